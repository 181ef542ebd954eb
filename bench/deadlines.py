"""`python -m bench deadlines`: a million orders' deadlines as rows, against APScheduler with a job for each.

Ours: three deadlines an order; adding them as every change of an order does, finding what is due, and turning 10,000
due ones into alerts: an entry in each order's record and a message in the outbox. Theirs: `add_job` into a
SQLAlchemyJobStore on an SQLite file, and firing jobs that do nothing.
"""

from __future__ import annotations

import asyncio
import itertools
import logging
import os
import resource
import sqlite3
import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.date import DateTrigger

from scheduler.acting import act_on_due
from scheduler.alerting import send_alerts
from storage import deadlines, outbox
from storage.columns import EPOCH, MICROSECOND
from storage.database import Database, Transaction
from storage.work import Connection, Site, Work
from trade.deadline_kinds import DeadlineKind
from trade.deadlines import Alert, Deadline
from trade.policy import Policy

FEW, MANY = 10_000, int(os.environ.get("BENCH_ORDERS", "1_000_000"))
JOBS = (10_000, 100_000)
DUE = 10_000
ADDED = 10_000
KINDS = (DeadlineKind.SHIPMENT, DeadlineKind.DELIVERY, DeadlineKind.RECEIPT)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
SITE = Site(bot=1, policy=Policy())
DAY = timedelta(days=1) // MICROSECOND
COUNT, FIRED = itertools.count(1), threading.Event()


@dataclass
class Measured:
    """What one contender took."""

    name: str
    added: float
    """a second"""
    fired: float
    """a second"""
    find: float = 0.0
    """milliseconds to find the first 200 that are due"""
    grown: float = 0.0
    """megabytes of memory while firing"""


async def main() -> None:
    """Measure all, print a table and the ratios."""
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory(prefix="bench-deadlines-", dir=os.environ.get("BENCH_FOLDER")) as folder:
        ours = [await _ours(Path(folder) / f"{number}.db", number) for number in (FEW, MANY)]
        theirs = [await asyncio.to_thread(_theirs, Path(folder) / f"jobs-{number}.db", number) for number in JOBS]
    _print([*ours, *theirs])
    print(f"\nadding: {ours[1].added / theirs[0].added:.0f}× the job store with {JOBS[0]:,} jobs, ", end="")
    print(f"{ours[1].added / theirs[1].added:.0f}× with {JOBS[1]:,}")
    print(f"firing: {ours[1].fired / theirs[0].fired:.0f}× and {ours[1].fired / theirs[1].fired:.0f}×")
    print(
        f"finding what is due among {MANY:,} orders takes {ours[1].find / ours[0].find:.2f}× as long as among {FEW:,}"
    )


async def _ours(path: Path, orders: int) -> Measured:
    url = f"sqlite:///{path}"
    await (await Database.open(url)).close()
    _fill(path, orders)
    database = await Database.open(url)
    find = [await database.read(_find) for _ in range(50)]
    before, began = _memory(), time.perf_counter()
    for part in (lambda work: act_on_due(work, None), send_alerts):
        while await database.transaction(lambda tx, part=part: part(_work(tx))):  # type: ignore[misc]
            pass
    fired = time.perf_counter() - began
    grown = _memory() - before
    sent = await database.read(lambda connection: outbox.waiting(connection, SITE.bot))
    assert sum(len(parcel.payload["alerts"]) for parcel in sent) == DUE
    added = await _add(database, orders)
    await database.close()
    return Measured(f"rows, {orders:,} orders", added, DUE / fired, statistics.median(find) * 1000, grown)


def _work(tx: Transaction) -> Work:
    return Work(tx, SITE, NOON)


def _find(connection: Connection) -> float:
    began = time.perf_counter()
    assert len(deadlines.due(connection, NOON, 200)) == 200
    return time.perf_counter() - began


