"""Random people give random commands to several orders in a real database; after each one everything still adds up.

`HYPOTHESIS_PROFILE=long` walks much further.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar, get_args

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from scheduler.ticking import Ticking
from storage.database import Database, Transaction
from tests.builders import (
    ADA,
    DAY,
    EVERYBODY,
    FINN,
    JONAS,
    LI,
    MARTA,
    MIRA,
    MONDAY,
    WANG,
    a_payment,
)
from tests.trade import market
from tests.trade.disputing import NORA, OMAR, any_command, complaint
from tests.trade.drawing import CONTRACTS, corrections, payments, settlements
from tests.trade.invariants import broken
from tests.trade.journeys import JOURNEYS, QUARRELS, USUAL, Detour
from trade import commands as c
from trade import dispute_commands as dc
from trade.claims import Reason
from trade.company_commands import Approve, Restore, Suspend
from trade.contracts import Contract
from trade.deciding_extensions import EXTENDED_BY
from trade.dispute_opening import reasons_now
from trade.dispute_rules import DISPUTED
from trade.disputes import DisputeState
from trade.money import Money
from trade.orders import Order, Status
from trade.people import Actor, Role
from trade.refusals import Changed, Refused
from trade.rules import allowed

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
COMMANDS: list[type[c.Command]] = list(get_args(c.Command))
MOST_ORDERS = 4
LIMIT = Money.of(4000, "USD")  # less than two orders like the first
T = TypeVar("T")
S = DisputeState

CAST = (*EVERYBODY, NORA, OMAR)
PEOPLE = st.sampled_from(CAST)


class Walk(RuleBasedStateMachine):
    """A market that anybody walks through, doing anything."""

    @initialize()
    def opens(self) -> None:
        """A fresh market, on a clock of its own, with two orders of a supplier that can't cover both."""
        self.open_market()
        self.write(lambda tx: market.enrols(tx, Approve(limit=LIMIT, tier="silver"), ADA))
        self.orders += [self.write(market.offers) for _ in range(2)]

    def open_market(self) -> None:
        """Everybody is there, and nobody has ordered anything."""
        self.stack = ExitStack()
        folder = self.stack.enter_context(tempfile.TemporaryDirectory(prefix="tradehold-walk-"))
        self.loop = self.stack.enter_context(asyncio.Runner())
        self.database = self.loop.run(Database.open(f"sqlite:///{folder}/walk.db"))
        self.stack.callback(lambda: self.loop.run(self.database.close()))
        self.now = MONDAY
        self.write(market.opens)
        self.orders: list[Order] = []
        self.clock = Ticking(self.database, market.SITE, lambda: self.now, caught_up=partial(asyncio.sleep, 0))

    def write(self, function: Callable[[Transaction], T]) -> T:
        """Run in a transaction of its own."""
        return self.loop.run(self.database.transaction(function))

    @precondition(lambda self: len(self.orders) < MOST_ORDERS)
    @rule(contract=CONTRACTS)
    def offers(self, contract: Contract) -> None:
        """Marta writes an order and offers it, if the facts let her."""
        self.offer(contract)

    def offer(self, contract: Contract) -> None:
        """A draft, and at once its offer."""
        order = self.write(lambda tx: market.at(tx, self.now).draft(MARTA))
        self.orders.append(order)
        self.perform(len(self.orders) - 1, c.Offer(contract=contract), MARTA)

    @rule(which=st.integers(0, MOST_ORDERS - 1), kind=st.sampled_from(COMMANDS), by=PEOPLE, data=st.data())
    def somebody_tries(self, which: int, kind: type[c.Command], by: Actor, data: st.DataObject) -> None:
        """Anybody gives any command, allowed or not."""
        which %= len(self.orders)
        self.perform(which, self.draw(kind, self.orders[which], data), by)

    @rule(which=st.integers(0, MOST_ORDERS - 1), journey=st.sampled_from(JOURNEYS), data=st.data())
    def it_goes_on(self, which: int, journey: tuple[Status, Detour], data: st.DataObject) -> None:
        """An order goes the usual way, day by day, to some status, or as far as it gets; there people do something."""
        which %= len(self.orders)
        end, detour = journey
        for _ in USUAL:
            order = self.orders[which]
            if order.status is end or (order.dispute is None and order.status not in USUAL):
                break
            ways = QUARRELS[order.dispute.state] if order.dispute else (USUAL[order.status],)
            kind, by = data.draw(st.sampled_from(ways))
            self.perform(which, self.draw(kind, order, data), by)
            self.time_goes(DAY)
        for kind, by in detour:
            self.perform(which, self.draw(kind, self.orders[which], data), by)

    @rule(which=st.integers(0, MOST_ORDERS - 1), data=st.data(), twice=st.booleans())
    def somebody_who_may_acts(self, which: int, data: st.DataObject, twice: bool) -> None:
        """Somebody does what RULES let them do; sometimes the key is pressed twice, and the second press is stale."""
        which %= len(self.orders)
        order = self.orders[which]
        may = [(kind, by) for by in CAST for kind in COMMANDS if kind in allowed(order, by)]
        if not may:
            return
        kind, by = data.draw(st.sampled_from(may))
        command = self.draw(kind, order, data)
        if self.perform(which, command, by, order.version) and twice:
            assert not self.perform(which, command, by, order.version, refusal=Changed)

    @rule(hours=st.sampled_from([1, 20, 24, 24 * 8, 24 * 31]))
    def time_passes(self, hours: int) -> None:
        """The clock acts on what has fallen due."""
        self.time_goes(timedelta(hours=hours))

    @rule()
    def the_badge_goes_or_comes_back(self) -> None:
        """An admin suspends the supplier, or restores it."""
        command = Suspend(reason="a complaint") if self.write(market.badge) else Restore()
        self.write(lambda tx: market.enrols(tx, command, ADA, self.now))

    def draw(self, kind: type[c.Command], order: Order, data: st.DataObject) -> c.Command:
        """A command of this kind with random facts."""
        if kind is c.ConfirmPayment:
            return c.ConfirmPayment(payment=data.draw(payments(order)), payer_checked=data.draw(st.booleans()))
        if kind is c.HoldPayment:
            return c.HoldPayment(payment=data.draw(payments(order)))
        if kind is dc.OpenDispute:
            true = [reason for role in (Role.BUYER, Role.SUPPLIER) for reason in reasons_now(order, role, self.now)]
            return complaint(reason=data.draw(st.sampled_from([*true, *true, Reason.LATE])))
        if kind is c.CorrectPayment:
            others = [None, *(other.id for other in self.orders if other.id != order.id)]
            return data.draw(corrections(order, others))
        command = any_command(kind, order, self.now)
        if isinstance(command, dc.OfferSettlement | dc.Propose | dc.GiveRuling):
            return command.model_copy(update={"settlement": data.draw(settlements(order))})
        if isinstance(command, dc.RuleAppeal):
            return command.model_copy(update={"varied": data.draw(st.none() | settlements(order))})
        if isinstance(command, c.MakeUp):
            return c.MakeUp(kind=command.kind, since=command.since, until=self.now)
        if isinstance(command, c.Extend):
            return c.Extend(kind=data.draw(st.sampled_from(sorted(EXTENDED_BY))), days=data.draw(st.integers(1, 30)))
        if isinstance(command, dc.AnswerProposal):
            return dc.AnswerProposal(accepts=data.draw(st.booleans()))
        return command

    def perform(
        self, which: int, command: c.Command, by: Actor, seen: int | None = None, refusal: type[Refused] = Refused
    ) -> bool:
        """Whether the command was carried out; then the clock looks, as it does after every commit."""
        order = self.orders[which]
        try:
            self.orders[which] = self.write(lambda tx: market.performs(tx, order, command, by, self.now, seen))
        except refusal:
            return False
        self.tick()
        return True

    def time_goes(self, length: timedelta) -> None:
        """Time passes, and the clock acts on what has fallen due."""
        self.now += length
        self.tick()

    def tick(self) -> None:
        """The clock looks, and everybody sees the orders as they are then."""
        self.loop.run(self.clock.tick())
        self.orders = [self.write(lambda tx, n=order.id: market.sees(tx, n)) for order in self.orders]  # type: ignore[misc]

    @invariant()
    def everything_adds_up(self) -> None:
        """The money, the record, and every row made from it."""
        assert self.loop.run(self.database.read(lambda connection: broken(connection, market.POLICY, self.now))) == []

    def teardown(self) -> None:
        """The market closes."""
        self.stack.close()


