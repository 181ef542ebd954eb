"""The application: how a company asks for the badge, and answers what an admin wants to know."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from bot.act import Act
from bot.conversations.company import COMMON, show_country
from bot.conversations.forms import Answers, Asking, Form, Option, Step
from bot.conversations.uploads import keep_file, read_file
from bot.form_codes import FormCode
from bot.screens import suppliers
from bot.screens.screen import Screen
from storage import companies
from texts.answers import parse_text
from texts.countries import country_name, find_country
from texts.misread import Misread, shortened
from trade import identifiers
from trade.companies import Application, Company, Standing
from trade.company_commands import Apply
from trade.identifiers import BankAccount, Misformed, check_account_number, check_bic, check_iban, check_registration
from trade.payments import FileRef
from trade.refusals import ApplicationOpen
from trade.suppliers import COMPANY_RULES

ANSWER = "answer"
"""The kind of record entry that holds the words with which a company answers an admin's question."""

IBAN_COUNTRIES = frozenset(
    """AD AE AL AT AZ BA BE BG BH BI BR BY CH CR CY CZ DE DJ DK DO EE EG ES FI FK FO FR GB GE GI GL GR GT HN HR
    HU IE IL IQ IS IT JO KW KZ LB LC LI LT LU LV LY MC MD ME MK MN MR MT MU NI NL NO OM PK PL PS PT QA RO RS RU
    SA SC SD SE SI SK SM SO ST SV TL TN TR UA VA VG XK YE""".split()
)
"""Countries whose bank accounts have an IBAN (ISO 13616 register)."""
BANKING_PLACES = ("HK", "SG", "US", "GB")
"""Where traders often keep an account besides their own country."""


def own_company(act: Act) -> Company | None:
    """The company of whoever acts."""
    return companies.load(act.connection, act.person.company) if act.person.company is not None else None


# ── when a step is asked ──────────────────────────────────────────────────────────────────────────────────────────


def _without_company(asking: Asking) -> bool:
    return asking.act.person.company is None


def _more_asked(asking: Asking) -> bool:
    company = own_company(asking.act)
    return company is not None and company.standing is Standing.MORE_ASKED


def _has_iban(asking: Asking) -> bool:
    return asking.answers.get("bank-country") in IBAN_COUNTRIES


def _has_no_iban(asking: Asking) -> bool:
    return "bank-country" in asking.answers and not _has_iban(asking)


# ── reading what was typed ────────────────────────────────────────────────────────────────────────────────────────


def _text(longest: int, shortest: int = 1) -> Callable[[Asking, str], str]:
    return lambda asking, typed: parse_text(typed, longest=longest, shortest=shortest)


def _line(longest: int, shortest: int = 1) -> Callable[[Asking, str], str]:
    """A text of one line: what was typed on several is joined."""
    return lambda asking, typed: " ".join(parse_text(typed, longest=longest, shortest=shortest).split())


def _formed(check: Callable[[str], str], typed: str) -> str:
    try:
        return check(typed)
    except Misformed as wrong:
        raise Misread(f"misread-{wrong.kind}", number=shortened(wrong.number), example=wrong.example) from None


def _number(check: Callable[[str], str]) -> Callable[[Asking, str], str]:
    return lambda asking, typed: _formed(check, typed)


def _registration(asking: Asking, typed: str) -> str:
    return _formed(partial(check_registration, _country(asking)), typed)


def _country(asking: Asking) -> str:
    company = own_company(asking.act)
    return company.country if company else str(asking.answers["country"])


def _company_name(asking: Asking) -> str:
    company = own_company(asking.act)
    return company.name if company else str(asking.answers["name"])


def _chosen_country(*void: str) -> Callable[[Asking, str], str]:
    """A country by its key; what was checked by the rules of the one before is asked anew."""

    def choose(asking: Asking, code: str) -> str:
        for step in void:
            asking.answers.pop(step, None)
        return code

    return choose


def _read_country(*void: str) -> Callable[[Asking, str], str]:
    choose = _chosen_country(*void)
    return lambda asking, typed: choose(asking, find_country(typed, asking.act.say.language))


# ── common answers as keys, and values for the questions ──────────────────────────────────────────────────────────


def _countries(asking: Asking) -> list[Option]:
    return [Option(code, country_name(code, asking.act.say.language)) for code in COMMON]


