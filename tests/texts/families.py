"""The texts whose ids are built from names: each template with every id that it can make."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, cast, get_args

from bot.act import Act
from bot.actions import ACTIONS, Way
from bot.conversations import words as one_text
from bot.conversations.correcting import OF_A_PAYMENT, OF_A_PAYOUT
from bot.conversations.payment import WHY_NO_REFERENCE
from bot.conversations.steps import Answers, Asking, Form
from bot.handlers import all_routes
from bot.screens import help as help_screens
from bot.screens.amending import NAMED
from bot.screens.cards import situation
from bot.screens.contracts import DOUBTED
from bot.screens.lists import FILTERS
from bot.screens.payees import COPIED
from bot.screens.payment_questions import ANSWER, QUESTION
from bot.screens.reminders import ANNOUNCED, OUTLASTING
from bot.screens.staff import Verdict
from tests.texts.case_families import CASES
from tests.texts.lives import lives, moments, shown_at
from texts.units import UNITS
from trade import events as e
from trade import suppliers
from trade.asks import SETTLING
from trade.claims import Clause, Reason
from trade.companies import Company, Standing
from trade.company_events import CompanyEvent
from trade.deadline_kinds import DeadlineKind
from trade.deadlines import DEADLINES
from trade.dispute_events import DisputeEvent
from trade.dispute_reactions import told_of_dispute
from trade.disputes import CLOSED, Dispute, DisputeState
from trade.evidence import EvidenceKind
from trade.identifiers import Identifier
from trade.incoterms import Incoterm, Paper
from trade.lures import Lure
from trade.orders import Status
from trade.payments import Fit, PayoutKind
from trade.people import Duty, Role
from trade.reactions import told_of
from trade.refusals import Refused
from trade.timeline import timeline

_DISPUTES = ("disputed", *(f"dispute-{state.value}" for state in sorted(CLOSED)))
VIEWERS = ("buyer", "supplier", "agent")
ROUTES, FORMS = all_routes()
LIVES = tuple(lives())

# What a form's finish calls done: offering, the claim, the shipment, the rating, and what a payment can come to.
_DONE = (
    "offer",
    "claim",
    "ship",
    "late",
    "more-time",
    "rate",
    "payment",
    "payment-short",
    "payment-over",
    "payment-not-owed",
    "payment-deposit",
    "correct",
    "correct-asked",
    "correct-shipment",
    "withdraw-rating",
    "hold-payment",
)
_DONE_IN_DISPUTE = tuple("dispute answer-dispute settle evidence evidence-late appeal send-back refuse-back".split())
# A form's steps follow from the answers alone; these answers lead past every turn: a second line.
_ANSWERS: tuple[Answers, ...] = (
    {},
    {"more.0": "y"},
)


def _actions(prefix: str, *ways: Way) -> set[str]:
    return {f"{prefix}-{action.code}" for action in ACTIONS if action.way in ways}


def _done() -> set[str]:
    one_answer = {form.name for form in one_text.FORMS if form.code != "ra"}
    return _actions("done", Way.SURE, Way.NOW) | {f"done-{name}" for name in (*_DONE, *_DONE_IN_DISPUTE, *one_answer)}


def every_form() -> list[Form]:
    """Every form of the bot."""
    return list(FORMS)


def asked_by(forms: Iterable[Form]) -> Iterator[str]:
    """The names of the texts of every step."""
    for form in forms:
        for answers in _ANSWERS:
            for step in form.steps(Asking(cast(Act, None), 1, dict(answers))):
                yield step.text or f"{form.name}-{step.key}"


def _told() -> set[str]:
    """By what really happens in every life, and by what happens to companies."""
    found = {
        f"told-{moment.event.type}-{role.value if role in (Role.BUYER, Role.SUPPLIER) else 'agent'}"
        for trade in LIVES
        for moment in moments(trade)
        for role in told_of(moment.order, moment.event)
    }
    found |= set(_told_in_dispute())
    kinds = get_args(CompanyEvent)
    company = Company(id=1)
    return found | {
        f"told-{kind.model_fields['type'].default}-{tell.to.value}"
        for kind in kinds
        for tell in suppliers.react(company, kind.model_construct())
    }


def _told_in_dispute() -> Iterator[str]:
    """By who is told of each event: of a case that is with a mediator, and of one that never was."""
    at = datetime(2026, 3, 2, tzinfo=UTC)
    for kind in get_args(DisputeEvent):
        for side in (Role.BUYER, Role.SUPPLIER):
            for escalated in (None, at):
                known: dict[str, Any] = {"escalated": escalated, "state": DisputeState.EXECUTED}
                dispute = Dispute.model_construct(**known)
                event = kind.model_construct(side=side, needs_second=escalated is None)
                for role in told_of_dispute(dispute, event):
                    reader = role.value if role in (Role.BUYER, Role.SUPPLIER) else "agent"
                    yield f"told-{event.type}-{reader}"


def situations() -> set[str]:
    """Everything an order's card can say comes next; shared and refunded are what disputes lead to."""
    seen = {situation(order, now) for trade in LIVES for order, now in shown_at(trade)}
    ended = (Status.REFUNDED.value, "completed-shared")
    return seen | {name for end in ended for name in (end, f"{end}-waiting")}


