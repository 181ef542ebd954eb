"""Stories: everybody can talk to a person of the operator's team, and knows that it goes there and nowhere else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.cast import LUMEN
from storage import people, record
from storage.database import Transaction
from storage.record import Entry
from storage.work import Connection
from tests.phone import words
from tests.stories.house import House
from tests.stories.talking import a_talk
from tests.stories.trading import a_picture
from tests.stories.written import all_is_quiet


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """The house, with an order that Maria has sent to Li Wei; the staff have no group."""
    async with a_talk(tmp_path) as house:
        yield house


@pytest.fixture
async def grouped(tmp_path: Path) -> AsyncIterator[House]:
    """The same, with a staff group."""
    async with a_talk(tmp_path, staff_group=True) as house:
        yield house


async def kept(house: House, number: int = 1) -> list[Entry]:
    """The record of a conversation, whose chain is whole."""

    def look(connection: Connection) -> list[Entry]:
        assert record.verify(connection, f"desk:{number}") == []
        return list(record.entries(connection, f"desk:{number}"))

    return await house.app.db.read(look)


async def files_kept(house: House, count: int) -> None:
    """Wait until so many files are in the record: each look is a transaction of its own."""
    async with asyncio.timeout(10):
        while len([e for e in await kept(house) if e.kind == "file"]) < count:
            await house.app.db.transaction(lambda tx: None)


async def asked(house: House, text: str = "Is my money safe?") -> None:
    """Maria asks from the menu."""
    await house.buyer.sends("/start")
    await house.buyer.taps("Talk to our team")
    await house.buyer.sees("You are writing to our team now")
    await house.buyer.sends(text)


async def test_a_question_to_the_team_is_answered_by_a_person_and_goes_to_nobody_else(house: House) -> None:
    """Visibly to the team; who answers has it; the answer has a header that no party can produce."""
    await asked(house)
    line = await house.buyer.sees("→ to our team")
    got = await house.finance.sees("Is my money safe?")
    await house.finance.taps("Answer")
    await house.finance.sees("What you write now goes to Maria Jensen, Nordlys ApS")
    await house.finance.sends("Yes: USD 200.00 are held for you.")
    await house.finance.sees("→ to Maria Jensen")
    answer = await house.buyer.sees("USD 200.00 are held for you")
    await house.buyer.sends("Thank you!")
    await house.finance.sees("Thank you!")
    await all_is_quiet(house)

    assert "→ to our team" in words(line)
    assert words(got).startswith("🙋 Maria Jensen, Nordlys ApS · to our team")
    assert words(answer).startswith("🛡 Tradehold team · Amara Okafor")
    assert not any("money safe" in words(one) or "Thank you" in words(one) for one in house.supplier.messages)
    assert not any("Thank you" in words(one) for one in house.mediator.messages)
    said = [(e.kind, e.body.get("text")) for e in await kept(house) if e.kind in ("opened", "talk", "taken")]
    assert said == [
        ("opened", None), ("talk", "Is my money safe?"), ("taken", None),
        ("talk", "Yes: USD 200.00 are held for you."), ("talk", "Thank you!"),
    ]  # fmt: skip


async def test_who_answers_has_it_and_the_others_see_that(house: House) -> None:
    """The key goes from their messages; an older one says who has it."""
    await asked(house)
    waits = await house.mediator.sees("wants to talk to our team")
    await house.finance.sees("wants to talk to our team")
    await house.finance.taps("Answer")
    await house.mediator.sees("Amara Okafor answers Maria Jensen")
    await house.mediator.forges(waits, "dt:1:0")
    await house.mediator.sees("Amara Okafor answers this person already")

    await house.mediator.taps("The conversation")
    await house.mediator.taps("Answer instead")
    await house.mediator.sends("Elena here, I go on.")
    assert "Tradehold team · Elena Rossi" in words(await house.buyer.sees("Elena here"))


async def test_an_order_goes_along(house: House) -> None:
    """Asked from within the order: the team sees its number, and can open it."""
    await house.supplier.taps("More")
    await house.supplier.taps("Talk to our team")
    await house.supplier.sees("Order 1 goes along")
    await house.supplier.sends("Who pays the freight?")

    got = await house.admin.sees("Who pays the freight?")
    assert words(got).startswith(f"🙋 Wei Li, {LUMEN} · Order 1 · to our team")
    assert not any("freight?" in words(one) for one in house.buyer.messages)


async def test_a_person_has_one_conversation_and_both_can_close_it(house: House) -> None:
    """Asking again goes on with it; done is done for both, and a new one is a new record."""
    await asked(house)
    await house.finance.sees("Is my money safe?")
    await asked(house, "And who decides?")
    await house.finance.sees("And who decides?")
    await house.buyer.taps("Done")
    await house.buyer.sees("Your conversation with our team is closed")
    await house.finance.sees("Maria Jensen has closed the conversation")
    await asked(house, "One thing more")
    await house.finance.sees("One thing more")
    await house.finance.taps("Answer")
    await house.finance.sends("Yes?")
    await house.buyer.sees("Yes?")
    await house.finance.taps("Done")
    await house.buyer.sees("Our team has closed this conversation")

    assert [e.body.get("text") for e in await kept(house) if e.kind == "talk"] == [
        "Is my money safe?",
        "And who decides?",
    ]
    assert [e.kind for e in await kept(house, 2) if e.kind != "receipt"][-1] == "ended"


async def test_after_the_menu_words_go_to_the_order_again(house: House) -> None:
    """The conversation waits; nothing that is meant for Li Wei goes to the team, nor the other way round."""
    await asked(house)
    await house.finance.sees("Is my money safe?")
    await house.buyer.taps("Write to somebody else")
    await house.buyer.sends("Can you ship in May?")

    await house.supplier.sees("Can you ship in May?")
    await all_is_quiet(house)
    assert not any("ship in May" in words(one) for one in house.finance.messages)


async def test_a_conversation_outlives_a_restart(house: House) -> None:
    """Words typed while the bot was away go where they would have gone."""
    await asked(house)
    await house.finance.sees("Is my money safe?")
    await house.finance.taps("Answer")
    await house.stops()
    await house.finance.sends("Yes, it is.")
    await house.buyer.sends("Still there?")
    await house.unheard(2)
    await house.starts()

    await house.buyer.sees("Yes, it is.")
    await house.finance.sees("Still there?")


async def test_an_album_arrives_as_one_on_both_sides(house: House) -> None:
    """Four photos of the label: one album at whoever answers, one back."""
    await asked(house)
    await house.finance.sees("Is my money safe?")
    await house.finance.taps("Answer")
    await house.buyer.uploads([a_picture("red"), a_picture("green")], caption="These labels")
    first = await house.finance.sees("These labels")
    await all_is_quiet(house)
    parts = [one for one in house.finance.messages if one.get("media_group_id") == first["media_group_id"]]
    assert len(parts) == 2
    await house.finance.uploads(a_picture("blue"), kind="document", name="label.png", caption="Like this")
    await house.buyer.sees("Like this")
    await all_is_quiet(house)

    await files_kept(house, 3)
    assert not any("photo" in one or "document" in one for one in house.supplier.messages)


async def test_an_edit_is_shown_with_both_wordings(house: House) -> None:
    """What was written before stays where it was read."""
    await asked(house)
    await house.finance.sees("Is my money safe?")
    mine = [one for one in house.buyer.messages if words(one) == "Is my money safe?"][-1]
    await house.buyer.edits(mine, "Is my deposit safe?")
    changed = await house.finance.sees("Is my deposit safe?")

    assert "Is my money safe?" in words(changed)
    assert "changed this message" in words(changed)
    assert "Is my money safe?" in [words(one).split("\n")[-1] for one in house.finance.messages]


async def test_the_team_is_told_when_the_person_cannot_be_reached(house: House) -> None:
    """Nothing that was written is lost."""
    await asked(house)
    await house.finance.sees("Is my money safe?")
    await house.finance.taps("Answer")
    await house.buyer.blocks()
    await house.finance.sends("It is.")

    await house.finance.sees("Maria Jensen can't be reached")
    assert [e.body.get("text") for e in await kept(house) if e.kind == "talk"][-1] == "It is."


async def test_an_agent_of_the_persons_own_company_sees_nothing(house: House) -> None:
    """Nobody of the staff looks into their own company's affairs, nor into the other side's of an order of theirs."""
    await house.app.db.transaction(lambda tx: _joins(tx, house.mediator.id, house.buyer.id))
    await asked(house)
    await house.finance.sees("Is my money safe?")
    await all_is_quiet(house)

    assert not any("money safe" in words(one) for one in house.mediator.messages)
    await house.mediator.forges(house.mediator.messages[-1], "dc:1")
    await house.mediator.sees("nothing here by that name")


def _joins(tx: Transaction, person: int, member: int) -> None:
    people.change(tx.connection, person, company=people.get(tx.connection, member).company)


async def test_in_the_staff_group_only_what_is_marked_goes_out(grouped: House) -> None:
    """A topic of its own; asides stay among the staff; closing it closes the topic."""
    house = grouped
    await asked(house)
    amara = await house.in_topic(house.finance)
    await amara.sees("wants to talk to our team")
    await amara.sees("Is my money safe?")
    await amara.sends("Who knows this one?")
    await amara.sends("/reply It is held until you accept.")
    answer = await house.buyer.sees("It is held until you accept.")
    await house.buyer.sends("Good to know")
    await amara.sees("Good to know")
    await amara.sends("/done")
    await house.buyer.sees("Our team has closed this conversation")
    await all_is_quiet(house)

    assert words(answer).startswith("🛡 Tradehold team · Amara Okafor")
    assert not any("Who knows" in words(one) for one in house.buyer.messages)
    assert (await house.topic()).name == "💬 Maria Jensen · Nordlys ApS"
    async with asyncio.timeout(10):
        while not (await house.topic()).closed:
            await house.app.db.transaction(lambda tx: None)
    assert ("note", "Who knows this one?") in [(e.kind, e.body.get("text")) for e in await kept(house)]
