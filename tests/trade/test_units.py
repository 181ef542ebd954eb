"""What a line of a contract comes to when its price is for something else than one of what the goods are counted in."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from pydantic import ValidationError

from tests.builders import a_contract
from trade.contracts import Contract, Line, Pack, PriceBasis
from trade.units import convert, holder, ratio


def _line(quantity: str, unit: str, price: str, basis: PriceBasis | None = None) -> Line:
    return Line(
        description="goods", quantity=Decimal(quantity), unit=unit, unit_price=Decimal(price), price_basis=basis
    )


def _per(unit: str, count: str = "1", pack: Pack | None = None) -> PriceBasis:
    return PriceBasis(count=Decimal(count), unit=unit, pack=pack)


@pytest.mark.parametrize(
    ("line", "total"),
    [
        (_line("12500", "kg", "235", _per("t")), "2937.50"),
        (_line("12000", "pcs", "5", _per("dozen")), "5000.00"),
        (_line("25000", "pcs", "3.20", _per("pcs", "1000")), "80.00"),
        (_line("40", "t", "0.18", _per("kg")), "7200.00"),
        (_line("10", "carton", "2.40", _per("pcs", pack=Pack(unit="carton", contents=Decimal(24), of="pcs"))), "576"),
        (_line("240", "pcs", "50", _per("carton", pack=Pack(unit="carton", contents=Decimal(24), of="pcs"))), "500"),
        (_line("1000", "kg", "1", _per("lb")), "2204.62"),
        (_line("7", "pcs", "5", _per("dozen")), "2.92"),
        (_line("10", "gross", "1.2", _per("dozen")), "144.00"),
        (_line("3", "yd", "1", _per("m")), "2.74"),
        (_line("2500", "pcs", "1.2"), "3000.00"),
    ],
)
def test_quantity_and_price_are_brought_to_one_unit(line: Line, total: str) -> None:
    """Exactly; only the total is rounded, half up to the cent."""
    contract = a_contract().model_copy(update={"lines": (line,), "currency": "USD"})

    assert Decimal(total) == contract.line_total(line).amount == contract.goods.amount


def test_a_price_that_has_nothing_to_do_with_the_quantity_is_no_line() -> None:
    """Cartons at a price per piece, and nothing says how many are in one."""
    with pytest.raises(ValidationError, match="nothing says how many pcs are in one carton"):
        _line("10", "carton", "2.40", _per("pcs"))
    with pytest.raises(ValidationError):
        _line("10", "box", "2.40", _per("pcs", pack=Pack(unit="carton", contents=Decimal(24), of="pcs")))


def test_a_contract_from_before_keeps_the_bytes_that_were_signed() -> None:
    """A line without a price basis is written as it always was; one with it is read back as itself."""
    plain, priced = _line("12500", "kg", "235"), _line("12500", "kg", "235", _per("t"))
    contract = a_contract().model_copy(update={"lines": (plain, priced)})

    written = contract.model_dump(mode="json")

    assert {"description", "specification", "quantity", "unit", "unit_price"} == written["lines"][0].keys()
    assert contract == Contract.model_validate(written)
    assert contract.hash == Contract.model_validate_json(contract.model_dump_json()).hash


def test_units_of_one_kind_are_converted_and_others_are_not() -> None:
    """A gallon stands alone: there are two."""
    assert Fraction(1000) == ratio("t", "kg")
    assert Fraction("0.45359237") == ratio("lb", "kg")
    assert [ratio("carton", "pcs"), ratio("kg", "m"), ratio("gal", "l")] == [None] * 3
    assert Decimal(30) == convert(Decimal("2.5"), "dozen", "pcs")
    assert convert(Decimal(1), "pcs", "dozen") is None


@pytest.mark.parametrize(
    ("one", "other", "first"),
    [("pcs", "carton", "carton"), ("carton", "pallet", "pallet"), ("kg", "pcs", "pcs"), ("m", "kg", "m")],
)
def test_the_larger_of_two_units_holds_the_other(one: str, other: str, first: str) -> None:
    """Whichever is the goods' and which the price's."""
    assert first == holder(one, other)[0]
