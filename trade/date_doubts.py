"""What is foolish about a contract's dates before it is signed: days on which nobody works, goods before money.

Nothing here forbids a date; the buyer is told while it can still be changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from zoneinfo import ZoneInfo

from trade.contracts import Contract
from trade.workdays import Workdays, is_known, workdays


class DoubtKind(Enum):
    """What is doubtful."""

    SHIPS_ON_HOLIDAY = "ships on holiday"  # nobody at the supplier works on the last day to ship
    PAYS_ON_HOLIDAY = "pays on holiday"  # no bank of the buyer works on the last day to pay
    SHIPS_BEFORE_PAID = "ships before paid"  # the goods are to go before the money has to be in


@dataclass(frozen=True)
class Doubt:
    """`day` is the date in doubt, `better` the last working day before it, or the day it collides with."""

    kind: DoubtKind
    day: date
    better: date


def date_doubts(contract: Contract, now: datetime) -> list[Doubt]:
    """The doubts, as they are if the supplier signs today; each falls into the working days of its side's country."""
    ship = contract.latest_shipment
    pay = contract.pay_by(now).astimezone(ZoneInfo(contract.destination_zone)).date()
    found = []
    if pay >= ship:
        found.append(Doubt(DoubtKind.SHIPS_BEFORE_PAID, pay, ship))
    for kind, day, country in (
        (DoubtKind.SHIPS_ON_HOLIDAY, ship, contract.supplier.country),
        (DoubtKind.PAYS_ON_HOLIDAY, pay, contract.buyer.country),
    ):
        better = _workdays(country).last_until(day)
        if better != day:
            found.append(Doubt(kind, day, better))
    return found


def _workdays(country: str) -> Workdays:
    return workdays(country if is_known(country) else "", "UTC")
