"""Stories: what people write in any script stands on their papers, letter by letter."""

from __future__ import annotations

from pathlib import Path

from tests.pdfs import words_of
from tests.stories.house import House
from tests.stories.ordering import names_the_company, says_when_and_where, writes_a_line
from tests.stories.outsider import gets
from tests.stories.trading import signed

BUYER = "บริษัท ลูเมน จำกัด (Bangkok)"
GOODS = "โคมไฟ LED / মিলিং গম / חיטה / ⌀ 25 mm ☑ 📦"


async def test_contract_and_dossier_hold_what_was_written_in_five_scripts(house: House, tmp_path: Path) -> None:
    """The buyer's name and the goods, from the question in the chat to both PDFs."""
    await names_the_company(house.buyer, BUYER)
    await house.buyer.taps("Lumen")
    await house.buyer.sees("What do you buy?")
    await writes_a_line(house.buyer, GOODS)
    await says_when_and_where(house.buyer)
    await house.buyer.taps("Sign and send")
    await house.supplier.sees("New order from")
    await house.supplier.taps("📄 Contract")
    await house.supplier.taps("📄 PDF")
    _, contract = await house.supplier.receives("document")
    await house.supplier.taps("‹ Back")
    await signed(house)
    dossier = (await gets(house.buyer, tmp_path)).pdf

    for paper in (contract, dossier):
        assert BUYER in words_of(paper)
        assert GOODS in words_of(paper)


async def test_a_word_that_no_paper_could_print_is_refused_and_nothing_is_lost(house: House) -> None:
    """The question stays, what was answered before stays, and a name in other letters is taken."""
    await names_the_company(house.buyer)
    await house.buyer.taps("Lumen")
    await house.buyer.sees("What do you buy?")
    await house.buyer.sends("Lamps for ހުޅުމާލެ")
    refused = await house.buyer.sees("can't be printed on the contract")
    assert "ހ" in refused["text"]
    await writes_a_line(house.buyer, "Lamps for Hulhumalé")
    await says_when_and_where(house.buyer)
    await house.buyer.sees("Lamps for Hulhumalé")
