"""What Telegram shows before anybody writes."""

from __future__ import annotations

import re

from bot import menus
from bot.calls import Call
from bot.routes import Routes
from tests.bot.desk import ADA, ANNA, EVE, Desk
from texts.i18n import LANGUAGES, Say

COMMAND = re.compile(r"[a-z0-9_]{1,32}")


def named(call: Call) -> list[str]:
    """The commands a call lists."""
    return [one["command"] for one in call["params"]["commands"]]


async def its_list(desk: Desk, routes: Routes, person: int) -> list[Call]:
    """The calls that give a person's chat its command list."""
    return await desk.does(person, lambda act: menus.for_agent(routes, act.person))


def test_everybody_has_a_list_in_their_language(routes: Routes) -> None:
    """English serves every language we do not speak; Chinese has its own."""
    lists = [call["params"] for call in menus.calls(routes) if call["method"] == "setMyCommands"]

    assert [params.get("language_code") for params in lists] == [None, "zh"]
    assert all(params["scope"] == {"type": "all_private_chats"} for params in lists)
    assert lists[0]["commands"] != lists[1]["commands"]


def test_nobody_sees_commands_that_a_duty_is_needed_for(routes: Routes) -> None:
    """Payments are for finance; /start is known to everybody anyway."""
    first = menus.calls(routes)[0]

    assert {"orders", "neworder", "help", "faq", "settings", "verify"} <= set(named(first))
    assert not {"payments", "payouts", "applications", "agents", "start"} & set(named(first))


def test_telegram_takes_what_it_is_told(routes: Routes) -> None:
    """Its limits: names, descriptions of 256, the bot's own of 512 and 120 characters; no markup."""
    for call in menus.calls(routes):
        params = call["params"]
        for one in params.get("commands", []):
            assert COMMAND.fullmatch(one["command"])
            assert 1 <= len(one["description"]) <= 256
            assert "<" not in one["description"]
        assert len(params.get("description", "")) <= 512
        assert len(params.get("short_description", "")) <= 120


def test_every_command_has_words_in_every_language(routes: Routes) -> None:
    """Also those that only agents see."""
    for command in routes.commands.values():
        if command.listed:
            assert all(Say(language).has(f"command-{command.name}") for language in LANGUAGES), command.name


def test_the_menu_key_opens_the_list(routes: Routes) -> None:
    """Beside the field where one writes."""
    assert menus.calls(routes)[-1] == {"method": "setChatMenuButton", "params": {"menu_button": {"type": "commands"}}}


async def test_an_agents_list_has_what_the_duties_add(desk: Desk, routes: Routes) -> None:
    """Ada is finance and admin."""
    [call] = await its_list(desk, routes, ADA)

    assert call["params"]["scope"] == {"type": "chat", "chat_id": ADA}
    assert {"payments", "payouts", "applications", "agents", "orders"} <= set(named(call))


async def test_a_chosen_language_has_a_list_of_its_own(desk: Desk, routes: Routes) -> None:
    """Telegram would go by the phone's language."""
    await desk.does(ANNA, lambda act: act.change(language="zh-CN", language_chosen=True))

    [call] = await its_list(desk, routes, ANNA)

    assert {"command": "help", "description": "现在该做什么"} in call["params"]["commands"]


async def test_who_is_no_agent_any_more_sees_everybodys_list(desk: Desk, routes: Routes) -> None:
    """The chat's own list is taken away."""
    [call] = await its_list(desk, routes, EVE)

    assert call["method"] == "deleteMyCommands"


async def test_somebody_without_a_chat_has_no_list(desk: Desk, routes: Routes) -> None:
    """Named as an agent in the settings, not met yet."""
    await desk.does(EVE, lambda act: act.change(chat=None))

    assert await its_list(desk, routes, EVE) == []
