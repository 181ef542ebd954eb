"""The languages Tradehold speaks, and which one to use for a person whose Telegram is set to another."""

from __future__ import annotations

from functools import cache

from babel import Locale

# Code -> the language's own name, as a person picks it from a list.
LANGUAGES: dict[str, str] = {"en": "English", "zh-CN": "简体中文"}

DEFAULT = "en"


@cache
def _by_root() -> dict[str, str]:
    return {code.partition("-")[0]: code for code in reversed(LANGUAGES)}


def pick_language(code: str | None) -> str:
    """The language we speak that is nearest to a Telegram language code ("zh-hans" -> zh-CN); English if none is."""
    if code is None or code in LANGUAGES:
        return code or DEFAULT
    root = code.replace("_", "-").partition("-")[0].lower()
    return _by_root().get(root, DEFAULT)


@cache
def locale(language: str) -> Locale:
    """Babel's data for a language of ours."""
    return Locale.parse(language, sep="-")
