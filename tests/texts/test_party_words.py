"""Whatever carries one side's words to the other warns where they lead out of the programme, in every language."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest

from bot.act import Act
from bot.screens import disputes, told
from bot.screens.cautions import caution
from bot.screens.screen import LONGEST_TEXT, length
from storage import people
from storage.database import Database, Transaction
from storage.installation import set_fact
from storage.lures import OWN_ACCOUNTS, lures_in
from tests.builders import FINN, LI, MARTA, Trade, a_contract
from tests.texts.test_money_words import ALL, READERS, committed
from tests.trade.disputing import a_quarrel
from tests.trade.market import at, opens
from texts.i18n import LANGUAGES, Html
from trade import dispute_commands as dc
from trade import events as e
from trade.case_events import EvidenceAdded, InspectionReported
from trade.disputes import Dispute, DisputeState
from trade.evidence import EvidenceKind
from trade.lures import Lure
from trade.orders import Order
from trade.party_words import SaidByAParty, Spoken, said_in
from trade.payments import FileRef
from trade.reactions import told_of
from trade.values import Value

WORDS = "Better pay to my account no. 4000023509200000001, WhatsApp: lumen8888"
CAREFUL = {"en": "⚠️ <b>Careful:</b> this holds", "zh-CN": "⚠️ <b>请注意：</b>这里有"}
A_FILE = FileRef(file_id="f", file_unique_id="u", caption="the slip")
EVENTS: tuple[type[Value], ...] = get_args(e.Event)
FIXED = frozenset(
    """type hash by_name name unit currency destination dispatch_zone destination_zone country sha256 file_id
    file_unique_id mime kind payer payer_account bank_reference to to_name id payout tracking holder iban number bic
    bank town city registration zone no_reference voided of""".split()
)
"""Text fields that are chosen, checked or copied, not written as one likes; or that finance writes down."""
STAFF = frozenset("what inspector proof reasons words reason".split())
"""What the staff write in events that no side brings about: they are not warned of."""


def texts_of(kind: Any) -> Iterator[tuple[str, bool]]:
    """Every text field of a value and of the values it holds: its name, and whether it is a party's words."""
    for name, field in kind.model_fields.items():
        said = any(isinstance(mark, SaidByAParty) for mark in field.metadata)
        for inside in _types(field.annotation):
            if inside is str:
                yield name, said
            elif isinstance(inside, type) and issubclass(inside, Value):
                yield from texts_of(inside)


