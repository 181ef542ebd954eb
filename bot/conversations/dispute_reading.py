"""Reads what people answer in a dispute: their words, an amount of the order's money, a piece of evidence."""

from __future__ import annotations

from bot.conversations.steps import Asking
from texts.answers import parse_text
from texts.misread import Misread
from texts.money import parse_sum
from trade.money import Money
from trade.orders import Order

LONGEST = 1000


def order_of(asking: Asking) -> Order:
    """The order the form is about."""
    return asking.order


def number(asking: Asking) -> dict[str, object]:
    """The order's number, for the question."""
    return {"number": asking.about}


def words(asking: Asking, typed: str) -> str:
    """Somebody's own words."""
    return parse_text(typed, longest=LONGEST)


def read_amount(asking: Asking, typed: str, what: str = "claim", *, zero: bool = False) -> int:
    """An amount of the order's money, in minor units; never more than is held. `what` it is, as the texts name it."""
    order = order_of(asking)
    amount = parse_sum(typed, order.currency, asking.act.say.language, what=what, zero=zero)
    if amount.minor > order.held:
        raise Misread("misread-more-than-held", amount=amount, held=order.money(order.held))
    return amount.minor


def fits_held(asking: Asking, minor: int) -> bool:
    """Whether an amount that was named is still held: money may have gone back since."""
    return minor <= order_of(asking).held


def show_amount(asking: Asking, minor: int) -> Money:
    """Minor units as money."""
    return order_of(asking).money(minor)
