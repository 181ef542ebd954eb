"""Last resort for dates: the dateparser library, for languages beyond our own grammar, tightly guarded.

By itself it reads "12" and "2500" as dates, turns 01/15 round, takes "after 15 March" for 15 March and fills in what is
missing. So it never sees English and Chinese, nor numeric dates, and must find a whole day that is not in the past.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

import dateparser

_LANGUAGES = "de fr es it pt vi tr ru uk pl nl cs ro id ar ja ko th".split()
_LONGEST = 40
_NUMERIC = re.compile(r"\d\s*[-/.:,]\s*\d")
# before, after, from: not the day itself
_NOT_ON = re.compile(
    r"\b(?:nach|vor|ab|après|avant|dès|después|antes|desde|dopo|prima|depois|sau|trước|после|до|na|voor|po)\b"
)


def read_foreign_date(typed: str, today: date) -> date | None:
    """A date in lower case, in one of the languages above; None if it is none or could be meant otherwise."""
    word = re.search(r"[^\W\d_a-z]|[^\W\d_]{3}", typed)  # a letter beyond a-z, or three in a row
    if word is None or len(typed) > _LONGEST or _NUMERIC.search(typed) or _NOT_ON.search(typed):
        return None
    moment = dateparser.parse(
        typed,
        languages=_LANGUAGES,
        settings={
            "RELATIVE_BASE": datetime.combine(today, time()),
            "PREFER_DATES_FROM": "future",
            "REQUIRE_PARTS": ["day", "month"],
            "PARSERS": ["relative-time", "absolute-time"],
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )
    if moment is None or moment.time() != time() or moment.date() < today:
        return None
    if not re.search(r"\d", typed) and moment.date() > today + timedelta(days=3):
        return None  # "next week" says no day; "tomorrow" does
    found: date = moment.date()
    return found