def _bank_countries(asking: Asking) -> list[Option]:
    codes = dict.fromkeys((_country(asking), *BANKING_PLACES))
    return [Option(code, country_name(code, asking.act.say.language)) for code in codes]


def _same(value: Callable[[Asking], str], longest: int) -> dict[str, Any]:
    """A default that a key gives: `options` and `pick` of a step."""
    return {
        "options": lambda asking: [Option("y", value(asking))] if len(value(asking)) <= longest else [],
        "pick": lambda asking, _: value(asking),
        "wide": 1,
    }


def _example(asking: Asking) -> dict[str, object]:
    country = _country(asking)
    name = country_name(country, asking.act.say.language)
    return {"country": name, "example": identifiers.registration_example(country)}


def _bank_country(asking: Asking) -> dict[str, object]:
    return {"country": country_name(asking.answers["bank-country"], asking.act.say.language)}


def _question(asking: Asking) -> dict[str, object]:
    company = own_company(asking.act)
    return {"question": company.reason if company else ""}


def _city(asking: Asking) -> str:
    return str(asking.answers["city"])


def _show_file(asking: Asking, answer: dict[str, Any]) -> object:
    return answer["name"]


def steps(asking: Asking) -> list[Step]:
    """Who the company is, what it sells, where its money goes, and the licence that shows it."""
    return [
        Step("answer", read=_text(1000), when=_more_asked, ask=_question),
        Step("name", read=_line(120, 2), when=_without_company, text="company-name"),
        Step(
            "country",
            read=_read_country("registration"),
            pick=_chosen_country("registration"),
            options=_countries,
            show=show_country,
            when=_without_company,
            text="company-country",
        ),
        Step("registration", read=_registration, ask=_example),
        Step("goods", read=_line(300, 2)),
        Step("city", read=_line(60, 2)),
        Step(
            "bank-country",
            read=_read_country("iban", "number", "bank", "bic"),
            pick=_chosen_country("iban", "number", "bank", "bic"),
            options=_bank_countries,
            show=show_country,
        ),
        Step("iban", read=_number(check_iban), when=_has_iban, ask=_bank_country),
        Step("number", read=_number(check_account_number), when=_has_no_iban, ask=_bank_country),
        Step("bank", read=_line(140, 2), when=_has_no_iban),
        Step("bic", read=_number(check_bic), when=_has_no_iban),
        Step("holder", read=_line(70, 2), **_same(_company_name, 70)),
        Step("town", read=_line(35, 2), **_same(_city, 35)),
        Step("licence", file=read_file, show=_show_file),
    ]


# ── the application ───────────────────────────────────────────────────────────────────────────────────────────────


def application_of(asking: Asking) -> Application:
    """The application that the answers make."""
    a = asking.answers
    by_iban = _has_iban(asking)
    account = BankAccount(
        holder=a["holder"],
        iban=a["iban"] if by_iban else "",
        number="" if by_iban else a["number"],
        bank="" if by_iban else a["bank"],
        bic="" if by_iban else a["bic"],
        town=a["town"],
        country=_country(asking),
    )
    licence = FileRef.model_validate(a["licence"])
    return Application(
        registration=a["registration"], goods=a["goods"], city=a["city"], account=account, licence=licence
    )


def answers_of(application: Application) -> Answers:
    """The answers that make this application: where answering an admin, or applying again, begins."""
    account = application.account
    known = {
        "registration": application.registration,
        "goods": application.goods,
        "city": application.city,
        "bank-country": account.iban[:2] or account.bic[4:6],
        "holder": account.holder,
        "town": account.town,
        "licence": application.licence.model_dump(mode="json"),
    }
    numbers = {"iban": account.iban, "number": account.number, "bank": account.bank, "bic": account.bic}
    return {**known, **{key: number for key, number in numbers.items() if number}}


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
    shown = suppliers.Applicant(_company_name(asking), _country(asking), application_of(asking), refused, answer)
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
    keep_file(act, application.licence, company.subject)
    return suppliers.applied(act.say, company)


def _left(asking: Asking) -> Screen:
    return suppliers.application_left(asking.act.say)


FORM = Form(FormCode.APPLICATION, "application", steps, _finish, review=_review, keeps=True, left=_left, begin=_begin)
