"""When people are told of a deadline: by the ladder in the table, as far as the deadline has room for it."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from typing import get_args
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import ADA, DAY, EVERYBODY, HOUR, MARTA, MIRA, MONDAY, Trade, a_contract, a_trade, an_assurance
from tests.trade.disputing import NORA, OMAR, OPEN, Quarrel, a_quarrel, any_command, complaint
from tests.trade.drawing import CONTRACTS
from trade import commands as c
from trade import dispute_commands as dc
from trade.claims import Reason
from trade.contracts import Contract
from trade.deadlines import DEADLINES, Deadline, DeadlineKind, alerts, deadlines, may_owe, mediator_owing, step
from trade.disputes import DisputeState
from trade.orders import Status
from trade.people import Actor, Role
from trade.policy import Policy
from trade.refusals import Refused

K = DeadlineKind
COMMANDS: list[type[c.Command]] = list(get_args(c.Command))
UNDER_WAY = (Status.OFFERED, Status.AGREED, Status.FUNDED, Status.SHIPPED, Status.DELIVERED)
LENGTHS = st.timedeltas(min_value=-40 * DAY, max_value=400 * DAY)


def names(deadline: Deadline, policy: Policy | None = None) -> list[str]:
    """The steps of a deadline, soonest first."""
    return [alert.step for alert in alerts(deadline, policy or Policy())]


def lasting(kind: DeadlineKind, length: timedelta) -> Deadline:
    """A deadline of this length."""
    return Deadline(kind, MONDAY + length, MONDAY)


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        (30 * DAY, ["7d", "3d", "1d", "3h"]),
        (14 * DAY, ["7d", "3d", "1d", "3h"]),
        (7 * DAY, ["3d", "1d", "3h"]),
        (6 * DAY - HOUR, ["1d", "3h"]),
        (DAY, ["3h"]),
        (5 * HOUR, []),
    ],
    ids=str,
)
def test_an_alert_comes_only_if_the_deadline_is_at_least_twice_as_long(length: timedelta, expected: list[str]) -> None:
    """Nobody is reminded of what they have only just been asked."""
    offer = lasting(K.OFFER, length)
    assert expected == names(offer)
    early = {"7d": 7 * DAY, "3d": 3 * DAY, "1d": DAY, "3h": 3 * HOUR}
    assert [offer.due - early[name] for name in expected] == [alert.at for alert in alerts(offer, Policy())]


def test_only_the_last_hours_break_the_quiet() -> None:
    """In no ladder anything else does."""
    loud = {one.name for rule in DEADLINES.values() for one in rule.ladder if one.last_hours}
    assert {"3h"} == loud


@pytest.mark.parametrize("kind", K)
def test_every_step_has_its_name_once_tells_somebody_and_is_found(kind: DeadlineKind) -> None:
    """And never the clock."""
    ladder = DEADLINES[kind].ladder
    assert len({one.name for one in ladder}) == len(ladder) > 0
    for one in ladder:
        assert step(kind, one.name) == one
        assert one.told
        assert Role.CLOCK not in one.told


@pytest.mark.parametrize("kind", K)
def test_what_the_clock_does_not_end_goes_on_until_people_are_told_that_it_is_due(kind: DeadlineKind) -> None:
    """At the due moment or after it; where the clock acts, what it did is told."""
    rule = DEADLINES[kind]
    overdue = [one for one in rule.ladder if one.after >= timedelta() and not one.workday]
    assert overdue or rule.at_end is not None


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "Europe/Berlin", "America/Los_Angeles", "Pacific/Apia"])
@pytest.mark.parametrize("last", [date(2026, 4, 27), date(2028, 2, 29), date(2026, 12, 31), date(2027, 5, 31)])
def test_a_supplier_is_reminded_in_the_morning_of_the_day_and_of_seven_late_ones(zone: str, last: date) -> None:
    """In the place of dispatch, at month ends and leap days too; the buyer hears of the first late day."""
    contract = a_contract(latest_shipment=last, dispatch_zone=zone)
    trade = Trade(contract)
    shipment = Deadline(K.SHIPMENT, contract.ship_by(), trade.now)
    local = {alert.step: alert.at.astimezone(ZoneInfo(zone)) for alert in alerts(shipment, Policy())}
    assert ["7d", "3d", "1d", "today", *(f"late-{n}" for n in range(1, 8))] == list(local)
    mornings = {"today": 0} | {f"late-{n}": n for n in range(1, 8)}
    assert {(last + days * DAY, 8, 59) for days in mornings.values()} == {
        (local[name].date(), local[name].hour, local[name].minute) for name in mornings
    }
    assert (Role.BUYER, Role.SUPPLIER) == step(K.SHIPMENT, "late-1").told
    assert (Role.SUPPLIER,) == step(K.SHIPMENT, "late-2").told


def test_over_a_change_of_the_clocks_a_day_before_is_a_day() -> None:
    """Berlin's last Sunday of March has 23 hours: the alert comes an hour earlier by the clock on the wall."""
    due = a_contract(latest_shipment=date(2026, 3, 29), dispatch_zone="Europe/Berlin").ship_by()
    found = {alert.step: alert.at for alert in alerts(Deadline(K.SHIPMENT, due, MONDAY), Policy())}
    assert due - DAY == found["1d"]
    assert (22, 59) == (found["1d"].astimezone(ZoneInfo("Europe/Berlin")).hour, 59)


