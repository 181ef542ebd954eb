"""One message after the other, so that a crash doubles one at most; side by side where people would wait long."""

from __future__ import annotations

import pytest

from bot.haste import MOST_CALLS, PATIENCE_SECONDS, RUSH, Haste
from bot.pacer import Pacer

NOW = 1000.0
LANE = 0


def waiting(chats: int) -> Pacer[object]:
    """So many chats with a message each, the first of which is under way."""
    pacer: Pacer[object] = Pacer()
    for chat in range(chats):
        pacer.put(LANE, chat, f"to {chat}")
    assert pacer.next(NOW) == "to 0"
    return pacer


@pytest.mark.parametrize("chats", [2, RUSH - 1])
def test_a_few_are_served_one_by_one(chats: int) -> None:
    """The second waits for the first."""
    assert Haste(waiting(chats)).most(NOW) == 1


@pytest.mark.parametrize("chats", [RUSH, 10 * RUSH])
def test_in_a_rush_all_are_served_at_once(chats: int) -> None:
    """Nobody waits for the round trips of all the others."""
    haste = Haste(waiting(chats))
    assert haste.most(NOW) == MOST_CALLS
    assert haste.idle(NOW, serving=1) == 0


def test_many_messages_to_few_people_are_no_rush() -> None:
    """Each has lines in several lanes, and several messages in a line."""
    pacer: Pacer[object] = Pacer()
    for number in range(4 * RUSH):
        pacer.put(number % 4, number % 8, f"message {number}")
    assert Haste(pacer).most(NOW) == 1


def test_the_rush_is_over_when_few_are_left() -> None:
    """Then it is one by one again."""
    pacer = waiting(RUSH)
    haste = Haste(pacer)
    assert haste.most(NOW) == MOST_CALLS
    pacer.finished(LANE, 0)
    assert haste.most(NOW) == 1


def test_patience_with_a_slow_call_ends() -> None:
    """What may go waits some seconds for the call under way, no longer."""
    haste = Haste(waiting(2))
    assert haste.most(NOW) == 1
    assert haste.idle(NOW + PATIENCE_SECONDS / 4, serving=1) == pytest.approx(PATIENCE_SECONDS * 3 / 4)
    assert haste.most(NOW + PATIENCE_SECONDS) == MOST_CALLS


def test_patience_begins_anew_when_nothing_has_to_wait() -> None:
    """The time before does not count against the next call."""
    pacer = waiting(2)
    haste = Haste(pacer)
    assert haste.most(NOW) == 1
    pacer.next(NOW)
    assert haste.most(NOW + PATIENCE_SECONDS) == 1
    pacer.put(LANE, 7, "another")
    assert haste.most(NOW + PATIENCE_SECONDS) == 1


def test_with_nothing_under_way_only_the_limits_count() -> None:
    """An empty outbox sleeps until it is woken; else until something may go."""
    pacer: Pacer[object] = Pacer()
    haste = Haste(pacer)
    assert haste.idle(NOW, serving=0) is None
    pacer.put(LANE, 1, "hello")
    assert haste.idle(NOW, serving=0) == 0
