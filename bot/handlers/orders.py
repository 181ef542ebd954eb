"""The order: begin one, list them, look at one, and do what its keys offer."""

from __future__ import annotations

from functools import partial

from bot.act import Act
from bot.actions import ACTIONS, Action, Way, action_named, offers_form, open_actions
from bot.buttons import Accept, Ask, Fill, Orders, Show, ShowPart, Start, Sure
from bot.conversations import own_time
from bot.conversations.forms import Forms
from bot.form_codes import FormCode
from bot.handlers.start import menu
from bot.routes import Route, button, command, link, numbered, page
from bot.screens import calendars, cards, contracts, dispute_asked, lists, sure
from bot.screens.cautions import cautioned
from bot.screens.screen import Screen
from storage import companies, orders, record
from storage.outbox import Lane
from texts.i18n import Html
from trade.orders import Order

PER_PAGE = 6
OF_ORDERS = frozenset(action.form for action in ACTIONS if action.form)


def show(act: Act, press: Show) -> Screen:
    """An order's card; what the person types next is about this order."""
    order = act.order(press.order)
    act.open(order)
    return cards.card(act, order)


def show_part(act: Act, press: ShowPart) -> Screen:
    """A part of an order."""
    order = act.order(press.order)
    act.open(order)
    match press.part:
        case "contract" if order.contract:
            return cautioned(act, contracts.contract(act.say, order), order.agreement)
        case "more":
            return cards.more(act, order)
        case "pay" if order.contract:
            return _send_in_background(act, order, "instructions")
        case "pdf" if order.contract:
            return _send_in_background(act, order, "contract")
        case "calendar" if order.contract:
            if not calendars.events(act, order):
                return Screen(Html(""), toast=act.say("calendar-empty"))
            return _send_in_background(act, order, "calendar")
        case "record":
            return lists.record(act.say, order, list(record.entries(act.connection, order.subject)))
        case "talk" if order.contract:
            return cards.talk(act, order)
        case "problem" if order.contract:
            return cards.problem(act, order)
        case _:
            return cards.card(act, order)


def _send_in_background(act: Act, order: Order, what: str) -> Screen:
    """A picture or PDF is made when it is sent; the press is answered at once."""
    act.work.send(act.chat, {"tell": what}, Lane.ANSWER, person=act.person.id, subject=order.subject)
    return Screen(Html(""), toast=act.say(f"sending-{what}"))


def ask(act: Act, press: Ask) -> Screen:
    """A key on the card: do it, or ask once more what moves money. A stale key asks again with the fresh facts."""
    order = act.order(press.order)
    act.open(order)
    action = _offered(act, order, press.action)
    if action is None:
        return cards.changed(act, order)
    if action.way is Way.NOW and press.version == order.version:
        return _do(act, order, press.action)
    signs_other = action.code == "sign" and press.version != order.version
    return sure.again(act, order, action) if signs_other else sure.sure(act, order, action)


def accept(act: Act, press: Accept) -> Screen:
    """A key under an offer: if another one of that side has taken its place, that is said and asked about instead."""
    order = act.order(press.order)
    act.open(order)
    dispute = order.dispute
    made = next((o for o in dispute.offers if o.number == press.offer), None) if dispute else None
    if dispute is None or dispute.number != press.dispute or made is None:
        return cards.changed(act, order)
    action = _offered(act, order, f"accept-{made.role.value}-offer")
    if action is None:
        return cards.changed(act, order)
    question = sure.sure(act, order, action)
    return question if dispute.open_offer(made.role) == made else question.under(sure.newer_offer(act, order, made))


def confirm(act: Act, press: Sure) -> Screen:
    """Yes, do it: only for the very facts that were shown."""
    order = act.order(press.order)
    if press.version == order.version:
        return _do(act, order, press.action)
    action = _offered(act, order, press.action)
    return cards.changed(act, order) if action is None else sure.again(act, order, action)


def _offered(act: Act, order: Order, named: str) -> Action | None:
    """The action of this name, if it is one this person has now and is done by a key; forms have keys of their own."""
    open_now = open_actions(order, act.person.actor, act.now, act.work.policy)
    return next((action for action in open_now if action.named == named and action.command is not None), None)


def _do(act: Act, order: Order, named: str) -> Screen:
    action = action_named(order, named)
    if action is None or action.command is None:
        return cards.changed(act, order)
    changed = act.perform(order.id, action.command(order), order.version)
    if action.code == "sign":
        _send_in_background(act, changed, "contract")
        own_time.ask_zone(act)
    if changed.contract is None:
        return cards.discarded(act.say)
    values = {**sure.facts(act, changed), **dispute_asked.outcome(changed)}
    return cards.done(act.say, cards.card(act, changed), action.code, **values)


def my_orders(act: Act, press: Orders) -> Screen:
    """A page of the company's orders."""
    which = press.which if press.which in lists.FILTERS else "open"
    if act.person.company is None:
        return lists.no_orders(act.say)
    found, total = orders.page(act.connection, act.person.company, lists.FILTERS[which], press.offset, PER_PAGE)
    return lists.orders(act, found, total, press.offset, PER_PAGE, which)


def new(forms: Forms, act: Act, supplier: int = 0) -> Screen:
    """Begin an order, or go on with one that was never sent; a first order asks for the company before."""
    if act.person.company is None:
        return forms.begin(act, FormCode.COMPANY, 0, {"then": "neworder", "supplier": supplier})
    draft = orders.empty_draft(act.connection, act.person.company, act.person.id)
    order = draft or act.work.draft(act.person.actor)
    act.open(order)
    return forms.begin(act, FormCode.ORDER, order.id, {"supplier": supplier} if _sells(act, supplier) else None)


def _sells(act: Act, supplier: int) -> bool:
    """Whether an order can begin with this company: a key can be forged, and who only buys here is its own affair."""
    return supplier != act.person.company and companies.is_supplier(act.connection, supplier)


def around(act: Act, form: str, about: int) -> Screen:
    """What lies around a form: the card of its order, else the menu."""
    return cards.card(act, act.order(about)) if form in OF_ORDERS else menu(act)


def fill(forms: Forms, act: Act, press: Fill) -> Screen:
    """Open a form; one that changes an order only while that is the person's to do."""
    if press.form in OF_ORDERS:
        order = act.order(press.about)
        act.open(order)
        if not offers_form(order, act.person.actor, act.now, act.work.policy, press.form):
            return cards.changed(act, order)
    return forms.open(act, press)


def from_link(act: Act, words: str) -> Screen:
    """An order's deep link: for its parties the card, for everybody else nothing."""
    return show(act, Show(numbered(words)))


def routes(forms: Forms) -> list[Route]:
    """What this module serves."""
    return [
        button(Show, show),
        button(ShowPart, show_part),
        button(Ask, ask),
        button(Accept, accept),
        button(Sure, confirm),
        button(Orders, my_orders),
        button(Fill, partial(fill, forms)),
        button(Start, lambda act, press: new(forms, act, press.supplier)),
        command("neworder", lambda act, words: new(forms, act)),
        command("orders", lambda act, words: my_orders(act, Orders(0, "open"))),
        page("neworder", lambda act: new(forms, act)),
        link("o_", from_link),
    ]
