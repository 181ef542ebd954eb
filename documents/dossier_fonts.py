"""The fonts of a dossier: what people write to each other comes in any script, and with emoji."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.metadata import entry_points
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

import typst
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from documents.fonts import CHINESE, LATIN

EMOJI = "Noto Emoji"

_BOX = "□"
_JOINERS = "\u200c\u200d"
_LONG_WORD = re.compile(r"[^\s\u2e80-\U0003ffff]{24,}")
_BREAK = "\u200b"


def _folders() -> list[Path]:
    """Where the installed font packages keep their files."""
    families = sorted(entry.value for entry in entry_points(group="fontpkg.family"))
    packages = [*families, *(name for name in ("manimgx_fonts", "manimgx_fonts_cjk") if find_spec(name))]
    return [Path(str(files(package))) for package in packages]


@cache
def fonts() -> typst.Fonts:
    """The installed fonts, opened once; Typst's own are kept for hashes."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=_folders())


@cache
def families() -> list[str]:
    """The families texts are set in, in the order they are asked for a glyph: Latin first, Chinese and emoji last."""
    found = {name for name in fonts().families() if name.startswith(LATIN) and "CJK" not in name}
    last = [name for name in (CHINESE, EMOJI) if name in fonts().families()]
    return [LATIN, *sorted(found - {LATIN}), *last]


@cache
def _characters() -> frozenset[str]:
    """Every character that one of the families has a glyph for."""
    found: set[int] = set()
    for font in fonts().fonts():
        if font.family in families() and font.style == "normal" and font.path:
            with TTFont(font.path, fontNumber=font.index, lazy=True) as opened:
                found.update(opened.getBestCmap())
    return frozenset(map(chr, found))


def printable(text: str) -> str:
    """What people wrote, made fit to print: only characters with a glyph, none invisible, long words breakable.

    Direction controls are left out, so that nobody's words can reorder what stands around them. Joiners stay between
    letters of the scripts that need them (Persian, Hindi); families of emoji come apart into their members.
    """
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").splitlines()
    shown = "\n".join(_line(line) for line in lines)
    return _LONG_WORD.sub(lambda word: _BREAK.join(re.findall(".{1,6}", word[0])), shown)


def _line(line: str) -> str:
    kept = [_character(char, line[at - 1] if at else "") for at, char in enumerate(line)]
    return "".join(kept)


def _character(char: str, before: str) -> str:
    if char in _JOINERS:
        return char if before and _joins(before) and char in _characters() else ""
    category = unicodedata.category(char)
    if category == "Zs" or char == "\t":
        return " " if char != "\u3000" else char
    if category in ("Cc", "Cf", "Cs") or "\ufe00" <= char <= "\ufe0f" or "\U0001f3fb" <= char <= "\U0001f3ff":
        return ""
    return char if category != "Co" and char in _characters() else _BOX


def _joins(char: str) -> bool:
    """Whether a joiner behind this character changes how it is written: Arabic and the scripts of India."""
    return "\u0600" <= char <= "\u08ff" or "\u0900" <= char <= "\u0dff"


def right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction is written from right to left."""
    for char in text:
        match unicodedata.bidirectional(char):
            case "R" | "AL":
                return True
            case "L":
                return False
    return False
