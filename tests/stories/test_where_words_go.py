"""Stories: nothing a person types goes where they did not mean it to go, and what went wrong is taken back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot import cast
from bot.screens.talk import SendTo, Undo
from simulator.editing import DELETE_WITHIN
from storage import people
from storage.database import Transaction
from storage.work import Work
from tests.stories.house import House
from tests.stories.talking import a_talk, offer
from tests.stories.trading import a_picture
from tests.stories.written import all_is_quiet, entries, recorded
from trade.commands import Decline

COLOURS = ("red", "green", "blue")


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """The house, with an order that Maria has sent to Li Wei."""
    async with a_talk(tmp_path) as house:
        yield house


async def ends(house: House) -> None:
    """Li declines; the order is over."""

    def decline(tx: Transaction) -> None:
        work = Work(tx, house.app.site, datetime.now(UTC))
        work.perform(1, Decline(reason="No capacity"), people.get(tx.connection, cast.SUPPLIER.id).actor)

    await house.app.db.transaction(decline)
    await house.buyer.sees("No capacity")


async def nobody_else_has(house: House, *words: str) -> None:
    """When all is sent, Li has seen none of these, and the record holds no talk with them."""
    await all_is_quiet(house)
    await house.supplier.looks()
    said = [entry.body["text"] for entry in await entries(house, "talk")]
    for one in words:
        assert one not in house.supplier.transcript()
        assert one not in said


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("help", "❓ Help"), ("menu", "☰ Menu"), ("human", "💬 Talk to our team"),
        ("I want to cancel", "Withdraw the offer"),
        ("is this supplier a scammer?", "🏭 The supplier's record"), ("order again", "➕ New order"),
        ("track my order", "📄 Open the order"), ("refund", "📄 Open the order"), ("stop", "☰ Menu"),
        ("取消订单", "Withdraw the offer"), ("转人工", "💬 Talk to our team"),
    ],
)  # fmt: skip
async def test_words_that_ask_the_bot_for_something_are_never_passed_on(house: House, words: str, key: str) -> None:
    """With one open order: the key that does it is offered, and that nothing was sent is said."""
    await house.buyer.sends(words)
    question = await house.buyer.sees("It has not been sent")
    await nobody_else_has(house, words)

    offered = house.buyer.keys(question)
    assert any(key in one for one in offered), offered
    assert offered[-3:] == ["✉️ Send", "🙋 To our team", "🗑 Don't send"]


async def test_what_was_asked_about_goes_when_its_writer_says_so(house: House) -> None:
    """The question becomes the line that says where it went; a second press does nothing."""
    await house.buyer.sends("cancel")
    question = await house.buyer.sees("Is this for me?")
    pressed = question["reply_markup"]["inline_keyboard"]
    await house.buyer.taps("✉️ Send")
    line = await house.buyer.sees("→ to Wei Li, order 1")
    await house.supplier.sees("cancel")
    data = next(one["callback_data"] for row in pressed for one in row if one["text"] == "✉️ Send")
    assert "Nothing waits here any more" in await house.buyer.forges(line, data)

    assert line["message_id"] == question["message_id"]
    assert [entry.body["text"] for entry in await recorded(house, "talk")] == ["cancel"]


async def test_what_was_asked_about_can_go_to_the_team(house: House) -> None:
    """The other side never sees it; somebody of the staff does."""
    await house.buyer.sends("is this supplier a scammer?")
    await house.buyer.sees("Is this for me?")
    await house.buyer.taps("🙋 To our team")
    await house.buyer.sees("our team")
    await house.mediator.sees("is this supplier a scammer?")
    await nobody_else_has(house, "is this supplier a scammer?")


async def test_what_is_not_to_be_sent_is_forgotten(house: House) -> None:
    """And what waits in one chat cannot be sent from another."""
    asked = await house.buyer.sends("refund")
    await house.buyer.sees("Is this for me?")
    shown = await house.supplier.sees("Order 1")
    await house.supplier.forges(shown, SendTo(1, asked["message_id"], "all").pack())
    await house.buyer.taps("🗑 Don't send")
    await house.buyer.sees("Not sent: nobody has got it.")

    await nobody_else_has(house, "refund")


async def test_after_the_order_has_ended_it_is_asked_first(house: House) -> None:
    """An album waits whole; the next words of the same run go without another question."""
    await ends(house)
    await house.buyer.uploads([a_picture(colour) for colour in COLOURS], caption="Next time these")
    await house.buyer.sees("Order 1 is over. Send this to Wei Li all the same?")
    await nobody_else_has(house, "Next time these")
    await house.buyer.taps("✉️ Send")
    await house.buyer.sees("→ to Wei Li, order 1 · 3 messages")
    await house.waits(timedelta(seconds=2))
    await house.supplier.sees("Next time these")
    await house.buyer.sends("What would they cost?")
    await house.supplier.sees("What would they cost?")


async def test_under_a_question_of_the_bot_it_is_asked_whom_it_is_for(house: House) -> None:
    """Maria is asked whether she really wants to take the offer back, and types instead of pressing."""
    await house.buyer.sends("/orders")
    await house.buyer.taps("1 · Shenzhen Lumen")
    await house.buyer.taps("⋯ More")
    await house.buyer.taps("Withdraw the offer")
    await house.buyer.sends("No, the other one is wrong")
    await house.buyer.sees("I had asked you something.")
    await nobody_else_has(house, "the other one is wrong")


async def test_a_form_that_was_left_is_still_a_question(house: House) -> None:
    """A command in between doesn't answer it."""
    await house.supplier.taps("💬 Ask for a change")
    await house.supplier.sends("/help")
    await house.supplier.sends("Delivery two weeks later")
    await house.supplier.sees("I had asked you something.")
    await all_is_quiet(house)
    assert await entries(house, "talk") == []


