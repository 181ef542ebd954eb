"""A deposit before production and the balance before shipment: what each step waits for, and what lateness moves."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.builders import (
    DAY,
    FINN,
    HOUR,
    LI,
    MARTA,
    Trade,
    a_contract,
    a_line,
    a_shipment,
    a_trade,
    an_assurance,
    in_parts,
    later,
    paid,
)
from trade import commands as c
from trade import dispute_commands as dc
from trade import events as e
from trade import refusals as r
from trade.claims import Reason
from trade.contracts import BALANCE_DAYS, end_of_day
from trade.deadlines import DeadlineKind, deadlines
from trade.money import Money
from trade.orders import Status
from trade.rules import allowed
from trade.timeline import Mark, timeline


@pytest.fixture
def trade() -> Trade:
    """Production has begun; the balance is awaited."""
    return a_trade().pays_deposit()


def due(trade: Trade) -> list[DeadlineKind]:
    """What is owed now."""
    return [deadline.kind for deadline in deadlines(trade.order)]


def pays_rest(trade: Trade, **changes: object) -> list[e.Event]:
    """The balance comes in."""
    return trade.does(FINN, paid(trade.order.outstanding.minor, bank_reference="SECOND", **changes))


def test_the_deposit_begins_production_and_the_balance_is_what_is_missing_then(trade: Trade) -> None:
    """30 % of 2,650.00 is held, 70 % is awaited."""
    order = trade.order
    assert (order.status, order.held, order.outstanding.minor) == (Status.FUNDED, 79_500, 185_500)
    assert (order.awaits_balance, order.instalment, due(trade)) == (True, 2, [DeadlineKind.BALANCE])


def test_nothing_is_shipped_before_the_balance_is_in(trade: Trade) -> None:
    """The supplier has no key for it, and a forged one says why."""
    assert c.Ship not in allowed(trade.order, LI)
    with pytest.raises(r.BalanceMissing):
        trade.does(LI, a_shipment(trade.now.date()))
    pays_rest(trade)
    assert c.Ship in allowed(trade.order, LI)
    trade.does(LI, a_shipment(trade.now.date()))
    assert trade.order.status is Status.SHIPPED


def test_the_balance_makes_the_whole_held_and_shipment_due(trade: Trade) -> None:
    """From then on the order is like one paid at once."""
    happened = pays_rest(trade)
    assert [type(event) for event in happened] == [e.PaymentReceived, e.BalancePaid]
    order = trade.order
    assert (order.held, order.unpaid, order.awaits_balance) == (order.agreement.total.minor, 0, False)
    assert due(trade) == [DeadlineKind.SHIPMENT]


def test_all_of_it_at_once_pays_the_balance_too() -> None:
    """Nothing goes back to a buyer who pays early."""
    trade = a_trade().pays_deposit()
    whole = a_trade()
    whole.contract = trade.contract
    whole.goes(Status.AGREED).waits(DAY)
    happened = whole.does(FINN, paid(whole.contract.total.minor))
    assert [type(event) for event in happened] == [e.PaymentReceived, e.Funded, e.BalancePaid]
    assert (whole.order.held, whole.order.awaits_balance) == (whole.contract.total.minor, False)


def test_what_is_too_much_for_the_balance_goes_back(trade: Trade) -> None:
    """Only what the contract says is held."""
    happened = trade.does(FINN, paid(trade.order.outstanding.minor + 500, bank_reference="SECOND"))
    assert [type(event) for event in happened] == [e.PaymentReceived, e.PayoutDue, e.BalancePaid]
    assert trade.order.held == trade.order.agreement.total.minor


def test_a_part_of_the_balance_leaves_the_rest_awaited(trade: Trade) -> None:
    """It may come in several transfers; a small rest passes as bank charges."""
    missing = trade.order.outstanding.minor
    trade.does(FINN, paid(missing - 1_000, bank_reference="SECOND"))
    assert (trade.order.outstanding.minor, trade.order.awaits_balance) == (1_000, True)
    trade.does(FINN, c.AcceptShortfall())
    assert (trade.order.awaits_balance, trade.order.shortfall, trade.order.unpaid) == (False, 1_000, 0)


def test_two_small_shortfalls_are_not_more_than_one_may_be() -> None:
    """The limit is for the order, not for each transfer."""
    trade = a_trade().pays_deposit()
    limit = trade.policy.acceptable_shortfall(trade.contract.total).minor
    short = a_trade()
    short.contract = trade.contract
    short.goes(Status.AGREED).does(FINN, paid(short.contract.deposit.minor - limit, bank_reference="FIRST"))
    short.does(FINN, c.AcceptShortfall())
    short.does(FINN, paid(short.order.outstanding.minor - 1, bank_reference="SECOND"))
    with pytest.raises(r.ShortfallTooLarge):
        short.does(FINN, c.AcceptShortfall())


def test_the_balance_is_due_a_week_before_shipment(trade: Trade) -> None:
    """At the end of that day where the buyer is; with little time left, as late as a first payment would be."""
    contract = trade.contract
    week_before = contract.latest_shipment - timedelta(days=BALANCE_DAYS)
    assert trade.order.balance_by == end_of_day(week_before, "Europe/Berlin")
    soon = contract.model_copy(update={"latest_shipment": date(2026, 3, 12)})
    funded = trade.order.funded
    assert funded is not None
    assert soon.balance_by(funded) == end_of_day(funded.date() + timedelta(days=contract.payment_days), "Europe/Berlin")


def test_a_late_balance_moves_the_shipment_date_by_as_many_days(trade: Trade) -> None:
    """The bank's day counts; more time that the supplier gave makes the money no less late (RULES 3)."""
    balance_by, ship_by = trade.order.balance_by, trade.order.ship_by
    assert balance_by is not None
    assert ship_by is not None
    trade.until(balance_by - HOUR).does(LI, c.Extend(kind=DeadlineKind.BALANCE, days=5))
    assert trade.order.balance_by == balance_by + 5 * DAY
    trade.until(balance_by + 3 * DAY)
    pays_rest(trade, received=balance_by.date() + timedelta(days=3))
    assert trade.order.moved_days == 3
    assert trade.order.ship_by == ship_by + 3 * DAY


