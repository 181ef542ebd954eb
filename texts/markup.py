"""The one place where what people wrote is made safe to stand inside our own messages, and our words plain outside.

Three dangers: a name with "<" breaks Telegram's HTML, a name with right-to-left or direction-changing characters
reorders the words around it on the reader's screen ("pay 001 DSU"), and words with line breaks, or with the sign of our
team, can go on as if we spoke. The last are shown whole in a quotation only, where everybody sees whose they are.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable


class Html(str):
    """Text that is already safe for Telegram's HTML parse mode. Joining it with other text makes that safe too."""

    __slots__ = ()

    def __add__(self, other: str) -> Html:
        return Html(str.__add__(self, _html(other)))

    def join(self, parts: Iterable[str], /) -> Html:
        return Html(str.join(self, map(_html, parts)))


class Typed(str):
    """What somebody typed, made safe, that has more lines than one or our team's sign."""

    __slots__ = ()


NO_BREAK = "\u00a0"
TEAM_SIGN = "\U0001f6e1"
"""The shield that stands before what our team writes, and before nothing that anybody else does."""

_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)

# Characters that are written from right to left, or that change the direction (LRM, RLM, ALM, embeddings, isolates).
_DIRECTION = re.compile(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# These end a paragraph, and with it every isolate that is still open: so each line is isolated by itself.
_LINES = re.compile("([\n\r\x1c-\x1e\x85\u2029]+)")

_EMBEDDINGS = "\u202a\u202b\u202d\u202e"  # LRE RLE LRO RLO, closed by PDF
_ISOLATES = "\u2066\u2067\u2068"  # LRI RLI FSI, closed by PDI
_FSI, _PDI, _PDF = "\u2068", "\u2069", "\u202c"


def safe(text: str) -> Html:
    """Text as a person wrote it -> text that can stand inside our message without changing anything around it."""
    escaped = html.escape(text, quote=False).replace('"', "&quot;").replace("\0", "")
    if escaped.isascii() or not _DIRECTION.search(escaped):
        return Html(escaped)
    return Html("".join(_isolated(part) if _DIRECTION.search(part) else part for part in _LINES.split(escaped)))


def _html(text: str) -> Html:
    return text if isinstance(text, Html) else safe(text)


def _isolated(line: str) -> str:
    """A line between FSI and PDI, its own direction controls balanced so that none of them reaches beyond."""
    kept: list[str] = []
    closers: list[str] = []
    for char in line:
        if char in _EMBEDDINGS:
            closers.append(_PDF)
        elif char in _ISOLATES:
            closers.append(_PDI)
        elif char == _PDF:
            if not closers or closers[-1] != _PDF:
                continue
            closers.pop()
        elif char == _PDI:
            if _PDI not in closers:
                continue
            while closers.pop() != _PDI:
                kept.append(_PDF)
        kept.append(char)
    return f"{_FSI}{''.join(kept)}{''.join(reversed(closers))}{_PDI}"


_POSING = re.compile(f"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029{TEAM_SIGN}]")
_BROKEN = re.compile("\\s*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\\s*")
_SIGN = re.compile(f"\\s*{TEAM_SIGN}\ufe0f?\\s*")
_QUOTATION = re.compile("<(/?)blockquote[^<>]*>")


def poses(text: str) -> bool:
    """Whether typed words could look like a line of ours where they stand outside a quotation."""
    return _POSING.search(text) is not None


def tame(text: str) -> str:
    """Typed words on one line, without our team's sign."""
    return _SIGN.sub(" ", _BROKEN.sub(" ", text)).strip(" ")


def quoting(before: str) -> bool:
    """Whether a quotation that began before this place is still open."""
    tags = _QUOTATION.findall(before)
    return bool(tags) and tags[-1] == ""


def quotation(words: str) -> Html:
    """Words of somebody else, marked as such. Telegram allows no quotation within one, so theirs are undone."""
    return Html(f"<blockquote>{_QUOTATION.sub('', _html(words))}</blockquote>") if words else Html("")


def together(text: str) -> str:
    """The words on one line, however narrow the screen: "USD 40,000.00" is never "USD" and an amount below it."""
    return text.replace(" ", NO_BREAK)


def apart(text: str) -> str:
    """The same in ordinary spaces, for what is kept, searched or copied."""
    return text.replace(NO_BREAK, " ")


def plain(text: str) -> str:
    """The words of an HTML message alone, without tags, entities and no-break spaces: for toasts, keys and files."""
    return apart(html.unescape(_TAG.sub("", text)))
