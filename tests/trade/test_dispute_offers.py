"""The sides of a dispute settle it themselves: offers, answers, and what is taken back."""

from __future__ import annotations

import pytest

from tests.builders import LI, MARTA, WANG
from tests.trade.disputing import (
    HALF,
    a_quarrel,
)
from trade import commands as c
from trade import dispute_commands as dc
from trade import refusals as r
from trade.disputes import DisputeState, OfferState, Settlement
from trade.people import Actor, Role

S = DisputeState


def test_offers_are_numbered_kept_and_replaced_by_newer_ones_of_the_same_side() -> None:
    """Counter-offers stand side by side; the history shows all."""
    quarrel = a_quarrel(S.NEGOTIATION)
    for side, refund in ((MARTA, 200_000), (LI, 10_000), (LI, 20_000)):
        quarrel.does(side, dc.OfferSettlement(settlement=Settlement(refund=refund)))
    quarrel.does(MARTA, dc.WithdrawSettlement(offer=1))
    states = [(offer.number, offer.role, offer.state) for offer in quarrel.dispute.offers]
    assert states == [
        (1, Role.BUYER, OfferState.WITHDRAWN),
        (2, Role.SUPPLIER, OfferState.REPLACED),
        (3, Role.SUPPLIER, OfferState.OPEN),
    ]


@pytest.mark.parametrize(
    ("by", "command", "refusal"),
    [
        (LI, dc.AcceptSettlement(offer=1), r.OwnProposal),
        (WANG, dc.AcceptSettlement(offer=1), r.OwnProposal),
        (MARTA, dc.WithdrawSettlement(offer=1), r.OtherSide),
        (MARTA, dc.AcceptSettlement(offer=2), r.OfferGone),
    ],
)
def test_only_the_other_side_accepts_and_only_its_maker_withdraws(
    by: Actor, command: c.Command, refusal: type[r.Refused]
) -> None:
    """Not a colleague either."""
    quarrel = a_quarrel(S.NEGOTIATION)
    quarrel.does(LI, dc.OfferSettlement(settlement=HALF))
    with pytest.raises(refusal):
        quarrel.does(by, command)


@pytest.mark.parametrize("first", ["accepts", "withdraws"])
def test_accepting_and_withdrawing_at_once_has_one_effect(first: str) -> None:
    """Whoever comes second finds that the offer no longer stands."""
    quarrel = a_quarrel(S.NEGOTIATION)
    quarrel.does(LI, dc.OfferSettlement(settlement=HALF))
    if first == "accepts":
        quarrel.does(MARTA, dc.AcceptSettlement(offer=1))
        with pytest.raises(r.NotNow):
            quarrel.does(LI, dc.WithdrawSettlement(offer=1))
        assert quarrel.past.offers[0].state is OfferState.ACCEPTED
    else:
        quarrel.does(LI, dc.WithdrawSettlement(offer=1))
        with pytest.raises(r.OfferGone):
            quarrel.does(MARTA, dc.AcceptSettlement(offer=1))
        assert quarrel.order.dispute


def test_an_offer_of_the_side_that_was_to_answer_is_its_answer() -> None:
    """It has said something."""
    quarrel = a_quarrel(S.RESPONSE)
    quarrel.does(LI, dc.OfferSettlement(settlement=HALF, words="half"))
    assert (quarrel.dispute.state, quarrel.dispute.answer) == (S.NEGOTIATION, "half")


def test_the_claimant_does_not_answer_itself_nor_the_other_side_withdraw() -> None:
    """Each does its own."""
    quarrel = a_quarrel(S.RESPONSE)
    with pytest.raises(r.OtherSide):
        quarrel.does(MARTA, dc.AnswerDispute(words="yes"))
    with pytest.raises(r.OtherSide):
        quarrel.does(LI, dc.WithdrawDispute())


@pytest.mark.parametrize("state", [S.APPEAL, S.APPEALED, S.RETURN, S.RETURNED])
def test_after_the_decision_it_is_neither_settled_nor_withdrawn(state: DisputeState) -> None:
    """The ruling stands or is appealed."""
    for command in (dc.OfferSettlement(settlement=HALF), dc.WithdrawDispute()):
        with pytest.raises(r.NotAtThisPoint):
            a_quarrel(state).does(MARTA, command)
