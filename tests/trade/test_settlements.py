"""The money of disputes: nets shown before anybody agrees, caps on rulings, and where refunds go."""

from __future__ import annotations

import pytest

from tests.builders import DAY, FINN, HOUR, LI, MARTA, MICROSECOND, MIRA, a_contract, a_shipment, an_assurance, paid
from tests.trade.disputing import (
    BROKEN,
    CLAUSES,
    NORA,
    REASONS,
    Quarrel,
    a_funded_quarrel,
    a_quarrel,
    complaint,
    ruling,
)
from trade import commands as c
from trade import dispute_commands as dc
from trade import refusals as r
from trade.claims import Clause, Reason
from trade.disputes import DisputeState, Nets, Settlement
from trade.money import Money
from trade.orders import Status
from trade.payments import PayoutKind
from trade.people import CLOCK
from trade.policy import Policy
from trade.settlements import most_awarded, nets, refund_day

S = DisputeState
TOTAL = a_contract().total.minor


# ── nets ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("status", "settlement", "expected"),
    [
        (Status.DELIVERED, Settlement(refund=65_000), Nets(buyer=65_000, supplier=196_000, fee=4_000)),
        (Status.DELIVERED, Settlement(refund=0), Nets(buyer=0, supplier=259_700, fee=5_300)),
        (Status.DELIVERED, Settlement(refund=TOTAL), Nets(buyer=TOTAL, supplier=0, fee=0)),
        (Status.SHIPPED, Settlement(refund=65_000), Nets(buyer=65_000, supplier=0, fee=0, held=200_000)),
        (Status.FUNDED, Settlement(refund=TOTAL), Nets(buyer=TOTAL, supplier=0, fee=0)),
        (
            Status.SHIPPED,
            Settlement(refund=65_000, release_rest=True),
            Nets(buyer=65_000, supplier=196_000, fee=4_000),
        ),
    ],
)
def test_both_nets_are_known_before_anybody_agrees(status: Status, settlement: Settlement, expected: Nets) -> None:
    """Refund, what the supplier gets, the fee on it, and what stays held because the order goes on."""
    quarrel = Quarrel()
    quarrel.goes(status)
    assert expected == nets(quarrel.order, settlement)
    assert quarrel.order.held == expected.buyer + expected.supplier + expected.fee + expected.held


@pytest.mark.parametrize("goods_back", [False, True])
@pytest.mark.parametrize("refund", [0, 1, 65_000, TOTAL - 1, TOTAL])
def test_the_money_moves_as_the_nets_said(refund: int, goods_back: bool) -> None:
    """Whoever reads the offer knows what will come."""
    quarrel = a_quarrel(S.NEGOTIATION)
    settlement = Settlement(refund=refund, goods_back=goods_back)
    quarrel.does(LI, dc.OfferSettlement(settlement=settlement))
    shown = nets(quarrel.order, settlement)
    quarrel.does(MARTA, dc.AcceptSettlement(offer=1))
    if goods_back:
        quarrel.does(LI, dc.TakeBack())
    sums = {kind: sum(p.amount for p in quarrel.order.payouts if p.kind is kind) for kind in PayoutKind}
    assert sums == {PayoutKind.REFUND: shown.buyer, PayoutKind.RELEASE: shown.supplier}
    assert (quarrel.order.refunded, quarrel.order.fee, quarrel.order.held) == (refund, shown.fee, 0)
    assert quarrel.order.status is (Status.REFUNDED if refund == TOTAL else Status.COMPLETED)


def test_an_order_under_way_goes_on_with_the_rest_held() -> None:
    """A discount for lateness, then delivery, then the rest; a second refund knows of the first."""
    quarrel = a_funded_quarrel(Reason.LATE)
    quarrel.does(LI, dc.OfferSettlement(settlement=Settlement(refund=15_000)))
    quarrel.does(MARTA, dc.AcceptSettlement(offer=1))
    assert (quarrel.order.status, quarrel.order.held, quarrel.order.unpaid) == (Status.FUNDED, TOTAL - 15_000, 0)
    quarrel.until(quarrel.order.ship_by).waits(MICROSECOND).does(MARTA, c.CancelLate())
    assert [p.amount for p in quarrel.order.payouts] == [15_000, TOTAL - 15_000]


def test_each_account_gets_back_no_more_than_came_from_it() -> None:
    """Two payers and two refunds: the second one begins where the first one ended."""
    quarrel = Quarrel()
    quarrel.goes(Status.AGREED)
    quarrel.does(FINN, paid(100_000, payer_account="DE1", bank_reference="1"))
    quarrel.does(FINN, paid(TOTAL - 100_000, payer_account="FR2", bank_reference="2"))
    for refund in (60_000, TOTAL - 60_000):
        quarrel.does(MARTA, complaint(reason=Reason.OTHER))
        quarrel.does(LI, dc.OfferSettlement(settlement=Settlement(refund=refund)))
        quarrel.does(MARTA, dc.AcceptSettlement(offer=1))
    back = [(payout.to, payout.amount) for payout in quarrel.order.payouts]
    assert back == [("DE1", 60_000), ("DE1", 40_000), ("FR2", TOTAL - 100_000)]
    assert quarrel.order.status is Status.REFUNDED


