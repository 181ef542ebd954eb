"""Which texts the code asks for: ids written out, and ids built from names."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
CODE = ("bot", "documents", "payments", "scheduler", "texts", "trade")
"""Who speaks, and who names what is spoken of."""
ASKING = frozenset({"say", "has", "Misread"})


@cache
def trees() -> tuple[ast.Module, ...]:
    """The code."""
    files = (path for folder in CODE for path in sorted((ROOT / folder).rglob("*.py")))
    return tuple(ast.parse(path.read_text(encoding="utf-8")) for path in files)


def _nodes() -> Iterator[ast.AST]:
    for tree in trees():
        yield from ast.walk(tree)


def _name(call: ast.Call) -> str:
    """Whose words they are: `say` of `act.say(…)`."""
    called = call.func
    return called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else ""


def _asked() -> Iterator[ast.expr]:
    """What stands where an id belongs, each side of a choice by itself."""
    for node in _nodes():
        if isinstance(node, ast.Call) and node.args and _name(node) in ASKING:
            chosen = node.args[0]
            yield from (chosen.body, chosen.orelse) if isinstance(chosen, ast.IfExp) else (chosen,)


def written_out() -> set[str]:
    """Ids that are asked for as they are."""
    return {node.value for node in _asked() if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def built() -> set[str]:
    """Ids that are built from names: `told-{}-{}`."""
    return {_template(node) for node in _asked() if isinstance(node, ast.JoinedStr)}


def _template(node: ast.JoinedStr) -> str:
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)


@cache
def words() -> frozenset[str]:
    """Every string in the code: an id in a table or chosen before it is asked for is one of them."""
    return frozenset(node.value for node in _nodes() if isinstance(node, ast.Constant) and isinstance(node.value, str))


def raised() -> Iterator[tuple[str, set[str]]]:
    """Refusals the code raises with values: the class's name and the values' names."""
    for node in _nodes():
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call | ast.Name | ast.Attribute):
            call = node.exc if isinstance(node.exc, ast.Call) else ast.Call(node.exc, [], [])
            yield _name(call), {keyword.arg for keyword in call.keywords if keyword.arg}
