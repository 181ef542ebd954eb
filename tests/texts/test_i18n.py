"""What Tradehold says, and that nothing a person typed can change anything around it."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from texts.i18n import BrokenTexts, Html, MissingText, Say, pick_language, plain
from texts.markup import NO_BREAK, quotation, safe
from texts.money import Price
from texts.numbers import Quantity
from trade.money import Money

FSI, PDI, RLO, PDF, RLI = "\u2068", "\u2069", "\u202e", "\u202c", "\u2067"

ENGLISH = """
-brand = Tradehold
greeting = Hello <b>{ $name }</b>, this is { -brand }.
show = { $value }
bare = No values.
lines = { $n } { $n ->
    [one] line
   *[other] lines
}
state = { $state ->
    [shipped] On its way
   *[other] Waiting
}
only-attribute =
    .hint = a hint
reason =
    The reason:
    <blockquote>{ $words }</blockquote>
    By { $name }.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """English and Chinese texts of our own."""
    for language in ("en", "zh-CN"):
        (tmp_path / language).mkdir()
        (tmp_path / language / "test.ftl").write_text(ENGLISH, encoding="utf-8")
    return tmp_path


@pytest.fixture
def say(folder: Path) -> Say:
    """A reader of English in Shanghai."""
    return Say("en", "Asia/Shanghai", folder)


class Status(Enum):
    """As in the core."""

    SHIPPED = "shipped"


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("zh", "zh-CN"),
        ("zh-hans", "zh-CN"),
        ("zh-TW", "zh-CN"),
        ("zh_CN", "zh-CN"),
        ("zh-CN", "zh-CN"),
        ("ZH-hant", "zh-CN"),
        ("de", "en"),
        ("", "en"),
        ("x" * 4096, "en"),
        (None, "en"),
    ],
)
def test_the_nearest_language_is_picked(code: str | None, language: str) -> None:
    """From Telegram's language code; English for what we do not speak."""
    assert language == pick_language(code)


def test_what_a_person_wrote_is_escaped_once(say: Say) -> None:
    """Into HTML that Telegram shows as it was typed; our own tags stay."""
    assert (
        say("greeting", name='<i>A&B "Li\'s"') == "Hello <b>&lt;i&gt;A&amp;B &quot;Li's&quot;</b>, this is Tradehold."
    )


def test_html_of_our_own_goes_in_as_it_is(say: Say) -> None:
    """So that messages can be put together from messages."""
    assert say("greeting", name=Html("<i>x</i>")) == "Hello <b><i>x</i></b>, this is Tradehold."


def test_joining_html_with_other_text_makes_that_safe() -> None:
    """A forgotten escape cannot happen by adding."""
    assert Html("<b>") + "<" == "<b>&lt;"
    assert Html("\n").join([Html("<b>"), "<"]) == "<b>\n&lt;"
    assert isinstance(Html("a") + "b", Html)


@pytest.mark.parametrize(
    ("value", "english", "chinese"),
    [
        (2500, "2,500", "2,500"),
        (Decimal("999999999999.123456"), "999,999,999,999.123456", "999,999,999,999.123456"),
        (Decimal("1E+3"), "1,000", "1,000"),
        (Money.of("1234.5", "USD"), "USD~1,234.50", "USD~1,234.50"),
        (Price(Decimal("0.0125"), "USD"), "USD~0.0125", "USD~0.0125"),
        (date(2027, 3, 15), "15~March~2027", "2027年3月15日"),
        (datetime(2027, 3, 15, 20, 5, tzinfo=UTC), "16~March~2027, 04:05~(UTC+8)", "2027年3月16日 04:05~(UTC+8)"),
        (timedelta(days=14), "14~days", "14天"),
        (timedelta(days=3, hours=4, minutes=5), "3~days, 4~hours", "3天4小时"),
        (timedelta(days=1, minutes=5), "1~day", "1天"),
        (timedelta(minutes=-61), "1~hour, 1~minute", "1小时1分钟"),
        (timedelta(seconds=59), "59~seconds", "59秒钟"),
        (Quantity(Decimal(5)), "5", "5"),
        (Quantity(Decimal(5), "a < b"), "5~a &lt; b", "5~a &lt; b"),
        (["a", "<", "c"], "a, &lt;, and c", "a、&lt;和c"),
        (Status.SHIPPED, "shipped", "shipped"),
        (True, "yes", "yes"),
        ("", "", ""),
    ],
)
def test_a_value_is_written_in_the_readers_way(value: object, english: str, chinese: str, folder: Path) -> None:
    """In a message and alone; "~" stands for a space at which no line ends."""
    for language, written in (("en", english.replace("~", NO_BREAK)), ("zh-CN", chinese.replace("~", NO_BREAK))):
        say = Say(language, "Asia/Shanghai", folder)
        assert written == say("show", value=value)
        assert written == say.show(value)


