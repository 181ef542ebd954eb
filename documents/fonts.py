"""Makes what people wrote fit to print: the same for a contract and for a dossier, whatever script it is in."""

from __future__ import annotations

import unicodedata
from typing import Any

import regex as re

from texts.fonts import has_glyph, is_invisible

# A word this long finds no place to break in a narrow column, so it gets invisible ones. Chinese breaks anywhere.
_LONG_WORD = re.compile(r"[^\s\u2e80-\U0003ffff]{24,}")
_BREAK = "\u200b"
# From the first letter of a script that is written from right to left to the last one before a letter of another.
_RIGHT_TO_LEFT = re.compile(r"[{0}](?:[^{0}\p{L}]*[{0}\p{M}])*".replace("{0}", r"\p{bc=R}\p{bc=AL}"))
_JOINERS = "\u200c\u200d"
_SKIN = "\U0001f3fb-\U0001f3ff"
# A picture with its skin tone and how it is to be shown, and those that are joined to it: a family, a woman mechanic.
_PICTURE = rf"\p{{ExtPict}}[\ufe0f{_SKIN}]*"
_PICTURES = re.compile(rf"{_PICTURE}(?:\u200d{_PICTURE})*|.")


def printable(text: str) -> str:
    """What people wrote, line by line: only characters with a glyph, none invisible, long words breakable.

    A character that no font has is printed as its number, [U+13000]: nothing is left out unseen. Direction controls
    are left out, so that nobody's words can reorder what stands around them; what is written from right to left stands
    by itself, so that a number after it stays with its unit. Joiners stay between letters of the scripts that need
    them (Persian, Hindi), and in emoji.
    """
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").splitlines()
    return str(_LONG_WORD.sub(_breakable, "\n".join(map(_line, lines))))


def _line(line: str) -> str:
    pieces = (_piece(found[0], line[found.start() - 1 : found.start()]) for found in _PICTURES.finditer(line))
    shown = "".join(pieces)
    return _isolated(shown) if right_to_left(shown) else _RIGHT_TO_LEFT.sub(lambda run: _isolated(run[0]), shown)


def _isolated(run: str) -> str:
    return f"\u2067{run}\u2069"


def _piece(piece: str, before: str) -> str:
    """A character, or an emoji of several, as it is printed; `before` is the character before it."""
    if len(piece) > 1 and all(map(has_glyph, piece.replace("\ufe0f", ""))):
        return piece
    return "".join(_character(char, before) for char in piece)


def _character(char: str, before: str) -> str:
    if char in _JOINERS:
        return char if before and _joins(before) and has_glyph(char) else ""
    if char == "\t" or unicodedata.category(char) == "Zs":
        return " " if char != "\u3000" else char
    if is_invisible(char):
        return ""
    return char if has_glyph(char) else f"[U+{ord(char):04X}]"


def _joins(char: str) -> bool:
    """Whether a joiner behind this character changes how it is written: Arabic and the scripts of India."""
    return "\u0600" <= char <= "\u08ff" or "\u0900" <= char <= "\u0dff"


def _breakable(word: re.Match[str]) -> str:
    return _BREAK.join(re.findall(".{1,6}", word[0]))


def right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction is written from right to left."""
    for char in text:
        match unicodedata.bidirectional(char):
            case "R" | "AL":
                return True
            case "L":
                return False
    return False


def in_print(data: Any) -> Any:
    """A document's data with every text in it made fit to print."""
    match data:
        case str():
            return printable(data)
        case dict():
            return {key: in_print(value) for key, value in data.items()}
        case list():
            return [in_print(value) for value in data]
        case _:
            return data
