"""The simulated Telegram's memory: people, chats, messages, files, and what the bot has yet to hear.

Everything here is plain data and happens at once; whoever waits for something waits on a feed. A message is kept as the
Bot API's `Message` object, because that is what both sides read.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from simulator.feed import Feed
from simulator.filestore import FileStore
from simulator.questions import ANSWER_WITHIN, MOST_QUESTIONS, Question
from simulator.refusals import QUERY_TOO_OLD, BadRequest
from simulator.updates import Updates

Json = dict[str, Any]
FIRST_USER = 100_001
FIRST_GROUP = -1_001_000_000_001
ANONYMOUS = {"id": 1_087_968_824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
"""Telegram's own account, from which a message comes that an administrator sends in the name of the group."""


@dataclass
class User:
    """A person with a Telegram account. `label` is what the cast calls the phone; `shown`: open on the page.

    `forbids`: the kinds of message this person takes from nobody ("voice", which means video notes too, "document").
    """

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = "en"
    label: str | None = None
    shown: bool = True
    deactivated: bool = False
    forbids: list[str] = field(default_factory=list)

    def json(self) -> Json:
        """The Bot API's `User`."""
        known = {"last_name": self.last_name, "username": self.username, "language_code": self.language_code}
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.first_name,
            **{key: value for key, value in known.items() if value},
        }


@dataclass
class Bot:
    """The one bot this world has, and what it said about itself."""

    id: int
    first_name: str = "Bot"
    username: str = "simulated_bot"
    topics: bool = False
    logged_out: bool = False
    # (name of the text, language code) -> text
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    # (scope's key, language code) -> commands
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    # chat (0: the default) -> menu button
    menus: dict[int, Json] = field(default_factory=dict)

    def json(self) -> Json:
        """The Bot API's `User`, as others see the bot."""
        return {"id": self.id, "is_bot": True, "first_name": self.first_name, "username": self.username}


@dataclass
class Post:
    """One message: what the bot sees of it, and what only the clients see."""

    body: Json
    # ReplyKeyboardMarkup and the like: clients show it, the Bot API's Message does not carry it
    reply_keyboard: Json | None = None
    # what an invoice asked for, which its message does not tell
    invoice: Json | None = None
    # who -> their reactions, which clients see; the bot is told by updates
    reactions: dict[int, list[str]] = field(default_factory=dict)

    @property
    def id(self) -> int:
        return int(self.body["message_id"])


@dataclass
class Topic:
    """A topic of a forum."""

    id: int
    name: str
    icon_color: int
    closed: bool = False


@dataclass
class Chat:
    """A private chat with the bot (its id is the person's), or a group."""

    id: int
    title: str
    members: list[int]
    is_forum: bool = False
    bot_inside: bool = True
    # private chats: has the person ever written, and have they blocked the bot
    started: bool = False
    blocked: bool = False
    posts: dict[int, Post] = field(default_factory=dict)
    last_id: int = 0
    topics: dict[int, Topic] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    # person -> the last message they have seen
    read: dict[int, int] = field(default_factory=dict)
    # the bot "is typing" until this time of the world
    typing_until: int = 0
    # administrators who "remain anonymous": they write as the group
    anonymous: list[int] = field(default_factory=list)

    @property
    def private(self) -> bool:
        return self.id > 0


