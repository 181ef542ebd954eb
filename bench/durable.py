"""The bot itself as `tradehold run` starts it, with pairs who have an order; only Telegram's pace does not bind it."""

from __future__ import annotations

import asyncio
import signal
import sys
from pathlib import Path

import uvloop

from bench import mix, scene
from bot import logs
from bot.app import App
from bot.pacer import Limits
from bot.settings import load

OPEN = Limits(overall=100_000, burst=100_000, interval=0.0)
"""Telegram's limits are the same for every bot; here only the bots are compared."""


async def main(url: str, token: str, folder: str) -> None:
    """Set the scene in the folder's database and run until SIGTERM."""
    settings = load(
        env_file=None,
        token=token,
        admin=scene.ADMIN,
        data=Path(folder),
        api_url=f"{url}/bot",
        file_url=f"{url}/file/bot",
        listen="127.0.0.1:0",
        log="warning/text",
    )
    logs.configure(settings.log.level, settings.log.format, [token])
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with App.opened(settings, OPEN) as app:
        await app.db.transaction(lambda tx: scene.set_the_scene(tx, app.site, mix.PAIRS, app.clock.now()))
        await app.run(stop)


if __name__ == "__main__":
    uvloop.run(main(*sys.argv[1:]))
