"""How a supplier has done so far: finished orders, on time or late, how fast it answers, what buyers say. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from statistics import median

from trade.disputes import DisputeState
from trade.orders import Order, Rating, Status
from trade.people import Role
from trade.values import Value

FEW = 3
"""With fewer orders than this a rate says more about chance than about the supplier."""
MOST_LINES = 3


class Scorecard(Value):
    """A supplier's numbers. A rate is whole percent, and None while there are too few orders to speak of one.

    `on_time` counts against the latest shipment date of the contract; an order the buyer cancelled because it was late
    counts as late. `disputes_lost` is None as long as no dispute has been decided; what was settled or withdrawn is
    nobody's loss.
    """

    finished: int = 0
    on_time: int | None = None
    disputes_lost: int | None = None
    answer_time: timedelta | None = None
    stars: Decimal | None = None
    ratings: int = 0
    lines: tuple[Rating, ...] = ()

    @property
    def is_new(self) -> bool:
        """Whether the supplier has finished too few orders to judge it by them."""
        return self.finished < FEW


def scorecard(orders: Iterable[Order]) -> Scorecard:
    """The numbers of the supplier of these orders; drafts and orders of other suppliers must not be among them."""
    history = sorted(orders, key=_last_moment, reverse=True)
    given = [order.ratings[Role.BUYER] for order in history if Role.BUYER in order.ratings]
    return Scorecard(
        finished=sum(order.status is Status.COMPLETED for order in history),
        on_time=_on_time(history),
        disputes_lost=_disputes_lost(history),
        answer_time=_answer_time(history),
        stars=_average([rating.stars for rating in given]),
        ratings=len(given),
        lines=tuple(rating for rating in given if rating.line)[:MOST_LINES],
    )


def _last_moment(order: Order) -> tuple[datetime, int]:
    moments = (order.ended, order.agreed, *(s.at for s in order.signatures), order.created)
    return next(moment for moment in moments if moment is not None), order.id


def _on_time(orders: list[Order]) -> int | None:
    late = [order.shipment.days_late > 0 for order in orders if order.shipment is not None]
    late += [True for order in orders if order.cancelled_why == "late" and order.funded]
    if len(late) < FEW:
        return None
    return round(100 * late.count(False) / len(late))


def _disputes_lost(orders: list[Order]) -> int | None:
    """The share of orders with a ruling that gave money back to the buyer."""
    rulings = [[d.final for d in order.past_disputes if d.state is DisputeState.EXECUTED] for order in orders]
    if len(orders) < FEW or not any(rulings):
        return None
    lost = sum(any(ruling and ruling.refund for ruling in of_order) for of_order in rulings)
    return round(100 * lost / len(orders))


def _answer_time(orders: list[Order]) -> timedelta | None:
    """The median from the buyer's signature to the supplier's answer: signed or declined."""
    times = [answered - order.offered for order in orders if order.offered and (answered := _answered(order))]
    return timedelta(seconds=round(median(time.total_seconds() for time in times))) if times else None


def _answered(order: Order) -> datetime | None:
    return order.ended if order.status is Status.DECLINED else order.agreed


def _average(stars: list[int]) -> Decimal | None:
    if not stars:
        return None
    return (Decimal(sum(stars)) / len(stars)).quantize(Decimal("0.1"), ROUND_HALF_UP)
