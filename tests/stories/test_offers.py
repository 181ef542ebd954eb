"""Stories: an offer that is not simply signed – declined, changed, withdrawn, expired."""

from __future__ import annotations

from datetime import timedelta

from bot.cast import LUMEN
from tests.stories.house import House
from tests.stories.ordering import BUYER
from tests.stories.trading import brought_to, offered, signed
from tests.stories.written import books, events, the_order
from trade.orders import Status


async def test_a_supplier_declines_and_says_why(house: House) -> None:
    """The buyer reads the reason and owes nothing."""
    await offered(house)
    await house.supplier.taps("🚫 Decline")
    await house.supplier.sees("Tell the buyer why")
    await house.supplier.sends("Our line is full until May")
    await house.supplier.sees("Declined. The buyer has been told.")
    told = await house.buyer.sees(f"{LUMEN} does not take order 1: “Our line is full until May”\nYou owe nothing")
    assert "＋ New order" in house.buyer.keys(told)

    assert (await the_order(house)).status is Status.DECLINED
    assert await books(house) == {}


async def test_a_supplier_asks_for_a_change_and_signs_the_changed_contract(house: House) -> None:
    """The wish stands above the order; the second version is the one both signed."""
    await offered(house)
    first = (await the_order(house)).agreement.hash
    await house.supplier.taps("💬 Ask for a change")
    await house.supplier.sees("What should change in order 1?")
    await house.supplier.sends("At $1.20 I can only ship 2,000")
    await house.supplier.sees("Sent to the buyer.")
    await house.buyer.sees("At $1.20 I can only ship 2,000")
    await house.buyer.taps("✏️ Edit the order")
    await house.buyer.sees("please check")
    await house.buyer.taps("✏️ Change something")
    await house.buyer.taps("Quantity")
    await house.buyer.sees("How many?")
    await house.buyer.sends("2,000 pcs")
    await house.buyer.sees("= USD 2,400.00")
    await house.buyer.taps("Sign and send (USD 2,400.00)")
    await house.supplier.sees("offers you USD 2,400.00")
    await house.supplier.taps("✍️ Sign")
    await house.supplier.sees("You sell for USD 2,400.00")
    await house.supplier.taps("Yes, sign")
    await house.buyer.sees(f"{LUMEN} has signed order 1.")

    order = await the_order(house)
    assert (order.contract_version, order.agreement.total.minor) == (2, 240_000)
    assert {signature.hash for signature in order.signatures} == {order.agreement.hash}
    assert order.agreement.hash != first
    assert await events(house) == ["drafted", "offered", "change-asked", "offered", "signed"]


async def test_the_key_of_an_offer_that_has_been_changed_says_so(house: House) -> None:
    """Nobody signs another contract than the one looked at without having been told."""
    await offered(house)
    old = await house.supplier.sees(f"New order from {BUYER}")
    await house.buyer.taps("⋯ More")
    await house.buyer.taps("↩️ Withdraw the offer")
    await house.buyer.taps("Yes, withdraw it")
    await house.buyer.taps("✏️ Edit the order")
    await house.buyer.taps("✏️ Change something")
    await house.buyer.taps("Quantity")
    await house.buyer.sees("How many?")
    await house.buyer.sends("2,000 pcs")
    await house.buyer.taps("Sign and send (USD 2,400.00)")
    await house.supplier.sees("offers you USD 2,400.00")
    await house.supplier.taps("✍️ Sign", message=old)
    asked = await house.supplier.sees("You sell for USD 2,400.00")
    assert "This has changed since you looked" in asked["text"]
    await house.supplier.taps("Yes, sign", message=asked)
    await house.buyer.sees(f"{LUMEN} has signed order 1.")


async def test_a_buyer_takes_the_offer_back(house: House) -> None:
    """The supplier is told, and can't sign any more."""
    await offered(house)
    question = await house.supplier.sees(f"New order from {BUYER}")
    await house.buyer.taps("⋯ More")
    await house.buyer.taps("↩️ Withdraw the offer")
    await house.buyer.taps("Yes, withdraw it")
    await house.buyer.sees("The offer is back in your drafts.")
    await house.supplier.sees(f"{BUYER} took the offer of order 1 back.")
    await house.supplier.taps("✍️ Sign", message=question)

    assert (await the_order(house)).status is Status.DRAFT
    assert await events(house) == ["drafted", "offered", "offer-withdrawn"]


async def test_an_offer_nobody_signs_expires_and_not_before_its_time(house: House) -> None:
    """Both sides are told; nobody owes anything."""
    await offered(house)
    expires = (await the_order(house)).offer_expires
    assert expires is not None
    await house.waits_until(expires - timedelta(minutes=1))
    assert (await the_order(house)).status is Status.OFFERED
    await house.waits(timedelta(minutes=1))
    told = await house.buyer.sees(f"{LUMEN} did not sign order 1 in time. You owe nothing")
    assert "＋ New order" in house.buyer.keys(told)
    await house.supplier.sees(f"The offer of order 1 ended unsigned. {BUYER} owes you nothing")

    assert (await the_order(house)).status is Status.EXPIRED


async def test_a_contract_is_read_before_it_is_signed(house: House) -> None:
    """In chat, with the hash that the signature is about."""
    await offered(house)
    await house.supplier.taps("📄 Contract")
    contract = await house.supplier.sees("Contract of order 1")
    agreement = (await the_order(house)).agreement
    assert "2,500 pcs × USD 1.20 = USD 3,000.00" in contract["text"]
    assert f"Version 1 · {agreement.hash}" in contract["text"]
    assert f"✍️ Maria Jensen, {BUYER}" in contract["text"]
    await house.supplier.taps("📄 PDF", message=contract)
    _, pdf = await house.supplier.receives("document", "order-1.pdf")
    assert pdf.startswith(b"%PDF")


async def test_a_signed_order_is_no_draft_any_more(house: House) -> None:
    """Its contract stays as it was signed, whatever a form still holds."""
    await brought_to(house, signed)
    signed_hash = (await the_order(house)).agreement.hash
    card = await house.buyer.sees("has signed order 1")
    await house.buyer.forges(card, "f:or:1")
    await house.buyer.looks()
    await house.buyer.forges(card, "g:or:1")

    assert (await the_order(house)).agreement.hash == signed_hash
    assert (await the_order(house)).status is Status.AGREED
