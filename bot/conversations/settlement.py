"""One side offers to settle: how much back, freight, goods back or not, with both nets before it is sent."""

from __future__ import annotations

from functools import partial

from bot.conversations.dispute_reading import fits_held, number, order_of, read_amount, show_amount, words
from bot.conversations.preconditions import on_order
from bot.conversations.steps import Asking, Form, Option, Step, as_it_stands
from bot.form_codes import FormCode
from bot.screens import cards
from bot.screens.disputes import reader
from bot.screens.review import review_keys
from bot.screens.screen import Screen
from bot.screens.settling import shares
from trade import dispute_commands as dc
from trade.claims import lines_value
from trade.disputes import Settlement
from trade.orders import Order, Status
from trade.people import Role

CODE = FormCode.SETTLE


def _refunds(asking: Asking) -> list[Option]:
    """What the buyer claims, or in a supplier's dispute all that is held; half of either, nothing."""
    order, say = order_of(asking), asking.act.say
    most, name, half = order.held, "settle-all", "settle-half-held"
    if order.dispute and order.dispute.role is Role.BUYER:
        most, name, half = min(order.dispute.claim.amount, order.held), "settle-claimed", "settle-half"
    amounts = {most: name, -(-most // 2): half, 0: "settle-nothing"}
    return [Option(str(minor), say(name, amount=order.money(minor))) for minor, name in amounts.items()]


def _refund(asking: Asking) -> int:
    return int(asking.answers.get("refund") or 0)


def _freight_left(asking: Asking) -> int:
    """How much of the freight can come on top of the refund for the goods."""
    order = order_of(asking)
    return max(0, min(order.agreement.freight, order.held - _refund(asking)))


def _freight(asking: Asking) -> list[Option]:
    order, say = order_of(asking), asking.act.say
    left = _freight_left(asking)
    return [Option("0", say("settle-no-freight")), Option(str(left), say("settle-freight", freight=order.money(left)))]


def _arrived(order: Order) -> bool:
    return order.status is Status.DELIVERED


def _yes_no(asking: Asking) -> list[Option]:
    return [Option("n", asking.act.say("no")), Option("y", asking.act.say("yes"))]


def _rest(asking: Asking) -> list[Option]:
    say = asking.act.say
    return [Option("n", say("settle-rest-stays")), Option("y", say("settle-rest-goes"))]


def _something_left(asking: Asking) -> bool:
    return settlement_of(asking).refund < order_of(asking).held


def steps(asking: Asking) -> list[Step]:
    """The parts of an offer; each only where it can make a difference."""
    return [
        Step(
            "refund",
            read=partial(read_amount, what="settlement", zero=True),
            fits=fits_held,
            options=_refunds,
            pick=lambda a, minor: int(minor),
            show=show_amount,
            ask=lambda a: {"number": a.about, "held": order_of(a).money(order_of(a).held)},
            text="settle-refund",
            wide=1,
        ),
        Step(
            "freight",
            options=_freight,
            pick=lambda a, minor: int(minor),
            when=lambda a: _refund(a) > 0 and _freight_left(a) > 0,
            show=show_amount,
            ask=lambda a: {"freight": order_of(a).agreement.freight_charge},
            text="settle-with-freight",
            wide=1,
        ),
        Step(
            "back",
            options=_yes_no,
            when=lambda a: _refund(a) > 0 and _arrived(order_of(a)),
            show=lambda a, answer: a.act.say("yes" if answer == "y" else "no"),
            text="settle-back",
        ),
        Step(
            "rest",
            options=_rest,
            when=lambda a: not _arrived(order_of(a)) and _something_left(a),
            show=lambda a, answer: a.act.say("settle-rest-goes" if answer == "y" else "settle-rest-stays"),
            text="settle-rest",
            wide=1,
        ),
        Step("words", read=words, skip=True, text="settle-words", ask=number),
    ]


def settlement_of(asking: Asking) -> Settlement:
    """The settlement that the answers make; the defective units are named where the refund is their value.

    An answer given before the refund was changed counts as far as it still fits.
    """
    order, answers = order_of(asking), asking.answers
    goods = _refund(asking)
    freight = min(int(answers.get("freight") or 0), _freight_left(asking)) if goods else 0
    lines = order.dispute.claim.lines if order.dispute else ()
    return Settlement(
        refund=goods + freight,
        freight=freight,
        goods_back=bool(goods) and answers.get("back") == "y",
        release_rest=answers.get("rest") == "y",
        lines=lines if lines and lines_value(order.agreement, lines).minor == goods else (),
    )


def _review(asking: Asking) -> Screen:
    act, order = asking.act, order_of(asking)
    say, settlement = act.say, settlement_of(asking)
    text = say(
        "settle-review",
        number=order.id,
        nets=shares(say, order, settlement, reader(act, order)),
        words=asking.answers["words"] or "",
        said=int(bool(asking.answers["words"])),
    )
    keys = review_keys(say, say("settle-send", refund=order.money(settlement.refund)), CODE, order.id)
    return Screen(text, keys, subject=order.subject)


def _finish(asking: Asking) -> Screen:
    act = asking.act
    command = dc.OfferSettlement(settlement=settlement_of(asking), words=asking.answers["words"] or "")
    order = act.perform(asking.about, command)
    return cards.done(act.say, cards.card(act, order), "settle")


FORM = Form(CODE, "settle", steps, _finish, on_order(CODE), review=_review, weighs=as_it_stands)
