"""A signed contract changes when both sides sign the new version, and only in what moves no money."""

from __future__ import annotations

from typing import Any

import pytest

from tests.builders import (
    DAY,
    FINN,
    HOUR,
    JONAS,
    LI,
    MARTA,
    MICROSECOND,
    WANG,
    Trade,
    a_contract,
    a_line,
    a_shipment,
    a_trade,
    later,
    paid,
)
from tests.trade.disputing import complaint
from trade import commands as c
from trade import dispute_commands as dc
from trade import refusals as r
from trade.claims import Reason
from trade.contracts import Contract, Party
from trade.deadlines import DeadlineKind, deadlines
from trade.order_folding import fold
from trade.orders import Status
from trade.people import CLOCK, Actor, Role
from trade.scorecard import scorecard
from trade.timeline import timeline

CHANGEABLE = (Status.AGREED, Status.FUNDED, Status.SHIPPED)


def proposes(trade: Trade, contract: Contract, by: Actor = LI) -> Trade:
    """Somebody proposes to change the contract to this."""
    trade.does(by, c.ProposeAmendment(contract=contract, reason="the paint dries slowly"))
    return trade


def signs(trade: Trade, by: Actor = MARTA) -> Trade:
    """Somebody signs the proposed change."""
    assert trade.order.amendment is not None
    trade.waits(HOUR).does(by, c.SignAmendment(hash=trade.order.amendment.contract.hash))
    return trade


def changed(trade: Trade, **changes: Any) -> Contract:
    """The order's contract with other terms."""
    return trade.order.agreement.model_copy(update=changes)


@pytest.mark.parametrize("status", CHANGEABLE)
@pytest.mark.parametrize(("proposer", "signer"), [(LI, JONAS), (MARTA, WANG)])
def test_the_version_both_signed_is_the_contract(status: Status, proposer: Actor, signer: Actor) -> None:
    """With both signatures under its hash, and a number of its own; until then the old one counts."""
    trade = a_trade(status)
    old, new = trade.order.agreement, changed(trade, terms="packed in straw")
    proposes(trade, new, proposer)
    assert (old, 1) == (trade.order.agreement, trade.order.contract_version)

    signs(trade, signer)

    assert (new, 2) == (trade.order.agreement, trade.order.contract_version)
    assert [Role.BUYER, Role.SUPPLIER] == [signature.role for signature in trade.order.signatures]
    assert {proposer.name, signer.name} == {signature.name for signature in trade.order.signatures}
    assert {new.hash} == {signature.hash for signature in trade.order.signatures}
    assert trade.order.amendment is None
    assert status is trade.order.status
    assert trade.order == fold(trade.order.id, trade.history)


def test_the_shipment_date_both_signed_is_not_moved_by_what_was_late_before() -> None:
    """The money came five days late; the new date was signed knowing that."""
    trade = a_trade(Status.AGREED)
    trade.until(trade.order.pay_by).waits(5 * DAY)
    trade.does(FINN, paid(trade.contract.total.minor, received=trade.now.date()))
    assert 5 == trade.order.moved_days
    new = later(trade.contract, 10)
    signs(proposes(trade, new))
    assert new.ship_by() == deadlines(trade.order)[0].due


def test_a_late_payment_moves_a_date_that_was_proposed_before_it_was_late() -> None:
    """Nobody knew of those five days then: by paying late the buyer does not win them."""
    trade = a_trade(Status.AGREED)
    trade.until(trade.order.pay_by)
    new = later(trade.contract, 2)
    proposes(trade, new).waits(5 * DAY)
    trade.does(FINN, paid(trade.contract.total.minor, received=trade.now.date()))
    signs(trade)
    assert (5, new.ship_by(5)) == (trade.order.moved_days, trade.order.ship_by)


def test_a_date_signed_while_the_payment_is_late_is_moved_by_the_days_after_its_proposal() -> None:
    """Four late days were known when it was proposed; two more came."""
    trade = a_trade(Status.AGREED)
    trade.until(trade.order.pay_by).does(MARTA, c.ClaimPayment())
    new = later(trade.contract, 10)
    signs(proposes(trade.waits(4 * DAY), new)).waits(2 * DAY)
    assert new.ship_by() == trade.order.ship_by
    trade.does(FINN, paid(trade.contract.total.minor, received=trade.now.date()))
    assert (2, new.ship_by(2)) == (trade.order.moved_days, trade.order.ship_by)
    assert trade.order == fold(trade.order.id, trade.history)


