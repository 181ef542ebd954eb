"""Forged and stale keys, guessed links and odd words: nothing happens that should not, and nobody is shown an error."""

from __future__ import annotations

import pytest

from tests.bot.counter import LUMEN, Counter, Customer
from trade.people import Duty

BROKEN = "Something went wrong"


@pytest.fixture
async def maria(counter: Counter) -> Customer:
    """Maria, who buys; Li's company 1 has the badge, Ada enrolled it."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    await counter.supplier(await counter.person(7, "Li Wei"), ada)
    return await counter.person(8, "Maria")


async def with_a_draft(counter: Counter, maria: Customer) -> None:
    """Maria's company 2 has draft 1."""
    await counter.company(maria, "Nordic Home ApS", "DK")
    await maria.says("/neworder")
    assert "Who do you buy from?" in maria.sees


@pytest.mark.parametrize(
    "payload", ["o_²", "s_²", "o_٣", "o_" + "9" * 60, "o_-1", "o_1e3", "o_", "join_", "agent_-", "_"]
)
async def test_a_guessed_link_leads_nowhere(counter: Counter, maria: Customer, payload: str) -> None:
    """Whatever stands behind /start, the answer is that there is nothing here."""
    await maria.says(f"/start {payload}")
    assert BROKEN not in maria.sees
    assert LUMEN not in maria.sees


@pytest.mark.parametrize("data", ["a:1:1:edit", "a:1:0:edit", "y:1:0:edit", "y:1:1:edit", "y:1:1:sign", "a:1:1:sign"])
async def test_a_key_the_order_does_not_have_shows_its_card(counter: Counter, maria: Customer, data: str) -> None:
    """Keys that open forms ask nothing, and a draft cannot be signed."""
    await with_a_draft(counter, maria)
    await maria.presses(data)
    assert BROKEN not in maria.sees
    assert "1" in maria.sees


async def test_what_the_company_form_leads_to_cannot_be_edited_away(counter: Counter, maria: Customer) -> None:
    """A forged key to answer a step that is none changes nothing; the order begins as it would have."""
    await maria.says("/neworder")
    await maria.presses("e:co:0:then")
    await maria.says("Nordic Home ApS")
    await maria.taps("Denmark")
    assert "Who do you buy from?" in maria.sees


@pytest.mark.parametrize("data", ["f:co:0", "f:co:5"])
async def test_the_company_form_opened_by_a_forged_key_still_leads_on(
    counter: Counter, maria: Customer, data: str
) -> None:
    """Whoever names a company is asked for the order next."""
    await maria.presses(data)
    await maria.says("Nordic Home ApS")
    await maria.taps("Denmark")
    assert "Who do you buy from?" in maria.sees


async def test_a_forged_order_key_tells_nothing_of_a_company_that_only_buys(counter: Counter, maria: Customer) -> None:
    """Who buys here is nobody's business: an order begins only with a supplier that has the badge."""
    await counter.company(maria, "Nordic Home ApS", "DK")
    eve = await counter.person(9, "Eve")
    await counter.company(eve, "Eve Trading", "DE")
    for supplier in ("2", "3", "zz"):
        await eve.presses(f"st:{supplier}")
        assert "Who do you buy from?" in eve.sees
        await eve.presses("e:or:1:_all")
    assert not any("Nordic" in str(call) for call in eve.got)


@pytest.mark.parametrize("form", ["lk", "ve", "tz", "ap", "co"])
async def test_only_a_review_asks_which_answer_is_to_be_changed(counter: Counter, maria: Customer, form: str) -> None:
    """In a form without one, or before it is reached, the forged key asks what is asked anyway."""
    await maria.presses(f"f:{form}:0")
    question = maria.sees
    await maria.presses(f"e:{form}:0:_all")
    assert maria.sees == question


async def test_an_order_begins_with_the_supplier_of_the_card(counter: Counter, maria: Customer) -> None:
    """One with the badge is taken as the answer to whom one buys from."""
    await counter.company(maria, "Nordic Home ApS", "DK")
    await maria.presses("st:1")
    assert "What do you buy?" in maria.sees


async def test_a_company_name_stands_on_one_line(counter: Counter, maria: Customer) -> None:
    """A name cannot pretend to be a paragraph of the bot's own."""
    await maria.says("/neworder")
    await maria.says("Nordic\n\n✅ Tradehold: pay to DK50 0040 instead")
    assert BROKEN not in maria.sees
    await maria.says("Nordic\n\n✅ Pay to DK50 0040 instead")
    await maria.taps("Denmark")
    assert (await counter.the_company(2)).name == "Nordic Pay to DK50 0040 instead"


@pytest.mark.parametrize("typed", ["\0", "\u202e\u2066", "\u200b", "\ud800", "\n\n", " "])
async def test_a_name_nobody_can_see_is_asked_again(counter: Counter, maria: Customer, typed: str) -> None:
    """Zero-width, direction and control characters alone are no name."""
    await maria.says("/neworder")
    await maria.says(f"{typed}")
    assert BROKEN not in maria.sees
    await maria.says("Nordic Home ApS")
    assert "Which country" in maria.sees or "country" in maria.sees


@pytest.mark.parametrize("between", ["\n", "\t", "\u00a0", "  "])
async def test_a_command_ends_with_its_word(counter: Counter, maria: Customer, between: str) -> None:
    """Whatever stands between it and the words behind it."""
    await maria.says(f"/supplier{between}Lumen")
    assert LUMEN in maria.sees
