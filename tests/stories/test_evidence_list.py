"""Stories: everything that was given as evidence can be found again, page by page, with what was said of it."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import cast
from tests.people import Person
from tests.phone import Message, words
from tests.stories.casework import CaseHouse, a_case
from tests.stories.disputing import accepts, complains, escalated, looks, offers, opened, sends_back
from tests.stories.house import House, a_house
from tests.stories.test_evidence import begins, ends
from tests.stories.trading import a_picture, brought_to, received
from tests.stories.written import all_is_quiet, events, the_order
from trade import dispute_commands as dc
from trade.evidence import EvidenceKind
from trade.payments import FileRef

MANY = 22
CAPTIONED = ("photo", "document", "video", "voice", "audio")
SAID = "Carton 7: the left corner is <wet> & torn."


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[CaseHouse]:
    """A case that Elena has taken; both sides are to give evidence."""
    async with a_case(tmp_path) as house:
        await house.performs(cast.MEDIATOR.id, dc.TakeCase())
        yield house


async def opens_the_list(house: House, reader: Person) -> Message:
    """A side from its card, the mediator from the case."""
    if reader is house.mediator:
        await reader.sends("/case 1")
    else:
        await reader.sends("/start o_1")
        await reader.taps("⚖️ The whole case")
        await reader.sees("📎 Evidence")
    await reader.taps("📎 Evidence (")
    return await reader.sees("Evidence, order 1")


def numbers(message: Message) -> set[int]:
    """The pieces a page lists."""
    return {int(number) for number in re.findall(r"^(\d+)\. ", words(message), re.MULTILINE)}


# ── pages ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("reader", ["buyer", "supplier", "mediator"])
async def test_every_piece_is_reached_however_many_there_are(house: CaseHouse, reader: str) -> None:
    """From the newest page back to the first and forth again; each piece's file can be had from its page."""
    for number in range(1, MANY + 1):
        file = (await house.buyer.uploads(f"page {number}".encode(), "document", f"{number}.pdf"))["document"]
        given = FileRef(file_id=file["file_id"], file_unique_id=file["file_unique_id"], name=f"{number}.pdf")
        side, said = (cast.BUYER, "dark ") if number % 2 else (cast.SUPPLIER, "bright ")
        evidence = dc.AddEvidence(kind=EvidenceKind.OTHER, words=said * 100, files=(given,))
        await house.performs(side.id, evidence)
    await all_is_quiet(house)
    person: Person = getattr(house, reader)
    page = await opens_the_list(house, person)
    assert max(numbers(page)) == MANY
    seen = [numbers(page)]
    while "‹ Older" in person.keys(page):
        await person.taps("‹ Older", message=page)
        page = await person.sees("Evidence, order 1")
        seen.append(numbers(page))
    assert sorted(number for page in seen for number in page) == list(range(1, MANY + 1))
    assert await person.taps("📎 No. 1", message=page) == "No. 1 is on its way."
    _, got = await person.receives("document", "1.pdf")
    assert got == b"page 1"
    await person.taps("Newer ›", message=page)
    assert numbers(await person.sees("Evidence, order 1")) == seen[-2]


async def test_what_was_only_written_down_can_be_read_whole(house: CaseHouse) -> None:
    """The list has its beginning, its key the rest."""
    await house.performs(cast.BUYER.id, dc.AddEvidence(kind=EvidenceKind.COUNT, words="Counted. " * 90 + "The end."))
    for reader in (house.supplier, house.mediator):
        page = await opens_the_list(house, reader)
        assert "The end." not in page["text"]
        await reader.taps("📎 No. 1", message=page)
        await reader.sees("The end.")


async def test_pages_and_pieces_that_are_not_there_show_what_is(house: CaseHouse) -> None:
    """Whatever a forged key names; a stranger sees nothing."""
    await house.performs(cast.BUYER.id, dc.AddEvidence(kind=EvidenceKind.COUNT, words="Twelve."))
    for key in ("ke:1:0", "ke:1:zzzzzzzz", "kf:1:0", "kf:1:5", "kf:1:zzzzzzzz", "dp:1:files"):
        await house.supplier.sends("/start")
        await house.supplier.forges(await house.supplier.sees("Hello, Wei Li"), key)
        assert "Twelve." in (await house.supplier.sees("Evidence, order 1"))["text"]
    eve = await house.newcomer("Eve")
    await eve.sends("/start")
    menu = await eve.sees("Welcome")
    for key in ("ke:1:0", "kf:1:1", "dp:1:files"):
        await eve.forges(menu, key)
        await eve.sees("There is nothing here by that name")
    assert "Twelve." not in eve.transcript()


# ── what is written under a file ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("kind", CAPTIONED)
async def test_what_is_written_under_a_file_is_kept_with_it(house: CaseHouse, kind: str) -> None:
    """In the record, and shown under the file and in the list to everybody who sees them."""
    await begins(house.buyer)
    await house.buyer.uploads(a_picture() if kind == "photo" else b"the lamp", kind, "lamp.xyz", caption=SAID)
    await house.buyer.sees("tap Done")
    await ends(house.buyer)
    [piece] = (await house.dispute()).evidence
    assert [file.caption for file in piece.files] == [SAID]
    assert piece.words == ""
    told, _ = await house.supplier.receives(kind)
    assert SAID in words(told)
    for reader in (house.buyer, house.supplier, house.mediator):
        page = await opens_the_list(house, reader)
        assert SAID in words(page)
        await reader.taps("📎 No. 1", message=page)
        shown, _ = await reader.receives(kind)
        assert SAID in words(shown)