def _timeline() -> set[str]:
    seen = {step.name for trade in LIVES for order, now in shown_at(trade) for step in timeline(order, now)}
    return {f"timeline-{name}" for name in (*seen, *_DISPUTES, Status.REFUNDED.value)}


def _refusals(kind: type[Refused] = Refused) -> Iterator[type[Refused]]:
    yield kind
    for narrower in kind.__subclasses__():
        yield from _refusals(narrower)


REFUSALS = {kind.__name__: kind for kind in _refusals()}


def _of(template: str, names: Iterable[object]) -> set[str]:
    return {template.replace("{}", str(name)) for name in names}


# What an order's record holds beside its events.
_ENTRIES = ("talk", "edit", "file", "delivery", "unreachable", "alert", QUESTION, ANSWER)
_DUTIES = [duty.value for duty in Duty]
_STANDINGS = [standing.value for standing in Standing]

FAMILIES: dict[str, Callable[[], set[str]]] = {
    **CASES,
    "action-{}": lambda: _actions("action", *Way),
    "sure-{}": lambda: _actions("sure", Way.SURE, Way.NOW),  # one that is done at once asks first if its key is stale
    "yes-{}": lambda: _actions("yes", Way.SURE, Way.NOW),
    "done-{}": _done,
    "{}-ask": lambda: _of("{}-ask", asked_by(every_form())),
    "{}-label": lambda: _of("{}-label", asked_by(form for form in every_form() if form.review)),
    "status-{}": lambda: _of("status-{}", (*(status.value for status in Status), "disputed", "deposit")),
    "timeline-{}": _timeline,
    "next-{}-{}": lambda: {f"next-{where}-{viewer}" for where in situations() for viewer in VIEWERS},
    "told-{}-{}": _told,
    "amending-{}": lambda: _of("amending-{}", NAMED),
    "alert-{}": lambda: _of("alert-{}", (kind.value for kind in DEADLINES)),
    "alert-end-{}": lambda: _of("alert-end-{}", (kind.value for kind in ANNOUNCED)),
    "alert-past-{}": lambda: _of("alert-past-{}", (kind.value for kind in OUTLASTING)),
    "dispute-reason-{}": lambda: _of("dispute-reason-{}", (reason.value for reason in Reason)),
    "dispute-why-{}": lambda: _of("dispute-why-{}", (reason.value for reason in Reason)),
    "dispute-state-{}": lambda: _of("dispute-state-{}", (state.value for state in DisputeState)),
    "dispute-now-{}": lambda: _of("dispute-now-{}", (state.value for state in DisputeState if state not in CLOSED)),
    "evidence-{}": lambda: _of("evidence-{}", (kind.value for kind in EvidenceKind)),
    "lure-{}": lambda: _of("lure-{}", Lure),
    "enclosed-{}": lambda: _of(
        "enclosed-{}", ("payment-claimed", "evidence-added", "inspection-reported", "goods-sent-back")
    ),
    "clause-{}": lambda: _of("clause-{}", (clause.value for clause in Clause)),
    "list-{}": lambda: _of("list-{}", FILTERS),
    "sending-{}": lambda: _of("sending-{}", ("contract", "instructions", "calendar")),
    "command-{}": lambda: _of("command-{}", (one.name for one in ROUTES.commands.values() if one.listed)),
    "correct-{}": lambda: _of("correct-{}", (*OF_A_PAYMENT, *OF_A_PAYOUT)),
    "payment-why-{}": lambda: _of("payment-why-{}", WHY_NO_REFERENCE),
    "money-review-{}": lambda: _of("money-review-{}", (*Fit, "aside")),
    "payout-{}": lambda: _of("payout-{}", ("release", "refund")),
    "payee-{}": lambda: _of("payee-{}", (*COPIED, "town")),
    "copy-{}": lambda: _of("copy-{}", COPIED),
    "contract-rule-{}": lambda: _of("contract-rule-{}", (rule.value.lower() for rule in Incoterm)),
    "contract-paper-{}": lambda: _of("contract-paper-{}", (paper.value for paper in Paper)),
    "quantity-{}": lambda: _of("quantity-{}", UNITS),
    "unit-{}": lambda: _of("unit-{}", UNITS),
    "faq-{}": lambda: _of("faq-{}", help_screens.TOPICS),
    "faq-{}-title": lambda: _of("faq-{}-title", help_screens.TOPICS),
    "staff-duty-{}": lambda: _of("staff-duty-{}", _DUTIES),
    "staff-meaning-{}": lambda: _of("staff-meaning-{}", _DUTIES),
    "staff-take-{}": lambda: _of("staff-take-{}", _DUTIES),
    "help-{}": lambda: _of("help-{}", _DUTIES),
    "verify-{}": lambda: _of("verify-{}", (verdict.value for verdict in Verdict)),
    "enrolment-title-{}": lambda: _of("enrolment-title-{}", _STANDINGS),
    "enrolment-reason-{}": lambda: _of("enrolment-reason-{}", ("more-asked", "refused", "suspended")),
    "enrolment-done-{}": lambda: _of(
        "enrolment-done-{}", ("approve", "ask-more", "refuse", "suspend", "restore", "renew")
    ),
    "enrolment-{}": lambda: _of("enrolment-{}", ("restore", "renew", "licence")),
    "account-done-{}": lambda: _of("account-done-{}", ("confirm", "stop")),
    "supplier-own-{}": lambda: _of("supplier-own-{}", (one for one in _STANDINGS if one != "approved")),
    "misread-{}": lambda: _of("misread-{}", Identifier),
    "{}-positive": lambda: {"misread-quantity-positive", "misread-price-positive"},
    "record-{}": lambda: _of(
        "record-{}", (*_ENTRIES, *(kind.model_fields["type"].default for kind in get_args(e.Event)))
    ),
    "notice-{}": lambda: _of("notice-{}", (kind.model_fields["type"].default for kind in SETTLING)),
    "order-{}-change": lambda: _of("order-{}-change", DOUBTED.values()),
    "note-to-{}": lambda: _of("note-to-{}", ("both", "buyer", "supplier", "note")),
    "form-{}": lambda: _of("form-{}", ("photos", "files")),
    "dossier-deadline-{}": lambda: _of("dossier-deadline-{}", DeadlineKind),
    "dossier-payout-{}": lambda: _of("dossier-payout-{}", PayoutKind),
    "dossier-why-{}": lambda: _of("dossier-why-{}", get_args(e.Cancelled.model_fields["why"].annotation)),
    "refused-{}": lambda: {kind.message_id() for kind in REFUSALS.values()},
}
"""By template. `record-<kind>` and `refused-<name>` are built elsewhere than where they are said."""
