"""Stories: two things at one instant, and people who vanish in the middle of a case. One effect, everybody told."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot import cast
from storage import people
from storage.database import Transaction
from tests.people import Person
from tests.stories.casework import CaseHouse, a_case
from tests.stories.mediating import takes
from tests.stories.test_cases_queue import proposes, rules_until_review
from tests.stories.written import all_is_quiet, events, recorded
from trade import dispute_commands as dc
from trade.disputes import DisputeState, OfferState, Settlement
from trade.people import Duty


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[CaseHouse]:
    """A house with a case and without a staff group."""
    async with a_case(tmp_path) as house:
        yield house


async def asks_to(person: Person, wish: str, question: str) -> None:
    """From the order's card up to the question whether they are sure."""
    await person.sends("/orders")
    await person.taps("USD 200.00")
    card = await person.sees("Order 1 ·")
    if wish not in person.keys(card):
        await person.taps("⋯ More", message=card)
    await person.taps(wish)
    await person.sees(question)


async def test_an_offer_accepted_while_it_is_taken_back_ends_one_way(house: CaseHouse) -> None:
    """Settled with the money moved once, or withdrawn with all of it held; both see which."""
    await house.performs(cast.SUPPLIER.id, dc.OfferSettlement(settlement=Settlement(refund=20_00)))
    await asks_to(house.buyer, "✅ Accept offer", "Settle order 1 this way?")
    await asks_to(house.supplier, "↩️ Take my offer back", "Take your offer for order 1 back?")
    await asyncio.gather(house.buyer.taps("✅ Yes, agreed"), house.supplier.taps("Yes, take it back"))
    await all_is_quiet(house)
    order, happened = await house.order(), await events(house)
    dispute = order.dispute or order.past_disputes[-1]
    [offer] = dispute.offers
    if offer.state is OfferState.ACCEPTED:
        assert (order.refunded, order.held, dispute.state) == (20_00, 0, DisputeState.SETTLED)
        await house.supplier.sees("settled")
    else:
        assert (offer.state, order.held) == (OfferState.WITHDRAWN, 200_00)
        await house.buyer.sees("took its offer for order 1 back")
    assert ("dispute-settled" in happened) is not ("settlement-withdrawn" in happened)


async def test_a_ruling_at_the_instant_of_a_settlement_ends_one_way(house: CaseHouse) -> None:
    """Settled, or ruled with the money held until nobody can appeal; never both."""
    await takes(house.mediator)
    await proposes(house)
    await house.performs(cast.SUPPLIER.id, dc.OfferSettlement(settlement=Settlement(refund=20_00)))
    await rules_until_review(house)
    await asks_to(house.buyer, "✅ Accept offer", "Settle order 1 this way?")
    await asyncio.gather(house.buyer.taps("✅ Yes, agreed"), house.mediator.taps("Decide: "))
    await all_is_quiet(house)
    order, happened = await house.order(), await events(house)
    assert ("dispute-settled" in happened) is not ("ruling-given" in happened)
    if order.dispute is None:
        assert (order.refunded, order.held) == (20_00, 0)
        await house.mediator.sees("There is no open dispute on this order")
    else:
        assert (order.dispute.state, order.refunded, order.held) == (DisputeState.APPEAL, 0, 200_00)
        await house.buyer.sees("ruled")


async def test_a_mediator_who_is_removed_while_ruling_rules_no_more(house: CaseHouse) -> None:
    """Every answer was given, only the last tap comes too late; another mediator goes on from there."""
    await takes(house.mediator)
    await proposes(house)
    await rules_until_review(house)
    await house.app.db.transaction(lambda tx: people.take_duty(tx.connection, cast.MEDIATOR.id, Duty.MEDIATOR))
    await house.mediator.taps("Decide: ")
    await all_is_quiet(house)
    await house.mediator.looks()
    assert "nothing here by that name that you can see" in house.mediator.transcript()
    assert "ruling-given" not in await events(house)
    await takes(house.mediator_2)
    dispute = await house.dispute()
    assert (dispute.mediator, dispute.state, dispute.ruling) == (cast.SECOND_MEDIATOR.id, DisputeState.DECISION, None)


async def test_a_side_that_blocks_the_bot_in_the_middle_misses_no_right(house: CaseHouse) -> None:
    """The record says who was not reached, the other side is told, and the case goes on and is all there afterwards."""
    await house.buyer.blocks()
    await takes(house.mediator)
    await house.mediator.sends("/both How many are white?")
    await house.supplier.sees("How many are white?")
    await house.supplier.sees("can't be reached")
    [entry] = await recorded(house, "unreachable")
    assert entry.body["to"] == cast.BUYER.id
    await house.buyer.unblocks()
    await house.buyer.sends("/orders")
    await house.buyer.taps("USD 200.00")
    await house.buyer.taps("⚖️ The whole case")
    await house.buyer.sees("They are white, not black.")
    await house.mediator.sends("/both Are you there?")
    await house.buyer.sees("Are you there?")


async def test_a_reminder_that_can_not_reach_the_mediator_goes_to_the_others(house: CaseHouse) -> None:
    """Elena's account is gone, and nobody knew: Karim hears of her case at once, in time to take it over."""
    await house.performs(cast.MEDIATOR.id, dc.TakeCase())
    for side in (cast.BUYER, cast.SUPPLIER):
        await house.performs(side.id, dc.FinishEvidence())
    await house.app.db.transaction(lambda tx: _always_awake(tx, cast.MEDIATOR, cast.SECOND_MEDIATOR))
    await all_is_quiet(house)
    await house.town.post(f"/sim/users/{house.mediator.id}/deactivate")

    await house.waits_until((await house.dispute()).due - timedelta(hours=23))

    reminder = await house.mediator_2.sees("Propose a settlement")
    assert "⚖️ Open the case" in house.mediator_2.keys(reminder)


def _always_awake(tx: Transaction, *players: cast.Player) -> None:
    """Reminders come at once, and no overview comes before them."""
    for player in players:
        people.change(tx.connection, player.id, digest=False, quiet_from=0, quiet_until=0)
