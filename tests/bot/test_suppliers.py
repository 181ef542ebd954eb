"""Looking suppliers up."""

from __future__ import annotations

import pytest

from tests.bot.counter import Counter, fill_in
from trade.people import Duty


async def test_a_look_up_asks_for_a_name_and_offers_those_that_match(counter: Counter) -> None:
    """Several matching suppliers are keys; none says what to do."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    for number, name in ((7, "Ningbo Lumen"), (9, "Lumen & Sons")):
        await counter.supplier(await counter.person(number, name), ada, name)
    maria = await counter.person(8, "Maria")
    await maria.says("/supplier")
    await maria.says("LUMEN")
    assert "2 suppliers match" in maria.sees
    await maria.taps("Lumen & Sons")
    assert "New here: no finished orders yet" in maria.sees
    await maria.says("/supplier acme <b>")
    assert "No supplier with a badge has “acme <b>”" in maria.sees


@pytest.mark.parametrize("words", ["örebro", "ÖREBRO LJUS AB", "ＬＪＵＳ", "örebro"])
async def test_a_name_is_found_however_it_is_typed(counter: Counter, words: str) -> None:
    """In capitals or not, in full width, with its dots typed after the letter; _ and % are only themselves."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    await counter.supplier(await counter.person(7, "Li Wei"), ada, "Örebro Ljus AB")
    maria = await counter.person(8, "Maria")
    await maria.says(f"/supplier {words}")
    assert "Örebro Ljus AB" in maria.sees
    await maria.says("/supplier %")
    assert "Örebro Ljus AB" not in maria.sees


async def test_a_company_without_a_badge_is_said_to_have_none(counter: Counter) -> None:
    """Orders with it are not covered."""
    li = await counter.person(7, "Li Wei")
    await fill_in(li)
    await li.taps("Send application")
    maria = await counter.person(8, "Maria")
    await maria.opens("https://t.me/tradehold_bot?start=s_1")
    assert "No badge. Orders with this company are not covered here" in maria.sees
    assert "Order from them" not in maria.offered


async def test_a_company_that_only_buys_is_shown_to_nobody_else(counter: Counter) -> None:
    """Numbers can be guessed; who buys here is no one's business. Its own member is offered to apply."""
    li = await counter.person(7, "Li Wei")
    await counter.company(li)
    maria = await counter.person(8, "Maria")
    await maria.opens("https://t.me/tradehold_bot?start=s_1")
    assert "nothing here by that name" in maria.sees
    await li.opens("https://t.me/tradehold_bot?start=s_1")
    assert "Get the badge" in li.offered


async def test_a_supplier_shares_its_own_card(counter: Counter) -> None:
    """The link leads to the card; nobody orders from themselves."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    li = await counter.person(7, "Li Wei")
    await counter.supplier(li, ada)
    await li.says("/apply")
    assert li.key("Copy link")["copy_text"]["text"] == "https://t.me/tradehold_bot?start=s_1"
    assert "Order from them" not in li.offered
