"""`python -m bench.dossier`: a dossier of 1,000 messages and 100 photos; time, peak memory, and the bot beside it."""

from __future__ import annotations

import asyncio
import io
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable
from pathlib import Path

from PIL import Image

from documents.dossier_view import Viewer
from storage.work import TALK
from tests.documents.dossiers import LI, MARIA, NAMES, Archive

MESSAGES, PHOTOS = 1000, 100
WORDS = (
    "Please confirm the carton size before packing, the last lot came 2 cm too high.",
    "好的，外箱尺寸 45 × 30 × 28 厘米，每箱 24 个，明天发照片给您确认。",
    "البضاعة جاهزة للشحن، يرجى تأكيد العنوان.",
    "माल तैयार है, कृपया पता जाँच लें। 👍",
)
BETWEEN = 0.005
"""Seconds between two acts: as 200 people a second would ask of the bot."""


async def main() -> None:
    """Write the record, make the dossier beside a busy writer, print a table."""
    with tempfile.TemporaryDirectory(prefix="bench-dossier-") as folder:
        archive = await Archive.opened(Path(folder))
        await _talk(archive)
        calm = await _latencies(archive, asyncio.sleep(5))
        began = time.perf_counter()
        took: list[float] = []
        busy = await _latencies(archive, _export(archive, Path(folder) / "out", began, took))
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        sizes = {path.suffix: path.stat().st_size / 2**20 for path in (Path(folder) / "out").iterdir()}
        await archive.database.close()
    processor, peak = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
    print(f"{MESSAGES} messages, {PHOTOS} photos: {took[0]:.1f} s ({processor:.1f} s of processor), peak {peak:.0f} MB")
    print(f"PDF {sizes['.pdf']:.1f} MB, zip {sizes['.zip']:.1f} MB")
    print(f"an act of the bot, p99: {_p99(calm):.1f} ms alone, {_p99(busy):.1f} ms during the export")


async def _talk(archive: Archive) -> None:
    for number in range(PHOTOS):
        await archive.sends((MARIA, LI)[number % 2], _photo(number), text=f"Photo {number}")
    for number in range(MESSAGES - PHOTOS):
        await archive.says((MARIA, LI)[number % 2], f"{number}. {WORDS[number % len(WORDS)]}")


def _photo(number: int) -> bytes:
    """As large as Telegram's own, and as hard to pack as a real one."""
    noise = Image.effect_noise((160, 120), 60 + number).resize((1280, 960), Image.Resampling.BICUBIC)
    file = io.BytesIO()
    Image.merge("RGB", (noise, noise.rotate(180), noise)).save(file, "JPEG", quality=87)
    return file.getvalue()


async def _export(archive: Archive, out: Path, began: float, took: list[float]) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "documents.dossier"), stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.DEVNULL
    )
    await process.communicate(archive.task(out, Viewer.BUYER).model_dump_json().encode())
    assert process.returncode == 0
    took.append(time.perf_counter() - began)


async def _latencies(archive: Archive, meanwhile: Awaitable[None]) -> list[float]:
    """How long acts of the bot take while something else happens, in milliseconds."""
    other, taken = asyncio.ensure_future(meanwhile), list[float]()
    while not other.done():
        began = time.perf_counter()
        await archive.notes(MARIA, TALK, {"name": NAMES[MARIA], "text": "meanwhile"}, "order:2")
        taken.append((time.perf_counter() - began) * 1000)
        await asyncio.sleep(BETWEEN)
    await other
    return taken


def _p99(values: list[float]) -> float:
    return statistics.quantiles(values, n=100)[98]


if __name__ == "__main__":
    asyncio.run(main())
