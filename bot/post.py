"""Talk at the door out: albums are put together, orders find their topics, and it is collected who got what."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

import structlog
from telegram.error import NetworkError

from bot.act import speaking_to
from bot.buttons import Show
from bot.calls import ApiRefusal, Call, messages
from bot.case_topics import STAFF
from bot.conversations.edits import LINE, line_calls
from bot.conversations.passing import spoken_in
from bot.conversations.taking_back import TAKES_BACK, removals, unsaid
from bot.delivery import Later, Lost, Outcome, Went
from bot.jobs import Job
from bot.outbound import Outbound
from bot.screens import desk as desk_screens
from bot.screens import talk as screens
from bot.screens.screen import Screen, key, replying, rows
from bot.screens.talk import Spoken
from bot.telling import Telling
from bot.topics import Topics
from documents.dossier_view import mentioned
from storage import albums, desk, fetches, orders, outbox, people, receipts, record, threads
from storage.database import Transaction
from storage.fetches import Fetch
from storage.outbox import Lane, Parcel
from storage.people import Person
from storage.record import Entry
from storage.threads import Last
from storage.work import Connection, Site, Work
from texts.i18n import Say
from trade.payments import FileRef

log = structlog.get_logger(__name__)


@dataclass
class Post:
    """What `Telling` does for news, and the same for talk: rendering before a parcel goes, noting what became of it."""

    telling: Telling
    topics: Topics
    site: Site
    now: Callable[[], datetime]

    async def prepare(self, parcel: Parcel, calls: list[Call]) -> list[Call]:
        """The calls as they are made now; none if a later parcel brings the album. Doing it twice changes nothing."""
        if TAKES_BACK in parcel.payload:
            return calls or await self.telling.db.read(lambda connection: removals(connection, parcel))
        if LINE in parcel.payload:
            return await self.topics.placed(
                parcel, calls or await self.telling.db.read(lambda connection: line_calls(connection, parcel))
            )
        if "answers_album" in parcel.payload and not await self.telling.db.read(partial(_is_newest, parcel)):
            return []
        if parcel.lane is Lane.TALK and await self.telling.db.read(lambda connection: unsaid(connection, parcel)):
            return []
        if "album" in parcel.payload:
            calls = await self.telling.db.read(lambda connection: gathered(connection, parcel, calls))
        return await self.topics.placed(parcel, calls)

    def delivered(self, tx: Transaction, parcel: Parcel, calls: list[Call], message_ids: list[int]) -> None:
        """Every message of an album can be replied to; who got what is collected."""
        self.telling.delivered(tx, parcel, calls, message_ids)
        if message_ids and parcel.lane is not Lane.ANSWER and parcel.person is not None:
            self._comes_into_view(tx, parcel, is_new=any(messages(call) for call in calls))
        call = calls[0] if calls else {}
        if "files" in call:
            tx.after_commit(self.site.dossier_wished)
        seqs = call.get("seqs", [])
        if parcel.subject is not None and len(seqs) == len(message_ids):
            for message_id, seq in zip(message_ids, seqs, strict=True):
                outbox.copy(tx.connection, chat=parcel.chat, message_id=message_id, subject=parcel.subject, seq=seq)
        if not call.get("more"):
            self._settle(tx, parcel, seqs or [parcel.payload.get("seq")], got=True)

    def _comes_into_view(self, tx: Transaction, parcel: Parcel, *, is_new: bool) -> None:
        """What is typed next answers the words that came last; under anything else no run of messages goes on."""
        if not is_new:
            return
        last, order = threads.last_shown(tx.connection, parcel.chat), _order_of(parcel)
        if parcel.lane is Lane.TALK and order is not None:
            person = people.find(tx.connection, parcel.person or 0)
            if person is not None and person.open_order != order:
                people.change(tx.connection, person.id, open_order=order)
            threads.shows(tx.connection, parcel.chat, Last(), self.now())
        elif last.run:
            threads.shows(tx.connection, parcel.chat, Last(), self.now())

    def unreachable(self, tx: Transaction, parcel: Parcel, why: str) -> None:
        """Somebody did not get it."""
        self.telling.unreachable(tx, parcel, why)
        self._settle(tx, parcel, _carried(tx.connection, parcel), got=False)

    def failed(self, tx: Transaction, parcel: Parcel, *, unwanted: bool = False) -> None:
        """Telegram refuses it for good (the original was deleted before it was copied, say): its sender is told, and so
        is a reader who takes no messages of its kind."""
        carried = _carried(tx.connection, parcel)
        self._settle(tx, parcel, carried, got=False)
        entry = threads.entry(tx.connection, parcel.subject or "", carried[-1]) if carried else None
        reader = people.find(tx.connection, parcel.person or 0)
        if entry is not None and reader is not None:
            missed = "talk-missed" if entry.subject.startswith("order:") else "desk-missed"
            if unwanted and missed == "talk-missed":
                kind = entry.body["kind"]
                self._tell_sender(tx, entry, "talk-unwanted", name=reader.name, kind=kind)
                self._tell_reader(tx, entry, reader, parcel.chat)
            else:
                self._tell_sender(tx, entry, missed, name=reader.name)

    def _settle(self, tx: Transaction, parcel: Parcel, seqs: list[Any], *, got: bool) -> None:
        chat, person, subject = parcel.payload.get("receipt"), parcel.person, parcel.subject
        if chat is None or person is None or subject is None:
            return
        for seq in seqs:
            receipts.settle(tx.connection, chat, subject, seq, person, got=got, now=self.now())

    def _tell_reader(self, tx: Transaction, entry: Entry, reader: Person, chat: int) -> None:
        """What kind of message waits in the record, and what lets it through."""
        order = int(entry.subject.partition(":")[2])
        say = speaking_to(reader)
        text = say("talk-waits", number=order, name=entry.body["name"], kind=entry.body["kind"])
        call = Screen(text, rows(key(say("talk-card"), Show(order))), subject=entry.subject).call(chat)
        work = Work(tx, self.site, self.now())
        work.send(chat, {"calls": [call]}, Lane.NOTICE, person=reader.id, subject=entry.subject)

    def file_lost(self, tx: Transaction, fetch: Fetch) -> None:
        """Whoever sent a file that can't be fetched is told, so that they can send it again."""
        entry = _brought(tx.connection, fetch)
        if entry is not None and entry.subject.startswith("order:"):
            self._tell_sender(tx, entry, "talk-file-lost", name=fetch.name)
        elif entry is not None and entry.subject.startswith(desk.SUBJECT):
            self._tell_sender(tx, entry, "desk-file-lost", name=fetch.name)

    def _tell_sender(self, tx: Transaction, entry: Entry, text: str, **values: object) -> None:
        """An answer to the message that an entry holds."""
        who, _, number = entry.actor.partition(":")
        person = people.find(tx.connection, int(number)) if who == "person" else None
        if person is None or person.chat is None:
            return
        order = int(entry.subject.partition(":")[2])
        call = Screen(speaking_to(person)(text, number=order, **values), subject=entry.subject).call(person.chat)
        shown = threads.messages(tx.connection, entry.subject, entry.seq).get(person.chat, [])
        call["params"] |= replying(shown[0] if shown else None)
        work = Work(tx, self.site, self.now())
        work.send(person.chat, {"calls": [call]}, Lane.NOTICE, person=person.id, subject=entry.subject)


