"""What has happened to a contract after both signed it: changes proposed and answered, and more time given."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from trade.contracts import Contract
from trade.deadline_kinds import DeadlineKind
from trade.party_words import Said, Spoken
from trade.people import Role
from trade.values import Value


class AmendmentProposed(Spoken):
    """One side signed a new version of the contract and asks the other to; it is answered until `due`."""

    type: Literal["amendment-proposed"] = "amendment-proposed"
    contract: Contract
    hash: str
    reason: Said
    role: Role
    by: int
    by_name: str
    due: datetime


class AmendmentSigned(Value):
    """The other side signed it too: from now on it is the contract."""

    type: Literal["amendment-signed"] = "amendment-signed"
    hash: str
    role: Role
    by: int
    by_name: str


class AmendmentDeclined(Spoken):
    """The proposed change is off the table; `role` is the side that declined it or took it back."""

    type: Literal["amendment-declined"] = "amendment-declined"
    role: Role
    reason: Said


class AmendmentLapsed(Value):
    """Nobody answered the proposed change in time."""

    type: Literal["amendment-lapsed"] = "amendment-lapsed"


class DeadlineExtended(Value):
    """There is more time: what was due at `was` is due at `until`. `outage`: from when to when the service was down."""

    type: Literal["deadline-extended"] = "deadline-extended"
    kind: DeadlineKind
    was: datetime
    until: datetime
    role: Role
    outage: tuple[datetime, datetime] | None = None


Changing = AmendmentProposed | AmendmentSigned | AmendmentDeclined | AmendmentLapsed | DeadlineExtended
"""The contract changed by both sides, and more time."""
