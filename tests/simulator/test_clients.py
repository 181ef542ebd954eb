"""The phones' API: the world, events, the clock, unread marks, saving, and the people of tests themselves."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from simulator.refusals import BadRequest
from tests.people import Person, Town
from tests.simulator.conftest import HandBot, a_simulator


async def test_the_world_lists_people_groups_and_the_bot(town: Town, li: Person) -> None:
    """What the page starts from."""
    group = await town.group("Staff", li)
    world = await town.get("/sim/world")
    assert world["bot"] == {"id": 1, "first_name": "Bot", "username": "simulated_bot"}
    assert world["users"] == [
        {"id": li.id, "first_name": "Li", "last_name": "Wei", "username": "liwei", "language_code": "zh",
         "label": None, "shown": True}
    ]  # fmt: skip
    assert world["groups"] == [{"id": group, "title": "Staff", "members": [li.id], "is_forum": False}]
    assert world["controls"] == {"advance": True, "restart": False}


async def test_mistakes_of_a_client_are_explained(town: Town, li: Person) -> None:
    """400 and 404 with an error."""
    for path, body, words in (
        (f"/sim/users/{li.id}/chats/{li.id}/send", {}, "400 'text' is missing"),
        (f"/sim/users/{li.id}/chats/5/send", {"text": "x"}, "404 Li has no chat 5"),
        ("/sim/users/5/block", {}, "404 no person 5"),
        ("/sim/users", {"name": "x"}, "400 a person has no name"),
        (f"/sim/users/{li.id}/chats/{li.id}/send", {"text": "x", "reply_to": 77}, "404 no message 77"),
        ("/sim/restart", {}, "404 this simulator can't start over"),
        ("/sim/advance", {"seconds": -1}, "400 time goes forward only"),
    ):
        with pytest.raises(AssertionError, match=words):
            await town.post(path, body)


@pytest.mark.parametrize(
    ("wishes", "moved", "dates"),
    [
        ([], [0, 86_400], [0, 86_400]),
        ([3_600.0, 7_200.0, 172_800.0], [0, 3_600, 7_200, 75_600], [0, 3_600, 10_800, 86_400]),
        ([-60.0], [0, 86_400], [0, 86_400]),
    ],
    ids=["no wish", "two stops on the way", "overdue already"],
)
async def test_what_comes_while_the_clock_moves_is_dated_by_its_moment(
    wishes: list[float], moved: list[float], dates: list[int]
) -> None:
    """The bot's own clock moves along, and has this one stop where something is due."""
    told, sent = list[float](), list[int]()

    async def hook(seconds: float) -> float | None:
        told.append(seconds)
        sent.append((await ann.sends("x"))["date"] - 1_000_000)
        return wishes[len(told) - 1] if len(told) <= len(wishes) else None

    async with a_simulator(advance=hook, clock=lambda: 1_000_000.0) as (_, town, _):
        ann = await town.person("Ann")
        assert await town.advance(86_400) == 1_086_400
    assert (told, sent) == (moved, dates)


async def test_a_clock_that_the_bot_could_not_move_stays() -> None:
    """The page says why, and the day has not passed."""

    async def hook(seconds: float) -> float | None:
        if not seconds:
            return None
        raise BadRequest("not now")

    async with a_simulator(advance=hook, clock=lambda: 1_000_000.0) as (_, town, _):
        ann = await town.person("Ann")
        with pytest.raises(AssertionError, match="not now"):
            await town.advance(86_400)
        assert (await ann.sends("x"))["date"] == 1_000_000


async def test_two_who_move_the_clock_at_once_move_it_one_after_the_other() -> None:
    """Else the bot's clock goes on by both, and this one by the longer of the two."""
    told = list[float]()

    async def hook(seconds: float) -> float | None:
        told.append(seconds)
        await ann.sends("x")
        return 1_800.0

    async with a_simulator(advance=hook, clock=lambda: 1_000_000.0) as (_, town, _):
        ann = await town.person("Ann")
        reached = await asyncio.gather(town.advance(3_600), town.advance(7_200))
    assert max(reached) == 1_000_000 + sum(told) == 1_010_800


