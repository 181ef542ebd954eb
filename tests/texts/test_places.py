"""Countries and time zones under the names people type."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from tests.texts.refusals import HOSTILE, refusal
from texts.countries import countries, country_name, find_country
from texts.misread import Ambiguous
from texts.places import city_name, guess_time_zone, time_zone_name
from texts.time_zones import find_time_zone


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("China", "CN"),
        ("中国", "CN"),
        ("P.R. China", "CN"),
        ("CHN", "CN"),
        ("DE", "DE"),
        ("Deutschland", "DE"),
        ("德国", "DE"),
        ("🇩🇪", "DE"),
        ("UK", "GB"),
        ("England", "GB"),
        ("USA", "US"),
        ("u.s.a.", "US"),
        ("America", "US"),
        ("Viet Nam", "VN"),
        ("Việt Nam", "VN"),
        ("Korea", "KR"),
        ("The Netherlands", "NL"),
        ("Cote d'Ivoire", "CI"),
        ("Türkiye", "TR"),
        ("turkey", "TR"),
        ("香港", "HK"),
        ("台灣", "TW"),
        ("UAE", "AE"),
        ("Czech Republic", "CZ"),
        ("Ирландия", "IE"),
        ("de", "DE"),
    ],
)
def test_a_country_goes_by_name_code_and_flag(typed: str, code: str) -> None:
    """In many languages, with and without accents and stops."""
    assert code == find_country(typed)


@pytest.mark.parametrize("code", sorted(countries()))
@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_a_country_is_found_by_the_name_we_show(code: str, language: str) -> None:
    """Copying a country from the bot into the bot changes nothing."""
    assert code == find_country(country_name(code, language), language)


@pytest.mark.parametrize("typed", ["Atlantis", "EU", "ZZ", "ger", "12", "🇽🇽", *HOSTILE])
def test_what_is_no_country_is_refused(typed: str) -> None:
    """Unions, codes of nothing, and hostile texts."""
    assert refusal(lambda: find_country(typed)) == "misread-country"


@pytest.mark.parametrize("code", sorted(countries()))
def test_every_country_has_a_likely_time_zone(code: str) -> None:
    """One that exists; only two islands without people have none of their own."""
    zone = guess_time_zone(code)

    assert zone == ZoneInfo(zone).key
    assert (zone == "UTC") == (code in ("BV", "HM"))


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Shanghai", "Asia/Shanghai"),
        ("上海", "Asia/Shanghai"),
        ("深圳", "Asia/Shanghai"),
        ("China", "Asia/Shanghai"),
        ("Berlin", "Europe/Berlin"),
        ("柏林", "Europe/Berlin"),
        ("new york", "America/New_York"),
        ("Germany", "Europe/Berlin"),
        ("europe/paris", "Europe/Paris"),
        ("UTC+8", "Etc/GMT-8"),
        ("gmt", "UTC"),
        ("utc -5", "Etc/GMT+5"),
        ("Mumbai", "Asia/Kolkata"),
        ("Dubai", "Asia/Dubai"),
        ("Vietnam", "Asia/Ho_Chi_Minh"),
        ("UTC+5:30", "Asia/Kolkata"),
        ("GMT+05:45", "Asia/Kathmandu"),
        ("+0530", "Asia/Kolkata"),
        ("UTC+0", "UTC"),
        ("东八区", "Etc/GMT-8"),
        ("西五区", "Etc/GMT+5"),
        ("India Standard Time", "Asia/Kolkata"),
        ("印度标准时间", "Asia/Kolkata"),
        ("Beijing time", "Asia/Shanghai"),
        ("北京时间", "Asia/Shanghai"),
        ("San Francisco", "America/Los_Angeles"),
        ("旧金山", "America/Los_Angeles"),
        ("San Jose, California", "America/Los_Angeles"),
        ("Birmingham, UK", "Europe/London"),
        ("Dongguan", "Asia/Shanghai"),
        ("义乌", "Asia/Shanghai"),
        ("Houston", "America/Chicago"),
        ("Eastern Time", "America/New_York"),
        ("US Pacific", "America/Los_Angeles"),
        ("Central European Time", "Europe/Berlin"),
        ("Greenwich Mean Time", "UTC"),
        ("美国东部时间", "America/New_York"),
        ("美西时间", "America/Los_Angeles"),
        ("莫斯科时间", "Europe/Moscow"),
        ("BJT", "Asia/Shanghai"),
        ("CET", "Europe/Berlin"),
        ("CT", "America/Chicago"),
        ("EDT", "America/New_York"),
        ("Asia/Calcutta", "Asia/Kolkata"),
    ],
)
def test_a_time_zone_goes_by_city_country_offset_and_name(typed: str, zone: str) -> None:
    """Nobody needs to know what IANA calls it."""
    assert zone == find_time_zone(typed)


@pytest.mark.parametrize(
    ("typed", "zones"),
    [
        ("LA", ["America/Los_Angeles", "Asia/Vientiane"]),
        ("ET", ["America/New_York", "Africa/Addis_Ababa"]),
        ("PT", ["America/Los_Angeles", "Europe/Lisbon"]),
        ("MT", ["America/Denver", "Europe/Malta"]),
        ("IST", ["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"]),
        ("CST", ["Asia/Shanghai", "America/Chicago", "America/Mexico_City"]),
        ("EST", ["America/New_York", "America/Panama"]),
        ("BST", ["Europe/London", "Asia/Dhaka"]),
        ("UTC+9:30", ["Australia/Darwin", "Australia/Adelaide"]),
        ("USA", ["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"]),
        ("San Jose", ["America/Los_Angeles", "America/Costa_Rica"]),
        ("Hyderabad", ["Asia/Kolkata", "Asia/Karachi"]),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_what_can_be_several_times_of_day_is_asked(typed: str, zones: list[str], language: str) -> None:
    """Each key is a zone that is read back as itself; EST is not Estonia."""
    with pytest.raises(Ambiguous) as caught:
        find_time_zone(typed, language)

    assert zones == [reading.text for reading in caught.value.readings]
    assert zones == [find_time_zone(zone, language) for zone in zones]


@pytest.mark.parametrize("typed", ["UTC+20", "UTC+5:17", "Mordor", "Asia/Mordor", "Paris, Texas", "8", *HOSTILE])
def test_what_is_no_time_zone_is_refused(typed: str) -> None:
    """A path is not a time zone, and what stands after a comma is not left out."""
    assert refusal(lambda: find_time_zone(typed)) == "misread-time-zone"


@pytest.mark.parametrize(
    ("zone", "english", "chinese"),
    [
        ("Asia/Shanghai", "Shanghai", "上海"),
        ("America/New_York", "New York", "纽约"),
        ("Asia/Kolkata", "Kolkata", "加尔各答"),
        ("Asia/Ho_Chi_Minh", "Ho Chi Minh City", "胡志明市"),
        ("Etc/GMT-8", "GMT-8", "GMT-8"),
    ],
)
def test_a_time_zone_goes_by_its_city_in_the_language(zone: str, english: str, chinese: str) -> None:
    """Also one that has another name now than where the cities' names come from."""
    assert [city_name(zone, "en"), city_name(zone, "zh-CN")] == [english, chinese]


def test_a_time_zone_is_called_by_its_name_in_the_language() -> None:
    """And a bare offset by its hours."""
    assert time_zone_name("Asia/Shanghai", "en") == "China Time"
    assert time_zone_name("Asia/Shanghai", "zh-CN") == "中国时间"
    assert [time_zone_name(zone, "en") for zone in ("UTC", "Etc/GMT-8")] == ["UTC", "UTC+8"]
