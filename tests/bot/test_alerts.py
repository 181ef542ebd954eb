"""Alerts as people read them: every row of the table, each of its steps, whoever reads, in every language."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest

from bot.act import Act
from bot.reminding import alerts_call, open_deadlines
from bot.screens import alerts, cards
from bot.screens.alerts import Snooze
from bot.screens.reminders import ANNOUNCED, OUTLASTING, Alert, Reminder, stands
from bot.screens.screen import LONGEST_TEXT, Key, Screen
from scheduler.alerting import LONGEST
from storage import alerts as waiting
from storage import deadlines, people
from storage.database import Database, Transaction
from tests.builders import ADA, DAY, FINN, HOUR, LI, MARTA, MIRA, MONDAY, OTTO, REACHED, a_trade, later, paid
from tests.texts.test_locales import Telegram
from tests.trade.disputing import HALF, NORA, OPEN, REASONS, a_quarrel
from tests.trade.market import at, offers, opens
from tests.trade.test_enrolment import a_company
from texts.formats import format_weekday
from texts.i18n import LANGUAGES, Html, plain
from trade import commands as c
from trade import dispute_commands as dc
from trade.companies import Company, Standing
from trade.deadlines import DEADLINES, Deadline, DeadlineKind, Step
from trade.deadlines import alerts as ladder
from trade.disputes import DisputeState
from trade.orders import Order, Status
from trade.people import CLOCK, Actor, Role
from trade.policy import Policy

T = TypeVar("T")
READERS = {Role.BUYER: (MARTA,), Role.SUPPLIER: (LI,), Role.MEDIATOR: (MIRA, NORA), Role.FINANCE: (FINN,)}
READERS[Role.ADMIN] = (ADA,)
EVERYBODY = tuple(reader for readers in READERS.values() for reader in readers)


def _orders() -> Iterator[Order]:
    """Orders at every point of their life, in every state of a dispute, and with a change proposed."""
    for status in REACHED:
        yield a_trade(status).order
    noticed, changed, cancelled = a_trade(Status.DELIVERED), a_trade(Status.FUNDED), a_trade(Status.FUNDED)
    noticed.until(noticed.order.inspect_by).does(CLOCK, c.GiveFinalNotice())
    changed.does(LI, c.ProposeAmendment(contract=later(changed.contract), reason="the mould broke"))
    cancelled.does(LI, c.ProposeCancel())
    cancelled.does(MARTA, c.AgreeCancel())
    yield from (noticed.order, changed.order, cancelled.order, a_trade().pays_deposit().order)
    yield from (a_quarrel(state).order for state in OPEN)


@cache
def watched() -> dict[DeadlineKind, tuple[Order | Company, Deadline]]:
    """The first thing with an open deadline of each kind."""
    about: list[Order | Company] = [*_orders(), a_company(Standing.APPROVED)]
    return {deadline.kind: (one, deadline) for one in reversed(about) for deadline in open_deadlines(one)}


def rows() -> list[tuple[DeadlineKind, Step]]:
    """Every row of the table with each step of its ladder."""
    return [(kind, step) for kind, rule in DEADLINES.items() for step in rule.ladder]


def moment(deadline: Deadline, step: Step) -> datetime:
    """When the step comes; for a length that has no room for it, the moment it would."""
    found = {alert.step: alert.at for alert in ladder(deadline, Policy())}
    return found.get(step.name, deadline.due + step.after)


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """A database in which everybody is known."""
    database = await Database.open(f"sqlite:///{tmp_path}/tradehold.db")
    await database.transaction(opens)
    yield database
    await database.close()


async def as_read(
    db: Database, by: Actor, now: datetime, look: Callable[[Act], T], language: str = "en", zone: str = "UTC"
) -> T:
    """What somebody makes of it at a moment."""

    def run(tx: Transaction) -> T:
        person = replace(people.get(tx.connection, by.person or 0), language=language, time_zone=zone)
        return look(Act(person, person.id, at(tx, now), "tradehold_bot"))

    return await db.transaction(run)


def buttons(screen: Screen) -> list[Key]:
    """The keys of a screen."""
    return [key for row in screen.rows for key in row]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "step"), rows(), ids=lambda value: getattr(value, "name", value))
async def test_every_alert_says_what_is_due_until_when_and_what_then(
    db: Database, kind: DeadlineKind, step: Step, language: str
) -> None:
    """To everybody who may hear of it, also in another's place; in their own time, in words, as Telegram takes it."""
    about, deadline = watched()[kind]
    now = moment(deadline, step)
    told = [reader for role in step.told for reader in READERS[role]]
    assert told
    for reader in EVERYBODY:
        standing_in = "" if reader in told else "Somebody Ltd."

        def look(act: Act, standing_in: str = standing_in) -> tuple[Screen, Reminder]:
            reminder = Reminder(act, about, deadline, late=True, instead=standing_in)
            return alerts.one(reminder), reminder

        screen, reminder = await as_read(db, reader, now, look, language, "Asia/Kathmandu")
        text = plain(screen.text)
        Telegram(screen.text)
        assert len(text) <= LONGEST_TEXT
        assert plain(reminder.what) in text
        assert plain(reminder.meaning) in text
        assert "(UTC+5:45)" in text
        assert format_weekday(deadline.due, reminder.act.say.zone, language) in text
        assert standing_in in text
        assert all(key.button is not None and len(key.button.pack().encode()) <= 64 for key in buttons(screen))


