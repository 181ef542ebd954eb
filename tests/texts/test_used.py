"""Nothing that is said is missing, and nothing is written that nobody says."""

from __future__ import annotations

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from tests.texts import used
from tests.texts.families import FAMILIES, REFUSALS, asked_by, every_form
from tests.texts.test_locales import FILES, patterns, variables
from texts.i18n import LANGUAGES, LOCALES, Say, plain
from texts.languages import DEFAULT
from trade.money import Money
from trade.payments import PayoutKind

ENGLISH = {name: pattern for file in FILES for name, pattern in patterns(DEFAULT, file).items()}
ELSEWHERE = {"contract-{}"}
"""The PDF's own words, which the contract's tests say one and all."""
PARTS_ON_PAPER = frozenset(
    "due-before-production due-before-shipment escrow-held escrow-released escrow-outside "
    "disputes-open disputes-steps disputes-record state-signed state-half state-unsigned".split()
)
LONGEST_KEY = 26
LONGEST_ALONE = 40
"""Characters: as much as a phone shows on one line."""


def test_every_text_the_code_asks_for_exists() -> None:
    """By the ids that are written out."""
    assert used.written_out() <= set(ENGLISH)


@pytest.mark.parametrize("template", FAMILIES)
def test_every_text_of_a_family_exists(template: str) -> None:
    """By the names that the ids are built from."""
    assert FAMILIES[template]() <= set(ENGLISH)


def test_every_id_that_is_built_from_names_has_its_family() -> None:
    """A new way to build ids is listed, so that its texts are looked for."""
    assert used.built() <= set(FAMILIES) | ELSEWHERE


def test_every_text_is_asked_for() -> None:
    """A text that nobody says is removed."""
    built = set().union(*(family() for family in FAMILIES.values()))
    labels = {f"{name}-label" for name in asked_by(every_form())}
    on_paper = {f"contract-{word}" for word in used.words() | PARTS_ON_PAPER}

    assert set(ENGLISH) - used.words() - built - labels - on_paper == set()


@pytest.mark.parametrize(("name", "values"), list(used.raised()))
def test_a_refusal_brings_the_values_its_text_speaks_of(name: str, values: set[str]) -> None:
    """Where it is raised."""
    if name in REFUSALS:
        assert variables(ENGLISH[REFUSALS[name].message_id()]) <= values


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_fits_on_its_key(language: str) -> None:
    """On one line of a phone: beside another one, or alone where it names an amount."""
    say, million = Say(language), Money.of("1234567.89", "USD")
    amounts = {**dict.fromkeys(("held", "missing", "aside", "refund"), million), "paid": 1}
    for name in FAMILIES["action-{}"]() - {"action-sent"}:
        names_one = variables(ENGLISH[name])
        assert len(plain(say(name, **amounts))) <= (LONGEST_ALONE if names_one else LONGEST_KEY), name
    for kind in PayoutKind:
        named = say("action-sent", kind=kind.value, amount=Money.of("1234567.89", "USD"))
        assert len(plain(named)) <= LONGEST_ALONE


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", FILES)
def test_a_file_is_as_others_would_write_it(language: str, file: str) -> None:
    """No message twice in a file, and a comment at the top that says what it is for."""
    body = FluentParser().parse((LOCALES / language / file).read_text(encoding="utf-8")).body
    names = [entry.id.name for entry in body if isinstance(entry, fluent.Message)]

    assert isinstance(body[0], fluent.Comment) or getattr(body[0], "comment", None)
    assert len(names) == len(set(names))
