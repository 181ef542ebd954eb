"""Stories: a company that was entered wrong is put right, and whoever was told the wrong name is told the right one."""

from __future__ import annotations

from storage import companies
from tests.phone import words
from tests.stories.house import House
from tests.stories.ordering import BUYER
from tests.stories.trading import brought_to, signed
from tests.stories.written import all_is_quiet, the_order

RIGHT = "Nordic Home Interiors ApS"


async def test_a_buyer_corrects_its_name_and_the_other_side_is_told(house: House) -> None:
    """The signed contract keeps the name it was signed with."""
    await brought_to(house, signed)
    await house.buyer.sends("/team")
    await house.buyer.taps("Correct name or address")
    await house.buyer.sees("What is the right name")
    await house.buyer.sends(RIGHT)
    await house.buyer.sees("In which country is")
    await house.buyer.taps("Skip")
    await house.buyer.sees("Why is it corrected?")
    await house.buyer.sends("Typed from memory")
    review = await house.buyer.sees(f"Correct {BUYER}?")
    assert f"{BUYER} → {RIGHT}" in words(review)
    await house.buyer.taps("Correct it")
    await house.buyer.sees(f"Put right: {RIGHT}")
    told = await house.supplier.sees(f"{BUYER} has corrected its entry and is called {RIGHT} here now.")
    await house.admin.sees("Typed from memory")

    assert "Talk to our team" in " ".join(house.supplier.keys(told))
    assert (await the_order(house)).agreement.buyer.name == BUYER
    company = await house.app.db.read(lambda connection: companies.load(connection, 2))
    assert company.name == RIGHT


async def test_the_name_of_a_company_with_a_badge_is_corrected_by_an_admin_alone(house: House) -> None:
    """Its name was checked: a member is told whom to ask."""
    await house.supplier.sends("/team")
    await house.supplier.taps("Correct name or address")
    await house.supplier.sees("so our team corrects it")
    await all_is_quiet(house)

    company = await house.app.db.read(lambda connection: companies.load(connection, 1))
    assert company.name.startswith("Shenzhen Lumen Lighting")