async def test_starting_over_forgets_everybody() -> None:
    """The hook makes the new world; pages are told to look anew."""

    async def restart() -> None:
        sim.forget()
        sim.world.join("Somebody new")

    async with a_simulator(restart=restart) as (sim, town, bot):
        ann = await town.person("Ann")
        await ann.sends("/start")
        await town.post("/sim/restart")
        world = await town.get("/sim/world")
        assert [user["first_name"] for user in world["users"]] == ["Somebody new"]
        assert await bot("getUpdates") == []


async def test_unread_messages_are_counted_until_they_are_read(bot: HandBot, town: Town, li: Person) -> None:
    """Only what others wrote counts, and a reload changes nothing."""

    async def unread() -> int:
        [listed] = await town.get(f"/sim/users/{li.id}/chats")
        return int(listed["unread"])

    assert await unread() == 0
    for text in ("one", "two"):
        last = await bot("sendMessage", chat_id=li.id, text=text)
    assert await unread() == 2
    await town.post(f"/sim/users/{li.id}/read", {"chat": li.id, "message_id": last["message_id"]})
    assert await unread() == 0


async def test_messages_come_in_pages_oldest_first(bot: HandBot, town: Town, li: Person) -> None:
    """before and limit."""
    for number in range(5):
        await bot("sendMessage", chat_id=li.id, text=str(number))
    path = f"/sim/users/{li.id}/chats/{li.id}/messages"
    page = await town.get(path, limit=2)
    assert [message["text"] for message in page] == ["3", "4"]
    page = await town.get(path, limit=2, before=page[0]["message_id"])
    assert [message["text"] for message in page] == ["1", "2"]


async def _events(session: aiohttp.ClientSession, url: str, count: int, **headers: str) -> list[dict[str, Any]]:
    events: list[dict[str, Any]] = []
    async with session.get(url, headers=headers) as stream:
        async for line in stream.content:
            if line.startswith(b"data: "):
                events.append(json.loads(line[6:]))
                if len(events) == count:
                    break
    return events


async def test_the_event_stream_resumes_where_it_broke_off(bot: HandBot, town: Town, li: Person) -> None:
    """By Last-Event-ID; from an unknown past the page is told to look anew."""
    seq = (await town.get("/sim/world"))["seq"]
    sent = await bot("sendMessage", chat_id=li.id, text="one")
    await bot("editMessageText", chat_id=li.id, message_id=sent["message_id"], text="two")
    await bot("sendChatAction", chat_id=li.id, action="typing")
    await bot("deleteMessage", chat_id=li.id, message_id=sent["message_id"])
    async with aiohttp.ClientSession() as session:
        events = await _events(session, f"{town.url}/sim/events?since={seq}", 4)
        assert [event["type"] for event in events] == ["message", "edit", "typing", "delete"]
        assert all(event["users"] == [li.id] for event in events)
        headers = {"Last-Event-ID": str(events[1]["seq"])}
        assert await _events(session, f"{town.url}/sim/events", 2, **headers) == events[2:]
        [reset] = await _events(session, f"{town.url}/sim/events?since=999999", 1)
        assert (reset["type"], reset["reset"]) == ("world", True)


async def test_waiting_ends_at_once_when_something_happens(town: Town, li: Person) -> None:
    """The long poll of the tests."""
    seq = (await town.get("/sim/world"))["seq"]
    waiting = asyncio.create_task(town.wait(seq, 30))
    await li.sends("x")
    heard = await waiting
    assert heard["events"][0]["message"]["text"] == "x"
    assert heard["seq"] > seq


