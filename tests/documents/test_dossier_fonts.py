"""Whatever people write can be set, from the side its letters come from."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.dossier_fonts import printable, right_to_left
from tests.documents.test_dossier import ARABIC


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60))
def test_anything_people_can_type_can_be_printed(text: str) -> None:
    """Nothing invisible is left that could reorder or hide what stands around it."""
    shown = printable(text)

    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\0")


@pytest.mark.parametrize(
    ("text", "expected"), [(ARABIC, True), ("12 " + ARABIC, True), ("A " + ARABIC, False), ("", False)]
)
def test_a_message_is_set_from_the_side_its_letters_come_from(text: str, expected: bool) -> None:
    """The first letter with a direction decides, as on a phone."""
    assert right_to_left(text) is expected
