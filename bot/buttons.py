"""The keys under our messages: typed, at most 64 bytes on the wire, and never believed.

A key says what somebody would like; whether they may is decided by the order. Keys that act on an order carry the
version they were shown for, so that an old one never acts on newer facts.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import ClassVar, Self, dataclass_transform

SEPARATOR = ":"
LONGEST = 64
EVERY_FIELD = "_all"

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def _base36(number: int) -> str:
    text = ""
    while number or not text:
        number, digit = divmod(number, 36)
        text = _DIGITS[digit] + text
    return text


@dataclass_transform(frozen_default=True)
class Button:
    """A key. Subclasses are frozen dataclasses of int and str fields; only the last may hold the separator.

    One that `answers` stands under a question of the bot: what is typed there may be meant as the answer. One that is
    `in_group` can be pressed in the staff group.
    """

    code: ClassVar[str]
    answers: ClassVar[bool]
    in_group: ClassVar[bool]
    known: ClassVar[dict[str, type[Button]]] = {}

    def __init_subclass__(cls, code: str, *, answers: bool = False, in_group: bool = False) -> None:
        dataclass(frozen=True)(cls)
        if code in Button.known:
            raise ValueError(f"two buttons have the code {code!r}")
        cls.code, cls.answers, cls.in_group = code, answers, in_group
        Button.known[code] = cls

    def pack(self) -> str:
        """The wire form. Raises ValueError if it is longer than Telegram allows."""
        parts = [self.code]
        for spec in fields(self):  # type: ignore[arg-type]  # every subclass is a dataclass
            value = getattr(self, spec.name)
            parts.append(_base36(value) if isinstance(value, int) else str(value))
        data = SEPARATOR.join(parts)
        if len(data.encode()) > LONGEST:
            raise ValueError(f"{data!r} is longer than {LONGEST} bytes")
        return data

    @classmethod
    def _read(cls, parts: list[str]) -> Self | None:
        specs = fields(cls)  # type: ignore[arg-type]  # every subclass is a dataclass
        if len(parts) != len(specs):
            return None
        values: list[int | str] = []
        for spec, part in zip(specs, parts, strict=True):
            if spec.type in ("int", int):
                if not part.isascii() or not part.isalnum() or len(part) > 12:
                    return None
                values.append(int(part.lower(), 36))
            else:
                values.append(part)
        return cls(*values)


def unpack(data: str) -> Button | None:
    """The key behind callback data; None for anything we never made."""
    code, _, rest = data.partition(SEPARATOR)
    kind = Button.known.get(code)
    if kind is None:
        return None
    count = len(fields(kind))  # type: ignore[arg-type]  # every subclass is a dataclass
    parts = rest.split(SEPARATOR, count - 1) if count else ([rest] if rest else [])
    return kind._read(parts)


class Menu(Button, code="m"):
    """The main menu."""


class Show(Button, code="s"):
    """An order's card."""

    order: int


class ShowPart(Button, code="sp"):
    """A part of an order: contract, timeline, talk, more…"""

    order: int
    part: str


class Ask(Button, code="a"):
    """Do something to an order; if money moves it is asked once more."""

    order: int
    version: int
    action: str


class Sure(Button, code="y", answers=True):
    """Yes, really do it."""

    order: int
    version: int
    action: str


class Accept(Button, code="ao"):
    """Accept this very offer to settle a dispute; it is asked once more."""

    order: int
    dispute: int
    offer: int


class Orders(Button, code="o"):
    """A page of the order list."""

    offset: int
    which: str


class Fill(Button, code="f"):
    """Open a form."""

    form: str
    about: int


class Choose(Button, code="c", answers=True):
    """An answer to a form's step."""

    form: str
    about: int
    step: str
    value: str


class Back(Button, code="b", answers=True):
    """One step back in a form."""

    form: str
    about: int


class Edit(Button, code="e"):
    """Answer one step of a form anew; `EVERY_FIELD` instead of a step asks which."""

    form: str
    about: int
    step: str


class Send(Button, code="g", answers=True):
    """Finish a form from its review."""

    form: str
    about: int


class Leave(Button, code="x", answers=True):
    """Leave a form: a draft waits, anything else is thrown away."""

    form: str
    about: int


class Page(Button, code="p"):
    """A screen that needs nothing but its name: help, settings, lists for agents…"""

    name: str


class Supplier(Button, code="u"):
    """A supplier's card."""

    company: int


class Enrol(Button, code="n"):
    """An admin acts on a company's enrolment."""

    company: int
    version: int
    action: str


class Set(Button, code="t"):
    """A person's own setting."""

    what: str
    value: str


class Faq(Button, code="q"):
    """One answer."""

    topic: str


class Start(Button, code="st"):
    """Begin an order; with a supplier or, as 0, without."""

    supplier: int


class TalkToTeam(Button, code="tt"):
    """What I write goes to the operator's team; about an order or, as 0, about none."""

    order: int
