"""From one update to one transaction: who it is, which handler serves it, what becomes of what the handler gives back.

The update is marked done in the transaction that acts on it. A refusal becomes a screen; anything unforeseen undoes the
transaction, tells the person a code and logs it under that code.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot import incoming
from bot.act import Act, Incoming
from bot.buttons import Ask, Button, Choose, Fill, Menu, Send, Sure, unpack
from bot.buttons import Page as PageButton
from bot.calls import Call
from bot.conversations import desk_topic, topic_talk
from bot.conversations.forms import Forms
from bot.conversations.passing import ALBUM_SECONDS
from bot.incoming import Arrival, Sender
from bot.letters import SILENT
from bot.returning import welcome_back
from bot.routes import Routes
from bot.screens import problems
from bot.screens.screen import Screen
from storage import albums, inbox, notices, people, talks, threads
from storage.database import Database, Transaction
from storage.inbox import Waiting
from storage.outbox import Lane
from storage.threads import Last
from storage.work import TALK, Site, Work
from texts.i18n import Html, Say, pick_language, plain
from trade.names import clean, shown
from trade.people import Duty
from trade.refusals import NotAllowed, NotFound, Refused

log = structlog.get_logger(__name__)

LONGEST_TOAST = 200


@dataclass
class Dispatch:
    """Serves updates, each in one transaction."""

    db: Database
    site: Site
    now: Callable[[], datetime]
    routes: Routes
    forms: Forms
    menu: Callable[[Act], Screen]
    talk: Callable[[Act], Screen | None]
    edited: Callable[[Act], None]
    bot_username: str = ""
    in_group: Callable[[Act], None] = desk_topic.heard

    async def handle(self, waiting: Waiting) -> None:
        """Act on one stored update; raises only if not even the failure can be written down."""
        arrival = incoming.read(waiting.update)
        try:
            await self.db.transaction(lambda tx: self._serve(tx, waiting, arrival))
        except Exception:
            code = secrets.token_hex(3).upper()
            person = arrival.person.id if arrival and arrival.person else None
            log.exception("an update failed", code=code, update=waiting.update_id, person=person)
            await self.db.transaction(lambda tx: self._failed(tx, waiting, arrival, code))

    def _serve(self, tx: Transaction, waiting: Waiting, arrival: Arrival | None) -> None:
        if arrival is not None:
            self.act(Work(tx, self.site, self.now()), arrival)
        inbox.done(tx.connection, waiting.id, self.now())

    def _failed(self, tx: Transaction, waiting: Waiting, arrival: Arrival | None, code: str) -> None:
        work = Work(tx, self.site, self.now())
        if arrival is not None and arrival.person is not None and arrival.private:
            left = _step_out(work, arrival)
            known = people.find(work.connection, arrival.person.id)
            say = Say(known.language if known else pick_language(arrival.person.language_code))
            self._show(work, arrival, problems.went_wrong(say, code, left), edit=False)
        inbox.done(tx.connection, waiting.id, self.now(), failed=code)

    def act(self, work: Work, arrival: Arrival) -> None:
        """Act on what came in, within a unit of work; a refusal becomes a screen."""
        user = arrival.person
        if arrival.chat == self.site.staff_group:
            self._in_group(work, arrival)
        if user is None or not arrival.private:
            return
        name, language = _name(work, user), pick_language(user.language_code)
        person = people.meet(work.connection, user.id, name, user.username, language, work.now)
        act = Act(person, arrival.chat, work, self.bot_username, arrival.message)
        if arrival.membership is not None:
            if arrival.membership == "kicked":
                act.change(blocked=person.blocked or work.now)
            else:
                _back(act, arrival.chat)
            return
        if person.chat != arrival.chat or person.blocked is not None:
            _back(act, arrival.chat)
        try:
            with work.part():  # a refused handler has changed nothing
                screen = self._route(act, arrival)
        except Refused as refused:
            screen = self._refused(act, arrival, refused)
            message = None if arrival.edited else arrival.message
            if message and not message.is_command and _fits_a_form(act, message):
                self.forms.not_taken(act)
        if screen is not None:
            self._show(work, arrival, screen, edit=arrival.data is not None and not screen.fresh)

    def _in_group(self, work: Work, arrival: Arrival) -> None:
        """What somebody of the staff writes or presses in the staff group; nobody else is heard there.

        An edit is of what was heard already, also by somebody who has left the staff since.
        """
        if arrival.data is not None:
            self._pressed_in_group(work, arrival, arrival.data)
        if arrival.message is None:
            return
        if arrival.person is None:
            topic_talk.unnamed(work, arrival.message)
            return
        person = people.find(work.connection, arrival.person.id)
        if person is None:
            return
        act = Act(person, arrival.chat, work, self.bot_username, arrival.message)
        if arrival.edited:
            self.edited(act)
        elif person.duties:
            self.in_group(act)

    def _pressed_in_group(self, work: Work, arrival: Arrival, data: str) -> None:
        """A key that is meant for the group. Why it did nothing is shown to whoever pressed it, and to nobody else."""
        person = people.find(work.connection, arrival.person.id) if arrival.person else None
        button = unpack(data)
        if person is None or button is None or not button.in_group or not person.duties:
            return
        act = Act(person, arrival.chat, work, self.bot_username)
        try:
            with work.part():
                screen = self._press(act, button)
        except Refused as refused:
            screen = Screen(Html(""), toast=problems.refused(act.say, refused).text, alert=True)
        self._show(work, arrival, screen, edit=True)

    def _route(self, act: Act, arrival: Arrival) -> Screen | None:
        if arrival.data is not None:
            button = unpack(arrival.data)
            return self._press(act, button) if button else problems.unknown_button(act.say, self.menu(act))
        message = arrival.message
        if message is None:
            return None
        if arrival.edited:
            return self._edit(act, message)
        if message.is_command:
            return self._command(act, message.text)
        screen = self.forms.typed(act, message.text, message.file) if _fits_a_form(act, message) else None
        return screen or self.talk(act)

    def _edit(self, act: Act, message: Incoming) -> Screen | None:
        """What was said about an order follows its edit; any other message may have been an answer."""
        if threads.place(act.connection, message.chat, message.message_id) is None:
            screen = self.forms.edited(act)
            if screen is not None:
                return screen
        self.edited(act)
        return None

    def _press(self, act: Act, button: Button) -> Screen:
        if isinstance(button, Menu):
            talks.leave(act.connection, act.chat)
            return self.menu(act)
        if isinstance(button, PageButton):
            page = self.routes.pages.get(button.name)
            if page is None:
                return problems.unknown_button(act.say, self.menu(act))
            self._entitled(act, page.duties)
            talks.leave(act.connection, act.chat)
            return page.handler(act)
        return self.routes.presses[type(button)](act, button)

    def _command(self, act: Act, text: str) -> Screen:
        head, *rest = text.split(maxsplit=1)
        name, words = head[1:].partition("@")[0].lower(), "".join(rest).strip()
        talks.leave(act.connection, act.chat)
        if name == "start" and words:
            found = self.routes.link_for(words)
            return found[0].handler(act, found[1]) if found else problems.unknown_link(act.say, self.menu(act))
        command = self.routes.commands.get(name)
        if command is None:
            return problems.unknown_command(act.say, name, self.menu(act))
        self._entitled(act, command.duties)
        return command.handler(act, words)

    def _entitled(self, act: Act, duties: frozenset[Duty]) -> None:
        if duties and not duties & act.person.duties:
            raise NotAllowed

    def _refused(self, act: Act, arrival: Arrival, refused: Refused) -> Screen:
        """The reason: over the order's card as it stands now, or above the way back into the form it concerns."""
        button = unpack(arrival.data) if arrival.data is not None else None
        if isinstance(button, (Ask, Sure)):
            with suppress(NotFound):
                return problems.refused_on_card(act, refused, act.order(button.order))
        if isinstance(button, (Send, Choose)):
            return problems.refused_in_form(act.say, refused, button)
        return problems.refused(act.say, refused)

    def _show(self, work: Work, arrival: Arrival, screen: Screen, *, edit: bool) -> None:
        calls: list[Call] = []
        if arrival.query is not None:
            answer: dict[str, object] = {"callback_query_id": arrival.query}
            if screen.toast:
                answer |= {"text": plain(screen.toast)[:LONGEST_TOAST], "show_alert": screen.alert}
            calls.append({"method": "answerCallbackQuery", "params": answer})
        if screen.text:
            pressed = arrival.pressed if edit and screen.media is None else None
            calls.append(screen.call(arrival.chat, screen.replaces or pressed))
            if pressed is not None:
                notices.forget(work.connection, arrival.chat, pressed)  # something else stands there now
            self._remember(work, arrival, screen)
        if calls:
            person = arrival.person.id if arrival.person else None
            _answer(work, arrival, calls, person, screen)

    def _remember(self, work: Work, arrival: Arrival, screen: Screen) -> None:
        """Whether the chat's last thing is a question. One stays open above what a command has brought up."""
        if screen.line is not None or not arrival.private:
            return
        command = arrival.message is not None and arrival.message.is_command
        open_still = command and threads.last_shown(work.connection, arrival.chat).question
        threads.shows(work.connection, arrival.chat, Last(question=screen.asks or open_still), work.now)


