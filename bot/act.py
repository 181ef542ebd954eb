"""What a handler works with: who acts, where, when, and the transaction it happens in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from bot.screens.screen import Screen
from storage import alerts, companies, digests, people
from storage.outbox import Lane
from storage.people import Person
from storage.work import Connection, Work, visible
from texts.i18n import Say
from trade import commands
from trade.identifiers import BankAccount, shown
from trade.orders import Order
from trade.payments import FileRef, Payout, PayoutKind
from trade.policy import OrderTerms
from trade.quiet import MORNING, after_the_quiet, next_local


@dataclass(frozen=True)
class Incoming:
    """A message somebody sent: its text or caption, and the file it carries."""

    chat: int
    message_id: int
    text: str = ""
    file: FileRef | None = None
    kind: str = "text"
    reply_to: int | None = None
    forwarded_from: int | None = None
    forwarded: bool = False
    album: str | None = None

    @property
    def is_command(self) -> bool:
        """Whether it asks for something by its name; such words are nobody's answer."""
        return self.text.startswith("/") and self.file is None


@dataclass
class Act:
    """One act of one person."""

    person: Person
    chat: int
    work: Work
    bot_username: str = ""
    message: Incoming | None = None
    say: Say = field(init=False)

    def __post_init__(self) -> None:
        self.say = speaking_to(self.person)

    @property
    def now(self) -> datetime:
        """The moment of the act."""
        return self.work.now

    @property
    def connection(self) -> Connection:
        """The transaction's connection, for the functions of `storage`."""
        return self.work.connection

    def order(self, order_id: int) -> Order:
        """An order this person may see. Raises NotFound."""
        return visible(self.connection, order_id, self.person.actor)

    def perform(self, order_id: int, command: commands.Command, seen: int | None = None) -> Order:
        """Change an order as this person. Raises a `Refused`."""
        return self.work.perform(order_id, command, self.person.actor, seen)

    def open(self, order: Order) -> None:
        """What this person types next is about this order."""
        if self.person.open_order != order.id:
            self.change(open_order=order.id)

    def change(self, **values: object) -> None:
        """Change the person's own row, and speak accordingly from here on."""
        if "time_zone" in values:
            morning = next_local(self.now, ZoneInfo(str(values["time_zone"])), MORNING)
            digests.again_at(self.connection, self.person.id, morning)
        self.person = person = people.change(self.connection, self.person.id, **values)
        self.say = speaking_to(person)
        if not values.keys().isdisjoint(("time_zone", "quiet_from", "quiet_until")):
            awake = after_the_quiet(self.now, self.say.zone, person.quiet_from, person.quiet_until)
            alerts.wake(self.connection, person.id, self.now, awake)

    def guess_zone(self, zone: str) -> None:
        """Till they say it themselves, people are where their company is, or the operator."""
        if not self.person.time_zone_chosen:
            self.change(time_zone=zone)

    def serves(self, order: Order) -> bool:
        """Whether the person may act on the order as an agent: who belongs to one of its parties may not (RULES 1)."""
        company = self.person.company
        return bool(self.person.duties) and (company is None or company not in (order.buyer, order.supplier))

    def tell(self, person: Person, screen: Callable[[Say], Screen], subject: str | None = None) -> None:
        """Tell somebody else, in their language, what this act means for them; nothing if they have no chat here."""
        if person.chat is not None:
            calls = [screen(speaking_to(person)).call(person.chat)]
            self.work.send(person.chat, {"calls": calls}, Lane.NOTICE, person=person.id, subject=subject)

    def account(self, payout: Payout) -> str:
        """Where a payout goes: the account a refund came from, or the supplier's payout account."""
        payee = self.payee(payout)
        return shown(payee) if payee else payout.to

    def payee(self, payout: Payout) -> BankAccount | None:
        """The supplier's payout account as it stands now; of a refund only what its payer's bank gave is known."""
        if payout.kind is PayoutKind.REFUND:
            return None
        application = companies.load(self.connection, payout.company).application_at(self.now)
        return application.account if application else None

    def terms(self, order: Order) -> OrderTerms:
        """The operator's numbers for an order: as it was signed with, before that as they are now."""
        return order.terms or self.work.policy.terms

    def fee_percent(self, order: Order) -> Decimal:
        """The operator's fee on the order: as fixed at signing, before that as the supplier's tier has it now."""
        if order.agreed is not None or order.supplier is None:
            return order.fee_percent
        assurance = companies.assurance(self.connection, order.supplier, order.currency, self.work.policy)
        return assurance.fee_percent

    def link(self, payload: str) -> str:
        """A deep link into the bot."""
        return f"https://t.me/{self.bot_username}?start={payload}"


def speaking_to(person: Person) -> Say:
    """The words in a person's language and time zone."""
    return Say(person.language, person.time_zone)
