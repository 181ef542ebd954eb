"""The company a person trades for: asked once, when the first order or application needs it."""

from __future__ import annotations

from collections.abc import Callable

from bot.conversations.preconditions import always
from bot.conversations.steps import Asking, Form, Option, Step
from bot.form_codes import FormCode
from bot.screens.screen import Screen
from storage import companies
from texts.answers import parse_text
from texts.countries import country_name, find_country
from texts.misread import Misread
from texts.places import guess_time_zone
from trade.names import clean, poses

COMMON = ("US", "DE", "GB", "FR", "DK", "AU", "CN", "IN")


def read_name(asking: Asking, text: str) -> str:
    """A company's name, without what nobody sees. Misread if it looks like ours."""
    name = clean(parse_text(text, longest=120, shortest=2))
    if poses(name, asking.act.work.site.own_names):
        raise Misread("misread-name-ours", name=name)
    return parse_text(name, longest=120, shortest=2)


def read_own_name(asking: Asking, text: str) -> str:
    """A name that no other company has here; asked where nobody of the staff looks at it before it counts."""
    name = read_name(asking, text)
    if companies.alike(asking.act.connection, name, asking.about):
        raise Misread("misread-name-taken", name=name)
    return name


def read_country(asking: Asking, text: str) -> str:
    """A country's code. Raises Misread."""
    return find_country(text, asking.act.say.language)


def _countries(asking: Asking) -> list[Option]:
    return [Option(code, country_name(code, asking.act.say.language)) for code in COMMON]


def show_country(asking: Asking, code: str) -> object:
    """The country by its name."""
    return country_name(code, asking.act.say.language)


def steps(asking: Asking) -> list[Step]:
    """Name and country."""
    return [
        Step("name", read=read_own_name),
        Step("country", read=read_country, options=_countries, show=show_country),
    ]


def company_form(then: dict[str, Callable[[Asking], Screen]]) -> Form:
    """The form; `then` names what goes on afterwards, e.g. the first order."""

    def finish(asking: Asking) -> Screen:
        act, answers = asking.act, asking.answers
        if act.person.company is None:
            company = act.work.found(answers["name"], answers["country"], act.person.actor)
            act.change(company=company.id)
        act.guess_zone(guess_time_zone(answers["country"]))
        return then[answers["then"]](asking)

    return Form(FormCode.COMPANY, "company", steps, finish, always, begin=lambda act, about: {"then": "neworder"})
