"""Two companies with an order between them, on a real database: what tests of handlers start from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count
from typing import Any, TypeVar

from bot.act import Act, Incoming
from bot.calls import messages
from bot.screens.screen import Screen
from storage import outbox, people, record, threads
from storage.database import Database, Transaction
from storage.outbox import Lane, Parcel
from storage.record import Entry
from storage.threads import Last
from storage.work import Site, Work
from trade import commands as c
from trade.companies import Application
from trade.company_commands import Apply, Approve
from trade.contracts import Contract, Line, Party
from trade.identifiers import BankAccount
from trade.money import Money
from trade.orders import Order
from trade.payments import FileRef
from trade.people import Duty
from trade.policy import Policy

T = TypeVar("T")
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ANNA, BEN, LI, WANG, ADA, EVE = 11, 12, 21, 22, 31, 41
"""Anna and Ben buy, Li and Wang sell, Ada is an agent, Eve is new here. Each one's chat has their own number."""
NAMES = {ANNA: "Anna", BEN: "Ben", LI: "Li", WANG: "Wang", ADA: "Ada", EVE: "Eve"}
PHOTO = FileRef(file_id="photo-1", file_unique_id="u1", size=1000, kind="photo")
PDF = FileRef(file_id="pdf-1", file_unique_id="u2", name="list.pdf", mime="application/pdf", size=2000)


class Desk:
    """Acts as people do, one transaction each, and delivers what they send as the door out does."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.now = NOW
        self.site = Site(bot=1, policy=Policy())
        self.buyer = self.supplier = 0
        self.parcels: list[Parcel] = []
        self._ids = count(1000)

    async def does(self, person: int, handler: Callable[[Act], T], message: Incoming | None = None) -> T:
        """One act of one person; the parcels it sent are in `parcels`."""

        def run(tx: Transaction) -> T:
            work = Work(tx, self.site, self.now)
            result = handler(Act(people.get(tx.connection, person), person, work, "tradehold_bot", message))
            self.parcels = work.parcels
            for parcel in work.parcels:
                self._deliver(tx, parcel)
            return result

        return await self.db.transaction(run)

    async def asks(
        self, person: int, handler: Callable[[Act], Screen | None], message: Incoming | None = None
    ) -> Screen | None:
        """An act that the bot answers with a question, which the chat shows from then on."""
        screen = await self.does(person, handler, message)
        await self.does(person, lambda act: threads.shows(act.connection, act.chat, Last(question=True), act.now))
        return screen

    def _deliver(self, tx: Transaction, parcel: Parcel) -> None:
        for call in parcel.payload.get("calls", []):
            if messages(call) and parcel.subject is not None:
                where = {"chat": parcel.chat, "message_id": next(self._ids)}
                outbox.copy(tx.connection, **where, subject=parcel.subject, seq=parcel.payload.get("seq"))

    async def move_in(self) -> None:
        """Everybody meets the bot; the companies are founded and the supplier gets its badge."""

        def everybody(tx: Transaction) -> None:
            work = Work(tx, self.site, NOW)
            for person, name in NAMES.items():
                people.meet(tx.connection, person, name, None, "en", NOW)
                people.change(tx.connection, person, chat=person)
            for duty in (Duty.ADMIN, Duty.FINANCE):
                people.give_duty(tx.connection, ADA, duty, ADA, NOW)
            self.buyer = work.found("Nordlys ApS", "DK", people.get(tx.connection, ANNA).actor).id
            self.supplier = work.found("Ningbo Bright", "CN", people.get(tx.connection, LI).actor).id
            people.change(tx.connection, BEN, company=self.buyer)
            people.change(tx.connection, WANG, company=self.supplier)
            work.enrol(self.supplier, Apply(application=_application()), people.get(tx.connection, LI).actor)
            limit = Money(minor=10**7, currency="USD")
            work.enrol(self.supplier, Approve(limit=limit, tier="basic"), people.get(tx.connection, ADA).actor)

        await self.db.transaction(everybody)

    async def draft(self) -> Order:
        """Anna begins an order."""
        return await self.does(ANNA, lambda act: act.work.draft(act.person.actor))

    async def offer(self) -> Order:
        """Anna sends an order to Ningbo Bright."""
        order = await self.draft()
        contract = Contract(
            buyer=Party(company=self.buyer, name="Nordlys ApS", country="DK"),
            supplier=Party(company=self.supplier, name="Ningbo Bright", country="CN"),
            lines=(Line(description="LED lamp", quantity=Decimal(100), unit="pcs", unit_price=Decimal(2)),),
            currency="USD",
            latest_shipment=date(2026, 5, 1),
            destination="DK",
        )
        return await self.does(ANNA, lambda act: act.perform(order.id, c.Offer(contract=contract)))

    async def alerts(self, person: int, about: list[dict[str, object]]) -> Parcel:
        """Alerts on their way to somebody, in one parcel."""
        subjects = {str(alert["subject"]) for alert in about}
        subject = subjects.pop() if len(subjects) == 1 else None
        payload = {"tell": "alerts", "alerts": about}

        def write(tx: Transaction) -> Parcel:
            return Work(tx, self.site, self.now).send(person, payload, Lane.NOTICE, person=person, subject=subject)

        return await self.db.transaction(write)

    async def entries(self, order: Order, kind: str) -> list[Entry]:
        """What the order's record holds of one kind."""
        found = await self.db.read(lambda connection: list(record.entries(connection, order.subject)))
        return [entry for entry in found if entry.kind == kind]

    async def shown(self, order: Order, seq: int) -> dict[int, list[int]]:
        """Which messages show an entry, by chat."""
        return await self.db.read(lambda connection: threads.messages(connection, order.subject, seq))

    def calls(self, chat: int, method: str = "") -> list[dict[str, Any]]:
        """What the last act sent to a chat."""
        sent = [call for parcel in self.parcels if parcel.chat == chat for call in parcel.payload["calls"]]
        return [call for call in sent if method in ("", call["method"])]


def keys(screen: Screen | None) -> list[str]:
    """The texts of a screen's keys."""
    assert screen is not None
    return [key.text for row in screen.rows for key in row]


def wrote(person: int, text: str = "", message_id: int = 1, **more: Any) -> Incoming:
    """A message in the person's chat with the bot."""
    return Incoming(chat=person, message_id=message_id, text=text, **more)


def _application() -> Application:
    account = BankAccount(
        holder="Ningbo Bright", number="1234567890", bic="BKCHCNBJ92A", bank="Bank", town="Ningbo", country="CN"
    )
    return Application(registration="91330200MA2AAAAA0X", goods="lamps", city="Ningbo", account=account, licence=PDF)
