"""A signed order keeps the operator's numbers it was signed with; a change is for the orders to come."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.builders import DAY, FINN, LI, MARTA, a_trade, paid
from tests.trade.disputing import Quarrel, a_quarrel
from trade import commands as c
from trade import events as e
from trade.deadlines import deadlines
from trade.disputes import DisputeState
from trade.orders import Status
from trade.people import CLOCK
from trade.policy import OrderTerms, Policy
from trade.refusals import RatingOver, ShortfallTooLarge

SIGNED = Policy()
CHANGED = Policy.model_validate(
    {name: number + 2 for name, number in SIGNED.terms if type(number) is int}
    | {"shortfall_percent": Decimal(5), "country": "CN", "zone": "Asia/Shanghai"}
)


class Renumbered(Quarrel):
    """A trade whose operator changes every number as soon as the order is signed."""

    def _happens(self, event: e.Event) -> None:
        super()._happens(event)
        if isinstance(event, e.Signed):
            self.policy = CHANGED


def test_every_number_that_binds_an_order_is_changed_in_these_tests() -> None:
    """Else they would show nothing about it."""
    assert all(getattr(CHANGED, name) != getattr(SIGNED, name) for name in OrderTerms.model_fields)


@pytest.mark.parametrize("state", DisputeState)
def test_a_dispute_runs_by_the_numbers_the_order_was_signed_with(state: DisputeState) -> None:
    """All that happens, with every day by which something is due."""
    renumbered = Renumbered().goes(Status.DELIVERED).comes_to(state)
    assert a_quarrel(state).history == renumbered.history
    assert deadlines(a_quarrel(state).order) == deadlines(renumbered.order)


def test_the_final_notice_comes_as_it_was_signed() -> None:
    """A day before the end, not two hours more."""
    trade = Renumbered().goes(Status.DELIVERED)
    assert trade.order.inspect_by is not None
    (deadline,) = deadlines(trade.order)
    assert deadline.due == trade.order.inspect_by - DAY
    trade.until(deadline.due).does(CLOCK, c.GiveFinalNotice())
    assert trade.order.accepts == trade.order.inspect_by


def test_an_ended_order_is_rated_within_the_days_it_was_signed_with() -> None:
    """On the sixtieth day, and no later."""
    trade = Renumbered().goes(Status.COMPLETED)
    trade.waits(60 * DAY).does(MARTA, c.Rate(stars=5))
    with pytest.raises(RatingOver):
        trade.waits(DAY).does(LI, c.Rate(stars=5))


def test_a_shortfall_passes_up_to_what_was_signed() -> None:
    """Half a percent of the total; one percent is short, whatever the operator lets pass today."""
    trade = Renumbered().goes(Status.AGREED)
    trade.does(FINN, paid(trade.contract.total.minor * 99 // 100))
    with pytest.raises(ShortfallTooLarge):
        trade.does(FINN, c.AcceptShortfall())


def test_until_it_is_signed_an_order_lives_by_the_numbers_of_the_day() -> None:
    """The offer was made under the old ones; the signature is given under the new ones."""
    trade = a_trade(Status.OFFERED)
    assert trade.order.terms is None
    trade.policy = CHANGED
    trade.does(LI, c.Sign(hash=trade.contract.hash))
    assert trade.order.terms == CHANGED.terms
