"""The staff: admins name agents by a one-time link and take duties away; anybody can verify an account."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from bot.act import Act
from bot.conversations import own_time
from bot.conversations.forms import Forms
from bot.conversations.verify import FORM, judge
from bot.form_codes import FormCode
from bot.handlers.settings import Commands
from bot.routes import Route, button, command, link, page
from bot.screens import staff as screens
from bot.screens.screen import Screen
from bot.screens.staff import Agent, NameAgent, Naming, Serve, TakeDuty, TakeDutySure
from storage import people
from storage.outbox import Lane
from storage.people import Invitation, Person
from trade.people import Duty
from trade.refusals import NotAllowed, NotFound

AGENT = "agent"
"""The kind of invitation that names an agent."""
SUBJECT = "staff"
"""Under which subject the record holds who was named and who was relieved."""


# ── naming agents ─────────────────────────────────────────────────────────────────────────────────────────────────


def agents(act: Act, words: str = "") -> Screen:
    """Everybody on the staff."""
    return screens.agents(act.say, people.agents(act.connection))


def agent(act: Act, press: Agent) -> Screen:
    """One agent."""
    _check_admin(act)
    return screens.agent(act.say, _agent(act, press.person), act.person.id)


def naming(act: Act, press: Naming) -> Screen:
    """Switch duties on and off."""
    _check_admin(act)
    return screens.naming(act.say, screens.read_wire(press.chosen))


def name_agent(act: Act, press: NameAgent) -> Screen:
    """The one-time link that gives these duties."""
    _check_admin(act)
    chosen = screens.read_wire(press.chosen)
    if not chosen:
        return screens.naming(act.say, chosen)
    days = act.work.policy.invitation_days
    body = {"duties": sorted(chosen)}
    token = people.invite(act.connection, AGENT, body, act.person.id, act.now, days)
    expires = act.now + timedelta(days=days)
    return screens.invitation(act.say, chosen, act.link(f"agent_{token}"), expires)


def opened(act: Act, token: str) -> Screen:
    """Somebody opened the link: ask before anything happens."""
    _, duties = _behind(act, token)
    if duties <= act.person.duties:
        return screens.serving(act.say, act.person.duties, in_company=act.person.company is not None)
    return screens.offered(act.say, duties, token, in_company=act.person.company is not None)


def serve(commands: Commands, act: Act, press: Serve) -> Screen:
    """The person takes the duties; the admins are told, and the command list follows."""
    invitation, duties = _behind(act, press.token)
    if invitation.used_by is None:
        people.use(act.connection, press.token, act.person.id, act.now)
        for duty in sorted(duties):
            people.give_duty(act.connection, act.person.id, duty, invitation.created_by, act.now)
        entry = {"person": act.person.id, "name": act.person.name, "duties": sorted(duties)}
        act.work.note(SUBJECT, "named", {**entry, "by": invitation.created_by}, act.person.actor)
        act.change(chat=act.chat)
        own_time.ask_zone(act)
        _list_commands(commands, act, act.person)
        _tell_admins(act, duties)
    return screens.serving(act.say, act.person.duties, in_company=act.person.company is not None)


def _behind(act: Act, token: str) -> tuple[Invitation, frozenset[Duty]]:
    """The invitation and its duties. One made by somebody who is no admin any more is none."""
    invitation = people.invitation(act.connection, token, act.now, act.person.id)
    by = people.find(act.connection, invitation.created_by)
    if invitation.kind != AGENT or by is None or Duty.ADMIN not in by.duties:
        raise NotFound
    return invitation, frozenset(Duty(duty) for duty in invitation.body["duties"])


# ── taking duties away ────────────────────────────────────────────────────────────────────────────────────────────


def ask_take(act: Act, press: TakeDuty) -> Screen:
    """Ask once more."""
    person, duty = _held(act, press)
    if duty is None:
        return screens.agent(act.say, person, act.person.id)
    return screens.take_duty(act.say, person, duty)


def take(commands: Commands, act: Act, press: TakeDutySure) -> Screen:
    """The duty is gone; the agent is told, and the command list follows."""
    person, duty = _held(act, press)
    if duty is None:
        return screens.agent(act.say, person, act.person.id)
    people.take_duty(act.connection, person.id, duty)
    entry = {"person": person.id, "name": person.name, "duty": duty}
    act.work.note(SUBJECT, "relieved", entry, act.person.actor)
    _list_commands(commands, act, people.get(act.connection, person.id))
    act.tell(person, lambda say: screens.told_taken(say, duty))
    return agents(act)


def _held(act: Act, press: TakeDuty | TakeDutySure) -> tuple[Person, Duty | None]:
    """Whose duty it is, and the duty if it is still held. Nobody takes the duty of admin from themselves."""
    _check_admin(act)
    person = people.get(act.connection, press.person)
    duty = next((duty for duty in person.duties if duty.value == press.duty), None)
    if duty is Duty.ADMIN and person.id == act.person.id:
        raise NotAllowed
    return person, duty


def _agent(act: Act, person_id: int) -> Person:
    person = people.get(act.connection, person_id)
    if not person.duties:
        raise NotFound
    return person


def _check_admin(act: Act) -> None:
    if Duty.ADMIN not in act.person.duties:
        raise NotAllowed


def _tell_admins(act: Act, duties: frozenset[Duty]) -> None:
    for admin in people.agents(act.connection, Duty.ADMIN):
        if admin.id != act.person.id:
            act.tell(admin, lambda say: screens.told_serving(say, act.person.name, duties))


def _list_commands(commands: Commands, act: Act, person: Person) -> None:
    if person.chat is not None:
        calls = {"calls": list(commands(person))}
        act.work.send(person.chat, calls, Lane.BULK, person=person.id)


# ── verifying ─────────────────────────────────────────────────────────────────────────────────────────────────────


def verify(forms: Forms, act: Act, words: str = "") -> Screen:
    """Say whether an account is staff, or ask which account."""
    return judge(act, words) if words.strip() else forms.begin(act, FormCode.VERIFY)


FORMS = (FORM,)


def routes(forms: Forms, commands: Commands) -> list[Route]:
    """What this module serves; `commands` gives the calls that list a person's commands."""
    return [
        command("agents", agents, Duty.ADMIN),
        page("agents", agents, Duty.ADMIN),
        button(Agent, agent),
        button(Naming, naming),
        button(NameAgent, name_agent),
        link("agent_", opened),
        button(Serve, partial(serve, commands)),
        button(TakeDuty, ask_take),
        button(TakeDutySure, partial(take, commands)),
        command("verify", partial(verify, forms)),
        page("verify", partial(verify, forms)),
    ]
