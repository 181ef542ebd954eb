"""Stories: a refund and a release wait on one order, and finance says of each of them when it has left the bank."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot import cast
from bot.buttons import Ask, Sure
from tests.phone import Message, rows_of
from tests.steps import pays_out
from tests.stories.casework import CaseHouse, a_case
from tests.stories.house import a_house
from tests.stories.trading import accepted, brought_to, pays, received, sent_back, shipped, signed
from tests.stories.written import all_is_quiet, money_is
from trade import dispute_commands as dc
from trade.disputes import Settlement
from trade.ledger import Account
from trade.payments import PayoutKind

REFUND, RELEASE = "USD 20.00", "USD 176.40"
MARK = "💸 Mark as sent: "


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[CaseHouse]:
    """The sides have settled: USD 20.00 goes back, the rest less the fee goes to the supplier."""
    async with a_case(tmp_path) as house:
        await house.performs(cast.SUPPLIER.id, dc.OfferSettlement(settlement=Settlement(refund=20_00)))
        await house.performs(cast.BUYER.id, dc.AcceptSettlement(offer=1))
        yield house


async def sent(house: CaseHouse) -> set[PayoutKind]:
    """What has left the bank."""
    return {payout.kind for payout in (await house.order()).payouts if payout.sent}


async def test_the_card_has_a_key_for_each_payout_that_names_it(house: CaseHouse) -> None:
    """Pressing the second marks the second, and the first goes on waiting."""
    await house.finance.taps("Open order")
    card = await house.finance.sees("Order 1 ·")
    both = [f"{MARK}refund {REFUND}", f"{MARK}payment {RELEASE}"]
    assert [key for key in house.finance.keys(card) if key.startswith(MARK)] == both
    await pays_out(house.finance, "Shenzhen Lumen", both[1])
    assert await sent(house) == {PayoutKind.RELEASE}
    card = await house.finance.sees("Order 1 ·")
    assert [key for key in house.finance.keys(card) if key.startswith(MARK)] == both[:1]
    await money_is(house, {Account.BANK: 200_00 - 176_40, Account.REFUNDS_PAYABLE: 20_00, Account.FEES: 3_60})


async def test_the_list_of_what_is_to_be_sent_has_a_key_for_each(house: CaseHouse) -> None:
    """It asks about that payout at once."""
    await house.finance.sends("/payouts")
    await pays_out(house.finance, RELEASE, f"1: payment {RELEASE}")
    await house.finance.sends("/payouts")
    listed = await house.finance.sees("Money to be sent")
    assert not [key for key in house.finance.keys(listed) if "payment" in key]
    await pays_out(house.finance, "Nordlys ApS", f"1: refund {REFUND}")
    assert await sent(house) == {PayoutKind.REFUND, PayoutKind.RELEASE}


async def test_the_news_of_a_payout_has_the_key_of_that_payout_alone(house: CaseHouse) -> None:
    """Nobody marks the one for having read of the other."""
    await all_is_quiet(house)
    await house.finance.looks()
    news = [message for message in house.finance.messages if "To be sent:" in message.get("text", "")]
    marked = [[key for key in house.finance.keys(message) if key.startswith(MARK)] for message in news]
    assert sorted(marked) == [[f"{MARK}payment {RELEASE}"], [f"{MARK}refund {REFUND}"]]


async def test_a_key_of_a_payout_that_is_sent_marks_no_other(house: CaseHouse) -> None:
    """Pressed by a colleague whose phone still shows it: the card is shown as it stands."""
    await all_is_quiet(house)
    key = f"{MARK}refund {REFUND}"
    shown = await house.finance_2.sees("refund of order 1")
    before = key_of(shown, key)
    await pays_out(house.finance, REFUND, key)
    await house.finance_2.forges(shown, before)
    await house.finance_2.sees("Order 1 ·")
    assert await sent(house) == {PayoutKind.REFUND}


def key_of(message: Message, text: str) -> str:
    """What the key with this text carries."""
    return next(str(one["callback_data"]) for row in rows_of(message) for one in row if text in one["text"])


@pytest.mark.parametrize("payout", ["1-1", "1-2", "1-3", "2-1", "", "x:y"])
async def test_a_forged_key_of_a_payout_is_nobody_elses(house: CaseHouse, payout: str) -> None:
    """Neither a party's nor a mediator's, whichever payout it names; nor is finance's, without being asked."""
    version = (await house.order()).version
    for person in (house.buyer, house.supplier, house.mediator):
        await person.sends("/start")
        menu = await person.sees("")
        for kind in (Ask, Sure):
            await person.forges(menu, kind(1, version, f"sent:{payout}").pack())
    await all_is_quiet(house)
    assert await sent(house) == set()


@pytest.mark.parametrize("named", ["sent", "sent:1-9", "payment"])
async def test_a_yes_to_what_is_no_question_any_more_shows_how_it_stands(house: CaseHouse, named: str) -> None:
    """A key of before payouts had keys of their own, or a forged one."""
    await house.finance.sends("/start")
    yes = Sure(1, (await house.order()).version, named).pack()
    assert "changed since you looked" in await house.finance.forges(await house.finance.sees(""), yes)
    await house.finance.sees("Order 1 ·")
    assert await sent(house) == set()


async def test_a_reminder_of_a_refund_has_the_key_of_the_refund(house: CaseHouse) -> None:
    """Not that of the payment that waits beside it."""
    await house.waits(timedelta(days=10))
    reminder = await house.finance.sees("working day")
    assert [key for key in house.finance.keys(reminder) if key.startswith(MARK)] == [f"{MARK}refund {REFUND}"]


async def test_what_goes_back_is_not_said_to_be_on_its_way_to_the_supplier(tmp_path: Path) -> None:
    """The buyer paid too much; that refund still waits when the goods are accepted."""
    async with a_house(tmp_path) as house:
        await brought_to(house, signed)
        await pays(house.finance, "3,100")
        await house.finance.taps("🔒 Confirm")
        await house.finance.sees("in the list of money to be sent back")
        for step in (shipped, received, accepted):
            await step(house)
        await house.supplier.opens_link("https://t.me/tradehold_demo_bot?start=o_1")
        await house.supplier.sees("Finance is to send USD 2,940.00 to your account")
        await pays_out(house.finance, "Shenzhen Lumen", f"{MARK}payment USD 2,940.00")
        await house.supplier.opens_link("https://t.me/tradehold_demo_bot?start=o_1")
        card = await house.supplier.sees("Order 1 ·")
        assert "on its way to your account" not in card["text"]
        await sent_back(house, "USD 100.00")
