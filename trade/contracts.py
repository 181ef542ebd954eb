"""The contract: what is bought from whom, for how much, by when, and its hash that both sides sign."""

from __future__ import annotations

import hashlib
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any, Self
from zoneinfo import ZoneInfo

from pydantic import Field, SerializerFunctionWrapHandler, field_validator, model_serializer, model_validator

from trade.canonical import canonical
from trade.incoterms import Incoterm, Paper
from trade.money import Currency, Money
from trade.party_words import Said
from trade.units import ratio
from trade.values import Number, Value

LONGEST_DESCRIPTION = 200
LONGEST_SPECIFICATION = 2000
LONGEST_TERMS = 2000
MOST_LINES = 30


class Party(Value):
    """A company as the contract names it."""

    company: int
    name: str
    country: str = Field(pattern=r"^[A-Z]{2}$")
    city: str = ""
    registration: str = ""


class Pack(Value):
    """What no table can say: how many of one unit are in another, such as 24 pieces in a carton."""

    unit: str = Field(min_length=1, max_length=20)
    contents: Number = Field(gt=0)
    of: str = Field(min_length=1, max_length=20)

    def ratio(self, unit: str, other: str) -> Fraction | None:
        """How many of `other` are in one `unit`; None if the pack is not about these two."""
        match unit, other:
            case (self.unit, self.of):
                return Fraction(self.contents)
            case (self.of, self.unit):
                return 1 / Fraction(self.contents)
            case _:
                return None


class PriceBasis(Value):
    """What a price is for where that is not one of the line's unit: 1,000 pcs; a t of what is ordered in kg; a piece of
    what is ordered in cartons, with the pack that says how many are in one."""

    count: Number = Field(Decimal(1), gt=0)
    unit: str = Field(min_length=1, max_length=20)
    pack: Pack | None = None


