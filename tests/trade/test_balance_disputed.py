"""Disputes while the balance is awaited: time stands still once, and money that comes changes no agreement."""

from __future__ import annotations

from datetime import date

import pytest

from tests.builders import DAY, FINN, HOUR, LI, MARTA, MIRA, Trade, a_contract, a_shipment, a_trade, in_parts, paid
from tests.trade.disputing import REASONS, ruling
from trade import dispute_commands as dc
from trade import refusals as r
from trade.claims import Reason
from trade.disputes import DisputeState, Settlement
from trade.orders import Status
from trade.payments import Fit
from trade.people import CLOCK

KEEPS_DEPOSIT = Settlement(refund=0, release_rest=True)


@pytest.fixture
def trade() -> Trade:
    """The balance is two days late, and the supplier has complained."""
    trade = a_trade().pays_deposit()
    assert trade.order.balance_by is not None
    trade.until(trade.order.balance_by + 2 * DAY)
    trade.does(LI, dc.OpenDispute(reason=Reason.BALANCE_UNPAID, words="The goods are ready; the balance has not come."))
    return trade


def pays_rest(trade: Trade) -> None:
    """The balance comes in today."""
    trade.does(FINN, paid(trade.order.outstanding.minor, bank_reference="SECOND", received=trade.now.date()))


def is_ruled(trade: Trade, settlement: Settlement) -> None:
    """Nobody answers; a mediator rules, and the time to appeal runs."""
    assert trade.order.dispute is not None
    trade.until(trade.order.dispute.due).does(CLOCK, dc.Escalate())
    trade.does(MIRA, dc.TakeCase())
    for side in (MARTA, LI):
        trade.does(side, dc.FinishEvidence())
    trade.does(MIRA, dc.Propose(settlement=settlement, reasons=REASONS))
    trade.does(MARTA, dc.AnswerProposal(accepts=False))
    trade.does(MIRA, ruling(settlement))
    assert trade.order.dispute.state is DisputeState.APPEAL


def test_days_of_a_dispute_in_which_the_balance_comes_move_the_shipment_date_once(trade: Trade) -> None:
    """Two days late when it was opened, eight days of dispute: ten days, whenever the money came in between."""
    ship_by = trade.order.ship_by
    assert ship_by is not None
    trade.waits(6 * DAY)
    pays_rest(trade)
    trade.waits(2 * DAY).does(LI, dc.WithdrawDispute(words=""))
    assert trade.order.ship_by == ship_by + 10 * DAY


def test_a_balance_still_missing_after_the_dispute_is_as_late_as_before(trade: Trade) -> None:
    """The supplier may complain again."""
    balance_by = trade.order.balance_by
    assert balance_by is not None
    trade.waits(8 * DAY).does(LI, dc.WithdrawDispute(words=""))
    assert trade.order.balance_by == balance_by + 8 * DAY
    trade.does(LI, dc.OpenDispute(reason=Reason.BALANCE_UNPAID, words="Still nothing."))


def test_the_buyer_has_as_long_for_the_balance_after_a_dispute_as_before() -> None:
    """Also where it is counted from the deposit, because shipment is near."""
    contract = a_contract(schedule=in_parts("30"), latest_shipment=date(2026, 3, 12))
    trade = a_trade(Status.AGREED, contract)
    trade.waits(DAY).does(FINN, paid(contract.deposit.minor, bank_reference="FIRST"))
    balance_by = trade.order.balance_by
    assert balance_by is not None
    trade.does(MARTA, dc.OpenDispute(reason=Reason.OTHER, words="Who is the carrier?"))
    trade.waits(12 * DAY).does(MARTA, dc.WithdrawDispute(words=""))
    assert trade.order.balance_by == balance_by + 12 * DAY
    trade.until(trade.order.balance_by)
    pays_rest(trade)
    assert trade.order.moved_days == 12


@pytest.mark.parametrize("settlement", [KEEPS_DEPOSIT, Settlement(refund=79_500)])
def test_an_offer_about_the_deposit_is_over_when_more_is_held(trade: Trade, settlement: Settlement) -> None:
    """It would mean something else: the supplier would get the balance too, or the order would not end."""
    trade.does(LI, dc.OfferSettlement(settlement=settlement))
    pays_rest(trade.waits(HOUR))
    with pytest.raises(r.OfferGone):
        trade.waits(HOUR).does(MARTA, dc.AcceptSettlement(offer=1))
    trade.does(LI, dc.OfferSettlement(settlement=KEEPS_DEPOSIT))
    trade.waits(HOUR).does(MARTA, dc.AcceptSettlement(offer=2))
    assert trade.order.released == trade.order.agreement.total.minor


def test_a_proposal_about_the_deposit_is_over_when_more_is_held(trade: Trade) -> None:
    """One side's yes was to less money."""
    assert trade.order.dispute is not None
    trade.until(trade.order.dispute.due).does(CLOCK, dc.Escalate())
    trade.does(MIRA, dc.TakeCase())
    for side in (MARTA, LI):
        trade.does(side, dc.FinishEvidence())
    trade.does(MIRA, dc.Propose(settlement=KEEPS_DEPOSIT, reasons=REASONS))
    trade.does(LI, dc.AnswerProposal(accepts=True))
    pays_rest(trade.waits(HOUR))
    with pytest.raises(r.OfferGone):
        trade.does(MARTA, dc.AnswerProposal(accepts=True))


@pytest.mark.parametrize("settlement", [KEEPS_DEPOSIT, Settlement(refund=79_500)])
def test_a_balance_that_comes_after_a_ruling_that_ends_the_order_goes_back(
    trade: Trade, settlement: Settlement
) -> None:
    """What was ruled was about the deposit, and is carried out as it was ruled; nobody is asked for more."""
    balance = trade.order.outstanding.minor
    is_ruled(trade, settlement)
    assert (trade.order.fit(balance), trade.order.outstanding.minor) == (Fit.NOT_OWED, 0)
    trade.does(FINN, paid(balance, bank_reference="SECOND", received=trade.waits(HOUR).now.date()))
    assert (trade.order.held, trade.order.payouts[-1].amount) == (79_500, 185_500)
    assert trade.order.dispute is not None
    trade.until(trade.order.dispute.due).does(CLOCK, dc.Execute())
    assert (trade.order.refunded, trade.order.released) == (settlement.refund, 79_500 - settlement.refund)
    assert trade.order.ended is not None


def test_a_ruling_that_ends_the_order_does_not_let_unpaid_goods_go(trade: Trade) -> None:
    """Nothing more is asked of the buyer, but nothing is shipped for the deposit alone."""
    is_ruled(trade, KEEPS_DEPOSIT)
    with pytest.raises(r.BalanceMissing) as refused:
        trade.does(LI, a_shipment(trade.now.date()))
    assert refused.value.values["missing"] == trade.order.money(185_500)


def test_a_balance_that_comes_after_a_ruling_by_which_the_order_goes_on_is_held(trade: Trade) -> None:
    """It is what the ruling waits for."""
    is_ruled(trade, Settlement(refund=0))
    pays_rest(trade.waits(HOUR))
    assert trade.order.dispute is not None
    trade.until(trade.order.dispute.due).does(CLOCK, dc.Execute())
    assert (trade.order.status, trade.order.held) == (Status.FUNDED, trade.order.agreement.total.minor)
