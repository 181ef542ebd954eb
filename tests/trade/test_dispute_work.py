"""Disputes in a real database: two mediators at once, one who leaves the staff, and who is told."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from storage import people, tables
from storage.database import Database, Transaction
from tests.builders import ADA, DAY, FINN, LI, MARTA, MIRA, MONDAY, WANG, a_command
from tests.trade import market
from tests.trade.disputing import HALF, NORA, OMAR, complaint
from tests.trade.invariants import broken
from trade import commands as c
from trade import dispute_commands as dc
from trade import refusals as r
from trade.claims import Reason
from trade.disputes import DisputeState
from trade.evidence import EvidenceKind
from trade.orders import Order
from trade.people import CLOCK, Duty

LATER = MONDAY + 30 * DAY


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """A market on disk."""
    database = await Database.open(f"sqlite:///{tmp_path}/market.db")
    await database.transaction(market.opens)
    yield database
    await database.close()


def disputed(transaction: Transaction) -> Order:
    """A funded order in dispute for which a mediator is asked."""
    order = market.signs(transaction)
    order = market.performs(transaction, order, a_command(c.ConfirmPayment, order, MONDAY), FINN, MONDAY)
    order = market.performs(transaction, order, complaint(reason=Reason.OTHER), MARTA, MONDAY)
    assert order.dispute
    return market.performs(transaction, order, dc.Escalate(), CLOCK, order.dispute.due)


def told(transaction: Transaction, event: str) -> set[int | None]:
    """The people who are told of an event."""
    rows = transaction.connection.execute(select(tables.outbox.c.person, tables.outbox.c.payload))
    return {row.person for row in rows if row.payload.get("tell") == event}


async def test_of_two_mediators_who_press_the_same_key_one_has_the_case(database: Database) -> None:
    """The second press is stale, and a fresh one finds the case taken."""
    order = await database.transaction(disputed)
    await database.transaction(lambda tx: market.performs(tx, order, dc.TakeCase(), MIRA, LATER, order.version))
    for seen, refusal in ((order.version, r.Changed), (None, r.CaseTakenAlready)):
        with pytest.raises(refusal):
            await database.transaction(
                lambda tx, seen=seen: market.performs(tx, order, dc.TakeCase(), NORA, LATER, seen)  # type: ignore[misc]
            )


async def test_who_is_no_mediator_any_more_loses_the_case_to_the_next(database: Database) -> None:
    """The duty is looked up at that moment; without it nobody is handed a case either."""

    def leaves(transaction: Transaction) -> Order:
        order = disputed(transaction)
        market.performs(transaction, order, dc.TakeCase(), MIRA, LATER)
        people.take_duty(transaction.connection, MIRA.person or 0, Duty.MEDIATOR)
        market.performs(transaction, order, dc.TakeCase(), NORA, LATER)
        with pytest.raises(r.NotAMediator):
            market.performs(transaction, order, dc.HandOver(to=MIRA.person), ADA, LATER)
        return market.performs(transaction, order, dc.HandOver(to=OMAR.person, to_name="Omar"), ADA, LATER)

    order = await database.transaction(leaves)
    assert order.dispute
    assert (order.dispute.mediator, order.dispute.state) == (OMAR.person, DisputeState.EVIDENCE)


async def test_all_mediators_hear_of_a_case_and_only_one_of_what_follows(database: Database) -> None:
    """Whoever has it, once somebody has."""

    def goes_on(transaction: Transaction) -> tuple[set[int | None], set[int | None]]:
        order = disputed(transaction)
        market.performs(transaction, order, dc.TakeCase(), NORA, LATER)
        market.performs(transaction, order, dc.AddEvidence(kind=EvidenceKind.OTHER), LI, LATER)
        return told(transaction, "dispute-escalated"), told(transaction, "evidence-added")

    escalated, evidence = await database.transaction(goes_on)
    assert {MIRA.person, NORA.person, OMAR.person} <= escalated
    assert {NORA.person, MARTA.person, WANG.person} <= evidence
    assert not {MIRA.person, OMAR.person, LI.person} & evidence


async def test_a_settled_dispute_leaves_books_and_record_whole(database: Database) -> None:
    """Every posting, payout, deadline and hash."""

    def settles(transaction: Transaction) -> list[str]:
        order = disputed(transaction)
        market.performs(transaction, order, dc.OfferSettlement(settlement=HALF), LI, LATER)
        order = market.performs(transaction, order, dc.AcceptSettlement(offer=1), MARTA, LATER)
        assert (order.dispute, order.refunded) == (None, HALF.refund)
        return broken(transaction.connection, market.POLICY, order.agreed or LATER)

    assert await database.transaction(settles) == []
