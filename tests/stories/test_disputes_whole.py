"""Stories: four disputes from the complaint to the last cent, in chats only, and the dossier an outsider checks."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from documents.bundle import RECORD, SUMS
from tests.people import Person
from tests.stories.disputing import (
    WORDS,
    accepts,
    answers,
    appeals,
    complains_of,
    declines_the_proposal,
    escalated,
    gives,
    is_done,
    lets_pass,
    looks,
    offers,
    opened,
    opens_it,
    withdraws,
)
from tests.stories.house import House
from tests.stories.mediating import asks_for, finds, proposes, rules, takes, varies
from tests.stories.outsider import SIGNED, VERIFY, finds_it_whole, flip, judged
from tests.stories.trading import a_picture, brought_to, funded, received, sent_back, shipped, ships
from tests.stories.written import events, money_is, the_order
from trade.disputes import DisputeState
from trade.ledger import Account
from trade.orders import Status


async def waits_in_vain(house: House) -> None:
    """Maria's goods don't come and her complaint is not answered: a mediator is called."""
    await brought_to(house, shipped)
    expected = (await the_order(house)).expected
    assert expected is not None
    await house.waits_until(expected + timedelta(hours=1))
    await looks(house.buyer)
    asked = ("What happened?", "No container, no answer."), ("What does the carrier say?", "[Skip]")
    await complains_of(house.buyer, "Not received", *asked)
    await opens_it(house.buyer)
    await lets_pass(house)
    told = await house.buyer.sees("A mediator is called for order 1")
    assert "did not answer in time" in told["text"]


async def reads_of_the_refund(buyer: Person, words: str) -> None:
    """The order's card counts the days until the money is back."""
    await buyer.taps("Open order")
    card = await buyer.sees("Order 1 ·")
    assert words in card["text"]


async def test_a_late_shipment_is_settled_and_the_order_goes_on(house: House, tmp_path: Path) -> None:
    """Two days late: USD 200 back by a counter-offer, the rest stays held and is released when the goods are fine."""
    buyer, supplier = house.buyer, house.supplier
    await brought_to(house, funded)
    ship_by = (await the_order(house)).ship_by
    assert ship_by is not None
    await house.waits_until(ship_by + timedelta(days=2))
    await ships(house, "2 days late")
    asked = ("How much do you claim for order 1?", "300"), ("What happened?", "We missed the fair.")
    await complains_of(buyer, "Late", *asked)
    await buyer.sees("Send the transport document")
    await buyer.uploads(a_picture("white"))
    await buyer.sees("tap Done")
    await buyer.taps("Done")
    await buyer.sees("What did it cost you?")
    await buyer.sends("The stand: USD 300.")
    review = await buyer.sees("please check")
    assert "claims USD 300.00 of USD 3,000.00" in review["text"]
    assert "Evidence with it: 2" in review["text"]
    await opens_it(buyer)
    await supplier.sees("has opened a dispute about order 1")
    await answers(supplier, "The port was closed.")
    await offers(supplier, "100", arrived=False)
    await buyer.sees("offers to settle order 1")
    await offers(buyer, "200", arrived=False)
    await accepts(supplier)
    told = await buyer.sees("Order 1 is settled.")
    assert "USD 2,800.00 stays held, the order goes on" in told["text"]
    await money_is(house, {Account.BANK: 300_000, Account.ESCROW: 280_000, Account.REFUNDS_PAYABLE: 20_000})

    await sent_back(house, "USD 200.00")
    await looks(buyer)
    await received(house)
    await buyer.taps("✅ Accept the goods")
    await buyer.sees("The supplier gets USD 2,744.00 after our fee of USD 56.00")
    await buyer.taps("Yes, release USD 2,800.00")
    await buyer.sees("Accepted.")
    await money_is(house, {Account.BANK: 280_000, Account.PAYOUTS_PAYABLE: 274_400, Account.FEES: 5_600})
    assert (await the_order(house)).status is Status.COMPLETED
    await finds_it_whole(buyer, tmp_path)


async def test_wrong_quality_goes_through_two_mediators(house: House, tmp_path: Path) -> None:
    """Asked for proof, proposed, declined, ruled, appealed, varied: USD 1,000 back, the rest to the supplier."""
    buyer, supplier = house.buyer, house.supplier
    await brought_to(house, received)
    await opened(house, "2,500")
    await escalated(house)
    await finds(house.mediator)
    await asks_for(house.mediator, "buyer", "A photo of ten lamps, lit.")
    asked = await buyer.sees("The mediator asks you for something about order 1")
    assert "A photo of ten lamps, lit." in asked["text"]
    await gives(buyer, "Photos of the goods", a_picture(), "Ten dark lamps.")
    await supplier.receives("photo")
    await is_done(buyer)
    await is_done(supplier)
    await house.mediator.sees("Both sides have given all their evidence on order 1.")
    await finds(house.mediator)
    await house.mediator.taps("📎 Evidence (1)")
    await house.mediator.sees("Ten dark lamps.")
    await house.mediator.taps("📎 No. 1")
    await house.mediator.receives("photo")
    await finds(house.mediator)
    await proposes(house.mediator, "600", "Some of the lamps are dark.")
    await declines_the_proposal(supplier)
    await finds(house.mediator)
    await rules(house.mediator, "1500", "Half of the lamps are dark.", "Specification")
    await appeals(supplier, "The photo shows ten lamps of 2,500.")
    await money_is(house, {Account.BANK: 300_000, Account.ESCROW: 300_000})

    await varies(house.mediator_2, "1000", "A third of them, by the photo.", "Specification")
    told = await buyer.sees("The appeal about order 1 is decided: the ruling was changed.")
    assert "You get USD 1,000.00 back" in told["text"]
    told = await supplier.sees("The appeal about order 1 is decided: the ruling was changed.")
    assert "You get USD 1,960.00 (our fee: USD 40.00)" in told["text"]
    paid = {Account.REFUNDS_PAYABLE: 100_000, Account.PAYOUTS_PAYABLE: 196_000, Account.FEES: 4_000}
    await money_is(house, {Account.BANK: 300_000, **paid})
    order = await the_order(house)
    assert order.status is Status.COMPLETED
    assert order.past_disputes[-1].state is DisputeState.EXECUTED
    await reads_of_the_refund(buyer, "working day 0 of 15")
    await finds_it_whole(house.mediator_2, tmp_path)


