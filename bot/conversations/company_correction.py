"""A company's name, country or town was entered wrong: it is put right, beside what it was, and whoever trades with the
company is told. Contracts that are signed keep the name they were signed with."""

from __future__ import annotations

from functools import partial

from bot.act import Act
from bot.conversations.company import COMMON, read_country, read_name, read_own_name, show_country
from bot.conversations.steps import Asking, Form, Option, Step
from bot.form_codes import FormCode
from bot.screens import company_correction as screens
from bot.screens.screen import Screen
from storage import companies, orders
from texts.answers import parse_text
from texts.countries import country_name
from trade.companies import Company
from trade.company_commands import CorrectCompany
from trade.orders import OPEN
from trade.people import Duty, Role
from trade.refusals import CheckedByAdmins

MOST_TOLD = 200
"""Open orders whose other side is told."""


def _company(asking: Asking) -> Company:
    return companies.load(asking.act.connection, asking.about)


def _facts(asking: Asking) -> dict[str, object]:
    company = _company(asking)
    town = company.application.city if company.application else "–"
    country = country_name(company.country, asking.act.say.language)
    return {"company": company.name, "country": country, "town": town}


def _countries(asking: Asking) -> list[Option]:
    return [Option(code, country_name(code, asking.act.say.language)) for code in COMMON]


def _town(asking: Asking, typed: str) -> str:
    return " ".join(parse_text(typed, longest=100, shortest=2).split())


def _name(asking: Asking, typed: str) -> str:
    """A member's new name is nobody else's; an admin knows whose it is."""
    own = asking.act.person.company == asking.about
    return read_own_name(asking, typed) if own else read_name(asking, typed)


def _reason(asking: Asking, typed: str) -> str:
    return parse_text(typed, longest=1000, shortest=2)


def steps(asking: Asking) -> list[Step]:
    """What is right is skipped; the reason is not."""
    return [
        Step("name", read=_name, ask=_facts, skip=True),
        Step("country", read=read_country, options=_countries, show=show_country, ask=_facts, skip=True),
        Step("town", read=_town, ask=_facts, skip=True, when=lambda a: _company(a).application is not None),
        Step("reason", read=_reason, ask=_facts),
    ]


def _command(asking: Asking) -> CorrectCompany:
    answers = asking.answers
    return CorrectCompany(
        name=answers["name"], country=answers["country"], city=answers.get("town"), reason=answers["reason"]
    )


def _review(asking: Asking) -> Screen:
    return screens.review(asking.act.say, _company(asking), _command(asking))


def _finish(asking: Asking) -> Screen:
    act, was = asking.act, _company(asking)
    company = act.work.enrol(asking.about, _command(asking), act.person.actor)
    _tell_other_sides(act, was, company)
    return screens.corrected(act.say, company)


def _tell_other_sides(act: Act, was: Company, company: Company) -> None:
    """Everybody who has an open order with the company, once."""
    told = set[int]()
    found, _ = orders.page(act.connection, company.id, OPEN, 0, MOST_TOLD)
    for order in found:
        other = order.supplier if order.buyer == company.id else order.buyer
        if order.offered is None or other is None or other in told:
            continue
        told.add(other)
        for person in act.work.audience(Role.BUYER, other, None):
            act.tell(person, partial(screens.told, was=was, company=company, number=order.id), order.subject)


def _holds(asking: Asking) -> bool:
    """A member's own company before it was checked, or any other for an admin. Raises CheckedByAdmins."""
    own = asking.act.person.company == asking.about
    if own and _company(asking).badge_since is not None:
        raise CheckedByAdmins
    return own or Duty.ADMIN in asking.act.person.duties


FORM = Form(FormCode.CORRECT_COMPANY, "company-correction", steps, _finish, _holds, _review)
