"""The line under a changed message: what it said before, and what it says now."""

from __future__ import annotations

from texts.i18n import Html, Say
from texts.markup import quotation

LONGEST = 1200
"""Characters of each wording; of longer ones the part is shown that was changed."""
AROUND = 80


def changed_line(
    say: Say, name: str, number: int, before: str, now: str, *, file: str = "", late: bool = False
) -> Html:
    """Both wordings, each as a quotation; `file` is the name of the file that took the place of another."""
    head = say("talk-changed", name=name, number=number, late=int(late))
    lines = [head]
    if before != now:
        was, is_now = excerpts(before, now)
        lines += [say("talk-changed-before"), _quoted(say, was), say("talk-changed-now"), _quoted(say, is_now)]
    if file:
        lines.append(say("talk-changed-file", name=file))
    return Html("\n".join(lines))


def _quoted(say: Say, words: str) -> Html:
    return quotation(say.show(words)) if words else Html(f"<i>{say('talk-changed-nothing')}</i>")


def excerpts(before: str, now: str) -> tuple[str, str]:
    """Both wordings, whole if they are short; else from shortly before what was changed to shortly behind it."""
    if max(len(before), len(now)) <= LONGEST:
        return before, now
    start = _alike(before, now)
    same = min(_alike(before[::-1], now[::-1]), min(len(before), len(now)) - start)
    return _cut(before, start, len(before) - same), _cut(now, start, len(now) - same)


def _alike(one: str, other: str) -> int:
    """How many signs both begin with."""
    differ = (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(differ, min(len(one), len(other)))


def _cut(words: str, start: int, end: int) -> str:
    first, last = max(0, start - AROUND), min(len(words), end + AROUND)
    middle = words[first:last]
    if len(middle) > LONGEST:
        middle = f"{middle[: LONGEST // 2]} … {middle[-LONGEST // 2 :]}"
    return f"{'…' if first else ''}{middle}{'…' if last < len(words) else ''}"
