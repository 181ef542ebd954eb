"""Which goods a complaint is about: line by line, and how many of each."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from bot.conversations.dispute_reading import number, order_of
from bot.conversations.steps import Answers, Asking, Option, Step
from texts.misread import Misread, shortened
from texts.numbers import Quantity, parse_quantity
from texts.units import can_be
from trade.claims import DefectiveLine, Reason
from trade.units import convert

COUNTED = frozenset({Reason.WRONG_QUANTITY, Reason.NOT_AS_SPECIFIED, Reason.DAMAGED})
"""Reasons that are about so many units of a line."""
AMOUNT = "amount"
"""In place of a line or a count: the claimant names an amount instead."""


def questions(asking: Asking) -> list[Step]:
    """Which goods, how many, more of them? For each line complained of so far, and the next."""
    return [step for n in range(_rows(asking.answers)) for step in _row_steps(n)]


def counted(asking: Asking) -> bool:
    """Whether the reason is about so many units of a line."""
    return asking.answers.get("reason") in COUNTED


def amount_instead(asking: Asking) -> bool:
    """Whether the claimant would rather name an amount than count."""
    return AMOUNT in (_line(asking, 0), asking.answers.get("count.0"))


def defective(asking: Asking) -> tuple[DefectiveLine, ...]:
    """The lines complained of, with the count of each."""
    counts = [(_line(asking, n), asking.answers[f"count.{n}"]) for n in range(_rows(asking.answers))]
    return tuple(DefectiveLine(line=int(line), quantity=Decimal(count)) for line, count in counts)


def _rows(answers: Answers) -> int:
    """How many lines are complained of so far."""
    count = 1
    while answers.get(f"more.{count - 1}") == "y":
        count += 1
    return count


def _line(asking: Asking, n: int) -> str:
    """Which line the n-th row is about; an order of one line needs no question."""
    several = len(order_of(asking).agreement.lines) > 1
    return str(asking.answers.get(f"line.{n}", AMOUNT)) if several else "0"


def _left(asking: Asking, n: int) -> list[int]:
    """The lines that rows before the n-th have not taken."""
    taken = {_line(asking, before) for before in range(n)}
    return [at for at in range(len(order_of(asking).agreement.lines)) if str(at) not in taken]


def _lines(asking: Asking, n: int) -> list[Option]:
    lines = order_of(asking).agreement.lines
    found = [Option(str(at), lines[at].description[:40]) for at in _left(asking, n)]
    return [*found, Option(AMOUNT, asking.act.say("dispute-name-amount"))] if n == 0 else found


def _pick_line(asking: Asking, at: str, n: int) -> str:
    """Other goods: they are counted anew, and so are those named after them."""
    for answer in [*asking.answers]:
        part, _, row = answer.partition(".")
        if part in ("line", "count", "more") and int(row) >= n:
            del asking.answers[answer]
    return at


def _shown_line(asking: Asking, at: str) -> object:
    lines = order_of(asking).agreement.lines
    return asking.act.say("dispute-an-amount") if at == AMOUNT else lines[int(at)].description


def _is_line(asking: Asking, at: str) -> bool:
    """Whether the contract, which may have changed since, has this line."""
    return at == AMOUNT or int(at) < len(order_of(asking).agreement.lines)


def _fits_count(asking: Asking, answer: str, n: int) -> bool:
    at = _line(asking, n)
    if AMOUNT in (answer, at):
        return True
    lines = order_of(asking).agreement.lines
    return int(at) < len(lines) and Decimal(answer) <= lines[int(at)].quantity


def _of_line(asking: Asking, n: int) -> dict[str, object]:
    line = order_of(asking).agreement.lines[int(_line(asking, n))]
    return {"goods": line.description, "of": Quantity(line.quantity, line.unit), "number": asking.about}


def _read_count(asking: Asking, typed: str, n: int) -> str:
    line = order_of(asking).agreement.lines[int(_line(asking, n))]
    quantity = parse_quantity(typed, asking.act.say.language, line.unit)
    count = convert(quantity.amount, quantity.unit or line.unit, line.unit)
    if count is None or count > line.quantity:
        raise Misread("misread-count", text=shortened(typed), of=Quantity(line.quantity, line.unit))
    if not can_be(count, line.unit):
        raise Misread("misread-quantity-whole", text=shortened(typed))
    return f"{count.normalize():f}"


def _counts(asking: Asking, n: int) -> list[Option]:
    line = order_of(asking).agreement.lines[int(_line(asking, n))]
    whole = asking.act.say("dispute-all-of-them", of=Quantity(line.quantity, line.unit))
    named = [Option(AMOUNT, asking.act.say("dispute-name-amount"))] if n == 0 else []
    return [Option(str(line.quantity), whole), *named]


def _shown_count(asking: Asking, answer: str, n: int) -> object:
    line = order_of(asking).agreement.lines[int(_line(asking, n))]
    return asking.act.say("dispute-an-amount") if answer == AMOUNT else Quantity(Decimal(answer), line.unit)


def _row_steps(n: int) -> list[Step]:
    """The questions about one line: which, how many, another one?"""

    def asked(asking: Asking) -> bool:
        return counted(asking) and AMOUNT not in (asking.answers.get("line.0"), asking.answers.get("count.0"))

    def with_row(function: Callable[..., Any]) -> Callable[..., Any]:
        return lambda *given: function(*given, n)

    return [
        Step(
            f"line.{n}",
            options=with_row(_lines),
            fits=_is_line,
            when=lambda a: counted(a) and len(order_of(a).agreement.lines) > 1,
            pick=with_row(_pick_line),
            show=_shown_line,
            text="dispute-line",
            wide=1,
            ask=number,
        ),
        Step(
            f"count.{n}",
            read=with_row(_read_count),
            fits=with_row(_fits_count),
            options=with_row(_counts),
            when=lambda a: counted(a) and a.answers.get("line.0") != AMOUNT,
            show=with_row(_shown_count),
            ask=with_row(_of_line),
            text="dispute-count",
            wide=1,
        ),
        Step(
            f"more.{n}",
            options=lambda a: [Option("n", a.act.say("no")), Option("y", a.act.say("yes"))],
            when=lambda a: asked(a) and bool(_left(a, n + 1)),
            text="dispute-more",
            quiet=True,
        ),
    ]
