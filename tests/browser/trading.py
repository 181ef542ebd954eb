"""The main path of a trade, by hand on the demo's page: what the newcomer of the README does, tap by tap."""

from __future__ import annotations

import io
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from PIL import Image, ImageDraw
from playwright.async_api import FilePayload, Locator, Page, expect

from bot import cast

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

    async def writes(self, text: str) -> None:
        """Types into the composer and presses Enter."""
        await self.node.locator("[data-composer]").fill(text)
        await self.node.locator("[data-composer]").press("Enter")

    async def sends(self, picture: FilePayload) -> None:
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
    await buyer.writes(COMPANY)
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
        await buyer.writes(answer)
    await buyer.taps("That's all")
    await buyer.sees("When must it ship at the latest?")
    await buyer.writes("in 6 weeks")
    await buyer.sees("Where does it go?")
    await buyer.taps("Denmark")
    await buyer.taps(f"Sign and send ({TOTAL})")
    await buyer.sees("Signed and sent.")


async def signs(table: Table) -> None:
    """Wei Li signs; Maria gets the contract and the payment details."""
    await table.supplier.taps("Sign")
    await table.supplier.sees("You sell for")
    await table.supplier.taps("Yes, sign")
    await table.supplier.sees("order-1.pdf")
    await table.buyer.sees("Reference: RF")


async def pays(table: Table) -> None:
    """Maria says that she has paid, and shows the slip; Amara looks at the bank and confirms."""
    buyer, finance = table.buyer, table.finance
    await buyer.taps("I've paid")
    await buyer.sees("transfer slip")
    await buyer.sends(a_paper("TRANSFER SLIP"))
    await buyer.sees("Finance has been told.")
    await finance.taps("Confirm payment")
    await finance.sees("How much arrived for order 1?")
    await finance.taps(TOTAL)
    await finance.sees("Who paid?")
    await finance.taps(COMPANY)
    await finance.sees("From which account?")
    await finance.taps("Skip")
    await finance.sees("On which day did it arrive?")
    await finance.taps("Today")
    await finance.sees("The bank's own reference?")
    await finance.taps("Skip")
    await finance.sees("Payment for order 1")
    await finance.taps("🔒 Confirm")
    await finance.sees("All of it is held.")
    await buyer.sees("Your money for order 1 is held.")


async def ships(table: Table) -> None:
    """Wei Li hands the lamps to the carrier."""
    supplier = table.supplier
    await supplier.taps("Shipped")
    await supplier.sees("Who carries the goods of order 1?")
    await supplier.taps("COSCO")
    await supplier.sees("Container or tracking number?")
    await supplier.writes("CSQU3054383")
    await supplier.sees("What date is on the transport document?")
    await supplier.taps("Today")
    await supplier.sees("Send a photo or PDF of the transport document.")
    await supplier.sends(a_paper("BILL OF LADING"))
    await supplier.sees("Another one?")
    await supplier.taps("Skip")
    await supplier.sees("On time")
    await supplier.taps("Confirm shipment")
    await supplier.sees("Shipped.")


async def receives(table: Table) -> None:
    """The lamps are there."""
    await table.buyer.taps("Received")
    await table.buyer.taps("Yes, they are here")
    await table.buyer.sees("Now check the goods against the contract.")


async def accepts(table: Table) -> None:
    """Maria accepts: the money is released."""
    await table.buyer.taps("Accept the goods")
    await table.buyer.sees("The supplier gets USD 3,136.00 after our fee of USD 64.00")
    await table.buyer.taps(f"Yes, release {TOTAL}")
    await table.buyer.sees("Accepted.")
    await table.supplier.sees("after our fee of USD 64.00 you get USD 3,136.00")
    await table.finance.sees("To be sent:")


async def pays_out(table: Table) -> None:
    """Amara sends Wei Li's money."""
    await table.finance.taps("Mark as sent")
    await table.finance.taps("Yes, it is sent")
    await table.finance.sees("Marked as sent.")
    await table.supplier.sees("USD 3,136.00 has left our bank")


async def rates(table: Table) -> None:
    """Maria gives five stars."""
    await table.buyer.taps("Rate")
    await table.buyer.sees("How was order 1?")
    await table.buyer.taps("⭐⭐⭐⭐⭐")
    await table.buyer.sees("A line for others?")
    await table.buyer.writes("Good lamps, well packed")
    await table.buyer.sees("Your rating counts.")


Step = Callable[[Table], Awaitable[None]]
TRADE: tuple[Step, ...] = (orders, signs, pays, ships, receives, accepts, pays_out, rates)
