"""A real browser that shows a real simulator with a small bot behind it."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from simulator.server import Simulator
from simulator.world import User
from tests.browser.echo_bot import EchoBot

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
# root's Chromium has no sandbox; nothing may leave the machine
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
# Patience for a machine that is busy with other tests; nothing takes this long by itself.
PATIENCE_MS = 20_000


@dataclass(frozen=True)
class Handset:
    """One phone on the page."""

    node: Locator

    async def starts(self) -> None:
        """Presses START and waits for the bot's answer."""
        await self.node.locator("[data-start]").click()
        await self.sees("You said: /start")

    async def writes(self, text: str) -> None:
        """Types into the composer and presses Enter."""
        await self.node.locator("[data-composer]").fill(text)
        await self.node.locator("[data-composer]").press("Enter")

    async def sees(self, text: str) -> None:
        """Waits until the newest message says this."""
        await expect(self.node.locator("[data-message] [data-text]").last).to_have_text(text)

    async def taps(self, key: str) -> None:
        """Presses a key under the newest message that has it."""
        await self.node.locator(f'[data-key="{key}"]').last.click()


@dataclass(frozen=True)
class Desk:
    """The page, its phones, and the simulator behind it."""

    page: Page
    sim: Simulator
    bot: EchoBot
    maria: User
    li: User

    def phone(self, user: User) -> Handset:
        return Handset(self.page.locator(f'[data-phone="{user.id}"]'))

    def unread(self, user: User) -> Locator:
        """The badge on a person's chip."""
        return self.page.locator(f'[data-chip="{user.id}"] [data-unread]')


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    """Chromium without a window."""
    if CHROMIUM is None:
        pytest.skip("NO CHROMIUM: the simulator's page is NOT tested; put a chromium on PATH")
    expect.set_options(timeout=PATIENCE_MS)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        await browser.close()


def settle(sim: Simulator) -> tuple[User, User]:
    """The people of a fresh world."""
    maria = sim.world.join("Maria", last_name="Jensen", label="Buyer")
    return maria, sim.world.join("Li", last_name="Wei", label="Supplier", language_code="zh-hans")


@pytest_asyncio.fixture(loop_scope="module")
async def desk(browser: Browser) -> AsyncIterator[Desk]:
    """Maria's and Li's phones side by side; the page may not have complained by the end."""

    async def start_over() -> None:
        sim.forget()
        settle(sim)

    async with Simulator.started(restart=start_over) as sim, EchoBot.at(sim) as bot:
        maria, li = settle(sim)
        context = await browser.new_context(viewport={"width": 1300, "height": 850}, reduced_motion="reduce")
        context.set_default_timeout(PATIENCE_MS)
        page = await context.new_page()
        complaints: list[str] = []
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(f"a script ran: {dialog.message}"))
        await page.goto(sim.url)
        await page.wait_for_selector("body[data-ready]")
        yield Desk(page, sim, bot, maria, li)
        await context.close()
        assert complaints == []
