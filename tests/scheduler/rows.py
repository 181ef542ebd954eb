"""Every row of the table of deadlines: how it comes to be open, who is told what of it, and how things stand after."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from storage import companies
from storage.database import Transaction
from storage.work import Connection, Site
from tests.builders import (
    ADA,
    BORIS,
    DAY,
    FINN,
    HOUR,
    JONAS,
    LI,
    MARTA,
    MIRA,
    SUPPLYING,
    SUSAN,
    WANG,
    a_contract,
    later,
)
from tests.trade import market
from tests.trade.disputing import HALF, NORA, OMAR, Quarrel
from trade import commands as c
from trade import dispute_commands as dc
from trade import events as e
from trade.company_commands import RenewBadge
from trade.deadlines import OF_DISPUTE, Deadline, DeadlineKind, company_deadlines, deadlines
from trade.disputes import DisputeState
from trade.orders import Order, Status
from trade.people import CLOCK, Actor

K, S = DeadlineKind, DisputeState
Group = tuple[Actor, ...]

BUYERS, SUPPLIERS = (MARTA, JONAS, BORIS), (LI, WANG, SUSAN)
PARTIES = (*BUYERS, *SUPPLIERS)
MEDIATORS, ADMINS, FINANCE = (MIRA, NORA, OMAR), (ADA,), (FINN,)
"""Boris and Susan have every duty, but not where their own company is a side."""


class Traded(Quarrel):
    """An order in a real database, moved by the commands of a trade."""

    def __init__(self, transaction: Transaction, now: datetime) -> None:
        self.transaction, self.now = transaction, now
        self.contract, self.policy = a_contract(), market.POLICY
        self.order = market.drafts(transaction, now=now)

    def does(self, by: Actor, command: c.Command) -> list[e.Event]:
        """Somebody gives a command, as through the bot."""
        site = Site(bot=1, policy=self.policy)
        self.order = market.at(self.transaction, self.now, site).perform(self.order.id, command, by)
        return []


class Row(NamedTuple):
    """One deadline: what leads to it, the steps each group of people is told, how all stands when it has passed."""

    way: Callable[[Traded], None]
    told: tuple[tuple[Group, str], ...]
    after: str


def subject(kind: DeadlineKind, order: Order) -> str:
    """Whose deadline it is: the supplier's own, or the order's."""
    return f"company:{SUPPLYING}" if kind is K.BADGE else order.subject


def open_one(connection: Connection, kind: DeadlineKind, order: Order) -> Deadline | None:
    """The deadline of this kind, if one is open."""
    found = company_deadlines(companies.load(connection, SUPPLYING)) if kind is K.BADGE else deadlines(order)
    return next((deadline for deadline in found if deadline.kind is kind), None)


def stands(connection: Connection, kind: DeadlineKind, order: Order) -> str:
    """In a word, how things stand."""
    if kind is K.BADGE:
        company = companies.load(connection, SUPPLYING)
        return "badge" if company.has_badge else f"{company.standing} expired={company.badge_expired}"
    if order.dispute is not None:
        return f"dispute {order.dispute.state}"
    ended = [f"after a dispute {past.state}" for past in order.past_disputes]
    changes = ["a change is proposed"] if order.amendment else []
    notices = ["final notice"] if order.accepts and order.ended is None else []
    return ", ".join([str(order.status), *changes, *notices, *ended])


# ── the ways ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _to(status: Status) -> Callable[[Traded], None]:
    def goes(traded: Traded) -> None:
        traded.goes(status)

    return goes


def _quarrels(state: DisputeState) -> Callable[[Traded], None]:
    def quarrels(traded: Traded) -> None:
        traded.goes(Status.DELIVERED)
        traded.comes_to(state)

    return quarrels


def _is_told_finally(traded: Traded) -> None:
    traded.goes(Status.DELIVERED).until(traded.order.notice_from).does(CLOCK, c.GiveFinalNotice())


def _awaits_its_balance(traded: Traded) -> None:
    traded.pays_deposit()


def _has_a_change_proposed(traded: Traded) -> None:
    traded.goes(Status.FUNDED).does(LI, c.ProposeAmendment(contract=later(traded.contract), reason="wet paint"))


def _is_called_off(traded: Traded) -> None:
    traded.goes(Status.FUNDED).does(MARTA, c.ProposeCancel(reason="wrong colour"))
    traded.waits(HOUR).does(LI, c.AgreeCancel())


def _has_its_badge_renewed(traded: Traded) -> None:
    market.enrols(traded.transaction, RenewBadge(), ADA, traded.now)


def _and_then(state: DisputeState, *acts: tuple[Actor, c.Command]) -> Callable[[Traded], None]:
    def half_done(traded: Traded) -> None:
        _quarrels(state)(traded)
        for by, command in acts:
            traded.waits(HOUR).does(by, command)

    return half_done


def a_claimed_payment(traded: Traded) -> None:
    """The buyer says it has paid: the clock may not cancel, people decide."""
    traded.goes(Status.AGREED).waits(DAY).does(MARTA, c.ClaimPayment())


# ── the table ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _of_dispute(state: DisputeState, told: Group, steps: str, after: str) -> tuple[DeadlineKind, Row]:
    return OF_DISPUTE[state], Row(_quarrels(state), ((told, steps),), after)


_LATE_AND_LATER = " ".join(f"late-{day}" for day in range(2, 8))

ROWS: dict[DeadlineKind, Row] = {
    K.OFFER: Row(_to(Status.OFFERED), ((SUPPLIERS, "3d 1d 3h"),), "expired"),
    K.PAYMENT: Row(_to(Status.AGREED), ((BUYERS, "3d 1d 3h"),), "cancelled"),
    K.BALANCE: Row(
        _awaits_its_balance,
        ((BUYERS, "7d 3d 1d 3h late-1 late-7"), (SUPPLIERS, "late-1 late-7"), (FINANCE, "late-1")),
        "funded",
    ),
    K.SHIPMENT: Row(
        _to(Status.FUNDED),
        ((SUPPLIERS, f"7d 3d 1d today late-1 {_LATE_AND_LATER}"), (BUYERS, "late-1")),
        "funded",
    ),
    K.DELIVERY: Row(_to(Status.SHIPPED), ((BUYERS, "due late-7"), (SUPPLIERS, "due")), "shipped"),
    K.RECEIPT: Row(_to(Status.SHIPPED), ((BUYERS, "7d 3d 1d"), ((*MEDIATORS, *ADMINS), "due")), "shipped"),
    K.FINAL_NOTICE: Row(_to(Status.DELIVERED), ((BUYERS, "3d 1d"),), "delivered, final notice"),
    K.INSPECTION: Row(_is_told_finally, ((BUYERS, "3h"),), "completed"),
    K.AMENDMENT: Row(_has_a_change_proposed, ((BUYERS, "1d 3h"),), "funded"),
    K.BADGE: Row(_has_its_badge_renewed, (((*SUPPLIERS, *ADMINS, BORIS), "7d 3d 1d"),), "suspended expired=True"),
    K.REFUND: Row(_is_called_off, ((FINANCE, "wd-5 wd-7 wd-10 wd-13 due"), (ADMINS, "wd-13 due")), "cancelled"),
    **dict(
        (
            _of_dispute(S.RESPONSE, SUPPLIERS, "1d 3h", "dispute escalated"),
            _of_dispute(S.NEGOTIATION, PARTIES, "3d 1d 3h", "dispute escalated"),
            _of_dispute(S.ESCALATED, MEDIATORS, "1d 3h", "dispute escalated"),
            _of_dispute(S.EVIDENCE, PARTIES, "1d 3h", "dispute proposal"),
            _of_dispute(S.INSPECTION, (MIRA,), "3d 1d 3h", "dispute proposal"),
            _of_dispute(S.PROPOSAL, (MIRA,), "1d 3h", "dispute proposal"),
            _of_dispute(S.PROPOSED, PARTIES, "1d 3h", "dispute decision"),
            _of_dispute(S.DECISION, (MIRA,), "1d 3h", "dispute decision"),
            _of_dispute(S.SECOND, (NORA, OMAR), "1d 3h", "dispute second-ruling"),
            _of_dispute(S.APPEAL, PARTIES, "3d 1d 3h", "completed, after a dispute executed"),
            _of_dispute(S.APPEALED, (NORA, OMAR), "1d 3h", "dispute appealed"),
            _of_dispute(S.RETURN, BUYERS, "3d 1d 3h", "dispute decision"),
            _of_dispute(S.RETURNED, SUPPLIERS, "1d 3h", "completed, after a dispute executed"),
        )
    ),
}

_OFFER = dc.OfferSettlement(settlement=HALF)

HALF_DONE: dict[str, tuple[DeadlineKind, Row]] = {
    "a proposed change": (K.AMENDMENT, ROWS[K.AMENDMENT]),
    "a complaint": (K.DISPUTE_RESPONSE, ROWS[K.DISPUTE_RESPONSE]),
    "an offer": (
        K.DISPUTE_NEGOTIATION,
        Row(_and_then(S.NEGOTIATION, (LI, _OFFER)), ((BUYERS, "3d 1d 3h"),), "dispute escalated"),
    ),
    "a counter-offer": (
        K.DISPUTE_NEGOTIATION,
        Row(_and_then(S.NEGOTIATION, (LI, _OFFER), (MARTA, _OFFER)), ((SUPPLIERS, "3d 1d 3h"),), "dispute escalated"),
    ),
    "an offer taken back": (
        K.DISPUTE_NEGOTIATION,
        Row(
            _and_then(S.NEGOTIATION, (LI, _OFFER), (LI, dc.WithdrawSettlement(offer=1))),
            ((PARTIES, "3d 1d 3h"),),
            "dispute escalated",
        ),
    ),
    "evidence": (
        K.DISPUTE_EVIDENCE,
        Row(_and_then(S.EVIDENCE, (MARTA, dc.FinishEvidence())), ((SUPPLIERS, "1d 3h"),), "dispute proposal"),
    ),
    "an answered proposal": (
        K.DISPUTE_PROPOSED,
        Row(_and_then(S.PROPOSED, (LI, dc.AnswerProposal(accepts=True))), ((BUYERS, "1d 3h"),), "dispute decision"),
    ),
    "a waived appeal": (
        K.DISPUTE_APPEAL,
        Row(
            _and_then(S.APPEAL, (MARTA, dc.WaiveAppeal())),
            ((SUPPLIERS, "3d 1d 3h"),),
            "completed, after a dispute executed",
        ),
    ),
}
"""What both sides owe, of which one side has done its part: by what it did."""
