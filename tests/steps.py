"""Steps of a trade as one person takes them on a phone: in the simulator over HTTP, or by hand on its page."""

from __future__ import annotations

from typing import Protocol


class Phone(Protocol):
    """What a person does with a phone, and waits to see on it."""

    async def taps(self, text: str, /) -> object:
        """Taps the newest key with this text."""

    async def sends(self, text: str, /) -> object:
        """Writes a message."""

    async def sees(self, text: str, /) -> object:
        """Waits for a message with this text."""


async def signs(supplier: Phone) -> None:
    """The supplier signs, having been asked once more."""
    await supplier.taps("✍️ Sign")
    await supplier.sees("You sell for")
    await supplier.taps("Yes, sign")


async def fills_in(person: Phone, *answers: tuple[str, str]) -> None:
    """Each question and what is answered to it: `[Skip]` taps that key, anything else is written."""
    for question, answer in answers:
        await person.sees(question)
        await (person.taps(answer[1:-1]) if answer.startswith("[") else person.sends(answer))


async def says_it_has_paid(buyer: Phone) -> None:
    """The form of a payment, up to the transfer slip."""
    await buyer.taps("💸 I've paid")
    await buyer.sees("Please send the transfer slip")


async def claims_payment(buyer: Phone) -> None:
    """The buyer says that it has paid, and shows no slip."""
    await says_it_has_paid(buyer)
    await buyer.taps("Skip")


async def says_who_paid(finance: Phone, amount: str, payer: str) -> None:
    """What finance reads in the bank's statement first: how much, from whom."""
    await fills_in(finance, ("How much arrived for order 1?", amount), ("Who paid?", payer))


async def says_whence(finance: Phone, account: str, reference: str = "") -> None:
    """The payer's account, the day and the bank's reference or that there is none, up to the review."""
    await fills_in(finance, ("From which account?", account), ("On which day did it arrive?", "[Today]"))
    await finance.sees("The bank's own reference?")
    if reference:
        await finance.sends(reference)
    else:
        await finance.taps("There is none")
        await finance.sees("Why is there no bank reference?")
        await finance.taps("Paid in at the counter")
    await finance.sees("Payment for order 1")


async def confirms_payment(finance: Phone, told: str = "All of it is held.") -> None:
    """The form's review has been seen; the money counts."""
    await finance.taps("🔒 Confirm")
    await finance.sees(told)


async def begins_to_ship(supplier: Phone, carrier: str) -> None:
    """The shipment form up to the number."""
    await supplier.taps("🚢 Shipped")
    await supplier.sees("Who carries the goods of order 1?")
    await supplier.taps(carrier)
    await supplier.sees("Container or tracking number?")


async def says_what_ships(supplier: Phone, number: str) -> None:
    """The number and today's transport document, up to its picture."""
    await supplier.sends(number)
    await supplier.sees("What date is on the transport document?")
    await supplier.taps("Today")
    await supplier.sees("Send a photo or PDF of the transport document")


async def confirms_shipment(supplier: Phone) -> None:
    """The form's review has been seen; it is sent."""
    await supplier.taps("Confirm shipment")
    await supplier.sees("Shipped.")


async def receives(buyer: Phone) -> None:
    """The goods are there; the days to inspect begin."""
    await buyer.taps("📦 Received")
    await buyer.sees("your 14 days to inspect begin")
    await buyer.taps("Yes, they are here")
    await buyer.sees("Now check the goods against the contract")


async def accepts(buyer: Phone, supplier: Phone, finance: Phone, *, total: str, net: str, fee: str) -> None:
    """The buyer releases the money, having been asked once more with the amounts; finance is asked to send it."""
    await buyer.taps("✅ Accept the goods")
    await buyer.sees(f"can't be called back. The supplier gets {net} after our fee of {fee}")
    await buyer.taps(f"Yes, release {total}")
    await buyer.sees("Accepted.")
    await supplier.sees(f"after our fee of {fee} you get {net}")
    await finance.sees("To be sent:")


async def pays_out(finance: Phone, asked: str = "Has this left the bank?", key: str = "Mark as sent") -> None:
    """Finance has sent what was due, having been asked once more."""
    await finance.taps(key)
    await finance.sees(asked)
    await finance.taps("Yes, sent")
    await finance.sees("Marked as sent.")