class QuarrelWalk(Walk):
    """The same market, where a dispute is open from the beginning, and goes on in every way."""

    @initialize(status=st.sampled_from(sorted(DISPUTED)), contract=CONTRACTS, steps=st.integers(3, 30), data=st.data())
    def opens(self, status: Status, contract: Contract, steps: int, data: st.DataObject) -> None:
        """One order comes to a status in which it can be disputed, and is, and goes some way."""
        self.open_market()
        self.offer(contract)
        usual = (c.Sign, LI), (c.ConfirmPayment, FINN), (c.Ship, WANG), (c.ConfirmReceipt, JONAS)
        for kind, by in usual:
            if self.orders and self.orders[0].status is not status:
                self.perform(0, any_command(kind, self.orders[0], self.now), by)
        if self.orders:
            self.perform(0, self.draw(dc.OpenDispute, self.orders[0], data), MARTA)
            self.quarrel(steps, data)

    @precondition(lambda self: any(order.dispute for order in self.orders))
    @rule(steps=st.integers(2, 8), data=st.data())
    def the_quarrel_goes_on(self, steps: int, data: st.DataObject) -> None:
        """What usually comes next, by whoever may, with time between."""
        self.quarrel(steps, data)

    def quarrel(self, steps: int, data: st.DataObject) -> None:
        """Some steps of the first quarrel there is."""
        for _ in range(steps):
            which, order = next(((n, o) for n, o in enumerate(self.orders) if o.dispute), (0, None))
            if order is None or order.dispute is None:
                return
            kind, by = data.draw(st.sampled_from(QUARRELS[order.dispute.state]))
            if by is MIRA:
                by = next((one for one in (NORA, OMAR) if one.person == order.dispute.case_mediator), MIRA)
            self.perform(which, self.draw(kind, order, data), by)
            self.time_goes(timedelta(hours=data.draw(st.sampled_from([1, 1, 24, 24 * 4]))))


