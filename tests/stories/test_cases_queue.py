"""Stories: a mediator finds a case, takes it, asks, proposes, rules; all of it in the private chat with the bot."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot import cast
from storage import people
from tests.phone import words
from tests.stories import mediating
from tests.stories.casework import CaseHouse, a_case
from tests.stories.mediating import asks_for, finds, takes, varies
from tests.stories.written import events
from trade import dispute_commands as dc
from trade.disputes import DisputeState, Settlement
from trade.evidence import EvidenceKind
from trade.people import Duty

RULING = "USD 100.00", "The photos show white lamps.", "Specification"


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[CaseHouse]:
    """A house with a case and without a staff group."""
    async with a_case(tmp_path) as house:
        yield house


async def test_a_mediator_takes_a_case_from_the_queue(house: CaseHouse) -> None:
    """The card says what was promised, what happened, what is claimed and answered, and what is missing."""
    await takes(house.mediator)
    card = house.mediator.transcript()
    for said in (
        "The buyer claims USD 200.00 · not as specified",
        "They are white, not black.",
        "Black was never agreed.",
        "handed to Maersk",
        "The buyer has not given:",
        "Mediator: Elena Rossi",
    ):
        assert said in card
    assert (await house.dispute()).mediator == cast.MEDIATOR.id


async def test_the_news_of_a_case_leads_to_it(house: CaseHouse) -> None:
    """The menu counts it, and the key under the news takes it; then neither calls for anything."""
    await house.mediator.sends("/menu")
    await house.mediator.taps("⚖️ Cases · 1")
    await house.mediator.sees("Waiting for a mediator")
    [news] = [one for one in house.mediator.messages if "Order 1 needs a mediator" in words(one)]
    assert house.mediator.keys(news) == ["🙋 Take case", "⚖️ Open the case"]
    await house.mediator.taps("🙋 Take case", message=news)
    await house.mediator.sees("The case is yours.")
    await house.mediator.sends("/menu")
    menu = await house.mediator.sees("Nothing is waiting for you right now.")
    assert house.mediator.keys(menu)[0] == "⚖️ Cases"


async def test_an_open_case_is_in_the_digest_of_the_morning(house: CaseHouse) -> None:
    """With the way to the queue under it."""
    await house.waits(timedelta(days=1))
    digest = await house.mediator.sees("1 open case, 1 without a mediator")
    assert "⚖️ Cases · 1" in house.mediator.keys(digest)


async def test_two_mediators_take_a_case_at_once_and_one_has_it(house: CaseHouse) -> None:
    """The other is told so; the record has one taking."""
    both = [house.mediator, house.mediator_2]
    for mediator in both:
        await mediator.sends("/case 1")
        await mediator.sees("Case: order 1")
    await asyncio.gather(*(mediator.taps("Take case") for mediator in both))
    taken = await house.dispute()
    winner, loser = both if taken.mediator == cast.MEDIATOR.id else both[::-1]
    await winner.sees("The case is yours.")
    await loser.sends("/queue")
    await loser.sees("With colleagues")
    assert taken.state is DisputeState.EVIDENCE
    assert (await events(house)).count("case-taken") == 1


async def test_somebody_with_a_part_in_the_order_never_gets_its_case(house: CaseHouse) -> None:
    """A mediator of the buyer's company neither finds the case nor takes it."""

    company = (await house.order()).buyer
    await house.app.db.transaction(lambda tx: people.change(tx.connection, cast.MEDIATOR.id, company=company))
    await house.mediator.sends("/queue")
    await house.mediator.sees("No open cases.")
    await house.mediator.sends("/case 1")
    await house.mediator.sees("somebody with another role")
    assert (await house.dispute()).mediator is None


async def test_another_mediator_goes_on_where_one_has_left_the_staff(house: CaseHouse) -> None:
    """The case stands as it was left."""
    await takes(house.mediator)
    await house.app.db.transaction(lambda tx: people.take_duty(tx.connection, cast.MEDIATOR.id, Duty.MEDIATOR))
    before = await house.dispute()
    await takes(house.mediator_2)
    after = await house.dispute()
    assert (after.mediator, after.state, after.due) == (cast.SECOND_MEDIATOR.id, before.state, before.due)


async def test_a_mediator_asks_one_side_for_evidence(house: CaseHouse) -> None:
    """With what is wanted and until when."""
    await takes(house.mediator)
    await asks_for(house.mediator, "supplier", "The colour in the specification you were sent.")
    [request] = (await house.dispute()).requests
    assert request.what == "The colour in the specification you were sent."

    await finds(house.mediator)
    assert "it has given something since" not in house.mediator.newest["text"]
    given = dc.AddEvidence(kind=EvidenceKind.CORRESPONDENCE, words="White, page 2.", files=())
    await house.performs(cast.SUPPLIER.id, given)
    await finds(house.mediator)
    await house.mediator.sees("sent. (📎 it has given something since)")


async def proposes(house: CaseHouse) -> None:
    """Both sides have given their evidence; the mediator shares the money."""
    for side in (cast.BUYER, cast.SUPPLIER):
        await house.performs(side.id, dc.FinishEvidence())
    await finds(house.mediator)
    await mediating.proposes(house.mediator, "USD 100.00", "Both were careless about the colour.")


async def rules(house: CaseHouse) -> None:
    """The proposal was declined; the mediator rules, with reasons and a clause."""
    await house.performs(cast.SUPPLIER.id, dc.AnswerProposal(accepts=False))
    await finds(house.mediator)
    await mediating.rules(house.mediator, *RULING)


