"""A company: founded by its first member, enrolled as a supplier by an admin, with badge and coverage (RULES 2)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, NamedTuple, assert_never

from pydantic import Field, TypeAdapter, field_validator

from trade import refusals as r
from trade.identifiers import BankAccount
from trade.money import Money
from trade.payments import FileRef
from trade.people import Actor, Duty, Role
from trade.policy import Policy
from trade.reactions import Tell
from trade.values import Value


class Standing(StrEnum):
    """Where a company stands with the operator as a supplier."""

    BUYER = "buyer"  # never applied: it only buys
    APPLIED = "applied"  # an admin looks at the application
    MORE_ASKED = "more-asked"  # the admin wants to know more
    APPROVED = "approved"  # has the badge
    REFUSED = "refused"  # may apply again
    SUSPENDED = "suspended"  # the badge is taken away for a time


class Application(Value):
    """What a supplier says of itself when it applies."""

    registration: str
    goods: str
    city: str
    account: BankAccount
    licence: FileRef


class Company(Value):
    """A company. `version` counts its events."""

    id: int
    version: int = 0
    name: str = ""
    country: str = ""
    founded: datetime | None = None
    standing: Standing = Standing.BUYER
    application: Application | None = None
    limit: Money | None = None
    tier: str = ""
    fee_percent: Decimal = Decimal(0)
    badge_since: datetime | None = None
    reason: str = ""

    @property
    def subject(self) -> str:
        """The company's name in the record."""
        return f"company:{self.id}"

    @property
    def has_badge(self) -> bool:
        """Whether it may take orders now."""
        return self.standing is Standing.APPROVED


# ── commands ──────────────────────────────────────────────────────────────────────────────────────────────────────


class Found(Value):
    """A person names the company it trades for."""

    type: Literal["found"] = "found"
    name: str = Field(min_length=2, max_length=120)
    country: str = Field(pattern=r"^[A-Z]{2}$")


class Apply(Value):
    """The company asks to be enrolled as a supplier, or answers what the admin asked."""

    type: Literal["apply"] = "apply"
    application: Application


class AskMore(Value):
    """The admin needs to know more."""

    type: Literal["ask-more"] = "ask-more"
    question: str = Field(max_length=1000)


class Approve(Value):
    """The admin gives the badge, with a coverage limit and a membership tier."""

    type: Literal["approve"] = "approve"
    limit: Money
    tier: str

    @field_validator("limit")
    @classmethod
    def _is_a_limit(cls, limit: Money) -> Money:
        if not 0 < limit.minor <= 10**15:
            raise ValueError("a coverage limit is more than zero")
        return limit


class Refuse(Value):
    """The admin refuses, with a reason."""

    type: Literal["refuse"] = "refuse"
    reason: str = Field(max_length=1000)


class Suspend(Value):
    """The admin takes the badge away for a time."""

    type: Literal["suspend"] = "suspend"
    reason: str = Field(max_length=1000)


class Restore(Value):
    """The admin gives the badge back."""

    type: Literal["restore"] = "restore"


CompanyCommand = Found | Apply | AskMore | Approve | Refuse | Suspend | Restore


# ── events ────────────────────────────────────────────────────────────────────────────────────────────────────────


class Founded(Value):
    """The company exists."""

    type: Literal["founded"] = "founded"
    name: str
    country: str
    by: int


class Applied(Value):
    """The company applied."""

    type: Literal["applied"] = "applied"
    application: Application
    by: int


class MoreAsked(Value):
    """An admin asked for more."""

    type: Literal["more-asked"] = "more-asked"
    question: str


class Approved(Value):
    """The company has the badge."""

    type: Literal["approved"] = "approved"
    limit: Money
    tier: str
    fee_percent: Decimal


class ApplicationRefused(Value):
    """The application was refused."""

    type: Literal["application-refused"] = "application-refused"
    reason: str


class Suspended(Value):
    """The badge is gone for a time."""

    type: Literal["suspended"] = "suspended"
    reason: str


class Restored(Value):
    """The badge is back."""

    type: Literal["restored"] = "restored"


CompanyEvent = Founded | Applied | MoreAsked | Approved | ApplicationRefused | Suspended | Restored
COMPANY_EVENT: TypeAdapter[CompanyEvent] = TypeAdapter(Annotated[CompanyEvent, Field(discriminator="type")])
"""Reads an event back from the record's JSON."""


class CompanyRule(NamedTuple):
    """Who may give a command (None: an admin who is no member; else a member), and in which standing."""

    duty: Duty | None
    when: frozenset[Standing]


_S = Standing
COMPANY_RULES: dict[type[CompanyCommand], CompanyRule] = {
    Found: CompanyRule(None, frozenset({_S.BUYER})),
    Apply: CompanyRule(None, frozenset({_S.BUYER, _S.MORE_ASKED, _S.REFUSED})),
    AskMore: CompanyRule(Duty.ADMIN, frozenset({_S.APPLIED})),
    Approve: CompanyRule(Duty.ADMIN, frozenset({_S.APPLIED, _S.APPROVED})),
    Refuse: CompanyRule(Duty.ADMIN, frozenset({_S.APPLIED, _S.MORE_ASKED})),
    Suspend: CompanyRule(Duty.ADMIN, frozenset({_S.APPROVED})),
    Restore: CompanyRule(Duty.ADMIN, frozenset({_S.SUSPENDED})),
}


def decide(company: Company, command: CompanyCommand, by: Actor, now: datetime, policy: Policy) -> list[CompanyEvent]:
    """What follows from a command to a company. Raises a `Refused`."""
    rule = COMPANY_RULES[type(command)]
    member = by.company == company.id or company.version == 0
    if rule.duty is None and not member:
        raise r.NotFound
    if rule.duty is not None and (rule.duty not in by.duties or member):
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
        case _:
            assert_never(command)


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
        case _:
            assert_never(event)


def fold(company_id: int, history: Iterable[tuple[CompanyEvent, datetime]]) -> Company:
    """The company that a history of events makes."""
    company = Company(id=company_id)
    for event, at in history:
        company = evolve(company, event, at)
    return company


def react(company: Company, event: CompanyEvent) -> list[Tell]:
    """Who is told: admins of applications, the company (as SUPPLIER) of what the admin decided."""
    match event:
        case Founded():
            return []
        case Applied():
            return [Tell(to=Role.ADMIN), Tell(to=Role.SUPPLIER)]
        case MoreAsked() | Approved() | ApplicationRefused() | Suspended() | Restored():
            return [Tell(to=Role.SUPPLIER)]
        case _:
            assert_never(event)
