"""Stories: others who look at the goods or at the ruling – an inspector, and another mediator on appeal."""

from __future__ import annotations

from tests.people import Person
from tests.stories.disputing import gives, looks
from tests.stories.house import House
from tests.stories.mediating import finds, varies
from tests.stories.ordering import BUYER
from tests.stories.test_disputes_ruled import in_mediation, ruled
from tests.stories.trading import a_picture


async def arranges(mediator: Person, cost: str) -> None:
    """Elena has the goods inspected."""
    await finds(mediator)
    await mediator.taps("🔬 Arrange an inspection")
    await mediator.sees("Who inspects the goods")
    await mediator.sends("SGS Hamburg")
    await mediator.sees("What does it cost?")
    await (mediator.taps(cost) if cost == "Nothing" else mediator.sends(cost))
    await mediator.sees("SGS Hamburg will inspect the goods.")


async def test_an_inspection_says_who_pays_it_and_its_report_stands_in_the_case(house: House) -> None:
    """Evidence counts as long as was promised, and what the buyer gets names the cost."""
    buyer, supplier, mediator = house.buyer, house.supplier, house.mediator
    await in_mediation(house)
    await arranges(mediator, "450 USD")
    told = await buyer.sees("It costs USD 450.00: you pay it first, and the losing side bears it.")
    assert "the money stays held" in told["text"]
    await supplier.sees(f"It costs USD 450.00: {BUYER} pays it first")
    card = await looks(buyer)
    assert "photos of the goods" in card["text"], "still asked of her"
    assert "inspection report" not in card["text"], "not hers to bring any more"
    await buyer.taps("⚖️ The whole case")
    await buyer.sees("SGS Hamburg inspects the goods.")
    await buyer.taps("‹ Back")
    await buyer.taps("⋯ More")
    kept = await gives(buyer, "Photos of the goods", a_picture(), "Ten dark lamps.")
    assert "marked late" not in kept["text"]

    await finds(mediator)
    await mediator.taps("🔬 Enter the report")
    await mediator.sees("What does the inspector say")
    await mediator.sends("19 of 20 samples measure 310 lm.")
    await mediator.sees("Send the report")
    await mediator.taps("Skip")
    case = await mediator.sees("The report is in.")
    assert "SGS Hamburg reports: 19 of 20 samples measure 310 lm." in case["text"]
    await buyer.sees("19 of 20 samples")
    await mediator.taps("Propose a settlement")
    await mediator.sees("goes to the buyer?")
    await mediator.sends("1000")
    await mediator.sees("the inspection the buyer paid?")
    await mediator.taps("USD 450.00")
    await mediator.taps("the buyer keeps them")
    await mediator.sends("Nearly all of them are dark.")
    await mediator.sees("Of the buyer's share, USD 450.00 is for the inspection.")
    await mediator.taps("Propose: ")
    proposal = await buyer.sees("The mediator proposes for order 1")
    assert "You get USD 1,000.00 back, USD 450.00 of it for the inspection" in proposal["text"]


async def test_an_inspection_that_costs_nothing_says_so(house: House) -> None:
    """Nobody is told to pay USD 0.00."""
    await in_mediation(house)
    await arranges(house.mediator, "Nothing")
    for side in (house.buyer, house.supplier):
        told = await side.sees("SGS Hamburg inspects the goods of order 1")
        assert "It costs you nothing." in told["text"]


async def test_an_appeal_stands_between_the_ruling_and_its_decision(house: House) -> None:
    """Both sides see who decides it, what for the money waits, and afterwards both decisions with their reasons."""
    buyer, supplier, judge = house.buyer, house.supplier, house.mediator_2
    await ruled(house)
    card = await looks(buyer)
    assert "USD 3,000.00 stays held until the ruling is carried out" in card["text"]
    await supplier.sees("The mediator has ruled on order 1.")
    await buyer.taps("👍 I won't appeal")
    await buyer.taps("👍 Yes, leave it")
    told = await supplier.sees(f"{BUYER} won't appeal against the ruling on order 1.")
    assert "you can appeal until" in told["text"]
    await supplier.taps("✋ Appeal")
    await supplier.sees("Why should another mediator look at order 1?")
    await supplier.sends("The photos are of other lamps.")
    card = await supplier.sees("Appealed.")
    assert "another mediator decides the appeal by" in card["text"]
    assert "stays held until the appeal is decided" in card["text"]

    await varies(judge, "900", "A third of the lamps are dark.", "Specification")
    decided = await buyer.sees("The appeal about order 1 is decided: the ruling was changed.")
    assert "This is final; the money is released now, and finance sends it next." in decided["text"]
    await buyer.sees("The dispute about order 1 is closed.")
    await buyer.taps("Open order")
    await buyer.taps("⚖️ The whole case")
    case = (await buyer.sees("The appeal, decided by Karim Haddad: the ruling was changed"))["text"]
    in_order = (
        "The ruling by Elena Rossi",
        "USD 1,500.00",
        "Half of the lamps",
        "appealed:",
        "The appeal, decided",
    )
    assert sorted(in_order, key=case.index) == list(in_order)
    assert case.index("You get USD 900.00 back") > case.index("The appeal, decided")