async def test_a_proposal_and_a_ruling_are_shown_before_they_count(house: CaseHouse) -> None:
    """Nobody appeals; after the time for it the money moves as ruled."""
    await takes(house.mediator)
    await proposes(house)
    await rules(house)
    await house.mediator.sees("the money stays held until the time to appeal is over")
    ruling = (await house.dispute()).ruling
    assert ruling is not None
    assert (ruling.settlement.refund, [clause.value for clause in ruling.clauses]) == (100_00, ["specification"])
    await house.waits(timedelta(days=8))
    order = await house.order()
    assert (order.dispute, order.refunded, order.held) == (None, 100_00, 0)


async def test_an_appeal_takes_another_mediator_who_may_vary_the_ruling(house: CaseHouse) -> None:
    """Once varied it is final, and carried out."""
    await takes(house.mediator)
    await proposes(house)
    await rules(house)
    await house.performs(cast.SUPPLIER.id, dc.Appeal(words="The photos are of other lamps."))
    news = await house.mediator.sees("was appealed. It takes a mediator who had no part in it.")
    assert house.mediator.keys(news) == ["⚖️ Open the case"]
    await varies(house.mediator_2, "50", "Half of them are black.", "Goods and quantity")
    assert (await house.order()).refunded == 50_00


async def test_a_ruling_during_a_settlement_has_one_effect(house: CaseHouse) -> None:
    """The sides settle while the mediator looks at the ruling: the settlement stands, the money moves once."""
    await takes(house.mediator)
    await proposes(house)
    await house.performs(cast.SUPPLIER.id, dc.OfferSettlement(settlement=Settlement(refund=20_00)))
    await rules_until_review(house)
    await house.performs(cast.BUYER.id, dc.AcceptSettlement(offer=1))
    await house.mediator.taps("Decide: ")
    await house.mediator.sees("There is no open dispute on this order")
    order = await house.order()
    assert "ruling-given" not in await events(house)
    assert (order.refunded, order.held, order.past_disputes[-1].state) == (20_00, 0, DisputeState.SETTLED)


async def rules_until_review(house: CaseHouse) -> None:
    """Everything but the last tap."""
    await house.performs(cast.SUPPLIER.id, dc.AnswerProposal(accepts=False))
    await finds(house.mediator)
    await mediating.weighs(house.mediator, *RULING)


async def test_a_case_is_handed_over(house: CaseHouse) -> None:
    """The colleague finds it among theirs; the first can do nothing more about it."""
    await takes(house.mediator)
    await house.mediator.taps("Hand over")
    await house.mediator.sees("To whom does the case of order 1 go?")
    await house.mediator.taps("Karim Haddad")
    card = await house.mediator.sees("Karim Haddad has the case now.")
    keys = house.mediator.keys(card)
    assert "🔎 Ask for evidence" not in keys
    await house.mediator_2.sends("/queue")
    await house.mediator_2.sees("Yours")


async def test_a_mediator_without_a_group_writes_from_the_private_chat(house: CaseHouse) -> None:
    """To one side by a key, to both by a mark; what the sides say is shown there, too."""
    await takes(house.mediator)
    await house.mediator.taps("Supplier only")
    await house.mediator.sees("The buyer won't see it.")
    await house.mediator.sends("What colour did you send?")
    await house.mediator.sees("Sent to the supplier only.")
    question = await house.supplier.sees("What colour did you send?")
    answer = await house.supplier.replies(question, "White.")
    await house.mediator.sees("White.")
    await house.supplier.edits(answer, "Cream.")
    await house.mediator.sees("Cream.")
    await house.mediator.sends("/both I am looking into it.")
    for side in (house.buyer, house.supplier):
        await side.sees("I am looking into it.")
    for said in ("colour did you send", "White.", "Cream."):
        assert said not in house.buyer.transcript()


async def test_evidence_gets_more_time_once(house: CaseHouse) -> None:
    """The key is gone afterwards."""
    await takes(house.mediator)
    before = (await house.dispute()).due
    await house.mediator.taps("Give more time")
    card = await house.mediator.sees("Both sides have more time.")
    assert (await house.dispute()).due == before + timedelta(days=3)
    keys = house.mediator.keys(card)
    assert "⏳ Give more time" not in keys


async def test_a_large_ruling_needs_a_second_mediator(tmp_path: Path) -> None:
    """Neither the first nor the sides can hurry it; a second one agrees, having seen the amounts."""
    config = tmp_path / "careful.toml"
    config.write_text(f"{cast.CONFIG}\n[policy]\nsecond_ruling_above = 50\n", "utf-8")
    async with a_case(tmp_path, config=config) as house:
        await takes(house.mediator)
        await proposes(house)
        await rules(house)
        card = await house.mediator.sees("Your ruling waits for a second mediator")
        keys = house.mediator.keys(card)
        assert "✅ Agree" not in keys
        await house.mediator_2.sends("/queue")
        await house.mediator_2.sees("Waiting for a mediator")
        await house.mediator_2.taps("Order 1")
        await house.mediator_2.taps("✅ Agree")
        await house.mediator_2.sees("No money moves before that time is over.")
        await house.mediator_2.taps("Yes, I agree")
        await house.mediator_2.sees("You agreed.")
        ruling = (await house.dispute()).ruling
        assert ruling is not None
        assert ruling.second == cast.SECOND_MEDIATOR.id
