"""`Work.perform`: the one place where an order changes, whole or not at all."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from functools import partial

import pytest
from sqlalchemy import Connection, func, select

from storage import deadlines, ledger, orders, people, record, tables
from storage.database import Database, Transaction
from storage.installation import fact, set_fact
from storage.outbox import Parcel
from storage.work import Work, visible
from tests.builders import (
    ADA,
    BUYING,
    DAY,
    FINN,
    JONAS,
    LI,
    MARTA,
    MIRA,
    MONDAY,
    OTTO,
    STRANGER,
    SUSAN,
    WANG,
    a_contract,
    paid,
)
from tests.trade import market
from trade import commands as c
from trade import refusals as r
from trade.ledger import Account
from trade.orders import Order, Status
from trade.people import CLOCK, Actor

TOTAL = a_contract().total.minor


@pytest.fixture
async def agreed(database: Database) -> Order:
    """An order both sides have signed."""
    await database.transaction(market.opens)
    return await database.transaction(market.signs)


async def act(database: Database, order: Order, command: c.Command, by: Actor, seen: int | None = None) -> Order:
    """Somebody acts on the order."""
    return await database.transaction(lambda tx: market.performs(tx, order, command, by, MONDAY, seen))


def rows(connection: Connection) -> dict[str, int]:
    """How many rows each table has."""
    return {
        name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for name, table in tables.metadata.tables.items()
    }


def told(order: Order, connection: Connection) -> set[tuple[int, str]]:
    """Who was told what about the order."""
    table = tables.outbox
    wanted = select(table.c.chat, table.c.payload).where(table.c.subject == order.subject)
    return {(chat, payload["tell"]) for chat, payload in connection.execute(wanted)}


async def test_a_command_is_recorded_saved_posted_and_told(database: Database, agreed: Order) -> None:
    """Everything that follows from it is there after the commit."""
    order = await act(database, agreed, paid(TOTAL), FINN)
    assert order == await database.read(lambda connection: orders.look(connection, order.id))
    entries = await database.read(lambda connection: list(record.entries(connection, order.subject)))
    assert [entry.body["type"] for entry in entries][-2:] == ["payment-received", "funded"]
    assert {entry.actor for entry in entries[-2:]} == {f"person:{FINN.person}"}
    books = await database.read(lambda connection: ledger.balances(connection, order.subject))
    assert (books[Account.BANK], books[Account.ESCROW]) == (TOTAL, TOTAL)
    parcels = await database.read(partial(told, order))
    both_sides = {actor.person for actor in (MARTA, JONAS, LI, WANG, SUSAN)}
    assert both_sides <= {chat for chat, what in parcels if what == "funded"}


async def test_what_is_told_names_the_last_entry_of_the_record(database: Database, agreed: Order) -> None:
    """Both sides hold its hash as a witness."""
    (last,) = await database.read(lambda c: [e for e in record.entries(c, agreed.subject) if e.seq == agreed.version])
    table = tables.outbox
    newest = select(table.c.payload).where(table.c.subject == agreed.subject).order_by(table.c.id.desc()).limit(1)
    payload = await database.read(lambda connection: connection.execute(newest).scalar_one())
    assert (payload["head"], payload["seq"]) == (last.hash, last.seq)


async def test_a_refused_command_leaves_no_trace(database: Database, agreed: Order) -> None:
    """Neither in the record nor anywhere else."""
    before = await database.read(rows)
    for command, by in ((c.Accept(), MARTA), (paid(TOTAL, payer="Other Ltd"), FINN), (c.Discard(), STRANGER)):
        with pytest.raises(r.Refused):
            await act(database, agreed, command, by)
    assert await database.read(rows) == before


async def test_a_stale_look_changes_nothing(database: Database, agreed: Order) -> None:
    """The order moved on since the key was shown: the press is refused."""
    await act(database, agreed, c.ProposeCancel(), LI, seen=agreed.version)
    with pytest.raises(r.Changed):
        await act(database, agreed, c.AgreeCancel(), MARTA, seen=agreed.version)


async def test_of_two_presses_at_the_same_moment_one_takes_effect(database: Database, agreed: Order) -> None:
    """They may even share a commit; one is told that the order has changed."""
    presses = [act(database, agreed, paid(TOTAL, bank_reference=str(n)), FINN, agreed.version) for n in range(5)]
    results = await asyncio.gather(*presses, return_exceptions=True)
    assert sorted(type(result).__name__ for result in results) == ["Changed"] * 4 + ["Order"]
    order = await database.read(lambda connection: orders.look(connection, agreed.id))
    assert (order.held, order.payouts) == (TOTAL, ())


async def test_two_buyers_of_one_coverage_cannot_both_have_it(database: Database) -> None:
    """Of offers made at the same time the second to be signed is refused: less is covered than its buyer saw."""
    await database.transaction(market.opens)
    contract = a_contract(freight=0, lines=[{**a_contract().lines[0].model_dump(), "unit_price": "6"}])
    first, second = [await database.transaction(lambda tx: market.offers(tx, contract)) for _ in range(2)]
    sign = c.Sign(hash=contract.hash)
    results = await asyncio.gather(
        act(database, first, sign, LI), act(database, second, sign, WANG), return_exceptions=True
    )
    assert sorted(type(result).__name__ for result in results) == ["CoverageFell", "Order"]


def dues(connection: Connection) -> list[datetime]:
    """When each deadline of an order is due."""
    found = deadlines.due(connection, MONDAY + 1000 * DAY, 100)
    return [row.due for row in found if row.subject.startswith("order:")]


async def test_deadlines_move_and_vanish_with_the_order(database: Database, agreed: Order) -> None:
    """The rows are always those of the order as it is."""
    assert await database.read(dues) == [agreed.pay_by]
    order = await act(database, agreed, paid(TOTAL), FINN)
    assert await database.read(dues) == [order.ship_by]
    await act(database, order, c.ProposeCancel(), MARTA)
    order = await act(database, order, c.AgreeCancel(), LI)
    assert await database.read(dues) == [order.waiting_payouts[0].refund_due_by]
    await act(database, order, c.MarkPayoutSent(payout=order.waiting_payouts[0].id), FINN)
    assert await database.read(dues) == []


async def test_the_clock_acts_once_and_shrugs_where_it_has_nothing_to_do(database: Database, agreed: Order) -> None:
    """A refused clock is no error, and leaves nothing behind."""

    def ticks(transaction: Transaction) -> bool:
        return market.at(transaction, agreed.pay_by or MONDAY).pass_deadline(agreed.subject, c.CancelUnpaid())

    assert await database.transaction(ticks)
    order = await database.read(lambda connection: orders.look(connection, agreed.id))
    assert order.status is Status.CANCELLED
    before = await database.read(rows)
    assert not await database.transaction(ticks)
    assert await database.read(rows) == before
    (last,) = await database.read(lambda c: [e for e in record.entries(c, agreed.subject) if e.seq == order.version])
    assert last.actor == str(CLOCK)


async def test_who_acts_is_not_told_and_agents_of_a_party_are_told_as_members_only(
    database: Database, agreed: Order
) -> None:
    """Finance hears of the claim, but not the agent who belongs to the supplier."""
    await act(database, agreed, c.ClaimPayment(), MARTA)
    parcels = await database.read(partial(told, agreed))
    chats = {chat for chat, what in parcels if what == "payment-claimed"}
    assert FINN.person in chats
    assert JONAS.person in chats
    assert not {MARTA.person, SUSAN.person, OTTO.person} & chats


async def test_parcels_are_handed_over_after_the_commit_only(database: Database, agreed: Order) -> None:
    """Nobody is told of what did not happen."""
    handed: list[Parcel] = []
    site = replace(market.SITE, hand_over=handed.extend)

    def performs_and_fails(transaction: Transaction) -> None:
        Work(transaction, site, MONDAY).perform(agreed.id, c.ProposeCancel(), MARTA)
        raise r.TooEarly

    with pytest.raises(r.TooEarly):
        await database.transaction(performs_and_fails)
    assert handed == []
    await database.transaction(lambda tx: Work(tx, site, MONDAY).perform(agreed.id, c.ProposeCancel(), MARTA))
    assert {parcel.payload["tell"] for parcel in handed} == {"cancel-proposed"}


async def test_a_part_that_fails_is_undone_alone_with_what_it_told(database: Database, agreed: Order) -> None:
    """What stands before and after it in the same transaction is kept, and told."""
    handed: list[Parcel] = []
    site = replace(market.SITE, hand_over=handed.extend)
    entries = await database.read(lambda connection: len(list(record.entries(connection, agreed.subject))))

    def works(transaction: Transaction) -> None:
        work = Work(transaction, site, MONDAY)
        work.perform(agreed.id, c.ProposeCancel(), MARTA)
        with pytest.raises(r.TooEarly), work.part():
            work.perform(agreed.id, c.AgreeCancel(), LI)
            raise r.TooEarly
        work.perform(agreed.id, c.RefuseCancel(), LI)

    await database.transaction(works)
    assert {parcel.payload["tell"] for parcel in handed} == {"cancel-proposed", "cancel-refused"}
    order = await database.read(lambda connection: orders.look(connection, agreed.id))
    assert order.status is Status.AGREED
    assert await database.read(lambda c: len(list(record.entries(c, agreed.subject)))) == entries + 2


@pytest.mark.parametrize("person", [MARTA, LI, FINN, MIRA, ADA, SUSAN], ids=str)
async def test_parties_and_staff_see_an_order(database: Database, agreed: Order, person: Actor) -> None:
    """Each in its role."""
    assert await database.read(lambda connection: visible(connection, agreed.id, person)) == agreed


@pytest.mark.parametrize("person", [OTTO, STRANGER], ids=["another company", "a stranger"])
async def test_to_others_an_order_does_not_exist(database: Database, agreed: Order, person: Actor) -> None:
    """As little as one that was never written."""
    for number in (agreed.id, agreed.id + 1):
        with pytest.raises(r.NotFound):
            await database.read(partial(visible, order_id=number, by=person))


async def test_who_has_no_company_drafts_nothing(database: Database) -> None:
    """An order has a buying company; the clock buys nothing either."""
    await database.transaction(market.opens)
    for actor in (STRANGER, FINN, CLOCK):
        with pytest.raises(r.NotFound):
            await database.transaction(partial(market.drafts, by=actor))


async def test_the_first_member_founds_the_company(database: Database) -> None:
    """And acts for it from then on."""
    await database.transaction(market.opens)
    newcomer = await database.transaction(lambda tx: people.meet(tx.connection, 61, "Nora", None, "en", MONDAY).actor)
    company = await database.transaction(lambda tx: market.at(tx, MONDAY).found("Nora Lamps", "NO", newcomer))
    found = await database.read(lambda connection: people.get(connection, 61))
    assert (company.name, found.company) == ("Nora Lamps", company.id)
    assert company.id != BUYING


async def test_who_belongs_to_a_company_founds_no_other(database: Database) -> None:
    """Else somebody could change sides and meet their own order from the other one."""
    await database.transaction(market.opens)
    with pytest.raises(r.AlreadyMember):
        await database.transaction(lambda tx: market.at(tx, MONDAY).found("Second", "DE", MARTA))


def beats(transaction: Transaction, number: int) -> None:
    """The heart beats."""
    set_fact(transaction.connection, "heartbeat", number)


async def test_a_small_fact_is_kept_and_replaced(database: Database) -> None:
    """The bot's heartbeat, for one."""
    assert await database.read(lambda connection: fact(connection, "heartbeat")) is None
    for beat in (1, 2):
        await database.transaction(partial(beats, number=beat))
    assert await database.read(lambda connection: fact(connection, "heartbeat")) == 2


async def test_a_correction_is_compared_with_what_other_orders_were_paid_when_it_is_confirmed(
    database: Database, agreed: Order
) -> None:
    """The bank's line was booked to another order between the asking and the confirming."""
    twice = paid(TOTAL - 100, bank_reference="THE-ONE")
    await act(database, agreed, paid(TOTAL, bank_reference="ANOTHER"), FINN)
    strict = replace(market.SITE, policy=market.POLICY.model_copy(update={"second_finance_above": Decimal(0)}))

    def corrects(tx: Transaction, command: c.Command, by: Actor) -> Order:
        return market.at(tx, MONDAY, strict).perform(agreed.id, command, by)

    asks = c.CorrectPayment(number=1, reason="read wrong", right=twice.payment)
    asked = await database.transaction(lambda tx: corrects(tx, asks, FINN))
    other = await database.transaction(market.signs)
    await act(database, other, twice, FINN)
    fay = Actor(person=91, duties=FINN.duties, name="Fay")
    with pytest.raises(r.AlreadyConfirmed):
        await database.transaction(lambda tx: corrects(tx, c.ConfirmCorrection(correction=1), fay))

    assert len(asked.corrections) == 1
