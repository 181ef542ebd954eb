"""The operator's commands: `tradehold dossier` makes one, `tradehold verify` says what holds of it."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot import cli
from tests.documents.dossiers import LI, Archive, a_picture

pytestmark = pytest.mark.skipif(
    "dossier" not in {command.callback.__name__ for command in cli.app.registered_commands if command.callback},
    reason="the commands are not wired into bot/cli.py yet",
)


@pytest.fixture
async def data(tmp_path: Path) -> Path:
    """The data folder of an operator with one order."""
    archive = await Archive.opened(tmp_path)
    await archive.sends(LI, a_picture())
    await archive.database.close()
    return tmp_path


async def tradehold(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The command line, as an operator types it."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("TRADEHOLD_")}
    mine = {"TRADEHOLD_TOKEN": "1:a", "TRADEHOLD_ADMIN": "1", "TRADEHOLD_DATA": str(data)}
    command = [sys.executable, "-c", "from bot.cli import main; main()", *words]
    environment = {**clean, **mine, "PYTHONPATH": str(Path(cli.__file__).parents[1])}
    return await asyncio.to_thread(
        subprocess.run, command, env=environment, cwd=data, capture_output=True, text=True, check=False
    )


def damage(path: Path, part: bytes) -> None:
    """One letter of a part becomes another."""
    path.write_bytes(path.read_bytes().replace(part, part.swapcase(), 1))


async def test_an_operator_makes_a_dossier_and_checks_it(data: Path) -> None:
    """With its key and head; for a side, in a language."""
    made = await tradehold(data, "dossier", "1", "--out", "out", "--side", "buyer", "--language", "zh-CN")
    checked = await tradehold(data, "verify", "out/dossier-1.zip")

    assert made.returncode == 0, made.stderr
    assert "Signed by the key" in made.stdout
    assert checked.returncode == 0, checked.stdout
    assert "The dossier is whole." in checked.stdout
    assert (data / "out" / "dossier-1.pdf").exists()


async def test_a_damaged_dossier_is_named_and_the_command_fails(data: Path) -> None:
    """The part, in a word; the exit code is for scripts."""
    await tradehold(data, "dossier", "1", "--out", "out")
    damage(data / "out" / "dossier-1.zip", b"record.jsonl")
    checked = await tradehold(data, "verify", "out/dossier-1.zip")

    assert checked.returncode == 1
    assert "BROKEN  record.jsonl: damaged in the zip" in checked.stdout


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (("dossier", "77"), "There is no order 77"),
        (("verify", "files"), "This is no dossier."),
        (("verify", "order:77"), "There is no record of order:77."),
    ],
)
async def test_what_is_not_there_is_said(data: Path, words: tuple[str, ...], answer: str) -> None:
    """In a sentence, without a traceback."""
    said = await tradehold(data, *words)

    assert said.returncode == 2
    assert answer in said.stderr
    assert "Traceback" not in said.stderr


async def test_a_record_is_still_checked_by_its_name(data: Path) -> None:
    """As before."""
    said = await tradehold(data, "verify", "order:1")

    assert said.returncode == 0
    assert "whole. Head:" in said.stdout
