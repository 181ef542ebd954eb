"""What an event of the record holds, as names and values for people; a newer event's fields keep their own names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from documents.dossier_view import Viewer
from texts.i18n import Say, plain
from trade.orders import Order

SIDES = {Viewer.BUYER: "contract-buyer", Viewer.SUPPLIER: "contract-supplier", Viewer.STAFF: "dossier-staff"}
FIELDS = {
    "accepts": "dossier-accepts",
    "amount": "dossier-amount",
    "award": "dossier-refund",
    "bank_reference": "dossier-bank-reference",
    "carrier": "dossier-carrier",
    "agrees": "dossier-accepts",
    "claimed": "dossier-claimed",
    "clauses": "dossier-clauses",
    "confirm_by": "dossier-confirm-by",
    "container": "dossier-container",
    "cost": "dossier-cost",
    "covered": "contract-coverage",
    "document_date": "dossier-document-date",
    "due": "dossier-until",
    "expires": "dossier-expires",
    "fee": "dossier-fee",
    "fee_percent": "dossier-fee-percent",
    "freight": "contract-freight",
    "goods_back": "dossier-goods-back",
    "hash": "dossier-signed-hash",
    "held": "dossier-held",
    "inspect_by": "dossier-inspect-by",
    "inspector": "dossier-inspector",
    "kind": "dossier-kind",
    "late": "dossier-late",
    "line": "dossier-words",
    "lines": "contract-goods",
    "lures": "dossier-warned",
    "name": "dossier-name",
    "number": "dossier-entry",
    "outage": "dossier-outage",
    "over": "dossier-over",
    "pay_by": "dossier-pay-by",
    "payer": "dossier-payer",
    "payer_account": "dossier-account",
    "proof": "dossier-proof",
    "reason": "dossier-reason",
    "reasons": "dossier-reason",
    "received": "dossier-received",
    "refund": "dossier-refund",
    "side": "dossier-side",
    "stars": "dossier-stars",
    "state": "dossier-state",
    "text": "dossier-words",
    "to_escrow": "dossier-held",
    "tracking": "dossier-tracking",
    "until": "dossier-until",
    "upheld": "dossier-upheld",
    "was": "dossier-was",
    "what": "dossier-wanted",
    "wish": "dossier-wish",
    "words": "dossier-words",
    "nets.buyer": "dossier-buyer-gets",
    "nets.supplier": "dossier-supplier-gets",
    "nets.fee": "dossier-fee",
    "nets.held": "dossier-held",
}
"""What the fields of events are called; in the nets a side's name stands for the money it gets."""
AMOUNTS = frozenset(
    "amount award claimed cost covered fee freight inspection net over refund to_escrow nets.buyer nets.supplier "
    "nets.fee nets.held".split()
)
UNSAID = frozenset(
    "about by by_name buyer chat company contract file_id file_unique_id id mediator message mime person role size "
    "supplier terms type".split()
)
"""What a reader needs no name for: who it was stands beside the event, files under it."""
ANSWERS = frozenset({"accepts", "agrees", "upheld"})
"""Where no is an answer, too; elsewhere it says no more than an empty field."""
NAMED = {
    "clauses": "case-clause",
    "kind": "evidence",
    "lures": "lure",
    "reason": "dispute-reason",
    "state": "dispute-state",
}
"""Fields that may hold one of a list of words, and what the texts for these begin with."""
LONGEST = 2000


class Facts:
    """Tells the facts of one order's events in one language."""

    def __init__(self, order: Order, say: Say) -> None:
        self._order, self._say = order, say

    def of(self, body: Mapping[str, Any], inside: str = "") -> Iterator[tuple[str, str]]:
        """What a body holds, one name and value after the other; files and empty fields are left out."""
        for name, value in body.items():
            path = f"{inside}.{name}" if inside == "nets" else name
            if path in UNSAID or (value in (None, "", [], {}, False) and path not in ANSWERS) or _is_file(value):
                continue
            match value:
                case dict():
                    yield from self.of(value, name)
                case list():
                    yield self._label(path), "\n".join(self._listed(name, one) for one in value)[:LONGEST]
                case _:
                    yield self._label(path), self._value(path, value)

    def _listed(self, name: str, value: Any) -> str:
        match value:
            case {"line": int(line), "quantity": quantity} if self._order.contract:
                goods = self._order.contract.lines[line] if line < len(self._order.contract.lines) else None
                return f"{quantity} × {goods.description}" if goods else f"{quantity}"
            case dict():
                return "; ".join(f"{label}: {text}" for label, text in self.of(value))
            case _:
                return self._value(name, value)

    def _label(self, path: str) -> str:
        return plain(self._say(FIELDS[path])) if path in FIELDS else path.rpartition(".")[2].replace("_", " ")

    def _value(self, path: str, value: Any) -> str:
        match value:
            case bool():
                return plain(self._say("dossier-yes" if value else "dossier-no"))
            case int() if self._order.contract and (path in AMOUNTS or path.endswith(("_amount", "_minor"))):
                return plain(self._say.show(self._order.money(value)))
            case int():
                return plain(self._say.show(value))
            case str() if path == "side" and value in SIDES:
                return plain(self._say(SIDES[Viewer(value)]))
            case str() if path in NAMED and self._say.has(name := f"{NAMED[path]}-{value}"):
                return plain(self._say(name))
            case str() if moment := _moment(value):
                return plain(self._say.show(moment))
            case _:
                return str(value)[:LONGEST]


def _is_file(value: Any) -> bool:
    """Whether it is a file, or a list of them: those are shown under the event."""
    first = value[0] if isinstance(value, list) else value
    return isinstance(first, dict) and ("file_unique_id" in first or set(first) == {"name", "sha256"})


def _moment(value: str) -> datetime | date | None:
    """A time or a day as the record writes it."""
    try:
        if len(value) == len("2026-11-23"):
            return date.fromisoformat(value)
        if len(value) < 20 or value[10:11] != "T":
            return None
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
