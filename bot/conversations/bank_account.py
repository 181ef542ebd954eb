"""The questions about a company's bank account: where the bank is, the number, the holder and its town."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.act import Act
from bot.conversations.company import show_country
from bot.conversations.identifiers import formed
from bot.conversations.steps import Answers, Asking, Option, Step
from storage import companies
from texts.answers import parse_text
from texts.countries import country_name, find_country
from trade.companies import Company
from trade.identifiers import IBAN_COUNTRIES, BankAccount, check_account_number, check_bic, check_iban

BANKING_PLACES = ("HK", "SG", "US", "GB")
"""Where traders often keep an account besides their own country."""


def own_company(act: Act) -> Company | None:
    """The company of whoever acts."""
    return companies.load(act.connection, act.person.company) if act.person.company is not None else None


def own_country(asking: Asking) -> str:
    company = own_company(asking.act)
    return company.country if company else str(asking.answers["country"])


def own_name(asking: Asking) -> str:
    company = own_company(asking.act)
    return company.name if company else str(asking.answers["name"])


def read_line(longest: int, shortest: int = 1) -> Callable[[Asking, str], str]:
    """A text of one line: what was typed on several is joined."""
    return lambda asking, typed: " ".join(parse_text(typed, longest=longest, shortest=shortest).split())


def _number(check: Callable[[str], str]) -> Callable[[Asking, str], str]:
    return lambda asking, typed: formed(check, typed, asking.act.say.language)


def choose_country(*void: str) -> Callable[[Asking, str], str]:
    """A country by its key; what was checked by the rules of the one before is asked anew."""

    def choose(asking: Asking, code: str) -> str:
        for step in void:
            asking.answers.pop(step, None)
        return code

    return choose


def read_country(*void: str) -> Callable[[Asking, str], str]:
    choose = choose_country(*void)
    return lambda asking, typed: choose(asking, find_country(typed, asking.act.say.language))


def _has_iban(asking: Asking) -> bool:
    return asking.answers.get("bank-country") in IBAN_COUNTRIES


def _has_no_iban(asking: Asking) -> bool:
    return "bank-country" in asking.answers and not _has_iban(asking)


def _bank_countries(asking: Asking) -> list[Option]:
    codes = dict.fromkeys((own_country(asking), *BANKING_PLACES))
    return [Option(code, country_name(code, asking.act.say.language)) for code in codes]


def _same(value: Callable[[Asking], str], longest: int) -> dict[str, Any]:
    """A default that a key gives: `options` and `pick` of a step."""
    return {
        "options": lambda asking: [Option("y", value(asking))] if len(value(asking)) <= longest else [],
        "pick": lambda asking, _: value(asking),
        "wide": 1,
    }


def _bank_country(asking: Asking) -> dict[str, object]:
    return {"country": country_name(asking.answers["bank-country"], asking.act.say.language)}


def _city(asking: Asking) -> str:
    """The town of the application that is being written, or was."""
    company = own_company(asking.act)
    before = company.application.city if company and company.application else ""
    return str(asking.answers.get("city") or before)


def account_steps() -> list[Step]:
    """The country of the bank first: it decides what an account is told by."""
    return [
        Step(
            "bank-country",
            text="application-bank-country",
            read=read_country("iban", "number", "bank", "bic"),
            pick=choose_country("iban", "number", "bank", "bic"),
            options=_bank_countries,
            show=show_country,
        ),
        Step("iban", text="application-iban", read=_number(check_iban), when=_has_iban, ask=_bank_country),
        Step(
            "number",
            text="application-number",
            read=_number(check_account_number),
            when=_has_no_iban,
            ask=_bank_country,
        ),
        Step("bank", text="application-bank", read=read_line(140, 2), when=_has_no_iban),
        Step("bic", text="application-bic", read=_number(check_bic), when=_has_no_iban),
        Step("holder", text="application-holder", read=read_line(70, 2), **_same(own_name, 70)),
        Step("town", text="application-town", read=read_line(35, 2), **_same(_city, 35)),
    ]


def account_of(asking: Asking) -> BankAccount:
    """The account that the answers make."""
    a = asking.answers
    by_iban = _has_iban(asking)
    return BankAccount(
        holder=a["holder"],
        iban=a["iban"] if by_iban else "",
        number="" if by_iban else a["number"],
        bank="" if by_iban else a["bank"],
        bic="" if by_iban else a["bic"],
        town=a["town"],
        country=own_country(asking),
    )


def answers_of_account(account: BankAccount) -> Answers:
    """The answers that make this account."""
    known = {
        "bank-country": account.iban[:2] or account.bic[4:6],
        "holder": account.holder,
        "town": account.town,
    }
    numbers = {"iban": account.iban, "number": account.number, "bank": account.bank, "bic": account.bic}
    return {**known, **{key: number for key, number in numbers.items() if number}}
