"""One side gives the other more time: some days by a tap, or as many as are typed."""

from __future__ import annotations

from datetime import timedelta
from typing import cast

from bot.actions import extendable
from bot.conversations.preconditions import on_order
from bot.conversations.steps import Asking, Form, Option, Step
from bot.form_codes import FormCode
from bot.screens import cards
from bot.screens.screen import Screen
from texts.answers import parse_days
from texts.i18n import plain
from trade import commands as c
from trade.deadline_kinds import ExtendableKind
from trade.deadlines import Deadline
from trade.people import Role

DAYS = (1, 3, 7)
MOST_DAYS = 30


def _found(asking: Asking) -> Deadline | None:
    order = asking.order
    return extendable(order, Role(cards.viewer(asking.act, order)))


def _about(asking: Asking) -> dict[str, object]:
    deadline, contract = _found(asking), asking.order.agreement
    if deadline is None:
        return {}
    other = contract.supplier.name if cards.viewer(asking.act, asking.order) == "buyer" else contract.buyer.name
    return {"number": asking.about, "kind": deadline.kind.value, "due": deadline.due, "other": other}


def _options(asking: Asking) -> list[Option]:
    return [Option(str(days), plain(asking.act.say.show(timedelta(days=days)))) for days in DAYS]


def _read(asking: Asking, typed: str) -> str:
    return str(parse_days(typed, MOST_DAYS))


def _finish(asking: Asking) -> Screen:
    act, found = asking.act, _found(asking)
    if found is None:  # it is over meanwhile
        return cards.card(act, asking.order).under(act.say("refused-changed"))
    kind = cast(ExtendableKind, found.kind)
    order = act.perform(asking.about, c.Extend(kind=kind, days=int(asking.answers["days"])))
    return cards.done(act.say, cards.card(act, order), "more-time")


FORM = Form(
    FormCode.MORE_TIME,
    "more-time",
    lambda asking: [Step("days", read=_read, options=_options, ask=_about, wide=3)],
    _finish,
    on_order(FormCode.MORE_TIME),
)
