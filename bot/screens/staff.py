"""The staff on screen: who has which duty, how an agent is named, and what /verify answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import Enum

from bot.buttons import Button, Menu, Page
from bot.screens.screen import Key, Screen, columns, key, rows, team_key
from bot.screens.suppliers import share_key
from storage.people import Person
from texts.i18n import Html, Say, plain
from trade.people import Duty


class Agent(Button, code="ag"):
    """One agent, with the duties that can be taken away."""

    person: int


class Naming(Button, code="na"):
    """Choose the duties of a new agent; the key carries those chosen so far by their first letters."""

    chosen: str


class NameAgent(Button, code="nm", answers=True):
    """Make the link that names an agent."""

    chosen: str


class Serve(Button, code="sv"):
    """Yes, take these duties."""

    token: str


class TakeDuty(Button, code="td"):
    """Take a duty away from an agent; asks once more."""

    person: int
    duty: str


class TakeDutySure(Button, code="ty", answers=True):
    """Really take it away."""

    person: int
    duty: str


class Verdict(Enum):
    """What /verify says of an account."""

    STAFF = "staff"
    NOT_STAFF = "not-staff"
    BOT = "bot"  # this bot itself
    UNKNOWN = "unknown"  # cannot tell: treat as not staff


def duties(say: Say, held: Iterable[Duty]) -> list[object]:
    """The duties by name, in the order of their enum."""
    mine = frozenset(held)
    return [say(f"staff-duty-{duty.value}") for duty in Duty if duty in mine]


def agents(say: Say, people: Sequence[Person]) -> Screen:
    """Everybody on the staff."""
    keys = [Key(person.name, Agent(person.id)) for person in people]
    lines = [say("staff-agent", name=person.name, duties=duties(say, person.duties)) for person in people]
    text = Html(f"{say('staff-title', count=len(people))}\n\n" + "\n".join(lines))
    foot = rows(key(say("staff-name"), Naming("")), key(say("menu"), Menu()))
    return Screen(text, (*columns(keys), *foot))


def agent(say: Say, person: Person, me: int) -> Screen:
    """One agent. An admin does not take the duty of admin from themselves, so that one always remains."""
    parts = [say("staff-card", name=person.name, duties=duties(say, person.duties))]
    if person.username:
        parts.append(say("staff-username", username=person.username))
    if person.company is not None:
        parts.append(say("staff-in-company"))
    keys = [
        key(say(f"staff-take-{duty.value}"), TakeDuty(person.id, duty.value))
        for duty in Duty
        if duty in person.duties and not (person.id == me and duty is Duty.ADMIN)
    ]
    return Screen(Html("\n\n".join(parts)), (*columns(keys, 1), *rows(key(say("staff-back"), Page("agents")))))


def take_duty(say: Say, person: Person, duty: Duty) -> Screen:
    """Asks once more before a duty is taken away."""
    keys = rows(
        key(say(f"staff-take-{duty.value}"), TakeDutySure(person.id, duty.value)),
        key(say("staff-keep"), Agent(person.id)),
    )
    return Screen(say("staff-take-ask", name=person.name, duty=say(f"staff-duty-{duty.value}")), keys)


def naming(say: Say, chosen: frozenset[Duty]) -> Screen:
    """Duties to switch on and off, then the link."""
    keys = [
        Key(f"{'☑️' if duty in chosen else '▫️'} {plain(say(f'staff-duty-{duty.value}'))}", Naming(wire(chosen ^ {duty})))
        for duty in Duty
    ]
    make = key(say("staff-make-link"), NameAgent(wire(chosen))) if chosen else None
    meanings = "\n".join(say(f"staff-meaning-{duty.value}") for duty in Duty)
    text = Html(f"{say('staff-naming')}\n\n{meanings}")
    return Screen(text, (*columns(keys, 1), *rows(make, key(say("staff-back"), Page("agents")))))


def wire(chosen: Iterable[Duty]) -> str:
    """Duties as a key carries them: their first letters."""
    return "".join(sorted(duty.value[0] for duty in chosen))


def read_wire(letters: str) -> frozenset[Duty]:
    """Duties from a key; letters we never wrote mean nothing."""
    return frozenset(duty for duty in Duty if duty.value[0] in letters)


def invitation(say: Say, held: frozenset[Duty], link: str, expires: datetime) -> Screen:
    """The one-time link that names an agent."""
    keys = rows(
        share_key(say("staff-share"), link, plain(say("staff-share-words"))),
        Key(plain(say("staff-copy")), copy=link),
        key(say("staff-back"), Page("agents")),
    )
    return Screen(say("staff-link", duties=duties(say, held), link=link, expires=expires), keys)


def offered(say: Say, held: frozenset[Duty], token: str, *, in_company: bool) -> Screen:
    """Somebody opened the link: do they take the duties?"""
    text = say("staff-offered", duties=duties(say, held))
    if in_company:
        text = Html(f"{text}\n\n{say('staff-own-company')}")
    return Screen(text, rows(key(say("staff-accept"), Serve(token)), key(say("staff-accept-not"), Menu())))


def serving(say: Say, held: Iterable[Duty], *, in_company: bool) -> Screen:
    """The person is on the staff now."""
    text = say("staff-serving", duties=duties(say, held))
    if in_company:
        text = Html(f"{text}\n\n{say('staff-own-company')}")
    return Screen(text, rows(key(say("menu"), Menu())))


def told_serving(say: Say, name: str, held: Iterable[Duty]) -> Screen:
    """What the admins are told of a new agent."""
    return Screen(
        say("staff-told-serving", name=name, duties=duties(say, held)), rows(key(say("staff-see"), Page("agents")))
    )


def told_taken(say: Say, duty: Duty) -> Screen:
    """What an agent is told whose duty was taken away."""
    return Screen(
        say("staff-told-taken", duty=say(f"staff-duty-{duty.value}")), rows(team_key(say), key(say("menu"), Menu()))
    )


def verdict(say: Say, which: Verdict, who: str, held: frozenset[Duty]) -> Screen:
    """Whether an account belongs to the staff, and how to stay safe either way."""
    text = say(f"verify-{which.value}", who=who, duties=duties(say, held))
    keys = rows(key(say("verify-again"), Page("verify")), (team_key(say), key(say("menu"), Menu())))
    return Screen(Html(f"{text}\n\n{say('verify-safe')}"), keys)
