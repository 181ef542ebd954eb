"""A dispute from complaint to end: every state's time, what ends it, and who may do what."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.builders import ADA, DAY, FINN, HOUR, LI, MARTA, MIRA, WANG, paid
from tests.trade.disputing import (
    CLAUSES,
    HALF,
    NORA,
    OMAR,
    OPEN,
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
from trade.circumstances import Assurance
from trade.deadlines import DEADLINES, OF_DISPUTE, Deadline, deadlines
from trade.disputes import DisputeState, OfferState, Settlement
from trade.evidence import EvidenceKind
from trade.orders import Status
from trade.people import CLOCK, Actor, Role
from trade.policy import Policy

S = DisputeState
MOMENT = timedelta(microseconds=1)
AFTER: dict[DisputeState, DisputeState] = {
    S.RESPONSE: S.ESCALATED,
    S.NEGOTIATION: S.ESCALATED,
    S.ESCALATED: S.ESCALATED,
    S.EVIDENCE: S.PROPOSAL,
    S.INSPECTION: S.PROPOSAL,
    S.PROPOSAL: S.PROPOSAL,
    S.PROPOSED: S.DECISION,
    S.DECISION: S.DECISION,
    S.SECOND: S.SECOND,
    S.APPEAL: S.EXECUTED,
    S.APPEALED: S.APPEALED,
    S.RETURN: S.DECISION,
    S.RETURNED: S.EXECUTED,
}
"""What the clock makes of each state at its end."""


@pytest.mark.parametrize("state", OPEN)
def test_an_open_dispute_has_one_deadline_and_the_clock_keeps_it_to_the_moment(state: DisputeState) -> None:
    """At the due moment its command is carried out; a microsecond earlier it is refused."""
    quarrel = a_quarrel(state)
    since = quarrel.history[-1][1]
    assert [Deadline(OF_DISPUTE[state], quarrel.dispute.due, since)] == deadlines(quarrel.order)
    command = DEADLINES[OF_DISPUTE[state]].at_end
    assert command is not None
    with pytest.raises(r.TooEarly):
        quarrel.until(quarrel.dispute.due - MOMENT).does(CLOCK, command)
    due = quarrel.dispute.due
    assert quarrel.until(due).does(CLOCK, command)
    assert AFTER[state] is (quarrel.order.dispute or quarrel.past).state
    assert quarrel.order.dispute is None or quarrel.dispute.due > due


def at(day: int, hour: int = 23, minute: int = 59) -> datetime:
    """A moment of April 2026, when the disputes of these tests happen."""
    return datetime(2026, 4, day, hour, minute, tzinfo=UTC)


def test_the_times_are_those_of_the_rule_book() -> None:
    """Opened on Thursday 23 April; working days end at 23:59."""
    quarrel = a_quarrel(S.RESPONSE)
    assert at(23, 10, 0) == quarrel.now
    assert at(28) == quarrel.dispute.due, "3 working days over a weekend"
    quarrel.does(LI, dc.AnswerDispute(words="no"))
    assert quarrel.dispute.opened + 7 * DAY == quarrel.dispute.due, "to day 7"
    quarrel.until(quarrel.dispute.due).does(CLOCK, dc.Escalate())
    quarrel.does(MIRA, dc.TakeCase())
    assert quarrel.now + 5 * DAY == quarrel.dispute.due, "5 days for evidence"
    quarrel.does(MIRA, dc.ExtendEvidence())
    assert quarrel.now + 8 * DAY == quarrel.dispute.due, "and once 3 more"
    with pytest.raises(r.AlreadyExtended):
        quarrel.does(MIRA, dc.ExtendEvidence())


def test_negotiation_lasts_at_least_three_days_after_the_answer() -> None:
    """An answer in the last moment leaves time to talk."""
    quarrel = a_quarrel(S.RESPONSE)
    quarrel.until(quarrel.dispute.due).does(LI, dc.AnswerDispute(words="no"))
    assert max(quarrel.now + 3 * DAY, quarrel.dispute.opened + 7 * DAY) == quarrel.dispute.due
    assert quarrel.now + 3 * DAY == quarrel.dispute.due


def test_silence_is_noted_and_the_case_goes_on() -> None:
    """Escalated by the clock, with "did not answer" noted."""
    quarrel = a_quarrel(S.RESPONSE).times_out(dc.Escalate())
    assert (quarrel.dispute.state, quarrel.dispute.silent) == (S.ESCALATED, True)


def test_either_side_may_escalate_from_day_four_of_a_negotiation() -> None:
    """Not a moment earlier, and not while the other side still has time to answer."""
    for side in (MARTA, LI):
        quarrel = a_quarrel(S.NEGOTIATION)
        with pytest.raises(r.TooEarly):
            quarrel.until(quarrel.dispute.opened + 4 * DAY - MOMENT).does(side, dc.Escalate())
        quarrel.waits(MOMENT).does(side, dc.Escalate())
        assert (quarrel.dispute.state, quarrel.dispute.silent) == (S.ESCALATED, False)
    with pytest.raises(r.TooEarly):
        a_quarrel(S.RESPONSE).waits(4 * DAY).does(MARTA, dc.Escalate())


# ── freezing ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("state", OPEN)
def test_while_a_dispute_is_open_nobody_accepts_or_cancels(state: DisputeState) -> None:
    """Neither the buyer nor the clock; late money still comes in."""
    quarrel = a_quarrel(state)
    held = quarrel.order.held
    for by, command in ((MARTA, c.Accept()), (CLOCK, c.GiveFinalNotice()), (CLOCK, c.Accept())):
        with pytest.raises(r.DisputeOpen):
            quarrel.waits(90 * DAY).does(by, command)
    quarrel.does(FINN, paid(100, bank_reference="LATE"))
    assert held == quarrel.order.held


def test_inspection_goes_on_with_the_time_it_had_left() -> None:
    """A withdrawn dispute moves the end of inspection by exactly its length."""
    quarrel = a_quarrel(S.RESPONSE)
    before = quarrel.order.inspect_by
    quarrel.waits(50 * HOUR).does(MARTA, dc.WithdrawDispute())
    assert before is not None
    assert before + 50 * HOUR == quarrel.order.inspect_by
    assert quarrel.past.state is S.WITHDRAWN


def test_a_final_notice_given_before_goes_on_too() -> None:
    """The clock accepts as much later as the dispute took."""
    quarrel = Quarrel()
    quarrel.goes(Status.DELIVERED)
    quarrel.until(quarrel.order.inspect_by).waits(-24 * HOUR).does(CLOCK, c.GiveFinalNotice())
    accepts = quarrel.order.accepts
    assert accepts is not None
    quarrel.does(MARTA, complaint())
    quarrel.waits(3 * DAY).does(MARTA, dc.WithdrawDispute())
    assert accepts + 3 * DAY == quarrel.order.accepts
    assert quarrel.until(quarrel.order.accepts).does(CLOCK, c.Accept())


def test_a_shipment_date_moves_by_whole_days_never_less_than_was_lost() -> None:
    """Two days and an hour are three days."""
    quarrel = a_funded_quarrel()
    before = quarrel.order.ship_by
    assert before is not None
    quarrel.waits(49 * HOUR).does(MARTA, dc.WithdrawDispute())
    assert before + 3 * DAY == quarrel.order.ship_by
    with pytest.raises(r.NotLate):
        quarrel.does(MARTA, c.CancelLate())


def test_goods_that_arrive_during_a_dispute_are_inspected_in_full_after_it() -> None:
    """Shipping and receipt are facts, so they go on; their timer begins when the dispute is over."""
    quarrel = a_funded_quarrel()
    quarrel.does(LI, c.Ship(carrier="COSCO", document_date=quarrel.now.date()))
    quarrel.waits(20 * DAY).does(MARTA, c.ConfirmReceipt())
    left = (quarrel.order.inspect_by or quarrel.now) - quarrel.now
    quarrel.waits(2 * DAY).does(MARTA, dc.WithdrawDispute())
    assert quarrel.now + left == quarrel.order.inspect_by


# ── offers ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_offers_are_numbered_kept_and_replaced_by_newer_ones_of_the_same_side() -> None:
    """Counter-offers stand side by side; the history shows all."""
    quarrel = a_quarrel(S.NEGOTIATION)
    for side, refund in ((MARTA, 200_000), (LI, 10_000), (LI, 20_000)):
        quarrel.does(side, dc.OfferSettlement(settlement=Settlement(refund=refund)))
    quarrel.does(MARTA, dc.WithdrawSettlement(offer=1))
    states = [(offer.number, offer.role, offer.state) for offer in quarrel.dispute.offers]
    assert states == [
        (1, Role.BUYER, OfferState.WITHDRAWN),
        (2, Role.SUPPLIER, OfferState.REPLACED),
        (3, Role.SUPPLIER, OfferState.OPEN),
    ]


@pytest.mark.parametrize(
    ("by", "command", "refusal"),
    [
        (LI, dc.AcceptSettlement(offer=1), r.OwnProposal),
        (WANG, dc.AcceptSettlement(offer=1), r.OwnProposal),
        (MARTA, dc.WithdrawSettlement(offer=1), r.OtherSide),
        (MARTA, dc.AcceptSettlement(offer=2), r.OfferGone),
    ],
)
def test_only_the_other_side_accepts_and_only_its_maker_withdraws(
    by: Actor, command: c.Command, refusal: type[r.Refused]
) -> None:
    """Not a colleague either."""
    quarrel = a_quarrel(S.NEGOTIATION)
    quarrel.does(LI, dc.OfferSettlement(settlement=HALF))
    with pytest.raises(refusal):
        quarrel.does(by, command)


@pytest.mark.parametrize("first", ["accepts", "withdraws"])
def test_accepting_and_withdrawing_at_once_has_one_effect(first: str) -> None:
    """Whoever comes second finds that the offer no longer stands."""
    quarrel = a_quarrel(S.NEGOTIATION)
    quarrel.does(LI, dc.OfferSettlement(settlement=HALF))
    if first == "accepts":
        quarrel.does(MARTA, dc.AcceptSettlement(offer=1))
        with pytest.raises(r.NotNow):
            quarrel.does(LI, dc.WithdrawSettlement(offer=1))
        assert quarrel.past.offers[0].state is OfferState.ACCEPTED
    else:
        quarrel.does(LI, dc.WithdrawSettlement(offer=1))
        with pytest.raises(r.OfferGone):
            quarrel.does(MARTA, dc.AcceptSettlement(offer=1))
        assert quarrel.order.dispute


def test_an_offer_of_the_side_that_was_to_answer_is_its_answer() -> None:
    """It has said something."""
    quarrel = a_quarrel(S.RESPONSE)
    quarrel.does(LI, dc.OfferSettlement(settlement=HALF, words="half"))
    assert (quarrel.dispute.state, quarrel.dispute.answer) == (S.NEGOTIATION, "half")


def test_the_claimant_does_not_answer_itself_nor_the_other_side_withdraw() -> None:
    """Each does its own."""
    quarrel = a_quarrel(S.RESPONSE)
    with pytest.raises(r.OtherSide):
        quarrel.does(MARTA, dc.AnswerDispute(words="yes"))
    with pytest.raises(r.OtherSide):
        quarrel.does(LI, dc.WithdrawDispute())


@pytest.mark.parametrize("state", [S.APPEAL, S.APPEALED, S.RETURN, S.RETURNED])
def test_after_the_decision_it_is_neither_settled_nor_withdrawn(state: DisputeState) -> None:
    """The ruling stands or is appealed."""
    for command in (dc.OfferSettlement(settlement=HALF), dc.WithdrawDispute()):
        with pytest.raises(r.NotAtThisPoint):
            a_quarrel(state).does(MARTA, command)


# ── mediators and evidence ────────────────────────────────────────────────────────────────────────────────────────


def test_two_mediators_press_at_once_and_one_has_the_case() -> None:
    """The second is told so."""
    quarrel = a_quarrel(S.EVIDENCE)
    with pytest.raises(r.CaseTakenAlready):
        quarrel.does(NORA, dc.TakeCase())
    with pytest.raises(r.NotYourCase):
        quarrel.does(NORA, dc.ExtendEvidence())


def test_a_case_whose_mediator_left_the_staff_is_taken_by_another() -> None:
    """The state stands as it was."""
    quarrel = a_quarrel(S.DECISION)
    due = quarrel.dispute.due
    quarrel.assurance = Assurance(mediators=frozenset({NORA.person or 0}))
    quarrel.does(NORA, dc.TakeCase())
    assert (NORA.person, S.DECISION, due) == (quarrel.dispute.mediator, quarrel.dispute.state, quarrel.dispute.due)
    with pytest.raises(r.NotAMediator):
        quarrel.does(NORA, dc.HandOver(to=MIRA.person))


def test_a_case_is_handed_over_and_back_to_all() -> None:
    """By its mediator, or by an admin."""
    quarrel = a_quarrel(S.EVIDENCE)
    with pytest.raises(r.NotYourCase):
        quarrel.does(NORA, dc.HandOver(to=NORA.person))
    quarrel.does(MIRA, dc.HandOver(to=NORA.person, to_name="Nora"))
    assert quarrel.dispute.mediator_name == "Nora"
    quarrel.does(ADA, dc.HandOver())
    assert quarrel.dispute.mediator is None
    quarrel.does(OMAR, dc.TakeCase())
    assert (quarrel.dispute.mediator, quarrel.dispute.state) == (OMAR.person, S.EVIDENCE)


def test_the_staff_is_alarmed_again_and_again_until_a_mediator_joins() -> None:
    """Each time two working days later."""
    quarrel = a_quarrel(S.ESCALATED)
    for _ in range(3):
        before = quarrel.dispute.due
        quarrel.times_out(dc.AlarmStaff())
        assert quarrel.dispute.due >= before + 2 * DAY
    quarrel.does(MIRA, dc.TakeCase())
    assert quarrel.dispute.state is S.EVIDENCE


def test_late_evidence_is_kept_and_marked() -> None:
    """Unless the mediator asked for it until then."""
    quarrel = a_quarrel(S.DECISION)
    quarrel.does(MARTA, dc.AddEvidence(kind=EvidenceKind.COUNT, words="900 of 1000"))
    quarrel.does(MIRA, dc.AskEvidence(side=Role.BUYER, what="a photo", due=quarrel.now + DAY))
    quarrel.waits(DAY).does(MARTA, dc.AddEvidence(kind=EvidenceKind.GOODS_PHOTO))
    quarrel.does(LI, dc.AddEvidence(kind=EvidenceKind.OTHER))
    quarrel.waits(MOMENT).does(MARTA, dc.AddEvidence(kind=EvidenceKind.MEASUREMENT))
    assert [piece.late for piece in quarrel.dispute.evidence] == [True, False, True, True]
    assert quarrel.dispute.missing == (EvidenceKind.INSPECTION_REPORT,)
    with pytest.raises(r.DueInPast):
        quarrel.does(MIRA, dc.AskEvidence(side=Role.BUYER, what="more", due=quarrel.now))


def test_evidence_given_in_time_is_not_late() -> None:
    """Up to the last moment of the time for it."""
    quarrel = a_quarrel(S.EVIDENCE)
    quarrel.until(quarrel.dispute.due).does(LI, dc.AddEvidence(kind=EvidenceKind.COUNT))
    assert not quarrel.dispute.evidence[0].late


def test_both_sides_accept_the_proposal_and_it_is_settled() -> None:
    """Over the amount proposed."""
    quarrel = a_quarrel(S.PROPOSED)
    quarrel.does(MARTA, dc.AnswerProposal(accepts=True))
    with pytest.raises(r.AlreadyAnswered):
        quarrel.does(MARTA, dc.AnswerProposal(accepts=True))
    quarrel.does(LI, dc.AnswerProposal(accepts=True))
    assert (quarrel.past.state, quarrel.order.refunded) == (S.SETTLED, 50_000)


# ── rulings ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_large_ruling_needs_a_second_mediator_and_may_come_back() -> None:
    """Another than the first."""
    quarrel = a_quarrel(S.SECOND)
    with pytest.raises(r.AnotherMediator):
        quarrel.does(MIRA, dc.SecondRuling(agrees=True))
    quarrel.does(NORA, dc.SecondRuling(agrees=False, words="too much"))
    assert (quarrel.dispute.state, quarrel.dispute.ruling, len(quarrel.dispute.rulings)) == (S.DECISION, None, 1)
    quarrel.does(MIRA, ruling())
    quarrel.does(NORA, dc.SecondRuling(agrees=True))
    assert quarrel.dispute.state is S.APPEAL
    assert quarrel.now + 7 * DAY == quarrel.dispute.due
    quarrel.does(MARTA, dc.Appeal(words=REASONS))
    for ruled in (MIRA, NORA):
        with pytest.raises(r.AnotherMediator):
            quarrel.does(ruled, dc.TakeAppeal())
    assert quarrel.does(OMAR, dc.TakeAppeal())


@pytest.mark.parametrize(("threshold", "rates", "second"), [(2650, 1, False), (2649, 1, True), (10_000, None, True)])
def test_what_is_large_is_told_in_the_reporting_currency(threshold: int, rates: int | None, second: bool) -> None:
    """Above the threshold, or where the operator keeps no rate to tell."""
    policy = Policy.model_validate(
        {
            "second_ruling_above": threshold,
            "reporting_currency": "USD" if rates else "EUR",
        }
    )
    quarrel = a_quarrel(S.DECISION, policy=policy)
    quarrel.does(MIRA, ruling())
    assert quarrel.dispute.state is (S.SECOND if second else S.APPEAL)


def test_an_appeal_is_upheld_or_varied_by_another_mediator_and_final() -> None:
    """The money moves at once."""
    for varied, refund in ((None, HALF.refund), (Settlement(refund=1_000), 1_000)):
        quarrel = a_quarrel(S.APPEALED)
        quarrel.does(NORA, dc.TakeAppeal())
        with pytest.raises(r.NotYourCase):
            quarrel.does(MIRA, dc.RuleAppeal(varied=varied, reasons=REASONS, clauses=CLAUSES))
        quarrel.does(NORA, dc.RuleAppeal(varied=varied, reasons=REASONS, clauses=CLAUSES))
        assert (quarrel.past.state, quarrel.order.refunded) == (S.EXECUTED, refund)
        assert quarrel.past.appeal
        assert quarrel.past.appeal.upheld is (varied is None)


def test_when_both_waive_the_appeal_the_ruling_is_carried_out_at_once() -> None:
    """And who has waived does not appeal."""
    quarrel = a_quarrel(S.APPEAL)
    quarrel.does(MARTA, dc.WaiveAppeal())
    for command in (dc.WaiveAppeal(), dc.Appeal(words=REASONS)):
        with pytest.raises(r.AlreadyAnswered):
            quarrel.does(MARTA, command)
    quarrel.does(LI, dc.WaiveAppeal())
    assert (quarrel.past.state, quarrel.order.status) == (S.EXECUTED, Status.COMPLETED)


def test_refused_goods_go_back_to_the_mediator_who_rules_again() -> None:
    """The first ruling is kept, and does not count any more."""
    quarrel = a_quarrel(S.RETURNED)
    quarrel.does(LI, dc.RefuseBack(words="these are others"))
    assert (quarrel.dispute.state, quarrel.dispute.ruling, len(quarrel.dispute.rulings)) == (S.DECISION, None, 1)
    quarrel.does(MIRA, ruling(Settlement(refund=0)))
    quarrel.times_out(dc.Execute())
    assert (quarrel.order.status, quarrel.order.refunded) == (Status.COMPLETED, 0)


def test_a_settlement_with_goods_back_pays_when_they_are_back() -> None:
    """Until then the money is held."""
    quarrel = a_quarrel(S.NEGOTIATION)
    held = quarrel.order.held
    quarrel.does(LI, dc.OfferSettlement(settlement=Settlement(refund=held, goods_back=True)))
    quarrel.does(MARTA, dc.AcceptSettlement(offer=1))
    assert (quarrel.dispute.state, quarrel.order.held) == (S.RETURN, held)
    quarrel.does(MARTA, dc.SendBack(carrier="COSCO"))
    quarrel.does(LI, dc.TakeBack())
    assert (quarrel.past.state, quarrel.order.status) == (S.SETTLED, Status.REFUNDED)


def test_agreed_goods_that_never_come_back_are_a_case_for_a_mediator() -> None:
    """Nobody has joined yet, so one is asked for."""
    quarrel = a_quarrel(S.NEGOTIATION)
    quarrel.does(LI, dc.OfferSettlement(settlement=Settlement(refund=1, goods_back=True)))
    quarrel.does(MARTA, dc.AcceptSettlement(offer=1))
    quarrel.times_out(dc.MissReturn())
    assert (quarrel.dispute.state, quarrel.dispute.final) == (S.ESCALATED, None)
