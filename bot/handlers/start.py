"""The first meeting and the main menu."""

from __future__ import annotations

from bot.act import Act
from bot.actions import open_actions
from bot.routes import Route, command, page
from bot.screens import menu as screens
from bot.screens.menu import Waiting
from bot.screens.screen import Screen
from storage import companies, orders
from storage.people import Person
from trade.orders import ENDS, Order, Status
from trade.people import Duty
from trade.suppliers import Standing

MOST_COUNTED = 200
OPEN = frozenset(Status) - ENDS


def start(act: Act, words: str) -> Screen:
    """Welcome somebody who has done nothing here yet; everybody else gets the menu."""
    if act.person.company is None and not act.person.duties:
        return screens.welcome(act.say)
    return menu(act)


def menu(act: Act) -> Screen:
    """The main menu as this person needs it."""
    company = companies.load(act.connection, act.person.company) if act.person.company else None
    return screens.menu(act.say, act.person, company, _waiting(act))


def _waiting(act: Act) -> Waiting:
    duties = act.person.duties
    return Waiting(
        orders=_orders_waiting(act),
        payments=_payments_waiting(act) if Duty.FINANCE in duties else 0,
        payouts=_payouts_waiting(act) if Duty.FINANCE in duties else 0,
        applications=len(companies.with_standing(act.connection, Standing.APPLIED)) if Duty.ADMIN in duties else 0,
    )


def _orders_waiting(act: Act) -> int:
    """How many open orders call for an act of this person's company."""
    if act.person.company is None:
        return 0
    found, _ = orders.page(act.connection, act.person.company, OPEN, 0, MOST_COUNTED)
    return sum(_waits(act, order) for order in found)


def _waits(act: Act, order: Order) -> bool:
    return any(not action.minor for action in open_actions(order, act.person.actor, act.now, act.work.policy))


def _payments_waiting(act: Act) -> int:
    """Orders on which finance has something to look at: money claimed, short or held aside."""
    agreed = orders.with_status(act.connection, Status.AGREED, MOST_COUNTED)
    return sum(bool(order.claims or order.held_aside or order.held) for order in agreed if _is_agent(act.person, order))


def _payouts_waiting(act: Act) -> int:
    due = orders.with_payouts_due(act.connection, MOST_COUNTED)
    return sum(_is_agent(act.person, order) for order in due)


def _is_agent(person: Person, order: Order) -> bool:
    return person.company is None or person.company not in (order.buyer, order.supplier)


routes: list[Route] = [
    command("start", start, listed=False),
    command("menu", lambda act, words: menu(act)),
    page("menu", menu),
]
