"""The demo as a process: what it prints, how it ends, and that nothing is left of it."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest

from bot.app import OFFSET
from bot.demonstration import DemoFailed, Demonstration
from storage import installation
from storage.database import Database

PATIENCE = 60.0
"""Seconds, for a machine that is busy with other tests."""


async def begun(folder: Path, **environment: str) -> tuple[asyncio.subprocess.Process, list[str]]:
    """`tradehold demo` without a terminal or a display, up to its last word, and what it has printed."""
    plain = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    demo = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "demo", "--folder", str(folder), "--port", "0",
        env={**plain, **environment}, cwd=folder.parent,
        stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert demo.stdout is not None
    printed: list[str] = []
    async with asyncio.timeout(PATIENCE):
        while not printed or "Ctrl-C" not in printed[-1]:
            line = await demo.stdout.readline()
            assert line, f"the demo ended early: {printed}"
            printed.append(line.decode().strip())
    return demo, [line for line in printed if line]


async def test_the_address_comes_first_and_an_interrupt_ends_it_all(tmp_path: Path) -> None:
    """Exit code 0, no bot left on the database, the world kept for the next start."""
    demo, printed = await begun(tmp_path / "demo")
    assert "http://127.0.0.1:" in printed[0]
    demo.send_signal(signal.SIGINT)
    async with asyncio.timeout(PATIENCE):
        assert await demo.wait() == 0
    free = await Database.open(f"sqlite:///{tmp_path / 'demo' / 'bot' / 'tradehold.db'}", exclusive=True)
    await free.close()
    assert (tmp_path / "demo" / "world.json").exists()


async def test_the_demo_takes_nothing_from_a_real_bots_environment(tmp_path: Path) -> None:
    """Its database is its own, whatever database the variables name."""
    real = tmp_path / "real.db"
    demo, _ = await begun(tmp_path / "demo", TRADEHOLD_DATABASE_URL=f"sqlite:///{real}", TRADEHOLD_ADMIN="5")
    demo.terminate()
    async with asyncio.timeout(PATIENCE):
        assert await demo.wait() == 0
    assert not real.exists()


async def test_a_bot_whose_demo_is_gone_stops(tmp_path: Path) -> None:
    """However the demo ended: its end of the pipe is closed then."""
    demo = Demonstration(tmp_path)
    async with demo.running(0):
        assert demo.bot is not None
        demo.bot.let_go()
        async with asyncio.timeout(PATIENCE):
            assert await demo.bot.ended() == 0


async def test_both_clocks_agree_when_the_bot_died_while_its_own_was_moved(tmp_path: Path) -> None:
    """It had come an hour further than it could tell the simulator."""
    demo = Demonstration(tmp_path)
    async with demo.running(0) as sim:
        dead = demo.bot
        assert dead is not None
        os.kill(dead.pid, signal.SIGKILL)
        await dead.ended()
        db = await Database.open(f"sqlite:///{tmp_path / 'bot' / 'tradehold.db'}", exclusive=True)
        await db.transaction(lambda tx: installation.set_fact(tx.connection, OFFSET, 3_600))
        await db.close()

        await demo.revive(dead)

        assert sim.world.offset == 3_600


async def test_two_demos_do_not_share_a_folder_or_a_port(tmp_path: Path) -> None:
    """Each is told what is in the way."""
    async with Demonstration(tmp_path / "one").running(0) as sim:
        with pytest.raises(DemoFailed, match="Another demo is running"):
            async with Demonstration(tmp_path / "one").running(0):
                pass
        port = int(sim.url.rpartition(":")[2])
        with pytest.raises(DemoFailed, match=f"Port {port} is taken"):
            async with Demonstration(tmp_path / "two").running(port):
                pass


async def test_a_world_that_cannot_be_read_says_how_to_begin_anew(tmp_path: Path) -> None:
    """After an update, say; `--fresh` then helps."""
    (tmp_path / "world.json").write_text("{}", "utf-8")
    with pytest.raises(DemoFailed, match="--fresh"):
        async with Demonstration(tmp_path).running(0):
            pass
    async with Demonstration(tmp_path).running(0, fresh=True) as sim:
        assert sim.world.users
