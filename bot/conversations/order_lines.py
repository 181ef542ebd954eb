"""Lines of an order: quantity, unit, price and what it is for. They depend on each other, and on the order's currency.

No number becomes another sum by itself: whoever changes the currency or the unit is asked for the prices anew.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from bot.conversations.order_reading import UNITS, currencies, known_currency
from bot.conversations.steps import CHANGED, Answers, Asking, Option
from texts.currencies import currency_name
from texts.goods import price_of, quantity_of
from texts.i18n import Html, plain
from texts.misread import Ambiguous, Misread, shortened
from texts.money import Price, parse_currency, parse_price
from texts.numbers import Quantity, parse_quantity
from texts.price_bases import EACH
from texts.units import can_be, parse_unit
from trade.contracts import Line, Pack, PriceBasis
from trade.money import Money
from trade.units import convert, holder, ratio

OF_A_LINE = ("goods", "specification", "quantity", "unit", "price", "currency", "contents", "more")
CURRENCY = "_currency"
"""The order's currency, kept while the answers that say it are given anew."""
WAS = "_was"
"""With a step's key: what a price or the freight was, while it is asked anew because something else changed."""


# ── how many ──────────────────────────────────────────────────────────────────────────────────────────────────────


def unit_of(answers: Answers, n: int) -> str | None:
    """The unit in which a line's goods are counted; None as long as it isn't said."""
    quantity = answers.get(f"quantity.{n}") or {}
    return quantity.get("unit") or answers.get(f"unit.{n}")


def read_quantity(n: int, asking: Asking, typed: str) -> dict[str, str | None]:
    """How many; a line that is counted in something already keeps its unit where none is written."""
    changed, old = asking.answers.get(CHANGED, ("", None))
    before = (old.get("unit") if changed == f"quantity.{n}" else None) or asking.answers.get(f"unit.{n}")
    quantity = parse_quantity(typed, asking.act.say.language, before)
    unit = quantity.unit or before
    if unit:
        _unit_is(asking, n, unit)
    return {"amount": f"{quantity.amount:f}", "unit": unit}


def read_unit(n: int, asking: Asking, typed: str) -> str:
    """What is counted; there must be so much of it."""
    return pick_unit(n, asking, parse_unit(typed, Decimal(asking.answers[f"quantity.{n}"]["amount"])))


def pick_unit(n: int, asking: Asking, unit: str) -> str:
    """What is counted, by a key."""
    _unit_is(asking, n, unit)
    return unit


def offer_units(n: int, asking: Asking) -> list[Option]:
    """The usual units in which there can be so much."""
    amount = Decimal((asking.answers.get(f"quantity.{n}") or {"amount": "1"})["amount"])
    return [Option(unit, asking.act.say(f"unit-{unit}")) for unit in UNITS if can_be(amount, unit)]


def _unit_is(asking: Asking, n: int, unit: str) -> None:
    """A price for so many of another unit is asked anew, and so is what is in a pack that is none any more."""
    price = asking.answers.get(f"price.{n}")
    if price and price.get("own") and price["unit"] != unit:
        _ask_anew(asking, n)
    _drop_other_pack(asking.answers, n, unit)


# ── at what price ─────────────────────────────────────────────────────────────────────────────────────────────────


def read_price(n: int, asking: Asking, typed: str) -> dict[str, Any]:
    """A line's price and what it is for. The first one says the currency of the order, the others follow it."""
    answers, known = asking.answers, known_currency(asking.answers) or _before(asking)
    unit = unit_of(answers, n) or "pcs"
    try:
        price = parse_price(typed, known, asking.act.say.language, unit=unit, other=n == 0)
    except Ambiguous as several:
        raise _received(asking, several) from None
    if n == 0 and price.currency:
        check_received(asking, price.currency)
        answers.pop("currency.0", None)
        _settle(asking, price.currency)
    per = price.per or EACH
    priced_in = per.unit or unit
    answers.pop(f"{WAS}.price.{n}", None)
    _drop_other_pack(answers, n, unit, priced_in)
    return {
        "amount": f"{price.amount:f}",
        "currency": price.currency or known,
        "count": f"{per.amount:f}",
        "unit": priced_in,
        "own": priced_in == unit,
    }


