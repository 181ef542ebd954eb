"""A supplier's payout account on screen: where its money goes, and how a change of it stands."""

from __future__ import annotations

from bot.act import Act
from bot.buttons import EVERY_FIELD, Button, Edit, Enrol, Fill, Leave, Menu, Page, Send
from bot.form_codes import FormCode
from bot.screens.screen import Rows, Screen, key, rows
from texts.i18n import Html, Say
from trade.companies import AccountChange, Company
from trade.identifiers import BankAccount, shown


class PayoutAccount(Button, code="pa"):
    """Look at a company's payout account, confirm the one that was asked for, or stop the change."""

    company: int
    version: int
    action: str


def account(act: Act, company: Company) -> Screen:
    """Where the company's money goes now, and from when on elsewhere; for its members and admins alone."""
    say, known, change = act.say, company.application_at(act.now), company.changing(act.now)
    if known is None:
        return none(say)
    parts = [say("account-now", company=company.name, account=_line(known.account))]
    if change is not None:
        days = act.work.policy.account_days
        values = {"account": _line(change.account), "by": change.by_name, "days": days, "since": change.effective}
        parts.append(say("account-asked" if change.effective is None else "account-cooling", **values))
    return Screen(Html("\n\n".join(parts)), _keys(act, company, change), subject=company.subject)


def _line(account: BankAccount) -> str:
    return f"{account.holder}, {shown(account)}"


def _keys(act: Act, company: Company, change: AccountChange | None) -> Rows:
    say, member = act.say, act.person.company == company.id
    may_confirm = change is not None and change.effective is None and change.by != act.person.id

    def do(action: str) -> PayoutAccount:
        return PayoutAccount(company.id, company.version, action)

    card = Enrol(company.id, company.version, "card")
    return rows(
        key(say("account-confirm"), do("confirm")) if may_confirm else None,
        key(say("account-stop"), do("stop")) if change is not None else None,
        key(say("account-change"), Fill(FormCode.ACCOUNT, 0)) if change is None and member else None,
        key(say("menu"), Menu()) if member else key(say("enrolment-back"), card),
    )


def look_key(say: Say, company: Company) -> Rows:
    """The way to the account."""
    return rows(key(say("account-look"), PayoutAccount(company.id, company.version, "look")))


def review(say: Say, company: Company, account: BankAccount, about: int, days: int) -> Screen:
    """The new account once more, and what happens before money goes there."""
    keys = rows(
        key(say("account-send"), Send(FormCode.ACCOUNT, about)),
        (
            key(say("application-edit"), Edit(FormCode.ACCOUNT, about, EVERY_FIELD)),
            key(say("form-cancel"), Leave(FormCode.ACCOUNT, about)),
        ),
    )
    return Screen(say("account-review", company=company.name, account=_line(account), days=days), keys)


def none(say: Say) -> Screen:
    """Who sells nothing here is paid nothing here."""
    return Screen(say("account-none"), rows(key(say("supplier-apply"), Page("apply")), key(say("menu"), Menu())))
