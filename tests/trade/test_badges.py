"""A badge is given for a year: an admin renews it with one tap, or the clock takes it away until somebody does."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.builders import ADA, DAY, HOUR, LI, MARTA, MICROSECOND, MONDAY, OTTO, SUSAN
from tests.trade.test_enrolment import APPROVE, RENEW, RESTORE, SUSPEND, a_company
from trade import refusals as r
from trade.commands import MakeUp
from trade.companies import Company, Standing
from trade.company_commands import CompanyCommand, ExpireBadge
from trade.company_events import COMPANY_EVENT
from trade.deadlines import Deadline, DeadlineKind, alerts, company_deadlines
from trade.people import CLOCK, Actor
from trade.policy import Policy
from trade.suppliers import decide, evolve

YEAR = MONDAY + 365 * DAY


def after(company: Company, by: Actor, command: CompanyCommand, now: datetime) -> Company:
    """The company after a command at some moment, as it is read back from its record."""
    for event in decide(company, command, by, now, Policy()):
        company = evolve(company, COMPANY_EVENT.validate_json(event.model_dump_json()), now)
    return company


def renewal(since: datetime, until: datetime) -> list[Deadline]:
    """The one deadline of a company with the badge."""
    return [Deadline(DeadlineKind.BADGE, until, since)]


@pytest.mark.parametrize("standing", Standing)
def test_who_has_the_badge_has_it_renewed_after_a_year(standing: Standing) -> None:
    """Of nobody else anything is owed."""
    expected = renewal(MONDAY, YEAR) if standing is Standing.APPROVED else []
    assert expected == company_deadlines(a_company(standing))


def test_its_renewal_is_announced_a_week_three_days_and_a_day_before() -> None:
    """To the supplier and the admins."""
    (deadline,) = company_deadlines(a_company(Standing.APPROVED))
    assert [(f"{n}d", YEAR - n * DAY) for n in (7, 3, 1)] == alerts(deadline, Policy())


def test_the_clock_takes_it_away_at_the_very_moment() -> None:
    """With a word of its own, not as an admin's suspension."""
    company = a_company(Standing.APPROVED)
    with pytest.raises(r.TooEarly):
        after(company, CLOCK, ExpireBadge(), YEAR - MICROSECOND)
    company = after(company, CLOCK, ExpireBadge(), YEAR)
    assert (Standing.SUSPENDED, True, "") == (company.standing, company.badge_expired, company.reason)
    assert not company.has_badge
    assert [] == company_deadlines(company)


@pytest.mark.parametrize("person", [LI, MARTA, OTTO, SUSAN, ADA])
def test_nobody_but_the_clock_ends_a_year_or_makes_up_for_an_outage(person: Actor) -> None:
    """Not even an admin, who can suspend."""
    for command in (ExpireBadge(), MakeUp(kind=DeadlineKind.BADGE, since=YEAR, until=YEAR + HOUR)):
        with pytest.raises(r.NotAllowed):
            after(a_company(Standing.APPROVED), person, command, YEAR)


@pytest.mark.parametrize("command", [RENEW, APPROVE], ids=["renewed", "approved on other terms"])
def test_an_admin_who_has_looked_again_starts_a_new_year(command: CompanyCommand) -> None:
    """From that day on; the badge is as old as before."""
    now = YEAR - 2 * DAY
    company = after(a_company(Standing.APPROVED), ADA, command, now)
    assert renewal(now, now + 365 * DAY) == company_deadlines(company)
    assert MONDAY == company.badge_since


def test_restoring_a_badge_that_ran_out_starts_a_new_year() -> None:
    """Else the clock would take it away at once."""
    now = YEAR + 5 * DAY
    company = after(after(a_company(Standing.APPROVED), CLOCK, ExpireBadge(), YEAR), ADA, RESTORE, now)
    assert (True, False) == (company.has_badge, company.badge_expired)
    assert renewal(now, now + 365 * DAY) == company_deadlines(company)


@pytest.mark.parametrize(("days", "new_year"), [(30, False), (400, True)])
def test_a_badge_restored_within_its_year_keeps_it(days: int, new_year: bool) -> None:
    """A suspension takes no time away and gives none, unless the year is over by then."""
    company = after(a_company(Standing.APPROVED), ADA, SUSPEND, MONDAY + DAY)
    now = MONDAY + days * DAY
    company = after(company, ADA, RESTORE, now)
    assert (renewal(now, now + 365 * DAY) if new_year else renewal(MONDAY, YEAR)) == company_deadlines(company)


def test_a_renewal_that_fell_into_an_outage_has_its_length_more_once() -> None:
    """As with orders."""
    down = MakeUp(kind=DeadlineKind.BADGE, since=YEAR - HOUR, until=YEAR + 2 * HOUR)
    company = after(a_company(Standing.APPROVED), CLOCK, down, down.until)
    assert renewal(MONDAY, YEAR + 3 * HOUR) == company_deadlines(company)
    with pytest.raises(r.NotNow):
        after(company, CLOCK, down, down.until)


@pytest.mark.parametrize(("since", "hours"), [(timedelta(hours=-9), 9), (timedelta(hours=1), 9)])
def test_a_renewal_outside_the_outage_stays_where_it_is(since: timedelta, hours: int) -> None:
    """Due at the moment the service was back, or before it was down."""
    down = MakeUp(kind=DeadlineKind.BADGE, since=YEAR + since, until=YEAR + since + timedelta(hours=hours))
    with pytest.raises(r.NotNow):
        after(a_company(Standing.APPROVED), CLOCK, down, down.until)
