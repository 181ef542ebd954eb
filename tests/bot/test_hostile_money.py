"""Odd amounts, odd days and the same money twice: what finance types counts for no more than it is."""

from __future__ import annotations

import pytest

from storage import ledger, orders, people
from storage.work import Work
from tests.bot.counter import LUMEN, Counter, Customer
from tests.builders import a_contract
from trade import commands as c
from trade.contracts import Party
from trade.ledger import Account
from trade.orders import Order, Status
from trade.people import Duty

BROKEN = "Something went wrong"
BUYER = "Nordic Home ApS"


@pytest.fixture
async def finance(counter: Counter) -> Customer:
    """Amara of finance; order 1 of Maria's company 2 with Li's company 1 is signed and not paid."""
    return await agreed(counter)


async def agreed(counter: Counter, **contract: object) -> Customer:
    """Order 1, signed by both; gives finance."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    li, maria = await counter.person(7, "Li Wei"), await counter.person(8, "Maria")
    await counter.supplier(li, ada)
    await counter.company(maria, BUYER, "DK")
    supplier, buyer = Party(company=1, name=LUMEN, country="CN"), Party(company=2, name=BUYER, country="DK")
    written = a_contract(supplier=supplier, buyer=buyer, **contract)

    def sign(work: Work) -> Order:
        by, other = (people.get(work.connection, one.id).actor for one in (maria, li))
        order = work.perform(work.draft(by).id, c.Offer(contract=written), by)
        return work.perform(order.id, c.Sign(hash=written.hash), other)

    await counter.db.transaction(lambda tx: sign(Work(tx, counter.site, counter.now)))
    await counter.deliver()
    return await counter.person(3, "Amara", Duty.FINANCE)


async def the_order(counter: Counter) -> Order:
    """Order 1 as it stands."""
    return await counter.db.read(lambda connection: orders.look(connection, 1))


async def books(counter: Counter) -> dict[Account, int]:
    """What order 1's accounts hold."""
    held = await counter.db.read(lambda connection: ledger.balances(connection, "order:1"))
    return {account: amount for account, amount in held.items() if amount}


async def enters(
    finance: Customer, amount: str, payer: str = BUYER, account: str = "DK50 0040 0440 1162 43", reference: str = "-"
) -> None:
    """Finance's form from its opening to the review."""
    await finance.presses("f:cp:1")
    await finance.says(amount)
    await finance.says(payer)
    await finance.says(account)
    await finance.taps("Today")
    if reference == "-":
        await finance.taps("There is none")
        await finance.taps("The statement shows none")
    else:
        await finance.says(reference)


@pytest.mark.parametrize(
    "amount",
    ["0", "-0", "-5", "0.001", "0.004 USD", "1e9", "10^15", "9999999999999999", "NaN", "Infinity", "EUR 5", "²"],
)
async def test_an_amount_that_is_none_is_asked_again(counter: Counter, finance: Customer, amount: str) -> None:
    """Less than a cent is nothing; the form stays where it was, and nothing is held."""
    await finance.presses("f:cp:1")
    await finance.says(amount)
    assert BROKEN not in finance.sees
    assert "How much arrived for order 1?" in finance.sees
    assert await books(counter) == {}


@pytest.mark.parametrize(("currency", "amount"), [("JPY", "0.4"), ("JPY", "2650.4"), ("KWD", "0.0004")])
async def test_less_than_the_smallest_coin_is_not_received(counter: Counter, currency: str, amount: str) -> None:
    """A currency without cents, or with three decimals: what a bank cannot have booked is asked again."""
    finance = await agreed(counter, currency=currency, freight=0)
    await finance.presses("f:cp:1")
    await finance.says(amount)
    assert BROKEN not in finance.sees
    assert "How much arrived for order 1?" in finance.sees


async def test_the_29th_of_february_is_a_day_like_any_other(counter: Counter, finance: Customer) -> None:
    """A day without a year is the last one of its name; there is not one every year."""
    await finance.presses("f:cp:1")
    for said in ("2,650.00", BUYER, "DK50"):
        await finance.says(said)
    await finance.says("29 Feb")
    assert BROKEN not in finance.sees


async def test_a_day_with_a_year_to_come_is_not_taken_for_the_one_before(counter: Counter, finance: Customer) -> None:
    """Money arrives in the past: who writes a future year is asked again, nothing is guessed."""
    await finance.presses("f:cp:1")
    for said in ("2,650.00", BUYER, "DK50", "2027-01-15"):
        await finance.says(said)
    assert "On which day did it arrive?" in finance.sees


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("DK50 0040 0440 1162 43", "AB 12-3"), ("DK5000400440116243", "ab12-3")),
        (("DK50 0040 0440 1162 43", "-"), ("dk5000400440116243", "-")),
        (("DK50 0040 0440 1162 43", "AB-1"), ("DK50 0040 0440 1162 43", "AB-1")),
        (("DK50 0040 0440 1162 43", "AB-1"), ("DK50 0040 0440 1162 43", "-")),
    ],
)
async def test_the_same_money_in_another_spelling_counts_once(
    counter: Counter, finance: Customer, first: tuple[str, str], second: tuple[str, str]
) -> None:
    """Two of finance write the same wire down, each in their own way: no refund of money never had."""
    other = await counter.person(4, "Jonas", Duty.FINANCE)
    await enters(finance, "2,650.00", BUYER, *first)
    await finance.taps("Confirm")
    assert (await the_order(counter)).status is Status.FUNDED
    await enters(other, "2,650.00", BUYER.upper(), *second)
    assert ("counts already" in other.sees) == (first[1] != "-" != second[1])
    assert "counts already" in other.sees or "Is this the same payment" in other.sees
    await other.taps("It is that one")
    assert await books(counter) == {Account.BANK: 265_000, Account.ESCROW: 265_000}


async def test_a_form_opened_before_another_confirmed_sees_what_happened(counter: Counter, finance: Customer) -> None:
    """Both fill the form at once; who is second is told, and can't make a refund by mistake."""
    other = await counter.person(4, "Jonas", Duty.FINANCE)
    await enters(finance, "2,650.00")
    await enters(other, "2,650.00")
    await finance.taps("Confirm")
    await other.taps("Confirm")
    assert "Is this the same payment as the one on order 1?" in other.sees
    assert await books(counter) == {Account.BANK: 265_000, Account.ESCROW: 265_000}


async def test_a_refund_marked_twice_leaves_the_bank_once(counter: Counter, finance: Customer) -> None:
    """Too much was paid; two of finance mark the refund as sent."""
    other = await counter.person(4, "Jonas", Duty.FINANCE)
    await enters(finance, "3,000.00")
    await finance.taps("Confirm")
    for person in (finance, other):
        await person.presses("s:1")
        await person.taps("Mark as sent")
    for person in (finance, other):
        await person.taps("Yes, sent")
        assert BROKEN not in person.sees
    assert await books(counter) == {Account.BANK: 265_000, Account.ESCROW: 265_000}


async def test_nothing_is_paid_with_more_than_the_books_can_hold(counter: Counter, finance: Customer) -> None:
    """The largest amount that can be typed is held as due, and all the rest goes back."""
    await enters(finance, "1,000,000,000,000.00")
    await finance.taps("Confirm")
    assert BROKEN not in finance.sees
    assert (await books(counter))[Account.ESCROW] == 265_000
    assert (await books(counter))[Account.REFUNDS_PAYABLE] == 10**14 - 265_000