def test_while_the_balance_is_missing_the_supplier_is_not_late(trade: Trade) -> None:
    """The buyer cannot call the order off for lateness of its own making, nor complain of it."""
    trade.until(trade.order.ship_by).waits(5 * DAY)
    with pytest.raises(r.BalanceMissing):
        trade.does(MARTA, c.CancelLate())
    with pytest.raises(r.StillOnTime):
        trade.does(MARTA, dc.OpenDispute(reason=Reason.NOT_SHIPPED, words="where is it?"))


def test_a_missing_balance_is_the_suppliers_claim(trade: Trade) -> None:
    """Not before it is due; then for all of it, and the clock cancels nothing (RULES 4)."""
    claim = dc.OpenDispute(reason=Reason.BALANCE_UNPAID, words="The goods are ready; the balance has not come.")
    with pytest.raises(r.StillOnTime):
        trade.does(LI, claim)
    trade.until(trade.order.balance_by).waits(HOUR).does(LI, claim)
    assert trade.order.dispute is not None
    assert trade.order.dispute.claim.amount == trade.order.unpaid == 185_500


def test_a_claim_of_the_balance_tells_finance_and_is_over_when_it_comes(trade: Trade) -> None:
    """The deposit's claim is not the balance's."""
    assert trade.order.claims == ()
    trade.does(MARTA, c.ClaimPayment())
    assert len(trade.order.claims) == 1
    pays_rest(trade)
    assert trade.order.claims == ()
    with pytest.raises(r.NothingOwed):
        trade.does(MARTA, c.ClaimPayment())


def test_an_order_called_off_before_the_balance_gives_the_deposit_back(trade: Trade) -> None:
    """And money that comes after it goes back whole."""
    trade.does(MARTA, c.ProposeCancel(reason="We changed our plans."))
    trade.does(LI, c.AgreeCancel())
    assert [payout.amount for payout in trade.order.payouts] == [79_500]
    happened = trade.does(FINN, paid(185_500, bank_reference="SECOND"))
    assert [type(event) for event in happened] == [e.PaymentReceived, e.PayoutDue]
    assert trade.order.held == 0


