"""Stories: people change their minds in the forms of a dispute; what is sent is what was shown, and adds up."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from bot import cast
from storage import people
from storage.database import Transaction
from storage.work import Work
from tests.people import Person
from tests.stories.casework import CaseHouse
from tests.stories.house import House, a_house_of
from tests.stories.written import all_is_quiet
from trade import commands as c
from trade import dispute_commands as dc
from trade.claims import Reason
from trade.contracts import Contract, Line, Party
from trade.disputes import Settlement
from trade.payments import Payment
from trade.people import Role


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[CaseHouse]:
    """100 lamps and 50 drivers for USD 350 and USD 50 of freight, paid and received."""
    async with a_house_of(CaseHouse, tmp_path) as house:
        await house.app.db.transaction(lambda tx: received(tx, house))
        yield house


def received(tx: Transaction, house: House) -> None:
    """From the draft to the goods' arrival two days ago."""
    work = Work(tx, house.app.site, datetime.now(UTC) - timedelta(days=2))
    company = work.found("Nordlys ApS", "DK", people.get(tx.connection, cast.BUYER.id).actor)
    maria, li, amara = (people.get(tx.connection, p.id).actor for p in (cast.BUYER, cast.SUPPLIER, cast.FINANCE))
    contract = Contract(
        buyer=Party(company=company.id, name=company.name, country="DK"),
        supplier=Party(company=1, name=cast.LUMEN, country="CN"),
        lines=(
            Line(description="Lamp", quantity=Decimal(100), unit="pcs", unit_price=Decimal(2)),
            Line(description="Driver", quantity=Decimal(50), unit="pcs", unit_price=Decimal(3)),
        ),
        currency="USD",
        freight=50_00,
        latest_shipment=(work.now + timedelta(days=60)).date(),
        destination="DK",
    )
    order = work.draft(maria)
    paid = Payment(
        amount=400_00,
        payer=company.name,
        payer_account="DK5000400440116243",
        received=work.now.date(),
        bank_reference=f"OTHER-{order.id}",
    )
    for actor, command in (
        (maria, c.Offer(contract=contract)),
        (li, c.Sign(hash=contract.hash)),
        (amara, c.ConfirmPayment(payment=paid)),
        (li, c.Ship(carrier="Maersk", tracking="CSQU3054383", document_date=work.now.date())),
        (maria, c.ConfirmReceipt()),
    ):
        work.perform(order.id, command, actor)


async def looks(person: Person) -> None:
    """Somebody opens the order's card."""
    await person.sends("/orders")
    await person.taps("1 · ")
    await person.sees("Order 1 ·")


async def skips(person: Person, question: str) -> None:
    """What is not at hand comes later."""
    await person.sees(question)
    await person.taps("Skip")


# ── the complaint ─────────────────────────────────────────────────────────────────────────────────────────────────


async def complains_of_the_lamps(buyer: Person) -> None:
    """Up to how many."""
    await looks(buyer)
    await buyer.taps("⚠️ Something is wrong")
    await buyer.sees("What is wrong with order 1?")
    await buyer.taps("Not as specified")
    await buyer.sees("Which goods of order 1 is it about?")
    await buyer.taps("Lamp")
    await buyer.sees("How many of “Lamp”")


async def test_other_goods_are_counted_anew(house: CaseHouse) -> None:
    """Changed on the way by “Back”, then once more from the review; the first count is forgotten."""
    buyer = house.buyer
    await complains_of_the_lamps(buyer)
    await buyer.taps("‹ Back")
    await buyer.sees("Which goods of order 1 is it about?")
    await buyer.taps("Keep: Lamp")
    await buyer.sees("How many of “Lamp”")
    await buyer.sends("80")
    await buyer.sees("other goods")
    await buyer.taps("Yes")
    await buyer.sees("Which goods")
    await buyer.taps("Driver")
    await buyer.sees("How many of “Driver”")
    await buyer.sends("5")
    await buyer.sees("What happened?")
    await buyer.sends("They are dark.")
    for question in ("photo or video", "How did you count?", "What did you measure", "inspection report?"):
        await skips(buyer, question)
    review = await buyer.sees("claims USD 175.00")
    await buyer.taps("✏️ Change something", message=review)
    await buyer.taps("Goods")
    await buyer.sees("Which goods of order 1 is it about?")
    await buyer.taps("Driver")
    await buyer.sees("How many of “Driver”")
    await buyer.sends("10")
    await buyer.sees("other goods")
    await buyer.taps("No")
    await buyer.sees("claims USD 30.00")
    await buyer.taps("⚠️ Open the dispute")
    await buyer.sees("The dispute is open.")
    claim = (await house.dispute()).claim
    assert [(defective.line, defective.quantity) for defective in claim.lines] == [(1, Decimal(10))]


