"""A side opens a dispute: why, about which goods, how many or how much, in its own words, and what proves it."""

from __future__ import annotations

from functools import partial
from typing import Any

from bot.conversations import pieces
from bot.conversations.dispute_goods import amount_instead, counted, defective, questions
from bot.conversations.dispute_reading import (
    LONGEST,
    fits_held,
    number,
    order_of,
    read_amount,
    show_amount,
    words,
)
from bot.conversations.preconditions import on_order
from bot.conversations.steps import Asking, Form, Option, Step
from bot.conversations.uploads import keep_files, read_any
from bot.form_codes import FormCode
from bot.screens import cards
from bot.screens.claims import claim_text
from bot.screens.disputes import side
from bot.screens.review import review_keys
from bot.screens.screen import Screen
from texts.answers import parse_text
from texts.i18n import Html
from trade import dispute_commands as dc
from trade.claims import GROUNDS, UNDELIVERED, Claim, Reason
from trade.dispute_opening import reasons_now
from trade.evidence import EvidenceKind
from trade.orders import Order
from trade.people import Role
from trade.settlements import claimed

CODE = FormCode.DISPUTE
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


def _by_amount(asking: Asking) -> bool:
    """Whether the claimant names an amount; where nothing came it is everything held."""
    if "reason" not in asking.answers:
        return False
    reason = _reason(asking)
    if reason in UNDELIVERED or GROUNDS[reason].by is Role.SUPPLIER:
        return False
    return not counted(asking) or amount_instead(asking)


def _amounts(asking: Asking) -> list[Option]:
    order = order_of(asking)
    return [Option(str(order.held), asking.act.say("dispute-all-held", held=order.money(order.held)))]


# ── the steps ─────────────────────────────────────────────────────────────────────────────────────────────────────


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
    asked += questions(asking)
    asked.append(
        Step(
            "amount",
            read=read_amount,
            fits=fits_held,
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
    return pieces.file_step(
        f"proof.{kind.value}",
        read_any,
        read=partial(_said_of, kind),
        when=lambda a: "reason" in a.answers and kind in GROUNDS[_reason(a)].evidence,
        text=f"proof-{kind.value}",
        skip=True,
    )


def _said_of(kind: EvidenceKind, asking: Asking, typed: str) -> str:
    """A piece that is no file: a count, a measured value, what was said. Raises Misread."""
    said = pieces.words(asking.answers.get(f"proof.{kind.value}"))
    return parse_text(typed, longest=max(1, LONGEST - len(said) - 1))


# ── what becomes of it ────────────────────────────────────────────────────────────────────────────────────────────


def opening(asking: Asking) -> dc.OpenDispute:
    """The command that the answers make."""
    answers = asking.answers
    by_amount = _by_amount(asking)
    lines = defective(asking) if counted(asking) and not by_amount else ()
    amount = answers["amount"] if by_amount else None
    return dc.OpenDispute(reason=_reason(asking), words=answers["words"], lines=lines, amount=amount)


def _given(asking: Asking) -> dict[EvidenceKind, Any]:
    """The evidence given with the claim, by its kind."""
    asked = GROUNDS[_reason(asking)].evidence
    given = {kind: asking.answers.get(f"proof.{kind.value}") for kind in asked}
    return {kind: answer for kind, answer in given.items() if answer}


def _review(asking: Asking) -> Screen:
    act, order, command = asking.act, order_of(asking), opening(asking)
    say, given, terms = act.say, _given(asking), act.terms(order)
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
    keys = review_keys(say, say("dispute-send"), CODE, order.id)
    return Screen(text, keys, subject=order.subject)


def _other(order: Order, claimant: Role) -> str:
    return order.agreement.supplier.name if claimant is Role.BUYER else order.agreement.buyer.name


def _finish(asking: Asking) -> Screen:
    act, given = asking.act, _given(asking)
    order = act.perform(asking.about, opening(asking))
    for kind, answer in given.items():
        files = pieces.files(answer)
        order = act.perform(asking.about, dc.AddEvidence(kind=kind, words=pieces.words(answer), files=files))
        keep_files(act, files, order.subject)
    due = order.dispute.due if order.dispute else None
    other = _other(order, order.dispute.role) if order.dispute else ""
    return cards.done(act.say, cards.card(act, order), "dispute", due=due, other=other)


FORM = Form(CODE, "dispute", steps, _finish, on_order(CODE), review=_review)
