"""Pairs of a buyer and a supplier with an agreed order, written into a bot's own database before it starts."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

from storage import outbox, people
from storage.database import Transaction
from storage.people import Person
from storage.work import Site, Work
from trade.commands import Offer, Sign
from trade.companies import Application, Company
from trade.company_commands import Apply, Approve
from trade.contracts import Contract, Line, Party
from trade.identifiers import BankAccount
from trade.money import Money
from trade.payments import FileRef
from trade.people import Actor, Duty

ADMIN = 1


def buyer(pair: int) -> int:
    """The Telegram id of a pair's buyer."""
    return 10_000 + pair


def supplier(pair: int) -> int:
    """The Telegram id of a pair's supplier."""
    return 20_000 + pair


def set_the_scene(tx: Transaction, site: Site, pairs: int, now: datetime) -> list[str]:
    """An admin, and every pair with its order; nobody is told any more. Gives the orders' subjects."""
    work = Work(tx, Site(site.bot, site.policy), now - timedelta(days=1))
    admin = _somebody(work, ADMIN)
    people.give_duty(tx.connection, ADMIN, Duty.ADMIN, ADMIN, now)
    subjects = [_agree(work, pair, people.get(tx.connection, admin.id).actor) for pair in range(pairs)]
    outbox.withdraw(tx.connection, [parcel.id for parcel in work.parcels], now)
    work.parcels.clear()
    return subjects


def _somebody(work: Work, number: int) -> Person:
    people.meet(work.connection, number, f"Person {number}", None, "en", work.now)
    return people.change(work.connection, number, chat=number)


def _agree(work: Work, pair: int, admin: Actor) -> str:
    buys, sells = _somebody(work, buyer(pair)), _somebody(work, supplier(pair))
    bought_by = work.found(f"Bench Trading {pair} ApS", "DK", buys.actor)
    sold_by = _enrolled(work, pair, sells, admin)
    order = work.draft(people.get(work.connection, buys.id).actor)
    contract = _contract(bought_by, sold_by, work.now.date() + timedelta(days=60))
    work.perform(order.id, Offer(contract=contract), people.get(work.connection, buys.id).actor)
    work.perform(order.id, Sign(hash=contract.hash), people.get(work.connection, sells.id).actor)
    for person in (buys, sells):
        people.change(work.connection, person.id, open_order=order.id)
    return order.subject


def _enrolled(work: Work, pair: int, sells: Person, admin: Actor) -> Company:
    name = f"Bench Lighting {pair} Co., Ltd."
    company = work.found(name, "CN", sells.actor)
    bank = {"bank": "ICBC", "bic": "ICBKCNBJSZN", "town": "Shenzhen", "country": "CN"}
    account = BankAccount(holder=name, number=f"40000235092{pair:08}", **bank)
    licence = FileRef(file_id=f"licence-{pair}", file_unique_id=f"licence-{pair}", size=1, kind="photo")
    application = Application(
        registration="91440300708461136T", goods="Lamps", city="Shenzhen", account=account, licence=licence
    )
    member = people.get(work.connection, sells.id).actor
    work.enrol(company.id, Apply(application=application), member)
    return work.enrol(company.id, Approve(limit=Money.of(50_000, "USD"), tier="silver"), admin)


def _contract(buys: Company, sells: Company, ship: date) -> Contract:
    lamp = Line(description="LED lamp", quantity=Decimal(500), unit="pcs", unit_price=Decimal("2.40"))
    return Contract(
        buyer=Party(company=buys.id, name=buys.name, country=buys.country),
        supplier=Party(company=sells.id, name=sells.name, country=sells.country),
        lines=(lamp,),
        currency="USD",
        latest_shipment=ship,
        destination="DK",
    )
