"""A company's name or address is put right: the review of it, and what others are told."""

from __future__ import annotations

from bot.buttons import Page, Show
from bot.form_codes import FormCode
from bot.screens.review import review_keys
from bot.screens.screen import Screen, key, rows, team_key
from texts.countries import country_name
from texts.i18n import Html, Say
from trade.companies import Company
from trade.company_commands import CorrectCompany


def review(say: Say, company: Company, wish: CorrectCompany) -> Screen:
    """As it is, and as it will be."""
    city = company.application.city if company.application else ""
    changes = [(company.name, wish.name), (city, wish.city)]
    if wish.country is not None:
        changes.append(
            (country_name(company.country, say.language), country_name(wish.country, say.language)),
        )
    lines = [say("company-correction-change", old=old or "–", new=new) for old, new in changes if new and new != old]
    text = say(
        "company-correction-review",
        company=company.name,
        changes=Html("\n".join(lines) or say("company-correction-nothing")),
        reason=wish.reason,
    )
    keys = review_keys(say, say("company-correction-send"), FormCode.CORRECT_COMPANY, company.id)
    return Screen(text, keys, subject=company.subject)


def corrected(say: Say, company: Company) -> Screen:
    """It is put right."""
    text = say("company-correction-done", company=company.name)
    return Screen(text, rows(key(say("team-see"), Page("team"))), subject=company.subject)


def told(say: Say, was: Company, company: Company, number: int) -> Screen:
    """What the other side of an open order is told."""
    text = say("company-correction-told", was=was.name, company=company.name, number=number)
    return Screen(text, rows(key(say("card-open"), Show(number)), team_key(say, number)), subject=f"order:{number}")
