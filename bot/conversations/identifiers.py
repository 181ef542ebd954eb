"""Numbers that people type in forms: what is wrong with one, said in words."""

from __future__ import annotations

from collections.abc import Callable

from texts.countries import country_name
from texts.misread import Misread, shortened
from trade.identifiers import Misformed
from trade.shipments import LONGEST_TRACKING, Tracking, read_tracking


def formed(check: Callable[[str], str], typed: str, language: str) -> str:
    """The number in its normal form. Raises Misread, which says what is wrong with it."""
    try:
        return check(typed)
    except Misformed as wrong:
        raise misread(wrong, language) from None


def misread(wrong: Misformed, language: str) -> Misread:
    """What is wrong with a number, for the person who typed it."""
    values = {
        "number": shortened(wrong.number),
        "example": wrong.example,
        "flaw": wrong.flaw.value,
        "has": sum(char.isalnum() for char in wrong.number),
        "needs": wrong.length,
        "country": country_name(wrong.country, language) if wrong.country else "",
    }
    return Misread(f"misread-{wrong.kind}", **values)


def tracking(carrier: str, typed: str, language: str) -> Tracking:
    """The numbers goods can be followed by. Raises Misread."""
    try:
        found = read_tracking(typed, carrier)
    except Misformed as wrong:
        raise misread(wrong, language) from None
    if len(found.number) > LONGEST_TRACKING:
        raise Misread("misread-text-long", length=len(found.number), longest=LONGEST_TRACKING)
    return found
