"""More time: given by the side it is owed to, or made up for after the service was down."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.builders import DAY, FINN, HOUR, LI, MARTA, MICROSECOND, a_contract, a_trade, at_end, paid
from tests.trade.disputing import OPEN, a_quarrel
from trade import change_events as ch
from trade import commands as c
from trade import dispute_commands as dc
from trade import refusals as r
from trade.deadlines import Deadline, DeadlineKind, deadlines
from trade.deciding_extensions import EXTENDED_BY
from trade.disputes import DisputeState
from trade.evidence import EvidenceKind
from trade.order_folding import fold
from trade.orders import Order, Status
from trade.people import CLOCK, Actor, Role

K = DeadlineKind
SIDES = {Role.BUYER: MARTA, Role.SUPPLIER: LI}
WHERE = {K.OFFER: Status.OFFERED, K.PAYMENT: Status.AGREED, K.FINAL_NOTICE: Status.DELIVERED}


def due(order: Order, kind: DeadlineKind) -> Deadline:
    """The order's open deadline of this kind."""
    (found,) = (deadline for deadline in deadlines(order) if deadline.kind is kind)
    return found


@pytest.mark.parametrize("kind", WHERE)
def test_the_side_it_is_owed_to_gives_more_time_and_the_clock_waits(kind: DeadlineKind) -> None:
    """Five days more to the moment; the other side can't take them itself."""
    trade = a_trade(WHERE[kind])
    was = due(trade.order, kind)
    giver = EXTENDED_BY[kind]  # type: ignore[index]
    taker = LI if giver is Role.BUYER else MARTA
    more = c.Extend.model_validate({"kind": kind, "days": 5})
    with pytest.raises(r.OtherSide):
        trade.does(taker, more)

    trade.does(SIDES[giver], more)

    assert Deadline(kind, was.due + 5 * DAY, was.since) == due(trade.order, kind)
    command = at_end(kind)
    assert command is not None
    with pytest.raises(r.TooEarly):
        trade.until(was.due + 5 * DAY - MICROSECOND).does(CLOCK, command)
    assert trade.until(was.due + 5 * DAY).does(CLOCK, command)


def test_the_supplier_gives_more_time_after_the_final_notice() -> None:
    """The acceptance by the clock waits, and until then the buyer may still complain."""
    trade = a_trade(Status.DELIVERED)
    trade.until(due(trade.order, K.FINAL_NOTICE).due).does(CLOCK, c.GiveFinalNotice())
    accepts = due(trade.order, K.INSPECTION).due
    trade.does(LI, c.Extend(kind=K.INSPECTION, days=1))
    with pytest.raises(r.TooEarly):
        trade.until(accepts).does(CLOCK, c.Accept())
    assert trade.until(accepts + DAY).does(CLOCK, c.Accept())


def test_what_is_overdue_is_extended_from_now() -> None:
    """The buyer says it has paid, so the clock waits; a week later the supplier gives three days more."""
    trade = a_trade(Status.AGREED)
    trade.does(MARTA, c.ClaimPayment())
    trade.until(trade.order.pay_by).waits(7 * DAY).does(LI, c.Extend(kind=K.PAYMENT, days=3))
    assert trade.now + 3 * DAY == due(trade.order, K.PAYMENT).due


def test_money_that_comes_late_with_leave_still_moves_the_shipment_date() -> None:
    """The supplier needs its days to produce."""
    trade = a_trade(Status.AGREED)
    agreed_day = trade.order.pay_by
    trade.does(LI, c.Extend(kind=K.PAYMENT, days=10))
    trade.until(agreed_day).waits(4 * DAY)
    trade.does(FINN, paid(trade.contract.total.minor, received=trade.now.date()))
    assert 4 == trade.order.moved_days


def test_a_payment_that_finance_could_not_find_takes_no_time_away_that_was_given() -> None:
    """The search ends earlier than the extension."""
    trade = a_trade(Status.AGREED)
    trade.does(LI, c.Extend(kind=K.PAYMENT, days=20))
    given = due(trade.order, K.PAYMENT)
    trade.does(MARTA, c.ClaimPayment())
    trade.does(FINN, c.NotReceived())
    assert given == due(trade.order, K.PAYMENT)


@pytest.mark.parametrize("kind", [K.SHIPMENT, K.DELIVERY, K.REFUND, K.DISPUTE_RESPONSE])
def test_nothing_else_can_be_extended_by_a_side(kind: DeadlineKind) -> None:
    """Not even by a forged command."""
    with pytest.raises(ValueError, match="kind"):
        c.Extend.model_validate({"kind": kind, "days": 1})


def test_a_deadline_that_is_not_open_can_not_be_extended() -> None:
    """The final notice has not been given."""
    with pytest.raises(r.NotNow):
        a_trade(Status.DELIVERED).does(LI, c.Extend(kind=K.INSPECTION, days=1))


def test_in_a_dispute_no_side_moves_a_deadline() -> None:
    """They stand still."""
    with pytest.raises(r.DisputeOpen):
        a_quarrel(DisputeState.RESPONSE).does(LI, c.Extend(kind=K.FINAL_NOTICE, days=1))