TestWalk = Walk.TestCase
TestWalk.settings = settings(
    max_examples=2000 if LONG else 12,
    stateful_step_count=60 if LONG else 30,
    deadline=None,
    phases=[Phase.explicit, Phase.generate] if not LONG else tuple(Phase),
    derandomize=not LONG,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

TestQuarrelWalk = QuarrelWalk.TestCase
TestQuarrelWalk.settings = settings(
    TestWalk.settings, max_examples=2000 if LONG else 40, stateful_step_count=40 if LONG else 8
)


@pytest.mark.parametrize("journey", JOURNEYS, ids=range(len(JOURNEYS)))
async def test_every_journey_adds_up(journey: tuple[Status, Detour], tmp_path: Path) -> None:
    """Each of them once, with the exact money, so that none is left to chance."""
    end, detour = journey
    database = await Database.open(f"sqlite:///{tmp_path}/journey.db")
    await database.transaction(market.opens)
    order = await database.transaction(market.offers)
    usual = [USUAL[status] for status in list(USUAL)[1 : list(USUAL).index(end)]]
    for step, (kind, by) in enumerate((*usual, *detour)):
        command = any_command(kind, order, MONDAY)
        if kind is c.ConfirmPayment and step >= len(usual):  # off the usual way money comes short
            command = c.ConfirmPayment(payment=a_payment(max(1, order.outstanding.minor - 1)))
        order = await database.transaction(partial(market.performs, order=order, command=command, by=by, now=MONDAY))
        assert await database.read(lambda connection: broken(connection, market.POLICY, MONDAY)) == []
    await database.close()
