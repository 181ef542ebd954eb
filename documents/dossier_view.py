"""Who may read which entry: what staff keep among themselves, and what was said to one side, stays there.

An entry that somebody may not read stands in their copy as its bare hash, so that the chain can still be checked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any

from storage.fetches import FILE
from storage.record import EVENT, Entry
from storage.threads import TAKEN_BACK

NOTE = "note"
"""The kind of an entry that agents write for each other."""
ADDRESSED = frozenset({"delivery", "unreachable"})
"""Kinds that say what was sent to one person: `to` is a Telegram account, None the staff's group."""


class Viewer(StrEnum):
    """Whose copy of the dossier it is."""

    BUYER = "buyer"
    SUPPLIER = "supplier"
    STAFF = "staff"


EVERYBODY = frozenset(Viewer)
ONLY_STAFF = frozenset({Viewer.STAFF})


def readers(entry: Entry, sides: Mapping[int, Viewer]) -> frozenset[Viewer]:
    """Who may read an entry. `sides`: on which side each person stands; whoever is not in it is staff."""
    body = entry.body
    if entry.kind == NOTE or body.get("private") is True:
        return ONLY_STAFF
    to = body.get("to", "both")
    if entry.kind in ADDRESSED:
        return ONLY_STAFF | {sides.get(to, Viewer.STAFF)}
    if not isinstance(to, str) or to == "both":
        return EVERYBODY
    return ONLY_STAFF | {viewer for viewer in Viewer if viewer == to}


def hidden(entries: Sequence[Entry], viewer: Viewer, sides: Mapping[int, Viewer]) -> frozenset[int]:
    """The numbers of the entries this viewer may not read, and of all that speaks of them.

    That is: how they were changed, who got them, the hashes of their files.
    """
    unread = {entry.seq for entry in entries if viewer not in readers(entry, sides)}
    unread |= _among_mediators(entries) | _taken_back(entries, viewer) if viewer is not Viewer.STAFF else set()
    unread |= {entry.seq for entry in entries if entry.body.get("of") in unread}
    seen, unseen = set[str](), set[str]()
    for entry in entries:
        if entry.kind != FILE:
            names = {file["file_unique_id"] for file in mentioned(entry.body) if "file_unique_id" in file}
            (unseen if entry.seq in unread else seen).update(names)
    private = unseen - seen
    unread |= {entry.seq for entry in entries if entry.kind == FILE and entry.body.get("file_unique_id") in private}
    return frozenset(unread)


def _taken_back(entries: Sequence[Entry], viewer: Viewer) -> set[int]:
    """What the other side has taken back: it was not meant for this one."""
    roles = {entry.seq: entry.body.get("role") for entry in entries}
    taken = [entry.body.get("of", 0) for entry in entries if entry.kind == TAKEN_BACK]
    return {seq for seq in taken if roles.get(seq) != viewer}


def _among_mediators(entries: Sequence[Entry]) -> set[int]:
    """Rulings that a second mediator has not agreed to, or has sent back: as if they had not been given."""
    kept, waiting = set[int](), None
    for entry in entries:
        match entry.body.get("type") if entry.kind == EVENT else None:
            case "ruling-given" if entry.body.get("needs_second"):
                waiting = entry.seq
                kept.add(waiting)
            case "ruling-confirmed":
                kept.discard(waiting or 0)
            case "ruling-sent-back":
                kept.add(entry.seq)
    return kept


def mentioned(value: Any) -> Iterator[dict[str, Any]]:
    """Every file that an entry's body speaks of, wherever it stands in it."""
    match value:
        case {"file_unique_id": str()} | {"sha256": str()}:
            yield value
        case dict():
            for member in value.values():
                yield from mentioned(member)
        case list():
            for member in value:
                yield from mentioned(member)
