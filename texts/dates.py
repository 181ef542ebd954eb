"""Reads dates as people type them: 15 March, 2027年3月15日, in 6 weeks, next Friday, end of March.

What can be two different days (03/04/2027) is asked with both readings: a shipment date decides about money.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from babel.dates import get_day_names

from texts.calendar_words import WORKING_DAYS, notation
from texts.foreign_dates import read_foreign_date
from texts.glyphs import evened
from texts.languages import locale
from texts.misread import Ambiguous, Misread, Reading, shortened

_LONGEST = 60

_FIRST, _LAST = 2000, 2100  # years an order can be about


class _NoSuchDay(ValueError):
    """31 April."""


class _TooFar(ValueError):
    """In 9999 years."""


def parse_date(text: str, today: date, language: str = "en") -> date:
    """The day that was written; one without a year is the next such day, today included. Misread otherwise."""
    typed = evened(text).casefold().rstrip("。. ")
    if not typed or len(typed) > _LONGEST:
        raise Misread("misread-date", text=shortened(text))
    if WORKING_DAYS.search(typed):
        raise Misread("misread-date-working", text=shortened(text))
    try:
        found = _numeric(typed, today) or _worded(notation(typed, today, language), today, language)
    except _NoSuchDay:
        raise Misread("misread-date-none", text=shortened(text)) from None
    except _TooFar:
        raise Misread("misread-date", text=shortened(text)) from None
    except Misread as misread:
        misread.values["text"] = shortened(text)
        raise
    found = found or read_foreign_date(typed, today)
    if found is None or not _FIRST <= found.year <= _LAST:
        raise Misread("misread-date", text=shortened(text))
    return found


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise _NoSuchDay from None


def _next(month: int, day: int, today: date) -> date:
    """The next such day from today on; 29 February is in the next leap year."""
    for year in range(today.year, today.year + 9):
        if 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]:
            found = date(year, month, day)
            if found >= today:
                return found
    raise _NoSuchDay


def _numeric(typed: str, today: date) -> date | None:
    """2027-03-15, 20270315, 15.03.2027, 15/3; Misread if day and month could be either way round."""
    if match := re.fullmatch(r"(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})|(20\d\d)(\d\d)(\d\d)", typed):
        year, _, month, day = match.groups()[:4] if match[1] else (match[5], "", match[6], match[7])
        return _day(int(year), int(month), int(day))
    match = re.fullmatch(r"(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4})|(\d{1,2})/(\d{1,2})", typed)
    if match is None:
        return None
    readings: set[date] = set()
    first, second = (int(match[1]), int(match[3])) if match[1] else (int(match[5]), int(match[6]))
    for day, month in ((first, second), (second, first)):
        try:
            readings.add(_day(int(match[4]), month, day) if match[4] else _next(month, day, today))
        except _NoSuchDay:
            continue
    if not readings:
        raise _NoSuchDay
    if len(readings) > 1:
        one, other = sorted(readings)
        raise Ambiguous(
            "misread-date-which", [Reading(day.isoformat(), day) for day in (one, other)], one=one, other=other
        )
    return readings.pop()


def _worded(words: str, today: date, language: str) -> date | None:
    """A date in the notation of calendar_words."""
    for pattern, read in _GRAMMAR:
        if match := re.fullmatch(pattern, words):
            parts = match.groupdict()
            found = read(parts, today)
            wanted = parts.get("w")
            if wanted is not None and "d" in parts and found.weekday() != int(wanted):
                weekday = get_day_names("wide", locale=locale(language))[found.weekday()]
                raise Misread("misread-date-weekday", date=found, weekday=weekday)
            return found
    return None


_Parts = dict[str, str | None]


def _number(parts: _Parts, name: str) -> int:
    return int(parts.get(name) or 0)


def _year(parts: _Parts) -> int:
    year = _number(parts, "y")
    return year + 2000 if 0 < year < 100 else year


def _month_day(parts: _Parts, today: date) -> date:
    year, month, day = _year(parts), _number(parts, "m"), _number(parts, "d")
    return _day(year, month, day) if year else _next(month, day, today)


def _day_of_month(parts: _Parts, today: date) -> date:
    """The 15th: of this month, or of the next one if it is over."""
    day = _number(parts, "d")
    month = _months_on(today.replace(day=1), 1 if parts.get("rel") == "next" else 0)
    for later in range(3):
        first = _months_on(month, later)
        if 1 <= day <= calendar.monthrange(first.year, first.month)[1]:
            found = first.replace(day=day)
            if found >= today or parts.get("rel"):
                return found
    raise _NoSuchDay


def _span(parts: _Parts, today: date) -> date:
    count = _number(parts, "n")
    match parts["unit"]:
        case "days":
            return today + timedelta(days=count)
        case "weeks":
            return today + timedelta(weeks=count)
        case "months":
            return _months_on(today, count)
        case _:
            return _months_on(today, 12 * count)


def _months_on(day: date, months: int) -> date:
    """The same day so many months on, or the month's last if it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > _LAST:
        raise _TooFar
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _weekday(parts: _Parts, today: date) -> date:
    """Friday: the first from today on. Next Friday, 下周五: the one in the week that begins on the coming Monday."""
    wanted = _number(parts, "w")
    if parts.get("rel") == "next":
        return today + timedelta(days=7 - today.weekday() + wanted)
    return today + timedelta(days=(wanted - today.weekday()) % 7)


