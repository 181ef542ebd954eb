"""A dispute as the fold of what has happened in it."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from trade import case_events as ce
from trade import dispute_events as d
from trade.disputes import (
    AppealCase,
    Dispute,
    DisputeState,
    GoodsReturn,
    Inspection,
    OfferState,
    Proposal,
    Ruling,
    SettlementOffer,
)
from trade.evidence import Evidence, EvidenceKind, EvidenceRequest
from trade.people import Role

S = DisputeState
Happened = dict[str, object]


def evolve_dispute(dispute: Dispute | None, event: d.DisputeEvent, at: datetime) -> Dispute | None:
    """The open dispute after the event. Never refuses."""
    if isinstance(event, d.DisputeOpened):
        return _opened(event, at)
    if dispute is None:
        return None
    changes = _changes(dispute, event, at)
    began = {"since": at} if "state" in changes else {}
    return dispute.model_copy(update={**changes, **began})


def extended_dispute(dispute: Dispute, until: datetime) -> Dispute:
    """Its present state lasts longer, and the time for evidence with it."""
    evidence = {"evidence_until": until} if dispute.state is S.EVIDENCE else {}
    return dispute.model_copy(update={"due": until, **evidence})


def _opened(event: d.DisputeOpened, at: datetime) -> Dispute:
    return Dispute(
        number=event.number,
        state=S.RESPONSE,
        due=event.due,
        since=at,
        opened=at,
        role=event.role,
        by=event.by,
        by_name=event.by_name,
        claim=event.claim,
    )


def _changes(dispute: Dispute, event: d.DisputeEvent, at: datetime) -> Happened:  # one line an event
    match event:
        case d.DisputeOpened() | d.DisputeEnded() | d.Refunded() | d.DisputeWithdrawn():
            return {}  # these change the order
        case d.DisputeAnswered():
            return _to(S.NEGOTIATION, event.due, answered=at, answer=event.words)
        case d.SettlementOffered():
            return {"offers": _with_offer(dispute, event, at)}
        case d.SettlementWithdrawn():
            return {"offers": _marked(dispute, event.number, OfferState.WITHDRAWN)}
        case d.DisputeSettled():
            offers = _marked(dispute, event.offer, OfferState.ACCEPTED)
            return {"agreed": event.settlement, "offers": offers}
        case d.DisputeEscalated():
            return _to(S.ESCALATED, event.due, escalated=at, silent=event.silent)
        case ce.CaseTaken() | ce.CaseHandedOver():
            return _to(event.state, event.due, **_mediated(dispute, event))
        case ce.StaffAlarmed():
            return _to(event.state, event.due)
        case ce.EvidenceAsked():
            asked = {"number": event.number, "side": event.side, "what": event.what, "due": event.until, "at": at}
            return {"requests": (*dispute.requests, EvidenceRequest(**asked))}
        case ce.EvidenceAdded():
            return {"evidence": (*dispute.evidence, _piece(event, at))}
        case ce.EvidenceFinished():
            return {"done": (*dispute.done, event.role)}
        case ce.EvidenceExtended():
            return {"due": event.due, "evidence_until": event.due, "extended": True, "done": ()}
        case ce.EvidenceClosed():
            return _to(S.PROPOSAL, event.due, evidence_until=at)
        case ce.InspectionArranged():
            inspection = Inspection(inspector=event.inspector, cost=event.cost)
            return _to(S.INSPECTION, event.due, inspection=inspection)  # evidence counts as long as promised
        case ce.InspectionReported():
            return _to(S.PROPOSAL, event.due, inspection=_reported(dispute, event, at))
        case ce.InspectionMissed():
            return _to(S.PROPOSAL, event.due)
        case _:
            return _decided(dispute, event, at)


def _decided(dispute: Dispute, event: ce.Deciding | d.Returning, at: datetime) -> Happened:
    match event:
        case ce.SettlementProposed():
            proposal = Proposal(settlement=event.settlement, reasons=event.reasons, at=at)
            return _to(S.PROPOSED, event.due, proposal=proposal)
        case ce.ProposalAnswered():
            return {"proposal": _answered(dispute, event)}
        case ce.ProposalFailed():
            return _to(S.DECISION, event.due)
        case ce.RulingGiven():
            state = S.SECOND if event.needs_second else S.APPEAL
            return _to(state, event.due, ruling=_ruled(event, at), appeal=None, waived=())
        case ce.RulingConfirmed():
            second = {"second": event.by, "second_name": event.by_name}
            return _to(S.APPEAL, event.due, ruling=dispute.ruling and dispute.ruling.model_copy(update=second))
        case ce.RulingSentBack():
            return _to(S.DECISION, event.due, **_past_ruling(dispute))
        case ce.RulingAppealed():
            return _to(S.APPEALED, event.due, appeal=AppealCase(role=event.role, words=event.words, at=at))
        case ce.AppealWaived():
            return {"waived": (*dispute.waived, event.role)}
        case ce.AppealTaken():
            return _to(
                S.APPEALED, event.due, appeal=_appeal(dispute, mediator=event.mediator, mediator_name=event.name)
            )
        case ce.AppealRuled():
            past = (*dispute.rulings, dispute.ruling) if dispute.ruling else dispute.rulings
            return {"appeal": _appeal(dispute, upheld=event.upheld), "ruling": _ruled(event, at), "rulings": past}
        case _:
            return _returned(dispute, event, at)


def _returned(dispute: Dispute, event: d.Returning, at: datetime) -> Happened:
    match event:
        case d.ReturnDue():
            return _to(S.RETURN, event.due)
        case d.GoodsSentBack():
            back = GoodsReturn(carrier=event.carrier, tracking=event.tracking, files=event.files, sent=at)
            receipt = _receipt(event, back)
            return _to(S.RETURNED, event.due, goods_return=back, evidence=(*dispute.evidence, receipt))
        case d.GoodsTakenBack():
            return {}
        case d.GoodsBackRefused():
            back_again = dispute.goods_return and dispute.goods_return.model_copy(update={"refused": event.words})
            return _to(event.state, event.due, goods_return=back_again, **_looked_at_again(dispute, event.state, at))
        case d.ReturnMissed():
            return _to(event.state, event.due, **_looked_at_again(dispute, event.state, at))
        case _:
            assert_never(event)


def _to(state: DisputeState, due: datetime, **more: object) -> Happened:
    return {"state": state, "due": due, **more}


def _with_offer(dispute: Dispute, event: d.SettlementOffered, at: datetime) -> tuple[SettlementOffer, ...]:
    """The side's new offer replaces the one that stood."""
    standing = dispute.open_offer(event.role)
    older = _marked(dispute, standing.number if standing else None, OfferState.REPLACED)
    offer = SettlementOffer(number=event.number, role=event.role, settlement=event.settlement, words=event.words, at=at)
    return (*older, offer)


