"""A company is founded by its first member and enrolled as a supplier by an admin: who may do what, what follows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple, assert_never

from trade import refusals as r
from trade.companies import AccountChange, Company, Standing
from trade.company_commands import (
    Apply,
    Approve,
    AskMore,
    ChangeAccount,
    CompanyCommand,
    ConfirmAccount,
    Found,
    Refuse,
    Restore,
    StopAccount,
    Suspend,
)
from trade.company_events import (
    AccountAsked,
    AccountConfirmed,
    AccountStopped,
    ApplicationRefused,
    Applied,
    Approved,
    CompanyEvent,
    Founded,
    MoreAsked,
    Restored,
    Suspended,
)
from trade.people import Actor, Duty, Role
from trade.policy import Policy
from trade.reactions import Tell


class CompanyRule(NamedTuple):
    """Who may give a command, and in which standing: agents with the duty who are no members, or members (None).

    `members`: they may, too.
    """

    duty: Duty | None
    when: frozenset[Standing]
    members: bool = False


_S = Standing
_PAID = frozenset({_S.APPROVED, _S.SUSPENDED})
COMPANY_RULES: dict[type[CompanyCommand], CompanyRule] = {
    Found: CompanyRule(None, frozenset({_S.BUYER})),
    Apply: CompanyRule(None, frozenset({_S.BUYER, _S.MORE_ASKED, _S.REFUSED})),
    AskMore: CompanyRule(Duty.ADMIN, frozenset({_S.APPLIED})),
    Approve: CompanyRule(Duty.ADMIN, frozenset({_S.APPLIED, _S.APPROVED})),
    Refuse: CompanyRule(Duty.ADMIN, frozenset({_S.APPLIED, _S.MORE_ASKED})),
    Suspend: CompanyRule(Duty.ADMIN, frozenset({_S.APPROVED})),
    Restore: CompanyRule(Duty.ADMIN, frozenset({_S.SUSPENDED})),
    ChangeAccount: CompanyRule(None, _PAID),
    ConfirmAccount: CompanyRule(Duty.ADMIN, _PAID, members=True),
    StopAccount: CompanyRule(Duty.ADMIN, _PAID, members=True),
}


def decide(company: Company, command: CompanyCommand, by: Actor, now: datetime, policy: Policy) -> list[CompanyEvent]:
    """What follows from a command to a company. Raises a `Refused`."""
    rule = COMPANY_RULES[type(command)]
    member = by.company == company.id or company.version == 0
    if rule.duty is None and not member:
        raise r.NotFound
    if rule.duty is not None and (rule.duty not in by.duties or member) and not (rule.members and member):
        raise r.PartyAgent if rule.duty in by.duties else r.NotAllowed
    if company.standing not in rule.when or (isinstance(command, Found) and company.version):
        raise r.ApplicationOpen if isinstance(command, Apply) else r.NotNow(status=company.standing.value)
    person = by.person or 0
    match command:
        case Found():
            return [Founded(name=command.name, country=command.country, by=person)]
        case Apply():
            return [Applied(application=command.application, by=person)]
        case AskMore():
            return [MoreAsked(question=command.question)]
        case Approve():
            if command.tier not in policy.tiers:
                raise r.UnknownTier
            fee = policy.fee_percent(command.tier)
            return [Approved(limit=command.limit, tier=command.tier, fee_percent=fee)]
        case Refuse():
            return [ApplicationRefused(reason=command.reason)]
        case Suspend():
            return [Suspended(reason=command.reason)]
        case Restore():
            return [Restored()]
        case ChangeAccount() | ConfirmAccount() | StopAccount():
            return [_account(company, command, by, now, policy)]
        case _:
            assert_never(command)


def _account(
    company: Company, command: ChangeAccount | ConfirmAccount | StopAccount, by: Actor, now: datetime, policy: Policy
) -> CompanyEvent:
    """Two people change a payout account, and it counts after some days; until then anybody of them stops it."""
    person, change, known = by.person or 0, company.changing(now), company.application_at(now)
    if isinstance(command, ChangeAccount):
        if change is not None:
            raise r.AccountChanging
        if known is not None and known.account == command.account:
            raise r.SameAccount
        return AccountAsked(account=command.account, by=person, by_name=by.name)
    if change is None:
        raise r.NothingProposed
    if isinstance(command, StopAccount):
        return AccountStopped(by=person, by_name=by.name)
    if change.effective is not None:
        raise r.AlreadyAnswered
    if change.by == person:
        raise r.OwnAccount
    return AccountConfirmed(by=person, by_name=by.name, effective=now + timedelta(days=policy.account_days))


def evolve(company: Company, event: CompanyEvent, at: datetime) -> Company:
    """The company after the event."""
    return company.model_copy(update={"version": company.version + 1, **_changes(company, event, at)})


def _changes(company: Company, event: CompanyEvent, at: datetime) -> dict[str, object]:
    match event:
        case Founded():
            return {"name": event.name, "country": event.country, "founded": at}
        case Applied():
            return {"standing": _S.APPLIED, "application": event.application, "reason": ""}
        case MoreAsked():
            return {"standing": _S.MORE_ASKED, "reason": event.question}
        case Approved():
            since = company.badge_since or at
            return {
                "standing": _S.APPROVED,
                "limit": event.limit,
                "tier": event.tier,
                "fee_percent": event.fee_percent,
                "badge_since": since,
                "reason": "",
            }
        case ApplicationRefused():
            return {"standing": _S.REFUSED, "reason": event.reason}
        case Suspended():
            return {"standing": _S.SUSPENDED, "reason": event.reason}
        case Restored():
            return {"standing": _S.APPROVED, "reason": ""}
        case AccountAsked():
            change = AccountChange(account=event.account, by=event.by, by_name=event.by_name)
            return {"application": company.application_at(at), "account_change": change}
        case AccountConfirmed():
            asked = company.account_change
            return {"account_change": asked and asked.model_copy(update={"effective": event.effective})}
        case AccountStopped():
            return {"account_change": None}
        case _:
            assert_never(event)


def fold(company_id: int, history: Iterable[tuple[CompanyEvent, datetime]]) -> Company:
    """The company that a history of events makes."""
    company = Company(id=company_id)
    for event, at in history:
        company = evolve(company, event, at)
    return company


def react(company: Company, event: CompanyEvent) -> list[Tell]:
    """Who is told: admins of applications and accounts, the company (as SUPPLIER) of those and of what was decided."""
    match event:
        case Founded():
            return []
        case Applied():
            return [Tell(to=Role.ADMIN), Tell(to=Role.SUPPLIER)]
        case AccountAsked() | AccountConfirmed() | AccountStopped():
            return [Tell(to=Role.ADMIN), Tell(to=Role.SUPPLIER)]
        case MoreAsked() | Approved() | ApplicationRefused() | Suspended() | Restored():
            return [Tell(to=Role.SUPPLIER)]
        case _:
            assert_never(event)
