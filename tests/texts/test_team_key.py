"""Every text that sends people to our team has the key that does it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.texts.test_used import ENGLISH

SENT_THERE = re.compile(r"\b(?:write to|tell|ask) (?:our team|us instead|us\.|an agent|an admin)", re.IGNORECASE)
WAYS = ("team_key", "_card_keys", "_told_keys", "lure=lures[0]")
"""The key, what makes the keys of a supplier's screens, and the warning under talk, whose message has it."""
SCREENS = [Path("bot/screens"), Path("bot/conversations")]


def functions() -> list[str]:
    """The source of each function that makes screens."""
    root = Path(__file__).parents[2]
    found = []
    for folder in SCREENS:
        for path in sorted((root / folder).glob("*.py")):
            source = path.read_text(encoding="utf-8")
            defined = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef))
            found += [ast.get_source_segment(source, node) or "" for node in defined]
    return found


def named(text: str) -> re.Pattern[str]:
    """How a text is called where it is said: by its name, or by a name that is put together."""
    parts = text.split("-")
    ways = ["-".join(parts[:n]) + "-{" for n in range(1, len(parts))]
    return re.compile("|".join([rf'"{re.escape(text)}"', *(rf'f"{re.escape(way)}' for way in ways)]))


TEXTS = sorted(name for name, pattern in ENGLISH.items() if SENT_THERE.search(str(pattern)))


def test_there_are_such_texts() -> None:
    """Else the next test would hold of nothing."""
    assert {"went-wrong", "team-told-joined", "dossier-failed"} <= set(TEXTS)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_that_sends_people_to_our_team_has_the_key_for_it(text: str) -> None:
    """In the function that says it, or in one that it calls for its keys."""
    said_in = [source for source in functions() if named(text).search(source)]

    assert said_in, text
    assert any(way in source for source in said_in for way in WAYS), text
