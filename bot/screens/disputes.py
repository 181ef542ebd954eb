"""A dispute as its sides see it: where it stands, who is asked until when, the offers, the evidence, the ruling."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.act import Act
from bot.buttons import Button, Fill, Show
from bot.form_codes import FormCode
from bot.screens.cautions import caution
from bot.screens.claims import claim_text, clauses, company
from bot.screens.evidence import files_key, in_short
from bot.screens.screen import Key, Screen, columns, key, length, rows
from bot.screens.settling import PARTIES, as_it_stood, offer, shares
from texts.i18n import Html, Say
from trade.disputes import (
    BEFORE_DECISION,
    Dispute,
    DisputeState,
    OfferState,
    Proposal,
    Ruling,
    Settlement,
    SettlementOffer,
)
from trade.evidence import Evidence
from trade.orders import Order
from trade.people import Role, roles
from trade.reactions import newest_dispute
from trade.settlements import as_of

RULED = (DisputeState.APPEAL, DisputeState.APPEALED, DisputeState.RETURN, DisputeState.RETURNED, DisputeState.EXECUTED)
"""Where the ruling is known to the sides: one that waits for a second mediator is not."""
_STAGES = {
    DisputeState.APPEAL: "ruled",
    DisputeState.APPEALED: "appealed",
    DisputeState.RETURN: "return",
    DisputeState.RETURNED: "return",
}
"""What the held money waits for, where its share is settled or ruled already."""
MOST_OFFERS = 8
MOST_PIECES = 5
LONGEST_WORDS = 150
"""Of the newest evidence, on the page of the whole case."""


class DisputeOf(Button, code="dp"):
    """A part of an order's dispute: the whole case, the offers, the files of the evidence."""

    order: int
    part: str


def side(act: Act, order: Order) -> Role | None:
    """Which side this person is on."""
    mine = roles(act.person.actor, order.buyer, order.supplier)
    return next((role for role in PARTIES if role in mine), None)


def reader(act: Act, order: Order) -> str:
    """How the texts call the person who looks: buyer, supplier or agent."""
    mine = side(act, order)
    return mine.value if mine else "agent"


def facts(act: Act, order: Order, dispute: Dispute) -> dict[str, object]:
    """What every text about a dispute may speak of."""
    mine, terms = side(act, order), act.terms(order)
    judge = dispute.appeal.mediator_name if dispute.appeal else ""
    may_ask = dispute.opened + timedelta(days=terms.escalate_after_days)
    return {
        "you": "agent" if mine is None else "claimant" if mine is dispute.role else "respondent",
        "reader": reader(act, order),
        "claimant": company(order, dispute.role),
        "respondent": company(order, dispute.other),
        "buyer": order.agreement.buyer.name,
        "supplier": order.agreement.supplier.name,
        "reason": act.say(f"dispute-reason-{dispute.claim.reason.value}"),
        "state": act.say(f"dispute-state-{dispute.state.value}"),
        "claimed": order.money(dispute.claim.amount),
        "held": order.money(order.held),
        "due": dispute.due,
        "ask_from": may_ask,
        "early": int(act.now < may_ask),
        "mediator": dispute.mediator_name or "–",
        "first": terms.refund_from_days,
        "last": terms.refund_by_days,
        "inspector": dispute.inspection.inspector if dispute.inspection else "–",
        "judge": judge or "–",
        "judged": int(bool(judge)),
        "done": int(mine in dispute.have_done),
        "stage": _STAGES.get(dispute.state, "open"),
        "refund": order.money(settled.refund if (settled := bound(dispute)) else 0),
    }


def summary(act: Act, order: Order, dispute: Dispute) -> Html:
    """On the order's card: where it stands, who is asked until when, what is on the table."""
    say, values = act.say, facts(act, order, dispute)
    parts = [say("dispute-head", **values), say(f"dispute-now-{dispute.state.value}", **values)]
    parts += _on_table(act, order, dispute)
    if side(act, order) is dispute.role and dispute.missing and dispute.state not in RULED:
        kinds = [say(f"evidence-{kind.value}") for kind in dispute.missing]
        parts.append(say("dispute-missing", kinds=kinds))
    parts.append(say("dispute-frozen", **values))
    return Html("\n\n".join(parts))


