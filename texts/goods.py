"""Writes what a contract's line comes to: 12,500 kg × EUR 235.00/t, 10 cartons (24 pcs per carton) × USD 2.40/pcs."""

from __future__ import annotations

from texts.i18n import Html, Say
from texts.money import Price
from texts.numbers import Quantity
from trade.contracts import Line


def quantity_of(say: Say, line: Line) -> Html:
    """How many, and what is in one where the price is for that."""
    return _with_pack(say, line, line.unit, say.show(Quantity(line.quantity, line.unit)))


def price_of(say: Say, line: Line, currency: str | None) -> Html:
    """The price as it was agreed, with what it is for where that isn't one of the line's unit."""
    basis = line.price_basis
    if basis is None:
        return say.show(Price(line.unit_price, currency))
    price = say.show(Price(line.unit_price, currency, Quantity(basis.count, basis.unit)))
    return _with_pack(say, line, basis.unit, price)


def _with_pack(say: Say, line: Line, unit: str, written: Html) -> Html:
    pack = line.price_basis.pack if line.price_basis else None
    if pack is None or pack.unit != unit:
        return written
    name = say(f"unit-{unit}") if say.has(f"unit-{unit}") else unit
    return say("pack-contents", what=written, unit=name, contents=Quantity(pack.contents, pack.of))
