"""A company's members on screen: who they are, how a colleague joins, and what the others are told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.buttons import Button, Fill, Menu, Page
from bot.form_codes import FormCode
from bot.screens.screen import Key, Screen, key, rows, team_key
from bot.screens.suppliers import share_key
from storage.people import Person
from texts.i18n import Html, Say, plain
from trade.companies import Company


class Invite(Button, code="iv"):
    """Make a one-time link for a colleague."""


class Join(Button, code="j", answers=True):
    """Yes, join the company behind this link."""

    token: str


def members(say: Say, company: Company, people: Sequence[Person], me: int) -> Screen:
    """Who acts for the company."""
    lines = [_member(say, person, me) for person in people]
    text = Html(f"{say('team-title', company=company.name, count=len(people))}\n\n" + "\n".join(lines))
    text = Html(f"{text}\n\n{say('team-meaning')}")
    correct = key(say("company-correct"), Fill(FormCode.CORRECT_COMPANY, company.id))
    keys = rows(key(say("team-invite"), Invite()), correct, key(say("menu"), Menu()))
    return Screen(text, keys, subject=company.subject)


def _member(say: Say, person: Person, me: int) -> Html:
    name = say("team-member-you", name=person.name) if person.id == me else say("team-member", name=person.name)
    return Html(f"{name} {say('team-blocked')}") if person.blocked is not None else name


def alone(say: Say) -> Screen:
    """The person acts for no company yet."""
    keys = rows(
        key(say("team-order"), Page("neworder")),
        key(say("team-apply"), Page("apply")),
        key(say("menu"), Menu()),
    )
    return Screen(say("team-none"), keys)


def invitation(say: Say, company: Company, link: str, expires: datetime) -> Screen:
    """A one-time link, to be sent to a colleague."""
    keys = rows(
        share_key(say("team-share"), link, plain(say("team-share-words", company=company.name))),
        Key(plain(say("team-copy")), copy=link),
        key(say("team-back"), Page("team")),
    )
    text = say("team-link", company=company.name, link=link, expires=expires)
    return Screen(text, keys, subject=company.subject)


def asked(say: Say, company: Company, inviter: str, token: str) -> Screen:
    """Somebody opened a link: do they want to join?"""
    keys = rows(key(say("team-join"), Join(token)), key(say("team-join-not"), Menu()))
    return Screen(say("team-join-ask", company=company.name, inviter=inviter), keys)


def joined(say: Say, company: Company) -> Screen:
    """The person belongs to the company now."""
    keys = rows(key(say("team-see"), Page("team")), key(say("menu"), Menu()))
    return Screen(say("team-joined", company=company.name), keys, subject=company.subject)


def told_joined(say: Say, company: Company, name: str) -> Screen:
    """What the other members are told."""
    keys = rows(key(say("team-see"), Page("team")), team_key(say))
    return Screen(say("team-told-joined", company=company.name, name=name), keys, subject=company.subject)
