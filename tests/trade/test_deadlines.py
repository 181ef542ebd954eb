"""The table of deadlines: complete, derived from orders, and the clock may do what it says."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.builders import LI, REACHED, a_trade, at_end, later
from tests.trade.disputing import OPEN, a_quarrel
from tests.trade.test_enrolment import a_company
from trade import commands as c
from trade.companies import Standing
from trade.deadlines import DEADLINES, DeadlineKind, company_deadlines, deadlines
from trade.orders import ENDS, Status
from trade.payments import PayoutKind
from trade.people import CLOCK, Role
from trade.refusals import Refused
from trade.rules import RULES
from trade.suppliers import COMPANY_RULES

MICROSECOND = timedelta(microseconds=1)
CLOCKS = [kind for kind, rule in RULES.items() if Role.CLOCK in rule.by]


def test_every_kind_of_deadline_has_its_line_in_the_table() -> None:
    """Who owes it to whom, and what happens at its end."""
    assert set(DEADLINES) == set(DeadlineKind)


def test_every_kind_of_deadline_comes_up_in_the_life_of_an_order() -> None:
    """None is in the table for nothing; the clock's last one stands after the final notice."""
    found = {d.kind for status in REACHED for d in deadlines(a_trade(status).order)}
    trade = a_trade(Status.DELIVERED)
    trade.until(trade.order.inspect_by).does(CLOCK, c.GiveFinalNotice())
    found |= {d.kind for d in deadlines(trade.order)}
    found |= {d.kind for state in OPEN for d in deadlines(a_quarrel(state).order)}
    changed = a_trade(Status.FUNDED)
    changed.does(LI, c.ProposeAmendment(contract=later(changed.contract)))
    found |= {d.kind for d in deadlines(changed.order)}
    found |= {d.kind for d in deadlines(a_trade().pays_deposit().order)}
    found |= {d.kind for d in company_deadlines(a_company(Standing.APPROVED))}
    assert found == set(DeadlineKind)


def test_the_clock_does_what_the_table_says_and_nothing_else() -> None:
    """Its commands are those the rules give it, each where its deadline is open; and it makes up."""
    clocks = {*CLOCKS, *(kind for kind, rule in COMPANY_RULES.items() if rule.clock)}
    assert {type(rule.at_end) for rule in DEADLINES.values() if rule.at_end} == clocks - {c.MakeUp}
    for status in REACHED:
        for deadline in deadlines(a_trade(status).order):
            command = at_end(deadline.kind)
            assert command is None or status in RULES[type(command)].when


@pytest.mark.parametrize("status", [status for status in REACHED if status not in ENDS and status is not Status.DRAFT])
def test_an_order_under_way_always_has_a_deadline(status: Status) -> None:
    """Somebody always owes the next step by some day."""
    assert deadlines(a_trade(status).order)


@pytest.mark.parametrize("status", [*(status for status in REACHED if status in ENDS), Status.DRAFT])
def test_a_draft_and_an_ended_order_have_none_but_the_refund_that_is_to_be_sent(status: Status) -> None:
    """Nobody else owes anything."""
    order = a_trade(status).order
    refunds = [payout.refund_due_by for payout in order.waiting_payouts if payout.kind is PayoutKind.REFUND]
    assert [(DeadlineKind.REFUND, due) for due in refunds] == [(d.kind, d.due) for d in deadlines(order)]


@pytest.mark.parametrize("status", [status for status in REACHED if status not in ENDS])
def test_the_clock_acts_at_the_very_moment_and_not_before(status: Status) -> None:
    """At the due moment its command is carried out; a microsecond earlier it is refused."""
    for deadline in deadlines(a_trade(status).order):
        command = at_end(deadline.kind)
        if command is None:
            continue
        trade = a_trade(status)
        with pytest.raises(Refused):
            trade.until(deadline.due - MICROSECOND).does(CLOCK, command)
        assert trade.until(deadline.due).does(CLOCK, command)