def _types(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is Literal or (isinstance(annotation, type) and issubclass(annotation, Enum)):
        return
    if get_origin(annotation) in (Annotated, Union, types.UnionType, tuple):
        for one in get_args(annotation):
            yield from _types(one)
    else:
        yield annotation


@pytest.mark.parametrize("kind", EVENTS, ids=lambda kind: kind.__name__)
def test_no_text_of_an_event_is_forgotten(kind: type[Value]) -> None:
    """A party's words are marked by their type, and the event that carries them has a place for what they lead to."""
    texts = list(texts_of(kind))
    free = {name for name, said in texts if not said} - FIXED
    assert free <= (set() if issubclass(kind, Spoken) else STAFF)
    assert (any(said for _, said in texts) and kind is not InspectionReported) is issubclass(kind, Spoken)


def evidence_given() -> Trade:
    """A case in which the buyer shows something."""
    quarrel = a_quarrel(DisputeState.EVIDENCE)
    quarrel.does(MARTA, dc.AddEvidence(kind=EvidenceKind.COUNT, words="see"))
    return quarrel


def goods_refused() -> Trade:
    """Goods came back, and not as they should."""
    quarrel = a_quarrel(DisputeState.RETURNED)
    quarrel.does(LI, dc.RefuseBack(words="half of it"))
    return quarrel


def with_files(event: e.Event) -> e.Event:
    """The event with a file wherever it can have one."""
    match event:
        case e.PaymentClaimed():
            return event.model_copy(update={"slips": (A_FILE,)})
        case EvidenceAdded():
            return event.model_copy(update={"files": (A_FILE,)})
        case _:
            return event


def with_words(value: Any) -> Any:
    """The value with a lure in every text that a party wrote; names of files have one word."""
    changed: dict[str, Any] = {}
    for name, field in type(value).model_fields.items():
        inside = getattr(value, name)
        if any(isinstance(mark, SaidByAParty) for mark in field.metadata):
            changed[name] = WORDS
        elif isinstance(inside, Value):
            changed[name] = with_words(inside)
        elif isinstance(inside, tuple) and inside and isinstance(inside[0], Value):
            changed[name] = tuple(map(with_words, inside))
    return value.model_copy(update=changed)


@pytest.fixture
async def db(tmp_path: Path) -> Any:
    """A database in which everybody is known."""
    database = await Database.open(f"sqlite:///{tmp_path}/tradehold.db")
    await database.transaction(opens)
    yield database
    await database.close()


def _act(tx: Transaction, person: int | None, now: Any, language: str) -> Act:
    return Act(replace(people.get(tx.connection, person or 0), language=language), person or 0, at(tx, now), "a_bot")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_everybody_told_of_such_words_is_warned(db: Database, language: str) -> None:
    """Every event of every life that carries words, to everybody who is told of it; no kind of event is left out."""

    def look(tx: Transaction) -> dict[type[Value], list[str]]:
        seen: dict[type[Value], list[str]] = {}
        for trade in (*ALL, evidence_given(), goods_refused()):
            for moment in committed(trade):
                event: Any = with_words(with_files(moment.event))
                if not isinstance(moment.event, Spoken) or not any(said_in(event)) or moment.order.contract is None:
                    continue
                event = event.model_copy(update={"lures": lures_in(tx.connection, "\n".join(said_in(event)))})
                for role in told_of(moment.order, event):
                    act = _act(tx, READERS.get(role, FINN).person, moment.at, language)
                    seen.setdefault(type(event), []).append(told.told(act, moment.order, event, role, "0" * 64).text)
        return seen

    shown = await db.read(lambda connection: look(Transaction(connection)))
    for kind, texts in shown.items():
        assert all(CAREFUL[language] in text for text in texts), kind
    assert set(shown) == {kind for kind in EVENTS if issubclass(kind, Spoken)}


async def test_words_that_are_shown_again_are_warned_of_again(db: Database) -> None:
    """On cards, in the contract, in the whole case: wherever a value that holds them is shown."""

    def look(tx: Transaction) -> list[int]:
        act = _act(tx, MARTA.person, ALL[0].now, "en")
        contract = with_words(a_contract())
        quarrels = [with_words(t.order.dispute) for t in ALL if t.order.dispute is not None]
        assert all(isinstance(quarrel, Dispute) for quarrel in quarrels)
        return [len(caution(act, value)) for value in (contract, *quarrels, WORDS)] + [len(caution(act, a_contract()))]

    *warned, harmless = await db.read(lambda connection: look(Transaction(connection)))
    assert set(warned) == {1}
    assert harmless == 0


async def test_a_warning_leaves_a_long_case_within_a_message(db: Database) -> None:
    """Words are shortened for it, never the warning."""

    def look(tx: Transaction) -> list[str]:
        quarrel = a_quarrel(DisputeState.APPEALED)
        order = quarrel.order
        assert order.dispute is not None
        words = f"{WORDS} {'and more ' * 100}"
        claim, appeal = order.dispute.claim, order.dispute.appeal
        assert appeal is not None
        changed = {
            "claim": claim.model_copy(update={"words": words}),
            "answer": words,
            "appeal": appeal.model_copy(update={"words": words * 3}),
        }
        dispute = order.dispute.model_copy(update=changed)
        act = _act(tx, MARTA.person, quarrel.now, "en")
        return [disputes.case(act, order, dispute).text, disputes.offers(act, order, dispute).text]

    case, offers = await db.read(lambda connection: look(Transaction(connection)))
    assert length(Html(case)) <= LONGEST_TEXT
    assert CAREFUL["en"] in case
    assert CAREFUL["en"] not in offers


async def test_the_operators_own_account_is_no_lure_anywhere(db: Database) -> None:
    """A buyer may say where it paid."""

    def look(tx: Transaction) -> tuple[Lure, ...]:
        set_fact(tx.connection, OWN_ACCOUNTS, ["DK5000400440116243"])
        return lures_in(tx.connection, "I have paid to DK50 0040 0440 1162 43")

    assert await db.transaction(look) == ()


def test_an_order_and_a_dispute_know_their_words() -> None:
    """Wishes and reasons of the order, claim, answer, offers and evidence of the dispute."""
    assert {name for name, said in texts_of(Order) if said} >= {"wish", "cancel_reason", "terms", "specification"}
    assert {name for name, said in texts_of(Dispute) if said} >= {"words", "answer", "refused", "caption"}
    assert LI.person != MARTA.person
