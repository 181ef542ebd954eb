"""Writes a large file so that it holds up nobody else who writes to the same disk."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any, BinaryIO

STEP = 1024 * 1024


class _Steady(io.FileIO):
    """On the disk step by step: flushed all at once, at its end, every commit of a database would wait for it."""

    def write(self, data: Any, /) -> int:
        written = super().write(memoryview(data)[:STEP])
        os.fsync(self.fileno())
        return written


def steady(path: Path) -> BinaryIO:
    """A new file, open for writing."""
    return io.BufferedWriter(_Steady(path, "w"), STEP)
