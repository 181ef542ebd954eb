"""The demo's cast: who is in it, what they are, and how the story begins: an enrolled supplier, a named staff."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from simulator.world import World
from storage import outbox, people
from storage.database import Transaction
from storage.work import Site, Work
from trade.companies import Application
from trade.company_commands import Apply, Approve
from trade.identifiers import BankAccount
from trade.money import Money
from trade.payments import FileRef
from trade.people import Duty


@dataclass(frozen=True)
class Player:
    """One of the cast: a Telegram account, what its phone is called, and what the person is here."""

    id: int
    first_name: str
    last_name: str
    username: str
    label: str
    language: str = "en"
    zone: str = "UTC"
    shown: bool = False
    duties: frozenset[Duty] = frozenset()


BUYER = Player(1001, "Maria", "Jensen", "maria_jensen", "Buyer", zone="Europe/Copenhagen", shown=True)
SUPPLIER = Player(1002, "Wei", "Li", "li_wei", "Supplier", zone="Asia/Shanghai", shown=True)
FINANCE = Player(1003, "Amara", "Okafor", "amara_okafor", "Finance", shown=True, duties=frozenset({Duty.FINANCE}))
SECOND_FINANCE = Player(1004, "Jonas", "Weber", "jonas_weber", "Finance 2", duties=frozenset({Duty.FINANCE}))
MEDIATOR = Player(1005, "Elena", "Rossi", "elena_rossi", "Mediator", duties=frozenset({Duty.MEDIATOR}))
SECOND_MEDIATOR = Player(1006, "Karim", "Haddad", "karim_haddad", "Mediator 2", duties=frozenset({Duty.MEDIATOR}))
ADMIN = Player(1007, "Priya", "Raman", "priya_raman", "Admin", duties=frozenset({Duty.ADMIN}))

CAST = (BUYER, SUPPLIER, FINANCE, MEDIATOR, ADMIN, SECOND_FINANCE, SECOND_MEDIATOR)
STAFF = tuple(player for player in CAST if player.duties)

LUMEN = "Shenzhen Lumen Lighting Co., Ltd."
USCC = "91440300708461136T"
CONFIG = """\
[operator]
name = "Tradehold Demo"

[operator.banks.USD]
holder = "Tradehold Demo Escrow"
number = "40012345678"
bic = "DEMOUS33XXX"
bank = "Demo Bank"
town = "New York"
country = "US"

[operator.banks.EUR]
holder = "Tradehold Demo Escrow"
iban = "DE89370400440532013000"
bic = "DEMODEFFXXX"
bank = "Demo Bank"
town = "Frankfurt"
country = "DE"

[operator.banks.CNY]
holder = "Tradehold Demo Escrow"
number = "6222020200112233"
bic = "DEMOCNBJXXX"
bank = "Demo Bank"
town = "Beijing"
country = "CN"

[policy.rates]
EUR = "1.08"
CNY = "0.14"
GBP = "1.27"
"""
"""The demo operator's accounts, at a bank that does not exist."""


def join(world: World) -> None:
    """Everybody gets a phone."""
    for player in CAST:
        world.join(
            player.first_name,
            id=player.id,
            last_name=player.last_name,
            username=player.username,
            language_code=player.language,
            label=player.label,
            shown=player.shown,
        )


def set_the_scene(tx: Transaction, site: Site, licence: FileRef, now: datetime) -> None:
    """Everybody is known, the staff has its duties, and the supplier was enrolled ten months ago."""
    for player in CAST:
        name = f"{player.first_name} {player.last_name}"
        people.meet(tx.connection, player.id, name, player.username, player.language, now)
        asked = now if player.duties else None  # the staff has been here for long
        people.change(tx.connection, player.id, chat=player.id, time_zone=player.zone, time_zone_asked=asked)
        for duty in player.duties:
            people.give_duty(tx.connection, player.id, duty, ADMIN.id, now)
    enrolled = Work(tx, site, now - timedelta(days=300))
    supplier, admin = (people.get(tx.connection, player.id).actor for player in (SUPPLIER, ADMIN))
    company = enrolled.found(LUMEN, "CN", supplier)
    member = people.get(tx.connection, SUPPLIER.id).actor
    account = BankAccount(
        holder=LUMEN,
        number="4000023509200000001",
        bic="DEMOCNBJSZN",
        bank="Demo Bank Shenzhen",
        town="Shenzhen",
        country="CN",
    )
    application = Application(
        registration=USCC, goods="LED lamps and drivers", city="Shenzhen", account=account, licence=licence
    )
    enrolled.enrol(company.id, Apply(application=application), member)
    enrolled.enrol(company.id, Approve(limit=Money.of(50_000, "USD"), tier="silver"), admin)
    outbox.withdraw(tx.connection, [parcel.id for parcel in enrolled.parcels], now)  # they were told then
    enrolled.parcels.clear()