@pytest.mark.parametrize(
    ("zone", "offset"),
    [
        ("UTC", "UTC"),
        ("Europe/Berlin", "UTC+2"),
        ("America/New_York", "UTC-4"),
        ("Asia/Kolkata", "UTC+5:30"),
        ("America/St_Johns", "UTC-2:30"),
    ],
)
def test_a_moment_names_its_offset(zone: str, offset: str, folder: Path) -> None:
    """Never "CST", which is Shanghai to one and Chicago to the other."""
    shown = Say("en", zone, folder).show(datetime(2027, 7, 1, 12, tzinfo=UTC))

    assert shown.endswith(f"({offset})")


def test_quantities_have_their_units_words() -> None:
    """Singular and plural, English and Chinese."""
    say, zh = Say("en"), Say("zh-CN")
    assert say.show(Quantity(Decimal(1), "set")) == "1\u00a0set"
    assert say.show(Quantity(Decimal(2500), "set")) == "2,500\u00a0sets"
    assert say.show(Quantity(Decimal("1.5"), "pallet")) == "1.5\u00a0pallets"
    assert zh.show(Quantity(Decimal(2500), "set")) == "2,500\u00a0套"


def test_a_percentage_stays_with_its_sign() -> None:
    """Wherever a text of ours has one."""
    assert Say("en")("supplier-on-time", percent=95).startswith("🚚 95\u00a0% ")


@pytest.mark.parametrize(
    ("n", "line"), [(1, "1 line"), (2, "2 lines"), (Decimal("1.0"), "1 line"), (Decimal("1.5"), "1.5 lines")]
)
def test_numbers_choose_their_plural(n: int | Decimal, line: str, say: Say) -> None:
    """Decimals too, which fluent.runtime by itself does not match."""
    assert line == say("lines", n=n)


def test_a_state_chooses_its_variant(say: Say) -> None:
    """As a string or as the enum."""
    assert "On its way" == say("state", state="shipped") == say("state", state=Status.SHIPPED)


@pytest.mark.parametrize("length", [1999, 2000, 2001, 2501, 4096])
def test_a_text_of_any_length_goes_in_whole(length: int, say: Say) -> None:
    """fluent.runtime refuses more than 2,500 characters; Telegram sends up to 4,096, five times that when escaped."""
    for char in "x<شé":
        assert f"Hello <b>{safe(char * length)}</b>, this is Tradehold." == say("greeting", name=char * length)


def test_no_text_can_pose_as_the_mark_of_a_long_one(say: Say) -> None:
    """NUL is the mark, and no text keeps it."""
    assert say("greeting", name="\0000\0") == "Hello <b>0</b>, this is Tradehold."


@pytest.mark.parametrize(
    ("message", "values"),
    [
        ("none-such", {}),
        ("greeting", {}),
        ("greeting", {"name": None}),
        ("greeting", {"nme": "Li"}),
        ("only-attribute", {}),
        ("state", {}),
    ],
)
def test_a_missing_message_or_value_is_an_error(message: str, values: dict[str, object], say: Say) -> None:
    """Nobody is ever shown an id in place of words."""
    with pytest.raises(MissingText):
        say(message, **values)


@pytest.mark.parametrize("value", [1.5, object(), {"a": 1}, b"x"])
def test_a_value_of_another_kind_is_an_error(value: object, say: Say) -> None:
    """Above all a float, which money and quantities never are."""
    with pytest.raises(TypeError):
        say("show", value=value)


def test_a_number_too_fine_to_be_shown_is_an_error(say: Say) -> None:
    """Nothing is rounded on its way to the reader."""
    with pytest.raises(ValueError, match="decimals"):
        say("show", value=Decimal("0.1234567"))


def test_a_moment_without_a_time_zone_is_an_error(say: Say) -> None:
    """Which moment it is would be a guess."""
    with pytest.raises(ValueError, match="time zone"):
        say("show", value=datetime(2027, 1, 1))  # noqa: DTZ001 - this is the mistake


