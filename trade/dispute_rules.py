"""Who may do what in a dispute, and in which of its states. `DISPUTE_RULES` is the specification (RULES 6)."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, cast

from trade import commands as c
from trade import dispute_commands as dc
from trade import dispute_mediation as mediation
from trade import dispute_opening as opening
from trade import dispute_rulings as rulings
from trade import events as e
from trade import refusals as r
from trade.circumstances import Case
from trade.disputes import BEFORE_DECISION, CLOSED, Dispute, DisputeState
from trade.orders import Order, Status
from trade.people import Role


class DisputeRule(NamedTuple):
    """Which roles may give a command, in which states of a dispute (none: where no dispute is open)."""

    by: frozenset[Role]
    when: frozenset[DisputeState]


def _rule(by: Role | set[Role], *when: DisputeState) -> DisputeRule:
    return DisputeRule(frozenset({by} if isinstance(by, Role) else by), frozenset(when))


_S, _R = DisputeState, Role
_PARTIES = {_R.BUYER, _R.SUPPLIER}
_OPEN = tuple(state for state in DisputeState if state not in CLOSED)
_SINCE_ESCALATED = tuple(state for state in _OPEN if state not in (_S.RESPONSE, _S.NEGOTIATION))
_STAFF_ACTS = (_S.ESCALATED, _S.PROPOSAL, _S.DECISION, _S.SECOND, _S.APPEALED)

DISPUTE_RULES: dict[type[dc.DisputeCommand], DisputeRule] = {
    dc.OpenDispute: _rule(_PARTIES),
    dc.AnswerDispute: _rule(_PARTIES, _S.RESPONSE),
    dc.OfferSettlement: _rule(_PARTIES, *BEFORE_DECISION),
    dc.WithdrawSettlement: _rule(_PARTIES, *BEFORE_DECISION),
    dc.AcceptSettlement: _rule(_PARTIES, *BEFORE_DECISION),
    dc.WithdrawDispute: _rule(_PARTIES, *BEFORE_DECISION),
    dc.Escalate: _rule({*_PARTIES, _R.CLOCK}, _S.RESPONSE, _S.NEGOTIATION),
    dc.TakeCase: _rule(_R.MEDIATOR, *(state for state in _SINCE_ESCALATED if state is not _S.APPEALED)),
    dc.HandOver: _rule({_R.MEDIATOR, _R.ADMIN}, *_SINCE_ESCALATED),
    dc.AlarmStaff: _rule(_R.CLOCK, *_STAFF_ACTS),
    dc.AskEvidence: _rule(_R.MEDIATOR, *(state for state in _SINCE_ESCALATED if state is not _S.ESCALATED)),
    dc.AddEvidence: _rule(_PARTIES, *_OPEN),
    dc.FinishEvidence: _rule(_PARTIES, _S.EVIDENCE),
    dc.ExtendEvidence: _rule(_R.MEDIATOR, _S.EVIDENCE),
    dc.CloseEvidence: _rule(_R.CLOCK, _S.EVIDENCE),
    dc.ArrangeInspection: _rule(_R.MEDIATOR, _S.EVIDENCE, _S.PROPOSAL),
    dc.ReportInspection: _rule(_R.MEDIATOR, _S.INSPECTION),
    dc.EndInspection: _rule(_R.CLOCK, _S.INSPECTION),
    dc.Propose: _rule(_R.MEDIATOR, _S.PROPOSAL),
    dc.AnswerProposal: _rule(_PARTIES, _S.PROPOSED),
    dc.EndProposal: _rule(_R.CLOCK, _S.PROPOSED),
    dc.GiveRuling: _rule(_R.MEDIATOR, _S.DECISION),
    dc.SecondRuling: _rule(_R.MEDIATOR, _S.SECOND),
    dc.Appeal: _rule(_PARTIES, _S.APPEAL),
    dc.WaiveAppeal: _rule(_PARTIES, _S.APPEAL),
    dc.TakeAppeal: _rule(_R.MEDIATOR, _S.APPEALED),
    dc.RuleAppeal: _rule(_R.MEDIATOR, _S.APPEALED),
    dc.Execute: _rule(_R.CLOCK, _S.APPEAL),
    dc.SendBack: _rule(_R.BUYER, _S.RETURN),
    dc.TakeBack: _rule({_R.SUPPLIER, _R.CLOCK}, _S.RETURN, _S.RETURNED),
    dc.RefuseBack: _rule(_R.SUPPLIER, _S.RETURNED),
    dc.MissReturn: _rule(_R.CLOCK, _S.RETURN),
}

DISPUTED = frozenset({Status.FUNDED, Status.SHIPPED, Status.DELIVERED})
"""Statuses in which an order can be in dispute."""

FROZEN: frozenset[type[c.Command]] = frozenset(
    {
        c.CorrectPayment,
        c.ConfirmCorrection,
        c.GiveFinalNotice,
        c.Accept,
        c.ProposeCancel,
        c.AgreeCancel,
        c.CancelLate,
        c.CancelUnpaid,
        c.ProposeAmendment,
        c.SignAmendment,
        c.DeclineAmendment,
        c.LapseAmendment,
        c.Extend,
    }
)
"""What moves held money, ends the order, changes its contract or its deadlines: refused while a dispute is open."""


def fits(order: Order, kind: type[c.Command]) -> bool:
    """Whether the order's dispute, or its not having one, leaves room for a command."""
    if kind in FROZEN:
        return order.dispute is None
    rule = DISPUTE_RULES.get(cast(type[dc.DisputeCommand], kind))
    if rule is None:
        return True
    return order.dispute.state in rule.when if order.dispute else not rule.when


