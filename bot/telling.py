"""Turns what waits in the outbox into what a person sees, when it is sent: language, facts and keys are fresh."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot import mornings, reminding
from bot.act import Act
from bot.buttons import Show
from bot.calls import Call
from bot.conversations import desk, verify
from bot.screens import calendars, digests, money, suppliers, told
from bot.screens import notices as notice_screens
from bot.screens.cards import viewer
from bot.screens.reminders import Alert
from bot.screens.screen import Media, Screen, key, rows
from bot.screens.staff import Verdict, verdict
from documents.calendar import calendar_file
from documents.contract import Signature, contract_pdf
from payments.instructions import Bank, NoBankForCurrency, epc_qr, instructions_for, plain_qr
from scheduler import alerting
from storage import companies, notices, orders, people, record
from storage import desk as desk_rows
from storage.audience import Audience
from storage.database import Database, Transaction
from storage.files import FileStore
from storage.notices import Copy
from storage.outbox import Lane, Parcel
from storage.people import Person
from storage.work import NOTICE, Connection, Site, Work, visible
from texts.markup import apart
from trade import asks
from trade.canonical import Plain, moment
from trade.company_events import COMPANY_EVENT
from trade.events import EVENT, Signed
from trade.orders import Order
from trade.people import CLOCK, Duty, Role

GROUP = Person(
    id=0,
    name="",
    username=None,
    language="en",
    language_chosen=True,
    time_zone="UTC",
    time_zone_chosen=True,
    time_zone_asked=None,
    quiet_from=0,
    quiet_until=0,
    digest=False,
    company=None,
    open_order=None,
    chat=None,
    blocked=None,
    duties=frozenset(Duty),
)
"""The staff group reads English and presses no keys."""


async def _nobody_knows(person: int) -> str | None:
    """Without a Telegram to ask."""
    return None


@dataclass
class Telling:
    """Renders parcels; makes PDFs and pictures in a thread and keeps them by hash."""

    db: Database
    site: Site
    files: FileStore
    banks: Mapping[str, Bank]
    now: Callable[[], datetime]
    bot_username: str = ""
    username_of: Callable[[int], Awaitable[str | None]] = _nobody_knows

    async def render(self, parcel: Parcel) -> list[Call]:
        """The calls that show a parcel's Tell to its reader."""
        match parcel.payload["tell"]:
            case "contract":
                return await self._contract(parcel)
            case "instructions":
                return await self._instructions(parcel)
            case "calendar":
                return await self._calendar(parcel)
            case "unreachable":
                return await self._unreachable(parcel)
            case verify.VERIFY:
                return await self._verified(parcel)
            case tell if tell == NOTICE:
                return await self.db.read(lambda connection: self._notice(connection, parcel))
            case alerting.ALERTS | alerting.UNHEARD | "digest" | "outage":
                call = await self.db.read(lambda connection: self._from_clock(connection, parcel))
                return [] if call is None else [call]
            case _:
                return await self._event(parcel)

    async def _event(self, parcel: Parcel) -> list[Call]:
        """Something has happened; who is to sign or to pay gets the contract and the payment details with it."""
        screens, signed = await self.db.read(lambda connection: self._told(connection, parcel))
        calls = [screen.call(parcel.chat) for screen in screens]
        if (about := _asked(parcel)) is not None:
            calls[0] = {**calls[0], NOTICE: about}
        if signed and parcel.person is not None:
            calls += await self._contract(parcel)
            if parcel.payload["role"] == Role.BUYER:
                calls += await self._instructions(parcel)
        return calls

    def _act(self, connection: Connection, parcel: Parcel) -> Act:
        person = people.get(connection, parcel.person) if parcel.person is not None else GROUP
        work = Work(Transaction(connection), self.site, self.now())
        return Act(person, parcel.chat, work, self.bot_username)

    def _told(self, connection: Connection, parcel: Parcel) -> tuple[list[Screen], bool]:
        act, payload = self._act(connection, parcel), parcel.payload
        kind, _, number = (parcel.subject or "").partition(":")
        role = Role(payload["role"])
        if kind == "company":
            company = companies.load(connection, int(number))
            event = COMPANY_EVENT.validate_python(payload["event"])
            group = parcel.person is None
            screen = suppliers.told(act.say, company, event, role, self.bot_username, group=group)
            return [Screen(screen.text) if group else screen], False
        order = visible(connection, int(number), act.person.actor)
        happened = EVENT.validate_python(payload["event"])
        screen = told.told(act, order, happened, role, payload["head"])
        if parcel.person is None:
            screen = replace(screen, rows=())
        elif (about := _asked(parcel)) is not None:
            ask = notices.find(connection, order.subject, about)
            screen = notice_screens.with_claim(act, screen, order.id, about, ask)
        enclosed = told.enclosed(act, order, happened, role, screen)
        return [screen, *enclosed], parcel.person is not None and isinstance(happened, Signed)

    def _notice(self, connection: Connection, parcel: Parcel) -> list[Call]:
        """A copy of a notice anew: with who is on it, or without its keys and with who has done it."""
        copy = notices.copy_at(connection, parcel.chat, parcel.payload["message"])
        ask = notices.find(connection, parcel.subject or "", parcel.payload["about"])
        if copy is None or ask is None or copy.about != ask.about:
            return []
        screen = self._told(connection, replace(parcel, payload=copy.payload))[0][0]
        if ask.settled_at is not None:
            screen = notice_screens.settled(self._act(connection, parcel).say, screen, ask, ask.settled_at)
        call: Call = notice_screens.edit(screen, copy.chat, copy.message, captioned=copy.captioned)
        return [{**call, "closes": copy.message} if ask.settled_at is not None else call]

    def _from_clock(self, connection: Connection, parcel: Parcel) -> Call | None:
        """What nobody did: alerts, a digest, word of an outage; None if there is nothing (any more) to say."""
        act, payload = self._act(connection, parcel), parcel.payload
        match payload["tell"]:
            case alerting.ALERTS | alerting.UNHEARD:
                return reminding.alerts_call(act, payload, parcel.chat)
            case "digest":
                screen = mornings.digest(act, payload["digest"])
                return None if screen is None else screen.call(parcel.chat)
            case _:
                since, until = (datetime.fromisoformat(payload[name]) for name in ("since", "until"))
                return digests.outage(act.say, since, until).call(parcel.chat)

    async def _contract(self, parcel: Parcel) -> list[Call]:
        """The contract as a PDF in the reader's language."""
        act, order = await self.db.read(lambda connection: self._order(connection, parcel))
        pdf = await asyncio.to_thread(_pdf, order, act.say.language, self.now())
        media = Media(
            "document", sha256=await self.files.put(pdf), name=f"order-{order.id}.pdf", mime="application/pdf"
        )
        text = act.say("contract-sent", number=order.id, hash=order.agreement.hash[:16], version=order.contract_version)
        return [Screen(text, media=media, subject=order.subject).call(parcel.chat)]

    async def _calendar(self, parcel: Parcel) -> list[Call]:
        """The dates that lie ahead, as a file for the phone's calendar."""

        def look(connection: Connection) -> tuple[Act, Order, bytes]:
            act, order = self._order(connection, parcel)
            return act, order, calendar_file(calendars.events(act, order), calendars.about(act, order), self.now())

        act, order, file = await self.db.read(look)
        name = f"order-{order.id}.ics"
        media = Media("document", sha256=await self.files.put(file), name=name, mime="text/calendar")
        text = act.say("calendar-sent", number=order.id)
        return [Screen(text, media=media, subject=order.subject).call(parcel.chat)]

    async def _instructions(self, parcel: Parcel) -> list[Call]:
        """How to pay, with a QR code a banking app reads (EPC for euro) or the same text to scan."""
        act, order = await self.db.read(lambda connection: self._order(connection, parcel))
        say, due = act.say, order.next_payment_by or self.now()
        if viewer(act, order) != "buyer" or not order.outstanding:
            return []
        try:
            how = instructions_for(order.id, order.agreement, order.instalment, self.banks, due, order.outstanding)
        except NoBankForCurrency:
            return [Screen(say("money-no-bank", currency=order.currency), subject=order.subject).call(parcel.chat)]
        text = money.instructions(say, order, how)
        picture = await asyncio.to_thread(lambda: epc_qr(how) or plain_qr(money.transfer_text(say, how)))
        media = Media("photo", sha256=await self.files.put(picture), name="pay.png", mime="image/png")
        keys = money.instruction_keys(say, order, how)
        return [Screen(text, keys, media=media, subject=order.subject).call(parcel.chat)]

    async def _verified(self, parcel: Parcel) -> list[Call]:
        """Whether a @name is an agent's at this moment, by Telegram's own word."""
        agent, who = parcel.payload["agent"], parcel.payload["who"]
        name = await self.username_of(agent)

        def look(connection: Connection) -> Screen:
            say, person = self._act(connection, parcel).say, people.get(connection, agent)
            if name is None:
                return verdict(say, Verdict.UNKNOWN, who, frozenset())
            is_theirs = name.casefold() == who.removeprefix("@").casefold() and bool(person.duties)
            return verdict(say, Verdict.STAFF if is_theirs else Verdict.NOT_STAFF, who, person.duties)

        return [(await self.db.read(look)).call(parcel.chat)]

    async def _unreachable(self, parcel: Parcel) -> list[Call]:
        """Somebody of the order can't be reached: whoever can be is told."""
        act, order = await self.db.read(lambda connection: self._order(connection, parcel))
        text = act.say("told-unreachable", name=parcel.payload["name"], number=order.id)
        keys = rows(key(act.say("card-open"), Show(order.id)))
        return [Screen(text, keys, subject=order.subject).call(parcel.chat)]

    def _order(self, connection: Connection, parcel: Parcel) -> tuple[Act, Order]:
        act = self._act(connection, parcel)
        number = int((parcel.subject or "order:0").partition(":")[2])
        return act, visible(connection, number, act.person.actor)

    # ── what became of it ─────────────────────────────────────────────────────────────────────────────────────────

    def delivered(self, tx: Transaction, parcel: Parcel, calls: list[Call], message_ids: list[int]) -> None:
        """What was really sent about an order or a company goes into its record, and nothing else of the message."""
        if parcel.lane is Lane.ANSWER or "tell" not in parcel.payload:
            return
        call = calls[0] if calls else {"params": {}}
        if parcel.payload["tell"] == NOTICE:
            if "closes" in call:
                notices.forget(tx.connection, parcel.chat, call["closes"])
            return
        if NOTICE in call and message_ids:
            self._stands(tx, parcel, call, message_ids[0])
        text = call["params"].get("text") or call["params"].get("caption") or ""
        body = {"to": parcel.person, "chat": parcel.chat, "about": parcel.payload["tell"], "messages": message_ids}
        parts: dict[str, str] = call.get("about") or ({parcel.subject: text} if parcel.subject else {})
        for subject, part in parts.items():
            self._note(tx, subject, "delivery", {**body, "text": apart(part)})

    def _stands(self, tx: Transaction, parcel: Parcel, call: Call, message: int) -> None:
        """A copy of a notice has arrived, perhaps as it stood before it had to wait: what was done meanwhile it says at
        once, and it opens again when whoever is on it was to be done."""
        payload = {name: parcel.payload[name] for name in ("tell", "role", "event", "head")}
        about, captioned = call[NOTICE], "caption" in call["params"]
        copy = Copy(parcel.subject or "", about, parcel.chat, message, parcel.person, captioned, payload)
        notices.remember(tx.connection, copy)
        ask = notices.find(tx.connection, copy.subject, about)
        work = Work(tx, self.site, self.now())
        if ask is not None and (ask.settled_at is not None or ask.on_it(work.now)):
            work.show_notice(copy.subject, about)
        if ask is not None and ask.on_it(work.now):
            work.show_notice(copy.subject, about, not_before=ask.claimed_until)

    def unreachable(self, tx: Transaction, parcel: Parcel, why: str) -> None:
        """A person can't be reached: noted, and the others of the company, or else the other side, are told."""
        if parcel.person is None:
            return
        person = people.find(tx.connection, parcel.person)
        if person is None:
            return
        if person.blocked is None:
            people.change(tx.connection, parcel.person, blocked=self.now())
        work = Work(tx, self.site, self.now())
        act = Act(person, parcel.chat, work, self.bot_username)
        alerts = [Alert.model_validate(alert) for alert in parcel.payload.get("alerts", [])]
        about = {alert.subject for alert in alerts} or ({parcel.subject} if parcel.subject else set[str]())
        for subject in sorted(about):
            passed_on = _stand_in(act, [alert for alert in alerts if alert.subject == subject])
            if self._noted(tx, subject, person):
                continue
            self._note(tx, subject, "unreachable", {"to": parcel.person, "why": why})
            if (conversation := desk_rows.of_subject(tx.connection, subject)) is not None:
                desk.unreachable(work, conversation, person)
            for other in () if passed_on else self._others(work, person, subject):
                news = {"tell": "unreachable", "name": person.name}
                work.send(other.chat or other.id, news, Lane.NOTICE, person=other.id, subject=subject)

    def _noted(self, tx: Transaction, subject: str, person: Person) -> bool:
        """Whether the record says already that the person can't be reached. Telegram tells of a block by itself, so
        that the bot knows of it is no sign that others do."""
        since = person.blocked or self.now()
        found = (entry for entry in record.entries(tx.connection, subject) if entry.kind == "unreachable")
        return any(entry.body["to"] == person.id and entry.at >= since for entry in found)

    def _others(self, work: Work, person: Person, subject: str) -> list[Person]:
        """Who is told instead: colleagues who can be reached, else the other side, else the mediators (RULES 8)."""
        kind, _, number = subject.partition(":")
        if kind != "order" or person.company is None:
            return []
        order = orders.look(work.connection, int(number))
        mine = Role.BUYER if person.company == order.buyer else Role.SUPPLIER
        other = Role.SUPPLIER if mine is Role.BUYER else Role.BUYER
        for role in (mine, other, Role.MEDIATOR):
            found = [p for p in work.audience(role, order.buyer, order.supplier) if p.chat and p.blocked is None]
            if found:
                return found
        return []

    def _note(self, tx: Transaction, subject: str, kind: str, body: dict[str, Any]) -> None:
        Work(tx, self.site, self.now()).note(subject, kind, body, CLOCK)


