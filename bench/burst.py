"""`python -m bench burst`: many alerts at once, through a Telegram with its limits, while somebody presses keys.

The bot is a process of its own, as `tradehold run` starts it; the simulator refuses what Telegram would. `BENCH_ALERTS`
sets how many alerts fall due at the same moment (900; the long form is 10,000).
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bench import scene
from simulator.limits import is_sending
from simulator.server import Simulator
from storage.columns import EPOCH, MICROSECOND
from storage.database import Database
from storage.work import Site
from tests.people import Person, Town
from trade.policy import Policy

ALERTS = int(os.environ.get("BENCH_ALERTS", "900"))
TOKEN = "7000000003:bench-token-of-nobody-good-for-nothing"  # noqa: S105 - the simulator's own
PRESSER = 5
EVERY = 1.1
"""Seconds between two presses of a key: nobody reads faster, and a chat may have one change a second."""


async def main() -> None:
    """Let them fall due, press keys meanwhile, print what was seen."""
    with tempfile.TemporaryDirectory(prefix="bench-burst-", dir=os.environ.get("BENCH_FOLDER")) as folder:
        path = Path(folder) / "tradehold.db"
        await _prepare(path)
        async with Simulator.started(token=TOKEN, username="bench_bot", limits="telegram") as sim:
            for pair in range(ALERTS):
                sim.world.join(f"Buyer {pair}", id=scene.buyer(pair))
                sim.world.chats[scene.buyer(pair)].started = True
            sim.world.join("Presser", id=PRESSER)
            bot = await _bot(sim.url, Path(folder))
            try:
                await _watch(sim)
            finally:
                bot.terminate()
                await bot.wait()


async def _prepare(path: Path) -> None:
    """Agreed orders whose payment is due in three days: the alert of that falls due for all of them now."""
    database = await Database.open(f"sqlite:///{path}")
    site, now = Site(int(TOKEN.partition(":")[0]), Policy()), datetime.now(UTC)
    await database.transaction(lambda tx: scene.set_the_scene(tx, site, ALERTS, now))
    await database.close()
    raw = sqlite3.connect(path)
    raw.execute("UPDATE people SET quiet_from = 0, quiet_until = 0, next_digest = NULL")
    raw.execute("UPDATE people SET chat = NULL WHERE id NOT BETWEEN 10000 AND 19999")
    soon = (now + timedelta(seconds=5) - EPOCH) // MICROSECOND
    raw.execute("DELETE FROM agenda")
    raw.execute("UPDATE deadlines SET steps = ?", (f'[["3d",{soon}]]',))
    raw.execute("INSERT INTO agenda SELECT ?, id, 0 FROM deadlines WHERE kind = 'payment'", (soon,))
    raw.commit()
    raw.close()


async def _bot(url: str, folder: Path) -> asyncio.subprocess.Process:
    given = {
        "TOKEN": TOKEN,
        "ADMIN": str(scene.ADMIN),
        "DATA": str(folder),
        "API_URL": f"{url}/bot",
        "FILE_URL": f"{url}/file/bot",
        "LISTEN": "127.0.0.1:0",
        "LOG": "warning/text",
    }
    named = {f"TRADEHOLD_{name}": value for name, value in given.items()}
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env={**os.environ, **named, "PYTHONPATH": str(Path.cwd())}
    )


async def _watch(sim: Simulator) -> None:
    began, waits = time.monotonic(), list[float]()
    async with Town.at(sim.url) as town:
        presser = await town.meets(PRESSER)
        await presser.sends("/start")
        await presser.sees("Welcome", within=60)
        mark = sim.world.calls.seq
        pressing = asyncio.create_task(_press(presser, waits))
        got, seen, moments = Counter[int](), mark, list[float]()
        refused: list[dict[str, Any]] = []
        while sum(got.values()) < ALERTS and time.monotonic() - began < 60 + ALERTS / 20:
            for call in await sim.world.calls.wait(seen, 1.0):
                seen = call["seq"]
                refused += [call] if not call["ok"] else []
                to = call["params"].get("chat_id")
                if call["ok"] and is_sending(call["method"]):
                    moments.append(time.monotonic())  # changed messages count as well
                if call["ok"] and call["method"] == "sendMessage" and to != PRESSER:
                    got[int(to)] += 1
        if pressing.done():
            pressing.result()  # it only ends by failing
        pressing.cancel()
    _print(got, moments, refused, waits)


async def _press(presser: Person, waits: list[float]) -> None:
    """Press keys of the menu, one after the other, and see how long each takes until the bot has answered it."""
    await presser.taps("How it works")
    await presser.taps("Menu")
    while True:
        for key in ("Settings", "Menu"):
            began = time.monotonic()
            await presser.taps(key)
            waits.append(time.monotonic() - began)
            await asyncio.sleep(EVERY)


def _print(got: Counter[int], moments: list[float], refused: list[dict[str, Any]], waits: list[float]) -> None:
    rate = (len(moments) - 1) / (moments[-1] - moments[0])
    haste = sum(call.get("error_code") == 429 for call in refused)
    others = len(refused) - haste
    print(f"{ALERTS} alerts at once: {rate:.1f} messages and changes/s, {haste} refused for haste, {others} otherwise")
    lost, twice = ALERTS - len(got), sum(number > 1 for number in got.values())
    print(f"lost {lost}, twice {twice}")
    p99 = statistics.quantiles(waits, n=100)[-1] if len(waits) > 1 else 0.0
    print(f"{len(waits)} keys pressed meanwhile, answered in {statistics.median(waits):.2f} s, p99 {p99:.2f} s")


if __name__ == "__main__":
    asyncio.run(main())
