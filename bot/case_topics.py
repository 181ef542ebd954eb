"""The staff group: what belongs into the topic of a case, what the sides said since, and when the topic is closed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.calls import Call
from bot.conversations.passing import spoken_in
from bot.screens import talk
from bot.screens.desk import Asker
from bot.screens.screen import LONGEST_TEXT, Screen
from bot.screens.talk import Spoken
from storage import cases, companies, desk, orders, people, record, threads
from storage.desk import Conversation
from storage.outbox import Parcel
from storage.record import Entry
from storage.threads import AFTER_RULING, EDIT, TAKEN_BACK
from storage.work import TALK, Connection
from texts.i18n import Html, Say, plain
from texts.markup import quotation
from trade.disputes import Dispute, DisputeState
from trade.orders import Order
from trade.payments import FileRef
from trade.people import Role
from trade.reactions import newest_dispute

RELAY = "relay"
"""In a parcel's payload: the entry from which on it brings what the sides said."""
STAFF = Say("en")
"""The staff group reads English."""
ENDINGS = frozenset({"dispute-settled", "dispute-withdrawn", "dispute-ended"})
AS_WORDS = frozenset({"text", "poll", "checklist", "dice"})
"""Kinds that are relayed as words, bundled."""
LATER = frozenset({"payout-due", "payout-sent", "rated"})
"""What is told of an order after its dispute is no matter of the case."""


@dataclass(frozen=True)
class StaffTopic:
    """The topic of the staff group that a parcel belongs into: `about` names it, `closes`: this is the last of it."""

    about: str
    title: str
    opening: str
    closes: bool


def topic_of(connection: Connection, parcel: Parcel) -> StaffTopic | None:
    """The topic of a case or a conversation that a parcel belongs into; None: it belongs into the group itself."""
    conversation = desk.of_subject(connection, parcel.subject)
    return _of_conversation(connection, conversation) if conversation else _of_case(connection, parcel)


def _of_conversation(connection: Connection, conversation: Conversation) -> StaffTopic:
    person = people.get(connection, conversation.person)
    company = companies.load(connection, person.company).name if person.company else ""
    who = Asker(person.name, company, conversation.order_id or 0).values()
    title = plain(STAFF("topic-desk", **who))
    return StaffTopic(conversation.subject, title, STAFF("topic-desk-opened", **who), conversation.ended is not None)


def _of_case(connection: Connection, parcel: Parcel) -> StaffTopic | None:
    kind, _, number = (parcel.subject or "").partition(":")
    told = parcel.payload.get("tell", "")
    if kind != "order" or told in LATER:
        return None
    order = orders.look(connection, int(number))
    dispute = newest_dispute(order)
    if dispute is None or dispute.escalated is None:
        return None
    contract = order.agreement
    title = plain(STAFF("topic-case", number=order.id, buyer=contract.buyer.name, supplier=contract.supplier.name))
    opening = STAFF("topic-opened", number=order.id)
    return StaffTopic(f"case:{order.id}:{dispute.number}", title, opening, told in ENDINGS and _over(dispute))


def _over(dispute: Dispute) -> bool:
    return dispute.state in (DisputeState.SETTLED, DisputeState.WITHDRAWN, DisputeState.EXECUTED)


def opening(chat: int, case: StaffTopic) -> Call:
    """The first message of a topic: what it is for, and how one writes in it."""
    return Screen(Html(case.opening)).call(chat)


def closing(chat: int, topic: int) -> Call:
    """The case is over."""
    return {"method": "closeForumTopic", "params": {"chat_id": chat, "message_thread_id": topic}}


# ── what the sides say ────────────────────────────────────────────────────────────────────────────────────────────


def relayed(connection: Connection, parcel: Parcel, case: StaffTopic, now: datetime) -> list[Call]:
    """What the sides said since the last relay, words bundled into as few messages as hold them.

    A group takes twenty messages a minute; a parcel whose words went with an earlier one brings nothing.
    """
    subject, first = parcel.subject or "", parcel.payload[RELAY]
    entries = [entry for entry in record.entries(connection, subject, first - 1) if _said_by_side(connection, entry)]
    newest = entries[-1].seq if entries else 0
    mine = cases.claim(connection, parcel.chat, case.about, parcel.id, newest, first - 1, now)
    if mine is None:
        return []
    order = orders.look(connection, int(subject.partition(":")[2]))
    after, until = mine
    return _calls(connection, parcel.chat, order, [entry for entry in entries if after < entry.seq <= until])


