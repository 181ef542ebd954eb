"""What has happened to a company. The company is the fold of these; each is an entry of its record."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from trade.companies import Application
from trade.identifiers import BankAccount
from trade.money import Money
from trade.values import Value


class Founded(Value):
    """The company exists."""

    type: Literal["founded"] = "founded"
    name: str
    country: str
    by: int


class CompanyCorrected(Value):
    """What was entered wrong about the company, beside what it was put right to."""

    type: Literal["company-corrected"] = "company-corrected"
    name: str
    country: str
    city: str = ""
    was_name: str
    was_country: str
    was_city: str = ""
    reason: str
    by: int
    by_name: str


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
    """The company has the badge, until it is to be renewed."""

    type: Literal["approved"] = "approved"
    limit: Money
    tier: str
    fee_percent: Decimal
    until: datetime


class ApplicationRefused(Value):
    """The application was refused."""

    type: Literal["application-refused"] = "application-refused"
    reason: str


class Suspended(Value):
    """The badge is gone for a time."""

    type: Literal["suspended"] = "suspended"
    reason: str


class Restored(Value):
    """The badge is back. `until`: with a new year, as its last one was over."""

    type: Literal["restored"] = "restored"
    until: datetime | None = None


class BadgeExpired(Value):
    """Nobody renewed the badge in time; it is gone until an admin restores it."""

    type: Literal["badge-expired"] = "badge-expired"


class BadgeRenewed(Value):
    """The badge has a new year."""

    type: Literal["badge-renewed"] = "badge-renewed"
    until: datetime


class BadgeExtended(Value):
    """The badge was to be renewed while the service was down, so there is more time."""

    type: Literal["badge-extended"] = "badge-extended"
    was: datetime
    until: datetime
    outage: tuple[datetime, datetime]


class AccountAsked(Value):
    """A member asked for another payout account; somebody else confirms it."""

    type: Literal["account-asked"] = "account-asked"
    account: BankAccount
    by: int
    by_name: str


class AccountConfirmed(Value):
    """The account is confirmed; money goes there when its cooling-off time is over."""

    type: Literal["account-confirmed"] = "account-confirmed"
    by: int
    by_name: str
    effective: datetime


class AccountStopped(Value):
    """The change was stopped; money goes where it went before."""

    type: Literal["account-stopped"] = "account-stopped"
    by: int
    by_name: str


CompanyEvent = (
    Founded
    | CompanyCorrected
    | Applied
    | MoreAsked
    | Approved
    | ApplicationRefused
    | Suspended
    | Restored
    | BadgeExpired
    | BadgeRenewed
    | BadgeExtended
    | AccountAsked
    | AccountConfirmed
    | AccountStopped
)
COMPANY_EVENT: TypeAdapter[CompanyEvent] = TypeAdapter(Annotated[CompanyEvent, Field(discriminator="type")])
"""Reads an event back from the record's JSON."""
