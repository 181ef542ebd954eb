"""Last resort for dates: the dateparser library, for days that are told from today on in languages beyond our grammar.

By itself it reads "12" and "2500" as dates, turns 01/15 round, reads "15 มี.ค. 70" as 2070 and takes "after 15 March"
for 15 March. So it is asked for nothing but spans: morgen, in 3 Wochen, через 3 недели.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

import dateparser

from texts.date_roundtrip import is_span, written_numbers

_LANGUAGES = "de fr es it pt vi tr ru uk pl nl cs ro id ar ja ko th".split()
_LONGEST = 40
# before, after, from: not the day itself
_NOT_ON = re.compile(
    r"\b(?:nach|vor|ab|après|avant|dès|después|antes|desde|dopo|prima|depois|sau|trước|после|до|na|voor|po)\b"
)


def read_span(typed: str, today: date, *, past: bool = False) -> date | None:
    """The day a span in lower case leads to, after today or, in the `past`, before it; None if it is none."""
    word = re.search(r"[^\W\d_a-z]|[^\W\d_]{3}", typed)  # a letter beyond a-z, or three in a row
    if word is None or len(typed) > _LONGEST or _NOT_ON.search(typed):
        return None
    numbers = written_numbers(typed)
    if len(numbers) > 1:
        return None
    moment = dateparser.parse(
        typed,
        languages=_LANGUAGES,
        settings={
            "RELATIVE_BASE": datetime.combine(today, time()),
            "PARSERS": ["relative-time"],
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )
    if moment is None or moment.time() != time():
        return None
    day: date = moment.date()
    if day != today and (day < today) != past:
        return None
    if numbers:
        return day if is_span(numbers[0], day, today) else None
    return day if abs(day - today) <= timedelta(days=3) else None  # "next week" says no day; "tomorrow" does
