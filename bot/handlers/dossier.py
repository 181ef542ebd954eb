"""Ask for an order's dossier."""

from __future__ import annotations

from bot.act import Act
from bot.routes import Route, button
from bot.screens import dossier as screens
from bot.screens.dossier import DossierOf
from bot.screens.screen import Screen
from storage import dossiers
from storage.outbox import Lane
from trade.refusals import NotFound


def ask(act: Act, press: DossierOf) -> Screen:
    """Have the dossier made in the background; a message counts up meanwhile."""
    order = act.order(press.order)
    if order.contract is None:
        raise NotFound
    if dossiers.wished(act.connection, act.chat, order.id):
        return screens.silent(act.say("dossier-running"))
    act.open(order)
    counting = screens.running(act.say, order.id, 0).call(act.chat)
    parcel = act.work.send(act.chat, {"calls": [counting]}, Lane.ANSWER, person=act.person.id, subject=order.subject)
    dossiers.wish(act.connection, act.chat, order.id, act.person.id, parcel.id, act.now)
    act.work.transaction.after_commit(act.work.site.dossier_wished)
    return screens.silent(act.say("dossier-started"))


routes: list[Route] = [button(DossierOf, ask)]
