"""A notice that asks the staff for something, as it stands: open, with somebody on it, or done by whom and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.act import Act
from bot.buttons import Button
from bot.screens.screen import LONGEST_CAPTION, LONGEST_TEXT, Screen, key, length, rows
from storage.notices import Ask
from texts.i18n import Html, Say
from trade.asks import CLAIMED_BY_FINANCE


class OnIt(Button, code="ni"):
    """I'm on it: the others see that for an hour."""

    order: int
    about: str


def claimable(about: str) -> bool:
    """Whether a clerk can say that they are on it."""
    return about.partition(":")[0] in CLAIMED_BY_FINANCE


def with_claim(act: Act, screen: Screen, order: int, about: str, ask: Ask | None) -> Screen:
    """The notice with the key to be on it, unless somebody is; and with the line that says who."""
    if ask is None or not claimable(about):
        return screen
    if ask.on_it(act.now) and ask.claimed_until is not None:
        at = clock(act.say, ask.claimed_until)
        mine = int(ask.claimed_by == act.person.id)
        return screen.under(act.say("notice-claimed", by=ask.claimed_name, at=at, mine=mine))
    if act.person.chat is None:
        return screen
    return replace(screen, rows=(*screen.rows, *rows(key(act.say("notice-claim"), OnIt(order, about)))))


def settled(say: Say, screen: Screen, ask: Ask, at: datetime) -> Screen:
    """The notice without its keys, under who has done it and when."""
    line = say(f"notice-{ask.act}", by=ask.settled_by or "–", at=clock(say, at))
    return replace(screen.under(line), rows=())


def edit(screen: Screen, chat: int, message: int, *, captioned: bool) -> dict[str, object]:
    """The call that shows it in the message where the notice stands."""
    call = replace(screen, media=None).call(chat, message)
    if not captioned:
        return {**call, "params": {**call["params"], "text": _short(screen.text, LONGEST_TEXT)}}
    params = {k: v for k, v in call["params"].items() if k not in ("text", "link_preview_options")}
    return {"method": "editMessageCaption", "params": {**params, "caption": _short(screen.text, LONGEST_CAPTION)}}


def _short(text: Html, longest: int) -> Html:
    """The line alone where there is no room for all of it."""
    return text if length(text) <= longest else Html(text.split("\n\n")[0])


def clock(say: Say, at: datetime) -> str:
    """The time of day in the reader's zone."""
    return f"{at.astimezone(say.zone):%H:%M}"


def taken(say: Say, ask: Ask) -> Screen:
    """Somebody else is on it: said over the chat, and nothing changes."""
    until = clock(say, ask.claimed_until) if ask.claimed_until else "–"
    return Screen(Html(""), toast=say("notice-taken", by=ask.claimed_name, at=until), alert=True)


def yours(say: Say, until: datetime) -> Screen:
    """The notice shows it to everybody."""
    return Screen(Html(""), toast=say("notice-yours", at=clock(say, until)))


def gone(say: Say, ask: Ask | None) -> Screen:
    """It is done already."""
    by, at = (ask.settled_by, ask.settled_at) if ask else ("–", None)
    return Screen(Html(""), toast=say("notice-gone", by=by or "–", at=clock(say, at) if at else "–"), alert=True)
