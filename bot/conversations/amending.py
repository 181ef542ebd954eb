"""The supplier will be late: it proposes a new shipment date, which counts when the buyer signs it."""

from __future__ import annotations

from datetime import date, timedelta

from bot.conversations.days import today
from bot.conversations.preconditions import on_order
from bot.conversations.steps import Asking, Form, Option, Step
from bot.form_codes import FormCode
from bot.screens import amending, cards
from bot.screens.review import review_keys
from bot.screens.screen import Screen
from texts.answers import parse_text
from texts.dates import parse_date
from texts.i18n import plain
from texts.misread import Misread
from trade import commands as c
from trade.orders import Order

LATER = (7, 14, 30)
LONGEST = 500


def _promised(order: Order) -> date:
    """The day up to which the goods are to be shipped as things are."""
    return order.agreement.latest_shipment + timedelta(days=order.moved_days)


def _read_date(asking: Asking, typed: str) -> str:
    zone, promised = asking.order.agreement.dispatch_zone, _promised(asking.order)
    day = parse_date(typed, today(asking, zone), asking.act.say.language)
    if day <= promised or day < today(asking, zone):
        raise Misread("misread-later-date", date=day, promised=promised)
    return day.isoformat()


def _dates(asking: Asking) -> list[Option]:
    """One, two and four weeks later than promised, or than today if that is over."""
    first = max(_promised(asking.order), today(asking, asking.order.agreement.dispatch_zone))
    days = [first + timedelta(days=later) for later in LATER]
    return [Option(day.isoformat(), plain(asking.act.say.show(day))) for day in days]


def _proposal(asking: Asking) -> c.ProposeAmendment:
    new = asking.order.agreement.model_copy(update={"latest_shipment": date.fromisoformat(asking.answers["date"])})
    return c.ProposeAmendment(contract=new, reason=asking.answers["words"])


def _review(asking: Asking) -> Screen:
    """Proposing is signing, so it is shown once more."""
    act, order, proposal = asking.act, asking.order, _proposal(asking)
    change = amending.changes(act.say, order.agreement, proposal.contract)
    buyer = order.agreement.buyer.name
    text = act.say("late-review", number=order.id, change=change, reason=proposal.reason, buyer=buyer)
    keys = review_keys(act.say, act.say("late-send"), FormCode.LATE, order.id)
    return Screen(text, keys, subject=order.subject)


def _finish(asking: Asking) -> Screen:
    act = asking.act
    order = act.perform(asking.about, _proposal(asking))
    return cards.done(act.say, cards.card(act, order), "late")


def _show_date(asking: Asking, day: str) -> object:
    return date.fromisoformat(day)


def _promise(asking: Asking) -> dict[str, object]:
    return {"number": asking.about, "promised": _promised(asking.order)}


FORM = Form(
    FormCode.LATE,
    "late",
    lambda asking: [
        Step("date", read=_read_date, options=_dates, ask=_promise, show=_show_date, wide=1),
        Step("words", read=lambda asking, typed: parse_text(typed, longest=LONGEST, shortest=2), ask=_promise),
    ],
    _finish,
    on_order(FormCode.LATE),
    review=_review,
)
