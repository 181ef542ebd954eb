"""What a mediator has to know of a case at a glance: promised and happened, claimed and offered, open points, times."""

from __future__ import annotations

from bot.act import Act
from texts.i18n import Html, Say
from texts.markup import quotation
from texts.numbers import Quantity
from trade.disputes import Dispute, Nets, Settlement
from trade.orders import Order
from trade.people import Role
from trade.refusals import NoDispute
from trade.settlements import as_of, most_awarded, nets

LONGEST = 400
PARTIES = (Role.BUYER, Role.SUPPLIER)


def open_dispute(order: Order) -> Dispute:
    """The order's open dispute. Raises NoDispute."""
    if order.dispute is None:
        raise NoDispute
    return order.dispute


def shortened(text: str, longest: int = LONGEST) -> str:
    """The text, or its beginning."""
    return text if len(text) <= longest else f"{text[:longest]}…"


def summary(act: Act, order: Order, dispute: Dispute) -> list[Html]:
    """The parts of the summary, each a paragraph; Telegram's 4,096 characters are never reached."""
    parts = (
        _head(act, order, dispute),
        _claim(act.say, order, dispute),
        Html("\n".join((act.say("case-happened"), *_happened(act, order, dispute)))),
        _inspected(act.say, dispute),
        _offers(act.say, order, dispute),
        _verdict(act.say, order, dispute),
        _open_points(act, dispute),
    )
    return [part for part in parts if part]


def _head(act: Act, order: Order, dispute: Dispute) -> Html:
    contract = order.agreement
    mediator = dispute.appeal.mediator_name if dispute.appeal else dispute.mediator_name
    taken = dispute.case_mediator is not None
    return act.say(
        "case-title",
        number=order.id,
        buyer=contract.buyer.name,
        supplier=contract.supplier.name,
        state=act.say(f"case-state-{dispute.state.value}"),
        due=dispute.due,
        overdue=int(act.now > dispute.due),
        mediator=mediator if taken else act.say("case-nobody"),
    )


def _claim(say: Say, order: Order, dispute: Dispute) -> Html:
    claim = dispute.claim
    lines = [
        say("case-claim", side=say(f"case-side-{dispute.role.value}"), reason=say(f"case-reason-{claim.reason.value}"),
            amount=order.money(claim.amount), by=dispute.by_name),
        quotation(say.show(shortened(claim.words))),
    ]  # fmt: skip
    if dispute.answer:
        lines += [say("case-answer"), quotation(say.show(shortened(dispute.answer)))]
    elif dispute.silent:
        lines.append(say("case-silent"))
    return Html("\n".join(lines))


# ── contract promised, what happened ──────────────────────────────────────────────────────────────────────────────


def _happened(act: Act, order: Order, dispute: Dispute) -> list[Html]:
    say, claim = act.say, dispute.claim
    held = order.money(order.held)
    most = order.money(most_awarded(order, claim))
    lines = [say("case-money", total=order.agreement.total, held=held, covered=order.money(order.covered), most=most)]
    lines += [_shipment(act, order), _arrival(act, order)]
    for defective in claim.lines:
        line = order.agreement.lines[defective.line]
        promised, wrong = Quantity(line.quantity, line.unit), Quantity(defective.quantity, line.unit)
        lines.append(say("case-line", goods=line.description, promised=promised, wrong=wrong))
    return lines + _return(say, dispute)


def _return(say: Say, dispute: Dispute) -> list[Html]:
    """Goods that went back, and what the supplier said of them."""
    back = dispute.goods_return
    if back is None:
        return []
    lines = [say("case-sent-back", at=back.sent, carrier=back.by)]
    return [*lines, say("case-back-refused", words=shortened(back.refused))] if back.refused else lines


def _inspected(say: Say, dispute: Dispute) -> Html:
    """What the inspector found."""
    found = dispute.inspection
    if found is None or found.reported is None:
        return Html("")
    return say("case-inspected", inspector=found.inspector, words=shortened(found.report))


def _shipment(act: Act, order: Order) -> Html:
    say, due, shipment = act.say, order.ship_by, order.shipment
    if shipment is not None:
        at, late = shipment.document_date, shipment.days_late
        return say("case-shipped", due=due, at=at, late=late, carrier=shipment.carrier)
    late = (act.now - due).days + 1 if due is not None and act.now > due else 0
    return say("case-not-shipped", due=due, late=late)


def _arrival(act: Act, order: Order) -> Html:
    if order.expected is None:
        return act.say("case-not-under-way")
    if order.delivered is None:
        return act.say("case-not-arrived", due=order.expected, late=max(0, (act.now - order.expected).days))
    late = max(0, (order.delivered - order.expected).days)
    return act.say("case-arrived", due=order.expected, at=order.delivered, late=late)


# ── offers, proposal, ruling ──────────────────────────────────────────────────────────────────────────────────────


def shares(say: Say, order: Order, found: Nets) -> Html:
    """What each gets."""
    amounts = {name: order.money(getattr(found, name)) for name in ("buyer", "supplier", "fee", "held")}
    return say("case-shares", **amounts, stays=int(bool(found.held)))


def what(say: Say, order: Order, settlement: Settlement) -> Html:
    """What each gets, and whether the goods go back before."""
    text = shares(say, order, nets(order, settlement))
    return Html(f"{text} {say('case-goods-back')}") if settlement.goods_back else text


def _offers(say: Say, order: Order, dispute: Dispute) -> Html:
    standing = [offer for role in PARTIES if (offer := dispute.open_offer(role))]
    lines = [
        say(
            "case-offer",
            side=say(f"case-side-{o.role.value}"),
            shares=what(say, as_of(order, o.at), o.settlement),
            at=o.at,
        )
        for o in standing
    ]
    return Html("\n".join((say("case-offers"), *lines))) if lines else Html("")


def _verdict(say: Say, order: Order, dispute: Dispute) -> Html:
    """The newest proposal or ruling, and the appeal against it."""
    lines = []
    if dispute.ruling is not None:
        ruling = dispute.ruling
        shares = what(say, as_of(order, ruling.at), ruling.settlement)
        lines.append(say("case-ruling", by=ruling.by_name, shares=shares, reasons=shortened(ruling.reasons)))
    elif dispute.proposal is not None:
        shares = what(say, as_of(order, dispute.proposal.at), dispute.proposal.settlement)
        lines.append(say("case-proposal", shares=shares, reasons=shortened(dispute.proposal.reasons)))
    if dispute.appeal is not None:
        side = say(f"case-side-{dispute.appeal.role.value}")
        lines.append(say("case-appeal", side=side, words=shortened(dispute.appeal.words)))
    return Html("\n".join(lines))


def _open_points(act: Act, dispute: Dispute) -> Html:
    """What is still missing, and from whom."""
    say = act.say
    points = []
    if dispute.missing:
        kinds = [say(f"evidence-{kind.value}") for kind in dispute.missing]
        points.append(say("case-missing", side=say(f"case-side-{dispute.role.value}"), kinds=kinds))
    for request in dispute.requests:
        if act.now <= request.due:
            side = say(f"case-side-{request.side.value}")
            came = any(e.role is request.side and request.at and e.at > request.at for e in dispute.evidence)
            what = shortened(request.what, 120)
            points.append(say("case-asked", side=side, what=what, due=request.due, came=int(came)))
    if dispute.inspection is not None and dispute.inspection.reported is None:
        points.append(say("case-inspection", inspector=dispute.inspection.inspector))
    late = sum(piece.late for piece in dispute.evidence)
    if late:
        points.append(say("case-late", count=late))
    return Html("\n".join((say("case-open-points"), *points))) if points else Html("")
