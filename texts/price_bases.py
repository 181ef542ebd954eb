"""Reads what a price is for: /t, per dozen, per 1,000 pcs, each, 每千个, USD/MT 450."""

from __future__ import annotations

import re
from decimal import Decimal

from texts.numbers import FIGURE, LARGEST, Quantity, read_figure, scaled_unit
from trade.units import COUNTED

EACH = Quantity(Decimal(1))
"""One of whatever the goods are counted in."""

_EACH = re.compile(r"(.*\d.*?)\s*\b(?:each|ea|apiece)\.?", re.IGNORECASE)
_PER = re.compile(
    r"(?P<head>.*?)\s*(?P<word>/|\b(?:per|pro|je|par|por|pr|each)\b\.?|每|(?<=\S) (?:an?|the)(?= [a-z]))"
    r"\s*(?P<tail>.+)",
    re.IGNORECASE,
)
_COUNT = re.compile(rf"({FIGURE})\s*(.*)")
_LEAST_ALONE = 100
"""A bare number after a stroke is a count from here on, so that no date or fraction (1/2) is read as a price."""


def split_basis(typed: str, unit: str | None = None) -> tuple[str, tuple[Quantity, ...] | None]:
    """The price without its basis, and what that can mean: () if none was written, None if it could not be read.

    `unit`: in which the goods are counted; "M" is a thousand (Roman) or a million of what is counted, else a metre.
    """
    if each := _EACH.fullmatch(typed):
        return each[1], (EACH,)
    found = _PER.fullmatch(typed)
    if found is None:
        return typed, ()
    head, tail = found["head"], found["tail"]
    if re.search(r"\d", head):
        return head, _bases(tail, unit, stroke=found["word"] == "/")
    for end in range(len(tail), 0, -1):  # USD/MT 450, 每千个25元: the longest beginning that is one
        rest = tail[end:].lstrip(" :,")
        bases = _bases(tail[:end], unit) if rest else None
        if bases and not (tail[end - 1].isascii() and tail[end - 1].isalnum() and tail[end].isalnum()):
            return f"{head} {rest}".strip(), bases
    return typed, None


def _bases(text: str, unit: str | None, *, stroke: bool = False) -> tuple[Quantity, ...] | None:
    text = text.strip(" .")
    if text.casefold() in ("unit", "each", "ea", "item", "单位"):
        return (EACH,)
    if (thousands := re.match(r"M(?![A-Za-z])\s*", text)) and unit in COUNTED:
        found = scaled_unit(text[thousands.end() :])
        return found and tuple(Quantity(Decimal(10**power), found[1]) for power in (3, 6))
    if (found := scaled_unit(text)) and text:
        scale, named = found
        return (Quantity(Decimal(scale), named),)
    number = _COUNT.fullmatch(text)
    figure = read_figure(number[1]) if number else None
    found = scaled_unit(number[2]) if number else None
    if figure is None or found is None or not 0 < (count := figure.value * found[0]) <= LARGEST:
        return None
    if stroke and found[1] is None and count < _LEAST_ALONE and count not in (10, 12):
        return None
    return (Quantity(count, found[1]),)
