"""What somebody does with a dossier who trusts nobody: asks for it in the chat, unpacks it, runs the commands in it."""

from __future__ import annotations

import asyncio
import os
import shlex
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import bot
from tests.people import Person
from tests.phone import Message
from tests.terminal import run

PATIENCE = 60.0
"""Seconds: the process steps back behind all others, so on a busy machine it takes its time."""
SIGNED = "openssl pkeyutl -verify"
COMMANDS = ("sha256sum -c", SIGNED, "python3 check.py")
"""How the lines of HOWTO.txt begin that check something."""
VERIFY = "tradehold verify"


@dataclass(frozen=True)
class Said:
    """What a command said about a bundle."""

    holds: bool
    words: str


@dataclass(frozen=True)
class Received:
    """A dossier as it came into a chat: the words with it, the PDF, and the bundle, unpacked too."""

    ready: Message
    pdf: bytes
    bundle: Path
    unpacked: Path


async def asks(person: Person) -> None:
    """From the order's card, under More."""
    await person.sends("/start o_1")
    await person.sees("Order 1 ·")
    await person.taps("⋯ More")
    await person.sees("Order 1 – more")
    await person.taps("📚 Dossier")


async def gets(person: Person, folder: Path) -> Received:
    """Somebody asks for the dossier of order 1, receives its files from the bot and unpacks the bundle."""
    await asks(person)
    ready = await person.sees("The dossier of order 1 is ready", within=PATIENCE)
    _, pdf = await person.receives("document", "dossier-1.pdf")
    _, zipped = await person.receives("document", "dossier-1.zip")
    bundle, unpacked = folder / person.name / "dossier-1.zip", folder / person.name / "unpacked"
    unpacked.mkdir(parents=True)
    bundle.write_bytes(zipped)
    with zipfile.ZipFile(bundle) as packed:
        packed.extractall(unpacked)
    return Received(ready, pdf, bundle, unpacked)


async def finds_it_whole(person: Person, folder: Path) -> Received:
    """Every command says yes, and the head they compute is the one that was said in the chat."""
    received = await gets(person, folder)
    said = await judged(received.unpacked, received.bundle)
    assert all(one.holds for one in said.values()), said
    assert "Verified Successfully" in said[SIGNED].words
    head = said["python3 check.py"].words.partition("Head: ")[2][:64]
    assert head in received.ready["text"]
    assert head in said[VERIFY].words
    return received


async def judged(folder: Path, bundle: Path) -> dict[str, Said]:
    """What each command says: those of HOWTO.txt in the unpacked folder, `tradehold verify` about the bundle."""
    return await asyncio.to_thread(_judged, folder, bundle)


def _judged(folder: Path, bundle: Path) -> dict[str, Said]:
    lines = [line.strip() for line in (folder / "HOWTO.txt").read_text("utf-8").splitlines()]
    typed = {begin: next(line for line in lines if line.startswith(begin)) for begin in COMMANDS}
    said = {begin: _run(shlex.split(line), folder) for begin, line in typed.items()}
    return said | {VERIFY: _run([sys.executable, "-m", "bot", "verify", str(bundle)], folder)}


def _run(command: list[str], folder: Path) -> Said:
    """As in a terminal that knows nothing of this operator."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("TRADEHOLD_")}
    here = {**clean, "PYTHONPATH": str(Path(bot.__file__).parents[1])}
    done = run(folder, *command, env=here)
    return Said(done.returncode == 0, done.stdout + done.stderr)


def flip(path: Path, part: bytes) -> None:
    """One bit of the first letter of a part of a file."""
    data = path.read_bytes()
    assert part in data
    changed = bytes([part[0] ^ 1]) + part[1:]
    path.write_bytes(data.replace(part, changed, 1))
