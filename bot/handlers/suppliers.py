"""Suppliers: look one up, apply for the badge, and, for admins, enrol."""

from __future__ import annotations

from functools import partial

from bot.act import Act
from bot.buttons import Enrol, Supplier
from bot.conversations import application, company_correction, enrolment
from bot.conversations.bank_account import own_company
from bot.conversations.forms import Forms
from bot.conversations.preconditions import always, check_admin
from bot.conversations.steps import Asking, Form, Step
from bot.form_codes import FormCode
from bot.handlers import notes
from bot.routes import Route, button, command, link, numbered, page
from bot.screens import enrolment as enrolment_screens
from bot.screens import suppliers as screens
from bot.screens.cautions import cautioned
from bot.screens.screen import Screen
from storage import companies, scorecards
from storage.outbox import Lane
from texts.answers import parse_text
from trade.companies import Company, Standing
from trade.company_commands import RenewBadge, Restore
from trade.people import Duty
from trade.refusals import NotFound

# ── looking suppliers up ──────────────────────────────────────────────────────────────────────────────────────────


def show(act: Act, press: Supplier) -> Screen:
    """A supplier's card. Companies that only buy are shown to nobody else: who buys here is their own affair."""
    company = companies.load(act.connection, press.company)
    if company.standing is Standing.BUYER and _viewer(act, company) is screens.Viewer.BUYER:
        raise NotFound
    return _card(act, company)


def from_link(act: Act, words: str) -> Screen:
    """The card behind a shared link."""
    return show(act, Supplier(numbered(words)))


def _card(act: Act, company: Company) -> Screen:
    available = companies.available(act.connection, company, act.work.policy)
    score = scorecards.of(act.connection, company.id)
    screen = screens.card(act.say, company, score, available, _viewer(act, company), act.bot_username)
    said = (company.application.goods, company.application.city) if company.application else ()
    return cautioned(act, screen, company.name, *said, *(rating.line for rating in score.lines))


def _viewer(act: Act, company: Company) -> screens.Viewer:
    if act.person.company == company.id:
        return screens.Viewer.OWN
    return screens.Viewer.ADMIN if Duty.ADMIN in act.person.duties else screens.Viewer.BUYER


def find(act: Act, words: str) -> Screen:
    """The one supplier whose name holds the words, or those to choose from."""
    matching = companies.suppliers_like(act.connection, words)
    exact = [company for company in matching if company.name.casefold() == words.casefold()]
    if len(exact or matching) == 1:
        return _card(act, (exact or matching)[0])
    return screens.found(act.say, words, matching)


def _words(asking: Asking, typed: str) -> str:
    return " ".join(parse_text(typed, longest=120).split())


LOOK_UP = Form(
    FormCode.LOOK_UP,
    "supplier",
    lambda asking: [Step("name", read=_words)],
    lambda asking: find(asking.act, asking.answers["name"]),
    always,
)


def look_up(forms: Forms, act: Act, words: str = "") -> Screen:
    """Find a supplier by the words behind the command, or ask for a name."""
    return find(act, " ".join(words.split())[:120]) if words.strip() else forms.begin(act, LOOK_UP.code)


# ── applying ──────────────────────────────────────────────────────────────────────────────────────────────────────


def apply(forms: Forms, act: Act, words: str = "") -> Screen:
    """Where the company stands: apply, go on, answer, wait, or see the badge."""
    company = own_company(act)
    if company is None or company.standing is Standing.BUYER:
        return screens.apply_intro(act.say)
    if company.standing is Standing.APPLIED:
        return screens.applied(act.say, company)
    if company.standing in (Standing.APPROVED, Standing.SUSPENDED):
        return _card(act, company)
    return forms.begin(act, FormCode.APPLICATION)


# ── enrolling ─────────────────────────────────────────────────────────────────────────────────────────────────────


def applications(act: Act, words: str = "") -> Screen:
    """The companies an admin has to look at."""
    applied = companies.with_standing(act.connection, Standing.APPLIED)
    asked = companies.with_standing(act.connection, Standing.MORE_ASKED)
    return enrolment_screens.waiting(act.say, applied, asked)


def enrol(act: Act, press: Enrol) -> Screen:
    """An admin's key. One that was shown for other facts opens the card as it stands now."""
    check_admin(act)
    company = companies.load(act.connection, press.company)
    if press.version != company.version and press.action != "card":
        return enrolment.admins_card(act, company).under(act.say("enrolment-changed"))
    match press.action:
        case "licence" if company.application is not None:
            *before, last = enrolment_screens.licence(act.say, company)
            calls = [screen.call(act.chat) for screen in before]
            if calls:
                act.work.send(act.chat, {"calls": calls}, Lane.ANSWER, person=act.person.id, subject=company.subject)
            return last
        case "restore" if company.standing is Standing.SUSPENDED:
            return enrolment_screens.restore(act.say, company)
        case "restore-sure":
            company = act.work.enrol(company.id, Restore(), act.person.actor, press.version)
            done = act.say("enrolment-done-restore", company=company.name)
            return enrolment.admins_card(act, company).under(done)
        case "renew" if company.has_badge:
            company = act.work.enrol(company.id, RenewBadge(), act.person.actor, press.version)
            done = act.say("enrolment-done-renew", company=company.name, until=company.badge_until)
            return enrolment.admins_card(act, company).under(done)
        case _:
            return enrolment.admins_card(act, company)


FORMS = (application.FORM, LOOK_UP, *enrolment.FORMS, company_correction.FORM)


def routes(forms: Forms) -> list[Route]:
    """What this module serves."""
    return [
        button(Supplier, show),
        link("s_", from_link),
        command("supplier", lambda act, words: notes.to_the_supplier(act, words) or look_up(forms, act, words)),
        page("supplier", partial(look_up, forms)),
        command("apply", partial(apply, forms)),
        page("apply", partial(apply, forms)),
        button(Enrol, enrol),
        command("applications", applications, Duty.ADMIN),
        page("applications", applications, Duty.ADMIN),
    ]
