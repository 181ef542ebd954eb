"""Working days by a country's calendar: its public holidays, its own weekend, its make-up working Saturdays."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import holidays

DAY = timedelta(days=1)


class Workdays:
    """One country's working days, counted by the dates of one time zone. No country: Monday to Friday."""

    def __init__(self, country: str = "", zone: str = "UTC") -> None:
        self._zone = ZoneInfo(zone)
        self._calendar = holidays.country_holidays(country) if country else None

    def is_working(self, day: date) -> bool:
        """Whether people work on this day."""
        if self._calendar is None:
            return day.weekday() < 5
        return self._calendar.is_working_day(day)

    def last_until(self, day: date) -> date:
        """This day if people work on it, else the last working day before it."""
        while not self.is_working(day):
            day -= DAY
        return day

    def after(self, moment: datetime, days: int) -> datetime:
        """The end (23:59) of the working day that comes so many working days after the moment's own date."""
        day = moment.astimezone(self._zone).date()
        while days:
            day += DAY
            days -= self.is_working(day)
        return datetime.combine(day, time(23, 59), self._zone).astimezone(ZoneInfo("UTC"))

    def between(self, start: datetime, end: datetime) -> int:
        """How many working days have begun after the start's date, up to and with the end's date."""
        first, last = start.astimezone(self._zone).date(), end.astimezone(self._zone).date()
        return sum(self.is_working(first + n * DAY) for n in range(1, (last - first).days + 1))


@cache
def workdays(country: str, zone: str) -> Workdays:
    """The calendar of a country; kept, because making one takes a while."""
    return Workdays(country, zone)


def is_known(country: str) -> bool:
    """Whether there is a calendar for this ISO country code; empty stands for Monday to Friday."""
    return not country or country in holidays.list_supported_countries()