def _original(connection: Connection, entry: Entry) -> Entry | None:
    """The message that an edit changed or that was taken back; any other entry itself."""
    return threads.entry(connection, entry.subject, entry.body["of"]) if entry.kind in (EDIT, TAKEN_BACK) else entry


def _said_by_side(connection: Connection, entry: Entry) -> bool:
    said = _original(connection, entry) if entry.kind in (TALK, EDIT, TAKEN_BACK) else None
    if said is None or said.kind != TALK or said.body.get("role") not in (Role.BUYER, Role.SUPPLIER):
        return False
    return entry.kind == TAKEN_BACK or not threads.is_taken_back(connection, said.subject, said.seq)


def _calls(connection: Connection, chat: int, order: Order, entries: list[Entry]) -> list[Call]:
    calls: list[Call] = []
    words: list[Html] = []
    for entry in entries:
        text = _as_words(connection, entry)
        if text is not None:
            words.append(text)
        else:
            calls += [*_bundled(chat, words), *talk.passed(STAFF, _spoken(connection, order, entry), chat)]
            words = []
    return calls + _bundled(chat, words)


def _as_words(connection: Connection, entry: Entry) -> Html | None:
    """What was said, for a bundle; None for what has a file, or is too long for one message with its header."""
    said = _original(connection, entry)
    if said is None:
        return None
    if entry.kind == TAKEN_BACK:
        text, alone = _taken_back(said.body), False
    elif entry.kind == EDIT:
        text, alone = _edited(said.body, entry.body), entry.body.get("file") != said.body.get("file")
    else:
        text, alone = _said(said.body, "topic-said"), said.body["kind"] not in AS_WORDS
    return None if alone or len(text) > LONGEST_TEXT else text


def _spoken(connection: Connection, order: Order, entry: Entry) -> Spoken:
    """What was said, as it says now."""
    spoken = spoken_in(connection, order, _original(connection, entry) or entry)
    if entry.kind != EDIT:
        return spoken
    file = FileRef.model_validate(entry.body["file"]) if "file" in entry.body else spoken.file
    return replace(spoken, text=entry.body["new"], html=entry.body.get("html", ""), file=file, edited=True)


def _said(body: dict[str, Any], head: str) -> Html:
    title = STAFF(head, name=body["name"], side=STAFF(f"case-side-{body['role']}"), private=int("to" in body))
    careful = [STAFF("topic-careful")] if body.get("lures") else []
    return Html("\n".join((title, quotation(STAFF.show(body["text"])), *careful)))


def _taken_back(said: dict[str, Any]) -> Html:
    """What the other side was not to read; the staff read it all the same."""
    title = STAFF("topic-taken-back", name=said["name"], side=STAFF(f"case-side-{said['role']}"))
    return Html("\n".join((title, quotation(STAFF.show(said["text"] or said.get("file", {}).get("name", ""))))))


def _edited(said: dict[str, Any], edit: dict[str, Any]) -> Html:
    """What a message says now, and what it said before."""
    now = {**said, "text": edit["new"], "lures": edit.get("lures", ())}
    before = STAFF("topic-before", late=int(AFTER_RULING in edit))
    return Html("\n".join((_said(now, "topic-edited"), before, quotation(STAFF.show(edit["old"])))))


def _bundled(chat: int, words: list[Html]) -> list[Call]:
    """Messages side by side, each bundle as long as Telegram takes."""
    bundles: list[Html] = []
    for said in words:
        longer = Html(f"{bundles[-1]}\n\n{said}") if bundles else said
        if bundles and len(longer) <= LONGEST_TEXT:
            bundles[-1] = longer
        else:
            bundles.append(said)
    return [Screen(bundle).call(chat) for bundle in bundles]
