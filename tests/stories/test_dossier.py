"""Stories of the dossier: asked for in the chat, made in the background, checked by an outsider's own commands."""

from __future__ import annotations

import asyncio
import subprocess
import zipfile
from pathlib import Path

import pytest

from bot.handlers import all_routes
from bot.screens.dossier import DossierOf
from documents.verify import check_bundle
from storage import dossiers, record
from tests.people import Person
from tests.stories.house import House
from tests.stories.trading import a_picture, brought_to, funded, offered
from tests.stories.written import all_is_quiet, recorded

pytestmark = pytest.mark.skipif(
    DossierOf not in all_routes()[0].presses, reason="the dossier's key is not wired into bot/handlers/__init__.py yet"
)
PATIENCE = 60.0
"""Seconds: the process steps back behind all others, so on a busy machine it takes its time."""
COMMANDS = (
    "sha256sum -c SHA256SUMS",
    "openssl pkeyutl -verify -pubin -inkey public.pem -rawin -in SHA256SUMS -sigfile record.sig",
    "python3 -I check.py",
)


async def asks(person: Person) -> None:
    """From the order's card, under More."""
    await person.sends("/start o_1")
    await person.sees("Order 1 ·")
    await person.taps("⋯ More")
    await person.sees("Order 1 – more")
    await person.taps("📚 Dossier")


async def checked(bundle: bytes, folder: Path) -> list[str]:
    """What an outsider's commands say about the bundle."""
    return await asyncio.to_thread(_checked, bundle, folder)


def _checked(bundle: bytes, folder: Path) -> list[str]:
    folder.mkdir()
    (folder / "bundle.zip").write_bytes(bundle)
    with zipfile.ZipFile(folder / "bundle.zip") as file:
        file.extractall(folder / "in")
    runs = [subprocess.run(c.split(), cwd=folder / "in", capture_output=True, text=True, check=True) for c in COMMANDS]  # noqa: S603
    assert check_bundle(folder / "bundle.zip").broken == []
    return [one.stdout for one in runs]


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
        await asks(person)
        ready = await person.sees("The dossier of order 1 is ready", within=PATIENCE)
        _, pdf = await person.receives("document", "dossier-1.pdf")
        _, bundle = await person.receives("document", "dossier-1.zip")
        _, signature, check = await checked(bundle, tmp_path / person.name)

        assert pdf.startswith(b"%PDF")
        assert "Verified Successfully" in signature
        assert head in check
        assert head in ready["text"]
        assert "edit_date" in ready
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