@pytest.mark.parametrize("kind", DEADLINES)
async def test_who_owes_it_has_the_key_that_settles_it(db: Database, kind: DeadlineKind) -> None:
    """Beside looking closer and being reminded again."""
    about, deadline = watched()[kind]
    rule = DEADLINES[kind]
    owing = rule.ladder[0].told if rule.owed_by == (Role.CLOCK,) or kind is DeadlineKind.DELIVERY else rule.owed_by
    settling: list[Key] = []
    for reader in (reader for role in owing for reader in READERS[role]):
        screen = await as_read(db, reader, moment(deadline, rule.ladder[0]), lambda act: _one(act, about, deadline))
        settling += [key for key in buttons(screen)[:-1] if not isinstance(key.button, Snooze)]
    assert settling


def _one(act: Act, about: Order | Company, deadline: Deadline) -> Screen:
    return alerts.one(Reminder(act, about, deadline))


@pytest.mark.parametrize(
    ("reader", "settling"),
    [
        (FINN, ["🏦 Confirm payment", "🔍 Nothing arrived"]),
        (MARTA, ["💸 I've paid again", "🏦 How to pay"]),
        (LI, ["⏳ Give more time"]),
    ],
    ids=lambda value: getattr(value, "name", None),
)
async def test_a_late_payment_is_settled_by_whoever_hears_of_it(
    db: Database, reader: Actor, settling: list[str]
) -> None:
    """Finance looks at the bank, the buyer says it again, the supplier may wait."""
    trade = a_trade(Status.AGREED)
    trade.does(MARTA, c.ClaimPayment())
    [deadline] = open_deadlines(trade.order)
    screen = await as_read(db, reader, deadline.due + DAY, lambda act: _one(act, trade.order, deadline))
    assert settling == [key.text for key in buttons(screen)[:-1]]


async def test_a_supplier_can_ship_be_late_or_have_a_problem(db: Database) -> None:
    """Under the alert of a shipment, with a snooze and the order."""
    order, deadline = watched()[DeadlineKind.SHIPMENT]
    screen = await as_read(db, LI, deadline.due - timedelta(days=3), lambda act: _one(act, order, deadline))

    assert [key.text for key in buttons(screen)] == [
        "🚢 Shipped",
        "🕒 I'll be late",
        "🆘 Problem",
        "💤 In 3 hours",
        "💤 Tomorrow morning",
        "Open order",
    ]
    assert "3 days left" in plain(screen.text)


async def test_a_side_that_gave_all_its_evidence_is_still_asked_to_answer_the_proposal(db: Database) -> None:
    """On the alert, with what each side would get, and on the card; only after its answer the other side is awaited."""
    quarrel = a_quarrel(DisputeState.PROPOSAL)
    assert set(quarrel.dispute.done) == {Role.BUYER, Role.SUPPLIER}
    quarrel.does(MIRA, dc.Propose(settlement=HALF, reasons=REASONS))

    asked = await _shown(db, MARTA, quarrel.order)
    quarrel.does(MARTA, dc.AnswerProposal(accepts=True))
    answered = await _shown(db, MARTA, quarrel.order)

    assert "Answer the mediator's proposal" in asked.split("\n")[0]
    assert "You get USD 1,250.00 back" in asked
    assert "👉 Answer the mediator's proposal by" in asked
    assert "The other side answers the proposal" in answered.split("\n")[0]
    assert "You have accepted the proposal." in answered


async def test_a_ruling_is_left_only_by_who_says_so(db: Database) -> None:
    """Whoever has said nothing is told what the ruling gives and that it can be appealed."""
    quarrel = a_quarrel(DisputeState.APPEAL)

    asked = await _shown(db, LI, quarrel.order)
    quarrel.does(LI, dc.WaiveAppeal())
    waived = await _shown(db, LI, quarrel.order)

    assert "Without an appeal the ruling is carried out then" in asked
    assert "gets USD 1,250.00 back" in asked
    assert "You won't appeal." in waived


