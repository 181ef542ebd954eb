"""The dossier: a PDF that shows all of a trade to people, the same bytes whenever it is made."""

from __future__ import annotations

import json
import zipfile
from collections.abc import AsyncIterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from documents.dossier import make_dossier
from documents.dossier_pictures import small_jpeg
from documents.dossier_view import Viewer
from documents.verify import check_bundle
from tests.documents.dossiers import FINN, LI, MARIA, MIRA, NORA, Archive, a_picture
from tests.pdfs import pictures_in, words_of
from texts.i18n import LANGUAGES
from trade import commands as c
from trade import dispute_commands as dc
from trade.claims import Clause, Reason
from trade.disputes import Settlement
from trade.evidence import EvidenceKind
from trade.payments import FileRef
from trade.refusals import NotFound

HOSTILE = '#import "x.typ": * $x^2$ */ <b>bold</b> `r` @ref \\u{41} // c /* [ ] #panic() = h &amp; {$name}'
ARABIC, HINDI, CHINESE = "البضاعة جاهزة", "माल तैयार है", "货物已备好"


@pytest.fixture
async def archive(tmp_path: Path) -> AsyncIterator[Archive]:
    """A paid order whose people are about to talk."""
    archive = await Archive.opened(tmp_path)
    yield archive
    await archive.database.close()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_script_people_write_in_is_readable(archive: Archive, tmp_path: Path, language: str) -> None:
    """Chinese, Arabic, Devanagari and emoji keep their letters; nothing turns into a box."""
    for words in (ARABIC, HINDI, CHINESE, "👍 🚢 📦"):
        await archive.says(LI, words)
    made = await archive.dossier(tmp_path / "out", language=language)
    text = words_of(made.pdf)

    assert CHINESE in text
    assert "📦" in text
    assert set("मलतयर") <= set(text)
    assert set("البضعجهز") <= set(text)
    assert "□" not in text


async def test_the_dossier_holds_contract_money_talk_and_every_hash(archive: Archive, tmp_path: Path) -> None:
    """What an outsider needs to follow the trade."""
    await archive.says(MARIA, "Please pack 24 a carton")
    await archive.performs(LI, c.ProposeCancel(reason="no steel"))
    made = await archive.dossier(tmp_path / "out")
    text = words_of(made.pdf)

    for words in ("Nordlys ApS", "宁波明灯有限公司", "USD 200.00", "Held for the order", "Please pack 24 a carton"):
        assert words in text
    assert "cancellation proposed" in text
    assert "no steel" in text
    entries = [json.loads(line) for line in _member(made.bundle, "record.jsonl").splitlines()]
    assert all(entry["hash"] in text for entry in entries)
    assert made.key in text


async def test_what_is_newer_than_the_dossier_is_shown_all_the_same(archive: Archive, tmp_path: Path) -> None:
    """An event and a kind it has never heard of appear with what they hold, amounts as money."""
    await archive.notes(MIRA, "event", {"type": "sample-judged", "award": 12050, "reasons": "Clause 2: wrong colour"})
    await archive.notes(MIRA, "sealed-sample", {"text": "The sample lies at the office", "shelf": 7})
    text = words_of((await archive.dossier(tmp_path / "out")).pdf)

    for words in ("sample judged", "USD 120.50", "Clause 2: wrong colour", "The sample lies at the office"):
        assert words in text


