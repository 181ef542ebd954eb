"""What the bot serves by HTTP: updates from Telegram alone, its health, and a clock in the demo only."""

import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest

from bot.metrics import Metrics
from bot.web import SECRET_HEADER, application, serving

SECRET = "a-secret-of-the-tests"  # noqa: S105 - no real one


class Site:
    """The web site of a bot whose parts are played by this class."""

    def __init__(self) -> None:
        self.taken: list[dict[str, Any]] = []
        self.missing: list[str] = []
        self.metrics = Metrics()
        self.now = datetime(2026, 1, 1, tzinfo=UTC)

    async def take(self, update: dict[str, Any]) -> None:
        """The inbox."""
        self.taken.append(update)

    async def ready(self) -> list[str]:
        """What is not in order."""
        return self.missing

    async def advance(self, step: timedelta) -> timedelta | None:
        """The demonstration's clock, with something to do at the end of the day."""
        self.now += step
        due = datetime(2026, 1, 2, tzinfo=UTC)
        return due - self.now if self.now < due else None

    @asynccontextmanager
    async def served(self, *, demo: bool = False, webhook: bool = True) -> AsyncIterator[aiohttp.ClientSession]:
        """A client of the served site."""
        app = application(
            ready=self.ready,
            registry=self.metrics.registry,
            take=self.take if webhook else None,
            secret=SECRET if webhook else None,
            advance=self.advance if demo else None,
        )
        async with (
            serving(app, "127.0.0.1", 0) as port,
            aiohttp.ClientSession(f"http://127.0.0.1:{port}") as client,
        ):
            yield client


async def test_an_update_with_the_secret_is_stored_before_it_is_acknowledged() -> None:
    """Telegram hears 200 after `take` has returned."""
    site = Site()
    async with site.served() as client:
        answer = await client.post("/telegram", json={"update_id": 5}, headers={SECRET_HEADER: SECRET})
        assert answer.status == 200
        assert site.taken == [{"update_id": 5}]


@pytest.mark.parametrize("headers", [{}, {SECRET_HEADER: "guess"}, {SECRET_HEADER: "gu\u00e9ss"}])
async def test_an_update_without_the_secret_is_refused(headers: dict[str, str]) -> None:
    """Whoever finds the address cannot play Telegram."""
    site = Site()
    async with site.served() as client:
        answer = await client.post("/telegram", json={"update_id": 5}, headers=headers)
        assert answer.status == 403
        assert site.taken == []


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{", b'{"update_id": "x"}', b'{"update_id": true}', b'{"update_id": 9223372036854775808}']
)
async def test_what_is_no_update_is_refused(body: bytes) -> None:
    """It is not stored, and it does not break the server."""
    site = Site()
    async with site.served() as client:
        answer = await client.post("/telegram", data=body, headers={SECRET_HEADER: SECRET})
        assert answer.status == 400
        assert site.taken == []


async def test_a_body_larger_than_any_update_is_not_read_to_its_end() -> None:
    """Memory is not anybody's to fill."""
    async with Site().served() as client:
        answer = await client.post("/telegram", data=b"x" * 2_000_000, headers={SECRET_HEADER: SECRET})
        assert answer.status == 413


async def test_a_webhook_without_a_secret_is_not_served() -> None:
    """It would take updates from anybody."""
    site = Site()
    with pytest.raises(ValueError, match="secret"):
        application(ready=site.ready, registry=site.metrics.registry, take=site.take)


async def test_a_polling_bot_has_no_webhook() -> None:
    """What is not needed is not there."""
    async with Site().served(webhook=False) as client:
        assert (await client.post("/telegram", json={"update_id": 5})).status == 404


async def test_health_readiness_and_numbers_are_served() -> None:
    """Alive is one thing, ready another."""
    site = Site()
    async with site.served() as client:
        assert (await client.get("/healthz")).status == 200
        assert (await client.get("/readyz")).status == 200
        site.missing = ["Telegram cannot be reached"]
        answer = await client.get("/readyz")
        assert (answer.status, await answer.text()) == (503, "Telegram cannot be reached\n")
        site.metrics.received.inc(3)
        assert "tradehold_updates_received_total 3.0" in await (await client.get("/metrics")).text()


async def test_the_clock_moves_in_the_demonstration_only() -> None:
    """With real money nobody can jump over a deadline."""
    site = Site()
    async with site.served(demo=True) as client:
        for seconds, wait in ((0, 86_400.0), (3_600, 82_800.0), (82_800, None)):
            answer = await client.post("/demo/advance", json={"seconds": seconds})
            assert await answer.json() == {"next": wait}
        for wrong in ({"seconds": -1}, {"seconds": "1"}, {"seconds": True}, {}, [1]):
            assert (await client.post("/demo/advance", json=wrong)).status == 400
    async with site.served(demo=False) as client:
        assert (await client.post("/demo/advance", json={"seconds": 1})).status == 404


async def test_the_server_leaves_the_signals_to_the_bot() -> None:
    """Else Ctrl-C would stop the site and not the bot."""
    before = signal.getsignal(signal.SIGTERM)
    async with Site().served() as client:
        await client.get("/healthz")
        assert before is signal.getsignal(signal.SIGTERM)
