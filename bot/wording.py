"""Holds every code against its texts when the bot starts: what a key or a reminder will say must exist by then.

Most texts are asked for by their name. Those here are put together from codes (a form's step, an action, a refusal, a
status, an event), so that a missing one would be found only when somebody presses the key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast, get_args

from bot.act import Act
from bot.actions import ACTIONS
from bot.conversations.forms import Forms
from bot.conversations.questions import named
from bot.conversations.steps import Asking, Form
from bot.routes import Routes
from bot.screens.contracts import DOUBTED
from bot.screens.help import TOPICS
from bot.screens.lists import FILTERS
from bot.screens.reminders import ANNOUNCED, OUTLASTING
from bot.screens.staff import Verdict
from texts.i18n import LANGUAGES, MissingText, Say
from texts.units import UNITS
from trade import events as e
from trade.asks import SETTLING
from trade.claims import Clause, Reason
from trade.companies import Standing
from trade.deadlines import DEADLINES
from trade.disputes import CLOSED, DisputeState
from trade.evidence import EvidenceKind
from trade.incoterms import Incoterm, Paper
from trade.orders import Status
from trade.payments import Fit, PayoutKind
from trade.people import Duty
from trade.refusals import Refused


def check_texts(routes: Routes, forms: Forms) -> None:
    """Raises MissingText that names every text that is missing, in every language."""
    wanted = set(composed(routes, forms))
    found = [f"{name} ({code})" for code in LANGUAGES for name in sorted(wanted) if not Say(code).has(name)]
    if found:
        raise MissingText(f"these texts are missing: {', '.join(found)}")


def composed(routes: Routes, forms: Iterable[Form]) -> Iterator[str]:
    """The id of every text that is put together from a code."""
    yield from _of_forms(forms)
    yield from _of_actions()
    yield from _of_disputes()
    yield from (f"notice-{kind.model_fields['type'].default}" for kind in SETTLING)
    yield from (f"order-{field}-change" for field in DOUBTED.values())
    yield from (f"status-{status}" for status in (*Status, "disputed", "deposit"))
    yield from (f"record-{kind.model_fields['type'].default}" for kind in get_args(e.Event))
    yield from (f"alert-{kind}" for kind in DEADLINES)
    yield from (f"alert-end-{kind}" for kind in ANNOUNCED)
    yield from (f"alert-past-{kind}" for kind in OUTLASTING)
    yield from (kind.message_id() for kind in _refusals(Refused))
    yield from (f"command-{command.name}" for command in routes.commands.values() if command.listed)
    yield from (f"staff-{what}-{duty}" for duty in Duty for what in ("duty", "meaning", "take"))
    yield from (f"help-{duty}" for duty in Duty)
    yield from (f"enrolment-title-{standing}" for standing in Standing)
    yield from (f"verify-{verdict.value}" for verdict in Verdict)
    yield from (f"{kind}-{unit}" for unit in UNITS for kind in ("unit", "quantity"))
    yield from (f"contract-rule-{rule.value.lower()}" for rule in Incoterm)
    yield from (f"contract-paper-{paper.value}" for paper in Paper)
    yield from (f"payout-{kind}" for kind in PayoutKind)
    yield from (f"money-review-{fit}" for fit in Fit)
    yield from (f"list-{name}" for name in FILTERS)
    yield from (f"faq-{topic}{part}" for topic in TOPICS for part in ("", "-title"))


def _of_forms(forms: Iterable[Form]) -> Iterator[str]:
    """Each question; where a form shows a review, each field's name too. Its steps follow from the answers alone."""
    for form in forms:
        for step in form.steps(Asking(cast(Act, None), 0, {})):
            yield f"{named(form, step)}-ask"
            if form.review is not None:
                yield f"{named(form, step)}-label"


def _of_actions() -> Iterator[str]:
    """Any action that is done by a key asks once more if the key is stale, whether or not it does otherwise."""
    for action in ACTIONS:
        yield f"action-{action.code}"
        if not action.form:
            yield from (f"{what}-{action.code}" for what in ("sure", "yes", "done"))


def _of_disputes() -> Iterator[str]:
    for state in DisputeState:
        yield f"dispute-state-{state.value}"
        if state not in CLOSED:
            yield from (f"dispute-now-{state.value}", f"case-state-{state.value}")
    for reason in Reason:
        yield from (f"{what}-{reason.value}" for what in ("dispute-reason", "dispute-why", "case-reason"))
    yield from (f"evidence-{kind.value}" for kind in EvidenceKind)
    yield from (f"{what}-{clause.value}" for clause in Clause for what in ("clause", "case-clause"))


def _refusals(kind: type[Refused]) -> Iterator[type[Refused]]:
    yield kind
    for narrower in kind.__subclasses__():
        yield from _refusals(narrower)
