"""An edited message of an order's talk: both wordings in the record, the copies changed."""

from __future__ import annotations

from bot.handlers import thread
from bot.screens.talk import SendTo
from storage.threads import EDIT
from storage.work import TALK
from tests.bot.desk import ANNA, LI, PHOTO, Desk, wrote
from trade.orders import Order


async def test_an_edit_is_recorded_and_the_copies_follow(desk: Desk, order: Order) -> None:
    """The copy says that it was edited."""
    await desk.does(ANNA, thread.talk, wrote(ANNA, "100 pcs", 7))
    [said] = await desk.entries(order, TALK)
    copy = (await desk.shown(order, said.seq))[LI][0]

    await desk.does(ANNA, thread.edited, wrote(ANNA, "200 pcs", 7))

    [edit] = await desk.entries(order, EDIT)
    assert (edit.body["of"], edit.body["old"], edit.body["new"]) == (said.seq, "100 pcs", "200 pcs")
    [call] = desk.calls(LI)
    assert (call["method"], call["params"]["message_id"]) == ("editMessageText", copy)
    assert call["params"]["text"].endswith("<i>edited</i>\n<blockquote>200 pcs</blockquote>")
    assert desk.calls(ANNA) == []


async def test_a_second_edit_names_the_first_ones_words(desk: Desk, order: Order) -> None:
    """Old and new follow one another."""
    for words in ("one", "two", "three"):
        handler = thread.talk if words == "one" else thread.edited
        await desk.does(ANNA, handler, wrote(ANNA, words, 7))

    assert [(edit.body["old"], edit.body["new"]) for edit in await desk.entries(order, EDIT)] == [
        ("one", "two"),
        ("two", "three"),
    ]


async def test_an_edit_that_changes_nothing_is_none(desk: Desk, order: Order) -> None:
    """Telegram reports a new link preview as an edit."""
    await desk.does(ANNA, thread.talk, wrote(ANNA, "same", 7))

    await desk.does(ANNA, thread.edited, wrote(ANNA, "same", 7))

    assert await desk.entries(order, EDIT) == []
    assert desk.parcels == []


async def test_a_caption_is_edited_as_one(desk: Desk, order: Order) -> None:
    """The photo stays."""
    await desk.does(ANNA, thread.talk, wrote(ANNA, "old", 7, kind="photo", file=PHOTO))

    await desk.does(ANNA, thread.edited, wrote(ANNA, "new", 7, kind="photo", file=PHOTO))

    [call] = desk.calls(LI)
    assert call["method"] == "editMessageCaption"
    assert call["params"]["caption"].endswith("\n<blockquote>new</blockquote>")


async def test_a_replaced_photo_replaces_the_copies(desk: Desk, order: Order) -> None:
    """The new file is recorded and fetched like the first."""
    other = PHOTO.model_copy(update={"file_id": "photo-2", "file_unique_id": "u9"})
    await desk.does(ANNA, thread.talk, wrote(ANNA, "", 7, kind="photo", file=PHOTO))

    await desk.does(ANNA, thread.edited, wrote(ANNA, "", 7, kind="photo", file=other))

    [call] = desk.calls(LI)
    assert (call["method"], call["params"]["media"]["media"]) == ("editMessageMedia", "photo-2")
    [edit] = await desk.entries(order, EDIT)
    assert edit.body["file"]["file_unique_id"] == "u9"


async def test_a_long_message_is_edited_under_its_header(desk: Desk, order: Order) -> None:
    """The header gets the mark, the copy under it the words."""
    await desk.does(ANNA, thread.talk, wrote(ANNA, "a" * 4096, 7))
    [said] = await desk.entries(order, TALK)
    header, body = (await desk.shown(order, said.seq))[LI]

    await desk.does(ANNA, thread.edited, wrote(ANNA, "b" * 4096, 7))

    first, second = desk.calls(LI)
    assert (first["params"]["message_id"], second["params"]["message_id"]) == (header, body)
    assert second["params"]["text"] == f"<blockquote>{'b' * 4096}</blockquote>"


async def test_a_message_that_grew_too_long_is_sent_again(desk: Desk, order: Order) -> None:
    """There is no room under the old header: header and copy come as a reply to it."""
    await desk.does(ANNA, thread.talk, wrote(ANNA, "short", 7))

    await desk.does(ANNA, thread.edited, wrote(ANNA, "a" * 4096, 7))

    assert [call["method"] for call in desk.calls(LI)] == ["sendMessage", "sendMessage"]
    assert "reply_parameters" in desk.calls(LI)[0]["params"]


async def test_an_edit_of_something_else_is_left_alone(desk: Desk, order: Order) -> None:
    """An answer to a form, or a message from before, belongs to no order."""
    await desk.does(ANNA, thread.edited, wrote(ANNA, "new", 99))

    assert await desk.entries(order, EDIT) == []


async def test_a_message_that_waits_for_its_order_is_passed_on_as_it_reads_then(desk: Desk, order: Order) -> None:
    """Li corrects the price before saying which order it is about."""
    await desk.offer()
    await desk.does(LI, thread.talk, wrote(LI, "The price is 5", 3))
    await desk.does(LI, thread.edited, wrote(LI, "The price is 50", 3))

    await desk.does(LI, lambda act: thread.send(act, SendTo(order.id, 3, "all")))

    assert [said.body["text"] for said in await desk.entries(order, TALK)] == ["The price is 50"]


async def test_only_the_writer_edits(desk: Desk, order: Order) -> None:
    """An edit that claims to come from a reader's chat changes nothing."""
    await desk.does(ANNA, thread.talk, wrote(ANNA, "mine", 7))
    [said] = await desk.entries(order, TALK)
    copy = (await desk.shown(order, said.seq))[LI][0]

    await desk.does(LI, thread.edited, wrote(LI, "forged", copy))

    assert await desk.entries(order, EDIT) == []
