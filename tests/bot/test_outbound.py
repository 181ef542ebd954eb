"""What waits in the outbox is sent: in order, once, as fast as allowed, and what became of it is noted."""

import asyncio
from datetime import timedelta

import aiohttp
import pytest
from structlog.testing import capture_logs

from bot.delivery import Backoff
from bot.outbound import Outbound
from bot.pacer import Limits
from simulator.server import Simulator
from storage.database import Database
from storage.files import FileStore
from storage.outbox import Lane
from tests.bot.office import BOT, NOW, Office, edit, text, toast
from tests.bot.telegram import TOKEN, ScriptedTelegram, bot_at, held, ok, page, refusal


async def test_a_handed_parcel_is_sent_and_its_message_noted(office: Office, telegram: ScriptedTelegram) -> None:
    """With exactly the parameters given, and the record hears of it."""
    async with office.open():
        parcel = await office.writes(text("hello", parse_mode="HTML"), subject="order:17")
        assert await office.becomes(parcel, "sent") == ("sent", 101, None, 1)
    assert [made.params for made in telegram.made] == [{"chat_id": 7, "text": "hello", "parse_mode": "HTML"}]
    assert office.delivered == [(parcel.id, [text("hello", parse_mode="HTML")], [101])]


async def test_a_parcel_may_be_handed_over_from_another_thread(office: Office, telegram: ScriptedTelegram) -> None:
    """Whoever commits need not know where the sender runs."""
    async with office.open() as outbound:
        office.outbound = None
        parcel = await office.writes(text("from afar"))
        await asyncio.to_thread(outbound.handed, [parcel])
        await office.becomes(parcel, "sent")
    assert len(telegram.made) == 1


async def test_what_a_crash_left_is_sent_at_the_start(office: Office, telegram: ScriptedTelegram) -> None:
    """In the order it was written, each once."""
    for number in range(5):
        await office.writes(text(str(number)))
    async with office.open():
        await telegram.has("sendMessage", 5)
    assert [made.params["text"] for made in telegram.made] == list("01234")
    assert await office.left() == []


async def test_a_tell_is_rendered_when_it_is_sent(office: Office, telegram: ScriptedTelegram) -> None:
    """In the language its reader has by then."""
    async with office.open():
        parcel = await office.puts({"tell": "shipped", "data": {"words": ["shipped!"]}})
        await office.becomes(parcel, "sent")
    assert office.rendered == [parcel.id]
    assert telegram.made[0].params["text"] == "shipped!"


async def test_a_tell_that_cannot_be_rendered_fails_alone(office: Office, telegram: ScriptedTelegram) -> None:
    """It is noted and logged; the chat's other messages go on."""
    async with office.open():
        broken = await office.puts({"tell": "broken", "data": {}})
        fine = await office.puts({"tell": "fine", "data": {"words": ["fine"]}})
        assert (await office.becomes(broken, "failed"))[2] == "KeyError: 'no such text'"
        await office.becomes(fine, "sent")


async def test_a_tell_with_nothing_to_say_is_done(office: Office, telegram: ScriptedTelegram) -> None:
    """The reader may have lost interest meanwhile."""
    async with office.open():
        await office.becomes(await office.puts({"tell": "quiet", "data": {"words": []}}), "unchanged")
    assert telegram.made == []


async def test_a_parcels_calls_go_in_order_and_a_retry_repeats_none(office: Office, telegram: ScriptedTelegram) -> None:
    """The header went; when the rest fails, only the rest is made again."""
    telegram.will("sendMessage", ok({"message_id": 1}), refusal(500, "Internal"), ok({"message_id": 2}))
    async with office.open():
        await office.writes(text("header"), text("body"))
        await telegram.has("sendMessage", 3)
        follows = await office.writes(text("next"))
        await office.becomes(follows, "sent")
    assert [made.params["text"] for made in telegram.made] == ["header", "body", "body", "next"]
    assert [ids for _, _, ids in office.delivered] == [[1], [2], [101]]


async def test_after_a_crash_between_two_calls_only_the_second_is_made(
    office: Office, telegram: ScriptedTelegram
) -> None:
    """What went is noted before the next call is made."""
    never = asyncio.Event()
    telegram.will("sendMessage", ok({"message_id": 1}), held(never, ok({"message_id": 2})))
    await office.writes(text("header"), text("body"))
    async with bot_at(telegram.url) as bot:
        crashed = Outbound(office.db, bot, BOT, office.clock, office.render, office.files)
        run = asyncio.create_task(crashed.run())
        await telegram.has("sendMessage", 2)
        run.cancel()
        await asyncio.wait([run])
    assert [parcel.payload["calls"] for parcel in await office.left()] == [[text("body")]]


