"""Stories: an album is one answer. All its parts stay under the question they answer, and reach nobody else."""

from __future__ import annotations

from tests.stories.disputing import looks
from tests.stories.house import House
from tests.stories.trading import a_picture, brought_to, received, signed
from tests.stories.written import all_is_quiet

COLOURS = ("red", "green", "blue", "black")


async def test_a_slip_of_two_pages_reaches_finance_whole_and_the_other_side_not_at_all(house: House) -> None:
    """Both pages are under the claim; the supplier is shown neither."""
    await brought_to(house, signed)
    before = len(await house.supplier.looks())
    await house.buyer.taps("I've paid")
    await house.buyer.sees("Please send the transfer slip")
    await house.buyer.uploads([a_picture("red"), a_picture("green")])
    await house.buyer.sees("✓ 2 photos. More?")
    await house.buyer.taps("Done")
    await house.buyer.sees("Finance has been told")
    await house.finance.sees("says it has paid")
    await all_is_quiet(house)

    slips = [message for message in await house.finance.looks() if "photo" in message]
    assert len(slips) == 2
    assert len(await house.supplier.looks()) == before


async def test_four_photos_answer_one_question_of_a_dispute(house: House) -> None:
    """The count, the measurement and the report are still asked for, and all four are in the evidence."""
    await brought_to(house, received)
    before = len(await house.supplier.looks())
    await looks(house.buyer)
    await house.buyer.taps("Something is wrong")
    await house.buyer.sees("What is wrong with order 1?")
    await house.buyer.taps("Not as specified")
    await house.buyer.sees("How many of")
    await house.buyer.sends("200")
    await house.buyer.sees("What happened?")
    await house.buyer.sends("They are far too dark.")
    await house.buyer.sees("Send a photo")
    await house.buyer.uploads([a_picture(colour) for colour in COLOURS])
    await house.buyer.sees("✓ 4 photos. More?")
    assert len(await house.supplier.looks()) == before
    await house.buyer.taps("Done")
    await house.buyer.sees("How did you count?")
    await house.buyer.sends("Opened 10 of 25 cartons")
    await house.buyer.sees("What did you measure")
    await house.buyer.taps("Skip")
    await house.buyer.sees("inspection report?")
    await house.buyer.taps("Skip")
    await house.buyer.sees("Dispute about order 1")
    await house.buyer.taps("Open the dispute")
    await house.supplier.sees("has opened a dispute")
    await all_is_quiet(house)

    assert len([message for message in await house.supplier.looks() if "photo" in message]) == len(COLOURS)
