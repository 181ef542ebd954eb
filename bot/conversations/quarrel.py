"""What the sides of a dispute say and give: an answer, evidence, an appeal, goods on their way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.act import Act
from bot.conversations.dispute_reading import file_of, number, order_of, read_piece, show_piece, words
from bot.conversations.identifiers import tracking
from bot.conversations.preconditions import on_order
from bot.conversations.shipping import MOST_FILES
from bot.conversations.steps import Answers, Asking, Form, Option, Step
from bot.conversations.uploads import keep_file, no_text, read_any, read_file
from bot.form_codes import FormCode
from bot.screens import cards
from bot.screens.claims import claim_text, company
from bot.screens.disputes import side
from bot.screens.screen import Screen
from texts.answers import parse_text
from trade import dispute_commands as dc
from trade.claims import GROUNDS
from trade.commands import Command
from trade.evidence import EvidenceKind
from trade.payments import FileRef

COMMON = (EvidenceKind.CORRESPONDENCE, EvidenceKind.TRANSPORT_DOCUMENT, EvidenceKind.OTHER)
"""What either side may have to show, whatever the reason."""


def _done(act: Act, about: int, command: Command, code: str) -> Screen:
    return cards.done(act.say, cards.card(act, act.perform(about, command)), code)


def _one_text(
    code: FormCode,
    name: str,
    command: Callable[[str], Command],
    ask: Callable[[Asking], dict[str, object]] = number,
) -> Form:
    """A form whose only answer is a text, given to the order as a command."""

    def finish(asking: Asking) -> Screen:
        return _done(asking.act, asking.about, command(asking.answers["words"]), name)

    return Form(code, name, lambda asking: [Step("words", read=words, text=name, ask=ask)], finish, on_order(code))


def _the_claim(asking: Asking) -> dict[str, object]:
    """The claim with the contract's clause beside it, above the question what to say to it."""
    order = order_of(asking)
    if order.dispute is None:
        return {"number": order.id, "claim": "–"}
    claimant = company(order, order.dispute.role)
    return {"number": order.id, "claim": claim_text(asking.act.say, order, order.dispute.claim, claimant)}


# ── evidence ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _kinds(asking: Asking) -> list[Option]:
    """The checklist's missing pieces first, then what else may prove something."""
    order, say = order_of(asking), asking.act.say
    dispute = order.dispute
    if dispute is None:
        return []
    checklist = GROUNDS[dispute.claim.reason].evidence
    first = dispute.missing if side(asking.act, order) is dispute.role else ()
    kinds = dict.fromkeys((*first, *checklist, *COMMON))
    return [Option.opening(kind.value, say(f"evidence-{kind.value}")) for kind in kinds]


def _pieces(answers: Answers) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    while piece := answers.get(f"file.{len(found)}"):
        found.append(piece)
    return found


def _evidence_steps(asking: Asking) -> list[Step]:
    asked = [Step("kind", options=_kinds, text="evidence-kind", ask=number)]
    for n in range(min(len(_pieces(asking.answers)) + 1, MOST_FILES)):
        name = "evidence-more" if n else "evidence-first"
        asked.append(
            Step(f"file.{n}", file=read_any, read=read_piece, text=name, show=show_piece, skip=n > 0, quiet=True)
        )
    return [*asked, Step("words", read=words, skip=True, text="evidence-words")]


def _give_evidence(asking: Asking) -> Screen:
    act, given = asking.act, _pieces(asking.answers)
    said = [piece["words"] for piece in given if "words" in piece]
    text = "\n".join((*said, asking.answers["words"] or "")).strip()
    files = tuple(file for file in map(file_of, given) if file)
    command = dc.AddEvidence(
        kind=EvidenceKind(asking.answers["kind"]), words=parse_text(text, longest=1000) if text else "", files=files
    )
    order = act.perform(asking.about, command)
    for file in files:
        keep_file(act, file, order.subject)
    late = bool(order.dispute and order.dispute.evidence[-1].late)
    return cards.done(act.say, cards.card(act, order), "evidence-late" if late else "evidence")


# ── goods that go back ────────────────────────────────────────────────────────────────────────────────────────────


def _carrier(asking: Asking, typed: str) -> str:
    return parse_text(typed, longest=80)


def _tracking(asking: Asking, typed: str) -> str:
    return tracking(asking.answers["carrier"], typed, asking.act.say.language).number


def _return_steps(asking: Asking) -> list[Step]:
    return [
        Step("carrier", read=_carrier, text="send-back-carrier", ask=number),
        Step("tracking", read=_tracking, text="send-back-tracking", skip=True),
        Step("slip", file=read_file, read=no_text, text="send-back-slip", skip=True, show=show_piece),
    ]


def _send_back(asking: Asking) -> Screen:
    act, answers = asking.act, asking.answers
    file = FileRef.model_validate(answers["slip"]) if answers["slip"] else None
    command = dc.SendBack(carrier=answers["carrier"], tracking=answers["tracking"] or "", files=(file,) if file else ())
    screen = _done(act, asking.about, command, "send-back")
    if file:
        keep_file(act, file, f"order:{asking.about}")
    return screen


FORMS = (
    _one_text(FormCode.ANSWER, "answer-dispute", lambda said: dc.AnswerDispute(words=said), _the_claim),
    Form(FormCode.EVIDENCE, "evidence", _evidence_steps, _give_evidence, on_order(FormCode.EVIDENCE)),
    _one_text(FormCode.APPEAL, "appeal", lambda said: dc.Appeal(words=said)),
    Form(FormCode.SEND_BACK, "send-back", _return_steps, _send_back, on_order(FormCode.SEND_BACK)),
    _one_text(FormCode.REFUSE_BACK, "refuse-back", lambda said: dc.RefuseBack(words=said)),
)
