"""What waits in the outbox is sent: in order, once, as fast as allowed, and what became of it is noted."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from structlog.testing import capture_logs

from bot.calls import Call
from bot.clock import Clock
from bot.delivery import Backoff
from bot.outbound import Outbound
from bot.pacer import Limits, Pacer
from simulator.server import Simulator
from storage import outbox
from storage.database import Database, Transaction
from storage.files import FileStore
from storage.outbox import Lane, Parcel
from tests.bot.telegram import TOKEN, Answer, ScriptedTelegram, bot_at, held, ok, page, refusal, scripted_telegram

BOT = 1
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
FAST = Limits(overall=10**6, burst=10**6, group=10**6)


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """A database of the test's own."""
    database = await Database.open(f"sqlite:///{tmp_path}/tradehold.db")
    yield database
    await database.close()


@pytest.fixture
def files(tmp_path: Path) -> FileStore:
    """A folder for files."""
    return FileStore(tmp_path / "files")


@pytest.fixture
async def telegram() -> AsyncIterator[ScriptedTelegram]:
    """A Telegram that answers as scripted, and after that carries everything out."""
    async with scripted_telegram() as server:
        yield server


def text(words: str, chat: int = 7, **params: Any) -> Call:
    """A message to a chat."""
    return {"method": "sendMessage", "params": {"chat_id": chat, "text": words, **params}}


def edit(words: str, chat: int = 7) -> Call:
    """An edit of message 55."""
    return {"method": "editMessageText", "params": {"chat_id": chat, "message_id": 55, "text": words}}


def toast(query: str = "q1") -> Call:
    """The answer to the press of a key."""
    return {"method": "answerCallbackQuery", "params": {"callback_query_id": query}}


class Office:
    """Stands where the rest of the bot stands: writes parcels, renders Tells, hears what became of them."""

    def __init__(self, db: Database, files: FileStore, telegram_url: str) -> None:
        self.db, self.files, self.url = db, files, telegram_url
        self.clock = Clock(frozen=NOW)
        self.outbound: Outbound | None = None
        self.delivered: list[tuple[int, list[Call], list[int]]] = []
        self.unreachable: list[tuple[int, str]] = []
        self.rendered: list[int] = []
        self.broken_hook = False
        self.limits = FAST
        self.backoff = Backoff(first=0.001)

    async def render(self, parcel: Parcel) -> list[Call]:
        """Turn a Tell into calls."""
        self.rendered.append(parcel.id)
        if parcel.payload["tell"] == "broken":
            raise KeyError("no such text")
        return [text(word, parcel.chat) for word in parcel.payload["data"]["words"]]

    def note_delivered(self, work: Transaction, parcel: Parcel, calls: list[Call], message_ids: list[int]) -> None:
        """Write into the record what was sent."""
        if self.broken_hook:
            raise RuntimeError("a bug in the record")
        self.delivered.append((parcel.id, calls, message_ids))

    def note_unreachable(self, work: Transaction, parcel: Parcel, why: str) -> None:
        """Tell the order's other people."""
        self.unreachable.append((parcel.id, why))

    async def writes(self, *calls: Call, chat: int = 7, lane: Lane = Lane.ANSWER, **more: Any) -> Parcel:
        """Put a rendered screen into the outbox and hand it over after the commit."""
        return await self.puts({"calls": list(calls)}, chat=chat, lane=lane, **more)

    async def puts(self, payload: dict[str, Any], chat: int = 7, lane: Lane = Lane.NOTICE, **more: Any) -> Parcel:
        """Put a parcel into the outbox and hand it over after the commit."""

        def put(work: Transaction) -> Parcel:
            parcel = outbox.put(
                work.connection, bot=BOT, chat=chat, lane=lane, payload=payload, now=self.clock.now(), **more
            )
            if self.outbound:
                work.after_commit(partial(self.outbound.handed, [parcel]))
            return parcel

        return await self.db.transaction(put)

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Outbound]:
        """Run the door out."""
        async with bot_at(self.url) as bot:
            self.outbound = Outbound(
                self.db,
                bot,
                BOT,
                self.clock,
                self.render,
                self.files,
                delivered=self.note_delivered,
                unreachable=self.note_unreachable,
                pacer=Pacer(self.limits),
                backoff=self.backoff,
            )
            run = asyncio.create_task(self.outbound.run())
            yield self.outbound
            await self.outbound.stop()
            await run

    async def row(self, parcel: Parcel) -> tuple[Any, ...]:
        """What the outbox says became of a parcel: result, message id, reason, attempts."""
        statement = f"SELECT result, message_id, why, attempts FROM outbox WHERE id = {parcel.id}"  # noqa: S608 - a number
        found = await self.db.read(lambda connection: connection.exec_driver_sql(statement).first())
        assert found is not None
        return tuple(found)

    async def becomes(self, parcel: Parcel, result: str | None) -> tuple[Any, ...]:
        """Wait until the outbox notes this result: each look is a transaction of its own, so nothing sleeps."""
        async with asyncio.timeout(10):
            while (row := await self.row(parcel))[0] != result:
                await self.db.transaction(lambda work: None)
        return row

    async def left(self) -> list[Parcel]:
        """What the outbox still has to send."""
        return await self.db.read(lambda connection: outbox.waiting(connection, BOT))


