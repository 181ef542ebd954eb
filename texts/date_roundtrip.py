"""The round trip of a date: everything that was written must be in the day that was understood.

Whoever read a date, our grammar or a library, can have lost a number on the way or glued two together. So the numbers
are taken from what was typed once more, without any grammar, and each must be a part of the day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import permutations, product

from texts.calendar_words import WEEKDAY_ZH
from texts.date_grammar import BUDDHIST, TooFar, span
from texts.glyphs import CHINESE_NUMERALS, chinese_number

_NUMBER = re.compile(rf"\d+|[{CHINESE_NUMERALS}]+")
_COMPACT = re.compile(r"(20\d\d)(\d\d)(\d\d)")
_UNITS = ("days", "weeks", "months", "years")


def holds(typed: str, day: date, today: date) -> bool:
    """Whether each number in the text, evened, is the day, the month or the year of this date, each used once; or the
    only one is how many days, weeks, months or years there are until then."""
    numbers = list(_numbers(typed))
    if len(numbers) == 1 and is_span(numbers[0], day, today):
        return True
    if None in numbers or len(numbers) > 3:
        return False
    parts = ({day.day}, {day.month}, _years(day.year))
    return any(all(n in part for n, part in zip(numbers, chosen, strict=False)) for chosen in permutations(parts))


def is_span(count: int | None, day: date, today: date) -> bool:
    """Whether the date is so many days, weeks, months or years after today, or before it."""
    if count is None or count > 9999:
        return False
    for unit, away in product(_UNITS, (count, -count)):
        try:
            if span(away, unit, today) == day:
                return True
        except (TooFar, OverflowError):
            continue
    return False


def written_numbers(typed: str) -> list[int | None]:
    """Every number of a text, evened, in digits or in Chinese numerals; None for a numeral that is none."""
    return list(_numbers(typed))


def _numbers(typed: str) -> Iterator[int | None]:
    text = _COMPACT.sub(r"\1 \2 \3", WEEKDAY_ZH.sub(" ", typed))
    for number in _NUMBER.findall(text):
        yield int(number) if number.isascii() else chinese_number(number)


def _years(year: int) -> set[int]:
    """A year as it is written: 2027, 27, and the same in the Thai calendar, 2570, 70."""
    return {year, year % 100, year + BUDDHIST, (year + BUDDHIST) % 100}