async def _shown(db: Database, by: Actor, order: Order) -> str:
    """The words of the alert about what is due first, a day before, and of the card below it."""
    deadline = open_deadlines(order)[0]

    def look(act: Act) -> str:
        return plain(Html(f"{_one(act, order, deadline).text}\n{cards.card(act, order).text}"))

    return await as_read(db, by, deadline.due - timedelta(days=1), look)


async def test_a_buyer_is_reminded_of_what_is_missing_and_shown_where_to_pay(db: Database) -> None:
    """Of an order that is paid in part nobody says that it ends by itself, because it doesn't."""
    trade = a_trade(Status.AGREED)
    unpaid, deadline = trade.order, open_deadlines(trade.order)[0]
    trade.does(FINN, paid(100))
    now = deadline.due - timedelta(days=3)

    before = await as_read(db, MARTA, now, lambda act: _one(act, unpaid, deadline))
    after = await as_read(db, MARTA, now, lambda act: _one(act, trade.order, deadline))

    assert "If nothing has arrived by then, the order ends" in before.text
    assert "USD 1.00 is held for you" in plain(after.text)
    assert "the order ends" not in after.text
    for screen in (before, after):
        assert [key.text for key in buttons(screen)][:2] == ["💸 I've paid", "🏦 How to pay"]


async def test_an_admin_asks_finance_for_a_refund_and_finance_sends_it(db: Database) -> None:
    """Only finance can mark it as sent, so only finance is told to."""
    order, deadline = watched()[DeadlineKind.REFUND]
    now = deadline.due + timedelta(hours=1)

    finance = await as_read(db, FINN, now, lambda act: _one(act, order, deadline))
    admin = await as_read(db, ADA, now, lambda act: _one(act, order, deadline))

    assert "Send it now and mark it as sent." in finance.text
    assert "Finance has not marked it as sent yet" in admin.text


@pytest.mark.parametrize(
    ("left", "offered"),
    [(3, []), (6, ["💤 In 3 hours"]), (20, ["💤 In 3 hours", "💤 Tomorrow morning"])],
)
async def test_nobody_can_snooze_beyond_the_due_moment(db: Database, left: int, offered: list[str]) -> None:
    """What comes after it would be too late. It is due at 15:59 UTC; mornings are at eight."""
    order, deadline = watched()[DeadlineKind.SHIPMENT]
    now = deadline.due - timedelta(hours=left)
    screen = await as_read(db, LI, now, lambda act: _one(act, order, deadline))

    assert offered == [key.text for key in buttons(screen) if isinstance(key.button, Snooze)]


@pytest.mark.parametrize("kind", DEADLINES)
def test_an_alert_is_true_only_while_its_deadline_is_as_it_was(kind: DeadlineKind) -> None:
    """Moved or gone, it is not; at the moment itself only where people decide."""
    about, deadline = watched()[kind]
    alert = Alert(subject=about.subject, kind=kind, due=deadline.due, step="", role=Role.BUYER)
    moved = [deadline._replace(due=deadline.due + timedelta(days=1))]
    before = deadline.due - timedelta(seconds=1)

    assert (stands(alert, [deadline], before) is not None) == (kind in ANNOUNCED)
    assert (stands(alert, [deadline], deadline.due) is not None) == (kind in OUTLASTING)
    assert stands(alert, moved, before) is None
    assert stands(alert, [], before) is None


async def _offered(db: Database) -> tuple[Order, Order, Order]:
    """Three offers, a day apart, all from Marta to Li."""
    first = await db.transaction(offers)
    second = await db.transaction(lambda tx: offers(tx, now=MONDAY + timedelta(days=1)))
    third = await db.transaction(lambda tx: offers(tx, now=MONDAY + timedelta(days=2)))
    return first, second, third


def _told(*orders: Order, **more: object) -> dict[str, object]:
    """The payload of alerts about offers."""
    one = {"kind": "offer", "step": "1d", "role": "supplier", "late": False, "instead": "", **more}
    return {"tell": "alerts", "alerts": [{"subject": o.subject, "due": o.offer_expires, **one} for o in orders]}


