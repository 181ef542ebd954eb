"""One unit of work: the only way an order or a company changes, and the only way to the outbox.

Everything here happens inside one transaction; if anything refuses, nothing of it has happened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any, cast

from sqlalchemy import Connection as Connection  # handed on: nobody above storage imports sqlalchemy

from storage import bank_transactions, companies, ledger, notices, orders, outbox, payouts, people, record
from storage import deadlines as watched
from storage.database import Transaction, savepoint
from storage.lures import lures_in
from storage.outbox import Lane, Letter, Parcel
from storage.people import Person
from storage.record import EVENT, Entry
from trade import asks, deciding, deciding_corrections, order_folding, reactions, suppliers
from trade import commands as c
from trade import dispute_commands as dc
from trade import events as e
from trade.circumstances import Assurance
from trade.companies import Company
from trade.company_commands import CompanyCommand, Found
from trade.company_events import CompanyEvent
from trade.deadlines import alerts, company_deadlines, deadlines
from trade.ledger import Posting
from trade.orders import Order, Status
from trade.party_words import Spoken, said_in
from trade.payments import BookedPayment, Payment
from trade.people import AGENTS, CLOCK, Actor, Duty, Role, roles
from trade.policy import Policy
from trade.refusals import AlreadyMember, Changed, NotFound, Refused

TALK = "talk"
NOTICE = "notice"
"""What a parcel tells that shows a copy of a notice anew."""
Told = tuple[Role, int | None, str, Entry]
"""Who is to be told, the only one of them (None: everybody), what, and the entry that holds it."""


def _nobody(parcels: list[Parcel]) -> None:
    """Nobody sends: the parcels wait in the table."""


def _nothing() -> None:
    """Nobody waits for it: it is found in its table at the next start."""


@dataclass(frozen=True)
class Site:
    """What one installation is: its bot, its numbers, its staff group, and who is told after a commit.

    `own_names` are the operator's and the bot's, which nobody else is called.
    `currencies` are those the operator has an account for; none named: orders can be in any, and are paid by hand.
    `hand_over` takes the parcels; `file_kept` and `dossier_wished` hear that there is something to
    fetch, or to make and clear away.
    """

    bot: int
    policy: Policy
    staff_group: int | None = None
    currencies: frozenset[str] = frozenset()
    hand_over: Callable[[list[Parcel]], None] = _nobody
    file_kept: Callable[[], None] = _nothing
    dossier_wished: Callable[[], None] = _nothing
    own_names: tuple[str, ...] = ()


@dataclass
class Work:
    """What a handler, the clock or a command line can do within one transaction, at one moment."""

    transaction: Transaction
    site: Site
    now: datetime
    parcels: list[Parcel] = field(default_factory=list)
    _handing_over: bool = False

    @property
    def connection(self) -> Connection:
        """The transaction's connection."""
        return self.transaction.connection

    @property
    def policy(self) -> Policy:
        """The operator's numbers."""
        return self.site.policy

    @contextmanager
    def part(self) -> Iterator[None]:
        """A part of the work that is undone alone when something in it raises: what it wrote, and what it told."""
        mark = len(self.parcels)
        try:
            with savepoint(self.connection):
                yield
        except BaseException:
            del self.parcels[mark:]
            raise

    # ── orders ────────────────────────────────────────────────────────────────────────────────────────────────────

    def draft(self, by: Actor) -> Order:
        """A new draft of the actor's company."""
        if by.company is None or by.person is None:
            raise NotFound
        order = Order(id=orders.new_id(self.connection, by.company, self.now))
        return self._happen(order, [e.Drafted(buyer=by.company, by=by.person)], by)

    def perform(self, order_id: int, command: c.Command, by: Actor, seen: int | None = None) -> Order:
        """Change an order: decide, record, save, follow up. Raises a `Refused`; `seen` guards against a stale look."""
        order = orders.load(self.connection, order_id)
        if seen is not None and seen != order.version:
            raise Changed
        happened = deciding.decide(order, command, by, self.now, self.policy, self._assurance(order, command))
        changed = self._happen(order, happened, by)
        for event in happened:
            if isinstance(event, e.PaymentTakenBack) and event.moved_to is not None:
                other = visible(self.connection, event.moved_to, by)
                self.perform(other.id, deciding_corrections.arrival(other, event.payment.as_entered), by)
        return changed

    def _assurance(self, order: Order, command: c.Command) -> Assurance | None:
        match command:
            case c.Offer(contract=contract):
                pass
            case c.Sign():
                if order.contract is None:
                    return None
                contract = order.contract
            case dc.TakeCase() | dc.TakeAppeal() | dc.HandOver():
                mediators = self.audience(Role.MEDIATOR, order.buyer, order.supplier)
                return Assurance(mediators=frozenset(person.id for person in mediators))
            case c.CorrectPayment(right=Payment() as payment):
                return Assurance(booked=self.booked(order, payment))
            case c.ConfirmPayment(payment=payment) | c.HoldPayment(payment=payment):
                return Assurance(booked=self.booked(order, payment))
            case _:
                return None
        return companies.assurance(self.connection, contract.supplier.company, contract.currency, self.policy)

    def booked(self, order: Order, payment: Payment) -> tuple[BookedPayment, ...]:
        """Payments to other orders that may be this one; nobody else books any before this transaction ends."""
        if order.contract is None:
            return ()
        bank_transactions.take_turn(self.connection)
        return tuple(bank_transactions.like(self.connection, order, payment))

    def _happen(self, order: Order, happened: list[e.Event], by: Actor) -> Order:
        seen, tells = order.version, []
        for event in map(self._looked_through, happened):
            order = order_folding.evolve(order, event, self.now)
            entry = self._enter(order.subject, event, by)
            for effect in reactions.react(order, event):
                if isinstance(effect, Posting):
                    ledger.write(self.connection, order.subject, entry.seq, effect, self.now)
                else:
                    tells.append((effect.to, effect.person, event.type, entry))
            self._notices(order.subject, event, by)
        orders.save(self.connection, order, seen, self.now)
        self._follow(order, happened)
        self._tell(tells, order.subject, order.buyer, order.supplier, by)
        return order

    def _notices(self, subject: str, event: e.Event | CompanyEvent, by: Actor) -> None:
        """What an event asks the staff for is remembered; what it settles is shown in every copy of that notice."""
        for about in asks.settled(event):
            name = by.name or getattr(event, "by_name", "")
            if notices.settle(self.connection, subject, about, event.type, name, self.now):
                self.show_notice(subject, about)
        if (found := asks.asked(event)) is not None:
            notices.ask(self.connection, subject, found[0])

    def show_notice(self, subject: str, about: str, not_before: datetime | None = None) -> None:
        """Every copy of a notice is shown anew, as it stands when that is sent."""
        for copy in notices.copies(self.connection, subject, about):
            shown = {"tell": NOTICE, "about": about, "message": copy.message}
            self.send(copy.chat, shown, Lane.NOTICE, person=copy.person, subject=subject, not_before=not_before)

    def _looked_through(self, event: e.Event) -> e.Event:
        """The event with a mark for what its words lead to: who is told of it is warned, and the record says so."""
        if not isinstance(event, Spoken):
            return event
        found = lures_in(self.connection, "\n".join(said_in(event)))
        return event.model_copy(update={"lures": found}) if found else event

    def _enter(self, subject: str, event: e.Event | CompanyEvent, by: Actor) -> Entry:
        body = event.model_dump(mode="json")
        return record.append(self.connection, subject, at=self.now, actor=str(by), kind=EVENT, body=body)

    def _follow(self, order: Order, happened: Iterable[e.Event]) -> None:
        """The rows derived from the order: its deadlines and payouts."""
        ladder = partial(alerts, terms=order.terms or self.policy)
        watched.watch(self.connection, order.subject, deadlines(order), ladder, self.now)
        for event in happened:
            match event:
                case e.PaymentHeld(payment=payment) | e.PaymentReceived(payment=payment, was_held=False):
                    bank_transactions.book(self.connection, order, payment, self.now)
                case e.PaymentTakenBack(payment=payment):
                    bank_transactions.unbook(self.connection, order, payment.as_entered)
                    if event.voided:
                        payouts.note_void(self.connection, event.voided)
                case e.PaymentCorrected():
                    bank_transactions.unbook(self.connection, order, event.before)
                    bank_transactions.book(self.connection, order, event.right, self.now)
                case e.PayoutReturned(payout=number):
                    payouts.note_back(self.connection, number)
                case e.PayoutDue(payout=payout):
                    payouts.note_due(self.connection, order, payout, self.now)
                case e.PayoutSent(payout=number):
                    payouts.note_sent(self.connection, number, self.now)
                case _:
                    pass

    # ── companies ─────────────────────────────────────────────────────────────────────────────────────────────────

    def found(self, name: str, country: str, by: Actor) -> Company:
        """A new company with the person as its first member. Raises AlreadyMember."""
        if by.company is not None:
            raise AlreadyMember
        company = Company(id=companies.new_id(self.connection, self.now))
        command = Found(name=name, country=country)
        company = self._company_happens(company, command, by)
        if by.person is not None:
            people.change(self.connection, by.person, company=company.id)
        return company

    def enrol(self, company_id: int, command: CompanyCommand, by: Actor, seen: int | None = None) -> Company:
        """Change a company's enrolment. Raises a `Refused`."""
        company = companies.load(self.connection, company_id)
        if seen is not None and seen != company.version:
            raise Changed
        return self._company_happens(company, command, by)

    def _company_happens(self, company: Company, command: CompanyCommand, by: Actor) -> Company:
        seen, tells = company.version, []
        for event in suppliers.decide(company, command, by, self.now, self.policy):
            company = suppliers.evolve(company, event, self.now)
            entry = self._enter(company.subject, event, by)
            tells += [(tell.to, None, event.type, entry) for tell in suppliers.react(company, event)]
            self._notices(company.subject, event, by)
        companies.save(self.connection, company, seen)
        ladder = partial(alerts, terms=self.policy)
        watched.watch(self.connection, company.subject, company_deadlines(company), ladder, self.now)
        self._tell(tells, company.subject, None, company.id, by)
        return company

    # ── telling ───────────────────────────────────────────────────────────────────────────────────────────────────

    def audience(self, role: Role, buyer: int | None, supplier: int | None) -> list[Person]:
        """Everybody with a role towards a subject; agents who belong to a party are left out (RULES 1)."""
        match role:
            case Role.BUYER:
                return people.members(self.connection, buyer) if buyer is not None else []
            case Role.SUPPLIER:
                return people.members(self.connection, supplier) if supplier is not None else []
            case Role.CLOCK:
                return []
            case Role.MEDIATOR | Role.FINANCE | Role.ADMIN:
                agents = people.agents(self.connection, Duty(role.value))
                return [a for a in agents if a.company is None or a.company not in (buyer, supplier)]

    def _tell(self, tells: Sequence[Told], subject: str, buyer: int | None, supplier: int | None, by: Actor) -> None:
        """Put it into the outbox for everybody; a chat hears of an entry once, in however many roles."""
        reached: set[tuple[int, int]] = set()
        for role, only, name, entry in tells:
            told = {"tell": name, "role": role, "event": entry.body, "seq": entry.seq, "head": entry.hash}
            for person in self.audience(role, buyer, supplier):
                chat, left_out = person.chat, person.id == by.person or only not in (None, person.id)
                if chat is not None and not left_out and (entry.seq, chat) not in reached:
                    reached.add((entry.seq, chat))
                    self.send(chat, told, Lane.NOTICE, person=person.id, subject=subject)
            group = self.site.staff_group
            if role in AGENTS and group is not None and (entry.seq, group) not in reached:
                reached.add((entry.seq, group))
                self.send(group, told, Lane.BULK, subject=subject)

    def send(
        self,
        chat: int,
        payload: dict[str, Any],
        lane: Lane,
        *,
        person: int | None = None,
        subject: str | None = None,
        not_before: datetime | None = None,
    ) -> Parcel:
        """Write a message into the outbox; it is handed to the sender once this transaction is committed."""
        parcel = outbox.put(
            self.connection,
            bot=self.site.bot,
            chat=chat,
            person=person,
            subject=subject,
            lane=lane,
            payload=payload,
            now=self.now,
            not_before=not_before,
        )
        self._post([parcel])
        return parcel

    def send_all(self, letters: Sequence[Letter], lane: Lane) -> None:
        """The same for many messages at once."""
        self._post(outbox.put_all(self.connection, letters, bot=self.site.bot, lane=lane, now=self.now))

    def _post(self, parcels: Sequence[Parcel]) -> None:
        if not self._handing_over:
            self._handing_over = True
            self.transaction.after_commit(lambda: self.site.hand_over(self.parcels))
        self.parcels.extend(parcels)

    def note(self, subject: str, kind: str, body: dict[str, Any], by: Actor) -> Entry:
        """An entry that changes no state: talk, an alert, a delivery, a file's hash."""
        return record.append(self.connection, subject, at=self.now, actor=str(by), kind=kind, body=body)

    def note_all(self, kind: str, bodies: Sequence[tuple[str, dict[str, Any]]], by: Actor) -> None:
        """The same for many subjects at once."""
        record.append_all(self.connection, bodies, at=self.now, actor=str(by), kind=kind)

    # ── the clock ─────────────────────────────────────────────────────────────────────────────────────────────────

    def pass_deadline(self, subject: str, command: c.Command | CompanyCommand) -> bool:
        """The clock acts on an order or a company; False if the facts no longer call for it."""
        kind, _, number = subject.partition(":")
        try:
            with self.part():
                if kind == "company":
                    self.enrol(int(number), cast(CompanyCommand, command), CLOCK)
                else:
                    self.perform(int(number), cast(c.Command, command), CLOCK)
        except Refused:
            return False
        return True


def visible(connection: Connection, order_id: int, by: Actor) -> Order:
    """The order, if this person is a party to it or an agent. To everybody else it does not exist: NotFound."""
    order = orders.look(connection, order_id)
    mine = roles(by, order.buyer, order.supplier)
    if not mine or (mine <= {Role.SUPPLIER} and order.status is Status.DRAFT and not order.contract):
        raise NotFound
    return order
