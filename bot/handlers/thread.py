"""Order talk: what one side writes is entered in the order's record and passed on to everybody else of both sides.

Neither side sees the other's account. Whoever writes sees where it went, and can take it back within a minute. What was
perhaps not meant for the other side waits, whole, until its sender has said so.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.act import Act
from bot.conversations import addressing, desk, mediating, passing, taking_back
from bot.conversations.addressing import Address, can_talk, talkable
from bot.conversations.edits import edited
from bot.conversations.passing import pass_on, side
from bot.conversations.taking_back import Late
from bot.conversations.uploads import LARGEST
from bot.handlers import notes, start
from bot.letters import SILENT, Letter, letter
from bot.routes import Route, button
from bot.screens import focus as screens
from bot.screens.focus import ALONE, Sent
from bot.screens.screen import Key, Screen, key
from bot.screens.talk import COPIED, Drop, Elsewhere, SendTo, To, ToTeam, Undo, Which
from storage import people, threads
from storage.record import Entry
from storage.threads import Held, Last
from trade.orders import Order
from trade.people import PARTIES

__all__ = ["choose", "drop", "edited", "elsewhere", "pass_on", "routes", "send", "talk", "undo", "which"]

WORDS = frozenset({"text", "poll", "checklist", "dice"})
"""What is passed on as words; the other kinds have a file or are copied as they are."""
MOST_HELD = 20
ONE_THOUGHT = timedelta(minutes=1)
"""Messages so close together are asked about once: an album, or a thought in three lines."""


def talk(act: Act) -> Screen | None:
    """A message that no form asked for. None when nothing has to be said about it."""
    if act.message is None or act.message.kind in SILENT:
        return None
    message = letter(act.message)
    if problem := _unfit(act, message):
        return problem
    if (towards := desk.meant(act, message)) is not None:
        return desk.said(act, message, towards)
    if waits := _waits_with(act, message):
        return _hold(act, waits, message)
    to = addressing.address(act, message)
    if to.order is None:
        return _ask_which(act, message)
    if to.order.contract is None or not can_talk(act, to.order):
        return screens.nobody_yet(act.say, to.order) if side(act, to.order) else screens.agent(act.say)
    if mediating.is_mediator(act, to.order) and side(act, to.order) is None:
        return notes.noted(act, to.order, message)
    return _ask_first(act, message, to, to.order) or _passed(act, message, to, to.order)


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


# ── passing on ────────────────────────────────────────────────────────────────────────────────────────────────────


def _passed(act: Act, message: Letter, to: Address, order: Order) -> Screen | None:
    """Pass it on, and say where it went: anew, or in the line that stands above the run it belongs to."""
    before = addressing.in_run(act, order)
    entry = _say(act, message, order, alone=to.alone)
    said = taking_back.together(act.connection, entry)
    if len(said) > 1:
        return None  # another part of an album, whose line stands already
    goes_on = before is not None and ("to" in before.body) is to.alone and not entry.body.get("lures")
    count = threads.last_shown(act.connection, act.chat).run + 1 if goes_on else 1
    place = _line_under(act, before) if goes_on and before else None
    threads.shows(act.connection, act.chat, Last(run=count), act.now)
    return replace(_line(act, order, entry, count), replaces=place)


def _say(act: Act, message: Letter, order: Order, *, alone: bool, together: int = 0) -> Entry:
    """Enter it in the record, and bring it to both sides or to the mediator alone."""
    role = side(act, order)
    if alone and role is not None:
        act.open(order)
        entry = mediating.answers_in_private(act, order, message, role)
    else:
        entry = pass_on(act, order, message, together)
    mediating.show_to_staff(act, order, message)
    return entry


def _line(act: Act, order: Order, entry: Entry, count: int = 1, *, undo: bool = True) -> Screen:
    alone, dispute = "to" in entry.body, order.dispute
    staff = not alone and dispute is not None and dispute.escalated is not None
    sent = Sent(order, _counterpart(act, order), entry.seq, count, alone, staff, passing.lures_of(entry))
    return screens.line(act.say, sent, undo=undo, others=len(talkable(act)) > 1)


def _line_under(act: Act, said: Entry) -> int | None:
    """The message that says where something went."""
    shown: set[int] = set()
    for entry in taking_back.together(act.connection, said):
        found = threads.messages(act.connection, entry.subject, entry.seq).get(act.chat, [])
        shown |= set(found) - {entry.body["message"]}
    return max(shown, default=None)


def _counterpart(act: Act, order: Order) -> str:
    """Who is on the other side: the person, if there is only one, else the company."""
    company = order.supplier if act.person.company == order.buyer else order.buyer
    members = people.members(act.connection, company) if company is not None else []
    return members[0].name if len(members) == 1 else screens.other_side(order, act.person.company)


# ── asking first ──────────────────────────────────────────────────────────────────────────────────────────────────


def _ask_first(act: Act, message: Letter, to: Address, order: Order) -> Screen | None:
    """Keep what was perhaps not meant for the other side, and ask. None if it was clear."""
    found = addressing.doubt(act, message, to, order)
    if found is None:
        return None
    why, fitting = found
    waits = Held(message.message_id, [], act.now, closed=why is addressing.Doubt.WISH)
    _hold(act, waits, message)
    others, held = len(talkable(act)) > 1, message.message_id
    name = _counterpart(act, order)
    return screens.asked(act.say, order, name, why.value, held, fitting=fitting, others=others)


def _ask_which(act: Act, message: Letter) -> Screen | None:
    """Keep the message and ask which order it is about; without any order there is nobody to pass it on to."""
    choice = talkable(act)
    if not choice:
        return screens.agent(act.say) if act.person.duties else start.start(act, "").under(act.say("talk-nobody"))
    _hold(act, Held(message.message_id, [], act.now), message)
    return screens.which(act.say, choice, act.person.company, 1, message.message_id)


def _waits_with(act: Act, message: Letter) -> Held | None:
    """What waits for an answer together with this: the same album, or what was sent less than a minute ago."""
    held = threads.held(act.connection, act.chat)
    for one in reversed(held):
        if message.album and any(kept["album"] == message.album for kept in one.messages):
            return one
    newest = held[-1] if held else None
    asked = threads.last_shown(act.connection, act.chat).question and not message.reply_to
    joins = newest is not None and not newest.closed and act.now - newest.at < ONE_THOUGHT
    return newest if asked and joins and not addressing.is_wish(message) else None


def _hold(act: Act, waits: Held, message: Letter) -> Screen | None:
    """Keep it with the others; more than can be kept are refused aloud."""
    if len(waits.messages) >= MOST_HELD:
        choice = talkable(act)
        question = screens.which(act.say, choice, act.person.company, len(waits.messages), waits.id)
        return screens.full(act.say, question)
    kept = [*waits.messages, passing.stored(message)]
    threads.hold(act.connection, act.chat, replace(waits, messages=kept, at=act.now))
    return None


def send(act: Act, press: SendTo) -> Screen:
    """What waited goes to this order; a second press finds nothing that waits."""
    order = act.order(press.order)
    role = side(act, order)
    if role is None:
        return screens.agent(act.say)
    if order.contract is None:
        return screens.nobody_yet(act.say, order)
    waiting = [passing.restored(kept) for kept in threads.release(act.connection, act.chat, press.held)]
    if not waiting:
        return screens.gone(act.say)
    batch = press.held if len(waiting) > 1 else 0
    said = [_say(act, message, order, alone=press.to == ALONE, together=batch) for message in waiting]
    threads.shows(act.connection, act.chat, Last(run=len(said)), act.now)
    grave = next((entry for entry in said if entry.body.get("lures")), said[-1])
    return _line(act, order, grave, len(said))


def to_team(act: Act, press: ToTeam) -> Screen:
    """What waited goes to the operator's team, and what is typed next as well."""
    act.order(press.order)
    if not desk.somebody_reads(act, press.order):
        return replace(desk.begin(act, press.order), fresh=True)  # says so; the question keeps its keys
    waiting = [passing.restored(kept) for kept in threads.release(act.connection, act.chat, press.held)]
    if not waiting:
        return screens.gone(act.say)
    screen = desk.begin(act, press.order)
    for message in waiting:
        bare = replace(message, reply_to=None, topic=None)
        screen = desk.said(act, bare, desk.meant(act, bare) or desk.Towards(None, False)) or screen
    return screen