def decide_dispute(order: Order, command: dc.DisputeCommand, case: Case) -> list[e.Event]:
    """What follows from a command of somebody in the right role. Raises a `Refused`."""
    if isinstance(command, dc.OpenDispute):
        return opening.open_dispute(order, command, case)
    if order.dispute is None:
        raise r.NoDispute
    if order.dispute.state not in DISPUTE_RULES[type(command)].when:
        raise r.NotAtThisPoint(state=order.dispute.state.value)
    return _DECIDE[type(command)](order, order.dispute, command, case)


_Decider = Callable[[Order, Dispute, dc.DisputeCommand, Case], list[e.Event]]

_DECIDE: dict[type[dc.DisputeCommand], _Decider] = {
    command: cast(_Decider, decider)
    for command, decider in (
        (dc.AnswerDispute, opening.answer),
        (dc.OfferSettlement, opening.offer),
        (dc.WithdrawSettlement, opening.withdraw_offer),
        (dc.AcceptSettlement, opening.accept_offer),
        (dc.WithdrawDispute, opening.withdraw),
        (dc.Escalate, opening.escalate),
        (dc.TakeCase, mediation.take),
        (dc.HandOver, mediation.hand_over),
        (dc.AlarmStaff, mediation.alarm),
        (dc.AskEvidence, mediation.ask_evidence),
        (dc.AddEvidence, mediation.add_evidence),
        (dc.FinishEvidence, mediation.finish_evidence),
        (dc.ExtendEvidence, mediation.extend_evidence),
        (dc.CloseEvidence, mediation.close_evidence),
        (dc.ArrangeInspection, mediation.arrange_inspection),
        (dc.ReportInspection, mediation.report_inspection),
        (dc.EndInspection, mediation.end_inspection),
        (dc.Propose, mediation.propose),
        (dc.AnswerProposal, mediation.answer_proposal),
        (dc.EndProposal, mediation.end_proposal),
        (dc.GiveRuling, rulings.rule),
        (dc.SecondRuling, rulings.rule_second),
        (dc.Appeal, rulings.appeal),
        (dc.WaiveAppeal, rulings.waive),
        (dc.TakeAppeal, rulings.take_appeal),
        (dc.RuleAppeal, rulings.rule_appeal),
        (dc.Execute, rulings.execute),
        (dc.SendBack, rulings.send_back),
        (dc.TakeBack, rulings.take_back),
        (dc.RefuseBack, rulings.refuse_back),
        (dc.MissReturn, rulings.miss_return),
    )
}
