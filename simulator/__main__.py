"""`python -m simulator`: a Telegram on this machine, for a bot to be tried against."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import signal
import sys
from pathlib import Path

from simulator.limits import LIMITS
from simulator.server import Simulator


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m simulator", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--token", default="1:TEST", help="the token the bot uses")
    parser.add_argument("--name", default="Bot", help="the bot's name")
    parser.add_argument("--username", default="simulated_bot", help="the bot's @username")
    parser.add_argument("--limits", choices=sorted(LIMITS), default="mild", help="how fast the bot may send")
    parser.add_argument("--topics", action="store_true", help="private chats may have topics")
    parser.add_argument("--save", type=Path, help="keep the world in this file")
    parser.add_argument("--advance", metavar="URL", help="tell this address how far the clock moves")
    parser.add_argument("--person", action="append", default=[], metavar="NAME", help="somebody with a phone (repeat)")
    return parser.parse_args()


async def _run(given: argparse.Namespace) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    async with Simulator.started(
        given.port, given.token, host=given.host, name=given.name, username=given.username, limits=given.limits,
        topics=given.topics, save=given.save, advance=given.advance,
    ) as sim:  # fmt: skip
        known = {user.first_name for user in sim.world.users.values()}
        for person in given.person:
            if person not in known:
                sim.world.join(person)
        sys.stdout.write(f"The phones are at {sim.url}/ and the Bot API at {sim.api_url}<token>/<method>\n")
        sys.stdout.flush()
        await stop.wait()


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_run(_arguments()))
