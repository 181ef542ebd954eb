"""Reads all that a dossier is made of, in one look at the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from documents.dossier_view import ADDRESSED, Viewer, hidden, mentioned
from storage import dossiers, orders, people, record
from storage.dossiers import Booking
from storage.fetches import FILE
from storage.record import Entry
from storage.work import Connection
from trade.orders import Order
from trade.people import Actor, Role, roles


@dataclass(frozen=True)
class Attachment:
    """A file that visible entries speak of. `sha256` is None where it could not be fetched (`failed`), or not yet.

    `names` are what entries call it by: Telegram's names for it, and its hash; `captions` what was written under it
    where it answered a question.
    """

    sha256: str | None
    name: str
    mime: str
    kind: str
    seqs: tuple[int, ...]
    names: frozenset[str] = frozenset()
    captions: tuple[str, ...] = ()
    failed: str = ""


@dataclass(frozen=True)
class Dossier:
    """An order's record as one reader may see it."""

    order: Order
    viewer: Viewer
    entries: tuple[Entry, ...]
    hidden: frozenset[int]
    attachments: tuple[Attachment, ...]
    bookings: tuple[Booking, ...]
    names: Mapping[str, str]
    sides: Mapping[int, Viewer]

    @property
    def head(self) -> str:
        """The hash of the last entry: it stands for all of them."""
        return self.entries[-1].hash

    @property
    def moment(self) -> datetime:
        """When the last entry was made: the dossier's own date, so that the same record makes the same bytes."""
        return self.entries[-1].at

    @property
    def visible(self) -> list[Entry]:
        """The entries the reader may read."""
        return [entry for entry in self.entries if entry.seq not in self.hidden]


def viewer_of(order: Order, by: Actor) -> Viewer:
    """Whose copy a person gets; only to be asked for somebody who may see the order."""
    mine = roles(by, order.buyer, order.supplier)
    if Role.BUYER in mine:
        return Viewer.BUYER
    return Viewer.SUPPLIER if Role.SUPPLIER in mine else Viewer.STAFF


def read_dossier(connection: Connection, order_id: int, viewer: Viewer) -> Dossier:
    """The dossier's facts. Raises NotFound for an order that is not there."""
    order = orders.look(connection, order_id)
    entries = tuple(record.entries(connection, order.subject))
    sides = _sides(connection, order)
    unread = hidden(entries, viewer, sides)
    return Dossier(
        order=order,
        viewer=viewer,
        entries=entries,
        hidden=unread,
        attachments=tuple(attachments([entry for entry in entries if entry.seq not in unread])),
        bookings=tuple(b for b in dossiers.bookings(connection, order.subject) if b.seq not in unread),
        names=_names(connection, entries),
        sides=sides,
    )


def _sides(connection: Connection, order: Order) -> dict[int, Viewer]:
    companies = ((order.buyer, Viewer.BUYER), (order.supplier, Viewer.SUPPLIER))
    members = ((people.members(connection, company), side) for company, side in companies if company is not None)
    return {person.id: side for found, side in members for person in found}


def _names(connection: Connection, entries: Sequence[Entry]) -> dict[str, str]:
    """The names of all who acted or were told, by the record's word for them (person:17)."""
    told = {entry.body.get("to") for entry in entries if entry.kind in ADDRESSED}
    acted = {int(entry.actor.removeprefix("person:")) for entry in entries if entry.actor.startswith("person:")}
    numbers = sorted(acted | {number for number in told if isinstance(number, int)})
    found = [person for number in numbers if (person := people.find(connection, number)) is not None]
    return {f"person:{person.id}": person.name for person in found}


def attachments(entries: Sequence[Entry]) -> list[Attachment]:
    """The files these entries speak of, in the order in which they came up."""
    fetched = {entry.body["file_unique_id"]: entry.body for entry in entries if entry.kind == FILE}
    facts: dict[str, dict[str, Any]] = {}
    places: dict[str, list[int]] = {}
    names: dict[str, set[str]] = {}
    captions: dict[str, list[str]] = {}
    for entry in entries:
        for file in mentioned(entry.body):
            outcome = fetched.get(file.get("file_unique_id", ""), file)
            key = outcome.get("sha256") or file["file_unique_id"]
            if entry.kind != FILE or key not in facts:
                facts[key] = {**file, **outcome, **facts.get(key, {})}
            places.setdefault(key, []).append(entry.seq)
            names.setdefault(key, {key}).add(name_of(file))
            captions.setdefault(key, []).append(str(file.get("caption", "")))
    return [_attachment(facts[key], places[key], names[key], captions[key]) for key in facts]


def name_of(file: Mapping[str, Any]) -> str:
    """What an entry calls a file: Telegram's name for its content, else its hash."""
    return str(file.get("file_unique_id") or file.get("sha256"))


def _attachment(facts: Mapping[str, Any], seqs: Sequence[int], names: set[str], captions: Sequence[str]) -> Attachment:
    return Attachment(
        sha256=facts.get("sha256"),
        name=str(facts.get("name", "")),
        mime=str(facts.get("mime", "")),
        kind=str(facts.get("kind", "document")),
        seqs=tuple(dict.fromkeys(seqs)),
        names=frozenset(names),
        captions=tuple(dict.fromkeys(filter(None, captions))),
        failed=str(facts.get("failed", "")),
    )
