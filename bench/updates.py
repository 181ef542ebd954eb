"""Updates a second: the durable bot against a bare echo bot, taking turns on one machine."""

from __future__ import annotations

import os
import statistics
from dataclasses import dataclass, field

from bench import mix
from bench.bots import Bench, Bot, bench

ROUNDS = int(os.environ.get("BENCH_ROUNDS", "7"))


@dataclass
class Runner(Bot):
    """One of the two, and what was measured of it."""

    rates: list[float] = field(default_factory=list)
    costs: list[float] = field(default_factory=list)
    server: list[float] = field(default_factory=list)

    @property
    def expected(self) -> dict[str, int]:
        """The calls a round takes it."""
        return mix.expected(durable=self.data is not None)


async def main() -> None:
    """Start both, warm up, let them take turns, print."""
    async with bench() as (server, folder, stack):
        echo = Runner("echo", "bench.echo", 7000000002)
        durable = Runner("tradehold", "bench.durable", 7000000001, folder / "tradehold")
        for bot in (echo, durable):
            await server.start(bot, stack)
        for number in range(1, ROUNDS + 2):
            for bot in (echo, durable):
                await _measure(server, bot, number, warm_up=number == 1)
    _print(echo, durable)


async def _measure(server: Bench, bot: Runner, number: int, *, warm_up: bool) -> None:
    """One round of one bot."""
    before = bot.cpu()
    took = await server.ask(bot, "load", {"updates": mix.a_round(number), "expected": bot.expected})
    if not warm_up:
        bot.rates.append(mix.UPDATES / took["seconds"])
        bot.costs.append((bot.cpu() - before) / mix.UPDATES)
        bot.server.append(took["cpu"] / took["seconds"])


def _print(echo: Runner, durable: Runner) -> None:
    print(f"{mix.UPDATES} updates a round ({mix.TALKS} passed on), {len(echo.rates)} rounds each, taking turns\n")
    head = f"{'':12}{'updates/s':>12}{'min–max':>16}{'calls/s':>10}{'CPU ms/update':>16}"
    print(f"{head}{'server busy':>14}{'first answer':>15}")
    for bot in (echo, durable):
        spread = f"{min(bot.rates):.0f}–{max(bot.rates):.0f}"
        rate, cost, busy = (statistics.median(values) for values in (bot.rates, bot.costs, bot.server))
        calls = rate * sum(bot.expected.values()) / mix.UPDATES
        line = f"{bot.name:12}{rate:12.0f}{spread:>16}{calls:10.0f}{cost * 1000:16.2f}"
        print(f"{line}{busy:14.0%}{bot.first_answer:13.1f} s")
    ratios = [mine / theirs for mine, theirs in zip(durable.rates, echo.rates, strict=True)]
    print(f"\nratio {statistics.median(ratios):.2f} (min–max {min(ratios):.2f}–{max(ratios):.2f})")