def _answer(work: Work, arrival: Arrival, calls: list[Call], person: int | None, screen: Screen) -> None:
    """Send the answer. To an album it waits for the next part, whose answer takes its place."""
    subject, line = screen.subject, {} if screen.line is None else {"seq": screen.line}
    album = arrival.message.album if arrival.message and not arrival.edited else None
    if album is None:
        work.send(arrival.chat, {"calls": calls, **line}, Lane.ANSWER, person=person, subject=subject)
        return
    payload, wait = {"calls": calls, **line, "answers_album": album}, work.now + timedelta(seconds=ALBUM_SECONDS)
    parcel = work.send(arrival.chat, payload, Lane.ANSWER, person=person, subject=subject, not_before=wait)
    albums.answered(work.connection, arrival.chat, album, parcel.id, work.now)


def _back(act: Act, chat: int) -> None:
    """The person can be reached in this chat; whoever had blocked the bot is shown what they missed."""
    since = act.person.blocked
    act.change(chat=chat, blocked=None)
    if since is not None:
        welcome_back(act, since)


def _name(work: Work, user: Sender) -> str:
    """What others are shown of a Telegram name: nobody but our staff is called as they are."""
    name = shown(user.name, work.site.own_names, otherwise=f"User {user.id}")
    if name == user.name:
        return name
    person = people.find(work.connection, user.id)
    return clean(user.name) or name if person is not None and person.duties else name


def _step_out(work: Work, arrival: Arrival) -> Fill | None:
    """Leave the form whose question or key has failed, so that it holds nobody; gives the key that goes on with it."""
    talk = talks.active(work.connection, arrival.chat)
    command = arrival.message is not None and arrival.message.is_command
    if talk is None or command:
        return None
    talks.leave(work.connection, arrival.chat)
    return Fill(talk.form, int(talk.about))


def _fits_a_form(act: Act, message: Incoming) -> bool:
    """Neither what Telegram says by itself, nor a reply to what somebody said about an order, nor the next part of an
    album whose first part was such talk answers a form."""
    if message.album and albums.is_talk(act.connection, act.chat, message.album):
        return False
    place = threads.place(act.connection, message.chat, message.reply_to) if message.reply_to else None
    entry = threads.entry(act.connection, place.subject, place.seq) if place and place.seq else None
    return message.kind not in SILENT and (entry is None or entry.kind != TALK)