def test_the_way_shows_the_balance_between_money_and_shipment(trade: Trade) -> None:
    """Awaited, overdue, paid."""
    assert [(s.name, s.mark) for s in timeline(trade.order, trade.now)][2:5] == [
        ("deposit-done", Mark.DONE),
        ("balance-ahead", Mark.NOW),
        ("shipped-ahead", Mark.AHEAD),
    ]
    trade.until(trade.order.balance_by).waits(HOUR)
    assert ("balance-overdue", Mark.BAD) in [(s.name, s.mark) for s in timeline(trade.order, trade.now)]
    pays_rest(trade)
    assert ("balance-done", Mark.DONE) in [(s.name, s.mark) for s in timeline(trade.order, trade.now)]


@pytest.mark.parametrize("status", [Status.OFFERED, Status.AGREED])
def test_the_way_shows_the_balance_before_the_deposit_is_paid(status: Status) -> None:
    """Deposit, balance, shipment: nobody takes the deposit for all there is to pay."""
    trade = a_trade(status, a_contract(schedule=in_parts("30")))
    ahead = [step.name.partition("-")[0] for step in timeline(trade.order, trade.now)]
    assert ahead == ["offered", "agreed", "deposit", "balance", "shipped", "delivered", "completed"]


def test_a_new_shipment_date_does_not_make_the_balance_overdue_at_once(trade: Trade) -> None:
    """Sooner is possible, but not so soon that the money would have been due already."""
    assert trade.order.balance_by is not None
    trade.until(trade.order.balance_by - 3 * DAY)
    soon = trade.contract.model_copy(update={"latest_shipment": trade.now.date() + DAY})
    with pytest.raises(r.BalanceDuePast):
        trade.does(LI, c.ProposeAmendment(contract=soon, reason="It is ready."))
    trade.until(trade.order.balance_by + 3 * DAY)
    trade.does(LI, c.ProposeAmendment(contract=later(trade.contract, 1), reason="One day more is enough."))


def test_time_given_for_the_balance_is_not_lost_nor_gained_by_a_new_shipment_date(trade: Trade) -> None:
    """It is due by the new date, or as long as the supplier said it would wait."""
    assert trade.order.balance_by is not None
    trade.does(LI, c.Extend(kind=DeadlineKind.BALANCE, days=3))
    waits = trade.order.balance_by
    for days in (1, 30):
        new = later(trade.contract, days)
        trade.does(LI, c.ProposeAmendment(contract=new, reason="The paint dries slowly."))
        trade.does(MARTA, c.SignAmendment(hash=new.hash))
        assert trade.order.funded is not None
        assert trade.order.balance_by == max(waits, new.balance_by(trade.order.funded))


def test_a_small_balance_of_which_nothing_came_is_no_bank_charge() -> None:
    """Something has to have come short for it."""
    trade = a_trade(Status.AGREED, a_contract(schedule=in_parts("99.5")))
    trade.does(FINN, paid(trade.contract.deposit.minor, bank_reference="FIRST"))
    assert trade.order.outstanding <= trade.policy.acceptable_shortfall(trade.contract.total)
    with pytest.raises(r.ShortfallTooLarge):
        trade.does(FINN, c.AcceptShortfall())


def test_the_smallest_deposit_is_a_deposit() -> None:
    """1 % of 40 yen is less than half a yen; without anything due the order could not begin."""
    contract = a_contract(currency="JPY", freight=0, lines=(a_line("1", "40"),), schedule=in_parts("1"))
    trade = a_trade(Status.AGREED, contract, assurance=an_assurance(available=Money.of(10_000, "JPY")))
    assert trade.order.outstanding.minor == 1
    trade.does(FINN, paid(1, bank_reference="FIRST"))
    assert (trade.order.status, trade.order.outstanding.minor) == (Status.FUNDED, 39)


def test_a_balance_that_is_not_found_stays_due(trade: Trade) -> None:
    """No clock calls the order off, so the buyer is not told until when it stays open."""
    trade.does(MARTA, c.ClaimPayment())
    assert trade.does(FINN, c.NotReceived()) == [e.PaymentNotFound(until=None)]
    assert (trade.order.claims, due(trade)) == ((), [DeadlineKind.BALANCE])
