"""Alerts on their way: several in one message, no longer true, in another's place, waiting for the morning."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.act import Act
from bot.reminding import alerts_call
from bot.screens import alerts
from bot.screens.reminders import Reminder
from bot.screens.screen import LONGEST_TEXT, Screen
from scheduler.alerting import LONGEST
from storage import alerts as waiting
from storage import deadlines
from storage.database import Database
from tests.bot.readers import EVERYBODY, as_read, watched
from tests.builders import DAY, HOUR, LI, MARTA, MONDAY, OTTO
from tests.trade.market import at, offers
from texts.i18n import LANGUAGES, plain
from trade import commands as c
from trade.companies import Company
from trade.deadlines import DEADLINES, DeadlineKind
from trade.orders import Order


async def _offered(market: Database) -> tuple[Order, Order, Order]:
    """Three offers, a day apart, all from Marta to Li."""
    first = await market.transaction(offers)
    second = await market.transaction(lambda tx: offers(tx, now=MONDAY + timedelta(days=1)))
    third = await market.transaction(lambda tx: offers(tx, now=MONDAY + timedelta(days=2)))
    return first, second, third


def _told(*orders: Order, **more: object) -> dict[str, object]:
    """The payload of alerts about offers."""
    one = {"kind": "offer", "step": "1d", "role": "supplier", "late": False, "instead": "", **more}
    return {"tell": "alerts", "alerts": [{"subject": o.subject, "due": o.offer_expires, **one} for o in orders]}


async def test_several_alerts_are_one_message_with_a_line_and_a_key_each(market: Database) -> None:
    """The most urgent first; each record is told its own line and nothing of the others."""
    first, second, third = await _offered(market)
    assert first.offer_expires
    now = first.offer_expires - timedelta(hours=5)

    call = await as_read(market, LI, now, lambda act: alerts_call(act, _told(third, first, second), 21))

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
async def test_as_many_alerts_as_one_message_holds_fit_into_it(
    market: Database, kind: DeadlineKind, language: str
) -> None:
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
        screen = await as_read(market, reader, deadline.due - HOUR, look, language, "Asia/Kathmandu")
        assert len(plain(screen.text)) <= LONGEST_TEXT


async def test_what_is_no_longer_true_is_left_out(market: Database) -> None:
    """An order that moved on, one that never was, one that is not this reader's; nothing left, nothing is sent."""
    first, second, third = await _offered(market)
    assert first.offer_expires
    now = first.offer_expires - timedelta(hours=5)
    await market.transaction(lambda tx: at(tx, now).perform(second.id, c.Decline(), LI))
    await market.transaction(lambda tx: at(tx, now).perform(third.id, c.Extend(kind=DeadlineKind.OFFER, days=3), MARTA))

    call = await as_read(market, LI, now, lambda act: alerts_call(act, _told(second, first, third), 21))
    none = await as_read(market, LI, now, lambda act: alerts_call(act, _told(second), 21))
    strangers = await as_read(market, OTTO, now, lambda act: alerts_call(act, _told(first), 41))

    assert call is not None
    assert "Sign the order" in call["params"]["text"]
    assert list(call["about"]) == [first.subject]
    assert none is None
    assert strangers is None


async def test_an_alert_in_another_place_names_who_cannot_be_reached(market: Database) -> None:
    """And one that comes late says so."""
    first, *_ = await _offered(market)
    assert first.offer_expires
    payload = _told(first, instead="Ningbo Bright Lamp Co., Ltd.", late=True)

    call = await as_read(
        market, MARTA, first.offer_expires - timedelta(hours=5), lambda act: alerts_call(act, payload, 11)
    )

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
    market: Database, changed: dict[str, object], comes: datetime
) -> None:
    """Into another time zone or other quiet hours; what they asked to be reminded of comes when they asked for it."""
    first, *_ = await _offered(market)
    night = MONDAY.replace(hour=22)
    asked_for = night + 3 * HOUR

    def looks(act: Act) -> list[datetime]:
        number, person = deadlines.number_of(act.connection, first.subject, "offer") or 0, act.person.id
        waiting.put(act.connection, [waiting.New(person, number, "3d", "buyer", False, "", night + 10 * HOUR)])
        waiting.snooze(act.connection, person, number, "buyer", asked_for)
        act.change(**changed)
        return [one.send_at for one in waiting.ready(act.connection, night + DAY, 10)]

    assert await as_read(market, MARTA, night, looks) == [comes, asked_for]
