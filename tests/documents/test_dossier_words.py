"""The dossier speaks to people: every field of every event has a name, and every word of a list a text."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from enum import Enum
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest
from pydantic import BaseModel

from documents.dossier_facts import FIELDS, NAMED, UNSAID
from documents.dossier_view import Viewer
from documents.verify import check_bundle
from tests.documents.dossiers import FINN, LI, MARIA, NOW, Archive
from tests.pdfs import words_of
from texts.i18n import LANGUAGES, Say
from trade import commands as c
from trade import events as e
from trade.deadline_kinds import DeadlineKind
from trade.payments import FileRef, Payment

FOLDED = ("asked", "claim", "files", "nets", "payment", "settlement", "shipment", "slips")
"""Fields whose own fields are named, or that stand under the event as files."""
ACCOUNT = "DK50 0040 0440 1162 43"


@pytest.fixture
async def archive(tmp_path: Path) -> AsyncIterator[Archive]:
    """A paid order."""
    archive = await Archive.opened(tmp_path)
    yield archive
    await archive.database.close()


def leaves(annotation: Any) -> Iterator[Any]:
    """The plain types in an annotation; a Literal counts as one."""
    if get_origin(annotation) is Literal or not get_args(annotation):
        yield annotation
    else:
        for part in get_args(annotation):
            yield from leaves(part)


def fields(model: type[BaseModel], inside: str = "") -> Iterator[tuple[str, Any]]:
    """Every field of an event that a reader may see, and its types; contracts and terms have pages of their own."""
    for name, field in model.model_fields.items():
        path = f"{inside}.{name}" if inside == "nets" else name
        if path in UNSAID:
            continue
        for leaf in leaves(field.annotation):
            yield path, leaf
            if isinstance(leaf, type) and issubclass(leaf, BaseModel) and leaf is not FileRef:
                yield from fields(leaf, name)


EVENTS = get_args(e.Event)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: str(event.__name__))
def test_every_field_of_an_event_has_a_name(event: type[BaseModel]) -> None:
    """No key of the record stands on the page."""
    assert {path for path, _ in fields(event)} - FIELDS.keys() - set(FOLDED) == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("event", EVENTS, ids=lambda event: str(event.__name__))
def test_every_word_of_a_list_has_a_text(event: type[BaseModel], language: str) -> None:
    """No code of the record stands on the page: neither `release` nor `dispute-second-ruling`."""
    say = Say(language)
    for path, leaf in fields(event):
        words = [one.value for one in leaf] if isinstance(leaf, type) and issubclass(leaf, Enum) else []
        if get_origin(leaf) is Literal:
            words = [word for word in get_args(leaf) if isinstance(word, str)]
        if path != "side":  # a side is told as a person's is
            assert [w for w in words if not any(say.has(f"{name}-{w}") for name in NAMED.get(path, ()))] == []


@pytest.mark.parametrize("viewer", Viewer)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_reminder_says_of_what_and_to_whom(
    archive: Archive, tmp_path: Path, language: str, viewer: Viewer
) -> None:
    """Not by what the record calls them: no step, no account of Telegram's."""
    due = (NOW + timedelta(days=9)).isoformat()
    for kind in DeadlineKind:
        await archive.notes(MARIA, "alert", {"deadline": kind.value, "step": "3d", "due": due, "to": [MARIA, LI]})
    text = words_of((await archive.dossier(tmp_path / "out", viewer, language)).pdf)

    said = re.sub(r"[0-9a-f]{16,}", "", text)
    for raw in (r"\b3d\b", "step", "11, 21", "person:", "dispute-", "final-notice"):
        assert re.search(raw, said) is None
    assert {"en": "check of the returned goods", "zh-CN": "查验退货"}[language] in text
    assert "Maria Jensen · " in text


async def paid_again(archive: Archive) -> None:
    """More came than was owed, from an account that finance wrote down; it is to go back there."""
    payment = Payment(
        amount=500, payer="Nordlys ApS", payer_account=ACCOUNT, received=archive.now.date(), bank_reference="R2"
    )
    await archive.performs(FINN, c.ConfirmPayment(payment=payment))


@pytest.mark.parametrize("viewer", Viewer)
async def test_only_the_operators_copy_names_the_buyers_account(
    archive: Archive, tmp_path: Path, viewer: Viewer
) -> None:
    """Neither the pages nor the bundle of a party tell it; each copy still checks, and its chain is whole."""
    await paid_again(archive)
    made = await archive.dossier(tmp_path / "out", viewer)
    with zipfile.ZipFile(made.bundle) as bundle:
        members = {name: bundle.read(name) for name in bundle.namelist()}
    lines = [json.loads(line) for line in members["record.jsonl"].splitlines()]
    kept = [line for line in lines if "without_account" in line]

    assert (ACCOUNT in words_of(made.pdf)) is (viewer is Viewer.STAFF)
    assert any(ACCOUNT.encode() in content for content in members.values()) is (viewer is Viewer.STAFF)
    assert bool(kept) is (viewer is not Viewer.STAFF)
    assert check_bundle(Path(made.bundle)).broken == []
    assert all(line["without_account"]["body"]["type"] for line in kept)


async def test_what_people_were_told_stands_there_whole(archive: Archive, tmp_path: Path) -> None:
    """However long it was."""
    words = [f"word{number}" for number in range(800)]
    await archive.notes(FINN, "delivery", {"to": MARIA, "text": " ".join(words), "about": "shipped"})
    await archive.performs(LI, c.ProposeCancel(reason="no steel " * 100))
    text = words_of((await archive.dossier(tmp_path / "out")).pdf)

    assert [word for word in words if f"{word} " not in f"{text} "] == []
    assert text.count("no steel") == 100


@pytest.mark.parametrize(
    ("language", "title"), [("en", "Order 1 · 2026-11-02 · document"), ("zh-CN", "订单 1 · 2026-11-02 · 文件")]
)
async def test_a_file_is_named_by_order_day_kind_and_sender(
    archive: Archive, tmp_path: Path, language: str, title: str
) -> None:
    """Under the message, and in the list of files: "photo.jpg" tells nothing."""
    await archive.sends(LI, b"%PDF-1.4", name="scan.pdf", mime="application/pdf")
    text = words_of((await archive.dossier(tmp_path / "out", language=language)).pdf)

    assert text.count(f"{title} · 李伟 · scan.pdf") == 2
