"""What admins see of suppliers: who waits, an application with everything, a badge's terms before they are given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from bot.buttons import Edit, Enrol, Fill, Leave, Menu, Page, Send, Supplier
from bot.form_codes import FormCode
from bot.screens import suppliers
from bot.screens.payout_account import PayoutAccount
from bot.screens.screen import Key, Media, Screen, columns, key, rows
from texts.i18n import Html, Say
from trade.companies import Company, Standing
from trade.company_commands import Approve, AskMore, CompanyCommand, Refuse, RenewBadge, Restore, Suspend
from trade.money import Money
from trade.names import has_role
from trade.suppliers import COMPANY_RULES

MOST_ALIKE = 5


@dataclass(frozen=True)
class Terms:
    """What a badge comes with."""

    limit: Money
    tier: str
    fee_percent: Decimal


@dataclass(frozen=True)
class Answer:
    """What an admin asked of an application, and what the company answered."""

    question: str
    answer: str


def tier(say: Say, name: str, fee_percent: Decimal) -> Html:
    """A membership tier with its fee: "Silver · 2 %". The operator names the tiers, so they are no texts of ours."""
    return say("enrolment-tier-shown", tier=name.capitalize(), fee=fee_percent)


def waiting(say: Say, applied: Sequence[Company], asked: Sequence[Company]) -> Screen:
    """The applications an admin has to look at, and those that wait for the company's answer."""
    if not applied and not asked:
        return Screen(say("enrolment-none"), rows(key(say("menu"), Menu())))
    keys = [_listed(say, "⏳", company) for company in applied] + [_listed(say, "💬", company) for company in asked]
    text = say("enrolment-waiting", applied=len(applied), asked=len(asked))
    return Screen(text, (*columns(keys, 1), *rows(key(say("menu"), Menu()))))


def name_doubts(say: Say, company: Company, alike: Sequence[str]) -> Html | None:
    """What an admin has to know of the name: whom it can be taken for. None: for nobody."""
    lines = [say("enrolment-name-alike", others=list(alike[:MOST_ALIKE]))] if alike else []
    lines += [say("enrolment-name-role")] if has_role(company.name) else []
    return Html("\n".join(lines)) if lines else None


def _listed(say: Say, sign: str, company: Company) -> Key:
    return Key(f"{sign} {company.name}", Enrol(company.id, company.version, "card"))


def card(say: Say, company: Company, answered: Answer | None, available: Money | None, now: datetime) -> Screen:
    """Everything about one company, with what an admin can do now."""
    parts = [say(f"enrolment-title-{company.standing.value}", company=company.name)]
    if company.badge_expired:
        parts.append(say("enrolment-reason-expired"))
    elif company.reason:
        parts.append(say(f"enrolment-reason-{company.standing.value}", reason=company.reason))
    if answered is not None:
        parts.append(say("enrolment-answered", question=answered.question, answer=answered.answer))
    application = company.application_at(now)
    if application is not None:
        applicant = suppliers.Applicant(company.name, company.country, application)
        parts.append(suppliers.application_body(say, applicant, admin=True))
    if company.limit is not None:
        parts.append(say("enrolment-limit", limit=company.limit, tier=company.tier.capitalize()))
    if available is not None:
        parts.append(say("enrolment-available", available=available))
    return Screen(Html("\n\n".join(parts)), _keys(say, company), subject=company.subject)


def own(say: Say, company: Company) -> Screen:
    """An admin is no judge of their own company."""
    keys = rows(key(say("enrolment-public"), Supplier(company.id)), key(say("enrolment-list"), Page("applications")))
    return Screen(say("enrolment-own", company=company.name), keys, subject=company.subject)


def _keys(say: Say, company: Company) -> tuple[tuple[Key, ...], ...]:
    def open_to(command: type[CompanyCommand]) -> bool:
        return company.standing in COMPANY_RULES[command].when

    def form(code: str, text: str) -> Key:
        return key(say(text), Fill(code, company.id))

    def act(action: str) -> Key:
        return key(say(f"enrolment-{action}"), Enrol(company.id, company.version, action))

    terms = "enrolment-approve" if company.limit is None else "enrolment-terms"
    return rows(
        form(FormCode.TERMS, terms) if open_to(Approve) else None,
        act("restore") if open_to(Restore) else None,
        act("renew") if open_to(RenewBadge) else None,
        (
            form(FormCode.ASK_MORE, "enrolment-ask-more") if open_to(AskMore) else None,
            form(FormCode.REFUSE, "enrolment-refuse") if open_to(Refuse) else None,
        ),
        act("licence") if company.application is not None else None,
        key(say("account-look"), PayoutAccount(company.id, company.version, "look")) if company.badge_since else None,
        form(FormCode.SUSPEND, "enrolment-suspend") if open_to(Suspend) else None,
        form(FormCode.CORRECT_COMPANY, "company-correct"),
        (key(say("enrolment-public"), Supplier(company.id)), key(say("enrolment-list"), Page("applications"))),
    )


def licence(say: Say, company: Company) -> list[Screen]:
    """The licence as the company sent it, a message for each file; the last one leads back."""
    if company.application is None:
        raise ValueError(f"company {company.id} never applied")
    text = say("enrolment-licence-shown", company=company.name, registration=company.application.registration)
    shown = [
        Screen(
            text,
            fresh=True,
            subject=company.subject,
            media=Media("photo" if f.kind == "photo" else "document", file_id=f.file_id, name=f.name, mime=f.mime),
        )
        for f in company.application.licence
    ]
    back = rows(key(say("enrolment-back"), Enrol(company.id, company.version, "card")))
    return [*shown[:-1], replace(shown[-1], rows=back)]


def terms_review(say: Say, company: Company, terms: Terms) -> Screen:
    """The limit and the tier once more, and what they mean, before the badge is given or changed."""
    text = say(
        "enrolment-terms-new" if company.standing is Standing.APPLIED else "enrolment-terms-changed",
        company=company.name,
        limit=terms.limit,
        tier=terms.tier.capitalize(),
        fee=terms.fee_percent,
    )
    keys = rows(
        key(say("enrolment-terms-send", limit=terms.limit), Send(FormCode.TERMS, company.id)),
        (
            key(say("enrolment-limit-label"), Edit(FormCode.TERMS, company.id, "limit")),
            key(say("enrolment-tier-label"), Edit(FormCode.TERMS, company.id, "tier")),
        ),
        key(say("form-cancel"), Leave(FormCode.TERMS, company.id)),
    )
    return Screen(text, keys, subject=company.subject)


def restore(say: Say, company: Company) -> Screen:
    """Asks once more before the badge is back."""
    keys = rows(
        key(say("enrolment-restore-sure"), Enrol(company.id, company.version, "restore-sure")),
        key(say("enrolment-back"), Enrol(company.id, company.version, "card")),
    )
    return Screen(say("enrolment-restore-ask", company=company.name), keys, subject=company.subject)
