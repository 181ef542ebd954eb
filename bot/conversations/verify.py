"""/verify: does this account belong to the staff? By its @name, its number, or a message forwarded from it."""

from __future__ import annotations

import re
from typing import Any

from bot.act import Act
from bot.conversations.preconditions import always
from bot.conversations.steps import Asking, Form, Step
from bot.conversations.witness import witness
from bot.form_codes import FormCode
from bot.screens.screen import Screen
from bot.screens.staff import Verdict, verdict
from storage import people
from storage.outbox import Lane
from storage.people import Person
from texts.i18n import Html
from texts.misread import Misread, shortened
from trade.payments import FileRef

VERIFY = "verify"
"""What a parcel tells that asks Telegram first."""
_NAME = re.compile(r"(?:https?://)?(?:t\.me/|telegram\.me/|@)?([A-Za-z]\w{3,31})/?", re.ASCII | re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,15}", re.ASCII)


def judge(act: Act, words: str) -> Screen:
    """The verdict on what was typed: a hash of a record, a @name, a link to an account, or a Telegram id."""
    typed = words.strip()
    if (answer := witness(act, typed)) is not None:
        return answer
    if _NUMBER.fullmatch(typed):
        return _known(act, people.find(act.connection, int(typed)), typed)
    name = _NAME.fullmatch(typed)
    if name is None:
        return verdict(act.say, Verdict.UNKNOWN, shortened(typed), frozenset())
    if name[1].casefold() == act.bot_username.casefold():
        return verdict(act.say, Verdict.BOT, f"@{act.bot_username}", frozenset())
    person = people.named(act.connection, name[1])
    if person is None:
        # Telegram tells bots nothing about the names of strangers.
        return verdict(act.say, Verdict.UNKNOWN, f"@{name[1]}", frozenset())
    return _named(act, person, f"@{name[1]}")


def _named(act: Act, person: Person, who: str) -> Screen:
    """A @name can be given up and taken by somebody else, so Telegram is asked whose it is at the moment of the answer,
    which comes as a message of its own. Who is no agent under any name is none under this one."""
    if not person.duties:
        return _known(act, person, who)
    asked = {"tell": VERIFY, "agent": person.id, "who": who}
    act.work.send(act.chat, asked, Lane.NOTICE, person=act.person.id)
    return Screen(Html(""))


def _known(act: Act, person: Person | None, who: str) -> Screen:
    """Every agent's Telegram id is known here, so an id we don't know is not staff."""
    if person is None or not person.duties:
        return verdict(act.say, Verdict.NOT_STAFF, who, frozenset())
    return verdict(act.say, Verdict.STAFF, who, person.duties)


def _forwarded(act: Act) -> Screen:
    sender = act.message.forwarded_from if act.message else None
    if sender is None:
        return verdict(act.say, Verdict.UNKNOWN, act.say("verify-hidden"), frozenset())
    person = people.find(act.connection, sender)
    return _known(act, person, person.name if person else str(sender))


def _typed(asking: Asking, typed: str) -> str:
    if not _is_forward(asking) and not typed.strip():
        raise Misread("misread-verify")
    return typed.strip()


def _file(asking: Asking, file: FileRef) -> str:
    if not _is_forward(asking):
        raise Misread("misread-verify")
    return ""


def _is_forward(asking: Asking) -> bool:
    return asking.act.message is not None and asking.act.message.forwarded


def _finish(asking: Asking) -> Screen:
    answer: Any = asking.answers["account"]
    return _forwarded(asking.act) if _is_forward(asking) else judge(asking.act, str(answer))


FORM = Form(FormCode.VERIFY, "verify", lambda asking: [Step("account", read=_typed, file=_file)], _finish, always)
