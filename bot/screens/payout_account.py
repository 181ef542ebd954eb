"""A supplier's payout account on screen: where its money goes, and how a change of it stands."""

from __future__ import annotations

from bot.act import Act
from bot.buttons import EVERY_FIELD, Button, Edit, Enrol, Fill, Leave, Menu, Page, Send
from bot.form_codes import FormCode
from bot.screens.screen import Rows, Screen, key, rows
from texts.i18n import Html, Say
from trade.companies import AccountChange, Company
from trade.company_names import same_name
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
    parts = [say("account-now", company=company.name, account=account_line(known.account))]
    if change is not None:
        days, line = act.work.policy.account_days, account_line(change.account)
        values = {"account": line, "by": change.by_name, "days": days, "since": change.effective}
        parts.append(say("account-asked" if change.effective is None else "account-cooling", **values))
    member, newest = act.person.company == company.id, change.account if change else known.account
    parts += other_holder(say, company.name, newest, admin=not member)
    return Screen(Html("\n\n".join(parts)), _keys(act, company, change), subject=company.subject)


def account_line(account: BankAccount) -> str:
    """All of the account on one line, its holder first."""
    return f"{account.holder}, {shown(account)}"


def other_holder(say: Say, company: str, account: BankAccount, *, admin: bool = False) -> tuple[Html, ...]:
    """A warning where the account's holder is not the company by name: for the company itself, or for an `admin`."""
    if same_name(account.holder, company):
        return ()
    return (say("account-other-holder", holder=account.holder, company=company, admin=int(admin)),)


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
    text = say("account-review", company=company.name, account=account_line(account), days=days)
    return Screen(Html("\n\n".join((text, *other_holder(say, company.name, account)))), keys)


def none(say: Say) -> Screen:
    """Who sells nothing here is paid nothing here."""
    return Screen(say("account-none"), rows(key(say("supplier-apply"), Page("apply")), key(say("menu"), Menu())))
