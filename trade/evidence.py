"""What proves a claim or its answer: the pieces asked for, the pieces given, and what is still missing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from trade.party_words import Said
from trade.payments import FileRef
from trade.people import Role
from trade.values import Value


class EvidenceKind(StrEnum):
    """A kind of evidence, as a checklist names it."""

    GOODS_PHOTO = "goods-photo"
    PACKING_PHOTO = "packing-photo"
    COUNT = "count"  # how many of how many
    MEASUREMENT = "measurement"  # the measured value against the specified one
    INSPECTION_REPORT = "inspection-report"
    TRANSPORT_DOCUMENT = "transport-document"
    PACKING_LIST = "packing-list"
    DELIVERY_NOTE = "delivery-note"
    CARRIER_STATEMENT = "carrier-statement"
    PAPERS = "papers"  # the documents the contract requires
    CORRESPONDENCE = "correspondence"
    LOSS = "loss"  # what it cost
    RETURN_RECEIPT = "return-receipt"  # that the goods went back: carrier, tracking number, the carrier's receipt
    OTHER = "other"


class Evidence(Value):
    """One piece of evidence from one side. `late`: after the time for it."""

    role: Role
    by: int
    kind: EvidenceKind
    words: Said
    files: tuple[FileRef, ...] = ()
    at: datetime
    late: bool = False


class EvidenceRequest(Value):
    """The mediator asks one side for something until then."""

    number: int
    side: Role
    what: str
    due: datetime
    at: datetime | None = None


def missing(checklist: Iterable[EvidenceKind], given: Iterable[Evidence], role: Role) -> tuple[EvidenceKind, ...]:
    """What this side's checklist still asks for."""
    there = {piece.kind for piece in given if piece.role is role}
    return tuple(kind for kind in checklist if kind not in there)
