"""What mediators say in words: ask for evidence, messages and notes, inspections, why a ruling goes back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from bot.act import Act
from bot.conversations import mediating, pieces
from bot.conversations.preconditions import Holds, may
from bot.conversations.steps import Answers, Asking, Form, Option, Step, as_it_stands
from bot.conversations.uploads import keep_files, read_any, read_file
from bot.form_codes import FormCode
from bot.letters import Letter
from bot.screens import case_facts as facts
from bot.screens import cases
from bot.screens.screen import Screen
from texts.answers import parse_days, parse_text
from texts.money import parse_sum
from trade import dispute_commands as dc
from trade.people import Role

LONGEST = 3000
DAYS = (2, 3, 5, 7)
LONGEST_DAYS = 30


def number(asking: Asking) -> dict[str, object]:
    """What every question says: which order."""
    return {"number": asking.about}


def read_words(asking: Asking, typed: str) -> str:
    """Reasons, questions and messages, up to what a message holds."""
    return parse_text(typed, longest=LONGEST)


def read_money(asking: Asking, typed: str, what: str) -> int:
    """An amount in the order's currency, in minor units; zero is an amount too. `what` it is, as the texts name it."""
    return parse_sum(typed, asking.order.currency, asking.act.say.language, what=what, zero=True).minor


def show_money(asking: Asking, minor: int) -> object:
    """The amount as it is written."""
    return asking.order.money(int(minor))


def to_case(asking: Asking) -> Screen:
    """Back on the case's card."""
    return cases.card(asking.act, asking.order)


def begin(act: Act, about: int) -> Answers:
    """Only the mediator whose case it is begins. Raises NotYourCase."""
    mediating.check_case(act, act.order(about))
    return {}


def case_form(
    code: FormCode,
    name: str,
    steps: Callable[[Asking], list[Step]],
    finish: Callable[[Asking], Screen],
    holds: Callable[[Asking], bool],
    review: Callable[[Asking], Screen] | None = None,
    begin: Callable[[Act, int], Answers] = begin,
) -> Form:
    """A form of the mediator's, which leads back to the case when it is left."""
    weighs = as_it_stands if review else None
    return Form(code, name, steps, finish, holds, review, weighs=weighs, left=to_case, begin=begin)


def is_mine(asking: Asking) -> bool:
    """The case is still open and this mediator's. Raises NoDispute or NotYourCase."""
    mediating.check_case(asking.act, asking.order)
    return True


def mine_for(command: type[dc.DisputeCommand]) -> Holds:
    """The same, and the case is where the command applies."""
    return lambda asking: is_mine(asking) and may(command)(asking)


# ── asking for evidence ───────────────────────────────────────────────────────────────────────────────────────────


def _sides(asking: Asking) -> list[Option]:
    return [Option.opening(side.value, asking.act.say(f"case-side-{side.value}")) for side in facts.PARTIES]


def _show_side(asking: Asking, side: str) -> object:
    return asking.act.say(f"case-side-{side}")


def _in_days(asking: Asking) -> list[Option]:
    return [Option(str(days), asking.act.say("case-days", days=days)) for days in DAYS]


def _read_days(asking: Asking, typed: str) -> int:
    return parse_days(typed, longest=LONGEST_DAYS)


def _show_days(asking: Asking, days: int) -> object:
    return asking.act.say("case-days", days=days)


def _ask_evidence(asking: Asking) -> Screen:
    act, answers = asking.act, asking.answers
    side: Role = Role(answers["side"])
    due = act.now + timedelta(days=answers["days"])
    command = dc.AskEvidence.model_validate({"side": side, "what": answers["what"], "due": due})
    order = act.perform(asking.about, command)
    return cases.done(act, order, "ask", side=act.say(f"case-side-{side.value}"), due=due)


