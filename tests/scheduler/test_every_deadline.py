"""Every row of the table of deadlines, lived through: told at the right local times, to the right people, once.

The service is started anew before every look of its clock, so that each row is restarted in the middle many times.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from storage.checking import check_all
from storage.database import Database, Transaction
from tests.builders import DAY, EVERYBODY, HOUR, JONAS, LI, MARTA, MICROSECOND, MONDAY, WANG
from tests.scheduler.rows import (
    BUYERS,
    FINANCE,
    HALF_DONE,
    PARTIES,
    ROWS,
    Row,
    Traded,
    a_claimed_payment,
    open_one,
    stands,
    subject,
)
from tests.scheduler.watching import Watched
from tests.trade.disputing import NORA, OMAR
from trade.deadlines import DEADLINES, OWED_BY_BOTH, Deadline, DeadlineKind, step
from trade.orders import Order

K = DeadlineKind
PEOPLE = tuple(actor for actor in (*EVERYBODY, NORA, OMAR) if actor.person is not None)
ZONES = {
    LI.person: "Asia/Shanghai",
    WANG.person: "America/New_York",
    MARTA.person: "Europe/Berlin",
    JONAS.person: "Europe/Berlin",
}
"""Everybody sleeps from 22 to 8 where they are; who is not here is in UTC."""
SOON = 2 * HOUR
NO_MORNING = datetime(2036, 3, 2, tzinfo=UTC)
AFTERWARDS = 8 * DAY
"""A week and a day after the due moment there is nothing more to be told."""
HOURS = {
    "by day": timedelta(),
    "while Shanghai sleeps": 8 * HOUR,
    "while most sleep": 14 * HOUR + timedelta(minutes=20),
}


@dataclass
class Restarting(Watched):
    """Before every look of the clock the service is started anew on the same file; and it looks twice."""

    url: str = ""

    async def ticks(self, now: datetime | None = None) -> None:
        """Stop, start, look, look again."""
        await self.database.close()
        self.database = await Database.open(self.url)
        await super().ticks(now)
        await super().ticks(now)


@pytest.fixture
async def restarting(database: Database, tmp_path: Path) -> AsyncIterator[Restarting]:
    """A market where people live in four time zones and sleep; their digests have a test of their own."""
    house = Restarting(database, url=f"sqlite:///{tmp_path}/tradehold.db")
    for actor in PEOPLE:
        zone = ZONES.get(actor.person, "UTC")
        await house.sets(actor, quiet_from=22, quiet_until=8, time_zone=zone, next_digest=NO_MORNING)
    yield house
    await house.database.close()


@dataclass(frozen=True)
class Opened:
    """A deadline that an order or a company has come to, and how things stand."""

    kind: DeadlineKind
    order: Order
    deadline: Deadline
    version: int


async def opens(house: Restarting, kind: DeadlineKind, way: Callable[[Traded], None], begin: datetime) -> Opened:
    """By commands of the people, from a draft on."""

    def goes(transaction: Transaction) -> Opened:
        traded = Traded(transaction, begin)
        way(traded)
        house.now = traded.now
        found = open_one(transaction.connection, kind, traded.order)
        assert found is not None
        return Opened(kind, traded.order, found, traded.order.version)

    return await house.database.transaction(goes)


async def how_it_stands(house: Restarting, opened: Opened) -> tuple[str, bool]:
    """In a word; and whether that deadline is still open."""
    order = await house.sees(opened.order)

    def look(transaction: Transaction) -> tuple[str, bool]:
        found = open_one(transaction.connection, opened.kind, order)
        is_open = found is not None and found.due == opened.deadline.due
        return stands(transaction.connection, opened.kind, order), is_open

    return await house.database.transaction(look)


def awake(person: int, at: datetime) -> datetime:
    """The moment, or eight in the morning after it where this person sleeps."""
    local = at.astimezone(ZoneInfo(ZONES.get(person, "UTC")))
    if 8 <= local.hour < 22:
        return at
    morning = local.replace(hour=8, minute=0, second=0, microsecond=0)
    return (morning if local.hour < 8 else morning + DAY).astimezone(UTC)


def moment(deadline: Deadline, name: str) -> datetime:
    """When a step is due: so long before or after the due moment, or at nine less a minute of a working day."""
    rung = step(deadline.kind, name)
    if not rung.workday:
        return deadline.due + rung.after
    days = (deadline.since.date() + n * DAY for n in range(1, 60))
    day = [day for day in days if day.weekday() < 5][rung.workday - 1]
    return datetime(day.year, day.month, day.day, 8, 59, tzinfo=UTC)


def prescribed(row: Row, deadline: Deadline, person: int) -> list[tuple[str, datetime]]:
    """What this person is to be told, and when: only the last hours wake anybody."""
    mine = {name for group, names in row.told for name in names.split() if person in {one.person for one in group}}
    told = sorted((moment(deadline, name), name) for name in mine)
    sent = [(at if name == "3h" else awake(person, at), at, name) for at, name in told]
    # one that waited for the morning says nothing that the morning's own does not say
    doubled = {a[2] for a, b in pairwise(sent) if a[0] > a[1] and b[0] - a[0] <= SOON}
    return [(name, at) for at, _, name in sent if name not in doubled]


async def told(house: Restarting, opened: Opened, person: int) -> list[tuple[str, datetime]]:
    """What this person was told of that deadline, and when."""
    actor = next(actor for actor in PEOPLE if actor.person == person)
    about = (subject(opened.kind, opened.order), str(opened.kind), opened.deadline.due)
    return [
        (one["step"], one["at"])
        for one in await house.alerts(actor)
        if (one["subject"], one["kind"], datetime.fromisoformat(one["due"])) == about
    ]


async def told_as_prescribed(house: Restarting, opened: Opened, row: Row) -> None:
    """Everybody was told what the row says, nobody anything else, and the whole database is sound."""
    for actor in PEOPLE:
        person = actor.person or 0
        expected = prescribed(row, opened.deadline, person)
        assert expected == await told(house, opened, person), actor.name
    assert [] == await house.database.read(check_all)


@pytest.mark.parametrize("hours", HOURS.values(), ids=HOURS)
@pytest.mark.parametrize("kind", DeadlineKind)
async def test_every_deadline_is_watched_to_its_end(
    restarting: Restarting, kind: DeadlineKind, hours: timedelta
) -> None:
    """From its first alert through its due moment and a week beyond; a new kind fails here until it has its row."""
    row = ROWS[kind]
    opened = await opens(restarting, kind, row.way, MONDAY + hours)
    before, _ = await how_it_stands(restarting, opened)

    await restarting.waits_until(opened.deadline.due - MICROSECOND)
    assert (before, True) == await how_it_stands(restarting, opened)

    await restarting.waits_until(opened.deadline.due)
    people_decide = DEADLINES[kind].at_end is None
    assert (row.after, people_decide) == await how_it_stands(restarting, opened)

    await restarting.waits_until(opened.deadline.due + AFTERWARDS)
    await told_as_prescribed(restarting, opened, row)
    if people_decide:
        assert opened.version == (await restarting.sees(opened.order)).version


@pytest.mark.parametrize(("kind", "row"), HALF_DONE.values(), ids=HALF_DONE)
async def test_a_side_that_has_done_its_part_is_reminded_no_more(
    restarting: Restarting, kind: DeadlineKind, row: Row
) -> None:
    """What both owe is told to the side that still owes it."""
    opened = await opens(restarting, kind, row.way, MONDAY)

    await restarting.waits_until(opened.deadline.due)

    assert row.after == (await how_it_stands(restarting, opened))[0]
    await told_as_prescribed(restarting, opened, row)


def test_of_everything_both_sides_owe_one_can_have_done_its_part() -> None:
    """A new deadline of both fails here until it is told who still owes it."""
    assert {kind for kind, _ in HALF_DONE.values()} == OWED_BY_BOTH


async def test_a_payment_that_is_claimed_is_not_cancelled_but_told_a_day_late(restarting: Restarting) -> None:
    """The clock's command is refused, so people decide: both sides and finance hear of it, once."""
    told_late = (*PARTIES, *FINANCE)
    row = Row(a_claimed_payment, ((BUYERS, "3d 1d 3h"), (told_late, "late-1")), "agreed")
    opened = await opens(restarting, K.PAYMENT, row.way, MONDAY)

    await restarting.waits_until(opened.deadline.due + AFTERWARDS)

    assert (row.after, True) == await how_it_stands(restarting, opened)
    await told_as_prescribed(restarting, opened, row)