async def test_a_dispute_is_told_with_its_money_goods_and_evidence(archive: Archive, tmp_path: Path) -> None:
    """A ruling shows what each side gets and for which goods; evidence shows its photo."""
    event = {
        "type": "ruling-given",
        "settlement": {"refund": 4800, "freight": 0, "goods_back": True, "lines": [{"line": 0, "quantity": "24"}]},
        "nets": {"buyer": 4800, "supplier": 14900, "fee": 300, "held": 0},
        "reasons": "The lamps are 4000 K",
        "clauses": ["specification"],
    }
    await archive.notes(MIRA, "event", event)
    sha256 = await archive.sends(LI, a_picture("navy"))
    file = {"file_id": "x", "file_unique_id": "evidence", "name": "meter.jpg", "mime": "image/jpeg", "kind": "photo"}
    await archive.notes(MARIA, "event", {"type": "evidence-added", "words": "Measured", "files": [file]})
    await archive.notes(MARIA, "file", {"file_unique_id": "evidence", "name": "meter.jpg", "sha256": sha256, "size": 1})
    made = await archive.dossier(tmp_path / "out")
    text = words_of(made.pdf)

    for words in ("Buyer gets USD 48.00", "Supplier gets USD 149.00", "24 × Lamp", "The lamps are 4000 K", "Measured"):
        assert words in text
    assert pictures_in(made.pdf) == 2


async def gives(archive: Archive, content: bytes, name: str, caption: str) -> None:
    """Maria gives a file as evidence and writes something under it; it has been fetched."""
    mime = "image/jpeg" if name.endswith("jpg") else "application/pdf"
    file = FileRef(file_id=name, file_unique_id=name, name=name, mime=mime, size=len(content), caption=caption)
    await archive.performs(MARIA, dc.AddEvidence(kind=EvidenceKind.GOODS_PHOTO, words="Carton 7", files=(file,)))
    sha256 = await archive.files.put(content)
    await archive.notes(MARIA, "file", {"file_unique_id": name, "name": name, "sha256": sha256, "size": len(content)})


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_was_written_under_evidence_stands_under_it(archive: Archive, tmp_path: Path, language: str) -> None:
    """Under the picture, beside a file's name, and in both lists of files: the PDF's and the bundle's."""
    await in_decision(archive)
    await gives(archive, a_picture("navy"), "lamp.jpg", "The wet corner #1")
    await gives(archive, a_picture("navy"), "again.jpg", ARABIC)
    await gives(archive, b"%PDF-1.4", "meter.pdf", "310 lm <measured>")
    await gives(archive, b"%PDF-1.5", "bare.pdf", "")
    made = await archive.dossier(tmp_path / "out", Viewer.SUPPLIER, language)
    text = words_of(made.pdf)
    assert {"en": "photos of the goods", "zh-CN": "货物照片"}[language] in text
    # under the file where it was given, and in the list of files
    assert (text.count("The wet corner #1"), text.count("310 lm <measured>")) == (2, 2)
    assert set("البضعجهز") <= set(text)
    listed = {file["name"]: file.get("captions") for file in json.loads(_member(made.bundle, "files.json"))}
    assert listed == {"lamp.jpg": ["The wet corner #1", ARABIC], "meter.pdf": ["310 lm <measured>"], "bare.pdf": None}
    assert check_bundle(Path(made.bundle)).broken == []


async def in_decision(archive: Archive) -> None:
    """The goods have come, Maria complains, Li does not want what Mira proposes."""
    await archive.performs(LI, c.Ship(carrier="Maersk", document_date=archive.now.date()))
    await archive.performs(MARIA, c.ConfirmReceipt())
    await archive.performs(MARIA, dc.OpenDispute(reason=Reason.NOT_AS_SPECIFIED, words="They are too dim", amount=4800))
    await archive.performs(LI, dc.AnswerDispute(words="They are bright"))
    archive.now += timedelta(days=5)
    await archive.performs(MARIA, dc.Escalate())
    await archive.performs(MIRA, dc.TakeCase())
    for person in (MARIA, LI):
        await archive.performs(person, dc.FinishEvidence())
    await archive.performs(MIRA, dc.Propose(settlement=Settlement(refund=3000), reasons="Some are dim."))
    await archive.performs(LI, dc.AnswerProposal(accepts=False))


