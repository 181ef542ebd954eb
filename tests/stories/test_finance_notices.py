"""Stories: what finance reads and copies at its bank stands in every notice about money, each field alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests import steps
from tests.stories.house import House, a_house
from tests.stories.trading import accepted, brought_to, signed
from trade.identifiers import creditor_reference


def copied(message: dict[str, Any]) -> dict[str, str]:
    """What the keys under a message copy, by what stands on them."""
    keys = [key for row in message["reply_markup"]["inline_keyboard"] for key in row]
    return {key["text"]: key["copy_text"]["text"] for key in keys if "copy_text" in key}


async def test_the_buyer_copies_each_field_of_the_instructions(house: House) -> None:
    """Account, beneficiary, amount and reference are keys of their own."""
    await brought_to(house, signed)
    told = await house.buyer.sees("Pay USD 3,000.00 for order 1")
    keys = copied(told)

    assert keys["📋 Reference"] == creditor_reference(1, 1)
    assert keys["📋 Amount"] == "3000.00"
    assert {"📋 Account", "📋 BIC", "📋 Bank", "📋 Beneficiary"} <= set(keys)


async def test_a_claim_tells_finance_what_to_look_for(house: House) -> None:
    """Reference, expected amount, payer, due date, and when it was claimed with how many slips."""
    await brought_to(house, signed)
    await steps.claims_payment(house.buyer)
    news = await house.finance.sees("says it has paid")

    for words in ("Expected: USD 3,000.00", creditor_reference(1, 1), "Payer: ", "Due: ", "without a transfer slip"):
        assert words in news["text"].replace("\N{NO-BREAK SPACE}", " ")
    assert copied(news) == {"📋 Reference": creditor_reference(1, 1)}
    await house.finance.sends("/payments")
    listed = await house.finance.sees("Money awaited")
    assert creditor_reference(1, 1) in listed["text"]
    assert "Said to be paid: " in listed["text"]


async def test_a_payout_that_is_due_is_copied_field_by_field(house: House) -> None:
    """The account alone, without its bank; the list shows the same."""
    await brought_to(house, accepted)
    news = await house.finance.sees("To be sent:")
    keys = copied(news)

    assert keys["📋 Amount"] == "2940.00"
    assert keys["📋 Reference"] == "TH-1-1"
    for value in keys.values():
        assert value in news["text"]
    assert " " not in keys["📋 Account"]
    await house.finance.sends("/payouts")
    listed = await house.finance.sees("Money to be sent")
    assert f"Account: {keys['📋 Account']}" in listed["text"]


async def test_the_staff_group_sees_the_account_masked(tmp_path: Path) -> None:
    """Not everybody there sends money."""
    async with a_house(tmp_path, staff_group=True) as house:
        await brought_to(house, accepted)
        whole = copied(await house.finance.sees("To be sent:"))["📋 Account"]
        asked = await house.finance.at(house.settings.staff_group or 0).sees("To be sent")

        assert whole not in asked["text"]
        assert whole[-4:] in asked["text"]
