"""What can be claimed, by whom, for which reason, and how much."""

from __future__ import annotations

from typing import Any

import pytest

from tests.builders import DAY, FINN, LI, MARTA, MICROSECOND, a_contract
from tests.trade.disputing import (
    BROKEN,
    Quarrel,
    a_quarrel,
    complaint,
    defective,
    delivered,
)
from trade import commands as c
from trade import dispute_commands as dc
from trade import refusals as r
from trade.claims import GROUNDS, Reason
from trade.dispute_opening import reasons_now
from trade.disputes import DisputeState
from trade.orders import Order, Status
from trade.people import Actor, Role

S = DisputeState
TOTAL = a_contract().total.minor


@pytest.mark.parametrize(
    ("more", "amount"),
    [
        ({}, TOTAL),
        ({"amount": 777}, 777),
        ({"lines": BROKEN}, 25_000),
        ({"lines": (defective("0.5"),)}, 125),
        ({"lines": (defective("5000"),)}, 250_000),
        ({"lines": (defective("600"), defective("600"))}, 250_000),
    ],
    ids=["whole", "named", "100 lamps", "half a lamp", "more than there are", "the line twice"],
)
def test_the_amount_claimed_is_computed_and_capped_by_the_line(more: dict[str, Any], amount: int) -> None:
    """Defective units × unit price, or the whole that is held."""
    quarrel = delivered()
    quarrel.does(MARTA, complaint(**more))
    assert amount == quarrel.dispute.claim.amount


def test_a_claim_names_lines_that_there_are_and_money_that_there_is() -> None:
    """Not more than is held, and not nothing."""
    for more, refusal in (
        ({"lines": (defective("1", line=1),)}, r.NoSuchLine),
        ({"amount": TOTAL + 1}, r.MoreThanHeld),
        ({"lines": (defective("0.000001"),)}, r.NothingClaimed),
    ):
        with pytest.raises(refusal):
            delivered().does(MARTA, complaint(**more))


def test_every_reason_has_a_clause_and_a_checklist() -> None:
    """So that the contract stands beside the claim and every missing piece is asked for."""
    assert set(GROUNDS) == set(Reason)
    assert all(ground.clauses and ground.evidence for ground in GROUNDS.values())


def reasons(order: Order, by: Role, quarrel: Quarrel) -> set[Reason]:
    """What this side could claim now."""
    return set(reasons_now(order, by, quarrel.now))


def test_what_can_be_claimed_follows_the_order() -> None:
    """Not shipped before shipment, quality after delivery, and nothing that is still on time."""
    quarrel = Quarrel()
    quarrel.goes(Status.FUNDED)
    assert reasons(quarrel.order, Role.BUYER, quarrel) == {Reason.OTHER}
    quarrel.until(quarrel.order.ship_by).waits(MICROSECOND)
    assert reasons(quarrel.order, Role.BUYER, quarrel) == {Reason.OTHER, Reason.LATE, Reason.NOT_SHIPPED}
    quarrel.waits(DAY).does(LI, c.Ship(carrier="COSCO", document_date=quarrel.now.date()))
    shipped = {Reason.OTHER, Reason.LATE, Reason.DOCUMENTS_WRONG}
    assert reasons(quarrel.order, Role.BUYER, quarrel) == shipped
    assert reasons(quarrel.order, Role.SUPPLIER, quarrel) == set()
    quarrel.until(quarrel.order.expected).waits(MICROSECOND)
    assert reasons(quarrel.order, Role.BUYER, quarrel) == {*shipped, Reason.NOT_RECEIVED}
    assert reasons(quarrel.order, Role.SUPPLIER, quarrel) == {Reason.RECEIPT_NOT_CONFIRMED}
    quarrel.does(MARTA, c.ConfirmReceipt())
    quality = {Reason.WRONG_QUANTITY, Reason.NOT_AS_SPECIFIED, Reason.DAMAGED}
    assert reasons(quarrel.order, Role.BUYER, quarrel) == {*shipped, *quality}
    quarrel.until(quarrel.order.inspect_by)
    assert quality < reasons(quarrel.order, Role.BUYER, quarrel)
    quarrel.waits(MICROSECOND)
    assert reasons(quarrel.order, Role.BUYER, quarrel) == set()
    with pytest.raises(r.InspectionOver):
        quarrel.does(MARTA, complaint())


def test_goods_that_only_the_carrier_says_are_there_can_be_claimed_as_not_received() -> None:
    """The buyer's own word ends that."""
    quarrel = Quarrel()
    quarrel.goes(Status.SHIPPED)
    quarrel.waits(DAY).does(FINN, c.ConfirmReceipt(proof="a signature"))
    quarrel.does(MARTA, complaint(reason=Reason.NOT_RECEIVED))
    with pytest.raises(r.StillOnTime):
        delivered().does(MARTA, complaint(reason=Reason.NOT_RECEIVED))


@pytest.mark.parametrize(
    ("by", "reason"), [(LI, Reason.LATE), (MARTA, Reason.RECEIPT_NOT_CONFIRMED)], ids=["supplier", "buyer"]
)
def test_each_side_claims_for_its_own_reasons(by: Actor, reason: Reason) -> None:
    """A supplier does not complain of its own lateness."""
    with pytest.raises(r.NotYourClaim):
        delivered().does(by, complaint(reason=reason))


def test_there_is_one_dispute_at_a_time() -> None:
    """The next one may be opened when it is over, and has the next number."""
    quarrel = a_quarrel(S.RESPONSE)
    with pytest.raises(r.DisputeOpen):
        quarrel.does(MARTA, complaint())
    quarrel.does(MARTA, dc.WithdrawDispute())
    quarrel.does(MARTA, complaint())
    assert quarrel.dispute.number == 2
