"""A conversation's topic in the staff group: what is said there stays among the staff unless marked as the answer."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.act import Act
from bot.conversations import desk, topic_talk
from bot.conversations.topic_talk import answer, unfit
from bot.letters import SILENT, Letter, letter
from bot.screens.talk import reaction
from storage import albums, topics
from storage import desk as rows
from storage.desk import Conversation
from storage.outbox import Lane
from trade.refusals import NotFound

MARK = re.compile(r"/(?P<what>reply|done)(?:@\w+)?(?:\s+|$)", re.IGNORECASE)
NOTE = "note"
UNSAID = "🙊"
"""The quiet sign under what goes no further."""


def heard(act: Act) -> None:
    """A message in the staff group: in a conversation's topic, in a case's, or the staff's own talk."""
    if act.message is not None and not _in_a_conversation(act, letter(act.message)):
        topic_talk.said(act)


def _in_a_conversation(act: Act, sent: Letter) -> bool:
    subject = topics.subject_of(act.connection, sent.chat, sent.topic) if sent.topic else None
    conversation = rows.of_subject(act.connection, subject)
    if conversation is None:
        return False
    if sent.kind not in SILENT:
        _said(act, sent, conversation)
    return True


def _said(act: Act, sent: Letter, conversation: Conversation) -> None:
    try:
        conversation = desk.for_staff(act, conversation.id)
    except NotFound:
        answer(act.work, sent, act.say("topic-party"))
        return
    mark = MARK.match(sent.text)
    if mark is not None and mark["what"].lower() == "done":
        desk.end(act, conversation)
        return
    words = _unmarked(sent, mark) if mark else sent
    goes_on = mark is not None or _album_goes_on(act, sent, conversation)
    if goes_on and (problem := unfit(act, words)):
        answer(act.work, sent, problem)
    elif goes_on:
        desk.answers(act, conversation, words)
    else:
        _note(act, conversation, sent)


def _unmarked(sent: Letter, mark: re.Match[str]) -> Letter:
    html = sent.html[mark.end() :] if sent.html.startswith(mark[0]) else ""
    return replace(sent, text=sent.text[mark.end() :], html=html)


def _album_goes_on(act: Act, sent: Letter, conversation: Conversation) -> bool:
    """Whether the part of this album that carries the words was marked as the answer."""
    return bool(sent.album and albums.parts(act.connection, sent.chat, sent.album, conversation.subject))


def _note(act: Act, conversation: Conversation, sent: Letter) -> None:
    """Kept, and seen by the staff alone."""
    entry = act.work.note(conversation.subject, NOTE, desk.body_of(act, sent), act.person.actor)
    desk.remember(act, replace(sent, album=None), entry)
    sign = reaction(sent.chat, sent.message_id)
    sign["params"]["reaction"] = [{"type": "emoji", "emoji": UNSAID}]
    act.work.send(sent.chat, {"calls": [sign]}, Lane.ANSWER)
