"""What mediators do until they rule: take and hand over cases, gather evidence, arrange inspections, propose."""

from __future__ import annotations

from datetime import datetime, timedelta

from trade import case_events as ce
from trade import dispute_commands as dc
from trade import dispute_events as d
from trade import events as e
from trade import refusals as r
from trade.circumstances import Case
from trade.dispute_steps import after_days, after_workdays, check_due, check_mine, conclude
from trade.disputes import Dispute, DisputeState
from trade.orders import Order
from trade.people import Role
from trade.settlements import as_of, check_money, check_settlement, nets

# ── whose case it is ──────────────────────────────────────────────────────────────────────────────────────────────


def take(order: Order, dispute: Dispute, command: dc.TakeCase, case: Case) -> list[e.Event]:
    """The first mediator to press has the case; a later one only if the first has left the staff."""
    if dispute.mediator is not None and case.assurance.is_mediator(dispute.mediator):
        raise r.CaseTakenAlready(mediator=dispute.mediator_name)
    state, due = _joined(dispute, case)
    return [ce.CaseTaken(mediator=case.by.person or 0, name=case.by.name, state=state, due=due)]


def _joined(dispute: Dispute, case: Case) -> tuple[DisputeState, datetime]:
    """With the first mediator the time for evidence begins; with a later one the state stands as it is."""
    if dispute.state is DisputeState.ESCALATED:
        return DisputeState.EVIDENCE, after_days(case, case.policy.evidence_days)
    return dispute.state, dispute.due


def hand_over(order: Order, dispute: Dispute, command: dc.HandOver, case: Case) -> list[e.Event]:
    """To another mediator or back to all of them; an admin may hand over anybody's case."""
    if case.role is not Role.ADMIN:
        check_mine(dispute, case)
    if command.to == dispute.case_mediator or not (command.to is None or case.assurance.is_mediator(command.to)):
        raise r.NotAMediator
    ruled = dispute.ruling
    if dispute.state is DisputeState.APPEALED and command.to and ruled and ruled.is_by(command.to):
        raise r.AnotherMediator
    state, due = (dispute.state, dispute.due) if command.to is None else _joined(dispute, case)
    return [ce.CaseHandedOver(mediator=command.to, name=command.to_name, state=state, due=due)]


def alarm(order: Order, dispute: Dispute, command: dc.AlarmStaff, case: Case) -> list[e.Event]:
    """Nobody has done what is due: the admins hear of it, again and again until somebody has."""
    check_due(dispute, case)
    joining = dispute.state is DisputeState.ESCALATED
    days = case.policy.join_days if joining else case.policy.decision_days
    return [ce.StaffAlarmed(state=dispute.state, due=after_workdays(case, days))]


# ── evidence ──────────────────────────────────────────────────────────────────────────────────────────────────────


def ask_evidence(order: Order, dispute: Dispute, command: dc.AskEvidence, case: Case) -> list[e.Event]:
    """Something particular, from one side, until then."""
    check_mine(dispute, case)
    if command.due <= case.now:
        raise r.DueInPast
    number = len(dispute.requests) + 1
    return [ce.EvidenceAsked(number=number, side=command.side, what=command.what, until=command.due)]


def add_evidence(order: Order, dispute: Dispute, command: dc.AddEvidence, case: Case) -> list[e.Event]:
    """Evidence is never turned away; after its time it is marked late, unless it was asked for until now."""
    over = dispute.evidence_until is not None and case.now > dispute.evidence_until
    asked = any(request.side is case.role and case.now <= request.due for request in dispute.requests)
    added = ce.EvidenceAdded(
        role=case.role,
        by=case.by.person or 0,
        kind=command.kind,
        words=command.words,
        files=command.files,
        late=over and not asked,
    )
    return [added]


