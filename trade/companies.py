"""A company: where it stands with the operator as a supplier, what it said of itself, and its badge (RULES 2)."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from pydantic import field_validator

from trade.identifiers import BankAccount
from trade.money import Money
from trade.payments import FileRef
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
    licence: tuple[FileRef, ...]

    @field_validator("licence", mode="before")
    @classmethod
    def _one_page(cls, entered: Any) -> Any:
        """Applications used to have a licence of one file."""
        return [entered] if isinstance(entered, dict | FileRef) else entered


class AccountChange(Value):
    """Another payout account that a member asked for. `effective`: once confirmed, when money first goes there."""

    account: BankAccount
    by: int
    by_name: str
    effective: datetime | None = None


class Company(Value):
    """A company. `version` counts its events; its badge was last given or renewed at `badge_from`."""

    id: int
    version: int = 0
    name: str = ""
    country: str = ""
    founded: datetime | None = None
    standing: Standing = Standing.BUYER
    application: Application | None = None
    account_change: AccountChange | None = None
    limit: Money | None = None
    tier: str = ""
    fee_percent: Decimal = Decimal(0)
    badge_since: datetime | None = None
    badge_from: datetime | None = None
    badge_until: datetime | None = None
    badge_expired: bool = False
    reason: str = ""

    @property
    def subject(self) -> str:
        """The company's name in the record."""
        return f"company:{self.id}"

    @property
    def has_badge(self) -> bool:
        """Whether it may take orders now."""
        return self.standing is Standing.APPROVED

    def badge_over(self, now: datetime) -> bool:
        """Whether the badge's last year is over."""
        return self.badge_until is not None and now >= self.badge_until

    def application_at(self, now: datetime) -> Application | None:
        """What the company says of itself, with the account its money goes to now: a new one only once it counts."""
        if self.application is None or self.account_change is None or self.changing(now) is not None:
            return self.application
        return self.application.model_copy(update={"account": self.account_change.account})

    def changing(self, now: datetime) -> AccountChange | None:
        """The change of the payout account that is asked for or in its cooling-off time (RULES 2)."""
        change = self.account_change
        return change if change is not None and (change.effective is None or now < change.effective) else None
