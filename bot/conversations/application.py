"""The application: how a company asks for the badge, and answers what an admin wants to know."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from bot.act import Act
from bot.conversations.bank_account import (
    account_of,
    account_steps,
    answers_of_account,
    choose_country,
    own_company,
    own_country,
    own_name,
    read_country,
    read_line,
)
from bot.conversations.company import COMMON, read_name, show_country
from bot.conversations.identifiers import formed
from bot.conversations.pieces import file_step, files, given
from bot.conversations.steps import Answers, Asking, Form, Option, Step
from bot.conversations.uploads import keep_files, read_file
from bot.form_codes import FormCode
from bot.screens import suppliers
from bot.screens.screen import Screen
from texts.answers import parse_text
from texts.countries import country_name
from trade import identifiers
from trade.companies import Application, Standing
from trade.company_commands import Apply
from trade.identifiers import check_registration
from trade.refusals import ApplicationOpen
from trade.suppliers import COMPANY_RULES

ANSWER = "answer"
"""The kind of record entry that holds the words with which a company answers an admin's question."""

# ── when a step is asked ──────────────────────────────────────────────────────────────────────────────────────────


def _without_company(asking: Asking) -> bool:
    return asking.act.person.company is None


def _more_asked(asking: Asking) -> bool:
    company = own_company(asking.act)
    return company is not None and company.standing is Standing.MORE_ASKED


# ── reading what was typed ────────────────────────────────────────────────────────────────────────────────────────


def _text(longest: int, shortest: int = 1) -> Callable[[Asking, str], str]:
    return lambda asking, typed: parse_text(typed, longest=longest, shortest=shortest)


def _registration(asking: Asking, typed: str) -> str:
    return formed(partial(check_registration, own_country(asking)), typed, asking.act.say.language)


# ── common answers as keys, and values for the questions ──────────────────────────────────────────────────────────


def _countries(asking: Asking) -> list[Option]:
    return [Option(code, country_name(code, asking.act.say.language)) for code in COMMON]


def _example(asking: Asking) -> dict[str, object]:
    country = own_country(asking)
    name = country_name(country, asking.act.say.language)
    return {"country": name, "example": identifiers.registration_example(country)}


def _question(asking: Asking) -> dict[str, object]:
    company = own_company(asking.act)
    return {"question": company.reason if company else ""}


def steps(asking: Asking) -> list[Step]:
    """Who the company is, what it sells, where its money goes, and the licence that shows it."""
    return [
        Step("answer", read=_text(1000), when=_more_asked, ask=_question),
        Step("name", read=read_name, when=_without_company, text="company-name"),
        Step(
            "country",
            read=read_country("registration"),
            pick=choose_country("registration"),
            options=_countries,
            show=show_country,
            when=_without_company,
            text="company-country",
        ),
        Step("registration", read=_registration, ask=_example),
        Step("goods", read=read_line(300, 2)),
        Step("city", read=read_line(60, 2)),
        *account_steps(),
        file_step("licence", read_file),
    ]


# ── the application ───────────────────────────────────────────────────────────────────────────────────────────────


def application_of(asking: Asking) -> Application:
    """The application that the answers make."""
    a = asking.answers
    return Application(
        registration=a["registration"],
        goods=a["goods"],
        city=a["city"],
        account=account_of(asking),
        licence=files(a["licence"]),
    )


def answers_of(application: Application) -> Answers:
    """The answers that make this application: where answering an admin, or applying again, begins."""
    return {
        "registration": application.registration,
        "goods": application.goods,
        "city": application.city,
        **answers_of_account(application.account),
        "licence": given(application.licence),
    }


def _holds(asking: Asking) -> bool:
    company = own_company(asking.act)
    return company is None or company.standing in COMPANY_RULES[Apply].when


def _begin(act: Act, about: int) -> Answers:
    company = own_company(act)
    if company is None:
        return {}
    if company.standing not in COMPANY_RULES[Apply].when:
        raise ApplicationOpen
    return answers_of(company.application) if company.application else {}


def _review(asking: Asking) -> Screen:
    company = own_company(asking.act)
    refused = company.reason if company and company.standing is Standing.REFUSED else ""
    answer = asking.answers.get("answer", "") if _more_asked(asking) else ""
    shown = suppliers.Applicant(own_name(asking), own_country(asking), application_of(asking), refused, answer)
    return suppliers.application_review(asking.act.say, asking.about, shown)


def _finish(asking: Asking) -> Screen:
    act, application = asking.act, application_of(asking)
    answer = asking.answers.get("answer") if _more_asked(asking) else None
    company = own_company(act)
    if company is None:
        company = act.work.found(asking.answers["name"], asking.answers["country"], act.person.actor)
        act.change(company=company.id)
    if answer:
        act.work.note(company.subject, ANSWER, {"text": answer}, act.person.actor)
    company = act.work.enrol(company.id, Apply(application=application), act.person.actor)
    keep_files(act, application.licence, company.subject)
    return suppliers.applied(act.say, company)


def _left(asking: Asking) -> Screen:
    return suppliers.application_left(asking.act.say)


FORM = Form(FormCode.APPLICATION, "application", steps, _finish, _holds, _review, keeps=True, left=_left, begin=_begin)
