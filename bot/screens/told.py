"""What people are told of what others did: one text for each event and reader, with the keys that come next."""

from __future__ import annotations

import mimetypes

from bot.act import Act
from bot.actions import open_actions
from bot.buttons import Show
from bot.screens import cards, cases, dispute_told
from bot.screens.screen import LONGEST_CAPTION, Media, Rows, Screen, columns, key, rows
from bot.screens.sure import facts, payout_line
from texts.i18n import Html, plain
from trade import dispute_events as d
from trade import events as e
from trade.dispute_events import DisputeEvent
from trade.orders import Order
from trade.payments import FileRef
from trade.people import Role

MILESTONES = (e.Offered, e.Signed, e.Funded, e.Shipped, e.Delivered, e.Accepted, e.Cancelled)
"""At these the record's head is shown, so that both sides hold a witness (RULES 7)."""
WITH_CARD = (e.Offered, e.Signed, e.Funded, e.Delivered, e.ChangeAsked)


def told(act: Act, order: Order, event: e.Event, role: Role, head: str) -> Screen:
    """The message about an event to one person; `head` is the hash of its entry in the record."""
    reader = role.value if role in (Role.BUYER, Role.SUPPLIER) else "agent"
    values = {**(facts(act, order) if order.contract else {}), **_values(act, order, event, role)}
    text = act.say(f"told-{event.type}-{reader}", number=order.id, **values)
    if isinstance(event, MILESTONES):
        text = Html(f"{text}\n{act.say('told-head', head=head[:16])}")
    if isinstance(event, WITH_CARD) and reader != "agent":
        return cards.card(act, order).under(text)
    media = _media(event) if len(plain(text)) <= LONGEST_CAPTION else None
    return Screen(text, _keys(act, order, event, reader), subject=order.subject, media=media)


def _keys(act: Act, order: Order, event: e.Event, reader: str) -> Rows:
    """What comes next. Evidence calls for nothing by itself; what is to be done stands under the news before it."""
    if reader == "agent" and isinstance(event, DisputeEvent) and order.dispute:
        return cases.told_keys(act, order, order.dispute)
    if isinstance(event, d.EvidenceAdded):
        return rows(key(act.say("card-open"), Show(order.id)))
    actions = open_actions(order, act.person.actor, act.now, act.work.policy)
    main = [cards.action_key(act.say, order, a) for a in actions if not a.minor][:3]
    return (*columns(main, 1), *rows(key(act.say("card-open"), Show(order.id))))


def _media(event: e.Event) -> Media | None:
    match event:
        case e.PaymentClaimed(slip=FileRef() as slip):
            return Media(slip.kind, file_id=slip.file_id)
        case d.EvidenceAdded(files=(file, *_)):
            return Media(file.kind, file_id=file.file_id)
        case _:
            return None


def enclosed(act: Act, order: Order, event: e.Event, role: Role) -> list[Screen]:
    """The files that go with the news: what is asked to be signed, and what came with the shipment."""
    match event:
        case e.Offered(contract=contract) if role is Role.SUPPLIER:
            about = [(file.name, _kept(file.name, file.sha256)) for file in contract.files]
        case e.Shipped(shipment=sent) if role is Role.BUYER:
            what = f"{sent.carrier} {sent.tracking}".strip()
            about = [(what, Media(file.kind, file_id=file.file_id)) for file in sent.files]
        case _:
            about = []
    return [
        Screen(act.say("talk-order", number=order.id, other=what), media=media, subject=order.subject)
        for what, media in about
    ]


def _kept(name: str, sha256: str) -> Media:
    mime = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return Media("document", sha256=sha256, name=name, mime=mime)


def _values(act: Act, order: Order, event: e.Event, role: Role) -> dict[str, object]:
    """What the text may speak of beyond the order itself."""
    match event:
        case e.Offered():
            return {"by": event.by_name, "expires": event.expires}
        case e.Signed():
            return {"by": event.by_name, "pay_by": event.pay_by}
        case e.Declined():
            return {"reason": event.reason or "–"}
        case e.ChangeAsked():
            return {"wish": event.wish}
        case e.PaymentNotFound():
            return {"until": event.until}
        case e.PaymentReceived():
            received, over = order.money(event.payment.amount), order.money(event.over)
            return {
                "received": received,
                "over": over,
                "missing": order.outstanding,
                "short": int(bool(order.outstanding)),
            }
        case e.PaymentHeld() | e.HeldPaymentReturned():
            return {"received": order.money(event.payment.amount), "payer": event.payment.payer}
        case e.Funded():
            return {"moved": event.moved_days, "ship_by": order.ship_by}
        case e.Shipped(shipment=shipment):
            return {
                "carrier": shipment.carrier,
                "tracking": shipment.tracking or "–",
                "date": shipment.document_date,
                "late": shipment.days_late,
                "expected": order.expected,
            }
        case e.Delivered():
            return {
                "inspect_by": event.inspect_by,
                "agent": int(event.role is not Role.BUYER),
                "proof": event.proof or "–",
            }
        case e.FinalNoticeGiven():
            return {"accepts": event.accepts}
        case e.Accepted():
            released = order.money(order.released)
            clock = int(event.role is Role.CLOCK)
            return {
                "released": released,
                "fee": order.money(order.fee),
                "net": released - order.money(order.fee),
                "clock": clock,
            }
        case e.CancelProposed():
            return {"by": event.role.value, "reason": event.reason or "–"}
        case e.CancelRefused():
            return {"by": event.role.value}
        case e.Cancelled():
            return {"refund": order.money(event.refund), "why": event.why}
        case e.PayoutDue(payout=payout):
            return {"line": payout_line(act, order, payout)}
        case e.PayoutSent():
            payout = next(p for p in order.payouts if p.id == event.payout)
            return {
                "amount": order.money(payout.amount),
                "reference": event.bank_reference or "–",
                "to": payout.to_name,
            }
        case e.Rated():
            return {"stars": event.stars, "line": event.line or "–", "by": event.role.value}
        case _ if isinstance(event, DisputeEvent):
            return dispute_told.values(act, order, event, role)
        case _:
            return {}
