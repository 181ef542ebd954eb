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
    | Applied
    | MoreAsked
    | Approved
    | ApplicationRefused
    | Suspended
    | Restored
    | AccountAsked
    | AccountConfirmed
    | AccountStopped
)
COMPANY_EVENT: TypeAdapter[CompanyEvent] = TypeAdapter(Annotated[CompanyEvent, Field(discriminator="type")])
"""Reads an event back from the record's JSON."""
