"""Turns the words of a date, in any language we read, into one small notation that the grammar of dates understands.

"15th of March 2027" and "2027年3月15日" become "d15 m3 2027" and "y2027 m3 d15"; "in six weeks" and "六周后" become
"in 6 weeks" and "6 weeks after". Month and weekday names come from CLDR.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from babel import Locale

from texts.glyphs import CHINESE_NUMERALS, chinese_number, evened
from texts.languages import locale

# Languages whose month and weekday names are read whatever language the person has chosen.
READ = ("en", "de", "fr", "es", "it", "pt", "vi", "tr")

# Counting these needs a holiday calendar, which readers of dates do not have.
WORKING_DAYS = re.compile(r"\b(?:work|working|business|banking|bank)[ -]?days?\b|工作[日天]", re.IGNORECASE)

_NUMBER_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_WEEKDAYS_ZH = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}
_SHORT_DAYS = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}

_CHINESE = [
    ("大后天", " in 3 days "),
    ("后天", " in 2 days "),
    ("今[天日]", " today "),
    ("明[天日]", " tomorrow "),
    ("半个?月", "15天"),
    ("半年", "6个月"),
    ("下[个一]?(?=[周週星礼禮月 ])", " next "),
    ("(?:本|当|这个?|這個?)(?=[周週星礼禮月 ])", " this "),
]
_COUNTED = [
    (r"(?<!\d)(\d{4})年", r" y\1 "),
    (r"(?<!\d)(\d{1,2})月份?", r" m\1 "),
    (r"(?<!\d)(\d{1,2})[日号號]", r" d\1 "),
    ("个?月", " months "),
    ("周|週|个?(?:星期|礼拜|禮拜)", " weeks "),
    ("天|日", " days "),
    ("年", " years "),
    ("[以之]?[后後内內]", " after "),
    ("[底末]", " end "),
    ("中旬?", " mid "),
    ("初", " start "),
]
_ENGLISH = [
    (r"(?<!\w)(\d{1,2})(?:st|nd|rd|th|er|º|ª)(?!\w)", r" d\1 "),
    (r"\b(?:the )?day after tomorrow\b", " in 2 days "),
    (r"\b(?:at the latest|(?:no|not) later than|latest|until|by|on|of|the|de|del|den|am|ngày)\b", " "),
    (r"\b(?:from (?:now|today)|later|hence|(?<=s)['’]? time)\b", " after "),
    (r"\bwithin\b", " in "),
    (r"\bcoming\b", " next "),
    (r"\b(?:middle|mid[- ]?|mitte)(?= |\b)", " mid "),
    (r"\b(?:beginning|start)\b", " start "),
    (r"\b(day|week|month|year)s?\b", r" \1s "),
]


def notation(text: str, today: date, language: str) -> str:
    """The text in the notation, words that mean nothing to it left as they are."""
    words = re.sub(r"[(),;]", " ", evened(text).casefold())
    words = re.sub(r"\s*([一-龥])\s*", r"\1", words)
    words = re.sub("(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])", lambda day: f" w{_WEEKDAYS_ZH[day[1]]} ", words)
    for offset, name in enumerate(("今年", "明年", "后年")):
        words = words.replace(name, f" y{today.year + offset} ")
    words = _replaced(words, _CHINESE)
    words = re.sub(f"[{CHINESE_NUMERALS}]+", _numeral, words)
    words = _replaced(words, _COUNTED)
    words = _names(language).sub(lambda name: f" {_codes(language)[name[1]]} ", words)
    words = _replaced(words, _ENGLISH)
    words = re.sub(r"\b(?:an?|" + "|".join(_NUMBER_WORDS) + r")\b", _number_word, words)
    return " ".join(re.sub(r"[.'’]", " ", words).split())


def _replaced(words: str, replacements: list[tuple[str, str]]) -> str:
    for pattern, replacement in replacements:
        words = re.sub(pattern, replacement, words)
    return words


def _numeral(match: re.Match[str]) -> str:
    number = chinese_number(match[0])
    return match[0] if number is None else str(number)


def _number_word(match: re.Match[str]) -> str:
    return "1" if match[0] in ("a", "an") else str(_NUMBER_WORDS.index(match[0]))


@cache
def _codes(language: str) -> dict[str, str]:
    """Names of months and weekdays -> m1-m12, w0 (Monday)-w6. A name that is two different months keeps the meaning
    of the person's own language, or none."""
    codes: dict[str, str] = {}
    clashing: set[str] = set()
    for data in map(Locale.parse, READ):
        for name, code in _calendar(data).items():
            if codes.setdefault(name, code) != code:
                clashing.add(name)
    codes = {name: code for name, code in codes.items() if name not in clashing}
    english = {name: f"w{day}" for name, day in _SHORT_DAYS.items()} | {"sept": "m9"}
    return codes | english | _calendar(locale(language))


def _calendar(data: Locale) -> dict[str, str]:
    names: dict[str, str] = {}
    for context in ("format", "stand-alone"):
        names |= {name.casefold(): f"w{day}" for day, name in data.days[context]["wide"].items()}
        for width in ("abbreviated", "wide"):
            names |= {name.casefold().strip("."): f"m{month}" for month, name in data.months[context][width].items()}
    # Chinese names are read by their numerals above; one letter or two are no name.
    return {name: code for name, code in names.items() if re.search(r"[^\W\d_一-龥]{3}", name)}


@cache
def _names(language: str) -> re.Pattern[str]:
    names = sorted(map(re.escape, _codes(language)), key=len, reverse=True)
    return re.compile(rf"(?<![^\W\d_])({'|'.join(names)})\b\.?")
