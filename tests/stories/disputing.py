"""The steps of a dispute as the two sides take them in their chats."""

from __future__ import annotations

from datetime import timedelta

from tests import steps
from tests.people import Person
from tests.phone import Message
from tests.stories.house import House
from tests.stories.mediating import takes
from tests.stories.trading import a_picture
from tests.stories.written import the_order

WORDS = "The lamps are far too dark."


async def complains_of(person: Person, reason: str, *answers: tuple[str, str]) -> None:
    """Somebody says what is wrong, from the card in front of them, and answers what is asked then."""
    await person.taps("⚠️ Something is wrong")
    await steps.fills_in(person, ("What is wrong with order 1?", f"[{reason}]"), *answers)


async def complains(buyer: Person, count: str) -> None:
    """Maria says how many lamps are wrong, up to the first question for evidence."""
    await complains_of(buyer, "Not as specified", ("How many of", count), ("What happened?", WORDS))
    await buyer.sees("Send a photo or video that shows what is wrong.")


async def opens_it(person: Person) -> None:
    """The complaint is complete; the dispute is open."""
    await person.sees("please check")
    await person.taps("⚠️ Open the dispute")
    await person.sees("The dispute is open.")


async def opened(house: House, count: str = "100") -> None:
    """The dispute about so many lamps is open, its evidence comes later; Li knows of it."""
    await complains(house.buyer, count)
    checklist = ("Send a photo", "How did you count?", "What did you measure", "inspection report?")
    await steps.fills_in(house.buyer, *((question, "[Skip]") for question in checklist))
    await opens_it(house.buyer)
    await house.supplier.sees("has opened a dispute about order 1")


async def answers(supplier: Person, words: str) -> None:
    """Li says what there is to say to the claim."""
    await supplier.taps("💬 Answer the claim")
    await supplier.sees("What do you say to it?")
    await supplier.sends(words)
    await supplier.sees("Answered.")


async def words_an_offer(person: Person, amount: str, *, goods_back: bool = False, arrived: bool = True) -> Message:
    """A side's offer from the card in front of it to its review; what is on its way goes on."""
    await person.taps("🤝 Offer to settle")
    goods = ("Do the goods go back", "[Yes]" if goods_back else "[No]")
    rest = ("What happens to the rest of the money?", "[It stays held]")
    asked = ("How much goes back to the buyer", amount), goods if arrived else rest
    await steps.fills_in(person, *asked, ("A word to the other side?", "[Skip]"))
    review = await person.sees("Your offer for order 1")
    assert "“" not in review["text"], "nothing was said, so nothing is quoted"
    return review


async def makes_the_offer(person: Person) -> None:
    """The side has seen what each gets, and sends it."""
    await person.taps("🤝 Send the offer")
    await person.sees("Offer sent.")


async def offers(person: Person, amount: str, *, goods_back: bool = False, arrived: bool = True) -> None:
    """A side offers to settle for an amount."""
    await words_an_offer(person, amount, goods_back=goods_back, arrived=arrived)
    await makes_the_offer(person)


async def escalated(house: House) -> None:
    """Four days of silence from the other side's offers; Maria asks for a mediator, and Elena takes the case."""
    await answers(house.supplier, "They are as agreed.")
    await house.waits(timedelta(days=4, hours=1))
    await looks(house.buyer)
    await house.buyer.taps("⚖️ Ask for a mediator")
    await house.buyer.sees("Ask for a mediator for order 1?")
    await house.buyer.taps("⚖️ Yes, ask for one")
    await house.buyer.sees("A mediator has been asked for.")
    await takes(house.mediator)
    await house.buyer.sees("is your mediator for order 1")


async def looks(person: Person) -> Message:
    """Somebody opens the order's card anew."""
    await person.sends("/orders")
    await person.taps("1 · ")
    return await person.sees("Order 1 ·")


async def accepts(person: Person) -> None:
    """Somebody accepts the offer that stands, having seen what each side gets."""
    await person.sees("offers to settle order 1")
    await person.taps("✅ Accept offer")
    await person.sees("Settle order 1 this way?")
    await person.taps("✅ Yes, agreed")
    await person.sees("Settled.")


async def gives(person: Person, kind: str, what: bytes | str, words: str) -> Message:
    """Somebody gives a piece of evidence, from the card in front of them, and says what it shows."""
    await person.taps("📎 Send evidence")
    await person.sees("What do you send for order 1?")
    await person.taps(kind)
    await person.sees("Send a photo, video")
    if isinstance(what, str):
        await person.sends(what)
    else:
        await person.uploads(what)
        await person.sees("tap Done")
        await person.taps("Done")
    await person.sees("What does it show?")
    await person.sends(words)
    return await person.sees("Kept")


async def is_done(person: Person) -> None:
    """Somebody says that this is all the evidence."""
    await looks(person)
    await person.taps("☑️ That's all from me")
    await person.sees("Have you given all your evidence for order 1?")
    await person.taps("☑️ Yes, that's all")
    await person.sees("Noted.")


async def accepts_the_proposal(person: Person, net: str) -> None:
    """Somebody accepts it, having seen their own net."""
    await person.sees("The mediator proposes for order 1")
    await person.taps("✅ Accept: ")
    asked = await person.sees("Accept the mediator's proposal for order 1?")
    assert net in asked["text"]
    await person.taps("✅ Yes, accept")
    await person.sees("Accepted.")


async def declines_the_proposal(person: Person) -> None:
    """Then the mediator decides."""
    await person.sees("The mediator proposes for order 1")
    await person.taps("🚫 Decline the proposal")
    await person.sees("Then the mediator decides.")
    await person.taps("Yes, decline")
    await person.sees("Declined.")


async def appeals(person: Person, words: str) -> None:
    """Somebody wants another mediator to look at the ruling."""
    await person.sees("The mediator has ruled on order 1.")
    await person.taps("✋ Appeal")
    await person.sees("Why should another mediator look at order 1?")
    await person.sends(words)
    await person.sees("Appealed.")


async def withdraws(buyer: Person) -> None:
    """Maria takes her complaint back, from the card in front of her."""
    await buyer.taps("⋯ More")
    await buyer.taps("↩️ Withdraw the dispute")
    await buyer.sees("Withdraw the dispute about order 1?")
    await buyer.taps("Yes, withdraw it")
    await buyer.sees("Withdrawn.")


async def sends_back(buyer: Person, caption: str = "") -> None:
    """Maria hands the goods to a carrier and keeps its receipt, from the card in front of her."""
    await buyer.taps("📦 Sent back")
    await buyer.sees("Who takes the goods of order 1 back?")
    await buyer.sends("DHL")
    await buyer.sees("Tracking number?")
    await buyer.sends("1234567890")
    await buyer.sees("carrier's receipt")
    await buyer.uploads(a_picture("white"), caption=caption)
    await buyer.sees("tap Done")
    await buyer.taps("Done")
    await buyer.sees("checks the goods when they arrive")


async def lets_pass(house: House) -> None:
    """Nobody does what is due in the dispute, and its time goes by."""
    dispute = (await the_order(house)).dispute
    assert dispute is not None
    await house.waits_until(dispute.due + timedelta(minutes=1))
