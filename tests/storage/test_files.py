"""Files are kept under their hash, once, whole, and never outside their folder."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.files import FileDamaged, FileMissing, FileStore, Shelves

PHOTO = b"\xff\xd8 a photo of crate 7"
NAME = hashlib.sha256(PHOTO).hexdigest()


@pytest.fixture(params=["folder", "bucket"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> FileStore:
    """A store in a folder that does not exist yet, and one behind a URL."""
    return FileStore(tmp_path / "data" / "files" if request.param == "folder" else "memory:///files")


async def _pieces() -> AsyncIterator[bytes]:
    yield PHOTO[:5]
    yield PHOTO[5:]


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


async def test_a_file_comes_back_under_its_hash(store: FileStore) -> None:
    """The name is the SHA-256 of the bytes."""
    assert await store.put(PHOTO) == NAME
    assert await store.get(NAME) == PHOTO
    with await store.open(NAME) as file:
        assert file.read() == PHOTO


async def test_a_file_made_here_is_moved_in(tmp_path: Path) -> None:
    """A large one is not copied once more."""
    store, made = FileStore(tmp_path / "files"), tmp_path / "made"
    made.write_bytes(PHOTO)
    assert await store.take(made) == NAME
    assert await store.get(NAME) == PHOTO
    assert not made.exists()


async def test_what_is_dropped_is_kept_no_longer(store: FileStore) -> None:
    """Dropping it twice changes nothing; the other files stay."""
    other = await store.put(b"another")
    await store.put(PHOTO)
    assert await store.kept() == sorted((NAME, other))
    for _ in range(2):
        await store.drop(NAME)
    assert (await store.kept(), await store.exists(NAME)) == ([other], False)


async def test_shelves_are_looked_through_one_after_another(store: FileStore, tmp_path: Path) -> None:
    """A file that none of them has is missing."""
    shelves = Shelves(FileStore(tmp_path / "empty"), store)
    await store.put(PHOTO)
    with await shelves.open(NAME) as file:
        assert file.read() == PHOTO
    with pytest.raises(FileMissing):
        await shelves.open("0" * 64)


async def test_a_file_may_come_in_pieces(store: FileStore) -> None:
    """A download is hashed while it arrives."""
    assert await store.put(_pieces()) == NAME
    assert await store.get(NAME) == PHOTO


async def test_a_long_video_is_kept_whole(store: FileStore) -> None:
    """A file that is too long for one piece of the store's own is put together again."""

    async def frames() -> AsyncIterator[bytes]:
        for number in range(13):
            yield bytes([number]) * 1_000_000

    video = await store.get(await store.put(frames()))
    assert len(video) == 13_000_000
    assert video[::1_000_000] == bytes(range(13))


async def test_a_download_that_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    """Half a file never gets a name."""

    async def broken() -> AsyncIterator[bytes]:
        yield PHOTO
        raise ConnectionError

    store = FileStore(tmp_path)
    with pytest.raises(ConnectionError):
        await store.put(broken())
    assert _files(tmp_path) == []


async def test_an_empty_file_is_kept_too(store: FileStore) -> None:
    """Telegram does not send one, but nothing breaks if it does."""
    assert await store.get(await store.put(b"")) == b""


async def test_a_missing_file_is_named_as_missing(store: FileStore) -> None:
    """Neither an empty answer nor the library's own error."""
    assert not await store.exists(NAME)
    with pytest.raises(FileMissing):
        await store.get(NAME)
    with pytest.raises(FileMissing):
        await store.open(NAME)


async def test_the_same_file_put_twice_is_kept_once(tmp_path: Path) -> None:
    """Only its own path lies in the folder, fanned out, and no temporary file is left."""
    store = FileStore(tmp_path)
    await store.put(PHOTO)
    await store.put(_pieces())
    assert _files(tmp_path) == [tmp_path / NAME[:2] / NAME[2:4] / NAME]
    assert store.path(NAME).read_bytes() == PHOTO
    assert await store.exists(NAME)


async def test_a_damaged_file_is_not_given_out(tmp_path: Path) -> None:
    """A changed byte on the disk is noticed; putting the file again heals it."""
    store = FileStore(tmp_path)
    await store.put(PHOTO)
    store.path(NAME).write_bytes(PHOTO[:-1] + b"8")
    with pytest.raises(FileDamaged):
        await store.get(NAME)
    with pytest.raises(FileDamaged):
        await store.open(NAME)
    await store.put(PHOTO)
    assert await store.get(NAME) == PHOTO


async def test_a_name_that_is_no_hash_reaches_no_file(store: FileStore) -> None:
    """`../` and its like are refused before the disk is asked."""
    for name in ("../../etc/passwd", "", NAME.upper(), NAME + "\n"):
        with pytest.raises(ValueError, match="SHA-256"):
            await store.get(name)


async def test_a_bucket_has_no_local_path() -> None:
    """Who needs a path in a bucket's store is told so."""
    with pytest.raises(FileMissing):
        FileStore("memory:///files").path(NAME)
