"""The first meeting and the main menu: what a person sees depends on what they do here."""

from __future__ import annotations

from dataclasses import dataclass

from bot.buttons import Faq, Orders, Page, Set, Supplier
from bot.screens.desk import list_key
from bot.screens.screen import Key, Rows, Screen, columns, key, rows, team_key
from storage.people import Person
from texts.i18n import LANGUAGES, Html, Say
from trade.companies import Company, Standing
from trade.people import Duty


@dataclass(frozen=True)
class Waiting:
    """How many things wait for the person who looks."""

    orders: int = 0
    payments: int = 0
    payouts: int = 0
    applications: int = 0
    cases: int = 0
    conversations: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.orders + self.payments + self.payouts + self.applications + self.cases + self.conversations


def welcome(say: Say) -> Screen:
    """The first meeting: what this is, and the three ways on."""
    other = [Key(f"🌐 {name}", Set("hello", code)) for code, name in LANGUAGES.items() if code != say.language]
    begin = rows(
        key(say("home-begin"), Page("neworder")),
        key(say("home-sell"), Page("apply")),
        key(say("home-how"), Faq("how")),
    )
    return Screen(say("start-welcome"), (*begin, *columns(other, 3)))


def menu(say: Say, person: Person, company: Company | None, waiting: Waiting) -> Screen:
    """The main menu."""
    agent = _agent_rows(say, person, waiting)
    trader = _trader_rows(say, company, waiting) if company is not None or not person.duties else ()
    foot = (key(say("home-settings"), Page("settings")), key(say("home-help"), Page("help")))
    team = team_key(say) if trader else None
    name = Html(say("home-hello", name=person.name))
    state = say("home-waiting", count=waiting.total)
    return Screen(Html(f"{name}\n\n{state}"), (*agent, *trader, *rows(team, foot)))


def _agent_rows(say: Say, person: Person, waiting: Waiting) -> Rows:
    finance = (
        key(say("home-payments", count=waiting.payments), Page("payments")),
        key(say("home-payouts", count=waiting.payouts), Page("payouts")),
    )
    admin = (
        key(say("home-applications", count=waiting.applications), Page("applications")),
        key(say("home-agents"), Page("agents")),
    )
    judges = person.duties & {Duty.MEDIATOR, Duty.ADMIN}
    return rows(
        key(say("home-queue", count=waiting.cases), Page("queue")) if judges else None,
        list_key(say, waiting.conversations) if person.duties else None,
        finance if Duty.FINANCE in person.duties else (),
        admin if Duty.ADMIN in person.duties else (),
    )


def _trader_rows(say: Say, company: Company | None, waiting: Waiting) -> Rows:
    mine = key(say("home-orders", count=waiting.orders), Orders(0, "open")) if company else None
    begin = (key(say("home-new-order"), Page("neworder")), key(say("home-supplier"), Page("supplier")))
    team = key(say("home-team"), Page("team")) if company else None
    return rows(mine, begin, (team, _selling(say, company)))


def _selling(say: Say, company: Company | None) -> Key:
    """The way to the badge, or the badge itself."""
    if company is None or company.standing is Standing.BUYER:
        return key(say("home-apply"), Page("apply"))
    if company.standing in (Standing.APPROVED, Standing.SUSPENDED):
        return key(say("home-badge"), Supplier(company.id))
    return key(say("home-application"), Page("apply"))
