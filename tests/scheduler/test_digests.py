"""Digests go out in the morning of their reader, once a day, to those who want them."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from tests.builders import ADA, DAY, FINN, LI, MARTA, MONDAY, OTTO, a_command
from tests.scheduler.watching import Watched
from trade import commands as c


async def days(watched: Watched, person: int | None) -> list[tuple[str, str]]:
    """Which digests a person got, and for which days."""
    found = [parcel.payload for parcel in await watched.parcels("digest") if parcel.person == person]
    return [(payload["digest"], payload["day"]) for payload in found]


async def test_agents_get_theirs_every_morning(watched: Watched) -> None:
    """At eight in their own time zone."""
    await watched.sets(FINN, time_zone="America/New_York")

    await watched.waits_until(MONDAY + 3 * DAY)

    assert await days(watched, FINN.person) == [("agent", f"2026-03-0{day}") for day in (3, 4)]
    moments = [p.created for p in await watched.parcels("digest") if p.person == FINN.person]
    assert [m.astimezone(ZoneInfo("America/New_York")).hour for m in moments[1:]] == [8]
    assert await days(watched, OTTO.person) == []


async def test_suppliers_get_theirs_on_mondays_if_something_is_to_ship(watched: Watched) -> None:
    """Whoever only buys gets none."""
    order = await watched.offers()
    order = await watched.performs(order, a_command(c.Sign, order, watched.now), LI)
    await watched.performs(order, a_command(c.ConfirmPayment, order, watched.now), FINN)

    await watched.waits_until(MONDAY + 14 * DAY)

    assert await days(watched, LI.person) == [("supplier", "2026-03-09"), ("supplier", "2026-03-16")]
    assert await days(watched, MARTA.person) == []


async def test_who_does_not_want_them_gets_none(watched: Watched) -> None:
    """And those who blocked the bot neither."""
    await watched.sets(FINN, digest=False)
    await watched.sets(ADA, blocked=MONDAY)

    await watched.waits_until(MONDAY + 3 * DAY)

    assert await days(watched, FINN.person) == []
    assert await days(watched, ADA.person) == []
