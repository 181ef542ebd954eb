"""Checks a dossier's bundle, packed or unpacked, and says what holds and what does not.

Nothing is unpacked: a hostile bundle can neither write outside its folder nor fill the disk.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from glob import escape
from pathlib import Path
from typing import IO, Any, Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from documents.bundle import INDEX, PUBLIC, RECORD, SIGNATURE, SUMS
from documents.dossier_keys import fingerprint

LARGEST = 100 * 1024 * 1024
"""No member may be larger, in bytes: Telegram passes on 20 MB."""
_UNSIGNED = frozenset({SUMS, SIGNATURE})


@dataclass
class Report:
    """What holds and what does not, a line each; empty `broken` means that all is whole."""

    holds: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    def judge(self, good: str, bad: list[str]) -> None:
        """Note what is wrong, or else that this part holds."""
        self.broken += bad
        if not bad:
            self.holds.append(good)


class NotABundle(Exception):
    """This is neither a dossier's zip nor the folder it was unpacked into."""


class _Damaged(Exception):
    """A part cannot be read; says why."""


class _Source(Protocol):
    """The parts of a bundle by their names."""

    def names(self) -> list[str]: ...

    def read(self, name: str) -> bytes: ...


class _Folder:
    def __init__(self, path: Path) -> None:
        self._path = path

    def names(self) -> list[str]:
        return sorted(str(p.relative_to(self._path).as_posix()) for p in self._path.rglob("*") if not p.is_dir())

    def read(self, name: str) -> bytes:
        path = self._path / name
        if path.is_symlink() or not path.is_file():
            raise _Damaged("not a plain file" if path.exists() else "missing")
        if path.stat().st_size > LARGEST:
            raise _Damaged("too large")
        return path.read_bytes()


class _Packed:
    def __init__(self, file: zipfile.ZipFile) -> None:
        self._file = file

    def names(self) -> list[str]:
        return sorted(self._file.namelist())

    def read(self, name: str) -> bytes:
        try:
            if self._file.getinfo(name).file_size > LARGEST:
                raise _Damaged("too large")
            return self._file.read(name)
        except KeyError:
            raise _Damaged("missing") from None
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as why:
            raise _Damaged(f"damaged in the zip ({why})") from None


def check_bundle(path: Path) -> Report:
    """Check a bundle: its zip, the folder it was unpacked into, or the first of its parts (….zip.001).

    Raises NotABundle.
    """
    if path.is_dir():
        return _check(_Folder(path))
    try:
        with _opened(path) as file, zipfile.ZipFile(file) as packed:
            return _check(_Packed(packed))
    except (zipfile.BadZipFile, OSError) as why:
        raise NotABundle(f"{path}: {why}") from None


def _opened(path: Path) -> IO[bytes]:
    """The zip; one that was sent in parts is put together again."""
    if path.suffix != ".001":
        return path.open("rb")
    whole = tempfile.TemporaryFile()  # noqa: SIM115 - the caller closes it
    for part in sorted(path.parent.glob(f"{escape(path.stem)}.[0-9][0-9][0-9]")):
        with part.open("rb") as piece:
            shutil.copyfileobj(piece, whole)
    return whole


def _check(source: _Source) -> Report:
    report, names = Report(), source.names()
    if RECORD not in names and SUMS not in names:
        raise NotABundle(f"there is neither {RECORD} nor {SUMS} in it")
    report.judge("no part is there twice", [f"{n}: there twice" for n in sorted(set(names)) if names.count(n) > 1])
    _check_sums(source, names, report)
    _check_signature(source, report)
    hashes = _check_record(source, report)
    _check_contracts(source, names, hashes, report)
    _check_files(source, names, report)
    return report


def _check_sums(source: _Source, names: list[str], report: Report) -> None:
    try:
        listed = dict(_sums(source.read(SUMS)))
    except (_Damaged, ValueError) as why:
        report.broken.append(f"{SUMS}: {why}")
        return
    bad = [f"{name}: {reason}" for name, digest in listed.items() if (reason := _differs(source, name, digest))]
    bad += [f"{name}: not in {SUMS}" for name in sorted(set(names) - set(listed) - _UNSIGNED)]
    report.judge(f"{SUMS}: all {len(listed)} parts are as listed", bad)


def _sums(data: bytes) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(data.decode().splitlines(), 1):
        digest, gap, name = line[:64], line[64:66], line[66:]
        if gap != "  " or not name:
            raise ValueError(f"line {number} is damaged")
        yield name, digest


