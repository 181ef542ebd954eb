"""The base of every value in the core: frozen, strict about unknown fields, and readable back from JSON."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen value that pydantic reads from and writes to JSON."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def plain_decimal(number: Decimal) -> Decimal:
    """The same number in one way of writing (2500, not 2.5E+3 or 2500.00), so that equal contracts hash equally."""
    if not number.is_finite():
        raise ValueError("not a number")
    return Decimal(format(number.normalize(), "f")) or Decimal(0)  # -0 is 0


def _six_places(number: Decimal) -> Decimal:
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -6:
        raise ValueError("more than 6 decimal places")
    return number


Number = Annotated[Decimal, AfterValidator(plain_decimal), AfterValidator(_six_places)]
"""A decimal of up to 6 places (RULES 3: $0.0125 a piece is real)."""
