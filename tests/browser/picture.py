"""Takes the documents' pictures from the demo's page: `python -m tests.browser.picture [demo|dispute]`."""

from __future__ import annotations

import asyncio
import io
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.async_api import Page, ViewportSize, async_playwright, expect

from bot import cast
from bot.demonstration import Demonstration
from tests.browser.conftest import ARGUMENTS, CHROMIUM, PATIENCE_MS
from tests.browser.disputing import PROPOSED
from tests.browser.trading import TRADE, Step, Table, pays_out

DOCS = Path(__file__).parents[2] / "docs"
SIZE = ViewportSize(width=1480, height=920)
LARGEST = 300_000


@dataclass(frozen=True)
class Picture:
    """What is played before it is taken, whose phones are looked at, the last one last, and its largest size."""

    steps: Sequence[Step]
    phones: Sequence[cast.Player]
    largest: int = LARGEST


PICTURES = {
    "demo": Picture(TRADE[: TRADE.index(pays_out)], (cast.FINANCE, cast.SUPPLIER, cast.BUYER)),
    "dispute": Picture(PROPOSED, (cast.MEDIATOR, cast.SUPPLIER, cast.BUYER), 250_000),
}


async def take(name: str) -> None:
    """Play, look, and keep the picture with a palette, which is a fifth of the size."""
    picture, place = PICTURES[name], DOCS / f"{name}.png"
    expect.set_options(timeout=PATIENCE_MS)
    with tempfile.TemporaryDirectory() as folder:
        async with Demonstration(Path(folder)).running(0) as sim, async_playwright() as playwright:
            chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            page = await chromium.new_page(viewport=SIZE, device_scale_factor=1.25, reduced_motion="reduce")
            await page.goto(sim.url)
            for step in picture.steps:
                await step(Table(page))
            await _look_at_everything(page, picture.phones)
            taken = await page.screenshot()
            await chromium.close()
    image = Image.open(io.BytesIO(taken)).convert("RGB")
    image.quantize(256, kmeans=2, dither=Image.Dither.NONE).save(place, optimize=True)
    size = await asyncio.to_thread(lambda: place.stat().st_size)
    sys.stdout.write(f"{place}: {size // 1000} kB\n")
    assert size <= picture.largest, "too large for a document"


async def _look_at_everything(page: Page, phones: Sequence[cast.Player]) -> None:
    """A tap on each phone, so that nothing is marked as new."""
    for player in phones:
        await page.locator(f'[data-phone="{player.id}"] [data-title]').click()


if __name__ == "__main__":
    for chosen in sys.argv[1:] or PICTURES:
        asyncio.run(take(chosen))
