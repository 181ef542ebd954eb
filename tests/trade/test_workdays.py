"""Working days by the operator's calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from trade.policy import Policy
from trade.workdays import Workdays, is_known


@pytest.mark.parametrize(
    ("country", "day", "working"),
    [
        ("", date(2026, 4, 24), True),
        ("", date(2026, 4, 25), False),
        ("", date(2026, 12, 25), True),
        ("DE", date(2026, 12, 25), False),
        ("CN", date(2026, 2, 14), True),  # a Saturday that makes up for the Spring Festival
        ("CN", date(2026, 2, 17), False),
        ("SA", date(2026, 3, 6), False),  # a Friday
        ("SA", date(2026, 3, 8), True),  # a Sunday
    ],
)
def test_each_country_works_on_its_own_days(country: str, day: date, working: bool) -> None:
    """Holidays, other weekends, and Saturdays that make up for a holiday."""
    assert Workdays(country).is_working(day) is working


def test_days_are_counted_by_the_zone_s_own_dates() -> None:
    """What is still Thursday in Hamburg is Friday in Shanghai."""
    moment = datetime(2026, 4, 23, 20, 0, tzinfo=UTC)
    assert Workdays(zone="Europe/Berlin").after(moment, 1) == datetime(2026, 4, 24, 21, 59, tzinfo=UTC)
    assert Workdays(zone="Asia/Shanghai").after(moment, 1) == datetime(2026, 4, 27, 15, 59, tzinfo=UTC)


@pytest.mark.parametrize("days", [0, 1, 2, 5, 7, 15])
def test_counting_back_gives_the_same_number(days: int) -> None:
    """So the day a refund is due is the day the count says."""
    calendar = Workdays("CN", "Asia/Shanghai")
    moment = datetime(2026, 2, 10, 9, 0, tzinfo=UTC)
    assert days == calendar.between(moment, calendar.after(moment, days))


def test_an_unknown_country_or_zone_is_refused_in_the_settings() -> None:
    """Better at the start than at the first deadline."""
    assert is_known("")
    assert not is_known("Atlantis")
    for wrong in ({"country": "Atlantis"}, {"zone": "Atlantis/Capital"}, {"zone": "../etc/passwd"}):
        with pytest.raises(ValueError, match="there is no"):
            Policy.model_validate(wrong)
