"""The two sides of an order talk through the bot."""

from __future__ import annotations

import pytest

from bot.handlers import thread
from bot.screens.talk import SendTo, To, Which
from storage import fetches, people
from storage.outbox import Lane
from storage.work import TALK
from tests.bot.desk import ADA, ANNA, BEN, EVE, LI, NOW, PDF, PHOTO, WANG, Desk, keys, wrote
from trade.orders import Order
from trade.people import Duty


async def test_a_message_goes_to_everybody_else_on_both_sides(desk: Desk, order: Order) -> None:
    """The sender's name, company and order stand over it; the sender sees where it went."""
    answer = await desk.does(ANNA, thread.talk, wrote(ANNA, "Is <b>red</b> possible?"))

    assert answer is not None
    assert answer.text == f"→ to <b>Ningbo Bright</b>, order {order.id}"
    assert keys(answer) == ["↩️ Undo"]
    for chat in (BEN, LI, WANG):
        [call] = desk.calls(chat)
        assert call["method"] == "sendMessage"
        assert call["params"]["text"] == (
            f"💬 <b>Anna</b>, Nordlys ApS · Order {order.id}\n"
            "<blockquote>Is &lt;b&gt;red&lt;/b&gt; possible?</blockquote>"
        )
    [noted] = desk.calls(ANNA)
    assert noted["method"] == "setMessageReaction"
    assert [parcel.lane for parcel in desk.parcels if parcel.chat == LI] == [Lane.TALK]


async def test_a_message_is_entered_in_the_record(desk: Desk, order: Order) -> None:
    """Who said what in which role, and which message of Telegram's it was."""
    await desk.does(ANNA, thread.talk, wrote(ANNA, "Hello", 7))

    [entry] = await desk.entries(order, TALK)
    assert entry.actor == f"person:{ANNA}"
    assert entry.body == {
        "person": ANNA, "name": "Anna", "role": "buyer", "kind": "text", "text": "Hello", "chat": ANNA, "message": 7,
    }  # fmt: skip


async def test_talk_does_not_change_the_order(desk: Desk, order: Order) -> None:
    """Its version counts changes of state only."""
    await desk.does(ANNA, thread.talk, wrote(ANNA, "Hello"))

    assert order == await desk.does(ANNA, lambda act: act.order(order.id))


async def test_a_reply_keeps_the_thread_in_every_chat(desk: Desk, order: Order) -> None:
    """Li answers her copy of Anna's message; Anna sees it under her own message, Ben under his copy."""
    await desk.does(ANNA, thread.talk, wrote(ANNA, "Is red possible?", 7))
    [said] = await desk.entries(order, TALK)
    shown = await desk.shown(order, said.seq)

    await desk.does(LI, thread.talk, wrote(LI, "Yes", 8, reply_to=shown[LI][0]))

    replied = {chat: desk.calls(chat)[0]["params"]["reply_parameters"]["message_id"] for chat in (ANNA, BEN, WANG)}
    assert replied == {ANNA: 7, BEN: shown[BEN][0], WANG: shown[WANG][0]}
    assert (await desk.entries(order, TALK))[1].body["reply_to"] == said.seq


async def test_a_reply_goes_to_the_order_of_its_message(desk: Desk, order: Order) -> None:
    """Li has another order open; the reply wins, and is not asked about."""
    await desk.does(ANNA, thread.talk, wrote(ANNA, "Is red possible?", 7))
    [said] = await desk.entries(order, TALK)
    copy = (await desk.shown(order, said.seq))[LI][0]
    other = await desk.offer()
    await desk.does(LI, lambda act: act.open(other))

    answer = await desk.does(LI, thread.talk, wrote(LI, "Yes", 8, reply_to=copy))

    assert answer is not None
    assert answer.text == f"→ to <b>Nordlys ApS</b>, order {order.id}"
    assert [entry.body["text"] for entry in await desk.entries(order, TALK)] == ["Is red possible?", "Yes"]
    assert await desk.entries(other, TALK) == []


