"""Groups, forum topics, members, pins and the commands people see."""

from __future__ import annotations

from typing import Any

from tests.people import Person, Town
from tests.simulator.conftest import HandBot, a_simulator


async def test_a_group_tells_the_bot_that_it_is_an_administrator(bot: HandBot, li: Person, town: Town) -> None:
    """A negative id, my_chat_member, and everybody sees what is said."""
    ann = await town.person("Ann")
    group = await town.group("Staff", li, ann)
    change = await bot.update("my_chat_member")
    assert (change["chat"]["id"], change["new_chat_member"]["status"]) == (group, "administrator")
    await bot("sendMessage", chat_id=group, text="Hello all")
    await li.at(group).sees("Hello all")
    await ann.at(group).sees("Hello all")
    said = await ann.at(group).sends("Hi bot")
    assert (await bot.update("message"))["message_id"] == said["message_id"]


async def test_members_and_administrators_are_told(bot: HandBot, li: Person, town: Town) -> None:
    """The founder owns the group; others are members or have left."""
    ann, eve = await town.person("Ann"), await town.person("Eve")
    group = await town.group("Staff", li, ann)

    async def status(user_id: int) -> str:
        return str((await bot("getChatMember", chat_id=group, user_id=user_id))["status"])

    assert [await status(who) for who in (li.id, ann.id, eve.id, 1)] == ["creator", "member", "left", "administrator"]
    assert await bot.refused("getChatMember", chat_id=group, user_id=5) == "Bad Request: PARTICIPANT_ID_INVALID"
    assert len(await bot("getChatAdministrators", chat_id=group)) == 2
    await town.post(f"/sim/groups/{group}/leave", {"user": ann.id})
    assert await status(ann.id) == "left"
    assert (await bot("getChat", chat_id=group))["title"] == "Staff"


async def test_an_administrator_can_write_in_the_name_of_the_group(bot: HandBot, li: Person, town: Town) -> None:
    """Telegram's own bot sends it, on behalf of the chat; shown again, it is the person who writes."""
    group = await town.group("Staff", li)
    await bot.update("my_chat_member")
    await town.post(f"/sim/groups/{group}/hide", {"user": li.id})
    assert (await bot("getChatMember", chat_id=group, user_id=li.id))["is_anonymous"]
    await li.at(group).sends("Guess who")
    heard = await bot.update("message")
    assert (heard["from"]["username"], heard["from"]["is_bot"]) == ("GroupAnonymousBot", True)
    assert heard["sender_chat"] == heard["chat"]
    await town.post(f"/sim/groups/{group}/show", {"user": li.id})
    await li.at(group).sends("It was me")
    heard = await bot.update("message")
    assert (heard["from"]["id"], "sender_chat" in heard) == (li.id, False)


async def test_a_topic_is_a_thread_that_can_be_closed_and_deleted(bot: HandBot, li: Person, town: Town) -> None:
    """Its messages carry its number; after its deletion the thread is not found."""
    group = await town.group("Staff", li, is_forum=True)
    await bot.update("my_chat_member")
    topic = await bot("createForumTopic", chat_id=group, name="Dispute 7")
    where = {"chat_id": group, "message_thread_id": topic["message_thread_id"]}
    sent = await bot("sendMessage", **where, text="Opened")
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (topic["message_thread_id"], True)
    agent = li.at(group, topic["message_thread_id"])
    await agent.sees("Opened")
    await agent.sends("I take it")
    heard = await bot.update("message")
    assert heard["message_thread_id"] == topic["message_thread_id"]
    assert heard["reply_to_message"]["forum_topic_created"]["name"] == "Dispute 7"
    await bot("editForumTopic", **where, name="Dispute 7: closed")
    await bot("closeForumTopic", **where)
    assert await bot.refused("closeForumTopic", **where) == "Bad Request: TOPIC_NOT_MODIFIED"
    await bot("reopenForumTopic", **where)
    await bot("deleteForumTopic", **where)
    assert await bot.refused("sendMessage", **where, text="x") == "Bad Request: message thread not found"
    await agent.looks()
    assert agent.messages == []


async def test_topics_need_a_forum(bot: HandBot, li: Person, town: Town) -> None:
    """Neither a plain group nor, by default, a private chat is one."""
    group = await town.group("Staff", li)
    for chat in (group, li.id):
        words = await bot.refused("createForumTopic", chat_id=chat, name="x")
        assert words == "Bad Request: the chat is not a forum"