class Line(Value):
    """One kind of goods: what, how exactly, how many, at what price.

    `unit_price` is for one of the line's unit, or for the `price_basis` if there is one: so the price stays the number
    that both sides agreed on, and only the line's total is ever rounded.
    """

    description: Said = Field(min_length=1, max_length=LONGEST_DESCRIPTION)
    specification: Said = Field("", max_length=LONGEST_SPECIFICATION)
    quantity: Number = Field(gt=0)
    unit: str = Field(min_length=1, max_length=20)
    unit_price: Number = Field(ge=0)
    price_basis: PriceBasis | None = None

    @model_validator(mode="after")
    def _has_a_value(self) -> Self:
        self.value(Decimal(1))
        return self

    @model_serializer(mode="wrap")
    def _as_signed(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Contracts from before prices had a basis keep the bytes that were signed."""
        written: dict[str, Any] = write(self)
        if self.price_basis is None:
            del written["price_basis"]
        return written

    def value(self, quantity: Decimal) -> Fraction:
        """What so much of the line costs, exactly. Raises ValueError if price and quantity have no common unit."""
        basis = self.price_basis
        if basis is None:
            return Fraction(quantity) * Fraction(self.unit_price)
        known = ratio(self.unit, basis.unit)
        found = known if known is not None or basis.pack is None else basis.pack.ratio(self.unit, basis.unit)
        if found is None:
            raise ValueError(f"nothing says how many {basis.unit} are in one {self.unit}")
        return Fraction(quantity) * found / Fraction(basis.count) * Fraction(self.unit_price)


class Due(StrEnum):
    """When an instalment must be in."""

    BEFORE_PRODUCTION = "before production"
    BEFORE_SHIPMENT = "before shipment"


class Part(Value):
    """One part of the payment schedule, in percent of the contract's total."""

    percent: Number = Field(gt=0, le=100)
    due: Due


class AttachedFile(Value):
    """A file that belongs to the contract or to proof, by what is in it."""

    name: Said
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


BALANCE_DAYS = 7
"""The balance is due so many days before the latest shipment date, so that paying it does not make the goods late."""
WHOLE = (Part(percent=Decimal(100), due=Due.BEFORE_PRODUCTION),)


def end_of_day(day: date, zone: str) -> datetime:
    """A date means the end of that day, 23:59, in the time zone of the place it is about (RULES 3)."""
    return datetime.combine(day, time(23, 59), ZoneInfo(zone)).astimezone(ZoneInfo("UTC"))


def whole_days(length: timedelta) -> int:
    """In days, never less than was lost: a date of a contract moves by whole days."""
    return -(-length // timedelta(days=1))


class Contract(Value):
    """Everything both sides agree on. Its canonical JSON is what they sign."""

    buyer: Party
    supplier: Party
    lines: tuple[Line, ...] = Field(min_length=1, max_length=MOST_LINES)
    currency: Currency
    latest_shipment: date
    freight: int = Field(0, ge=0, le=10**14, description="minor units")
    incoterm: Incoterm = Incoterm.FCA
    place: Said = Field("", max_length=100, description="the rule's named place")
    destination: str = Field(pattern=r"^[A-Z]{2}$", description="country code")
    transit_days: int = Field(30, ge=0, le=365)
    inspection_days: int = Field(14, ge=1, le=30)
    payment_days: int = Field(7, ge=1, le=90)
    schedule: tuple[Part, ...] = WHOLE
    freight_covered: bool = False
    tolerance_percent: Number = Field(Decimal(0), ge=0, le=20, description="quantity more or less, in percent")
    partial_shipments: bool = False
    papers: tuple[Paper, ...] = ()
    packing: Said = Field("", max_length=LONGEST_TERMS)
    files: tuple[AttachedFile, ...] = ()
    terms: Said = Field("", max_length=LONGEST_TERMS)
    dispatch_zone: str = "UTC"
    destination_zone: str = "UTC"

    @field_validator("dispatch_zone", "destination_zone")
    @classmethod
    def _is_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (KeyError, OSError) as why:  # what zoneinfo raises for a name nobody knows, and for a folder's
            raise ValueError(f"{name!r} is not a time zone") from why
        return name

    @field_validator("schedule")
    @classmethod
    def _is_whole(cls, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        if sum(part.percent for part in parts) != 100:
            raise ValueError("the schedule's parts must add up to 100 %")
        if parts[0].due is not Due.BEFORE_PRODUCTION:
            raise ValueError("the first part is due before production")
        return parts

    @property
    def hash(self) -> str:
        """SHA-256 over the canonical JSON: the same in every language and rendering."""
        return hashlib.sha256(canonical(self.model_dump(mode="json"))).hexdigest()

    def line_total(self, line: Line) -> Money:
        """Quantity × price, rounded half up to the minor unit."""
        return Money.of(line.value(line.quantity), self.currency)

    @property
    def goods(self) -> Money:
        """The product value: what coverage is about."""
        return sum((self.line_total(line) for line in self.lines), Money(minor=0, currency=self.currency))

    @property
    def freight_charge(self) -> Money:
        """The freight as money."""
        return Money(minor=self.freight, currency=self.currency)

    @property
    def total(self) -> Money:
        """Goods and freight: what the buyer pays."""
        return self.goods + self.freight_charge

    def instalments(self) -> tuple[Money, ...]:
        """The schedule's parts in money, adding up to the total; the last takes the rounding, the first is not zero."""
        left, parts = self.total.minor, []
        for number, part in enumerate(self.schedule[:-1]):
            share = self.total.share(part.percent).minor
            parts.append(min(left, share if number else max(1, share)))
            left -= parts[-1]
        return tuple(Money(minor=minor, currency=self.currency) for minor in (*parts, left))

    @property
    def deposit(self) -> Money:
        """What has to be in before production begins: the whole, unless a balance is due later."""
        parts = zip(self.schedule, self.instalments(), strict=True)
        early = (amount for part, amount in parts if part.due is Due.BEFORE_PRODUCTION)
        return sum(early, Money(minor=0, currency=self.currency))

    @property
    def balance(self) -> Money:
        """What has to be in before the goods are shipped."""
        return self.total - self.deposit

    def balance_by(self, funded: datetime, moved_days: int = 0) -> datetime:
        """The last moment to pay the balance: some days before shipment, and never sooner than a first payment's."""
        ship = self.latest_shipment + timedelta(days=moved_days)
        since = funded.astimezone(ZoneInfo(self.destination_zone)).date()
        day = max(ship - timedelta(days=BALANCE_DAYS), since + timedelta(days=self.payment_days))
        return end_of_day(min(day, max(ship, since)), self.destination_zone)

    def ship_by(self, moved_days: int = 0) -> datetime:
        """The last moment to ship, moved by as many days as the payment came late."""
        return end_of_day(self.latest_shipment + timedelta(days=moved_days), self.dispatch_zone)

    def days_moved(self, ship_by: datetime) -> int:
        """By how many days such a last moment to ship is later than the latest shipment date."""
        return (ship_by.astimezone(ZoneInfo(self.dispatch_zone)).date() - self.latest_shipment).days

    def pay_by(self, signed: datetime) -> datetime:
        """The last moment to pay the first instalment."""
        day = signed.astimezone(ZoneInfo(self.destination_zone)).date()
        return end_of_day(day + timedelta(days=self.payment_days), self.destination_zone)

    def days_late(self, signed: datetime, paid: date) -> int:
        """By how many days money that comes on this day comes too late."""
        due = self.pay_by(signed).astimezone(ZoneInfo(self.destination_zone)).date()
        return max(0, (paid - due).days)

    def inspect_by(self, delivered: datetime) -> datetime:
        """The end of the inspection days after delivery."""
        day = delivered.astimezone(ZoneInfo(self.destination_zone)).date()
        return end_of_day(day + timedelta(days=self.inspection_days), self.destination_zone)
