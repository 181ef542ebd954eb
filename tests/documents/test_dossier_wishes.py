"""Wishes for dossiers: made once, sent in what Telegram takes, given up in the open, never lost."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.act import Act
from bot.dossiers import MOST_ATTEMPTS, Dossiers, Places
from bot.handlers.dossier import ask
from bot.screens.dossier import DossierOf
from bot.screens.screen import Screen
from documents.dossier_process import Errand, Kept
from documents.dossier_view import Viewer
from documents.verify import check_bundle
from storage import dossiers, outbox, people
from storage.database import Transaction
from storage.dossiers import Wish
from storage.files import FileStore
from storage.work import Site, Work
from tests.documents.dossiers import LI, MARIA, MIRA, NOW, Archive, a_picture
from texts.i18n import plain
from trade.policy import Policy
from trade.refusals import NotFound

SITE = Site(bot=1, policy=Policy())


@pytest.fixture
async def archive(tmp_path: Path) -> AsyncIterator[Archive]:
    """A paid order with a photo; nobody sends what is in the outbox."""
    archive = await Archive.opened(tmp_path)
    await archive.sends(LI, a_picture())
    yield archive
    await archive.database.close()


def maker(archive: Archive, **more: Any) -> Dossiers:
    """What makes dossiers in the bot."""
    places = Places(f"sqlite:///{archive.folder / 'tradehold.db'}", archive.folder)
    return Dossiers(archive.database, SITE, lambda: NOW, places, **more)


async def presses(archive: Archive, person: int) -> Screen:
    """Somebody asks for the dossier of order 1."""

    def press(tx: Transaction) -> Screen:
        act = Act(people.get(tx.connection, person), person, Work(tx, SITE, NOW))
        return ask(act, DossierOf(1))

    return await archive.database.transaction(press)


async def waiting(archive: Archive) -> list[Wish]:
    """Who waits."""
    return await archive.database.read(dossiers.waiting)


async def sent(archive: Archive) -> list[dict[str, Any]]:
    """The calls in the outbox, those of the trade itself left out."""
    parcels = await archive.database.read(lambda connection: outbox.waiting(connection, 1))
    return [call for parcel in parcels for call in parcel.payload.get("calls", [])]


def texts(calls: list[dict[str, Any]]) -> list[str]:
    """Their words."""
    return [plain(call["params"].get("text") or call["params"].get("caption")) for call in calls]


async def makes_all(archive: Archive, dossiers_: Dossiers) -> None:
    """Run until nobody waits: each look is a transaction of its own, so nothing sleeps."""
    running = asyncio.create_task(dossiers_.run())
    async with asyncio.timeout(60):
        while await waiting(archive):
            await archive.database.transaction(lambda tx: None)
    await dossiers_.stop()
    await running


async def test_two_presses_make_one_dossier(archive: Archive) -> None:
    """The second is told that it is being made; the first message counts for both."""
    first, second = await presses(archive, MARIA), await presses(archive, MARIA)
    await makes_all(archive, maker(archive))
    calls = await sent(archive)

    assert (str(first.toast), str(second.toast)[:24]) == ("It is being made.", "It is being made already")
    assert [call["method"] for call in calls if "document" in call.get("files", {})] == ["sendDocument"] * 2
    assert [text for text in texts(calls) if "is ready" in text]


async def test_each_side_waits_for_its_own(archive: Archive) -> None:
    """Buyer, supplier and mediator ask at once; all three are served."""
    for person in (MARIA, LI, MIRA):
        await presses(archive, person)
    await makes_all(archive, maker(archive))
    calls = [call for call in await sent(archive) if call["method"] == "sendDocument"]

    assert sorted(call["params"]["chat_id"] for call in calls) == [MARIA, MARIA, LI, LI, MIRA, MIRA]


async def test_a_large_zip_is_sent_in_parts_that_make_it_whole(archive: Archive, tmp_path: Path) -> None:
    """Joined as the caption says, they check."""
    for colour in ("red", "green", "blue"):
        await archive.sends(MARIA, a_picture(colour, (2000, 2000), form="BMP")[:120_000])
    await presses(archive, MARIA)
    made = maker(archive, largest=150_000)
    await makes_all(archive, made)
    files = [call["files"]["document"] for call in await sent(archive) if call["method"] == "sendDocument"]
    parts = [file for file in files if ".zip." in file["name"]]
    for part in parts:
        (tmp_path / part["name"]).write_bytes(await made.made.get(part["sha256"]))

    assert len(parts) > 1
    assert check_bundle(tmp_path / parts[0]["name"]).broken == []


async def test_what_is_too_large_even_in_parts_is_said(archive: Archive) -> None:
    """With what to do instead."""
    await presses(archive, MARIA)
    await makes_all(archive, maker(archive, largest=500))
    words = " ".join(texts(await sent(archive)))

    assert "larger than 10 parts" in words
    assert "The PDF of order 1 is larger than Telegram lets me send" in words


async def test_who_may_no_longer_see_the_order_gets_nothing_of_it(archive: Archive) -> None:
    """Maria leaves the company between her press and the making."""
    await presses(archive, MARIA)
    await archive.database.transaction(lambda tx: people.change(tx.connection, MARIA, company=None))
    await makes_all(archive, maker(archive))
    calls = await sent(archive)

    assert not [call for call in calls if call["method"] == "sendDocument"]
    assert "could not be made" in texts(calls)[-1]


async def test_a_stranger_cannot_ask(archive: Archive) -> None:
    """To them the order does not exist."""

    def leave(tx: Transaction) -> None:
        people.change(tx.connection, MARIA, company=None)

    await archive.database.transaction(leave)
    with pytest.raises(NotFound):
        await presses(archive, MARIA)


async def test_one_that_takes_the_bot_down_is_not_made_for_ever(archive: Archive) -> None:
    """After three attempts it is said to have failed."""
    await presses(archive, MARIA)
    [wish] = await waiting(archive)
    await archive.database.transaction(lambda tx: dossiers.tried(tx.connection, wish, MOST_ATTEMPTS))
    await makes_all(archive, maker(archive))

    assert "could not be made" in texts(await sent(archive))[-1]


async def test_a_stop_in_the_middle_keeps_the_wish_and_does_not_count(archive: Archive) -> None:
    """The process is ended with the bot; the next start makes it."""
    await presses(archive, MARIA)
    first = maker(archive)
    running = asyncio.create_task(first.run())
    async with asyncio.timeout(10):
        while (await waiting(archive))[0].attempts == 0:
            await archive.database.transaction(lambda tx: None)
    await first.stop()
    await running

    assert [wish.attempts for wish in await waiting(archive)] == [0]
    await makes_all(archive, maker(archive))
    assert any("is ready" in text for text in texts(await sent(archive)))


async def rests(archive: Archive, dossiers_: Dossiers, left: int) -> list[str]:
    """Run until so many files are left; gives their hashes."""
    running = asyncio.create_task(dossiers_.run())
    async with asyncio.timeout(60):
        while len(kept := await dossiers_.made.kept()) != left:
            await archive.database.transaction(lambda tx: None)
    await dossiers_.stop()
    await running
    return kept


async def test_what_was_sent_is_cleared_away_and_nothing_else(archive: Archive) -> None:
    """What waits stays; so does what a killed bot made for nobody, until the next start; people's files for ever."""
    sent_by_people = await archive.files.kept()
    await presses(archive, MARIA)
    made = maker(archive)
    await makes_all(archive, made)
    waits = set(await made.made.kept())
    orphan = await made.made.put(b"made, and then the power was cut")

    assert set(await rests(archive, maker(archive), 2)) == waits
    assert orphan not in waits
    parcels = await archive.database.read(lambda connection: outbox.waiting(connection, 1))
    first, second = (p for p in parcels if any("files" in call for call in p.payload.get("calls", ())))
    await archive.database.transaction(lambda tx: outbox.sent(tx.connection, first, 77, NOW))
    [left] = await rests(archive, maker(archive), 1)
    assert left == second.payload["calls"][0]["files"]["document"]["sha256"]
    await archive.database.transaction(lambda tx: outbox.failed(tx.connection, second, "blocked", "gone", NOW))
    await rests(archive, maker(archive), 0)
    assert await archive.files.kept() == sent_by_people != []


async def test_it_is_made_in_a_process_of_its_own_that_tells_how_far_it_is(archive: Archive, tmp_path: Path) -> None:
    """Percent by percent, then what was made."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "documents.dossier_process"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    task, store = archive.task(tmp_path / "out", Viewer.BUYER), tmp_path / "kept"
    errand = Errand(task=task, kept=str(store), largest=10_000_000, most_parts=10)
    printed, _ = await process.communicate(errand.model_dump_json().encode())
    steps = [json.loads(line) for line in printed.splitlines()]
    percents = [step["percent"] for step in steps[:-1]]

    assert process.returncode == 0
    assert percents == sorted(set(percents))
    assert (percents[0], percents[-1]) == (0, 100)
    kept = Kept.model_validate(steps[-1]["kept"])
    assert [(await FileStore(store).get(part))[:4] for part in (*kept.pdf, *kept.bundle)] == [b"%PDF", b"PK\x03\x04"]
