"""Talk with the operator's team: a person asks, somebody of the staff answers, and a record of its own keeps both.

With a staff group the conversation has a topic there (`desk_topic.py`). Without one every agent is told, and who
answers has it. Agents of the person's own company, or of a side of the order it is about, see nothing of it (RULES 1).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, NamedTuple

from bot.act import Act, speaking_to
from bot.calls import Call
from bot.conversations.passing import ALBUM_SECONDS, file_of
from bot.conversations.uploads import keep_file
from bot.letters import Letter
from bot.screens import desk as screens
from bot.screens.desk import TEAM, Asker
from bot.screens.screen import Screen
from bot.screens.talk import passed, reaction
from storage import albums, companies, desk, orders, outbox, people, receipts, record, talks, threads, topics
from storage.albums import Part
from storage.desk import ENDED, OPENED, Conversation
from storage.outbox import Lane
from storage.people import Person
from storage.record import Entry
from storage.threads import EDIT
from storage.work import TALK, Work
from texts.i18n import Html, Say
from trade.refusals import DeskTaken, NotFound

ASKING, ANSWERING = "desk", "desk-answer"
"""What is active in a chat whose next words go to the team, or from the team to a person."""
TAKEN = "taken"
"""The kind of the entry that says who answers."""
REMEMBERED = timedelta(hours=1)
"""After a longer silence it is said again where words go."""
STAFF = Say("en")
"""The staff group reads English."""


class Reader(NamedTuple):
    """Somebody who reads what is said: a person, or (None) the staff group."""

    person: Person | None
    chat: int

    @property
    def say(self) -> Say:
        """In the reader's language."""
        return speaking_to(self.person) if self.person else STAFF


class Towards(NamedTuple):
    """Where a message belongs: to the team in this conversation (None: a new one), or from the team to its person."""

    conversation: Conversation | None
    from_team: bool


# ── where a message belongs ───────────────────────────────────────────────────────────────────────────────────────


def meant(act: Act, sent: Letter) -> Towards | None:
    """The conversation that a message in a private chat belongs to; None: it is not for the team, nor from it.

    A reply belongs to what it answers, an album's later parts where its first one went, what is written in an order's
    own topic to that order. Anything else goes to the team while the conversation is what the chat is about: it was
    opened last, or the team wrote last.
    """
    if (subject := _subject(act, sent)) is not None:
        found = desk.of_subject(act.connection, subject)
        return Towards(found, found.person != act.person.id) if found else None
    if sent.topic and topics.order_of(act.connection, sent.chat, sent.topic):
        return None
    active, mine = talks.active(act.connection, act.chat), desk.open_of(act.connection, act.person.id)
    if active is not None and active.form == ANSWERING:
        return Towards(desk.load(act.connection, int(active.about)), from_team=True)
    if active is not None and active.form == ASKING:
        return Towards(mine, from_team=False)
    return Towards(mine, from_team=False) if mine and _team_wrote_last(act, mine) else None


def _subject(act: Act, sent: Letter) -> str | None:
    """The record that the message itself says it belongs to."""
    place = threads.place(act.connection, sent.chat, sent.reply_to) if sent.reply_to else None
    if place is not None:
        return place.subject
    return albums.subject_of(act.connection, sent.chat, sent.album) if sent.album else None


def _team_wrote_last(act: Act, conversation: Conversation) -> bool:
    last = _newest(act, conversation)
    return last is not None and last.kind == TALK and last.body.get("role") == TEAM


def _newest(act: Act, conversation: Conversation) -> Entry | None:
    """What the newest message of the chat that shows an entry shows, if it is of this conversation."""
    last = threads.newest(act.connection, act.chat)
    if last is None or last.subject != conversation.subject or last.seq is None:
        return None
    return threads.entry(act.connection, last.subject, last.seq)


def said(act: Act, sent: Letter, towards: Towards) -> Screen | None:
    """Pass a message on within its conversation; None when nothing needs to be said of it."""
    if not towards.from_team:
        return _asks(act, sent)
    conversation = visible(act, towards.conversation.id if towards.conversation else 0)
    return answers(act, conversation, sent)