def test_defective_units_become_a_settlement() -> None:
    """And one that does not add up is not taken."""
    quarrel = a_quarrel(S.NEGOTIATION)
    settlement = Settlement(refund=25_500, freight=500, lines=BROKEN)
    assert quarrel.does(MARTA, dc.OfferSettlement(settlement=settlement))
    with pytest.raises(r.LinesDoNotAddUp):
        quarrel.does(MARTA, dc.OfferSettlement(settlement=settlement.model_copy(update={"refund": 26_000})))
    with pytest.raises(r.MoreThanHeld):
        quarrel.does(MARTA, dc.OfferSettlement(settlement=Settlement(refund=TOTAL + 1)))
    with pytest.raises(r.NothingToReturn):
        a_funded_quarrel().does(MARTA, dc.OfferSettlement(settlement=Settlement(refund=1, goods_back=True)))


# ── caps ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("settlement", "covered", "freight_covered", "refusal"),
    [
        (Settlement(refund=250_000), 250_000, False, None),
        (Settlement(refund=250_001), 250_000, False, r.MoreThanCovered),
        (Settlement(refund=100_001), 100_000, False, r.MoreThanCovered),
        (Settlement(refund=250_001, freight=1), 250_000, False, r.FreightNotCovered),
        (Settlement(refund=265_000, freight=15_000), 250_000, True, None),
        (Settlement(refund=265_000, freight=15_001), 250_000, True, r.FreightNotCovered),
        (Settlement(refund=265_001, freight=15_000), 250_000, True, r.MoreThanHeld),
        (Settlement(refund=101, inspection=1), 250_000, False, r.InspectionNotPaid),
    ],
)
def test_a_ruling_keeps_to_the_caps(
    settlement: Settlement, covered: int, freight_covered: bool, refusal: type[r.Refused] | None
) -> None:
    """The covered amount, freight only where the contract covers it, never more than is held."""
    assurance = an_assurance(available=Money(minor=covered, currency="USD"))
    contract = a_contract(freight_covered=freight_covered)
    quarrel = a_quarrel(S.DECISION, contract=contract, assurance=assurance)
    if refusal is None:
        quarrel.does(MIRA, ruling(settlement))
        assert settlement.refund == most_awarded(quarrel.order, quarrel.dispute.claim)
    else:
        with pytest.raises(refusal):
            quarrel.does(MIRA, ruling(settlement))


def test_the_loser_bears_the_inspection_up_to_its_cost() -> None:
    """The buyer has paid it first, and gets it back with the refund."""
    quarrel = a_quarrel(S.INSPECTION)
    quarrel.does(MIRA, dc.ReportInspection(words="white"))
    quarrel.does(MIRA, dc.Propose(settlement=Settlement(refund=0), reasons="none"))
    quarrel.does(LI, dc.AnswerProposal(accepts=False))
    with pytest.raises(r.InspectionNotPaid):
        quarrel.does(MIRA, ruling(Settlement(refund=40_000, inspection=30_001)))
    quarrel.does(MIRA, ruling(Settlement(refund=40_000, inspection=30_000)))


def test_where_nothing_came_everything_held_may_go_back() -> None:
    """Freight included, and whatever is covered; a settlement may use all that is held anyway."""
    assurance = an_assurance(available=Money(minor=1_000, currency="USD"))
    quarrel = Quarrel(assurance=assurance)
    quarrel.goes(Status.SHIPPED)
    quarrel.until(quarrel.order.expected).waits(HOUR).does(MARTA, complaint(reason=Reason.NOT_RECEIVED))
    quarrel.until(quarrel.dispute.due).does(CLOCK, dc.Escalate())
    quarrel.does(MIRA, dc.TakeCase())
    for side in (MARTA, LI):
        quarrel.does(side, dc.FinishEvidence())
    quarrel.does(MIRA, dc.Propose(settlement=Settlement(refund=TOTAL), reasons=REASONS))
    quarrel.does(LI, dc.AnswerProposal(accepts=False))
    assert TOTAL == most_awarded(quarrel.order, quarrel.dispute.claim)
    everything = Settlement(refund=TOTAL, freight=15_000)
    give = dc.GiveRuling(settlement=everything, reasons=REASONS, clauses=(Clause.TRANSIT,))
    quarrel.does(MIRA, give)
    quarrel.times_out(dc.Execute())
    assert (quarrel.order.status, quarrel.order.held) == (Status.REFUNDED, 0)


