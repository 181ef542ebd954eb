"""Quantity, unit, price and currency of an order: what was understood is shown as a sum, what isn't clear is asked."""

from __future__ import annotations

import pytest

from storage.database import Database
from storage.files import FileStore
from tests.bot.counter import LUMEN, Counter, Customer
from texts.markup import apart
from trade.people import Duty


@pytest.fixture
async def counter(db: Database, files: FileStore) -> Counter:
    """The bot, with Lumen as a supplier."""
    counter = Counter(db, files)
    ada, li = await counter.person(1, "Ada", Duty.ADMIN), await counter.person(7, "Li Wei")
    await counter.supplier(li, ada)
    return counter


async def _buyer(counter: Counter, language: str = "en") -> Customer:
    """Maria, who is asked how many lamps she buys."""
    maria = await counter.person(8, "Maria", language=language)
    await counter.company(maria, "Nordic Home ApS", "DK")
    await maria.says("/neworder")
    await maria.taps(LUMEN)
    await maria.says("LED lamps")
    await maria.says("400 lm")
    return maria


async def _says(maria: Customer, *answers: str) -> str:
    """What the chat shows after these answers."""
    for answer in answers:
        await maria.says(answer)
    return apart(maria.sees)


def _keys(maria: Customer) -> list[str]:
    """The newest keys."""
    return apart(maria.offered).split(" | ")


async def _reviewed(maria: Customer, *answers: str) -> None:
    """The rest of the order, up to the review."""
    await _says(maria, *answers)
    await maria.taps("That's all")
    await maria.says("in 6 weeks")
    await maria.taps("Denmark")
    assert "please check" in maria.sees


async def _edits(maria: Customer, field: str) -> None:
    """From the review to the question for one field."""
    await maria.taps("Change something")
    await maria.taps(field)


# ── what a price is for ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("quantity", "price", "total"),
    [
        ("12,500 kg", "€235/t", "12,500 kg × EUR 235.00/t = EUR 2,937.50"),
        ("12,000 pcs", "$5 per dozen", "12,000 pcs × USD 5.00/dozen = USD 5,000.00"),
        ("25,000 pcs", "$3.20 per 1,000", "25,000 pcs × USD 3.20/1,000 pcs = USD 80.00"),
        ("40 t", "$0.18/kg", "40 t × USD 0.18/kg = USD 7,200.00"),
        ("2,500 pcs", "$1.20", "2,500 pcs × USD 1.20 = USD 3,000.00"),
        ("10 cartons", "$24 each", "10 cartons × USD 24.00 = USD 240.00"),
    ],
)
async def test_a_price_with_a_unit_is_shown_with_what_it_comes_to(
    counter: Counter, quantity: str, price: str, total: str
) -> None:
    """Before anything else is asked, and on the review; the contract keeps the price as it was agreed."""
    maria = await _buyer(counter)

    seen = await _says(maria, quantity, price)

    assert total in seen
    assert "Anything else in this order?" in seen
    await _reviewed(maria)
    assert total in apart(maria.sees)


async def test_cartons_at_a_price_per_piece_ask_how_many_are_in_one(counter: Counter) -> None:
    """And a price per carton for pieces does so too."""
    maria = await _buyer(counter)

    assert "How many pieces are in one carton?" in await _says(maria, "10 cartons", "$2.40/pc")
    assert "10 cartons (24 pcs per carton) × USD 2.40/pcs = USD 576.00" in await _says(maria, "2 dozen")
    await _reviewed(maria)
    await _edits(maria, "Quantity")
    await maria.says("20 cartons")
    assert "20 cartons (24 pcs per carton) × USD 2.40/pcs = USD 1,152.00" in apart(maria.sees)
    await _edits(maria, "Unit price")
    await maria.says("$50 per pallet")
    assert "How many carton are in one pallet?" in maria.sees
    await maria.says("10")
    assert "20 cartons × USD 50.00/pallet (10 cartons per pallet) = USD 100.00" in apart(maria.sees)


