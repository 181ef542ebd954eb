"""Asks once more before something that moves money or can't be taken back, with the amounts and what it means."""

from __future__ import annotations

from bot.act import Act
from bot.actions import Action
from bot.buttons import Show, Sure
from bot.screens import amending, claims, corrections, dispute_asked
from bot.screens.payees import payout_line
from bot.screens.screen import Screen, key, rows
from texts.i18n import Html
from trade import commands as c
from trade.disputes import SettlementOffer
from trade.identifiers import creditor_reference
from trade.orders import Order


def sure(act: Act, order: Order, action: Action) -> Screen:
    """The question `sure-<code>`, a key that does it, and one that goes back."""
    say = act.say
    values = {"number": order.id, **(facts(act, order) if order.contract else {})}
    values |= dispute_asked.asked(act, order, action.code)
    if order.corrections and action.gives in (c.ConfirmCorrection, c.RefuseCorrection):
        values["correction"] = corrections.asked(act, order, order.corrections[0])
        values["amount"] = order.money(order.corrections[0].amount)
    if action.payout:
        values |= {"payout": payout_line(act, order, action.payout), "amount": order.money(action.payout.amount)}
    question = say(f"sure-{action.code}", **values)
    keys = rows(
        key(say(f"yes-{action.code}", **values), Sure(order.id, order.version, action.named)),
        key(say("card-back"), Show(order.id)),
    )
    return Screen(question, keys, subject=order.subject)


def again(act: Act, order: Order, action: Action) -> Screen:
    """The same for somebody who said yes to what stood there before."""
    return sure(act, order, action).under(act.say("refused-changed"))


def newer_offer(act: Act, order: Order, old: SettlementOffer) -> Html:
    """What stands above the question when the offer whose key was pressed has been replaced."""
    return act.say("dispute-newer-offer", by=claims.company(order, old.role), at=old.at)


def facts(act: Act, order: Order) -> dict[str, object]:
    """What such a question may speak of."""
    contract = order.agreement
    fee, held = order.release_fee(), order.money(order.held)
    standing_fee = contract.total.share(act.fee_percent(order))
    aside = order.held_aside
    return {
        "supplier": contract.supplier.name,
        "buyer": contract.buyer.name,
        "total": contract.total,
        "goods": contract.goods,
        "deposit": contract.deposit,
        "balance": contract.balance,
        "parts": int(bool(contract.balance)),
        "covered": order.money(order.covered),
        "held": held,
        "paid": int(order.held > 0),
        "given_back": int(order.refunded > 0),
        "fee": fee,
        "net": held - fee,
        "standing_fee": standing_fee,
        "missing": order.outstanding,
        "ship_by": order.ship_by,
        "inspection": contract.inspection_days,
        "hash": contract.hash[:16],
        "reference": creditor_reference(order.id, order.instalment),
        "aside": order.money(aside.amount) if aside else order.money(0),
        "payer": aside.payer if aside else "",
        **amending.facts(act.say, order),
    }