def _marked(dispute: Dispute, number: int | None, state: OfferState) -> tuple[SettlementOffer, ...]:
    return tuple(o.model_copy(update={"state": state}) if o.number == number else o for o in dispute.offers)


def _mediated(dispute: Dispute, event: ce.CaseTaken | ce.CaseHandedOver) -> Happened:
    """Whose case it is; the time for evidence begins when the first mediator joins."""
    if dispute.state is S.APPEALED:
        return {"appeal": _appeal(dispute, mediator=event.mediator, mediator_name=event.name)}
    now = {"mediator": event.mediator, "mediator_name": event.name}
    joins = dispute.state is S.ESCALATED and event.state is S.EVIDENCE
    return {**now, "evidence_until": event.due, "extended": False, "done": ()} if joins else {**now}


def _piece(event: ce.EvidenceAdded, at: datetime) -> Evidence:
    return Evidence(
        role=event.role, by=event.by, kind=event.kind, words=event.words, files=event.files, at=at, late=event.late
    )


def _receipt(event: d.GoodsSentBack, back: GoodsReturn) -> Evidence:
    """What shows that the goods went back: only the buyer sends any."""
    kind = EvidenceKind.RETURN_RECEIPT
    return Evidence(role=Role.BUYER, by=event.by, kind=kind, words=back.by, files=event.files, at=back.sent)


def _reported(dispute: Dispute, event: ce.InspectionReported, at: datetime) -> Inspection | None:
    report = {"report": event.words, "files": event.files, "reported": at}
    return dispute.inspection and dispute.inspection.model_copy(update=report)


def _answered(dispute: Dispute, event: ce.ProposalAnswered) -> Proposal | None:
    if dispute.proposal is None:
        return None
    return dispute.proposal.model_copy(update={"answers": {**dispute.proposal.answers, event.role: event.accepts}})


def _ruled(event: ce.RulingGiven | ce.AppealRuled, at: datetime) -> Ruling:
    return Ruling(
        settlement=event.settlement,
        reasons=event.reasons,
        clauses=event.clauses,
        by=event.by,
        by_name=event.by_name,
        at=at,
    )


def _appeal(dispute: Dispute, **changes: object) -> AppealCase | None:
    return dispute.appeal and dispute.appeal.model_copy(update=changes)


def _looked_at_again(dispute: Dispute, state: DisputeState, at: datetime) -> Happened:
    """What was agreed or ruled has lapsed; a mediator is asked for where none has been."""
    escalated = at if state is S.ESCALATED else dispute.escalated
    return {"agreed": None, "escalated": escalated, **_past_ruling(dispute)}


def _past_ruling(dispute: Dispute) -> Happened:
    """The ruling no longer stands; it is kept."""
    return {"ruling": None, "rulings": (*dispute.rulings, dispute.ruling)} if dispute.ruling else {}
