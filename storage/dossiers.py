"""Dossiers as rows: who waits for one, and what one is made of beside the record's entries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, select, update

from storage import tables
from storage.columns import insert
from trade.ledger import Account
from trade.people import Actor, roles

_FORM = "dossier"
"""A wish for a dossier waits in `talks`, as messages do that wait for their order: one row for a chat and an order."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Somebody waits for an order's dossier. `parcel` is the outbox row of the message that shows how far it is."""

    chat: int
    order: int
    person: int
    parcel: int
    attempts: int = 0


def wish(connection: Connection, chat: int, order: int, person: int, parcel: int, now: datetime) -> None:
    """Have the dossier made; a wish that waits already is left as it is."""
    answers = {"person": person, "parcel": parcel, "attempts": 0}
    new = insert(connection, tables.talks).values(
        chat=chat, form=_FORM, about=f"order:{order}", answers=answers, active=False, updated=now
    )
    connection.execute(new.on_conflict_do_nothing(index_elements=["chat", "form", "about"]))


def wished(connection: Connection, chat: int, order: int) -> bool:
    """Whether this dossier is being made already."""
    return any(w.chat == chat and w.order == order for w in waiting(connection))


def waiting(connection: Connection) -> list[Wish]:
    """Who waits, the longest first."""
    row = tables.talks
    query = select(row).where(row.c.form == _FORM).order_by(row.c.updated, row.c.chat, row.c.about)
    return [
        Wish(found.chat, int(found.about.removeprefix("order:")), **found.answers)
        for found in connection.execute(query)
    ]


def tried(connection: Connection, it: Wish, attempts: int) -> Wish:
    """Note how many attempts were begun: before each, so that one that takes the bot down is not made for ever."""
    now = replace(it, attempts=attempts)
    answers = {"person": now.person, "parcel": now.parcel, "attempts": attempts}
    connection.execute(update(tables.talks).where(_row(it)).values(answers=answers))
    return now


def granted(connection: Connection, it: Wish) -> None:
    """The dossier is on its way, or will never be: nobody waits any more."""
    connection.execute(delete(tables.talks).where(_row(it)))


def _row(it: Wish) -> ColumnElement[bool]:
    row = tables.talks
    return (row.c.chat == it.chat) & (row.c.form == _FORM) & (row.c.about == f"order:{it.order}")


def shown(connection: Connection, parcel: int) -> int | None:
    """The Telegram message a parcel became; None while it has not been sent."""
    row = tables.outbox
    return connection.execute(select(row.c.message_id).where(row.c.id == parcel)).scalar_one_or_none()


# ── the books ─────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Booking:
    """One transfer of an order's books, in minor units; `seq` is the entry that caused it."""

    seq: int
    at: datetime
    memo: str
    debit: Account
    credit: Account
    amount: int


def bookings(connection: Connection, subject: str) -> list[Booking]:
    """Everything posted for a subject, oldest first: lines come in pairs, a debit and its credit."""
    posting, line = tables.postings, tables.posting_lines
    query = (
        select(posting.c.seq, posting.c.at, posting.c.memo, line.c.account, line.c.debit, line.c.credit)
        .join(line, line.c.posting == posting.c.id)
        .where(posting.c.subject == subject)
        .order_by(posting.c.id, line.c.line)
    )
    rows = list(connection.execute(query))
    return [
        Booking(d.seq, d.at, d.memo, Account(d.account), Account(c.account), int(d.debit))
        for d, c in zip(rows[::2], rows[1::2], strict=True)
    ]


# ── a hash somebody holds ─────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Witness:
    """An entry that has a hash somebody asked about; `last` is the number of the record's newest entry."""

    order: int
    seq: int
    at: datetime
    hash: str


def witnesses(connection: Connection, beginning: str, by: Actor) -> Iterator[Witness]:
    """The entries whose hash begins with these digits, in the records of the orders this person has a part in.

    Those lie between the digits alone and the digits with a "g": that can be looked up by index.
    """
    row = tables.entries
    query = select(row.c.subject, row.c.seq, row.c.at, row.c.hash).where(
        row.c.hash >= beginning, row.c.hash < f"{beginning}g"
    )
    for found in sorted(connection.execute(query)):
        kind, _, number = found.subject.partition(":")
        if kind == "order" and _part(connection, int(number), by):
            yield Witness(int(number), found.seq, found.at, found.hash)


def _part(connection: Connection, order: int, by: Actor) -> bool:
    row = tables.orders
    found = connection.execute(select(row.c.buyer, row.c.supplier).where(row.c.id == order)).one_or_none()
    return found is not None and bool(roles(by, found.buyer, found.supplier))
