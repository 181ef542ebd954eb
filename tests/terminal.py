"""Commands as people type them in a terminal; a test that needs one this machine lacks is skipped, loudly."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest


def needs(command: str) -> None:
    """Go on only where there is this command."""
    if shutil.which(command) is None:
        pytest.skip(f"NO {command.upper()}: what people check with it is NOT tested")


def run(folder: Path, *command: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder and wait for its end."""
    needs(command[0])
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)  # noqa: S603 - ours