def _on_table(act: Act, order: Order, dispute: Dispute) -> list[Html]:
    """What the money would do: the ruling; before it the proposal, and every offer that can be accepted."""
    say, who = act.say, reader(act, order)
    binding = bound(dispute)
    if binding is not None:
        return [say("dispute-bound", nets=held_shares(act, order, dispute, binding), agreed=int(bool(dispute.agreed)))]
    standing = [made for made in dispute.offers if made.state is OfferState.OPEN]
    offered = [offer(say, order, made, who) for made in standing]
    if dispute.state is DisputeState.PROPOSED and dispute.proposal:
        return [say("dispute-proposal", nets=held_shares(act, order, dispute, dispute.proposal.settlement)), *offered]
    return [*offered, *caution(act, tuple(standing))]


def held_shares(act: Act, order: Order, dispute: Dispute, settlement: Settlement) -> Html:
    """What each side gets, by the order as it was when this was offered, proposed or ruled."""
    made: list[SettlementOffer | Proposal | Ruling] = [*dispute.offers]
    made += [one for one in (dispute.proposal, dispute.ruling) if one is not None]
    same = [one for one in made if one.settlement is settlement] or [o for o in made if o.settlement == settlement]
    then = as_of(order, same[-1].at) if same else order
    return shares(act.say, then, settlement, reader(act, order))


def at_stake(act: Act, order: Order, dispute: Dispute) -> Html:
    """What each side gets by the proposal that is to be answered, or by the ruling that can be appealed."""
    proposed = dispute.proposal if dispute.state is DisputeState.PROPOSED else None
    settlement = proposed.settlement if proposed else bound(dispute)
    return held_shares(act, order, dispute, settlement) if settlement else Html("")


def bound(dispute: Dispute) -> Settlement | None:
    """What was agreed or ruled, as far as the sides may know it."""
    if dispute.agreed is not None:
        return dispute.agreed
    return dispute.ruling.settlement if dispute.ruling and dispute.state in RULED else None


def case_key(act: Act, order: Order) -> Key | None:
    """Leads from the card to the whole case."""
    return key(act.say("dispute-open-case"), DisputeOf(order.id, "case")) if newest_dispute(order) else None


# ── the whole case ────────────────────────────────────────────────────────────────────────────────────────────────


def case(act: Act, order: Order, dispute: Dispute) -> Screen:
    """Claim and clauses, answer, evidence, proposal, ruling, appeal."""
    order = as_it_stood(order, dispute)
    say, values = act.say, facts(act, order, dispute)
    parts = [
        say("dispute-head", **values),
        claim_text(say, order, dispute.claim, company(order, dispute.role)),
    ]
    if dispute.answer:
        parts.append(say("dispute-answer-said", words=dispute.answer, **values))
    elif dispute.silent:
        parts.append(say("dispute-silent", **values))
    parts += [evidence(act, order, dispute), *_decided(act, order, dispute)]
    keys = [
        key(say("dispute-offers-key", count=len(dispute.offers)), DisputeOf(order.id, "offers")),
        files_key(act, order, dispute),
    ]
    text = _fitting(Html("\n\n".join(parts)), say, caution(act, dispute))
    return Screen(text, (*columns(keys), *rows(key(say("card-back"), Show(order.id)))), subject=order.subject)


def evidence(act: Act, order: Order, dispute: Dispute) -> Html:
    """The newest pieces in short, late ones marked, and what the claimant's checklist still asks for."""
    say = act.say
    lines = [_piece(act, order, piece) for piece in dispute.evidence[-MOST_PIECES:]]
    if earlier := len(dispute.evidence[:-MOST_PIECES]):
        lines = [say("evidence-earlier", count=earlier), *lines]
    lines += [
        say("evidence-wanted", kind=say(f"evidence-{kind.value}"), by=company(order, dispute.role))
        for kind in dispute.missing
    ]
    lines += [
        say("evidence-asked-for", by=company(order, one.side), what=one.what, due=one.due) for one in dispute.requests
    ]
    return Html("\n".join((say("evidence-title", count=len(dispute.evidence)), *lines)))


def _piece(act: Act, order: Order, piece: Evidence) -> Html:
    return act.say(
        "evidence-piece",
        kind=act.say(f"evidence-{piece.kind.value}"),
        by=company(order, piece.role),
        at=piece.at,
        files=len(piece.files),
        words=(words := in_short(piece, LONGEST_WORDS)),
        said=int(bool(words)),
        late=int(piece.late),
    )