async def _add(database: Database, orders: int) -> float:
    """New orders' deadlines, each order in a transaction of its own; those that wait share a commit."""
    found = [Deadline(kind, NOON + timedelta(days=30 + number), NOON) for number, kind in enumerate(KINDS)]
    numbers = range(orders + 1, orders + 1 + ADDED)

    def ladder(deadline: Deadline) -> list[Alert]:
        return [Alert(f"{days}d", deadline.due - timedelta(days=days)) for days in (7, 3, 1)]

    def watch(tx: Transaction, number: int) -> None:
        deadlines.watch(tx.connection, f"order:{number}", found, ladder, NOON)

    began = time.perf_counter()
    for start in range(0, ADDED, 200):
        some = numbers[start : start + 200]
        await asyncio.gather(*(database.transaction(lambda tx, n=n: watch(tx, n)) for n in some))  # type: ignore[misc]
    return ADDED * len(KINDS) / (time.perf_counter() - began)


def _fill(path: Path, orders: int) -> None:
    """Orders, companies and people as rows; in `DUE` orders one alert is due. Each due one is somebody else's."""
    database = sqlite3.connect(path)
    database.execute("PRAGMA synchronous = OFF")
    now = _moment(NOON)
    person = (
        "INSERT INTO people (id, name, language, language_chosen, time_zone, time_zone_chosen, quiet_from, quiet_until,"
        " digest, company, chat, created) VALUES (?, 'Li', 'en', 1, 'UTC', 1, 0, 0, 0, ?, ?, 0)"
    )
    database.executemany(person, ((number, number, number) for number in range(1, DUE + 1)))
    order = (
        "INSERT INTO orders (id, buyer, supplier, status, version, state, created, updated)"
        " VALUES (?, ?, ?, 'funded', 5, '{}', ?, ?)"
    )
    numbers = range(1, orders + 1)
    database.executemany(order, ((n, DUE + 1, (n - 1) * DUE // orders + 1, now, now) for n in numbers))
    row = "INSERT INTO deadlines (subject, kind, due, steps) VALUES (?, ?, ?, ?)"
    database.executemany(row, _rows(orders))
    database.execute("INSERT INTO agenda SELECT due - ?, id, ? FROM deadlines", (7 * DAY, now - DAY))
    database.commit()
    database.close()
    with path.open("rb") as written:
        os.fsync(written.fileno())  # else the disk is busy with the filling while the firing is measured


def _rows(orders: int) -> Iterator[tuple[str, str, int, str]]:
    every = orders // DUE
    for number in range(orders):
        for place, kind in enumerate(KINDS):
            is_due = place == 0 and number % every == 0
            first = NOON if is_due else NOON + timedelta(hours=1 + number % 700, days=7 * place)
            steps = [["7d", _moment(first)], ["3d", _moment(first + timedelta(days=4))]]
            written = f'[["7d",{steps[0][1]}],["3d",{steps[1][1]}]]'
            yield f"order:{number + 1}", kind, _moment(first + timedelta(days=7)), written


def _moment(at: datetime) -> int:
    return (at - EPOCH) // MICROSECOND


def _theirs(path: Path, jobs: int) -> Measured:
    """What people usually do: one job a deadline."""
    scheduler = BackgroundScheduler(timezone="UTC")
    scheduler.add_jobstore(SQLAlchemyJobStore(url=f"sqlite:///{path}"))
    scheduler.start(paused=True)
    far, began = datetime.now(UTC) + timedelta(days=3650), time.perf_counter()
    for number in range(jobs):
        at = datetime.now(UTC) - timedelta(seconds=1) if number % (jobs // DUE) == 0 else far
        scheduler.add_job(nothing, DateTrigger(at), id=str(number), misfire_grace_time=None)
    added = time.perf_counter() - began
    before, began = _memory(), time.perf_counter()
    scheduler.resume()
    assert FIRED.wait(timeout=3600)
    fired = time.perf_counter() - began
    FIRED.clear()
    grown = _memory() - before
    scheduler.shutdown()
    return Measured(f"APScheduler, {jobs:,} jobs", jobs / added, DUE / fired, grown=grown)


def nothing() -> None:
    """A job that does nothing but say when all are done."""
    if next(COUNT) % DUE == 0:
        FIRED.set()


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _print(measured: list[Measured]) -> None:
    print(f"{'':28}{'added/s':>12}{'fired/s':>12}{'found in':>12}{'memory':>12}")
    for one in measured:
        found = f"{one.find:.2f} ms" if one.find else ""
        print(f"{one.name:28}{one.added:12,.0f}{one.fired:12,.0f}{found:>12}{one.grown:9.0f} MB")


if __name__ == "__main__":
    asyncio.run(main())
