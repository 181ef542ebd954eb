"""The simulator's table of the Bot API, and all it says, against the Bot API's own description."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from simulator.bot_api import KINDS, METHODS, OBJECTS
from simulator.checks import check, fields
from simulator.methods import METHODS as FUNCTIONS
from simulator.refusals import BadRequest
from tests.people import Person, Town
from tests.simulator.conforms import misfits
from tests.simulator.conftest import HandBot

Json = dict[str, Any]


def spelt(type: str) -> str:
    """A type of the table as the Bot API spells it."""
    return f"Array of {spelt(type[1:-1])}" if type.startswith("[") else type


def differences(line: str, described: Json) -> list[str]:
    """Where a line of the table says something else than the description."""
    real = {field["name"]: field for field in described.get("fields", [])}
    ours = fields(line)
    wrong = [f"{name} does not exist" for name in ours.keys() - real.keys()]
    wrong += [f"{name} is required" for name, f in real.items() if f["required"] and name not in ours]
    for name in ours.keys() & real.keys():
        if ours[name].required != real[name]["required"]:
            wrong.append(f"{name}: required is {real[name]['required']}")
        if not {spelt(type) for type in ours[name].types} <= set(real[name]["types"]):
            wrong.append(f"{name}: {ours[name].types} is not among {real[name]['types']}")
    return wrong


# An album's files are given as an array of several types; the table has one name for them.
ALBUM = "media: ('[InputMedia]',) is not among"
# A result of an inline query may be more than text; the simulator offers articles of text only.
ARTICLE = "input_message_content: ('InputTextMessageContent',) is not among"


@pytest.mark.parametrize("method", METHODS)
def test_methods_are_as_the_bot_api_describes_them(api: Json, method: str) -> None:
    """Every parameter exists, has these types, and is required or not."""
    wrong = differences(METHODS[method], api["methods"][method])
    assert [words for words in wrong if not words.startswith(ALBUM)] == []


@pytest.mark.parametrize("kind", OBJECTS)
def test_objects_are_as_the_bot_api_describes_them(api: Json, kind: str) -> None:
    """Every field exists, has these types, and is required or not."""
    wrong = differences(OBJECTS[kind], api["types"][kind])
    assert [words for words in wrong if not words.startswith(ARTICLE)] == []


def test_kinds_of_objects_are_subtypes(api: Json) -> None:
    """An object of several kinds has only kinds that exist."""
    for name, kinds in KINDS.items():
        assert set(kinds.values()) <= set(api["types"][name]["subtypes"])


def test_every_method_of_the_table_has_a_function() -> None:
    """And no function is without a line in the table."""
    assert METHODS.keys() == FUNCTIONS.keys()


def test_parameters_of_a_form_are_read_as_their_types() -> None:
    """In a form everything is text, objects are JSON."""
    given = {"chat_id": "-100", "text": "7", "protect_content": "true", "reply_parameters": '{"message_id": 3}'}
    assert check("sendMessage", given, as_text=True) == {
        "chat_id": -100,
        "text": "7",
        "protect_content": True,
        "reply_parameters": {"message_id": 3},
    }
    with pytest.raises(BadRequest, match=r"sendMessage.reply_parameters: expected ReplyParameters"):
        check("sendMessage", {**given, "reply_parameters": "3"}, as_text=True)
    with pytest.raises(BadRequest, match=r'field "message_id" must be given'):
        check("sendMessage", {**given, "reply_parameters": "{}"}, as_text=True)


async def test_all_that_the_simulator_says_is_as_described(
    api: Json, bot: HandBot, li: Person, town: Town, a_picture: bytes
) -> None:
    """A long day: everything people and bots can do, every result and every update compared."""
    wrong: list[str] = []

    async def does(method: str, **params: Any) -> Any:
        call = bot.form if any(isinstance(value, bytes) for value in params.values()) else bot.raw
        answer = await call(method, **params)
        assert answer["ok"], f"{method}: {answer['description']}"
        wrong.extend(misfits(api, api["methods"][method]["returns"], answer["result"], method))
        return answer["result"]

    async def hears(kind: str) -> None:
        """Takes in updates until one of this kind came."""
        heard: set[str] = set()
        while kind not in heard:
            for update in await does("getUpdates", offset=bot.offset, timeout=10):
                heard |= update.keys()
                bot.offset = update["update_id"] + 1

    keys = {"inline_keyboard": [[{"text": "A", "callback_data": "a"}]]}
    sent = await does("sendMessage", chat_id=li.id, text="<b>Hi</b> @x_user", parse_mode="HTML", reply_markup=keys)
    here = {"chat_id": li.id, "message_id": sent["message_id"]}
    for kind in ("document", "video", "voice", "audio", "animation", "sticker", "video_note"):
        name = {"video_note": "VideoNote"}.get(kind, kind.title())
        await does(f"send{name}", chat_id=li.id, **{kind: b"some bytes"})
        await li.uploads(b"some bytes", kind=kind)
    photo = await does("sendPhoto", chat_id=li.id, photo=a_picture, caption="c", has_spoiler=True)
    await li.uploads([a_picture, a_picture], caption="c")
    await does("getFile", file_id=photo["photo"][0]["file_id"])
    media = [{"type": "photo", "media": one["file_id"]} for one in photo["photo"]]
    await does("sendMediaGroup", chat_id=li.id, media=media)
    await does("sendLocation", chat_id=li.id, latitude=1.5, longitude=103.8)
    await does("sendVenue", chat_id=li.id, latitude=1, longitude=103, title="Port", address="Quay 1")
    await does("sendContact", chat_id=li.id, phone_number="+6512345678", first_name="Ann")
    reply = {"message_id": sent["message_id"], "quote": "Hi"}
    answer = await does("sendMessage", chat_id=li.id, text="r", reply_parameters=reply)
    await does("copyMessage", chat_id=li.id, from_chat_id=li.id, message_id=answer["message_id"])
    await does("forwardMessage", chat_id=li.id, from_chat_id=li.id, message_id=answer["message_id"])
    await does("editMessageText", **here, text="Hi again", reply_markup=keys)
    await does("pinChatMessage", **here)
    await does("setMessageReaction", **here, reaction=[{"type": "emoji", "emoji": "👍"}])
    await does("getUpdates", allowed_updates=["message", "edited_message", "message_reaction", "callback_query",
                                              "my_chat_member", "inline_query", "chosen_inline_result"])  # fmt: skip
    await li.reacts(sent, "❤")
    await li.edits(await li.replies(answer, "5 pcs", quote="r"), "6 pcs")
    await li.forwards(answer)
    await li.forwards(answer, hidden=True)
    await li.shares_contact("+6598765432")
    await li.shares_location(1.3, 103.8)
    pressing = asyncio.create_task(li.taps("A"))
    await hears("callback_query")
    await li.blocks()
    await li.unblocks()
    group = await town.group("Staff", li, is_forum=True)
    topic = await does("createForumTopic", chat_id=group, name="T")
    await does("editForumTopic", chat_id=group, message_thread_id=topic["message_thread_id"], name="U")
    await li.at(group, topic["message_thread_id"]).sends("in the topic")
    await does("closeForumTopic", chat_id=group, message_thread_id=topic["message_thread_id"])
    await does("sendInvoice", chat_id=li.id, title="T", description="D", payload="p", currency="XTR",
               prices=[{"label": "L", "amount": 1}])  # fmt: skip
    for chat in (li.id, group):
        await does("getChat", chat_id=chat)
        await does("getChatMember", chat_id=chat, user_id=li.id)
        await does("getChatMember", chat_id=chat, user_id=1)
    for method in ("getMe", "getWebhookInfo", "getMyCommands", "getMyName", "getMyDescription", "getChatMenuButton"):
        await does(method)
    await does("getChatAdministrators", chat_id=group)
    await hears("message")
    pressing.cancel()
    assert wrong == []
