"""The life of an order as a document, made from RULES: who can do what, when."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from trade import commands as c
from trade.deadlines import DEADLINES
from trade.orders import Status
from trade.people import Role
from trade.rules import RULES

_HEAD = """# The life of an order

Made from `RULES` and `DEADLINES` in `trade/`; `tests/trade/test_orders_document.py` holds them together and says how to
make this page anew.
"""


def life_of_an_order() -> str:
    """The whole document, in Markdown."""
    parts = (
        _HEAD,
        "## Statuses\n",
        _table(("status", "what can happen"), ([f"`{s.value}`", _commands(s)] for s in Status)),
        "## What people and the clock can do\n",
        _table(("command", "by", "when", "what it is"), map(_command, RULES)),
        "## Deadlines\n",
        _table(("deadline", "owed by", "owed to", "when it passes, the clock"), _deadlines()),
    )
    return "\n".join(parts)


def _table(head: tuple[str, ...], rows: Iterable[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def _command(kind: type[c.Command]) -> list[str]:
    rule = RULES[kind]
    return [_name(kind), _listed(rule.by, Role), _listed(rule.when, Status), _meaning(kind)]


def _commands(status: Status) -> str:
    return ", ".join(_name(kind) for kind, rule in RULES.items() if status in rule.when) or "nothing more"


def _deadlines() -> Iterable[list[str]]:
    for kind, rule in DEADLINES.items():
        act = f"gives {_name(type(rule.at_end))}" if rule.at_end else "leaves it to people"
        yield [kind.value, rule.owed_by.value, rule.owed_to.value, act]


def _listed(members: frozenset[Role] | frozenset[Status], order: type[StrEnum]) -> str:
    return ", ".join(member.value for member in order if member in members)


def _name(kind: type[c.Command]) -> str:
    return f"`{kind.__name__}`"


def _meaning(kind: type[c.Command]) -> str:
    return " ".join((kind.__doc__ or "").split())
