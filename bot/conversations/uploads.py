"""Files people send as answers: which kinds and sizes are taken, and that they are fetched and hashed afterwards."""

from __future__ import annotations

from collections.abc import Iterable

from bot.act import Act
from bot.conversations.steps import Asking
from storage import fetches
from texts.misread import Misread
from trade.payments import FileRef

LARGEST = 20 * 1024 * 1024
"""What the Bot API lets a bot fetch, in bytes."""
PAPERS = frozenset({"photo", "document"})
"""As which a slip, a licence or a transport document is sent."""
WRITTEN = frozenset(
    {
        "text/plain",
        "text/csv",
        "application/rtf",
        "application/msword",
        "application/vnd.ms-excel",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.oasis.opendocument.text",
        "application/vnd.oasis.opendocument.spreadsheet",
    }
)
"""Documents in which a specification is written."""


def read_file(asking: Asking, file: FileRef) -> FileRef:
    """A photo, picture or PDF. Raises Misread for other kinds and for sizes that can't be fetched."""
    if file.kind not in PAPERS or not (file.mime.startswith("image/") or file.mime == "application/pdf"):
        raise Misread("misread-file-kind", name=file.name)
    return _fetchable(file)


def read_written(asking: Asking, file: FileRef) -> FileRef:
    """The same, or a text, a table, a document of an office program. Raises Misread."""
    return _fetchable(file) if file.kind == "document" and file.mime in WRITTEN else read_file(asking, file)


def read_any(asking: Asking, file: FileRef) -> FileRef:
    """Any file but a sticker, which shows nothing of the goods. Raises Misread."""
    if file.kind == "sticker":
        raise Misread("misread-sticker")
    return _fetchable(file)


def _fetchable(file: FileRef) -> FileRef:
    if file.size > LARGEST:
        raise Misread("misread-file-size", name=file.name)
    return file


def keep_file(act: Act, file: FileRef, subject: str, seq: int | None = None) -> None:
    """Have the file fetched and its hash entered in the subject's record."""
    fetches.remember(act.connection, file, subject, seq, act.now)
    act.work.transaction.after_commit(act.work.site.file_kept)


def keep_files(act: Act, files: Iterable[FileRef], subject: str) -> None:
    """The same for several."""
    for file in files:
        keep_file(act, file, subject)
