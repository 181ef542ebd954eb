"""An admin's questions to themselves: limit and tier of a badge, what more to ask, why to refuse or suspend."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from bot.act import Act
from bot.conversations.application import ANSWER
from bot.conversations.preconditions import as_admin, check_admin
from bot.conversations.steps import Answers, Asking, Form, Option, Step
from bot.form_codes import FormCode
from bot.screens import enrolment
from bot.screens.screen import Screen
from storage import companies, record
from texts.answers import parse_text
from texts.money import parse_sum
from trade.companies import Company, Standing
from trade.company_commands import Approve, AskMore, CompanyCommand, Refuse, Suspend
from trade.money import Money

COMMON_LIMITS = (10_000, 25_000, 50_000, 100_000, 250_000, 500_000)
"""Coverage limits in whole units of the operator's reporting currency."""
SEEN = "_version"
"""Which version of the company the admin looked at when the form was opened."""


def admins_card(act: Act, company: Company) -> Screen:
    """A company as an admin sees it: its application, its answer to what was asked, limit and available coverage."""
    if act.person.company == company.id:
        return enrolment.own(act.say, company)
    answered = _answer(act, company) if company.standing is Standing.APPLIED else None
    available = companies.available(act.connection, company, act.work.policy)
    shown = enrolment.card(act.say, company, answered, available, act.now)
    doubts = enrolment.name_doubts(act.say, company, companies.alike(act.connection, company.name, company.id))
    return shown.under(doubts) if doubts else shown


def _answer(act: Act, company: Company) -> enrolment.Answer | None:
    """The newest question and what the company answered to it; None if nothing was asked of this application."""
    question, answer = "", None
    for entry in record.entries(act.connection, company.subject):
        match entry.kind, entry.body.get("type"):
            case "event", "more-asked":
                question, answer = str(entry.body["question"]), None
            case "event", "application-refused":
                question, answer = "", None
            case kind, _ if kind == ANSWER:
                answer = enrolment.Answer(question, str(entry.body["text"]))
    return answer


# ── reading and showing ───────────────────────────────────────────────────────────────────────────────────────────


def _company(asking: Asking) -> Company:
    return companies.load(asking.act.connection, asking.about)


def _named(asking: Asking) -> dict[str, object]:
    return {"company": _company(asking).name}


def _words(asking: Asking, typed: str) -> str:
    return parse_text(typed, longest=1000, shortest=3)


def _limit(asking: Asking, typed: str) -> dict[str, str]:
    limit = parse_sum(typed, None, asking.act.say.language, what="limit")
    return {"amount": str(limit.amount), "currency": limit.currency}


def _limits(asking: Asking) -> list[Option]:
    currency = asking.act.work.policy.reporting_currency
    return [Option(str(n), asking.act.say.show(Money.of(n, currency))) for n in COMMON_LIMITS]


def _pick_limit(asking: Asking, value: str) -> dict[str, str]:
    return {"amount": value, "currency": asking.act.work.policy.reporting_currency}


def _money(answer: dict[str, str]) -> Money:
    return Money.of(Decimal(answer["amount"]), answer["currency"])


def _show_limit(asking: Asking, answer: dict[str, str]) -> object:
    return _money(answer)


def _tiers(asking: Asking) -> list[Option]:
    say, tiers = asking.act.say, asking.act.work.policy.tiers
    return [Option(tier, enrolment.tier(say, tier, fee)) for tier, fee in tiers.items()]


def _is_tier(asking: Asking, tier: str) -> bool:
    """Whether the operator's settings still have it."""
    return tier in asking.act.work.policy.tiers


def _show_tier(asking: Asking, tier: str) -> object:
    return enrolment.tier(asking.act.say, tier, asking.act.work.policy.fee_percent(tier))


def _to_company(asking: Asking) -> Screen:
    """Back on the company's card."""
    check_admin(asking.act)
    return admins_card(asking.act, _company(asking))


# ── the forms ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _begin(act: Act, about: int) -> Answers:
    check_admin(act)
    return {SEEN: companies.load(act.connection, about).version}


def _begin_terms(act: Act, about: int) -> Answers:
    company = companies.load(act.connection, about)
    answers = _begin(act, about)
    if company.limit is not None and company.tier in act.work.policy.tiers:
        limit = {"amount": str(company.limit.amount), "currency": company.limit.currency}
        answers |= {"limit": limit, "tier": company.tier}
    return answers


def _finish(done: str, command: Callable[[Answers], CompanyCommand]) -> Callable[[Asking], Screen]:
    """Give the command, unless the company changed since the form was opened: then look again."""

    def finish(asking: Asking) -> Screen:
        act, company = asking.act, _company(asking)
        if company.version != asking.answers[SEEN]:
            check_admin(act)
            return admins_card(act, company).under(act.say("enrolment-changed"))
        company = act.work.enrol(company.id, command(asking.answers), act.person.actor, company.version)
        return admins_card(act, company).under(act.say(f"enrolment-done-{done}", company=company.name))

    return finish


def _review_terms(asking: Asking) -> Screen:
    answers, policy = asking.answers, asking.act.work.policy
    fee = policy.fee_percent(answers["tier"])
    terms = enrolment.Terms(_money(answers["limit"]), answers["tier"], fee)
    return enrolment.terms_review(asking.act.say, _company(asking), terms)


def _approve(answers: Answers) -> CompanyCommand:
    return Approve(limit=_money(answers["limit"]), tier=answers["tier"])


def _of_words(code: FormCode, name: str, kind: type[CompanyCommand], command: Callable[[str], CompanyCommand]) -> Form:
    step = Step("words", read=_words, text=f"enrolment-{name}", ask=_named)
    finish = _finish(name, lambda answers: command(answers["words"]))
    return Form(
        code, f"enrolment-{name}", lambda asking: [step], finish, as_admin(kind), left=_to_company, begin=_begin
    )


def _terms_steps(asking: Asking) -> list[Step]:
    return [
        Step("limit", read=_limit, options=_limits, pick=_pick_limit, show=_show_limit, ask=_named),
        Step("tier", options=_tiers, fits=_is_tier, show=_show_tier, wide=1),
    ]


TERMS = Form(
    FormCode.TERMS,
    "enrolment",
    _terms_steps,
    _finish("approve", _approve),
    as_admin(Approve),
    review=_review_terms,
    left=_to_company,
    begin=_begin_terms,
)
FORMS = (
    TERMS,
    _of_words(FormCode.ASK_MORE, "ask-more", AskMore, lambda words: AskMore(question=words)),
    _of_words(FormCode.REFUSE, "refuse", Refuse, lambda words: Refuse(reason=words)),
    _of_words(FormCode.SUSPEND, "suspend", Suspend, lambda words: Suspend(reason=words)),
)