async def test_several_alerts_are_one_message_with_a_line_and_a_key_each(db: Database) -> None:
    """The most urgent first; each record is told its own line and nothing of the others."""
    first, second, third = await _offered(db)
    assert first.offer_expires
    now = first.offer_expires - timedelta(hours=5)

    call = await as_read(db, LI, now, lambda act: alerts_call(act, _told(third, first, second), 21))

    assert call is not None
    text = call["params"]["text"]
    assert "<b>3 reminders</b>" in text
    places = [text.index(f"Order {o.id}<") for o in (first, second, third)]
    assert sorted(places) == places
    assert [f"Order {o.id}" for o in (first, second, third)] == [
        key["text"] for row in call["params"]["reply_markup"]["inline_keyboard"] for key in row
    ]
    assert set(call["about"]) == {first.subject, second.subject, third.subject}
    assert f"Order {second.id}" in call["about"][second.subject]
    assert f"Order {first.id}<" not in call["about"][second.subject]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", DEADLINES)
async def test_as_many_alerts_as_one_message_holds_fit_into_it(db: Database, kind: DeadlineKind, language: str) -> None:
    """Whatever long names companies give themselves; Telegram takes no more than 4,096 characters."""
    about, deadline = watched()[kind]
    long = "Ningbo Bright & Sons <International> " * 4

    def named(number: int) -> Order | Company:
        if isinstance(about, Company):
            return about.model_copy(update={"id": number, "name": long})
        agreed = about.agreement
        sides = {side: getattr(agreed, side).model_copy(update={"name": long}) for side in ("buyer", "supplier")}
        return about.model_copy(update={"id": number, "contract": agreed.model_copy(update=sides)})

    def look(act: Act) -> Screen:
        many = (named(100_000 + number) for number in range(LONGEST))
        return alerts.several(act, [Reminder(act, one, deadline, late=True, instead=long) for one in many])

    for reader in EVERYBODY:
        screen = await as_read(db, reader, deadline.due - HOUR, look, language, "Asia/Kathmandu")
        assert len(plain(screen.text)) <= LONGEST_TEXT


async def test_what_is_no_longer_true_is_left_out(db: Database) -> None:
    """An order that moved on, one that never was, one that is not this reader's; nothing left, nothing is sent."""
    first, second, third = await _offered(db)
    assert first.offer_expires
    now = first.offer_expires - timedelta(hours=5)
    await db.transaction(lambda tx: at(tx, now).perform(second.id, c.Decline(), LI))
    await db.transaction(lambda tx: at(tx, now).perform(third.id, c.Extend(kind=DeadlineKind.OFFER, days=3), MARTA))

    call = await as_read(db, LI, now, lambda act: alerts_call(act, _told(second, first, third), 21))
    none = await as_read(db, LI, now, lambda act: alerts_call(act, _told(second), 21))
    strangers = await as_read(db, OTTO, now, lambda act: alerts_call(act, _told(first), 41))

    assert call is not None
    assert "Sign the order" in call["params"]["text"]
    assert list(call["about"]) == [first.subject]
    assert none is None
    assert strangers is None


async def test_an_alert_in_another_place_names_who_cannot_be_reached(db: Database) -> None:
    """And one that comes late says so."""
    first, *_ = await _offered(db)
    assert first.offer_expires
    payload = _told(first, instead="Ningbo Bright Lamp Co., Ltd.", late=True)

    call = await as_read(db, MARTA, first.offer_expires - timedelta(hours=5), lambda act: alerts_call(act, payload, 11))

    assert call is not None
    assert "<b>Ningbo Bright Lamp Co., Ltd. can't be reached here</b>" in call["params"]["text"]
    assert "comes late" in call["params"]["text"]


@pytest.mark.parametrize(
    ("changed", "comes"),
    [
        ({"time_zone": "Asia/Shanghai"}, MONDAY.replace(hour=22) + 2 * HOUR),  # eight in the morning there
        ({"quiet_from": 0, "quiet_until": 0}, MONDAY.replace(hour=22)),
        ({"language": "zh-CN"}, MONDAY.replace(hour=22) + 10 * HOUR),
    ],
    ids=["another zone", "no quiet hours", "nothing about time"],
)
async def test_an_alert_that_waits_for_the_morning_follows_its_reader(
    db: Database, changed: dict[str, object], comes: datetime
) -> None:
    """Into another time zone or other quiet hours; what they asked to be reminded of comes when they asked for it."""
    first, *_ = await _offered(db)
    night = MONDAY.replace(hour=22)
    asked_for = night + 3 * HOUR

    def looks(act: Act) -> list[datetime]:
        number, person = deadlines.number_of(act.connection, first.subject, "offer") or 0, act.person.id
        waiting.put(act.connection, [waiting.New(person, number, "3d", "buyer", False, "", night + 10 * HOUR)])
        waiting.snooze(act.connection, person, number, "buyer", asked_for)
        act.change(**changed)
        return [one.send_at for one in waiting.ready(act.connection, night + DAY, 10)]

    assert await as_read(db, MARTA, night, looks) == [comes, asked_for]
