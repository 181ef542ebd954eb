"""Where a message goes: the line under what was passed on, the questions before, and what can't be passed on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.buttons import Faq, Fill, Menu, Show
from bot.form_codes import FormCode
from bot.screens.screen import Key, Rows, Screen, columns, key, rows
from bot.screens.talk import Drop, Elsewhere, SendTo, To, ToTeam, Undo, Which, warning
from texts.i18n import Html, Say, plain
from trade.lures import Lure
from trade.orders import Order

LONGEST_NAME = 18
MOST_AT_HAND = 3
"""So many other orders are one tap away; more are listed."""
ALL, ALONE = "all", "alone"
"""Whom what waits goes to: everybody who reads the order's talk, or the mediator alone."""


@dataclass(frozen=True)
class Sent:
    """What was passed on. `to` is whose name the other side is shown by; `entry` the newest message's.

    `count`: how many messages of a run; `alone`: to the mediator and nobody else; `staff`: to the mediator as well.
    """

    order: Order
    to: str
    entry: int
    count: int = 1
    alone: bool = False
    staff: bool = False
    lures: tuple[Lure, ...] = ()


# ── before ────────────────────────────────────────────────────────────────────────────────────────────────────────


def which(say: Say, orders: Sequence[Order], company: int | None, waiting: int, held: int) -> Screen:
    """Which order is it about? `waiting` messages go there with the answer."""
    if not waiting:
        picks = [_pick(say, order, company, To(order.id)) for order in orders]
        return Screen(say("talk-which-next"), (*columns(picks, 1), *rows(key(say("talk-menu"), Menu()))))
    picks = [_pick(say, order, company, SendTo(order.id, held, ALL)) for order in orders]
    keys = (*columns(picks, 1), *rows(key(say("talk-send-not"), Drop(held))))
    return Screen(say("talk-which", count=waiting), keys, reply_to=held)


def asked(
    say: Say, order: Order, to: str, why: str, held: int, *, fitting: Sequence[Key] = (), others: bool = False
) -> Screen:
    """Is this for the other side? `fitting` does what the words may ask of the bot; `others`: there are more orders."""
    text = say("talk-ask", why=why, to=to, number=order.id)
    send = [key(say("talk-send"), SendTo(order.id, held, ALL))]
    if why == "private":
        send = [
            key(say("talk-send-alone"), SendTo(order.id, held, ALONE)),
            key(say("talk-send-all", to=to), SendTo(order.id, held, ALL)),
        ]
    other = key(say("talk-send-other"), Which(held)) if others else None
    team = key(say("talk-send-team"), ToTeam(order.id, held))
    keys = (*columns(fitting, 1), *columns(send, 1), *rows(team, (other, key(say("talk-send-not"), Drop(held)))))
    return Screen(text, keys, subject=order.subject, reply_to=held)


def full(say: Say, screen: Screen) -> Screen:
    """So many messages wait already that no more are taken before the question is answered."""
    return screen.under(say("talk-full"))


def dropped(say: Say, count: int) -> Screen:
    """What waited goes to nobody."""
    return Screen(say("talk-dropped", count=count))


def gone(say: Say) -> Screen:
    """Nothing waits any more: the key was pressed before."""
    return Screen(Html(""), toast=say("talk-gone"))


def focus(say: Say, order: Order, company: int | None, others: Sequence[Order]) -> Screen:
    """What is typed next goes to this order."""
    others = [other for other in others if other.id != order.id]
    picks = [_pick(say, other, company, To(other.id), "🔀 ") for other in others[:MOST_AT_HAND]]
    more = key(say("talk-another"), Which(0)) if len(others) > MOST_AT_HAND else None
    keys = (*columns(picks, 1), *rows((more, key(say("talk-card"), Show(order.id)))))
    text = say("talk-focus", number=order.id, other=other_side(order, company))
    return Screen(text, keys, subject=order.subject)


# ── after ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def line(say: Say, sent: Sent, *, undo: bool = True, others: bool = False) -> Screen:
    """Where it went; within a minute it can be taken back or moved. Of what leads elsewhere the sender is told more."""
    order = sent.order
    text = say("talk-line", to=sent.to, number=order.id, count=sent.count, alone=int(sent.alone), staff=int(sent.staff))
    back = key(say("talk-undo"), Undo(order.id, sent.entry)) if undo else None
    move = key(say("talk-send-other"), Elsewhere(order.id, sent.entry)) if undo and others else None
    why: Rows = ()
    if sent.lures:
        text = Html(f"{text}\n\n{warning(say, sent.lures, mine=True)}")
        why = rows((key(say("talk-why"), Faq("elsewhere")), key(say("talk-card"), Show(order.id))))
    return Screen(text, (*rows((back, move)), *why), subject=order.subject, line=sent.entry)


def late(say: Say, screen: Screen, why: str, to: str) -> Screen:
    """The line without its keys; why it is too late is shown over the chat."""
    return Screen(screen.text, subject=screen.subject, toast=say("talk-late", why=why, to=to), alert=True)


def taken_back(say: Say, order: Order, to: str, count: int, before: Key | None) -> Screen:
    """It is gone at the other side. `before`: the message before it can be taken back too."""
    text = say("talk-undone", to=to, number=order.id, count=count)
    return Screen(text, rows(before), subject=order.subject)


def other_side(order: Order, company: int | None) -> str:
    """The company on the other side."""
    contract = order.agreement
    return contract.supplier.name if company == order.buyer else contract.buyer.name


def _pick(say: Say, order: Order, company: int | None, press: To | SendTo, sign: str = "") -> Key:
    text = say("talk-order", number=order.id, other=other_side(order, company)[:LONGEST_NAME])
    return Key(sign + plain(text), press)


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
