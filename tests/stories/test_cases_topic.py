"""Stories: the staff work in their forum group, where every case has a topic of its own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot import cast
from bot.calls import Call
from bot.case_topics import RELAY, StaffTopic, relayed
from storage import record
from storage.outbox import Lane, Parcel
from storage.record import Entry
from tests.people import Person
from tests.phone import Message
from tests.stories.casework import CaseHouse, a_case
from tests.stories.disputing import accepts, escalated, looks, offers, opened
from tests.stories.house import a_house
from tests.stories.trading import a_picture, brought_to, received
from tests.stories.written import all_is_quiet, money_is, recorded
from trade import dispute_commands as dc
from trade.disputes import Settlement
from trade.ledger import Account


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[CaseHouse]:
    """A house with a staff group and a case in it, which Elena has taken."""
    async with a_case(tmp_path, staff_group=True) as house:
        await house.performs(cast.MEDIATOR.id, dc.TakeCase())
        yield house


async def noted(house: CaseHouse, kind: str, words: str) -> Entry:
    """Wait for an entry with these words: each look is a transaction of its own."""
    async with asyncio.timeout(10):
        while True:
            entries = await house.app.db.read(lambda connection: list(record.entries(connection, "order:1")))
            found = [e for e in entries if e.kind == kind and e.body.get("text") == words]
            if found:
                return found[-1]
            await house.app.db.transaction(lambda tx: None)


async def at_the_case(house: CaseHouse) -> Person:
    """Elena looks into the case's topic."""
    elena = await house.in_topic(house.mediator)
    await elena.sees("This topic is the case of order 1.")
    return elena


async def test_a_case_has_a_topic_that_says_how_to_write_in_it(house: CaseHouse) -> None:
    """Named after the order and its sides; what the staff are told of the case stands in it."""
    elena = await at_the_case(house)
    await elena.sees("Order 1 needs a mediator")
    assert (await house.topic()).name == "Order 1: Nordlys ApS – Shenzhen Lumen Lighting Co., Ltd."


async def test_an_aside_in_the_topic_stays_a_note_until_a_key_sends_it(house: CaseHouse) -> None:
    """Neither side sees it before; then it goes to whom the key says, once."""
    elena = await at_the_case(house)
    await elena.sends("I think they both lie.")
    line = await elena.sees("🙊 Internal note, order 1")
    assert elena.keys(line) == ["✉️ To both", "To buyer", "To supplier", "🙊 Keep as note"]
    await elena.taps("🙊 Keep as note")
    await elena.sees("Kept as a note")
    await elena.sends("Please send the packing list.")
    await elena.taps("To supplier")
    await house.supplier.sees("Please send the packing list.")
    await elena.sees("→ to the supplier alone, order 1")
    said = await noted(house, "talk", "Please send the packing list.")
    assert said.body["to"] == "supplier"
    await all_is_quiet(house)
    for side in (house.buyer, house.supplier):
        await side.looks()
        assert "both lie" not in side.transcript()
    assert "packing list" not in house.buyer.transcript()


async def test_a_reply_with_a_mark_sends_a_note_on_once(house: CaseHouse) -> None:
    """`/buyer` under a photo; a second time is refused, and nobody gets it twice."""
    elena = await at_the_case(house)
    photo = await elena.uploads(a_picture(), caption="Is this your carton?")
    await elena.sees("🙊 Internal note")
    await elena.replies(photo, "/buyer")
    await house.buyer.sees("Is this your carton?")
    await elena.replies(photo, "/both")
    await elena.sees("has gone to that side already")
    await all_is_quiet(house)
    assert "carton" not in house.supplier.transcript()
    assert house.buyer.transcript().count("Is this your carton?") == 1


