"""Brings updates to the bot's webhook, one after the other, until each is taken."""

from __future__ import annotations

import aiohttp

from simulator.world import World

FIRST_PAUSE = 0.05
LONGEST_PAUSE = 5.0
ANSWER_WITHIN = 60.0
_A_LONG_TIME = 3600.0


async def deliver(world: World) -> None:
    """Runs as long as the world. An update not answered with 2xx is brought again, later and later."""
    updates, pause = world.updates, FIRST_PAUSE
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=ANSWER_WITHIN)) as session:
        while not updates.signal.closed:
            if not (updates.webhook and updates.pending):
                await updates.signal.wait(_A_LONG_TIME)
                continue
            update = updates.pending[0]
            problem = await _bring(session, updates.webhook, update)
            if problem is None:
                updates.acknowledge(update["update_id"] + 1)
                pause = FIRST_PAUSE
                continue
            updates.last_error = (world.now(), problem)
            await updates.signal.wait(pause)
            pause = min(pause * 2, LONGEST_PAUSE)


async def _bring(session: aiohttp.ClientSession, webhook: dict[str, str], update: dict[str, object]) -> str | None:
    """None when the bot took the update, else what went wrong, in Telegram's words."""
    headers = {"X-Telegram-Bot-Api-Secret-Token": webhook["secret"]} if webhook["secret"] else {}
    try:
        async with session.post(webhook["url"], json=update, headers=headers) as answer:
            if answer.status // 100 == 2:
                return None
            return f"Wrong response from the webhook: {answer.status} {answer.reason}"
    except TimeoutError:
        return "Read timeout expired"
    except aiohttp.ClientError as error:
        return f"Connection failed: {type(error).__name__}"