async def test_a_run_of_messages_has_one_line(house: House) -> None:
    """It counts them, and Undo takes back the newest, then the one before."""
    await house.buyer.sends("First thought")
    line = await house.buyer.sees("→ to Wei Li, order 1")
    await all_is_quiet(house)
    await house.buyer.sends("Second thought")
    again = await house.buyer.sees("→ to Wei Li, order 1 · 2 messages")
    second = await house.supplier.sees("Second thought")
    await house.buyer.taps("↩️ Undo")
    await house.supplier.sees_gone(second)
    await house.buyer.sees("Taken back from Wei Li, order 1")
    await house.buyer.taps("↩️ Undo the one before too")
    await all_is_quiet(house)
    await house.supplier.looks()

    assert again["message_id"] == line["message_id"]
    assert "thought" not in house.supplier.transcript()
    assert [entry.body["text"] for entry in await entries(house, "talk")] == ["First thought", "Second thought"]
    assert len(await entries(house, "taken-back")) == 2


async def test_an_album_is_taken_back_whole_before_it_was_sent(house: House) -> None:
    """Undo before its parts went out: nothing of it arrives."""
    await house.buyer.uploads([a_picture(colour) for colour in COLOURS], caption="Wrong order")
    await recorded(house, "talk", 3)
    await house.buyer.taps("↩️ Undo")
    await recorded(house, "taken-back", 3)
    await house.waits(timedelta(seconds=5))
    await all_is_quiet(house)
    await house.supplier.looks()

    assert not any("photo" in message for message in house.supplier.messages)


async def test_an_album_is_taken_back_whole_after_it_was_sent(house: House) -> None:
    """Every photo of it disappears."""
    await house.buyer.uploads([a_picture(colour) for colour in COLOURS], caption="Wrong order")
    await recorded(house, "talk", 3)
    await house.waits(timedelta(seconds=2))
    photo = await house.supplier.sees("Wrong order")
    await house.buyer.taps("↩️ Undo")
    await house.supplier.sees_gone(photo)
    await all_is_quiet(house)
    await house.supplier.looks()

    assert not any("photo" in message for message in house.supplier.messages)


@pytest.mark.parametrize("kind", ["document", "voice", "sticker"])
async def test_a_file_is_taken_back_with_its_header(house: House, kind: str) -> None:
    """Of every kind."""
    await house.buyer.uploads(b"content", kind=kind, name="a.bin")
    await house.supplier.receives(kind)
    await all_is_quiet(house)
    await house.buyer.taps("↩️ Undo")
    await recorded(house, "taken-back")
    await all_is_quiet(house)
    await house.supplier.looks()

    assert "💬 Maria Jensen" not in house.supplier.transcript()
    assert not any(kind in message for message in house.supplier.messages)


async def test_where_telegram_deletes_no_more_a_line_takes_the_place(house: House) -> None:
    """Telegram lets a bot delete for two days; to its clock these are over."""
    await house.buyer.sends("Not for you")
    got = await house.supplier.sees("Not for you")
    await all_is_quiet(house)
    await house.town.advance(DELETE_WITHIN + 60)
    await house.buyer.taps("↩️ Undo")
    line = await house.supplier.sees("Maria Jensen took this message back.")

    assert line["message_id"] == got["message_id"]
    assert "Not for you" not in house.supplier.transcript()


