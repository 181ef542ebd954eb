"""Turns the words of a date, in any language we read, into one small notation that the grammar of dates understands.

"15th of March 2027" and "2027年3月15日" become "d15 m3 2027" and "y2027 m3 d15"; "in six weeks" and "六周后" become
"in 6 weeks" and "6 weeks after".
"""

from __future__ import annotations

import re
from datetime import date
from itertools import product
from math import prod

from texts.calendar_names import Names, name_form
from texts.glyphs import CHINESE_NUMERALS, chinese_number

# Counting these needs a holiday calendar, which readers of dates do not have.
WORKING_DAYS = re.compile(r"\b(?:work|working|business|banking|bank)[ -]?days?\b|工作[日天]", re.IGNORECASE)
WEEKDAY_ZH = re.compile("(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])")

_MOST_MEANINGS = 6
_NUMBER_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_WEEKDAYS_ZH = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}
_GLUED = re.compile(rf"(?<=\d) ?(?=[{CHINESE_NUMERALS}])|(?<=[{CHINESE_NUMERALS}]) ?(?=\d)")
"""Where a numeral in digits and one in Chinese meet they are two numbers: 15 三月 is not 153月."""

_CHINESE = [
    ("^(?:最迟|最遲|最晚|不晚于|不遲於|截止到?|截至到?|请?[于在])", ""),
    ("(月.{1,4}[日号號])(?:之前|以前|前|截止|为止|為止|止)$", r"\1"),
    ("大后天", " in 3 days "),
    ("后天", " in 2 days "),
    ("前天", " 2 days ago "),
    ("昨[天日]", " yesterday "),
    ("今[天日]", " today "),
    ("明[天日]", " tomorrow "),
    ("半个?月", "15天"),
    ("半年", "6个月"),
    ("下[个一]?(?=[周週星礼禮月 ])", " next "),
    ("(?:本|当|这个?|這個?)(?=[周週星礼禮月 ])", " this "),
]
_COUNTED = [
    (r"(?<!\d)(\d{4}|\d\d(?=[年년] ?\d))[年년]", r" y\1 "),
    (r"(?<!\d)(\d{1,2})(?:月份?|월)", r" m\1 "),
    (r"(?<!\d)(\d{1,2})[日号號일]", r" d\1 "),
    ("个?月", " months "),
    ("周|週|个?(?:星期|礼拜|禮拜)", " weeks "),
    ("天|日", " days "),
    ("年", " years "),
    ("[以之]?[后後内內]", " after "),
    ("[以之]?前", " ago "),
    ("[底末]", " end "),
    ("中旬?", " mid "),
    ("初", " start "),
]
_VIETNAMESE = [
    (r"\bng(?:ày|ay) (?=\d)", " "),
    (r"\b(?:tháng|thang|thg) ?(\d{1,2})\b", r" m\1 "),
    (r"\b(?:năm|nam) (?=\d{4})", " "),
]
_THAI = [(r"วันที่|[พค]\. ?ศ\.?", " ")]
_ENGLISH = [
    (r"(?<!\w)(\d{1,2})(?:st|nd|rd|th|er|º|ª| ?го)(?!\w)", r" d\1 "),
    (r"\b(?:the )?day after tomorrow\b", " in 2 days "),
    (r"\b(?:at the latest|(?:no|not) later than|latest|until|by|on|of|the|le|am)\b", " "),
    (r"\b(?:from (?:now|today)|later|hence|(?<=s)['’]? time)\b", " after "),
    (r"\bwithin\b", " in "),
    (r"\bcoming\b", " next "),
    (r"\b(?:middle|mid[- ]?|mitte)(?= |\b)", " mid "),
    (r"\b(?:beginning|start)\b", " start "),
    (r"\b(day|week|month|year)s?\b", r" \1s "),
]


def notations(typed: str, today: date, names: Names, between: frozenset[str] = frozenset()) -> list[str]:
    """The text, evened and in lower case, in the notation; one for each thing that its names of months can mean.

    Words of `between` mean nothing; those that mean nothing to the notation are left as they are.
    """
    words = re.sub(r"[(),;|¦]", " ", typed)
    words = re.sub(r"(?<=\d)[-/](?=[^\W\d])|(?<=[^\W\d])[-/](?=\d)", " ", words)
    words = re.sub(r"[^\s\d/-]+", lambda word: _named(word[0], names, between), words)
    words = re.sub(r" *([一-龥]) *", r"\1", _GLUED.sub("¦", words))
    words = WEEKDAY_ZH.sub(lambda day: f" w{_WEEKDAYS_ZH[day[1]]} ", words)
    for offset, name in enumerate(("今年", "明年", "后年")):
        words = words.replace(name, f" y{today.year + offset} ")
    words = _replaced(words, _CHINESE)
    words = re.sub(f"[{CHINESE_NUMERALS}]+", _numeral, words).replace("¦", " ")
    words = _replaced(words, [*_COUNTED, *_VIETNAMESE, *_THAI])
    words = _replaced(words, _ENGLISH)
    words = re.sub(r"\b(?:an?|" + "|".join(_NUMBER_WORDS) + r")\b", _number_word, words)
    parts = [part.split("|") for part in re.sub(r"[.'’]", " ", words).split()]
    if prod(map(len, parts)) > _MOST_MEANINGS:
        return []
    return [" ".join(choice) for choice in product(*parts)]


def _named(word: str, names: Names, between: frozenset[str]) -> str:
    form = name_form(word)
    if form[:1] in between and form[1:] in names:  # Hebrew writes "in" and the month as one word
        form = form[1:]
    if form in names:
        return f" {'|'.join(sorted(names[form]))} "
    return " " if form in between or word in between else word


def _replaced(words: str, replacements: list[tuple[str, str]]) -> str:
    for pattern, replacement in replacements:
        words = re.sub(pattern, replacement, words)
    return words


def _numeral(match: re.Match[str]) -> str:
    number = chinese_number(match[0])
    return match[0] if number is None else str(number)


def _number_word(match: re.Match[str]) -> str:
    return "1" if match[0] in ("a", "an") else str(_NUMBER_WORDS.index(match[0]))