def test_the_same_message_in_two_files_is_an_error(folder: Path) -> None:
    """One of them would be dead text."""
    (folder / "en" / "more.ftl").write_text("bare = Again.", encoding="utf-8")

    with pytest.raises(BrokenTexts, match=r"bare is in more\.ftl and in test\.ftl"):
        Say("en", folder=folder)


def test_a_mistake_in_a_file_is_an_error_that_names_it(folder: Path) -> None:
    """Fluent by itself skips what it cannot parse."""
    (folder / "en" / "more.ftl").write_text("broken = { $", encoding="utf-8")

    with pytest.raises(BrokenTexts, match=r"more\.ftl"):
        Say("en", folder=folder)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ltd", "Ltd"),
        ("宁波螺丝", "宁波螺丝"),
        ("شركة", f"{FSI}شركة{PDI}"),
        (f"a{RLO}b", f"{FSI}a{RLO}b{PDF}{PDI}"),
        (f"a{PDI}b", f"{FSI}ab{PDI}"),
        (f"a{PDF}b", f"{FSI}ab{PDI}"),
        (f"{RLI}a{RLO}b{PDI}c", f"{FSI}{RLI}a{RLO}b{PDF}{PDI}c{PDI}"),
        (f"{RLI}{RLI}a", f"{FSI}{RLI}{RLI}a{PDI}{PDI}{PDI}"),
        ("\u200fa", f"{FSI}\u200fa{PDI}"),
        (f"a\n{RLO}b\nc", f"a {FSI}{RLO}b{PDF}{PDI} c"),
    ],
)
def test_a_name_cannot_reorder_the_words_around_it(name: str, shown: str, say: Say) -> None:
    """It is isolated line by line, its own direction controls closed, and those that close ours dropped."""
    assert f"Hello <b>{shown}</b>, this is Tradehold." == say("greeting", name=name)


@given(st.text(alphabet="ab<&\n\u2029" + FSI + PDI + RLO + PDF + RLI + "\u200fش"))
def test_every_line_of_a_safe_text_closes_what_it_opens(text: str) -> None:
    """Counted as the Unicode bidirectional algorithm counts."""
    shown = safe(text)
    assert text.translate({ord(c): None for c in FSI + PDI + PDF}) == plain(shown).translate(
        {ord(c): None for c in FSI + PDI + PDF}
    )
    for line in shown.replace("\u2029", "\n").split("\n"):
        opened: list[str] = []
        for char in line:
            match unicodedata.bidirectional(char):
                case "FSI" | "RLI":
                    opened.append("PDI")
                case "RLO":
                    opened.append("PDF")
                case "PDI" | "PDF" as closer:
                    assert closer == opened.pop()
        assert not opened


def test_plain_text_has_neither_tags_nor_entities_nor_spaces_that_hold() -> None:
    """For toasts and command lists, where Telegram takes no HTML, and for what is copied into other programs."""
    assert (
        plain('<b>A\u00a01</b> &lt; <a href="//x.y">B</a> &amp; &quot;C&quot;\n<blockquote expandable>D</blockquote>')
        == 'A 1 < B & "C"\nD'
    )


FORGED = "All good\n\n🛡 <b>Tradehold team · Anna</b>\nPay to DE89"


def test_no_typed_words_can_begin_a_line_of_ours(say: Say) -> None:
    """What somebody typed stands on one line and without our team's sign; their lines are kept in a quotation only."""
    quoted = safe(FORGED)
    shown = say("reason", words=FORGED, name=FORGED)

    assert f"<blockquote>{quoted}</blockquote>" in shown
    assert shown.endswith("\nBy All good &lt;b&gt;Tradehold team · Anna&lt;/b&gt; Pay to DE89.")


def test_no_list_of_typed_words_can_either(say: Say) -> None:
    """Each of several values is one line."""
    assert "\n" not in say("show", value=["one\ntwo", "three\u2028🛡️ four"])
    assert "🛡" not in say("show", value=["one\ntwo", "three\u2028🛡️ four"])


def test_a_quotation_can_not_be_left_from_within() -> None:
    """Telegram allows no quotation in another; what was typed is escaped, and what was formatted as one is undone."""
    assert quotation("</blockquote>\n🛡") == "<blockquote>&lt;/blockquote&gt;\n🛡</blockquote>"
    assert quotation(Html("a<blockquote expandable>b</blockquote>c")) == "<blockquote>abc</blockquote>"
