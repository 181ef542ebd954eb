"""What a person typed could not be read: says what was wrong and shows how to write it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class Misread(ValueError):
    """I could not read what you wrote. The message says how to write it instead."""

    def __init__(self, message_id: str, /, **values: object) -> None:
        super().__init__(message_id, values)
        self.message_id = message_id
        self.values: dict[str, object] = values


@dataclass(frozen=True, slots=True)
class Reading:
    """One of the things that an answer can mean: how it is shown, and the text in which it means only that.

    `text` is what a person would have to type for the same question, so it passes the same checks: "10000 pcs". It is
    written so that it has a single reading: no thousands separators, and 1.125 as "1.1250".
    """

    text: str
    shown: object


class Ambiguous(Misread):
    """What you wrote can mean more than one thing. The readings are offered as keys, the likeliest first."""

    def __init__(self, message_id: str, readings: Sequence[Reading], /, **values: object) -> None:
        super().__init__(message_id, **values)
        self.readings = tuple(readings)


def shortened(text: str, longest: int = 60) -> str:
    """What was typed, short enough to be quoted back."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"
