"""Which order one is talking about: shown, and changed with one tap; and what can't be passed on."""

from __future__ import annotations

from collections.abc import Sequence

from bot.buttons import Faq, Fill, Menu, Show
from bot.form_codes import FormCode
from bot.screens.screen import Key, Rows, Screen, columns, key, rows
from bot.screens.talk import To, Which, warning
from texts.i18n import Say, plain
from trade.lures import Lure
from trade.orders import Order

LONGEST_NAME = 18
MOST_AT_HAND = 3
"""So many other orders are one tap away; more are listed."""


def which(say: Say, orders: Sequence[Order], company: int | None, waiting: int) -> Screen:
    """Which order is it about? `waiting` messages go there with the answer."""
    picks = [_pick(say, order, company) for order in orders]
    text = say("talk-which", count=waiting) if waiting else say("talk-which-next")
    return Screen(text, (*columns(picks, 1), *rows(key(say("talk-menu"), Menu()))))


def full(say: Say, screen: Screen) -> Screen:
    """So many messages wait already that no more are taken before the question is answered."""
    return screen.under(say("talk-full"))


def went_to(say: Say, order: Order, company: int | None, others: Sequence[Order]) -> Screen:
    """Where a message went that could have meant another order."""
    text = say("talk-went", number=order.id, other=other_side(order, company))
    return Screen(text, _ways(say, order, company, others), subject=order.subject)


def focus(say: Say, order: Order, company: int | None, count: int, others: Sequence[Order]) -> Screen:
    """What is typed next goes to this order; `count` messages went there now."""
    text = say("talk-focus", number=order.id, other=other_side(order, company), count=count)
    return Screen(text, _ways(say, order, company, others), subject=order.subject)


def careful(say: Say, order: Order, lures: Sequence[Lure]) -> Screen:
    """The sender is told what the other side is told, and why."""
    keys = rows((key(say("talk-why"), Faq("elsewhere")), key(say("talk-card"), Show(order.id))))
    return Screen(warning(say, lures, mine=True), keys, subject=order.subject)


def other_side(order: Order, company: int | None) -> str:
    """The company on the other side."""
    contract = order.agreement
    return contract.supplier.name if company == order.buyer else contract.buyer.name


def _ways(say: Say, order: Order, company: int | None, others: Sequence[Order]) -> Rows:
    """The other orders, each one tap away, and this one's card."""
    others = [other for other in others if other.id != order.id]
    picks = [_pick(say, other, company, "🔀 ") for other in others[:MOST_AT_HAND]]
    more = key(say("talk-another"), Which()) if len(others) > MOST_AT_HAND else None
    return (*columns(picks, 1), *rows((more, key(say("talk-card"), Show(order.id)))))


def _pick(say: Say, order: Order, company: int | None, sign: str = "") -> Key:
    line = say("talk-order", number=order.id, other=other_side(order, company)[:LONGEST_NAME])
    return Key(sign + plain(line), To(order.id))


# ── what can't be passed on ───────────────────────────────────────────────────────────────────────────────────────


def wrong_kind(say: Say) -> Screen:
    """What bots can neither read nor copy."""
    return Screen(say("talk-kind"), rows(key(say("talk-menu"), Menu())))


def too_large(say: Say, name: str) -> Screen:
    """Telegram lets bots fetch files up to a size."""
    return Screen(say("talk-too-large", name=name), rows(key(say("talk-menu"), Menu())))


def agent(say: Say) -> Screen:
    """Agents do not take part in the talk of an order yet."""
    return Screen(say("talk-agent"), rows(key(say("talk-menu"), Menu())))


def nobody_yet(say: Say, order: Order) -> Screen:
    """A draft has no other side to talk to."""
    keys = rows(key(say("talk-draft-go-on"), Fill(FormCode.ORDER, order.id)), key(say("talk-menu"), Menu()))
    return Screen(say("talk-draft", number=order.id), keys, subject=order.subject)
