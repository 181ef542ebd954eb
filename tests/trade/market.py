"""A market in a real database: a buyer, a supplier with its badge, staff; orders change through `Work.perform`."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from storage import companies, orders, people
from storage.database import Transaction
from storage.work import Site, Work
from tests.builders import (
    ADA,
    BUYER_NAME,
    BUYING,
    ELSEWHERE,
    EVERYBODY,
    LI,
    MARTA,
    MONDAY,
    OTTO,
    SUPPLIER_NAME,
    SUPPLYING,
    a_command,
    a_contract,
)
from tests.trade.disputing import NORA, OMAR
from trade import commands as c
from trade.companies import Application
from trade.company_commands import Apply, Approve, CompanyCommand
from trade.contracts import Contract
from trade.identifiers import BankAccount
from trade.money import Money
from trade.orders import Order
from trade.payments import FileRef
from trade.people import Actor
from trade.policy import Policy

POLICY = Policy(rates={"EUR": Decimal("1.08"), "JPY": Decimal("0.0067")})
LIMIT = Money.of(10_000, "USD")
SITE = Site(bot=1, policy=POLICY)

AN_APPLICATION = Application(
    registration="91110000600037341L",
    goods="lamps",
    city="Ningbo",
    account=BankAccount(holder=SUPPLIER_NAME, iban="DE89370400440532013000", town="Ningbo", country="CN"),
    licence=FileRef(file_id="licence", file_unique_id="licence"),
)


def at(transaction: Transaction, now: datetime, site: Site = SITE) -> Work:
    """A unit of work at this moment."""
    return Work(transaction, site, now)


def opens(transaction: Transaction) -> None:
    """Everybody is known, three companies are founded, and one of them is enrolled as a supplier."""
    work = at(transaction, MONDAY)
    for actor in (*EVERYBODY, NORA, OMAR):
        if actor.person is None:
            continue
        people.meet(work.connection, actor.person, actor.name, None, "en", MONDAY)
        for duty in actor.duties:
            people.give_duty(work.connection, actor.person, duty, actor.person, MONDAY)
    founders = (
        (BUYING, BUYER_NAME, "DE", MARTA),
        (SUPPLYING, SUPPLIER_NAME, "CN", LI),
        (ELSEWHERE, "Otto", "DE", OTTO),
    )
    for number, name, country, founder in founders:
        company = work.found(name, country, Actor(person=founder.person))
        assert company.id == number
    for actor in (*EVERYBODY, NORA, OMAR):
        if actor.person is not None:
            people.change(work.connection, actor.person, company=actor.company, chat=actor.person)
    work.enrol(SUPPLYING, Apply(application=AN_APPLICATION), LI)
    work.enrol(SUPPLYING, Approve(limit=LIMIT, tier="silver"), ADA)


def enrols(transaction: Transaction, command: CompanyCommand, by: Actor, now: datetime = MONDAY) -> None:
    """The enrolment of the supplier changes."""
    at(transaction, now).enrol(SUPPLYING, command, by)


def drafts(transaction: Transaction, by: Actor = MARTA, now: datetime = MONDAY) -> Order:
    """Somebody begins an order."""
    return at(transaction, now).draft(by)


def offers(transaction: Transaction, contract: Contract | None = None, now: datetime = MONDAY) -> Order:
    """Marta offers an order."""
    draft = drafts(transaction, now=now)
    return at(transaction, now).perform(draft.id, c.Offer(contract=contract or a_contract()), MARTA)


def performs(
    transaction: Transaction, order: Order, command: c.Command, by: Actor, now: datetime, seen: int | None = None
) -> Order:
    """Somebody acts on an order."""
    return at(transaction, now).perform(order.id, command, by, seen)


def signs(transaction: Transaction, contract: Contract | None = None, now: datetime = MONDAY) -> Order:
    """Marta offers an order and Li signs it."""
    order = offers(transaction, contract, now)
    return performs(transaction, order, a_command(c.Sign, order, now), LI, now)


def badge(transaction: Transaction) -> bool:
    """Whether the supplier has its badge."""
    return companies.load(transaction.connection, SUPPLYING).has_badge


def sees(transaction: Transaction, number: int) -> Order:
    """The order as it stands."""
    return orders.look(transaction.connection, number)
