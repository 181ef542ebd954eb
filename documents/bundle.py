"""The dossier's bundle: a zip that anybody can check offline, with sha256sum and openssl, without Tradehold.

    record.jsonl     {"entry": <the very bytes that were hashed>, "hash": …}, one entry a line
    files/<sha256>   what people sent; files.json says their names, what was written under them, and the entries that
                     speak of them
    contracts/1.json the contracts as they were signed: their SHA-256 is the hash under each signature
    SHA256SUMS       of all these; record.sig is its Ed25519 signature, public.pem the key's public half
    check.py, HOWTO.txt

The same record makes the same bytes. What a reader may not see stands in record.jsonl as its bare hash.
What names a bank account stands in the parties' copies as its hash and, without the account, what it says.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from documents.dossier_facts import has_account, without_accounts
from documents.dossier_keys import fingerprint, public_pem
from documents.dossier_reading import Attachment, Dossier
from documents.dossier_view import Viewer
from documents.steady import steady
from storage.files import FileDamaged, FileMissing, FileStore
from storage.record import Entry
from texts.i18n import Say, plain
from trade.canonical import canonical, moment

RECORD, INDEX, SUMS, SIGNATURE, PUBLIC = "record.jsonl", "files.json", "SHA256SUMS", "record.sig", "public.pem"
CHECK, HOWTO = "check.py", "HOWTO.txt"

# Zip can name no earlier moment; a fixed one keeps the bytes the same.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o644 << 16

Progress = Callable[[float], None]


class _Zip:
    """A zip under construction that remembers each member's SHA-256."""

    def __init__(self, file: zipfile.ZipFile) -> None:
        self._file = file
        self.sums: dict[str, str] = {}

    def add(self, name: str, data: bytes, *, packed: bool = True) -> None:
        """Write a member; pictures and PDFs are packed already."""
        info = zipfile.ZipInfo(name, _MOMENT)
        info.external_attr = _READABLE
        info.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
        self._file.writestr(info, data)
        self.sums[name] = hashlib.sha256(data).hexdigest()


async def write_bundle(
    dossier: Dossier, files: FileStore, key: Ed25519PrivateKey, path: Path, languages: Sequence[str], progress: Progress
) -> None:
    """Write the bundle to `path`; one file at a time is held in memory. `progress` is told the share that is done."""
    with steady(path) as disk, zipfile.ZipFile(disk, "w") as file:
        archive = _Zip(file)
        archive.add(RECORD, b"".join(line + b"\n" for line in lines(dossier)))
        for number, contract in enumerate(contracts(dossier.visible), 1):
            archive.add(f"contracts/{number}.json", contract)
        await _add_files(archive, dossier.attachments, files, progress)
        public = key.public_key()
        archive.add(PUBLIC, public_pem(public))
        archive.add(CHECK, (Path(__file__).parent / "bundle_check.py").read_bytes())
        howto = "\n\n\n".join(_howto(dossier, fingerprint(public), language) for language in languages)
        archive.add(HOWTO, howto.encode() + b"\n")
        sums = "".join(f"{digest}  {name}\n" for name, digest in sorted(archive.sums.items())).encode()
        archive.add(SUMS, sums)
        archive.add(SIGNATURE, key.sign(sums), packed=False)


def lines(dossier: Dossier) -> Iterator[bytes]:
    """The record: what was hashed, byte for byte, and the hash; of a hidden entry the hash alone.

    An entry with a bank account stands in the parties' copies without it, so its hash can't be computed there; the
    operator's copy can show that it is right.
    """
    for entry in dossier.entries:
        if entry.seq in dossier.hidden:
            yield canonical({"seq": entry.seq, "hash": entry.hash})
        elif dossier.viewer is not Viewer.STAFF and has_account(entry.body):
            said = {"at": moment(entry.at), "kind": entry.kind, "body": without_accounts(entry.body)}
            yield canonical({"seq": entry.seq, "hash": entry.hash, "without_account": said})
        else:
            yield b'{"entry":' + hashed(entry) + b',"hash":"' + entry.hash.encode() + b'"}'


def hashed(entry: Entry) -> bytes:
    """The canonical JSON whose SHA-256 is the entry's hash (see `storage.record.fingerprint`)."""
    facts = {"subject": entry.subject, "seq": entry.seq, "at": moment(entry.at), "actor": entry.actor}
    return canonical({**facts, "kind": entry.kind, "body": entry.body, "previous": entry.previous})


def contracts(entries: Sequence[Entry]) -> list[bytes]:
    """Every version of the contract that was offered, as the bytes whose SHA-256 was signed."""
    found = [e.body["contract"] for e in entries if isinstance(e.body.get("contract"), dict) and "hash" in e.body]
    return [canonical(contract) for contract in found]


async def _add_files(archive: _Zip, attachments: Sequence[Attachment], files: FileStore, progress: Progress) -> None:
    index: list[dict[str, Any]] = []
    for done, attachment in enumerate(attachments):
        problem = await _add_file(archive, attachment, files)
        index.append(
            {
                "sha256": attachment.sha256,
                "name": attachment.name,
                "mime": attachment.mime,
                "entries": list(attachment.seqs),
                **({"captions": list(attachment.captions)} if attachment.captions else {}),
                **({"missing": problem} if problem else {}),
            }
        )
        progress((done + 1) / len(attachments))
    archive.add(INDEX, b"[" + b",\n".join(canonical(line) for line in index) + b"]\n")


async def _add_file(archive: _Zip, attachment: Attachment, files: FileStore) -> str:
    """Put the file in; else why it is not there. Its name is its hash: nobody's words become a path."""
    if attachment.sha256 is None:
        return attachment.failed or "not fetched from Telegram yet"
    try:
        archive.add(f"files/{attachment.sha256}", await files.get(attachment.sha256), packed=False)
    except FileMissing:
        return "no longer kept"
    except FileDamaged:
        return "damaged where it was kept"
    return ""


def _howto(dossier: Dossier, key: str, language: str) -> str:
    say = Say(language)
    values = {"number": dossier.order.id, "count": len(dossier.entries), "head": dossier.head, "key": key}
    return plain(say("dossier-howto", hidden=len(dossier.hidden), **values))
