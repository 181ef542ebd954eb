"""A step in a dispute: what the question before it may speak of, what it has led to, how far its refunds are."""

from __future__ import annotations

from bot.act import Act
from bot.screens.disputes import bound, facts, held_shares
from bot.screens.settling import PARTIES
from texts.i18n import Html
from trade.disputes import Dispute, DisputeState, Settlement
from trade.orders import Order
from trade.payments import PayoutKind
from trade.reactions import newest_dispute
from trade.settlements import refund_day


def asked(act: Act, order: Order, code: str) -> dict[str, object]:
    """What the question before a step in a dispute may speak of; empty where there is none."""
    dispute = order.dispute
    if dispute is None:
        return {}
    values, settlement = {**facts(act, order, dispute), **moved(order, code)}, _settlement(dispute, code)
    if settlement is not None and code == "take-back":  # they are back
        settlement = settlement.model_copy(update={"goods_back": False})
    if settlement is not None:
        values["nets"] = held_shares(act, order, dispute, settlement)
    return values


def moved(order: Order, code: str) -> dict[str, object]:
    """How much a step in a dispute gives back to the buyer; empty for a step that moves nothing."""
    settlement = _settlement(order.dispute, code) if order.dispute else None
    return {"refund": order.money(settlement.refund)} if settlement else {}


def _settlement(dispute: Dispute, code: str) -> Settlement | None:
    """What the step is about: the offer, the proposal, or what binds already."""
    for role in PARTIES:
        made = dispute.open_offer(role)
        if code.endswith(f"-{role.value}-offer"):
            return made.settlement if made else None
    if code.endswith("-proposal"):
        return dispute.proposal.settlement if dispute.proposal else None
    return bound(dispute)


def outcome(order: Order) -> dict[str, object]:
    """What a step has led to: whether it is settled now, or the ruling is carried out, and whether goods go back."""
    dispute = newest_dispute(order)
    state = dispute.state if dispute else None
    return {
        "back": int(state is DisputeState.RETURN),
        "settled": int(dispute is not None and dispute.agreed is not None),
        "final": int(state in (DisputeState.RETURN, DisputeState.EXECUTED)),
    }


def refunds(act: Act, order: Order) -> Html:
    """How many of its working days each refund has had (RULES 5): the buyer can see the count."""
    lines, terms = [], act.terms(order)
    for payout in order.payouts:
        if payout.kind is PayoutKind.REFUND and payout.refund_due_by is not None:
            lines.append(
                act.say(
                    "refund-sent" if payout.sent else "refund-waits",
                    amount=order.money(payout.amount),
                    day=refund_day(payout, act.now, terms),
                    late=int(act.now > payout.refund_due_by),
                    first=terms.refund_from_days,
                    last=terms.refund_by_days,
                    by=payout.refund_due_by,
                    sent=payout.sent,
                )
            )
    return Html("\n".join(lines))