def show_price(n: int, asking: Asking, answer: dict[str, Any]) -> object:
    """The price, with what it is for where that isn't one of what the goods are counted in."""
    unit, count = answer.get("unit"), Decimal(answer.get("count", "1"))
    plain_one = count == 1 and unit in (None, unit_of(asking.answers, n))
    return Price(Decimal(answer["amount"]), answer["currency"], None if plain_one else Quantity(count, unit))


def about_price(n: int, asking: Asking) -> dict[str, object]:
    """What the question for a price says: the order's currency, and what this price was before it is asked anew."""
    was, currency = asking.answers.get(f"{WAS}.price.{n}"), known_currency(asking.answers)
    above = f"{asking.act.say('order-price-anew', was=was)}\n\n" if was else ""
    known = {"currency": currency or "", "follows": int(bool(n and currency))}
    return {"number": n + 1, "above": Html(above), **known}


# ── what is in a pack ─────────────────────────────────────────────────────────────────────────────────────────────


def needs_contents(n: int, asking: Asking) -> bool:
    """Whether the price is for something else than what the goods are counted in, and no table compares the two."""
    unit, price = unit_of(asking.answers, n), asking.answers.get(f"price.{n}") or {}
    return unit is not None and "unit" in price and ratio(unit, price["unit"]) is None


def about_contents(n: int, asking: Asking) -> dict[str, object]:
    """What the question names: the pack and what is in it."""
    say, (pack, of) = asking.act.say, _pack(asking.answers, n)
    named = {"unit": say(f"unit-{pack}"), "of": say(f"unit-{of}")}
    return {"number": n + 1, "pieces": int(of == "pcs"), **named}


def read_contents(n: int, asking: Asking, typed: str) -> dict[str, str]:
    """How many are in one; another unit than the one asked for is converted."""
    pack, of = _pack(asking.answers, n)
    found = parse_quantity(typed, asking.act.say.language, of)
    amount = convert(found.amount, found.unit or of, of)
    if amount is None:
        raise Misread("misread-contents", text=shortened(typed), of=asking.act.say(f"unit-{of}"))
    return {"unit": pack, "of": of, "amount": f"{amount.normalize():f}"}


def show_contents(asking: Asking, answer: dict[str, str]) -> object:
    """24 pcs."""
    return Quantity(Decimal(answer["amount"]), answer["of"])


def _pack(answers: Answers, n: int) -> tuple[str, str]:
    return holder(str(unit_of(answers, n)), answers[f"price.{n}"]["unit"])


def _drop_other_pack(answers: Answers, n: int, unit: str, priced_in: str | None = None) -> None:
    """Forget what is in a pack that quantity and price are not about any more."""
    found, price = answers.get(f"contents.{n}"), answers.get(f"price.{n}") or {}
    if found and {found["unit"], found["of"]} != {unit, priced_in or price.get("unit", unit)}:
        del answers[f"contents.{n}"]


# ── what it comes to ──────────────────────────────────────────────────────────────────────────────────────────────


def line_of(answers: Answers, n: int, specification: str = "") -> Line:
    """The line of the contract that the answers make."""
    price, quantity, pack = answers[f"price.{n}"], answers[f"quantity.{n}"], answers.get(f"contents.{n}")
    unit = quantity["unit"] or answers[f"unit.{n}"]
    count, per = Decimal(price.get("count", "1")), price.get("unit", unit)
    held = Pack(unit=pack["unit"], contents=Decimal(pack["amount"]), of=pack["of"]) if pack else None
    return Line(
        description=answers[f"goods.{n}"],
        specification=specification,
        quantity=Decimal(quantity["amount"]),
        unit=unit,
        unit_price=Decimal(price["amount"]),
        price_basis=None if count == 1 and per == unit else PriceBasis(count=count, unit=per, pack=held),
    )


def answers_of_line(line: Line, n: int, currency: str) -> Answers:
    """The answers about quantity and price that make this line."""
    basis = line.price_basis
    count, per = (basis.count, basis.unit) if basis else (Decimal(1), line.unit)
    price = {"amount": f"{line.unit_price:f}", "currency": currency, "count": f"{count:f}", "unit": per}
    found: Answers = {
        f"quantity.{n}": {"amount": f"{line.quantity:f}", "unit": line.unit},
        f"price.{n}": {**price, "own": per == line.unit},
    }
    if basis and basis.pack:
        pack = basis.pack
        found[f"contents.{n}"] = {"unit": pack.unit, "of": pack.of, "amount": f"{pack.contents:f}"}
    return found


