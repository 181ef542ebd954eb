"""The ruling and what comes after it: a second mediator, an appeal, goods that go back, and its execution."""

from __future__ import annotations

from datetime import datetime

from trade import case_events as ce
from trade import dispute_commands as dc
from trade import dispute_events as d
from trade import events as e
from trade import refusals as r
from trade.circumstances import Case
from trade.dispute_steps import after_days, after_workdays, back_to_mediator, check_due, check_mine, conclude
from trade.disputes import AppealCase, Dispute, DisputeState, Ruling
from trade.orders import Order
from trade.people import Role
from trade.settlements import as_of, carry_out, check_ruling, needs_second, nets


def rule(order: Order, dispute: Dispute, command: dc.GiveRuling, case: Case) -> list[e.Event]:
    """Within the caps; a large one waits for a second mediator."""
    check_mine(dispute, case)
    check_ruling(order, dispute, command.settlement)
    second = needs_second(order, dispute, command.settlement, case.policy)
    ruling = ce.RulingGiven(
        settlement=command.settlement,
        nets=nets(order, command.settlement),
        reasons=command.reasons,
        clauses=command.clauses,
        by=case.by.person or 0,
        by_name=case.by.name,
        needs_second=second,
        due=after_workdays(case, case.policy.decision_days) if second else _appeal_until(case),
    )
    return [ruling]


def rule_second(order: Order, dispute: Dispute, command: dc.SecondRuling, case: Case) -> list[e.Event]:
    """Another mediator agrees, or sends it back to the first."""
    person = case.by.person or 0
    if _ruling(dispute).is_by(person):
        raise r.AnotherMediator
    if command.agrees:
        return [ce.RulingConfirmed(by=person, by_name=case.by.name, due=_appeal_until(case))]
    due = after_workdays(case, case.policy.decision_days)
    return [ce.RulingSentBack(by=person, by_name=case.by.name, words=command.words, due=due)]


def appeal(order: Order, dispute: Dispute, command: dc.Appeal, case: Case) -> list[e.Event]:
    """Either side, unless it has waived."""
    if case.role in dispute.waived:
        raise r.AlreadyAnswered
    due = after_workdays(case, case.policy.join_days)
    return [ce.RulingAppealed(role=case.role, words=command.words, due=due)]


def waive(order: Order, dispute: Dispute, command: dc.WaiveAppeal, case: Case) -> list[e.Event]:
    """When both have, nothing more is waited for."""
    if case.role in dispute.waived:
        raise r.AlreadyAnswered
    waived = ce.AppealWaived(role=case.role)
    return [waived, *_carried_out(order, dispute, case)] if dispute.waived else [waived]


def take_appeal(order: Order, dispute: Dispute, command: dc.TakeAppeal, case: Case) -> list[e.Event]:
    """A mediator who had no part in the ruling; the first to press."""
    ruling, person = _ruling(dispute), case.by.person or 0
    if ruling.is_by(person):
        raise r.AnotherMediator
    taken = _appeal(dispute)
    if taken.mediator is not None and case.assurance.is_mediator(taken.mediator):
        raise r.CaseTakenAlready(mediator=taken.mediator_name)
    due = after_workdays(case, case.policy.decision_days)
    return [ce.AppealTaken(mediator=person, name=case.by.name, due=due)]


def rule_appeal(order: Order, dispute: Dispute, command: dc.RuleAppeal, case: Case) -> list[e.Event]:
    """Upheld or varied, within the caps; there is no further appeal."""
    check_mine(dispute, case)
    settlement, stands = command.varied or _ruling(dispute).settlement, command.varied is None
    order = as_of(order, _ruling(dispute).at) if stands else order
    check_ruling(order, dispute, settlement)
    ruled = ce.AppealRuled(
        upheld=stands,
        settlement=settlement,
        nets=nets(order, settlement),
        reasons=command.reasons,
        clauses=command.clauses,
        by=case.by.person or 0,
        by_name=case.by.name,
    )
    return [ruled, *conclude(order, settlement, DisputeState.EXECUTED, case)]


def execute(order: Order, dispute: Dispute, command: dc.Execute, case: Case) -> list[e.Event]:
    """Nobody has appealed in time."""
    check_due(dispute, case)
    return _carried_out(order, dispute, case)


def _carried_out(order: Order, dispute: Dispute, case: Case) -> list[e.Event]:
    """The ruling as it was given."""
    ruling = _ruling(dispute)
    return conclude(as_of(order, ruling.at), ruling.settlement, DisputeState.EXECUTED, case)


def _appeal_until(case: Case) -> datetime:
    return after_days(case, case.policy.appeal_days)


def _ruling(dispute: Dispute) -> Ruling:
    if dispute.ruling is None:
        raise r.NotAtThisPoint(state=dispute.state.value)
    return dispute.ruling


def _appeal(dispute: Dispute) -> AppealCase:
    if dispute.appeal is None:
        raise r.NotAtThisPoint(state=dispute.state.value)
    return dispute.appeal


# ── goods that go back ────────────────────────────────────────────────────────────────────────────────────────────


def send_back(order: Order, dispute: Dispute, command: dc.SendBack, case: Case) -> list[e.Event]:
    """The buyer has handed them over; the supplier checks them."""
    sent = d.GoodsSentBack(
        by=case.by.person or 0,
        carrier=command.carrier,
        tracking=command.tracking,
        files=command.files,
        due=after_days(case, case.policy.return_check_days),
    )
    return [sent]


def take_back(order: Order, dispute: Dispute, command: dc.TakeBack, case: Case) -> list[e.Event]:
    """The supplier has them, or did not look in time: the money moves as was agreed or ruled."""
    if case.role is Role.CLOCK:
        if dispute.state is DisputeState.RETURN:
            raise r.TooEarly
        check_due(dispute, case)
    outcome = DisputeState.SETTLED if dispute.agreed else DisputeState.EXECUTED
    settlement = dispute.agreed or _ruling(dispute).settlement
    return [
        d.GoodsTakenBack(role=case.role),
        *carry_out(order, settlement, outcome, case.now, case.policy),
    ]


def refuse_back(order: Order, dispute: Dispute, command: dc.RefuseBack, case: Case) -> list[e.Event]:
    """Not what was sent: the mediator looks again."""
    state, due = back_to_mediator(dispute, case)
    return [d.GoodsBackRefused(words=command.words, state=state, due=due)]


def miss_return(order: Order, dispute: Dispute, command: dc.MissReturn, case: Case) -> list[e.Event]:
    """Nothing was sent back: the mediator looks again."""
    check_due(dispute, case)
    state, due = back_to_mediator(dispute, case)
    return [d.ReturnMissed(state=state, due=due)]
