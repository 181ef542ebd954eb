"""What somebody complains of: the reason, the contract's clause it rests on, and how much is claimed."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from pydantic import Field

from trade.contracts import Contract
from trade.evidence import EvidenceKind
from trade.money import Money
from trade.party_words import Said
from trade.people import Role
from trade.values import Number, Value


class Reason(StrEnum):
    """Why a dispute is opened (RULES 4)."""

    LATE = "late"  # shipped late, or to be shipped and late
    NOT_SHIPPED = "not-shipped"  # the shipment date has passed and nothing was handed over
    NOT_RECEIVED = "not-received"  # the transit days have passed and nothing arrived
    WRONG_QUANTITY = "wrong-quantity"  # fewer or more than the contract says
    NOT_AS_SPECIFIED = "not-as-specified"  # other than the contract's specification
    DAMAGED = "damaged"  # broken or spoilt
    DOCUMENTS_WRONG = "documents-wrong"  # papers missing or wrong
    OTHER = "other"  # anything else
    BALANCE_UNPAID = "balance-unpaid"  # a supplier's: the rest was not paid before shipment
    RECEIPT_NOT_CONFIRMED = "receipt-not-confirmed"  # a supplier's: the goods are there and the buyer says nothing


class Clause(StrEnum):
    """A part of the contract that a claim or a ruling rests on."""

    SHIPMENT_DATE = "shipment-date"
    LINES = "lines"  # description and quantity
    SPECIFICATION = "specification"
    TOLERANCE = "tolerance"
    INCOTERM = "incoterm"  # who bore the risk
    TRANSIT = "transit"
    PACKING = "packing"
    PAPERS = "papers"
    FREIGHT = "freight"
    PAYMENT = "payment"
    INSPECTION = "inspection"
    TERMS = "terms"


class DefectiveLine(Value):
    """So many of one contract line (counted from 0) are missing or wrong."""

    line: int = Field(ge=0)
    quantity: Number = Field(gt=0)


class Claim(Value):
    """What the claimant says and wants. `amount` is in minor units; no lines: the claim is about the whole order."""

    reason: Reason
    words: Said
    lines: tuple[DefectiveLine, ...] = ()
    amount: int = Field(ge=0)


class Ground(NamedTuple):
    """Who may claim for a reason, the clauses beside it, and the evidence that is asked for."""

    by: Role
    clauses: tuple[Clause, ...]
    evidence: tuple[EvidenceKind, ...]


_C, _E = Clause, EvidenceKind

GROUNDS: dict[Reason, Ground] = {
    Reason.LATE: Ground(Role.BUYER, (_C.SHIPMENT_DATE,), (_E.TRANSPORT_DOCUMENT, _E.LOSS)),
    Reason.NOT_SHIPPED: Ground(Role.BUYER, (_C.SHIPMENT_DATE,), (_E.CORRESPONDENCE,)),
    Reason.NOT_RECEIVED: Ground(Role.BUYER, (_C.TRANSIT, _C.INCOTERM), (_E.CARRIER_STATEMENT,)),
    Reason.WRONG_QUANTITY: Ground(
        Role.BUYER, (_C.LINES, _C.TOLERANCE), (_E.GOODS_PHOTO, _E.PACKING_PHOTO, _E.COUNT, _E.PACKING_LIST)
    ),
    Reason.NOT_AS_SPECIFIED: Ground(
        Role.BUYER, (_C.SPECIFICATION, _C.LINES), (_E.GOODS_PHOTO, _E.MEASUREMENT, _E.COUNT, _E.INSPECTION_REPORT)
    ),
    Reason.DAMAGED: Ground(
        Role.BUYER, (_C.PACKING, _C.INCOTERM), (_E.GOODS_PHOTO, _E.PACKING_PHOTO, _E.COUNT, _E.DELIVERY_NOTE)
    ),
    Reason.DOCUMENTS_WRONG: Ground(Role.BUYER, (_C.PAPERS,), (_E.PAPERS, _E.LOSS)),
    Reason.OTHER: Ground(Role.BUYER, (_C.TERMS,), (_E.CORRESPONDENCE,)),
    Reason.BALANCE_UNPAID: Ground(Role.SUPPLIER, (_C.PAYMENT,), (_E.GOODS_PHOTO, _E.CORRESPONDENCE)),
    Reason.RECEIPT_NOT_CONFIRMED: Ground(
        Role.SUPPLIER, (_C.TRANSIT, _C.INSPECTION), (_E.DELIVERY_NOTE, _E.CARRIER_STATEMENT)
    ),
}
"""Who may claim for what, and what belongs to it (RULES 4 and 6)."""

UNDELIVERED = frozenset({Reason.NOT_SHIPPED, Reason.NOT_RECEIVED})
"""Where the supplier's fault gives everything held back, freight included (RULES 6, caps)."""


def lines_value(contract: Contract, lines: tuple[DefectiveLine, ...]) -> Money:
    """Defective units × unit price, each line capped by its quantity. Raises IndexError where there is no such line."""
    defective = [sum((d.quantity for d in lines if d.line == n), start=Decimal(0)) for n in range(len(contract.lines))]
    if any(d.line >= len(contract.lines) for d in lines):
        raise IndexError("no such line")
    values = (
        Money.of(line.value(min(quantity, line.quantity)), contract.currency)
        for quantity, line in zip(defective, contract.lines, strict=True)
    )
    return sum(values, Money(minor=0, currency=contract.currency))


def reasons_of(role: Role) -> tuple[Reason, ...]:
    """The reasons a side can claim for, in the order they are offered."""
    return tuple(reason for reason, ground in GROUNDS.items() if ground.by is role)
