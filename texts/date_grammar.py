"""The ways a day is said, in the notation of calendar_words: a day of a month, a span, a weekday, a part of a month."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

FIRST, LAST = 2000, 2100
"""The years an order can be about."""
YEARS_AHEAD = 3
"""A day further ahead than this is asked about."""
BUDDHIST = 543
"""By how many years the Thai calendar is ahead: 2570 is 2027."""


class NoSuchDay(ValueError):
    """31 April. `near` are the days that were perhaps meant."""

    def __init__(self, *near: date) -> None:
        super().__init__(near)
        self.near = near


class TooFar(ValueError):
    """In 9999 years."""


class NoDayNamed(ValueError):
    """March 2027, next week: a time, but no day of it."""


class OtherWeekday(ValueError):
    """Friday 15 March 2027, which is a Monday."""

    def __init__(self, day: date) -> None:
        super().__init__(day)
        self.day = day


@dataclass(frozen=True)
class Basis:
    """What a date is understood by: which day is today, whether it is about a day that has been, and whether years are
    counted as in Thailand."""

    today: date
    past: bool = False
    thai: bool = False

    def years(self, written: str) -> list[int]:
        """What a written year can be. A Buddhist one is a second reading; in Thai it may be the only one."""
        number = int(written)
        common, buddhist = (2000 + number, 2500 + number - BUDDHIST) if number < 100 else (number, number - BUDDHIST)
        if self.thai:
            return [year for year in (buddhist, common) if self._is_near(year)] or [buddhist, common]
        return [common, buddhist] if self._is_near(buddhist) and not self._is_near(common) else [common]

    def _is_near(self, year: int) -> bool:
        return abs(year - self.today.year) <= YEARS_AHEAD


Days = list[date]
_Parts = dict[str, str | None]
_Reader = Callable[[_Parts, Basis], Days]


def read_words(words: str, basis: Basis) -> Days:
    """The days a text in the notation can mean; none if it is no date. Raises NoSuchDay, TooFar, NoDayNamed or
    OtherWeekday."""
    for pattern, read in _GRAMMAR:
        if match := re.fullmatch(pattern, words):
            parts = match.groupdict()
            found = read(parts, basis)
            wanted = parts.get("w")
            if wanted is None or "d" not in parts:
                return found
            if fitting := [day for day in found if day.weekday() == int(wanted)]:
                return fitting
            raise OtherWeekday(found[0])
    return []


def day_of(year: int, month: int, day: int) -> date:
    """The day; NoSuchDay with what is next to it, for the 31st of a short month."""
    try:
        return date(year, month, day)
    except ValueError:
        raise NoSuchDay(*_around(year, month, day)) from None


def _around(year: int, month: int, day: int) -> Days:
    if not (FIRST <= year <= LAST and 1 <= month <= 12 and 29 <= day <= 31):
        return []
    last = date(year, month, calendar.monthrange(year, month)[1])
    near = [last, last + timedelta(days=1)]
    if (month, day) == (2, 29) and (leap := next(filter(calendar.isleap, range(year, year + 9)))) <= LAST:
        near.append(date(leap, 2, 29))
    return near


def nearest_day(month: int, day: int, basis: Basis) -> date:
    """The next such day from today on, or the last one up to today; NoSuchDay where that year has none."""
    wanted, now = (month, day), (basis.today.month, basis.today.day)
    return day_of(basis.today.year + (-(wanted > now) if basis.past else wanted < now), month, day)


def _number(parts: _Parts, name: str) -> int:
    return int(parts.get(name) or 0)


def _month_day(parts: _Parts, basis: Basis) -> Days:
    month, day, year = _number(parts, "m"), _number(parts, "d"), parts.get("y")
    if year is None:
        return [nearest_day(month, day, basis)]
    return [day_of(one, month, day) for one in basis.years(year)]


def _day_of_month(parts: _Parts, basis: Basis) -> Days:
    """The 15th: of this month, or of the nearest one that has such a day on the right side of today."""
    day, today = _number(parts, "d"), basis.today
    month = _months_on(today.replace(day=1), 1 if parts.get("rel") == "next" else 0)
    for away in range(3):
        first = _months_on(month, -away if basis.past else away)
        if 1 <= day <= calendar.monthrange(first.year, first.month)[1]:
            found = first.replace(day=day)
            if parts.get("rel") or (found <= today if basis.past else found >= today):
                return [found]
    raise NoSuchDay


def _span(parts: _Parts, basis: Basis) -> Days:
    return [span(_number(parts, "n"), parts["unit"] or "", basis.today)]


def _span_ago(parts: _Parts, basis: Basis) -> Days:
    return [span(-_number(parts, "n"), parts["unit"] or "", basis.today)] if basis.past else []


def _yesterday(parts: _Parts, basis: Basis) -> Days:
    return [span(-1, "days", basis.today)] if basis.past else []


def span(count: int, unit: str, today: date) -> date:
    """The day so many days, weeks, months or years after today, or before it; TooFar outside of this century."""
    match unit:
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
    if not FIRST <= year <= LAST:
        raise TooFar
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _weekday(parts: _Parts, basis: Basis) -> Days:
    """Friday: the first from today on, or the last. Next Friday, 下周五: the one in the week that begins on the coming
    Monday."""
    wanted, today = _number(parts, "w"), basis.today
    if parts.get("rel") == "next":
        return [today + timedelta(days=7 - today.weekday() + wanted)]
    if basis.past and parts.get("rel") is None:
        return [today - timedelta(days=(today.weekday() - wanted) % 7)]
    return [today + timedelta(days=(wanted - today.weekday()) % 7)]


def _part_of_month(parts: _Parts, basis: Basis) -> Days:
    """End of March, mid April, 3月初, end of next month: its last day, the 15th, the 1st."""
    month, today = _number(parts, "m"), basis.today
    if parts.get("y"):
        return [_part_of(day_of(year, month, 1), parts) for year in basis.years(str(parts["y"]))]
    if not month:
        return [_part_of(_months_on(today.replace(day=1), 1 if parts.get("rel") == "next" else 0), parts)]
    first = day_of(today.year, month, 1)
    found = _part_of(first, parts)
    if found > today if basis.past else found < today:
        return [_part_of(_months_on(first, -12 if basis.past else 12), parts)]
    return [found]


def _part_of(first: date, parts: _Parts) -> date:
    last = calendar.monthrange(first.year, first.month)[1]
    return first.replace(day={"start": 1, "mid": 15, "end": last}[str(parts["part"])])


def _end_of_year(parts: _Parts, basis: Basis) -> Days:
    if year := parts.get("y"):
        return [date(one, 12, 31) for one in basis.years(year)]
    return [date(basis.today.year + (parts.get("rel") == "next"), 12, 31)]


def _no_day(parts: _Parts, basis: Basis) -> Days:
    raise NoDayNamed


_D, _M, _Y = r"d?(?P<d>\d{1,2})", r"m(?P<m>\d{1,2})", r"y?(?P<y>[1-9]\d{3}|\d\d)"
_LONG_Y = r"y?(?P<y>[1-9]\d{3})"
_PART = "(?P<part>start|mid|end)"
_REL = "(?P<rel>this|next)"

_GRAMMAR: list[tuple[str, _Reader]] = [
    (rf"(?:w(?P<w>\d) )?{_D} {_M}(?: {_Y})?", _month_day),
    (rf"(?:w(?P<w>\d) )?{_M} {_D}(?: {_Y})?", _month_day),
    (rf"(?:{_LONG_Y} )?{_M} {_D}(?: w(?P<w>\d))?", _month_day),
    (rf"y(?P<y>\d\d) {_M} {_D}(?: w(?P<w>\d))?", _month_day),
    (rf"{_LONG_Y} {_D} {_M}", _month_day),
    (rf"{_D} {_M}(?: {_LONG_Y})? w(?P<w>\d)", _month_day),
    (rf"{_M} {_D} {_LONG_Y} w(?P<w>\d)", _month_day),
    (rf"(?:{_REL} months )?d(?P<d>\d{{1,2}})", _day_of_month),
    (rf"d(?P<d>\d{{1,2}}) {_REL} months", _day_of_month),
    (r"(?:in )?(?P<n>\d{1,4}) (?P<unit>days|weeks|months|years)(?: after)?", _span),
    (r"(?P<n>\d{1,4}) (?P<unit>days|weeks|months|years) ago", _span_ago),
    (r"yesterday", _yesterday),
    (r"today", lambda parts, basis: [basis.today]),
    (r"tomorrow", lambda parts, basis: [basis.today + timedelta(days=1)]),
    (rf"(?:{_REL} )?(?:weeks )?w(?P<w>\d)", _weekday),
    (rf"w(?P<w>\d) {_REL} weeks", _weekday),
    (rf"{_PART} {_M}(?: {_LONG_Y})?", _part_of_month),
    (rf"(?:{_LONG_Y} )?{_M} {_PART}", _part_of_month),
    (rf"{_PART} (?:{_REL} )?months", _part_of_month),
    (rf"(?:{_REL} )?months {_PART}", _part_of_month),
    (rf"end (?:{_REL} )?years|years end", _end_of_year),
    (rf"end {_LONG_Y}", _end_of_year),
    (rf"{_LONG_Y} end", _end_of_year),
    (rf"(?:{_LONG_Y} )?{_M}", _no_day),
    (rf"{_M} {_LONG_Y}", _no_day),
    (rf"{_REL} (?:weeks|months|years)", _no_day),
]
