"""A company's enrolment as a supplier: who may do what in which standing."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import get_args

import pytest

from tests.builders import ADA, BORIS, FINN, LI, MARTA, MIRA, MONDAY, OTTO, STRANGER, SUPPLYING, SUSAN, WANG
from tests.trade.market import AN_APPLICATION, LIMIT
from trade import refusals as r
from trade.companies import Application, Company, Standing
from trade.company_commands import Apply, Approve, AskMore, CompanyCommand, Found, Refuse, RenewBadge, Restore, Suspend
from trade.company_events import (
    COMPANY_EVENT,
    ApplicationRefused,
    Applied,
    Approved,
    BadgeExpired,
    BadgeExtended,
    BadgeRenewed,
    Founded,
    MoreAsked,
    Restored,
    Suspended,
)
from trade.people import CLOCK, Actor, Role
from trade.policy import Policy
from trade.suppliers import COMPANY_RULES, decide, evolve, react

A_COMMAND: dict[type[CompanyCommand], CompanyCommand] = {
    Found: Found(name="Ningbo Bright Lamp", country="CN"),
    Apply: Apply(application=AN_APPLICATION),
    AskMore: AskMore(question="where is your licence?"),
    Approve: Approve(limit=LIMIT, tier="silver"),
    Refuse: Refuse(reason="no licence"),
    Suspend: Suspend(reason="complaints"),
    Restore: Restore(),
    RenewBadge: RenewBadge(),
}
"""One of each that makes a company a supplier; see `test_payout_account` and `test_badges` for the others."""
FOUND, APPLY, MORE, APPROVE, REFUSE, SUSPEND, RESTORE, RENEW = A_COMMAND.values()
WAYS: dict[Standing, tuple[tuple[Actor, CompanyCommand], ...]] = {
    Standing.BUYER: (),
    Standing.APPLIED: ((LI, APPLY),),
    Standing.MORE_ASKED: ((LI, APPLY), (ADA, MORE)),
    Standing.APPROVED: ((LI, APPLY), (ADA, APPROVE)),
    Standing.REFUSED: ((LI, APPLY), (ADA, REFUSE)),
    Standing.SUSPENDED: ((LI, APPLY), (ADA, APPROVE), (ADA, SUSPEND)),
}
EVERYBODY = (LI, WANG, MARTA, FINN, MIRA, ADA, BORIS, SUSAN, OTTO, STRANGER, CLOCK)


def after(company: Company, by: Actor, command: CompanyCommand) -> Company:
    """The company after a command."""
    for event in decide(company, command, by, MONDAY, Policy()):
        company = evolve(company, event, MONDAY)
    return company


def a_company(standing: Standing = Standing.BUYER) -> Company:
    """A company that has come to this standing by commands."""
    company = after(Company(id=SUPPLYING), Actor(person=LI.person), FOUND)
    for by, command in WAYS[standing]:
        company = after(company, by, command)
    assert company.standing is standing
    return company


def test_every_command_has_its_rule() -> None:
    """Nothing is left without one."""
    assert set(get_args(CompanyCommand)) == set(COMPANY_RULES)


@pytest.mark.parametrize("standing", Standing)
@pytest.mark.parametrize("kind", A_COMMAND, ids=lambda kind: kind.__name__)
def test_rules_decide_who_may_do_what_in_which_standing(kind: type[CompanyCommand], standing: Standing) -> None:
    """Members apply, admins who are no members decide; nobody else does anything."""
    company, rule = a_company(standing), COMPANY_RULES[kind]
    for person in EVERYBODY:
        member = person.company == SUPPLYING
        entitled = member if rule.duty is None else rule.duty in person.duties and not member
        if entitled and standing in rule.when and kind is not Found:
            assert decide(company, A_COMMAND[kind], person, MONDAY, Policy())
        else:
            with pytest.raises(r.Refused):
                decide(company, A_COMMAND[kind], person, MONDAY, Policy())


def test_an_admin_does_not_decide_on_its_own_company() -> None:
    """Susan is an admin and a member: another admin decides."""
    with pytest.raises(r.PartyAgent):
        decide(a_company(Standing.APPLIED), APPROVE, SUSAN, MONDAY, Policy())


def test_a_company_is_founded_once() -> None:
    """By whoever names it; nobody founds it again."""
    with pytest.raises(r.NotNow):
        decide(a_company(), FOUND, LI, MONDAY, Policy())


def test_who_waits_for_an_answer_does_not_apply_again() -> None:
    """The application is with the team already."""
    with pytest.raises(r.ApplicationOpen):
        decide(a_company(Standing.APPLIED), APPLY, LI, MONDAY, Policy())


def test_an_answer_to_the_admin_is_a_new_application() -> None:
    """With what was missing."""
    better = AN_APPLICATION.model_copy(update={"goods": "lamps and drivers"})
    company = after(a_company(Standing.MORE_ASKED), LI, Apply(application=better))
    assert (company.standing, company.application, company.reason) == (Standing.APPLIED, better, "")


def test_the_badge_dates_from_the_first_approval() -> None:
    """A new limit or a suspension in between does not make it younger."""
    company = a_company(Standing.APPROVED)
    later = MONDAY + timedelta(days=90)
    for command in (SUSPEND, RESTORE, APPROVE):
        for event in decide(company, command, ADA, later, Policy()):
            company = evolve(company, event, later)
    assert (company.has_badge, company.badge_since) == (True, MONDAY)


@pytest.mark.parametrize("standing", [standing for standing in Standing if standing is not Standing.APPROVED])
def test_only_the_approved_have_the_badge(standing: Standing) -> None:
    """All others take no orders."""
    assert not a_company(standing).has_badge


def test_a_tier_that_does_not_exist_is_refused() -> None:
    """It would have no fee."""
    with pytest.raises(r.UnknownTier):
        decide(a_company(Standing.APPLIED), Approve(limit=LIMIT, tier="diamond"), ADA, MONDAY, Policy())


@pytest.mark.parametrize(
    ("event", "told"),
    [
        (Founded(name="Lamps", country="CN", by=1), []),
        (Applied(application=AN_APPLICATION, by=1), [Role.ADMIN, Role.SUPPLIER]),
        (MoreAsked(question="?"), [Role.SUPPLIER]),
        (Approved(limit=LIMIT, tier="gold", fee_percent=Decimal("1.5"), until=MONDAY), [Role.SUPPLIER]),
        (ApplicationRefused(reason="no"), [Role.SUPPLIER]),
        (Suspended(reason="no"), [Role.SUPPLIER]),
        (Restored(), [Role.SUPPLIER]),
        (BadgeRenewed(until=MONDAY), [Role.SUPPLIER]),
        (BadgeExpired(), [Role.ADMIN, Role.SUPPLIER]),
        (BadgeExtended(was=MONDAY, until=MONDAY, outage=(MONDAY, MONDAY)), []),
    ],
    ids=lambda value: type(value).__name__,
)
def test_the_company_hears_of_every_decision_and_survives_json(event: object, told: list[Role]) -> None:
    """And the admins of every application."""
    read = COMPANY_EVENT.validate_json(event.model_dump_json())  # type: ignore[attr-defined]
    assert read == event
    assert [tell.to for tell in react(a_company(), read)] == told


def test_the_application_is_kept_as_it_was_made() -> None:
    """Registration, goods, account and licence."""
    assert isinstance(a_company(Standing.APPROVED).application, Application)
    assert a_company(Standing.APPROVED).application == AN_APPLICATION
