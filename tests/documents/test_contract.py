"""The contract as people read and print it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.contract import Signature, contract_pdf
from tests.pdfs import page_count, words_of
from texts.i18n import LANGUAGES, Say, plain
from trade.contracts import AttachedFile, Contract, Due, Line, Part, Party
from trade.incoterms import Incoterm, Paper
from trade.money import Money
from trade.people import Role

CREATED = datetime(2027, 1, 5, 9, 30, tzinfo=UTC)
HOSTILE = '#import "x.typ": * $x^2$ */ <b>bold</b> `r` @ref \\u{41} // c /* [ ] #panic() = h &amp; {$name}'


def a_contract(**changes: object) -> Contract:
    """Lamps from Shenzhen to Hamburg, with everything a contract can have."""
    values: dict[str, object] = {
        "buyer": Party(company=1, name="Müller GmbH", country="DE", city="Hamburg", registration="DE136695976"),
        "supplier": Party(company=2, name="深圳市光明电子有限公司", country="CN", registration="91110000600037341L"),
        "lines": (
            Line(
                description="Solar lamp",
                specification="304不锈钢\nLED 3000 K",
                quantity=Decimal(2500),
                unit="pcs",
                unit_price=Decimal("0.0125"),
            ),
        ),
        "currency": "USD",
        "freight": 85000,
        "latest_shipment": date(2027, 3, 15),
        "place": "Yantian",
        "destination": "DE",
        "schedule": (
            Part(percent=Decimal(30), due=Due.BEFORE_PRODUCTION),
            Part(percent=Decimal(70), due=Due.BEFORE_SHIPMENT),
        ),
        "papers": tuple(Paper),
        "packing": "24 a carton",
        "terms": "Logo as in rev. C.",
        "files": (AttachedFile(name="drawing.pdf", sha256="ab" * 32),),
        "tolerance_percent": Decimal("2.5"),
    }
    return Contract.model_validate({**values, **changes})


def signed(contract: Contract, *roles: Role) -> list[Signature]:
    """Signatures of these sides over this contract."""
    parties = {Role.BUYER: contract.buyer, Role.SUPPLIER: contract.supplier}
    return [
        Signature(role=role, company=parties[role].name, person="李伟 Li Wei", at=CREATED, hash=contract.hash)
        for role in roles
    ]


def a_pdf(
    contract: Contract, *, language: str = "en", signatures: tuple[Role, ...] = (), covered: Money | None = None
) -> bytes:
    """Version 2 of the contract of order 17."""
    return contract_pdf(
        contract,
        order=17,
        number="TH-17",
        version=2,
        language=language,
        signatures=signed(contract, *signatures),
        created=CREATED,
        covered=covered,
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_contract_is_the_same_file(language: str) -> None:
    """Byte for byte, and PDF/A-2u for the archive."""
    pdf = a_pdf(a_contract(), language=language, signatures=(Role.BUYER,))
    assert pdf == a_pdf(a_contract(), language=language, signatures=(Role.BUYER,))
    assert pdf.startswith(b"%PDF-1.7")


def test_a_part_that_rounds_to_nothing_is_no_row() -> None:
    """30 % of a cent is the cent; a balance of nothing has no reference to pay it under."""
    line = Line(description="Sample", quantity=Decimal(1), unit="pc", unit_price=Decimal("0.01"))
    text = words_of(a_pdf(a_contract(lines=(line,), freight=0)))
    assert "RF72TH00001701" in text
    assert text.count("RF") == 1


def test_everything_agreed_is_in_it() -> None:
    """Parties, goods, sums, schedule with references, term, files, terms, signatures and the hash."""
    contract = a_contract()
    text = words_of(a_pdf(contract, signatures=(Role.BUYER, Role.SUPPLIER)))
    for expected in (
        "Order TH-17 · version 2",
        "Signed by both sides",
        "深圳市光明电子有限公司",
        "DE136695976",
        "Hamburg, Germany",
        "不锈钢 LED 3000 K",
        "0.0125",
        "USD 881.25",
        "USD 264.38",
        "USD 616.87",
        "RF72TH00001701",
        "up to 2.5% more or less",
        "15 March 2027, end of the day",
        "FCA Yantian (Incoterms 2020)",
        "certificate of origin",
        "24 a carton",
        "Logo as in rev. C.",
        "ab" * 32,
        "李伟 Li Wei",
        "5 January 2027, 09:30 (UTC)",
    ):
        assert expected in text
    assert text.count(contract.hash) == 3
    assert text.count(f"SHA-256 {contract.hash[:16]}…") == page_count(a_pdf(contract)) == text.count("Page ")


def test_in_chinese_only_the_data_stays_as_typed() -> None:
    """The clauses are Chinese, the numbers and the hash the same."""
    contract = a_contract()
    text = words_of(a_pdf(contract, language="zh-CN", signatures=(Role.BUYER,)))
    for expected in ("购销合同", "一方已签署", "争议解决", "Solar lamp", "USD 881.25", contract.hash, "共 2 页"):
        assert expected in text
    assert "Supplier" not in text


@pytest.mark.parametrize("rule", Incoterm)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_delivery_term_is_explained_in_two_sentences(rule: Incoterm, language: str) -> None:
    """And the contract prints under each of them."""
    explained = plain(Say(language)(f"contract-rule-{rule.lower()}"))
    assert len(re.findall(r"[.。](?:\s|$)|。", explained)) == 2
    assert page_count(a_pdf(a_contract(incoterm=rule), language=language)) >= 2


def test_what_people_type_is_never_markup() -> None:
    """Code for Typst, HTML and Fluent is printed letter by letter."""
    line = Line(description=HOSTILE, specification=HOSTILE, quantity=Decimal(1), unit="#x", unit_price=Decimal(1))
    party = Party(company=1, name=HOSTILE, country="DE", city=HOSTILE, registration=HOSTILE)
    file = AttachedFile(name=HOSTILE, sha256="ab" * 32)
    contract = a_contract(lines=(line,), buyer=party, terms=HOSTILE, packing=HOSTILE, place=HOSTILE, files=(file,))
    text = words_of(a_pdf(contract, signatures=(Role.BUYER,)))
    assert text.count("#panic() = h &amp; {$name}") >= 4


def test_thirty_long_lines_break_over_pages() -> None:
    """Each line is there, under a header that repeats."""
    lines = tuple(
        Line(
            description=f"太阳能庭院灯 型号{index:02}",
            specification="材质：304不锈钢，厚度0.6毫米。" * 100,
            quantity=Decimal("1000000000000"),
            unit="W" * 20,
            unit_price=Decimal("99999999.123456"),
        )
        for index in range(30)
    )
    pdf = a_pdf(a_contract(lines=lines), language="zh-CN")
    assert page_count(pdf) > 15
    text = words_of(pdf)
    assert all(f"型号{index:02}" in text.replace(" ", "") for index in range(30))
    assert text.count("品名与规格") > 15


def test_a_signature_of_another_version_is_named_as_such() -> None:
    """It does not make this version signed."""
    contract = a_contract()
    old = signed(a_contract(terms="other"), Role.BUYER)
    text = words_of(
        contract_pdf(contract, order=17, number="TH-17", version=2, language="en", signatures=old, created=CREATED)
    )
    assert "belongs to another version" in text
    assert text.count("Not signed yet") == 2  # the state, and the supplier's box


def test_the_covered_amount_is_shown_once_it_is_fixed() -> None:
    """Before signing the contract says how it will be fixed."""
    assert "covered up to USD 500.00" in words_of(a_pdf(a_contract(), covered=Money(minor=50000, currency="USD")))
    assert "fixed when both sides have signed" in words_of(a_pdf(a_contract()))


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=200))
def test_no_text_can_keep_a_contract_from_printing(text: str) -> None:
    """Any script, emoji, unassigned and private characters: their number where no font has the glyph."""
    line = Line(description=text, specification=text, quantity=Decimal(1), unit=text[:20], unit_price=Decimal(1))
    assert a_pdf(a_contract(lines=(line,), terms=text)).startswith(b"%PDF")