@pytest.fixture
def office(db: Database, files: FileStore, telegram: ScriptedTelegram) -> Office:
    """The bot around the door out."""
    return Office(db, files, telegram.url)


async def test_a_handed_parcel_is_sent_and_its_message_noted(office: Office, telegram: ScriptedTelegram) -> None:
    """With exactly the parameters given, and the record hears of it."""
    async with office.open():
        parcel = await office.writes(text("hello", parse_mode="HTML"), subject="order:17")
        assert await office.becomes(parcel, "sent") == ("sent", 101, None, 1)
    assert [made.params for made in telegram.made] == [{"chat_id": 7, "text": "hello", "parse_mode": "HTML"}]
    assert office.delivered == [(parcel.id, [text("hello", parse_mode="HTML")], [101])]


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


async def test_an_edit_that_changes_nothing_is_success(office: Office, telegram: ScriptedTelegram) -> None:
    """It is noted as unchanged, and nothing is recorded as sent."""
    telegram.will("editMessageText", refusal(400, "Bad Request: message is not modified: specified new message …"))
    async with office.open():
        await office.becomes(await office.writes(edit("same")), "unchanged")
    assert office.delivered == []


@pytest.mark.parametrize("words", ["message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID"])
async def test_an_edit_of_a_message_that_is_gone_is_sent_anew(
    office: Office, telegram: ScriptedTelegram, words: str
) -> None:
    """The person deleted it, or it is too old: they see the card all the same, and the record says what was sent."""
    telegram.will("editMessageText", refusal(400, f"Bad Request: {words}"))
    async with office.open():
        await office.becomes(await office.writes(edit("card")), "sent")
    assert [(made.method, made.params) for made in telegram.made[1:]] == [("sendMessage", text("card")["params"])]
    assert office.delivered[0][1:] == ([text("card")], [101])


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (403, "Forbidden: bot was blocked by the user"),
        (403, "Forbidden: user is deactivated"),
        (403, "Forbidden: bot can't initiate conversation with a user"),
        (400, "Bad Request: chat not found"),
    ],
)
async def test_a_chat_that_cannot_be_reached_is_reported(
    office: Office, telegram: ScriptedTelegram, code: int, words: str
) -> None:
    """Once, not again, and in the transaction that notes it."""
    telegram.will("sendMessage", refusal(code, words))
    async with office.open():
        parcel = await office.writes(text("hello?"))
        assert await office.becomes(parcel, "blocked") == ("blocked", None, f"{code} {words}", 1)
    assert office.unreachable == [(parcel.id, f"{code} {words}")]


async def test_a_wrong_call_fails_and_is_logged_with_its_subject_and_person(
    office: Office, telegram: ScriptedTelegram
) -> None:
    """Trying again would not help; somebody has to look."""
    telegram.will("sendMessage", refusal(400, "Bad Request: message is too long"))
    with capture_logs() as logs:
        async with office.open():
            parcel = await office.writes(text("long"), subject="order:17", person=42)
            await office.becomes(parcel, "failed")
    (line,) = [line for line in logs if line["event"] == "a parcel was not delivered"]
    assert (line["subject"], line["person"], line["why"]) == ("order:17", 42, "400 Bad Request: message is too long")