# ── the person ────────────────────────────────────────────────────────────────────────────────────────────────────


def begin(act: Act, order: int) -> Screen:
    """What the person types next goes to the team; about an order of theirs, if its number is given."""
    if order:
        act.order(order)
    found = desk.open_of(act.connection, act.person.id)
    about = order or (found.order_id if found else None) or 0
    if not somebody_reads(act, about):
        talks.close(act.connection, act.chat, ASKING)
        return screens.nobody_else(act.say)
    talks.save(act.connection, act.chat, ASKING, "", {"order": about}, act.now)
    return screens.opened(act.say, about, found)


def somebody_reads(act: Act, order: int) -> bool:
    """Whether there is anybody on the team without a part in the order to read what this person writes about it."""
    return bool(_readers(act.work, Conversation(0, act.person.id, order or None, None, act.now, None)))


def _asks(act: Act, sent: Letter) -> Screen | None:
    conversation = _about(act, desk.open_of(act.connection, act.person.id) or _opened(act))
    runs = _runs_on(act, conversation)
    entry = _enter(act, conversation, sent, _asker_says(act, conversation))
    readers = _readers(act.work, conversation)
    _pass_all(act, conversation, entry, sent, readers)
    talks.save(act.connection, act.chat, ASKING, "", {"order": conversation.order_id or 0}, act.now)
    return None if runs else screens.went(act.say, conversation, heard=bool(readers))


def _opened(act: Act) -> Conversation:
    """A new conversation; the staff are asked who takes it."""
    conversation = desk.begin(act.connection, act.person.id, _chosen_order(act), act.now)
    asker = asker_of(act.work, conversation)
    body = {"person": act.person.id, "name": asker.name, "company": asker.company, "order": asker.order}
    act.work.note(conversation.subject, OPENED, body, act.person.actor)
    _ask_staff(act.work, conversation)
    return conversation


def _chosen_order(act: Act) -> int | None:
    active = talks.active(act.connection, act.chat)
    return (active.answers.get("order") or None) if active is not None and active.form == ASKING else None


def _about(act: Act, conversation: Conversation) -> Conversation:
    """The conversation, about the order it was opened for last."""
    order = _chosen_order(act) or conversation.order_id
    if order == conversation.order_id:
        return conversation
    return desk.change(act.connection, conversation, order_id=order)


def _runs_on(act: Act, conversation: Conversation) -> bool:
    """Whether the newest of the chat is what its person wrote a moment ago to the same: it was said where words go."""
    last = _newest(act, conversation)
    mine = last is not None and last.kind == TALK and last.actor == str(act.person.actor)
    return last is not None and mine and act.now - last.at < REMEMBERED


def _asker_says(act: Act, conversation: Conversation) -> dict[str, Any]:
    asker = asker_of(act.work, conversation)
    return {"company": asker.company, "order": asker.order}


def asker_of(work: Work, conversation: Conversation) -> Asker:
    """Who asks, by name, company and the order it is about."""
    person = people.get(work.connection, conversation.person)
    company = companies.load(work.connection, person.company).name if person.company else ""
    return Asker(person.name, company, conversation.order_id or 0)


# ── the staff ─────────────────────────────────────────────────────────────────────────────────────────────────────


def team(work: Work, conversation: Conversation) -> list[Person]:
    """The agents who may see a conversation: none with a part in it."""
    asker = people.get(work.connection, conversation.person)
    parties = {asker.company} - {None}
    if conversation.order_id is not None:
        order = orders.look(work.connection, conversation.order_id)
        parties |= {order.buyer, order.supplier} - {None}
    found = people.agents(work.connection)
    return [agent for agent in found if agent.id != asker.id and agent.company not in parties]


def visible(act: Act, number: int) -> Conversation:
    """A conversation, for its person and for agents without a part in it. Raises NotFound."""
    conversation = desk.load(act.connection, number)
    if conversation.person != act.person.id and act.person.id not in {a.id for a in team(act.work, conversation)}:
        raise NotFound
    return conversation


