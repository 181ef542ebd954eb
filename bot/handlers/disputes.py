"""A dispute in its sides' chats: the whole case, the offers so far, and the files of the evidence."""

from __future__ import annotations

from bot.act import Act
from bot.conversations import dispute, quarrel, settlement
from bot.routes import Route, button
from bot.screens import cards, disputes
from bot.screens.claims import company
from bot.screens.disputes import DisputeOf
from bot.screens.screen import Screen, shown_file
from storage.outbox import Lane
from texts.i18n import Html
from trade.disputes import Dispute
from trade.orders import Order
from trade.reactions import newest_dispute

MOST_FILES = 20
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
            return _send_files(act, order, found)
        case _:
            return disputes.case(act, order, found)


def _send_files(act: Act, order: Order, found: Dispute) -> Screen:
    """The newest files of the evidence, each with whose it is and what it is to show."""
    say = act.say
    given = [(piece, file) for piece in found.evidence for file in piece.files]
    for piece, file in given[-MOST_FILES:]:
        kind = say(f"evidence-{piece.kind.value}")
        text = say("evidence-file", kind=kind, by=company(order, piece.role), at=piece.at, number=order.id)
        calls = [screen.call(act.chat) for screen in shown_file(text, file)]
        act.work.send(act.chat, {"calls": calls}, Lane.ANSWER, person=act.person.id, subject=order.subject)
    return Screen(Html(""), toast=say("dispute-files-sent" if given else "dispute-no-files"))


routes: list[Route] = [button(DisputeOf, show)]
