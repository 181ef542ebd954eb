"""Who acts: buyers and suppliers by their company, agents by their duties, and the clock."""

from __future__ import annotations

from enum import StrEnum

from trade.values import Value


class Duty(StrEnum):
    """What an agent of the operator's staff may do."""

    MEDIATOR = "mediator"  # joins disputes, proposes and rules
    FINANCE = "finance"  # confirms money in, sends money out
    ADMIN = "admin"  # enrols suppliers, names agents, sets limits


class Role(StrEnum):
    """The part somebody plays towards one order or company. Derived from facts, never from a button."""

    BUYER = "buyer"  # a member of the buying company
    SUPPLIER = "supplier"  # a member of the supplying company
    MEDIATOR = "mediator"  # an agent with that duty who belongs to neither side
    FINANCE = "finance"  # likewise
    ADMIN = "admin"  # likewise
    CLOCK = "clock"  # the scheduler


PARTIES = frozenset({Role.BUYER, Role.SUPPLIER})
AGENTS = frozenset({Role.MEDIATOR, Role.FINANCE, Role.ADMIN})


class Actor(Value):
    """Somebody who gives a command: a person with a company and duties, or the clock (no person)."""

    person: int | None = None
    company: int | None = None
    duties: frozenset[Duty] = frozenset()
    name: str = ""

    @property
    def is_clock(self) -> bool:
        """Whether this is the scheduler."""
        return self.person is None

    def __str__(self) -> str:
        return "clock" if self.person is None else f"person:{self.person}"


CLOCK = Actor(name="clock")


def roles(actor: Actor, buyer: int | None, supplier: int | None) -> frozenset[Role]:
    """The roles of an actor on an order between two companies.

    Nobody is on both sides, and an agent who belongs to a party does not act on that order as an agent (RULES 1).
    """
    if actor.is_clock:
        return frozenset({Role.CLOCK})
    if actor.company is not None and actor.company == buyer:
        return frozenset({Role.BUYER})
    if actor.company is not None and actor.company == supplier:
        return frozenset({Role.SUPPLIER})
    return frozenset(Role(duty.value) for duty in actor.duties)
