"""Short messages that are meant for the bot rather than for the other side: `help`, `cancel`, `is this a scam?`.

The vocabulary is data, one `wishes.toml` beside each language's texts. A message counts only as a whole: words that
merely occur in a longer message are the writer's own and go where they were sent.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from texts.i18n import LOCALES
from texts.languages import LANGUAGES

LONGEST = 90
"""Characters: what is longer is no wish but a letter."""


class Wish(StrEnum):
    """What somebody may want from the bot."""

    HELP = "help"
    MENU = "menu"
    STOP = "stop"
    TEAM = "team"  # a person of the operator
    ORDERS = "orders"
    SETTINGS = "settings"
    AGAIN = "again"  # a new order, or the same once more
    CANCEL = "cancel"
    REFUND = "refund"
    DISPUTE = "dispute"
    TRUST = "trust"  # whether the other side can be trusted
    TRACK = "track"
    PAID = "paid"
    RECEIVED = "received"
    ANSWER = "answer"  # yes, no, done: an answer to whatever was asked last


ONLY_WITH_A_KEY = frozenset({Wish.PAID, Wish.RECEIVED})
"""What people also tell each other: meant for the bot only while the bot has a key that does it."""


class _Language(NamedTuple):
    gap: str
    patterns: tuple[tuple[Wish, re.Pattern[str]], ...]


def wish(text: str) -> Wish | None:
    """What a whole message asks of the bot, in whichever of our languages it is written; None for any other."""
    if len(text) > LONGEST:
        return None
    words = _words(text)
    if not words:
        return Wish.HELP if text.strip() and not text.strip("?？!！ \n") else None
    for language in _vocabulary():
        said = words.replace(" ", language.gap)
        for meant, pattern in language.patterns:
            if pattern.fullmatch(said):
                return meant
    return None


def _words(text: str) -> str:
    """The words alone, in small letters, one blank between them."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("'", "").replace("\u2019", "")
    letters = "".join(sign if sign.isalnum() else " " for sign in plain)
    return " ".join(letters.split())


@cache
def _vocabulary() -> tuple[_Language, ...]:
    return tuple(_read(language) for language in LANGUAGES)


def _read(language: str) -> _Language:
    data = tomllib.loads((LOCALES / language / "wishes.toml").read_text(encoding="utf-8"))
    gap = str(data["gap"])
    return _Language(gap, tuple(_patterns(data, gap)))


def _patterns(data: dict[str, object], gap: str) -> Iterator[tuple[Wish, re.Pattern[str]]]:
    before, after = _either(data["before"]), _either(data["after"])
    for meant in Wish:
        whole = f"(?:{before}{gap})*{_either(data[meant.value])}(?:{gap}{after})*"
        yield meant, re.compile(whole)


def _either(phrases: object) -> str:
    if not isinstance(phrases, list):
        raise TypeError(f"a list of phrases, not {phrases!r}")
    return f"(?:{'|'.join(phrases)})"
