"""The fonts documents are set in, and which characters they can print: what they cannot is shown as □."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import entry_points
from importlib.resources import files
from pathlib import Path
from typing import Any

import typst
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

LATIN = "Noto Sans"
CHINESE = "Noto Sans CJK SC"

_BOX = "□"
# A word this long finds no place to break in a narrow column, so it gets invisible ones. Chinese breaks anywhere.
_LONG_WORD = re.compile(r"[^\s\u2e80-\U0003ffff]{24,}")
_BREAK = "\u200b"


@dataclass(frozen=True)
class Fonts:
    """The fonts of one kind of document: what is installed of Noto Sans, and the families of these packages besides.

    A `fontpkg-noto-sans-…` that is installed adds its script.
    """

    packages: tuple[str, ...]
    last: tuple[str, ...]

    @cached_property
    def opened(self) -> typst.Fonts:
        """The font files, opened once. Typst's own are kept for hashes (a typewriter face)."""
        scripts = sorted(entry.value for entry in entry_points(group="fontpkg.family"))
        folders = [Path(str(files(package))) for package in (*scripts, *self.packages)]
        return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=folders)

    @cached_property
    def families(self) -> list[str]:
        """The families texts are set in, in the order they are asked for a glyph: Latin first."""
        others = {name for name in self.opened.families() if name.startswith(LATIN) and "CJK" not in name}
        return [LATIN, *sorted(others - {LATIN}), *self.last]

    @cached_property
    def characters(self) -> frozenset[str]:
        """Every character that one of the families has a glyph for."""
        found: set[int] = set()
        for font in self.opened.fonts():
            if font.family in self.families and font.style == "normal" and font.path:
                with TTFont(font.path, fontNumber=font.index, lazy=True) as opened:
                    found.update(opened.getBestCmap())
        return frozenset(map(chr, found))

    def shown(self, char: str) -> str:
        """A character as it is printed: □ if it has no glyph, nothing if it is invisible."""
        category = unicodedata.category(char)
        if category == "Zs" or char == "\t":
            return " " if char != "\u3000" else char
        if category in ("Cc", "Cf", "Cs") or "\ufe00" <= char <= "\ufe0f":
            return ""
        return char if category != "Co" and char in self.characters else _BOX


CONTRACT = Fonts(("manimgx_fonts_cjk",), last=(CHINESE,))
"""What a contract is set in: the scripts of trade."""


def printable(text: str) -> str:
    """Text as people typed it, made fit to print: only characters with a glyph, none invisible, long words breakable.

    Direction controls and zero-width joiners are left out: nobody's text can reorder or hide what stands around it.
    """
    return set_in_lines(text, lambda line: "".join(map(CONTRACT.shown, line)))


def set_in_lines(text: str, shown: Callable[[str], str]) -> str:
    """A text line by line, its characters composed, with places to break in its long words."""
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").splitlines()
    return _LONG_WORD.sub(lambda word: _BREAK.join(re.findall(".{1,6}", word[0])), "\n".join(map(shown, lines)))


def in_print(data: Any, printable: Callable[[str], str]) -> Any:
    """A document's data with every text in it made fit to print."""
    match data:
        case str():
            return printable(data)
        case dict():
            return {key: in_print(value, printable) for key, value in data.items()}
        case list():
            return [in_print(value, printable) for value in data]
        case _:
            return data
