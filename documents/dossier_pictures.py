"""Makes the pictures people sent small and plain enough to print, whatever they are inside."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps

from documents.dossier_reading import Attachment
from storage.files import FileDamaged, FileMissing, FileStore

LONGEST_SIDE = 800
QUALITY = 75
FILTER = Image.Resampling.HAMMING
"""As sharp as the usual bicubic one when a picture gets smaller, for half the work."""
MOST = 400
"""So many are printed; what comes after them is in the bundle. It bounds time, memory and the size of the PDF."""
MOST_PIXELS = 60_000_000
"""A picture that unpacks to more (some 180 MB) is not opened at all."""
MOST_UNPACKED = 2
"""So many are in memory side by side."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A small JPEG that can be printed: its file's name, and whether it is wider than high."""

    name: str
    wide: bool


async def print_pictures(
    attachments: Sequence[Attachment], files: FileStore, folder: Path, progress: Callable[[float], None]
) -> dict[str, Picture]:
    """Write a small JPEG for each picture into the folder; gives it by the original's hash.

    What is no picture after all, or can't be read, is left out.
    """
    wanted = list(dict.fromkeys(a.sha256 for a in attachments if a.sha256 and _may_be_picture(a)))[:MOST]
    turn = asyncio.Semaphore(MOST_UNPACKED)
    made: dict[str, Picture] = {}
    done = 0

    async def one(sha256: str) -> None:
        nonlocal done
        async with turn:
            small = await _small(sha256, files)
        done += 1
        if small is not None:
            content, wide = small
            made[sha256] = Picture(f"{sha256}.jpg", wide)
            (folder / made[sha256].name).write_bytes(content)
        progress(done / len(wanted))

    async with asyncio.TaskGroup() as group:
        for sha256 in wanted:
            group.create_task(one(sha256))
    return made


def _may_be_picture(attachment: Attachment) -> bool:
    return attachment.kind == "photo" or attachment.mime.startswith("image/")


async def _small(sha256: str, files: FileStore) -> tuple[bytes, bool] | None:
    try:
        original = await files.get(sha256)
    except (FileMissing, FileDamaged):
        return None
    return await asyncio.to_thread(small_jpeg, original)


def small_jpeg(original: bytes) -> tuple[bytes, bool] | None:
    """The picture upright, in RGB on white, at most 800 pixels long, and whether it is wide.

    None if it can't be read.
    """
    try:
        with Image.open(io.BytesIO(original)) as picture:
            picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))  # a JPEG is unpacked no larger than it is needed
            if picture.width * picture.height > MOST_PIXELS:
                return None
            picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE), FILTER)
            upright = ImageOps.exif_transpose(picture)
            file = io.BytesIO()
            _plain(upright).save(file, "JPEG", quality=QUALITY)
            return file.getvalue(), upright.width >= upright.height
    except Exception:  # noqa: BLE001 - a file that anybody sent can break a decoder in any way; it is printed by name
        return None


def _plain(picture: Image.Image) -> Image.Image:
    """In RGB; what is transparent becomes white."""
    if picture.mode.startswith("I") or picture.mode == "F":
        picture = picture.convert("F").point(lambda value: value / 257).convert("L")
    if "A" in picture.getbands() or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        white = Image.new("RGBA", picture.size, "white")
        return Image.alpha_composite(white, picture).convert("RGB")
    return picture.convert("RGB")
