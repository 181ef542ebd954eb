"""Money in: exact, short, over, late, from somebody else, reported twice."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.builders import (
    BUYER_NAME,
    DAY,
    FINN,
    LI,
    MARTA,
    MONDAY,
    THIRTY_SEVENTY,
    a_contract,
    a_line,
    a_payment,
    a_trade,
    an_assurance,
    paid,
)
from trade import commands as c
from trade import events as e
from trade import refusals as r
from trade.deadlines import DeadlineKind, deadlines
from trade.orders import Status
from trade.payments import BookedPayment, Fit, PayoutKind
from trade.people import CLOCK

TOTAL = a_contract().total.minor


def test_the_exact_amount_funds_the_order() -> None:
    """All of it is held."""
    trade = a_trade(Status.AGREED)
    trade.does(FINN, paid(TOTAL))
    assert (trade.order.status, trade.order.held, trade.order.payouts) == (Status.FUNDED, TOTAL, ())


@pytest.mark.parametrize(
    ("came", "fit"),
    [(1, Fit.SHORT), (TOTAL - 1, Fit.SHORT), (TOTAL, Fit.EXACT), (TOTAL + 1, Fit.OVER)],
)
def test_a_sum_is_short_exact_or_over_by_what_is_still_owed(came: int, fit: Fit) -> None:
    """Before it counts finance is told which; once all is in, nothing is owed."""
    trade = a_trade(Status.AGREED)
    assert trade.order.fit(came) is fit
    trade.does(FINN, paid(TOTAL))
    assert trade.order.fit(came) is Fit.NOT_OWED


def test_a_sum_may_be_a_deposit_without_its_balance() -> None:
    """Or both at once; when the deposit is in, the balance is what is exact."""
    agreed = a_trade(Status.AGREED, a_contract(schedule=THIRTY_SEVENTY)).order
    deposit, balance = agreed.agreement.deposit.minor, agreed.agreement.balance.minor
    came = (deposit - 1, deposit, deposit + 1, TOTAL, TOTAL + 1)
    assert [agreed.fit(amount) for amount in came] == [Fit.SHORT, Fit.DEPOSIT, Fit.DEPOSIT, Fit.EXACT, Fit.OVER]
    funded = a_trade().pays_deposit().order
    assert [funded.fit(balance + more) for more in (-1, 0, 1)] == [Fit.SHORT, Fit.EXACT, Fit.OVER]


def test_a_short_payment_is_held_and_the_rest_still_owed() -> None:
    """Nothing is silently accepted; the rest funds it."""
    trade = a_trade(Status.AGREED)
    trade.does(FINN, paid(TOTAL - 1))
    assert (trade.order.status, trade.order.held, trade.order.outstanding.minor) == (Status.AGREED, TOTAL - 1, 1)
    trade.does(FINN, paid(1))
    assert (trade.order.status, trade.order.held) == (Status.FUNDED, TOTAL)


def test_an_overpayment_goes_back_to_where_it_came_from() -> None:
    """What is due is held, the rest becomes a refund."""
    trade = a_trade(Status.AGREED)
    trade.does(FINN, paid(TOTAL + 7, payer_account="GB82WEST12345698765432"))
    assert (trade.order.status, trade.order.held) == (Status.FUNDED, TOTAL)
    (refund,) = trade.order.payouts
    assert (refund.kind, refund.amount, refund.to) == (PayoutKind.REFUND, 7, "GB82WEST12345698765432")


@pytest.mark.parametrize(
    "status", [Status.FUNDED, Status.SHIPPED, Status.DELIVERED, Status.COMPLETED, Status.CANCELLED]
)
def test_money_that_nobody_owes_goes_back_whole(status: str) -> None:
    """A second payment, or one that comes after the end."""
    trade = a_trade(Status(status))
    held, before = trade.order.held, len(trade.order.payouts)
    trade.does(FINN, paid(500, bank_reference="LATE"))
    assert (trade.order.status.value, trade.order.held) == (status, held)
    assert trade.order.payouts[before].amount == 500


@pytest.mark.parametrize(("late", "moved"), [(0, 0), (1, 1), (5, 5)])
def test_a_late_payment_moves_the_shipment_date_by_the_days_it_was_late(late: int, moved: int) -> None:
    """The supplier does not pay for the buyer's delay."""
    trade = a_trade(Status.AGREED)
    trade.until(trade.order.pay_by).waits(late * DAY)
    trade.does(FINN, paid(TOTAL, received=trade.now.date()))
    assert trade.order.moved_days == moved
    assert trade.order.ship_by == trade.contract.ship_by() + moved * DAY


