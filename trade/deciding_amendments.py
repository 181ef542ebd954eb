"""What follows when one side would like to change the signed contract, and when the other answers."""

from __future__ import annotations

from datetime import datetime, timedelta

from trade import change_events as ch
from trade import commands as c
from trade import events as e
from trade import refusals as r
from trade.amendments import Amendment, money_and_parties
from trade.circumstances import Case
from trade.contracts import Contract
from trade.orders import Order, Status


def propose(order: Order, command: c.ProposeAmendment, case: Case) -> list[e.Event]:
    """The proposer's signature under a new version; one proposal at a time, whoever makes it."""
    if order.amendment is not None:
        raise r.AlreadyProposed
    check_amendment(order, command.contract, case.now)
    proposed = ch.AmendmentProposed(
        contract=command.contract,
        hash=command.contract.hash,
        reason=command.reason,
        role=case.role,
        by=case.by.person or 0,
        by_name=case.by.name,
        due=case.now + timedelta(days=case.policy.amendment_days),
    )
    return [proposed]


def sign(order: Order, command: c.SignAmendment, case: Case) -> list[e.Event]:
    """The other side signs what it was shown, if its dates still lie ahead."""
    amendment = _open(order)
    if amendment.role is case.role:
        raise r.OwnProposal
    if command.hash != amendment.contract.hash:
        raise r.Changed
    check_amendment(order, amendment.contract, case.now)
    return [ch.AmendmentSigned(hash=command.hash, role=case.role, by=case.by.person or 0, by_name=case.by.name)]


def decline(order: Order, command: c.DeclineAmendment, case: Case) -> list[e.Event]:
    """The other side declines, or the proposer takes it back."""
    _open(order)
    return [ch.AmendmentDeclined(role=case.role, reason=command.reason)]


def lapse(order: Order, command: c.LapseAmendment, case: Case) -> list[e.Event]:
    """The clock, when nobody has answered in time: the contract stays as it is."""
    if case.now < _open(order).due:
        raise r.TooEarly
    return [ch.AmendmentLapsed()]


def check_amendment(order: Order, contract: Contract, now: datetime) -> None:
    """Whether the contract may be changed to this: in dates and words, but to no date of the past. Raises a Refused."""
    old = order.agreement
    if contract == old:
        raise r.NothingChanged
    if money_and_parties(contract) != money_and_parties(old):
        raise r.AmendmentMovesMoney
    if contract.ship_by() != old.ship_by():
        if order.status is Status.SHIPPED:
            raise r.AlreadyShipped
        if contract.ship_by() < now:
            raise r.ShipmentDatePast(date=contract.latest_shipment)
    if order.status is Status.AGREED and order.agreed:
        pay_by = contract.pay_by(order.agreed)
        if pay_by != order.pay_by and pay_by < now:
            raise r.DueInPast
    _check_balance(order, contract, now)


def _check_balance(order: Order, contract: Contract, now: datetime) -> None:
    """A balance that is awaited follows the shipment date, but is not overdue by it at once."""
    if not order.awaits_balance or order.balance_by is None:
        return
    moved = order.moved_days if contract.ship_by() == order.agreement.ship_by() else 0
    due = order.model_copy(update={"contract": contract, "moved_days": moved}).balance_by
    if due and due < min(now, order.balance_by):
        raise r.BalanceDuePast(due=due)


def _open(order: Order) -> Amendment:
    if order.amendment is None:
        raise r.NothingProposed
    return order.amendment
