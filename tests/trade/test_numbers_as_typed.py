"""Numbers with what people write around them: labels, currencies, brackets and dashes are dropped, never glued in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trade.identifiers import (
    Flaw,
    Identifier,
    Misformed,
    check_account_number,
    check_bic,
    check_iban,
    check_registration,
)
from trade.shipments import TrackingKind, read_tracking

IBAN = "DE89370400440532013000"
CONTAINERS = "CSQU3054383, MSKU1234565"


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("A/C 4000 0235 0920 0000 001", "4000023509200000001"),
        ("A/C no. (USD): 4000 0235 0920 0000 001", "4000023509200000001"),
        ("Account No: 123456789", "123456789"),
        ("Account number is 123456789", "123456789"),
        ("123456789 (USD)", "123456789"),
        ("USD: 123456789", "123456789"),
        ("123 456 789 USD", "123456789"),
        ("123456789 (Bank of China, Ningbo)", "123456789"),
        ("银行账号：6222 0213 0700 1234 567", "6222021307001234567"),
        ("6222–0213—0700‑1234", "6222021307001234"),
        ("6222\u00a00213\u202f0700", "622202130700"),
        ("６２２２０２１３", "62220213"),
        ("número de cuenta: 0123456789", "0123456789"),
        ("Nº de conta 12345-6", "123456"),
        ("STK: 0123456789", "0123456789"),
        ("No. rekening 123-45-67890", "1234567890"),
        ("р/с 40702810900000012345", "40702810900000012345"),
        ("رقم الحساب: 123456789012", "123456789012"),
        ("口座番号 1234567", "1234567"),
        ("계좌번호 110-123-456789", "110123456789"),
        ("NRA 4000023509", "NRA4000023509"),
        ("AC1234567", "AC1234567"),
    ],
)
def test_an_account_number_is_taken_without_what_it_is_called(typed: str, number: str) -> None:
    """Letters that belong to it stay, such as the NRA of a non-resident's account in China."""
    assert check_account_number(typed) == number


@pytest.mark.parametrize(
    ("typed", "kind", "flaw"),
    [
        ("DE89 3704 0044 0532 0130 01", Identifier.IBAN, Flaw.CHECK),
        ("A/C DE89 3704 0044 0532 0130 01", Identifier.IBAN, Flaw.CHECK),
        ("DE89 3704 0044 0532 0130 0", Identifier.IBAN, Flaw.LENGTH),
        ("DE89 3704 0044 0532 0130 00", Identifier.ACCOUNT, Flaw.OTHER),
        ("123456789, 987654321", Identifier.ACCOUNT, Flaw.SEVERAL),
        ("123456789\n987654321", Identifier.ACCOUNT, Flaw.SEVERAL),
        ("123456789/987654321", Identifier.ACCOUNT, Flaw.SEVERAL),
        ("123456789 Bank of China", Identifier.ACCOUNT, Flaw.FORM),
        ("12345678 sort code 20-00-00", Identifier.ACCOUNT, Flaw.FORM),
        ("A/C", Identifier.ACCOUNT, Flaw.FORM),
    ],
)
def test_what_is_no_account_number_is_refused_by_what_is_wrong(typed: str, kind: Identifier, flaw: Flaw) -> None:
    """An IBAN with a digit wrong is never taken as a plain number; words and second numbers are not glued in."""
    with pytest.raises(Misformed) as refused:
        check_account_number(typed)
    assert (refused.value.kind, refused.value.flaw) == (kind, flaw)


@pytest.mark.parametrize(
    "typed",
    [
        "IBAN DE89 3704 0044 0532 0130 00",
        "IBANDE89370400440532013000",
        "iban: de89 3704 0044 0532 0130 00",
        "DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000",
        "DE89–3704–0044–0532–0130–00",
        "DE89 3704 0044 0532 0130 00 (EUR)",
        "DE89 3704 0044 0532 0130 00 EUR",
        "Account: DE89 3704 0044 0532 0130 00, BIC: COBADEFFXXX",
        "DE89 3704 0044 0532 0130 00 BIC COBADEFFXXX",
    ],
)
def test_an_iban_is_taken_with_its_label_and_in_any_spacing(typed: str) -> None:
    """Its check digits say where it ends."""
    assert check_iban(typed) == IBAN


