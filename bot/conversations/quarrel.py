"""What the sides of a dispute say and give: an answer, evidence, an appeal, goods on their way back."""

from __future__ import annotations

from collections.abc import Callable

from bot.act import Act
from bot.conversations import pieces
from bot.conversations.dispute_reading import LONGEST, number, order_of, words
from bot.conversations.identifiers import tracking
from bot.conversations.preconditions import on_order
from bot.conversations.steps import Asking, Form, Option, Step
from bot.conversations.uploads import keep_files, read_any, read_file
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


def _in_words(asking: Asking, typed: str) -> str:
    """Words as evidence, or about it: as much as there is room for beside those sent before. Raises Misread."""
    said = pieces.words(asking.answers.get("files"))
    return parse_text(typed, longest=max(1, LONGEST - len(said) - 1))


def _evidence_steps(asking: Asking) -> list[Step]:
    return [
        Step("kind", options=_kinds, text="evidence-kind", ask=number),
        pieces.file_step("files", read_any, read=_in_words, text="evidence-files"),
        Step("words", read=_in_words, skip=True, text="evidence-words"),
    ]


def _give_evidence(asking: Asking) -> Screen:
    act, answer = asking.act, asking.answers["files"]
    files, text = pieces.files(answer), "\n".join(filter(None, (pieces.words(answer), asking.answers["words"])))
    command = dc.AddEvidence(kind=EvidenceKind(asking.answers["kind"]), words=text, files=files)
    order = act.perform(asking.about, command)
    keep_files(act, files, order.subject)
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
        pieces.file_step("slip", read_file, text="send-back-slip", skip=True),
    ]


def _send_back(asking: Asking) -> Screen:
    act, answers = asking.act, asking.answers
    files = pieces.files(answers["slip"])
    command = dc.SendBack(carrier=answers["carrier"], tracking=answers["tracking"] or "", files=files)
    screen = _done(act, asking.about, command, "send-back")
    keep_files(act, files, f"order:{asking.about}")
    return screen


FORMS = (
    _one_text(FormCode.ANSWER, "answer-dispute", lambda said: dc.AnswerDispute(words=said), _the_claim),
    Form(FormCode.EVIDENCE, "evidence", _evidence_steps, _give_evidence, on_order(FormCode.EVIDENCE)),
    _one_text(FormCode.APPEAL, "appeal", lambda said: dc.Appeal(words=said)),
    Form(FormCode.SEND_BACK, "send-back", _return_steps, _send_back, on_order(FormCode.SEND_BACK)),
    _one_text(FormCode.REFUSE_BACK, "refuse-back", lambda said: dc.RefuseBack(words=said)),
)
