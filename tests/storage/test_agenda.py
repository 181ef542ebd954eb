"""The agenda under attack: deadlines that move and move back, batches, restarts, failures, a clock that is set back."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

import pytest
from sqlalchemy import Connection, select

from storage import deadlines, tables
from storage.database import Database, Transaction
from storage.deadlines import Due
from tests.builders import DAY, HOUR, MONDAY
from trade.deadlines import Alert, Deadline, DeadlineKind

KINDS = (DeadlineKind.SHIPMENT, DeadlineKind.DELIVERY, DeadlineKind.RECEIPT)
STEPS = {"7d": -7 * DAY, "1d": -DAY, "due": timedelta(), "late-1": DAY}
SUBJECTS = tuple(f"order:{number}" for number in range(6))
DUE = tuple(MONDAY + days * DAY for days in (0, 1, 2, 8, 9, 20))
"""Few moments, so that deadlines fall together, and come back to where they were."""
A_MOMENT = timedelta(minutes=10)
Step = tuple[int, str]
"""A step of the deadline with this number."""


def ladder(deadline: Deadline) -> list[Alert]:
    """A week and a day before it, at it, and a day after it."""
    return [Alert(name, deadline.due + after) for name, after in STEPS.items()]


@dataclass
class Watch:
    """What the agenda is to do, kept in the simplest way, beside what it did."""

    random: Random
    now: datetime = MONDAY
    latest: datetime = MONDAY
    expected: dict[int, dict[str, datetime]] = field(default_factory=dict)  # of those that stand: their steps to come
    standing: dict[tuple[str, str], tuple[int, datetime]] = field(default_factory=dict)
    told: Counter[Step] = field(default_factory=Counter)
    trouble: float = 0.2

    def moves(self, tx: Transaction) -> None:
        """An order comes to other deadlines."""
        subject = self.random.choice(SUBJECTS)
        wanted = {kind: self.random.choice(DUE) for kind in self.random.sample(KINDS, self.random.randint(0, 3))}
        found = [Deadline(kind, due, MONDAY - 30 * DAY) for kind, due in wanted.items()]
        deadlines.watch(tx.connection, subject, found, ladder, self.now)
        for kind in KINDS:
            stood = self.standing.get((subject, kind))
            if stood and wanted.get(kind) != stood[1]:
                del self.standing[subject, kind], self.expected[stood[0]]
                stood = None
            if kind in wanted and stood is None:
                number = deadlines.number_of(tx.connection, subject, kind) or 0
                self.standing[subject, kind] = number, wanted[kind]
                self.expected[number] = {
                    name: wanted[kind] + after for name, after in STEPS.items() if wanted[kind] + after > self.now
                }

    def looks(self, tx: Transaction) -> bool:
        """The clock takes a batch; some of it fails."""
        limit = self.random.randint(1, 4)
        taken = deadlines.take(tx.connection, self.now, limit)
        assert {row.id for row in taken} <= set(self.expected)
        for row in taken:
            self._serves(tx, row)
        return len(taken) == limit

    def _serves(self, tx: Transaction, row: Due) -> None:
        if self.random.random() < self.trouble:
            deadlines.put_off(tx.connection, row, self.now + A_MOMENT)
            return
        self.told.update((row.id, alert.step) for alert in row.passed(self.now))
        deadlines.go_on(tx.connection, [row], self.now)

    def fails(self, tx: Transaction) -> None:
        """The machine dies before the commit."""
        for row in deadlines.take(tx.connection, self.now, 3):
            deadlines.go_on(tx.connection, [row], self.now)
        raise ZeroDivisionError

    def passes(self) -> None:
        """Time passes; now and then the clock is set back."""
        by = self.random.choice((HOUR, DAY, 3 * DAY, -HOUR, -2 * DAY, timedelta()))
        self.now += by
        self.latest = max(self.latest, self.now)

    def is_as_it_should_be(self, connection: Connection) -> None:
        """Nothing was told twice; whatever is still to be told has one place on the agenda, in time for it."""
        assert max(self.told.values(), default=1) == 1
        places: dict[int, list[datetime]] = {number: [] for number in self.expected}
        for at, number in connection.execute(select(tables.agenda.c.at, tables.agenda.c.deadline)):
            places.get(number, []).append(at)
        for number, steps in self.expected.items():
            untold = [at for name, at in steps.items() if not self.told[number, name]]
            assert len(places[number]) <= 1
            assert not untold or min(places[number]) <= max(min(untold), self.latest + A_MOMENT)


@pytest.mark.parametrize("seed", range(8))
async def test_whatever_happens_each_step_of_what_stands_is_told_once(database: Database, url: str, seed: int) -> None:
    """And in the end, when time has passed, all of them."""
    watch, again = Watch(Random(seed)), database  # noqa: S311 - not for secrets
    for _ in range(150):
        match watch.random.randint(0, 9):
            case 0 | 1 | 2:
                await again.transaction(watch.moves)
            case 3 | 4 | 5:
                watch.passes()
            case 6:
                with pytest.raises(ZeroDivisionError):
                    await again.transaction(watch.fails)
            case 7 if watch.random.random() < 0.2:
                await again.close()
                again = await Database.open(url)
            case _:
                await again.transaction(watch.looks)
        await again.read(watch.is_as_it_should_be)
    watch.now, watch.trouble = watch.latest + 60 * DAY, 0
    while await again.transaction(watch.looks):
        pass

    assert {step for number, steps in watch.expected.items() for step in steps if not watch.told[number, step]} == set()
    await again.close()
