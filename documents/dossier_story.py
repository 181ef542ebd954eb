"""An order's record in words: what happened, what was said, as blocks that `templates/dossier.typ` lays out.

Kinds and events that are newer than this module are shown too: by their name in the record, with all they hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from documents.dossier_fonts import right_to_left
from documents.dossier_pictures import Picture
from documents.dossier_reading import Attachment, Dossier, name_of
from documents.dossier_view import ADDRESSED, NOTE, Viewer, mentioned
from storage.fetches import FILE
from storage.record import Entry
from storage.threads import EDIT
from storage.work import EVENT, TALK
from texts.i18n import Say, plain

Block = dict[str, Any]

SIDES = {Viewer.BUYER: "contract-buyer", Viewer.SUPPLIER: "contract-supplier", Viewer.STAFF: "dossier-staff"}
KINDS = {
    "voice": "dossier-voice",
    "audio": "dossier-audio",
    "video": "dossier-video",
    "video_note": "dossier-video",
    "animation": "dossier-animation",
    "sticker": "dossier-sticker",
    "location": "dossier-location",
    "venue": "dossier-location",
    "contact": "dossier-contact",
    "poll": "dossier-poll",
}
ONLY_TO = {"buyer": "dossier-only-buyer", "supplier": "dossier-only-supplier", "staff": "dossier-only-staff"}
FIELDS = {
    "amount": "dossier-amount",
    "to_escrow": "dossier-held",
    "over": "dossier-over",
    "fee": "dossier-fee",
    "refund": "dossier-refund",
    "covered": "contract-coverage",
    "reason": "dossier-reason",
    "wish": "dossier-wish",
    "proof": "dossier-proof",
    "stars": "dossier-stars",
    "line": "dossier-words",
    "payer": "dossier-payer",
    "carrier": "dossier-carrier",
    "tracking": "dossier-tracking",
    "hash": "dossier-signed-hash",
    "fee_percent": "dossier-fee-percent",
    "expires": "dossier-expires",
    "pay_by": "dossier-pay-by",
    "inspect_by": "dossier-inspect-by",
    "received": "dossier-received",
    "bank_reference": "dossier-bank-reference",
    "payer_account": "dossier-account",
    "role": "dossier-side",
    "until": "dossier-until",
    "text": "dossier-words",
}
"""What the fields of events are called; others keep the name they have in the record."""
AMOUNTS = frozenset({"amount", "to_escrow", "over", "fee", "refund", "covered", "freight", "claimed", "award", "net"})
UNSAID = frozenset(
    {
        "type",
        "by",
        "by_name",
        "buyer",
        "supplier",
        "contract",
        "company",
        "person",
        "id",
        "file_id",
        "file_unique_id",
        "mime",
        "size",
    }
)
LONGEST_QUOTE = 200
LONGEST_FIELD = 2000


class Story:
    """Tells one dossier in one language; times are in UTC."""

    def __init__(self, dossier: Dossier, say: Say, pictures: Mapping[str, Picture]) -> None:
        self.dossier, self.say, self._pictures = dossier, say, pictures
        self._by_name = {name: file for file in dossier.attachments for name in file.names}
        self._edits: dict[int, list[Entry]] = {}
        for entry in dossier.visible:
            if entry.kind == EDIT:
                self._edits.setdefault(entry.body.get("of", 0), []).append(entry)

    def word(self, message: str, **values: object) -> str:
        """A text, without markup."""
        return plain(self.say(message, **values))

    def show(self, value: object) -> str:
        """A value as the language writes it."""
        return plain(self.say.show(value))

    # ── what happened ─────────────────────────────────────────────────────────────────────────────────────────────

    def happened(self) -> list[Block]:
        """Everything that was done or told, oldest first, what was said left to `messages`."""
        return [self._happening(e) for e in self.dossier.visible if not _said(e) and e.kind not in (EDIT, FILE)]

    def _happening(self, entry: Entry) -> Block:
        event = entry.kind == EVENT
        return {
            "seq": entry.seq,
            "at": self.show(entry.at),
            "who": self._who(entry),
            "what": self._what(entry),
            "event": event,
            "facts": [list(fact) for fact in self._facts(entry.body)] if event else self._told(entry),
        }

    def _what(self, entry: Entry) -> str:
        kind = str(entry.body.get("type", "")) if entry.kind == EVENT else entry.kind
        name = f"record-{kind}"
        return self.word(name) if self.say.has(name) else kind.replace("-", " ")

    def _told(self, entry: Entry) -> list[list[str]]:
        """A line of what was sent, and to whom."""
        text = " ".join(plain(str(entry.body.get("text") or entry.body.get("why") or "")).split())
        short = text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE] + "…"
        if entry.kind not in ADDRESSED:
            return [list(fact) for fact in self._facts(entry.body)]
        to = entry.body.get("to")
        name = self.dossier.names.get(f"person:{to}", "")
        return [[self.word("dossier-to"), " · ".join(part for part in (name, self._side(to)) if part)], ["", short]]

    def _facts(self, body: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        """What an event holds, as names and values; the contract has a section of its own."""
        for name, value in body.items():
            if name in UNSAID or value in (None, "", [], {}, False):
                continue
            match value:
                case {"file_unique_id": str()}:
                    yield self._label("file"), self._file_name(value)
                case dict():
                    yield from self._facts(value)
                case list():
                    yield self._label(name), self._listed(name, value)
                case _:
                    yield self._label(name), self._value(name, value)

    def _listed(self, name: str, values: list[Any]) -> str:
        shown = [
            "; ".join(f"{label}: {text}" for label, text in self._facts(v))
            if isinstance(v, dict)
            else self._value(name, v)
            for v in values
        ]
        return "\n".join(shown)[:LONGEST_FIELD]

    def _label(self, name: str) -> str:
        return self.word(FIELDS[name]) if name in FIELDS else name.replace("_", " ")

    def _value(self, name: str, value: Any) -> str:
        if isinstance(value, int) and (name in AMOUNTS or name.endswith(("_amount", "_minor"))):
            return self.show(self.dossier.order.money(value)) if self.dossier.order.contract else str(value)
        if isinstance(value, str) and (moment := _moment(value)):
            return self.show(moment)
        return self.show(value) if isinstance(value, int) else str(value)[:LONGEST_FIELD]

    # ── what was said ─────────────────────────────────────────────────────────────────────────────────────────────

    def messages(self) -> list[Block]:
        """Every message, oldest first, with its pictures and its earlier wordings."""
        return [self._message(entry) for entry in self.dossier.visible if _said(entry)]

    def _message(self, entry: Entry) -> Block:
        text = str(entry.body.get("text", ""))
        edits = self._edits.get(entry.seq, [])
        spoken = [file for each in (entry, *edits) for file in mentioned(each.body)]
        named = dict.fromkeys(name_of(file) for file in spoken)
        kept = [self._by_name[name] for name in named if name in self._by_name]
        return {
            "seq": entry.seq,
            "at": self.show(entry.at),
            "who": self._who(entry),
            "side": self._side_of(entry).value,
            "marks": self._marks(entry),
            "text": text,
            "rtl": right_to_left(text),
            "pictures": [self._picture(f.sha256) for f in kept if f.sha256 and f.sha256 in self._pictures],
            "files": [self._file(f) for f in kept if f.sha256 not in self._pictures],
            "edits": [self._edit(edit) for edit in edits],
        }

    def _marks(self, entry: Entry) -> list[str]:
        """What stands beside a message: that it went to one side only, that it is a note, what kind it is."""
        body, marks = entry.body, []
        if entry.kind == NOTE or body.get("private") is True:
            marks.append(self.word("dossier-note"))
        elif str(body.get("to", "")) in ONLY_TO:
            marks.append(self.word(ONLY_TO[body["to"]]))
        if str(body.get("kind", "")) in KINDS:
            marks.append(self.word(KINDS[body["kind"]]))
        if answered := body.get("reply_to") or body.get("answers"):
            marks.append(self.word("dossier-reply", seq=answered) if isinstance(answered, int) else "")
        return [mark for mark in marks if mark]

    def _edit(self, entry: Entry) -> Block:
        text = str(entry.body.get("new", ""))
        return {
            "label": self.word("dossier-edited", at=entry.at, seq=entry.seq),
            "text": text,
            "rtl": right_to_left(text),
        }

    def _picture(self, sha256: str) -> Block:
        picture = self._pictures[sha256]
        return {"name": picture.name, "wide": picture.wide}

    def _file(self, file: Attachment) -> Block:
        if file.sha256 is None:
            return {"name": file.name, "hash": "", "note": file.failed or self.word("dossier-not-fetched")}
        picture = file.kind == "photo" or file.mime.startswith("image/")
        return {"name": file.name, "hash": file.sha256, "note": self.word("dossier-no-picture") if picture else ""}

    def _file_name(self, file: Mapping[str, Any]) -> str:
        kept = self._by_name.get(name_of(file))
        return " · ".join(part for part in (str(file.get("name", "")), kept.sha256 if kept else None) if part)

    # ── who ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def _who(self, entry: Entry) -> str:
        name = str(entry.body.get("name") or self.dossier.names.get(entry.actor, ""))
        if entry.actor == "clock":
            return self.word("dossier-clock")
        return " · ".join(part for part in (name, self.word(SIDES[self._side_of(entry)])) if part)

    def _side_of(self, entry: Entry) -> Viewer:
        """On which side whoever did it stood: what the entry says itself, else where they stand now."""
        said = entry.body.get("role")
        if entry.kind == TALK and said in (Viewer.BUYER, Viewer.SUPPLIER):
            return Viewer(said)
        return self.dossier.sides.get(_person(entry.actor), Viewer.STAFF)

    def _side(self, person: Any) -> str:
        return self.word(SIDES[self.dossier.sides.get(person, Viewer.STAFF)])


def _said(entry: Entry) -> bool:
    """Whether an entry is a message: of the talk, a note, or a newer kind that holds words."""
    words = isinstance(entry.body.get("text"), str) and entry.kind not in (EVENT, FILE, EDIT, *ADDRESSED)
    return entry.kind in (TALK, NOTE) or words


def _person(actor: str) -> int:
    number = actor.removeprefix("person:")
    return int(number) if number.isdigit() else 0


def _moment(value: str) -> datetime | None:
    """A time as the record writes it."""
    if len(value) < 20 or value[10:11] != "T":
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
