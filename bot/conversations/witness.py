"""/verify HASH: is what somebody once read in a chat, or on a dossier, still in the record of their order?"""

from __future__ import annotations

import re

from bot.act import Act
from bot.screens import dossier as screens
from bot.screens.screen import Screen
from storage import dossiers, people

_HASH = re.compile("[0-9a-f]{12,64}")
_LONGEST_NAME = 32
_LONGEST_ID = 15


def witness(act: Act, words: str) -> Screen | None:
    """Whether a hash is in the record of an order this person may see; None for words that are no hash."""
    typed = "".join(words.split()).lower()
    if not _HASH.fullmatch(typed):
        return None
    found = next(dossiers.witnesses(act.connection, typed, act.person.actor), None)
    if found is not None:
        return screens.found(act.say, found)
    return None if _names_an_account(act, typed) else screens.unknown(act.say)


def _names_an_account(act: Act, typed: str) -> bool:
    """Whether it may as well be a Telegram id, or is the @name of somebody the bot has met."""
    if typed.isdecimal():
        return len(typed) <= _LONGEST_ID
    return len(typed) <= _LONGEST_NAME and people.named(act.connection, typed) is not None
