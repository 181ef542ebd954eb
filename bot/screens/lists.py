"""Lists: a company's orders with filters and pages, and the record of one order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.act import Act
from bot.actions import open_actions
from bot.buttons import Menu, Orders, Page, Show
from bot.screens.screen import Key, Screen, columns, key, rows
from storage.record import Entry
from texts.i18n import Html, Say
from trade.orders import ENDS, OPEN, Order, Status

FILTERS: dict[str, frozenset[Status] | None] = {
    "open": OPEN,
    "draft": frozenset({Status.DRAFT}),
    "ended": ENDS,
    "all": None,
}
"""Which orders a list shows, by the name of its key."""
SIGNS = {
    Status.DRAFT: "📝",
    Status.OFFERED: "✉️",
    Status.AGREED: "🤝",
    Status.FUNDED: "🔒",
    Status.SHIPPED: "🚢",
    Status.DELIVERED: "📦",
    Status.COMPLETED: "✅",
    Status.DECLINED: "🚫",
    Status.EXPIRED: "⌛",
    Status.CANCELLED: "↩️",
    Status.REFUNDED: "↩️",
}
NEWEST_ENTRIES = 12
MOST_CHANGED = 8


def orders(act: Act, found: list[Order], total: int, offset: int, per_page: int, which: str) -> Screen:
    """A page of orders, each a key; those that wait for this person are marked."""
    say = act.say
    picks = [Key(_line(act, order), Show(order.id)) for order in found]
    turn = (
        key(say("list-newer"), Orders(max(0, offset - per_page), which)) if offset else None,
        key(say("list-older"), Orders(offset + per_page, which)) if offset + per_page < total else None,
    )
    filters = [key(say(f"list-{name}"), Orders(0, name)) for name in FILTERS if name != which]
    text = say("list-title", count=total, which=which) if total else say("list-empty", which=which)
    foot = (key(say("menu-new-order"), Page("neworder")), key(say("menu"), Menu()))
    return Screen(text, (*columns(picks, 1), *rows(turn, filters, foot)))


def _line(act: Act, order: Order) -> str:
    say = act.say
    waits = any(a.awaited for a in open_actions(order, act.person.actor, act.now, act.work.policy))
    sign = "⚖️" if order.dispute else SIGNS[order.status]
    if order.contract is None:
        return f"{sign} {order.id} · {say(f'status-{order.status.value}')}"
    mine = act.person.company == order.buyer
    other = order.contract.supplier.name if mine else order.contract.buyer.name
    total = say.show(order.contract.total)
    return f"{'👉' if waits else sign} {order.id} · {other[:24]} · {total}"


def meanwhile(act: Act, changed: Sequence[Order], said: int, older: int, since: datetime) -> Screen:
    """What somebody missed who had blocked the bot: each order that changed, as it stands now, with its key."""
    say, mine = act.say, [order for order in changed if order.contract is not None]
    picks = [Key(_line(act, order), Show(order.id)) for order in mine[:MOST_CHANGED]]
    every = key(say("orders"), Orders(0, "all")) if len(mine) > MOST_CHANGED else None
    text = say("list-meanwhile", since=since, changed=len(mine), said=said, older=older)
    return Screen(text, (*columns(picks, 1), *rows(every, key(say("menu"), Menu()))))


def no_orders(say: Say) -> Screen:
    """Somebody without a company has no orders yet."""
    foot = (key(say("menu-new-order"), Page("neworder")), key(say("menu"), Menu()))
    return Screen(say("list-empty", which="all"), rows(foot))


def record(say: Say, order: Order, entries: Sequence[Entry]) -> Screen:
    """The newest entries of the record and the hash that stands for all of them."""
    lines = [say("record-entry", seq=e.seq, at=e.at, what=entry_name(say, e)) for e in entries[-NEWEST_ENTRIES:]]
    head = say("record-title", number=order.id, count=len(entries))
    foot = say("record-head", hash=entries[-1].hash)
    text = Html("\n\n".join((head, "\n".join(lines), foot)))
    return Screen(text, rows(key(say("card-back"), Show(order.id))), subject=order.subject)


def entry_name(say: Say, entry: Entry) -> Html:
    """What an entry of an order's record is called: "shipped", "message"."""
    name = f"record-{entry.body.get('type', '')}" if entry.kind == "event" else f"record-{entry.kind}"
    return say(name) if say.has(name) else say("record-other")
