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
    binaries, owner = _binaries(), _owner()
    # Not pytest's tmp_path: its folders are closed to other accounts, and too deep for a socket's name.
    folder = Path(tempfile.mkdtemp(prefix="tradehold-pg-"))
    if owner:
        shutil.chown(folder, owner)
    with (folder / "setup").open("wb") as story:
        shell = subprocess.Popen(  # noqa: S603 - our own words
            ["/bin/sh", "-c", SERVER.format(user=USER)],
            user=owner,
            cwd=folder,
            env={"PATH": f"{binaries}:/usr/bin:/bin", "LC_ALL": "C"},
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
