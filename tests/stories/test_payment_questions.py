"""Stories: finance asks the buyer about a payment and has the answer beside it; nobody else reads either."""

from __future__ import annotations

from bot.screens.payment_questions import ANSWER, QUESTION
from tests.phone import words
from tests.stories.house import House
from tests.stories.ordering import BUYER
from tests.stories.trading import brought_to, signed
from tests.stories.written import all_is_quiet, entries


async def asks(house: House, question: str) -> None:
    """Amara, on the order's card."""
    await house.finance.sends("/payments")
    await house.finance.taps("Order 1")
    await house.finance.taps("Ask the buyer")
    asked = await house.finance.sees(f"What do you ask {BUYER} about the payment of order 1?")
    assert "USD 3,000.00 is due, with the reference RF" in words(asked)
    await house.finance.sends(question)
    await house.finance.sees(f"→ to {BUYER}, order 1")


async def test_finance_asks_the_buyer_and_has_the_answer_beside_the_payment(house: House) -> None:
    """It stands on the order's card and in the record; the supplier sees neither."""
    await brought_to(house, signed)
    await asks(house, "From which bank did you send it?")
    await house.buyer.sees("Our finance team asks about your payment for order 1")
    await house.buyer.taps("Answer finance")
    await house.buyer.sees("Your answer to our finance team, order 1")
    await house.buyer.sends("From Danske Bank, on Monday.")
    await house.buyer.sees("→ to our finance team")
    for agent in (house.finance, house.finance_2):
        came = await agent.sees("From Danske Bank, on Monday.")
        assert "From which bank did you send it?" in words(came)
    await house.finance.sends("/payments")
    await house.finance.taps("Order 1")
    card = await house.finance.sees("From Danske Bank, on Monday.")
    await all_is_quiet(house)

    assert "Amara Okafor asked the buyer: From which bank did you send it?" in words(card)
    for outsider in (house.supplier, house.mediator):
        assert not any("Danske" in words(one) or "which bank" in words(one) for one in await outsider.looks())
    kept = [(e.kind, e.body["to"], e.body["text"]) for kind in (QUESTION, ANSWER) for e in await entries(house, kind)]
    assert kept == [
        ("payment-question", "buyer", "From which bank did you send it?"),
        ("payment-answer", "buyer", "From Danske Bank, on Monday."),
    ]


async def test_a_new_question_waits_for_its_own_answer(house: House) -> None:
    """What was answered before is not taken for the answer."""
    await brought_to(house, signed)
    await asks(house, "From which bank?")
    await house.buyer.taps("Answer finance")
    await house.buyer.sends("Danske Bank")
    await house.finance.sees("Danske Bank")
    await asks(house, "And on which day?")
    await house.finance.sends("/payments")
    await house.finance.taps("Order 1")

    card = await house.finance.sees("No answer yet.")
    assert "Danske" not in words(card)


async def test_nobody_but_finance_asks_and_nobody_but_the_buyer_answers(house: House) -> None:
    """A forged key opens nothing."""
    await brought_to(house, signed)
    await asks(house, "From which bank?")
    shown = await house.supplier.sees("")
    await house.supplier.forges(shown, "f:fa:1")
    await house.supplier.sends("From mine")
    await house.mediator.forges(await house.mediator.sees(""), "f:fq:1")
    await house.mediator.sends("Tell me")
    await all_is_quiet(house)

    kept = [e.kind for kind in (QUESTION, ANSWER) for e in await entries(house, kind)]
    assert kept == ["payment-question"]