def test_money_that_came_in_time_and_was_confirmed_late_moves_nothing() -> None:
    """The bank's day counts: the buyer does not pay for finance's delay, nor does the supplier gain by it."""
    trade = a_trade(Status.AGREED)
    trade.until(trade.order.pay_by).waits(5 * DAY).does(FINN, paid(TOTAL))
    assert trade.order.moved_days == 0


def test_a_payment_in_time_moves_nothing() -> None:
    """Paying early does not bring the shipment date forward."""
    trade = a_trade(Status.FUNDED)
    assert (trade.order.moved_days, trade.order.ship_by) == (0, trade.contract.ship_by())


def test_a_payer_with_another_name_does_not_count_unseen() -> None:
    """Finance looks first; having looked, it may count."""
    trade = a_trade(Status.AGREED)
    with pytest.raises(r.WrongPayer) as refused:
        trade.does(FINN, paid(TOTAL, payer="Other Trading Ltd"))
    assert refused.value.values == {"payer": "Other Trading Ltd", "buyer": BUYER_NAME}
    trade.does(FINN, c.ConfirmPayment(payment=a_payment(TOTAL, payer="Other Trading Ltd"), payer_checked=True))
    assert trade.order.status is Status.FUNDED


def test_money_held_aside_counts_once_finance_says_so() -> None:
    """Until then it is nobody's."""
    trade = a_trade(Status.AGREED)
    trade.does(FINN, c.HoldPayment(payment=a_payment(TOTAL, payer="Other Trading Ltd")))
    assert (trade.order.status, trade.order.held) == (Status.AGREED, 0)
    trade.does(FINN, c.CountHeldPayment())
    assert (trade.order.status, trade.order.held, trade.order.held_aside) == (Status.FUNDED, TOTAL, None)


def test_money_held_aside_goes_back_to_its_payer() -> None:
    """Not to the buyer, who never sent it."""
    trade = a_trade(Status.AGREED)
    trade.does(FINN, c.HoldPayment(payment=a_payment(TOTAL, payer="Other Trading Ltd", payer_account="GB1")))
    trade.does(FINN, c.ReturnHeldPayment())
    (refund,) = trade.order.payouts
    assert (refund.amount, refund.to, refund.to_name) == (TOTAL, "GB1", "Other Trading Ltd")
    with pytest.raises(r.NothingProposed):
        trade.does(FINN, c.CountHeldPayment())


def test_money_that_goes_back_leaves_the_buyer_some_days_to_pay_itself() -> None:
    """However late finance has looked into it; then the clock cancels, as it does when nothing has come at all."""
    trade = a_trade(Status.AGREED)
    trade.does(FINN, c.HoldPayment(payment=a_payment(TOTAL, payer="Other Trading Ltd")))
    trade.until(trade.order.pay_by).waits(9 * DAY)
    with pytest.raises(r.ClaimOpen):
        trade.does(CLOCK, c.CancelUnpaid())
    trade.does(FINN, c.ReturnHeldPayment())
    assert (DeadlineKind.PAYMENT, trade.now + 3 * DAY) == deadlines(trade.order)[0][:2]
    trade.waits(3 * DAY).does(CLOCK, c.CancelUnpaid())
    assert trade.order.status is Status.CANCELLED


@pytest.mark.parametrize(
    "again", [paid(TOTAL, bank_reference="X"), c.HoldPayment(payment=a_payment(1, bank_reference="X"))]
)
@pytest.mark.parametrize("first", ["counted", "held", "returned"])
def test_a_bank_transaction_counts_once(first: str, again: c.Command) -> None:
    """Whether it was counted, is held aside or went back: the same reference is the same money."""
    trade = a_trade(Status.AGREED)
    money = a_payment(500, bank_reference="X")
    trade.does(FINN, c.ConfirmPayment(payment=money) if first == "counted" else c.HoldPayment(payment=money))
    if first == "returned":
        trade.does(FINN, c.ReturnHeldPayment())
    with pytest.raises(r.AlreadyConfirmed):
        trade.does(FINN, again)


def test_two_agents_who_confirm_the_same_money_count_it_once() -> None:
    """What is the same in amount, day and payer is asked about, whatever account and reference either of them typed."""
    trade = a_trade(Status.AGREED)
    trade.does(FINN, paid(TOTAL))
    for spelled in ({}, {"bank_reference": "FT1"}, {"payer_account": "", "payer": "BECK WERKZEUGE"}):
        with pytest.raises(r.LooksTheSame) as refused:
            trade.does(FINN, paid(TOTAL, **spelled))
        assert refused.value.values["number"] == trade.order.id
    trade.does(FINN, paid(TOTAL, others_like_it=1))
    assert trade.order.payouts[0].amount == TOTAL
    trade.does(FINN, paid(TOTAL, received=date(2026, 3, 3)))


