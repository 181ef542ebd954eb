"""Stories: what the sides of a dispute show – files of every kind, all of them seen by everybody who is to see them."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import cast
from tests.people import Person
from tests.stories.casework import CaseHouse, a_case
from tests.stories.talking import gives_out_no_file, gives_up
from tests.stories.trading import a_picture
from tests.stories.written import recorded
from trade import dispute_commands as dc
from trade.evidence import EvidenceKind
from trade.payments import FileRef

KINDS = ("photo", "document", "video", "voice", "audio", "video_note")


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[CaseHouse]:
    """A case with a topic in the staff group; both sides are to give evidence."""
    async with a_case(tmp_path, staff_group=True) as house:
        await house.performs(cast.MEDIATOR.id, dc.TakeCase())
        yield house


async def begins(person: Person) -> None:
    """Somebody is about to send the first file."""
    await person.sends("/orders")
    await person.taps("USD 200.00")
    card = await person.sees("Order 1 ·")
    if "📎 Send evidence" not in person.keys(card):
        await person.taps("⋯ More", message=card)
    await person.taps("📎 Send evidence")
    await person.taps("Other evidence")
    await person.sees("Send a photo, video, voice message or document")


async def ends(person: Person) -> None:
    """That was the last of them."""
    await person.taps("Done")
    await person.sees("What does it show?")
    await person.taps("Skip")
    await person.sees("It is in the record, and the other side sees it too.")


@pytest.mark.parametrize("kind", KINDS)
async def test_evidence_is_of_any_kind(house: CaseHouse, kind: str) -> None:
    """The other side and the staff get it as what it is, at once and when they look again."""
    content = a_picture() if kind == "photo" else b"the lamp, from all sides"
    await begins(house.buyer)
    await house.buyer.uploads(content, kind, "lamp.xyz")
    await house.buyer.sees("tap Done")
    await ends(house.buyer)
    [piece] = (await house.dispute()).evidence
    assert [file.kind for file in piece.files] == [kind]
    staff = await house.in_topic(house.mediator)
    for reader in (house.supplier, staff):
        await reader.sees("evidence")
        _, got = await reader.receives(kind)
        assert got == content
    await house.mediator.sends("/case 1")
    await house.mediator.taps("Evidence")
    await house.mediator.taps("1")
    await house.mediator.receives(kind)


async def test_a_piece_with_several_files_shows_them_all(house: CaseHouse) -> None:
    """To the other side, and in the topic of the case."""
    names = ["front.pdf", "back.pdf", "inside.docx"]
    await begins(house.buyer)
    for name in names:
        await house.buyer.uploads(name.encode(), "document", name)
        await house.buyer.sees("tap Done")
    await ends(house.buyer)
    staff = await house.in_topic(house.mediator)
    for reader in (house.supplier, staff):
        for name in names:
            _, got = await reader.receives("document", name)
            assert got == name.encode()


async def test_long_words_do_not_cost_a_piece_its_file(house: CaseHouse) -> None:
    """What is too long to stand under the file stands before it."""
    file = (await house.buyer.uploads(b"%PDF-", "document", "report.pdf"))["document"]
    await house.supplier.receives("document", "report.pdf")
    await house.supplier.sends("/start")  # from here on only what is new counts
    given = FileRef(file_id=file["file_id"], file_unique_id=file["file_unique_id"], name="report.pdf")
    await house.performs(
        cast.BUYER.id, dc.AddEvidence(kind=EvidenceKind.OTHER, words="Far too dark. " * 71, files=(given,))
    )
    await house.supplier.sees("Far too dark.")
    _, got = await house.supplier.receives("document", "report.pdf")
    assert got == b"%PDF-"


async def test_a_sticker_proves_nothing(house: CaseHouse) -> None:
    """It is asked for again."""
    await begins(house.buyer)
    await house.buyer.uploads(b"webp", "sticker", "ok.webp")
    await house.buyer.sees("A sticker proves nothing.")
    assert (await house.dispute()).evidence == ()


async def test_whoever_gave_evidence_that_cannot_be_fetched_is_told(house: CaseHouse) -> None:
    """It proves nothing until it is sent again; the record says that it is not kept."""
    await gives_out_no_file(house)
    await begins(house.buyer)
    await house.buyer.uploads(b"%PDF-", "document", "report.pdf")
    await house.buyer.sees("tap Done")
    await ends(house.buyer)
    await gives_up(house)
    await house.buyer.sees("I could not fetch “report.pdf”")
    [entry] = await recorded(house, "file")
    assert "failed" in entry.body


async def test_a_photo_that_is_none_is_kept_and_shown_as_it_is(house: CaseHouse) -> None:
    """It says that it is a picture, and where it would like to lie; it is bytes under a hash like any other."""
    content = b"<script>not a picture</script>"
    await begins(house.buyer)
    await house.buyer.uploads(content, "document", "../../etc/photo.jpg")
    await house.buyer.sees("tap Done")
    await ends(house.buyer)
    _, got = await house.supplier.receives("document")
    assert got == content
    [piece] = (await house.dispute()).evidence
    [entry] = await recorded(house, "file")
    [name] = [file.name for file in piece.files]
    assert (name.endswith("photo.jpg"), set(name) & set("/\\")) == (True, set())
    assert entry.body["sha256"] == hashlib.sha256(content).hexdigest()
    kept = [path for path in house.settings.data.rglob("*") if path.is_file() and path.read_bytes() == content]
    assert [path.name for path in kept if "simulator" not in str(path)] == [entry.body["sha256"]]