async def test_a_dispute_and_its_ruling_are_told_in_short(archive: Archive, tmp_path: Path) -> None:
    """What was claimed, answered, refused and ruled, by whom, in words rather than codes."""
    await in_decision(archive)
    settlement = Settlement(refund=4800, goods_back=True)
    ruling = dc.GiveRuling(settlement=settlement, reasons="24 lamps show 4012 K", clauses=(Clause.SPECIFICATION,))
    await archive.performs(MIRA, ruling)
    text = words_of((await archive.dossier(tmp_path / "out", Viewer.BUYER)).pdf)

    for words in (
        "Dispute 1: ruled, appeal possible Opened Maria Jensen · Buyer",
        "Reason Not as specified They are too dim",
        "Answer They are bright",
        "Ruling USD 48.00 to the buyer, the rest to the supplier. The goods go back first. Mira",
        "Clauses Specification",
        "Accepts no",
    ):
        assert words in text


@pytest.mark.parametrize("agrees", [True, False])
async def test_a_ruling_is_the_parties_when_a_second_mediator_has_agreed(
    archive: Archive, tmp_path: Path, agrees: bool
) -> None:
    """Before, and for ever if it was sent back, only staff read it."""
    archive.policy = archive.policy.model_copy(update={"second_ruling_above": Decimal(0)})
    await in_decision(archive)
    ruling = dc.GiveRuling(settlement=Settlement(refund=4800), reasons="Too dim", clauses=(Clause.SPECIFICATION,))
    await archive.performs(MIRA, ruling)
    before = await archive.dossier(tmp_path / "before", Viewer.SUPPLIER)
    await archive.performs(NORA, dc.SecondRuling(agrees=agrees, words="" if agrees else "Look again"))
    after = await archive.dossier(tmp_path / "after", Viewer.SUPPLIER)
    staff = await archive.dossier(tmp_path / "staff", Viewer.STAFF)

    assert "Too dim" not in words_of(before.pdf)
    assert b"Too dim" not in _member(before.bundle, "record.jsonl")
    assert ("Too dim" in words_of(after.pdf)) is agrees
    assert "Look again" not in words_of(after.pdf)
    assert "Too dim" in words_of(staff.pdf)


async def test_it_is_told_who_got_a_message_and_who_did_not(archive: Archive, tmp_path: Path) -> None:
    """And whether it was warned of."""
    first = await archive.says(MARIA, "Pay here", lures=["bank"])
    second = await archive.says(MARIA, "Hello?")
    await archive.notes(MARIA, "receipt", {"of": first, "got": [LI], "missed": []})
    await archive.notes(MARIA, "receipt", {"of": second, "got": [], "missed": [LI]})
    text = words_of((await archive.dossier(tmp_path / "out")).pdf)

    assert "warned: leads outside · delivered" in text
    assert "did not reach 李伟 · Supplier" in text


async def test_pictures_of_every_kind_are_printed_and_broken_ones_named(archive: Archive, tmp_path: Path) -> None:
    """CMYK, TIFF, transparent, sixteen bits; and what only pretends to be a picture."""
    kinds = [
        a_picture(),
        a_picture((10, 200, 30, 0), mode="CMYK"),
        a_picture("red", form="TIFF"),
        a_picture((0, 0, 255, 90), mode="RGBA", form="PNG"),
        a_picture((9000,), mode="I;16", form="PNG"),
        a_picture((40, 80), mode="LA", form="PNG"),
        a_picture((3,), mode="P", form="GIF"),
    ]
    for content in kinds:
        await archive.sends(LI, content)
    await archive.sends(LI, a_picture()[:200] + b"broken", name="torn.jpg")
    await archive.sends(LI, b"no picture at all", name="lie.jpg")
    made = await archive.dossier(tmp_path / "out")

    assert pictures_in(made.pdf) == len(kinds)
    assert "lie.jpg can't be shown here; it is in the zip" in words_of(made.pdf)


async def test_a_picture_too_large_to_unpack_is_not_opened() -> None:
    """A small file that would fill the memory."""
    assert small_jpeg(a_picture(0, (20_000, 20_000), "1", "PNG")) is None


