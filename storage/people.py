"""People as rows: Telegram accounts, the company they act for, the duties they have."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache, cached_property
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    bindparam,
    delete,
    func,
    insert,
    literal_column,
    select,
    update,
)

from storage import tables
from storage.columns import among
from storage.prepared import Prepared
from trade.people import Actor, Duty
from trade.quiet import MORNING, next_local
from trade.refusals import LinkExpired, LinkUsed, NotFound

QUIET_FROM, QUIET_UNTIL = 22, 8
"""The local hours in which nothing but "last hours" alerts is sent (RULES 8), until somebody sets their own."""
UNKNOWN_ZONE = "UTC"
"""Where somebody lives of whom nothing is known yet."""


@dataclass(frozen=True)
class Person:
    """One Telegram account. Without quiet hours `quiet_from` and `quiet_until` are the same."""

    id: int
    name: str
    username: str | None
    language: str
    language_chosen: bool
    time_zone: str
    time_zone_chosen: bool
    time_zone_asked: datetime | None
    quiet_from: int
    quiet_until: int
    digest: bool
    company: int | None
    open_order: int | None
    chat: int | None
    blocked: datetime | None
    duties: frozenset[Duty]

    @cached_property
    def actor(self) -> Actor:
        """This person as somebody who gives commands."""
        return Actor(person=self.id, company=self.company, duties=self.duties, name=self.name)


def _people(joined: Callable[..., ColumnElement[str]]) -> Select[Any]:
    """Everything about a person in one row, with the duties as one text."""
    duties = select(joined(tables.duties.c.duty, literal_column("' '"))).where(tables.duties.c.person == _ROW.id)
    return select(tables.people, duties.scalar_subquery().label("duties"))


# Built once, as they run for every update.
_ROW = tables.people.c
_PEOPLE = {"sqlite": _people(func.group_concat), "postgresql": _people(func.string_agg)}
_BY_ID = Prepared({name: people.where(_ROW.id == bindparam("person")) for name, people in _PEOPLE.items()})
_MEMBERS = Prepared(
    {
        name: people.where(_ROW.company == bindparam("of_company")).order_by(_ROW.created)
        for name, people in _PEOPLE.items()
    }
)
_MEMBERS_OF = Prepared(
    {
        name: _PEOPLE[name].where(of_these).order_by(_ROW.created)
        for name, of_these in among(_ROW.company, "companies").items()
    }
)
_CHATS = Prepared(
    {
        name: select(_ROW.id, _ROW.chat).where(these, _ROW.chat.is_not(None))
        for name, these in among(_ROW.id, "persons").items()
    }
)
_NEW = Prepared(
    insert(tables.people),
    given=(
        "id name username language language_chosen time_zone time_zone_chosen quiet_from quiet_until digest next_digest"
        " created"
    ).split(),
)


def find(connection: Connection, person_id: int) -> Person | None:
    """The person with this Telegram id, if the bot has met it."""
    row = _BY_ID.row(connection, person=person_id)
    return _person(row) if row else None


def get(connection: Connection, person_id: int) -> Person:
    """The person with this Telegram id. Raises NotFound."""
    person = find(connection, person_id)
    if person is None:
        raise NotFound
    return person


def named(connection: Connection, username: str) -> Person | None:
    """The person with this @username, in any case."""
    column = tables.people.c.username
    row = connection.execute(_PEOPLE[connection.dialect.name].where(func.lower(column) == username.lower())).first()
    return _person(row) if row else None


def _person(row: Any) -> Person:
    return Person(
        id=row.id,
        name=row.name,
        username=row.username,
        language=row.language,
        language_chosen=row.language_chosen,
        time_zone=row.time_zone,
        time_zone_chosen=row.time_zone_chosen,
        time_zone_asked=row.time_zone_asked,
        quiet_from=row.quiet_from,
        quiet_until=row.quiet_until,
        digest=row.digest,
        company=row.company,
        open_order=row.open_order,
        chat=row.chat,
        blocked=row.blocked,
        duties=frozenset(Duty(duty) for duty in (row.duties or "").split()),
    )


def meet(
    connection: Connection, person_id: int, name: str, username: str | None, language: str, now: datetime
) -> Person:
    """The person behind an update, created at the first one and kept up to date with Telegram."""
    person = find(connection, person_id)
    if username is not None and (person is None or person.username != username):
        _free(connection, username)
    if person is None:
        row = {
            "id": person_id,
            "name": name,
            "username": username,
            "language": language,
            "language_chosen": False,
            "time_zone": UNKNOWN_ZONE,
            "time_zone_chosen": False,
            "quiet_from": QUIET_FROM,
            "quiet_until": QUIET_UNTIL,
            "digest": True,
            "next_digest": next_local(now, ZoneInfo(UNKNOWN_ZONE), MORNING),
            "created": now,
        }
        _NEW.run(connection, **row)
        return get(connection, person_id)
    changes: dict[str, object] = {}
    if person.name != name:
        changes["name"] = name
    if person.username != username:
        changes["username"] = username
    if not person.language_chosen and person.language != language:
        changes["language"] = language
    return change(connection, person_id, **changes) if changes else person


def _free(connection: Connection, username: str) -> None:
    """Telegram gives a @name to one account at a time: whoever had it here has it no more."""
    had = func.lower(_ROW.username) == username.lower()
    connection.execute(update(tables.people).where(had).values(username=None))


def change(connection: Connection, person_id: int, **values: object) -> Person:
    """Set columns of a person."""
    _change(tuple(values)).run(connection, person=person_id, **values)
    return get(connection, person_id)


@cache
def _change(columns: tuple[str, ...]) -> Prepared:
    return Prepared(tables.people.update().where(_ROW.id == bindparam("person")), given=(*columns, "person"))


def members(connection: Connection, company: int) -> list[Person]:
    """Everybody who acts for a company."""
    return [_person(row) for row in _MEMBERS.rows(connection, of_company=company)]


def where(
    connection: Connection, condition: ColumnElement[bool], order: ColumnElement[Any], limit: int | None = None
) -> list[Person]:
    """People who fit a condition, for the other modules of storage."""
    query = _PEOPLE[connection.dialect.name].where(condition).order_by(order).limit(limit)
    return [_person(row) for row in connection.execute(query)]


def chats(connection: Connection, persons: Collection[int]) -> dict[int, int]:
    """The chats in which several people are reached."""
    return dict(_CHATS.rows(connection, persons=list(persons)))


def members_of(connection: Connection, companies: Collection[int]) -> dict[int, list[Person]]:
    """The members of several companies at once."""
    found: dict[int, list[Person]] = {}
    for row in _MEMBERS_OF.rows(connection, companies=list(companies)):
        found.setdefault(row.company, []).append(_person(row))
    return found


def agents(connection: Connection, duty: Duty | None = None) -> list[Person]:
    """The staff, or those of it with one duty."""
    held = select(tables.duties.c.person)
    if duty is not None:
        held = held.where(tables.duties.c.duty == duty)
    return where(connection, _ROW.id.in_(held), _ROW.id)


def give_duty(connection: Connection, person_id: int, duty: Duty, by: int, now: datetime) -> None:
    """Name an agent. Giving a duty twice changes nothing."""
    row = tables.duties
    has = select(row.c.duty).where(row.c.person == person_id, row.c.duty == duty)
    if connection.execute(has).one_or_none() is None:
        connection.execute(insert(row).values(person=person_id, duty=duty, given_by=by, at=now))


def take_duty(connection: Connection, person_id: int, duty: Duty) -> None:
    """Take a duty away."""
    row = tables.duties
    connection.execute(delete(row).where(row.c.person == person_id, row.c.duty == duty))


@dataclass(frozen=True)
class Invitation:
    """A one-time link and what it gives."""

    token: str
    kind: str
    body: dict[str, Any]
    created_by: int
    expires: datetime
    used_by: int | None


def invite(connection: Connection, kind: str, body: dict[str, Any], by: int, now: datetime, days: int) -> str:
    """A new one-time link's token (16 characters, fit for a deep link)."""
    token = secrets.token_urlsafe(12)
    row = {"token": token, "kind": kind, "body": body, "created_by": by, "created": now}
    connection.execute(insert(tables.invitations).values(expires=now + timedelta(days=days), **row))
    return token


def invitation(connection: Connection, token: str, now: datetime, person: int) -> Invitation:
    """The invitation behind a link, still good for this person. Raises NotFound, LinkUsed or LinkExpired."""
    row = connection.execute(select(tables.invitations).where(tables.invitations.c.token == token)).one_or_none()
    if row is None:
        raise NotFound
    if row.used_by is not None and row.used_by != person:
        raise LinkUsed
    if row.expires < now:
        raise LinkExpired
    return Invitation(row.token, row.kind, row.body, row.created_by, row.expires, row.used_by)


def use(connection: Connection, token: str, person: int, now: datetime) -> None:
    """Mark the link as used; only one person ever can. Raises LinkUsed."""
    row = tables.invitations
    free = update(row).where(row.c.token == token, row.c.used_by.is_(None)).values(used_by=person, used=now)
    if connection.execute(free).rowcount != 1:
        raise LinkUsed
