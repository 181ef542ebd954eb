"""Who is told of what happens in a dispute: the sides, the mediator on the case, or all mediators and admins."""

from __future__ import annotations

from typing import assert_never

from trade import case_events as ce
from trade import dispute_events as d
from trade.disputes import Dispute, DisputeState
from trade.people import Role

_PARTIES = (Role.BUYER, Role.SUPPLIER)
_STAFF = (Role.MEDIATOR,)
_NOBODY: tuple[Role, ...] = ()


def told_of_dispute(dispute: Dispute, event: d.DisputeEvent) -> tuple[Role, ...]:
    """Who is told; `dispute` is as it stands after the event. Mediators hear of it once one was asked for."""
    mediator = _STAFF if dispute.escalated else _NOBODY
    match event:
        case d.Refunded():
            return _NOBODY
        case _ if _outcome_follows(dispute, event):
            return _NOBODY
        case d.DisputeEnded():
            told_already = dispute.state is not DisputeState.EXECUTED and dispute.goods_return is None
            return _NOBODY if told_already else (*_PARTIES, *mediator)
        case d.DisputeOpened() | d.DisputeAnswered() | ce.CaseTaken() | ce.SettlementProposed():
            return _PARTIES
        case d.SettlementOffered() | d.SettlementWithdrawn() | d.DisputeSettled() | d.DisputeWithdrawn():
            return (*_PARTIES, *mediator)
        case d.DisputeEscalated() | ce.CaseHandedOver() | ce.RulingAppealed():
            return (*_PARTIES, Role.MEDIATOR)
        case ce.StaffAlarmed():
            return (Role.ADMIN, Role.MEDIATOR)
        case ce.EvidenceAsked():
            return (event.side,)
        case ce.EvidenceAdded() | ce.EvidenceFinished() | ce.EvidenceClosed():
            return (*_PARTIES, *mediator)
        case ce.EvidenceExtended() | ce.InspectionArranged() | ce.InspectionReported():
            return _PARTIES
        case ce.InspectionMissed() | ce.ProposalAnswered() | ce.ProposalFailed():
            return (*_PARTIES, *mediator)
        case ce.RulingGiven():  # one that needs a second mediator is nobody's business yet
            return _STAFF if event.needs_second else _PARTIES
        case ce.RulingSentBack():
            return _STAFF
        case ce.RulingConfirmed() | ce.AppealWaived() | ce.AppealTaken() | ce.AppealRuled():
            return (*_PARTIES, *mediator)
        case d.ReturnDue() | d.GoodsSentBack() | d.GoodsTakenBack() | d.GoodsBackRefused() | d.ReturnMissed():
            return (*_PARTIES, *mediator)
        case _:
            assert_never(event)


def _outcome_follows(dispute: Dispute, event: d.DisputeEvent) -> bool:
    """Whether what comes of it follows at once, and is told instead."""
    match event:
        case d.DisputeAnswered(words=""):
            return True  # the offer that is the answer
        case ce.EvidenceFinished():
            return len(dispute.done) == len(_PARTIES)  # that the time for evidence is over
        case ce.ProposalAnswered():
            return _answered(dispute)  # that it failed, or that it is settled
        case ce.AppealWaived():
            return len(dispute.waived) == len(_PARTIES)  # what is carried out
        case _:
            return False


def _answered(dispute: Dispute) -> bool:
    """Whether the proposal needs no further answer: one has declined it, or both have accepted."""
    answers = dispute.proposal.answers if dispute.proposal else {}
    return len(answers) == len(_PARTIES) or not all(answers.values())


def told_mediator(dispute: Dispute, event: d.DisputeEvent) -> int | None:
    """The one mediator who is told; None: all of them, because somebody has to take it up."""
    if isinstance(event, ce.RulingGiven) and event.needs_second:
        return None
    return dispute.case_mediator
