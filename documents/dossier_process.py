"""Makes a dossier in a process of its own beside the bot, and keeps it where the bot finds it, cut into parts to send.

python -m documents.dossier_process < errand.json     (prints a line of JSON for each step, at last what is kept)
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, BinaryIO

from documents.dossier import Made, Task, make_dossier
from storage.files import FileStore
from trade.values import Value

PIECE = 1024 * 1024


class Errand(Value):
    """What to make, the folder of the store to keep it in, and how large its parts may be (in bytes) and how many."""

    task: Task
    kept: str
    largest: int
    most_parts: int


class Kept(Value):
    """What was made, and the hashes of the parts it is kept in: none of a file that is too large."""

    made: Made
    pdf: list[str]
    bundle: list[str]


async def run(errand: Errand) -> Kept:
    """Make both files and keep them, telling each step."""
    told = -1

    def progress(percent: int) -> None:
        nonlocal told
        if percent > told:
            told = percent
            _tell({"percent": percent})

    made = await make_dossier(errand.task, progress)
    store = FileStore(errand.kept)
    pdf = await _keep(store, Path(made.pdf), errand.largest, 1)
    bundle = await _keep(store, Path(made.bundle), errand.largest, errand.most_parts)
    return Kept(made=made, pdf=pdf, bundle=bundle)


async def _keep(store: FileStore, path: Path, largest: int, most_parts: int) -> list[str]:
    size = _size(path)
    if size <= largest:
        return [await store.take(path)]
    if size > largest * most_parts:
        return []
    with path.open("rb") as file:
        return [await store.put(_part(file, largest)) for _ in range(0, size, largest)]


def _size(path: Path) -> int:
    return path.stat().st_size


async def _part(file: BinaryIO, largest: int) -> AsyncIterator[bytes]:
    """What comes next in a file, piece by piece, so that no large one is ever held in memory."""
    left = largest
    while left and (piece := file.read(min(PIECE, left))):
        left -= len(piece)
        yield piece


def main() -> None:
    """Read an errand and run it."""
    kept = asyncio.run(run(Errand.model_validate_json(sys.stdin.read())))
    _tell({"kept": kept.model_dump(mode="json")})


def _tell(step: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(step) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
