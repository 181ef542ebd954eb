"""A payout account is changed by two people, and counts after days in which anybody of the company can stop it."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.builders import ADA, BORIS, DAY, FINN, LI, MARTA, MICROSECOND, MONDAY, OTTO, STRANGER, SUSAN, WANG
from tests.trade.market import AN_APPLICATION
from tests.trade.test_enrolment import a_company
from trade import refusals as r
from trade.companies import Company, Standing
from trade.company_commands import ChangeAccount, CompanyCommand, ConfirmAccount, StopAccount
from trade.company_events import COMPANY_EVENT, AccountAsked, AccountConfirmed, AccountStopped, CompanyEvent
from trade.people import CLOCK, Actor, Role
from trade.policy import Policy
from trade.suppliers import decide, evolve, react

OLD = AN_APPLICATION.account
NEW = OLD.model_copy(update={"iban": "GB82WEST12345698765432"})
CHANGE, CONFIRM, STOP = ChangeAccount(account=NEW), ConfirmAccount(), StopAccount()
EVERYBODY = (LI, WANG, MARTA, FINN, ADA, BORIS, SUSAN, OTTO, STRANGER, CLOCK)


def after(company: Company, *steps: tuple[Actor, CompanyCommand], at: datetime = MONDAY) -> Company:
    """The company after these people gave these commands."""
    for by, command in steps:
        for event in decide(company, command, by, at, Policy()):
            company = evolve(company, COMPANY_EVENT.validate_json(event.model_dump_json()), at)
    return company


def pays_to(company: Company, now: datetime) -> str:
    """Where the company's money goes at a moment."""
    application = company.application_at(now)
    assert application is not None
    return application.account.iban


ASKED = after(a_company(Standing.APPROVED), (LI, CHANGE))
COOLING = after(ASKED, (WANG, CONFIRM))


def test_nothing_changes_before_somebody_else_confirms() -> None:
    """However long it takes."""
    assert pays_to(ASKED, MONDAY + 365 * DAY) == OLD.iban


@pytest.mark.parametrize("person", [WANG, SUSAN, ADA], ids=["a colleague", "a colleague who is an agent", "an admin"])
def test_a_confirmed_account_counts_after_three_days(person: Actor) -> None:
    """To the moment; until then money goes to the old one (RULES 2)."""
    company = after(ASKED, (person, CONFIRM), at=MONDAY + DAY)
    assert pays_to(company, MONDAY + 4 * DAY - MICROSECOND) == OLD.iban
    assert pays_to(company, MONDAY + 4 * DAY) == NEW.iban


def test_who_asked_does_not_confirm() -> None:
    """One stolen phone must not be enough."""
    with pytest.raises(r.OwnAccount):
        after(ASKED, (LI, CONFIRM))


@pytest.mark.parametrize("company", [ASKED, COOLING], ids=["asked for", "cooling off"])
@pytest.mark.parametrize("person", [LI, WANG, ADA], ids=str)
def test_everybody_of_the_company_and_an_admin_can_stop_it_in_time(company: Company, person: Actor) -> None:
    """Money goes where it went before, and the account can be asked for again."""
    stopped = after(company, (person, STOP), at=MONDAY + DAY)
    assert pays_to(stopped, MONDAY + 365 * DAY) == OLD.iban
    assert after(stopped, (LI, CHANGE), at=MONDAY + DAY).changing(MONDAY + DAY) is not None


@pytest.mark.parametrize("command", [CONFIRM, STOP], ids=["confirm", "stop"])
def test_what_counts_is_neither_confirmed_again_nor_stopped(command: CompanyCommand) -> None:
    """It is the company's account now."""
    with pytest.raises(r.NothingProposed):
        after(COOLING, (LI, command), at=MONDAY + 3 * DAY)


def test_a_confirmed_account_is_confirmed_once() -> None:
    """A second confirmation does not move the day."""
    with pytest.raises(r.AlreadyAnswered):
        after(COOLING, (ADA, CONFIRM), at=MONDAY + DAY)


@pytest.mark.parametrize("company", [ASKED, COOLING], ids=["asked for", "cooling off"])
def test_another_change_waits_for_the_first(company: Company) -> None:
    """Else what is confirmed could be swapped under the reader's eyes."""
    with pytest.raises(r.AccountChanging):
        after(company, (WANG, ChangeAccount(account=OLD)))


def test_the_account_that_counts_is_no_change() -> None:
    """The new one after its time just like the old one before."""
    with pytest.raises(r.SameAccount):
        after(a_company(Standing.APPROVED), (LI, ChangeAccount(account=OLD)))
    with pytest.raises(r.SameAccount):
        after(COOLING, (LI, CHANGE), at=MONDAY + 3 * DAY)


def test_a_second_change_starts_from_the_first() -> None:
    """While it is asked for, money goes to the account that was new before."""
    company = after(COOLING, (LI, ChangeAccount(account=OLD)), at=MONDAY + 10 * DAY)
    assert pays_to(company, MONDAY + 10 * DAY) == NEW.iban
    assert pays_to(after(company, (WANG, STOP), at=MONDAY + 11 * DAY), MONDAY + 11 * DAY) == NEW.iban


@pytest.mark.parametrize("standing", [s for s in Standing if s not in (Standing.APPROVED, Standing.SUSPENDED)])
@pytest.mark.parametrize("command", [CHANGE, CONFIRM, STOP], ids=["change", "confirm", "stop"])
def test_only_a_supplier_has_an_account_to_change(command: CompanyCommand, standing: Standing) -> None:
    """Before the badge the application says where money would go."""
    for person in EVERYBODY:
        with pytest.raises(r.Refused):
            after(a_company(standing), (person, command))


@pytest.mark.parametrize("command", [CHANGE, CONFIRM, STOP], ids=["change", "confirm", "stop"])
def test_nobody_else_has_a_hand_in_it(command: CompanyCommand) -> None:
    """Finance least of all, who sends the money; an admin asks for nothing."""
    company = a_company(Standing.APPROVED) if command is CHANGE else ASKED
    others = [person for person in EVERYBODY if person not in (LI, WANG, SUSAN, ADA, BORIS)]
    for person in (*others, *((ADA, BORIS) if command is CHANGE else ())):
        with pytest.raises(r.Refused):
            after(company, (person, command))


@pytest.mark.parametrize(
    "event",
    [
        AccountAsked(account=NEW, by=1, by_name="Li"),
        AccountConfirmed(by=2, by_name="Wang", effective=MONDAY),
        AccountStopped(by=2, by_name="Wang"),
    ],
    ids=lambda event: event.type,
)
def test_the_whole_company_and_the_admins_hear_of_every_step(event: CompanyEvent) -> None:
    """Whoever knows nothing of it can stop it."""
    assert {tell.to for tell in react(COOLING, event)} == {Role.ADMIN, Role.SUPPLIER}