def for_staff(act: Act, number: int) -> Conversation:
    """The same for agents only. Raises NotFound."""
    conversation = visible(act, number)
    if conversation.person == act.person.id:
        raise NotFound
    return conversation


def answering_agent(work: Work, conversation: Conversation) -> Person | None:
    """Who of the staff has the conversation, if they may still see it and can be reached."""
    found = (agent for agent in team(work, conversation) if agent.id == conversation.agent)
    return next((agent for agent in found if agent.chat is not None and agent.blocked is None), None)


def _readers(work: Work, conversation: Conversation) -> list[Reader]:
    """Who of the staff reads it: the group, else who has taken it, else everybody."""
    if work.site.staff_group is not None:
        return [Reader(None, work.site.staff_group)]
    answers_it = answering_agent(work, conversation)
    found = [answers_it] if answers_it else team(work, conversation)
    return [Reader(agent, agent.chat) for agent in found if agent.chat is not None]


def _ask_staff(work: Work, conversation: Conversation) -> None:
    """Somebody wants to talk to the team: in private chat with a key to take it, in the group by its topic's head."""
    asker, subject = asker_of(work, conversation), conversation.subject
    seq = next(e.seq for e in record.entries(work.connection, subject) if e.kind == OPENED)
    for reader in _readers(work, conversation):
        if reader.person is not None:
            payload = {"calls": [screens.asked(reader.say, conversation, asker).call(reader.chat)], "seq": seq}
            work.send(reader.chat, payload, Lane.NOTICE, person=reader.person.id, subject=subject)


def take(act: Act, conversation: Conversation, *, over: bool = False) -> Conversation:
    """The agent answers from here on; `over`: even if a colleague has it. Raises DeskTaken."""
    work, has_it = act.work, answering_agent(act.work, conversation)
    exclusive = work.site.staff_group is None
    if has_it is not None and has_it.id != act.person.id and exclusive and not over:
        raise DeskTaken(name=has_it.name)
    if conversation.agent == act.person.id:
        return conversation
    conversation = desk.change(act.connection, conversation, agent=act.person.id)
    body = {"person": act.person.id, "name": act.person.name}
    work.note(conversation.subject, TAKEN, body, act.person.actor)
    _mark_taken(act, conversation)
    return conversation


def _mark_taken(act: Act, conversation: Conversation) -> None:
    """The others' message with the key to take it says who has it."""
    opening = next(e for e in record.entries(act.connection, conversation.subject) if e.kind == OPENED)
    shown = threads.messages(act.connection, conversation.subject, opening.seq)
    asker = asker_of(act.work, conversation)
    for agent in team(act.work, conversation):
        for message in shown.get(agent.chat or 0, []):
            screen = screens.taken(speaking_to(agent), conversation, asker, act.person.name)
            calls = [screen.call(agent.chat or 0, message)]
            act.work.send(agent.chat or 0, {"calls": calls}, Lane.NOTICE, person=agent.id)


def give_back(act: Act, conversation: Conversation) -> None:
    """Everybody is asked anew who takes it."""
    if conversation.agent == act.person.id and conversation.ended is None:
        conversation = desk.change(act.connection, conversation, agent=None)
        body = {"person": act.person.id, "name": act.person.name}
        act.work.note(conversation.subject, "given-back", body, act.person.actor)
        talks.close(act.connection, act.chat, ANSWERING, str(conversation.id))
        _ask_staff(act.work, conversation)


def answers(act: Act, conversation: Conversation, sent: Letter) -> Screen | None:
    """What an agent writes goes to the person under the team's own header. Raises DeskTaken."""
    conversation = _current(act, conversation)
    conversation = take(act, conversation)
    runs = _runs_on(act, conversation)
    entry = _enter(act, conversation, sent, {"role": TEAM, "order": conversation.order_id or 0})
    person = people.get(act.connection, conversation.person)
    if person.chat is not None:
        keys = {"reply_markup": screens.answer_keys(speaking_to(person), conversation)}
        _pass_all(act, conversation, entry, sent, [Reader(person, person.chat)], keys)
    group = act.work.site.staff_group
    if group is not None and sent.chat != group:
        _pass_all(act, conversation, entry, sent, [Reader(None, group)])
    if sent.chat == group:
        return None
    talks.save(act.connection, act.chat, ANSWERING, str(conversation.id), {}, act.now)
    return None if runs else screens.answered(act.say, conversation, asker_of(act.work, conversation))


