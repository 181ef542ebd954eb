"""Stories: the staff of a case – each told once, and those who belong to one of its companies kept out of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot import cast
from bot.buttons import Fill
from bot.screens.cases import FORMS, WORDS, Case, Do, HandTo
from storage import people
from tests.phone import words
from tests.stories.casework import CaseHouse, a_case
from tests.stories.written import all_is_quiet, entries, events
from trade import dispute_commands as dc
from trade.people import Duty


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[CaseHouse]:
    """A case with a topic in the staff group, which nobody has taken."""
    async with a_case(tmp_path, staff_group=True) as house:
        yield house


async def joins(house: CaseHouse, person: int, company: int | None) -> None:
    """Somebody of the staff becomes a member of a company."""
    await house.app.db.transaction(lambda tx: people.change(tx.connection, person, company=company))


def shown(house: CaseHouse, text: str) -> int:
    """In how many messages of the staff group a text stands."""
    return sum(text in words(post.body) for post in house.group.posts.values())


async def test_an_alarm_comes_once_to_the_group_and_to_each_of_the_staff(house: CaseHouse) -> None:
    """Also to somebody who is mediator and admin in one."""
    elena = cast.MEDIATOR.id
    await house.app.db.transaction(
        lambda tx: people.give_duty(tx.connection, elena, Duty.ADMIN, elena, house.app.clock.now())
    )
    await house.waits(timedelta(days=5))
    await house.mediator.sees("The case of order 1 is overdue.")
    await all_is_quiet(house)
    alarms = (await events(house)).count("staff-alarmed")
    assert alarms > 0
    await house.mediator.looks()
    assert sum("is overdue" in words(message) for message in house.mediator.messages) == alarms
    assert shown(house, "is overdue") == alarms


@pytest.mark.parametrize("side", ["buyer", "supplier"])
async def test_somebody_with_a_stake_can_act_on_nothing(house: CaseHouse, side: str) -> None:
    """Neither take the case nor do anything about it, by whatever key."""
    await joins(house, cast.SECOND_MEDIATOR.id, getattr(await house.order(), side))
    karim = house.mediator_2
    await karim.sends("/start")
    await karim.sees("")
    for command in (None, dc.TakeCase()):
        if command is not None:
            await house.performs(cast.MEDIATOR.id, command)
        before, version = await house.dispute(), (await house.order()).version
        steps = ("take", "take-appeal", "extend", "agree-sure", "hand")
        keys = [Case(1), HandTo(1, karim.id), HandTo(1, 0), *(Do(1, version, step) for step in steps)]
        for key in [*keys, *(Fill(code, 1) for code in (*WORDS.values(), *FORMS.values()))]:
            await karim.forges(karim.newest, key.pack())
            await karim.sends("100")
        await all_is_quiet(house)
        assert await house.dispute() == before
    assert await entries(house, "talk") == await entries(house, "note") == []


async def test_what_somebody_with_a_stake_writes_in_the_topic_goes_nowhere(house: CaseHouse) -> None:
    """Not even from the mediator of the case, once she belongs to the buyer; she is told so."""
    await house.performs(cast.MEDIATOR.id, dc.TakeCase())
    elena = await house.in_topic(house.mediator)
    await elena.sends("/both I am on the case.")
    for side in (house.buyer, house.supplier):
        await side.sees("I am on the case.")
    await joins(house, cast.MEDIATOR.id, (await house.order()).buyer)
    kept = await entries(house, "talk")
    for text in ("We should get it all.", "/supplier You had better pay.", "/note I will see to it."):
        await elena.sends(text)
        await elena.sees("You belong to a party of this order")
    await all_is_quiet(house)
    for side in (house.buyer, house.supplier):
        await side.looks()
        assert "get it all" not in side.transcript()
        assert "better pay" not in side.transcript()
    assert await entries(house, "talk") == kept
    assert await entries(house, "note") == []
