"""The circumstances of a command: who gives it, in which role, when, under which policy, and how the others stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from trade.money import Money
from trade.payments import BookedPayment
from trade.people import Actor, Role
from trade.policy import Policy


@dataclass(frozen=True)
class Assurance:
    """What stands behind an order at this moment, for the commands it matters to.

    The supplier's badge, its coverage available in the order's currency (None: no rate) and its fee; and which
    agents without a stake in the order are mediators now (None: nobody has looked). `booked`: payments to other orders
    that may be the same money.
    """

    badge: bool = False
    available: Money | None = None
    fee_percent: Decimal = Decimal(0)
    mediators: frozenset[int] | None = None
    booked: tuple[BookedPayment, ...] = ()

    def covers(self, goods: Money) -> Money:
        """The covered amount of an order: the smaller of its product value and what is available (RULES 2)."""
        if self.available is None or self.available.minor <= 0:
            return Money(minor=0, currency=goods.currency)
        return min(goods, self.available)

    def is_mediator(self, person: int | None) -> bool:
        """Whether this person can have a case; as long as nobody has looked, everybody named so far can."""
        return person is not None and (self.mediators is None or person in self.mediators)


@dataclass(frozen=True)
class Case:
    """The circumstances of a command: who, in which role, when, under which policy, with whom."""

    by: Actor
    role: Role
    now: datetime
    policy: Policy
    assurance: Assurance