@pytest.mark.parametrize(
    "typed", ["NO93 8601 1117 947", "NO 93 8601 1117 947", "IBAN NO 93 8601 1117 947", "IBAN no. NO9386011117947"]
)
def test_the_no_of_norway_is_no_label(typed: str) -> None:
    """It is a number's beginning there, and `number` elsewhere."""
    assert check_iban(typed) == "NO9386011117947"


@pytest.mark.parametrize(
    ("typed", "flaw", "length"),
    [
        ("DE89 3704 0044 0532 0130 01", Flaw.CHECK, 22),
        ("DE89 3704 0044 0532 0130", Flaw.LENGTH, 22),
        ("DK50 0040 0440 1162 434", Flaw.LENGTH, 18),
        ("CN12 3456 7890 1234", Flaw.COUNTRY, 0),
        ("12345678", Flaw.FORM, 0),
    ],
)
def test_a_refused_iban_says_what_is_wrong(typed: str, flaw: Flaw, length: int) -> None:
    """A digit, the length its country has, or the country."""
    with pytest.raises(Misformed) as refused:
        check_iban(typed)
    assert (refused.value.flaw, refused.value.length) == (flaw, length)


@pytest.mark.parametrize(
    "typed",
    ["SWIFT: BKCHCNBJ", "SWIFT/BIC code: bkch cn bj", "BIC BKCHCNBJ", "SWIFT code is BKCHCNBJ", "银行代码：BKCHCNBJ"],
)
def test_a_bic_is_taken_without_what_it_is_called(typed: str) -> None:
    """In both of its names."""
    assert check_bic(typed) == "BKCHCNBJ"


@pytest.mark.parametrize(
    ("typed", "flaw"), [("BKCHCNB", Flaw.LENGTH), ("BKCHZZBJ", Flaw.COUNTRY), ("12345678", Flaw.FORM)]
)
def test_a_refused_bic_says_what_is_wrong(typed: str, flaw: Flaw) -> None:
    """Its length or its country."""
    with pytest.raises(Misformed) as refused:
        check_bic(typed)
    assert refused.value.flaw is flaw


@pytest.mark.parametrize(
    ("country", "typed", "number"),
    [
        ("US", "EIN 91-1144442", "911144442"),
        ("DK", "CVR 10103940", "DK10103940"),
        ("DK", "CVR-nr. 10 10 39 40", "DK10103940"),
        ("CN", "统一社会信用代码：91110000600037341L", "91110000600037341L"),
        ("CN", "USCC: 91110000600037341L", "91110000600037341L"),
        ("DE", "USt-IdNr.: DE 136 695 976", "DE136695976"),
        ("DE", "HRB 12345", "HRB 12345"),
        ("GB", "Company No. 01234567", "01234567"),
        ("NO", "Org.nr. 988 077 917", "988077917"),
        ("FR", "SIREN 552 008 443", "552008443"),
        ("ES", "CIF: B58378431", "ESB58378431"),
        ("IT", "P. IVA IT00743110157", "IT00743110157"),
        ("BR", "CNPJ: 16.727.230/0001-97", "16727230000197"),
        ("IN", "GSTIN - 27AAPFU0939F1ZV", "27AAPFU0939F1ZV"),
        ("RU", "ИНН 1234567894", "1234567894"),
        ("JP", "法人番号 5835678256246", "5835678256246"),
        ("TR", "Vergi No: 4540536920", "4540536920"),
        ("NG", "Registration No: RC 1234567", "RC 1234567"),
    ],
)
def test_a_registration_number_is_checked_without_what_it_is_called(country: str, typed: str, number: str) -> None:
    """In the country's own words."""
    assert check_registration(country, typed) == number


@pytest.mark.parametrize(
    ("country", "typed", "flaw"),
    [
        ("CN", "91110000600037341X", Flaw.CHECK),
        ("CN", "9111000060003734", Flaw.LENGTH),
        ("DE", "DE136695977", Flaw.CHECK),
        ("US", "our company", Flaw.FORM),
    ],
)
def test_a_refused_registration_number_says_what_is_wrong(country: str, typed: str, flaw: Flaw) -> None:
    """A character, or how many there are."""
    with pytest.raises(Misformed) as refused:
        check_registration(country, typed)
    assert refused.value.flaw is flaw