async def test_the_same_record_makes_the_same_bytes(archive: Archive, tmp_path: Path) -> None:
    """Made twice, in two folders: PDF and zip are equal."""
    await archive.says(MARIA, f"{ARABIC} {HINDI} 👍")
    await archive.sends(LI, a_picture())
    first = await archive.dossier(tmp_path / "first", Viewer.BUYER)
    second = await archive.dossier(tmp_path / "second", Viewer.BUYER)

    assert content(first.pdf) == content(second.pdf)
    assert content(first.bundle) == content(second.bundle)


async def test_nobodys_words_are_markup(archive: Archive, tmp_path: Path) -> None:
    """They are printed as they were typed."""
    await archive.says(MARIA, HOSTILE)
    await archive.sends(LI, b"%PDF-", name="../../" + HOSTILE, mime="application/pdf", text=HOSTILE)
    text = words_of((await archive.dossier(tmp_path / "out")).pdf)

    assert "#panic()" in text
    assert "<b>bold</b>" in text


async def test_an_edit_stands_under_what_was_said_first(archive: Archive, tmp_path: Path) -> None:
    """Both wordings can be read."""
    seq = await archive.says(MARIA, "Three samples")
    await archive.notes(MARIA, "edit", {"of": seq, "name": "Maria", "old": "Three samples", "new": "Five samples"})
    text = words_of((await archive.dossier(tmp_path / "out")).pdf)

    assert text.index("Three samples") < text.index("Changed") < text.index("Five samples")


@pytest.mark.parametrize(
    ("viewer", "seen", "unseen"),
    [
        (Viewer.BUYER, {"both", "for-buyer"}, {"for-supplier", "for-staff", "a-note", "told-li", "told-finn"}),
        (Viewer.SUPPLIER, {"both", "for-supplier", "told-li"}, {"for-buyer", "for-staff", "a-note", "told-finn"}),
        (Viewer.STAFF, {"both", "for-buyer", "for-supplier", "for-staff", "a-note", "told-li", "told-finn"}, set()),
    ],
)
async def test_each_side_reads_what_was_meant_for_it(
    archive: Archive, tmp_path: Path, viewer: Viewer, seen: set[str], unseen: set[str]
) -> None:
    """Neither the PDF nor the bundle tells one side what was for the other, or for staff."""
    await archive.says(MIRA, "both")
    for to in ("buyer", "supplier", "staff"):
        await archive.says(MIRA, f"for-{to}", to=to)
    note = await archive.notes(MIRA, "note", {"text": "a-note"})
    await archive.notes(MIRA, "delivery", {"to": LI, "text": "told-li", "about": "shipped"})
    await archive.notes(MIRA, "delivery", {"to": FINN, "text": "told-finn", "about": "shipped"})
    hidden_file = await archive.sends(MIRA, a_picture("black"), to="staff")
    await archive.notes(MIRA, "edit", {"of": note, "old": "a-note", "new": "a-note, corrected"})
    made = await archive.dossier(tmp_path / "out", viewer)
    text, record = words_of(made.pdf), _member(made.bundle, "record.jsonl").decode()

    for words in seen:
        assert words in text
        assert words in record
    for words in unseen:
        assert words not in text
        assert words not in record
    assert (hidden_file in record) == (viewer is Viewer.STAFF)
    assert (made.hidden > 0) == (viewer is not Viewer.STAFF)


async def test_a_draft_has_no_dossier(archive: Archive, tmp_path: Path) -> None:
    """There is no contract and nothing to show."""
    task = archive.task(tmp_path / "out").model_copy(update={"order": 2})
    with pytest.raises(NotFound):
        await make_dossier(task, lambda percent: None)


def content(path: str) -> bytes:
    """What is in a file."""
    return Path(path).read_bytes()


def _member(bundle: str, name: str) -> bytes:
    with zipfile.ZipFile(bundle) as file:
        return file.read(name)
