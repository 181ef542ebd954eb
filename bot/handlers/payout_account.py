"""A supplier's payout account: two people change it, and anybody of the company or an admin stops that in time."""

from __future__ import annotations

from bot.act import Act
from bot.conversations import payout_account
from bot.conversations.bank_account import own_company
from bot.routes import Route, button, command, page
from bot.screens import payout_account as screens
from bot.screens.payout_account import PayoutAccount
from bot.screens.screen import Screen
from storage import companies
from trade.company_commands import CompanyCommand, ConfirmAccount, StopAccount
from trade.people import Duty
from trade.refusals import NotFound

COMMANDS: dict[str, CompanyCommand] = {"confirm": ConfirmAccount(), "stop": StopAccount()}
"""Keys that change the account, by the command they give."""


def own(act: Act) -> Screen:
    """The account of the person's own company."""
    company = own_company(act)
    if company is None or company.badge_since is None:
        return screens.none(act.say)
    return screens.account(act, company)


def do(act: Act, press: PayoutAccount) -> Screen:
    """Look, confirm or stop. A key that was shown for other facts shows the account as it stands now."""
    company = companies.load(act.connection, press.company)
    if act.person.company != company.id and Duty.ADMIN not in act.person.duties:
        raise NotFound
    if press.action not in COMMANDS:
        return screens.account(act, company)
    if press.version != company.version:
        return screens.account(act, company).under(act.say("enrolment-changed"))
    company = act.work.enrol(company.id, COMMANDS[press.action], act.person.actor, press.version)
    return screens.account(act, company).under(act.say(f"account-done-{press.action}"))


FORMS = (payout_account.FORM,)
routes: list[Route] = [
    command("account", lambda act, words: own(act)),
    page("account", own),
    button(PayoutAccount, do),
]
