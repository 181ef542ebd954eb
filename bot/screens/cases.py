"""A case as mediators see it: the queue, and the card with what was promised, what happened and what can be done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.act import Act
from bot.buttons import Button, Fill, Menu, Page, Show
from bot.form_codes import FormCode
from bot.screens import case_facts as facts
from bot.screens.evidence import files_key
from bot.screens.screen import Key, Rows, Screen, columns, key, rows
from storage.people import Person
from texts.i18n import Html, Say
from trade.disputes import Dispute, DisputeState
from trade.orders import Order
from trade.people import Duty
from trade.settlements import as_of

_S = DisputeState


class Case(Button, code="kc"):
    """The card of a case."""

    order: int


class Do(Button, code="kd"):
    """Do something that needs no words: take, extend, agree…"""

    order: int
    version: int
    act: str


class HandTo(Button, code="kh", answers=True):
    """Hand the case over to this mediator; 0: back to all of them."""

    order: int
    person: int


# ── the queue ─────────────────────────────────────────────────────────────────────────────────────────────────────


def queue(act: Act, cases: Sequence[Order], left: frozenset[int]) -> Screen:
    """Cases that wait for a mediator, mine, those of others; what is overdue is marked.

    `left`: the orders whose mediator is no mediator any more.
    """
    say, shown, keys = act.say, [], []
    for place in ("waiting", "mine", "others"):
        here = [order for order in cases if _place(act, order, order.id in left) == place]
        if here:
            shown.append(Html("\n".join((say(f"queue-{place}", count=len(here)), *(_line(act, o) for o in here)))))
            keys += [key(say("queue-open", number=order.id), Case(order.id)) for order in here]
    text = Html("\n\n".join((say("queue-title", count=len(cases)), *shown)))
    return Screen(text, (*columns(keys, 3), *rows(key(say("menu"), Menu()))))


def _place(act: Act, order: Order, left: bool) -> str:
    dispute = facts.open_dispute(order)
    if left or waits_for_somebody(dispute):
        return "waiting"
    return "mine" if dispute.case_mediator == act.person.id else "others"


def waits_for_somebody(dispute: Dispute) -> bool:
    """Whether a mediator has to step forward: for the case, a second look or an appeal."""
    return dispute.case_mediator is None or dispute.state is _S.SECOND


def _line(act: Act, order: Order) -> Html:
    dispute = facts.open_dispute(order)
    return act.say(
        "queue-line",
        number=order.id,
        reason=act.say(f"case-reason-{dispute.claim.reason.value}"),
        amount=order.money(dispute.claim.amount),
        state=act.say(f"case-state-{dispute.state.value}"),
        due=dispute.due,
        overdue=int(act.now > dispute.due),
    )


# ── the card ──────────────────────────────────────────────────────────────────────────────────────────────────────


def card(act: Act, order: Order, *, left: bool = False) -> Screen:
    """The case with its summary on top, and what this agent can do about it; `left`: its mediator is none any more."""
    if order.dispute is None:
        return over(act.say, order)
    text = Html("\n\n".join(facts.summary(act, order, order.dispute)))
    return Screen(text, _keys(act, order, order.dispute, left=left), subject=order.subject)


def over(say: Say, order: Order) -> Screen:
    """There is no dispute on this order, or it has ended."""
    keys = rows(key(say("card-open"), Show(order.id)), key(say("case-queue"), Page("queue")))
    return Screen(say("case-none", number=order.id), keys, subject=order.subject)


def _keys(act: Act, order: Order, dispute: Dispute, *, left: bool) -> tuple[tuple[Key, ...], ...]:
    say, mine = act.say, dispute.case_mediator == act.person.id
    step = step_keys(act, order, dispute, left=left)
    talk = [key(say(f"case-do-{name}"), Fill(code, order.id)) for name, code in WORDS.items()] if mine else []
    hand = key(say("case-do-hand"), Do(order.id, order.version, "hand"))
    may_hand = dispute.case_mediator is not None and (mine or Duty.ADMIN in act.person.duties)
    evidence = files_key(act, order, dispute)
    foot = (key(say("card-open"), Show(order.id)), key(say("case-queue"), Page("queue")))
    return (*columns(step, 1), *columns(talk), *rows((evidence, hand if may_hand else None), foot))


def told_keys(act: Act, order: Order, dispute: Dispute) -> Rows:
    """Under news of a case: what this agent has to do next, and the way to the case."""
    mine = dispute.case_mediator == act.person.id
    calls = [name for name in _steps(dispute, act.person.id, mine, False) if name in CALLS]
    step = _step_key(act.say, order, calls[0]) if calls and Duty.MEDIATOR in act.person.duties else None
    return rows(step, key(act.say("case-open"), Case(order.id)))


def calls_for(dispute: Dispute, person: int, *, left: bool) -> bool:
    """Whether this mediator has to do something about the case now."""
    steps = _steps(dispute, person, dispute.case_mediator == person, left)
    return any(name in CALLS for name in steps)


CALLS = frozenset({"take", "take-appeal", "agree", "report", "propose", "rule", "rule-appeal"})
"""The steps that a case waits for; the others may be taken or left."""
WORDS = {
    "both": FormCode.WRITE_BOTH,
    "buyer": FormCode.WRITE_BUYER,
    "supplier": FormCode.WRITE_SUPPLIER,
    "note": FormCode.NOTE,
}
"""To whom a mediator writes, and the form that asks for the words."""
FORMS = {
    "ask": FormCode.ASK_EVIDENCE,
    "inspection": FormCode.INSPECTION,
    "report": FormCode.REPORT,
    "propose": FormCode.PROPOSE,
    "rule": FormCode.RULE,
    "rule-appeal": FormCode.RULE_APPEAL,
    "disagree": FormCode.DISAGREE,
}
"""The steps of a case that need words, and the form that asks for them."""


def step_keys(act: Act, order: Order, dispute: Dispute, *, left: bool = False) -> list[Key]:
    """What this agent can do next about the case, the most important first."""
    if Duty.MEDIATOR not in act.person.duties:
        return []
    mine = dispute.case_mediator == act.person.id
    return [_step_key(act.say, order, name) for name in _steps(dispute, act.person.id, mine, left)]


def _step_key(say: Say, order: Order, name: str) -> Key:
    button = Fill(FORMS[name], order.id) if name in FORMS else Do(order.id, order.version, name)
    return key(say(f"case-do-{name}"), button)


def _steps(dispute: Dispute, person: int, mine: bool, left: bool) -> Iterable[str]:
    """What comes next, the most important first."""
    ruling = dispute.ruling
    if dispute.state is _S.SECOND:
        return ("agree", "disagree") if ruling and not ruling.is_by(person) else ()
    if dispute.case_mediator is None or (left and not mine):
        if dispute.state is not _S.APPEALED:
            return ("take",)
        return ("take-appeal",) if ruling and not ruling.is_by(person) else ()
    if not mine:
        return ()
    more = () if dispute.inspection else ("inspection",)
    match dispute.state:
        case _S.EVIDENCE:
            return ("ask", *(() if dispute.extended else ("extend",)), *more)
        case _S.INSPECTION:
            return ("report", "ask")
        case _S.PROPOSAL:
            return ("propose", "ask", *more)
        case _S.DECISION:
            return ("rule", "ask")
        case _S.APPEALED:
            return ("rule-appeal", "ask")
        case _:
            return ("ask",)


# ── handing over, agreeing ────────────────────────────────────────────────────────────────────────────────────────


def hand_over(say: Say, order: Order, mediators: Sequence[Person]) -> Screen:
    """To whom the case goes."""
    keys = [Key(person.name, HandTo(order.id, person.id)) for person in mediators]
    foot = rows(key(say("case-hand-all"), HandTo(order.id, 0)), key(say("case-back"), Case(order.id)))
    return Screen(say("case-hand", number=order.id, count=len(keys)), (*columns(keys), *foot), subject=order.subject)


def agree(act: Act, order: Order, dispute: Dispute) -> Screen:
    """A second mediator is asked once more, with the amounts."""
    say, ruling = act.say, dispute.ruling
    if ruling is None:
        return card(act, order)
    shares = facts.what(say, as_of(order, ruling.at), ruling.settlement)
    text = say("case-agree-sure", number=order.id, by=ruling.by_name, shares=shares)
    keys = rows(
        key(
            say("case-agree-yes", refund=order.money(ruling.settlement.refund)),
            Do(order.id, order.version, "agree-sure"),
        ),
        key(say("case-back"), Case(order.id)),
    )
    return Screen(text, keys, subject=order.subject)


def done(act: Act, order: Order, what: str, **values: object) -> Screen:
    """The card as it stands now, under what was done."""
    return card(act, order).under(act.say(f"case-done-{what}", number=order.id, **values))
