"""The one place that says what time it is: deadlines, records and messages all ask this clock."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class Clock:
    """Tells now as an aware UTC moment.

    The demonstration moves it forward (`advance_to`); tests freeze it (`Clock(frozen=...)`) and move it the same way.
    Moving never goes back: what was decided at a moment stays in the past.
    """

    def __init__(self, *, frozen: datetime | None = None, offset: timedelta = timedelta()) -> None:
        self._frozen = frozen.astimezone(UTC) if frozen else None
        self.offset = offset
        self._listeners: list[Callable[[], None]] = []

    def now(self) -> datetime:
        """The moment by this clock, in UTC, to the microsecond."""
        return (self._frozen or datetime.now(UTC)) + self.offset

    def advance_to(self, moment: datetime) -> None:
        """Move forward to `moment` and wake those who wait for a time; a moment already past changes nothing."""
        ahead = moment - self.now()
        if ahead > timedelta():
            self.offset += ahead
            for listener in self._listeners:
                listener()

    def on_move(self, listener: Callable[[], None]) -> None:
        """Have `listener` called, on the event loop's thread, each time the clock is moved."""
        self._listeners.append(listener)
