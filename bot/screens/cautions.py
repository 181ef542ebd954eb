"""A party's words are shown with a warning wherever they lead out of the programme, in talk and everywhere else."""

from __future__ import annotations

from dataclasses import replace

from bot.act import Act
from bot.screens.screen import Screen
from bot.screens.talk import warning
from storage.lures import lures_in
from texts.i18n import Html
from trade.party_words import said_in


def caution(act: Act, *said: object) -> tuple[Html, ...]:
    """A line for what the words lead to, if anywhere. `said`: texts, or values that hold a party's words."""
    texts = [text for one in said for text in ((one,) if isinstance(one, str) else said_in(one))]
    found = lures_in(act.connection, "\n".join(texts))
    return (warning(act.say, found),) if found else ()


def cautioned(act: Act, screen: Screen, *said: object) -> Screen:
    """The screen with that line under it."""
    return replace(screen, text=Html("\n\n".join((screen.text, *caution(act, *said)))))