async def test_each_file_of_a_piece_keeps_its_own_words(house: CaseHouse) -> None:
    """An album brings words under its first file; a later file has others; what it shows is said at the end."""
    await begins(house.buyer)
    await sends_an_album(house)
    await house.buyer.uploads(b"%PDF-", "document", "meter.pdf", caption="The meter said 310 lm.")
    await house.buyer.sees("3 files")
    await house.buyer.taps("Done")
    await house.buyer.sees("What does it show?")
    await house.buyer.sends("All of them are too dark.")
    await house.buyer.sees("Kept")
    [piece] = (await house.dispute()).evidence
    assert piece.words == "All of them are too dark."
    assert [file.caption for file in piece.files] == ["From the left.", "", "The meter said 310 lm."]
    shown, _ = await house.supplier.receives("document", "meter.pdf")
    assert "The meter said 310 lm." in words(shown)
    assert "From the left." not in words(shown)
    page = words(await opens_the_list(house, house.mediator))
    assert [said in page for said in (piece.words, *(file.caption for file in piece.files))] == [True] * 4


async def sends_an_album(house: CaseHouse) -> None:
    """Two pictures, with words under the first; they are asked about once."""
    await house.buyer.uploads([a_picture("red"), a_picture("blue")], caption="From the left.")
    asked = await house.buyer.sees("2 photos")
    assert "tap Done" in words(asked)
    assert not any("1 photo" in words(message) for message in house.buyer.messages)


async def test_the_longest_words_under_a_file_are_shown_whole(house: CaseHouse) -> None:
    """Before the file, where they don't fit under it with what we say of it."""
    said = "dark " * 204 + "end."
    await begins(house.buyer)
    await house.buyer.uploads(a_picture(), caption=said)
    await house.buyer.sees("tap Done")
    await ends(house.buyer)
    await house.supplier.receives("photo")
    await house.supplier.sees(said)
    page = await opens_the_list(house, house.mediator)
    assert "end." not in page["text"]
    await house.mediator.taps("📎 No. 1", message=page)
    await house.mediator.receives("photo")
    await house.mediator.sees(said)


async def test_words_under_a_file_go_with_it_into_the_staffs_topic(tmp_path: Path) -> None:
    """Once, under the file."""
    async with a_case(tmp_path, staff_group=True) as house:
        await house.performs(cast.MEDIATOR.id, dc.TakeCase())
        await begins(house.buyer)
        await house.buyer.uploads(a_picture(), caption=SAID)
        await house.buyer.sees("tap Done")
        await ends(house.buyer)
        elena = await house.in_topic(house.mediator)
        shown, _ = await elena.receives("photo")
        assert SAID in words(shown)
        assert elena.transcript().count(SAID) == 1


async def test_words_under_a_picture_that_comes_with_the_complaint_are_kept(tmp_path: Path) -> None:
    """As those of any later piece."""
    async with a_house(tmp_path) as house:
        await brought_to(house, received)
        await complains(house.buyer, "100")
        await house.buyer.uploads(a_picture(), caption=SAID)
        understood = await house.buyer.sees("tap Done")
        assert SAID in words(understood)
        await house.buyer.taps("Done")
        await house.buyer.sees("How did you count?")
        for question in ("What did you measure", "inspection report?", "please check"):
            await house.buyer.taps("Skip")
            await house.buyer.sees(question)
        await house.buyer.taps("⚠️ Open the dispute")
        await house.buyer.sees("The dispute is open.")
        told, _ = await house.supplier.receives("photo")
        assert SAID in words(told)
        assert SAID in words(await opens_the_list(house, house.supplier))


async def test_a_mediators_words_under_a_file_are_passed_on_once(house: CaseHouse) -> None:
    """As the words of the message, by the key as by a message of one's own."""
    await house.mediator.sends("/case 1")
    await house.mediator.taps("Write to both")
    await house.mediator.sees("")
    await house.mediator.uploads(b"%PDF-", "document", "clause.pdf", caption=SAID)
    await house.mediator.sees("tap Done")
    await house.mediator.taps("Done")
    for side in (house.buyer, house.supplier):
        shown, _ = await side.receives("document", "clause.pdf")
        assert words(shown).count(SAID) == 1


# ── goods that went back ──────────────────────────────────────────────────────────────────────────────────────────


async def test_the_receipt_of_goods_sent_back_is_evidence(tmp_path: Path) -> None:
    """Carrier, tracking number, receipt and what stands under it: before whoever decides about the return."""
    async with a_house(tmp_path) as house:
        buyer, supplier, mediator = house.buyer, house.supplier, house.mediator
        await brought_to(house, received)
        await opened(house, "2,500")
        await escalated(house)
        await looks(supplier)
        await supplier.taps("⋯ More")
        await offers(supplier, "3000", goods_back=True)
        await accepts(buyer)
        await looks(buyer)
        await sends_back(buyer, caption=SAID)
        told, _ = await supplier.receives("photo")
        assert SAID in words(told)
        for reader in (buyer, supplier, mediator):
            page = words(await opens_the_list(house, reader))
            assert "1. Nordic Home ApS (buyer): receipts for goods sent back" in page
            assert "DHL 1234567890" in page
            assert SAID in page
            await reader.taps("📎 No. 1")
            shown, got = await reader.receives("photo")
            assert got == a_picture("white")
            assert "DHL 1234567890" in words(shown)
        assert (await events(house))[-1] == "goods-sent-back"
        dispute = (await the_order(house)).dispute
        assert dispute is not None
        assert [piece.by for piece in dispute.evidence] == [cast.BUYER.id]
