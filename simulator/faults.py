"""Telegram's bad days, made to order: refusals, errors, connections that hang or break."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

KINDS = ("429", "500", "502", "hang", "drop", "drop_after")


@dataclass
class Fault:
    """What goes wrong, with which method (`*`: any), in which chat (None: any), how often."""

    kind: str
    method: str = "*"
    times: int = 1
    retry_after: int = 1
    chat: int | None = None

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"a fault is one of {', '.join(KINDS)}")


class Faults:
    """The faults still to come."""

    def __init__(self) -> None:
        self._coming: list[Fault] = []

    def add(self, wish: dict[str, Any]) -> Fault:
        """Raises ValueError or TypeError if the wish makes no sense."""
        fault = Fault(**{**wish, "kind": str(wish.get("kind"))})
        self._coming.append(fault)
        return fault

    def clear(self) -> None:
        self._coming.clear()

    def take(self, method: str, params: dict[str, Any]) -> Fault | None:
        """The fault that hits this request, if one does."""
        for fault in self._coming:
            if fault.method.lower() not in ("*", method.lower()):
                continue
            if fault.chat is not None and str(params.get("chat_id")) != str(fault.chat):
                continue
            fault.times -= 1
            if fault.times <= 0:
                self._coming.remove(fault)
            return fault
        return None
