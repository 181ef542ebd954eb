"""Canonical JSON: equal data has equal bytes, and what has no single form is refused."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trade.canonical import NotCanonical, canonical, moment, plain


class Status(StrEnum):
    """A state."""

    AGREED = "agreed"


def test_keys_are_sorted_and_nothing_is_spaced() -> None:
    """The one written form; text stays readable."""
    assert canonical({"b": [1, True, None], "a": "你好"}) == '{"a":"你好","b":[1,true,null]}'.encode()


@pytest.mark.parametrize(
    ("number", "written"),
    [("1.50", "1.5"), ("1E+2", "100"), ("0.012500", "0.0125"), ("-0.0", "0"), ("-3", "-3"), ("100", "100")],
)
def test_equal_decimals_are_written_alike(number: str, written: str) -> None:
    """As text, without exponent or trailing zeros."""
    assert plain(Decimal(number)) == written


def test_times_are_written_in_utc() -> None:
    """The same instant in Shenzhen and in Hamburg is one time."""
    noon = datetime(2025, 3, 1, 12, 0, 0, 5, tzinfo=UTC)
    assert moment(noon.astimezone(timezone(timedelta(hours=8)))) == moment(noon) == "2025-03-01T12:00:00.000005Z"
    assert plain([noon, date(2025, 3, 1)]) == ["2025-03-01T12:00:00.000005Z", "2025-03-01"]


def test_states_are_written_as_their_value() -> None:
    """An enum of text is text."""
    assert canonical({"status": Status.AGREED}) == b'{"status":"agreed"}'


@pytest.mark.parametrize(
    "value",
    [0.1, Decimal("NaN"), datetime(2025, 3, 1), {1: "a"}, b"bytes", {"set"}, "nul\0", "half \ud83d", {"\0": 1}],  # noqa: DTZ001 - the naive time is the point
    ids=repr,
)
def test_what_has_no_single_form_is_refused(value: object) -> None:
    """Wherever it hides."""
    with pytest.raises(NotCanonical):
        canonical({"deep": [value]})


words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
data = st.recursive(
    st.none() | st.booleans() | st.integers() | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
)


@given(data)
def test_what_is_read_back_is_written_the_same(value: object) -> None:
    """Any data: writing, reading and writing again changes no byte."""
    written = canonical(value)
    assert canonical(json.loads(written)) == written
    assert json.loads(written) == value


@given(data)
def test_the_bytes_are_those_of_the_standard_library(value: object) -> None:
    """Whatever writes it quickly, any JSON library with sorted keys and no spaces arrives at the same hash."""
    written = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert canonical(value) == written.encode()