def _asked(parcel: Parcel) -> str | None:
    """What a notice asks of its reader."""
    kind = (parcel.subject or "").partition(":")[0]
    reads = COMPANY_EVENT if kind == "company" else EVENT
    found = asks.asked(reads.validate_python(parcel.payload["event"])) if "event" in parcel.payload else None
    return found[0] if found is not None and found[1] == parcel.payload["role"] else None


def _stand_in(act: Act, alerts: Sequence[Alert]) -> bool:
    """Alerts that nobody they are for can be told any more go to the other side, or else to the staff (RULES 8);
    whether any did."""
    passed_on, unheard = False, list[Plain]()
    for alert in alerts:
        if reminding.reminder(act, alert) is None:
            continue
        audience, about = Audience(act.connection, frozenset({alert.subject})), (alert.subject, alert.kind, alert.role)
        hearers = audience.in_role(*about)
        if not hearers:
            unheard.append(Plain(alert.model_dump(mode="json"), due=moment(alert.due)))
        for hearer in hearers:
            if hearer.person.chat is not None and audience.steps_in(hearer, *about, act.person.id):
                again = alert.model_copy(update={"role": hearer.role, "instead": hearer.instead or alert.instead})
                told = {"tell": alerting.ALERTS, "alerts": [again.model_dump()]}
                act.work.send(hearer.person.chat, told, Lane.NOTICE, person=hearer.person.id, subject=alert.subject)
                passed_on = True
    alerting.nobody_hears(act.work, unheard)
    return passed_on


def _pdf(order: Order, language: str, now: datetime) -> bytes:
    contract = order.agreement
    signatures = [
        Signature(
            role=s.role,
            company=contract.buyer.name if s.role is Role.BUYER else contract.supplier.name,
            person=s.name,
            at=s.at,
            hash=s.hash,
        )
        for s in order.signatures
    ]
    return contract_pdf(
        contract,
        order=order.id,
        number=str(order.id),
        version=order.contract_version,
        language=language,
        signatures=signatures,
        created=signatures[0].at if signatures else order.created or now,
        covered=order.money(order.covered) if order.agreed else None,
    )