def _is_newest(parcel: Parcel, connection: Connection) -> bool:
    """Whether no later part of the album has been answered: what is said of an album is said once."""
    return albums.newest_answer(connection, parcel.chat, parcel.payload["answers_album"]) in (None, parcel.id)


def _brought(connection: Connection, fetch: Fetch) -> Entry | None:
    """The entry a file came with: a message, or what was done with it (evidence, a shipment)."""
    if fetch.seq is not None:
        return threads.entry(connection, fetch.subject or "", fetch.seq)
    name, events = fetch.file_unique_id, record.events(connection, fetch.subject or "")
    return next((e for e in events if any(file.get("file_unique_id") == name for file in mentioned(e.body))), None)


def gathered(connection: Connection, parcel: Parcel, calls: list[Call]) -> list[Call]:
    """The album as one message, by the parcel of its last part; the parcels of the others bring nothing."""
    if any("seqs" in call for call in calls):
        return calls  # gathered before: what is left of it
    unseen = _unseen(connection, parcel)
    if len(unseen) < 2:
        return calls if unseen == [parcel.payload["seq"]] else []
    if unseen[-1] != parcel.payload["seq"]:
        return []
    subject = parcel.subject or ""
    say = speaking_to(people.get(connection, parcel.person)) if parcel.person is not None else STAFF
    entries = [entry for seq in unseen if (entry := threads.entry(connection, subject, seq)) is not None]
    parts = [_spoken(connection, say, entry) for entry in entries]
    more = {name: value for name, value in calls[0]["params"].items() if name == "reply_parameters"}
    made = screens.album(say, parts, parcel.chat, more)
    return [*made[:-1], {**made[-1], "seqs": unseen}]


