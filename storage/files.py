"""Files people send, kept under the SHA-256 of what is in them: in a folder, or in a bucket such as s3://name/prefix."""

from __future__ import annotations

import asyncio
import hashlib
import io
import os
import re
import tempfile
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from typing import IO, BinaryIO

import obstore
from obstore.store import LocalStore, ObjectStore, from_url

_HASH = re.compile("[0-9a-f]{64}")


class FileMissing(LookupError):
    """No file with this hash is kept here."""


class FileDamaged(Exception):
    """What is kept under this hash is no longer what was put there."""


class FileStore:
    """Keeps bytes and gives them back by their hash. The same bytes put twice are kept once."""

    def __init__(self, url_or_folder: str | Path) -> None:
        address = str(url_or_folder)
        self._folder: Path | None = None
        self._store: ObjectStore
        if "://" in address and not address.startswith("file://"):
            self._store = from_url(address)
        else:
            self._folder = Path(address.removeprefix("file://")).absolute()
            self._store = LocalStore(self._folder, mkdir=True)

    async def put(self, data: bytes | AsyncIterator[bytes]) -> str:
        """Keep the data and return its hash; when this returns, a power cut cannot lose it."""
        if isinstance(data, bytes):
            sha256 = await asyncio.to_thread(_sha256, data)
            await obstore.put_async(self._store, _key(sha256), data)
        else:
            with tempfile.TemporaryFile() as spool:
                sha256 = await _spool(data, spool)
                await obstore.put_async(self._store, _key(sha256), spool)
        if self._folder:
            # LocalStore leaves the data and the names of new folders in the system's memory
            await asyncio.to_thread(_to_disk, self.path(sha256), self._folder)
        return sha256

    async def take(self, path: Path) -> str:
        """Keep the file at this path, on the local folder's own disk, by moving it; return its hash as `put` does."""
        sha256 = await asyncio.to_thread(_sha256_of, path)
        kept = self.path(sha256)
        await asyncio.to_thread(_move, path, kept)
        await asyncio.to_thread(_to_disk, kept, kept.parents[2])
        return sha256

    async def get(self, sha256: str) -> bytes:
        """The file's bytes, checked against their hash. Raises FileMissing, FileDamaged."""
        try:
            found = await obstore.get_async(self._store, _key(sha256))
            data = bytes(await found.bytes_async())
        except FileNotFoundError:
            raise FileMissing(sha256) from None
        if await asyncio.to_thread(_sha256, data) != sha256:
            raise FileDamaged(sha256)
        return data

    async def open(self, sha256: str) -> BinaryIO:
        """The same as a file to read from and to close, which from a local folder takes no memory. Raises as `get`."""
        if self._folder is None:
            return io.BytesIO(await self.get(sha256))
        return await asyncio.to_thread(_open_checked, self.path(sha256), sha256)

    async def exists(self, sha256: str) -> bool:
        """Whether the file is kept here."""
        try:
            await obstore.head_async(self._store, _key(sha256))
        except FileNotFoundError:
            return False
        return True

    async def kept(self) -> list[str]:
        """The hashes of all that is kept here."""
        found = await obstore.list(self._store).collect_async()
        names = (one["path"].rpartition("/")[2] for one in found)
        return sorted(name for name in names if _HASH.fullmatch(name))

    async def drop(self, sha256: str) -> None:
        """Keep this no longer; what is not here need not be dropped."""
        with suppress(FileNotFoundError):
            await obstore.delete_async(self._store, _key(sha256))

    def path(self, sha256: str) -> Path:
        """Where the file lies (or would lie) in the local folder. Raises FileMissing if there is no local folder."""
        if self._folder is None:
            raise FileMissing(f"{sha256} is in a bucket, not in a folder")
        return self._folder / _key(sha256)


class Shelves:
    """Several stores in which a file is looked for."""

    def __init__(self, *stores: FileStore) -> None:
        self._stores = stores

    async def open(self, sha256: str, /) -> BinaryIO:
        """The file to read from and to close, from the first store that has it. Raises FileMissing, FileDamaged."""
        for store in self._stores:
            with suppress(FileMissing):
                return await store.open(sha256)
        raise FileMissing(sha256)


def _key(sha256: str) -> str:
    if not _HASH.fullmatch(sha256):
        raise ValueError(f"{sha256!r} is not a SHA-256 in hexadecimal digits")
    return f"{sha256[:2]}/{sha256[2:4]}/{sha256}"


def _sha256(data: bytes) -> str:
    """On a thread of its own: a large file would keep everybody else waiting."""
    return hashlib.sha256(data).hexdigest()


def _open_checked(path: Path, sha256: str) -> BinaryIO:
    try:
        file = path.open("rb")
    except FileNotFoundError:
        raise FileMissing(sha256) from None
    if hashlib.file_digest(file, "sha256").hexdigest() != sha256:
        file.close()
        raise FileDamaged(sha256)
    file.seek(0)
    return file


def _sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _move(path: Path, kept: Path) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True)
    path.replace(kept)


async def _spool(pieces: AsyncIterator[bytes], spool: IO[bytes]) -> str:
    """Write the pieces to a temporary file, hashing on the way."""
    digest = hashlib.sha256()
    async for piece in pieces:
        digest.update(piece)
        await asyncio.to_thread(spool.write, piece)
    spool.seek(0)
    return digest.hexdigest()


def _to_disk(path: Path, root: Path) -> None:
    """Flush the file, then every folder from it up to the store's own and the one that names it."""
    for place in (path, *path.parents):
        handle = os.open(place, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
        if place == root.parent:
            return
