"""What random people write and send on their walks: contracts, settlements, payments."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from hypothesis import strategies as st

from tests.builders import (
    BUYER_NAME,
    MONDAY,
    a_contract,
    a_line,
    a_payment,
)
from trade.contracts import WHOLE, Due, Part
from trade.corrections import CorrectPayment
from trade.disputes import Settlement
from trade.orders import Order
from trade.payments import Payment

INSTALMENTS = (Part(percent=30, due=Due.BEFORE_PRODUCTION), Part(percent=70, due=Due.BEFORE_SHIPMENT))
ZONES = st.sampled_from(["UTC", "Asia/Shanghai", "Europe/Berlin", "America/Los_Angeles", "Pacific/Apia"])
LINES = st.builds(
    a_line,
    quantity=st.decimals("0.000001", 9999, places=6),
    unit_price=st.sampled_from(["0", "0.0125", "2.5", "9.999999"]),
)
CONTRACTS = st.builds(
    a_contract,
    lines=st.lists(LINES, min_size=1, max_size=3),
    currency=st.sampled_from(["USD", "EUR", "JPY", "KWD"]),
    freight=st.sampled_from([0, 1, 99_999]),
    inspection_days=st.integers(1, 30),
    payment_days=st.integers(1, 20),
    schedule=st.sampled_from([WHOLE, INSTALMENTS]),
    dispatch_zone=ZONES,
    destination_zone=ZONES,
)


@st.composite
def settlements(draw: st.DrawFn, order: Order) -> Settlement:
    """Any way to share what is held, and sometimes more than that."""
    refund = draw(st.sampled_from([0, 1, order.held // 3, order.covered, order.held, order.held + 1]))
    freight = draw(st.sampled_from([0, 0, 1, refund]))
    return Settlement(
        refund=refund,
        freight=min(freight, refund),
        goods_back=draw(st.sampled_from([False, False, True])),
        release_rest=draw(st.booleans()),
    )


@st.composite
def corrections(draw: st.DrawFn, order: Order, others: Sequence[int | None]) -> CorrectPayment:
    """A payment that never came, came for another order, or was another one than finance wrote down."""
    entered = [payment.number for payment in order.money_in] or [1]
    right = draw(st.none() | payments(order))
    moved = draw(st.sampled_from(others)) if right is None else None
    return CorrectPayment(number=draw(st.sampled_from(entered)), reason="mistyped", right=right, order=moved)


@st.composite
def payments(draw: st.DrawFn, order: Order) -> Payment:
    """Money as it comes: exact, short, over, from anybody, reported once or twice."""
    due = order.outstanding.minor or 1000
    amounts = st.sampled_from([due, due, max(1, due - 1), max(1, due // 2), due + 1, due * 2, 1])
    return a_payment(
        draw(amounts),
        payer=draw(st.sampled_from([BUYER_NAME, BUYER_NAME, "beck werkzeuge", "Somebody Else"])),
        payer_account=draw(st.sampled_from(["", "DE89370400440532013000", "GB82WEST12345698765432"])),
        bank_reference=draw(st.sampled_from(["", "A", "a.", "B", "C", "D"])),
        no_reference=draw(st.sampled_from(["", "paid in at the counter", "paid in at the counter"])),
        others_like_it=draw(st.sampled_from([0, 1, 9])),
        received=MONDAY.date() + timedelta(days=draw(st.integers(0, 9))),
    )
