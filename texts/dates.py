"""Reads dates as people type them: 15 March, 2027年3月15日, in 6 weeks, next Friday, end of March.

What can be two different days (03/04/2027, 15 lip) is asked with both readings, and so is a day more than three years
ahead: a shipment date decides about money. What was written must be in what was understood (date_roundtrip).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from babel.dates import get_day_names

from texts.calendar_names import all_names, between, own_names
from texts.calendar_words import WORKING_DAYS, notations
from texts.date_grammar import (
    FIRST,
    LAST,
    YEARS_AHEAD,
    Basis,
    Days,
    NoDayNamed,
    NoSuchDay,
    OtherWeekday,
    TooFar,
    day_of,
    nearest_day,
    read_words,
)
from texts.date_roundtrip import holds
from texts.foreign_dates import read_span
from texts.glyphs import evened
from texts.languages import locale
from texts.misread import Ambiguous, Misread, Reading, shortened

_LONGEST = 60
_CONFIRMED = " ✓"
"""Stands after a day that the person was asked about and chose with a key; it is not asked about again."""
_THAI = re.compile("[\u0e00-\u0e7f]")


def parse_date(text: str, today: date, language: str = "en", *, past: bool = False) -> date:
    """The day that was written; one without a year is the next such day, today included, or the last one if it is about
    the `past`. Raises Misread, or Ambiguous where it can be several days or is far ahead."""
    typed = evened(text).casefold().rstrip("。 ")
    if not typed or len(typed) > _LONGEST:
        raise Misread("misread-date", text=shortened(text))
    typed, confirmed = typed.removesuffix(_CONFIRMED), typed.endswith(_CONFIRMED)
    if WORKING_DAYS.search(typed):
        raise Misread("misread-date-working", text=shortened(text))
    basis = Basis(today, past=past, thai=bool(_THAI.search(typed)))
    try:
        found = _days(typed, basis)
    except NoSuchDay as wrong:
        if not (near := _possible(wrong.near, basis)):
            raise Misread("misread-date-none", text=shortened(text)) from None
        raise _asked("misread-date-near", near, text, today) from None
    except TooFar:
        raise Misread("misread-date", text=shortened(text)) from None
    except NoDayNamed:
        raise Misread("misread-date-day", text=shortened(text)) from None
    except OtherWeekday as wrong:
        weekday = get_day_names("wide", locale=locale(language))[wrong.day.weekday()]
        raise Misread("misread-date-weekday", text=shortened(text), date=wrong.day, weekday=weekday) from None
    days = _possible((day for day in found if holds(typed, day, today)), basis)
    if not days:
        raise Misread("misread-date", text=shortened(text))
    if len(days) > 1 or days[0].year > LAST:
        raise _asked("misread-date-which", days, text, today)
    if _is_far(days[0], today) and not confirmed and not past:
        raise _asked("misread-date-far", days, text, today)
    return days[0]


def _possible(days: Iterable[date], basis: Basis) -> Days:
    """In their order; where one of them is on the side of today that is asked about, those on the other don't count."""
    every = sorted(day for day in days if day.year >= FIRST)
    return [day for day in every if (day <= basis.today if basis.past else day >= basis.today)] or every


def _asked(message: str, days: Iterable[date], text: str, today: date) -> Misread:
    """The question which of the days is meant; a refusal where none of them can be."""
    readings = [
        Reading(day.isoformat() + (_CONFIRMED if _is_far(day, today) else ""), day) for day in days if day.year <= LAST
    ]
    if not readings:
        return Misread("misread-date", text=shortened(text))
    return Ambiguous(message, readings, text=shortened(text))


def _is_far(day: date, today: date) -> bool:
    return (day.year - YEARS_AHEAD, day.month, day.day) > (today.year, today.month, today.day)


def _days(typed: str, basis: Basis) -> set[date]:
    """Every day the text can mean."""
    if found := _numeric(typed.rstrip(". "), basis):
        return found
    for names, words in ((own_names, frozenset[str]), (all_names, between)):
        if found := _worded(notations(typed, basis.today, names(), words()), basis):
            return found
    day = read_span(typed, basis.today, past=basis.past)
    return set() if day is None else {day}


def _worded(meanings: list[str], basis: Basis) -> set[date]:
    """The days that the meanings of a text have; what is wrong with it where none of them has one."""
    found: set[date] = set()
    wrong: ValueError | None = None
    for words in meanings:
        try:
            found.update(read_words(words, basis))
        except (NoSuchDay, OtherWeekday) as why:
            wrong = why
    if not found and wrong is not None:
        raise wrong
    return found


# ── only numbers ──────────────────────────────────────────────────────────────────────────────────────────────────

_YEAR_FIRST = re.compile(r"(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})|(20\d\d)(\d\d)(\d\d)")
_YEAR_LAST = re.compile(r"(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4})")
_SHORT_YEAR = re.compile(r"(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d\d)")
_NO_YEAR = re.compile(r"(\d{1,2}) ?[-/.] ?(\d{1,2})")


def _numeric(typed: str, basis: Basis) -> set[date]:
    """2027-03-15, 20270315, 15.03.2027, 15/3/27, 15.3: in each order in which the numbers make a day."""
    if match := _YEAR_FIRST.fullmatch(typed):
        year, month, day = (match[1], match[3], match[4]) if match[1] else (match[5], match[6], match[7])
        return set(_dated(year, month, day, basis))
    if match := _YEAR_LAST.fullmatch(typed):
        one, other, year = match[1], match[3], match[4]
        return _either((year, other, one), (year, one, other), basis=basis)
    if match := _SHORT_YEAR.fullmatch(typed):
        one, two, three = match[1], match[3], match[4]
        return _either((three, two, one), (three, one, two), (one, two, three), basis=basis)
    if match := _NO_YEAR.fullmatch(typed):
        return _either(("", match[2], match[1]), ("", match[1], match[2]), basis=basis)
    return set()


def _either(*orders: tuple[str, str, str], basis: Basis) -> set[date]:
    """The days that year, month and day make in these orders. One long ago or far ahead does not count beside another:
    15/03/27 is not in 2015."""
    found: list[Days] = []
    wrong: list[NoSuchDay] = []
    for year, month, day in orders:
        try:
            found.append(_dated(year, month, day, basis))
        except NoSuchDay as why:
            wrong.append(why)
    if not found:
        raise max(wrong, key=lambda why: len(why.near))
    near = [days for days in found if any(abs(day.year - basis.today.year) <= YEARS_AHEAD for day in days)]
    return {day for days in near or found for day in days}


def _dated(year: str, month: str, day: str, basis: Basis) -> Days:
    if not year:
        return [nearest_day(int(month), int(day), basis)]
    return [day_of(one, int(month), int(day)) for one in basis.years(year)]