async def test_a_forged_count_of_goods_not_yet_named_asks_for_the_goods(house: CaseHouse) -> None:
    """A key for a later question answers nothing."""
    buyer = house.buyer
    await complains_of_the_lamps(buyer)
    await buyer.taps("‹ Back")
    question = await buyer.sees("Which goods of order 1 is it about?")
    await buyer.forges(question, "c:di:1:count.0:100")
    await buyer.taps("Lamp", message=question)
    await buyer.sees("How many of “Lamp”")


# ── the offer ─────────────────────────────────────────────────────────────────────────────────────────────────────


async def offers_half_and_the_freight(house: CaseHouse) -> Person:
    """Li's offer up to the review."""
    await house.performs(cast.BUYER.id, dc.OpenDispute(reason=Reason.DAMAGED, words="They are broken.", amount=200_00))
    supplier = house.supplier
    await looks(supplier)
    await supplier.taps("🤝 Offer to settle")
    await supplier.sees("How much goes back to the buyer")
    await supplier.sends("100")
    await supplier.sees("freight")
    await supplier.taps("USD 50.00")
    await supplier.sees("Do the goods go back")
    await supplier.taps("Yes")
    await skips(supplier, "A word to the other side?")
    await supplier.sees("Your offer for order 1")
    await supplier.taps("✏️ Change something")
    await supplier.taps("Back to the buyer")
    await supplier.sees("How much goes back to the buyer")
    return supplier


async def test_an_offer_of_nothing_has_no_freight_and_no_return_left_in_it(house: CaseHouse) -> None:
    """What was answered to questions that are not asked any more does not count."""
    supplier = await offers_half_and_the_freight(house)
    await supplier.taps("Nothing")
    await supplier.sees("Your offer for order 1")
    await supplier.taps("🤝 Send the offer")
    await supplier.sees("Offer sent.")
    [made] = (await house.dispute()).offers
    assert (made.settlement.refund, made.settlement.freight, made.settlement.goods_back) == (0, 0, False)


async def test_an_offer_never_comes_to_more_than_is_held(house: CaseHouse) -> None:
    """All of it for the goods leaves no freight on top."""
    supplier = await offers_half_and_the_freight(house)
    await supplier.sends("400")
    review = await supplier.sees("Your offer for order 1")
    assert "450" not in review["text"]
    await supplier.taps("🤝 Send the offer")
    await supplier.sees("Offer sent.")
    await all_is_quiet(house)
    [made] = (await house.dispute()).offers
    assert made.settlement.refund == 400_00


async def test_a_review_of_an_order_that_has_moved_on_is_shown_anew(house: CaseHouse) -> None:
    """What an offer comes to depends on how the order stands: it is sent as it was read, or read again."""
    supplier = await offers_half_and_the_freight(house)
    await supplier.sends("90")
    review = await supplier.sees("Your offer for order 1")
    await house.performs(cast.BUYER.id, dc.OfferSettlement(settlement=Settlement(refund=150_00)))
    await supplier.taps("🤝 Send the offer", message=review)
    assert (await house.dispute()).open_offer(Role.SUPPLIER) is None
    await supplier.taps("🤝 Send the offer", message=review)
    await supplier.sees("Offer sent.")
    assert (await house.dispute()).open_offer(Role.SUPPLIER) is not None
