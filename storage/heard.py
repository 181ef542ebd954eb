"""Which messages of a chat were answers to a form's questions, so that an edit of one can be understood."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, select

from storage import tables
from storage.columns import upsert
from storage.prepared import Prepared
from trade.canonical import canonical

MOST = 50
"""So many newest messages of a chat are remembered."""
_FORM = "heard"
_row = tables.talks

# Built once, as they run for every answer.
_OF = Prepared(select(_row.c.answers).where(_row.c.chat == bindparam("of_chat"), _row.c.form == _FORM))
_KEEP = Prepared(upsert(_row, ("chat", "form", "about"), ("answers", "active", "updated")))


class Heard(NamedTuple):
    """A message that answered a form's step, what it said, and the answer made of it; both as fingerprints.

    Without an answer it was misread, or was not taken; without a step the form has been closed since. `album`: which
    album it is a part of.
    """

    message: int
    form: str
    about: str
    step: str
    said: str
    answer: str = ""
    album: str = ""


def fingerprint(*parts: Any) -> str:
    """The same for the same, and short."""
    return sha256(canonical(list(parts))).hexdigest()[:16]


def keep(connection: Connection, chat: int, heard: Heard, now: datetime) -> None:
    """Remember a message; of one that is heard again the newer."""
    others = [one for one in _all(connection, chat) if one.message != heard.message]
    _write(connection, chat, [*others, heard][-MOST:], now)


def find(connection: Connection, chat: int, message: int) -> Heard | None:
    """What this message answered, if it did and is remembered."""
    return next((one for one in _all(connection, chat) if one.message == message), None)


def of_album(connection: Connection, chat: int, album: str) -> Heard | None:
    """What the album's newest part so far answered, if one did and is remembered."""
    return next((one for one in reversed(_all(connection, chat)) if one.album == album), None)


def close(connection: Connection, chat: int, form: str, about: str, now: datetime) -> None:
    """The form is closed: a later one of the same kind has none of these messages."""
    known = _all(connection, chat)
    closed = [one._replace(step="") if (one.form, one.about) == (form, about) else one for one in known]
    if closed != known:
        _write(connection, chat, closed, now)


def _all(connection: Connection, chat: int) -> list[Heard]:
    row = _OF.row(connection, of_chat=chat)
    return [Heard(*one) for one in row.answers["messages"]] if row else []


def _write(connection: Connection, chat: int, messages: Sequence[Heard], now: datetime) -> None:
    answers = {"messages": [list(one) for one in messages]}
    _KEEP.run(connection, chat=chat, form=_FORM, about="", answers=answers, active=False, updated=now)