async def test_another_unit_asks_for_the_price_anew(counter: Counter) -> None:
    """A price for a kilogram is no price for a tonne; one that says what it is for stays."""
    maria = await _buyer(counter)
    await _reviewed(maria, "12,500 kg", "$2")
    await _edits(maria, "Quantity")

    seen = await _says(maria, "12.5 t")

    assert "This price was USD 2.00/kg." in seen
    assert "12.5 t × USD 2.00/kg = USD 25,000.00" in await _says(maria, "2 per kg")
    await _edits(maria, "Quantity")
    assert "900 kg × USD 2.00/kg" not in await _says(maria, "900")
    assert "900 t × USD 2.00/kg = USD 1,800,000.00" in apart(maria.sees)


@pytest.mark.parametrize("typed", ["USD 120 per cbm", "$0.50/pc", "120 each"])
async def test_freight_is_one_sum(counter: Counter, typed: str) -> None:
    """A price for a unit is refused with what is wanted, and the order stays as it was."""
    maria = await _buyer(counter)
    await _reviewed(maria, "2,500 pcs", "$1.20")
    await _edits(maria, "Freight")

    seen = await _says(maria, typed)

    assert "Freight is one sum for the whole order: how much is it?" in seen
    assert "freight USD 250.00" in await _says(maria, "250")


# ── which number ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("typed", "offered", "then"),
    [
        ("10.000 pcs", ["10,000 pcs", "10 pcs"], "10,000 pcs × USD 2.00 = USD 20,000.00"),
        ("1.000 stk", ["1,000 pcs", "1 pcs"], "1,000 pcs × USD 2.00 = USD 2,000.00"),
        ("1.500 pcs", ["1,500 pcs"], "1,500 pcs × USD 2.00 = USD 3,000.00"),
        ("2.500 t", ["2,500 t", "2.5 t"], "2,500 t × USD 2.00 = USD 5,000.00"),
    ],
)
async def test_a_quantity_that_could_be_two_is_asked_with_keys(
    counter: Counter, typed: str, offered: list[str], then: str
) -> None:
    """The likeliest first; nothing is taken before one is pressed."""
    maria = await _buyer(counter)

    assert "can be read in more than one way" in await _says(maria, typed)
    assert offered == _keys(maria)[: len(offered)]
    await maria.taps(maria.offered.split(" | ")[0])
    assert "What does one unit cost?" in maria.sees
    assert then in await _says(maria, "$2")


async def test_there_is_no_fraction_of_a_piece(counter: Counter) -> None:
    """Said in words; and a number without a unit is offered only units in which it can be."""
    maria = await _buyer(counter)

    assert "counted in whole numbers" in await _says(maria, "2.5 pcs")
    await maria.says("2.5")
    assert "pcs" not in _keys(maria)
    assert "kg" in _keys(maria)
    assert "counted in whole numbers" in await _says(maria, "cartons")
    await maria.taps("kg")
    assert "What does one unit cost?" in maria.sees


# ── which currency ────────────────────────────────────────────────────────────────────────────────────────────────

FOREIGN = ["¥90", "90 kr", "12.5 kr", "90元", "C$90"]


