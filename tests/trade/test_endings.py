"""How orders end before shipment, and what both sides say about each other afterwards."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.actions import open_actions
from tests.builders import DAY, FINN, JONAS, LI, MARTA, WANG, a_contract, a_payment, a_trade, paid
from trade import commands as c
from trade import refusals as r
from trade.deadlines import deadlines
from trade.orders import Status
from trade.payments import PayoutKind
from trade.people import CLOCK, Actor, Role

TOTAL = a_contract().total.minor
MOMENT = timedelta(microseconds=1)


@pytest.mark.parametrize(("proposes", "agrees"), [(MARTA, LI), (LI, MARTA)], ids=["buyer first", "supplier first"])
@pytest.mark.parametrize("status", ["agreed", "funded"])
def test_both_sides_together_cancel_at_any_time_before_shipment(status: str, proposes: Actor, agrees: Actor) -> None:
    """All that is held goes back, freight included."""
    trade = a_trade(Status(status))
    held = trade.order.held
    trade.does(proposes, c.ProposeCancel(reason="found nothing to ship it in"))
    trade.does(agrees, c.AgreeCancel())
    assert (trade.order.status, trade.order.held) == (Status.CANCELLED, 0)
    assert sum(payout.amount for payout in trade.order.payouts) == held


def test_a_side_cannot_agree_to_its_own_proposal() -> None:
    """Not even by a colleague."""
    trade = a_trade(Status.FUNDED)
    trade.does(LI, c.ProposeCancel())
    with pytest.raises(r.OwnProposal):
        trade.does(WANG, c.AgreeCancel())
    with pytest.raises(r.AlreadyProposed):
        trade.does(MARTA, c.ProposeCancel())


@pytest.mark.parametrize("by", [LI, WANG, MARTA], ids=["the proposer", "a colleague", "the other side"])
def test_a_proposal_can_be_refused_or_taken_back(by: Actor) -> None:
    """Then there is nothing to agree to."""
    trade = a_trade(Status.FUNDED)
    trade.does(LI, c.ProposeCancel())
    trade.does(by, c.RefuseCancel())
    with pytest.raises(r.NothingProposed):
        trade.does(MARTA, c.AgreeCancel())
    with pytest.raises(r.NothingProposed):
        trade.does(MARTA, c.RefuseCancel())


def test_the_buyer_alone_cancels_what_is_late_and_not_shipped() -> None:
    """A moment after the last moment to ship."""
    trade = a_trade(Status.FUNDED)
    with pytest.raises(r.NotLate):
        trade.until(trade.order.ship_by).does(MARTA, c.CancelLate())
    trade.waits(MOMENT).does(JONAS, c.CancelLate())
    assert (trade.order.status, trade.order.cancelled_why) == (Status.CANCELLED, "late")
    assert [p.amount for p in trade.order.payouts] == [TOTAL]


def test_a_buyer_who_paid_late_waits_longer_before_cancelling() -> None:
    """The shipment date has moved with the payment."""
    trade = a_trade(Status.AGREED)
    trade.until(trade.order.pay_by).waits(4 * DAY)
    trade.does(FINN, paid(TOTAL, received=trade.now.date()))
    with pytest.raises(r.NotLate):
        trade.until(trade.contract.ship_by()).waits(4 * DAY).does(MARTA, c.CancelLate())
    trade.waits(MOMENT).does(MARTA, c.CancelLate())


def test_the_buyer_alone_cancels_what_is_partly_paid_and_late() -> None:
    """Money must never be stuck where the supplier does not answer."""
    trade = a_trade(Status.AGREED)
    trade.does(FINN, paid(TOTAL // 2))
    trade.until(trade.contract.ship_by()).waits(MOMENT).does(MARTA, c.CancelLate())
    assert (trade.order.status, trade.order.payouts[0].amount) == (Status.CANCELLED, TOTAL // 2)


def test_the_buyer_does_not_cancel_alone_what_it_has_not_paid() -> None:
    """There is no money to bring back; the clock ends it, or both sides do."""
    trade = a_trade(Status.AGREED)
    with pytest.raises(r.NotNow):
        trade.until(trade.contract.ship_by()).waits(MOMENT).does(MARTA, c.CancelLate())


def test_the_clock_cancels_what_nobody_paid() -> None:
    """At the end of the last day to pay."""
    trade = a_trade(Status.AGREED)
    with pytest.raises(r.TooEarly):
        trade.until(trade.order.pay_by).waits(-MOMENT).does(CLOCK, c.CancelUnpaid())
    trade.waits(MOMENT).does(CLOCK, c.CancelUnpaid())
    assert (trade.order.status, trade.order.cancelled_why, trade.order.payouts) == (Status.CANCELLED, "unpaid", ())


@pytest.mark.parametrize(
    ("by", "command"),
    [
        (MARTA, c.ClaimPayment()),
        (FINN, paid(1)),
        (FINN, c.HoldPayment(payment=a_payment(TOTAL, payer="Other Trading Ltd"))),
    ],
    ids=["claimed", "partly paid", "held aside"],
)
def test_the_clock_does_not_cancel_where_money_may_have_come(by: Actor, command: c.Command) -> None:
    """People look first."""
    trade = a_trade(Status.AGREED)
    trade.does(by, command)
    with pytest.raises(r.ClaimOpen):
        trade.until(trade.order.pay_by).does(CLOCK, c.CancelUnpaid())


def test_what_the_buyer_claims_and_finance_does_not_find_is_unpaid_after_some_days() -> None:
    """A claim does not hold up the clock for ever, and the buyer has three days to look into it."""
    trade = a_trade(Status.AGREED)
    trade.does(MARTA, c.ClaimPayment())
    trade.until(trade.order.pay_by).does(FINN, c.NotReceived())
    with pytest.raises(r.TooEarly):
        trade.waits(3 * DAY - MOMENT).does(CLOCK, c.CancelUnpaid())
    trade.waits(MOMENT).does(CLOCK, c.CancelUnpaid())
    assert trade.order.cancelled_why == "unpaid"


def test_finance_cannot_miss_money_that_nobody_claims() -> None:
    """There is nothing to look for."""
    with pytest.raises(r.NothingProposed):
        a_trade(Status.AGREED).does(FINN, c.NotReceived())


def test_each_payer_gets_back_what_it_paid() -> None:
    """Three payments from two accounts, the last too large: every refund goes to its own account."""
    trade = a_trade(Status.AGREED)
    trade.does(FINN, paid(100_000, payer_account="DE1", bank_reference="1"))
    trade.does(FINN, paid(50_000, payer_account="FR2", bank_reference="2"))
    trade.does(FINN, paid(TOTAL - 150_000 + 77, payer_account="DE1", bank_reference="3"))
    trade.does(MARTA, c.ProposeCancel())
    trade.does(LI, c.AgreeCancel())
    back = [(payout.to, payout.amount, payout.kind) for payout in trade.order.payouts]
    refund = PayoutKind.REFUND
    assert back == [
        ("DE1", 77, refund),
        ("DE1", 100_000, refund),
        ("FR2", 50_000, refund),
        ("DE1", TOTAL - 150_000, refund),
    ]
    assert len({payout.id for payout in trade.order.payouts}) == 4


def test_what_is_shipped_is_not_cancelled_any_more() -> None:
    """Not even together: a proposal made before goes with the goods."""
    trade = a_trade(Status.FUNDED)
    trade.does(MARTA, c.ProposeCancel())
    trade = a_trade(Status.SHIPPED)
    for command in (c.ProposeCancel(), c.AgreeCancel(), c.CancelLate()):
        with pytest.raises(r.NotNow):
            trade.does(MARTA, command)


def test_a_payout_is_sent_once() -> None:
    """The second press finds nothing waiting."""
    trade = a_trade(Status.COMPLETED)
    (payout,) = trade.order.waiting_payouts
    trade.does(FINN, c.MarkPayoutSent(payout=payout.id))
    assert trade.order.waiting_payouts == ()
    with pytest.raises(r.PayoutUnknown):
        trade.does(FINN, c.MarkPayoutSent(payout=payout.id))


@pytest.mark.parametrize("status", ["completed", "cancelled"])
def test_either_side_rates_once_within_sixty_days_of_the_end(status: str) -> None:
    """The whole sixtieth day still counts."""
    trade = a_trade(Status(status))
    trade.waits(60 * DAY).does(MARTA, c.Rate(stars=4, line="good lamps"))
    with pytest.raises(r.AlreadyRated):
        trade.does(JONAS, c.Rate(stars=1))
    with pytest.raises(r.RatingOver):
        trade.waits(MOMENT).does(LI, c.Rate(stars=5))
    assert trade.order.ratings.keys() == {Role.BUYER}


def test_a_draft_thrown_away_is_not_rated() -> None:
    """Nobody agreed to anything."""
    trade = a_trade(Status.OFFERED)
    trade.does(MARTA, c.WithdrawOffer())
    trade.does(MARTA, c.Discard())
    for person in (MARTA, LI):
        with pytest.raises(r.NothingWasHeld):
            trade.does(person, c.Rate(stars=1))


def test_an_order_cancelled_unpaid_is_rated_by_nobody() -> None:
    """Nor one where all that came was another payer's, or was not owed: nobody has traded (RULES 4)."""
    trade = a_trade(Status.AGREED)
    trade.does(FINN, c.HoldPayment(payment=a_payment(100, payer="Somebody Else")))
    trade.does(FINN, c.ReturnHeldPayment())
    trade.until(deadlines(trade.order)[0].due).does(CLOCK, c.CancelUnpaid())
    trade.does(FINN, paid(100, bank_reference="LATE"))
    for person in (MARTA, LI):
        with pytest.raises(r.NothingWasHeld):
            trade.does(person, c.Rate(stars=1))
    assert c.Rate not in {action.gives for action in open_actions(trade.order, MARTA, trade.now, trade.policy)}


def test_who_belongs_to_neither_side_any_more_rates_nothing() -> None:
    """Whoever has left the company sees the order no more; a colleague still rates for it, once."""
    trade = a_trade(Status.COMPLETED)
    with pytest.raises(r.NotFound):
        trade.does(JONAS.model_copy(update={"company": None}), c.Rate(stars=1))
    trade.does(MARTA, c.Rate(stars=5))
    with pytest.raises(r.AlreadyRated):
        trade.does(JONAS, c.Rate(stars=1))


@pytest.mark.parametrize("command", [paid(1), c.HoldPayment(payment=a_payment(1))])
@pytest.mark.parametrize("offered", [False, True])
def test_no_money_is_confirmed_on_a_draft_thrown_away(offered: bool, command: c.Command) -> None:
    """It is cancelled, but nobody ever owed anything on it."""
    trade = a_trade(Status.OFFERED if offered else Status.DRAFT)
    if offered:
        trade.does(MARTA, c.WithdrawOffer())
    trade.does(MARTA, c.Discard())
    with pytest.raises(r.NotNow):
        trade.does(FINN, command)