def sum_of(n: int, asking: Asking) -> Html:
    """12,500 kg × EUR 235.00/t = EUR 2,937.50: what was understood, to be compared with what was meant."""
    say, line, currency = asking.act.say, line_of(asking.answers, n), known_currency(asking.answers) or "USD"
    total = Money.of(line.value(line.quantity), currency)
    return say("order-sum", quantity=quantity_of(say, line), price=price_of(say, line, currency), total=total)


# ── one currency ──────────────────────────────────────────────────────────────────────────────────────────────────


def read_currency(asking: Asking, typed: str) -> str:
    """The order's currency, by its code, name or sign."""
    try:
        code = parse_currency(typed, asking.act.say.language)
    except Ambiguous as several:
        raise _received(asking, several) from None
    check_received(asking, code)
    return pick_currency(asking, code)


def pick_currency(asking: Asking, code: str) -> str:
    """The order's currency, by a key."""
    _settle(asking, code)
    return code


def check_received(asking: Asking, code: str) -> None:
    """Only what can be paid is ordered: the operator has an account in this currency. Raises Misread.

    An operator who has named no account at all tells every buyer by hand how to pay.
    """
    received = currencies(asking)
    if received and code not in received:
        named = currency_name(code, asking.act.say.language)
        raise Misread("misread-currency-not-received", currency=code, name=named, received=list(received))


def _received(asking: Asking, several: Ambiguous) -> Ambiguous:
    """The question without the currencies that nobody could pay in. Raises Misread if none is left."""
    received = currencies(asking)
    codes = [r.shown.currency if isinstance(r.shown, Price) else r.text for r in several.readings]
    kept = [r for r, code in zip(several.readings, codes, strict=True) if not received or code in (None, *received)]
    if not kept and codes[0]:
        check_received(asking, codes[0])
    return Ambiguous(several.message_id, kept, **{**several.values, "count": len(kept)})


def _before(asking: Asking) -> str | None:
    """The currency that the order had before its first price, or the currency itself, is answered anew."""
    if CURRENCY in asking.answers:
        return str(asking.answers[CURRENCY])
    key, old = asking.answers.get(CHANGED, ("", None))
    if key == "currency.0":
        return str(old)
    return (old.get("currency") or asking.answers.get("currency.0")) if key == "price.0" else None


def _settle(asking: Asking, currency: str) -> None:
    """Amounts given in another currency are asked anew."""
    answers, before = asking.answers, _before(asking)
    answers[CURRENCY] = currency
    if before in (None, currency):
        return
    for key in [key for key in answers if key.startswith("price.") and key != "price.0"]:
        _ask_anew(asking, int(key.removeprefix("price.")))
    if answers.get("freight"):
        freight = Money.of(answers.pop("freight"), str(before))
        answers[f"{WAS}.freight"] = plain(asking.act.say.show(freight))


def _ask_anew(asking: Asking, n: int) -> None:
    """Forget a price that doesn't fit any more, and keep what it was for the question."""
    price = asking.answers.pop(f"price.{n}")
    asking.answers[f"{WAS}.price.{n}"] = plain(asking.act.say.show(show_price(n, asking, price)))


# ── one line less ─────────────────────────────────────────────────────────────────────────────────────────────────


def pick_more(n: int, asking: Asking, value: str) -> str:
    """What comes after the line; to take the line out, the later ones move up."""
    if value != "r":
        return value
    answers, line = asking.answers, n
    was = [answers.get(f"more.{n}"), *(old for key, old in [answers.get(CHANGED, ("", None))] if key == f"more.{n}")]
    followed = "y" in was
    while followed:
        followed = answers.get(f"more.{line + 1}") == "y"
        for key in OF_A_LINE:
            _move(answers, f"{key}.{line + 1}", f"{key}.{line}")
        line += 1
    for key in OF_A_LINE:
        answers.pop(f"{key}.{line}", None)
    if line == n:
        answers[f"more.{n - 1}"] = "n"
    return str(answers.get(f"more.{n}", "n"))


def _move(answers: Answers, old: str, new: str) -> None:
    answers.pop(new, None)
    if old in answers:
        answers[new] = answers.pop(old)