def drop(act: Act, press: Drop) -> Screen:
    """What waited goes to nobody."""
    waiting = threads.release(act.connection, act.chat, press.held)
    return screens.dropped(act.say, len(waiting)) if waiting else screens.gone(act.say)


def choose(act: Act, press: To) -> Screen:
    """What is typed next is about this order."""
    order = act.order(press.order)
    if side(act, order) is None:
        return screens.agent(act.say)
    if order.contract is None:
        return screens.nobody_yet(act.say, order)
    act.open(order)
    return screens.focus(act.say, order, act.person.company, talkable(act))


def which(act: Act, press: Which) -> Screen:
    """Choose the order that what waits is about, or the one to write about."""
    waiting = next((one for one in threads.held(act.connection, act.chat) if one.id == press.held), None)
    if press.held and waiting is None:
        return screens.gone(act.say)
    count = len(waiting.messages) if waiting else 0
    return screens.which(act.say, talkable(act), act.person.company, count, press.held)


# ── taking back ───────────────────────────────────────────────────────────────────────────────────────────────────


def undo(act: Act, press: Undo) -> Screen:
    """Take back what was said, for a minute."""
    order = act.order(press.order)
    said = taking_back.mine(act, order, press.entry)
    if problem := _too_late(act, order, said):
        return problem
    before = _before(act, order, said)
    taking_back.take_back(act, order, said)
    return screens.taken_back(act.say, order, _counterpart(act, order), len(said), before)


