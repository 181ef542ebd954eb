"""The first meeting, the menu, help and answers."""

from __future__ import annotations

import pytest

from bot.buttons import Button, Faq
from bot.handlers import help, start
from bot.routes import Routes
from bot.screens.help import TOPICS
from bot.screens.screen import LONGEST_TEXT, Screen
from tests.bot.desk import ADA, ANNA, EVE, LI, Desk
from texts.i18n import LANGUAGES, plain

LONGEST_KEY = 28


def keys(screen: Screen) -> dict[str, Button | None]:
    """A screen's keys by their texts."""
    return {key.text: key.button for row in screen.rows for key in row}


def served(routes: Routes, screen: Screen) -> None:
    """Every key of the screen leads somewhere."""
    for text, button in keys(screen).items():
        assert button is not None
        assert type(button).__name__ in {"Page", "Menu"} or type(button) in routes.presses, text
        name = getattr(button, "name", None)
        assert name is None or name in routes.pages, text
        assert len(text) <= LONGEST_KEY


async def test_somebody_new_is_welcomed(desk: Desk, routes: Routes) -> None:
    """What this is, that the money is held, that it is free; three ways on and the other language."""
    screen = await desk.does(EVE, lambda act: start.start(act, ""))

    assert "held" in screen.text
    assert "Free for buyers" in screen.text
    assert list(keys(screen)) == ["➕ Make an order", "🏭 I sell: apply", "💡 How it works", "🌐 简体中文"]
    served(routes, screen)


async def test_somebody_known_gets_the_menu_at_once(desk: Desk, routes: Routes) -> None:
    """Nobody is welcomed twice."""
    screen = await desk.does(ANNA, lambda act: start.start(act, ""))

    assert "Hello, Anna" in screen.text
    assert "Nothing is waiting" in screen.text
    assert {"📦 My orders", "➕ New order", "🔎 Find a supplier", "👥 My team"} <= set(keys(screen))
    served(routes, screen)


async def test_the_menu_counts_what_waits(desk: Desk) -> None:
    """An offer waits for the supplier, not for the buyer who made it."""
    await desk.offer()

    supplier, buyer = await desk.does(LI, start.menu), await desk.does(ANNA, start.menu)

    assert "📦 My orders · 1" in keys(supplier)
    assert "<b>One thing</b>" in supplier.text
    assert "📦 My orders" in keys(buyer)


async def test_an_agents_menu_has_what_the_duties_ask_for(desk: Desk, routes: Routes) -> None:
    """Finance sees the money, an admin the applications; an agent who trades nowhere sees no orders."""
    screen = await desk.does(ADA, start.menu)

    assert {"💰 Payments in", "🏦 Payouts", "📝 Applications", "🧑‍💼 Our staff"} <= set(keys(screen))
    assert "➕ New order" not in keys(screen)
    served(routes, screen)


async def test_a_supplier_finds_its_own_card(desk: Desk) -> None:
    """A buyer is offered to apply instead."""
    assert "🏅 My supplier card" in keys(await desk.does(LI, start.menu))
    assert "🏭 I sell: apply" in keys(await desk.does(ANNA, start.menu))


@pytest.mark.parametrize(
    ("person", "words"),
    [(EVE, "Buying, step by step"), (LI, "Selling, step by step"), (ADA, "Finance"), (ADA, "Administration")],
)
async def test_help_speaks_of_what_one_does_here(desk: Desk, routes: Routes, person: int, words: str) -> None:
    """By role, with keys."""
    screen = await desk.does(person, help.help_now)

    assert words in screen.text
    served(routes, screen)


async def test_an_agent_is_not_told_how_to_buy(desk: Desk) -> None:
    """Ada belongs to no company."""
    assert "Buying" not in (await desk.does(ADA, help.help_now)).text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
async def test_every_answer_has_the_key_that_does_it(desk: Desk, routes: Routes, topic: str, language: str) -> None:
    """In both languages: it fits a message, its keys lead somewhere, and the list of topics leads to it."""
    await desk.does(EVE, lambda act: act.change(language=language))

    screen = await desk.does(EVE, lambda act: help.answer(act, Faq(topic)))
    listed = await desk.does(EVE, help.faq)

    assert len(plain(screen.text)) <= LONGEST_TEXT
    assert len(screen.rows) >= 2
    assert Faq(topic) in keys(listed).values()
    served(routes, screen)
    served(routes, listed)


async def test_answers_give_the_operators_own_numbers(desk: Desk) -> None:
    """Fees come from the policy, not from the text."""
    screen = await desk.does(EVE, lambda act: help.answer(act, Faq("free")))

    assert "from 1.5% to 3%" in screen.text


async def test_a_forged_topic_gives_the_list(desk: Desk) -> None:
    """Nobody is shown an id in place of words."""
    screen = await desk.does(EVE, lambda act: help.answer(act, Faq("topics-title")))

    assert screen == await desk.does(EVE, help.faq)
