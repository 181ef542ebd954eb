"""The life of an order as a document, made from RULES: who can do what, when."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from itertools import groupby

from trade import commands as c
from trade.company_commands import CompanyCommand
from trade.deadlines import DEADLINES, Step
from trade.dispute_rules import DISPUTE_RULES, FROZEN
from trade.disputes import DisputeState
from trade.orders import Status
from trade.people import Role
from trade.rules import RULES

_HEAD = """# The life of an order

Made from `RULES`, `DISPUTE_RULES` and `DEADLINES` in `trade/`; `tests/trade/test_orders_document.py` holds them
together and says how to make this page anew.
"""

_DISPUTES = """## Disputes

A dispute stands beside the order's status, in `funded`, `shipped` and `delivered`. While one is open only its own
deadline runs, and {frozen} are refused: only a settlement or a ruling moves the money held.
"""


_ALERTS = """An alert before the due moment (`7d` is seven days, `3h` three hours) comes only if the deadline is at
least twice as long. `today` comes in the morning of the day, `late-2` two days after it, `wd-5` in the morning of the
fifth working day since it began. `3h` is sent in quiet hours as well. Of a deadline that both sides owe, only the one
that has not done its part yet is told.
"""


def life_of_an_order() -> str:
    """The whole document, in Markdown."""
    parts = (
        _HEAD,
        "## Statuses\n",
        _table(("status", "what can happen"), ([f"`{s.value}`", _commands(s)] for s in Status)),
        "## What people and the clock can do\n",
        _table(("command", "by", "when", "what it is"), map(_command, (k for k in RULES if not _in_dispute(k)))),
        _DISPUTES.format(frozen=", ".join(sorted(map(_name, FROZEN)))),
        _table(("state", "what can happen"), ([f"`{s.value}`", _in_state(s)] for s in DisputeState)),
        "## What people and the clock can do in a dispute\n",
        _table(("command", "by", "in the states", "what it is"), _dispute_commands()),
        "## Deadlines\n",
        _ALERTS,
        _table(("deadline", "owed by", "owed to", "alerts", "settled by", "when it passes, the clock"), _deadlines()),
    )
    return "\n".join(parts)


def _table(head: tuple[str, ...], rows: Iterable[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def _command(kind: type[c.Command]) -> list[str]:
    rule = RULES[kind]
    return [_name(kind), _listed(rule.by, Role), _listed(rule.when, Status), _meaning(kind)]


def _commands(status: Status) -> str:
    kinds = [_name(kind) for kind, rule in RULES.items() if status in rule.when and not _in_dispute(kind)]
    if any(_in_dispute(kind) and status in rule.when for kind, rule in RULES.items()):
        kinds.append("disputes")
    return ", ".join(kinds) or "nothing more"


def _in_dispute(kind: type[c.Command]) -> bool:
    return kind in DISPUTE_RULES


def _in_state(state: DisputeState) -> str:
    kinds = [_name(kind) for kind, rule in DISPUTE_RULES.items() if state in rule.when]
    return ", ".join(kinds) or "nothing more: it is over"


def _dispute_commands() -> Iterable[list[str]]:
    for kind, rule in DISPUTE_RULES.items():
        yield [_name(kind), _listed(rule.by, Role), _listed(rule.when, DisputeState) or "none open", _meaning(kind)]


def _deadlines() -> Iterable[list[str]]:
    for kind, rule in DEADLINES.items():
        act = f"gives {_name(type(rule.at_end))}" if rule.at_end else "leaves it to people"
        settles = ", ".join(map(_name, rule.settled_by))
        yield [kind.value, _roles(rule.owed_by), _roles(rule.owed_to), _ladder(rule.ladder), settles, act]


def _ladder(ladder: tuple[Step, ...]) -> str:
    """Neighbours that tell the same people stand together."""
    told = groupby(ladder, key=lambda step: step.told)
    return "; ".join(f"{', '.join(step.name for step in steps)}: {_roles(roles)}" for roles, steps in told)


def _roles(roles: tuple[Role, ...]) -> str:
    return ", ".join(role.value for role in roles)


def _listed(members: frozenset[Role] | frozenset[Status] | frozenset[DisputeState], order: type[StrEnum]) -> str:
    return ", ".join(member.value for member in order if member in members)


def _name(kind: type[c.Command] | type[CompanyCommand]) -> str:
    return f"`{kind.__name__}`"


def _meaning(kind: type[c.Command]) -> str:
    return " ".join((kind.__doc__ or "").split())
