"""The bot itself as `tradehold run` starts it, with pairs who have an order; only Telegram's pace does not bind it."""

from __future__ import annotations

import asyncio
import signal
import sys
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import uvloop

from bench import mix
from bot import logs
from bot.app import App
from bot.pacer import Limits, Pacer
from bot.settings import Settings, load
from storage import outbox, people
from storage.database import Transaction
from storage.people import Person
from storage.work import Site, Work
from trade.commands import Offer, Sign
from trade.contracts import Contract, Line, Party
from trade.identifiers import Account
from trade.money import Money
from trade.payments import FileRef
from trade.people import Actor, Duty
from trade.suppliers import Application, Apply, Approve, Company

OPEN = Limits(overall=100_000, second=0.001, burst=100_000, interval=0.000_001)
"""Telegram's limits are the same for every bot; here only the bots are compared."""
ADMIN = 1


async def main(url: str, token: str, folder: str) -> None:
    """Set the scene in a fresh database and run until SIGTERM."""
    settings = load(
        env_file=None,
        token=token,
        admin=ADMIN,
        data=Path(folder),
        api_url=f"{url}/bot",
        file_url=f"{url}/file/bot",
        listen="127.0.0.1:0",
        log="warning/text",
    )
    logs.configure(settings.log.level, settings.log.format, [token])
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with App.opened(settings) as app:
        app.outbound._pacer = Pacer(OPEN)
        await app.db.transaction(lambda tx: set_the_scene(tx, settings))
        await app.run(stop)


def set_the_scene(tx: Transaction, settings: Settings) -> None:
    """An admin, and every pair with an agreed order; nobody is told anything any more."""
    now = datetime.now(UTC)
    work = Work(tx, Site(settings.bot_id, settings.policy), now - timedelta(days=1))
    admin = _somebody(work, ADMIN)
    people.give_duty(tx.connection, ADMIN, Duty.ADMIN, ADMIN, now)
    for pair in range(mix.PAIRS):
        _agree(work, pair, people.get(tx.connection, admin.id).actor)
    outbox.withdraw(tx.connection, [parcel.id for parcel in work.parcels], now)
    work.parcels.clear()


def _somebody(work: Work, number: int) -> Person:
    people.meet(work.connection, number, f"Person {number}", None, "en", work.now)
    return people.change(work.connection, number, chat=number)


def _agree(work: Work, pair: int, admin: Actor) -> None:
    buyer, supplier = _somebody(work, mix.buyer(pair)), _somebody(work, mix.supplier(pair))
    bought_by = work.found(f"Bench Trading {pair} ApS", "DK", buyer.actor)
    sold_by = _enrolled(work, pair, supplier, admin)
    order = work.draft(people.get(work.connection, buyer.id).actor)
    contract = _contract(bought_by, sold_by, work.now.date() + timedelta(days=60))
    work.perform(order.id, Offer(contract=contract), people.get(work.connection, buyer.id).actor)
    work.perform(order.id, Sign(hash=contract.hash), people.get(work.connection, supplier.id).actor)
    for person in (buyer, supplier):
        people.change(work.connection, person.id, open_order=order.id)


def _enrolled(work: Work, pair: int, supplier: Person, admin: Actor) -> Company:
    name = f"Bench Lighting {pair} Co., Ltd."
    company = work.found(name, "CN", supplier.actor)
    bank = {"bank": "ICBC", "bic": "ICBKCNBJSZN", "town": "Shenzhen", "country": "CN"}
    account = Account(holder=name, number=f"40000235092{pair:08}", **bank)
    licence = FileRef(file_id=f"licence-{pair}", file_unique_id=f"licence-{pair}", size=1, kind="photo")
    application = Application(
        registration="91440300708461136T", goods="Lamps", city="Shenzhen", account=account, licence=licence
    )
    member = people.get(work.connection, supplier.id).actor
    work.enrol(company.id, Apply(application=application), member)
    return work.enrol(company.id, Approve(limit=Money.of(50_000, "USD"), tier="silver"), admin)


def _contract(buyer: Company, supplier: Company, ship: date) -> Contract:
    lamp = Line(description="LED lamp", quantity=Decimal(500), unit="pcs", unit_price=Decimal("2.40"))
    return Contract(
        buyer=Party(company=buyer.id, name=buyer.name, country=buyer.country),
        supplier=Party(company=supplier.id, name=supplier.name, country=supplier.country),
        lines=(lamp,),
        currency="USD",
        latest_shipment=ship,
        destination="DK",
    )


if __name__ == "__main__":
    uvloop.run(main(*sys.argv[1:]))