async def test_silence_about_goods_that_never_came_is_decided_on_the_record(house: House, tmp_path: Path) -> None:
    """No answer, no evidence in time, no word on the proposal: the case goes on to a ruling, and all comes back."""
    buyer, mediator = house.buyer, house.mediator
    await waits_in_vain(house)
    await takes(mediator)
    assert "The other side did not answer." in mediator.transcript()
    await house.waits(timedelta(days=5, minutes=1))
    await mediator.sees("The time for evidence on order 1 is over.")
    await looks(buyer)
    await buyer.taps("⋯ More")
    kept = await gives(buyer, "Carrier's statement", a_picture("grey"), "Never loaded, says Maersk.")
    assert "marked late" in kept["text"]
    await finds(mediator)
    card = await mediator.sees("Case: order 1")
    assert "Given after the time: one piece of evidence" in card["text"]
    await proposes(mediator, "USD 3,000.00", "Nothing was loaded.", goods_came=False)
    await lets_pass(house)
    await mediator.sees("Not both sides accepted your proposal on order 1 in time.")
    await finds(mediator)
    await rules(mediator, "USD 3,000.00", "By the carrier's own words.", "Transit time", goods_came=False)
    await buyer.sees("The mediator has ruled on order 1.")
    await money_is(house, {Account.BANK: 300_000, Account.ESCROW: 300_000})

    await house.waits(timedelta(days=7, minutes=1))
    await buyer.sees("The dispute about order 1 is closed.")
    assert (await the_order(house)).status is Status.REFUNDED
    await money_is(house, {Account.BANK: 300_000, Account.REFUNDS_PAYABLE: 300_000})
    await house.waits(timedelta(days=7))
    await reads_of_the_refund(buyer, "working day 5 of 15")
    await sent_back(house, "USD 3,000.00")
    await reads_of_the_refund(buyer, "on working day 5")
    await money_is(house, {})
    await finds_it_whole(house.supplier, tmp_path)


async def test_after_a_withdrawn_dispute_the_order_goes_on_where_it_was(house: House, tmp_path: Path) -> None:
    """The days of inspection that were left are left; only when they are over is the money released."""
    buyer = house.buyer
    await brought_to(house, received)
    ends = (await the_order(house)).inspect_by
    assert ends is not None
    await opened(house)
    begun = house.app.clock.now()
    await house.waits(timedelta(days=2))
    await looks(buyer)
    await withdraws(buyer)
    away = house.app.clock.now() - begun
    await house.supplier.sees("has withdrawn the dispute about order 1")
    await money_is(house, {Account.BANK: 300_000, Account.ESCROW: 300_000})

    await house.waits_until(ends + timedelta(minutes=1))
    assert (await the_order(house)).status is Status.DELIVERED
    await house.waits_until(ends + away + timedelta(minutes=1))
    await buyer.sees("The inspection time of order 1 is over, so the goods count as accepted")
    assert (await events(house)).count("final-notice-given") == 1
    assert (await the_order(house)).status is Status.COMPLETED
    await money_is(house, {Account.BANK: 300_000, Account.PAYOUTS_PAYABLE: 294_000, Account.FEES: 6_000})
    await finds_it_whole(house.supplier, tmp_path)


async def test_one_changed_letter_is_found_by_every_command(house: House, tmp_path: Path) -> None:
    """In the words of a claim by all that look at them; in the list of sums by all four, for it was signed."""
    await brought_to(house, received)
    await opened(house)
    dossier = await finds_it_whole(house.supplier, tmp_path)
    flip(dossier.unpacked / RECORD, WORDS.encode())
    said = await judged(dossier.unpacked, dossier.unpacked)
    assert {name: one.holds for name, one in said.items()} == {**dict.fromkeys(said, False), SIGNED: True}
    assert "record.jsonl: FAILED" in said["sha256sum -c"].words
    assert "record.jsonl: not as signed" in said["python3 check.py"].words
    assert "was changed" in said[VERIFY].words

    flip(dossier.unpacked / SUMS, RECORD.encode())
    said = await judged(dossier.unpacked, dossier.unpacked)
    assert not any(one.holds for one in said.values()), said
    assert "Signature Verification Failure" in said[SIGNED].words
