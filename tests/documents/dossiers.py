"""A trade with a long talk, written into a real database, to make dossiers of."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from PIL import Image

from documents.dossier import Made, Task, make_dossier
from documents.dossier_view import Viewer
from storage import fetches, people
from storage.database import Database, Transaction
from storage.fetches import Fetch
from storage.files import FileStore
from storage.people import Person
from storage.work import TALK, Site, Work
from tests.trade.market import AN_APPLICATION
from trade import commands as c
from trade.company_commands import Apply, Approve
from trade.contracts import Contract, Line, Party
from trade.money import Money
from trade.orders import Order
from trade.payments import FileRef, Payment
from trade.people import Duty
from trade.policy import Policy

NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
MARIA, LI, MIRA, FINN, NORA = 11, 21, 31, 32, 33
NAMES = {MARIA: "Maria Jensen", LI: "李伟", MIRA: "Mira", FINN: "Finn", NORA: "Nora"}


def a_picture(
    colour: str | int | tuple[int, ...] = "teal",
    size: tuple[int, int] = (320, 200),
    mode: str = "RGB",
    form: str = "JPEG",
) -> bytes:
    """A picture of one colour, of any kind."""
    file = io.BytesIO()
    Image.new(mode, size, colour).save(file, form)
    return file.getvalue()


@dataclass
class Archive:
    """A database with one order, the files of its people, and where the key is kept."""

    folder: Path
    database: Database
    files: FileStore
    now: datetime = NOW
    policy: Policy = field(default_factory=Policy)

    @classmethod
    async def opened(cls, folder: Path) -> Archive:
        """The people, their companies and order 1, signed and paid."""
        database = await Database.open(f"sqlite:///{folder / 'tradehold.db'}")
        archive = cls(folder, database, FileStore(folder / "files"))
        await database.transaction(archive._trade)
        return archive

    def _work(self, tx: Transaction) -> Work:
        self.now += timedelta(minutes=7)
        return Work(tx, Site(bot=1, policy=self.policy), self.now)

    def _meet(self, tx: Transaction, person: int) -> Person:
        return people.meet(tx.connection, person, NAMES[person], None, "en", self.now)

    def _trade(self, tx: Transaction) -> None:
        maria, li = (self._meet(tx, person) for person in (MARIA, LI))
        for agent, duty in ((MIRA, Duty.MEDIATOR), (NORA, Duty.MEDIATOR), (FINN, Duty.FINANCE), (FINN, Duty.ADMIN)):
            self._meet(tx, agent)
            people.give_duty(tx.connection, agent, duty, agent, self.now)
        work = self._work(tx)
        buyer = work.found("Nordlys ApS", "DK", maria.actor)
        supplier = work.found("宁波明灯有限公司", "CN", li.actor)
        maria, li, finn = (people.get(tx.connection, person) for person in (MARIA, LI, FINN))
        work.enrol(supplier.id, Apply(application=AN_APPLICATION), li.actor)
        work.enrol(supplier.id, Approve(limit=Money.of(50_000, "USD"), tier="silver"), finn.actor)
        order = work.draft(maria.actor)
        contract = Contract(
            buyer=Party(company=buyer.id, name=buyer.name, country="DK"),
            supplier=Party(company=supplier.id, name=supplier.name, country="CN"),
            lines=(
                Line(
                    description="Lamp", specification="3000 K", quantity=Decimal(100), unit="pcs", unit_price=Decimal(2)
                ),
            ),
            currency="USD",
            latest_shipment=(self.now + timedelta(days=60)).date(),
            destination="DK",
        )
        work.perform(order.id, c.Offer(contract=contract), maria.actor)
        work.perform(order.id, c.Sign(hash=contract.hash), li.actor)
        payment = Payment(amount=20000, payer="Nordlys ApS", received=self.now.date(), bank_reference="REF-1")
        work.perform(order.id, c.ConfirmPayment(payment=payment), finn.actor)

    async def performs(self, person: int, command: c.Command) -> Order:
        """Somebody does something to the order."""

        def perform(tx: Transaction) -> Order:
            return self._work(tx).perform(1, command, people.get(tx.connection, person).actor)

        return await self.database.transaction(perform)

    async def notes(self, person: int, kind: str, body: dict[str, Any], subject: str = "order:1") -> int:
        """An entry of any kind; gives its number."""

        def note(tx: Transaction) -> int:
            return self._work(tx).note(subject, kind, body, people.get(tx.connection, person).actor).seq

        return await self.database.transaction(note)

    async def says(self, person: int, text: str, **more: Any) -> int:
        """Somebody writes about the order; gives the entry's number."""
        role = {MARIA: "buyer", LI: "supplier"}.get(person, "staff")
        body = {"person": person, "name": NAMES[person], "role": role, "kind": "text", "text": text, **more}
        return await self.notes(person, TALK, body)

    async def sends(
        self,
        person: int,
        content: bytes,
        name: str = "photo.jpg",
        mime: str = "image/jpeg",
        text: str = "",
        **more: Any,
    ) -> str:
        """Somebody sends a file, which is fetched at once; gives its hash."""
        unique = f"u{hashlib.sha256(content + name.encode()).hexdigest()[:20]}"
        kind = "photo" if mime.startswith("image/") else "document"
        ref = FileRef(file_id=f"f{unique}", file_unique_id=unique, name=name, mime=mime, size=len(content), kind=kind)
        seq = await self.says(person, text, kind=kind, file=ref.model_dump(mode="json"), **more)
        sha256 = await self.files.put(content)

        def fetched(tx: Transaction) -> None:
            work = self._work(tx)
            fetches.remember(tx.connection, ref, "order:1", seq, work.now)
            fetch = Fetch(unique, ref.file_id, "order:1", name, 0, work.now)
            fetches.fetched(tx.connection, fetch, sha256, len(content), work.now)

        await self.database.transaction(fetched)
        return sha256

    def task(self, out: Path, viewer: Viewer = Viewer.STAFF, language: str = "en") -> Task:
        """What the process of its own is told."""
        out.mkdir(exist_ok=True)
        return Task(
            database=f"sqlite:///{self.folder / 'tradehold.db'}",
            files=str(self.folder / "files"),
            keys=str(self.folder / "keys"),
            order=1,
            viewer=viewer,
            language=language,
            folder=str(out),
        )

    async def dossier(self, out: Path, viewer: Viewer = Viewer.STAFF, language: str = "en") -> Made:
        """Make it here."""
        return await make_dossier(self.task(out, viewer, language), lambda percent: None)
