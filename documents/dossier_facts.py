"""What an entry of the record holds, as names and values for people: every field of every event has a name here, and
every word of a list its text. Only a newer event's fields keep their own names."""

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
    "aside": "dossier-aside",
    "before": "dossier-before",
    "right": "dossier-put-right",
    "correction": "dossier-correction",
    "moved_to": "dossier-moved-to",
    "order": "dossier-moved-to",
    "never_left": "dossier-never-left",
    "unfunds": "dossier-unfunds",
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
    "days_late": "dossier-days-late",
    "deadline": "dossier-deadline",
    "inspection": "dossier-inspection-cost",
    "moved_days": "dossier-moved-days",
    "needs_second": "dossier-needs-second",
    "no_reference": "dossier-no-reference",
    "offer": "dossier-offer",
    "order_ends": "dossier-order-ends",
    "others_like_it": "dossier-others-like-it",
    "outcome": "dossier-state",
    "quantity": "dossier-quantity",
    "refund_due_by": "dossier-refund-by",
    "refund_due_from": "dossier-refund-from",
    "release_rest": "dossier-release-rest",
    "role": "dossier-side",
    "sent": "dossier-sent",
    "silent": "dossier-silent",
    "to": "dossier-account",
    "to_name": "dossier-payee",
    "was_held": "dossier-was-held",
    "why": "dossier-why",
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
    "about at by by_name buyer chat company contract created file_id file_unique_id id mediator message mime payout "
    "person role size step supplier terms type voided".split()
)
"""What a reader needs no name for: who it was stands beside the event, files under it."""
HEADED = frozenset({"before", "right"})
"""Values of which there are two beside each other, so that it is said which is which."""
ACCOUNTS = frozenset({("payment", "payer_account"), ("payout", "to")})
"""Whose account money came from or goes back to: for the operator's copy only."""
ANSWERS = frozenset({"accepts", "agrees", "upheld"})
"""Where no is an answer, too; elsewhere it says no more than an empty field."""
NAMED = {
    "clauses": ("case-clause",),
    "kind": ("evidence", "dossier-payout", "dossier-deadline"),
    "deadline": ("dossier-deadline",),
    "lures": ("lure",),
    "order_ends": ("status",),
    "outcome": ("dispute-state",),
    "reason": ("dispute-reason",),
    "state": ("dispute-state",),
    "why": ("dossier-why",),
}
"""Fields that may hold one of a list of words, and what the texts for these begin with."""


class Facts:
    """Tells the facts of one order's events in one language."""

    def __init__(self, order: Order, say: Say, viewer: Viewer) -> None:
        self._order, self._say, self._viewer = order, say, viewer

    def of(self, body: Mapping[str, Any], inside: str = "") -> Iterator[tuple[str, str]]:
        """What a body holds, one name and value after the other; files and empty fields are left out."""
        for name, value in body.items():
            path = f"{inside}.{name}" if inside == "nets" else name
            if path in UNSAID or (value in (None, "", [], {}, False) and path not in ANSWERS) or _is_file(value):
                continue
            if (inside, name) in ACCOUNTS and self._viewer is not Viewer.STAFF:
                value = plain(self._say("dossier-account-kept"))
            match value:
                case dict():
                    if name in HEADED:
                        yield self._label(path), ""
                    yield from self.of(value, name)
                case list():
                    yield self._label(path), "\n".join(self._listed(name, one) for one in value)
                case _:
                    yield self._label(path), self._value(path, value)

    def _named(self, path: str, value: str) -> str | None:
        """The text for a word of a list."""
        names = (f"{family}-{value}" for family in NAMED.get(path, ()))
        return next((name for name in names if self._say.has(name)), None)

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
            case str() if name := self._named(path, value):
                return plain(self._say(name))
            case str() if moment := _moment(value):
                return plain(self._say.show(moment))
            case _:
                return str(value)


def has_account(body: Mapping[str, Any]) -> bool:
    """Whether an entry names a bank account of one of the parties."""
    return body != without_accounts(body)


def without_accounts(body: Mapping[str, Any]) -> dict[str, Any]:
    """The same without the bank accounts in it."""
    return {name: _without(name, value) if isinstance(value, dict) else value for name, value in body.items()}


def _without(inside: str, values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: "" if (inside, name) in ACCOUNTS else value for name, value in values.items()}


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
