"""Who is to hear of deadlines, for many subjects at once; who can't be reached is stood in for (RULES 8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from sqlalchemy import Connection, select

from storage import companies, orders, people, tables
from storage.alerts import Waiting
from storage.people import Person
from trade.deadlines import OF_DISPUTE, OWED_BY_BOTH, DeadlineKind, may_owe, still_owes
from trade.orders import Order
from trade.people import PARTIES, Duty, Role


@dataclass(frozen=True, slots=True)
class Hearer:
    """Somebody who is told, the role they are told in, and the name of whom they stand in for."""

    person: Person
    role: Role
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Sides:
    """The two companies of a subject; a company's own subject has it on the supplier's side."""

    buyer: int | None = None
    supplier: int | None = None

    def company(self, role: Role) -> int | None:
        """The company on this side."""
        return self.buyer if role is Role.BUYER else self.supplier


@dataclass
class Audience:
    """Looks people up for a batch of subjects with a few queries."""

    connection: Connection
    subjects: frozenset[str]
    _agents: dict[Duty, list[Person]] = field(default_factory=dict)
    _orders: dict[str, Order] = field(default_factory=dict)

    @cached_property
    def _sides(self) -> dict[str, Sides]:
        row = tables.orders.c
        numbers = [int(subject.partition(":")[2]) for subject in self.subjects if subject.startswith("order:")]
        found = self.connection.execute(select(row.id, row.buyer, row.supplier).where(row.id.in_(numbers)))
        own = {s: Sides(supplier=int(s.partition(":")[2])) for s in self.subjects if s.startswith("company:")}
        return {**own, **{f"order:{number}": Sides(buyer, supplier) for number, buyer, supplier in found}}

    @cached_property
    def _members(self) -> dict[int, list[Person]]:
        wanted = {company for s in self._sides.values() for company in (s.buyer, s.supplier) if company is not None}
        return people.members_of(self.connection, wanted)

    def hearers(self, subject: str, kind: str, roles: Iterable[Role]) -> Iterator[Hearer]:
        """Everybody who hears of a subject's deadline in these roles, each once; of two sides the one that owes it."""
        seen = set[int]()
        for role in roles:
            for hearer in self.in_role(subject, kind, role) if self._owes(subject, kind, role) else ():
                if hearer.person.id not in seen:
                    seen.add(hearer.person.id)
                    yield hearer

    def may_hear(self, alert: Waiting) -> bool:
        """Whether an alert that has waited is still for its reader: their side, or they themselves, still owe it."""
        subject, kind, role = alert.subject, alert.kind, Role(alert.role)
        if alert.instead:
            return True
        if role is not Role.MEDIATOR or DeadlineKind(kind) not in OF_DISPUTE.values():
            return self._owes(subject, kind, role)
        owing = self._staff(subject, kind, role, self._sides.get(subject, Sides()))
        return may_owe(self._order(subject), alert.person) or alert.person in {person.id for person in owing}

    def steps_in(self, hearer: Hearer, subject: str, kind: str, role: Role, lost: int) -> bool:
        """Whether one who hears of it in this role is to be told because somebody else is lost, and was not told
        beside them: in another role, or as a mediator of a case that was theirs alone."""
        if hearer.role is not role or role is not Role.MEDIATOR or DeadlineKind(kind) not in OF_DISPUTE.values():
            return hearer.role is not role
        order = self._order(subject)
        return may_owe(order, lost) and not may_owe(order, hearer.person.id)

    def _owes(self, subject: str, kind: str, role: Role) -> bool:
        if role not in PARTIES or DeadlineKind(kind) not in OWED_BY_BOTH:
            return True
        return still_owes(self._order(subject), DeadlineKind(kind), role)

    def _order(self, subject: str) -> Order:
        if subject not in self._orders:
            self._orders[subject] = orders.look(self.connection, int(subject.partition(":")[2]))
        return self._orders[subject]

    def in_role(self, subject: str, kind: str, role: Role) -> list[Hearer]:
        """Everybody who can be reached in this role, or who stands in for it."""
        sides = self._sides.get(subject, Sides())
        if role not in PARTIES:
            return self._agents_for(subject, kind, role, sides)
        company = sides.company(role)
        if company is None:
            return []
        if found := _reachable(self._members.get(company, [])):
            return [Hearer(person, role) for person in found]
        other = Role.SUPPLIER if role is Role.BUYER else Role.BUYER
        name, opposite = companies.load(self.connection, company).name, sides.company(other)
        if opposite is not None and (found := _reachable(self._members.get(opposite, []))):
            return [Hearer(person, other, name) for person in found]
        return [replace(hearer, instead=name) for hearer in self._agents_for(subject, kind, Role.MEDIATOR, sides)]

    def _agents_for(self, subject: str, kind: str, role: Role, sides: Sides) -> list[Hearer]:
        """Agents with this duty; where none can be reached, those with another, an admin first."""
        for duty in (role, Role.ADMIN, Role.MEDIATOR, Role.FINANCE):
            if found := self._staff(subject, kind, duty, sides):
                return [Hearer(person, duty) for person in found]
        return []

    def _staff(self, subject: str, kind: str, role: Role, sides: Sides) -> list[Person]:
        """Agents without a stake who have the duty; of the mediators only those who can owe the case's next step."""
        duty = Duty(role.value)
        if duty not in self._agents:
            self._agents[duty] = _reachable(people.agents(self.connection, duty))
        able = [a for a in self._agents[duty] if a.company is None or a.company not in (sides.buyer, sides.supplier)]
        if role is not Role.MEDIATOR or DeadlineKind(kind) not in OF_DISPUTE.values():
            return able
        order = self._order(subject)
        return [person for person in able if may_owe(order, person.id)] or able


def _reachable(found: Iterable[Person]) -> list[Person]:
    return [person for person in found if person.chat is not None and person.blocked is None]
