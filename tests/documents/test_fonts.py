"""Whatever people write can be printed and read again: in a contract, in a dossier, in every script of trade."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import AsyncIterator
from decimal import Decimal
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.fonts import printable, right_to_left
from tests.documents.dossiers import LI, MARIA, Archive
from tests.documents.test_contract import a_contract, a_pdf
from tests.pdfs import lines_of, page_count, words_of
from texts.answers import parse_text
from texts.fonts import families, has_glyph, opened, unprintable
from texts.misread import Misread
from trade.contracts import Line, Party

BUYER = "บริษัท ลูเมน จำกัด (Bangkok)"
GOODS = "โคมไฟ LED / মিলিং গম / חיטה / ⌀ 25 mm ☑ 📦"
WRITTEN = (
    BUYER,
    GOODS,
    "தமிழ் விளக்கு",
    "తెలుగు దీపం",
    "ಕನ್ನಡ ದೀಪ",
    "മലയാളം വിളക്ക്",
    "ગુજરાતી દીવો",
    "ਪੰਜਾਬੀ ਦੀਵਾ",
    "ଓଡ଼ିଆ ଦୀପ",
    "हिन्दी दीपक क्षत्रिय",
    "සිංහල පහන",
    "ไทย น้ำมัน กำ",
    "ໂຄມໄຟ ລາວ",
    "မြန်မာ မီးအိမ်",
    "ქართული ნათურა",
    "Հայկական լամպ",
    "የኢትዮጵያ መብራት",
    "العربية مصباح",
    "اردو ٹیسٹ",
    "Wheat חיטה / 25 kg",
    "太陽能 太阳能 𠮷野家 𡋾",
    "かな カナ 한국어 조명",
    "Ελληνικά Кириллица Tiếng Việt ẞ Þ ł",
    "👨‍👩‍👧 👩🏽‍🔧 ❤️ 🇩🇰 🚢",
    "→ ↔ ⇒ ⟶ ✓ ✗ ☎ ★ ♻ ⚠",
    "∑ ∞ ≤ ≥ ± ∅ ⊕ √ ⌀ × ÷ ‰ ½ ² 𝓕",
    "┌─┐│└┘▀▄█ ■ □ ▲ ○",
    "™ ® © № ℃ ㎡ ㎏ ① ② € ₹ ₺ ₫ ₦ ₿",
)
"""What is copied out of the PDF is what was typed."""
SHOWN = ("מנורה LED 25 W", "חיטה לחם", "ចង្កៀង ខ្មែរ", "ñ̃ q̣̇", "فارسی می‌خواهم", "עִבְרִית", "1️⃣", "ﷺ")
"""Right on the page; a copy out of the PDF has letters twice, or the parts of a letter in another order."""
WITHOUT_A_FONT = ("ހިވެހި", "བོད", "𓀀", "ꀀ", "ᠮᠣᠩᠭᠣᠯ", "𪜀", "🀄 🀅", "\ue000")


@pytest.fixture
async def archive(tmp_path: Path) -> AsyncIterator[Archive]:
    """A paid order whose people are about to talk."""
    archive = await Archive.opened(tmp_path)
    yield archive
    await archive.database.close()


def composed(text: str) -> str:
    """Text as it is compared: letters with their marks, single spaces."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def a_line_of(text: str) -> Line:
    """Goods that are called and specified like this."""
    return Line(description=text, specification=text, quantity=Decimal(1), unit="pcs", unit_price=Decimal(1))


def a_contract_of(*texts: str) -> bytes:
    """A contract whose buyer, goods and terms are these texts, as a PDF; none is made where a glyph is missing."""
    buyer = Party(company=1, name=texts[0], country="TH")
    return a_pdf(a_contract(lines=tuple(map(a_line_of, texts)), terms="\n".join(texts), buyer=buyer))


def test_a_contract_holds_exactly_the_words_of_every_script() -> None:
    """As the buyer's name, the goods, their specification, and the terms."""
    found = composed(words_of(a_contract_of(*WRITTEN)))

    assert dict.fromkeys(WRITTEN[1:], 3) == {text: min(found.count(composed(text)), 3) for text in WRITTEN[1:]}
    assert found.count(composed(BUYER)) >= 4
    assert "[U+" not in found


