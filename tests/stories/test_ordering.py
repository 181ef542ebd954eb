"""Stories: a buyer writes an order; what is typed is understood, shown back and never lost."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.cast import LUMEN
from storage import people
from storage.database import Transaction
from storage.work import Work
from tests.stories.house import House
from tests.stories.ordering import (
    GOODS,
    asked_how_many,
    asked_what,
    names_the_company,
    reviewed,
    says_when_and_where,
    writes_a_line,
)
from trade.companies import Application
from trade.company_commands import Apply, Approve
from trade.identifiers import BankAccount
from trade.money import Money
from trade.payments import FileRef


async def enrolled(house: House, name: str) -> None:
    """One more supplier with the badge."""
    owner = await house.newcomer(name.split()[0], language_code="en")
    await owner.sends("/start")
    await owner.sees("")
    now = datetime.now(UTC)

    def enrol(tx: Transaction) -> None:
        work = Work(tx, house.app.site, now)
        work.found(name, "CN", people.get(tx.connection, owner.id).actor)
        member, admin = (people.get(tx.connection, person.id).actor for person in (owner, house.admin))
        account = BankAccount(
            holder=name, number="12345678", bic="ICBKCNBJSZN", bank="ICBC", town="Ningbo", country="CN"
        )
        licence = FileRef(file_id="licence", file_unique_id=name)
        applied = Application(
            registration="91440300708461136T", goods="Lamps", city="Ningbo", account=account, licence=licence
        )
        company = work.enrol(member.company or 0, Apply(application=applied), member)
        work.enrol(company.id, Approve(limit=Money.of(20_000, "USD"), tier="basic"), admin)

    await house.app.db.transaction(enrol)


# ── understood and shown back ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("typed", "understood"),
    [("2,500 pcs", "2,500 pcs"), ("1.2万件", "12,000 pcs"), ("1.5 t", "1.5 t"), ("300 kg", "300 kg")],
)
async def test_a_quantity_is_understood_and_shown_back(house: House, typed: str, understood: str) -> None:
    """As people write it, with its unit."""
    await asked_how_many(house)
    await house.buyer.sends(typed)
    await house.buyer.sees(f"✓ Quantity: {understood}")
    await house.buyer.sees("What does one unit cost?")


async def test_a_number_alone_is_asked_for_its_unit_and_its_currency(house: House) -> None:
    """And only then; the price follows with both."""
    await asked_how_many(house)
    await house.buyer.sends("1.2万")
    await house.buyer.sees("✓ Quantity: 12,000")
    await house.buyer.sees("Of what unit?")
    await house.buyer.taps("carton")
    await house.buyer.sees("What does one unit cost?")
    await house.buyer.sends("0.0125")
    await house.buyer.sees("In which currency?")
    await house.buyer.taps("EUR")
    await house.buyer.sees("Anything else in this order?")
    await says_when_and_where(house.buyer)
    await house.buyer.sees("12,000 cartons × EUR 0.0125 = EUR 150.00")


async def test_a_day_and_a_month_are_the_next_such_day(house: House) -> None:
    """The review names the year."""
    day = (datetime.now(UTC) + timedelta(days=60)).date()
    await asked_what(house)
    await writes_a_line(house.buyer)
    await says_when_and_where(house.buyer, f"{day.day} {day:%B}", "Germany")
    await house.buyer.sees(f"Ships by {day.day} {day:%B} {day.year}")
    await house.buyer.sees("to Germany")


# ── misread ───────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_what_is_misread_is_answered_with_an_example_and_nothing_is_lost(house: House) -> None:
    """One question after another gets nonsense first; the order is complete all the same."""
    buyer = house.buyer
    await names_the_company(buyer)
    for nonsense, answer, good, next_question in (
        ("Acme Unknown", "I know no supplier with the badge called “Acme Unknown”", "lumen", "What do you buy?"),
        ("x" * 4000, "at most 200 fit", GOODS, "How exactly must it be?"),
        ("x" * 4000, "at most", "400 lm", "How many?"),
        ("as many as you can", "Write it like 2,500 pcs", "2,500 pcs", "What does one unit cost?"),
        ("cheap", "Write it like 1.20 USD", "$1.20", "Anything else in this order?"),
    ):
        await buyer.sends(nonsense)
        await buyer.sees(answer)
        await buyer.sends(good)
        await buyer.sees(next_question)
    await buyer.sends("maybe")
    await buyer.sees("tap one of the buttons")
    await buyer.taps("That's all")
    await buyer.sees("When must it ship at the latest?")
    for nonsense, answer in (
        ("soon", "Write it like 15 March 2027"),
        ("2020-01-31", "31 January 2020 is not in the future"),
        ("31 February", "There is no such day"),
    ):
        await buyer.sends(nonsense)
        await buyer.sees(answer)
    await buyer.sends("in 6 weeks")
    await buyer.sees("Where does it go?")
    await buyer.sends("Atlantis")
    await buyer.sees("I do not know the country “Atlantis”")
    await buyer.sends("德国")
    review = await buyer.sees("please check")

    assert "to Germany" in review["text"]
    assert "2,500 pcs × USD 1.20 = USD 3,000.00" in review["text"]


async def test_nobody_orders_from_themselves(house: House) -> None:
    """Li's own company is neither offered nor found."""
    await house.supplier.sends("/neworder")
    asked = await house.supplier.sees("Who do you buy from?")
    assert not any("Lumen" in key for key in house.supplier.keys(asked))
    await house.supplier.sends(LUMEN)
    await house.supplier.sees("I know no supplier with the badge called")