@pytest.mark.parametrize("typed", FOREIGN)
async def test_another_currencys_sign_is_never_ignored(counter: Counter, typed: str) -> None:
    """On the second line, on the review, after Back, in the freight of an order in USD."""
    maria = await _buyer(counter)
    await _says(maria, "2,500 pcs", "$1.20")
    await maria.taps("Add another line")
    await _says(maria, "Shades", "glass", "100 pcs")
    assert "This order is in USD" in await _says(maria, typed)
    await maria.taps("Back")
    await maria.says("200 pcs")
    assert "This order is in USD" in await _says(maria, typed)
    await _reviewed(maria, "3")
    await _edits(maria, "Unit price, line 2")
    assert "This order is in USD" in await _says(maria, typed)
    await maria.says("4")
    await _edits(maria, "Freight")
    assert "This order is in USD" in await _says(maria, typed)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("¥90", ["CNY 90.00", "JPY 90"]),
        ("90 kr", ["SEK 90.00", "NOK 90.00", "DKK 90.00", "ISK 90"]),
        ("12.5 kr", ["SEK 12.50", "NOK 12.50", "DKK 12.50", "ISK 12.5"]),
    ],
)
async def test_a_sign_of_several_currencies_on_the_first_line_is_asked(
    counter: Counter, typed: str, offered: list[str]
) -> None:
    """Instead of any currency there is."""
    maria = await _buyer(counter)

    await _says(maria, "100 pcs", typed)

    assert offered == _keys(maria)[: len(offered)]
    await maria.taps(maria.offered.split(" | ")[0])
    assert f"100 pcs × {offered[0]} = " in apart(maria.sees)


async def test_dollars_in_an_order_in_canadian_ones_are_asked(counter: Counter) -> None:
    """They may be American."""
    maria = await _buyer(counter)
    await _reviewed(maria, "100 pcs", "C$9")
    await _edits(maria, "Freight")

    assert "can be read in more than one way" in await _says(maria, "$50")
    assert _keys(maria)[0] == "CAD 50.00"
    await maria.taps(maria.offered.split(" | ")[0])
    assert "freight CAD 50.00" in apart(maria.sees)


async def test_another_currency_on_the_first_line_asks_for_the_other_sums_anew(counter: Counter) -> None:
    """No number becomes another sum by itself, also when Back has gone past the first price."""
    maria = await _buyer(counter)
    await _says(maria, "100 pcs", "$9")
    await maria.taps("Add another line")
    await _reviewed(maria, "Shades", "glass", "100 pcs", "3")
    await _edits(maria, "Freight")
    await maria.says("50")
    await _edits(maria, "Unit price")
    await maria.taps("Back")
    await maria.says("200 pcs")

    seen = await _says(maria, "€8")

    assert "This price was USD 3.00." in seen
    assert "In EUR, for example" in seen
    assert "The freight was USD 50.00, and the order is in EUR now" in await _says(maria, "2.50")
    assert "EUR 1,850.00 + freight EUR 45.00 = EUR 1,895.00" in await _says(maria, "45")


# ── currencies that can be paid ───────────────────────────────────────────────────────────────────────────────────


async def test_an_order_in_a_currency_without_an_account_is_refused_with_those_that_work(counter: Counter) -> None:
    """When the price is typed, not when it should be paid."""
    object.__setattr__(counter.site, "currencies", frozenset({"USD", "EUR"}))
    maria = await _buyer(counter)
    await maria.says("100 pcs")

    for typed in ("90 GBP", "90 kr", "C$90"):
        seen = await _says(maria, typed)
        assert "We have no account for" in seen
        assert "Orders can be in USD and EUR." in seen
    await maria.says("90")
    assert "In which currency?" in maria.sees
    assert ["USD", "EUR"] == [key[:3] for key in _keys(maria) if " · " in key]
    assert "We have no account for British Pound (GBP) yet" in await _says(maria, "pounds")
    await maria.taps("EUR")
    assert "100 pcs × EUR 90.00 = EUR 9,000.00" in apart(maria.sees)


async def test_a_chinese_buyer_is_asked_in_chinese(counter: Counter) -> None:
    """Numbers, signs, what is in a carton."""
    maria = await _buyer(counter, "zh")

    assert "不止一种读法" in await _says(maria, "10.000 件")
    assert "每箱有多少件？" in await _says(maria, "10 箱", "2.40美元/个")
    assert "10 箱（每箱 24 件） × USD 2.40/件 = USD 576.00" in await _says(maria, "24")
