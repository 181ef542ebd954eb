"""How a mediator shares the held money: proposal, ruling, appeal decision, each shown before it counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from bot.conversations.case_forms import case_form, mine_for, number, read_money, read_words, show_money
from bot.conversations.dispute_reading import fits_held
from bot.conversations.steps import Answers, Asking, Option, Step
from bot.form_codes import FormCode
from bot.screens import case_facts as facts
from bot.screens import cases
from bot.screens.review import review_keys
from bot.screens.screen import Screen
from trade import dispute_commands as dc
from trade.claims import GROUNDS, Clause
from trade.disputes import Settlement
from trade.orders import Order, Status
from trade.people import Role
from trade.refusals import MoreThanHeld
from trade.settlements import as_of, most_awarded, nets

MOST_CLAUSES = 4
YES, NO = "y", "n"
UPHOLD, VARY = "uphold", "vary"


def _order(asking: Asking) -> Order:
    return asking.order


# ── the amounts ───────────────────────────────────────────────────────────────────────────────────────────────────


def _refund(asking: Asking, typed: str) -> int:
    order, minor = _order(asking), read_money(asking, typed, "refund")
    if minor > order.held:
        raise MoreThanHeld(held=order.money(order.held))
    return minor


def _amounts(asking: Asking, found: Iterable[int]) -> list[Option]:
    order = _order(asking)
    return [Option(str(minor), asking.act.say.show(order.money(minor))) for minor in dict.fromkeys(found)]


def _refunds(asking: Asking) -> list[Option]:
    """What the buyer claims, half of it, the most there is, nothing: each amount once, under the first of these names.

    What a supplier claims is not for the buyer.
    """
    order, say = _order(asking), asking.act.say
    dispute = facts.open_dispute(order)
    most = most_awarded(order, dispute.claim)
    claimed = min(dispute.claim.amount, order.held) if dispute.role is Role.BUYER else most
    first, half = ("claimed", "half") if dispute.role is Role.BUYER else ("most", "half-most")
    found: dict[int, str] = {}
    for name, minor in ((first, claimed), (half, claimed // 2), ("most", most), ("nothing", 0)):
        found.setdefault(minor, name)
    return [Option(str(minor), say(f"rule-refund-{name}", amount=order.money(minor))) for minor, name in found.items()]


def _freights(asking: Asking) -> list[Option]:
    return _amounts(asking, (0, min(_order(asking).agreement.freight, asking.answers["refund"])))


def _has_freight(asking: Asking) -> bool:
    return bool(asking.answers.get("refund")) and bool(_order(asking).agreement.freight)


def _inspection_cost(asking: Asking) -> int:
    inspection = facts.open_dispute(_order(asking)).inspection
    return inspection.cost if inspection else 0


def _inspections(asking: Asking) -> list[Option]:
    rest = max(0, asking.answers["refund"] - (asking.answers.get("freight") or 0))
    return _amounts(asking, (0, min(_inspection_cost(asking), rest)))


def _was_inspected(asking: Asking) -> bool:
    return bool(asking.answers.get("refund")) and bool(_inspection_cost(asking))


def _can_go_back(asking: Asking) -> bool:
    return bool(asking.answers.get("refund")) and _order(asking).status is Status.DELIVERED


def _goes_on(asking: Asking) -> bool:
    """Whether something is left while goods are still to come: it stays held, or goes to the supplier."""
    order = _order(asking)
    return order.status is not Status.DELIVERED and asking.answers.get("refund", 0) < order.held


def _choice(name: str, asking: Asking) -> list[Option]:
    return [Option(value, asking.act.say(f"rule-{name}-{value}")) for value in (YES, NO)]


def _show_choice(name: str, asking: Asking, value: str) -> object:
    return asking.act.say(f"rule-{name}-{value}")


def _limits(asking: Asking) -> dict[str, object]:
    order = _order(asking)
    most = most_awarded(order, facts.open_dispute(order).claim)
    return {"number": order.id, "held": order.money(order.held), "most": order.money(most)}


def _always(asking: Asking) -> bool:
    return True


def _amount_steps(when: Callable[[Asking], bool]) -> list[Step]:
    def both(more: Callable[[Asking], bool]) -> Callable[[Asking], bool]:
        return lambda asking: when(asking) and more(asking)

    def as_number(asking: Asking, value: str) -> int:
        return int(value)

    def pick(key: str, name: str, more: Callable[[Asking], bool]) -> Step:
        show = partial(_show_choice, name)
        return Step(key, options=partial(_choice, name), show=show, text=f"rule-{name}", when=both(more), wide=1)

    def amount(key: str, more: Callable[[Asking], bool] = _always, **how: Any) -> Step:
        read = how.pop("read", partial(read_money, what=key))
        return Step(key, read=read, pick=as_number, show=show_money, text=f"rule-{key}", when=both(more), **how)

    return [
        amount("refund", read=_refund, fits=fits_held, options=_refunds, ask=_limits, wide=1),
        amount("freight", _has_freight, options=_freights),
        amount("inspection", _was_inspected, options=_inspections),
        pick("back", "back", _can_go_back),
        pick("rest", "rest", _goes_on),
    ]


def settlement_of(answers: Answers) -> Settlement:
    """What the answers come to. Parts that are more than the whole are cut to it."""
    refund = answers["refund"]
    freight = min(answers.get("freight") or 0, refund)
    return Settlement(
        refund=refund,
        freight=freight,
        inspection=min(answers.get("inspection") or 0, refund - freight),
        goods_back=bool(refund) and answers.get("back") == YES,
        release_rest=answers.get("rest") == YES,
    )


# ── reasons and clauses ───────────────────────────────────────────────────────────────────────────────────────────


def _clauses(nth: int, asking: Asking) -> list[Option]:
    """The clauses the claim rests on first, then the others; those named already are not asked again."""
    first = GROUNDS[facts.open_dispute(_order(asking)).claim.reason].clauses
    named = {asking.answers.get(f"clause.{n}") for n in range(nth)}
    return [
        Option(clause.value, asking.act.say(f"case-clause-{clause.value}"))
        for clause in dict.fromkeys((*first, *Clause))
        if clause.value not in named
    ]


def _show_clause(asking: Asking, clause: str) -> object:
    return asking.act.say(f"case-clause-{clause}")


def _more_clauses(nth: int, asking: Asking) -> bool:
    return nth == 0 or bool(asking.answers.get(f"clause.{nth - 1}"))


def _reason_steps() -> list[Step]:
    clauses = [
        Step(
            f"clause.{nth}",
            options=partial(_clauses, nth),
            show=_show_clause,
            text="rule-clause-more" if nth else "rule-clause",
            when=partial(_more_clauses, nth),
            skip=nth > 0,
        )
        for nth in range(MOST_CLAUSES)
    ]
    return [Step("reasons", read=read_words, text="rule-reasons", quiet=True), *clauses]


def clauses_of(answers: Answers) -> tuple[Clause, ...]:
    """The clauses named, in their order."""
    found = (answers.get(f"clause.{nth}") for nth in range(MOST_CLAUSES))
    return tuple(dict.fromkeys(Clause(clause) for clause in found if clause))


# ── shown before it counts ────────────────────────────────────────────────────────────────────────────────────────


def _review(code: FormCode, asking: Asking) -> Screen:
    act, answers = asking.act, asking.answers
    order = _order(asking)
    named = clauses_of(answers)
    upheld = facts.open_dispute(order).ruling if answers.get("outcome") == UPHOLD else None
    settlement = upheld.settlement if upheld else settlement_of(answers)
    got = nets(as_of(order, upheld.at) if upheld else order, settlement)
    text = act.say(
        "rule-review",
        number=order.id,
        kind=code,
        shares=facts.shares(act.say, order, got),
        back=int(settlement.goods_back),
        inspection=order.money(settlement.inspection),
        inspected=int(bool(settlement.inspection)),
        reasons=facts.shortened(answers["reasons"], 1500),
        clauses=[act.say(f"case-clause-{clause.value}") for clause in named],
        named=len(named),
    )
    keys = review_keys(act.say, act.say("rule-send", kind=code, refund=order.money(settlement.refund)), code, order.id)
    return Screen(text, keys, subject=order.subject)


def _propose(asking: Asking) -> Screen:
    command = dc.Propose(settlement=settlement_of(asking.answers), reasons=asking.answers["reasons"])
    return cases.done(asking.act, asking.act.perform(asking.about, command), "propose")


def _rule(asking: Asking) -> Screen:
    act, answers = asking.act, asking.answers
    settlement, clauses = settlement_of(answers), clauses_of(answers)
    order = act.perform(asking.about, dc.GiveRuling(settlement=settlement, reasons=answers["reasons"], clauses=clauses))
    waits = order.dispute is not None and order.dispute.state.value == "second-ruling"
    return cases.done(act, order, "rule-second" if waits else "rule")


def _rule_appeal(asking: Asking) -> Screen:
    act, answers = asking.act, asking.answers
    varied = settlement_of(answers) if answers["outcome"] == VARY else None
    command = dc.RuleAppeal(varied=varied, reasons=answers["reasons"], clauses=clauses_of(answers))
    order = act.perform(asking.about, command)
    back = order.dispute is not None  # the goods go back first; else it has been carried out
    return cases.done(act, order, "vary" if varied else "uphold", back=int(back))


def _outcomes(asking: Asking) -> list[Option]:
    return [Option(value, asking.act.say(f"rule-outcome-{value}")) for value in (UPHOLD, VARY)]


def _show_outcome(asking: Asking, value: str) -> object:
    return asking.act.say(f"rule-outcome-{value}")


def _varies(asking: Asking) -> bool:
    return asking.answers.get("outcome") == VARY


def _propose_steps(asking: Asking) -> list[Step]:
    return [*_amount_steps(_always), _reason_steps()[0]]


def _rule_steps(asking: Asking) -> list[Step]:
    return [*_amount_steps(_always), *_reason_steps()]


def _appeal_steps(asking: Asking) -> list[Step]:
    outcome = Step("outcome", options=_outcomes, show=_show_outcome, ask=number, text="rule-outcome", wide=1)
    return [outcome, *_amount_steps(_varies), *_reason_steps()]


FORMS = (
    case_form(
        FormCode.PROPOSE,
        "propose",
        _propose_steps,
        _propose,
        mine_for(dc.Propose),
        partial(_review, FormCode.PROPOSE),
    ),
    case_form(FormCode.RULE, "rule", _rule_steps, _rule, mine_for(dc.GiveRuling), partial(_review, FormCode.RULE)),
    case_form(
        FormCode.RULE_APPEAL,
        "rule-appeal",
        _appeal_steps,
        _rule_appeal,
        mine_for(dc.RuleAppeal),
        partial(_review, FormCode.RULE_APPEAL),
    ),
)