ASK = case_form(
    FormCode.ASK_EVIDENCE,
    "case-ask",
    lambda asking: [
        Step("side", options=_sides, show=_show_side, ask=number),
        Step("what", read=read_words, quiet=True),
        Step("days", read=_read_days, pick=lambda asking, days: int(days), options=_in_days, show=_show_days, wide=4),
    ],
    _ask_evidence,
    mine_for(dc.AskEvidence),
)

# ── messages and notes ────────────────────────────────────────────────────────────────────────────────────────────


def _message(code: FormCode, to: str) -> Form:
    """A form whose only answer, words or files, goes to both sides, to one, or into the record alone."""

    def finish(asking: Asking) -> Screen:
        act, order = asking.act, asking.order
        for piece in pieces.pieces(asking.answers["words"]):
            mediating.says(act, order, _letter(act, piece), to)
        return cases.done(act, order, f"said-{to}")

    step = pieces.file_step("words", read_any, read=read_words, ask=number, text=f"case-say-{to}", quiet=True)
    return case_form(code, f"case-say-{to}", lambda asking: [step], finish, is_mine)


def _letter(act: Act, piece: pieces.Piece) -> Letter:
    """One message of the answer, as it was sent."""
    file, number = piece.file, piece.message
    if file is None:
        return Letter(chat=act.chat, message_id=number, text=piece.words)
    bare = file.model_copy(update={"caption": ""})
    return Letter(chat=act.chat, message_id=number, text=file.caption, file=bare, kind=file.kind)


# ── inspections ───────────────────────────────────────────────────────────────────────────────────────────────────


def _name(asking: Asking, typed: str) -> str:
    return parse_text(typed, longest=120)


def _nothing(asking: Asking) -> list[Option]:
    return [Option("0", asking.act.say("case-inspection-free"))]


def _arrange(asking: Asking) -> Screen:
    command = dc.ArrangeInspection(inspector=asking.answers["inspector"], cost=asking.answers["cost"])
    order = asking.act.perform(asking.about, command)
    return cases.done(asking.act, order, "inspection", inspector=command.inspector, free=int(not command.cost))


INSPECTION = case_form(
    FormCode.INSPECTION,
    "case-inspection",
    lambda asking: [
        Step("inspector", read=_name, ask=number),
        Step(
            "cost",
            read=partial(read_money, what="inspection"),
            pick=lambda asking, v: int(v),
            options=_nothing,
            show=show_money,
        ),
    ],
    _arrange,
    lambda asking: mine_for(dc.ArrangeInspection)(asking) and facts.open_dispute(asking.order).inspection is None,
)


def _report(asking: Asking) -> Screen:
    act, answers = asking.act, asking.answers
    report = dc.ReportInspection(words=answers["words"], files=pieces.files(answers["file"]))
    order = act.perform(asking.about, report)
    keep_files(act, report.files, order.subject)
    return cases.done(act, order, "report")


REPORT = case_form(
    FormCode.REPORT,
    "case-report",
    lambda asking: [
        Step("words", read=read_words, ask=number, quiet=True),
        pieces.file_step("file", read_file, skip=True),
    ],
    _report,
    mine_for(dc.ReportInspection),
)

# ── a second mediator does not agree ──────────────────────────────────────────────────────────────────────────────


def _disagree(asking: Asking) -> Screen:
    command = dc.SecondRuling(agrees=False, words=asking.answers["words"][:1000])
    return cases.done(asking.act, asking.act.perform(asking.about, command), "disagree")


def _anybody(act: Act, about: int) -> Answers:
    act.order(about)  # raises NotFound for strangers; that it is another mediator is decided by the order
    return {}


DISAGREE = case_form(
    FormCode.DISAGREE,
    "case-disagree",
    lambda asking: [Step("words", read=lambda asking, typed: parse_text(typed, longest=1000), ask=number)],
    _disagree,
    may(dc.SecondRuling),
    begin=_anybody,
)

FORMS = (
    ASK,
    *(_message(cases.WORDS[to], to) for to in ("both", "buyer", "supplier", "note")),
    INSPECTION,
    REPORT,
    DISAGREE,
)
