"""What members and admins can do to a company. `COMPANY_RULES` in `suppliers.py` says who may, and when."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, field_validator

from trade.commands import MakeUp
from trade.companies import Application
from trade.identifiers import BankAccount
from trade.money import Money
from trade.values import Value


class Found(Value):
    """A person names the company it trades for."""

    type: Literal["found"] = "found"
    name: str = Field(min_length=2, max_length=120)
    country: str = Field(pattern=r"^[A-Z]{2}$")


class CorrectCompany(Value):
    """A name, country or town that was entered wrong is put right; None leaves it. Signed contracts keep theirs."""

    type: Literal["correct-company"] = "correct-company"
    name: str | None = Field(None, min_length=2, max_length=120)
    country: str | None = Field(None, pattern=r"^[A-Z]{2}$")
    city: str | None = Field(None, min_length=2, max_length=100)
    reason: str = Field(min_length=2, max_length=1000)


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


class ChangeAccount(Value):
    """A member asks that money go to another account from now on."""

    type: Literal["change-account"] = "change-account"
    account: BankAccount


class ConfirmAccount(Value):
    """Another member, or an admin, confirms the account that was asked for."""

    type: Literal["confirm-account"] = "confirm-account"


class StopAccount(Value):
    """A member or an admin stops a change of account before it counts."""

    type: Literal["stop-account"] = "stop-account"


class ExpireBadge(Value):
    """The clock takes a badge away that nobody has renewed in time."""

    type: Literal["expire-badge"] = "expire-badge"


class RenewBadge(Value):
    """The admin has looked at the company again: its badge has a new year."""

    type: Literal["renew-badge"] = "renew-badge"


CompanyCommand = (
    Found
    | CorrectCompany
    | Apply
    | AskMore
    | Approve
    | Refuse
    | Suspend
    | Restore
    | ExpireBadge
    | RenewBadge
    | MakeUp
    | ChangeAccount
    | ConfirmAccount
    | StopAccount
)