class World:
    """Everybody and everything. The world's clock is the machine's plus `offset` seconds."""

    def __init__(self, bot: Bot, files: FileStore, clock: Callable[[], float] = time.time) -> None:
        self.bot = bot
        self.files = files
        self.clock = clock
        self.offset = 0.0
        self.users: dict[int, User] = {}
        self.chats: dict[int, Chat] = {}
        self.updates = Updates()
        self.events = Feed()
        self.calls = Feed()
        self.questions: dict[str, Question] = {}
        # inline query -> what the bot offered
        self.offers: dict[str, Json] = {}
        self.last_private_id = 0
        self.dirty = False

    def now(self) -> int:
        """The world's time, in whole seconds as Telegram's dates are."""
        return int(self.clock() + self.offset)

    @property
    def seq(self) -> int:
        return self.events.seq

    # -- people and chats

    def join(self, first_name: str, *, id: int | None = None, **more: Any) -> User:
        """A new person with an account."""
        user = User(id=id or max(self.users, default=FIRST_USER - 1) + 1, first_name=first_name, **more)
        self.users[user.id] = user
        self.chats[user.id] = Chat(id=user.id, title=self.bot.first_name, members=[user.id])
        self.happened("world")
        return user

    def found_group(self, title: str, members: Iterable[int], *, is_forum: bool = False) -> Chat:
        """A new supergroup with these people; the first owns it, the bot is an administrator."""
        group = Chat(id=min([FIRST_GROUP + 1, *self.chats]) - 1, title=title, members=list(members), is_forum=is_forum)
        self.chats[group.id] = group
        self.happened("world")
        return group

    def name_of(self, chat: Chat) -> str:
        return self.users[chat.id].first_name if chat.private else chat.title

    def chat_json(self, chat: Chat) -> Json:
        """The Bot API's `Chat`."""
        if not chat.private:
            forum = {"is_forum": True} if chat.is_forum else {}
            return {"id": chat.id, "type": "supergroup", "title": chat.title, **forum}
        user = self.users[chat.id].json()
        return {
            "id": chat.id,
            "type": "private",
            **{key: user[key] for key in ("first_name", "last_name", "username") if key in user},
        }

    # -- messages

    def post(self, chat: Chat, sender: Json, content: Json, *, reply_keyboard: Json | None = None) -> Post:
        """A new message in a chat, seen by everybody there."""
        body = {
            "message_id": self._next_id(chat),
            "from": sender,
            "chat": self.chat_json(chat),
            "date": self.now(),
            **content,
        }
        post = Post(body, reply_keyboard)
        chat.posts[post.id] = post
        self.happened("message", chat, message=self.seen(post))
        return post

    def change(self, chat: Chat, post: Post, body: Json) -> None:
        """A message has a new content."""
        post.body = body
        self.happened("edit", chat, message=self.seen(post))

    def remove(self, chat: Chat, message_id: int) -> None:
        """A message disappears for everybody."""
        del chat.posts[message_id]
        if message_id in chat.pinned:
            chat.pinned.remove(message_id)
        self.happened("delete", chat, message_id=message_id)

    def seen(self, post: Post) -> Json:
        """A message as the clients get it: with addresses of its files and with a reply keyboard."""
        message = self.files.with_addresses(post.body)
        if post.reply_keyboard:
            message["reply_markup"] = post.reply_keyboard
        if any(post.reactions.values()):
            message["reactions"] = {str(who): emoji for who, emoji in post.reactions.items() if emoji}
        return message

    def upcoming_id(self, chat: Chat) -> int:
        """The number the next message in a chat will have."""
        # As in Telegram: a bot's private chats share one row of numbers, every supergroup has its own.
        return 1 + (self.last_private_id if chat.private else chat.last_id)

    def _next_id(self, chat: Chat) -> int:
        number = self.upcoming_id(chat)
        if chat.private:
            self.last_private_id = number
        else:
            chat.last_id = number
        return number

    # -- what clients and the bot hear

    def happened(self, type: str, chat: Chat | None = None, **more: Any) -> None:
        """Tells the clients."""
        self.dirty = True
        where = {"chat": chat.id, "users": list(chat.members)} if chat else {"users": list(self.users)}
        self.events.add(type=type, **where, **more)

    def tell_bot(self, kind: str, what: Json) -> None:
        """Queues an update for the bot."""
        self.dirty = True
        self.updates.add(kind, what)

    def ask_bot(self, kind: str, question: Json) -> Question:
        """Queues a question the bot has to answer by the id in it."""
        asked = Question(id=str(secrets.randbelow(10**18)), kind=kind, asked=self.now(), about=question)
        if len(self.questions) >= MOST_QUESTIONS:
            del self.questions[next(iter(self.questions))]
        self.questions[asked.id] = asked
        self.tell_bot(kind, {"id": asked.id, **question})
        return asked

    def answer(self, kind: str, id: str, answer: Json) -> Question:
        """The bot answers a question, once and in time."""
        question = self.questions.get(id)
        if question is None or question.kind != kind or question.asked + ANSWER_WITHIN < self.now():
            raise BadRequest(QUERY_TOO_OLD)
        del self.questions[id]
        question.answer = answer
        question.answered.fire()
        return question

    def forget(self) -> None:
        """Everybody and everything is gone, except the numbering."""
        self.bot.commands.clear()
        self.bot.menus.clear()
        self.bot.texts.clear()
        for everything in (self.users, self.chats, self.questions, self.offers):
            everything.clear()
        self.updates.pending.clear()
        self.files.forget()
        self.offset = 0.0
        self.happened("world", reset=True)

    def close(self) -> None:
        """Wakes everyone who waits, for good."""
        for signal in (self.events.signal, self.calls.signal, self.updates.signal):
            signal.close()
        for question in self.questions.values():
            question.answered.close()
