"""Coverage: how much of an order the badge covers, fixed at signing, across orders and currencies."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from storage import companies
from storage.database import Database
from tests.builders import ADA, DAY, HOUR, LI, MARTA, MONDAY, SUPPLYING, a_contract, a_line, a_trade, an_assurance
from tests.trade import market
from trade import commands as c
from trade import refusals as r
from trade.company_commands import Suspend
from trade.contracts import Contract
from trade.money import Money
from trade.orders import Order, Status
from trade.policy import Policy

GOODS = a_contract().goods


def usd(amount: int | str) -> Money:
    """Dollars."""
    return Money.of(amount, "USD")


def test_an_order_within_the_coverage_is_covered_by_its_product_value() -> None:
    """Freight is not."""
    assert a_trade(Status.AGREED).order.covered == GOODS.minor


def test_a_larger_order_is_covered_as_far_as_coverage_goes() -> None:
    """The buyer sees the amount before it signs."""
    trade = a_trade(Status.OFFERED, assurance=an_assurance(available=usd(1000)))
    assert trade.order.covered == 100_000


@pytest.mark.parametrize("available", [None, usd(0), usd(-5)], ids=["no rate", "used up", "overdrawn"])
def test_without_coverage_an_order_is_offered_uncovered(available: Money | None) -> None:
    """Which the buyer is shown as well."""
    assert a_trade(Status.AGREED, assurance=an_assurance(available=available)).order.covered == 0


def test_less_coverage_than_the_buyer_saw_is_no_signature() -> None:
    """Between offer and signing the supplier took other orders: the buyer must offer again."""
    trade = a_trade(Status.OFFERED)
    trade.assurance = an_assurance(available=usd(2499))
    with pytest.raises(r.CoverageFell) as refused:
        trade.does(LI, c.Sign(hash=trade.contract.hash))
    assert refused.value.values == {"seen": usd(2500), "now": usd(2499)}


def test_more_coverage_than_the_buyer_saw_changes_nothing() -> None:
    """What it signed stands."""
    trade = a_trade(Status.OFFERED, assurance=an_assurance(available=usd(1000)))
    trade.assurance = an_assurance()
    trade.does(LI, c.Sign(hash=trade.contract.hash))
    assert trade.order.covered == 100_000


def test_without_a_badge_there_is_no_offer_and_no_signature() -> None:
    """Also where it was taken away in between."""
    trade = a_trade(Status.OFFERED)
    trade.assurance = an_assurance(badge=False)
    with pytest.raises(r.NoBadge):
        trade.does(LI, c.Sign(hash=trade.contract.hash))
    trade.does(LI, c.AskForChange(wish="wait for our badge"))
    with pytest.raises(r.NoBadge):
        trade.does(MARTA, c.Offer(contract=trade.contract))


def test_the_supplier_signs_what_it_was_shown() -> None:
    """Another hash is another contract."""
    trade = a_trade(Status.OFFERED)
    with pytest.raises(r.Changed):
        trade.does(LI, c.Sign(hash=a_contract(freight=0).hash))


def test_nobody_is_on_both_sides() -> None:
    """A company cannot sell to itself, nor write orders in another's name."""
    own = a_contract(supplier=a_contract().buyer)
    with pytest.raises(r.SameCompany):
        a_trade().does(MARTA, c.Offer(contract=own))
    with pytest.raises(r.NotFound):
        a_trade().does(MARTA, c.Offer(contract=a_contract(buyer=a_contract().buyer.model_copy(update={"company": 9}))))


def test_an_order_of_nothing_and_one_too_late_are_not_offered() -> None:
    """At least one price, and a shipment date that can still be kept."""
    with pytest.raises(r.NothingToPay):
        a_trade().does(MARTA, c.Offer(contract=a_contract(lines=(a_line(unit_price="0"),), freight=0)))
    trade = a_trade().until(a_contract().ship_by()).waits(DAY)
    with pytest.raises(r.ShipmentDatePast):
        trade.does(MARTA, c.Offer(contract=trade.contract))


