"""What one side says freely, marked by its type: whatever carries it to the other side can be looked through."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from trade.lures import Lure
from trade.values import Value


class SaidByAParty:
    """Marks a text field that holds what a person of a side wrote as they liked."""


Said = Annotated[str, SaidByAParty()]
"""A party's own words."""


class Spoken(Value):
    """An event that carries a party's words to the other side; `lures` is what they lead to, seen when it happened."""

    lures: tuple[Lure, ...] = ()


def said_in(value: object) -> Iterator[str]:
    """Every text in a value, and in the values it holds, that a party wrote."""
    match value:
        case Value():
            for name, field in type(value).model_fields.items():
                inside: Any = getattr(value, name)
                if any(isinstance(mark, SaidByAParty) for mark in field.metadata):
                    if inside:
                        yield str(inside)
                else:
                    yield from said_in(inside)
        case tuple():
            for one in value:
                yield from said_in(one)
        case _:
            pass
