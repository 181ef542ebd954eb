"""What a person typed could not be read: says what was wrong and shows how to write it."""

from __future__ import annotations


class Misread(ValueError):
    """I could not read what you wrote. The message says how to write it instead."""

    def __init__(self, message_id: str, /, **values: object) -> None:
        super().__init__(message_id, values)
        self.message_id = message_id
        self.values: dict[str, object] = values


def shortened(text: str, longest: int = 60) -> str:
    """What was typed, short enough to be quoted back."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"
