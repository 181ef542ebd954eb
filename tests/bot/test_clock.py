"""One clock says what time it is, and it only goes forward."""

from datetime import UTC, datetime, timedelta, timezone

from bot.clock import Clock

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def test_a_frozen_clock_stands_still_until_it_is_moved() -> None:
    """It tells UTC, whatever zone it was set in."""
    clock = Clock(frozen=NOON.astimezone(timezone(timedelta(hours=8))))
    assert (clock.now(), clock.now().tzinfo) == (NOON, UTC)
    clock.advance_to(NOON + timedelta(days=1))
    assert clock.now() == NOON + timedelta(days=1)


def test_the_clock_never_goes_back() -> None:
    """What was decided at a moment stays in the past."""
    clock = Clock(frozen=NOON)
    clock.advance_to(NOON - timedelta(days=1))
    assert clock.now() == NOON


def test_who_waits_for_a_time_is_woken_when_the_clock_is_moved() -> None:
    """Only then, and after the move."""
    clock = Clock(frozen=NOON)
    seen: list[datetime] = []
    clock.on_move(lambda: seen.append(clock.now()))
    clock.advance_to(NOON)
    clock.advance_to(NOON + timedelta(hours=1))
    assert seen == [NOON + timedelta(hours=1)]


def test_a_running_clock_keeps_its_lead() -> None:
    """The demonstration's day ahead stays a day ahead while time goes on."""
    clock, moved = Clock(), Clock(offset=timedelta(days=1))
    assert timedelta(hours=23) < moved.now() - clock.now() < timedelta(hours=25)