def _current(act: Act, conversation: Conversation) -> Conversation:
    """The conversation itself, or where that is over the one that follows it. Raises NotFound."""
    if conversation.ended is None:
        return conversation
    following = desk.open_of(act.connection, conversation.person)
    if following is not None:
        return for_staff(act, following.id)  # it can be about an order of the agent's own
    following = desk.begin(act.connection, conversation.person, conversation.order_id, act.now)
    asker = asker_of(act.work, following)
    body = {"person": conversation.person, "name": asker.name, "company": asker.company, "order": asker.order}
    act.work.note(following.subject, OPENED, body, act.person.actor)
    return following


# ── both ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _enter(act: Act, conversation: Conversation, sent: Letter, more: dict[str, Any]) -> Entry:
    """Write a message down; its file is fetched, and a quiet sign says that it is kept and on its way."""
    entry = act.work.note(conversation.subject, TALK, {**_body(act, conversation, sent), **more}, act.person.actor)
    if sent.message_id:
        remember(act, sent, entry)
        act.work.send(sent.chat, {"calls": [reaction(sent.chat, sent.message_id)]}, Lane.ANSWER)
    return entry


def remember(act: Act, sent: Letter, entry: Entry) -> None:
    """The message can be replied to, its file is fetched, its album put together."""
    outbox.copy(act.connection, chat=sent.chat, message_id=sent.message_id, subject=entry.subject, seq=entry.seq)
    if sent.file is not None:
        keep_file(act, sent.file, entry.subject, entry.seq)
    if sent.album:
        albums.add(act.connection, sent.chat, sent.album, entry.subject, Part(entry.seq, sent.message_id), act.now)


def body_of(act: Act, sent: Letter) -> dict[str, Any]:
    """Who said what; what a message does not have is left out."""
    body: dict[str, Any] = {
        "person": act.person.id,
        "name": act.person.name,
        "kind": sent.kind,
        "text": sent.text,
        "chat": sent.chat,
        "message": sent.message_id,
    }
    more = {
        "html": sent.html,
        "file": file_of(sent),
        "about": sent.about,
        "quote": sent.quote,
        "album": sent.album,
        "forwarded": sent.forwarded,
        "origin": sent.origin,
    }
    return {**body, **{name: value for name, value in more.items() if value}}


def _body(act: Act, conversation: Conversation, sent: Letter) -> dict[str, Any]:
    place = threads.place(act.connection, sent.chat, sent.reply_to) if sent.reply_to else None
    replied = place.seq if place is not None and place.subject == conversation.subject else None
    return {**body_of(act, sent), **({"reply_to": replied} if replied else {})}


def _pass_all(
    act: Act,
    conversation: Conversation,
    entry: Entry,
    sent: Letter,
    readers: Sequence[Reader],
    more: dict[str, Any] | None = None,
) -> None:
    """Show an entry to its readers; `more` goes with its last message, which an album has no place for."""
    awaited = [reader.person.id for reader in readers if reader.person is not None]
    receipts.expect(act.connection, sent.chat, conversation.subject, entry.seq, awaited, act.now)
    for reader in readers:
        _pass(act, conversation, entry, sent, reader, more or {})


def _pass(
    act: Act, conversation: Conversation, entry: Entry, sent: Letter, reader: Reader, more: dict[str, Any]
) -> None:
    subject, chat = conversation.subject, reader.chat
    replied = entry.body.get("reply_to")
    thread = threads.messages(act.connection, subject, replied).get(chat, []) if replied else []
    calls = passed(reader.say, screens.spoken(reader.say, entry), chat, thread[0] if thread else None)
    payload: dict[str, Any] = {"calls": _with(calls, more), "seq": entry.seq, "receipt": sent.chat}
    if sent.album:
        payload["album"] = sent.album
    wait = act.now + timedelta(seconds=ALBUM_SECONDS) if sent.album else None
    person = reader.person.id if reader.person else None
    act.work.send(chat, payload, Lane.TALK, person=person, subject=subject, not_before=wait)


