"""Names made to be taken for others are told by their skeleton; words in disguise are read as they look."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trade.lookalikes import latin, skeleton, visible


@pytest.mark.parametrize(
    ("imitation", "name"),
    [
        ("Whаtsapp", "Whatsapp"),  # Cyrillic а
        ("Lumen Lіghting", "Lumen Lighting"),  # Cyrillic і
        ("LUMEN LIGHTING", "Lumen Lighting"),
        ("Lumen  Lighting.", "Lumen-Lighting"),
        ("Lumen\u200b Light\u2060ing", "Lumen Lighting"),
        ("\u202eLumen Lighting", "Lumen Lighting"),
        ("Lümén Lighting", "Lumen Lighting"),
        ("Ｌｕｍｅｎ Ｌｉｇｈｔｉｎｇ", "Lumen Lighting"),
        ("𝐋𝐮𝐦𝐞𝐧 𝓛𝓲𝓰𝓱𝓽𝓲𝓷𝓰", "Lumen Lighting"),
        ("🅛🅤🅜🅔🅝 🄻ighting", "Lumen Lighting"),
        ("ʟᴜᴍᴇɴ ʟɪɢʜᴛɪɴɢ", "Lumen Lighting"),
        ("Lurnen Lighting", "Lumen Lighting"),  # r and n
        ("Iumen Lighting", "lumen lighting"),  # capital I
        ("1umen Lighting", "Lumen Lighting"),
        ("Tradeh0ld", "Tradehold"),
        ("ТᎡАDЕНОLD", "Tradehold"),  # Cyrillic and Cherokee capitals
        ("Τradehοld Support", "Tradehold support"),  # Greek
        ("Nordic Home ApЅ", "Nordic Home ApS"),
        ("Vvei Li", "Wei Li"),
        ("エ商银行", "工商银行"),  # katakana
        ("宁波囗岸公司", "宁波口岸公司"),
    ],
)
def test_what_can_be_taken_for_a_name_has_its_skeleton(imitation: str, name: str) -> None:
    """Whatever makes no difference to a quick look makes none here."""
    assert skeleton(imitation) == skeleton(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lumen Lighting", "Lumen Light"),
        ("Nordic Home ApS", "Nordic Homes AB"),
        ("宁波灯具有限公司", "宁波灯饰有限公司"),
        ("Ромашка", "Роза"),
        ("नमस्ते", "नमस्त"),
    ],
)
def test_different_names_have_different_skeletons(one: str, other: str) -> None:
    """In every script."""
    assert skeleton(one) != skeleton(other)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("１３８-٠٠١٣-८०००", "138-0013-8000"),
        ("①❷3️⃣", "123"),
        ("Whаtsapp", "Whatsapp"),
        ("ωhatsapp", "ωhatsapp"),
        ("微信 lumen", "微信 lumen"),
        ("plain text, as it is", "plain text, as it is"),
    ],
)
def test_words_in_disguise_are_read_as_they_look(typed: str, read: str) -> None:
    """Digits of every script count as digits; what looks like no Latin letter stays."""
    assert latin(typed) == read


def test_what_nobody_sees_is_gone_and_what_is_seen_stays() -> None:
    """Scripts keep their letters and their accents."""
    assert visible("L\u200bu\u202em\u00aden\ufe0f Ｌtd") == "Lumen Ltd"
    assert visible("Müller, Đông Á, 宁波, номер") == "Müller, Đông Á, 宁波, номер"


@given(st.text(max_size=60))
def test_no_text_breaks_a_skeleton(text: str) -> None:
    """Whatever is typed, its skeleton is its own skeleton."""
    assert skeleton(skeleton(text)) == skeleton(text)
