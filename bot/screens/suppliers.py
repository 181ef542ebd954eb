"""Suppliers on screen: the card anybody can look up, the application as its company sees it, what people are told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import assert_never
from urllib.parse import quote

from bot.buttons import EVERY_FIELD, Edit, Enrol, Fill, Leave, Menu, Page, Send, Start, Supplier
from bot.form_codes import FormCode
from bot.screens.payout_account import account_line, look_key, other_holder
from bot.screens.screen import Key, Rows, Screen, columns, key, rows, team_key
from texts.countries import country_name
from texts.i18n import Html, Say, plain
from trade import company_events as e
from trade.companies import Application, Company, Standing
from trade.company_commands import Apply
from trade.company_events import CompanyEvent
from trade.identifiers import masked, written
from trade.money import Money
from trade.people import Role
from trade.scorecard import Scorecard
from trade.suppliers import COMPANY_RULES


class Viewer(Enum):
    """Who looks at a supplier's card."""

    BUYER = "buyer"  # anybody who may order
    OWN = "own"  # a member of the company itself
    ADMIN = "admin"  # an agent who enrols


@dataclass(frozen=True)
class Applicant:
    """A company and what it says of itself; `refused` is why it was refused before, `answer` what it answers now."""

    name: str
    country: str
    application: Application
    refused: str = ""
    answer: str = ""


# ── looking suppliers up ──────────────────────────────────────────────────────────────────────────────────────────


def found(say: Say, words: str, companies: Sequence[Company]) -> Screen:
    """Several suppliers to choose from, or none."""
    again = key(say("supplier-again"), Page("supplier"))
    if not companies:
        return Screen(say("supplier-none", words=words), rows(again, key(say("menu"), Menu())))
    keys = [Key(f"✅ {company.name}", Supplier(company.id)) for company in companies]
    return Screen(say("supplier-several", words=words, count=len(companies)), (*columns(keys, 1), *rows(again)))


def share_link(bot_username: str, company: Company) -> str:
    """The address that opens a supplier's card."""
    return f"https://t.me/{bot_username}?start=s_{company.id}"


def share_key(text: Html, link: str, words: str) -> Key:
    """A key that lets one choose a chat in Telegram and sends the link there."""
    return Key(plain(text), url=f"https://t.me/share/url?url={quote(link, safe='')}&text={quote(words, safe='')}")


def card(
    say: Say, company: Company, score: Scorecard, available: Money | None, viewer: Viewer, bot_username: str
) -> Screen:
    """A supplier as anybody may see it: badge, coverage, numbers from the record, and what to do next."""
    parts = [_head(say, company), _badge(say, company, available)]
    if company.application is not None and company.badge_since is not None:
        parts.append(_record(say, score))
    if viewer is Viewer.OWN:
        parts.append(say("supplier-own" if company.has_badge else f"supplier-own-{company.standing.value}"))
    keys = _card_keys(say, company, viewer, share_link(bot_username, company))
    return Screen(Html("\n\n".join(parts)), keys, subject=company.subject)


def _head(say: Say, company: Company) -> Html:
    country = country_name(company.country, say.language)
    if company.application is None or company.badge_since is None:
        return say("supplier-head", company=company.name, country=country)
    application = company.application
    return say(
        "supplier-head-full", company=company.name, country=country, city=application.city, goods=application.goods
    )


def _badge(say: Say, company: Company, available: Money | None) -> Html:
    if company.standing is Standing.SUSPENDED:
        return say("supplier-suspended")
    if not company.has_badge or company.limit is None or company.badge_since is None:
        return say("supplier-no-badge")
    since = company.badge_since.astimezone(say.zone).date()
    badge = say("supplier-badge", since=since, limit=company.limit)
    coverage = say("supplier-available", available=available) if available is not None else say("supplier-unknown")
    return Html(f"{badge}\n{coverage}")


def _record(say: Say, score: Scorecard) -> Html:
    """The numbers; while there are few orders, the card says so instead of showing rates of chance."""
    lines = [say("supplier-new" if score.is_new else "supplier-finished", count=score.finished)]
    if score.on_time is not None:
        lines.append(say("supplier-on-time", percent=score.on_time))
    if score.disputes_lost is not None:
        lines.append(say("supplier-disputes", percent=score.disputes_lost))
    if score.answer_time is not None:
        lines.append(say("supplier-answers", time=score.answer_time))
    if score.stars is not None:
        lines.append(say("supplier-stars", stars=score.stars, count=score.ratings))
    lines += [say("supplier-line", stars="★" * rating.stars, line=rating.line) for rating in score.lines]
    return Html("\n".join(lines))


def _card_keys(say: Say, company: Company, viewer: Viewer, link: str) -> Rows:
    order = key(say("supplier-order"), Start(company.id))
    share = share_key(say("supplier-share"), link, company.name)
    enrolment = key(say("supplier-enrolment"), Enrol(company.id, company.version, "card"))
    may_apply = company.standing in COMPANY_RULES[Apply].when
    own = viewer is Viewer.OWN
    return rows(
        order if company.has_badge and not own else None,
        key(say("supplier-apply"), Page("apply")) if own and may_apply else None,
        (share, Key(plain(say("supplier-copy")), copy=link)) if company.has_badge else None,
        enrolment if viewer is Viewer.ADMIN else None,
        team_key(say) if own and company.standing is Standing.SUSPENDED else None,
        (None if own else key(say("supplier-again"), Page("supplier")), key(say("menu"), Menu())),
    )


# ── the application ───────────────────────────────────────────────────────────────────────────────────────────────


