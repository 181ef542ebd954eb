"""The key that signs dossiers: made once, kept in the data folder for the bot's own eyes."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

NAME = "dossier.pem"


class BadKey(Exception):
    """The file is not an Ed25519 private key: put the right one back from a backup, or move it away for a new one."""


def signing_key(folder: Path) -> Ed25519PrivateKey:
    """The key in this folder, made the first time. Two processes that make it at once end up with the same one."""
    path = folder / NAME
    if not path.exists():
        _make(folder, path)
    key = load_pem_private_key(path.read_bytes(), None)
    if not isinstance(key, Ed25519PrivateKey):
        raise BadKey(str(path))
    return key


def _make(folder: Path, path: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    pem = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    draft = folder / f".{NAME}.{os.getpid()}"
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(pem)
        file.flush()
        os.fsync(handle)
    try:
        os.link(draft, path)  # unlike a rename it never replaces a key that somebody else made meanwhile
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def public_pem(key: Ed25519PublicKey) -> bytes:
    """The public key as openssl reads it."""
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def fingerprint(key: Ed25519PublicKey) -> str:
    """The SHA-256 of the public key's DER form: short enough to read out on the telephone, in groups of four."""
    digest = hashlib.sha256(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).hexdigest()
    return " ".join(digest[at : at + 4] for at in range(0, 32, 4))