def test_other_changes_leave_the_moved_shipment_date_where_it_is() -> None:
    """Only a newly signed date takes its place."""
    trade = a_trade(Status.AGREED)
    trade.until(trade.order.pay_by).waits(5 * DAY)
    trade.does(FINN, paid(trade.contract.total.minor, received=trade.now.date()))
    ship_by = trade.order.ship_by
    signs(proposes(trade, changed(trade, packing="straw")))
    assert ship_by == trade.order.ship_by


def test_the_other_deadlines_follow_the_new_version() -> None:
    """The day to pay from the signing, the arrival from the dispatch, the inspection from the receipt."""
    agreed, shipped = a_trade(Status.AGREED), a_trade(Status.SHIPPED)
    signs(proposes(agreed, changed(agreed, payment_days=20)))
    assert agreed.order.agreed is not None
    assert agreed.order.agreement.pay_by(agreed.order.agreed) == deadlines(agreed.order)[0].due

    signs(proposes(shipped, changed(shipped, transit_days=45, inspection_days=30)))
    assert shipped.order.shipped is not None
    assert shipped.order.shipped + 45 * DAY == deadlines(shipped.order)[0].due
    shipped.does(MARTA, c.ConfirmReceipt())
    assert shipped.order.agreement.inspect_by(shipped.now) == shipped.order.inspect_by
    assert 30 == shipped.order.agreement.inspection_days


def test_more_time_that_the_supplier_gave_is_not_lost_by_a_new_day_to_pay() -> None:
    """Whichever is later counts."""
    trade = a_trade(Status.AGREED)
    trade.does(LI, c.Extend(kind=DeadlineKind.PAYMENT, days=20))
    given = deadlines(trade.order)[0].due
    signs(proposes(trade, changed(trade, payment_days=10)))
    assert given == deadlines(trade.order)[0].due


ELSE = Party(company=2, name="Somebody Else", country="CN")
HALVES = [{"percent": 50, "due": "before production"}, {"percent": 50, "due": "before shipment"}]


@pytest.mark.parametrize(
    "changes",
    [
        {"lines": (a_line(quantity="999"),)},
        {"lines": (a_line(unit_price="2.6"),)},
        {"lines": (a_line(quantity="500"), a_line(quantity="500"))},
        {"currency": "EUR"},
        {"freight": 0},
        {"freight_covered": True},
        {"supplier": ELSE},
        {"buyer": ELSE},
        {"schedule": HALVES},
    ],
    ids=lambda changes: next(iter(changes)),
)
@pytest.mark.parametrize("status", CHANGEABLE)
def test_what_moves_money_or_parties_can_not_be_amended(status: Status, changes: dict[str, Any]) -> None:
    """What is held, covered and owed stays what both signed at first."""
    with pytest.raises(r.AmendmentMovesMoney):
        proposes(a_trade(status), a_contract(**changes))


def test_a_contract_is_not_amended_to_itself() -> None:
    """There would be nothing to sign."""
    trade = a_trade(Status.FUNDED)
    with pytest.raises(r.NothingChanged):
        proposes(trade, trade.contract)


def test_no_date_is_moved_into_the_past() -> None:
    """Neither of shipment nor of payment; one that has passed may stay while words change."""
    late, agreed = a_trade(Status.FUNDED), a_trade(Status.AGREED)
    late.until(late.order.ship_by).waits(3 * DAY)
    with pytest.raises(r.ShipmentDatePast):
        proposes(late, later(late.contract, 1))
    proposes(late, changed(late, terms="no hurry"))

    agreed.waits(3 * DAY)
    with pytest.raises(r.DueInPast):
        proposes(agreed, changed(agreed, payment_days=1))


def test_a_date_that_has_passed_since_it_was_proposed_can_not_be_signed() -> None:
    """Nobody signs to have shipped yesterday."""
    trade = a_trade(Status.FUNDED)
    trade.until(trade.order.ship_by)
    proposes(trade, later(trade.contract, 1)).waits(2 * DAY)
    with pytest.raises(r.ShipmentDatePast):
        signs(trade)


def test_the_shipment_date_changes_no_more_once_the_goods_are_shipped() -> None:
    """The transport document has fixed whether they were late; what was proposed before is not signed either."""
    shipped, asked = a_trade(Status.SHIPPED), a_trade(Status.FUNDED)
    with pytest.raises(r.AlreadyShipped):
        proposes(shipped, later(shipped.contract))
    proposes(asked, later(asked.contract)).does(LI, a_shipment(asked.now.date()))
    with pytest.raises(r.AlreadyShipped):
        signs(asked)