def elsewhere(act: Act, press: Elsewhere) -> Screen:
    """Take it back and ask which order it is about; it waits until then."""
    order = act.order(press.order)
    said = taking_back.mine(act, order, press.entry)
    if problem := _too_late(act, order, said):
        return problem
    taking_back.take_back(act, order, said)
    moved = [replace(passing.as_entered(act.connection, entry), moved_from=order.id) for entry in said]
    held = Held(moved[0].message_id, [passing.stored(one) for one in moved], act.now, closed=True)
    threads.hold(act.connection, act.chat, held)
    screen = screens.which(act.say, talkable(act), act.person.company, len(moved), held.id)
    return screen.under(act.say("talk-undone", to=_counterpart(act, order), number=order.id, count=len(moved)))


def _too_late(act: Act, order: Order, said: list[Entry]) -> Screen | None:
    late = taking_back.too_late(act, said)
    if late is None:
        return None
    to = _counterpart(act, order)
    if late is Late.ALREADY:
        return Screen(screens.gone(act.say).text, toast=act.say("talk-late", why=late.value, to=to), alert=True)
    count = max(len(said), threads.last_shown(act.connection, act.chat).run)
    return screens.late(act.say, _line(act, order, said[-1], count, undo=False), late.value, to)


def _before(act: Act, order: Order, said: list[Entry]) -> Key | None:
    """The key that takes back the message before these as well, if that can be."""
    earlier = [
        entry
        for entry in threads.later(act.connection, order.subject, max(0, said[0].seq - taking_back.NEAR), "talk")
        if entry.seq < said[0].seq and entry.actor == str(act.person.actor) and entry.body["role"] in PARTIES
    ]
    found = taking_back.together(act.connection, earlier[-1]) if earlier else []
    if not found or taking_back.too_late(act, found):
        return None
    return key(act.say("talk-undo-before"), Undo(order.id, found[-1].seq))


routes: list[Route] = [
    button(To, choose),
    button(SendTo, send),
    button(ToTeam, to_team),
    button(Which, which),
    button(Drop, drop),
    button(Undo, undo),
    button(Elsewhere, elsewhere),
    *notes.routes,
]