async def test_a_chats_messages_keep_their_order_through_trouble(office: Office, telegram: ScriptedTelegram) -> None:
    """The first is retried; the second waits for it. Another chat does not."""
    telegram.will("sendMessage", refusal(502, "Bad Gateway"), page(504, "<html>"), page(200, "no JSON"))
    async with office.open():
        first = await office.writes(text("first"))
        second = await office.writes(text("second"))
        await office.becomes(second, "sent")
        assert (await office.row(first))[3] == 4
    assert [made.params["text"] for made in telegram.made] == ["first"] * 4 + ["second"]


async def test_a_parcel_in_endless_trouble_lets_the_others_pass(office: Office, telegram: ScriptedTelegram) -> None:
    """After six attempts it waits aside, and is tried when its time has come."""
    telegram.will("sendMessage", *[refusal(500, "Internal Server Error")] * 7)
    async with office.open():
        poor = await office.writes(text("poor"))
        await telegram.has("sendMessage", 7)
        await office.becomes(await office.writes(text("other")), "sent")
        assert [parcel.attempts for parcel in await office.left()] == [7]
        office.clock.advance_to(NOW + timedelta(minutes=10))
        await office.becomes(poor, "sent")
    assert [made.params["text"] for made in telegram.made] == ["poor"] * 7 + ["other", "poor"]


async def test_retry_after_is_obeyed_without_counting(office: Office, telegram: ScriptedTelegram) -> None:
    """Only that chat waits, as long as Telegram said."""
    telegram.will("sendMessage", refusal(429, "Too Many Requests: retry after 1", retry_after=1))
    time = asyncio.get_running_loop().time
    async with office.open():
        started = time()
        parcel = await office.writes(text("slow down"))
        await telegram.has("sendMessage", 1)
        await office.becomes(await office.writes(text("free"), chat=8), "sent")
        assert (await office.row(parcel))[0] is None
        assert (await office.becomes(parcel, "sent"))[3] == 1
        assert time() - started >= 1