async def test_private_chats_have_topics_where_the_bot_may() -> None:
    """An order can have a topic of its own."""
    async with a_simulator(topics=True) as (_, town, bot):
        ann = await town.person("Ann")
        await ann.sends("/start")
        assert (await bot("getMe"))["has_topics_enabled"]
        topic = await bot("createForumTopic", chat_id=ann.id, name="Order 1")
        thread = topic["message_thread_id"]
        await bot("sendMessage", chat_id=ann.id, message_thread_id=thread, text="Your order")
        await ann.at(ann.id, thread).sees("Your order")


async def test_a_group_without_the_bot_is_forbidden(bot: HandBot, li: Person, town: Town) -> None:
    """Thrown out."""
    group = await town.group("Staff", li)
    await town.post(f"/sim/groups/{group}/evict")
    words = await bot.refused("sendMessage", chat_id=group, text="x")
    assert words == "Forbidden: bot was kicked from the supergroup chat"


async def test_a_pinned_message_is_told_and_can_be_unpinned(bot: HandBot, li: Person) -> None:
    """A service message says so."""
    sent = await bot("sendMessage", chat_id=li.id, text="Order card")
    where = {"chat_id": li.id, "message_id": sent["message_id"]}
    await bot("pinChatMessage", **where)
    assert (await li.looks())[-1]["pinned_message"]["text"] == "Order card"
    assert (await bot("getChat", chat_id=li.id))["pinned_message"]["message_id"] == sent["message_id"]
    await bot("unpinChatMessage", **where)
    assert await bot.refused("unpinChatMessage", **where) == "Bad Request: message to unpin not found"


async def test_the_narrowest_commands_win_and_then_the_language(bot: HandBot, li: Person, town: Town) -> None:
    """Chat before kind of chat before default; within a scope the person's language before none."""

    async def offers(name: str, scope: dict[str, Any] | None = None, language: str = "") -> None:
        commands = [{"command": name, "description": name}]
        await bot("setMyCommands", commands=commands, scope=scope or {"type": "default"}, language_code=language)

    async def seen(person: Person, chat: int) -> str:
        listed = await town.get(f"/sim/users/{person.id}/chats")
        return str(next(one for one in listed if one["chat"] == chat)["commands"][0]["command"])

    ann = await town.person("Ann")
    group = await town.group("Staff", li, ann)
    await offers("default")
    assert await seen(li, li.id) == "default"
    await offers("default_zh", language="zh")
    assert (await seen(li, li.id), await seen(ann, ann.id)) == ("default_zh", "default")
    await offers("private", {"type": "all_private_chats"})
    assert (await seen(li, li.id), await seen(li, group)) == ("private", "default_zh")
    await offers("lis", {"type": "chat", "chat_id": li.id})
    assert (await seen(li, li.id), await seen(ann, ann.id)) == ("lis", "private")
    await offers("admins", {"type": "all_chat_administrators"})
    assert (await seen(li, group), await seen(ann, group)) == ("admins", "default")
    await offers("ann", {"type": "chat_member", "chat_id": group, "user_id": ann.id})
    assert await seen(ann, group) == "ann"
    assert await bot("getMyCommands", language_code="zh") == [{"command": "default_zh", "description": "default_zh"}]
    await bot("deleteMyCommands", scope={"type": "chat", "chat_id": li.id})
    assert await seen(li, li.id) == "private"
    wrong = [{"command": "Not A Command", "description": "x"}]
    assert await bot.refused("setMyCommands", commands=wrong) == "Bad Request: BOT_COMMAND_INVALID"


async def test_name_descriptions_and_menu_are_remembered_by_language(bot: HandBot, li: Person) -> None:
    """What a language lacks is taken from the general one."""
    await bot("setMyDescription", description="Trades")
    await bot("setMyDescription", description="贸易", language_code="zh")
    assert await bot("getMyDescription", language_code="zh") == {"description": "贸易"}
    assert await bot("getMyDescription", language_code="de") == {"description": "Trades"}
    await bot("setMyName", name="Trader")
    assert (await bot("getMe"))["first_name"] == "Trader"
    app = {"type": "web_app", "text": "Open", "web_app": {"url": "https://example.com"}}
    await bot("setChatMenuButton", chat_id=li.id, menu_button=app)
    assert await bot("getChatMenuButton", chat_id=li.id) == app
    assert await bot("getChatMenuButton") == {"type": "commands"}
