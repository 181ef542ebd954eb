"""Evens out the ways one thing is typed: full-width and Arabic digits, odd spaces, invisible characters."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_CHINESE_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_CHINESE_TENS = {"十": 10, "百": 100, "千": 1000}
_SIMPLIFIED = str.maketrans("萬億兩", "万亿两")
CHINESE_NUMERALS = "".join([*_CHINESE_DIGITS, *_CHINESE_TENS, "万亿萬億兩"])

_ARABIC_SEPARATORS = {"٫": ".", "٬": ","}


@lru_cache(maxsize=2048)
def _even(char: str) -> str:
    if char in _ARABIC_SEPARATORS:
        return _ARABIC_SEPARATORS[char]
    category = unicodedata.category(char)
    if category == "Nd":  # every script's decimal digits, but neither ½ nor ² nor ①
        return str(unicodedata.decimal(char))
    if category in ("Cf", "Cc", "Cs") and not char.isspace():
        return ""
    if char.isspace():
        return " "
    if "\uff01" <= char <= "\uff5e":  # full-width forms of ASCII
        return chr(ord(char) - 0xFEE0)
    return char


def evened(text: str) -> str:
    """Digits as 0-9, full-width letters and signs as ASCII, any run of spaces as one, nothing invisible."""
    return " ".join("".join(map(_even, text)).split())


def chinese_number(text: str) -> int | None:
    """三十五 -> 35, 两万 -> 20000. None if it is no number, or a spoken short form (一百五) with two readings."""
    text = text.translate(_SIMPLIFIED)
    if not text or len(text) > 20 or not set(text) <= set(CHINESE_NUMERALS):
        return None
    if all(char in _CHINESE_DIGITS for char in text):  # 二〇二七: digit by digit, as years are written
        return int("".join(str(_CHINESE_DIGITS[char]) for char in text)) if len(text) in (1, 4) else None
    total = 0
    for myriad, scale in (("亿", 10**8), ("万", 10**4)):
        count, found, rest = text.partition(myriad)
        if found:
            several = _below_myriad(count)
            if not several or _CHINESE_DIGITS.get(rest):  # 一万二 is 12,000 to some and 10,002 to others
                return None
            total, text = total + several * scale, rest
    rest_of_it = _below_myriad(text) if text else 0
    return None if rest_of_it is None else total + rest_of_it


def _below_myriad(text: str) -> int | None:
    """A number under 10,000: 三千二百一十五, 十二, 一百零五."""
    total, last, digit, zero = 0, 10_000, None, False
    for char in text:
        if char in _CHINESE_DIGITS:
            if digit:
                return None
            digit = _CHINESE_DIGITS[char]
            zero = zero or digit == 0
            continue
        scale = _CHINESE_TENS.get(char, 10_000)
        if scale >= last or (digit is None and scale != 10) or (digit == 0 and not total):
            return None
        total, last, digit, zero = total + (digit or 1) * scale, scale, None, False
    if digit and last > 10 and total and not zero:  # 一百五 is 150 to some and 105 to others
        return None
    return total + (digit or 0) if text else None
