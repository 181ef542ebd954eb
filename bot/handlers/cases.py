"""What mediators and admins do about disputes: look through the queue, take a case, hand it over, decide."""

from __future__ import annotations

from bot.act import Act
from bot.routes import Route, button, command, page
from bot.screens import case_facts as facts
from bot.screens import cases as screens
from bot.screens.cases import Case, Do, HandTo
from bot.screens.screen import Screen
from storage import cases, people
from trade import dispute_commands as dc
from trade.orders import Order
from trade.people import Duty, Role, roles
from trade.refusals import NotAllowed, NotAMediator, NotFound

STAFF = (Duty.MEDIATOR, Duty.ADMIN)
WORDLESS: dict[str, dc.DisputeCommand] = {
    "take": dc.TakeCase(),
    "take-appeal": dc.TakeAppeal(),
    "extend": dc.ExtendEvidence(),
    "agree-sure": dc.SecondRuling(agrees=True),
}
"""Keys that need no words, by the command they give."""


def _order(act: Act, number: int) -> Order:
    """The order of a case, for agents without a part in it. Raises NotFound or NotAllowed."""
    order = act.order(number)
    if not roles(act.person.actor, order.buyer, order.supplier) & {Role.MEDIATOR, Role.ADMIN}:
        raise NotAllowed
    return order


def open_cases(act: Act) -> list[Order]:
    """The open cases; those a person has a part in are not theirs to see."""
    found = cases.opened(act.connection)
    return [o for o in found if roles(act.person.actor, o.buyer, o.supplier) & {Role.MEDIATOR, Role.ADMIN}]


def queue(act: Act) -> Screen:
    """What waits for a mediator, what is one's own, what is with others."""
    found = open_cases(act)
    return screens.queue(act, found, frozenset(order.id for order in found if _left(act, order)))


def waiting(act: Act) -> int:
    """How many cases call for an act of this mediator."""
    found = (o for o in cases.opened(act.connection) if Role.MEDIATOR in roles(act.person.actor, o.buyer, o.supplier))
    return sum(screens.calls_for(facts.open_dispute(o), act.person.id, left=_left(act, o)) for o in found)


def _left(act: Act, order: Order) -> bool:
    """Whether the mediator who has the case is no mediator any more."""
    has_it = facts.open_dispute(order).case_mediator
    mediators = act.work.audience(Role.MEDIATOR, order.buyer, order.supplier)
    return has_it is not None and has_it not in {person.id for person in mediators}


def case(act: Act, press: Case) -> Screen:
    """The card of a case; what a mediator types next is about it."""
    order = _order(act, press.order)
    act.open(order)
    return screens.card(act, order, left=order.dispute is not None and _left(act, order))


def by_number(act: Act, words: str) -> Screen:
    """`/case 17`; without a number, the queue."""
    number = words.strip().lstrip("#")
    if not number:
        return queue(act)
    if not (number.isascii() and number.isdigit()) or len(number) > 12:
        raise NotFound
    return case(act, Case(int(number)))


def do(act: Act, press: Do) -> Screen:
    """A key that needs no words. What was shown for other facts shows the card as it stands now."""
    order = _order(act, press.order)
    act.open(order)
    if press.act == "hand":
        return _to_whom(act, order)
    if press.act == "agree":
        return screens.agree(act, order, facts.open_dispute(order))
    if press.act not in WORDLESS:
        raise NotFound
    seen = press.version if press.act == "agree-sure" else None
    return screens.done(act, act.perform(order.id, WORDLESS[press.act], seen), press.act.removesuffix("-sure"))


def _to_whom(act: Act, order: Order) -> Screen:
    mediators = act.work.audience(Role.MEDIATOR, order.buyer, order.supplier)
    has_it = facts.open_dispute(order).case_mediator
    return screens.hand_over(act.say, order, [person for person in mediators if person.id != has_it])


def hand_over(act: Act, press: HandTo) -> Screen:
    """The case goes to another mediator, or back into the queue."""
    order = _order(act, press.order)
    if not press.person:
        return screens.done(act, act.perform(order.id, dc.HandOver()), "hand-all")
    person = people.find(act.connection, press.person)
    if person is None:
        raise NotAMediator
    order = act.perform(order.id, dc.HandOver(to=person.id, to_name=person.name))
    return screens.done(act, order, "hand", name=person.name)


routes: list[Route] = [
    command("queue", lambda act, words: queue(act), *STAFF),
    command("case", by_number, *STAFF),
    page("queue", queue, *STAFF),
    button(Case, case),
    button(Do, do),
    button(HandTo, hand_over),
]
