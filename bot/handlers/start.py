"""The first meeting and the main menu."""

from __future__ import annotations

from bot.act import Act
from bot.actions import open_actions
from bot.conversations import own_time
from bot.handlers import cases, desk, finance
from bot.routes import Route, command, page
from bot.screens import menu as screens
from bot.screens.menu import Waiting
from bot.screens.screen import Screen
from storage import companies, orders
from trade.companies import Standing
from trade.orders import OPEN, Order
from trade.people import Duty

MOST_COUNTED = 200


def start(act: Act, words: str) -> Screen:
    """Welcome somebody who has done nothing here yet; everybody else gets the menu."""
    if act.person.company is None and not act.person.duties:
        return screens.welcome(act.say)
    return at_command(act)


def at_command(act: Act) -> Screen:
    """The menu, and for an agent who has not been asked yet, as the first admin, the question for the time zone."""
    if act.person.duties:
        own_time.ask_zone(act)
    return menu(act)


def menu(act: Act) -> Screen:
    """The main menu as this person needs it."""
    company = companies.load(act.connection, act.person.company) if act.person.company else None
    return screens.menu(act.say, act.person, company, _waiting(act))


def _waiting(act: Act) -> Waiting:
    duties = act.person.duties
    return Waiting(
        orders=_orders_waiting(act),
        payments=finance.payments_waiting(act) if Duty.FINANCE in duties else 0,
        payouts=finance.payouts_waiting(act) if Duty.FINANCE in duties else 0,
        conversations=desk.waiting(act) if duties else 0,
        cases=cases.waiting(act) if Duty.MEDIATOR in duties else 0,
        applications=len(companies.with_standing(act.connection, Standing.APPLIED)) if Duty.ADMIN in duties else 0,
    )


def _orders_waiting(act: Act) -> int:
    """How many open orders call for an act of this person's company."""
    if act.person.company is None:
        return 0
    found, _ = orders.page(act.connection, act.person.company, OPEN, 0, MOST_COUNTED)
    return sum(_waits(act, order) for order in found)


def _waits(act: Act, order: Order) -> bool:
    return any(action.awaited for action in open_actions(order, act.person.actor, act.now, act.work.policy))


routes: list[Route] = [
    command("start", start, listed=False),
    command("menu", lambda act, words: at_command(act)),
    page("menu", menu),
]