async def test_a_message_goes_to_the_order_opened_since_the_last_words(desk: Desk, order: Order) -> None:
    """Anna has read Li's message about another order and then opened this one: both orders are one tap away."""
    other = await desk.offer()
    await desk.does(LI, lambda act: act.open(other))
    await desk.does(LI, thread.talk, wrote(LI, "About the other one", 2001))

    answer = await desk.does(ANNA, thread.talk, wrote(ANNA, "Fine", 2002))

    assert answer is not None
    assert answer.text == f"→ to <b>Ningbo Bright</b>, order {order.id}"
    assert keys(answer) == ["↩️ Undo", "🔀 Other order"]
    assert [entry.body["text"] for entry in await desk.entries(order, TALK)] == ["Fine"]


async def test_a_message_waits_until_its_order_is_chosen(desk: Desk, order: Order) -> None:
    """Li has nothing open and two orders: the bot asks, and the choice passes on all that was sent meanwhile."""
    await desk.offer()
    question = await desk.asks(LI, thread.talk, wrote(LI, "Good morning", 3))
    silent = await desk.does(LI, thread.talk, wrote(LI, "", 4, kind="photo", file=PHOTO))

    assert f"Order {order.id} · Nordlys ApS" in keys(question)
    assert silent is None
    assert await desk.entries(order, TALK) == []

    answer = await desk.does(LI, lambda act: thread.send(act, SendTo(order.id, 3, "all")))

    assert answer.text == f"→ to <b>Nordlys ApS</b>, order {order.id} · 2 messages"
    assert [entry.body["text"] for entry in await desk.entries(order, TALK)] == ["Good morning", ""]


async def test_no_more_messages_wait_than_can_be_kept(desk: Desk, order: Order) -> None:
    """The twenty-first is not taken, and the sender is told."""
    await desk.offer()
    for number in range(1, 21):
        await desk.asks(LI, thread.talk, wrote(LI, "again and again", number))

    answer = await desk.does(LI, thread.talk, wrote(LI, "too much", 21))

    assert answer is not None
    assert answer.text.startswith("I'm holding 20 messages")
    await desk.does(LI, lambda act: thread.send(act, SendTo(order.id, 1, "all")))
    assert len(await desk.entries(order, TALK)) == 20


async def test_another_order_can_be_chosen(desk: Desk, order: Order) -> None:
    """The list of orders; choosing one changes where the next message goes."""
    other = await desk.offer()

    question = await desk.does(ANNA, lambda act: thread.which(act, Which(0)))
    answer = await desk.does(ANNA, lambda act: thread.choose(act, To(other.id)))
    await desk.does(ANNA, thread.talk, wrote(ANNA, "Here", 9))

    assert f"Order {other.id} · Ningbo Bright" in keys(question)
    assert f"Order {other.id}" in answer.text
    assert len(await desk.entries(other, TALK)) == 1


async def test_a_draft_has_nobody_to_talk_to(desk: Desk) -> None:
    """A forged choice of an unsent draft passes nothing on."""
    draft = await desk.draft()

    answer = await desk.does(ANNA, lambda act: thread.choose(act, To(draft.id)))

    assert "still a draft" in answer.text
    assert await desk.entries(draft, TALK) == []


async def test_somebody_without_an_order_is_shown_the_way(desk: Desk) -> None:
    """Eve writes to the bot before she has done anything."""
    answer = await desk.does(EVE, thread.talk, wrote(EVE, "Hello?"))

    assert answer is not None
    assert answer.text.startswith("There is nobody to pass this on to yet")
    assert "➕ Make an order" in keys(answer)


async def test_an_agent_is_told_that_staff_do_not_talk_yet(desk: Desk, order: Order) -> None:
    """Nothing an agent writes reaches the parties."""
    await desk.does(ADA, lambda act: act.open(order))

    answer = await desk.does(ADA, thread.talk, wrote(ADA, "I am from the staff"))

    assert answer is not None
    assert "Staff can't take part" in answer.text
    assert await desk.entries(order, TALK) == []


