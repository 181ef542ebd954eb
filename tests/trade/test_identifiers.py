"""Numbers people type: registrations, bank accounts, references, containers and tracking numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from stdnum import get_cc_module, iso11649

from trade.identifiers import (
    BankAccount,
    Identifier,
    Misformed,
    check_account_number,
    check_bic,
    check_iban,
    check_registration,
    creditor_reference,
    masked,
    read_reference,
    registration_example,
)
from trade.registrations import FORMS
from trade.shipments import CARRIERS, TrackingKind, check_air_waybill, check_container, is_container_like, read_tracking

IBAN = "DE89370400440532013000"


@pytest.mark.parametrize("country", sorted(FORMS))
def test_every_example_passes_its_own_check(country: str) -> None:
    """What the bot shows as an example is accepted, and its normal form is accepted again."""
    normal = check_registration(country, registration_example(country))
    assert check_registration(country, normal) == normal


@pytest.mark.parametrize("country", sorted(FORMS))
def test_every_named_check_exists(country: str) -> None:
    """A check is a python-stdnum module of that country, or a pattern."""
    for check in FORMS[country].checks:
        assert not check.isalpha() or get_cc_module(country.lower(), check) is not None


@pytest.mark.parametrize("country", sorted(FORMS))
def test_a_word_is_no_registration_number(country: str) -> None:
    """Every country with a published form refuses plain words."""
    with pytest.raises(Misformed) as refused:
        check_registration(country, "my company")
    assert refused.value.kind is Identifier.REGISTRATION
    assert refused.value.example == registration_example(country)


@pytest.mark.parametrize(
    ("country", "typed", "normal"),
    [
        ("CN", "91110000600037341l", "91110000600037341L"),
        ("CN", "９１１１００００６０００３７３４１Ｌ", "91110000600037341L"),
        ("DE", "de 136 695 976", "DE136695976"),
        ("DE", "136695976", "DE136695976"),
        ("DE", "HRB 12345", "HRB 12345"),
        ("DE", "Amtsgericht Hamburg HRB 12345 B", "AMTSGERICHT HAMBURG HRB 12345 B"),
        ("GR", "EL 094259216", "EL094259216"),
        ("GR", "GR094259216", "EL094259216"),
        ("FR", "552 008 443", "552008443"),
        ("GB", "GB 980 7806 84", "980780684"),
        ("GB", "SC123456", "SC123456"),
        ("IN", "27AAPFU0939F1ZV", "27AAPFU0939F1ZV"),
        ("BR", "16.727.230/0001-97", "16727230000197"),
        ("US", "91-1144442", "911144442"),
        ("US", "213800KUD8LAJWSQ9D15", "213800KUD8LAJWSQ9D15"),
        ("NG", "rc 1234567", "RC 1234567"),
        ("HK", "\u200e7654321\u202e", "7654321"),
    ],
)
def test_registration_numbers_are_read_as_people_write_them(country: str, typed: str, normal: str) -> None:
    """Blanks, dots, prefixes, full-width digits and invisible characters do not matter."""
    assert check_registration(country, typed) == normal


@pytest.mark.parametrize(
    ("country", "typed"),
    [
        ("CN", "91110000600037341X"),
        ("DE", "DE136695977"),
        ("US", "00-1144442"),
        ("NG", "abc"),
        ("NG", "no digits here"),
        ("NG", "1" * 31),
        ("NG", "<b>1234</b>"),
        ("NG", ""),
    ],
)
def test_misformed_registration_numbers_are_refused(country: str, typed: str) -> None:
    """A wrong check digit, or nothing that could be a number."""
    with pytest.raises(Misformed):
        check_registration(country, typed)


@given(st.text(max_size=60), st.sampled_from([*sorted(FORMS), "NG", "HK"]))
def test_no_text_breaks_a_registration_check(text: str, country: str) -> None:
    """Whatever is typed is accepted or refused, and what is accepted is accepted again."""
    try:
        normal = check_registration(country, text)
    except Misformed:
        return
    assert normal.strip()


def test_an_iban_is_checked_and_written_without_blanks() -> None:
    """ISO 13616 with its check digits."""
    assert check_iban("de89 3704-0044 0532 0130 00") == IBAN
    with pytest.raises(Misformed):
        check_iban("DE88370400440532013000")


def test_a_bic_has_eight_or_eleven_characters() -> None:
    """ISO 9362."""
    assert check_bic("bkch cn bj 110") == "BKCHCNBJ110"
    with pytest.raises(Misformed):
        check_bic("BKCHCN")


def test_an_account_number_needs_digits() -> None:
    """Where IBANs are not used, letters and digits up to 34."""
    assert check_account_number("6222 0213-0700 1234") == "6222021307001234"
    for wrong in ("ABCD", "12", "1" * 35):
        with pytest.raises(Misformed):
            check_account_number(wrong)


def test_an_account_has_an_iban_or_a_number_with_its_bank() -> None:
    """Neither both nor none, and nothing malformed is kept."""
    place = {"holder": "Müller GmbH", "town": "Hamburg", "country": "DE"}
    assert BankAccount(**place, iban=IBAN).iban == IBAN
    assert BankAccount(**place, number="123456", bic="BKCHCNBJ", bank="Bank of China").number == "123456"
    for wrong in (
        {},
        {"iban": IBAN, "number": "123456", "bic": "BKCHCNBJ", "bank": "Bank of China"},
        {"number": "123456"},
        {"iban": "DE88370400440532013000"},
        {"iban": "DE89 3704 0044 0532 0130 00"},
    ):
        with pytest.raises(ValidationError):
            BankAccount(**{**place, **wrong})


def test_a_masked_account_shows_its_ends_only() -> None:
    """Enough to know it by."""
    place = {"holder": "Müller GmbH", "town": "Hamburg", "country": "DE"}
    number = BankAccount(**place, number="123456", bic="BKCHCNBJ", bank="Bank of China")
    assert masked(BankAccount(**place, iban=IBAN)) == "DE89 … 3000"
    assert masked(number) == "… 56"


@given(st.integers(1, 999_999), st.integers(1, 99), st.booleans())
def test_a_reference_is_read_back_from_what_banks_make_of_it(order: int, instalment: int, spaced: bool) -> None:
    """Whole or in groups of four, in lower case, among other words."""
    reference = creditor_reference(order, instalment)
    assert iso11649.is_valid(reference)
    printed = iso11649.format(reference) if spaced else reference
    assert read_reference(f"EREF+{printed.lower()}+order, thanks") == (order, instalment)


@given(st.integers(10**6, 10**12), st.integers(1, 99))
def test_a_long_reference_is_never_misread(order: int, instalment: int) -> None:
    """Beyond a million orders the groups of four may allow two readings; then there is none."""
    reference = creditor_reference(order, instalment)
    assert read_reference(f"{reference} 2027-03-15") == (order, instalment)
    assert read_reference(iso11649.format(reference)) in ((order, instalment), None)


def test_digits_after_a_spaced_reference_do_not_matter() -> None:
    """Nor do letters glued to it."""
    assert read_reference("RF72 TH00 0017 01 2027 03 15") == (17, 1)
    assert read_reference("SVWZRF72TH00001701ABWA") == (17, 1)


def test_a_reference_has_a_known_form() -> None:
    """RF, check digits, TH, six digits of the order, two of the instalment."""
    assert creditor_reference(17, 1) == "RF72TH00001701"


@pytest.mark.parametrize(
    "text", ["", "order 17", "RF73TH00001701", "RF72TH00001701 RF45TH00001702", "RF18539007547034", "RF72 TH 17 01"]
)
def test_no_reference_or_more_than_one_is_read_as_none(text: str) -> None:
    """Money is not matched by a guess."""
    assert read_reference(text) is None


@pytest.mark.parametrize(("order", "instalment"), [(0, 1), (-1, 1), (1, 0), (1, 100)])
def test_there_is_no_reference_for_what_cannot_exist(order: int, instalment: int) -> None:
    """Orders and instalments count from one."""
    with pytest.raises(ValueError, match="instalment"):
        creditor_reference(order, instalment)


def test_a_container_number_is_checked() -> None:
    """ISO 6346: a slip in one digit is found."""
    assert check_container("csqu 305438-3") == "CSQU3054383"
    assert is_container_like("CSQU305438")
    assert not is_container_like("COSU6123456780")
    for wrong in ("CSQU3054384", "CSQU305438"):
        with pytest.raises(Misformed):
            check_container(wrong)


def test_an_air_waybill_is_checked() -> None:
    """The last digit is the serial modulo seven."""
    assert check_air_waybill("176 1234 5675") == "176-12345675"
    with pytest.raises(Misformed):
        check_air_waybill("176-12345676")


@pytest.mark.parametrize(
    ("typed", "kind", "number"),
    [
        ("csqu3054383", TrackingKind.CONTAINER, "CSQU3054383"),
        ("176-12345675", TrackingKind.AIR_WAYBILL, "176-12345675"),
        ("17612345675", TrackingKind.AIR_WAYBILL, "176-12345675"),
        ("17612345676", TrackingKind.OTHER, "17612345676"),
        ("1z 999 aa1 01 2345 6784", TrackingKind.PARCEL, "1Z999AA10123456784"),
        ("EE473124829CN", TrackingKind.PARCEL, "EE473124829CN"),
        ("9865 7878 8855", TrackingKind.PARCEL, "986578788855"),
        ("COSU6123456780", TrackingKind.BILL, "COSU6123456780"),
        ("CMR 2027/118-a", TrackingKind.OTHER, "CMR 2027/118-A"),
    ],
)
def test_a_tracking_number_says_what_it_is(typed: str, kind: TrackingKind, number: str) -> None:
    """By its form and its check digit."""
    read = read_tracking(typed)
    assert (read.kind, read.number) == (kind, number)


@pytest.mark.parametrize(
    "typed",
    ["CSQU3054384", "176-12345676", "1Z999AA10123456785", "EE473124828CN", "tomorrow", "1", "<b>12345</b>", "1" * 41],
)
def test_a_slip_in_a_tracking_number_is_refused(typed: str) -> None:
    """A number that shows its kind must pass that kind's check."""
    with pytest.raises(Misformed):
        read_tracking(typed)


def test_a_carrier_with_its_own_form_takes_only_that() -> None:
    """DHL's ten digits are not a FedEx number; every example of a carrier is accepted by it."""
    assert read_tracking("1234567891", "DHL Express").kind is TrackingKind.PARCEL
    with pytest.raises(Misformed) as refused:
        read_tracking("1234567891", "FedEx")
    assert refused.value.example == "986578788855"
    for carrier in CARRIERS:
        assert not carrier.form or read_tracking(carrier.example, carrier.name).number == carrier.example


@given(st.text(max_size=60), st.sampled_from(["", *(carrier.name for carrier in CARRIERS)]))
def test_no_text_breaks_a_tracking_number(text: str, carrier: str) -> None:
    """Whatever is typed is read or refused."""
    try:
        assert read_tracking(text, carrier).number
    except Misformed as refused:
        assert refused.example