def test_nobody_signs_to_be_late_at_once() -> None:
    """The shipment date has passed while the offer lay there: the supplier asks for a later one, or declines."""
    trade = a_trade(Status.OFFERED, a_contract(latest_shipment=date(2026, 3, 5)))
    trade.until(trade.contract.ship_by()).waits(HOUR)
    with pytest.raises(r.ShipmentDatePast):
        trade.does(LI, c.Sign(hash=trade.contract.hash))
    trade.does(LI, c.AskForChange(wish="by the 20th"))


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """A market in a SQLite file; the supplier's limit is 10,000 dollars."""
    database = await Database.open(f"sqlite:///{tmp_path}/tradehold.db")
    await database.transaction(market.opens)
    yield database
    await database.close()


def worth(amount: str, currency: str = "USD") -> Contract:
    """A contract over goods of this value."""
    return a_contract(lines=(a_line("1", amount),), currency=currency)


async def available(database: Database, currency: str, policy: Policy = market.POLICY) -> Money | None:
    """What an order in this currency could be covered by."""
    assurance = await database.read(lambda db: companies.assurance(db, SUPPLYING, currency, policy))
    return assurance.available


async def signed(database: Database, contract: Contract) -> Order:
    """An order that both have signed."""
    return await database.transaction(lambda tx: market.signs(tx, contract))


async def test_available_is_the_limit_less_what_is_covered_from_agreed_to_the_end(database: Database) -> None:
    """An offer takes nothing yet, an ended order gives back."""
    assert await available(database, "USD") == usd(10_000)
    await database.transaction(lambda tx: market.offers(tx, worth("4000")))
    assert await available(database, "USD") == usd(10_000)
    order = await signed(database, worth("4000"))
    assert await available(database, "USD") == usd(6_000)
    await database.transaction(lambda tx: market.performs(tx, order, c.ProposeCancel(), MARTA, MONDAY))
    await database.transaction(lambda tx: market.performs(tx, order, c.AgreeCancel(), LI, MONDAY))
    assert await available(database, "USD") == usd(10_000)


async def test_other_currencies_count_at_the_rates_the_operator_keeps(database: Database) -> None:
    """5,000 euros are 5,400 dollars, and what is left of 10,000 dollars is 4,259.26 euros."""
    await signed(database, worth("5000", "EUR"))
    assert await available(database, "USD") == usd("4600")
    assert await available(database, "EUR") == Money.of("4259.26", "EUR")
    assert await available(database, "JPY") == Money.of("686567", "JPY")


async def test_a_currency_without_a_rate_is_not_covered(database: Database) -> None:
    """Better nothing than a guess; other currencies are covered as before."""
    order = await signed(database, worth("100", "KWD"))
    assert order.covered == 0
    assert await available(database, "KWD") is None


async def test_exposure_whose_rate_was_taken_away_leaves_nothing_available(database: Database) -> None:
    """As long as nobody knows what the old order is worth, nothing new is covered."""
    await signed(database, worth("100", "EUR"))
    assert await available(database, "USD", Policy()) is None


async def test_a_suspended_supplier_has_no_coverage_but_keeps_its_orders(database: Database) -> None:
    """What is signed stands."""
    order = await signed(database, worth("4000"))
    await database.transaction(lambda tx: market.enrols(tx, Suspend(reason="complaints"), ADA))
    assert await available(database, "USD") is None
    seen = await database.transaction(lambda tx: market.sees(tx, order.id))
    assert (seen.covered, seen.status, seen.fee_percent) == (400_000, Status.AGREED, Decimal(2))


async def test_a_tier_done_away_with_keeps_its_fee_for_those_who_have_it(database: Database) -> None:
    """The operator changed its tiers; the supplier still takes orders."""
    policy = market.POLICY.model_copy(update={"tiers": {"gold": Decimal("1.5")}})
    assurance = await database.read(lambda db: companies.assurance(db, SUPPLYING, "USD", policy))
    assert (assurance.badge, assurance.fee_percent) == (True, Decimal(2))
