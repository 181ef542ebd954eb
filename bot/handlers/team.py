"""A company's members: see them, invite a colleague by a one-time link, join by one."""

from __future__ import annotations

from datetime import timedelta

from bot.act import Act
from bot.conversations import own_time
from bot.routes import Route, button, command, link, page
from bot.screens import team as screens
from bot.screens.screen import Screen
from bot.screens.team import Invite, Join
from storage import companies, people
from storage.people import Invitation
from texts.places import guess_time_zone
from trade.companies import Company
from trade.refusals import AlreadyMember, LinkUsed, NotFound

MEMBER = "member"
"""The kind of invitation, and of the record entry that somebody joined."""


def team(act: Act, words: str = "") -> Screen:
    """The members of the person's company."""
    if act.person.company is None:
        return screens.alone(act.say)
    company = companies.load(act.connection, act.person.company)
    return screens.members(act.say, company, people.members(act.connection, company.id), act.person.id)


def invite(act: Act, press: Invite) -> Screen:
    """A new one-time link for a colleague."""
    if act.person.company is None:
        return screens.alone(act.say)
    company = companies.load(act.connection, act.person.company)
    days = act.work.policy.invitation_days
    token = people.invite(act.connection, MEMBER, {"company": company.id}, act.person.id, act.now, days)
    return screens.invitation(act.say, company, act.link(f"join_{token}"), act.now + timedelta(days=days))


def opened(act: Act, token: str) -> Screen:
    """A colleague opened the link: ask before anything happens."""
    invitation, company = _behind(act, token)
    if act.person.company == company.id:
        return team(act)
    inviter = people.get(act.connection, invitation.created_by)
    return screens.asked(act.say, company, inviter.name, token)


def join(act: Act, press: Join) -> Screen:
    """The colleague joins; the company's record and its other members know."""
    invitation, company = _behind(act, press.token)
    if act.person.company == company.id:
        return team(act)
    others = people.members(act.connection, company.id)
    people.use(act.connection, press.token, act.person.id, act.now)
    act.change(company=company.id)
    act.guess_zone(guess_time_zone(company.country))
    own_time.ask_zone(act)
    entry = {"person": act.person.id, "name": act.person.name, "invited_by": invitation.created_by}
    act.work.note(company.subject, MEMBER, entry, act.person.actor)
    for person in others:
        act.tell(person, lambda say: screens.told_joined(say, company, act.person.name), company.subject)
    return screens.joined(act.say, company)


def _behind(act: Act, token: str) -> tuple[Invitation, Company]:
    """The invitation and its company. An invitation of somebody who no longer belongs to it is none."""
    invitation = people.invitation(act.connection, token, act.now, act.person.id)
    company = companies.load(act.connection, _company(invitation))
    if act.person.company == company.id:
        return invitation, company
    if invitation.used_by is not None:
        raise LinkUsed
    if act.person.company is not None:
        raise AlreadyMember
    inviter = people.find(act.connection, invitation.created_by)
    if inviter is None or inviter.company != company.id:
        raise NotFound
    return invitation, company


def _company(invitation: Invitation) -> int:
    if invitation.kind != MEMBER:
        raise NotFound
    return int(invitation.body["company"])


routes: list[Route] = [
    command("team", team),
    page("team", team),
    button(Invite, invite),
    link("join_", opened),
    button(Join, join),
]
