"""The bundle: it checks with sha256sum, openssl and its own script; whatever is damaged is named."""

from __future__ import annotations

import hashlib
import json
import stat
import sys
import zipfile
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from documents.bundle import RECORD, SIGNATURE, SUMS
from documents.dossier_keys import fingerprint, public_pem, signing_key
from documents.dossier_view import Viewer
from documents.verify import NotABundle, check_bundle
from tests.documents.dossiers import LI, MARIA, MIRA, Archive, a_picture
from tests.terminal import needs, run
from trade.canonical import canonical

OPENSSL = "openssl pkeyutl -verify -pubin -inkey public.pem -rawin -in SHA256SUMS -sigfile record.sig"


@pytest.fixture
async def packed(tmp_path: Path) -> AsyncIterator[Path]:
    """The buyer's zip of an order with talk, photos, and a note it may not read."""
    archive = await Archive.opened(tmp_path)
    await archive.says(MARIA, "line\u2028separator\x85and more: 你好")
    await archive.sends(LI, a_picture())
    await archive.notes(MIRA, "note", {"text": "between us"})
    await archive.says(LI, "done")
    made = await archive.dossier(tmp_path / "out", Viewer.BUYER)
    yield Path(made.bundle)
    await archive.database.close()


@pytest.fixture
def unpacked(packed: Path) -> Path:
    """The same as a folder, as somebody has unpacked it."""
    folder = packed.parent / "unpacked"
    with zipfile.ZipFile(packed) as file:
        file.extractall(folder)
    return folder


def flip(path: Path, at: int) -> None:
    """One byte becomes another."""
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


def test_it_checks_with_the_commands_of_its_own_howto(unpacked: Path) -> None:
    """sha256sum, openssl and python, all as they are written there."""
    howto = (unpacked / "HOWTO.txt").read_text("utf-8")
    sums, signature = run(unpacked, "sha256sum", "-c", "SHA256SUMS"), run(unpacked, *OPENSSL.split())
    check = run(unpacked, sys.executable, "-I", "check.py")

    assert "sha256sum -c SHA256SUMS" in howto
    assert OPENSSL in howto
    assert sums.returncode == 0, sums.stdout
    assert "Signature Verified Successfully" in signature.stdout
    assert check.returncode == 0, check.stdout
    assert check.stdout.splitlines()[0] in howto


@pytest.mark.parametrize("kept", ["packed", "unpacked"])
def test_a_whole_bundle_is_said_to_be_whole(kept: str, request: pytest.FixtureRequest) -> None:
    """As a zip and as a folder: sums, signature, record, contract and files."""
    report = check_bundle(request.getfixturevalue(kept))

    assert report.broken == []
    assert len(report.holds) == 6
    assert "kept from this reader" in " ".join(report.holds)


