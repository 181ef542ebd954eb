"""The longest that people may write still fits: 4,096 UTF-16 units in a message, 1,024 in a caption, and whole HTML."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.act import Act
from bot.actions import open_actions
from bot.buttons import Menu
from bot.screens import cards, contracts, disputes, evidence, lists, money, sure, told
from bot.screens.screen import LONGEST_CAPTION, LONGEST_TEXT, SENT_BY, Key, Screen
from payments.instructions import Bank, instructions_for
from storage import people
from storage.database import Database, Transaction
from storage.record import Entry
from tests.builders import (
    BUYING,
    FINN,
    LI,
    MARTA,
    MONDAY,
    SUPPLYING,
    Trade,
    a_contract,
    a_line,
    a_payment,
    an_assurance,
)
from tests.texts.lives import Wording, lives, moments, shown_at
from tests.texts.test_locales import Telegram
from tests.trade.disputing import a_quarrel
from tests.trade.market import at, opens
from texts.i18n import LANGUAGES, Html, Say, plain
from trade import dispute_commands as dc
from trade import events as e
from trade.contracts import LONGEST_DESCRIPTION, LONGEST_SPECIFICATION, LONGEST_TERMS, MOST_LINES, Contract, Party
from trade.disputes import DisputeState
from trade.evidence import EvidenceKind
from trade.incoterms import Incoterm, Paper
from trade.money import Money
from trade.orders import Order, Status
from trade.payments import BookedPayment, FileRef
from trade.people import Role
from trade.reactions import told_of

LONGEST_COMPANY, LONGEST_NAME, LONGEST_WORDS, LONGEST_PAYER = 120, 129, 1000, 140
SCRIPTS = {
    "html": "<&",
    "chinese": "𠮷",  # a rare sign: two UTF-16 units
    "right to left": "ش\n\n",  # isolated line by line, with empty lines between
}
HEAD = "f" * 64


def long(script: str, length: int) -> str:
    """As much of this script as may be written."""
    return (SCRIPTS[script] * length)[:length].strip()


def party(company: int, script: str) -> Party:
    """A company with a name as long as it may be."""
    return Party(company=company, name=long(script, LONGEST_COMPANY), country="CN", city=long(script, 100))


def the_longest_contract(script: str) -> Contract:
    """Thirty lines, every field full; the buyer keeps the name it pays under until it is looked at."""
    line = a_line(
        "123456.789",
        "1.234567",
        description=long(script, LONGEST_DESCRIPTION),
        specification=long(script, LONGEST_SPECIFICATION),
        unit=long(script, 20),
    )
    return a_contract(
        supplier=party(SUPPLYING, script),
        lines=(line,) * MOST_LINES,
        incoterm=Incoterm.CIF,
        place=long(script, 100),
        papers=tuple(Paper),
        packing=long(script, LONGEST_TERMS),
        terms=long(script, LONGEST_TERMS),
    )


def the_longest_lives(script: str) -> list[Trade]:
    """Every life with the longest contract and the longest words."""
    wording = Wording(
        words=long(script, LONGEST_WORDS),
        payer=long(script, LONGEST_PAYER - 1) + "!",
        carrier=long(script, 80),
        tracking=long(script, 60),
        line=long(script, 300),
    )
    return lives(the_longest_contract(script), wording)


def full(order: Order, script: str) -> Order:
    """The order with a buyer whose name is as long."""
    if order.contract is None:
        return order
    contract = order.contract.model_copy(update={"buyer": party(BUYING, script)})
    return order.model_copy(update={"contract": contract})


def fits(screen: Screen) -> None:
    """Telegram takes it."""
    most = LONGEST_CAPTION if screen.media else LONGEST_TEXT
    Telegram(screen.text)
    assert len(plain(screen.text).encode("utf-16-le")) // 2 <= most, plain(screen.text)[:200]


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """A database in which everybody is known."""
    database = await Database.open(f"sqlite:///{tmp_path}/tradehold.db")
    await database.transaction(opens)
    yield database
    await database.close()


Look = Callable[[int, datetime], Act]


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Each language."""
    return str(request.param)


def looking(tx: Transaction, language: str) -> Look:
    """How somebody looks at a moment."""

    def look(person: int, now: datetime) -> Act:
        found = replace(people.get(tx.connection, person), language=language)
        return Act(found, person, at(tx, now), "tradehold_bot")

    return look


PEOPLE = tuple(actor.person or 0 for actor in (MARTA, LI, FINN))
READERS = {Role.BUYER: PEOPLE[0], Role.SUPPLIER: PEOPLE[1]}


async def all_fit(db: Database, language: str, screens: Callable[[Look], Iterator[Screen]]) -> None:
    """Every one of these screens fits; looking at none would be no test."""
    shown = await db.read(lambda connection: list(screens(looking(Transaction(connection), language))))
    assert shown
    for screen in shown:
        fits(screen)


