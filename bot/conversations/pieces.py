"""Answers of several files: an album, a slip of two pages, photos sent one by one, with words between them.

Such a step collects what is sent until Done is tapped. Its answer is a list of pieces in the order in which they were
sent, whatever the order in which Telegram brings them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from bot.act import Incoming
from bot.conversations.steps import COLLECTING, Asking, Step
from texts.i18n import Say, plain
from texts.misread import Misread, shortened
from trade.payments import FileRef
from trade.values import Value

LONGEST_SHOWN = 200
MOST_FILES = 10
"""As many as Telegram puts into one album."""


class Piece(Value):
    """One message of the answer: a file with its caption, or words. `message`: its number in the chat.

    `sha256` is known of a file that stands in a contract already.
    """

    message: int = 0
    words: str = ""
    file: FileRef | None = None
    sha256: str = ""


def pieces(answer: Any) -> tuple[Piece, ...]:
    """The pieces of an answer; none if the question was skipped. A form begun before there were several had one."""
    if isinstance(answer, str):
        answer = [{"words": answer}]
    if isinstance(answer, dict):
        answer = [{"words": answer["words"]} if "words" in answer else {"file": answer}]
    return tuple(Piece.model_validate(piece) for piece in answer or ())


def files(answer: Any) -> tuple[FileRef, ...]:
    """The files of an answer."""
    return tuple(piece.file for piece in pieces(answer) if piece.file is not None)


def words(answer: Any) -> str:
    """What was written between them, a line each; captions stay with their files."""
    return "\n".join(piece.words for piece in pieces(answer) if piece.words)


def given(found: Iterable[FileRef]) -> list[dict[str, Any]]:
    """The answer that these files make."""
    return [Piece(file=file).model_dump(mode="json") for file in found]


def shown(asking: Asking, answer: Any) -> object:
    """An answer shown back: "4 photos", the name of a document, the words."""
    return in_words(asking.act.say, pieces(answer))


def in_words(say: Say, found: tuple[Piece, ...]) -> str:
    """The same for pieces."""
    kept = [piece.file for piece in found if piece.file is not None]
    if not kept:
        return " · ".join(piece.words for piece in found)
    if len(kept) == 1 and kept[0].kind != "photo":
        what = kept[0].name
    else:
        kind = "photos" if all(file.kind == "photo" for file in kept) else "files"
        what = plain(say(f"form-{kind}", count=len(kept)))
    noted = " · ".join(filter(None, (piece.file.caption if piece.file else piece.words for piece in found)))
    return f"{what} – “{shortened(noted, LONGEST_SHOWN)}”" if noted else what


def file_step(
    key: str,
    take: Callable[[Asking, FileRef], FileRef],
    *,
    read: Callable[[Asking, str], str] | None = None,
    most: int = MOST_FILES,
    **more: Any,
) -> Step:
    """A question that is answered with files; `take` says which, `read` takes words as a piece where words do too."""
    return Step(key, file=take, read=read or partial(_no_words, key), most=most, show=shown, **more)


def _no_words(key: str, asking: Asking, typed: str) -> str:
    more = asking.answers.get(COLLECTING) == key
    raise Misread("misread-more-files" if more else "misread-slip")


# ── collecting ────────────────────────────────────────────────────────────────────────────────────────────────────


def collect(asking: Asking, step: Step, message: Incoming) -> None:
    """Add a message to the step's answer, or put it in the place of what it said before. Raises Misread."""
    before = [piece for piece in pieces(asking.answers.get(step.key)) if piece.message != message.message_id]
    piece = _read(asking, step, message)
    same = piece.file is not None and piece.file.file_unique_id in {p.file.file_unique_id for p in before if p.file}
    found = before if same else sorted((*before, piece), key=lambda one: one.message)
    if len(found) > step.most:
        raise Misread("misread-files-most", most=step.most)
    asking.answers[step.key] = [one.model_dump(mode="json") for one in found]


def _read(asking: Asking, step: Step, message: Incoming) -> Piece:
    """What a message brings. Raises Misread."""
    number, file = message.message_id, message.file
    if file is not None and step.file is not None:
        return Piece(message=number, file=step.file(asking, file.model_copy(update={"caption": message.text})))
    if step.read is None or not message.text:
        raise Misread("misread-form-file")
    return Piece(message=number, words=step.read(asking, message.text))
