"""What people are told of what others did: one text for each event and reader, with the keys that come next."""

from __future__ import annotations

import mimetypes
from typing import assert_never

from bot.act import Act
from bot.actions import open_actions
from bot.buttons import Page, Show, ShowPart
from bot.screens import amending, cards, cases, corrections, dispute_told, payees
from bot.screens.screen import (
    LONGEST_CAPTION,
    WORDLESS,
    Key,
    Media,
    Rows,
    Screen,
    captioned,
    columns,
    key,
    length,
    rows,
    shown_file,
)
from bot.screens.sure import facts
from bot.screens.talk import warning
from texts.i18n import Html, Say
from trade import case_events as ce
from trade import change_events as ch
from trade import commands as c
from trade import dispute_events as de
from trade import events as e
from trade.dispute_events import DisputeEvent
from trade.orders import Order
from trade.party_words import Spoken
from trade.payments import FileRef
from trade.people import Role

MILESTONES = (e.Offered, e.Signed, e.Funded, e.BalancePaid, e.Shipped, e.Delivered, e.Accepted, e.Cancelled)
"""At these the record's head is shown, so that both sides hold a witness (RULES 7)."""
WITH_CARD = (e.Offered, e.Signed, e.Funded, e.BalancePaid, e.Delivered, e.ChangeAsked)


def told(act: Act, order: Order, event: e.Event, role: Role, head: str) -> Screen:
    """The message about an event to one person; `head` is the hash of its entry in the record."""
    reader = role.value if role in (Role.BUYER, Role.SUPPLIER) else "agent"
    values = {**(facts(act, order) if order.contract else {}), **_values(act, order, event, role)}
    text = act.say(f"told-{event.type}-{reader}", number=order.id, **values)
    if isinstance(event, Spoken) and event.lures:
        text = Html(f"{text}\n\n{warning(act.say, event.lures)}")
    if isinstance(event, MILESTONES):
        text = Html(f"{text}\n{act.say('told-head', head=head[:16])}")
    if isinstance(event, WITH_CARD) and reader != "agent":
        return cards.card(act, order).under(text)
    keys, file = _keys(act, order, event, reader), _first_file(event)
    if file is not None and length(whole := captioned(act.say, text, file)) <= LONGEST_CAPTION:
        return Screen(whole, keys, subject=order.subject, media=Media(file.kind, file_id=file.file_id))
    return Screen(text, keys, subject=order.subject)


def _keys(act: Act, order: Order, event: e.Event, reader: str) -> Rows:
    """What comes next. Evidence calls for nothing by itself; what is to be done stands under the news before it."""
    if reader == "agent" and isinstance(event, DisputeEvent) and order.dispute:
        return cases.told_keys(act, order, order.dispute)
    if isinstance(event, ce.EvidenceAdded):
        return rows(key(act.say("card-open"), Show(order.id)))
    actions = open_actions(order, act.person.actor, act.now, act.work.policy)
    if isinstance(event, e.CancelProposed):
        actions = [a for a in actions if a.gives in (c.AgreeCancel, c.RefuseCancel)]
    if isinstance(event, e.PayoutDue):
        actions = [a for a in actions if a.payout is None or a.payout.id == event.payout.id]
    main = [cards.action_key(act.say, order, a) for a in actions if a.awaited][:3]
    return (
        *columns(main, 1),
        *_copying(act, order, event, reader),
        *rows(_onward(act, order, event, reader), key(act.say("card-open"), Show(order.id))),
    )


def _copying(act: Act, order: Order, event: e.Event, reader: str) -> Rows:
    """What finance copies: the fields of a transfer that is to be sent, the reference of one it looks for."""
    match event:
        case e.PayoutDue(payout=payout) if reader == "agent":
            return payees.payout_keys(act, order, payout)
        case e.PayoutReturned(payout=number) if reader == "agent":
            again = [payout for payout in order.waiting_payouts if payout.id == number]
            return payees.payout_keys(act, order, again[0]) if again else ()
        case e.PaymentClaimed() if reader == "agent":
            return payees.awaited_keys(act.say, order)
        case _:
            return ()


def _onward(act: Act, order: Order, event: e.Event, reader: str) -> Key | None:
    """Where the buyer pays what is missing or begins anew when the supplier does not sell, and where goods go back to
    is said."""
    if isinstance(event, e.Paying):
        return cards.pay_key(act, order)
    if isinstance(event, de.ReturnDue):
        return key(act.say("card-talk"), ShowPart(order.id, "talk"))
    ended = isinstance(event, e.Declined | e.OfferExpired) and reader == "buyer"
    return key(act.say("menu-new-order"), Page("neworder")) if ended else None


def _first_file(event: e.Event) -> FileRef | None:
    """The file under which the news can stand."""
    match event:
        case _ if (files := _given(event)) and files[0].kind not in WORDLESS:
            return files[0]
        case _:
            return None


def _given(event: e.Event) -> tuple[FileRef, ...]:
    """What a side or the inspector gave to be seen by those who are told."""
    match event:
        case e.PaymentClaimed():
            return event.slips
        case ce.EvidenceAdded() | ce.InspectionReported() | de.GoodsSentBack():
            return event.files
        case _:
            return ()


