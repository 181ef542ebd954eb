"""Every deadline: who owes what to whom, who is told of it when, and what the clock does when it passes.

They are derived from the order or the company alone, so they move and vanish with it.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from trade import commands as c
from trade import company_commands as cc
from trade import dispute_commands as dc
from trade.companies import Company
from trade.company_commands import CompanyCommand
from trade.deadline_kinds import DeadlineKind as DeadlineKind
from trade.disputes import CLOSED, DisputeState
from trade.orders import Order, Status
from trade.payments import PayoutKind
from trade.people import Role
from trade.policy import OrderTerms


class Step(NamedTuple):
    """One alert of a ladder: its name, when it comes, and who is told."""

    name: str
    after: timedelta = timedelta()  # from the due moment, negative before it
    told: tuple[Role, ...] = ()
    last_hours: bool = False  # sent even in a person's quiet hours
    workday: int = 0  # comes in the morning of this working day since the deadline began, instead


class DeadlineRule(NamedTuple):
    """Who owes it to whom (both sides, where either may), and the clock's command when it has passed.

    No command: people decide. `ladder` are the alerts, `settled_by` the commands that settle it, best first.
    """

    owed_by: tuple[Role, ...]
    owed_to: tuple[Role, ...]
    at_end: c.Command | CompanyCommand | None
    ladder: tuple[Step, ...]
    settled_by: tuple[type[c.Command] | type[CompanyCommand], ...]


class Deadline(NamedTuple):
    """One open deadline: what is due when, and since when it has been running."""

    kind: DeadlineKind
    due: datetime
    since: datetime


class Alert(NamedTuple):
    """A step of a deadline's ladder and its moment."""

    step: str
    at: datetime


_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_MORNING = -15 * _HOUR
"""From the end of a day, 23:59, back to its morning."""

_BUYER, _SUPPLIER, _CLOCK, _MEDIATOR = (Role.BUYER,), (Role.SUPPLIER,), (Role.CLOCK,), (Role.MEDIATOR,)
_FINANCE, _FINANCE_AND_ADMIN = (Role.FINANCE,), (Role.FINANCE, Role.ADMIN)
_PARTIES = (Role.BUYER, Role.SUPPLIER)
_K = DeadlineKind


def _before(told: tuple[Role, ...]) -> tuple[Step, ...]:
    """Seven days, three and one before it, and in its last hours."""
    return (*_days_before(told), Step("3h", -3 * _HOUR, told, last_hours=True))


def _days_before(told: tuple[Role, ...]) -> tuple[Step, ...]:
    return tuple(Step(f"{days}d", -days * _DAY, told) for days in (7, 3, 1))


def _late(days: int, told: tuple[Role, ...], after: timedelta = timedelta()) -> Step:
    return Step(f"late-{days}", days * _DAY + after, told)


_PAYMENT = (*_before(_BUYER), _late(1, (*_PARTIES, Role.FINANCE)))
_BALANCE = (*_PAYMENT, _late(7, _PARTIES))
_SHIPMENT = (
    *_days_before(_SUPPLIER),
    Step("today", _MORNING, _SUPPLIER),
    _late(1, _PARTIES, _MORNING),
    *(_late(days, _SUPPLIER, _MORNING) for days in range(2, 8)),
)
_DELIVERY = (Step("due", told=_PARTIES), _late(7, _BUYER))
_RECEIPT = (*_days_before(_BUYER), Step("due", told=(Role.MEDIATOR, Role.ADMIN)))
_REFUND = (
    *(Step(f"wd-{day}", told=_FINANCE, workday=day) for day in (5, 7, 10)),
    Step("wd-13", told=_FINANCE_AND_ADMIN, workday=13),
    Step("due", told=_FINANCE_AND_ADMIN),
)


def _of_dispute(
    owed_by: tuple[Role, ...], owed_to: tuple[Role, ...], at_end: c.Command, *settled_by: type[c.Command]
) -> DeadlineRule:
    return DeadlineRule(owed_by, owed_to, at_end, _before(owed_by), settled_by)


_PAID = (c.ClaimPayment, c.CountHeldPayment, c.ConfirmPayment, c.AcceptShortfall, c.NotReceived, c.Extend)

