"""A clerk says that they are on what a notice asks for."""

from __future__ import annotations

from datetime import timedelta

from bot.act import Act
from bot.routes import Route, button
from bot.screens import notices as screens
from bot.screens.notices import OnIt
from bot.screens.screen import Screen
from storage import notices
from trade.people import Duty
from trade.refusals import NotAllowed

CLAIMED = timedelta(hours=1)


def on_it(act: Act, press: OnIt) -> Screen:
    """For an hour the others see who does it; nobody is kept from doing it."""
    order = act.order(press.order)
    if Duty.FINANCE not in act.person.duties or not act.serves(order):
        raise NotAllowed
    ask = notices.find(act.connection, order.subject, press.about)
    if ask is None or ask.settled_at is not None:
        return screens.gone(act.say, ask)
    if ask.on_it(act.now) and ask.claimed_by != act.person.id:
        return screens.taken(act.say, ask)
    until = act.now + CLAIMED
    notices.claim(act.connection, order.subject, press.about, act.person.id, act.person.name, until)
    act.work.show_notice(order.subject, press.about)
    act.work.show_notice(order.subject, press.about, not_before=until)
    return screens.yours(act.say, until)


routes: list[Route] = [button(OnIt, on_it)]
