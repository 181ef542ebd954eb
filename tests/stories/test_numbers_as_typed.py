"""Stories: accounts and containers as people copy them, seen whole by who decides, refused by what is wrong."""

from __future__ import annotations

from tests.stories.house import House
from tests.stories.test_enrolment import a_picture
from tests.stories.trading import begins_to_ship, brought_to, funded
from tests.stories.written import the_order

LUMEN = "Ningbo Lumen Co., Ltd."


async def test_an_account_is_typed_with_its_labels_and_checked_by_who_decides(house: House) -> None:
    """An IBAN with a digit wrong is no account number; a holder who is not the company is pointed out to both."""
    zhao, admin = await house.newcomer("Zhao", language_code="en"), house.admin
    await zhao.sends("/apply")
    await zhao.taps("Start")
    await zhao.sends(LUMEN)
    await zhao.taps("China")
    await zhao.sees("registration number")
    await zhao.sends("91110000600037341X")
    await zhao.sees("In “91110000600037341X” a character is wrong")
    await zhao.sends("统一社会信用代码：91110000600037341L")
    await zhao.sees("make or sell")
    await zhao.sends("LED panels")
    await zhao.sees("dispatch")
    await zhao.sends("Ningbo")
    await zhao.sees("bank account we pay")
    await zhao.taps("China")
    await zhao.sends("DE89 3704 0044 0532 0130 01")
    await zhao.sees("In the IBAN “DE89 3704 0044 0532 0130 01” a character is wrong")
    await zhao.sends("A/C No. (USD): 4000 0235 0920 0000 001")
    await zhao.sees("✓ Account number: 4000023509200000001")
    await zhao.sends("Bank of China")
    await zhao.sees("BIC")
    await zhao.sends("SWIFT: BKCHCNBJ92A")
    await zhao.sees("In whose name")
    await zhao.sends("Zhao Min")
    await zhao.sees("In which town")
    await zhao.taps("Ningbo")
    await zhao.sees("business licence")
    await zhao.uploads(a_picture())
    await zhao.sees("tap Done")
    await zhao.taps("Done")
    review = await zhao.sees("check your application")
    assert "Account: 4000023509200000001" in review["text"]
    assert f"The account is held by “Zhao Min”, not by {LUMEN}" in review["text"]
    await zhao.taps("Send application")
    await admin.sees(f"{LUMEN} (Ningbo, China) applies")
    await admin.taps("Look at it")
    card = await admin.sees("held by “Zhao Min”")
    assert "Account: 4000023509200000001" in card["text"]
    assert "Ask the company why before you decide" in card["text"]


async def test_two_containers_are_each_checked(house: House) -> None:
    """The refusal names the one with a digit wrong; both are kept with the shipment."""
    await brought_to(house, funded)
    supplier = house.supplier
    await begins_to_ship(supplier)
    await supplier.sends("CSQU3054383, MSKU1234560")
    wrong = await supplier.sees("has a digit wrong")
    assert "“MSKU1234560”" in wrong["text"]
    assert "“CSQU3054383”" not in wrong["text"]
    await supplier.sends("CSQU3054383 (40HQ)\nMSKU 123456-5")
    await supplier.sees("✓ Number: CSQU3054383, MSKU1234565")
    await supplier.taps("Today")
    await supplier.taps("Skip")
    await supplier.taps("Confirm shipment")
    await supplier.sees("Shipped. The buyer has been told")
    shipment = (await the_order(house)).shipment
    assert shipment is not None
    assert (shipment.tracking, shipment.container) == ("CSQU3054383, MSKU1234565", True)
