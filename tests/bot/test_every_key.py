"""Every key, fresh or stale or forged, ends well: in each life of an order, for each person, in each language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial

import pytest

from bot import incoming
from bot.actions import ACTIONS, open_actions
from bot.buttons import Accept, Ask, Button, Fill, Show, ShowPart, Sure
from bot.dispatch import Dispatch
from bot.form_codes import FormCode
from bot.handlers import all_routes, thread
from bot.handlers.start import menu
from bot.screens.cases import Do
from storage import orders, people
from storage.database import Database, Transaction
from storage.work import Work
from tests.bot.openings import OPENINGS, Lived, Opening, lives
from tests.bot.test_forms_overtaken import Undone
from tests.builders import ADA, FINN, HOUR, LI, MARTA, MIRA
from tests.trade import market as the_market
from tests.trade.disputing import NORA
from texts.i18n import LANGUAGES
from trade import commands as c
from trade.orders import Order, Status
from trade.people import Actor

ROUTES, FORMS = all_routes()
PARTS = ("contract", "more", "pay", "pdf", "calendar", "record", "talk", "problem", "nothing")
CASE_ACTS = ("take", "take-appeal", "extend", "agree", "agree-sure", "hand", "nothing")


def _cancel_proposed(lived: Lived) -> None:
    lived.goes(Status.FUNDED)
    lived.waits(HOUR).does(LI, c.ProposeCancel(reason="the mould broke"))


STAGES = "ORDER CHANGE CLAIM SHIP PROOF DECLINE_CHANGE RATE DISPUTE ANSWER SETTLE EVIDENCE APPEAL SEND_BACK REFUSE_BACK"
MEDIATED = "REPORT PROPOSE RULE RULE_APPEAL DISAGREE"
LIVES = {
    **{name: OPENINGS[FormCode[name]] for name in (*STAGES.split(), *MEDIATED.split())},
    "cancel-proposed": Opening(LI, _cancel_proposed),
}
"""Each stage of an order and of a dispute once."""
CAST = (MARTA, LI, FINN, MIRA, NORA, ADA)


def _keys(number: int, version: int, offered: set[str]) -> Iterator[Button]:
    """What a card of now or of before may have held, and what nobody was ever shown."""
    for version_shown in (version, max(0, version - 1)):
        for named in offered:
            yield Ask(number, version_shown, named)
            yield Sure(number, version_shown, named)
        yield from (Do(number, version_shown, act) for act in CASE_ACTS)
    for action in ACTIONS:
        if action.code not in offered:
            yield Ask(number, version - 1, action.code)
            yield Sure(number, version, action.code)
    yield from (Ask(number, version, "nothing"), Sure(number, version, "sent:nothing"), Accept(number, 1, 1))
    yield from (Fill(code, number) for code in FormCode)
    yield from (ShowPart(number, part) for part in PARTS)
    yield Show(number)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LIVES)
async def test_every_key_ends_well(market: Database, name: str, language: str) -> None:
    """With an answer, and never with an error."""
    number, now = await market.transaction(lambda tx: lives(tx, LIVES[name]))
    for actor in CAST:
        if actor.person is not None:
            await market.transaction(partial(_speak, actor.person, language))
            order = await market.transaction(partial(_sees, number))
            offered = {a.named for a in open_actions(order, actor, now, the_market.POLICY) if a.command is not None}
            for button in dict.fromkeys(_keys(number, order.version, offered)):
                with pytest.raises(Undone):
                    await market.transaction(partial(_presses, market, actor, button, now))


def _speak(person: int, language: str, tx: Transaction) -> None:
    people.change(tx.connection, person, language=language, language_chosen=True)


def _sees(number: int, tx: Transaction) -> Order:
    return orders.look(tx.connection, number)


def _presses(db: Database, actor: Actor, button: Button, now: datetime, tx: Transaction) -> None:
    assert actor.person is not None
    user = {"id": actor.person, "is_bot": False, "first_name": actor.name}
    shown = {"message_id": 50, "date": 0, "chat": {"id": actor.person, "type": "private"}, "text": "…"}
    query = {"id": "q", "from": user, "chat_instance": "c", "message": shown, "data": button.pack()}
    arrival = incoming.read({"callback_query": query})
    assert arrival is not None
    work = Work(tx, the_market.SITE, now)
    Dispatch(db, the_market.SITE, lambda: now, ROUTES, FORMS, menu, thread.talk, thread.edited).act(work, arrival)
    assert any("calls" in parcel.payload for parcel in work.parcels), "the press is answered"
    raise Undone
