"""HTML into text and entities, as Telegram counts and refuses."""

from __future__ import annotations

from html import escape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.entities import parse, utf16
from simulator.refusals import BadRequest


def entity(type: str, offset: int, length: int, **more: Any) -> dict[str, Any]:
    """An entity."""
    return {"type": type, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("<b>bold</b> <i>it</i>", "bold it", [entity("bold", 0, 4), entity("italic", 5, 2)]),
        ("<b>a<i>b</i></b>", "ab", [entity("bold", 0, 2), entity("italic", 1, 1)]),
        ("😀<u>x</u>", "😀x", [entity("underline", 2, 1)]),
        ("&lt;b&gt; &amp; &quot;&#33;&#x21;", '<b> & "!!', []),
        ("<a href='https://a.b/?x=1&amp;y=2'>go</a>", "go", [entity("text_link", 0, 2, url="https://a.b/?x=1&y=2")]),
        ("<a href=\"nonsense\">go</a>", "go", []),
        ("<pre><code class=\"language-py\">x</code></pre>", "x", [entity("pre", 0, 1, language="py")]),
        ("<code>/start</code>", "/start", [entity("code", 0, 6)]),
        ("<blockquote expandable>q</blockquote>", "q", [entity("expandable_blockquote", 0, 1)]),
        ("<span class=\"tg-spoiler\">s</span>", "s", [entity("spoiler", 0, 1)]),
        ("<tg-spoiler>s</tg-spoiler>", "s", [entity("spoiler", 0, 1)]),
        ("<b></b>x", "x", []),
        ("  <b> x </b>\n", "x", [entity("bold", 0, 1)]),
        ("<s>a</s><del>b</del>", "ab", [entity("strikethrough", 0, 1), entity("strikethrough", 1, 1)]),
        ("a > b", "a > b", []),
    ],
)  # fmt: skip
def test_html_becomes_text_and_entities(source: str, text: str, entities: list[dict[str, Any]]) -> None:
    """Tags, nested tags, links, code, quotes; offsets count UTF-16 units."""
    assert parse(source, "HTML") == (text, entities)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("é<h1>x</h1>", 'Unsupported start tag "h1" at byte offset 2'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_broken_html_is_refused_with_the_place(source: str, words: str) -> None:
    """The place is counted in bytes of UTF-8."""
    with pytest.raises(BadRequest) as refusal:
        parse(source, "HTML")
    assert refusal.value.description == f"Bad Request: can't parse entities: {words}"


def test_links_commands_and_addresses_are_found_by_telegram_itself() -> None:
    """Detected entities do not cover what is formatted as code."""
    text, found = parse("/help see https://a.example/x, @someone <code>@nobody</code> me@x.example #tag", "HTML")
    named = [(one["type"], text[one["offset"] : one["offset"] + one["length"]]) for one in found]
    assert named == [
        ("bot_command", "/help"),
        ("url", "https://a.example/x"),
        ("mention", "@someone"),
        ("code", "@nobody"),
        ("email", "me@x.example"),
        ("hashtag", "#tag"),
    ]


def test_entities_given_by_the_bot_must_lie_in_the_text() -> None:
    """Given instead of a parse mode."""
    assert parse("abc", None, [entity("bold", 0, 3)]) == ("abc", [entity("bold", 0, 3)])
    with pytest.raises(BadRequest):
        parse("abc", None, [entity("bold", 2, 3)])


def test_markdown_says_that_it_is_not_supported() -> None:
    """Better loud than wrong."""
    with pytest.raises(BadRequest, match="Markdown is not supported"):
        parse("*x*", "MarkdownV2")


def test_length_counts_utf16_units() -> None:
    """A smiley is two, a Chinese sign one."""
    assert [utf16(text) for text in ("a", "é", "中", "😀")] == [1, 1, 1, 2]


@given(st.text())
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    """Whatever a name contains, escaped it is plain text."""
    assert parse(escape(text), "HTML")[0] == text.strip()


@given(
    st.lists(
        st.sampled_from(["<b>", "</b>", "<i>", "</i>", "<a href='https://a.b'>", "</a>", "😀", " x ", "<", ">", "&lt;"])
    )
)
def test_any_markup_is_read_or_refused(pieces: list[str]) -> None:
    """Never anything else; entities lie in the text and are not empty."""
    try:
        text, found = parse("".join(pieces), "HTML")
    except BadRequest:
        return
    assert all(one["length"] > 0 and 0 <= one["offset"] <= utf16(text) - one["length"] for one in found)
