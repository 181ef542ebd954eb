"""The contract: its hash, its sums, its dates."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.builders import a_contract, a_line
from trade.contracts import Contract, Due, Part, end_of_day
from trade.money import Money


def lines(*pairs: tuple[str, str]) -> tuple[Any, ...]:
    """Lines of (quantity, unit price)."""
    return tuple(a_line(quantity, price) for quantity, price in pairs)


def parts(*percents: str) -> tuple[Part, ...]:
    """A payment schedule."""
    return tuple(Part(percent=Decimal(percent), due=Due.BEFORE_PRODUCTION) for percent in percents)


@pytest.mark.parametrize("quantity", ["1000", "1000.0", "1E+3", "1000.000000", "+1000"])
def test_the_same_number_in_another_notation_is_the_same_contract(quantity: str) -> None:
    """Both sides sign data, not the way somebody typed it."""
    assert a_contract(lines=lines((quantity, "2.50"))).hash == a_contract(lines=lines(("1000", "2.5"))).hash


def test_nothing_times_a_negative_zero_is_nothing() -> None:
    """A price of -0 is a price of 0."""
    assert a_contract(lines=lines(("1", "-0"))).hash == a_contract(lines=lines(("1", "0"))).hash


def test_a_contract_read_back_from_the_record_has_the_same_hash() -> None:
    """The hash survives JSON, and the order of the keys in it."""
    contract = a_contract(lines=lines(("3", "0.0125")), schedule=parts("30", "70"))
    written = json.loads(contract.model_dump_json())
    shuffled = dict(reversed(list(written.items())))
    assert Contract.model_validate(shuffled).hash == contract.hash


def test_a_term_left_at_its_default_is_the_same_as_the_default_written_out() -> None:
    """What a contract says does not depend on whether somebody was asked."""
    assert a_contract(transit_days=30, packing="", tolerance_percent="0").hash == a_contract().hash


CHANGES: dict[str, Any] = {
    "lines": lines(("1000", "2.500001")),
    "currency": "EUR",
    "freight": 15001,
    "latest_shipment": date(2026, 4, 28),
    "incoterm": "FOB",
    "place": "Ningbo port",
    "destination": "AT",
    "transit_days": 31,
    "inspection_days": 13,
    "payment_days": 8,
    "schedule": parts("30", "70"),
    "freight_covered": True,
    "tolerance_percent": "0.000001",
    "partial_shipments": True,
    "papers": ("invoice",),
    "packing": "cartons",
    "files": ({"name": "drawing.pdf", "sha256": "0" * 64},),
    "terms": "no plastic",
    "dispatch_zone": "Asia/Hong_Kong",
    "destination_zone": "Europe/Vienna",
    "buyer": a_contract().buyer.model_copy(update={"name": "Beck Werkzeuge AG"}),
    "supplier": a_contract().supplier.model_copy(update={"company": 3}),
}


@pytest.mark.parametrize("term", Contract.model_fields)
def test_any_change_is_another_contract(term: str) -> None:
    """No term can be changed under a signature."""
    assert a_contract(**{term: CHANGES[term]}).hash != a_contract().hash


@pytest.mark.parametrize(
    ("currency", "price", "expected"),
    [
        ("JPY", "0.5", 1),
        ("JPY", "0.499999", 0),
        ("USD", "0.005", 1),
        ("USD", "0.004999", 0),
        ("USD", "1.005", 101),
        ("KWD", "0.0005", 1),
        ("KWD", "0.000499", 0),
    ],
)
def test_a_line_is_rounded_half_up_to_the_minor_unit(currency: str, price: str, expected: int) -> None:
    """Of yen there are no decimals, of dollars two, of dinars three."""
    contract = a_contract(currency=currency, lines=lines(("1", price)), freight=0)
    assert Money(minor=expected, currency=currency) == contract.total


def test_each_line_is_rounded_by_itself() -> None:
    """Two half cents are two cents, as on two lines of an invoice."""
    assert a_contract(lines=lines(("1", "0.005"), ("1", "0.005"))).goods.minor == 2


def test_a_price_has_up_to_six_places() -> None:
    """$0.0125 a piece is real; a seventh place is a mistake."""
    assert a_contract(lines=lines(("80000", "0.0125"))).goods == Money.of(1000, "USD")
    assert a_contract(lines=lines(("1000000", "0.000001"))).goods == Money.of(1, "USD")
    with pytest.raises(ValidationError, match="6 decimal places"):
        a_line("1", "0.0000001")


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-1"])
def test_what_is_no_price_is_refused(number: str) -> None:
    """Neither endless nor below zero."""
    with pytest.raises(ValidationError):
        a_line("1", number)


@given(total=st.integers(1, 10**12), deposit=st.integers(1, 98), middle=st.integers(1, 98))
def test_instalments_add_up_to_the_total(total: int, deposit: int, middle: int) -> None:
    """However the percents fall, no cent is lost or made."""
    last = 100 - deposit - middle
    schedule = parts(str(deposit), str(middle), str(last)) if last > 0 else parts(str(deposit), str(100 - deposit))
    contract = a_contract(lines=lines(("1", "0")), freight=total, schedule=schedule)
    assert sum(instalment.minor for instalment in contract.instalments()) == total
    assert all(instalment.minor >= 0 for instalment in contract.instalments())


def test_a_schedule_that_is_not_whole_is_refused() -> None:
    """Its parts make 100 %."""
    with pytest.raises(ValidationError, match="100 %"):
        a_contract(schedule=parts("30", "60"))


@pytest.mark.parametrize(
    ("day", "zone", "expected"),
    [
        (date(2026, 1, 15), "UTC", datetime(2026, 1, 15, 23, 59, tzinfo=UTC)),
        (date(2026, 1, 15), "Asia/Shanghai", datetime(2026, 1, 15, 15, 59, tzinfo=UTC)),
        (date(2026, 1, 15), "Europe/Berlin", datetime(2026, 1, 15, 22, 59, tzinfo=UTC)),
        (date(2026, 3, 28), "Europe/Berlin", datetime(2026, 3, 28, 22, 59, tzinfo=UTC)),
        (date(2026, 3, 29), "Europe/Berlin", datetime(2026, 3, 29, 21, 59, tzinfo=UTC)),
        (date(2026, 10, 25), "Europe/Berlin", datetime(2026, 10, 25, 22, 59, tzinfo=UTC)),
        (date(2026, 1, 15), "Asia/Kathmandu", datetime(2026, 1, 15, 18, 14, tzinfo=UTC)),
        (date(2026, 1, 15), "America/Los_Angeles", datetime(2026, 1, 16, 7, 59, tzinfo=UTC)),
    ],
)
def test_a_day_ends_at_23_59_where_it_is_about(day: date, zone: str, expected: datetime) -> None:
    """Also on the days on which the clocks are changed."""
    assert end_of_day(day, zone) == expected


@pytest.mark.parametrize("zone", ["Mars/Base", "", "..", "Europe", "/etc/localtime"])
def test_a_place_has_a_time_zone_that_exists(zone: str) -> None:
    """Otherwise nobody could say when a day ends there."""
    with pytest.raises(ValidationError):
        a_contract(dispatch_zone=zone)


def test_days_to_pay_and_to_inspect_are_whole_days_at_the_destination() -> None:
    """Who signs late in the evening by UTC is already in the next day in Berlin; a lost hour in March costs nothing."""
    contract = a_contract(payment_days=7, inspection_days=14)
    evening = datetime(2026, 3, 22, 23, 30, tzinfo=UTC)
    assert contract.pay_by(evening) == datetime(2026, 3, 30, 21, 59, tzinfo=UTC)
    assert contract.inspect_by(evening) == contract.pay_by(evening) + timedelta(days=7)


def test_goods_are_dispatched_by_the_end_of_the_day_at_their_place() -> None:
    """A late payment moves that day by whole days."""
    contract = a_contract(latest_shipment=date(2026, 4, 27))
    assert contract.ship_by() == datetime(2026, 4, 27, 15, 59, tzinfo=UTC)
    assert contract.ship_by(moved_days=3) == datetime(2026, 4, 30, 15, 59, tzinfo=UTC)
