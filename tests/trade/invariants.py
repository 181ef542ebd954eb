"""What must hold of every order in the database at every moment: the money, the record, the rows made from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from operator import itemgetter

from sqlalchemy import Connection, select

from storage import deadlines as watched
from storage import ledger, orders, record, tables
from storage.checking import check_all
from storage.columns import EPOCH, MICROSECOND
from storage.companies import load as load_company
from tests.builders import SUPPLYING
from trade.deadlines import deadlines
from trade.dispute_events import DisputeEnded, Refunded
from trade.dispute_rules import DISPUTED
from trade.events import EVENT, PaymentReceived, Released
from trade.ledger import Account
from trade.order_folding import evolve
from trade.orders import ENDS, Order
from trade.payments import Payment, Payout, PayoutKind
from trade.policy import Policy


def broken(connection: Connection, policy: Policy, now: datetime) -> list[str]:
    """Everything that does not hold, a line each."""
    found = [
        *check_all(connection),
        *_coverage(connection, policy),
        *_overdue(connection, now),
        *_agenda(connection, now),
    ]
    for number in _numbers(connection):
        order = orders.look(connection, number)
        checks = (_books, _money, _payouts, _booked, _rows, _disputes)
        found += [f"order {number} ({order.status}): {what}" for check in checks for what in check(connection, order)]
        if _due(connection, order) != sorted((str(d.kind), d.due) for d in deadlines(order)):
            found.append(f"order {number}: its deadlines are not those in the table")
    return found


def _numbers(connection: Connection) -> Sequence[int]:
    """The numbers of all orders."""
    return connection.execute(select(tables.orders.c.id).order_by(tables.orders.c.id)).scalars().all()


def _books(connection: Connection, order: Order) -> Iterator[str]:
    """Each account holds what the order says it holds."""
    if order.agreed is None:
        return
    waiting = {kind: sum(p.amount for p in order.waiting_payouts if p.kind is kind) for kind in PayoutKind}
    aside = order.held_aside.amount if order.held_aside else 0
    expected = {
        Account.BUYER: 0,
        Account.ESCROW: order.held,
        Account.SUPPLIER: 0,
        Account.FEES: order.fee,
        Account.REFUNDS_PAYABLE: waiting[PayoutKind.REFUND],
        Account.PAYOUTS_PAYABLE: waiting[PayoutKind.RELEASE],
        Account.SUSPENSE: aside,
    }
    books = ledger.balances(connection, order.subject)
    if books.pop(Account.BANK) != sum(books.values()):
        yield "the accounts do not add up to zero"
    if books != expected:
        yield f"the books say {books}, the order {expected}"


def _money(connection: Connection, order: Order) -> Iterator[str]:
    """What came in is held, released or going back; nothing appears and nothing is lost."""
    counted = sum(payment.amount for payment in order.payments)
    came_in = counted + sum(p.amount for p in order.returned) + (order.held_aside.amount if order.held_aside else 0)
    aside = order.held_aside.amount if order.held_aside else 0
    if came_in != order.held + aside + order.fee + sum(payout.amount for payout in order.payouts if not payout.void):
        yield "money was made or lost"
    if not 0 <= order.held <= counted:
        yield f"{order.held} is held of {counted} paid"
    if order.contract and order.held > order.contract.total.minor:
        yield "more is held than the contract is about"
    if order.status in ENDS and order.held:
        yield "money is still held after the end"
    released = sum(payout.amount for payout in order.payouts if payout.kind is PayoutKind.RELEASE)
    if released + order.fee != order.released:
        yield f"{order.released} was released, but {released} paid out and {order.fee} kept"


def _payouts(connection: Connection, order: Order) -> Iterator[str]:
    """Refunds go to the accounts they came from, never more than came; every payout is a row."""
    sources: dict[tuple[str, str], int] = {}
    for payment in (*order.payments, *order.returned):
        source = (payment.payer_account, payment.payer)
        sources[source] = sources.get(source, 0) + payment.amount
    for payout in order.payouts:
        if payout.kind is PayoutKind.REFUND and not payout.void:
            source = (payout.to, payout.to_name)
            sources[source] = sources.get(source, 0) - payout.amount
    if any(left < 0 for left in sources.values()):
        yield f"a refund goes where no money came from: {sources}"
    table = tables.payouts
    wanted = select(table).where(table.c.subject == order.subject)
    rows = sorted(connection.execute(wanted).mappings().all(), key=itemgetter("id"))
    if [dict(row) for row in rows] != [_row(order, p) for p in sorted(order.payouts, key=lambda p: p.id)]:
        yield "its payouts are not those in the table"


def _booked(connection: Connection, order: Order) -> Iterator[str]:
    """What finance has written down, and nothing else, is kept from being counted again."""
    table = tables.bank_transactions
    wanted = select(table.c.payment).where(table.c.order == order.id)
    rows = sorted(repr(Payment.model_validate(row)) for row in connection.execute(wanted).scalars())
    if rows != sorted(repr(payment.as_entered) for payment in order.money_in):
        yield "its payments are not those in the table"


def _row(order: Order, payout: Payout) -> dict[str, object]:
    values = {"id": payout.id, "subject": order.subject, "company": payout.company, "kind": str(payout.kind)}
    more = {"currency": order.currency, "amount": payout.amount, "created": payout.created, "sent": payout.sent}
    return {**values, "status": payout.stands, **more}


def _rows(connection: Connection, order: Order) -> Iterator[str]:
    """The columns people search by say what the order says; its version counts its events."""
    row = connection.execute(select(tables.orders).where(tables.orders.c.id == order.id)).one()
    if (row.status, row.buyer, row.supplier, row.ended) != (order.status, order.buyer, order.supplier, order.ended):
        yield "its row's columns are not the order's"
    events = sum(entry.kind == "event" for entry in record.entries(connection, order.subject))
    if not order.version == row.version == events:
        yield f"version {order.version}, row {row.version}, {events} events"


def _disputes(connection: Connection, order: Order) -> Iterator[str]:
    """While a dispute is open only a settlement or a ruling moves money, and by exactly the nets that were shown."""
    if order.dispute is not None and order.status not in DISPUTED:
        yield "an order in dispute has ended"
    before, held = Order(id=order.id), 0
    for entry in record.events(connection, order.subject):
        event = EVENT.validate_python(entry.body)
        after = evolve(before, event, entry.at)
        dispute = before.dispute
        if dispute is None or isinstance(event, PaymentReceived):  # what still comes in is held too
            held = after.held
        elif after.held != before.held and (dispute.final is None or not isinstance(event, Refunded | Released)):
            yield f"{event.type} moved money in a dispute that was {dispute.state}"
        elif isinstance(event, DisputeEnded):
            nets = event.nets
            if (held, after.held) != (nets.buyer + nets.supplier + nets.fee + nets.held, nets.held):
                yield f"{held} was held, and became {after.held} instead of {nets}"
        before = after


def _due(connection: Connection, order: Order) -> list[tuple[str, datetime]]:
    table = tables.deadlines
    rows = connection.execute(select(table.c.kind, table.c.due).where(table.c.subject == order.subject)).all()
    return sorted((kind, due) for kind, due in rows)


def _coverage(connection: Connection, policy: Policy) -> Iterator[str]:
    """The supplier's orders are never covered beyond its limit, but for a rounding of each conversion."""
    limit = load_company(connection, SUPPLYING).limit
    assert limit is not None
    exposed = orders.exposure(connection, SUPPLYING, limit.currency, policy)
    if exposed is not None and exposed.minor > limit.minor + len(_numbers(connection)):
        yield f"{exposed} are covered of at most {limit}"


def _overdue(connection: Connection, now: datetime) -> Iterator[str]:
    """The clock leaves nothing lying that it could act on."""
    rows = watched.due(connection, now, 1000)
    yield from (f"{row.subject}: {row.kind} was due at {row.due}, and the clock has not looked" for row in rows)


def _agenda(connection: Connection, now: datetime) -> Iterator[str]:
    """What still lies ahead of a deadline has its one place on the agenda, and no alert waits for one that is gone."""
    places = Counter(connection.execute(select(tables.agenda.c.deadline)).scalars())
    numbers = set[int]()
    for row in connection.execute(select(tables.deadlines)):
        numbers.add(row.id)
        last = max([row.due, *(EPOCH + at * MICROSECOND for _, at in row.steps)])
        if places[row.id] > 1 or (last > now and not places[row.id]):
            yield f"{row.subject}: {row.kind} has {places[row.id]} places on the agenda"
    for number in connection.execute(select(tables.alerts.c.deadline)).scalars():
        if number not in numbers:
            yield f"an alert waits for deadline {number}, which is gone"
