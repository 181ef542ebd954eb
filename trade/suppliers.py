"""A company is founded by its first member and enrolled as a supplier by an admin: who may do what, what follows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple, assert_never

from trade import refusals as r
from trade.commands import MakeUp
from trade.companies import AccountChange, Company, Standing
from trade.company_commands import (
    Apply,
    Approve,
    AskMore,
    ChangeAccount,
    CompanyCommand,
    ConfirmAccount,
    CorrectCompany,
    ExpireBadge,
    Found,
    Refuse,
    RenewBadge,
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
    BadgeExpired,
    BadgeExtended,
    BadgeRenewed,
    CompanyCorrected,
    CompanyEvent,
    Founded,
    MoreAsked,
    Restored,
    Suspended,
)
from trade.deadline_kinds import DeadlineKind
from trade.people import Actor, Duty, Role
from trade.policy import Policy
from trade.reactions import Tell


class CompanyRule(NamedTuple):
    """Who may give a command, and in which standing: agents with the duty who are no members, or members (None).

    `members`: they may, too. `clock`: nobody but the clock may.
    """

    duty: Duty | None
    when: frozenset[Standing]
    members: bool = False
    clock: bool = False


_S = Standing
_PAID = frozenset({_S.APPROVED, _S.SUSPENDED})
COMPANY_RULES: dict[type[CompanyCommand], CompanyRule] = {
    Found: CompanyRule(None, frozenset({_S.BUYER})),
    CorrectCompany: CompanyRule(Duty.ADMIN, frozenset(_S), members=True),
    Apply: CompanyRule(None, frozenset({_S.BUYER, _S.MORE_ASKED, _S.REFUSED})),
    AskMore: CompanyRule(Duty.ADMIN, frozenset({_S.APPLIED})),
    Approve: CompanyRule(Duty.ADMIN, frozenset({_S.APPLIED, _S.APPROVED})),
    Refuse: CompanyRule(Duty.ADMIN, frozenset({_S.APPLIED, _S.MORE_ASKED})),
    Suspend: CompanyRule(Duty.ADMIN, frozenset({_S.APPROVED})),
    Restore: CompanyRule(Duty.ADMIN, frozenset({_S.SUSPENDED})),
    ExpireBadge: CompanyRule(None, frozenset({_S.APPROVED}), clock=True),
    RenewBadge: CompanyRule(Duty.ADMIN, frozenset({_S.APPROVED})),
    MakeUp: CompanyRule(None, frozenset({_S.APPROVED}), clock=True),
    ChangeAccount: CompanyRule(None, _PAID),
    ConfirmAccount: CompanyRule(Duty.ADMIN, _PAID, members=True),
    StopAccount: CompanyRule(Duty.ADMIN, _PAID, members=True),
}


def decide(company: Company, command: CompanyCommand, by: Actor, now: datetime, policy: Policy) -> list[CompanyEvent]:
    """What follows from a command to a company. Raises a `Refused`."""
    _check(company, command, by)
    person = by.person or 0
    match command:
        case Found():
            return [Founded(name=command.name, country=command.country, by=person)]
        case CorrectCompany():
            return [_corrected(company, command, by)]
        case Apply():
            return [Applied(application=command.application, by=person)]
        case AskMore():
            return [MoreAsked(question=command.question)]
        case Approve():
            if command.tier not in policy.tiers:
                raise r.UnknownTier
            fee, until = policy.fee_percent(command.tier), policy.badge_until(now)
            return [Approved(limit=command.limit, tier=command.tier, fee_percent=fee, until=until)]
        case Refuse():
            return [ApplicationRefused(reason=command.reason)]
        case Suspend():
            return [Suspended(reason=command.reason)]
        case Restore():
            return [Restored(until=policy.badge_until(now) if company.badge_over(now) else None)]
        case ExpireBadge():
            if not company.badge_over(now):
                raise r.TooEarly
            return [BadgeExpired()]
        case RenewBadge():
            return [BadgeRenewed(until=policy.badge_until(now))]
        case MakeUp():
            return [_made_up(company, command)]
        case ChangeAccount() | ConfirmAccount() | StopAccount():
            return [_account(company, command, by, now, policy)]
        case _:
            assert_never(command)


def _check(company: Company, command: CompanyCommand, by: Actor) -> None:
    """Whether this person may give the command, and in this standing. Raises a `Refused`."""
    rule = COMPANY_RULES[type(command)]
    member = by.company == company.id or company.version == 0
    if rule.clock and not by.is_clock:
        raise r.NotAllowed
    if rule.duty is None and not (member or rule.clock):
        raise r.NotFound
    if rule.duty is not None and (rule.duty not in by.duties or member) and not (rule.members and member):
        raise r.PartyAgent if rule.duty in by.duties else r.NotAllowed
    if company.standing not in rule.when or (isinstance(command, Found) and company.version):
        raise r.ApplicationOpen if isinstance(command, Apply) else r.NotNow(status=company.standing.value)


def _corrected(company: Company, command: CorrectCompany, by: Actor) -> CompanyEvent:
    """Members correct what nobody has checked yet; once there was a badge, an admin does."""
    if company.badge_since is not None and by.company == company.id:
        raise r.CheckedByAdmins
    application = company.application
    was = {"name": company.name, "country": company.country, "city": application.city if application else ""}
    new = {name: getattr(command, name) or old for name, old in was.items()}
    if application is None:
        new["city"] = ""
    if new == was:
        raise r.CompanyAsItIs
    earlier = {f"was_{name}": old for name, old in was.items()}
    return CompanyCorrected(**new, **earlier, reason=command.reason, by=by.person or 0, by_name=by.name)


def _made_up(company: Company, outage: MakeUp) -> CompanyEvent:
    """The renewal fell into an outage: its length is added, once."""
    was = company.badge_until
    if outage.kind is not DeadlineKind.BADGE or was is None or not outage.since <= was < outage.until:
        raise r.NotNow(status=company.standing.value)
    until = was + (outage.until - outage.since)
    return BadgeExtended(was=was, until=until, outage=(outage.since, outage.until))


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
        case CompanyCorrected():
            application = company.application and company.application.model_copy(update={"city": event.city})
            return {"name": event.name, "country": event.country, "application": application}
        case Applied():
            return {"standing": _S.APPLIED, "application": event.application, "reason": ""}
        case MoreAsked():
            return {"standing": _S.MORE_ASKED, "reason": event.question}
        case Approved():
            terms = {"limit": event.limit, "tier": event.tier, "fee_percent": event.fee_percent}
            since = {"badge_since": company.badge_since or at, **_new_year(event.until, at)}
            return {"standing": _S.APPROVED, "reason": "", **terms, **since}
        case ApplicationRefused():
            return {"standing": _S.REFUSED, "reason": event.reason}
        case Suspended():
            return {"standing": _S.SUSPENDED, "reason": event.reason}
        case Restored():
            return {"standing": _S.APPROVED, "reason": "", **(_new_year(event.until, at) if event.until else {})}
        case BadgeExpired():
            return {"standing": _S.SUSPENDED, "reason": "", "badge_expired": True}
        case BadgeRenewed():
            return _new_year(event.until, at)
        case BadgeExtended():
            return {"badge_until": event.until}
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


def _new_year(until: datetime, at: datetime) -> dict[str, object]:
    return {"badge_from": at, "badge_until": until, "badge_expired": False}


def fold(company_id: int, history: Iterable[tuple[CompanyEvent, datetime]]) -> Company:
    """The company that a history of events makes."""
    company = Company(id=company_id)
    for event, at in history:
        company = evolve(company, event, at)
    return company


def react(company: Company, event: CompanyEvent) -> list[Tell]:
    """Who is told: admins of applications and accounts, the company (as SUPPLIER) of those and of what was decided."""
    match event:
        case Founded() | BadgeExtended():
            return []
        case Applied() | BadgeExpired() | CompanyCorrected():
            return [Tell(to=Role.ADMIN), Tell(to=Role.SUPPLIER)]
        case AccountAsked() | AccountConfirmed() | AccountStopped():
            return [Tell(to=Role.ADMIN), Tell(to=Role.SUPPLIER)]
        case MoreAsked() | Approved() | ApplicationRefused() | Suspended() | Restored() | BadgeRenewed():
            return [Tell(to=Role.SUPPLIER)]
        case _:
            assert_never(event)