async def test_only_the_mediator_of_the_case_sends_notes_on(house: CaseHouse) -> None:
    """A forged press of a colleague's, or of somebody who has none of the duties, does nothing."""
    elena = await at_the_case(house)
    await elena.sends("I think they both lie.")
    line = await elena.sees("🙊 Internal note")
    key = line["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    karim = await house.in_topic(house.mediator_2)
    assert "another mediator's case" in await karim.forges(line, key)
    await all_is_quiet(house)
    for side in (house.buyer, house.supplier):
        await side.looks()
        assert "both lie" not in side.transcript()


async def test_in_the_private_chat_a_mediators_words_are_a_note_as_well(tmp_path: Path) -> None:
    """Without a staff group: the same keys, the same marks, and /supplier still finds suppliers."""
    async with a_case(tmp_path) as house:
        await house.performs(cast.MEDIATOR.id, dc.TakeCase())
        elena = house.mediator
        await elena.sends("/case 1")
        await elena.sees("Case: order 1")
        await elena.sends("They both lie.")
        await elena.sees("🙊 Internal note, order 1")
        await elena.sends("/buyer How many are white?")
        await house.buyer.sees("How many are white?")
        await elena.sees("→ to the buyer alone, order 1")
        await elena.sends("/supplier Please count again.")
        await house.supplier.sees("Please count again.")
        await elena.sends("/supplier Lumen")
        await elena.sees("Shenzhen Lumen Lighting")
        await all_is_quiet(house)
        for side in (house.buyer, house.supplier):
            await side.looks()
            assert "both lie" not in side.transcript()
            assert "/supplier" not in side.transcript()


async def test_what_the_mediator_marks_for_both_goes_to_both_sides(house: CaseHouse) -> None:
    """As our staff's, and into the record."""
    elena = await at_the_case(house)
    await elena.sends("/both Please both read clause 4.")
    for side in (house.buyer, house.supplier):
        message = await side.sees("Please both read clause 4.")
        assert "mediator, our staff" in message["text"]
    assert (await noted(house, "talk", "Please both read clause 4.")).body["to"] == "both"


async def test_a_marked_message_goes_to_one_side_only(house: CaseHouse) -> None:
    """The other never sees it, nor the answer to it."""
    elena = await at_the_case(house)
    await elena.sends("/buyer How many are white?")
    question = await house.buyer.sees("How many are white?")
    await house.buyer.replies(question, "All of them.")
    await elena.sees("All of them.")
    assert (await noted(house, "talk", "All of them.")).body["to"] == "buyer"
    await elena.sends("/both Thank you both.")
    await house.supplier.sees("Thank you both.")
    assert "white?" not in house.supplier.transcript()
    assert "All of them." not in house.supplier.transcript()


async def test_an_edited_answer_to_the_mediator_stays_with_the_mediator(house: CaseHouse) -> None:
    """The other side gets no copy of it either; both wordings are in the record."""
    elena = await at_the_case(house)
    await elena.sends("/buyer What is the least you would take?")
    question = await house.buyer.sees("the least you would take?")
    answer = await house.buyer.replies(question, "USD 100, do not tell them.")
    await elena.sees("USD 100, do not tell them.")
    await house.buyer.edits(answer, "USD 90, do not tell them.")
    await recorded(house, "edit")
    await all_is_quiet(house)
    await house.supplier.looks()
    assert "do not tell them" not in house.supplier.transcript()


async def test_what_the_mediator_corrects_is_corrected_for_whom_it_was_meant(house: CaseHouse) -> None:
    """The copy follows in the chats that have one; nobody else gets any."""
    elena = await at_the_case(house)
    said = await elena.sends("/buyer Send it back by the 3rd.")
    await house.buyer.sees("Send it back by the 3rd.")
    await all_is_quiet(house)
    await elena.edits(said, "/buyer Send it back by the 30th.")
    message = await house.buyer.sees("Send it back by the 30th.")
    assert "mediator, our staff" in message["text"]
    [edit] = await recorded(house, "edit")
    assert (edit.body["old"], edit.body["new"]) == ("Send it back by the 3rd.", "Send it back by the 30th.")
    await all_is_quiet(house)
    await house.supplier.looks()
    assert "Send it back" not in house.supplier.transcript()


async def test_notes_and_what_other_agents_write_stay_among_the_staff(house: CaseHouse) -> None:
    """Both are kept as notes in the record."""
    elena = await at_the_case(house)
    karim = await house.in_topic(house.mediator_2)
    await elena.sends("/note I think the photos are old.")
    await karim.sends("I think so, too.")
    await noted(house, "note", "I think so, too.")
    await noted(house, "note", "I think the photos are old.")
    await elena.sends("/both To both of you.")
    for side in (house.buyer, house.supplier):
        await side.sees("To both of you.")
        assert "I think" not in side.transcript()


async def test_what_the_sides_write_is_shown_in_the_topic(house: CaseHouse) -> None:
    """With the name and the side of who wrote it."""
    elena = await at_the_case(house)
    await house.buyer.sends("One.")
    one = await house.supplier.sees("One.")
    await house.supplier.replies(one, "Two.")
    bundle = await elena.sees("Two.")
    assert "Wei Li (supplier):" in bundle["text"]


async def test_words_said_together_are_relayed_as_one_message(house: CaseHouse) -> None:
    """A parcel that comes too late brings nothing, one that is tried again brings the same."""
    await at_the_case(house)
    for words in ("One.", "Two.", "Three."):
        await house.buyer.sends(words)
    first = await noted(house, "talk", "One.")
    await noted(house, "talk", "Three.")

    async def relays(number: int) -> list[Call]:
        at = first.at
        parcel = Parcel(number, house.group.id, None, "order:1", Lane.NOTICE, at, {RELAY: first.seq}, 0, at)
        case = StaffTopic("case:1:another", "", "", closes=False)
        return await house.app.db.transaction(lambda tx: relayed(tx.connection, parcel, case, at))

    [call] = await relays(10**6)
    assert all(words in call["params"]["text"] for words in ("Maria Jensen", "One.", "Two.", "Three."))
    assert await relays(10**6 + 1) == []
    assert await relays(10**6) == [call]


async def hides(house: CaseHouse, person: Person) -> None:
    """They remain anonymous from here on: what they write comes from the group."""
    await house.town.post(f"/sim/groups/{house.group.id}/hide", {"user": person.id})


async def karim_is_heard(house: CaseHouse, but: frozenset[int] = frozenset()) -> None:
    """What was written in the group before he writes in the case's topic has been heard by then."""
    karim = await house.in_topic(house.mediator_2, but)
    await karim.sends("I have read it.")
    await noted(house, "note", "I have read it.")
    await all_is_quiet(house)


def hints(person: Person) -> list[Message]:
    """What was said in the topic to whom nobody knows."""
    return [message for message in person.messages if "Remain anonymous" in message.get("text", "")]


async def test_whoever_writes_as_the_group_is_told_once_that_nobody_knows_who_it_is(house: CaseHouse) -> None:
    """Words and files go nowhere; the hint answers the first, in the topic, and comes again on another day."""
    elena = await at_the_case(house)
    await hides(house, elena)
    first = await elena.sends("Please both read clause 4.")
    hint = await elena.sees("Remain anonymous")
    assert hint["reply_to_message"]["message_id"] == first["message_id"]
    for words in ("/buyer Only for you.", "/note A note."):
        await elena.sends(words)
    await elena.uploads(a_picture(), caption="Look at this.")
    await karim_is_heard(house)
    await elena.looks()
    assert hints(elena) == [hint]
    for side in (house.buyer, house.supplier):
        await side.looks()
        assert "clause 4" not in side.transcript()
    kept = await house.app.db.read(lambda connection: list(record.entries(connection, "order:1")))
    assert [entry.body["name"] for entry in kept if entry.kind in ("talk", "note")] == ["Karim Haddad"]
    await house.waits(timedelta(days=1, minutes=1))
    await elena.sends("Please both read clause 4.")
    await elena.sees("Remain anonymous")


async def test_what_is_said_in_the_groups_name_outside_of_a_case_is_the_staffs_own_talk(house: CaseHouse) -> None:
    """Nobody is bothered with a hint there, nor when Telegram itself speaks in the group's name."""
    elena = await at_the_case(house)
    await hides(house, elena)
    await house.mediator.at(house.group.id).sends("Lunch?")
    opened = await house.town.post(f"/sim/users/{elena.id}/chats/{house.group.id}/topic", {"name": "Lunch"})
    await house.mediator.at(house.group.id, opened["thread"]).sends("Lunch!")
    await karim_is_heard(house, frozenset({opened["thread"]}))
    everywhere = house.mediator.at(house.group.id)
    await everywhere.looks()
    assert hints(everywhere) == []


async def test_whoever_shows_their_name_again_is_heard(house: CaseHouse) -> None:
    """As before."""
    elena = await at_the_case(house)
    await hides(house, elena)
    await elena.sends("Please both read clause 4.")
    await elena.sees("Remain anonymous")
    await house.town.post(f"/sim/groups/{house.group.id}/show", {"user": elena.id})
    await elena.sends("/both Please both read clause 4.")
    for side in (house.buyer, house.supplier):
        await side.sees("Please both read clause 4.")


async def test_a_deleted_topic_is_made_again(house: CaseHouse) -> None:
    """With the next word that belongs into it."""
    await at_the_case(house)
    old = (await house.topic()).id
    url = f"/sim/users/{cast.MEDIATOR.id}/chats/{house.group.id}/topic"
    await house.town.post(url, {"delete": old})
    await house.buyer.sends("Is anybody there?")
    elena = await house.in_topic(house.mediator, but=frozenset({old}))
    await elena.sees("Is anybody there?")


async def test_the_topic_is_closed_when_the_case_is_over(house: CaseHouse) -> None:
    """Its last word is what became of it."""
    elena = await at_the_case(house)
    await house.performs(cast.SUPPLIER.id, dc.OfferSettlement(settlement=Settlement(refund=20_00)))
    await house.performs(cast.BUYER.id, dc.AcceptSettlement(offer=1))
    await elena.sees("The sides have settled order 1.")
    await house.town.called("closeForumTopic")
    assert (await house.topic()).closed


async def test_a_dispute_brings_its_topic_and_takes_it_away(tmp_path: Path) -> None:
    """Made when a mediator is asked for, not before; what is written there and here goes across; closed at the end."""
    async with a_house(tmp_path, staff_group=True) as house:
        await brought_to(house, received)
        await opened(house, "2,500")
        await all_is_quiet(house)
        assert not house.group.topics
        await escalated(house)
        elena = await house.in_topic(house.mediator)
        await elena.sends("/both Please both look at the photos again.")
        for side in (house.buyer, house.supplier):
            message = await side.sees("Please both look at the photos again.")
            await side.replies(message, f"I did, says {side.name}.")
            await elena.sees(f"I did, says {side.name}.")
        assert "This topic is the case of order 1." in elena.transcript()
        assert "Order 1 needs a mediator" in elena.transcript()
        await looks(house.supplier)
        await house.supplier.taps("⋯ More")
        await offers(house.supplier, "1000")
        await accepts(house.buyer)
        await elena.sees("The sides have settled order 1.")
        await house.town.called("closeForumTopic")
        assert [topic.closed for topic in house.group.topics.values()] == [True]
        paid = {Account.REFUNDS_PAYABLE: 100_000, Account.PAYOUTS_PAYABLE: 196_000, Account.FEES: 4_000}
        await money_is(house, {Account.BANK: 300_000, **paid})
