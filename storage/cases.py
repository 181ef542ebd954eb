"""Cases as rows: disputes that wait for mediators, the topics of the staff group, and what was relayed into them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from storage import orders, tables
from storage.columns import insert
from trade.deadlines import OF_DISPUTE
from trade.disputes import DisputeState
from trade.orders import Order

BETWEEN_SIDES = (DisputeState.RESPONSE, DisputeState.NEGOTIATION)
"""Before a mediator was asked for, a dispute is no case of the staff's."""
REMEMBERED = 100

_KINDS = [kind.value for state, kind in OF_DISPUTE.items() if state not in BETWEEN_SIDES]
_TOPIC, _RELAY, _HINT = "topic", "relay", "hint"


def opened(connection: Connection, limit: int = 200) -> list[Order]:
    """Orders with a case of the staff's, the soonest due first."""
    row = tables.deadlines
    query = select(row.c.subject).where(row.c.kind.in_(_KINDS)).order_by(row.c.due, row.c.subject).limit(limit)
    numbers = [int(subject.partition(":")[2]) for subject in connection.execute(query).scalars()]
    return [orders.look(connection, number) for number in numbers]


def of_topic(connection: Connection, chat: int, topic: int) -> int | None:
    """The number of the order whose case a topic of the staff group shows; None for any other topic."""
    row = tables.talks
    query = select(row.c.about, row.c.answers).where(row.c.chat == chat, row.c.form == _TOPIC)
    found = [about for about, answers in connection.execute(query) if answers["topic"] == topic]
    kind, _, rest = (found[0] if found else "").partition(":")
    return int(rest.partition(":")[0]) if kind == "case" else None


def claim(
    connection: Connection, chat: int, case: str, parcel: int, newest: int, since: int, now: datetime
) -> tuple[int, int] | None:
    """Which entries of a record (after, up to) this parcel relays into the case's topic; None: another one brings it.

    The first parcel to ask takes what was said after `since`, the later ones what was said from there on. Asking again
    gives the same, so that a parcel that is tried again after a crash brings just what it was to bring.
    """
    row = tables.talks
    here = (row.c.chat == chat) & (row.c.form == _RELAY) & (row.c.about == case)
    claims: dict[str, list[int]] = connection.execute(select(row.c.answers).where(here)).scalar_one_or_none() or {}
    mine = claims.get(str(parcel))
    if mine is not None:
        return mine[0], mine[1]
    after = max((until for _, until in claims.values()), default=since)
    if newest <= after:
        return None
    kept = sorted(claims.items(), key=lambda one: int(one[0]))[-REMEMBERED:]
    values = {"answers": {**dict(kept), str(parcel): [after, newest]}, "active": False, "updated": now}
    new = insert(connection, row).values(chat=chat, form=_RELAY, about=case, **values)
    connection.execute(new.on_conflict_do_update(index_elements=["chat", "form", "about"], set_=values))
    return after, newest


def hint(connection: Connection, chat: int, topic: int, now: datetime, forgotten: datetime) -> bool:
    """Whether a hint is due in a topic: none was given, or the last one before `forgotten`. If so, it is given now."""
    row = tables.talks
    here = (row.c.chat == chat) & (row.c.form == _HINT) & (row.c.about == str(topic))
    last = connection.execute(select(row.c.updated).where(here)).scalar_one_or_none()
    if last is not None and last > forgotten:
        return False
    values = {"answers": {}, "active": False, "updated": now}
    new = insert(connection, row).values(chat=chat, form=_HINT, about=str(topic), **values)
    connection.execute(new.on_conflict_do_update(index_elements=["chat", "form", "about"], set_=values))
    return True
