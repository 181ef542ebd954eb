"""Dates of a contract that nobody forbids and that cost somebody money."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tests.builders import a_contract
from trade.date_doubts import DoubtKind, date_doubts

NOW = datetime(2026, 11, 30, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("ship", "pay_days", "doubts"),
    [
        (date(2027, 3, 15), 8, []),
        (date(2027, 2, 8), 8, [(DoubtKind.SHIPS_ON_HOLIDAY, date(2027, 2, 8), date(2027, 2, 4))]),
        (date(2027, 3, 15), 6, [(DoubtKind.PAYS_ON_HOLIDAY, date(2026, 12, 6), date(2026, 12, 4))]),
        (date(2026, 12, 4), 8, [(DoubtKind.SHIPS_BEFORE_PAID, date(2026, 12, 8), date(2026, 12, 4))]),
    ],
)
def test_a_foolish_date_is_named_with_a_better_one(
    ship: date, pay_days: int, doubts: list[tuple[DoubtKind, date, date]]
) -> None:
    """Spring Festival at the supplier's, a Sunday at the buyer's bank, goods before money."""
    contract = a_contract(latest_shipment=ship, payment_days=pay_days)

    assert doubts == [(found.kind, found.day, found.better) for found in date_doubts(contract, NOW)]