async def test_a_stranger_cannot_talk_into_an_order(desk: Desk, order: Order) -> None:
    """An open order of somebody else's, however it got there, is not there for Eve."""
    await desk.does(EVE, lambda act: act.open(order))

    answer = await desk.does(EVE, thread.talk, wrote(EVE, "Hello?"))

    assert answer is not None
    assert await desk.entries(order, TALK) == []


async def test_a_buyer_who_is_also_staff_talks_as_the_buyer(desk: Desk, order: Order) -> None:
    """Roles come from the order: a party's member is a party."""
    await desk.db.transaction(lambda tx: people.give_duty(tx.connection, ANNA, Duty.MEDIATOR, ADA, NOW))

    await desk.does(ANNA, thread.talk, wrote(ANNA, "Hello"))

    assert [entry.body["role"] for entry in await desk.entries(order, TALK)] == ["buyer"]


@pytest.mark.parametrize(("file", "method"), [(PHOTO, "sendPhoto"), (PDF, "sendDocument")])
async def test_files_are_passed_on_and_fetched(desk: Desk, order: Order, file: object, method: str) -> None:
    """A photo or document goes by Telegram's own id, its caption under the header; it waits to be fetched."""
    assert file in (PHOTO, PDF)
    sent = PHOTO if file is PHOTO else PDF

    await desk.does(ANNA, thread.talk, wrote(ANNA, "As drawn", 7, kind=sent.kind, file=sent))

    [call] = desk.calls(LI, method)
    assert call["params"][sent.kind] == sent.file_id
    assert call["params"]["caption"].endswith("\n<blockquote>As drawn</blockquote>")
    [entry] = await desk.entries(order, TALK)
    assert entry.body["file"]["file_unique_id"] == sent.file_unique_id
    waiting = await desk.db.read(lambda connection: fetches.waiting(connection, 9))
    assert sent.file_unique_id in [fetch.file_unique_id for fetch in waiting]


@pytest.mark.parametrize("kind", ["story", "unreadable"])
async def test_what_cannot_be_copied_is_refused_with_what_works(desk: Desk, order: Order, kind: str) -> None:
    """Nobody thinks that it has arrived."""
    answer = await desk.does(ANNA, thread.talk, wrote(ANNA, "", kind=kind))

    assert answer is not None
    assert answer.text.startswith("I can't pass this kind of message on")
    assert await desk.entries(order, TALK) == []


async def test_what_telegram_says_itself_is_not_answered(desk: Desk, order: Order) -> None:
    """A pinned message is nobody's word."""
    assert await desk.does(ANNA, thread.talk, wrote(ANNA, "", kind="other")) is None
    assert await desk.entries(order, TALK) == []


async def test_a_file_too_large_to_fetch_is_refused(desk: Desk, order: Order) -> None:
    """Said at once, with what to do instead."""
    large = PDF.model_copy(update={"size": 20 * 1024 * 1024 + 1})

    answer = await desk.does(ANNA, thread.talk, wrote(ANNA, "", kind="document", file=large))

    assert answer is not None
    assert "“list.pdf” is larger than 20 MB" in answer.text
    assert await desk.entries(order, TALK) == []


async def test_copies_are_in_each_readers_language(desk: Desk, order: Order) -> None:
    """Li reads Chinese headers; what Anna wrote stays as she wrote it."""
    await desk.does(LI, lambda act: act.change(language="zh-CN"))

    await desk.does(ANNA, thread.talk, wrote(ANNA, "Hello"))

    said = f"💬 <b>Anna</b>，Nordlys ApS · 订单 {order.id}\n<blockquote>Hello</blockquote>"
    assert desk.calls(LI)[0]["params"]["text"] == said


async def test_the_answer_key_stands_under_what_a_reader_has_not_open(desk: Desk, order: Order) -> None:
    """Wang, who has the order open, just writes; Li gets a key."""
    await desk.does(WANG, lambda act: act.open(order))

    await desk.does(ANNA, thread.talk, wrote(ANNA, "Hello"))

    assert "reply_markup" not in desk.calls(WANG)[0]["params"]
    assert desk.calls(LI)[0]["params"]["reply_markup"]["inline_keyboard"][0][0]["text"] == "↩️ Answer"