async def test_undo_comes_too_late_after_a_minute_and_after_an_answer(house: House) -> None:
    """It says so, and nothing changes."""
    await house.buyer.sends("Is red possible?")
    line = await house.buyer.sees("→ to Wei Li")
    got = await house.supplier.sees("Is red possible?")
    data = line["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await all_is_quiet(house)
    await house.supplier.replies(got, "Yes")
    await house.buyer.sees("Yes")
    assert "Wei Li has written since" in await house.buyer.taps("↩️ Undo", message=line)
    await house.buyer.sends("Then red")
    later = await house.buyer.sees("→ to Wei Li")
    await house.waits(timedelta(minutes=2))
    assert "one minute" in await house.buyer.taps("↩️ Undo", message=later)
    assert "has written since" in await house.buyer.forges(line, data)
    await all_is_quiet(house)

    assert await entries(house, "taken-back") == []


async def test_a_second_press_and_a_strangers_press_take_nothing_back(house: House) -> None:
    """The other side can't take back what it got."""
    await house.buyer.sends("Is red possible?")
    got = await house.supplier.sees("Is red possible?")
    [said] = await recorded(house, "talk")
    await house.supplier.forges(got, Undo(1, said.seq).pack())
    await all_is_quiet(house)
    assert await entries(house, "taken-back") == []
    line = await house.buyer.sees("→ to Wei Li")
    await house.buyer.taps("↩️ Undo")
    await house.supplier.sees_gone(got)
    assert "taken this back already" in await house.buyer.forges(line, Undo(1, said.seq).pack())

    assert len(await entries(house, "taken-back")) == 1


async def test_words_go_to_the_order_that_was_received_last(house: House) -> None:
    """Li writes about the first order while Maria has the second open: her answer goes to the first."""
    first = await house.supplier.sees("Order 1")
    await house.app.db.transaction(lambda tx: offer(tx, house))
    await house.supplier.sees("Order 2")
    await house.supplier.replies(first, "Shall we make it 120 pieces?")
    await house.buyer.sees("Shall we make it 120 pieces?")
    await all_is_quiet(house)
    await house.buyer.sends("Make it 130")
    await house.buyer.sees("→ to Wei Li, order 1")

    assert [entry.body["text"] for entry in await recorded(house, "talk", 2)][-1] == "Make it 130"
    assert await entries(house, "talk", 2) == []


async def test_an_edit_is_told_with_both_wordings_in_one_line(house: House) -> None:
    """Two edits in a row make one line, which says what stood there at first and what stands there now."""
    said = await house.buyer.sends("We need 300 lamps")
    got = await house.supplier.sees("We need 300 lamps")
    await all_is_quiet(house)
    await house.buyer.edits(said, "We need 400 lamps")
    line = await house.supplier.sees("changed a message, order 1")
    assert "300 lamps" in line["text"]
    assert "400 lamps" in line["text"]
    await all_is_quiet(house)
    await house.buyer.edits(said, "We need 500 lamps")
    again = await house.supplier.sees("500 lamps")
    await all_is_quiet(house)
    await house.supplier.looks()
    lines = [one for one in house.supplier.messages if "changed a message" in one.get("text", "")]

    assert [one["message_id"] for one in lines] == [line["message_id"]]
    assert "300 lamps" in lines[0]["text"]
    assert "500 lamps" in lines[0]["text"]
    assert line["reply_to_message"]["message_id"] == got["message_id"]
    assert again["text"]


async def test_an_answer_keeps_standing_under_the_words_it_answered(house: House) -> None:
    """Li has said yes to 300; after the edit nobody can read it as a yes to 500."""
    said = await house.buyer.sends("Is 300 pieces possible?")
    got = await house.supplier.sees("Is 300 pieces possible?")
    await all_is_quiet(house)
    await house.supplier.replies(got, "Yes, certainly")
    answer = await house.buyer.sees("Yes, certainly")
    await all_is_quiet(house)
    await house.buyer.edits(said, "Is 500 pieces possible?")
    changed = await house.supplier.sees("Is 500 pieces possible?")
    await all_is_quiet(house)
    await house.buyer.looks()
    await house.supplier.looks()
    copy = house.supplier.phone.messages[house.supplier.id][got["message_id"]]
    quoted = house.buyer.phone.messages[house.buyer.id][answer["message_id"]]

    assert changed["text"]
    assert "It was answered when it said:\nIs 300 pieces possible?" in copy["text"]
    assert quoted["text"].endswith("Is 300 pieces possible?\nYes, certainly")
