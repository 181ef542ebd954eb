"""A supplier's numbers from its orders."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from tests.trade.disputing import a_quarrel
from trade.disputes import DisputeState, Settlement
from trade.orders import Order, Rating, Signature, Status
from trade.people import Role
from trade.scorecard import scorecard
from trade.shipments import Shipment

BEGAN = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def an_order(number: int, answered: timedelta = timedelta(hours=4), **more: Any) -> Order:
    """An order offered on a day of its own and signed by the supplier after some time."""
    offered = BEGAN + timedelta(days=number)
    signature = Signature(role=Role.BUYER, by=1, name="Maria", at=offered, hash="")
    given = {"status": Status.COMPLETED, "agreed": offered + answered, "ended": offered + timedelta(days=40), **more}
    return Order(id=number, offered=offered, signatures=(signature,), **given)


def shipped(days_late: int = 0) -> Shipment:
    """Goods handed over, in time or so many days late."""
    return Shipment(
        carrier="Maersk",
        tracking="MSKU0000008",
        container=True,
        document_date=date(2026, 2, 1),
        days_late=days_late,
        files=(),
    )


def stars(number: int, line: str = "") -> dict[Role, Rating]:
    """What a buyer says."""
    return {Role.BUYER: Rating(stars=number, line=line)}


def test_a_supplier_without_orders_is_new_and_has_no_rates() -> None:
    """Nothing is made up."""
    score = scorecard([])
    assert (score.finished, score.on_time, score.answer_time, score.stars) == (0, None, None, None)
    assert score.is_new


def test_few_shipments_make_no_rate() -> None:
    """Two of two on time says nothing yet."""
    assert scorecard([an_order(n, shipment=shipped()) for n in (1, 2)]).on_time is None


def test_the_on_time_rate_counts_shipments_and_orders_cancelled_for_being_late() -> None:
    """Two in time, one late, one never shipped: half. What was never fully paid did not have to be shipped."""
    orders = [an_order(n, shipment=shipped(late)) for n, late in ((1, 0), (2, 0), (3, 5))]
    cancelled = an_order(4, status=Status.CANCELLED, cancelled_why="late", funded=BEGAN)
    half_paid = an_order(5, status=Status.CANCELLED, cancelled_why="late")
    assert scorecard([*orders, cancelled, half_paid]).on_time == 50


def test_only_completed_orders_count_as_finished() -> None:
    """Running and cancelled ones do not."""
    running = an_order(3, status=Status.FUNDED, ended=None)
    cancelled = an_order(4, status=Status.CANCELLED, cancelled_why="together")
    assert scorecard([an_order(1), an_order(2), running, cancelled]).finished == 2


def test_the_answer_time_is_the_median_of_signing_and_declining() -> None:
    """One offer that lay for a month does not spoil it; one still open does not count."""
    orders = [an_order(n, timedelta(hours=hours)) for n, hours in ((1, 2), (2, 720))]
    offered = BEGAN + timedelta(days=3)
    declined = an_order(3, status=Status.DECLINED, agreed=None, ended=offered + timedelta(hours=6))
    waiting = an_order(4, status=Status.OFFERED, agreed=None, ended=None)
    expired = an_order(5, status=Status.EXPIRED, agreed=None)
    assert scorecard([*orders, declined, waiting, expired]).answer_time == timedelta(hours=6)


def test_stars_are_averaged_and_the_newest_lines_are_shown() -> None:
    """Only what buyers say counts; ratings without words have no line."""
    orders = [an_order(n, ratings=stars(n, f"line {n}" if n != 3 else "")) for n in range(1, 6)]
    own = an_order(6, ratings={Role.SUPPLIER: Rating(stars=1, line="slow buyer")})
    score = scorecard([*orders, own])
    assert (Decimal("3.0"), 5) == (score.stars, score.ratings)
    assert [rating.line for rating in score.lines] == ["line 5", "line 4", "line 2"]


def test_only_a_ruling_that_gave_the_buyer_money_counts_as_lost() -> None:
    """What was settled, withdrawn or ruled for the supplier does not; without any ruling there is no rate."""
    lost, won = (a_quarrel(DisputeState.EXECUTED, Settlement(refund=amount)).order for amount in (1_000, 0))
    settled = a_quarrel(DisputeState.SETTLED).order
    assert scorecard([settled] * 3).disputes_lost is None
    assert scorecard([lost, won, settled, settled]).disputes_lost == 25
    assert scorecard([won, settled, settled]).disputes_lost == 0
