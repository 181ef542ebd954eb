"""Conversations with the operator's team on screen: what the person sees, and what the staff see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.buttons import Button, Menu, Page, Show, TalkToTeam
from bot.screens.screen import Key, Screen, columns, key, rows, team_key
from bot.screens.talk import Spoken
from storage.desk import Conversation
from storage.record import Entry
from texts.i18n import Html, Say, plain
from texts.markup import quotation
from texts.misread import shortened
from trade.payments import FileRef

TEAM = "team"
"""The role of what our staff wrote, in the body of an entry; what the person wrote has none."""
PER_PAGE = 8
LATEST = 8
"""So many of the newest messages stand on a conversation's card."""
LONGEST_LINE = 300


class DeskEnd(Button, code="de"):
    """This conversation is over."""

    conversation: int


class DeskCard(Button, code="dc"):
    """An agent looks at a conversation."""

    conversation: int


class DeskTake(Button, code="dt"):
    """An agent answers; what they type next goes to the person. `over`: in place of a colleague, who is shown."""

    conversation: int
    over: int


class DeskGiveBack(Button, code="dg"):
    """Somebody else of the staff answers."""

    conversation: int


class DeskList(Button, code="dl"):
    """A page of the open conversations."""

    offset: int


@dataclass(frozen=True)
class Asker:
    """Who talks to the team, as the staff see it."""

    name: str
    company: str = ""
    order: int = 0

    def values(self) -> dict[str, object]:
        """As the texts name them."""
        return {"name": self.name, "firm": int(bool(self.company)), "company": self.company, "order": self.order}


# ── the person ────────────────────────────────────────────────────────────────────────────────────────────────────


def opened(say: Say, order: int | None, conversation: Conversation | None) -> Screen:
    """What is typed next goes to the team, and to nobody else."""
    end = key(say("desk-end"), DeskEnd(conversation.id)) if conversation else None
    card = key(say("card-open"), Show(order)) if order else None
    text = say("desk-opened", order=order or 0, going=int(conversation is not None))
    return Screen(text, rows((end, card), key(say("desk-leave"), Menu())), fresh=True)


def went(say: Say, conversation: Conversation, *, heard: bool) -> Screen:
    """One line under the first message of a run: where it went. `heard`: somebody of the team is there to read it."""
    keys = rows((key(say("desk-end"), DeskEnd(conversation.id)), key(say("desk-leave"), Menu())))
    return Screen(say("desk-went", heard=int(heard)), keys)


def answer_keys(say: Say, conversation: Conversation) -> dict[str, Any]:
    """Under what the team wrote: answer, or done."""
    found = rows((key(say("talk-answer"), TalkToTeam(0)), key(say("desk-end"), DeskEnd(conversation.id))))
    return {"inline_keyboard": [[one.wire() for one in row] for row in found]}


def ended(say: Say, *, by_team: bool) -> Screen:
    """It is over; a new one can be begun at any time."""
    return Screen(say("desk-ended", team=int(by_team)), rows(team_key(say), key(say("menu"), Menu())), fresh=by_team)


def nobody_else(say: Say) -> Screen:
    """The only one of the staff asks for the staff."""
    return Screen(say("desk-only-you"), rows(key(say("menu"), Menu())))


# ── what was said ─────────────────────────────────────────────────────────────────────────────────────────────────


def spoken(say: Say, entry: Entry, edit: Entry | None = None) -> Spoken:
    """An entry of a conversation as the other side of it sees it; with an edit, as it says now and said before."""
    said, now = entry.body, edit.body if edit else entry.body
    file = now.get("file") or said.get("file")
    return Spoken(
        number=said.get("order", 0),
        name=said["name"],
        company=said.get("company", ""),
        text=now["new"] if edit else said["text"],
        file=FileRef.model_validate(file) if file else None,
        chat=said["chat"],
        message_id=said["message"],
        kind=said["kind"],
        html=now.get("html", ""),
        quote=edit.body["old"] if edit else said.get("quote", ""),
        origin=said.get("origin", ""),
        head=_head(say, said, edited=edit is not None),
    )


def _head(say: Say, said: dict[str, Any], *, edited: bool) -> Html:
    if said.get("role") == TEAM:
        return say("desk-from-team", name=said["name"], edited=int(edited))
    asker = Asker(said["name"], said.get("company", ""), said.get("order", 0))
    return say("desk-from", **asker.values(), edited=int(edited))