def test_one_changed_byte_in_any_part_is_named(unpacked: Path) -> None:
    """In the first, the middle and the last byte of every part; sha256sum and the script see it as well."""
    parts = [path for path in sorted(unpacked.rglob("*")) if path.is_file()]
    assert len(parts) >= 8
    for path in parts:
        name = path.relative_to(unpacked).as_posix()
        for at in (0, path.stat().st_size // 2, -1):
            flip(path, at)
            broken = check_bundle(unpacked).broken
            assert any(name in line for line in broken), (name, at, broken)
            if name not in (SUMS, SIGNATURE, "check.py"):
                assert f"{name}: FAILED" in run(unpacked, "sha256sum", "-c", "SHA256SUMS").stdout
                assert run(unpacked, sys.executable, "-I", "check.py").returncode != 0
            if name in (SUMS, SIGNATURE):
                assert run(unpacked, *OPENSSL.split()).returncode != 0
            flip(path, at)
    assert check_bundle(unpacked).broken == []


def test_a_part_that_is_missing_or_too_much_is_named(unpacked: Path) -> None:
    """A file taken out, a file put in."""
    [file] = (unpacked / "files").iterdir()
    file.unlink()
    (unpacked / "extra.txt").write_text("more")
    broken = check_bundle(unpacked).broken

    assert f"files/{file.name}: missing" in broken
    assert f"files/{file.name}: named in files.json, but missing" in broken
    assert "extra.txt: not in SHA256SUMS" in broken


def test_a_damaged_zip_names_the_part_that_cannot_be_read(packed: Path) -> None:
    """One byte in the middle of what a part is packed into."""
    with zipfile.ZipFile(packed) as file:
        inside = [
            (info.filename, info.header_offset + 30 + len(info.filename) + info.compress_size // 2)
            for info in file.infolist()
        ]
    for name, at in inside:
        flip(packed, at)
        broken = check_bundle(packed).broken
        assert any(name in line for line in broken), (name, broken)
        flip(packed, at)


def forged(folder: Path, change: Callable[[list[bytes]], list[bytes]]) -> list[str]:
    """What is said of a bundle whose record was changed by somebody who signed it anew with a key of their own."""
    lines = change((folder / RECORD).read_bytes().splitlines())
    (folder / RECORD).write_bytes(b"".join(line + b"\n" for line in lines))
    listed = [line[66:] for line in (folder / SUMS).read_text().splitlines()]
    sums = "".join(f"{hashlib.sha256((folder / n).read_bytes()).hexdigest()}  {n}\n" for n in listed)
    (folder / SUMS).write_text(sums)
    key = Ed25519PrivateKey.generate()
    (folder / SIGNATURE).write_bytes(key.sign(sums.encode()))
    return check_bundle(folder).broken


def _reworded(line: bytes) -> bytes:
    kept = json.loads(line)
    entry = {**kept["entry"], "actor": "person:99"}
    digest = hashlib.sha256(canonical(entry)).hexdigest()
    return canonical({"entry": entry, "hash": digest})


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda lines: [*lines[:2], *lines[3:]], "entry 3 does not continue"),
        (lambda lines: [lines[1], lines[0], *lines[2:]], "entry 1 does not continue"),
        (lambda lines: [*lines[:2], _reworded(lines[2]), *lines[3:]], "entry 4 does not continue"),
        (lambda lines: [lines[0].replace(b"drafted", b"Drafted"), *lines[1:]], "entry 1 was changed"),
        (lambda lines: [*lines[:1], b"{}", *lines[2:]], "entry 2 cannot be read"),
        (lambda lines: [*lines[:1], b'{"entry":', *lines[2:]], "entry 2 cannot be read"),
        (lambda lines: [*lines[:1], b"[1]", *lines[2:]], "entry 2 cannot be read"),
        (lambda lines: [b'{"entry":{"seq":1},' + lines[0][1:], *lines[1:]], "entry 1 was changed"),
    ],
)
def test_a_record_that_was_changed_and_signed_anew_is_still_found_out(
    unpacked: Path, change: Callable[[list[bytes]], list[bytes]], named: str
) -> None:
    """The chain does not hold; the script in the bundle says so too."""
    broken = forged(unpacked, change)

    assert any(named in line for line in broken), broken
    assert any("signature" in line for line in broken)
    assert run(unpacked, sys.executable, "-I", "check.py").returncode != 0


def test_what_is_no_bundle_is_said_to_be_none(tmp_path: Path) -> None:
    """A text, an empty folder, another zip, nothing."""
    text, other = tmp_path / "letter.txt", tmp_path / "other.zip"
    text.write_text("Dear Sir")
    with zipfile.ZipFile(other, "w") as file:
        file.writestr("a.txt", "a")
    for path in (text, other, tmp_path / "nothing", tmp_path):
        with pytest.raises(NotABundle):
            check_bundle(path)


def test_a_bundle_sent_in_parts_is_put_together(packed: Path) -> None:
    """The first part stands for all."""
    data, size = packed.read_bytes(), 1000
    for number, at in enumerate(range(0, len(data), size), 1):
        (packed.parent / f"parts.zip.{number:03}").write_bytes(data[at : at + size])

    assert check_bundle(packed.parent / "parts.zip.001").broken == []


def test_the_key_is_made_once_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    """Two processes that begin at once use the same key."""
    first, second = signing_key(tmp_path / "keys"), signing_key(tmp_path / "keys")

    assert public_pem(first.public_key()) == public_pem(second.public_key())
    assert stat.S_IMODE((tmp_path / "keys" / "dossier.pem").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "keys").stat().st_mode) == 0o700
    assert [path.name for path in (tmp_path / "keys").iterdir()] == ["dossier.pem"]


def test_the_fingerprint_is_what_openssl_computes(unpacked: Path) -> None:
    """As HOWTO.txt tells: the first 32 digits of the DER's SHA-256."""
    needs("openssl")
    shown = run(unpacked, "sh", "-c", "openssl pkey -pubin -in public.pem -outform DER | sha256sum").stdout
    key = signing_key(unpacked.parents[1] / "keys").public_key()

    assert shown.startswith(fingerprint(key).replace(" ", ""))


def test_the_script_is_short_enough_to_be_read_before_it_is_run(unpacked: Path) -> None:
    """Forty lines."""
    assert len((unpacked / "check.py").read_text().splitlines()) <= 40
