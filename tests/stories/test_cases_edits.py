"""Stories: what was said in a case is changed afterwards; the record keeps both wordings, and the copies follow."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import cast
from documents.dossier_view import ONLY_STAFF, readers
from storage import people
from tests.people import Person
from tests.stories.casework import CaseHouse, a_case
from tests.stories.written import all_is_quiet, entries, recorded
from trade import dispute_commands as dc
from trade.claims import Clause
from trade.disputes import Settlement
from trade.people import Duty

KEPT = "the sides go on seeing what you wrote first"


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[CaseHouse]:
    """A case with a topic in the staff group, which Elena has taken."""
    async with a_case(tmp_path, staff_group=True) as house:
        await house.performs(cast.MEDIATOR.id, dc.TakeCase())
        yield house


async def at_the_case(house: CaseHouse) -> Person:
    """Elena looks into the case's topic."""
    elena = await house.in_topic(house.mediator)
    await elena.sees("This topic is the case of order 1.")
    return elena


async def never_saw(house: CaseHouse, text: str, *sides: Person) -> None:
    """When all is sent, nobody of these has it."""
    await all_is_quiet(house)
    for side in sides:
        await side.looks()
        assert text not in side.transcript()


async def test_both_sides_see_what_the_mediator_changed(house: CaseHouse) -> None:
    """In the message they have already; the record holds both wordings."""
    elena = await at_the_case(house)
    said = await elena.sends("/both Please both read clause 4.")
    copies = [await side.sees("Please both read clause 4.") for side in (house.buyer, house.supplier)]
    await elena.edits(said, "/both Please both read clause 5.")
    for side, copy in zip((house.buyer, house.supplier), copies, strict=True):
        now = await side.sees("Please both read clause 5.")
        assert now["message_id"] == copy["message_id"]
        assert "mediator, our staff" in now["text"]
    [edit] = await recorded(house, "edit")
    assert (edit.body["old"], edit.body["new"]) == ("Please both read clause 4.", "Please both read clause 5.")


async def test_what_went_to_one_side_stays_with_it_when_it_is_changed(house: CaseHouse) -> None:
    """Without the mark it would be for both: then nothing is shown, and the mediator is told so."""
    elena = await at_the_case(house)
    said = await elena.sends("/buyer How many are white?")
    await house.buyer.sees("How many are white?")
    await elena.edits(said, "/buyer How many are black?")
    await house.buyer.sees("How many are black?")
    await elena.edits(said, "How many are grey?")
    await elena.sees(KEPT)
    await elena.edits(said, "/note Green, I think.")
    await elena.sees(KEPT)
    await elena.edits(said, "/buyer How many are blue?")
    await house.buyer.sees("How many are blue?")
    await never_saw(house, "How many", house.supplier)
    for text in ("grey", "Green"):
        await never_saw(house, text, house.buyer, house.supplier)
    edits = await entries(house, "edit")
    assert [readers(edit, {}) == ONLY_STAFF for edit in edits] == [False, True, True, False]
    assert edits[-1].body["old"] == "How many are black?"


async def test_a_changed_note_stays_a_note(house: CaseHouse) -> None:
    """Also without its mark."""
    elena = await at_the_case(house)
    said = await elena.sends("/note The photos are old.")
    await recorded(house, "note")
    await elena.edits(said, "The photos are very old.")
    [edit] = await recorded(house, "edit")
    assert (edit.body["old"], edit.body["new"]) == ("The photos are old.", "The photos are very old.")
    await never_saw(house, "photos are", house.buyer, house.supplier)


@pytest.mark.parametrize("leaves", ["the case", "the staff", "for a party"])
async def test_who_no_longer_has_the_case_changes_nothing_of_what_the_sides_see(house: CaseHouse, leaves: str) -> None:
    """The change is in the record all the same."""
    elena = await at_the_case(house)
    said = await elena.sends("/both You may both be right.")
    for side in (house.buyer, house.supplier):
        await side.sees("You may both be right.")
    if leaves == "the case":
        await house.performs(cast.MEDIATOR.id, dc.HandOver(to=cast.SECOND_MEDIATOR.id, to_name="Karim Haddad"))
    elif leaves == "the staff":
        await house.app.db.transaction(lambda tx: people.take_duty(tx.connection, cast.MEDIATOR.id, Duty.MEDIATOR))
    else:
        company = (await house.order()).buyer
        await house.app.db.transaction(lambda tx: people.change(tx.connection, cast.MEDIATOR.id, company=company))
    await elena.edits(said, "/both The supplier is wrong.")
    await elena.sees(KEPT)
    await never_saw(house, "is wrong", house.buyer, house.supplier)
    [edit] = await entries(house, "edit")
    assert (edit.body["new"], readers(edit, {})) == ("The supplier is wrong.", ONLY_STAFF)