async def test_of_several_suppliers_the_right_one_is_tapped(house: House) -> None:
    """However many there are."""
    for name in ("Alpha Toys", "Beta Toys", "Gamma Toys", "Delta Toys", "Epsilon Toys", "Zeta Glass", "Eta Glass"):
        await enrolled(house, f"{name} Co., Ltd.")
    await names_the_company(house.buyer)
    await house.buyer.sends("glass")
    question = await house.buyer.sees("Several suppliers match “glass”")
    assert [key for key in house.buyer.keys(question) if "✅" in key] == [
        "✅ Zeta Glass Co., Ltd.",
        "✅ Eta Glass Co., Ltd.",
    ]
    await house.buyer.taps("Eta Glass")
    await house.buyer.sees("✓ Supplier: Eta Glass Co., Ltd.")


# ── changing one's mind ───────────────────────────────────────────────────────────────────────────────────────────


async def test_back_asks_the_last_question_again_and_offers_the_old_answer(house: House) -> None:
    """Step by step to the first question."""
    buyer = house.buyer
    await asked_how_many(house)
    await buyer.sends("2,500 pcs")
    await buyer.sees("What does one unit cost?")
    await buyer.taps("‹ Back")
    again = await buyer.sees("How many?")
    assert "↩️ Keep: 2,500 pcs" in buyer.keys(again)
    await buyer.taps("↩️ Keep: 2,500 pcs")
    await buyer.sees("What does one unit cost?")
    for question in ("How many?", "How exactly must it be?", "What do you buy?", "Who do you buy from?"):
        await buyer.taps("‹ Back")
        first = await buyer.sees(question)
    assert "‹ Back" not in buyer.keys(first)


async def test_every_field_can_be_changed_on_the_review(house: House) -> None:
    """Each opens its question and comes back to the review, the old answer kept with a key."""
    buyer = house.buyer
    await reviewed(house)
    before = (await buyer.sees("please check"))["text"]
    await buyer.taps("Change something")
    fields = await buyer.sees("What would you like to change?")
    labels = [key for key in buyer.keys(fields) if not key.startswith("‹")]
    assert len(labels) >= 18
    for label in labels:
        await buyer.taps(label)
        await buyer.sees("")
        answered = [key for key in buyer.keys(buyer.newest) if "Keep:" in key or key == "Skip"]
        await buyer.taps(answered[0])
        assert (await buyer.sees("please check"))["text"].endswith(before[-400:]), label
        await buyer.taps("Change something")
        await buyer.sees("What would you like to change?")
    await buyer.taps("‹ Back to the summary")
    assert (await buyer.sees("please check"))["text"] == before


async def test_a_changed_field_changes_the_contract(house: House) -> None:
    """Freight, rule and inspection days; the total follows."""
    buyer = house.buyer
    await reviewed(house)
    for label, question, answer in (
        ("Freight", "How much freight", "250"),
        ("Incoterms rule", "Which Incoterms 2020 rule?", "CIF"),
        ("Inspection days", "How many days to inspect", "7"),
        ("Quantity", "How many?", "3,000 pcs"),
    ):
        await buyer.taps("Change something")
        await buyer.taps(label)
        await buyer.sees(question)
        await buyer.sends(answer)
        review = await buyer.sees("please check")
    assert "Goods USD 3,600.00 + freight USD 250.00 = USD 3,850.00" in review["text"]
    assert "CIF is made for goods put on board a ship" in review["text"]
    assert "Inspection 7 days" in review["text"]
    assert any("USD 3,850.00" in key for key in buyer.keys(review))


async def test_lines_are_added_and_removed(house: House) -> None:
    """Two lines stay of three; all in one currency."""
    buyer = house.buyer
    await asked_what(house)
    await writes_a_line(buyer)
    await buyer.taps("Add another line")
    await buyer.sees("Line 2: what else do you buy?")
    await writes_a_line(buyer, "Spare driver", "100 pcs", "3.50")
    await buyer.taps("Add another line")
    await buyer.sees("Line 3: what else do you buy?")
    await buyer.sends("Spare switch")
    await buyer.sees("How exactly must it be?")
    await buyer.taps("Skip")
    await buyer.sees("How many?")
    await buyer.sends("10 pcs")
    await buyer.sees("What does one unit cost?")
    await buyer.sends("2 EUR")
    await buyer.sees("This order is in USD")
    await buyer.sends("2")
    await buyer.sees("Anything else in this order?")
    await buyer.taps("Remove line 3")
    await buyer.sees("When must it ship at the latest?")
    await buyer.sends("in 6 weeks")
    await buyer.taps("Denmark")
    review = await buyer.sees("please check")
    assert "2. Spare driver" in review["text"]
    assert "Spare switch" not in review["text"]
    assert "Total: USD 3,350.00" in review["text"]
