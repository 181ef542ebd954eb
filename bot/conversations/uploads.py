"""Files people send as answers: which kinds and sizes are taken, and that they are fetched and hashed afterwards."""

from __future__ import annotations

from typing import Any

from bot.act import Act
from bot.conversations.steps import Asking
from storage import fetches
from texts.misread import Misread
from trade.payments import FileRef

LARGEST = 20 * 1024 * 1024
"""What the Bot API lets a bot fetch, in bytes."""


PAPERS = frozenset({"photo", "document"})
"""As which a slip, a licence or a transport document is sent."""


def read_file(asking: Asking, file: FileRef) -> dict[str, Any]:
    """A photo, picture or PDF as an answer. Raises Misread for other kinds and for sizes that can't be fetched."""
    if file.kind not in PAPERS or not (file.mime.startswith("image/") or file.mime == "application/pdf"):
        raise Misread("misread-file-kind", name=file.name)
    return _fetchable(file)


def read_any(asking: Asking, file: FileRef) -> dict[str, Any]:
    """Any file but a sticker, which shows nothing of the goods. Raises Misread."""
    if file.kind == "sticker":
        raise Misread("misread-sticker")
    return _fetchable(file)


def _fetchable(file: FileRef) -> dict[str, Any]:
    if file.size > LARGEST:
        raise Misread("misread-file-size", name=file.name)
    return file.model_dump(mode="json")


def no_text(asking: Asking, typed: str) -> Any:
    """Words where a file is asked for."""
    raise Misread("misread-slip")


def keep_file(act: Act, file: FileRef, subject: str, seq: int | None = None) -> None:
    """Have the file fetched and its hash entered in the subject's record."""
    fetches.remember(act.connection, file, subject, seq, act.now)
    act.work.transaction.after_commit(act.work.site.file_kept)
