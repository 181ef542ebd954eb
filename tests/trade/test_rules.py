"""RULES over the whole product of command, person and status: what it allows happens or is refused for a fact."""

from __future__ import annotations

from typing import get_args

import pytest

from tests import builders
from tests.builders import BORIS, EVERYBODY, MARTA, OTTO, REACHED, STRANGER, SUSAN, a_trade
from tests.trade.disputing import NORA, OPEN, a_quarrel, any_command
from trade import commands as c
from trade import dispute_commands as dc
from trade.deadlines import DeadlineKind, deadlines
from trade.deciding import DECIDERS, decide
from trade.dispute_rules import DISPUTE_RULES, FROZEN
from trade.disputes import DisputeState
from trade.orders import Order, Status
from trade.people import AGENTS, Actor, roles
from trade.refusals import DisputeOpen, NoDispute, NotAllowed, NotAtThisPoint, NotFound, NotNow, PartyAgent, Refused
from trade.rules import RULES, allowed

COMMANDS: tuple[type[c.Command], ...] = get_args(c.Command)

DISCARDED = "discarded"


def the_trade(status: Status | str) -> builders.Trade:
    """A trade in this status; a discarded draft is a cancelled order that never had a contract."""
    if status != DISCARDED:
        return a_trade(Status(status))
    trade = a_trade()
    trade.does(MARTA, c.Discard())
    return trade


def test_every_command_has_its_rule_and_its_decider() -> None:
    """Nothing people can do is left without a rule."""
    assert set(COMMANDS) == set(RULES) == set(DECIDERS)


def test_every_status_but_refunded_is_reached_by_commands() -> None:
    """Only settlements and rulings lead to `refunded`."""
    assert set(Status) - set(REACHED) == {Status.REFUNDED}


@pytest.mark.parametrize("status", [*REACHED, DISCARDED])
@pytest.mark.parametrize("kind", COMMANDS, ids=lambda kind: kind.__name__)
def test_rules_decide_who_may_do_what_when(kind: type[c.Command], status: Status | str) -> None:
    """Outside RULES a command is refused for role or status; inside only facts can refuse it."""
    trade = the_trade(status)
    command = any_command(kind, trade.order, trade.now)
    for person in EVERYBODY:
        try:
            happened = decide(trade.order, command, person, trade.now, trade.policy, trade.assurance)
        except NoDispute:
            assert in_rules(kind, trade.order, person)
            assert kind in DISPUTE_RULES
        except (NotAllowed, NotNow, NotFound, PartyAgent) as refused:
            owed = [deadline.kind for deadline in deadlines(trade.order)]
            nothing_due = (kind is c.MakeUp and not owed) or (kind is c.Extend and owed == [DeadlineKind.SHIPMENT])
            assert not in_rules(kind, trade.order, person) or nothing_due or nothing_to_undo(refused, trade.order)
        except Refused:
            assert in_rules(kind, trade.order, person)
        else:
            assert in_rules(kind, trade.order, person)
            assert happened


@pytest.mark.parametrize("state", OPEN)
@pytest.mark.parametrize("kind", COMMANDS, ids=lambda kind: kind.__name__)
def test_dispute_rules_decide_who_may_do_what_in_which_state(kind: type[c.Command], state: DisputeState) -> None:
    """Outside DISPUTE_RULES a command is refused for role or state; inside only facts can refuse it."""
    quarrel = a_quarrel(state)
    command = any_command(kind, quarrel.order, quarrel.now)
    for person in (*EVERYBODY, NORA):
        mine = roles(person, quarrel.order.buyer, quarrel.order.supplier)
        try:
            decide(quarrel.order, command, person, quarrel.now, quarrel.policy, quarrel.assurance)
        except NotAtThisPoint:
            assert state not in DISPUTE_RULES[type(command)].when  # type: ignore[index]
        except DisputeOpen:
            assert kind in FROZEN or kind is dc.OpenDispute
        except (NotAllowed, NotFound, PartyAgent):
            assert not mine & RULES[kind].by
        except Refused:
            assert mine & RULES[kind].by
        else:
            assert kind in allowed(quarrel.order, person)


def in_rules(kind: type[c.Command], order: Order, person: Actor) -> bool:
    """What RULES says of a command."""
    supplier = builders.SUPPLYING if kind is c.Offer else order.supplier
    return bool(roles(person, order.buyer, supplier) & RULES[kind].by) and order.status in RULES[kind].when


def nothing_to_undo(refused: Refused, order: Order) -> bool:
    """Two statuses hold orders that differ: a draft thrown away was never agreed, an agreed order may be unpaid."""
    never_agreed = order.status is Status.CANCELLED and order.agreed is None
    return isinstance(refused, NotNow) and (never_agreed or (order.status is Status.AGREED and not order.held))


@pytest.mark.parametrize("status", REACHED)
def test_to_an_outsider_no_order_exists(status: Status) -> None:
    """Who is neither a party nor staff learns nothing, not even that the order is there."""
    trade = a_trade(status)
    for kind in COMMANDS:
        for person in (OTTO, STRANGER):
            with pytest.raises(NotFound):
                trade.does(person, any_command(kind, trade.order, trade.now))


@pytest.mark.parametrize("agent", [BORIS, SUSAN], ids=["the buyer's", "the supplier's"])
@pytest.mark.parametrize("kind", [k for k in COMMANDS if RULES[k].by <= AGENTS], ids=lambda kind: kind.__name__)
def test_an_agent_who_belongs_to_a_party_does_not_act_as_an_agent(kind: type[c.Command], agent: Actor) -> None:
    """With every duty there is, on this order it is a member of its company and nothing else (RULES 1)."""
    trade = a_trade(Status.AGREED)
    with pytest.raises(PartyAgent):
        trade.does(agent, any_command(kind, trade.order, trade.now))


def test_an_agent_who_belongs_to_a_party_still_acts_for_it() -> None:
    """Being staff elsewhere takes nothing away."""
    trade = a_trade(Status.OFFERED)
    trade.does(SUSAN, c.Sign(hash=trade.contract.hash))
    assert trade.order.status is Status.AGREED


@pytest.mark.parametrize("status", REACHED)
def test_allowed_names_what_rules_allow(status: Status) -> None:
    """The keys under a card come from the same table."""
    order = a_trade(status).order
    for person in EVERYBODY:
        mine = roles(person, order.buyer, order.supplier)
        other = DISPUTE_RULES.keys() - {dc.OpenDispute}
        paid = set() if order.outstanding else {c.ClaimPayment, c.NotReceived, c.AcceptShortfall}
        expected = {k for k, rule in RULES.items() if mine & rule.by and status in rule.when} - other - paid
        assert expected == allowed(order, person)
