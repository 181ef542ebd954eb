"""A person's own settings: language, time zone, quiet hours and digests."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.buttons import Choose, Set
from bot.conversations import own_time
from bot.conversations.forms import Forms
from bot.handlers import all_routes
from bot.screens.screen import Screen
from storage import digests
from storage.outbox import Lane
from tests.bot.desk import ADA, ANNA, EVE, LI, Desk, keys
from trade import commands as c
from trade.quiet import next_local


@pytest.fixture(scope="module")
def forms() -> Forms:
    """Every form of the bot."""
    return all_routes()[1]


async def sets(desk: Desk, person: int, what: str, value: str) -> Screen:
    """The person presses a key of the settings."""
    routes, _ = all_routes()
    return await desk.does(person, lambda act: routes.presses[Set](act, Set(what, value)))


async def test_settings_show_the_local_time_as_proof(desk: Desk) -> None:
    """It is 17:00 in Shanghai when it is 9:00 in UTC."""
    await desk.does(LI, lambda act: act.change(time_zone="Asia/Shanghai", time_zone_chosen=True))

    screen = await desk.does(LI, own_time.settings)

    assert "China Standard Time" in screen.text or "China Time" in screen.text
    assert "<b>17:00</b>" in screen.text


async def test_a_guessed_time_zone_is_said_to_be_one(desk: Desk) -> None:
    """Deadlines in the wrong zone cost money."""
    assert "You haven't chosen a time zone yet" in (await desk.does(EVE, own_time.settings)).text


async def test_a_chosen_language_is_spoken_at_once_and_kept(desk: Desk) -> None:
    """The command list of the chat follows."""
    screen = await sets(desk, ANNA, "language", "zh-CN")

    assert "设置" in screen.text
    [call] = desk.calls(ANNA)
    assert call["method"] == "setMyCommands"
    assert call["params"]["scope"] == {"type": "chat", "chat_id": ANNA}
    assert {"command": "orders", "description": "我的订单"} in call["params"]["commands"]
    assert [parcel.lane for parcel in desk.parcels] == [Lane.BULK]
    assert await desk.does(ANNA, lambda act: (act.person.language, act.person.language_chosen)) == ("zh-CN", True)


async def test_the_language_key_of_the_welcome_leads_back_there(desk: Desk) -> None:
    """Somebody new goes on in their language where they were."""
    screen = await sets(desk, EVE, "hello", "zh-CN")

    assert "欢迎" in screen.text


@pytest.mark.parametrize("value", ["tlh", "", "../en"])
async def test_a_forged_language_changes_nothing(desk: Desk, value: str) -> None:
    """Only what we speak can be chosen."""
    screen = await sets(desk, ANNA, "language", value)

    assert "Settings" in screen.text
    assert desk.parcels == []


async def test_the_companys_zone_is_offered_first(desk: Desk, forms: Forms) -> None:
    """Anna's company is Danish; each key shows the time there."""
    screen = await desk.does(ANNA, lambda act: forms.begin(act, "tz"))

    assert keys(screen)[0] == "Copenhagen · 10:00"
    assert "Shanghai · 17:00" in keys(screen)


@pytest.mark.parametrize(
    ("typed", "zone"), [("Rotterdam", "Europe/Amsterdam"), ("深圳", "Asia/Shanghai"), ("UTC+8", "Etc/GMT-8")]
)
async def test_a_city_can_be_typed(desk: Desk, forms: Forms, typed: str, zone: str) -> None:
    """Traders know their port rather than a zone's name."""
    await desk.does(EVE, lambda act: forms.begin(act, "tz"))

    screen = await desk.does(EVE, lambda act: forms.typed(act, typed, None))

    assert screen is not None
    assert "Time zone saved" in screen.text
    assert await desk.does(EVE, lambda act: (act.person.time_zone, act.person.time_zone_chosen)) == (zone, True)


async def test_a_place_nobody_knows_is_asked_again(desk: Desk, forms: Forms) -> None:
    """With an example of what works."""
    await desk.does(EVE, lambda act: forms.begin(act, "tz"))

    screen = await desk.does(EVE, lambda act: forms.typed(act, "Atlantis", None))

    assert screen is not None
    assert "I do not know the time zone “Atlantis”" in screen.text


@pytest.mark.parametrize(("language", "key"), [("en", "Jerusalem · Israel Time"), ("zh-CN", "耶路撒冷 · 以色列时间")])
async def test_an_abbreviation_of_several_zones_is_asked(desk: Desk, forms: Forms, language: str, key: str) -> None:
    """IST is three times of day; the tapped one is set."""
    await desk.does(EVE, lambda act: act.change(language=language, language_chosen=True))
    await desk.does(EVE, lambda act: forms.begin(act, "tz"))

    screen = await desk.does(EVE, lambda act: forms.typed(act, "IST", None))

    assert screen is not None
    press = next(one.button for row in screen.rows for one in row if one.text == key)
    assert isinstance(press, Choose)
    await desk.does(EVE, lambda act: forms.chosen(act, press))
    assert await desk.does(EVE, lambda act: act.person.time_zone) == "Asia/Jerusalem"


