"""What the tests of reading share: the message a refused text was answered with."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest

from texts.i18n import Say, plain
from texts.misread import Ambiguous, Misread

T = TypeVar("T")

# Things that nobody means as an answer, and that have broken readers of other programs.
HOSTILE = [
    "",
    " ",
    "\u200b\u200e\u2060",
    "<b>2</b>",
    "&lt;",
    "NaN",
    "Infinity",
    "-inf",
    "1e9",
    "1E400",
    "0x10",
    "1_000",
    "½",
    "²",
    "①",
    "10²",
    "🙂",
    "👩‍👩‍👧",
    "\0",
    "\ud800",
    "9" * 4096,
    "1," * 2048,
    "a" * 4096,
    "十" * 4096,
    " " * 4096,
    "../../etc/passwd",
    "'; DROP TABLE orders; --",
    "=1+1",
    "{ $text }",
    "%s%s%s",
]


def refusal(read: Callable[[], object]) -> str:
    """The message's id after checking that it can be said in English and Chinese."""
    with pytest.raises(Misread) as caught:
        read()
    for language in ("en", "zh-CN"):
        assert plain(Say(language)(caught.value.message_id, **caught.value.values))
    return caught.value.message_id


def understood(read: Callable[[], T]) -> list[T]:
    """What was read; or, where that is asked, everything that is offered, the likeliest first."""
    try:
        return [read()]
    except Ambiguous as which:
        return [reading.shown for reading in which.readings]  # type: ignore[misc]  # shown is what was read
