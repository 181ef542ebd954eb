"""Every text in every language: the same messages, the same values, HTML that Telegram takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from texts.i18n import LANGUAGES, LOCALES, Say, load_texts
from texts.languages import locale
from texts.units import UNITS

FILES = sorted({path.name for language in LANGUAGES for path in (LOCALES / language).glob("*.ftl")})

# https://core.telegram.org/bots/api#html-style
TAGS = frozenset("b strong i em u ins s strike del span tg-spoiler a tg-emoji tg-time code pre blockquote".split())
ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")


def patterns(language: str, file: str) -> dict[str, fluent.Pattern]:
    """Every text of a file by its id, attributes as "id.name", terms as "-id"."""
    path = LOCALES / language / file
    found: dict[str, fluent.Pattern] = {}
    if not path.exists():
        return found
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        if isinstance(entry, (fluent.Message, fluent.Term)):
            name = ("-" if isinstance(entry, fluent.Term) else "") + entry.id.name
            if entry.value is not None:
                found[name] = entry.value
            found |= {f"{name}.{attribute.id.name}": attribute.value for attribute in entry.attributes}
    return found


def parts(node: object) -> Iterator[fluent.SyntaxNode]:
    """A text's nodes, all the way down."""
    if isinstance(node, fluent.SyntaxNode):
        yield node
        for value in vars(node).values():
            yield from parts(value)
    elif isinstance(node, list):
        for item in node:
            yield from parts(item)


def variables(pattern: fluent.Pattern) -> set[str]:
    """The values a text uses itself."""
    return {node.id.name for node in parts(pattern) if isinstance(node, fluent.VariableReference)}


def written(pattern: fluent.Pattern, choice: int) -> str:
    """A text with "x" for every value, each selection taking its variant number `choice`, or its last."""
    text = ""
    for element in pattern.elements:
        if isinstance(element, fluent.TextElement):
            text += element.value
        elif isinstance(element, fluent.Placeable) and isinstance(element.expression, fluent.SelectExpression):
            options = element.expression.variants
            text += written(options[min(choice, len(options) - 1)].value, choice)
        elif isinstance(element, fluent.Placeable) and isinstance(element.expression, fluent.StringLiteral):
            text += element.expression.parse()["value"]
        else:
            text += "x"
    return text


class Telegram(HTMLParser):
    """Refuses what Telegram refuses: a tag it does not know, tags that do not close in order, a bare & or <."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.open: list[str] = []
        self.feed(text)
        self.close()
        assert not self.open, f"never closed: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS, f"Telegram knows no <{tag}>"
        assert tag != "a" or dict(attrs).get("href"), "a link needs its address"
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        assert "<" not in data and "&" not in data, f"write &lt; and &amp; in {data!r}"

    def handle_entityref(self, name: str) -> None:
        assert ENTITY.fullmatch(f"&{name};"), f"Telegram knows no &{name};"


def test_every_language_has_its_folder() -> None:
    """And no folder is without its language."""
    assert set(LANGUAGES) == {path.name for path in LOCALES.iterdir() if path.is_dir()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_a_language_loads(language: str) -> None:
    """No mistakes in a file, no message in two files."""
    assert load_texts(language)


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_every_language_has_the_same_messages_with_the_same_values(language: str, file: str) -> None:
    """As English, file by file."""
    english = {name: variables(pattern) for name, pattern in patterns("en", file).items()}
    other = {name: variables(pattern) for name, pattern in patterns(language, file).items()}

    assert english == other


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_variant_of_every_message_is_html_that_telegram_takes(language: str, file: str) -> None:
    """Known tags, closed in order, nothing left bare."""
    for name, pattern in patterns(language, file).items():
        widest = max(
            [len(node.variants) for node in parts(pattern) if isinstance(node, fluent.SelectExpression)], default=1
        )
        for choice in range(widest):
            try:
                Telegram(written(pattern, choice))
            except AssertionError as wrong:
                pytest.fail(f"{language}/{file}: {name}: {wrong}")


@pytest.mark.parametrize("value", ["<x> & \u202eشركة", 1, 5])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said(language: str, value: object) -> None:
    """With hostile words and with numbers for every value: no reference is broken, and the HTML stays whole."""
    say = Say(language)
    texts = {name: pattern for file in FILES for name, pattern in patterns(language, file).items()}
    everything = dict.fromkeys(set().union(*map(variables, texts.values())), value)
    for name in texts:
        if "." not in name and not name.startswith("-"):
            Telegram(say(name, **everything))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_has_its_words(language: str) -> None:
    """With an amount and alone."""
    say = Say(language)
    assert all(say.has(f"{prefix}-{unit}") for unit in UNITS for prefix in ("quantity", "unit"))


@pytest.mark.parametrize("file", FILES)
def test_no_language_chooses_by_a_plural_it_does_not_have(file: str) -> None:
    """Chinese has one form for every number: a variant for one thing is written as 1, else it never shows."""
    for language in LANGUAGES:
        has = {*locale(language).plural_form.tags, "other"}
        text = (LOCALES / language / file).read_text(encoding="utf-8")
        assert set(re.findall(r"\[(zero|one|two|few|many)\]", text)) <= has, language
