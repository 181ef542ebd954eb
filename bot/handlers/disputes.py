"""A dispute in its sides' chats: the whole case, the offers so far; and its evidence, which mediators look at too."""

from __future__ import annotations

from bot.act import Act
from bot.conversations import dispute, quarrel, settlement
from bot.routes import Route, button
from bot.screens import cards, disputes, evidence
from bot.screens.cases import Case
from bot.screens.disputes import DisputeOf
from bot.screens.evidence import Files, FilesPage
from bot.screens.screen import Key, Screen, key
from storage.outbox import Lane
from texts.i18n import Html
from trade.orders import Order
from trade.people import Role, roles
from trade.reactions import newest_dispute

FORMS = (dispute.FORM, settlement.FORM, *quarrel.FORMS)


def show(act: Act, press: DisputeOf) -> Screen:
    """A part of the order's newest dispute; without one, the card."""
    order = act.order(press.order)
    act.open(order)
    found = newest_dispute(order)
    if found is None:
        return cards.card(act, order)
    match press.part:
        case "offers":
            return disputes.offers(act, order, found)
        case "files":
            return page(act, FilesPage(order.id, 0))
        case _:
            return disputes.case(act, order, found)


def page(act: Act, press: FilesPage) -> Screen:
    """A page of the evidence; without a dispute, the card."""
    order = act.order(press.order)
    act.open(order)
    found = newest_dispute(order)
    if found is None:
        return cards.card(act, order)
    return evidence.evidence(act, order, found, press.page, _back(act, order))


def files(act: Act, press: Files) -> Screen:
    """One piece whole, under the page it was chosen from."""
    order = act.order(press.order)
    found = newest_dispute(order)
    if found is None or not 0 < press.piece <= len(found.evidence):
        return page(act, FilesPage(order.id, 0))
    calls = [screen.call(act.chat) for screen in evidence.piece(act, order, found, press.piece)]
    act.work.send(act.chat, {"calls": calls}, Lane.ANSWER, person=act.person.id, subject=order.subject)
    return Screen(Html(""), toast=act.say("case-piece-sent", piece=press.piece))


def _back(act: Act, order: Order) -> Key:
    """To the case: as the staff see one that is open, else as the sides do."""
    mine = roles(act.person.actor, order.buyer, order.supplier)
    if order.dispute and mine & {Role.MEDIATOR, Role.ADMIN}:
        return key(act.say("case-back"), Case(order.id))
    return key(act.say("dispute-back"), DisputeOf(order.id, "case"))


routes: list[Route] = [button(DisputeOf, show), button(FilesPage, page), button(Files, files)]
