"""The keys that do what somebody asked the bot for in words."""

from __future__ import annotations

from bot.act import Act
from bot.actions import open_actions
from bot.buttons import Menu, Orders, Page, Show, Start, Supplier, TalkToTeam
from bot.screens.cards import action_key
from bot.screens.screen import Key, key
from texts.wishes import ONLY_WITH_A_KEY, Wish
from trade.orders import Order

ACTIONS_FOR: dict[Wish, tuple[str, ...]] = {
    Wish.CANCEL: ("discard", "withdraw", "decline", "agree-cancel", "cancel-late", "propose-cancel"),
    Wish.REFUND: ("cancel-late", "agree-cancel", "propose-cancel", "dispute", "dispute-early"),
    Wish.DISPUTE: ("dispute", "dispute-early", "propose-cancel"),
    Wish.PAID: ("claim", "claim-again"),
    Wish.RECEIVED: ("receipt",),
}
"""What a wish comes to on an order; a key stands only where the order allows it."""
MOST = 2


def fitting(act: Act, order: Order, asked: Wish) -> list[Key]:
    """The keys that fit a wish about this order, at most two and the way to the rest."""
    say = act.say
    found = [_action(act, order, code) for code in ACTIONS_FOR.get(asked, ())]
    keys = [one for one in found if one is not None][:MOST]
    if asked in ONLY_WITH_A_KEY:
        return keys
    match asked:
        case Wish.HELP:
            return [key(say("home-help"), Page("help"))]
        case Wish.TEAM:
            return [key(say("desk-key"), TalkToTeam(order.id))]
        case Wish.MENU | Wish.STOP:
            return [key(say("menu"), Menu())]
        case Wish.ORDERS:
            return [key(say("orders"), Orders(0, "open"))]
        case Wish.SETTINGS:
            return [key(say("home-settings"), Page("settings"))]
        case Wish.AGAIN:
            seller = order.supplier if order.supplier not in (None, act.person.company) else None
            return [key(say("home-new-order"), Start(seller or 0))]
        case Wish.TRUST if order.supplier not in (None, act.person.company):
            return [key(say("talk-their-card"), Supplier(order.supplier or 0))]
        case _:
            return [*keys, key(say("talk-card"), Show(order.id))]


def _action(act: Act, order: Order, code: str) -> Key | None:
    actions = open_actions(order, act.person.actor, act.now, act.work.policy)
    return next((action_key(act.say, order, action) for action in actions if action.code == code), None)
