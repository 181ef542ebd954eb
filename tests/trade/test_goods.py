"""Goods: on time or late, received, inspected, accepted by the buyer or by the clock."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.builders import ADA, DAY, FINN, HOUR, LI, MARTA, MIRA, a_contract, a_shipment, a_trade, an_assurance, paid
from trade import commands as c
from trade import refusals as r
from trade.orders import Status
from trade.payments import PayoutKind
from trade.people import CLOCK, Role
from trade.policy import Policy

LAST_DAY = a_contract().latest_shipment
TOTAL = a_contract().total.minor
SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(("days", "late"), [(-5, 0), (0, 0), (1, 1), (10, 10)])
def test_the_date_of_the_transport_document_decides_what_is_late(days: int, late: int) -> None:
    """Not the day on which the supplier tells us."""
    trade = a_trade(Status.FUNDED).waits(90 * DAY)
    trade.does(LI, a_shipment(LAST_DAY + timedelta(days=days)))
    assert trade.order.shipment is not None
    assert trade.order.shipment.days_late == late


def test_after_a_late_payment_the_supplier_has_as_many_days_more() -> None:
    """Five days late with the money, five days more for the goods."""
    trade = a_trade(Status.AGREED)
    trade.until(trade.order.pay_by).waits(5 * DAY)
    trade.does(FINN, paid(TOTAL, received=trade.now.date()))
    trade.waits(90 * DAY).does(LI, a_shipment(LAST_DAY + timedelta(days=6)))
    assert trade.order.shipment is not None
    assert trade.order.shipment.days_late == 1


def test_a_document_from_before_the_signatures_is_refused() -> None:
    """Goods that were on their way before the contract are not this order's."""
    trade = a_trade(Status.FUNDED)
    assert trade.order.agreed is not None
    signed = trade.order.agreed.astimezone(SHANGHAI).date()
    with pytest.raises(r.DocumentDateTooEarly):
        trade.does(LI, a_shipment(signed - timedelta(days=1)))
    trade.does(LI, a_shipment(signed))


def test_a_document_from_the_future_is_refused() -> None:
    """Tomorrow has begun in Shanghai while it is still today by UTC."""
    trade = a_trade(Status.FUNDED)
    trade.until(trade.now.replace(hour=20))
    tomorrow = trade.now.date() + timedelta(days=1)
    with pytest.raises(r.DocumentDateInFuture):
        trade.does(LI, a_shipment(tomorrow + timedelta(days=1)))
    trade.does(LI, a_shipment(tomorrow))


@pytest.mark.parametrize("agent", [MIRA, FINN, ADA], ids=["mediator", "finance", "admin"])
def test_an_agent_confirms_receipt_on_proof_only(agent: type[object]) -> None:
    """The buyer's word is enough, an agent's is not."""
    trade = a_trade(Status.SHIPPED)
    with pytest.raises(r.ProofMissing):
        trade.does(agent, c.ConfirmReceipt(proof="  "))  # type: ignore[arg-type]
    trade.does(agent, c.ConfirmReceipt(proof="COSCO delivery note 17"))  # type: ignore[arg-type]
    assert trade.order.status is Status.DELIVERED


def test_the_supplier_cannot_confirm_receipt() -> None:
    """Nor start the clock on its own money."""
    with pytest.raises(r.NotAllowed):
        a_trade(Status.SHIPPED).does(LI, c.ConfirmReceipt(proof="trust me"))


def test_acceptance_releases_what_is_held_less_the_fee() -> None:
    """Two percent of 2,650.00 are 53.00."""
    trade = a_trade(Status.DELIVERED)
    trade.does(MARTA, c.Accept())
    order = trade.order
    (payout,) = order.payouts
    assert (order.status, order.held, order.released, order.fee) == (Status.COMPLETED, 0, TOTAL, 5300)
    assert (payout.kind, payout.amount, payout.company) == (PayoutKind.RELEASE, TOTAL - 5300, order.supplier)


def test_the_fee_is_the_one_of_the_day_of_signing() -> None:
    """A tier changed since then changes other orders."""
    trade = a_trade(Status.AGREED)
    trade.assurance = an_assurance(badge=False)
    trade.does(FINN, paid(TOTAL))
    assert trade.order.release_fee().minor == 5300


def test_the_clock_accepts_after_a_final_notice_at_the_end_of_inspection() -> None:
    """Not a microsecond before, and the order says who accepted."""
    trade = a_trade(Status.DELIVERED)
    inspect_by = trade.order.inspect_by
    assert inspect_by is not None
    trade.until(inspect_by - 24 * HOUR).does(CLOCK, c.GiveFinalNotice())
    assert trade.order.accepts == inspect_by
    with pytest.raises(r.TooEarly):
        trade.until(inspect_by - timedelta(microseconds=1)).does(CLOCK, c.Accept())
    trade.until(inspect_by).does(CLOCK, c.Accept())
    assert (trade.order.status, trade.order.accepted_by) == (Status.COMPLETED, Role.CLOCK)


def test_a_late_final_notice_leaves_the_buyer_its_hours_all_the_same() -> None:
    """The service was down over the end of inspection: acceptance waits until a day after the notice."""
    trade = a_trade(Status.DELIVERED)
    trade.until(trade.order.inspect_by).waits(3 * DAY).does(CLOCK, c.GiveFinalNotice())
    assert trade.order.accepts == trade.now + 24 * HOUR
    with pytest.raises(r.TooEarly):
        trade.waits(23 * HOUR).does(CLOCK, c.Accept())
    trade.waits(HOUR).does(CLOCK, c.Accept())


def test_without_a_final_notice_the_clock_never_accepts() -> None:
    """However long the inspection is over."""
    trade = a_trade(Status.DELIVERED).waits(365 * DAY)
    with pytest.raises(r.TooEarly):
        trade.does(CLOCK, c.Accept())


def test_the_final_notice_comes_once() -> None:
    """A second tick does not move the acceptance."""
    trade = a_trade(Status.DELIVERED)
    trade.until(trade.order.inspect_by).does(CLOCK, c.GiveFinalNotice())
    with pytest.raises(r.AlreadyProposed):
        trade.waits(HOUR).does(CLOCK, c.GiveFinalNotice())


def test_the_operator_sets_how_long_the_final_notice_is() -> None:
    """Two days instead of one."""
    trade = a_trade(Status.DELIVERED, policy=Policy(final_notice_hours=48))
    inspect_by = trade.order.inspect_by
    assert inspect_by is not None
    trade.until(inspect_by - 48 * HOUR).does(CLOCK, c.GiveFinalNotice())
    assert trade.order.accepts == inspect_by


def test_the_buyer_accepts_at_any_time_of_the_inspection() -> None:
    """Also before and after the final notice."""
    trade = a_trade(Status.DELIVERED)
    trade.until(trade.order.inspect_by).does(CLOCK, c.GiveFinalNotice())
    trade.does(MARTA, c.Accept())
    assert trade.order.accepted_by is Role.BUYER