async def test_a_tapped_zone_is_set(desk: Desk, forms: Forms) -> None:
    """One tap is enough."""
    await desk.does(LI, lambda act: forms.begin(act, "tz"))

    press = Choose("tz", 0, "zone", "Asia/Shanghai")
    screen = await desk.does(LI, lambda act: forms.chosen(act, press))

    assert "<b>17:00</b>" in screen.text


async def test_quiet_hours_are_shown_and_changed(desk: Desk, forms: Forms) -> None:
    """By a tap, or as people write them."""
    assert "22:00–08:00" in (await desk.does(LI, own_time.settings)).text
    await desk.does(LI, lambda act: forms.begin(act, "qh"))

    screen = await desk.does(LI, lambda act: forms.typed(act, "11 pm to 6 am", None))

    assert screen is not None
    assert "23:00–06:00" in screen.text
    await desk.does(LI, lambda act: forms.begin(act, "qh"))
    screen = await desk.does(LI, lambda act: forms.chosen(act, Choose("qh", 0, "hours", "0-0")))
    assert "reminders come day and night" in screen.text


async def test_hours_nobody_offered_are_not_taken_from_a_key(desk: Desk, forms: Forms) -> None:
    """A forged key changes nothing."""
    await desk.does(LI, lambda act: forms.begin(act, "qh"))

    await desk.does(LI, lambda act: forms.chosen(act, Choose("qh", 0, "hours", "99--1")))

    assert await desk.does(LI, lambda act: (act.person.quiet_from, act.person.quiet_until)) == (22, 8)


async def test_digests_are_stopped_and_started_by_those_who_get_them(desk: Desk) -> None:
    """Suppliers and agents; a buyer gets none and sees no key for them."""
    assert "📰 Stop the overview" in keys(await desk.does(LI, own_time.settings))
    assert "Every morning" in (await desk.does(ADA, own_time.settings)).text
    assert "overview" not in "".join(keys(await desk.does(ANNA, own_time.settings)))

    screen = await sets(desk, LI, "digest", "off")

    assert "No overview on Mondays" in screen.text
    assert not await desk.does(LI, lambda act: act.person.digest)
    assert "📰 Stop the overview" in keys(await sets(desk, LI, "digest", "on"))


async def test_stopping_under_a_digest_says_where_it_can_be_had_again(desk: Desk) -> None:
    """One tap, and nothing else changes."""
    screen = await sets(desk, LI, "digest", "stop")

    assert "Stopped." in screen.text
    assert keys(screen) == ["⚙️ Settings"]
    assert not await desk.does(LI, lambda act: act.person.digest)


async def test_the_zone_is_asked_for_once_at_the_first_signature(desk: Desk) -> None:
    """With the time there, which people recognise; a second order asks no more."""
    await desk.does(ANNA, lambda act: act.change(time_zone="Europe/Copenhagen"))
    await desk.offer()

    await desk.does(ANNA, own_time.ask_zone)

    [call] = desk.calls(ANNA)
    assert "Is it 10:00 where you are?" in call["params"]["text"]
    await desk.offer()
    await desk.does(ANNA, own_time.ask_zone)
    assert desk.calls(ANNA) == []


async def test_whoever_takes_an_offer_back_and_sends_it_again_is_not_asked_again(desk: Desk) -> None:
    """The question left unanswered is not repeated; it can be answered under it, or in the settings."""
    order = await desk.offer()
    await desk.does(ANNA, own_time.ask_zone)
    await desk.does(ANNA, lambda act: act.perform(order.id, c.WithdrawOffer()))
    await desk.does(ANNA, lambda act: act.perform(order.id, c.Offer(contract=order.agreement)))

    await desk.does(ANNA, own_time.ask_zone)

    assert desk.calls(ANNA) == []


async def test_a_zone_that_was_chosen_is_not_asked_for(desk: Desk) -> None:
    """People are not asked what they have said."""
    await desk.does(ANNA, lambda act: act.change(time_zone="Europe/Copenhagen", time_zone_chosen=True))
    await desk.offer()

    await desk.does(ANNA, own_time.ask_zone)

    assert desk.calls(ANNA) == []


async def test_a_right_guess_is_kept_with_one_tap(desk: Desk) -> None:
    """It is theirs from then on."""
    await desk.does(ANNA, lambda act: act.change(time_zone="Europe/Copenhagen"))

    screen = await sets(desk, ANNA, "zone", "right")

    assert "it is now 10:00" in screen.text
    assert await desk.does(ANNA, lambda act: act.person.time_zone_chosen)


async def test_a_digest_follows_its_reader_into_another_time_zone(desk: Desk) -> None:
    """It comes at eight by the new clock."""
    zone = ZoneInfo("Pacific/Auckland")
    await desk.does(ANNA, lambda act: act.change(time_zone=zone.key))

    soon = desk.now + timedelta(days=1)
    due = await desk.does(ANNA, lambda act: [p.id for p in digests.due(act.connection, soon, 100)])
    assert ANNA in due
    eight = next_local(desk.now, zone, 8)
    before = eight - timedelta(seconds=1)
    early = await desk.does(ANNA, lambda act: [p.id for p in digests.due(act.connection, before, 100)])
    assert ANNA not in early
