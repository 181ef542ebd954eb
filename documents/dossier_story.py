"""An order's record in words: what happened, what was said, as blocks that `templates/dossier.typ` lays out.

Kinds and events that are newer than this module are shown too: by their name in the record, with all they hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from documents.dossier_facts import SIDES, Facts
from documents.dossier_pictures import Picture
from documents.dossier_reading import Attachment, Dossier, name_of
from documents.dossier_view import ADDRESSED, NOTE, Viewer, mentioned
from documents.fonts import right_to_left
from storage.fetches import FILE
from storage.receipts import RECEIPT
from storage.record import EVENT, Entry
from storage.threads import AFTER_RULING, EDIT, TAKEN_BACK
from storage.work import TALK
from texts.i18n import Say, plain

Block = dict[str, Any]

KINDS = {
    "photo": "dossier-photo",
    "document": "dossier-document",
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
ABOUT_A_MESSAGE = frozenset({EDIT, RECEIPT, TAKEN_BACK})


class Story:
    """Tells one dossier in one language; times are in UTC."""

    def __init__(self, dossier: Dossier, say: Say, pictures: Mapping[str, Picture]) -> None:
        self.dossier, self.say, self._pictures = dossier, say, pictures
        self._facts = Facts(dossier.order, say, dossier.viewer)
        self._by_name = {name: file for file in dossier.attachments for name in file.names}
        self._followed: dict[int, list[Entry]] = {}
        for entry in dossier.visible:
            if entry.kind in ABOUT_A_MESSAGE:
                self._followed.setdefault(entry.body.get("of", 0), []).append(entry)

    def word(self, message: str, **values: object) -> str:
        """A text, without markup."""
        return plain(self.say(message, **values))

    def show(self, value: object) -> str:
        """A value as the language writes it."""
        return plain(self.say.show(value))

    def money(self, minor: int) -> str:
        """An amount of the order's currency, given in minor units."""
        return self.show(self.dossier.order.money(minor))

    # ── what happened ─────────────────────────────────────────────────────────────────────────────────────────────

    def happened(self) -> list[Block]:
        """Everything that was done or told, oldest first; what was said is left to `messages`."""
        left_out = {FILE, *ABOUT_A_MESSAGE}
        return [self._happening(e) for e in self.dossier.visible if not _said(e) and e.kind not in left_out]

    def _happening(self, entry: Entry) -> Block:
        told = entry.kind in ADDRESSED
        return {
            "seq": entry.seq,
            "at": self.show(entry.at),
            "who": self._who(entry),
            "what": self._what(entry),
            "event": entry.kind == EVENT,
            "facts": self._told(entry) if told else self._fact_rows(entry.body),
            **self._shown_files([{name: value for name, value in entry.body.items() if name != "contract"}]),
        }

    def _what(self, entry: Entry) -> str:
        kind = str(entry.body.get("type", "")) if entry.kind == EVENT else entry.kind
        name = f"record-{kind}"
        return self.word(name) if self.say.has(name) else kind.replace("-", " ")

    def _told(self, entry: Entry) -> list[list[str]]:
        """What was sent, and to whom."""
        text = plain(str(entry.body.get("text") or entry.body.get("why") or ""))
        return [[self.word("dossier-to"), self._person(entry.body.get("to"))], ["", text]]

    def _fact_rows(self, body: Mapping[str, Any]) -> list[list[str]]:
        """What an entry holds; people it went to stand there by their names."""
        if not isinstance(body.get("to"), list):
            return [list(fact) for fact in self._facts.of(body)]
        to = [self.word("dossier-to"), ", ".join(map(self._person, body["to"])) or "–"]
        return [to, *(list(fact) for fact in self._facts.of({k: v for k, v in body.items() if k != "to"}))]

    # ── what was said ─────────────────────────────────────────────────────────────────────────────────────────────

    def messages(self) -> list[Block]:
        """Every message, oldest first, with its pictures and its earlier wordings."""
        return [self._message(entry) for entry in self.dossier.visible if _said(entry)]

    def _message(self, entry: Entry) -> Block:
        text = str(entry.body.get("text", ""))
        edits = [one for one in self._followed.get(entry.seq, ()) if one.kind == EDIT]
        return {
            "seq": entry.seq,
            "at": self.show(entry.at),
            "who": self._who(entry),
            "side": self._side_of(entry).value,
            "marks": list(self._marks(entry)),
            "text": text,
            "rtl": right_to_left(text),
            "edits": [self._edit(edit) for edit in edits],
            **self._shown_files([entry.body, *(edit.body for edit in edits)]),
        }

    def _marks(self, entry: Entry) -> Iterable[str]:
        """What stands beside a message: whom it went to, what kind it is, whether it was warned of, who missed it."""
        body = entry.body
        if entry.kind == NOTE or body.get("private") is True:
            yield self.word("dossier-note")
        elif str(body.get("to", "")) in ONLY_TO:
            yield self.word(ONLY_TO[body["to"]])
        if str(body.get("kind", "")) in KINDS.keys() - {"photo", "document"}:
            yield self.word(KINDS[body["kind"]])
        if isinstance(answered := body.get("reply_to"), int):
            yield self.word("dossier-reply", seq=answered)
        if body.get("forwarded"):
            yield self.word("dossier-forwarded")
        if body.get("lures"):
            yield self.word("dossier-lure")
        for receipt in self._followed.get(entry.seq, ()):
            if receipt.kind == TAKEN_BACK:
                yield self.word("dossier-taken-back", at=receipt.at)
            if receipt.kind == RECEIPT:
                missed = ", ".join(self._person(person) for person in receipt.body.get("missed", ()))
                yield self.word("dossier-missed", names=missed) if missed else self.word("dossier-arrived")

    def _edit(self, entry: Entry) -> Block:
        text = str(entry.body.get("new", ""))
        label = self.word("dossier-edited", at=entry.at, seq=entry.seq, late=int(AFTER_RULING in entry.body))
        return {"label": label, "text": text, "rtl": right_to_left(text)}

    # ── files ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def _shown_files(self, bodies: Iterable[Mapping[str, Any]]) -> Block:
        """The files that bodies speak of: pictures to print, the others by name and hash."""
        captions = {name_of(file): str(file.get("caption", "")) for body in bodies for file in mentioned(dict(body))}
        kept = [(self._by_name[name], captions[name]) for name in captions if name in self._by_name]
        pictures = [(self._pictures[f.sha256], said) for f, said in kept if f.sha256 and f.sha256 in self._pictures]
        return {
            "pictures": [{"name": p.name, "wide": p.wide, **_caption(said)} for p, said in pictures],
            "files": [self._file(f) | _caption(said) for f, said in kept if f.sha256 not in self._pictures],
        }

    def title(self, file: Attachment) -> str:
        """A file by what tells it apart: order, day, kind, sender, and the name it was sent with."""
        first = next(entry for entry in self.dossier.entries if entry.seq == file.seqs[0])
        kind = self.word(KINDS.get(file.kind, "dossier-document"))
        sender = str(self.dossier.names.get(first.actor) or first.body.get("name", ""))
        told = (self.word("dossier-of-order", number=self.dossier.order.id), first.at.date().isoformat(), kind, sender)
        return " · ".join(filter(None, (*told, file.name)))

    def _file(self, file: Attachment) -> Block:
        name = self.title(file)
        if file.sha256 is None:
            return {"name": name, "hash": "", "note": file.failed or self.word("dossier-not-fetched")}
        picture = file.kind == "photo" or file.mime.startswith("image/")
        return {"name": name, "hash": file.sha256, "note": self.word("dossier-no-picture") if picture else ""}

    # ── who ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def _who(self, entry: Entry) -> str:
        if entry.actor == "clock":
            return self.word("dossier-clock")
        name = str(self.dossier.names.get(entry.actor) or entry.body.get("name", ""))
        return " · ".join(part for part in (name, self.word(SIDES[self._side_of(entry)])) if part)

    def _side_of(self, entry: Entry) -> Viewer:
        """On which side whoever did it stood: what a message says itself, else where they stand now."""
        said = entry.body.get("role")
        if entry.kind == TALK and said in (Viewer.BUYER, Viewer.SUPPLIER):
            return Viewer(said)
        number = entry.actor.removeprefix("person:")
        return self.dossier.sides.get(int(number) if number.isdecimal() else 0, Viewer.STAFF)

    def _person(self, number: Any) -> str:
        """Somebody by their Telegram account: name and side."""
        side = self.word(SIDES[self.dossier.sides.get(number, Viewer.STAFF)])
        name = self.dossier.names.get(f"person:{number}", "")
        return " · ".join(part for part in (name, side) if part)


def _caption(words: str) -> Block:
    return {"caption": words, "rtl": right_to_left(words)}


def _said(entry: Entry) -> bool:
    """Whether an entry is a message: of the talk, a note, or of a newer kind that holds words."""
    words = isinstance(entry.body.get("text"), str) and entry.kind not in (EVENT, FILE, *ABOUT_A_MESSAGE, *ADDRESSED)
    return entry.kind in (TALK, NOTE) or words