AS_FILE = {"voice": "document", "video_note": "video"}
"""As what a kind is sent to those who take no messages of that kind."""


def as_kept_file(connection: Connection, parcel: Parcel, calls: list[Call]) -> list[Call] | Later:
    """The calls with a voice message as a file and a round video as a video, from our copy of it: Telegram takes a file
    id for its own kind only. None for other kinds; Later while the file is still being fetched."""
    entry = threads.entry(connection, parcel.subject or "", parcel.payload.get("seq", 0))
    kind = AS_FILE.get(entry.body.get("kind", "")) if entry is not None else None
    if entry is None or kind is None or not calls or calls[0]["method"] != "copyMessage":
        return []
    file = FileRef.model_validate(entry.body["file"])
    if (sha256 := fetches.kept(connection, file.file_unique_id)) is None:
        lost = fetches.is_lost(connection, file.file_unique_id)
        return [] if lost else Later("the file is still to be fetched")
    kept = ("chat_id", "caption", "parse_mode", "reply_markup")
    params = {name: value for name, value in calls[0]["params"].items() if name in kept}
    sent = {"sha256": sha256, "name": file.name, "mime": file.mime}
    return [{"method": f"send{kind.capitalize()}", "params": params, "files": {kind: sent}}, *calls[1:]]


def _order_of(parcel: Parcel) -> int | None:
    kind, _, number = (parcel.subject or "").partition(":")
    return int(number) if kind == "order" else None


def _spoken(connection: Connection, say: Say, entry: Entry) -> Spoken:
    """An entry as it is shown: of an order's talk, or of a conversation with the team."""
    kind, _, number = entry.subject.partition(":")
    return (
        desk_screens.spoken(say, entry)
        if kind == desk.SUBJECT
        else spoken_in(connection, orders.look(connection, int(number)), entry)
    )


def _carried(connection: Connection, parcel: Parcel) -> list[int]:
    """The entries a parcel was to bring."""
    return _unseen(connection, parcel) if "album" in parcel.payload else [parcel.payload.get("seq", 0)]


def _unseen(connection: Connection, parcel: Parcel) -> list[int]:
    """The parts of the parcel's album that its chat does not show yet."""
    subject, payload = parcel.subject or "", parcel.payload
    parts = albums.parts(connection, payload["receipt"], payload["album"], subject)
    return [part.seq for part in parts if parcel.chat not in threads.messages(connection, subject, part.seq)]


class Postman(Outbound):
    """The door out, which prepares every parcel just before it goes."""

    def __init__(self, *given: Any, post: Post, **more: Any) -> None:
        super().__init__(*given, delivered=post.delivered, unreachable=post.unreachable, **more)
        self._post = post

    async def _lost(self, parcel: Parcel, lost: Lost) -> None:
        await super()._lost(parcel, lost)
        if lost.result == "failed" and "receipt" in parcel.payload:
            await self._db.transaction(lambda tx: self._post.failed(tx, parcel, unwanted=lost.unwanted))

    async def _render_and_attempt(self, job: Job) -> Outcome:
        counted = messages(job.calls[0]) if job.calls else 1
        try:
            calls = await self._render(job.parcel) if job.calls is None else job.calls
            job.calls = await self._post.prepare(job.parcel, calls)
        except NetworkError as error:
            return Later(str(error))
        except ApiRefusal as refusal:
            return Later(str(refusal), retry_after=refusal.retry_after)
        except Exception as error:
            log.exception("a parcel cannot be rendered", parcel=job.parcel.id, subject=job.parcel.subject)
            return Lost("failed", f"{type(error).__name__}: {error}")
        if not job.calls:
            return Went({}, [], "unchanged")
        if (more := messages(job.calls[0]) - counted) > 0:
            self._pacer.spend(job.parcel.chat, more, asyncio.get_running_loop().time())
        outcome = await self._attempt(job.calls[0])
        if isinstance(outcome, Lost) and outcome.unwanted:
            as_file = await self._db.read(lambda connection: as_kept_file(connection, job.parcel, job.calls or []))
            if isinstance(as_file, Later):
                return as_file
            if as_file:
                job.calls = as_file
                outcome = await self._attempt(job.calls[0])
        if isinstance(outcome, Lost) and (again := await self._post.topics.anew(job.parcel, job.calls, outcome.why)):
            job.calls = again
            outcome = await self._attempt(job.calls[0])
        return outcome