DEADLINES: dict[DeadlineKind, DeadlineRule] = {
    _K.OFFER: DeadlineRule(_SUPPLIER, _BUYER, c.ExpireOffer(), _before(_SUPPLIER), (c.Sign, c.AskForChange, c.Decline)),
    _K.PAYMENT: DeadlineRule(
        _BUYER,
        _SUPPLIER,
        c.CancelUnpaid(),
        _PAYMENT,
        _PAID,
    ),
    _K.BALANCE: DeadlineRule(_BUYER, _SUPPLIER, None, _BALANCE, (*_PAID, dc.OpenDispute)),
    _K.SHIPMENT: DeadlineRule(_SUPPLIER, _BUYER, None, _SHIPMENT, (c.Ship, c.ProposeAmendment)),
    _K.DELIVERY: DeadlineRule(_SUPPLIER, _BUYER, None, _DELIVERY, (c.ConfirmReceipt, dc.OpenDispute)),
    _K.RECEIPT: DeadlineRule(_BUYER, _SUPPLIER, None, _RECEIPT, (c.ConfirmReceipt, dc.OpenDispute)),
    _K.FINAL_NOTICE: DeadlineRule(
        _CLOCK, _BUYER, c.GiveFinalNotice(), _days_before(_BUYER), (c.Accept, dc.OpenDispute)
    ),
    _K.INSPECTION: DeadlineRule(_BUYER, _SUPPLIER, c.Accept(), _before(_BUYER), (c.Accept, dc.OpenDispute)),
    _K.AMENDMENT: DeadlineRule(
        _PARTIES, _PARTIES, c.LapseAmendment(), _before(_PARTIES), (c.SignAmendment, c.DeclineAmendment)
    ),
    _K.DISPUTE_RESPONSE: _of_dispute(_PARTIES, _PARTIES, dc.Escalate(), dc.AnswerDispute, dc.AcceptSettlement),
    _K.DISPUTE_NEGOTIATION: _of_dispute(
        _PARTIES, _PARTIES, dc.Escalate(), dc.AcceptSettlement, dc.OfferSettlement, dc.Escalate
    ),
    _K.DISPUTE_ESCALATED: _of_dispute(_MEDIATOR, _PARTIES, dc.AlarmStaff(), dc.TakeCase),
    _K.DISPUTE_EVIDENCE: _of_dispute(_PARTIES, _MEDIATOR, dc.CloseEvidence(), dc.AddEvidence, dc.FinishEvidence),
    _K.DISPUTE_INSPECTION: _of_dispute(_MEDIATOR, _PARTIES, dc.EndInspection(), dc.ReportInspection),
    _K.DISPUTE_PROPOSAL: _of_dispute(_MEDIATOR, _PARTIES, dc.AlarmStaff(), dc.Propose),
    _K.DISPUTE_PROPOSED: _of_dispute(_PARTIES, _MEDIATOR, dc.EndProposal(), dc.AnswerProposal),
    _K.DISPUTE_DECISION: _of_dispute(_MEDIATOR, _PARTIES, dc.AlarmStaff(), dc.GiveRuling),
    _K.DISPUTE_SECOND: _of_dispute(_MEDIATOR, _PARTIES, dc.AlarmStaff(), dc.SecondRuling),
    _K.DISPUTE_APPEAL: _of_dispute(_PARTIES, _MEDIATOR, dc.Execute(), dc.Appeal, dc.WaiveAppeal),
    _K.DISPUTE_APPEALED: _of_dispute(_MEDIATOR, _PARTIES, dc.AlarmStaff(), dc.RuleAppeal, dc.TakeAppeal),
    _K.DISPUTE_RETURN: _of_dispute(_BUYER, _SUPPLIER, dc.MissReturn(), dc.SendBack),
    _K.DISPUTE_RETURNED: _of_dispute(_SUPPLIER, _BUYER, dc.TakeBack(), dc.TakeBack, dc.RefuseBack),
    _K.BADGE: DeadlineRule(
        (Role.ADMIN,),
        _SUPPLIER,
        cc.ExpireBadge(),
        _days_before((Role.SUPPLIER, Role.ADMIN)),
        (cc.RenewBadge, cc.Restore),
    ),
    _K.REFUND: DeadlineRule(_FINANCE, _BUYER, None, _REFUND, (c.MarkPayoutSent,)),
}

OF_DISPUTE = {state: DeadlineKind(f"dispute-{state.value}") for state in DisputeState if state not in CLOSED}
"""Each open state of a dispute has its one deadline."""

OWED_BY_BOTH = frozenset(kind for kind, rule in DEADLINES.items() if rule.owed_by == _PARTIES)
"""Told to the side that has not done its part yet, as soon as the other has: see `still_owes`."""