def test_an_appeal_keeps_to_the_caps_too() -> None:
    """Whoever rules."""
    quarrel = a_quarrel(S.APPEALED)
    quarrel.does(NORA, dc.TakeAppeal())
    with pytest.raises(r.MoreThanCovered):
        varied = Settlement(refund=250_001)
        quarrel.does(NORA, dc.RuleAppeal(varied=varied, reasons=REASONS, clauses=CLAUSES))


# ── goods that come meanwhile ─────────────────────────────────────────────────────────────────────────────────────

A_DISCOUNT = Settlement(refund=65_000)
"""For the delay; agreed or ruled while the goods are on their way, the rest stays held."""


def a_late_shipment() -> Quarrel:
    """The goods left too late; the buyer complains while they are on their way."""
    quarrel = Quarrel()
    quarrel.goes(Status.FUNDED)
    quarrel.until(quarrel.order.ship_by).waits(2 * DAY).does(LI, a_shipment(quarrel.now.date()))
    quarrel.does(MARTA, complaint(reason=Reason.LATE, words="late"))
    quarrel.does(LI, dc.AnswerDispute(words="a storm"))
    return quarrel


def the_goods_come(quarrel: Quarrel) -> None:
    """The buyer confirms it; the dispute goes on."""
    quarrel.waits(DAY).does(MARTA, c.ConfirmReceipt())


def the_rest_is_held(quarrel: Quarrel) -> bool:
    """The order goes on with its inspection, and nothing is released."""
    order = quarrel.order
    assert order.dispute is None
    return (order.status, order.held, order.released) == (Status.DELIVERED, TOTAL - 65_000, 0)


def test_an_offer_means_what_it_meant_when_it_was_made() -> None:
    """The buyer offered to go on with the rest held: that the goods came since releases nothing uninspected."""
    quarrel = a_late_shipment()
    quarrel.does(MARTA, dc.OfferSettlement(settlement=A_DISCOUNT))
    the_goods_come(quarrel)
    quarrel.does(LI, dc.AcceptSettlement(offer=1))
    assert the_rest_is_held(quarrel)


def test_a_proposal_means_what_it_meant_when_the_first_side_accepted_it() -> None:
    """Likewise."""
    quarrel = a_mediated_shipment()
    quarrel.does(MIRA, dc.Propose(settlement=A_DISCOUNT, reasons=REASONS))
    quarrel.does(MARTA, dc.AnswerProposal(accepts=True))
    the_goods_come(quarrel)
    quarrel.does(LI, dc.AnswerProposal(accepts=True))
    assert the_rest_is_held(quarrel)


@pytest.mark.parametrize("final", ["nobody appeals", "both waive", "upheld"])
def test_a_ruling_is_carried_out_as_it_was_given(final: str) -> None:
    """However it became final, and whatever came meanwhile."""
    quarrel = a_mediated_shipment()
    quarrel.does(MIRA, dc.Propose(settlement=A_DISCOUNT, reasons=REASONS))
    quarrel.does(LI, dc.AnswerProposal(accepts=False))
    quarrel.does(MIRA, ruling(A_DISCOUNT))
    the_goods_come(quarrel)
    match final:
        case "nobody appeals":
            quarrel.times_out(dc.Execute())
        case "both waive":
            quarrel.does(MARTA, dc.WaiveAppeal())
            quarrel.does(LI, dc.WaiveAppeal())
        case _:
            quarrel.does(LI, dc.Appeal(words="too much"))
            quarrel.does(NORA, dc.TakeAppeal())
            quarrel.does(NORA, dc.RuleAppeal(reasons=REASONS, clauses=CLAUSES))
    assert the_rest_is_held(quarrel)


def a_mediated_shipment() -> Quarrel:
    """The same, up to the mediator's proposal."""
    quarrel = a_late_shipment()
    quarrel.waits(5 * DAY).does(MARTA, dc.Escalate())
    quarrel.does(MIRA, dc.TakeCase())
    quarrel.does(MARTA, dc.FinishEvidence())
    quarrel.does(LI, dc.FinishEvidence())
    return quarrel


# ── the refund's days ─────────────────────────────────────────────────────────────────────────────────────────────


def test_a_refund_is_due_seven_to_fifteen_working_days_after_it_was_decided() -> None:
    """The buyer can see the count; it stands still when the money has gone."""
    quarrel = a_quarrel(S.EXECUTED)
    payout = next(p for p in quarrel.order.payouts if p.kind is PayoutKind.REFUND)
    policy = Policy()
    assert refund_day(payout, quarrel.now, policy) == 0
    assert payout.refund_due_from
    assert payout.refund_due_by
    assert refund_day(payout, payout.refund_due_from, policy) == 7
    assert refund_day(payout, payout.refund_due_by, policy) == 15
    sent = payout.model_copy(update={"sent": payout.refund_due_from})
    assert refund_day(sent, payout.refund_due_by, policy) == 7
