"""An order's card: what it is, how far it is, what it means for the money, and one clear next action."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import cast

from bot.act import Act
from bot.actions import Action, Way, open_actions
from bot.buttons import Accept, Ask, Fill, Menu, Orders, Page, Show, ShowPart
from bot.form_codes import FormCode
from bot.screens import amending, dispute_asked, disputes, payment_questions
from bot.screens.cautions import caution
from bot.screens.dossier import ask_key
from bot.screens.screen import Key, Rows, Screen, columns, key, rows, team_key
from texts.i18n import Html, Say
from texts.misread import shortened
from texts.numbers import Quantity
from trade.dispute_commands import AcceptSettlement
from trade.identifiers import creditor_reference
from trade.orders import Order, Status
from trade.payments import Payout, PayoutKind
from trade.people import Role, roles
from trade.timeline import Mark, timeline

MARKS = {Mark.DONE: "✅", Mark.NOW: "👉", Mark.AHEAD: "▫️", Mark.BAD: "⚠️"}
MOST_LINES = 4
WIDE = 26
"""Characters of a key that stands beside another one."""


def viewer(act: Act, order: Order) -> str:
    """How the texts call the person who looks: buyer, supplier or agent."""
    mine = roles(act.person.actor, order.buyer, order.supplier)
    if Role.BUYER in mine:
        return "buyer"
    return "supplier" if Role.SUPPLIER in mine else "agent"


def card(act: Act, order: Order) -> Screen:
    """The card as this person sees it."""
    say = act.say
    if order.contract is None:
        return _bare_draft(say, order) if order.ended is None else discarded(say)
    actions = open_actions(order, act.person.actor, act.now, act.work.policy)
    text = Html("\n\n".join(part for part in (_head(say, order), _way(act, order), _now(act, order)) if part))
    main = [action_key(say, order, a) for a in actions if not a.minor and not a.payout]
    sending = [action_key(say, order, a) for a in actions if a.payout]
    more = key(say("card-more"), ShowPart(order.id, "more"))
    foot = (
        key(say("card-contract"), ShowPart(order.id, "contract")),
        key(say("card-talk"), ShowPart(order.id, "talk")),
        more,
    )
    above = rows(pay_key(act, order), payment_questions.ask_key(act, order), disputes.case_key(act, order))
    return Screen(text, (*_stacked(main), *columns(sending, 1), *above, *rows(foot)), subject=order.subject)


def _stacked(keys: list[Key]) -> Rows:
    """The one clear next action on a row of its own, the others side by side where a phone shows both whole."""
    lines: list[list[Key]] = []
    for found in keys:
        beside = len(lines) > 1 and len(lines[-1]) == 1 and all(len(k.text) <= WIDE for k in (*lines[-1], found))
        if beside:
            lines[-1].append(found)
        else:
            lines.append([found])
    return rows(*lines)


def action_key(say: Say, order: Order, action: Action) -> Key:
    """The key of an action: questions first, or the action itself with the version it was shown for."""
    text = say(f"action-{action.code}", **amounts(order, action))
    if action.way is Way.FORM:
        return key(text, Fill(action.form, order.id))
    if order.dispute and action.command and action.gives is AcceptSettlement:
        offer = cast(AcceptSettlement, action.command(order)).offer
        return key(text, Accept(order.id, order.dispute.number, offer))
    return key(text, Ask(order.id, order.version, action.named))


def amounts(order: Order, action: Action) -> dict[str, object]:
    """What the key of an act says that it moves: a key that moves money names the amount (RULES 6)."""
    if action.payout:
        return payout_facts(order, action.payout)
    if order.contract is None:
        return {}
    aside = order.held_aside
    return {
        "held": order.money(order.held),
        "paid": int(order.held > 0),
        "missing": order.outstanding,
        "aside": order.money(aside.amount if aside else 0),
        **dispute_asked.moved(order, action.code),
    }


def payout_facts(order: Order, payout: Payout) -> dict[str, object]:
    """What a key says of the payout it is for."""
    return {"kind": payout.kind.value, "amount": order.money(payout.amount), "number": order.id}


def pay_key(act: Act, order: Order) -> Key | None:
    """Shows the buyer where to pay, as long as money is due."""
    if not order.outstanding or viewer(act, order) != "buyer":
        return None
    return key(act.say("card-pay"), ShowPart(order.id, "pay"))


def _bare_draft(say: Say, order: Order) -> Screen:
    keys = rows(
        key(say("action-edit"), Fill(FormCode.ORDER, order.id)),
        key(say("action-discard"), Ask(order.id, order.version, "discard")),
        key(say("menu"), Menu()),
    )
    return Screen(say("card-draft", number=order.id), keys, subject=order.subject)


def _head(say: Say, order: Order) -> Html:
    contract = order.agreement
    shown = [
        say(
            "card-line",
            quantity=Quantity(line.quantity, line.unit),
            goods=shortened(line.description),
            total=contract.line_total(line),
        )
        for line in contract.lines[:MOST_LINES]
    ]
    if len(contract.lines) > MOST_LINES:
        shown.append(say("card-lines-more", count=len(contract.lines) - MOST_LINES))
    money = say("card-money", total=contract.total, freight=contract.freight_charge, extra=int(bool(contract.freight)))
    status = "disputed" if order.dispute else "deposit" if order.awaits_balance else order.status.value
    title = say("card-title", number=order.id, status=say(f"status-{status}"))
    between = say("card-parties", supplier=contract.supplier.name, buyer=contract.buyer.name)
    several = len(contract.lines) > 1 or bool(contract.freight)
    parts = (f"{title}\n{between}\n", *shown, "", *((money,) if several else ()), *_coverage(say, order))
    return Html("\n".join(parts).rstrip())


def _coverage(say: Say, order: Order) -> list[Html]:
    """What is covered while it is: from both signatures to the end; before that, what will be (RULES 2)."""
    if order.ended is not None or order.status is Status.DRAFT:
        return []
    covered = order.money(order.covered)
    partly, signed = int(covered != order.agreement.goods), int(order.agreed is not None)
    return [say("card-covered", covered=covered, partly=partly, signed=signed)]


def _way(act: Act, order: Order) -> Html:
    """The timeline: what is done, on its day; what is due, at the same moment that every other text names."""
    lines = []
    for mark in timeline(order, act.now):
        is_due = mark.name.endswith(("-ahead", "-overdue"))
        at = mark.at if is_due or mark.at is None else mark.at.astimezone(act.say.zone).date()
        lines.append(f"{MARKS[mark.mark]} {act.say(f'timeline-{mark.name}', at=at, days=mark.days)}")
    return Html("\n".join(lines))


def _now(act: Act, order: Order) -> Html:
    """Where a dispute stands; without one what happens next; and how far refunds are."""
    now = disputes.summary(act, order, order.dispute) if order.dispute else next_step(act, order)
    change = amending.proposal(act.say, order, viewer(act, order))
    careful = caution(act, order.wish, order.cancel_reason, order.amendment.reason if order.amendment else "")
    refunds = dispute_asked.refunds(act, order) if viewer(act, order) != "supplier" else Html("")
    asked = payment_questions.beside(act, order)
    return Html("\n\n".join(part for part in (now, change, *careful, refunds, asked) if part))


def situation(order: Order, now: datetime) -> str:
    """Which of the texts `next-<situation>-<viewer>` tells what to do next."""
    if order.cancel_proposed_by is not None:
        return f"cancel-{order.cancel_proposed_by.value}"
    match order.status:
        case Status.DRAFT if order.wish:
            return "draft-wish"
        case Status.AGREED | Status.FUNDED if order.outstanding and order.held_aside:
            return "agreed-aside"
        case Status.AGREED if order.held:
            return "agreed-short"
        case Status.AGREED if order.claims:
            return "agreed-claimed"
        case Status.FUNDED if order.awaits_balance:
            return _of_balance(order, now)
        case Status.FUNDED if order.ship_by and now > order.ship_by:
            return "funded-late"
        case Status.DELIVERED if order.accepts:
            return "delivered-notice"
        case Status.COMPLETED if order.refunded:
            return "completed-shared-waiting" if order.waiting_payouts else "completed-shared"
        case Status.COMPLETED | Status.CANCELLED | Status.REFUNDED if _being_sent(order):
            return f"{order.status.value}-waiting"
        case _:
            return order.status.value


def _being_sent(order: Order) -> int:
    """How much is still to be sent to whom the end of the order gave it: the supplier, or else the buyer."""
    kind = PayoutKind.RELEASE if order.status is Status.COMPLETED else PayoutKind.REFUND
    return sum(payout.amount for payout in order.waiting_payouts if payout.kind is kind)


def _of_balance(order: Order, now: datetime) -> str:
    if order.claims:
        return "balance-claimed"
    if order.balance_by and now > order.balance_by:
        return "balance-late"
    return "balance-short" if order.part_paid else "balance"


def next_step(act: Act, order: Order) -> Html:
    """What happens next, in one or two sentences, for the person who looks."""
    contract = order.agreement
    values: dict[str, object] = {
        "supplier": contract.supplier.name,
        "buyer": contract.buyer.name,
        "total": contract.total,
        "missing": order.outstanding,
        "deposit": contract.deposit,
        "balance": contract.balance,
        "parts": int(bool(contract.balance)),
        "held": order.money(order.held),
        "net": order.money(order.held) - order.release_fee(),
        "released": order.money(order.released - order.fee),
        "fee": order.release_fee(),
        "refunded": order.money(order.refunded),
        "back": int(order.refunded > 0),
        "waiting": order.money(sum(payout.amount for payout in order.waiting_payouts)),
        "reference": creditor_reference(order.id, order.instalment),
        "confirm_by": order.confirm_by,
        "expires": order.offer_expires,
        "pay_by": order.pay_by,
        "balance_by": order.balance_by,
        "ship_by": order.ship_by,
        "inspect_by": order.inspect_by,
        "accepts": order.accepts,
        "expected": order.expected,
        "wish": order.wish,
        "reason": order.cancel_reason,
        "said": int(bool(order.cancel_reason)),
        "paid": int(order.held > 0),
        "payout": order.money(_being_sent(order)),
    }
    return act.say(f"next-{situation(order, act.now)}-{viewer(act, order)}", **values)


def more(act: Act, order: Order) -> Screen:
    """What is done rarely: cancel, withdraw, late money, links."""
    say = act.say
    actions = open_actions(order, act.person.actor, act.now, act.work.policy)
    keys = [action_key(say, order, a) for a in actions if a.minor]
    calendar = key(say("card-calendar"), ShowPart(order.id, "calendar")) if order.contract and not order.ended else None
    papers = (key(say("card-record"), ShowPart(order.id, "record")), ask_key(say, order.id), calendar)
    foot = (key(say("orders"), Orders(0, "all")), key(say("card-back"), Show(order.id)))
    text = say("card-more-text", number=order.id)
    team = team_key(say, order.id) if viewer(act, order) != "agent" else None
    return Screen(text, (*columns(keys, 1), *rows(papers, team, foot)), subject=order.subject)


def done(say: Say, screen: Screen, code: str, **values: object) -> Screen:
    """The screen after an act: what was done stands above it."""
    return screen.under(say(f"done-{code}", **values))


def draft_left(say: Say, order_id: int) -> Screen:
    """The draft waits."""
    keys = rows(key(say("action-edit"), Fill(FormCode.ORDER, order_id)), key(say("menu"), Menu()))
    return Screen(say("card-draft-left", number=order_id), keys)


def changed(act: Act, order: Order) -> Screen:
    """The key was shown for other facts: the card as it stands now."""
    return replace(card(act, order), toast=act.say("refused-changed"))


def discarded(say: Say) -> Screen:
    """The draft is gone."""
    return Screen(say("done-discard"), rows(key(say("menu-new-order"), Page("neworder")), key(say("menu"), Menu())))


def talk(act: Act, order: Order) -> Screen:
    """What is typed next goes to the other side of this order."""
    say = act.say
    other = order.agreement.supplier.name if viewer(act, order) == "buyer" else order.agreement.buyer.name
    text = say("card-talk-text" if viewer(act, order) != "agent" else "card-talk-agent", number=order.id, other=other)
    return Screen(text, rows(key(say("card-back"), Show(order.id))), subject=order.subject, fresh=True)


def problem(act: Act, order: Order) -> Screen:
    """The supplier can't ship as agreed: what helps, and what is typed next goes to the buyer."""
    say = act.say
    text = say("alert-problem-text", number=order.id, other=order.agreement.buyer.name, held=order.money(order.held))
    open_now = open_actions(order, act.person.actor, act.now, act.work.policy)
    keys = [action_key(say, order, action) for action in open_now if action.code in ("late", "propose-cancel")]
    return Screen(
        text, (*columns(keys, 1), *rows(key(say("card-back"), Show(order.id)))), subject=order.subject, fresh=True
    )