def deadlines(order: Order) -> list[Deadline]:
    """The open deadlines of an order, soonest first. In a dispute only its own runs; a refund is always to be sent."""
    found = [Deadline(kind, due, since) for kind, due, since in _open(order) if due and since]
    return sorted([*found, *_refunds(order)], key=lambda deadline: deadline.due)


def _open(order: Order) -> list[tuple[DeadlineKind, datetime | None, datetime | None]]:
    if order.dispute is not None:
        return [(OF_DISPUTE[order.dispute.state], order.dispute.due, order.dispute.since)]
    kind, change = DeadlineKind, order.amendment
    answer = [(kind.AMENDMENT, change.due, change.at)] if change else []
    match order.status:
        case Status.OFFERED:
            return [(kind.OFFER, order.offer_expires, order.offered)]
        case Status.AGREED:
            return [(kind.PAYMENT, order.unpaid_from or order.pay_by, order.agreed), *answer]
        case Status.FUNDED if order.awaits_balance:  # nothing is to be shipped before it is in
            return [(kind.BALANCE, order.balance_by, order.funded), *answer]
        case Status.FUNDED:
            return [(kind.SHIPMENT, order.ship_by, order.funded), *answer]
        case Status.SHIPPED:
            shipped = order.shipped
            return [(kind.DELIVERY, order.expected, shipped), (kind.RECEIPT, order.confirm_by, shipped), *answer]
        case Status.DELIVERED if order.accepts is not None:
            return [(kind.INSPECTION, order.accepts, order.final_notice)]
        case Status.DELIVERED:
            return [(kind.FINAL_NOTICE, order.notice_from, order.delivered)]
        case _:
            return []


def company_deadlines(company: Company) -> list[Deadline]:
    """The open deadlines of a company: as long as it has the badge, its renewal."""
    if not company.has_badge or company.badge_until is None or company.badge_from is None:
        return []
    return [Deadline(DeadlineKind.BADGE, company.badge_until, company.badge_from)]


def still_owes(order: Order, kind: DeadlineKind, role: Role) -> bool:
    """Whether a deadline that both sides owe is still for this one, and not for the other side alone by now."""
    if kind is DeadlineKind.AMENDMENT:
        return order.amendment is None or role is not order.amendment.role
    if kind not in OWED_BY_BOTH or order.dispute is None or kind is not OF_DISPUTE.get(order.dispute.state):
        return True
    return role not in order.dispute.have_done


def mediator_owing(order: Order) -> int | None:
    """The one mediator who owes the open dispute's next step; None: any of them, as for a second ruling."""
    if order.dispute is None or order.dispute.state is DisputeState.SECOND:
        return None
    return order.dispute.case_mediator


def may_owe(order: Order, mediator: int) -> bool:
    """Whether the open dispute's next step can be this mediator's; nobody looks at their own ruling again."""
    owing = mediator_owing(order)
    if owing is not None or order.dispute is None or order.dispute.ruling is None:
        return owing in (None, mediator)
    return not order.dispute.ruling.is_by(mediator)


def _refunds(order: Order) -> list[Deadline]:
    """The refund that has been waiting longest, if one waits."""
    waiting = [
        Deadline(DeadlineKind.REFUND, payout.refund_due_by, payout.created)
        for payout in order.waiting_payouts
        if payout.kind is PayoutKind.REFUND and payout.refund_due_by
    ]
    return sorted(waiting, key=lambda deadline: deadline.due)[:1]


def alerts(deadline: Deadline, terms: OrderTerms) -> list[Alert]:
    """When people are told of a deadline, soonest first, by as many steps of its ladder as it has room for."""
    moments = ((step.name, _moment(step, deadline, terms)) for step in DEADLINES[deadline.kind].ladder)
    return sorted((Alert(name, at) for name, at in moments if at), key=lambda alert: alert.at)


def _moment(step: Step, deadline: Deadline, terms: OrderTerms) -> datetime | None:
    """A step before the due moment has room if the deadline is at least twice as long as the step is early."""
    if step.workday:
        morning = terms.workdays.after(deadline.since, step.workday) + _MORNING
        return morning if morning < deadline.due else None
    early = -step.after
    return deadline.due - early if early <= timedelta() or deadline.due - deadline.since >= 2 * early else None


def step(kind: DeadlineKind, name: str) -> Step:
    """The step of this name in a kind's ladder. Raises KeyError."""
    return {step.name: step for step in DEADLINES[kind].ladder}[name]