@pytest.mark.parametrize("script", SCRIPTS)
async def test_every_card_and_every_question_on_it_fits(db: Database, language: str, script: str) -> None:
    """Whoever looks, whenever."""

    def screens(look: Look) -> Iterator[Screen]:
        for trade in the_longest_lives(script):
            for seen, now in shown_at(trade):
                order = full(seen, script)
                for act in (look(person, now) for person in PEOPLE):
                    yield cards.card(act, order)
                    yield cards.more(act, order)
                    if order.contract is not None:
                        yield cards.talk(act, order)
                    for action in open_actions(order, act.person.actor, now, act.work.policy):
                        if action.command is not None and action.code != "refuse-cancel":
                            yield sure.sure(act, order, action)

    await all_fit(db, language, screens)


@pytest.mark.parametrize("script", SCRIPTS)
async def test_everything_people_are_told_fits(db: Database, language: str, script: str) -> None:
    """Every event of every life, to everybody who is told of it."""

    def screens(look: Look) -> Iterator[Screen]:
        for trade in the_longest_lives(script):
            for moment in moments(trade):
                for role in told_of(moment.order, moment.event):
                    act = look(READERS.get(role, PEOPLE[2]), moment.at)
                    yield told.told(act, full(moment.order, script), with_slip(moment.event), role, HEAD)

    await all_fit(db, language, screens)


def with_slip(event: e.Event) -> e.Event:
    """A claim comes with a picture, so what finance is told is its caption."""
    if isinstance(event, e.PaymentClaimed):
        return event.model_copy(update={"slips": (FileRef(file_id="f", file_unique_id="u", kind="photo"),)})
    return event


@pytest.mark.parametrize("script", SCRIPTS)
async def test_the_review_and_the_signed_contract_fit(db: Database, language: str, script: str) -> None:
    """Covered in part, with names as long as Telegram has them."""
    say, contract = Say(language), the_longest_contract(script)
    standing = an_assurance(available=Money.of(1, "USD"))
    order = full(lives(contract)[0].order, script)
    signatures = tuple(s.model_copy(update={"name": long(script, LONGEST_NAME)}) for s in order.signatures)

    fits(contracts.review(say, 123_456, order.agreement, standing))
    fits(contracts.contract(say, order.model_copy(update={"signatures": signatures})))


@pytest.mark.parametrize("script", SCRIPTS)
async def test_all_evidence_fits(db: Database, language: str, script: str) -> None:
    """Pieces with the most files, each with the most that can be written under it; also the news of them."""
    quarrel = a_quarrel(DisputeState.EVIDENCE, contract=the_longest_contract(script))
    caption = long(script, LONGEST_TEXT)
    files = tuple(FileRef(file_id="f", file_unique_id="u", kind=kind, caption=caption) for kind in SENT_BY)
    given = [dc.AddEvidence(kind=EvidenceKind.OTHER, words=long(script, LONGEST_WORDS), files=files)] * 20
    happened = [event for one in given for event in quarrel.does(LI, one)]
    order = full(quarrel.order, script)

    def screens(look: Look) -> Iterator[Screen]:
        act, back = look(PEOPLE[0], quarrel.now), Key("back", Menu())
        yield disputes.case(act, order, quarrel.dispute)
        for page in range(4):
            yield evidence.evidence(act, order, quarrel.dispute, page, back)
        yield from evidence.piece(act, order, quarrel.dispute, 20)
        news = told.told(act, order, happened[-1], Role.BUYER, HEAD)
        yield from (news, *told.enclosed(act, order, happened[-1], Role.BUYER, news))

    await all_fit(db, language, screens)


@pytest.mark.parametrize("script", SCRIPTS)
async def test_what_finance_sees_fits(db: Database, language: str, script: str) -> None:
    """Fifty orders at once, and a payment with everything a bank can show."""
    contract = the_longest_contract(script)
    seen = [moment.order for trade in lives(contract) for moment in moments(trade)]
    waiting = full(next(order for order in seen if order.status is Status.AGREED), script)
    due = [full(order, script) for order in seen if order.waiting_payouts]
    words = long(script, LONGEST_PAYER)
    payment = a_payment(100, payer=words, payer_account=words, bank_reference=words)

    def screens(look: Look) -> Iterator[Screen]:
        act = look(PEOPLE[2], datetime.now(UTC))
        yield money.payments(act, [waiting] * 50)
        yield money.payouts(act, due * 5)
        yield money.payment_review(act, waiting, payment, "n", [BookedPayment(order=7, payment=payment)] * 2)

    await all_fit(db, language, screens)


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_payment_instructions_fit_under_their_picture(language: str, script: str) -> None:
    """With every field of the bank full."""
    order = next(m.order for t in lives() for m in moments(t) if m.order.outstanding)
    words = long(script, 70)
    bank = Bank(holder=words, number="1234567890", bic="CHASUS33XXX", bank=words, town=words[:35], country="US")
    how = instructions_for(order.id, order.agreement, 1, {"USD": bank}, MONDAY, order.outstanding)

    text: Html = money.instructions(Say(language), order, how)

    assert len(plain(text).encode("utf-16-le")) // 2 <= LONGEST_CAPTION


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_record_fits(language: str) -> None:
    """However long it has become."""
    order = lives()[0].order
    entry = Entry(order.subject, 123_456, datetime(2026, 12, 31, tzinfo=UTC), "", "event", {"type": "funded"}, "", HEAD)

    fits(lists.record(Say(language), order, [entry] * 1000))
