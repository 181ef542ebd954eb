"""Talk at the door out: when an album is put together, and what becomes of what can't be delivered."""

from __future__ import annotations

import pytest
from telegram import Bot

from bot.calls import Call
from bot.handlers import thread
from bot.post import Post, gathered
from bot.telling import Telling
from bot.topics import Topics
from storage import outbox
from storage.database import Database, Transaction
from storage.files import FileStore
from storage.outbox import Parcel
from storage.receipts import RECEIPT
from storage.work import TALK
from tests.bot.desk import ANNA, BEN, LI, NOW, PDF, PHOTO, WANG, Desk, wrote
from trade.orders import Order


class SlowDesk(Desk):
    """A desk whose parcels wait until somebody brings them."""

    def _deliver(self, tx: Transaction, parcel: Parcel) -> None:
        return

    async def arrives(self, post: Post, parcel: Parcel, calls: list[Call], first: int) -> None:
        """Telegram has carried these calls of a parcel out; their messages are numbered from `first`."""
        for call in calls:
            ids = list(range(first, first + len(call.get("seqs", [0]))))
            await self._noted(post, parcel, call, ids)

    async def _noted(self, post: Post, parcel: Parcel, call: Call, ids: list[int]) -> None:
        await self.db.transaction(lambda tx: post.delivered(tx, parcel, [call], ids))

    async def told(self, person: int) -> list[Call]:
        """The messages that wait for somebody."""
        waiting = await self.db.read(lambda connection: outbox.waiting(connection, self.site.bot))
        return [call for parcel in waiting if parcel.chat == person for call in parcel.payload.get("calls", [])]


@pytest.fixture
async def desk(db: Database) -> SlowDesk:
    """Both companies."""
    desk = SlowDesk(db)
    await desk.move_in()
    return desk


@pytest.fixture
def post(desk: SlowDesk, files: FileStore) -> Post:
    """The post of a bot whose private chats have no topics."""
    telling = Telling(desk.db, desk.site, files, {}, lambda: NOW)
    return Post(telling, Topics(desk.db, Bot("1:TEST"), lambda: NOW, on=False), desk.site, lambda: NOW)


async def part(desk: SlowDesk, number: int, text: str = "", kind: str = "photo") -> Parcel:
    """Anna sends one part of an album; the parcel it makes for Li."""
    ref = PHOTO if kind == "photo" else PDF
    file = ref.model_copy(update={"file_id": f"{kind}-{number}", "file_unique_id": f"u{number}", "kind": kind})
    await desk.does(ANNA, thread.talk, wrote(ANNA, text, number, kind=kind, file=file, album="A"))
    return next(parcel for parcel in desk.parcels if parcel.chat == LI)


async def made(desk: SlowDesk, parcel: Parcel) -> list[Call]:
    """What goes to Li when the parcel's time has come."""
    return await desk.db.read(lambda connection: gathered(connection, parcel, parcel.payload["calls"]))


async def test_the_last_part_brings_the_whole_album(desk: SlowDesk, order: Order) -> None:
    """A second after it; the other parcels bring nothing."""
    first, second, third = [await part(desk, 101, "Three"), await part(desk, 102), await part(desk, 103)]

    assert [await made(desk, first), await made(desk, second)] == [[], []]
    [call] = await made(desk, third)
    assert call["method"] == "sendMediaGroup"
    assert ["photo-101", "photo-102", "photo-103"] == [one["media"] for one in call["params"]["media"]]
    assert call["params"]["media"][0]["caption"].endswith("\n<blockquote>Three</blockquote>")
    assert (third.not_before - NOW).total_seconds() == 1


async def test_a_part_that_comes_late_goes_by_itself(desk: SlowDesk, order: Order, post: Post) -> None:
    """What is there already is not sent again."""
    await part(desk, 101)
    second = await part(desk, 102)
    await desk.arrives(post, second, await made(desk, second), 500)
    late = await part(desk, 103)

    [call] = await made(desk, late)
    assert (call["method"], call["params"]["photo"]) == ("sendPhoto", "photo-103")


async def test_an_album_of_one_is_a_message(desk: SlowDesk, order: Order) -> None:
    """As if it had come alone."""
    only = await part(desk, 101, "One")

    assert only.payload["calls"] == await made(desk, only)


async def test_what_does_not_go_together_is_copied_together(desk: SlowDesk, order: Order) -> None:
    """Telegram knows better what its own apps put into one album."""
    await part(desk, 101)
    last = await part(desk, 102, kind="document")

    header, copied = await made(desk, last)
    assert (header["method"], header["more"]) == ("sendMessage", True)
    assert (copied["method"], copied["params"]["message_ids"]) == ("copyMessages", [101, 102])
    assert copied["seqs"] == [entry.seq for entry in await desk.entries(order, TALK)]


async def test_what_is_gathered_stays_gathered(desk: SlowDesk, order: Order) -> None:
    """The rest of an album whose header is sent already, after a restart."""
    await part(desk, 101)
    last = await part(desk, 102, kind="document")
    rest = (await made(desk, last))[1:]

    assert rest == await desk.db.read(lambda connection: gathered(connection, last, rest))


async def test_the_sender_is_told_what_could_not_be_delivered(desk: SlowDesk, order: Order, post: Post) -> None:
    """And the record names who did not get it."""
    sticker = PHOTO.model_copy(update={"kind": "sticker"})
    await desk.does(ANNA, thread.talk, wrote(ANNA, "", 7, kind="sticker", file=sticker))
    parcels = {parcel.chat: parcel for parcel in desk.parcels if "receipt" in parcel.payload}
    await desk.db.transaction(lambda tx: post.failed(tx, parcels[LI]))
    for chat in (BEN, WANG):
        await desk.arrives(post, parcels[chat], parcels[chat].payload["calls"], 900)

    [said], [receipt] = await desk.entries(order, TALK), await desk.entries(order, RECEIPT)
    assert {"of": said.seq, "got": [BEN, WANG], "missed": [LI]} == receipt.body
    told = (await desk.told(ANNA))[-1]["params"]
    assert "could not be delivered to <b>Li</b>" in told["text"]
    assert told["reply_parameters"]["message_id"] == 7


async def test_a_receipt_waits_for_what_follows_its_header(desk: SlowDesk, order: Order, post: Post) -> None:
    """A header without its sticker is no message."""
    sticker = PHOTO.model_copy(update={"kind": "sticker"})
    await desk.does(ANNA, thread.talk, wrote(ANNA, "", 7, kind="sticker", file=sticker))
    for parcel in [parcel for parcel in desk.parcels if "receipt" in parcel.payload]:
        await desk.arrives(post, parcel, parcel.payload["calls"][:1], 900)

    assert await desk.entries(order, RECEIPT) == []
