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


def test_methods_are_as_the_bot_api_describes_them(api: Json) -> None:
    """Every parameter of every method exists, has these types, and is required or not."""
    wrong = {method: differences(METHODS[method], api["methods"][method]) for method in METHODS}
    assert [f"{method}: {words}" for method in wrong for words in wrong[method] if not words.startswith(ALBUM)] == []


def test_objects_are_as_the_bot_api_describes_them(api: Json) -> None:
    """Every field of every object exists, has these types, and is required or not."""
    wrong = {kind: differences(OBJECTS[kind], api["types"][kind]) for kind in OBJECTS}
    assert [f"{kind}: {words}" for kind in wrong for words in wrong[kind] if not words.startswith(ARTICLE)] == []


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


KEYS = {"inline_keyboard": [[{"text": "A", "callback_data": "a"}]]}
HEARD = ["message", "edited_message", "message_reaction", "callback_query", "my_chat_member", "inline_query"]


class Checked:
    """A bot that compares every answer it gets with the Bot API's description."""

    def __init__(self, bot: HandBot, api: Json) -> None:
        self._bot = bot
        self._api = api
        self.wrong: list[str] = []

    async def __call__(self, method: str, **params: Any) -> Any:
        """The result of a request that must succeed."""
        call = self._bot.form if any(isinstance(value, bytes) for value in params.values()) else self._bot.raw
        answer = await call(method, **params)
        assert answer["ok"], f"{method}: {answer['description']}"
        self.wrong += misfits(self._api, self._api["methods"][method]["returns"], answer["result"], method)
        return answer["result"]

    async def hears(self, kind: str) -> Any:
        """Takes in updates until one of this kind came."""
        while True:
            [update] = await self("getUpdates", offset=self._bot.offset, limit=1, timeout=10, allowed_updates=HEARD)
            self._bot.offset = update["update_id"] + 1
            if kind in update:
                return update[kind]


@pytest.fixture
def checked(bot: HandBot, api: Json) -> Checked:
    """The bot that compares."""
    return Checked(bot, api)


async def test_what_the_bot_sends_is_as_described(checked: Checked, li: Person, a_picture: bytes) -> None:
    """Every kind of message, answered, copied, forwarded, edited."""
    to = {"chat_id": li.id}
    text = await checked("sendMessage", **to, text="<b>Hi</b> @x_user", parse_mode="HTML", reply_markup=KEYS)
    for kind in ("document", "video", "voice", "audio", "animation", "sticker", "video_note"):
        name = {"video_note": "VideoNote"}.get(kind, kind.title())
        await checked(f"send{name}", **to, **{kind: b"some bytes"})
    photo = await checked("sendPhoto", **to, photo=a_picture, caption="c", has_spoiler=True)
    await checked("getFile", file_id=photo["photo"][0]["file_id"])
    await checked("sendMediaGroup", **to, media=[{"type": "photo", "media": one["file_id"]} for one in photo["photo"]])
    await checked("sendLocation", **to, latitude=1.5, longitude=103.8)
    await checked("sendVenue", **to, latitude=1, longitude=103, title="Port", address="Quay 1")
    await checked("sendContact", **to, phone_number="+6512345678", first_name="Ann")
    prices = [{"label": "Goods", "amount": 1}]
    await checked("sendInvoice", **to, title="T", description="D", payload="p", currency="XTR", prices=prices)
    reply = {"message_id": text["message_id"], "quote": "Hi"}
    answer = await checked("sendMessage", **to, text="r", reply_parameters=reply)
    for method in ("copyMessage", "forwardMessage"):
        await checked(method, **to, from_chat_id=li.id, message_id=answer["message_id"])
    here = {**to, "message_id": text["message_id"]}
    await checked("editMessageText", **here, text="Hi again", reply_markup=KEYS)
    await checked("pinChatMessage", **here)
    await checked("setMessageReaction", **here, reaction=[{"type": "emoji", "emoji": "👍"}])
    assert checked.wrong == []


async def test_what_people_do_reaches_the_bot_as_described(
    checked: Checked, li: Person, town: Town, a_picture: bytes
) -> None:
    """Every kind of message and every kind of update."""
    sent = await checked("sendMessage", chat_id=li.id, text="Hi", reply_markup=KEYS)
    await checked("getUpdates", allowed_updates=HEARD)
    for kind in ("document", "video", "voice", "audio", "animation", "sticker", "video_note"):
        await li.uploads(b"some bytes", kind=kind)
    await li.uploads([a_picture, a_picture], caption="c")
    await li.shares_contact("+6598765432")
    await li.shares_location(1.3, 103.8)
    for hidden in (False, True):
        await li.forwards(sent, hidden=hidden)
    await li.edits(await li.replies(sent, "5 pcs", quote="Hi"), "6 pcs")
    await checked.hears("edited_message")
    await li.reacts(sent, "❤")
    await checked.hears("message_reaction")
    tapping = asyncio.create_task(li.taps("A"))
    query = await checked.hears("callback_query")
    await checked("answerCallbackQuery", callback_query_id=query["id"])
    await tapping
    await li.blocks()
    await checked.hears("my_chat_member")
    asking = asyncio.create_task(li.asks_inline("x"))
    query = await checked.hears("inline_query")
    await checked("answerInlineQuery", inline_query_id=query["id"], results=[])
    await asking
    assert checked.wrong == []


async def test_what_the_bot_asks_about_chats_is_as_described(checked: Checked, li: Person, town: Town) -> None:
    """Chats, members, topics, and the bot itself."""
    group = await town.group("Staff", li, is_forum=True)
    topic = await checked("createForumTopic", chat_id=group, name="T")
    where = {"chat_id": group, "message_thread_id": topic["message_thread_id"]}
    await checked("editForumTopic", **where, name="U")
    await li.at(group, topic["message_thread_id"]).sends("in the topic")
    await checked.hears("message")
    await checked("closeForumTopic", **where)
    for chat in (li.id, group):
        await checked("getChat", chat_id=chat)
        await checked("getChatMember", chat_id=chat, user_id=li.id)
        await checked("getChatMember", chat_id=chat, user_id=1)
        await checked("getChatMemberCount", chat_id=chat)
    await checked("getChatAdministrators", chat_id=group)
    for method in ("getMe", "getWebhookInfo", "getMyCommands", "getMyName", "getMyDescription", "getChatMenuButton"):
        await checked(method)
    assert checked.wrong == []
