"""A dispute from complaint to end: every state's time, what ends it, and what stands still meanwhile."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.builders import DAY, FINN, HOUR, LI, MARTA, MICROSECOND, MIRA, at_end, paid
from tests.trade.disputing import (
    OPEN,
    Quarrel,
    a_funded_quarrel,
    a_quarrel,
    complaint,
)
from trade import commands as c
from trade import dispute_commands as dc
from trade import refusals as r
from trade.deadlines import OF_DISPUTE, Deadline, deadlines
from trade.disputes import DisputeState
from trade.orders import Status
from trade.people import CLOCK

S = DisputeState
AFTER: dict[DisputeState, DisputeState] = {
    S.RESPONSE: S.ESCALATED,
    S.NEGOTIATION: S.ESCALATED,
    S.ESCALATED: S.ESCALATED,
    S.EVIDENCE: S.PROPOSAL,
    S.INSPECTION: S.PROPOSAL,
    S.PROPOSAL: S.PROPOSAL,
    S.PROPOSED: S.DECISION,
    S.DECISION: S.DECISION,
    S.SECOND: S.SECOND,
    S.APPEAL: S.EXECUTED,
    S.APPEALED: S.APPEALED,
    S.RETURN: S.DECISION,
    S.RETURNED: S.EXECUTED,
}
"""What the clock makes of each state at its end."""


@pytest.mark.parametrize("state", OPEN)
def test_an_open_dispute_has_one_deadline_and_the_clock_keeps_it_to_the_moment(state: DisputeState) -> None:
    """At the due moment its command is carried out; a microsecond earlier it is refused."""
    quarrel = a_quarrel(state)
    since = quarrel.history[-1][1]
    assert [Deadline(OF_DISPUTE[state], quarrel.dispute.due, since)] == deadlines(quarrel.order)
    command = at_end(OF_DISPUTE[state])
    assert command is not None
    with pytest.raises(r.TooEarly):
        quarrel.until(quarrel.dispute.due - MICROSECOND).does(CLOCK, command)
    due = quarrel.dispute.due
    assert quarrel.until(due).does(CLOCK, command)
    assert AFTER[state] is (quarrel.order.dispute or quarrel.past).state
    assert quarrel.order.dispute is None or quarrel.dispute.due > due


def at(day: int, hour: int = 23, minute: int = 59) -> datetime:
    """A moment of April 2026, when the disputes of these tests happen."""
    return datetime(2026, 4, day, hour, minute, tzinfo=UTC)


def test_the_times_are_those_of_the_rule_book() -> None:
    """Opened on Thursday 23 April; working days end at 23:59."""
    quarrel = a_quarrel(S.RESPONSE)
    assert at(23, 10, 0) == quarrel.now
    assert at(28) == quarrel.dispute.due, "3 working days over a weekend"
    quarrel.does(LI, dc.AnswerDispute(words="no"))
    assert quarrel.dispute.opened + 7 * DAY == quarrel.dispute.due, "to day 7"
    quarrel.until(quarrel.dispute.due).does(CLOCK, dc.Escalate())
    quarrel.does(MIRA, dc.TakeCase())
    assert quarrel.now + 5 * DAY == quarrel.dispute.due, "5 days for evidence"
    quarrel.does(MIRA, dc.ExtendEvidence())
    assert quarrel.now + 8 * DAY == quarrel.dispute.due, "and once 3 more"
    with pytest.raises(r.AlreadyExtended):
        quarrel.does(MIRA, dc.ExtendEvidence())


def test_negotiation_lasts_at_least_three_days_after_the_answer() -> None:
    """An answer in the last moment leaves time to talk."""
    quarrel = a_quarrel(S.RESPONSE)
    quarrel.until(quarrel.dispute.due).does(LI, dc.AnswerDispute(words="no"))
    assert max(quarrel.now + 3 * DAY, quarrel.dispute.opened + 7 * DAY) == quarrel.dispute.due
    assert quarrel.now + 3 * DAY == quarrel.dispute.due


def test_silence_is_noted_and_the_case_goes_on() -> None:
    """Escalated by the clock, with "did not answer" noted."""
    quarrel = a_quarrel(S.RESPONSE).times_out(dc.Escalate())
    assert (quarrel.dispute.state, quarrel.dispute.silent) == (S.ESCALATED, True)


def test_either_side_may_escalate_from_day_four_of_a_negotiation() -> None:
    """Not a moment earlier, and not while the other side still has time to answer."""
    for side in (MARTA, LI):
        quarrel = a_quarrel(S.NEGOTIATION)
        with pytest.raises(r.TooEarly):
            quarrel.until(quarrel.dispute.opened + 4 * DAY - MICROSECOND).does(side, dc.Escalate())
        quarrel.waits(MICROSECOND).does(side, dc.Escalate())
        assert (quarrel.dispute.state, quarrel.dispute.silent) == (S.ESCALATED, False)
    with pytest.raises(r.TooEarly):
        a_quarrel(S.RESPONSE).waits(4 * DAY).does(MARTA, dc.Escalate())


# ── freezing ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("state", OPEN)
def test_while_a_dispute_is_open_nobody_accepts_or_cancels(state: DisputeState) -> None:
    """Neither the buyer nor the clock; late money still comes in."""
    quarrel = a_quarrel(state)
    held = quarrel.order.held
    for by, command in ((MARTA, c.Accept()), (CLOCK, c.GiveFinalNotice()), (CLOCK, c.Accept())):
        with pytest.raises(r.DisputeOpen):
            quarrel.waits(90 * DAY).does(by, command)
    quarrel.does(FINN, paid(100, bank_reference="LATE"))
    assert held == quarrel.order.held


def test_inspection_goes_on_with_the_time_it_had_left() -> None:
    """A withdrawn dispute moves the end of inspection by exactly its length."""
    quarrel = a_quarrel(S.RESPONSE)
    before = quarrel.order.inspect_by
    quarrel.waits(50 * HOUR).does(MARTA, dc.WithdrawDispute())
    assert before is not None
    assert before + 50 * HOUR == quarrel.order.inspect_by
    assert quarrel.past.state is S.WITHDRAWN


def test_a_final_notice_given_before_goes_on_too() -> None:
    """The clock accepts as much later as the dispute took."""
    quarrel = Quarrel()
    quarrel.goes(Status.DELIVERED)
    quarrel.until(quarrel.order.inspect_by).waits(-24 * HOUR).does(CLOCK, c.GiveFinalNotice())
    accepts = quarrel.order.accepts
    assert accepts is not None
    quarrel.does(MARTA, complaint())
    quarrel.waits(3 * DAY).does(MARTA, dc.WithdrawDispute())
    assert accepts + 3 * DAY == quarrel.order.accepts
    assert quarrel.until(quarrel.order.accepts).does(CLOCK, c.Accept())


def test_a_shipment_date_moves_by_whole_days_never_less_than_was_lost() -> None:
    """Two days and an hour are three days."""
    quarrel = a_funded_quarrel()
    before = quarrel.order.ship_by
    assert before is not None
    quarrel.waits(49 * HOUR).does(MARTA, dc.WithdrawDispute())
    assert before + 3 * DAY == quarrel.order.ship_by
    with pytest.raises(r.NotLate):
        quarrel.does(MARTA, c.CancelLate())


def test_goods_that_arrive_during_a_dispute_are_inspected_in_full_after_it() -> None:
    """Shipping and receipt are facts, so they go on; their timer begins when the dispute is over."""
    quarrel = a_funded_quarrel()
    quarrel.does(LI, c.Ship(carrier="COSCO", document_date=quarrel.now.date()))
    quarrel.waits(20 * DAY).does(MARTA, c.ConfirmReceipt())
    left = (quarrel.order.inspect_by or quarrel.now) - quarrel.now
    quarrel.waits(2 * DAY).does(MARTA, dc.WithdrawDispute())
    assert quarrel.now + left == quarrel.order.inspect_by
