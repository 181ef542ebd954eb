"""Takes the README's picture: plays the demo up to the money released. `python -m tests.browser.picture`"""

from __future__ import annotations

import asyncio
import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.async_api import Page, ViewportSize, async_playwright

from bot import cast
from bot.demonstration import Demonstration
from tests.browser.conftest import ARGUMENTS, CHROMIUM
from tests.browser.trading import TRADE, Table, pays_out

PICTURE = Path(__file__).parents[2] / "docs" / "demo.png"
SIZE = ViewportSize(width=1480, height=920)
LARGEST = 300_000


async def take(place: Path = PICTURE) -> None:
    """Play, look, and keep the picture with a palette, which is a fifth of the size."""
    with tempfile.TemporaryDirectory() as folder:
        async with Demonstration(Path(folder)).running(0) as sim, async_playwright() as playwright:
            chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            page = await chromium.new_page(viewport=SIZE, device_scale_factor=1.25, reduced_motion="reduce")
            await page.goto(sim.url)
            for step in TRADE[: TRADE.index(pays_out)]:
                await step(Table(page))
            await _look_at_everything(page)
            taken = await page.screenshot()
            await chromium.close()
    picture = Image.open(io.BytesIO(taken)).convert("RGB")
    picture.quantize(256, kmeans=2, dither=Image.Dither.NONE).save(place, optimize=True)
    size = await asyncio.to_thread(lambda: place.stat().st_size)
    sys.stdout.write(f"{place}: {size // 1000} kB\n")
    assert size <= LARGEST, "too large for a README"


async def _look_at_everything(page: Page) -> None:
    """A tap on each phone, so that nothing is marked as new; the buyer's comes last."""
    for player in (cast.FINANCE, cast.SUPPLIER, cast.BUYER):
        await page.locator(f'[data-phone="{player.id}"] [data-title]').click()


if __name__ == "__main__":
    asyncio.run(take())
