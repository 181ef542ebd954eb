"""What was entered wrong is put right: the money adds up, nothing that rests on it goes, and two people look."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.builders import DAY, FINN, LI, MARTA, THIRTY_SEVENTY, WANG, Trade, a_contract, a_payment, a_trade, paid
from trade import commands as c
from trade import events as e
from trade import refusals as r
from trade.ledger import Account, balances
from trade.order_folding import evolve
from trade.orders import Order, Status
from trade.people import CLOCK, Actor, Duty, Role
from trade.policy import Policy
from trade.reactions import posted, told_of

TOTAL = a_contract().total.minor
FAY = Actor(person=91, duties=frozenset({Duty.FINANCE}), name="Fay")
WHY = "it was for another order"


def books(trade: Trade) -> dict[Account, int]:
    """What the accounts hold after all that has happened."""
    order, postings = Order(id=trade.order.id), []
    for event, at in trade.history:
        order = evolve(order, event, at)
        if posting := posted(order, event):
            postings.append(posting)
    return {account: amount for account, amount in balances(postings).items() if amount}


def test_a_payment_that_never_came_makes_the_order_wait_for_payment_again() -> None:
    """Both sides had been told that it is held; the buyer has some days, and the clock cancels only then."""
    trade = a_trade(Status.FUNDED).waits(30 * DAY)
    (back,) = trade.does(FINN, c.CorrectPayment(number=1, reason=WHY))
    assert (trade.order.status, trade.order.held, trade.order.outstanding.minor) == (Status.AGREED, 0, TOTAL)
    assert set(told_of(trade.order, back)) == {Role.BUYER, Role.SUPPLIER, Role.FINANCE}
    assert books(trade) == {}
    with pytest.raises(r.TooEarly):
        trade.does(CLOCK, c.CancelUnpaid())
    trade.does(FINN, paid(TOTAL, bank_reference="FIRST"))
    assert trade.order.status is Status.FUNDED


@pytest.mark.parametrize("status", [Status.SHIPPED, Status.DELIVERED, Status.COMPLETED])
def test_money_on_which_goods_or_payouts_rest_is_not_taken_back(status: Status) -> None:
    """It is refused with what to do, and nothing changes."""
    trade = a_trade(status)
    before = books(trade)
    with pytest.raises(r.MoneyRelied):
        trade.does(FINN, c.CorrectPayment(number=1, reason=WHY))
    assert books(trade) == before


def test_another_amount_is_counted_as_if_it_had_been_entered_right() -> None:
    """Less leaves a part missing; more is too much, and its refund goes when the payment goes."""
    trade = a_trade(Status.FUNDED)
    first = trade.order.payments[0].as_entered
    trade.does(FINN, c.CorrectPayment(number=1, reason=WHY, right=first.model_copy(update={"amount": TOTAL - 5})))
    assert (trade.order.status, trade.order.held, trade.order.outstanding.minor) == (Status.AGREED, TOTAL - 5, 5)
    trade.does(FINN, c.CorrectPayment(number=2, reason=WHY, right=first.model_copy(update={"amount": TOTAL + 5})))
    assert (trade.order.status, trade.order.held) == (Status.FUNDED, TOTAL)
    assert books(trade) == {Account.BANK: TOTAL + 5, Account.ESCROW: TOTAL, Account.REFUNDS_PAYABLE: 5}
    trade.does(FINN, c.CorrectPayment(number=3, reason=WHY, right=first))
    assert trade.order.waiting_payouts == ()
    assert books(trade) == {Account.BANK: TOTAL, Account.ESCROW: TOTAL}


def test_what_was_too_much_and_has_gone_back_holds_the_payment() -> None:
    """First it has to come back from the bank."""
    trade = a_trade(Status.AGREED)
    trade.does(FINN, paid(TOTAL + 7, bank_reference="FIRST"))
    (refund,) = trade.order.waiting_payouts
    trade.does(FINN, c.MarkPayoutSent(payout=refund.id))
    with pytest.raises(r.MoneyGone):
        trade.does(FINN, c.CorrectPayment(number=1, reason=WHY))
    trade.does(FINN, c.ReturnPayout(payout=refund.id, reason="wrong account"))
    trade.does(FINN, c.CorrectPayment(number=1, reason=WHY))
    assert books(trade) == {}


@pytest.mark.parametrize("status", [Status.FUNDED, Status.SHIPPED, Status.COMPLETED])
def test_who_paid_is_put_right_at_any_time_and_moves_no_money(status: Status) -> None:
    """The entry keeps what stood there; the buyer and finance are told, nobody else."""
    trade = a_trade(status)
    before, right = books(trade), trade.order.payments[0].as_entered.model_copy(update={"payer_account": "GB1"})
    (done,) = trade.does(FINN, c.CorrectPayment(number=1, reason=WHY, right=right))
    assert isinstance(done, e.PaymentCorrected)
    assert (done.before.payer_account, trade.order.payments[0].payer_account) == ("DE89370400440532013000", "GB1")
    assert books(trade) == before
    assert told_of(trade.order, done) == (Role.BUYER, Role.FINANCE)


def test_a_balance_that_never_came_is_due_again_and_nothing_ships() -> None:
    """The deposit stays: the supplier goes on producing."""
    trade = a_trade(Status.DRAFT, a_contract(schedule=THIRTY_SEVENTY)).pays_deposit()
    trade.does(FINN, paid(trade.order.outstanding.minor, bank_reference="SECOND"))
    (back,) = trade.does(FINN, c.CorrectPayment(number=2, reason=WHY))
    assert (trade.order.status, trade.order.awaits_balance) == (Status.FUNDED, True)
    assert Role.SUPPLIER in told_of(trade.order, back)


def test_money_held_aside_that_never_came_is_in_suspense_no_more() -> None:
    """Neither counted nor to be returned."""
    trade = a_trade(Status.AGREED)
    trade.does(FINN, c.HoldPayment(payment=a_payment(500, payer="Somebody Else")))
    trade.does(FINN, c.CorrectPayment(number=1, reason=WHY))
    assert (trade.order.held_aside, books(trade)) == (None, {})


@pytest.mark.parametrize("never_left", [False, True])
def test_a_payout_that_came_back_is_owed_again_and_its_receiver_is_told(never_left: bool) -> None:
    """The same payout waits once more; nobody hears of money paid too much."""
    trade = a_trade(Status.COMPLETED)
    (release,) = trade.order.waiting_payouts
    with pytest.raises(r.PayoutNotSent):
        trade.does(FINN, c.ReturnPayout(payout=release.id, reason="closed"))
    trade.does(FINN, c.MarkPayoutSent(payout=release.id))
    (back,) = trade.does(FINN, c.ReturnPayout(payout=release.id, reason="closed", never_left=never_left))
    assert trade.order.waiting_payouts == (release,)
    assert told_of(trade.order, back) == (Role.SUPPLIER, Role.FINANCE)
    assert books(trade)[Account.PAYOUTS_PAYABLE] == release.amount


def test_above_the_policys_figure_a_second_person_of_finance_confirms() -> None:
    """Never the one who asked; refused, nothing has changed."""
    trade = a_trade(Status.FUNDED, policy=Policy(second_finance_above=Decimal(100)))
    (asked,) = trade.does(FINN, c.CorrectPayment(number=1, reason=WHY))
    assert (type(asked), trade.order.held, trade.order.corrections[0].by_name) == (e.CorrectionAsked, TOTAL, "Finn")
    with pytest.raises(r.OwnCorrection):
        trade.does(FINN, c.ConfirmCorrection(correction=1))
    trade.does(FAY, c.RefuseCorrection(correction=1))
    assert (trade.order.held, trade.order.corrections) == (TOTAL, ())
    trade.does(FINN, c.CorrectPayment(number=1, reason=WHY))
    trade.does(FAY, c.ConfirmCorrection(correction=2))
    assert (trade.order.status, trade.order.corrections) == (Status.AGREED, ())


def test_what_has_happened_since_decides_whether_a_confirmed_correction_can_be_carried_out() -> None:
    """The goods have left meanwhile."""
    trade = a_trade(Status.FUNDED, policy=Policy(second_finance_above=Decimal(100)))
    trade.does(FINN, c.CorrectPayment(number=1, reason=WHY))
    trade.waits(DAY).does(LI, c.Ship(carrier="COSCO", document_date=trade.now.date()))
    with pytest.raises(r.MoneyRelied):
        trade.does(FAY, c.ConfirmCorrection(correction=1))


@pytest.mark.parametrize(("days", "late"), [(0, 0), (1, 1), (-1, 0)])
def test_a_shipment_put_right_is_late_or_not_anew_and_its_deadline_follows(days: int, late: int) -> None:
    """The transport document's date decides; both versions stay."""
    trade = a_trade(Status.FUNDED)
    assert trade.order.ship_by is not None
    trade.until(trade.order.ship_by).waits(5 * DAY)
    trade.does(LI, c.Ship(carrier="COSCO", document_date=trade.now.date()))
    last, was, until = trade.contract.latest_shipment, trade.order.shipment, trade.order.confirm_by
    right = c.CorrectShipment(carrier="COSCO", document_date=last + days * DAY, reason="the draft's date")
    (done,) = trade.does(WANG, right)
    assert isinstance(done, e.ShipmentCorrected)
    assert (done.before, trade.order.shipment and trade.order.shipment.days_late) == (was, late)
    assert was is not None and until is not None
    assert trade.order.confirm_by == until + (last + days * DAY - was.document_date)


def test_a_rating_withdrawn_counts_no_more() -> None:
    """Only its own side withdraws it, with a reason, and may rate anew."""
    trade = a_trade(Status.COMPLETED)
    trade.does(MARTA, c.Rate(stars=1))
    with pytest.raises(r.NothingProposed):
        trade.does(LI, c.WithdrawRating(reason="unfair"))
    trade.does(MARTA, c.WithdrawRating(reason="the lamps were found"))
    assert trade.order.ratings == {}
    trade.does(MARTA, c.Rate(stars=5))
