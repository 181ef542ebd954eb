"""Stories of the dossier: asked for in the chat, made in the background, checked by an outsider's own commands."""

from __future__ import annotations

import asyncio
from pathlib import Path

from storage import dossiers, record
from tests.stories.house import House
from tests.stories.outsider import PATIENCE, asks, finds_it_whole
from tests.stories.trading import a_picture, brought_to, funded, offered
from tests.stories.written import all_is_quiet, recorded


async def the_head(house: House) -> str:
    """The hash of the record's last entry."""
    entries = await house.app.db.read(lambda connection: list(record.entries(connection, "order:1")))
    return entries[-1].hash


async def test_both_sides_and_an_agent_get_a_dossier_that_holds(house: House, tmp_path: Path) -> None:
    """One message counts up and becomes the answer; the PDF and the zip follow; the commands find all of it whole."""
    await brought_to(house, funded)
    await house.buyer.uploads(a_picture(), caption="As on this drawing")
    await recorded(house, "file")
    await all_is_quiet(house)
    head = await the_head(house)
    for person in (house.buyer, house.supplier, house.finance):
        dossier = await finds_it_whole(person, tmp_path)

        assert dossier.pdf.startswith(b"%PDF")
        assert head in dossier.ready["text"]
        assert "edit_date" in dossier.ready
        assert not any("Reading the record" in one.get("text", "") for one in await person.looks())
    async with asyncio.timeout(10):
        while await house.app.dossiers.made.kept():  # what was sent is cleared away
            await house.app.db.transaction(lambda tx: None)


async def test_a_wish_survives_a_restart(house: House) -> None:
    """The bot stops right after the press; the next one makes the dossier, in the same message."""
    await brought_to(house, offered)
    await asks(house.buyer)
    await house.restarts()

    await house.buyer.sees("The dossier of order 1 is ready", within=PATIENCE)
    assert await house.app.db.read(dossiers.waiting) == []


async def test_a_hash_seen_in_the_chat_is_found_again(house: House) -> None:
    """Whole or its first twelve digits; somebody else's order is not talked about."""
    await brought_to(house, offered)
    head = await the_head(house)
    await house.buyer.sends(f"/verify {head}")
    found = await house.buyer.sees("this is in the record of order 1")
    await house.supplier.sends(f"/verify {head[:12].upper()}")
    await house.supplier.sees("this is in the record of order 1")
    await house.buyer.sends(f"/verify {'0' * 64}")
    await house.buyer.sees("No entry of your orders has this hash")
    stranger = await house.newcomer("Eve")
    await stranger.sends("/start")
    await stranger.sends(f"/verify {head}")
    await stranger.sees("No entry of your orders has this hash")

    assert head in found["text"]