@pytest.mark.parametrize(
    ("typed", "kind", "numbers"),
    [
        ("CSQU3054383, MSKU1234565", TrackingKind.CONTAINER, CONTAINERS),
        ("CSQU3054383 MSKU1234565", TrackingKind.CONTAINER, CONTAINERS),
        ("CSQU3054383\nMSKU1234565", TrackingKind.CONTAINER, CONTAINERS),
        ("csqu 305438-3 / msku 123456-5", TrackingKind.CONTAINER, CONTAINERS),
        ("柜号：CSQU3054383、MSKU1234565", TrackingKind.CONTAINER, CONTAINERS),
        ("CSQU3054383 (40HQ)", TrackingKind.CONTAINER, "CSQU3054383"),
        ("1x40HQ CSQU3054383 seal 123456", TrackingKind.CONTAINER, "CSQU3054383"),
        ("Container No.: CSQU3054383/SEAL ML-CN123", TrackingKind.CONTAINER, "CSQU3054383"),
        ("csqu 305438-3", TrackingKind.CONTAINER, "CSQU3054383"),
        ("AWB: 176-12345675", TrackingKind.AIR_WAYBILL, "176-12345675"),
        ("176–12345675", TrackingKind.AIR_WAYBILL, "176-12345675"),
        ("MAWB 17612345675", TrackingKind.AIR_WAYBILL, "176-12345675"),
        ("HAWB 12345678", TrackingKind.OTHER, "12345678"),
        ("B/L: MAEU123456789", TrackingKind.BILL, "MAEU123456789"),
        ("提单号 COSU6123456780", TrackingKind.BILL, "COSU6123456780"),
        ("MAEU123456789", TrackingKind.BILL, "MAEU123456789"),
        ("B/L: CSQU3054384", TrackingKind.BILL, "CSQU3054384"),
        ("B/L MAEU123456789, container CSQU3054383", TrackingKind.CONTAINER, "MAEU123456789, CSQU3054383"),
        ("UPS: 1Z999AA10123456784", TrackingKind.PARCEL, "1Z999AA10123456784"),
        ("运单号：SF1234567890123", TrackingKind.PARCEL, "SF1234567890123"),
        ("986578788855, 794644792798", TrackingKind.PARCEL, "986578788855, 794644792798"),
    ],
)
def test_the_numbers_of_a_shipment_are_each_read(typed: str, kind: TrackingKind, numbers: str) -> None:
    """By what they are called and by their form; sizes and seals are left out."""
    read = read_tracking(typed)
    assert (read.kind, read.number) == (kind, numbers)


@pytest.mark.parametrize(
    ("typed", "kind", "flaw", "number"),
    [
        ("CSQU3054383 MSKU1234560", Identifier.CONTAINER, Flaw.CHECK, "MSKU1234560"),
        ("CSQU3054383, MSKU123456", Identifier.CONTAINER, Flaw.LENGTH, "MSKU123456"),
        ("CSQU30543833", Identifier.CONTAINER, Flaw.LENGTH, "CSQU30543833"),
        ("CSQU3O54383", Identifier.CONTAINER, Flaw.FORM, "CSQU3O54383"),
        ("CSQU3054383/123456", Identifier.CONTAINER, Flaw.SEVERAL, "CSQU3054383/123456"),
        ("Container: MAEU123456789", Identifier.CONTAINER, Flaw.LENGTH, "MAEU123456789"),
        ("AWB 176-12345676", Identifier.AIR_WAYBILL, Flaw.CHECK, "176-12345676"),
        ("AWB 176-1234567", Identifier.AIR_WAYBILL, Flaw.LENGTH, "176-1234567"),
        ("1Z999AA10123456785", Identifier.TRACKING, Flaw.CHECK, "1Z999AA10123456785"),
        ("1Z999AA10123456784, EE473124828CN", Identifier.TRACKING, Flaw.CHECK, "EE473124828CN"),
    ],
)
def test_a_refused_shipment_says_which_number_and_what(typed: str, kind: Identifier, flaw: Flaw, number: str) -> None:
    """The others of the answer are right."""
    with pytest.raises(Misformed) as refused:
        read_tracking(typed)
    assert (refused.value.kind, refused.value.flaw, refused.value.number) == (kind, flaw, number)


@given(st.text(max_size=60))
def test_no_text_breaks_a_check(text: str) -> None:
    """Whatever is typed is taken or refused, and what is taken is taken again."""
    for check in (check_account_number, check_iban, check_bic):
        try:
            assert check(check(text)) == check(text)
        except Misformed as refused:
            assert refused.example
