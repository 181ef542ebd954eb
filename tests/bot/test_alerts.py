"""Alerts as people read them: every row of the table, each of its steps, whoever reads, in every language."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.act import Act
from bot.buttons import LONGEST
from bot.reminding import open_deadlines
from bot.screens import alerts, cards
from bot.screens.alerts import Snooze
from bot.screens.payees import LONGEST_COPY
from bot.screens.reminders import ANNOUNCED, OUTLASTING, Alert, Reminder, stands
from bot.screens.screen import LONGEST_TEXT, Key, Screen
from storage.database import Database
from tests.bot.readers import EVERYBODY, READERS, alone, as_read, buttons, watched
from tests.builders import ADA, DAY, FINN, LI, MARTA, MIRA, a_trade, paid
from tests.texts.test_locales import Telegram
from tests.trade.disputing import HALF, REASONS, a_quarrel
from texts.formats import format_weekday
from texts.i18n import LANGUAGES, Html, plain
from trade import commands as c
from trade import dispute_commands as dc
from trade.deadlines import DEADLINES, Deadline, DeadlineKind, Step
from trade.deadlines import alerts as ladder
from trade.disputes import DisputeState
from trade.orders import Order, Status
from trade.people import Actor, Role
from trade.policy import Policy


def rows() -> list[tuple[DeadlineKind, Step]]:
    """Every row of the table with each step of its ladder."""
    return [(kind, step) for kind, rule in DEADLINES.items() for step in rule.ladder]


def moment(deadline: Deadline, step: Step) -> datetime:
    """When the step comes; for a length that has no room for it, the moment it would."""
    found = {alert.step: alert.at for alert in ladder(deadline, Policy())}
    return found.get(step.name, deadline.due + step.after)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "step"), rows(), ids=lambda value: getattr(value, "name", value))
async def test_every_alert_says_what_is_due_until_when_and_what_then(
    market: Database, kind: DeadlineKind, step: Step, language: str
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

        screen, reminder = await as_read(market, reader, now, look, language, "Asia/Kathmandu")
        text = plain(screen.text)
        Telegram(screen.text)
        assert len(text) <= LONGEST_TEXT
        assert plain(reminder.what) in text
        assert plain(reminder.meaning) in text
        assert "(UTC+5:45)" in text
        assert format_weekday(deadline.due, reminder.act.say.zone, language) in text
        assert standing_in in text
        assert all(_works(key) for key in buttons(screen))


def _works(key: Key) -> bool:
    """Whether Telegram takes the key: it presses a button, or copies a text."""
    if key.button is None:
        return key.copy is not None and 0 < len(key.copy) <= LONGEST_COPY
    return len(key.button.pack().encode()) <= LONGEST


@pytest.mark.parametrize("kind", DEADLINES)
async def test_who_owes_it_has_the_key_that_settles_it(market: Database, kind: DeadlineKind) -> None:
    """Beside looking closer and being reminded again."""
    about, deadline = watched()[kind]
    rule = DEADLINES[kind]
    owing = rule.ladder[0].told if rule.owed_by == (Role.CLOCK,) or kind is DeadlineKind.DELIVERY else rule.owed_by
    settling: list[Key] = []
    for reader in (reader for role in owing for reader in READERS[role]):
        screen = await as_read(
            market, reader, moment(deadline, rule.ladder[0]), lambda act: alone(act, about, deadline)
        )
        settling += [key for key in buttons(screen)[:-1] if not isinstance(key.button, Snooze)]
    assert settling


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
    market: Database, reader: Actor, settling: list[str]
) -> None:
    """Finance looks at the bank, the buyer says it again, the supplier may wait."""
    trade = a_trade(Status.AGREED)
    trade.does(MARTA, c.ClaimPayment())
    [deadline] = open_deadlines(trade.order)
    screen = await as_read(market, reader, deadline.due + DAY, lambda act: alone(act, trade.order, deadline))
    assert settling == [key.text for key in buttons(screen)[:-1] if key.button]


async def test_a_supplier_can_ship_be_late_or_have_a_problem(market: Database) -> None:
    """Under the alert of a shipment, with a snooze and the order."""
    order, deadline = watched()[DeadlineKind.SHIPMENT]
    screen = await as_read(market, LI, deadline.due - timedelta(days=3), lambda act: alone(act, order, deadline))

    assert [key.text for key in buttons(screen)] == [
        "🚢 Shipped",
        "🕒 I'll be late",
        "🆘 Problem",
        "💤 In 3 hours",
        "💤 Tomorrow morning",
        "Open order",
    ]
    assert "3 days left" in plain(screen.text)


async def test_a_side_that_gave_all_its_evidence_is_still_asked_to_answer_the_proposal(market: Database) -> None:
    """On the alert, with what each side would get, and on the card; only after its answer the other side is awaited."""
    quarrel = a_quarrel(DisputeState.PROPOSAL)
    assert set(quarrel.dispute.done) == {Role.BUYER, Role.SUPPLIER}
    quarrel.does(MIRA, dc.Propose(settlement=HALF, reasons=REASONS))

    asked = await _shown(market, MARTA, quarrel.order)
    quarrel.does(MARTA, dc.AnswerProposal(accepts=True))
    answered = await _shown(market, MARTA, quarrel.order)

    assert "Answer the mediator's proposal" in asked.split("\n")[0]
    assert "You get USD 1,250.00 back" in asked
    assert "👉 Answer the mediator's proposal by" in asked
    assert "The other side answers the proposal" in answered.split("\n")[0]
    assert "You have accepted the proposal." in answered


async def test_a_ruling_is_left_only_by_who_says_so(market: Database) -> None:
    """Whoever has said nothing is told what the ruling gives and that it can be appealed."""
    quarrel = a_quarrel(DisputeState.APPEAL)

    asked = await _shown(market, LI, quarrel.order)
    quarrel.does(LI, dc.WaiveAppeal())
    waived = await _shown(market, LI, quarrel.order)

    assert "If nobody appeals, the ruling is carried out on" in asked
    assert "gets USD 1,250.00 back" in asked
    assert "You won't appeal." in waived


async def _shown(market: Database, by: Actor, order: Order) -> str:
    """The words of the alert about what is due first, a day before, and of the card below it."""
    deadline = open_deadlines(order)[0]

    def look(act: Act) -> str:
        return plain(Html(f"{alone(act, order, deadline).text}\n{cards.card(act, order).text}"))

    return await as_read(market, by, deadline.due - timedelta(days=1), look)


async def test_a_buyer_is_reminded_of_what_is_missing_and_shown_where_to_pay(market: Database) -> None:
    """Of an order that is paid in part nobody says that it ends by itself, because it doesn't."""
    trade = a_trade(Status.AGREED)
    unpaid, deadline = trade.order, open_deadlines(trade.order)[0]
    trade.does(FINN, paid(100))
    now = deadline.due - timedelta(days=3)

    before = await as_read(market, MARTA, now, lambda act: alone(act, unpaid, deadline))
    after = await as_read(market, MARTA, now, lambda act: alone(act, trade.order, deadline))

    assert "the order ends, you owe nothing" in before.text
    assert "USD 1.00 is held for you" in plain(after.text)
    assert "the order ends" not in after.text
    for screen in (before, after):
        assert [key.text for key in buttons(screen)][:2] == ["💸 I've paid", "🏦 How to pay"]


async def test_an_admin_asks_finance_for_a_refund_and_finance_sends_it(market: Database) -> None:
    """Only finance can mark it as sent, so only finance is told to."""
    order, deadline = watched()[DeadlineKind.REFUND]
    now = deadline.due + timedelta(hours=1)

    finance = await as_read(market, FINN, now, lambda act: alone(act, order, deadline))
    admin = await as_read(market, ADA, now, lambda act: alone(act, order, deadline))

    assert "Send it now and mark it as sent." in finance.text
    assert "Finance has not marked it as sent yet" in admin.text


@pytest.mark.parametrize(
    ("left", "offered"),
    [(3, []), (6, ["💤 In 3 hours"]), (20, ["💤 In 3 hours", "💤 Tomorrow morning"])],
)
async def test_nobody_can_snooze_beyond_the_due_moment(market: Database, left: int, offered: list[str]) -> None:
    """What comes after it would be too late. It is due at 15:59 UTC; mornings are at eight."""
    order, deadline = watched()[DeadlineKind.SHIPMENT]
    now = deadline.due - timedelta(hours=left)
    screen = await as_read(market, LI, now, lambda act: alone(act, order, deadline))

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
