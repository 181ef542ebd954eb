"""A person of the operator can be reached: the keys of a conversation, for who asks and for the staff."""

from __future__ import annotations

from dataclasses import replace

from bot.act import Act
from bot.buttons import TalkToTeam
from bot.conversations import desk
from bot.routes import Route, button, command, page
from bot.screens import desk as screens
from bot.screens.desk import PER_PAGE, DeskCard, DeskEnd, DeskGiveBack, DeskList, DeskTake
from bot.screens.screen import Screen
from storage import desk as rows
from storage import people, record, talks
from storage.desk import Conversation
from storage.work import TALK
from trade.people import Duty


def begin(act: Act, press: TalkToTeam) -> Screen:
    """What is typed next goes to the team."""
    return desk.begin(act, press.order)


def end(act: Act, press: DeskEnd) -> Screen:
    """It is over, for its person or for the staff."""
    conversation = desk.visible(act, press.conversation)
    desk.end(act, conversation)
    if conversation.person == act.person.id:
        return screens.ended(act.say, by_team=False)
    return card(act, DeskCard(press.conversation))


def waiting(act: Act) -> int:
    """How many conversations are open that this agent may see."""
    return len(_open(act))


def _open(act: Act) -> list[Conversation]:
    found = rows.opened(act.connection)
    return [one for one in found if act.person.id in {agent.id for agent in desk.team(act.work, one)}]


def conversations(act: Act, press: DeskList) -> Screen:
    """A page of the open ones."""
    found = _open(act)
    shown = found[press.offset : press.offset + PER_PAGE]
    lines = [(one, desk.asker_of(act.work, one), _answers(act, one)) for one in shown]
    return screens.conversations(act.say, lines, len(found), press.offset)


def _answers(act: Act, conversation: Conversation) -> str:
    agent = people.find(act.connection, conversation.agent) if conversation.agent else None
    return agent.name if agent else ""


def card(act: Act, press: DeskCard) -> Screen:
    """One conversation, with the newest of what was said."""
    conversation = desk.for_staff(act, press.conversation)
    said = [entry for entry in record.entries(act.connection, conversation.subject) if entry.kind == TALK]
    asker, by = desk.asker_of(act.work, conversation), _answers(act, conversation)
    return screens.card(act.say, conversation, asker, by, said, act.person.id)


def take(act: Act, press: DeskTake) -> Screen:
    """The agent answers: from the card even what a colleague has, from an older message only what nobody has."""
    conversation = desk.for_staff(act, press.conversation)
    if conversation.ended is not None:
        return card(act, DeskCard(press.conversation))
    conversation = desk.take(act, conversation, over=bool(press.over))
    talks.save(act.connection, act.chat, desk.ANSWERING, str(conversation.id), {}, act.now)
    return screens.answering(act.say, conversation, desk.asker_of(act.work, conversation))


def give_back(act: Act, press: DeskGiveBack) -> Screen:
    """Somebody else answers."""
    conversation = desk.for_staff(act, press.conversation)
    desk.give_back(act, conversation)
    return replace(conversations(act, DeskList(0)), toast=act.say("desk-given-back"))


STAFF = tuple(Duty)

routes: list[Route] = [
    button(TalkToTeam, begin),
    button(DeskEnd, end),
    button(DeskCard, card),
    button(DeskTake, take),
    button(DeskGiveBack, give_back),
    button(DeskList, conversations),
    page("desk", lambda act: conversations(act, DeskList(0)), *STAFF),
    command("support", lambda act, words: desk.begin(act, 0)),
]
