"""The steps of an order's life, done and ahead."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.builders import DAY, HOUR, LI, MARTA, REACHED, a_shipment, a_trade
from tests.trade.disputing import a_quarrel
from trade import commands as c
from trade.disputes import DisputeState
from trade.orders import ENDS, Status
from trade.timeline import Mark, Step, timeline


def test_a_draft_has_no_steps() -> None:
    """Nothing has been agreed to wait for."""
    assert timeline(a_trade().order, a_trade().now) == []


@pytest.mark.parametrize("status", [status for status in REACHED if status not in ENDS and status is not Status.DRAFT])
def test_of_an_order_under_way_the_next_step_is_marked(status: Status) -> None:
    """What is done comes first, then the one step under way, then what is ahead."""
    trade = a_trade(status)
    marks = [step.mark for step in timeline(trade.order, trade.now)]
    done = marks.count(Mark.DONE)
    assert marks == [Mark.DONE] * done + [Mark.NOW] + [Mark.AHEAD] * (len(marks) - done - 1)
    assert len(marks) == 6


def test_a_finished_order_has_only_done_steps_in_the_order_of_time() -> None:
    """From the offer to the acceptance."""
    trade = a_trade(Status.COMPLETED)
    steps = timeline(trade.order, trade.now)
    assert [step.mark for step in steps] == [Mark.DONE] * 6
    moments = [step.at for step in steps if step.at]
    assert moments == sorted(moments)


@pytest.mark.parametrize("status", ["declined", "expired", "cancelled"])
def test_an_order_that_ended_otherwise_ends_there(status: str) -> None:
    """Nothing is ahead any more."""
    trade = a_trade(Status(status))
    last = timeline(trade.order, trade.now)[-1]
    assert last == Step(status, Mark.BAD, trade.order.ended)


def test_what_is_overdue_is_counted_in_days() -> None:
    """From the first moment after the last one."""
    trade = a_trade(Status.FUNDED)
    trade.until(trade.order.ship_by)
    for waited, days in ((timedelta(0), 0), (HOUR, 1), (DAY, 2)):
        trade.waits(waited)
        step = next(step for step in timeline(trade.order, trade.now) if step.name.startswith("shipped"))
        assert (step.mark, step.days) == ((Mark.BAD, days) if days else (Mark.NOW, 0))


def test_after_a_late_shipment_delivery_is_still_the_step_under_way() -> None:
    """The lateness is marked, and the next step is not forgotten over it."""
    trade = a_trade(Status.FUNDED).waits(90 * DAY)
    trade.does(LI, a_shipment(trade.contract.latest_shipment + timedelta(days=4)))
    shipped, delivered = timeline(trade.order, trade.now)[3:5]
    assert (shipped.name, shipped.mark, shipped.days) == ("shipped-late", Mark.BAD, 4)
    assert (delivered.name, delivered.mark) == ("delivered-ahead", Mark.NOW)
    overdue = timeline(trade.order, trade.now + 40 * DAY)[4]
    assert (overdue.name, overdue.mark) == ("delivered-overdue", Mark.BAD)


def test_an_offer_taken_back_and_thrown_away_is_only_cancelled() -> None:
    """No signature stands."""
    trade = a_trade(Status.OFFERED)
    trade.does(MARTA, c.WithdrawOffer())
    trade.does(MARTA, c.Discard())
    assert timeline(trade.order, trade.now) == [Step("cancelled", Mark.BAD, trade.now)]


def test_an_open_dispute_is_the_step_under_way_and_nothing_is_ahead() -> None:
    """All other timers stand still."""
    quarrel = a_quarrel(DisputeState.RESPONSE)
    steps = timeline(quarrel.order, quarrel.now)
    assert steps[-1] == Step("disputed", Mark.NOW, quarrel.dispute.opened)
    assert all(step.mark is Mark.DONE for step in steps[:-1])


@pytest.mark.parametrize("state", [DisputeState.WITHDRAWN, DisputeState.SETTLED, DisputeState.EXECUTED])
def test_a_dispute_that_is_over_stands_where_it_ended(state: DisputeState) -> None:
    """An order that ended by it has no acceptance."""
    quarrel = a_quarrel(state)
    steps = timeline(quarrel.order, quarrel.now)
    past = [step for step in steps if step.mark is Mark.DONE]
    assert past[-1] == Step(f"dispute-{state.value}", Mark.DONE, quarrel.now)
    assert (steps[-1] == past[-1]) is (state is not DisputeState.WITHDRAWN)