async def test_a_world_goes_on_where_it_stopped(tmp_path: Path, a_picture: bytes) -> None:
    """People, messages, files, what the bot has not heard yet, and the clock."""
    saved = tmp_path / "world.json"
    async with a_simulator(save=saved) as (sim, town, bot):
        ann = await town.person("Ann", label="Buyer")
        await ann.sends("/start")
        group = await town.group("Staff", ann, is_forum=True)
        topic = await bot("createForumTopic", chat_id=group, name="T")
        await ann.uploads(a_picture, caption="a picture")
        await bot("setMyCommands", commands=[{"command": "help", "description": "Help"}])
        sent = await bot("sendMessage", chat_id=ann.id, text="Hello")
        await ann.reacts(sent, "👍")
        await town.advance(86_400)
        before = await town.get("/sim/world"), await town.get(f"/sim/users/{ann.id}/chats")
        updates = await bot("getUpdates")
        now = sim.world.now()
    async with a_simulator(save=saved) as (sim, town, bot):
        world, chats = await town.get("/sim/world"), await town.get(f"/sim/users/{ann.id}/chats")
        assert {**world, "now": 0, "seq": 0} == {**before[0], "now": 0, "seq": 0}
        assert chats == before[1]
        assert world["seq"] >= before[0]["seq"]
        assert await bot("getUpdates") == updates
        assert sim.world.now() >= now
        again = await town.meets(ann.id)
        assert [message.get("text") for message in again.messages] == ["/start", None, "Hello"]
        photo = again.messages[1]["photo"][-1]
        assert await town.download(photo["file_url"]) == a_picture
        following = await bot("sendMessage", chat_id=ann.id, text="next")
        assert following["message_id"] == sent["message_id"] + 1
        await bot("sendMessage", chat_id=group, message_thread_id=topic["message_thread_id"], text="still here")


async def test_a_file_named_like_a_path_stays_in_the_folder(tmp_path: Path) -> None:
    """A hostile name is told, not used."""
    async with a_simulator(files=tmp_path / "files") as (_, town, bot):
        ann = await town.person("Ann")
        await ann.uploads(b"<script>", kind="document", name="../../evil.html")
        message = await bot.update("message")
        file = await bot("getFile", file_id=message["document"]["file_id"])
        assert file["file_path"] == "documents/file_0.html"
        assert await asyncio.to_thread(lambda: [path.name for path in tmp_path.rglob("*.html")]) == ["file_0.html"]


async def test_who_does_not_see_something_gets_the_transcript(bot: HandBot, li: Person) -> None:
    """A failing test shows the chat as one would read it."""
    keys = {"inline_keyboard": [[{"text": "Accept", "callback_data": "a"}, {"text": "Dispute", "callback_data": "d"}]]}
    await bot("sendMessage", chat_id=li.id, text="Order 7\nis shipped", reply_markup=keys)
    with pytest.raises(AssertionError) as failure:
        await li.sees("delivered", within=0)
    assert str(failure.value) == (
        'Li did not see "delivered" within 0 s.\n'
        "  1 Li: /start\n  2 Bot: Order 7\n    is shipped\n    [Accept] [Dispute]"
    )


async def test_what_was_there_before_an_act_is_not_seen_again(bot: HandBot, li: Person) -> None:
    """Seeing means: since the last thing they did. An edit counts."""
    old = await bot("sendMessage", chat_id=li.id, text="Order 7: shipped")
    await li.sees("shipped")
    await li.sends("thanks")
    with pytest.raises(AssertionError):
        await li.sees("shipped", within=0)
    await bot("editMessageText", chat_id=li.id, message_id=old["message_id"], text="Order 7: delivered")
    await li.sees("delivered")
    await bot("deleteMessage", chat_id=li.id, message_id=old["message_id"])
    await li.sees_gone(old)


async def test_a_file_from_the_bot_is_received_and_opened(bot: HandBot, li: Person) -> None:
    """By its kind and name."""
    await bot.form("sendDocument", chat_id=li.id, document=b"%PDF-1", caption="Your contract")
    message, content = await li.receives("document", "document.bin")
    assert (message["caption"], content) == ("Your contract", b"%PDF-1")


async def test_the_command_starts_a_simulator_and_ends_on_request() -> None:
    """python -m simulator says where the phones are."""
    command = (sys.executable, "-m", "simulator", "--port", "0", "--person", "Maria")
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    said = (await process.stdout.readline()).decode()
    async with Town.at(said.split()[4].rstrip("/")) as town:
        world = await town.get("/sim/world")
    assert [user["first_name"] for user in world["users"]] == ["Maria"]
    process.terminate()
    assert await process.wait() == 0
