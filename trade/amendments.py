"""A change of a signed contract: one side proposes it, the other signs or declines (RULES 3)."""

from __future__ import annotations

from datetime import datetime

from trade.contracts import Contract
from trade.party_words import Said
from trade.people import Role
from trade.values import Value


class Amendment(Value):
    """A proposed new version of the contract, waiting for the other side's signature until `due`.

    `moved_days`: how far the shipment date had been moved when it was proposed, or would be by money that came then.
    """

    contract: Contract
    reason: Said
    role: Role
    by: int
    by_name: str
    at: datetime
    due: datetime
    moved_days: int = 0


def money_and_parties(contract: Contract) -> tuple[object, ...]:
    """What no amendment changes: who buys from whom, what each line comes to, and what is paid when and covered."""
    totals = tuple(contract.line_total(line) for line in contract.lines)
    freight = (contract.freight, contract.freight_covered)
    return (contract.buyer, contract.supplier, contract.currency, totals, *freight, contract.schedule)
