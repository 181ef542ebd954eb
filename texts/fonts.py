"""The fonts that contracts and dossiers are set in, and which characters have a glyph in one of them.

What people type into a form is refused where it is typed if it could not be printed (`texts.answers.parse_text`); what
comes by other ways (talk, names of people and files) is printed with a visible mark in its place (`documents.fonts`).
"""

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
ARABIC = "Cairo"
"""Before Noto Sans Arabic, which puts letters together from pieces: what is copied out of a PDF comes out garbled."""
CHINESE, EMOJI = "Noto Sans CJK SC", "Noto Emoji"
SIGNS = ("DejaVu Sans Mono", "New Computer Modern Math")
"""Two fonts that Typst brings along. They hold whole blocks of arrows, signs of mathematics and shapes."""

_PACKAGES = ("manimgx_fonts", "manimgx_fonts_cjk")
# Arrows, mathematics, technical signs, shapes, dingbats; all of them have a glyph in SIGNS but three dingbats.
_SIGNS = re.compile("[\u2190-\u23ff\u25a0-\u25ff\u2701-\u275e\u2761-\u27ff\u2900-\u2bff\U0001d400-\U0001d7ff]")


@cache
def opened() -> typst.Fonts:
    """The font files, opened once. A `fontpkg-noto-sans-…` that is installed besides adds its script."""
    scripts = sorted(entry.value for entry in entry_points(group="fontpkg.family"))
    folders = [Path(str(files(package))) for package in (*scripts, *_PACKAGES)]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=folders)


@cache
def families() -> list[str]:
    """The families texts are set in, in the order in which they are asked for a glyph: Latin first, signs last."""
    scripts = {name for name in opened().families() if name.startswith(LATIN) and "CJK" not in name}
    return [LATIN, ARABIC, *sorted(scripts - {LATIN}), CHINESE, EMOJI, *SIGNS]


@cache
def _glyphs() -> frozenset[str]:
    """Every character that a font file has a glyph for. Reading them takes half a second, once in a process."""
    found: set[int] = set()
    for font in opened().fonts():
        if font.path and font.style == "normal" and font.family in families():
            with TTFont(font.path, fontNumber=font.index, lazy=True) as file:
                found.update(file.getBestCmap())
    return frozenset(map(chr, found))


def has_glyph(char: str) -> bool:
    """Whether one of the fonts can print this character."""
    if unicodedata.category(char) in ("Co", "Cn"):
        return False
    return char in _glyphs() or _SIGNS.match(char) is not None


def is_invisible(char: str) -> bool:
    """Whether a character only steers those around it: a control, a joiner, a variation selector."""
    return unicodedata.category(char) in ("Cc", "Cf", "Cs") or unicodedata.name(char, "").startswith(
        "VARIATION SELECTOR"
    )


def unprintable(text: str) -> list[str]:
    """The characters of a text that no font can print, each once, as they come up."""
    composed = unicodedata.normalize("NFC", text)
    return list(dict.fromkeys(c for c in composed if not c.isspace() and not is_invisible(c) and not has_glyph(c)))