def _differs(source: _Source, name: str, digest: str) -> str:
    try:
        return "" if hashlib.sha256(source.read(name)).hexdigest() == digest else f"changed: not as in {SUMS}"
    except _Damaged as why:
        return str(why)


def _check_signature(source: _Source, report: Report) -> None:
    try:
        key = load_pem_public_key(source.read(PUBLIC))
        if not isinstance(key, Ed25519PublicKey):
            raise _Damaged("not an Ed25519 key")
        key.verify(source.read(SIGNATURE), source.read(SUMS))
    except InvalidSignature:
        report.broken.append(f"{SIGNATURE}: is not the signature of {SUMS} by the key in {PUBLIC}")
    except (_Damaged, ValueError) as why:
        report.broken.append(f"{SIGNATURE}, {PUBLIC}: the signature cannot be checked ({why})")
    else:
        report.holds.append(f"{SIGNATURE}: signed by the key {fingerprint(key)}")


# ── the record ────────────────────────────────────────────────────────────────────────────────────────────────────


def _check_record(source: _Source, report: Report) -> set[str]:
    """Check the chain; gives the contract hashes that were signed in it."""
    try:
        lines = source.read(RECORD).splitlines()
    except _Damaged as why:
        report.broken.append(f"{RECORD}: {why}")
        return set()
    bad: list[str] = []
    signed: set[str] = set()
    previous, hidden = "", 0
    for number, line in enumerate(lines, 1):
        entry, digest, problem = _entry(line, number, previous)
        bad += [f"{RECORD}: entry {number} {problem}"] if problem else []
        hidden += entry is None and not problem
        if entry and isinstance(entry.get("body"), dict) and "contract" in entry["body"]:
            signed.add(str(entry["body"].get("hash")))
        previous = digest
    kept = f", {hidden} of them kept from this reader" if hidden else ""
    report.judge(f"{RECORD}: {len(lines)} entries{kept}, an unbroken chain. Head: {previous}", bad)
    return signed


def _entry(line: bytes, number: int, previous: str) -> tuple[dict[str, Any] | None, str, str]:
    """An entry (None: hidden), its hash, and what is wrong with it."""
    try:
        kept = json.loads(line)
        digest, entry = kept["hash"], kept.get("entry")
        if entry is None:
            return None, digest, "" if kept["seq"] == number else "is out of its place"
        if hashlib.sha256(_written(line)).hexdigest() != digest or json.loads(_written(line)) != entry:
            return entry, digest, "was changed: its hash is not the hash of what it says"
        if (entry["seq"], entry["previous"]) != (number, previous):
            return entry, digest, "does not continue the one before it"
    except (ValueError, KeyError, TypeError, AttributeError):
        return None, "", "cannot be read"
    return entry, digest, ""


def _written(line: bytes) -> bytes:
    """The very bytes that were hashed."""
    return line[len(b'{"entry":') : -len(b',"hash":""}') - 64]


# ── contracts and files ───────────────────────────────────────────────────────────────────────────────────────────


def _check_contracts(source: _Source, names: list[str], signed: set[str], report: Report) -> None:
    bad, count = [], 0
    for name in names:
        if name.startswith("contracts/"):
            count += 1
            try:
                if hashlib.sha256(source.read(name)).hexdigest() not in signed:
                    bad.append(f"{name}: this contract was never signed in the record")
            except _Damaged as why:
                bad.append(f"{name}: {why}")
    if count:
        report.judge(f"contracts: {count} as signed in the record", bad)


def _check_files(source: _Source, names: list[str], report: Report) -> None:
    try:
        index = json.loads(source.read(INDEX))
        named = {line["sha256"]: line for line in index if not line.get("missing")}
        missing = [line for line in index if line.get("missing")]
    except (_Damaged, ValueError, KeyError, TypeError, AttributeError) as why:
        report.broken.append(f"{INDEX}: {why}")
        return
    there = {name.removeprefix("files/") for name in names if name.startswith("files/")}
    bad = [f"files/{digest}: named in {INDEX}, but missing" for digest in sorted(set(named) - there)]
    for digest in sorted(there):
        reason = _differs(source, f"files/{digest}", digest)
        bad += [f"files/{digest}: {reason.partition(':')[0]}, its name is not its hash"] if reason else []
    lost = f"; {len(missing)} could not be kept, {INDEX} says why" if missing else ""
    report.judge(f"files: {len(there)} as people sent them{lost}", bad)
