"""One shipment of an order: with whom, under which number, when, and whether that was on time."""

from __future__ import annotations

from datetime import date

from trade.payments import FileRef
from trade.values import Value


class Shipment(Value):
    """Goods handed over. `days_late` counts from the last day to ship; 0 is on time."""

    carrier: str
    tracking: str
    container: bool
    document_date: date
    days_late: int
    files: tuple[FileRef, ...]