def enclosed(act: Act, order: Order, event: e.Event, role: Role, news: Screen) -> list[Screen]:
    """The files that go with the news and do not stand in it: what is asked to be signed, what came with the shipment,
    every file of a piece of evidence.
    """
    if given := _given(event):
        text = act.say("talk-order", number=order.id, other=act.say(f"enclosed-{event.type}"))
        left = given[1:] if news.media else given
        return [screen for file in left for screen in shown_file(act.say, text, file, order.subject)]
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
    if isinstance(event, e.Agreeing):
        return _agreeing(event)
    if isinstance(event, e.Paying):
        return _paying(act, order, event)
    if isinstance(event, e.Delivering):
        return _delivering(order, event)
    if isinstance(event, ch.Changing):
        return _changing(act.say, order, event)
    if isinstance(event, e.Ending):
        return _ending(act, order, event)
    if isinstance(event, e.Correcting):
        return corrections.values(act, order, event)
    return dispute_told.values(act, order, event, role)


def _agreeing(event: e.Agreeing) -> dict[str, object]:
    match event:
        case e.Offered():
            return {"by": event.by_name, "expires": event.expires}
        case e.Signed():
            return {"by": event.by_name, "pay_by": event.pay_by}
        case e.Declined():
            return {"reason": event.reason, "said": int(bool(event.reason))}
        case e.ChangeAsked():
            return {"wish": event.wish}
        case e.Drafted() | e.Discarded() | e.OfferWithdrawn() | e.OfferExpired():
            return {}
        case _:
            assert_never(event)


def _paying(act: Act, order: Order, event: e.Paying) -> dict[str, object]:
    match event:
        case e.PaymentNotFound():
            return {"open": int(event.until is not None), "until": event.until or "–"}
        case e.PaymentReceived():
            missing, over = order.outstanding, order.money(event.over)
            amounts = {"received": order.money(event.payment.amount), "over": over, "missing": missing}
            return {**amounts, "short": int(bool(missing))}
        case e.PaymentHeld():
            return {"received": order.money(event.payment.amount), "payer": event.payment.payer}
        case e.HeldPaymentReturned():
            back = {"received": order.money(event.payment.amount), "payer": event.payment.payer}
            return {**back, "again": int(event.until is not None), "until": event.until or "–"}
        case e.Funded():
            later = {"balance": order.money(order.unpaid), "rest": int(order.awaits_balance)}
            return {"moved": event.moved_days, "ship_by": order.ship_by, "balance_by": order.balance_by, **later}
        case e.BalancePaid():
            return {"ship_by": order.ship_by}
        case e.PaymentClaimed():
            return {"expected": payees.awaited(act, order)}
        case e.ShortfallAccepted():
            return {}
        case _:
            assert_never(event)


def _delivering(order: Order, event: e.Delivering) -> dict[str, object]:
    match event:
        case e.Shipped(shipment=sent):
            how = {"carrier": sent.carrier, "tracking": sent.tracking or "–", "date": sent.document_date}
            return {**how, "late": sent.days_late, "expected": order.expected}
        case e.Delivered():
            agent = int(event.role is not Role.BUYER)
            return {"inspect_by": event.inspect_by, "agent": agent, "proof": event.proof or "–"}
        case e.FinalNoticeGiven():
            return {"accepts": event.accepts}
        case e.Accepted():
            released, fee = order.money(order.released), order.money(order.fee)
            clock = int(event.role is Role.CLOCK)
            return {"released": released, "fee": fee, "net": released - fee, "clock": clock}
        case _:
            assert_never(event)


def _changing(say: Say, order: Order, event: ch.Changing) -> dict[str, object]:
    match event:
        case ch.AmendmentProposed():
            change = amending.changes(say, order.agreement, event.contract)
            return {"by": event.role.value, "reason": event.reason or "–", "until": event.due, "change": change}
        case ch.AmendmentSigned():
            return {"by": event.role.value, "version": order.contract_version, "ship_by": order.ship_by}
        case ch.AmendmentDeclined():
            return {"by": event.role.value, "reason": event.reason, "said": int(bool(event.reason))}
        case ch.AmendmentLapsed():
            return {}
        case ch.DeadlineExtended():
            what = {"kind": event.kind.value, "until": event.until, "outage": int(event.outage is not None)}
            return {**what, "inspect_by": order.accepts or order.inspect_by}
        case _:
            assert_never(event)


def _ending(act: Act, order: Order, event: e.Ending) -> dict[str, object]:
    match event:
        case e.CancelProposed():
            return {"by": event.role.value, "reason": event.reason, "said": int(bool(event.reason))}
        case e.CancelRefused():
            return {"by": event.role.value}
        case e.Cancelled():
            return {"refund": order.money(event.refund), "back": int(event.refund > 0), "why": event.why}
        case e.PayoutDue(payout=payout):
            return {"line": payees.payout_line(act, order, payout)}
        case e.PayoutSent():
            payout = next(p for p in order.payouts if p.id == event.payout)
            reference = event.bank_reference or "–"
            return {"amount": order.money(payout.amount), "reference": reference, "to": payout.to_name}
        case e.Rated():
            return {"stars": event.stars, "line": event.line or "–", "by": event.role.value}
        case e.Released():
            return {}
        case _:
            assert_never(event)
