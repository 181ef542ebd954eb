"""What can be read in more than one way is asked with keys, and nothing is taken before."""

from __future__ import annotations

import pytest

from bot.buttons import Choose
from storage.database import Database
from storage.files import FileStore
from tests.bot.counter import LUMEN, Counter, Customer
from trade.people import Duty


@pytest.fixture
async def maria(db: Database, files: FileStore) -> Customer:
    """Maria, at the question when her order has to be shipped."""
    counter = Counter(db, files)
    ada, li = await counter.person(1, "Ada", Duty.ADMIN), await counter.person(7, "Li Wei")
    await counter.supplier(li, ada)
    maria = await counter.person(8, "Maria")
    await counter.company(maria, "Nordic Home ApS", "DK")
    await maria.says("/neworder")
    await maria.taps(LUMEN)
    for answer in ("LED lamps", "400 lm", "100 pcs", "$2"):
        await maria.says(answer)
    await maria.taps("That's all")
    return maria


async def test_a_day_that_can_be_two_is_asked_and_the_pressed_one_is_taken(maria: Customer) -> None:
    """03/04 is in March or in April."""
    await maria.says("03/04/2026")

    assert "Which day do you mean?" in maria.sees
    await maria.taps("3 April 2026")
    assert "3 April 2026" in maria.sees
    assert "Where does it go?" in maria.sees


async def test_another_answer_than_the_offered_ones_counts_as_well(maria: Customer) -> None:
    """Who meant neither just types."""
    await maria.says("03/04/2026")

    await maria.says("5 May 2026")

    assert "5 May 2026" in maria.sees


async def test_a_reading_of_an_earlier_answer_is_never_taken_for_the_newest(maria: Customer) -> None:
    """A key of a question that is gone, or one that nobody made, changes nothing."""
    await maria.says("03/04/2026")
    old = maria.key("3 April 2026")["callback_data"]
    await maria.says("05/06/2026")

    await maria.presses(old)
    await maria.presses(Choose("o", 1, "date", "?00000000").pack())

    await maria.taps("5 June 2026")
    assert "5 June 2026" in maria.sees


async def test_a_foolish_date_is_said_at_the_review_with_the_key_that_changes_it(maria: Customer) -> None:
    """Goods that are to go before their money has to be in; the day is changed, and nothing is said any more."""
    await maria.says("tomorrow")
    await maria.taps("Denmark")
    assert "Suppliers ship after the money is in" in maria.sees

    await maria.taps("📅 Change shipment date")
    await maria.says("15 June 2026")

    assert "15 June 2026" in maria.sees
    assert "Suppliers ship after the money is in" not in maria.sees
