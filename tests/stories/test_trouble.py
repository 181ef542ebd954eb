"""Stories: somebody blocks the bot, a row is damaged, Telegram has a bad day – and the trade goes on."""

from __future__ import annotations

from itertools import pairwise

from sqlalchemy import select, update
from structlog.testing import capture_logs

from storage import tables
from storage.database import Transaction
from tests.people import Person
from tests.phone import words
from tests.stories.house import House
from tests.stories.ordering import reviewed
from tests.stories.trading import brought_to, funded, offered, received, signed
from tests.stories.written import all_is_quiet, entries, recorded, the_order
from trade.orders import Status

# ── blocked ───────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_who_blocks_the_bot_is_noted_and_the_other_side_is_told(house: House) -> None:
    """Nothing breaks; after unblocking the order is where it was."""
    await house.supplier.blocks()
    await reviewed(house)
    await house.buyer.taps("Sign and send")
    await house.buyer.sees("Signed and sent.")
    [noted] = await recorded(house, "unreachable")
    assert noted.body["to"] == house.supplier.id
    await house.buyer.sees("Wei Li can't be reached")

    await house.supplier.unblocks()
    await house.supplier.sends("/orders")
    await house.supplier.taps("1 ·")
    await house.supplier.sees("Order 1 · waiting for signature")
    await signed(house)


async def test_a_buyer_who_blocks_the_bot_still_gets_the_money_side_done(house: House) -> None:
    """The final notice and the acceptance by the clock do not depend on whether somebody reads."""
    await brought_to(house, received)
    await house.buyer.blocks()
    await all_is_quiet(house)
    ends = (await the_order(house)).inspect_by
    assert ends is not None
    await house.waits_until(ends)
    await house.supplier.sees("Order 1 is accepted – the inspection time is over.")

    assert (await the_order(house)).status is Status.COMPLETED


# ── unforeseen ────────────────────────────────────────────────────────────────────────────────────────────────────


def damage(tx: Transaction) -> object:
    """Make order 1's row unreadable; gives what it held."""
    row = tables.orders
    held = tx.connection.execute(select(row.c.state).where(row.c.id == 1)).scalar_one()
    tx.connection.execute(update(row).where(row.c.id == 1).values(state={"id": "no number"}))
    return held


async def test_something_unforeseen_is_told_with_a_code_that_the_log_has(house: House) -> None:
    """Everything else goes on; once repaired the order does too."""
    await brought_to(house, signed)
    await all_is_quiet(house)
    held = await house.app.db.transaction(damage)
    with capture_logs() as log:
        await house.supplier.sends("/start o_1")
        told = await house.supplier.sees("Something went wrong on our side")
    [failure] = [line for line in log if line["event"] == "an update failed"]
    assert failure["code"] in told["text"]
    house.mishaps.append(failure["code"])
    await house.mediator.sends("/help")
    await house.mediator.sees("Mediation")

    row = tables.orders
    await house.app.db.transaction(
        lambda tx: tx.connection.execute(update(row).where(row.c.id == 1).values(state=held))
    )
    await house.supplier.sends("/start o_1")
    await house.supplier.sees("Order 1 · waiting for payment")


# ── bad days ──────────────────────────────────────────────────────────────────────────────────────────────────────


def doubled(person: Person) -> list[str]:
    """What a person was told twice in a row."""
    said = [words(message) for message in person.messages]
    return [text for text, following in pairwise(said) if text == following]


async def test_a_trade_arrives_whole_and_in_order_on_telegrams_bad_day(house: House) -> None:
    """Too many requests, errors, a broken line: everybody sees everything, once and in its order."""
    town = house.town
    await town.fault("429", "sendMessage", retry_after=1, chat=house.supplier.id)
    await town.fault("500", "editMessageText", chat=house.buyer.id)
    await town.fault("502", "sendDocument")
    await town.fault("drop", "sendPhoto")
    await town.fault("500", "getUpdates")
    await town.fault("drop", "answerCallbackQuery", chat=None)
    await brought_to(house, funded)
    await all_is_quiet(house)
    for person in (house.buyer, house.supplier, house.finance):
        await person.looks()
        assert doubled(person) == []

    told = [(entry.body["to"], entry.body["text"].split()[0]) for entry in await entries(house, "delivery")]
    # signed, the contract, how to pay, held
    assert [sign for to, sign in told if to == house.buyer.id] == ["🤝", "📄", "🏦", "🔒"]
    assert [sign for to, sign in told if to == house.supplier.id] == ["✉️", "🔒"]


async def test_a_line_that_breaks_after_telegram_acted_doubles_one_message_at_most(house: House) -> None:
    """Nobody can know whether it arrived; it is sent again."""
    await house.town.fault("drop_after", "sendMessage", chat=house.supplier.id)
    await offered(house)
    await all_is_quiet(house)
    await house.supplier.looks()
    offers = [message for message in house.supplier.messages if "New order from" in words(message)]
    assert len(offers) <= 2
    await signed(house)

    assert (await the_order(house)).status is Status.AGREED


async def test_talk_stays_in_order_while_telegram_refuses(house: House) -> None:
    """Ten messages, the first of them refused twice: the reader gets them as they were written."""
    await offered(house)
    await all_is_quiet(house)
    await house.town.fault("500", "sendMessage", chat=house.supplier.id, times=2)
    for number in range(10):
        await house.buyer.sends(f"Point {number}")
    await house.supplier.sees("Point 9")
    points = [words(message)[-7:] for message in house.supplier.messages if "Point" in words(message)]

    assert points == [f"Point {number}" for number in range(10)]
