"""Steps that several parts of a dispute share: when a state ends, whose case it is, and how the dispute concludes."""

from __future__ import annotations

from datetime import datetime, timedelta

from trade import dispute_events as d
from trade import events as e
from trade import refusals as r
from trade.circumstances import Case
from trade.disputes import Dispute, DisputeState, Settlement
from trade.orders import Order
from trade.settlements import carry_out


def after_days(case: Case, days: int) -> datetime:
    """So many days from now, to the minute."""
    return case.now + timedelta(days=days)


def after_workdays(case: Case, days: int) -> datetime:
    """The end of the operator's working day so many working days from now."""
    return case.policy.workdays.after(case.now, days)


def check_due(dispute: Dispute, case: Case) -> None:
    """The clock does nothing before its time. Raises TooEarly."""
    if case.now < dispute.due:
        raise r.TooEarly


def check_mine(dispute: Dispute, case: Case) -> None:
    """Only the mediator whose case it is acts on it. Raises NotYourCase."""
    if case.by.person != dispute.case_mediator:
        raise r.NotYourCase


def conclude(order: Order, settlement: Settlement, outcome: DisputeState, case: Case) -> list[e.Event]:
    """The goods go back first where that is part of it; else the money moves at once."""
    if settlement.goods_back:
        return [d.ReturnDue(due=after_days(case, case.policy.return_days))]
    return carry_out(order, settlement, outcome, case.now, case.policy)


def back_to_mediator(dispute: Dispute, case: Case) -> tuple[DisputeState, datetime]:
    """Where a case goes on that people have to look at again: with its mediator, or with whoever joins."""
    if dispute.mediator is None:
        return DisputeState.ESCALATED, after_workdays(case, case.policy.join_days)
    return DisputeState.DECISION, after_workdays(case, case.policy.decision_days)
