"""`python -m bench`: the durable bot against a bare echo bot, taking turns on one machine; prints a table."""

from __future__ import annotations

import asyncio
import contextlib
import os
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp

from bench import mix

ROUNDS = int(os.environ.get("BENCH_ROUNDS", "7"))
TICK = os.sysconf("SC_CLK_TCK")


@dataclass
class Bot:
    """One of the two: a process, and what was measured of it."""

    name: str
    module: str
    id: int
    durable: bool
    process: asyncio.subprocess.Process | None = None
    first_answer: float = 0.0
    rates: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    server: list[float] = field(default_factory=list)

    @property
    def token(self) -> str:
        return f"{self.id}:bench-token-of-nobody-good-for-nothing"


class Bench:
    """The server and what is asked of it."""

    def __init__(self, url: str, session: aiohttp.ClientSession) -> None:
        self.url, self._session = url, session

    async def ask(self, bot: Bot, what: str, wish: dict[str, Any] | None = None) -> dict[str, Any]:
        """`ready` or `load`; answered when it is so. Raises if the bot dies meanwhile."""
        assert bot.process is not None
        asked, died = asyncio.create_task(self._post(bot, what, wish)), asyncio.create_task(bot.process.wait())
        await asyncio.wait((asked, died), return_when=asyncio.FIRST_COMPLETED)
        if not asked.done():
            asked.cancel()
            raise SystemExit(f"{bot.name} ended with {bot.process.returncode}")
        died.cancel()
        return await asked

    async def _post(self, bot: Bot, what: str, wish: dict[str, Any] | None) -> dict[str, Any]:
        async with self._session.post(f"{self.url}/bench/{bot.id}/{what}", json=wish or {}) as answer:
            answered: dict[str, Any] = await answer.json()
            return answered

    async def measure(self, bot: Bot, number: int, *, warm_up: bool = False) -> None:
        """One round of one bot."""
        wish = {"updates": mix.a_round(number), "expected": mix.expected(durable=bot.durable)}
        before = _cpu(bot)
        took = await self.ask(bot, "load", wish)
        if not warm_up:
            bot.rates.append(mix.UPDATES / took["seconds"])
            bot.cpu.append((_cpu(bot) - before) / mix.UPDATES)
            bot.server.append(took["cpu"] / took["seconds"])


async def main() -> None:
    """Start all, warm up, let them take turns, print."""
    echo = Bot("echo", "bench.echo", 7000000002, durable=False)
    durable = Bot("tradehold", "bench.durable", 7000000001, durable=True)
    async with contextlib.AsyncExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-", dir=os.environ.get("BENCH_FOLDER")))
        server = await stack.enter_async_context(_process("bench.server"))
        assert server.stdout is not None
        url = f"http://127.0.0.1:{int(await server.stdout.readline())}"
        timeout = aiohttp.ClientTimeout(total=600)
        bench = Bench(url, await stack.enter_async_context(aiohttp.ClientSession(timeout=timeout)))
        for bot in (echo, durable):
            began = time.perf_counter()
            data = [str(Path(folder) / bot.name)] if bot.durable else []
            bot.process = await stack.enter_async_context(_process(bot.module, url, bot.token, *data))
            await bench.ask(bot, "ready")
            await bench.ask(bot, "load", {"updates": [mix.hello()], "expected": {"sendMessage": 1}})
            bot.first_answer = time.perf_counter() - began
        for number in range(1, ROUNDS + 2):
            for bot in (echo, durable):
                await bench.measure(bot, number, warm_up=number == 1)
    _print(echo, durable)


@contextlib.asynccontextmanager
async def _process(module: str, *arguments: str) -> AsyncIterator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, *arguments, stdout=asyncio.subprocess.PIPE
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


def _cpu(bot: Bot) -> float:
    """The seconds of processor time a process has used (Linux tells; elsewhere nothing)."""
    try:
        fields = Path(f"/proc/{bot.process.pid if bot.process else 0}/stat").read_text().rpartition(")")[2].split()
    except FileNotFoundError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / TICK


def _print(echo: Bot, durable: Bot) -> None:
    print(f"{mix.UPDATES} updates a round ({mix.TALKS} passed on), {len(echo.rates)} rounds each, taking turns\n")
    head = f"{'':12}{'updates/s':>12}{'min–max':>16}{'calls/s':>10}{'CPU ms/update':>16}"
    print(f"{head}{'server busy':>14}{'first answer':>15}")
    for bot in (echo, durable):
        spread = f"{min(bot.rates):.0f}–{max(bot.rates):.0f}"
        rate, cpu, busy = (statistics.median(values) for values in (bot.rates, bot.cpu, bot.server))
        calls = rate * sum(mix.expected(durable=bot.durable).values()) / mix.UPDATES
        line = f"{bot.name:12}{rate:12.0f}{spread:>16}{calls:10.0f}{cpu * 1000:16.2f}"
        print(f"{line}{busy:14.0%}{bot.first_answer:13.1f} s")
    ratios = [mine / theirs for mine, theirs in zip(durable.rates, echo.rates, strict=True)]
    print(f"\nratio {statistics.median(ratios):.2f} (min–max {min(ratios):.2f}–{max(ratios):.2f})")


if __name__ == "__main__":
    asyncio.run(main())