async def test_a_large_file_on_its_way_holds_up_only_its_own_chat(
    office: Office, telegram: ScriptedTelegram, files: FileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Others need not wait until it is handed over, however long that takes."""
    monkeypatch.setattr("bot.haste.PATIENCE_SECONDS", 1_000_000.0)
    gate = asyncio.Event()
    telegram.will("sendDocument", held(gate, ok({"message_id": 1})))
    file = {"sha256": await files.put(b"zip"), "name": "dossier.zip", "mime": "application/zip"}
    document = {"method": "sendDocument", "params": {"chat_id": 7}, "files": {"document": file}, "large": True}
    async with office.open():
        dossier = await office.writes(document)
        await telegram.has("sendDocument")
        after = await office.writes(text("after it"))
        await office.becomes(await office.writes(text("free"), chat=8), "sent")
        assert (await office.row(after))[0] is None
        gate.set()
        await office.becomes(dossier, "sent")
        await office.becomes(after, "sent")


async def test_a_press_is_answered_at_once_though_messages_wait(office: Office, telegram: ScriptedTelegram) -> None:
    """The key stops spinning while the chat's allowance is used up and its line is busy."""
    gate = asyncio.Event()
    telegram.will("sendMessage", held(gate, ok({"message_id": 1})))
    async with office.open():
        busy = await office.writes(text("slow"))
        await telegram.has("sendMessage")
        pressed = await office.writes(toast(), edit("card"))
        alone = await office.writes(toast("q2"))
        await telegram.has("answerCallbackQuery", 2)
        await office.becomes(alone, "sent")
        assert telegram.calls("editMessageText") == []
        gate.set()
        await office.becomes(busy, "sent")
        await office.becomes(pressed, "sent")


async def test_an_answer_to_an_old_press_is_success(office: Office, telegram: ScriptedTelegram) -> None:
    """Telegram forgot the press; nobody waits for the answer."""
    words = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    telegram.will("answerCallbackQuery", refusal(400, words))
    async with office.open():
        await office.becomes(await office.writes(toast()), "unchanged")


async def test_an_answer_to_a_press_is_retried_for_ten_seconds_and_no_longer(
    office: Office, telegram: ScriptedTelegram
) -> None:
    """A second try that would come too late is not made."""
    office.backoff = Backoff(first=60.0, most=60.0)
    telegram.will("answerCallbackQuery", refusal(500, "Internal Server Error"))
    async with office.open():
        parcel = await office.writes(toast())
        assert (await office.becomes(parcel, "failed"))[2].startswith("too late to answer")
    assert len(telegram.made) == 1


async def test_a_bug_in_the_record_does_not_send_a_message_twice(office: Office, telegram: ScriptedTelegram) -> None:
    """The result is noted without it, and the log tells of the bug."""
    office.broken_hook = True
    with capture_logs() as logs:
        async with office.open():
            await office.becomes(await office.writes(text("once")), "sent")
    assert len(telegram.made) == 1
    assert "a delivery could not be told on" in [line["event"] for line in logs]


async def test_a_parcel_waits_for_its_time_and_goes_when_the_clock_is_moved(
    office: Office, telegram: ScriptedTelegram
) -> None:
    """A digest for the morning is not sent in the night."""
    async with office.open():
        digest = await office.writes(text("digest"), lane=Lane.BULK, not_before=NOW + timedelta(hours=8))
        await office.becomes(await office.writes(text("now")), "sent")
        assert (await office.row(digest))[0] is None
        office.clock.advance_to(NOW + timedelta(hours=8))
        await office.becomes(digest, "sent")


async def test_more_than_telegram_allows_is_spread_out(office: Office, telegram: ScriptedTelegram) -> None:
    """A chat's burst goes at once, the next message a moment later."""
    office.limits = Limits(burst=2, interval=0.2)
    time = asyncio.get_running_loop().time
    async with office.open():
        started = time()
        parcels = [await office.writes(text(str(number))) for number in range(4)]
        await office.becomes(parcels[-1], "sent")
        assert time() - started >= 0.4
    assert [made.params["text"] for made in telegram.made] == list("0123")


async def test_a_stop_finishes_what_is_under_way_and_begins_nothing(office: Office, telegram: ScriptedTelegram) -> None:
    """The rest stays in the outbox for the next start."""
    gate = asyncio.Event()
    telegram.will("sendMessage", held(gate, ok({"message_id": 9})))
    async with office.open() as outbound:
        first = await office.writes(text("first"))
        second = await office.writes(text("second"))
        await telegram.has("sendMessage")
        stop = asyncio.create_task(outbound.stop())
        gate.set()
        await stop
        third = await office.writes(text("third"))
        assert (await office.row(first))[:2] == ("sent", 9)
    assert [parcel.id for parcel in await office.left()] == [second.id, third.id]


async def test_a_message_reaches_a_phone_in_the_simulator(db: Database, files: FileStore) -> None:
    """The same door against a Bot API that was written by others: text, file, edit, a block, a bad day."""
    async with (
        Simulator.started(port=0, token=TOKEN) as sim,
        aiohttp.ClientSession(sim.url) as phone,
    ):
        user = await (await phone.post("/sim/users", json={"first_name": "Li"})).json()
        li = user["id"]
        await phone.post(f"/sim/users/{li}/chats/{li}/send", json={"text": "/start"})
        office = Office(db, files, sim.api_url)
        sha256 = await files.put(b"%PDF contract")
        file = {"sha256": sha256, "name": "合同.pdf", "mime": "application/pdf"}
        pdf = {"method": "sendDocument", "params": {"chat_id": li}, "files": {"document": file}}
        async with office.open():
            await phone.post("/sim/faults", json={"method": "sendMessage", "kind": "502", "times": 2})
            card = await office.writes(text("<b>card</b>", li, parse_mode="HTML"), chat=li)
            number = (await office.becomes(card, "sent"))[1]
            change = {"chat_id": li, "message_id": number, "text": "changed"}
            for call in (pdf, pdf, {"method": "editMessageText", "params": change}):
                await office.becomes(await office.writes(call, chat=li), "sent")
            again = await office.writes({"method": "editMessageText", "params": change}, chat=li)
            await office.becomes(again, "unchanged")
            await phone.post(f"/sim/users/{li}/block")
            await office.becomes(await office.writes(text("?", li), chat=li), "blocked")
        seen = await (await phone.get(f"/sim/users/{li}/chats/{li}/messages")).json()
        assert [message.get("text") or message["document"]["file_name"] for message in seen][-3:] == [
            "changed",
            "合同.pdf",
            "合同.pdf",
        ]