def _part_of_month(parts: _Parts, today: date) -> date:
    """End of March, mid April, 3月初, end of next month: its last day, the 15th, the 1st."""
    month = _number(parts, "m")
    if not month:
        first = _months_on(today.replace(day=1), 1 if parts.get("rel") == "next" else 0)
    else:
        if not 1 <= month <= 12:
            raise _NoSuchDay
        year = _year(parts) or today.year + (month < today.month)
        first = _day(year, month, 1)
    last = calendar.monthrange(first.year, first.month)[1]
    found = first.replace(day={"start": 1, "mid": 15, "end": last}[str(parts["part"])])
    return found if found >= today or parts.get("y") or not month else _months_on(found, 12)


def _end_of_year(parts: _Parts, today: date) -> date:
    return date(_year(parts) or today.year + (parts.get("rel") == "next"), 12, 31)


def _which_day(parts: _Parts, today: date) -> date:
    raise Misread("misread-date-day")


_Reader = Callable[[_Parts, date], date]

_D, _M, _Y = r"d?(?P<d>\d{1,2})", r"m(?P<m>\d{1,2})", r"y?(?P<y>\d{4}|\d\d)"
_LONG_Y = r"y?(?P<y>\d{4})"
_PART = "(?P<part>start|mid|end)"
_REL = "(?P<rel>this|next)"

_GRAMMAR: list[tuple[str, _Reader]] = [
    (rf"(?:w(?P<w>\d) )?{_D} {_M}(?: {_Y})?", _month_day),
    (rf"(?:w(?P<w>\d) )?{_M} {_D}(?: {_Y})?", _month_day),
    (rf"(?:{_LONG_Y} )?{_M} {_D}(?: w(?P<w>\d))?", _month_day),
    (rf"{_D} {_M}(?: {_LONG_Y})? w(?P<w>\d)", _month_day),
    (rf"{_M} {_D} {_LONG_Y} w(?P<w>\d)", _month_day),
    (rf"(?:{_REL} months )?d(?P<d>\d{{1,2}})", _day_of_month),
    (rf"d(?P<d>\d{{1,2}}) {_REL} months", _day_of_month),
    (r"(?:in )?(?P<n>\d{1,4}) (?P<unit>days|weeks|months|years)(?: after)?", _span),
    (r"today", lambda _, today: today),
    (r"tomorrow", lambda _, today: today + timedelta(days=1)),
    (rf"(?:{_REL} )?(?:weeks )?w(?P<w>\d)", _weekday),
    (rf"w(?P<w>\d) {_REL} weeks", _weekday),
    (rf"{_PART} {_M}(?: {_LONG_Y})?", _part_of_month),
    (rf"(?:{_LONG_Y} )?{_M} {_PART}", _part_of_month),
    (rf"{_PART} (?:{_REL} )?months", _part_of_month),
    (rf"(?:{_REL} )?months {_PART}", _part_of_month),
    (rf"end (?:{_REL} )?years|years end", _end_of_year),
    (rf"end {_LONG_Y}", _end_of_year),
    (rf"{_LONG_Y} end", _end_of_year),
    (rf"(?:{_LONG_Y} )?{_M}", _which_day),
    (rf"{_M} {_LONG_Y}", _which_day),
    (rf"{_REL} (?:weeks|months|years)", _which_day),
]