def finish_evidence(order: Order, dispute: Dispute, command: dc.FinishEvidence, case: Case) -> list[e.Event]:
    """One side is done; when the other is too, the mediator proposes."""
    if case.role in dispute.done:
        raise r.AlreadyAnswered
    finished = ce.EvidenceFinished(role=case.role)
    return [finished, _closed(case)] if dispute.done else [finished]


def extend_evidence(order: Order, dispute: Dispute, command: dc.ExtendEvidence, case: Case) -> list[e.Event]:
    """More time for both, once."""
    check_mine(dispute, case)
    if dispute.extended:
        raise r.AlreadyExtended
    return [ce.EvidenceExtended(due=dispute.due + timedelta(days=case.policy.evidence_extension_days))]


def close_evidence(order: Order, dispute: Dispute, command: dc.CloseEvidence, case: Case) -> list[e.Event]:
    """The time is over; the case goes on with what there is."""
    check_due(dispute, case)
    return [_closed(case)]


def _closed(case: Case) -> ce.EvidenceClosed:
    return ce.EvidenceClosed(due=after_workdays(case, case.policy.proposal_days))


# ── inspection ────────────────────────────────────────────────────────────────────────────────────────────────────


def arrange_inspection(order: Order, dispute: Dispute, command: dc.ArrangeInspection, case: Case) -> list[e.Event]:
    """A third party looks, once."""
    check_mine(dispute, case)
    if dispute.inspection is not None:
        raise r.AlreadyArranged
    due = after_days(case, case.policy.inspector_days)
    return [ce.InspectionArranged(inspector=command.inspector, cost=command.cost, due=due)]


def report_inspection(order: Order, dispute: Dispute, command: dc.ReportInspection, case: Case) -> list[e.Event]:
    """The report is in; the mediator proposes."""
    check_mine(dispute, case)
    due = after_workdays(case, case.policy.proposal_days)
    return [ce.InspectionReported(words=command.words, files=command.files, due=due)]


def end_inspection(order: Order, dispute: Dispute, command: dc.EndInspection, case: Case) -> list[e.Event]:
    """No report: the case goes on without."""
    check_due(dispute, case)
    return [ce.InspectionMissed(due=after_workdays(case, case.policy.proposal_days))]


# ── proposal ──────────────────────────────────────────────────────────────────────────────────────────────────────


def propose(order: Order, dispute: Dispute, command: dc.Propose, case: Case) -> list[e.Event]:
    """A settlement that both sides can accept: up to all that is held."""
    check_mine(dispute, case)
    check_settlement(order, command.settlement)
    proposed = ce.SettlementProposed(
        settlement=command.settlement,
        nets=nets(order, command.settlement),
        reasons=command.reasons,
        due=after_workdays(case, case.policy.proposal_answer_days),
    )
    return [proposed]


def answer_proposal(order: Order, dispute: Dispute, command: dc.AnswerProposal, case: Case) -> list[e.Event]:
    """Both accept: settled. One declines: the mediator decides."""
    proposal = dispute.proposal
    if proposal is None or case.role in proposal.answers:
        raise r.AlreadyAnswered
    answered = ce.ProposalAnswered(role=case.role, accepts=command.accepts)
    if not command.accepts:
        return [answered, _failed(case)]
    if not proposal.answers:
        return [answered]
    check_money(order, proposal.at)
    check_settlement(order, proposal.settlement)
    order = as_of(order, proposal.at)
    shares = nets(order, proposal.settlement)
    settled = d.DisputeSettled(offer=None, settlement=proposal.settlement, nets=shares)
    return [answered, settled, *conclude(order, proposal.settlement, DisputeState.SETTLED, case)]


def end_proposal(order: Order, dispute: Dispute, command: dc.EndProposal, case: Case) -> list[e.Event]:
    """Silence is not agreement: the mediator decides."""
    check_due(dispute, case)
    return [_failed(case)]


def _failed(case: Case) -> ce.ProposalFailed:
    return ce.ProposalFailed(due=after_workdays(case, case.policy.decision_days))
