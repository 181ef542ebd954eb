"""The fonts of a dossier: what people write to each other comes in any script, and with emoji."""

from __future__ import annotations

import unicodedata

from documents.fonts import CHINESE, Fonts, set_in_lines

EMOJI = "Noto Emoji"
DOSSIER = Fonts(("manimgx_fonts", "manimgx_fonts_cjk"), last=(CHINESE, EMOJI))

_JOINERS = "\u200c\u200d"


def printable(text: str) -> str:
    """What people wrote, made fit to print: only characters with a glyph, none invisible, long words breakable.

    Direction controls are left out, so that nobody's words can reorder what stands around them. Joiners stay between
    letters of the scripts that need them (Persian, Hindi); families of emoji come apart into their members.
    """
    return set_in_lines(text, _line)


def _line(line: str) -> str:
    kept = [_character(char, line[at - 1] if at else "") for at, char in enumerate(line)]
    return "".join(kept)


def _character(char: str, before: str) -> str:
    if char in _JOINERS:
        return char if before and _joins(before) and char in DOSSIER.characters else ""
    skin = "\U0001f3fb" <= char <= "\U0001f3ff"
    return "" if skin else DOSSIER.shown(char)


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
