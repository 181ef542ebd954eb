"""Keeps the files people and the bot send, in a folder, and describes them as Telegram does."""

from __future__ import annotations

import hashlib
import mimetypes
import re
import secrets
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image, UnidentifiedImageError

from simulator.refusals import WRONG_FILE_ID, BadRequest

Json = dict[str, Any]
MOST_FOR_PHOTO = 10 * 1024 * 1024
MOST_UPLOADED = 50 * 1024 * 1024
MOST_DOWNLOADED = 20 * 1024 * 1024
THUMBNAIL = 320
KINDS = ("photo", "document", "video", "voice", "audio", "animation", "sticker", "video_note")
_MIME = {"voice": "audio/ogg", "video": "video/mp4", "video_note": "video/mp4", "audio": "audio/mpeg"}


@dataclass(frozen=True)
class Upload:
    """A file as it arrives with a request."""

    name: str
    mime: str | None
    data: bytes


@dataclass(frozen=True)
class StoredFile:
    """A file Telegram keeps. `path` is below the files' folder and in the bot's download address."""

    id: str
    unique_id: str
    kind: str
    name: str
    mime: str
    size: int
    path: str
    width: int = 0
    height: int = 0
    thumbnail: str | None = None

    def basics(self) -> Json:
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": self.size}


class FileStore:
    """All files of a world."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def keep(self, kind: str, upload: Upload) -> StoredFile:
        """Stores a file. Raises BadRequest where Telegram does not take it as this kind."""
        if not upload.data:
            raise BadRequest("file must be non-empty")
        width, height = _measured(upload.data) if kind == "photo" else (0, 0)
        thumbnail = None
        if max(width, height) > THUMBNAIL:
            thumbnail = self._store("photo", _smaller(upload), *_fitting(width, height)).id
        return self._store(kind, upload, width, height, thumbnail)

    def _store(self, kind: str, upload: Upload, width: int, height: int, thumbnail: str | None = None) -> StoredFile:
        # The sender's file name is only ever told, never used as a path.
        suffix = ".jpg" if kind == "photo" else _safe_suffix(upload.name)
        mime = upload.mime or mimetypes.guess_type(upload.name)[0] or _MIME.get(kind, "application/octet-stream")
        file = StoredFile(
            id=f"{kind}-{secrets.token_urlsafe(24)}",
            unique_id=hashlib.sha256(kind.encode() + upload.data).hexdigest()[:20],
            kind=kind,
            name=upload.name,
            mime=mime,
            size=len(upload.data),
            path=f"{kind}s/file_{len(self._by_id)}{suffix}",
            width=width,
            height=height,
            thumbnail=thumbnail,
        )
        place = self.folder / file.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(upload.data)
        self._add(file)
        return file

    def _add(self, file: StoredFile) -> None:
        self._by_id[file.id] = file
        self._by_path[file.path] = file

    def find(self, file_id: str) -> StoredFile:
        """The file with this id. Raises BadRequest when there is none."""
        try:
            return self._by_id[file_id]
        except KeyError:
            raise BadRequest(WRONG_FILE_ID) from None

    def at(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)

    def place(self, file: StoredFile) -> Path:
        """Where its bytes are on this machine."""
        return self.folder / file.path

    def content(self, file: StoredFile, more: Json | None = None) -> Json:
        """A message's content: `{"document": {...}}` and so on, with what the sender told about it."""
        told = {key: value for key, value in (more or {}).items() if value is not None}
        match file.kind:
            case "photo":
                sizes = [self.find(file.thumbnail), file] if file.thumbnail else [file]
                return {"photo": [{**size.basics(), "width": size.width, "height": size.height} for size in sizes]}
            case "document":
                return {"document": {**file.basics(), "file_name": file.name, "mime_type": file.mime}}
            case "voice":
                return {"voice": {**file.basics(), "mime_type": file.mime, "duration": 1, **told}}
            case "audio":
                named = {"file_name": file.name, "mime_type": file.mime}
                return {"audio": {**file.basics(), **named, "duration": 1, **told}}
            case "video_note":
                return {"video_note": {**file.basics(), "length": 240, "duration": 1, **told}}
            case "sticker":
                about = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
                return {"sticker": {**file.basics(), **about, **told}}
            case _:
                about = {"file_name": file.name, "mime_type": file.mime, "width": 640, "height": 360, "duration": 1}
                moving = {file.kind: {**file.basics(), **about, **told}}
                # Telegram repeats an animation as a document for old clients.
                return {**moving, "document": _as_document(file)} if file.kind == "animation" else moving

    def with_addresses(self, body: Json) -> Json:
        """A message in which every file says where a client can get it."""
        message = dict(body)
        for kind in KINDS:
            match message.get(kind):
                case list() as sizes:
                    message[kind] = [self._with_address(size) for size in sizes]
                case dict() as file:
                    message[kind] = self._with_address(file)
        if "reply_to_message" in message:
            message["reply_to_message"] = self.with_addresses(message["reply_to_message"])
        return message

    def _with_address(self, described: Json) -> Json:
        return {**described, "file_url": f"/sim/files/{described['file_id']}"}

    def forget(self) -> None:
        """Every file is gone."""
        for file in self._by_id.values():
            self.place(file).unlink(missing_ok=True)
        self._by_id.clear()
        self._by_path.clear()

    def to_json(self) -> list[Json]:
        return [asdict(file) for file in self._by_id.values()]

    def load(self, files: list[Json]) -> None:
        for file in files:
            self._add(StoredFile(**file))


def file_in(body: Json) -> str | None:
    """The id of the file in a message, if it has one; of a photo's sizes the largest."""
    for kind in ("animation", *KINDS):
        match body.get(kind):
            case [*_, {"file_id": str() as file_id}] | {"file_id": str() as file_id}:
                return file_id
    return None


def _as_document(file: StoredFile) -> Json:
    return {**file.basics(), "file_name": file.name, "mime_type": file.mime}


def _safe_suffix(name: str) -> str:
    found = re.search(r"\.[A-Za-z0-9]{1,8}$", name)
    return found.group().lower() if found else ""


def _measured(data: bytes) -> tuple[int, int]:
    if len(data) > MOST_FOR_PHOTO:
        size, most = len(data), MOST_FOR_PHOTO
        raise BadRequest(f"file of size {size} bytes is too big for a photo; the maximum size is {most} bytes")
    try:
        with Image.open(BytesIO(data)) as image:
            width, height = image.size
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
        raise BadRequest("IMAGE_PROCESS_FAILED") from None
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise BadRequest("PHOTO_INVALID_DIMENSIONS")
    return width, height


def _fitting(width: int, height: int) -> tuple[int, int]:
    scale = THUMBNAIL / max(width, height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _smaller(upload: Upload) -> Upload:
    out = BytesIO()
    try:
        with Image.open(BytesIO(upload.data)) as image:
            image.convert("RGB").resize(_fitting(*image.size)).save(out, "JPEG", quality=80)
    except OSError:
        raise BadRequest("IMAGE_PROCESS_FAILED") from None
    return Upload(upload.name, "image/jpeg", out.getvalue())
