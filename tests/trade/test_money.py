"""Money, rates and roles: the small things everything else stands on."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.builders import BORIS, FINN, LI, MARTA, OTTO, STRANGER
from trade.ledger import Account, balances, post
from trade.money import CURRENCIES, Money, digits
from trade.people import CLOCK, Actor, Role, roles
from trade.policy import Policy

MINOR = st.integers(-(10**15), 10**15)


@pytest.mark.parametrize(("amount", "minor"), [("0.005", 1), ("0.004", 0), ("2.675", 268), ("-0.005", -1)])
def test_amounts_are_rounded_half_up(amount: str, minor: int) -> None:
    """Away from zero, as people do it on paper."""
    assert Money.of(amount, "USD").minor == minor


@given(minor=MINOR, currency=st.sampled_from(sorted(CURRENCIES)))
def test_minor_units_and_amounts_are_the_same_money(minor: int, currency: str) -> None:
    """There and back in every currency."""
    money = Money(minor=minor, currency=currency)
    assert Money.of(money.amount, currency) == money


@pytest.mark.parametrize(("currency", "places"), [("JPY", 0), ("USD", 2), ("CNY", 2), ("KWD", 3), ("IQD", 3)])
def test_minor_units_follow_iso_4217(currency: str, places: int) -> None:
    """Yen have none, dinars three."""
    assert digits(currency) == places


def test_currencies_do_not_mix() -> None:
    """Neither in sums nor in comparisons; and there are no others."""
    one, other = Money.of(1, "USD"), Money.of(1, "EUR")
    for mixed in (lambda: one + other, lambda: one - other, lambda: one < other, lambda: one <= other):
        with pytest.raises(ValueError, match="do not add up"):
            mixed()
    with pytest.raises(ValidationError):
        Money(minor=1, currency="XXX")


def test_rates_lead_through_the_reporting_currency() -> None:
    """Euros to yen by way of dollars; without a rate there is no answer."""
    policy = Policy(rates={"EUR": Decimal("1.08"), "JPY": Decimal("0.0067")})
    assert policy.convert(Money.of(100, "EUR"), "USD") == Money.of(108, "USD")
    assert policy.convert(Money.of(100, "EUR"), "JPY") == Money.of(16119, "JPY")
    assert policy.convert(Money.of(100, "KWD"), "USD") is None
    assert policy.convert(Money.of(100, "KWD"), "KWD") == Money.of(100, "KWD")


@given(transfers=st.lists(st.tuples(st.sampled_from(Account), st.sampled_from(Account), st.integers(0, 10**12))))
def test_every_posting_leaves_the_books_balanced(transfers: list[tuple[Account, Account, int]]) -> None:
    """Whatever is transferred where, the bank holds what is owed."""
    books = balances([post("a transfer", "USD", *transfers)])
    assert books.pop(Account.BANK) == sum(books.values())


@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        (MARTA, {Role.BUYER}),
        (LI, {Role.SUPPLIER}),
        (FINN, {Role.FINANCE}),
        (BORIS, {Role.BUYER}),
        (OTTO, set()),
        (STRANGER, set()),
        (CLOCK, {Role.CLOCK}),
    ],
    ids=str,
)
def test_roles_come_from_facts(actor: Actor, expected: set[Role]) -> None:
    """From the company and the duties; an agent who belongs to a party is of that party only."""
    assert roles(actor, buyer=1, supplier=2) == expected


def test_who_has_no_company_is_not_a_party_of_an_order_without_a_supplier() -> None:
    """Nobody is nobody's colleague."""
    assert roles(STRANGER, buyer=1, supplier=None) == set()
