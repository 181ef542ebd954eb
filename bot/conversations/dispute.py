"""A side opens a dispute: why, about which goods, how many or how much, in its own words, and what proves it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from bot.buttons import Edit, Leave, Send
from bot.conversations.dispute_reading import (
    file_of,
    number,
    order_of,
    read_amount,
    read_piece,
    show_amount,
    show_piece,
    words,
)
from bot.conversations.steps import Answers, Asking, Form, Option, Step
from bot.conversations.uploads import keep_file, read_any
from bot.form_codes import FormCode
from bot.screens import cards
from bot.screens.claims import claim_text
from bot.screens.disputes import side
from bot.screens.screen import Screen, key, rows
from texts.i18n import Html
from texts.misread import Misread, shortened
from texts.numbers import Quantity, parse_quantity
from trade import dispute_commands as dc
from trade.claims import GROUNDS, UNDELIVERED, Claim, DefectiveLine, Reason
from trade.dispute_opening import reasons_now
from trade.evidence import EvidenceKind
from trade.orders import Order
from trade.people import Role
from trade.settlements import claimed

CODE = FormCode.DISPUTE
COUNTED = frozenset({Reason.WRONG_QUANTITY, Reason.NOT_AS_SPECIFIED, Reason.DAMAGED})
"""Reasons that are about so many units of a line."""
AMOUNT = "amount"
"""In place of a line or a count: the claimant names an amount instead."""
PROOFS = tuple(kind for kind in EvidenceKind if any(kind in ground.evidence for ground in GROUNDS.values()))


# ── why ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _reasons(asking: Asking) -> list[Option]:
    order, say = order_of(asking), asking.act.say
    mine = side(asking.act, order)
    found = reasons_now(order, mine, asking.act.now) if mine else ()
    return [Option(reason.value, say(f"dispute-reason-{reason.value}")) for reason in found]


def _explained(asking: Asking) -> dict[str, object]:
    say = asking.act.say
    lines = [say(f"dispute-why-{option.value}", reason=option.label) for option in _reasons(asking)]
    return {"number": asking.about, "reasons": Html("\n".join(lines))}


def _reason(asking: Asking) -> Reason:
    return Reason(asking.answers["reason"])


# ── how much ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _rows(answers: Answers) -> int:
    """How many lines are complained of so far."""
    count = 1
    while answers.get(f"more.{count - 1}") == "y":
        count += 1
    return count


def _counted(asking: Asking) -> bool:
    return asking.answers.get("reason") in COUNTED


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


def _of_line(asking: Asking, n: int) -> dict[str, object]:
    line = order_of(asking).agreement.lines[int(_line(asking, n))]
    return {"goods": line.description, "of": Quantity(line.quantity, line.unit), "number": asking.about}


def _read_count(asking: Asking, typed: str, n: int) -> str:
    line = order_of(asking).agreement.lines[int(_line(asking, n))]
    quantity = parse_quantity(typed, asking.act.say.language)
    if quantity.amount > line.quantity or quantity.unit not in (None, line.unit):
        raise Misread("misread-count", text=shortened(typed), of=Quantity(line.quantity, line.unit))
    return str(quantity.amount)


def _counts(asking: Asking, n: int) -> list[Option]:
    line = order_of(asking).agreement.lines[int(_line(asking, n))]
    whole = asking.act.say("dispute-all-of-them", of=Quantity(line.quantity, line.unit))
    named = [Option(AMOUNT, asking.act.say("dispute-name-amount"))] if n == 0 else []
    return [Option(str(line.quantity), whole), *named]


def _shown_count(asking: Asking, answer: str, n: int) -> object:
    line = order_of(asking).agreement.lines[int(_line(asking, n))]
    return asking.act.say("dispute-an-amount") if answer == AMOUNT else Quantity(Decimal(answer), line.unit)


def _by_amount(asking: Asking) -> bool:
    """Whether the claimant names an amount; where nothing came it is everything held."""
    if "reason" not in asking.answers:
        return False
    reason = _reason(asking)
    if reason in UNDELIVERED or GROUNDS[reason].by is Role.SUPPLIER:
        return False
    return not _counted(asking) or AMOUNT in (_line(asking, 0), asking.answers.get("count.0"))


def _amounts(asking: Asking) -> list[Option]:
    order = order_of(asking)
    return [Option(str(order.held), asking.act.say("dispute-all-held", held=order.money(order.held)))]


# ── the steps ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _row_steps(n: int) -> list[Step]:
    """The questions about one line: which, how many, another one?"""

    def asked(asking: Asking) -> bool:
        return _counted(asking) and AMOUNT not in (asking.answers.get("line.0"), asking.answers.get("count.0"))

    def with_row(function: Callable[..., Any]) -> Callable[..., Any]:
        return lambda *given: function(*given, n)

    return [
        Step(
            f"line.{n}",
            options=with_row(_lines),
            when=lambda a: _counted(a) and len(order_of(a).agreement.lines) > 1,
            pick=with_row(_pick_line),
            show=_shown_line,
            text="dispute-line",
            wide=1,
            ask=number,
        ),
        Step(
            f"count.{n}",
            read=with_row(_read_count),
            options=with_row(_counts),
            when=lambda a: _counted(a) and a.answers.get("line.0") != AMOUNT,
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


def steps(asking: Asking) -> list[Step]:
    """Why, how much, in whose words, and each piece of evidence that the reason asks for."""
    asked = [
        Step(
            "reason",
            options=_reasons,
            ask=_explained,
            show=lambda a, reason: a.act.say(f"dispute-reason-{reason}"),
            text="dispute-reason",
            wide=1,
        )
    ]
    for n in range(_rows(asking.answers)):
        asked += _row_steps(n)
    asked.append(
        Step(
            "amount",
            read=read_amount,
            options=_amounts,
            pick=lambda a, minor: int(minor),
            when=_by_amount,
            show=show_amount,
            ask=number,
            text="dispute-amount",
        )
    )
    asked.append(Step("words", read=words, ask=number, text="dispute-words"))
    return [*asked, *(_proof(kind) for kind in PROOFS)]


def _proof(kind: EvidenceKind) -> Step:
    return Step(
        f"proof.{kind.value}",
        file=read_any,
        read=read_piece,
        when=lambda a: "reason" in a.answers and kind in GROUNDS[_reason(a)].evidence,
        show=show_piece,
        text=f"proof-{kind.value}",
        skip=True,
    )


# ── what becomes of it ────────────────────────────────────────────────────────────────────────────────────────────


def opening(asking: Asking) -> dc.OpenDispute:
    """The command that the answers make."""
    answers = asking.answers
    lines: tuple[DefectiveLine, ...] = ()
    if _counted(asking) and not _by_amount(asking):
        lines = tuple(
            DefectiveLine(line=int(_line(asking, n)), quantity=Decimal(answers[f"count.{n}"]))
            for n in range(_rows(answers))
        )
    amount = answers["amount"] if _by_amount(asking) else None
    return dc.OpenDispute(reason=_reason(asking), words=answers["words"], lines=lines, amount=amount)


def _pieces(asking: Asking) -> dict[EvidenceKind, dict[str, Any]]:
    """The evidence given with the claim, by its kind."""
    asked = GROUNDS[_reason(asking)].evidence
    given = {kind: asking.answers.get(f"proof.{kind.value}") for kind in asked}
    return {kind: piece for kind, piece in given.items() if piece}


def _review(asking: Asking) -> Screen:
    act, order, command = asking.act, order_of(asking), opening(asking)
    say, given, terms = act.say, _pieces(asking), act.terms(order)
    amount = claimed(order, command.reason, command.lines, command.amount)
    claim = Claim(reason=command.reason, words=command.words, lines=command.lines, amount=amount)
    later = [say(f"evidence-{k.value}") for k in GROUNDS[command.reason].evidence if k not in given]
    means = say(
        "dispute-review-means",
        held=order.money(order.held),
        other=_other(order, GROUNDS[command.reason].by),
        due=terms.workdays.after(act.now, terms.response_days),
        count=len(given),
        later=later or "–",
        missing=len(later),
    )
    title = say("dispute-review", number=order.id)
    text = Html("\n\n".join((title, claim_text(say, order, claim, act.person.name), means)))
    keys = rows(
        key(say("dispute-send"), Send(CODE, order.id)),
        (key(say("review-edit"), Edit(CODE, order.id, "_all")), key(say("form-cancel"), Leave(CODE, order.id))),
    )
    return Screen(text, keys, subject=order.subject)


def _other(order: Order, claimant: Role) -> str:
    return order.agreement.supplier.name if claimant is Role.BUYER else order.agreement.buyer.name


def _finish(asking: Asking) -> Screen:
    act, given = asking.act, _pieces(asking)
    order = act.perform(asking.about, opening(asking))
    for kind, piece in given.items():
        file = file_of(piece)
        command = dc.AddEvidence(kind=kind, words=piece.get("words", ""), files=(file,) if file else ())
        order = act.perform(asking.about, command)
        if file:
            keep_file(act, file, order.subject)
    due = order.dispute.due if order.dispute else None
    other = _other(order, order.dispute.role) if order.dispute else ""
    return cards.done(act.say, cards.card(act, order), "dispute", due=due, other=other)


FORM = Form(CODE, "dispute", steps, _finish, review=_review)
