"""Stories around the trade: colleagues, lists, the record as a witness, currencies, money that nobody finds."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from bot.cast import LUMEN
from storage import people
from storage.database import Transaction
from storage.work import Work
from tests import steps
from tests.stories.house import House, a_house
from tests.stories.ordering import BUYER, asked_how_many, reviewed
from tests.stories.trading import accepted, brought_to, funded, offered, shipped, signed
from tests.stories.written import all_is_quiet, entries, events, the_order
from trade.commands import Discard
from trade.orders import Status


async def test_a_colleague_signs_and_the_other_is_told(house: House) -> None:
    """Both were asked; the second signature on the same order does nothing and shows how it stands."""
    mei = await house.newcomer("Mei", language_code="en")
    await mei.sends("/start")
    await mei.sees("Welcome")
    company = (await house.app.db.read(lambda connection: people.get(connection, house.supplier.id))).company
    await house.app.db.transaction(lambda tx: people.change(tx.connection, mei.id, company=company))
    await offered(house)
    asked = await house.supplier.sees(f"New order from {BUYER}")
    await mei.sees(f"New order from {BUYER}")
    await mei.taps("✍️ Sign")
    await mei.taps("Yes, sign")
    await house.buyer.sees("has signed order 1")
    await house.supplier.sees("Mei signed order 1 for your company")
    await house.supplier.taps("✍️ Sign", message=asked)
    await house.supplier.sees("Order 1 · waiting for payment")

    assert (await events(house)).count("signed") == 1


async def test_orders_are_listed_in_pages_and_by_state(house: House) -> None:
    """Newest first, six at a time; drafts and ended ones by themselves."""
    await offered(house)
    await house.app.db.transaction(lambda tx: eight_drafts(tx, house))
    await house.buyer.sends("/orders")
    first = await house.buyer.sees("Open orders")
    assert next(key for key in house.buyer.keys(first) if "·" in key).startswith("📝 9 · draft")
    await house.buyer.taps("Older ›")
    last = await house.buyer.sees("Open orders")
    assert any(LUMEN[:20] in key for key in house.buyer.keys(last))
    await house.buyer.taps("Ended")
    ended = await house.buyer.sees("Ended orders")
    assert next(key for key in house.buyer.keys(ended) if "·" in key).startswith("↩️ 2 · cancelled")


def eight_drafts(tx: Transaction, house: House) -> None:
    """Orders 2 to 9, the first of them discarded."""
    work = Work(tx, house.app.site, house.app.clock.now())
    maria = people.get(tx.connection, house.buyer.id).actor
    numbers = [work.draft(maria).id for _ in range(8)]
    work.perform(numbers[0], Discard(), maria)


async def test_the_record_shown_to_both_sides_is_their_witness(house: House) -> None:
    """At each milestone both see the hash of its entry; the record's own page ends with the newest."""
    await brought_to(house, shipped)
    await all_is_quiet(house)
    [entry] = [entry for entry in await entries(house) if entry.body["type"] == "shipped"]
    told = await house.buyer.sees("Order 1 is on its way.")
    assert f"🔗 Record: {entry.hash[:16]}" in told["text"]
    await house.buyer.taps("Open order")
    await house.buyer.sees("Order 1 · on the way")
    await house.buyer.taps("⋯ More")
    await house.buyer.taps("🧾 Record")
    shown = await house.buyer.sees("Record of order 1")
    every = [*await entries(house), *await entries(house, "delivery")]
    newest = max(every, key=lambda entry: entry.seq)

    assert newest.hash in shown["text"]
    assert "shipped" in shown["text"]


async def test_euro_are_paid_to_an_iban_by_a_code_that_banks_read(house: House) -> None:
    """The order's currency decides the account."""
    await reviewed(house, price="€1.20")
    await house.buyer.taps("Sign and send (EUR 3,000.00)")
    await house.supplier.sees(f"New order from {BUYER}")
    await house.supplier.taps("✍️ Sign")
    await house.supplier.taps("Yes, sign")
    details, _ = await house.buyer.receives("photo")

    bank = house.settings.operator.banks["EUR"]
    assert (bank.iban or "") in details["caption"].replace(" ", "")
    assert bank.bic in details["caption"]


async def test_an_order_in_a_currency_without_an_account_is_refused_when_the_price_is_typed(house: House) -> None:
    """With the currencies that work, before anybody signs anything."""
    await asked_how_many(house)
    await house.buyer.sends("2,500 pcs")
    await house.buyer.sends("£1.20")
    said = await house.buyer.sees("We have no account for British Pound (GBP) yet")
    assert "Orders can be in USD, EUR, and CNY." in said["text"]
    await house.buyer.sends("€1.20")
    await house.buyer.sees("2,500 pcs × EUR 1.20 = EUR 3,000.00")


async def test_an_account_that_is_closed_after_the_offer_is_said_plainly(house: House) -> None:
    """Nobody is left to guess how to pay."""
    await reviewed(house, price="€1.20")
    await house.buyer.taps("Sign and send (EUR 3,000.00)")
    await house.supplier.sees(f"New order from {BUYER}")
    operator = house.settings.operator
    left = {code: bank for code, bank in operator.banks.items() if code != "EUR"}
    house.settings = house.settings.model_copy(update={"operator": operator.model_copy(update={"banks": left})})
    await house.restarts()
    await house.supplier.taps("✍️ Sign")
    await house.supplier.taps("Yes, sign")
    await house.buyer.sees("We have no account for EUR yet")


async def test_money_that_finance_cannot_find_is_looked_for(house: House) -> None:
    """The buyer is told; when the time for it is over the order ends, because nothing was paid."""
    await brought_to(house, signed)
    await steps.claims_payment(house.buyer)
    await house.finance.sees("says it has paid")
    await house.waits(timedelta(days=9))
    assert (await the_order(house)).status is Status.AGREED
    await house.finance.taps("🔍 Nothing arrived")
    await house.finance.sees("Tell Nordic Home ApS that you found no money for order 1?")
    await house.finance.taps("Yes, nothing arrived")
    await house.buyer.sees("We can't find your payment for order 1 yet.")
    await house.waits(timedelta(days=2))
    assert (await the_order(house)).status is Status.AGREED
    await house.waits(timedelta(days=2))
    await house.buyer.sees("because nothing was paid in time")

    assert (await events(house))[-2:] == ["payment-not-found", "cancelled"]


async def test_the_menu_says_how_much_waits_for_each(house: House) -> None:
    """For the supplier a shipment; for the buyer nothing yet."""
    await brought_to(house, funded)
    for person, words in (
        (house.supplier, "One thing is waiting for you"),
        (house.buyer, "Nothing is waiting for you"),
    ):
        await person.sends("/menu")
        await person.sees(words)


async def test_the_staff_group_reads_what_the_staff_is_asked_to_do(tmp_path: Path) -> None:
    """Without keys: each acts in their own chat."""
    async with a_house(tmp_path, staff_group=True) as house:
        await brought_to(house, accepted)
        group = house.finance.at(house.settings.staff_group or 0)
        asked = await group.sees("To be sent")

        assert LUMEN in asked["text"]
        assert group.keys(asked) == []
