"""Lines of an order that depend on each other: one that is taken out, and prices that are all in one currency."""

from __future__ import annotations

from bot.conversations.order_reading import known_currency
from bot.conversations.steps import CHANGED, Answers, Asking
from texts.misread import Misread, shortened
from texts.money import parse_currency, parse_price

OF_A_LINE = ("goods", "specification", "quantity", "unit", "price", "currency", "more")


# ── one currency ──────────────────────────────────────────────────────────────────────────────────────────────────


def read_price(n: int, asking: Asking, typed: str) -> dict[str, str | None]:
    """A line's price. The first one says the currency of the order, the others follow it."""
    known = known_currency(asking.answers) if n else _before(asking)
    price = parse_price(typed, known, asking.act.say.language)
    if n and known and price.currency not in (None, known):
        raise Misread("misread-price-currency", text=shortened(typed), currency=known)
    if n == 0 and price.currency:
        asking.answers.pop("currency.0", None)
        _settle(asking, price.currency)
    return {"amount": str(price.amount), "currency": price.currency or known}


def read_currency(asking: Asking, typed: str) -> str:
    """The order's currency, by its code, name or sign."""
    return pick_currency(asking, parse_currency(typed, asking.act.say.language))


def pick_currency(asking: Asking, code: str) -> str:
    """The order's currency, by a key."""
    _settle(asking, code)
    return code


def _before(asking: Asking) -> str | None:
    """The currency that the order had before its first price, or the currency itself, is answered anew."""
    key, old = asking.answers.get(CHANGED, ("", None))
    if key == "currency.0":
        return str(old)
    return (old.get("currency") or asking.answers.get("currency.0")) if key == "price.0" else None


def _settle(asking: Asking, currency: str) -> None:
    """Amounts given in another currency are asked anew: no number becomes another sum by itself."""
    answers = asking.answers
    if _before(asking) in (None, currency):
        return
    for key in [key for key in answers if key.startswith("price.") and key != "price.0"]:
        del answers[key]
    if answers.get("freight"):
        del answers["freight"]


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