# ── the service was down ──────────────────────────────────────────────────────────────────────────────────────────

OUTAGE = 30 * HOUR


@pytest.mark.parametrize("status", [Status.OFFERED, Status.AGREED, Status.SHIPPED, Status.DELIVERED, Status.CANCELLED])
def test_a_deadline_that_fell_into_an_outage_is_moved_by_its_length_once(status: Status) -> None:
    """Whatever its kind; the same outage does not count again, and the record says which it was."""
    trade = a_trade(status)
    for was in deadlines(trade.order):
        down = c.MakeUp(kind=was.kind, since=was.due - HOUR, until=was.due - HOUR + OUTAGE)
        (extended,) = trade.until(down.until).does(CLOCK, down)
        assert isinstance(extended, ch.DeadlineExtended)
        assert (down.since, down.until) == extended.outage
        assert Deadline(was.kind, was.due + OUTAGE, was.since) == due(trade.order, was.kind)
        with pytest.raises(r.NotNow):
            trade.does(CLOCK, down)
    assert trade.order == fold(trade.order.id, trade.history)


@pytest.mark.parametrize("state", OPEN)
def test_a_step_of_a_dispute_is_moved_too(state: DisputeState) -> None:
    """The clock does nothing about it before the new moment."""
    quarrel = a_quarrel(state)
    (was,) = deadlines(quarrel.order)
    quarrel.until(was.due + OUTAGE - HOUR)
    quarrel.does(CLOCK, c.MakeUp(kind=was.kind, since=was.due - HOUR, until=quarrel.now))
    assert [Deadline(was.kind, was.due + OUTAGE, was.since)] == deadlines(quarrel.order)
    command = at_end(was.kind)
    assert command is not None
    with pytest.raises(r.TooEarly):
        quarrel.does(CLOCK, command)


def test_evidence_within_the_time_made_up_for_is_not_late() -> None:
    """Both sides could not send any while the service was down."""
    quarrel = a_quarrel(DisputeState.EVIDENCE)
    was = quarrel.dispute.due
    quarrel.until(was + OUTAGE).does(CLOCK, c.MakeUp(kind=K.DISPUTE_EVIDENCE, since=was, until=was + OUTAGE))
    quarrel.until(was + OUTAGE - MICROSECOND).does(MARTA, dc.AddEvidence(kind=EvidenceKind.COUNT, words="900"))
    assert [False] == [piece.late for piece in quarrel.dispute.evidence]


@pytest.mark.parametrize(("hours", "days"), [(1, 1), (24, 1), (25, 2), (72, 3)])
@pytest.mark.parametrize("date", ["2026-04-27", "2026-10-24", "2027-03-27", "2028-02-28"])
def test_a_shipment_date_moves_by_whole_days(hours: int, days: int, date: str) -> None:
    """It ends at 23:59 as before, over changes of the clocks and leap days too."""
    trade = a_trade(Status.FUNDED, a_contract(latest_shipment=date, dispatch_zone="Europe/Berlin"))
    was = due(trade.order, K.SHIPMENT)
    down = c.MakeUp(kind=K.SHIPMENT, since=was.due, until=was.due + timedelta(hours=hours))
    trade.until(down.until).does(CLOCK, down)
    assert days == trade.order.moved_days
    assert trade.contract.ship_by(days) == due(trade.order, K.SHIPMENT).due


@pytest.mark.parametrize("since", [-3 * HOUR, MICROSECOND], ids=["back just in time", "down just after"])
def test_what_was_not_due_while_the_service_was_down_is_not_moved(since: timedelta) -> None:
    """Three hours that end at the due moment, or begin after it."""
    trade = a_trade(Status.OFFERED)
    down = due(trade.order, K.OFFER).due + since
    with pytest.raises(r.NotNow):
        trade.does(CLOCK, c.MakeUp(kind=K.OFFER, since=down, until=down + 3 * HOUR))


@pytest.mark.parametrize("person", [MARTA, LI, FINN])
def test_only_the_clock_makes_up(person: Actor) -> None:
    """Nobody makes up an outage."""
    was = due(a_trade(Status.OFFERED).order, K.OFFER).due
    with pytest.raises(r.NotAllowed):
        a_trade(Status.OFFERED).does(person, c.MakeUp(kind=K.OFFER, since=was, until=was + HOUR))


def test_a_refund_that_was_sent_keeps_its_day() -> None:
    """Only what still waits is due later."""
    trade = a_trade(Status.AGREED)
    trade.does(FINN, paid(trade.contract.total.minor + 100))
    trade.does(FINN, paid(100, bank_reference="AGAIN"))
    first, second = trade.order.waiting_payouts
    trade.does(FINN, c.MarkPayoutSent(payout=first.id))
    assert second.refund_due_by is not None
    down = c.MakeUp(kind=K.REFUND, since=second.refund_due_by, until=second.refund_due_by + OUTAGE)
    trade.until(down.until).does(CLOCK, down)
    assert [first.refund_due_by, second.refund_due_by + OUTAGE] == [p.refund_due_by for p in trade.order.payouts]
