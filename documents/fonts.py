"""The fonts documents are set in, and which characters they can print: what they cannot is shown as □."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.metadata import entry_points
from importlib.resources import files
from pathlib import Path

import typst
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

LATIN = "Noto Sans"
CHINESE = "Noto Sans CJK SC"

_BOX = "□"
# A word this long finds no place to break in a narrow column, so it gets invisible ones. Chinese breaks anywhere.
_LONG_WORD = re.compile(r"[^\s\u2e80-\U0003ffff]{24,}")
_BREAK = "\u200b"


def _folders() -> list[Path]:
    """Where the font packages keep their files; a `fontpkg-noto-sans-…` that is installed besides adds its script."""
    packages = sorted(entry.value for entry in entry_points(group="fontpkg.family"))
    return [Path(str(files(package))) for package in (*packages, "manimgx_fonts_cjk")]


@cache
def fonts() -> typst.Fonts:
    """The installed fonts, opened once. Typst's own are kept for hashes (a typewriter face)."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=_folders())


@cache
def families() -> list[str]:
    """The families texts are set in, in the order they are asked for a glyph: Latin first, Chinese last."""
    others = {name for name in fonts().families() if name.startswith(LATIN) and "CJK" not in name}
    return [LATIN, *sorted(others - {LATIN}), CHINESE]


@cache
def _printable_characters() -> frozenset[str]:
    """Every character that one of the families has a glyph for."""
    found: set[int] = set()
    for font in fonts().fonts():
        if font.family in families() and font.style == "normal" and font.path:
            with TTFont(font.path, fontNumber=font.index, lazy=True) as opened:
                found.update(opened.getBestCmap())
    return frozenset(map(chr, found))


def printable(text: str) -> str:
    """Text as people typed it, made fit to print: only characters with a glyph, none invisible, long words breakable.

    Direction controls and zero-width joiners are left out: nobody's text can reorder or hide what stands around it.
    """
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").splitlines()
    shown = "\n".join("".join(map(_character, line)) for line in lines)
    return _LONG_WORD.sub(lambda word: _BREAK.join(re.findall(".{1,6}", word[0])), shown)


def _character(char: str) -> str:
    category = unicodedata.category(char)
    if category == "Zs" or char == "\t":
        return " " if char != "\u3000" else char
    if category in ("Cc", "Cf", "Cs") or "\ufe00" <= char <= "\ufe0f":
        return ""
    return char if category != "Co" and char in _printable_characters() else _BOX
