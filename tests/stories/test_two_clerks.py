"""Stories: two clerks, one payout. What one does is seen on every copy of the notice, and done once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.people import Person
from tests.phone import Message, words
from tests.stories.house import House, a_house
from tests.stories.trading import accepted, brought_to, received, sent, signed
from tests.stories.written import all_is_quiet


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """The house with a staff group."""
    async with a_house(tmp_path, staff_group=True) as house:
        yield house


async def notice(person: Person, text: str) -> Message:
    """The newest message with this text, as it stands now."""
    return [message for message in await person.looks() if text in words(message)][-1]


async def test_what_one_clerk_sends_is_seen_on_every_copy(house: House) -> None:
    """Jonas' notice and the group's say who sent it and when, and have no keys any more."""
    await brought_to(house, accepted)
    jonas = await house.finance_2.sees("To be sent:")
    assert "🙋 I'm on it" in house.finance_2.keys(jonas)
    await sent(house)
    await house.finance_2.sees("✅ Sent by Amara Okafor, ")
    await all_is_quiet(house)

    assert house.finance_2.keys(await notice(house.finance_2, "To be sent:")) == []
    group = await notice(house.finance.at(house.group.id), "To be sent:")
    assert words(group).startswith("✅ Sent by Amara Okafor, ")


async def test_a_clerk_who_is_on_it_is_seen_by_the_other_for_an_hour(house: House) -> None:
    """A second one is told who has it; after the hour it is open again."""
    await brought_to(house, accepted)
    await house.finance_2.taps("🙋 I'm on it")
    await house.finance.sees("🙋 Jonas Weber is on it until ")
    await house.finance_2.sees("🙋 You are on it until ")
    assert "🙋 I'm on it" not in house.finance.keys(await notice(house.finance, "To be sent:"))
    await house.waits(timedelta(hours=1, minutes=1))
    await all_is_quiet(house)

    open_again = await notice(house.finance, "To be sent:")
    assert "is on it" not in words(open_again)
    assert "🙋 I'm on it" in house.finance.keys(open_again)


async def test_a_copy_that_arrives_while_somebody_is_on_it_is_open_again_after_the_hour(house: House) -> None:
    """Telegram lets Jonas' chat wait; meanwhile Amara says that she is on it."""
    await brought_to(house, received)
    await house.town.fault("429", "sendMessage", retry_after=1, chat=house.finance_2.id)
    await accepted(house)
    await house.finance.taps("🙋 I'm on it")
    await house.finance_2.sees("🙋 Amara Okafor is on it until ")
    await house.waits(timedelta(hours=1, minutes=1))
    await all_is_quiet(house)

    assert "🙋 I'm on it" in house.finance_2.keys(await notice(house.finance_2, "To be sent:"))


async def test_a_claim_of_payment_is_looked_at_once(house: House) -> None:
    """One says that nothing came; the other sees it."""
    await brought_to(house, signed)
    await house.buyer.taps("I've paid")
    await house.buyer.taps("Skip")
    await house.finance.sees("says it has paid")
    await house.finance_2.sees("says it has paid")
    await house.finance.taps("Nothing arrived")
    await house.finance.taps("Yes, nothing arrived")
    await house.finance_2.sees("🔍 Not found by Amara Okafor, ")
    await all_is_quiet(house)

    assert house.finance_2.keys(await notice(house.finance_2, "says it has paid")) == []