def test_one_proposal_stands_at_a_time() -> None:
    """Whoever makes it."""
    trade = proposes(a_trade(Status.FUNDED), later(a_contract()))
    for by in (LI, MARTA):
        with pytest.raises(r.AlreadyProposed):
            proposes(trade, later(a_contract(), 9), by)


def test_the_proposers_own_side_does_not_sign_again() -> None:
    """Not by a colleague either."""
    trade = proposes(a_trade(Status.FUNDED), later(a_contract()))
    with pytest.raises(r.OwnProposal):
        signs(trade, WANG)


def test_only_the_version_that_was_shown_is_signed() -> None:
    """A key from an older proposal signs nothing."""
    trade = proposes(a_trade(Status.FUNDED), later(a_contract(), 9))
    trade.does(MARTA, c.DeclineAmendment())
    proposes(trade, later(a_contract(), 99))
    with pytest.raises(r.Changed):
        trade.does(MARTA, c.SignAmendment(hash=later(a_contract(), 9).hash))


@pytest.mark.parametrize("by", [MARTA, LI], ids=["declined", "taken back"])
def test_a_proposal_that_is_off_the_table_changes_nothing(by: Actor) -> None:
    """And can't be signed any more."""
    trade = a_trade(Status.FUNDED)
    before = trade.order
    proposes(trade, later(trade.contract))
    trade.does(by, c.DeclineAmendment(reason="no"))
    assert before == trade.order.model_copy(update={"version": before.version})
    for command in (c.SignAmendment(hash=later(trade.contract).hash), c.DeclineAmendment(), c.LapseAmendment()):
        with pytest.raises(r.NothingProposed):
            trade.does(CLOCK if isinstance(command, c.LapseAmendment) else MARTA, command)


def test_after_three_days_the_clock_lets_it_lapse() -> None:
    """To the moment; the contract stays as it is."""
    trade = proposes(a_trade(Status.FUNDED), later(a_contract()))
    due = trade.now + 3 * DAY
    assert (DeadlineKind.AMENDMENT, due, trade.now) in deadlines(trade.order)
    with pytest.raises(r.TooEarly):
        trade.until(due - MICROSECOND).does(CLOCK, c.LapseAmendment())
    trade.until(due).does(CLOCK, c.LapseAmendment())
    assert (trade.contract, None) == (trade.order.agreement, trade.order.amendment)


def test_in_a_dispute_the_contract_stays_as_it_is() -> None:
    """The proposal stands still, and then has the time it had left."""
    trade = a_trade(Status.FUNDED)
    trade.until(trade.order.ship_by).waits(HOUR)
    proposes(trade, later(trade.contract, 60)).waits(DAY)
    due = trade.now + 2 * DAY
    trade.does(MARTA, complaint(reason=Reason.NOT_SHIPPED))
    assert DeadlineKind.AMENDMENT not in {deadline.kind for deadline in deadlines(trade.order)}
    for command in (c.SignAmendment(hash=later(trade.contract, 60).hash), c.DeclineAmendment()):
        with pytest.raises(r.DisputeOpen):
            trade.does(MARTA, command)
    trade.waits(5 * DAY).does(MARTA, dc.WithdrawDispute())
    assert (DeadlineKind.AMENDMENT, due + 5 * DAY) in {(d.kind, d.due) for d in deadlines(trade.order)}
    signs(trade)


@pytest.mark.parametrize("status", [Status.DELIVERED, Status.CANCELLED])
def test_what_has_arrived_or_is_cancelled_leaves_no_proposal(status: Status) -> None:
    """There is nothing left to change."""
    trade = proposes(a_trade(Status.FUNDED), later(a_contract()))
    if status is Status.CANCELLED:
        trade.does(MARTA, c.ProposeCancel())
        trade.does(LI, c.AgreeCancel())
    else:
        trade.does(LI, a_shipment(trade.now.date()))
        assert trade.order.amendment is not None
        trade.does(MARTA, c.ConfirmReceipt())
    assert (status, None) == (trade.order.status, trade.order.amendment)


def test_what_counts_from_the_offer_still_does() -> None:
    """The day it was offered and how fast the supplier answered do not change with the signatures."""
    trade = a_trade(Status.FUNDED)
    before = (timeline(trade.order, trade.now)[0], scorecard([trade.order]))
    signs(proposes(trade.waits(DAY), later(trade.contract)))
    assert before == (timeline(trade.order, trade.now)[0], scorecard([trade.order]))