@pytest.mark.parametrize("spelled", ["FT-26 327", "ft26327", "FT 26327.", "ＦＴ２６３２７"])
def test_a_reference_is_the_same_without_blanks_dashes_and_case(spelled: str) -> None:
    """People copy it as they see it."""
    trade = a_trade(Status.AGREED)
    trade.does(FINN, paid(1, bank_reference="FT26327"))
    with pytest.raises(r.AlreadyConfirmed):
        trade.does(FINN, paid(2, bank_reference=spelled))


@pytest.mark.parametrize("nothing", [{}, {"bank_reference": " - "}, {"no_reference": "  "}])
def test_money_without_the_banks_reference_counts_only_with_a_reason(nothing: dict[str, str]) -> None:
    """Else nothing would tell it from money that counts already."""
    trade = a_trade(Status.AGREED)
    for give in (c.ConfirmPayment, c.HoldPayment):
        with pytest.raises(r.ReferenceMissing):
            trade.does(FINN, give(payment=a_payment(TOTAL, **{"no_reference": "", **nothing})))


def test_money_booked_to_another_order_is_not_counted_here_as_well() -> None:
    """By its reference never; by amount, day and payer only once finance has looked at both."""
    elsewhere = (BookedPayment(order=7, payment=a_payment(500, bank_reference="FT26327")),)
    trade = a_trade(Status.AGREED, assurance=an_assurance(booked=elsewhere))
    with pytest.raises(r.AlreadyConfirmed) as refused:
        trade.does(FINN, paid(500, bank_reference="FT 26327", others_like_it=1))
    assert refused.value.values["number"] == 7
    with pytest.raises(r.LooksTheSame):
        trade.does(FINN, c.HoldPayment(payment=a_payment(500, bank_reference="FT9")))
    trade.does(FINN, paid(500, bank_reference="FT9", others_like_it=1))


def test_money_cannot_have_come_in_the_future() -> None:
    """Tomorrow's date is today's somewhere; the day after is a mistake."""
    trade = a_trade(Status.AGREED)
    with pytest.raises(r.ReceivedInFuture):
        trade.does(FINN, paid(TOTAL, received=trade.now.date() + timedelta(days=2)))
    trade.does(FINN, paid(TOTAL, received=trade.now.date() + timedelta(days=1)))


@pytest.mark.parametrize(("missing", "accepted"), [(1, True), (1325, True), (1326, False)])
def test_a_small_shortfall_may_pass_as_bank_charges(missing: int, accepted: bool) -> None:
    """At most half a percent: of 2,650.00 that is 13.25."""
    trade = a_trade(Status.AGREED)
    trade.does(FINN, paid(TOTAL - missing))
    if not accepted:
        with pytest.raises(r.ShortfallTooLarge):
            trade.does(FINN, c.AcceptShortfall())
        return
    trade.does(FINN, c.AcceptShortfall())
    assert (trade.order.status, trade.order.held, trade.order.shortfall) == (Status.FUNDED, TOTAL - missing, missing)


def test_of_a_large_order_no_more_than_fifty_may_be_missing() -> None:
    """Bank charges do not grow with the amount."""
    contract = a_contract(lines=(a_line("100000", "9"),), freight=0)
    trade = a_trade(Status.AGREED, contract)
    trade.does(FINN, paid(contract.total.minor - 5001))
    with pytest.raises(r.ShortfallTooLarge):
        trade.does(FINN, c.AcceptShortfall())
    trade.does(FINN, paid(1))
    trade.does(FINN, c.AcceptShortfall())
    assert trade.order.status is Status.FUNDED


def test_where_nothing_came_there_is_no_shortfall() -> None:
    """However small the order: an unpaid order is unpaid."""
    contract = a_contract(lines=(a_line("1", "0.01"),), freight=0)
    trade = a_trade(Status.AGREED, contract)
    with pytest.raises(r.ShortfallTooLarge):
        trade.does(FINN, c.AcceptShortfall())


def test_a_claim_of_payment_changes_nothing_but_is_kept() -> None:
    """A picture of a slip is not money."""
    trade = a_trade(Status.AGREED)
    (claimed,) = trade.does(MARTA, c.ClaimPayment())
    assert isinstance(claimed, e.PaymentClaimed)
    assert (trade.order.status, trade.order.held, len(trade.order.claims)) == (Status.AGREED, 0, 1)


def test_the_supplier_cannot_confirm_money() -> None:
    """Only finance can."""
    with pytest.raises(r.NotAllowed):
        a_trade(Status.AGREED).does(LI, paid(TOTAL, received=MONDAY.date()))