def _with(calls: list[Call], more: dict[str, Any]) -> list[Call]:
    last = calls[-1]
    return [*calls[:-1], {**last, "params": {**last["params"], **more}}] if more else calls


def edited(act: Act, said: Entry, sent: Letter) -> None:
    """A changed message: the other side gets both wordings, as an answer to what it has."""
    before = threads.last_edit(act.connection, said.subject, said.seq)
    old = before.body["new"] if before else said.body["text"]
    if sent.text == old or said.kind != TALK or said.actor != str(act.person.actor):
        return
    body = {"of": said.seq, "name": act.person.name, "old": old, "new": sent.text, "html": sent.html}
    kept = {name: value for name, value in body.items() if value or name in ("old", "new")}
    edit = act.work.note(said.subject, EDIT, kept, act.person.actor)
    shown = threads.messages(act.connection, said.subject, said.seq)
    conversation = desk.load(act.connection, int(said.subject.partition(":")[2]))
    for reader in _others_who_saw(act, conversation, said, set(shown)):
        calls = passed(reader.say, screens.spoken(reader.say, said, edit), reader.chat, shown[reader.chat][0])
        person = reader.person.id if reader.person else None
        payload = {"calls": calls, "seq": said.seq}
        act.work.send(reader.chat, payload, Lane.TALK, person=person, subject=said.subject)


def _others_who_saw(act: Act, conversation: Conversation, said: Entry, chats: set[int]) -> list[Reader]:
    """Whoever has a copy of an entry in a chat other than the one it was written in, and may still read more."""
    may_read = [people.get(act.connection, conversation.person), *team(act.work, conversation)]
    readers = [Reader(person, person.chat) for person in may_read if person.chat is not None]
    if act.work.site.staff_group is not None:
        readers.append(Reader(None, act.work.site.staff_group))
    return [reader for reader in readers if reader.chat in chats - {said.body["chat"]}]


def end(act: Act, conversation: Conversation) -> None:
    """It is over: both are told, and its topic is closed."""
    if conversation.ended is not None:
        return
    conversation = desk.change(act.connection, conversation, ended=act.now)
    by_team = conversation.person != act.person.id
    body = {"person": act.person.id, "name": act.person.name, "by_team": by_team}
    act.work.note(conversation.subject, ENDED, body, act.person.actor)
    person = people.get(act.connection, conversation.person)
    if person.chat is not None:
        talks.close(act.connection, person.chat, ASKING)
    talks.close(act.connection, act.chat, ANSWERING, str(conversation.id))
    if by_team:
        act.tell(person, lambda say: screens.ended(say, by_team=True), conversation.subject)
    asker = asker_of(act.work, conversation)
    for reader in _readers(act.work, conversation):
        if reader.person is None or reader.person.id != act.person.id:
            screen = screens.over(reader.say, asker, act.person.name if by_team else "")
            calls = [screen.call(reader.chat) if reader.person else Screen(screen.text).call(reader.chat)]
            agent = reader.person.id if reader.person else None
            act.work.send(reader.chat, {"calls": calls}, Lane.NOTICE, person=agent, subject=conversation.subject)


def unreachable(work: Work, conversation: Conversation, person: Person) -> None:
    """Somebody of a conversation can't be reached: its person, which the staff is told; or an agent, so others are."""
    if conversation.ended is not None:
        return
    if person.id != conversation.person:
        _ask_staff(work, desk.change(work.connection, conversation, agent=None))
        return
    asker = asker_of(work, conversation)
    for reader in _readers(work, conversation):
        text: Html = reader.say("desk-unreachable", **asker.values())
        agent = reader.person.id if reader.person else None
        calls = [Screen(text).call(reader.chat)]
        work.send(reader.chat, {"calls": calls}, Lane.NOTICE, person=agent, subject=conversation.subject)
