"""Order talk: what one side writes is entered in the order's record and passed on to everybody else of both sides.

Neither side sees the other's account. A reply belongs to the order of the message replied to, what is written in an
order's own topic to that order, anything else to the order the person has open; where there is none, the message waits
until its sender has said which.
"""

from __future__ import annotations

from datetime import timedelta

from bot.act import Act, Incoming
from bot.conversations import desk, mediating, passing
from bot.conversations.edits import edited
from bot.conversations.passing import pass_on, side
from bot.conversations.uploads import LARGEST
from bot.handlers import start
from bot.letters import SILENT, Letter, letter
from bot.routes import Route, button
from bot.screens import focus as screens
from bot.screens.screen import Screen
from bot.screens.talk import COPIED, To, Which, warning
from storage import threads, topics
from storage.work import visible
from trade.lures import Lure
from trade.orders import Order
from trade.refusals import NotFound

__all__ = ["choose", "edited", "pass_on", "routes", "talk", "which"]

WORDS = frozenset({"text", "poll", "checklist", "dice"})
"""What is passed on as words; the other kinds have a file or are copied as they are."""
MOST_HELD = 20
MOST_LISTED = 8
REMEMBERED = timedelta(hours=1)
"""After a longer silence somebody with several orders is shown again which one they write about."""
ONE_THOUGHT = timedelta(minutes=1)
"""Messages so close together are asked about once: an album, or a thought in three lines."""


def talk(act: Act) -> Screen | None:
    """A message that no form asked for. None when it went where it belongs without a doubt."""
    if act.message is None or act.message.kind in SILENT:
        return None
    message = letter(act.message)
    if problem := _unfit(act, message):
        return problem
    if (towards := desk.meant(act, message)) is not None:
        return desk.said(act, message, towards)
    order = _replied_to(act, message) or _in_topic(act, message)
    if order is not None:
        return _side_says(act, order, message)
    order = _open(act)
    if order is None:
        return _ask_which(act, message)
    unclear = _unclear(act, order) and side(act, order) is not None
    screen = _passed(act, order, message)
    if not unclear:
        return screen
    went = screens.went_to(act.say, order, act.person.company, _talkable(act))
    return went.under(screen.text) if screen else went


def ask_where(act: Act) -> Screen | None:
    """A message that was meant for something else, such as a form that has closed: it goes to nobody before its sender
    has said to whom. None for what is not meant for anybody."""
    if act.message is None or act.message.kind in SILENT:
        return None
    message = letter(act.message)
    return _unfit(act, message) or _ask_which(act, message)


def _unfit(act: Act, message: Letter) -> Screen | None:
    """What can't be passed on, told with what works."""
    if message.file is None and message.kind not in WORDS | COPIED:
        return screens.wrong_kind(act.say)
    if message.file is not None and message.file.size > LARGEST:
        return screens.too_large(act.say, message.file.name)
    return None


def _passed(act: Act, order: Order, message: Letter) -> Screen | None:
    """Pass the message on; only what leads out of the programme is answered."""
    if mediating.is_mediator(act, order):
        mediating.says(act, order, message, mediating.answered_to(act, order, message) or mediating.BOTH)
        return None
    to, role = mediating.answered_to(act, order, message), side(act, order)
    if to and role:
        mediating.answers_in_private(act, order, message, role)
        mediating.show_to_staff(act, order, message)
        return None
    found = pass_on(act, order, message)
    mediating.show_to_staff(act, order, message)
    return screens.careful(act.say, order, found) if found else None


# ── which order ───────────────────────────────────────────────────────────────────────────────────────────────────


def _replied_to(act: Act, message: Letter) -> Order | None:
    place = threads.place(act.connection, message.chat, message.reply_to) if message.reply_to else None
    return _seen(act, place.order) if place else None


def _in_topic(act: Act, message: Letter) -> Order | None:
    found = topics.order_of(act.connection, message.chat, message.topic) if message.topic else None
    return _seen(act, found)


def _open(act: Act) -> Order | None:
    """The order the person has open, if they can talk about it."""
    order = _seen(act, act.person.open_order)
    if order is None or order.contract is None:
        return None
    return order if side(act, order) or mediating.is_mediator(act, order) else None


def _seen(act: Act, number: int | None) -> Order | None:
    if number is None:
        return None
    try:
        return visible(act.connection, number, act.person.actor)
    except NotFound:
        return None


def _side_says(act: Act, order: Order, message: Letter) -> Screen | None:
    if side(act, order) is None and not mediating.is_mediator(act, order):
        return screens.agent(act.say)
    if order.contract is None:
        return screens.nobody_yet(act.say, order)
    return _passed(act, order, message)


def _unclear(act: Act, order: Order) -> bool:
    """Whether the sender may have meant another order.

    The last thing they read or wrote was about another one, or was so long ago that they may not remember which.
    """
    last = threads.newest(act.connection, act.chat)
    if last is not None and last.subject != order.subject:
        return True
    said = threads.entry(act.connection, last.subject, last.seq) if last is not None and last.seq is not None else None
    return (said is None or act.now - said.at > REMEMBERED) and len(_talkable(act)) > 1


def _talkable(act: Act) -> list[Order]:
    if act.person.company is None:
        return []
    return threads.talkable(act.connection, act.person.company, MOST_LISTED)


def _ask_which(act: Act, message: Incoming) -> Screen | None:
    """Keep the message and ask which order it is about; without any order there is nobody to pass it on to."""
    choice = _talkable(act)
    if not choice:
        return screens.agent(act.say) if act.person.duties else start.start(act, "").under(act.say("talk-nobody"))
    waiting, since = threads.held(act.connection, act.chat)
    if len(waiting) >= MOST_HELD:
        return screens.full(act.say, screens.which(act.say, choice, act.person.company, len(waiting)))
    threads.hold(act.connection, act.chat, [*waiting, passing.stored(message)], act.now)
    if since is not None and act.now - since < ONE_THOUGHT:
        return None
    return screens.which(act.say, choice, act.person.company, len(waiting) + 1)


def choose(act: Act, press: To) -> Screen:
    """The order is chosen: what waited goes there, and so does what is typed next."""
    order = act.order(press.order)
    if side(act, order) is None:
        return screens.agent(act.say)
    if order.contract is None:
        return screens.nobody_yet(act.say, order)
    waiting = [passing.restored(kept) for kept in threads.release(act.connection, act.chat)]
    found: set[Lure] = set()
    for message in waiting:
        found.update(pass_on(act, order, message))
        mediating.show_to_staff(act, order, message)
    act.open(order)
    screen = screens.focus(act.say, order, act.person.company, len(waiting), _talkable(act))
    gravest = [lure for lure in Lure if lure in found]
    return screen.under(warning(act.say, gravest, mine=True)) if gravest else screen


def which(act: Act, press: Which) -> Screen:
    """Choose the order to write about."""
    waiting, _ = threads.held(act.connection, act.chat)
    return screens.which(act.say, _talkable(act), act.person.company, len(waiting))


routes: list[Route] = [button(To, choose), button(Which, which)]
