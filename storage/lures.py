"""What words lead to, apart from what is the operator's own: its accounts and its bot are where people shall go."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from storage.installation import fact
from trade.lures import Lure, lures

OWN_ACCOUNTS = "own-accounts"
"""The fact that holds the operator's own account numbers."""
OWN_BOT = "own-bot"
"""The fact that holds the bot's own name."""


def lures_in(connection: Connection, text: str, *, hidden: Iterable[str] = (), phone: bool = False) -> tuple[Lure, ...]:
    """What the text leads to; most texts lead nowhere, and cost no look into the database."""
    if not text and not hidden and not phone:
        return ()
    found = lures(text, hidden=hidden, phone=phone)
    if not found:
        return ()
    own, bot = fact(connection, OWN_ACCOUNTS) or (), fact(connection, OWN_BOT) or ""
    return lures(text, hidden=hidden, phone=phone, own=own, bot=bot)
