"""What the messages about a dispute may speak of: who did it, what was said, what each side would get."""

from __future__ import annotations

from datetime import datetime

from bot.act import Act
from bot.screens import claims, settling
from bot.screens.disputes import facts, inspection_cost, reader
from texts.i18n import Html
from trade import case_events as ce
from trade import dispute_events as d
from trade.disputes import Dispute, DisputeState, OfferState
from trade.orders import Order
from trade.people import Role
from trade.reactions import newest_dispute
from trade.settlements import as_of


def values(act: Act, order: Order, event: d.DisputeEvent, role: Role) -> dict[str, object]:
    """What the text of an event may speak of, for a reader in this role."""
    dispute = newest_dispute(order)
    if dispute is None:
        return {}
    plain = {name: _plain(value) for name, value in event if isinstance(value, (str, int, datetime))}
    plain.pop("number", None)  # that of an offer or a request; the order's is what the texts speak of
    found = {**facts(act, order, dispute), **plain, **_side(order, event, role)}
    found["named"] = int(bool(getattr(event, "name", "")))
    found["files"] = len(getattr(event, "files", ()))
    found["said"] = int(bool(getattr(event, "words", "")))
    found["gathering"] = int(getattr(event, "state", None) is DisputeState.EVIDENCE)
    found["again"] = int(isinstance(event, d.SettlementOffered) and _replaces(dispute, event))
    found["both"] = int(len(dispute.done) == len(settling.PARTIES))
    found["turned_down"], found["decliner"] = _turned_down(order, dispute)
    if isinstance(event, ce.EvidenceAdded):
        found["kind"] = act.say(f"evidence-{event.kind.value}")
    if isinstance(event, ce.EvidenceAsked):
        found["by"], found["mine"] = claims.company(order, event.side), int(event.side is role)
    if isinstance(event, ce.InspectionArranged):
        found |= inspection_cost(order, dispute)
    return {**found, **_money(act, order, event), **_claim(act, order, dispute, event)}


def _replaces(dispute: Dispute, event: d.SettlementOffered) -> bool:
    """Whether the side had an offer on the table before, which it had not withdrawn."""
    earlier = [made for made in dispute.offers if made.role is event.role and made.number < event.number]
    return bool(earlier) and earlier[-1].state is OfferState.REPLACED


def _turned_down(order: Order, dispute: Dispute) -> tuple[int, str]:
    """Whether a side declined the proposal, and which; otherwise one just stayed silent."""
    answers = dispute.proposal.answers if dispute.proposal else {}
    declined = [claims.company(order, side) for side, accepts in answers.items() if not accepts]
    return len(declined), declined[0] if declined else "–"


def _plain(value: object) -> object:
    return int(value) if isinstance(value, bool) else value


def _side(order: Order, event: d.DisputeEvent, role: Role) -> dict[str, object]:
    """Whose act it was: `mine` where the reader's own side acted, `clock` where nobody did."""
    side = getattr(event, "role", None)
    by = claims.company(order, side) if side in settling.PARTIES else "–"
    return {"by": by, "mine": int(side is role), "clock": int(side is Role.CLOCK)}


def _money(act: Act, order: Order, event: d.DisputeEvent) -> dict[str, object]:
    """What each side gets, as it was reckoned when it happened."""
    match event:
        case d.SettlementOffered() | d.DisputeSettled() | ce.SettlementProposed() | ce.RulingGiven() | ce.AppealRuled():
            who = reader(act, order)
            shares = settling.shares_of(act.say, order, event.settlement, event.nets, who)
            refunds = int(who == "buyer" and event.nets.buyer > 0)
            return {"nets": shares, "back": int(event.settlement.goods_back), "refunds": refunds}
        case d.DisputeEnded():
            return {
                "refund": order.money(event.nets.buyer),
                "net": order.money(event.nets.supplier),
                "ended": int(event.order_ends is not None),
                "shared": _shared(event),
                "refunds": int(event.nets.buyer > 0),
            }
        case ce.RulingConfirmed() if (ruled := newest_dispute(order)) and ruled.ruling:
            held = as_of(settling.as_it_stood(order, ruled), ruled.ruling.at)
            shares = settling.shares(act.say, held, ruled.ruling.settlement, reader(act, order))
            return {"nets": shares, "reasons": ruled.ruling.reasons}
        case _:
            return {}


def _shared(event: d.DisputeEnded) -> str:
    """Who gets something of the money that moves: both, the buyer or the supplier alone, nobody."""
    match bool(event.nets.buyer), bool(event.nets.supplier):
        case True, True:
            return "both"
        case True, False:
            return "buyer"
        case False, True:
            return "supplier"
        case _:
            return "nobody"


def _claim(act: Act, order: Order, dispute: Dispute, event: d.DisputeEvent) -> dict[str, object]:
    """The contract's own words beside a claim or a ruling."""
    match event:
        case d.DisputeOpened(claim=claim):
            return {"claim": claims.claim_text(act.say, order, claim, claims.company(order, event.role))}
        case ce.RulingGiven() | ce.AppealRuled():
            return {"clauses": claims.clauses(act.say, order, event.clauses)}
        case ce.RulingConfirmed() if dispute.ruling:
            return {"clauses": claims.clauses(act.say, order, dispute.ruling.clauses)}
        case _:
            return {"clauses": Html("")}
