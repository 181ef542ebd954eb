"""A mediator's case: who has it, its evidence, its rulings, their appeal, and goods that go back."""

from __future__ import annotations

import pytest

from tests.builders import ADA, DAY, LI, MARTA, MICROSECOND, MIRA
from tests.trade.disputing import (
    BACK,
    CLAUSES,
    HALF,
    NORA,
    OMAR,
    REASONS,
    a_quarrel,
    ruling,
)
from trade import dispute_commands as dc
from trade import refusals as r
from trade.circumstances import Assurance
from trade.disputes import DisputeState, Settlement
from trade.evidence import EvidenceKind
from trade.orders import Status
from trade.payments import FileRef
from trade.people import Role
from trade.policy import Policy

S = DisputeState


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
    quarrel.waits(MICROSECOND).does(MARTA, dc.AddEvidence(kind=EvidenceKind.MEASUREMENT))
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


def test_the_receipts_of_goods_that_went_back_twice_are_both_evidence() -> None:
    """Refused, ruled on anew and sent again: each with its carrier, number and receipt; no checklist asks for them."""
    quarrel = a_quarrel(S.RETURN)
    missing = quarrel.dispute.missing
    first, second = (FileRef(file_id=name, file_unique_id=name, caption=f"{name} note") for name in ("one", "two"))
    quarrel.does(MARTA, dc.SendBack(carrier="COSCO", tracking="CSQU3054383", files=(first,)))
    quarrel.does(LI, dc.RefuseBack(words="bricks"))
    quarrel.does(MIRA, ruling(BACK))
    quarrel.times_out(dc.Execute())
    quarrel.does(MARTA, dc.SendBack(carrier="DHL", files=(second,)))
    pieces = quarrel.dispute.evidence
    assert [(piece.words, piece.files) for piece in pieces] == [("COSCO CSQU3054383", (first,)), ("DHL", (second,))]
    assert {(piece.kind, piece.role, piece.by, piece.late) for piece in pieces} == {
        (EvidenceKind.RETURN_RECEIPT, Role.BUYER, MARTA.person, False)
    }
    assert quarrel.dispute.missing == missing
