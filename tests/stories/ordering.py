"""Writing an order in chat: the questions in their order, and what a buyer answers."""

from __future__ import annotations

from tests.people import Person
from tests.stories.house import House

BUYER = "Nordic Home ApS"
GOODS = "LED desk lamp, white"


async def names_the_company(buyer: Person, name: str = BUYER, country: str = "Denmark") -> None:
    """A first order asks for the company before anything else."""
    await buyer.sends("/neworder")
    await buyer.sees("Which company do you trade for?")
    await buyer.sends(name)
    await buyer.taps(country)
    await buyer.sees("Who do you buy from?")


async def asked_what(house: House) -> None:
    """Maria has chosen the supplier and is asked for the goods."""
    await names_the_company(house.buyer)
    await house.buyer.taps("Lumen")
    await house.buyer.sees("What do you buy?")


async def asked_how_many(house: House) -> None:
    """And has named the goods."""
    await asked_what(house)
    await house.buyer.sends(GOODS)
    await house.buyer.sees("How exactly must it be?")
    await house.buyer.taps("Skip")
    await house.buyer.sees("How many?")


async def writes_a_line(buyer: Person, goods: str = GOODS, quantity: str = "2,500 pcs", price: str = "$1.20") -> None:
    """Goods, specification, quantity and price, up to the question what else."""
    await buyer.sends(goods)
    await buyer.sees("How exactly must it be?")
    await buyer.sends("400 lm ±5 %, 4000 K")
    await buyer.sees("How many?")
    await buyer.sends(quantity)
    await buyer.sees("What does one unit cost?")
    await buyer.sends(price)
    await buyer.sees("Anything else in this order?")


async def says_when_and_where(buyer: Person, date: str = "in 6 weeks", country: str = "Denmark") -> None:
    """The last questions, up to the review."""
    await buyer.taps("That's all")
    await buyer.sees("When must it ship at the latest?")
    await buyer.sends(date)
    await buyer.sees("Where does it go?")
    await buyer.taps(country)
    await buyer.sees("please check")


async def reviewed(house: House, *, quantity: str = "2,500 pcs", price: str = "$1.20") -> None:
    """Maria's first order, filled in and not yet sent."""
    await names_the_company(house.buyer)
    await house.buyer.taps("Lumen")
    await house.buyer.sees("What do you buy?")
    await writes_a_line(house.buyer, quantity=quantity, price=price)
    await says_when_and_where(house.buyer)


async def orders_again(house: House, goods: str, number: int) -> None:
    """One more order to the same supplier, sent."""
    await house.buyer.sends("/neworder")
    await house.buyer.sees("Who do you buy from?")
    await house.buyer.taps("Lumen")
    await house.buyer.sees("What do you buy?")
    await writes_a_line(house.buyer, goods)
    await says_when_and_where(house.buyer)
    await house.buyer.taps("Sign and send")
    await house.buyer.sees(f"Order {number} · waiting for signature")
