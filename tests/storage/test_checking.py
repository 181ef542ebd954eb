"""`tradehold check`: silent about a healthy database, and every kind of damage is named."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from storage.checking import check_all
from storage.database import Database, Transaction
from tests.builders import DAY, FINN, JONAS, LI, MARTA, MONDAY, a_shipment, paid
from tests.trade import market
from trade import commands as c
from trade.orders import Order

REPOSITORY = Path(__file__).parents[2]
PAID, DONE, GONE = 1, 2, 3


def trades(transaction: Transaction) -> None:
    """Three orders: one paid for, one completed and paid out, one cancelled with money to go back."""
    market.opens(transaction)
    for number in (PAID, DONE, GONE):
        order = market.signs(transaction)
        assert order.id == number
        money = paid(order.agreement.total.minor, bank_reference=f"FT-{number}", others_like_it=number - 1)
        market.performs(transaction, order, money, FINN, MONDAY)
    done, gone = Order(id=DONE), Order(id=GONE)
    for by, command in (
        (LI, a_shipment(MONDAY.date())),
        (JONAS, c.ConfirmReceipt()),
        (MARTA, c.Accept()),
        (FINN, c.MarkPayoutSent(payout=f"{DONE}-1")),
        (MARTA, c.Rate(stars=5, line="好灯")),
    ):
        market.performs(transaction, done, command, by, MONDAY + DAY)
    market.performs(transaction, gone, c.ProposeCancel(reason="Größe"), MARTA, MONDAY + DAY)
    market.performs(transaction, gone, c.AgreeCancel(), LI, MONDAY + DAY)


@pytest.fixture
async def healthy(tmp_path: Path) -> AsyncIterator[Database]:
    """A SQLite file with three orders in it."""
    database = await Database.open(f"sqlite:///{tmp_path}/tradehold.db")
    await database.transaction(trades)
    yield database
    await database.close()


@contextmanager
def intruder(folder: Path) -> Iterator[sqlite3.Connection]:
    """Somebody with the file in hand takes the triggers out of the way first."""
    with closing(sqlite3.connect(folder / "tradehold.db", isolation_level=None)) as raw:
        raw.text_factory = bytes
        for (trigger,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f"DROP TRIGGER {trigger.decode()}")
        yield raw


async def test_a_healthy_database_has_nothing_wrong(database: Database) -> None:
    """On SQLite and on PostgreSQL, empty or with orders in it."""
    assert await database.read(check_all) == []
    await database.transaction(trades)
    assert await database.read(check_all) == []


DAMAGE = {
    "a word in the record": (
        "UPDATE entries SET body = replace(body, 'Marta', 'Martha') WHERE subject = 'order:1' AND seq = 2",
        "order:1: entry 2 is changed",
    ),
    "an amount in the record": (
        "UPDATE entries SET body = replace(body, '265000', '265001') WHERE subject = 'order:1' AND seq = 4",
        "order:1: entry 4 is changed",
    ),
    "the number of a payout in the record": (
        "UPDATE entries SET body = replace(body, '2-1', '2-2') WHERE body LIKE '%payout-sent%'",
        "order:2: it cannot be read (KeyError)",
    ),
    "an event nobody knows": (
        "UPDATE entries SET body = replace(body, 'delivered', 'deliverer') WHERE body LIKE '%\"delivered\"%'",
        "order:2: it cannot be read (ValidationError)",
    ),
    "a time that is none": (
        "UPDATE entries SET at = 9223372036854775807 WHERE subject = 'order:1' AND seq = 2",
        "order:1: entry 2 is unreadable",
    ),
    "the last entry": (
        "DELETE FROM entries WHERE subject = 'order:1' AND seq = 5",
        "order:1: the order is not the fold of its record",
    ),
    "the order's state": (
        "UPDATE orders SET state = replace(state, '\"held\":265000', '\"held\":265001') WHERE id = 1",
        "order:1: the order is not the fold of its record",
    ),
    "a state that is not JSON": (
        "UPDATE orders SET state = substr(state, 2) WHERE id = 1",
        "order:1: it cannot be read (JSONDecodeError)",
    ),
    "the order's status": (
        "UPDATE orders SET status = 'cancelled' WHERE id = 1",
        "order:1: the order is not the fold of its record",
    ),
    "an order": ("DELETE FROM orders WHERE id = 1", "order:1: it has a record, but the order is gone"),
    "a side of a posting": (
        "UPDATE posting_lines SET debit = debit + 1 WHERE posting = 1 AND line = 0",
        "posting 1 does not balance",
    ),
    "both sides of a posting": (
        "UPDATE posting_lines SET debit = debit * 2, credit = credit * 2 WHERE posting = 1",
        "order:1: the ledger is not what the record says",
    ),
    "an account of a posting": (
        "UPDATE posting_lines SET account = 'fees' WHERE posting = 1 AND account = 'escrow'",
        "order:1: 0 in escrow, but 265000 is held",
    ),
    "the amount of a payout": (
        "UPDATE payouts SET amount = amount * 10 WHERE id = '3-1'",
        "order:3: the payouts are not those of its record",
    ),
    "a payout that is sent a second time": (
        "UPDATE payouts SET status = 'due', sent = NULL WHERE id = '2-1'",
        "order:2: the payouts are not those of its record",
    ),
    "a supplier's limit": (
        "UPDATE companies SET state = replace(state, '1000000', '9000000') WHERE id = 2",
        "company:2: the company is not the fold of its record",
    ),
    "a supplier's standing": (
        "UPDATE companies SET status = 'suspended' WHERE id = 2",
        "company:2: the company is not the fold of its record",
    ),
}


@pytest.mark.parametrize(("statement", "finding"), DAMAGE.values(), ids=DAMAGE)
async def test_what_was_tampered_with_is_named(healthy: Database, tmp_path: Path, statement: str, finding: str) -> None:
    """The line says where; nothing else is blamed but the same order, company or posting."""
    with intruder(tmp_path) as raw:
        assert raw.execute(statement).rowcount > 0
    found = await healthy.read(check_all)
    assert finding in found
    subject = "order:1" if finding.startswith("posting 1") else finding.partition(": ")[0]
    assert all(line.startswith((subject, "posting 1")) for line in found)


async def test_one_changed_byte_anywhere_in_the_record_is_found(healthy: Database, tmp_path: Path) -> None:
    """Of every entry another byte; whatever it becomes, the check names that entry instead of failing."""
    with intruder(tmp_path) as raw:
        rows = raw.execute("SELECT rowid, subject, seq, CAST(body AS BLOB) FROM entries").fetchall()
        for turn, (rowid, subject, seq, body) in enumerate(rows):
            for place in (turn * 37 % len(body), turn * 101 % len(body), len(body) - 1):
                bad = bytearray(body)
                bad[place] ^= 1 << turn % 8
                change = "UPDATE entries SET body = CAST(? AS TEXT) WHERE rowid = ?"
                raw.execute(change, (bytes(bad), rowid))
                found = await healthy.read(check_all)
                where = f"{subject.decode()}: entry {seq} is "
                assert any(line.startswith(where) for line in found), (place, bytes(bad))
                raw.execute(change, (body, rowid))
    assert await healthy.read(check_all) == []


def check(url: str) -> subprocess.CompletedProcess[str]:
    """Run `tradehold check` as an operator does."""
    command = [sys.executable, "-m", "bot", "check", "--database", url]
    return subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, timeout=60)  # noqa: S603 - our own


async def test_the_command_exits_1_and_names_the_damage(healthy: Database, tmp_path: Path) -> None:
    """So that a nightly job notices; a healthy database exits 0, a missing one 2."""
    url = f"sqlite:///{tmp_path}/tradehold.db"
    await healthy.close()
    assert check(url).returncode == 0
    with intruder(tmp_path) as raw:
        raw.execute("UPDATE posting_lines SET credit = credit + 1 WHERE posting = 2 AND credit > 0")
    damaged = check(url)
    assert (damaged.returncode, damaged.stdout.splitlines()[0]) == (1, "posting 2 does not balance")
    assert check(f"sqlite:///{tmp_path}/nowhere.db").returncode == 2
