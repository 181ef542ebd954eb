"""The texts of cases whose ids are built from names."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bot.handlers.cases import WORDLESS
from bot.screens.cases import FORMS, WORDS
from trade.claims import Clause, Reason
from trade.disputes import CLOSED, DisputeState

# What a form or a handing over calls done.
_DONE = "ask inspection report propose rule rule-second uphold vary disagree hand hand-all".split()


def _of(template: str, names: Iterable[str]) -> set[str]:
    return {template.replace("{}", name) for name in names}


def _done() -> set[str]:
    wordless = (name.removesuffix("-sure") for name in WORDLESS)
    return _of("case-done-{}", (*_DONE, *wordless, *(f"said-{to}" for to in WORDS)))


CASES: dict[str, Callable[[], set[str]]] = {
    "queue-{}": lambda: _of("queue-{}", ("waiting", "mine", "others")),
    "case-state-{}": lambda: _of("case-state-{}", (s.value for s in DisputeState if s not in CLOSED)),
    "case-reason-{}": lambda: _of("case-reason-{}", (reason.value for reason in Reason)),
    "case-clause-{}": lambda: _of("case-clause-{}", (clause.value for clause in Clause)),
    "case-side-{}": lambda: _of("case-side-{}", ("buyer", "supplier")),
    "case-do-{}": lambda: _of("case-do-{}", (*WORDS, *FORMS, "take", "take-appeal", "extend", "agree", "hand")),
    "case-done-{}": _done,
    "rule-outcome-{}": lambda: _of("rule-outcome-{}", ("uphold", "vary")),
    "rule-refund-{}": lambda: _of("rule-refund-{}", ("claimed", "half", "half-most", "most", "nothing")),
    "rule-{}-{}": lambda: {f"rule-{name}-{answer}" for name in ("back", "rest") for answer in "yn"},
}
"""Each template with every id that it can make."""
