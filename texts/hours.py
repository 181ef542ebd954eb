"""Reads the hours in which somebody wants no messages: 22-8, 10 pm to 7 am, 晚上10点到早上7点, off."""

from __future__ import annotations

import re
from typing import NamedTuple

from texts.glyphs import evened
from texts.misread import Misread, shortened

_OFF = frozenset("off no none never 关 关闭 不用 不要 无".split())
_HALF = {"am": 0, "早上": 0, "上午": 0, "凌晨": 0, "pm": 12, "下午": 12, "晚上": 12}
_HOUR = r"(?P<{0}_before>早上|上午|凌晨|下午|晚上)?(?P<{0}>\d{{1,2}})(?:[:.]00|点|时)?(?: ?(?P<{0}_after>am|pm))?"
_HOURS = re.compile(rf"(?:from |从)?{_HOUR.format('start')} ?(?:-|–|—|~|to|till|until|到|至) ?{_HOUR.format('end')}")


class Hours(NamedTuple):
    """From one full hour to another, over midnight as the case may be; the same hour twice is no time at all."""

    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.start:02}:00–{self.end:02}:00"


NO_HOURS = Hours(0, 0)


def parse_hours(text: str) -> Hours:
    """The hours that were written. Misread if they are none."""
    typed = evened(text).casefold().rstrip("。. ")
    if typed in _OFF:
        return NO_HOURS
    found = _HOURS.fullmatch(typed) if len(typed) <= 40 else None
    hours = Hours(_hour(found, "start"), _hour(found, "end")) if found else None
    if hours is None or -1 in hours or hours.start == hours.end:
        raise Misread("misread-hours", text=shortened(text))
    return hours


def _hour(found: re.Match[str], name: str) -> int:
    """The hour by the 24-hour clock, 24 o'clock as midnight; -1 if there is none such."""
    hour = int(found[name])
    half = found[f"{name}_before"] or found[f"{name}_after"]
    if half is None or hour > 12:
        return hour % 24 if hour <= 24 else -1
    return hour % 12 + _HALF[half] if hour else -1
