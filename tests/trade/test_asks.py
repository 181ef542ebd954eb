"""What notices ask of the staff, and that everything asked can be settled."""

from __future__ import annotations

from typing import get_args

from tests.texts.lives import lives
from tests.trade.disputing import a_quarrel
from trade import asks
from trade import events as e
from trade.company_events import CompanyEvent
from trade.disputes import DisputeState

EVENTS = (*get_args(e.Event), *get_args(CompanyEvent))


def test_every_settling_event_is_listed_and_settles() -> None:
    """The list from which the texts are made is the table itself."""
    happened = [event for trade in (*lives(), *map(a_quarrel, DisputeState)) for event, _ in trade.history]
    settling = {type(event) for event in happened if asks.settled(event)}

    assert settling <= set(asks.SETTLING)
    assert {e.PayoutSent, e.PaymentReceived, e.PaymentNotFound} <= settling
    assert set(asks.SETTLING) <= set(EVENTS)


def test_whatever_is_asked_in_a_life_that_ends_well_is_settled() -> None:
    """Money to be sent is sent, a claim of payment is looked at; a case may also end without a mediator."""
    for trade in lives():
        if trade.order.waiting_payouts or trade.order.ended is None:
            continue
        asked = {found[0] for event, _ in trade.history if (found := asks.asked(event)) and found[0] != asks.CASE}
        settled = {about for event, _ in trade.history for about in asks.settled(event)}
        assert asked <= settled