# ── the staff ─────────────────────────────────────────────────────────────────────────────────────────────────────


def asked(say: Say, conversation: Conversation, asker: Asker) -> Screen:
    """Somebody wants to talk to the team: who takes it?"""
    order = key(say("card-open"), Show(asker.order)) if asker.order else None
    keys = rows((key(say("desk-take"), DeskTake(conversation.id, 0)), order))
    return Screen(say("desk-asked", **asker.values()), keys, subject=conversation.subject)


def taken(say: Say, conversation: Conversation, asker: Asker, by: str) -> Screen:
    """What becomes of that message at the others of the staff."""
    keys = rows(key(say("desk-look"), DeskCard(conversation.id)))
    return Screen(say("desk-taken", **asker.values(), by=by), keys, subject=conversation.subject)


def answered(say: Say, conversation: Conversation, asker: Asker) -> Screen:
    """One line under the first answer of a run: where it went."""
    keys = rows((key(say("desk-end"), DeskEnd(conversation.id)), key(say("desk-look"), DeskCard(conversation.id))))
    return Screen(say("desk-answered", **asker.values()), keys, subject=conversation.subject)


def answering(say: Say, conversation: Conversation, asker: Asker) -> Screen:
    """What the agent types next goes to the person."""
    keys = rows((key(say("desk-end"), DeskEnd(conversation.id)), key(say("desk-look"), DeskCard(conversation.id))))
    return Screen(say("desk-answering", **asker.values()), keys, subject=conversation.subject, fresh=True)


def over(say: Say, asker: Asker, by: str) -> Screen:
    """The person, or a colleague, has ended it."""
    return Screen(
        say("desk-over", **asker.values(), taken=int(bool(by)), by=by),
        rows(key(say("desk-all"), DeskList(0))),
        fresh=True,
    )


def conversations(say: Say, found: Sequence[tuple[Conversation, Asker, str]], total: int, offset: int) -> Screen:
    """A page of the open conversations: who asks, and who answers."""
    keys = [Key(_line(say, asker, by), DeskCard(one.id)) for one, asker, by in found]
    newer = key(say("list-newer"), DeskList(max(0, offset - PER_PAGE))) if offset else None
    older = key(say("list-older"), DeskList(offset + PER_PAGE)) if offset + PER_PAGE < total else None
    foot = rows((newer, older), key(say("menu"), Menu()))
    return Screen(say("desk-list", count=total), (*columns(keys, 1), *foot))


def _line(say: Say, asker: Asker, by: str) -> str:
    return plain(
        say(
            "desk-line",
            **{**asker.values(), "name": shortened(asker.name, 24)},
            taken=int(bool(by)),
            by=shortened(by, 16),
        )
    )


def card(say: Say, conversation: Conversation, asker: Asker, by: str, said: Sequence[Entry], me: int) -> Screen:
    """A conversation: who asks, who answers, the newest of what was said, and what an agent can do about it."""
    over = conversation.ended is not None
    head = say("desk-card", **asker.values(), taken=int(bool(by)), by=by, over=int(over), opened=conversation.opened)
    lines = [_quoted(say, entry) for entry in said[-LATEST:]]
    is_mine = conversation.agent == me
    has_it = bool(by) and not is_mine
    take = key(say("desk-take-over" if has_it else "desk-take"), DeskTake(conversation.id, int(has_it)))
    back = key(say("desk-give-back"), DeskGiveBack(conversation.id)) if is_mine and not over else None
    end = None if over else key(say("desk-end"), DeskEnd(conversation.id))
    order = key(say("card-open"), Show(asker.order)) if asker.order else None
    keys = rows(
        None if over else take, (back, end), order, (key(say("desk-all"), DeskList(0)), key(say("menu"), Menu()))
    )
    return Screen(Html("\n\n".join((head, *lines))), keys, subject=conversation.subject)


def _quoted(say: Say, entry: Entry) -> Html:
    said = entry.body
    words = shortened(said["text"], LONGEST_LINE) or say("desk-file", name=said.get("file", {}).get("name") or "-")
    return Html(f"{_head(say, said, edited=False)}\n{quotation(say.show(words))}")


def list_key(say: Say, count: int) -> Key:
    """The staff's way to the conversations."""
    return key(say("home-desk", count=count), Page("desk"))