def apply_intro(say: Say) -> Screen:
    """What the badge brings, what it costs, and what to have at hand."""
    keys = rows(key(say("application-start"), Fill(FormCode.APPLICATION, 0)), key(say("menu"), Menu()))
    return Screen(say("application-intro"), keys)


def application_body(say: Say, applicant: Applicant, *, admin: bool = False) -> Html:
    """Everything a company says of itself, the account whole: its owner checks it, and an `admin` decides by it."""
    application = applicant.application
    account = application.account
    body = say(
        "application-body",
        company=applicant.name,
        country=country_name(applicant.country, say.language),
        registration=application.registration,
        goods=application.goods,
        city=application.city,
        account=written(account),
        bank=f"{account.bank} {account.bic}".strip() or "–",
        holder=account.holder,
        town=account.town,
        licence=application.licence[0].name,
        pages=len(application.licence),
    )
    return Html("\n\n".join((body, *other_holder(say, applicant.name, account, admin=admin))))


def application_review(say: Say, about: int, applicant: Applicant) -> Screen:
    """The application before it is sent, with a key to change any field."""
    parts = [say("application-review"), application_body(say, applicant)]
    if applicant.refused:
        parts.insert(0, say("application-refused-before", reason=applicant.refused))
    if applicant.answer:
        parts.append(say("application-your-answer", answer=applicant.answer))
    keys = rows(
        key(say("application-send"), Send(FormCode.APPLICATION, about)),
        (
            key(say("application-edit"), Edit(FormCode.APPLICATION, about, EVERY_FIELD)),
            key(say("form-leave"), Leave(FormCode.APPLICATION, about)),
        ),
    )
    return Screen(Html("\n\n".join(parts)), keys)


def applied(say: Say, company: Company) -> Screen:
    """The application is with the admins."""
    return Screen(
        say("application-sent", company=company.name), rows(key(say("menu"), Menu())), subject=company.subject
    )


def application_left(say: Say) -> Screen:
    """The answers wait."""
    return Screen(
        say("application-left"),
        rows(key(say("application-go-on"), Fill(FormCode.APPLICATION, 0)), key(say("menu"), Menu())),
    )


# ── what people are told ──────────────────────────────────────────────────────────────────────────────────────────


def told(
    say: Say, company: Company, event: CompanyEvent, role: Role, bot_username: str, *, group: bool = False
) -> Screen:
    """What an admin (of an application) or a member (of what the admin decided) is told, with what to do about it.

    In a `group` an account is masked: not everybody there decides about it.
    """
    text = say(f"told-{event.type}-{role.value}", **_told_values(say, company, event, group=group))
    parts: tuple[Html, ...] = ()
    if isinstance(event, e.AccountAsked) and not group:
        parts = other_holder(say, company.name, event.account, admin=role is Role.ADMIN)
    keys = _told_keys(say, company, event, role, bot_username)
    return Screen(Html("\n\n".join((text, *parts))), keys, subject=company.subject)


def _told_values(say: Say, company: Company, event: CompanyEvent, *, group: bool) -> dict[str, object]:
    named: dict[str, object] = {"company": company.name}
    match event:
        case e.Founded() | e.Restored() | e.BadgeExpired() | e.BadgeExtended():
            return named
        case e.BadgeRenewed():
            return {**named, "until": event.until}
        case e.CompanyCorrected():
            places = {"country": country_name(event.country, say.language), "city": event.city}
            earlier = {"was_country": country_name(event.was_country, say.language), "was_city": event.was_city}
            names = {"was_name": event.was_name, "name": event.name, "reason": event.reason, "by": event.by_name}
            return {**named, **names, **places, **earlier, "town": int(bool(event.city or event.was_city))}
        case e.Applied():
            country = country_name(company.country, say.language)
            return {**named, "country": country, "goods": event.application.goods, "city": event.application.city}
        case e.MoreAsked():
            return {**named, "question": event.question}
        case e.Approved():
            return {**named, "limit": event.limit, "tier": event.tier.capitalize(), "fee": event.fee_percent}
        case e.ApplicationRefused() | e.Suspended():
            return {**named, "reason": event.reason}
        case e.AccountAsked():
            account = masked(event.account) if group else account_line(event.account)
            return {**named, "by": event.by_name, "account": account}
        case e.AccountConfirmed():
            return {**named, "by": event.by_name, "since": event.effective}
        case e.AccountStopped():
            return {**named, "by": event.by_name}
        case _:
            assert_never(event)


def _told_keys(say: Say, company: Company, event: CompanyEvent, role: Role, bot_username: str) -> Rows:
    if isinstance(event, e.AccountAsked | e.AccountConfirmed | e.AccountStopped):
        return look_key(say, company)
    if isinstance(event, e.CompanyCorrected):
        return rows(key(say("told-own-card"), Supplier(company.id)), team_key(say))
    if role is Role.ADMIN:
        return rows(key(say("told-applied-look"), Enrol(company.id, company.version, "card")))
    card_key = key(say("told-own-card"), Supplier(company.id))
    match event:
        case e.MoreAsked():
            return rows(key(say("told-more-asked-answer"), Fill(FormCode.APPLICATION, 0)), team_key(say))
        case e.ApplicationRefused():
            return rows(key(say("told-application-refused-again"), Fill(FormCode.APPLICATION, 0)), team_key(say))
        case e.Approved() | e.Restored() | e.BadgeRenewed():
            link = share_link(bot_username, company)
            return rows(card_key, share_key(say("supplier-share"), link, company.name))
        case e.Suspended() | e.BadgeExpired():
            return rows(card_key, team_key(say))
        case e.Founded() | e.Applied() | e.BadgeExtended():
            return rows(card_key)
        case _:
            assert_never(event)