async def test_a_sides_change_is_shown_in_the_topic_with_what_it_said_before(house: CaseHouse) -> None:
    """The other side sees the new words alone, marked as edited."""
    elena = await at_the_case(house)
    said = await house.buyer.sends("All of them are white.")
    await elena.sees("All of them are white.")
    await house.buyer.edits(said, "Most of them are white.")
    bundle = await elena.sees("Most of them are white.")
    assert "Maria Jensen (buyer) changed a message:" in bundle["text"]
    assert bundle["text"].endswith("Before:\nAll of them are white.")
    await house.supplier.sees("Most of them are white.")


async def test_a_changed_answer_to_the_mediator_alone_stays_between_them(house: CaseHouse) -> None:
    """The other side sees neither wording."""
    elena = await at_the_case(house)
    await elena.sends("/buyer What would you take?")
    question = await house.buyer.sees("What would you take?")
    answer = await house.buyer.replies(question, "USD 100, secretly.")
    await elena.sees("USD 100, secretly.")
    await house.buyer.edits(answer, "USD 90, secretly.")
    bundle = await elena.sees("USD 90, secretly.")
    assert "only to us" in bundle["text"]
    await never_saw(house, "secretly", house.supplier)


async def test_without_a_group_the_mediators_copy_follows(tmp_path: Path) -> None:
    """In the private chat; and what the mediator changes there is followed at the sides'."""
    async with a_case(tmp_path) as house:
        await house.performs(cast.MEDIATOR.id, dc.TakeCase())
        said = await house.buyer.sends("All of them are white.")
        copy = await house.mediator.sees("All of them are white.")
        await house.buyer.edits(said, "Most of them are white.")
        now = await house.mediator.sees("Most of them are white.")
        assert now["message_id"] == copy["message_id"]
        await house.mediator.sends("/case 1")
        await house.mediator.sees("Case: order 1")
        mine = await house.mediator.sends("/both I am looking into it.")
        await house.supplier.sees("I am looking into it.")
        await house.mediator.edits(mine, "/both I have looked into it.")
        await house.supplier.sees("I have looked into it.")


async def test_a_change_after_the_ruling_is_marked_and_changes_nothing_of_it(house: CaseHouse) -> None:
    """The copies say so, and so does the record, with both times."""
    elena = await at_the_case(house)
    before = await house.buyer.sends("All of them are white.")
    mine = await elena.sends("/both Please send photos.")
    await house.supplier.sees("Please send photos.")
    for side in (cast.BUYER, cast.SUPPLIER):
        await house.performs(side.id, dc.FinishEvidence())
    half = Settlement(refund=100_00)
    await house.performs(cast.MEDIATOR.id, dc.Propose(settlement=half, reasons="Both were careless."))
    await house.performs(cast.SUPPLIER.id, dc.AnswerProposal(accepts=False))
    ruling = dc.GiveRuling(settlement=half, reasons="White they are.", clauses=(Clause.SPECIFICATION,))
    ruled = (await house.performs(cast.MEDIATOR.id, ruling)).dispute
    later = await house.buyer.sends("Thank you.")
    await house.supplier.sees("Thank you.")

    await house.buyer.edits(before, "None of them is white.")
    now = await house.supplier.sees("None of them is white.")
    assert "edited after the ruling, which stays as it is" in now["text"]
    bundle = await elena.sees("None of them is white.")
    assert "Before the ruling, which stays as it is:" in bundle["text"]
    await elena.edits(mine, "/both Please send better photos.")
    now = await house.supplier.sees("Please send better photos.")
    assert "edited after the ruling" in now["text"]
    await house.buyer.edits(later, "Thank you all.")
    now = await house.supplier.sees("Thank you all.")
    assert "ruling" not in now["text"]

    assert await house.dispute() == ruled
    assert ruled is not None
    assert ruled.ruling is not None
    edits = await recorded(house, "edit", 3)
    at = ruled.ruling.at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    assert [edit.body.get("after_ruling") for edit in edits] == [at, at, None]
    assert all(edit.at > ruled.ruling.at for edit in edits)


async def test_the_longest_words_of_a_side_reach_the_topic(house: CaseHouse) -> None:
    """Where they do not fit under their header, they come behind it."""
    elena = await at_the_case(house)
    words = "Far too white. " * 273
    await house.buyer.sends(words.strip())
    await elena.sees(words.strip())
