"""A real PostgreSQL for tests: one server per test process, one fresh database per test, gone at the end."""

from __future__ import annotations

import asyncio
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import asyncpg  # type: ignore[import-untyped]  # it ships no types
import pytest

USER = "tradehold"


def _binaries() -> Path:
    """The newest installed PostgreSQL, or a skip that says loudly what is not being tested."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    if not found and not on_path:
        pytest.skip("NOT TESTED ON POSTGRESQL: no initdb found; install Debian's package 'postgresql'")
    return found[-1].parent if found else Path(on_path or "").parent


def _owner() -> str | None:
    """PostgreSQL refuses to run as root, so root lends it to an unprivileged account."""
    if os.geteuid() != 0:
        return None
    names = {account.pw_name for account in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in names)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The folder of the socket of a running server (no TCP port, no fsync: its data need not survive)."""
    binaries, owner = _binaries(), _owner()
    # Not pytest's tmp_path: its folders are closed to other accounts, and too deep for a socket's name.
    folder = Path(tempfile.mkdtemp(prefix="tradehold-pg-"))
    if owner:
        shutil.chown(folder, owner)

    def run(program: str, *arguments: str) -> None:
        command = [str(binaries / program), "-D", str(folder / "data"), *arguments]
        subprocess.run(command, user=owner, cwd=folder, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own words

    options = f"-c listen_addresses='' -c fsync=off -c full_page_writes=off -k {folder}"
    try:
        run("initdb", "-U", USER, "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync")
        run("pg_ctl", "start", "-w", "-l", str(folder / "log"), "-o", options)
        try:
            yield str(folder)
        finally:
            run("pg_ctl", "stop", "-w", "-m", "immediate")
    finally:
        shutil.rmtree(folder)


@pytest.fixture
def postgres_url(postgres_server: str) -> str:
    """The URL of an empty database."""
    name = f"t{uuid4().hex}"

    async def create() -> None:
        connection = await asyncpg.connect(host=postgres_server, user=USER, database="postgres")
        await connection.execute(f"CREATE DATABASE {name}")
        await connection.close()

    # A test may already be inside an event loop; a thread has none.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, create()).result()
    return f"postgresql://{USER}@/{name}?host={postgres_server}"
