"""Words about money are exactly true: nothing is said to have moved before the ledger says so.

Every text that claims something of money is shown over every life an order can have, and held against the books.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.act import Act
from bot.actions import open_actions
from bot.screens import cards, sure, told
from storage import people
from storage.database import Database, Transaction
from tests.builders import FINN, LI, MARTA, Trade
from tests.texts.lives import Moment, lives, moments
from tests.trade.disputing import a_quarrel
from tests.trade.market import at, opens
from texts.i18n import LANGUAGES, plain
from trade import commands as c
from trade import dispute_commands as dc
from trade.disputes import DisputeState
from trade.order_folding import fold
from trade.orders import Order, Status
from trade.people import Role
from trade.reactions import told_of

AMOUNT = r"USD\s[\d,]+\.\d\d"
SENT = {
    "en": r"has left our bank|was sent|on its way (?:back )?to|got the money",
    "zh-CN": r"已从我们的银行|已汇|正在退回|正在汇往",
}
"""Says that money has left the operator's bank."""
PROMISED = {
    "en": r"when (?:it|your money) has left our bank|goods?[^.]* on (?:its|their) way",
    "zh-CN": r"汇出后会通知您",
}
"""Speaks of that as of something to come, or of goods."""
RELEASED = {
    "en": r"was released|the money is released[;.]|is released to the supplier;",
    "zh-CN": r"已放款|已按约定放行|已放给",
}
"""Says that money is no longer held."""
HELD = {
    "en": rf"{AMOUNT} (?:is|stays) held(?! until| aside| too)",
    "zh-CN": rf"已(?:为您)?托管 {AMOUNT}|{AMOUNT} 继续(?:为您)?托管",
}
"""Says that an amount is held."""


def claims(words: dict[str, str], language: str, text: str) -> list[str]:
    """What a text claims in these words, apart from what it promises."""
    return [found[0] for found in re.finditer(words[language], re.sub(PROMISED[language], "", text))]


def check(language: str, order: Order, text: str) -> None:
    """What the text claims is so in the order's books."""
    if claims(SENT, language, text):
        assert any(payout.sent for payout in order.payouts), text
    if claims(RELEASED, language, text):
        assert order.released or order.refunded, text
    for claim in claims(HELD, language, text):
        assert int(re.sub(r"\D", "", claim)) <= order.held, text


def committed(trade: Trade) -> Iterator[Moment]:
    """A life as people can look at it: after each command, with all that followed from it."""
    for moment in moments(trade):
        yield replace(moment, order=fold(trade.order.id, [(e, at) for e, at in trade.history if at <= moment.at]))


def seen(trade: Trade) -> Iterator[tuple[Order, datetime]]:
    """The order after each command, and when everything is overdue."""
    for moment in committed(trade):
        yield moment.order, moment.at
        yield moment.order, moment.at + timedelta(days=400)


def disputes() -> list[Trade]:
    """Quarrels up to each of their states."""
    return [a_quarrel(state) for state in DisputeState]


ALL = [*lives(), *disputes()]


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Each language."""
    return str(request.param)


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """A database in which everybody is known."""
    database = await Database.open(f"sqlite:///{tmp_path}/tradehold.db")
    await database.transaction(opens)
    yield database
    await database.close()


def looking(tx: Transaction, language: str) -> Callable[[int | None, datetime], Act]:
    """How somebody looks at a moment."""

    def look(person: int | None, now: datetime) -> Act:
        found = replace(people.get(tx.connection, person or 0), language=language)
        return Act(found, person or 0, at(tx, now), "tradehold_bot")

    return look


READERS = {Role.BUYER: MARTA, Role.SUPPLIER: LI}


async def test_no_news_says_of_money_what_the_books_do_not(db: Database, language: str) -> None:
    """Every event of every life, to everybody who is told."""

    def look(tx: Transaction) -> Iterator[tuple[Order, str]]:
        acts = looking(tx, language)
        for trade in ALL:
            for moment in committed(trade):
                if moment.order.contract is None:
                    continue
                for role in told_of(moment.order, moment.event):
                    act = acts(READERS.get(role, FINN).person, moment.at)
                    news = told.told(act, moment.order, moment.event, role, "0" * 64)
                    yield moment.order, plain(news.text)

    shown = await db.read(lambda connection: list(look(Transaction(connection))))
    for order, text in shown:
        check(language, order, text)
    assert any(claims(SENT, language, text) for _, text in shown)
    assert any(claims(HELD, language, text) for _, text in shown)


async def test_no_card_says_of_money_what_the_books_do_not(db: Database, language: str) -> None:
    """At every moment, to everybody who may look."""

    def look(tx: Transaction) -> Iterator[tuple[Order, str]]:
        acts = looking(tx, language)
        for trade in ALL:
            for order, now in seen(trade):
                for person in (MARTA, LI, FINN):
                    yield order, plain(cards.card(acts(person.person, now), order).text)

    shown = await db.read(lambda connection: list(look(Transaction(connection))))
    for order, text in shown:
        check(language, order, text)
    assert any(claims(RELEASED, language, text) or claims(SENT, language, text) for _, text in shown)


async def test_covered_is_said_only_while_it_is(db: Database, language: str) -> None:
    """From both signatures to the order's end; of an offer, that it will be."""
    word = {"en": "covered", "zh-CN": "保障"}[language]
    later = {"en": "covered once signed", "zh-CN": "签署后"}[language]

    def look(tx: Transaction) -> Iterator[tuple[Order, str]]:
        acts = looking(tx, language)
        for trade in lives():
            for order, now in seen(trade):
                yield order, plain(cards.card(acts(MARTA.person, now), order).text)

    for order, text in await db.read(lambda connection: list(look(Transaction(connection)))):
        is_covered = order.agreed is not None and order.ended is None and order.status is not Status.DRAFT
        assert (word in text) == (is_covered or order.status is Status.OFFERED), text
        assert (later in text) == (order.status is Status.OFFERED), text


MOVES = (
    c.Accept,
    c.AgreeCancel,
    c.CancelLate,
    c.AcceptShortfall,
    c.CountHeldPayment,
    c.ReturnHeldPayment,
    c.MarkPayoutSent,
    dc.AcceptSettlement,
    dc.WaiveAppeal,
    dc.TakeBack,
)
"""Commands of a key that move money, besides accepting a proposal."""


async def test_every_key_that_moves_money_names_the_amount(db: Database, language: str) -> None:
    """On the card, and on the yes to the question before it."""

    def look(tx: Transaction) -> Iterator[tuple[str, str]]:
        acts = looking(tx, language)
        for trade in ALL:
            for order, now in seen(trade):
                for act in (acts(person.person, now) for person in (MARTA, LI, FINN)):
                    for action in open_actions(order, act.person.actor, now, act.work.policy):
                        if action.gives in MOVES or action.code == "accept-proposal":
                            yield action.code, cards.action_key(act.say, order, action).text
                            yield action.code, sure.sure(act, order, action).rows[0][0].text

    keys = set(await db.read(lambda connection: list(look(Transaction(connection)))))
    assert {code for code, _ in keys} >= {"accept", "agree-cancel", "cancel-late", "sent", "accept-proposal", "waive"}
    for code, text in keys:
        assert re.search(AMOUNT, text), (code, text)
