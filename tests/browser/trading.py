"""The main path of a trade, by hand on the demo's page: what the newcomer of the README does, tap by tap."""

from __future__ import annotations

import io
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from PIL import Image, ImageDraw
from playwright.async_api import FilePayload, Locator, Page, expect

from bot import cast
from tests import steps

COMPANY = "Nordic Home ApS"
GOODS = "LED desk lamp, white"
TOTAL = "USD 3,200.00"


@dataclass(frozen=True)
class Hand:
    """A hand on one phone of the page."""

    node: Locator

    async def taps(self, key: str) -> None:
        """Presses the key whose text has these words in it, under the newest message that has one."""
        await self.node.locator("[data-key]", has_text=key).last.click()

    async def sends(self, text: str) -> None:
        """Types into the composer and presses Enter."""
        await self.node.locator("[data-composer]").fill(text)
        await self.node.locator("[data-composer]").press("Enter")

    async def shows(self, picture: FilePayload) -> None:
        """Chooses a picture and sends it."""
        await self.node.locator("[data-file-input]").set_input_files(picture)
        await self.node.locator("[data-send-files]").click()

    async def sees(self, text: str) -> None:
        """Waits until a message in sight says this."""
        await expect(self.node.locator("[data-message]", has_text=text).last).to_be_in_viewport()


@dataclass(frozen=True)
class Table:
    """The page with the phones of the three who trade."""

    page: Page

    def phone(self, player: cast.Player) -> Hand:
        return Hand(self.page.locator(f'[data-phone="{player.id}"]'))

    @property
    def buyer(self) -> Hand:
        return self.phone(cast.BUYER)

    @property
    def supplier(self) -> Hand:
        return self.phone(cast.SUPPLIER)

    @property
    def finance(self) -> Hand:
        return self.phone(cast.FINANCE)

    @property
    def mediator(self) -> Hand:
        return self.phone(cast.MEDIATOR)


def a_paper(title: str) -> FilePayload:
    """A photo of a sheet of paper with a title on it."""
    picture = Image.new("RGB", (640, 400), "#f7f5ee")
    ImageDraw.Draw(picture).text((48, 48), title, fill="#20304a", font_size=44)
    data = io.BytesIO()
    picture.save(data, "JPEG")
    return FilePayload(name="paper.jpg", mimeType="image/jpeg", buffer=data.getvalue())


async def orders(table: Table) -> None:
    """Maria, who has never been here, orders 500 lamps; her signature goes with it."""
    buyer = table.buyer
    await buyer.taps("Make an order")
    await buyer.sees("Which company do you trade for?")
    await buyer.sends(COMPANY)
    await buyer.taps("Denmark")
    await buyer.sees("Who do you buy from?")
    await buyer.taps(cast.LUMEN)
    for question, answer in (
        ("What do you buy?", GOODS),
        ("How exactly must it be?", "400 lm ±5 %, 4000 K, CE"),
        ("How many?", "500 pcs"),
        ("What does one unit cost?", "$6.40"),
    ):
        await buyer.sees(question)
        await buyer.sends(answer)
    await buyer.taps("That's all")
    await buyer.sees("When must it ship at the latest?")
    await buyer.sends("in 6 weeks")
    await buyer.sees("Where does it go?")
    await buyer.taps("Denmark")
    await buyer.taps(f"Sign and send ({TOTAL})")
    await buyer.sees("Signed and sent.")


async def signs(table: Table) -> None:
    """Wei Li signs; Maria gets the contract and the payment details."""
    await steps.signs(table.supplier)
    await table.supplier.sees("order-1.pdf")
    await table.buyer.sees("Reference: RF")


async def pays(table: Table) -> None:
    """Maria says that she has paid, and shows the slip; Amara looks at the bank and confirms."""
    buyer, finance = table.buyer, table.finance
    await steps.says_it_has_paid(buyer)
    await buyer.shows(a_paper("TRANSFER SLIP"))
    await buyer.sees("tap Done")
    await buyer.taps("Done")
    await buyer.sees("Finance has been told.")
    await finance.taps("Confirm payment")
    await steps.says_who_paid(finance, f"[{TOTAL}]", f"[{COMPANY}]")
    await steps.says_whence(finance, "[Skip]")
    await steps.confirms_payment(finance)
    await buyer.sees("Your money for order 1 is held.")


async def ships(table: Table) -> None:
    """Wei Li hands the lamps to the carrier."""
    await steps.begins_to_ship(table.supplier, "COSCO")
    await steps.says_what_ships(table.supplier, "CSQU3054383")
    await table.supplier.shows(a_paper("BILL OF LADING"))
    await table.supplier.sees("tap Done")
    await table.supplier.taps("Done")
    await table.supplier.sees("On time")
    await steps.confirms_shipment(table.supplier)


async def receives(table: Table) -> None:
    """The lamps are there."""
    await steps.receives(table.buyer)


async def accepts(table: Table) -> None:
    """Maria accepts: the money is released."""
    amounts = {"total": TOTAL, "net": "USD 3,136.00", "fee": "USD 64.00"}
    await steps.accepts(table.buyer, table.supplier, table.finance, **amounts)


async def pays_out(table: Table) -> None:
    """Amara sends Wei Li's money."""
    await steps.pays_out(table.finance)
    await table.supplier.sees("USD 3,136.00 has left our bank")


async def rates(table: Table) -> None:
    """Maria gives five stars."""
    await table.buyer.taps("Rate")
    await table.buyer.sees("How was order 1?")
    await table.buyer.taps("⭐⭐⭐⭐⭐")
    await table.buyer.sees("A line for others?")
    await table.buyer.sends("Good lamps, well packed")
    await table.buyer.sees("Your rating counts.")


Step = Callable[[Table], Awaitable[None]]
TRADE: tuple[Step, ...] = (orders, signs, pays, ships, receives, accepts, pays_out, rates)
