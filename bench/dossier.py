"""A dossier of 1,000 messages and 100 photos, asked for in the chat: time, memory, and the bot's answers meanwhile."""

from __future__ import annotations

import asyncio
import io
import os
import statistics
from itertools import count, islice
from pathlib import Path
from typing import Any, NamedTuple

from PIL import Image

from bench import mix
from bench.bots import Bench, Bot, bench
from bot.screens.dossier import DossierOf
from tests.documents.dossiers import LI, MARIA, Archive

MESSAGES, PHOTOS = 1000, 100
WORDS = (
    "Please confirm the carton size before packing, the last lot came 2 cm too high.",
    "好的，外箱尺寸 45 × 30 × 28 厘米，每箱 24 个，明天发照片给您确认。",
    "البضاعة جاهزة للشحن، يرجى تأكيد العنوان.",
    "माल तैयार है, कृपया पता जाँच लें। 👍",
)
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "5"))
EVERY = 0.01
"""Seconds between two updates: more than three times what Telegram lets one bot answer."""
ALONE = 500
"""Updates of a round without a dossier: five seconds of them. With one they go on until it is there."""
MOST = 6000
LOOK = 0.02
"""Seconds between two looks at the memory."""
FILES = {"sendDocument": 2}


class Round(NamedTuple):
    """How long answers took alone and beside a dossier, and what that took, from the key to its last file."""

    alone: list[float]
    beside: list[float]
    seconds: float
    memory: int


async def main() -> None:
    """Write the record, ask for the dossier again and again beside other people's updates, print a table."""
    async with bench() as (server, folder, stack):
        bot = Bot("tradehold", "bench.durable", 7000000003, folder)
        await _write(folder)
        await server.start(bot, stack)
        numbers = count(1_000, 2 * MOST)
        rounds = [await _round(server, bot, next(numbers), next(numbers)) for _ in range(ROUNDS + 1)]
    _print(rounds[1:])


async def _write(folder: Path) -> None:
    archive = await Archive.opened(folder)
    for number in range(PHOTOS):
        await archive.sends((MARIA, LI)[number % 2], _photo(number), text=f"Photo {number}")
    for number in range(MESSAGES - PHOTOS):
        await archive.says((MARIA, LI)[number % 2], f"{number}. {WORDS[number % len(WORDS)]}")
    await archive.database.close()


def _photo(number: int) -> bytes:
    """As large as Telegram's own, and as hard to pack as a real one."""
    noise = Image.effect_noise((160, 120), 60 + number).resize((1280, 960), Image.Resampling.BICUBIC)
    file = io.BytesIO()
    Image.merge("RGB", (noise, noise.rotate(180), noise)).save(file, "JPEG", quality=87)
    return file.getvalue()


async def _round(server: Bench, bot: Bot, alone: int, beside: int) -> Round:
    """`alone`, `beside`: the numbers of the first updates."""
    calm = await server.ask(bot, "pace", _pace(alone, ALONE))
    asked = mix.press(MARIA, DossierOf(1).pack(), beside)
    wish = {**_pace(beside + 1, MOST), "begin": [asked], "expected": FILES}
    making, memory = asyncio.create_task(server.ask(bot, "pace", wish)), 0
    while not (await asyncio.wait([making], timeout=LOOK))[0]:
        memory = max(memory, bot.memory())
    busy = making.result()
    return Round(calm["waited"], busy["waited"], busy["seconds"], memory)


def _pace(first: int, most: int) -> dict[str, Any]:
    return {"every": EVERY, "updates": list(islice(mix.steady(first), most)), "begin": [], "expected": {}}


def _print(rounds: list[Round]) -> None:
    calm = sorted(took for one in rounds for took in one.alone)
    busy = sorted(took for one in rounds for took in one.beside)
    seconds = [one.seconds for one in rounds]
    what = f"A dossier of {MESSAGES} messages and {PHOTOS} photos, made {len(rounds)} times"
    print(f"{what} beside {1 / EVERY:.0f} updates/s\n")
    print(f"from the key to the last file   {statistics.median(seconds):.1f} s ({min(seconds):.1f}–{max(seconds):.1f})")
    print(f"most memory, bot and dossier    {max(one.memory for one in rounds) / 1024:.0f} MB\n")
    print(f"{'the bot’s answers':20}{'number':>8}{'median':>12}{'p99':>12}{'longest':>12}")
    for name, took in (("alone", calm), ("during a dossier", busy)):
        shown = "".join(f"{value * 1000:9.1f} ms" for value in (statistics.median(took), _p99(took), took[-1]))
        print(f"{name:20}{len(took):8}{shown}")
    ratios = [_p99(one.beside) / _p99(one.alone) for one in rounds]
    print(f"\np99 during / alone {_p99(busy) / _p99(calm):.2f} (rounds: {min(ratios):.2f}–{max(ratios):.2f})")


def _p99(values: list[float]) -> float:
    return statistics.quantiles(values, n=100)[98]
