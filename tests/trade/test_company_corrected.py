"""A company's entry is put right, with what it said before beside it."""

from __future__ import annotations

import pytest

from tests.builders import MONDAY
from trade import refusals as r
from trade.companies import Company
from trade.company_commands import CorrectCompany, Found
from trade.company_events import CompanyCorrected
from trade.people import Actor, Duty
from trade.policy import Policy
from trade.suppliers import decide, evolve

MEMBER = Actor(person=1, company=7, name="Maria")
ADMIN = Actor(person=2, duties=frozenset({Duty.ADMIN}), name="Priya")
STRANGER = Actor(person=3, name="Eve")


def a_company() -> Company:
    """One that only buys."""
    company = Company(id=7)
    [founded] = decide(company, Found(name="Nordic Hom", country="DK"), MEMBER, MONDAY, Policy())
    return evolve(company, founded, MONDAY)


def corrects(by: Actor, company: Company, **more: str) -> Company:
    """The company after the correction."""
    [event] = decide(company, CorrectCompany(reason="a typo", **more), by, MONDAY, Policy())
    assert isinstance(event, CompanyCorrected)
    assert (event.was_name, event.was_country) == (company.name, company.country)
    return evolve(company, event, MONDAY)


@pytest.mark.parametrize("by", [MEMBER, ADMIN])
def test_members_and_admins_correct_a_company_nobody_has_checked(by: Actor) -> None:
    """What is not named stays."""
    company = corrects(by, a_company(), name="Nordic Home ApS")

    assert (company.name, company.country) == ("Nordic Home ApS", "DK")


def test_a_stranger_corrects_nothing() -> None:
    """Neither a member nor an admin."""
    with pytest.raises(r.NotAllowed):
        corrects(STRANGER, a_company(), name="Mine")


def test_a_name_that_was_checked_is_corrected_by_an_admin_alone() -> None:
    """The badge says that somebody looked at the register."""
    company = a_company().model_copy(update={"badge_since": MONDAY})
    with pytest.raises(r.CheckedByAdmins):
        corrects(MEMBER, company, name="Another")

    assert corrects(ADMIN, company, name="Another ApS").name == "Another ApS"


def test_the_same_again_is_no_correction() -> None:
    """Nothing is entered that says nothing."""
    with pytest.raises(r.CompanyAsItIs):
        corrects(MEMBER, a_company(), name="Nordic Hom")