async def test_a_text_telegram_cannot_read_is_sent_plain(office: Office, telegram: ScriptedTelegram) -> None:
    """Better without bold than not at all."""
    telegram.will("sendMessage", refusal(400, "Bad Request: can't parse entities: unclosed start tag"))
    async with office.open():
        await office.becomes(await office.writes(text("<b>Li &amp; Co", parse_mode="HTML")), "sent")
    assert telegram.made[1].params == {"chat_id": 7, "text": "Li & Co"}


async def test_a_group_that_became_a_supergroup_is_followed(office: Office, telegram: ScriptedTelegram) -> None:
    """Telegram names its new id."""
    moved = refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1009)
    telegram.will("sendMessage", moved)
    async with office.open():
        await office.becomes(await office.writes(text("staff", -5), chat=-5), "sent")
    assert telegram.made[1].params["chat_id"] == -1009


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


async def test_a_file_is_uploaded_once_and_then_known(
    office: Office, telegram: ScriptedTelegram, files: FileStore
) -> None:
    """Telegram's id of it is used the second time; when Telegram forgot it, it is uploaded again."""
    sha256 = await files.put(b"%PDF contract")
    file = {"sha256": sha256, "name": "contract.pdf", "mime": "application/pdf"}
    call = {"method": "sendDocument", "params": {"chat_id": 7, "caption": "v1"}, "files": {"document": file}}
    sent = ok({"message_id": 5, "document": {"file_id": "F1"}})
    wrong = refusal(400, "Bad Request: wrong file identifier/HTTP URL specified")
    telegram.will("sendDocument", sent, sent, wrong, sent)
    async with office.open():
        for _ in range(3):
            await office.becomes(await office.writes(call), "sent")
    first, second, third, again = telegram.made
    assert (first.params, first.files) == ({"chat_id": "7", "caption": "v1"}, {"document": b"%PDF contract"})
    assert (second.params["document"], second.files) == ("F1", {})
    assert (third.params["document"], again.files) == ("F1", {"document": b"%PDF contract"})


async def test_an_albums_files_are_known_one_by_one(
    office: Office, telegram: ScriptedTelegram, files: FileStore
) -> None:
    """A second album uploads only what is new."""
    one, two, three = [
        {"sha256": await files.put(content), "name": "x.jpg", "mime": "image/jpeg"} for content in (b"1", b"2", b"3")
    ]

    def album(*parts: dict[str, str]) -> Call:
        media = [{"type": "photo", "media": f"attach://p{place}"} for place, _ in enumerate(parts)]
        named = {f"p{place}": part for place, part in enumerate(parts)}
        return {"method": "sendMediaGroup", "params": {"chat_id": 7, "media": media}, "files": named}

    def sent(*ids: str) -> Answer:
        return ok(
            [
                {"message_id": number, "photo": [{"file_id": "small"}, {"file_id": id_}]}
                for number, id_ in enumerate(ids)
            ]
        )

    telegram.will("sendMediaGroup", sent("F1", "F2"), sent("F2", "F3"))
    async with office.open():
        await office.becomes(await office.writes(album(one, two)), "sent")
        await office.becomes(await office.writes(album(two, three)), "sent")
    second = telegram.made[1]
    assert second.files == {"p1": b"3"}
    assert '"F2"' in second.params["media"]
    assert [ids for _, _, ids in office.delivered] == [[0, 1], [0, 1]]


async def test_a_missing_file_fails_the_parcel(office: Office) -> None:
    """It is said, not tried for a day."""
    file = {"sha256": "0" * 64, "name": "x", "mime": "image/png"}
    call = {"method": "sendPhoto", "params": {"chat_id": 7}, "files": {"photo": file}}
    async with office.open():
        assert "file is missing" in (await office.becomes(await office.writes(call), "failed"))[2]


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


def test_waiting_between_attempts_doubles_and_is_spread() -> None:
    """Up to a limit; never nothing, never all at the same moment."""
    backoff = Backoff(first=1.0, most=300.0)
    waits = [backoff.after(attempts) for attempts in range(1, 15)]
    assert all(0.5 * min(300, 2**n) <= wait <= min(300, 2**n) for n, wait in enumerate(waits))
    assert backoff.after(1) != backoff.after(1)


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
