"""Units that belong together: how many of one are in another, exactly; and which are counted in whole numbers."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

_FAMILIES: tuple[dict[str, Fraction], ...] = (
    {"pcs": Fraction(1), "dozen": Fraction(12), "gross": Fraction(144)},
    {"g": Fraction(1), "kg": Fraction(1000), "t": Fraction(10**6), "lb": Fraction("453.59237")},
    {
        "mm": Fraction(1),
        "cm": Fraction(10),
        "m": Fraction(1000),
        "km": Fraction(10**6),
        "ft": Fraction("304.8"),
        "yd": Fraction("914.4"),
    },
    {"ml": Fraction(1), "l": Fraction(1000), "m3": Fraction(10**6)},
)
"""Each unit in its family's smallest. Pound, foot and yard are those of the international agreement of 1959; a gallon
stands alone, because the American and the British one differ."""

_PACKS = ("container", "pallet", "carton", "box", "barrel", "bag", "bundle", "roll", "set", "pair")
"""What holds other goods, from the largest on: a pallet of cartons, never a carton of pallets."""
_SINGLES = ("sheet", "bottle", "can", "gross", "dozen", "pcs")

COUNTED = frozenset((*_PACKS, *_SINGLES)) - {"gross", "dozen"}
"""Units of which there is no fraction: nobody ships 2.5 pieces. Of a dozen and a gross there can be one."""

WEIGHED_TO_THE_THOUSANDTH = frozenset({"t", "m3", "km"})
"""Units that papers write out to three decimals: to the kilogram, the litre, the metre."""


def ratio(unit: str, other: str) -> Fraction | None:
    """How many of `other` are in one `unit`: kg in t are 1000. None where no table can say."""
    if unit == other:
        return Fraction(1)
    family = next((family for family in _FAMILIES if unit in family and other in family), None)
    return None if family is None else family[unit] / family[other]


def convert(amount: Decimal, unit: str, other: str) -> Decimal | None:
    """So much in another unit; None where no table can say, or it can't be written with 6 decimals."""
    found = ratio(unit, other)
    exact = None if found is None else Fraction(amount) * found * 10**6
    return None if exact is None or exact.denominator != 1 else Decimal(exact.numerator).scaleb(-6)


def holder(unit: str, other: str) -> tuple[str, str]:
    """Which of two units holds the other, first: a carton holds pieces, a piece weighs kilograms. Of two measures the
    first is taken: how many kilograms has a metre?"""
    order = (*_PACKS, *_SINGLES)
    rank = {name: place for place, name in enumerate(order)}
    smaller = rank.get(other, len(order)) < rank.get(unit, len(order))
    return (other, unit) if smaller else (unit, other)