def _decided(act: Act, order: Order, dispute: Dispute) -> list[Html]:
    say, parts = act.say, []
    if dispute.inspection and dispute.inspection.reported:
        parts.append(say("dispute-report", inspector=dispute.inspection.inspector, words=dispute.inspection.report))
    elif dispute.inspection and dispute.state is DisputeState.INSPECTION:
        parts.append(say("dispute-inspected", **facts(act, order, dispute), **inspection_cost(order, dispute)))
    if dispute.agreed:
        parts.append(say("dispute-bound", nets=held_shares(act, order, dispute, dispute.agreed), agreed=1))
    if dispute.proposal:
        nets = held_shares(act, order, dispute, dispute.proposal.settlement)
        parts.append(say("dispute-proposed", nets=nets, reasons=dispute.proposal.reasons))
    parts += _rulings(act, order, dispute)
    if back := dispute.goods_return:
        parts.append(say("dispute-sent-back", buyer=order.agreement.buyer.name, at=back.sent, carrier=back.by))
        if back.refused:
            words = {"supplier": order.agreement.supplier.name, "words": back.refused}
            parts.append(say("dispute-back-refused", **words))
    return parts


def _rulings(act: Act, order: Order, dispute: Dispute) -> list[Html]:
    """The ruling, the appeal against it, and how that was decided."""
    say, parts, appeal, ruling = act.say, [], dispute.appeal, dispute.ruling
    decided = appeal is not None and appeal.upheld is not None
    first = dispute.rulings[-1] if decided and dispute.rulings else ruling
    if first and dispute.state in RULED:
        parts.append(say("dispute-ruled", **_ruled(act, order, dispute, first)))
    if appeal:
        parts.append(say("dispute-appealed", by=company(order, appeal.role), words=appeal.words))
    if appeal and decided and ruling and dispute.state in RULED:
        upheld = int(bool(appeal.upheld))
        parts.append(say("dispute-appeal-decided", upheld=upheld, **_ruled(act, order, dispute, ruling)))
    return parts


def _ruled(act: Act, order: Order, dispute: Dispute, ruling: Ruling) -> dict[str, object]:
    return {
        "by": [name for name in (ruling.by_name, ruling.second_name) if name],
        "nets": held_shares(act, order, dispute, ruling.settlement),
        "reasons": ruling.reasons,
        "clauses": clauses(act.say, order, ruling.clauses),
    }


def inspection_cost(order: Order, dispute: Dispute) -> dict[str, object]:
    """What the inspection costs whoever claims."""
    cost = dispute.inspection.cost if dispute.inspection else 0
    return {"cost": order.money(cost), "free": int(not cost)}


def offers(act: Act, order: Order, dispute: Dispute) -> Screen:
    """The history of offers, newest last, each with what it would mean."""
    may_offer = order.dispute is not None and order.dispute.state in BEFORE_DECISION and side(act, order) is not None
    order = as_it_stood(order, dispute)
    say = act.say
    made = [offer(say, order, one, reader(act, order)) for one in dispute.offers[-MOST_OFFERS:]]
    title = say("dispute-offers-title", number=order.id, count=len(dispute.offers))
    keys = rows(
        key(say("action-settle"), Fill(FormCode.SETTLE, order.id)) if may_offer else None,
        key(say("dispute-back"), DisputeOf(order.id, "case")),
    )
    text = _fitting(Html("\n\n".join((title, *made))), say, caution(act, dispute.offers))
    return Screen(text, keys, subject=order.subject)


def _fitting(text: Html, say: Say, below: Sequence[Html] = (), longest: int = 3900) -> Html:
    """The text, or as many whole paragraphs of it as a message holds with what stands below it; the PDF has all."""
    room = longest - sum(map(length, below))
    if length(text) <= room:
        return Html("\n\n".join((text, *below)))
    kept, shown = "", Html("")
    for part in text.split("\n\n"):
        kept = f"{kept}\n\n{part}" if kept else part
        if length(Html(kept)) > room - 300:
            break
        if all(kept.count(f"<{tag}>") == kept.count(f"</{tag}>") for tag in ("b", "i", "blockquote")):
            shown = Html(kept)
    return Html("\n\n".join((shown, say("shown-cut"), *below)))
