"""The demo as a newcomer meets it: the real bot in a process of its own, the page in a real browser, three phones."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, ViewportSize, expect

from bot import cast
from bot.demonstration import Demonstration
from storage import orders as orders_kept
from storage.checking import check_all
from storage.database import Database
from tests.browser.conftest import PATIENCE_MS
from tests.browser.disputing import SETTLED
from tests.browser.trading import TRADE, Table, orders
from trade.disputes import DisputeState

pytestmark = pytest.mark.asyncio(loop_scope="module")
DAY = 86_400
WIDE, NARROW = ViewportSize(width=1500, height=940), ViewportSize(width=390, height=844)


@contextlib.asynccontextmanager
async def page_of(browser: Browser, url: str) -> AsyncIterator[Page]:
    """The demo's page; nothing may complain while it is open."""
    context = await browser.new_context(viewport=WIDE, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE_MS)
    page = await context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    await page.goto(url)
    await page.wait_for_selector("body[data-ready]")
    yield page
    await context.close()
    assert complaints == []


@pytest_asyncio.fixture(loop_scope="module")
async def demo(tmp_path: Path) -> AsyncIterator[Demonstration]:
    """A fresh demo, as `make demo` runs it."""
    demo = Demonstration(tmp_path / "demo")
    async with demo.running(0):
        yield demo


@pytest_asyncio.fixture(loop_scope="module")
async def table(browser: Browser, demo: Demonstration) -> AsyncIterator[Table]:
    """Its page."""
    assert demo.sim is not None
    async with page_of(browser, demo.sim.url) as page:
        yield Table(page)


async def test_a_newcomer_takes_a_trade_from_hello_to_stars(table: Table, demo: Demonstration) -> None:
    """Order, sign, pay, confirm, ship, receive, accept, pay out, rate: by tapping what the bot offers."""
    for step in TRADE:
        await step(table)
    database = await Database.open(f"sqlite:///{demo.folder / 'bot' / 'tradehold.db'}")
    assert await database.read(check_all) == []
    await database.close()


async def test_two_sides_settle_a_dispute_by_tapping(table: Table, demo: Demonstration) -> None:
    """Something is wrong, an offer, a yes: each gets what it was shown."""
    for step in SETTLED:
        await step(table)
    database = await Database.open(f"sqlite:///{demo.folder / 'bot' / 'tradehold.db'}")
    assert await database.read(check_all) == []
    order = await database.read(lambda connection: orders_kept.look(connection, 1))
    await database.close()
    assert order.past_disputes[-1].state is DisputeState.SETTLED
    assert (order.refunded, order.released, order.held) == (64_000, 256_000, 0)


async def test_the_trade_can_be_begun_on_a_narrow_screen(table: Table) -> None:
    """One phone fills the screen, and the chips lead to the one that has something new."""
    await table.page.set_viewport_size(NARROW)
    await table.page.locator(f'[data-chip="{cast.BUYER.id}"]').click()
    await orders(table)
    chip = table.page.locator(f'[data-chip="{cast.SUPPLIER.id}"]')
    await expect(chip.locator("[data-unread]")).to_be_visible()
    await chip.click()
    await table.supplier.sees("New order from")
    await expect(table.supplier.node.locator("[data-key]", has_text="Sign")).to_be_in_viewport()


async def test_only_the_buyers_phone_has_something_new_at_first(table: Table) -> None:
    """That is where the newcomer begins; the others' greetings are read."""
    await expect(table.page.locator("[data-unread]")).to_have_count(1)
    await expect(table.page.locator(f'[data-chip="{cast.BUYER.id}"] [data-unread]')).to_have_text("1")
    await expect(table.page.locator("[data-phone]")).to_have_count(3)


async def test_a_second_start_goes_on_where_the_first_stopped(browser: Browser, tmp_path: Path) -> None:
    """The messages are there, keys still work, and both clocks are where fast-forward left them."""
    async with Demonstration(tmp_path).running(0) as sim, page_of(browser, sim.url) as page:
        await orders(Table(page))
        await page.locator("[data-advance]").click()
        await expect(page.locator("[data-advance]")).to_be_enabled()
        assert sim.world.offset == DAY
    async with Demonstration(tmp_path).running(0) as sim, page_of(browser, sim.url) as page:
        assert sim.world.offset == pytest.approx(DAY, abs=1)  # the bot keeps whole seconds
        await Table(page).supplier.taps("Sign")
        await Table(page).supplier.sees("You sell for")


async def test_starting_over_gives_everybody_a_fresh_phone(table: Table) -> None:
    """The old order is gone, and a new one can be made at once."""
    await orders(table)
    await table.page.locator("[data-restart]").click()
    await table.page.locator("dialog [data-confirm]").click()
    await expect(table.buyer.node.locator("[data-message]")).to_have_count(2)
    await orders(table)


async def test_a_bot_that_dies_is_started_again(table: Table, demo: Demonstration) -> None:
    """What was written meanwhile is answered afterwards."""
    assert demo.bot is not None
    dead = demo.bot
    os.kill(dead.pid, signal.SIGKILL)
    await dead.ended()
    await table.buyer.sends("/help")
    await demo.revive(dead)
    await expect(table.buyer.node.locator("[data-message]")).to_have_count(4)
    assert demo.bot is not dead