async def test_a_dossier_holds_exactly_the_words_of_every_script(archive: Archive, tmp_path: Path) -> None:
    """As what people say to each other."""
    for text in WRITTEN:
        await archive.says(LI, text)
    found = composed(words_of((await archive.dossier(tmp_path / "out")).pdf))

    assert [text for text in WRITTEN if composed(text) not in found] == []
    assert "[U+" not in found


@pytest.mark.parametrize("text", [*WRITTEN, *SHOWN])
def test_a_form_takes_what_can_be_printed(text: str) -> None:
    """And it is printed without a mark in the place of a character."""
    assert text == parse_text(text, longest=100)
    assert "[U+" not in printable(text)
    assert page_count(a_contract_of(text)) >= 1


@pytest.mark.parametrize("text", WITHOUT_A_FONT)
def test_a_form_refuses_what_no_font_has_and_names_it(text: str) -> None:
    """So no contract is signed that lacks a word."""
    with pytest.raises(Misread) as refused:
        parse_text(f"Lamp {text}", longest=100)

    assert refused.value.message_id == "misread-text-unprintable"
    assert refused.value.values["characters"] == " ".join(unprintable(text))


async def test_what_no_font_has_is_printed_by_its_number(archive: Archive, tmp_path: Path) -> None:
    """Talk is not refused: nothing of it goes missing unseen."""
    await archive.says(MARIA, "to Malé ހި, 𓀀")

    assert "to Malé [U+0780][U+07A8], [U+13000]" in words_of((await archive.dossier(tmp_path / "out")).pdf)


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=80))
def test_whatever_a_form_accepts_is_printed_whole(typed: str) -> None:
    """Or the form refuses it."""
    try:
        text = parse_text(typed, longest=200)
    except Misread:
        return
    assert "[U+" not in printable(text)
    assert a_contract_of(text).startswith(b"%PDF")


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60))
def test_nobodys_words_reorder_or_hide_what_stands_around_them(text: str) -> None:
    """No direction control of theirs is left; ours are closed where they were opened."""
    shown = printable(text)

    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2068\u200e\u200f\0")
    for line in shown.split("\n"):
        assert re.fullmatch("[^\u2067\u2069]*(?:\u2067[^\u2067\u2069]*\u2069[^\u2067\u2069]*)*", line)


def test_a_number_beside_words_from_right_to_left_stays_with_its_unit() -> None:
    """Where a reader of Latin letters looks for it: after them."""
    lines = lines_of(a_contract_of("Wheat חיטה / 25 kg, bags"))
    assert any("Wheat חיטה / 25 kg, bags" in line for line in lines)


def test_print_keeps_what_it_can() -> None:
    """Direction controls vanish, unknown glyphs become their number, long words can break, lines stay."""
    assert printable("Müller 深圳 カナ 한국") == "Müller 深圳 カナ 한국"
    assert printable("exe\u202egnp\u200b\ufe0f") == "exegnp"
    assert printable("a\r\nb\tc\x00\ue000") == "a\nb c[U+E000]"
    assert printable("x" * 24).split("\u200b") == ["x" * 6] * 4


ARABIC = "البضاعة جاهزة"


@pytest.mark.parametrize(
    ("text", "expected"), [(ARABIC, True), ("12 " + ARABIC, True), ("A " + ARABIC, False), ("", False)]
)
def test_a_message_is_set_from_the_side_its_letters_come_from(text: str, expected: bool) -> None:
    """The first letter with a direction decides, as on a phone."""
    assert right_to_left(text) is expected


def test_every_character_that_counts_as_printable_prints() -> None:
    """The archive's standard refuses a PDF with a glyph that is missing or that it cannot name."""
    points: set[int] = set()
    for font in opened().fonts():
        if font.family in families() and font.path:
            points.update(TTFont(font.path, fontNumber=font.index, lazy=True).getBestCmap())
    signs = (chr(point) for point in (*range(0x2190, 0x2C00), *range(0x1D400, 0x1D800)))
    everything = sorted({chr(point) for point in points if point} | {sign for sign in signs if has_glyph(sign)})
    parts = ["".join(everything[at : at + 2000]) for at in range(0, len(everything), 2000)]
    lines = tuple(a_line_of("x").model_copy(update={"specification": part}) for part in parts)
    assert len(parts) <= 30
    assert page_count(a_pdf(a_contract(lines=lines))) > 10