def test_finance_is_reminded_of_a_refund_by_the_operators_working_days() -> None:
    """On the mornings of days 5, 7, 10 and 13 since the decision, which skip Easter in Germany."""
    policy = Policy(country="DE", zone="Europe/Berlin")
    decided = datetime(2026, 3, 31, 15, 0, tzinfo=UTC)
    refund = Deadline(K.REFUND, policy.workdays.after(decided, policy.refund_by_days), decided)
    found = alerts(refund, policy)
    assert ["wd-5", "wd-7", "wd-10", "wd-13", "due"] == [alert.step for alert in found]
    days = [alert.at.astimezone(ZoneInfo("Europe/Berlin")).date() for alert in found[:4]]
    assert [date(2026, 4, 9), date(2026, 4, 13), date(2026, 4, 16), date(2026, 4, 21)] == days
    assert {8} == {alert.at.astimezone(ZoneInfo("Europe/Berlin")).hour for alert in found[:4]}


def test_a_refund_that_is_due_sooner_has_no_reminder_after_it() -> None:
    """An operator may promise six working days."""
    policy = Policy(refund_by_days=6)
    refund = Deadline(K.REFUND, policy.workdays.after(MONDAY, 6), MONDAY)
    assert ["wd-5", "due"] == names(refund, policy)


def test_a_receipt_nobody_confirms_is_for_people_to_decide_after_sixty_days() -> None:
    """The buyer is reminded on the way, then an agent decides on the carrier's proof."""
    trade = a_trade(Status.SHIPPED)
    (receipt,) = (deadline for deadline in deadlines(trade.order) if deadline.kind is K.RECEIPT)
    assert trade.order.shipped is not None
    assert trade.order.shipped + 60 * DAY == receipt.due
    assert ["7d", "3d", "1d", "due"] == names(receipt)
    assert (Role.MEDIATOR, Role.ADMIN) == step(K.RECEIPT, "due").told
    assert trade.until(receipt.due).does(ADA, c.ConfirmReceipt(proof="signed delivery note"))


def test_a_dispute_on_the_way_takes_no_time_from_the_days_to_confirm_receipt() -> None:
    """They go on with the time they had left."""
    trade = a_trade(Status.SHIPPED)
    confirm_by = trade.order.confirm_by
    assert confirm_by is not None
    trade.waits(35 * DAY).does(MARTA, complaint(reason=Reason.NOT_RECEIVED))
    trade.waits(5 * DAY).does(MARTA, dc.WithdrawDispute())
    assert (K.RECEIPT, confirm_by + 5 * DAY) in {(deadline.kind, deadline.due) for deadline in deadlines(trade.order)}


def test_a_step_of_a_dispute_is_told_to_the_mediator_on_the_case_or_to_all_who_may_take_it() -> None:
    """Before anybody has the case, and for a second ruling, it is anybody's."""
    owing = {state: mediator_owing(a_quarrel(state).order) for state in OPEN}
    anybody = {DisputeState.RESPONSE, DisputeState.NEGOTIATION, DisputeState.ESCALATED, DisputeState.SECOND}
    assert {*anybody, DisputeState.APPEALED} == {state for state, person in owing.items() if person is None}
    assert {MIRA.person, None} == set(owing.values())


def test_a_mediator_owes_no_second_look_at_their_own_ruling() -> None:
    """It is anybody else's; every other step is open to all, or to the mediator on the case alone."""
    mediators = (MIRA, NORA, OMAR)
    can = {state: [one.name for one in mediators if may_owe(a_quarrel(state).order, one.person or 0)] for state in OPEN}
    assert {DisputeState.SECOND, DisputeState.APPEALED} == {s for s, names in can.items() if names == ["Nora", "Omar"]}
    assert all(names in (["Mira"], ["Nora", "Omar"], ["Mira", "Nora", "Omar"]) for names in can.values())


ACTS = st.tuples(st.sampled_from((*EVERYBODY, NORA)), st.sampled_from(COMMANDS), st.sampled_from([1, 20, 24 * 8]))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(contract=CONTRACTS, status=st.sampled_from(UNDER_WAY), acts=st.lists(ACTS, max_size=40))
def test_whatever_people_do_there_is_a_list_of_deadlines_and_alerts(
    contract: Contract, status: Status, acts: list[tuple[Actor, type[c.Command], int]]
) -> None:
    """Each kind once, soonest first; each alert once, soonest first, none before its deadline began."""
    trade = Quarrel(contract, assurance=an_assurance(available=contract.goods))
    with suppress(Refused):  # a contract about nothing goes nowhere
        trade.goes(status)
    for by, kind, hours in acts:
        trade.waits(hours * HOUR)
        with suppress(Refused):
            trade.does(by, any_command(kind, trade.order, trade.now))
        found = deadlines(trade.order)
        assert sorted(found, key=lambda one: one.due) == found
        assert len({one.kind for one in found}) == len(found)
        for deadline in found:
            moments = alerts(deadline, trade.policy)
            assert sorted(moments, key=lambda alert: alert.at) == moments
            assert all(alert.at >= min(deadline.since, deadline.due) for alert in moments)


@settings(deadline=None, derandomize=True)
@given(kind=st.sampled_from(K), later=st.timedeltas(timedelta(), 70 * 365 * DAY), length=LENGTHS)
def test_a_deadline_of_any_length_has_its_alerts(kind: DeadlineKind, later: timedelta, length: timedelta) -> None:
    """One that was over before it began has only those that come when it is late."""
    began = MONDAY + later
    found = alerts(Deadline(kind, began + length, began), Policy(country="CN", zone="Asia/Shanghai"))
    ladder = [one.name for one in DEADLINES[kind].ladder]
    assert {alert.step for alert in found} <= set(ladder)
    late = [one.name for one in DEADLINES[kind].ladder if one.after >= timedelta() and not one.workday]
    assert set(late) <= {alert.step for alert in found}
