"""Builders: people, contracts and orders for tests. Orders get where they are by commands, never by setting fields."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any, Self, cast

from trade import commands as c
from trade import events as e
from trade.circumstances import Assurance
from trade.contracts import Contract, Due, Line, Part, Party
from trade.deadline_kinds import DeadlineKind, ExtendableKind
from trade.deadlines import DEADLINES, Deadline, deadlines
from trade.deciding import decide
from trade.money import Money
from trade.order_folding import evolve
from trade.orders import Order, Status
from trade.payments import Payment
from trade.people import CLOCK, Actor, Duty
from trade.policy import Policy

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MICROSECOND = timedelta(microseconds=1)

BUYING, SUPPLYING, ELSEWHERE = 1, 2, 3
MARTA = Actor(person=11, company=BUYING, name="Marta Beck")
JONAS = Actor(person=12, company=BUYING, name="Jonas Beck")
LI = Actor(person=21, company=SUPPLYING, name="Li Wei")
WANG = Actor(person=22, company=SUPPLYING, name="Wang Fang")
FINN = Actor(person=31, duties=frozenset({Duty.FINANCE}), name="Finn")
MIRA = Actor(person=32, duties=frozenset({Duty.MEDIATOR}), name="Mira")
ADA = Actor(person=33, duties=frozenset({Duty.ADMIN}), name="Ada")
BORIS = Actor(person=13, company=BUYING, duties=frozenset(Duty), name="Boris, an agent at the buyer's")
SUSAN = Actor(person=23, company=SUPPLYING, duties=frozenset(Duty), name="Susan, an agent at the supplier's")
OTTO = Actor(person=41, company=ELSEWHERE, name="Otto, of a company that has no part in this")
STRANGER = Actor(person=51, name="a stranger")

EVERYBODY = (MARTA, JONAS, LI, WANG, FINN, MIRA, ADA, BORIS, SUSAN, OTTO, STRANGER, CLOCK)

BUYER_NAME, SUPPLIER_NAME = "Beck Werkzeuge GmbH", "Ningbo Bright Lamp Co., Ltd."


def a_line(quantity: Decimal | str = "1000", unit_price: Decimal | str = "2.5", **more: Any) -> Line:
    """A thousand lamps at 2.50."""
    values = {"description": "Desk lamp", "specification": "5 W, 400 lm, black", "unit": "pieces", **more}
    return Line.model_validate({"quantity": quantity, "unit_price": unit_price, **values})


def a_contract(**changes: Any) -> Contract:
    """Lamps for 2,500 dollars and 150 freight, to be shipped within eight weeks."""
    values: dict[str, Any] = {
        "buyer": Party(company=BUYING, name=BUYER_NAME, country="DE", city="Hamburg"),
        "supplier": Party(company=SUPPLYING, name=SUPPLIER_NAME, country="CN", city="Ningbo"),
        "lines": (a_line(),),
        "currency": "USD",
        "freight": 15000,
        "latest_shipment": date(2026, 4, 27),
        "destination": "DE",
        "place": "Ningbo",
        "dispatch_zone": "Asia/Shanghai",
        "destination_zone": "Europe/Berlin",
    }
    return Contract.model_validate(values | changes)


def in_parts(deposit: str) -> tuple[Part, ...]:
    """A deposit of so many percent before production, the balance before shipment."""
    percent = Decimal(deposit)
    balance = Part(percent=100 - percent, due=Due.BEFORE_SHIPMENT)
    return (Part(percent=percent, due=Due.BEFORE_PRODUCTION), balance)


THIRTY_SEVENTY = in_parts("30")
"""The usual schedule: a deposit before production, the balance before shipment."""


def an_assurance(**changes: Any) -> Assurance:
    """A supplier with a badge, plenty of coverage and a fee of 2 %."""
    values = {"badge": True, "available": Money.of(1_000_000, "USD"), "fee_percent": Decimal(2)}
    return Assurance(**{**values, **changes})


def a_payment(amount: int, **changes: Any) -> Payment:
    """Money from the buyer, in minor units."""
    values = {"amount": amount, "payer": BUYER_NAME, "payer_account": "DE89370400440532013000", **changes}
    return Payment.model_validate({"received": MONDAY.date(), "no_reference": "paid in at the counter", **values})


def paid(amount: int, **changes: Any) -> c.ConfirmPayment:
    """Finance's word that this much came from the buyer."""
    return c.ConfirmPayment(payment=a_payment(amount, **changes))


def a_shipment(document_date: date, **changes: Any) -> c.Ship:
    """The supplier hands the goods over."""
    values = {"carrier": "COSCO", "tracking": "CSQU3054383", "container": True, **changes}
    return c.Ship.model_validate({"document_date": document_date, **values})


class Trade:
    """One order and the people who act on it, one after the other, on a clock the test moves."""

    def __init__(
        self, contract: Contract | None = None, policy: Policy | None = None, assurance: Assurance | None = None
    ) -> None:
        self.contract = contract or a_contract()
        self.policy = policy or Policy()
        self.assurance = assurance or an_assurance()
        self.now = MONDAY
        self.history: list[tuple[e.Event, datetime]] = []
        self.order = Order(id=17)
        self._happens(e.Drafted(buyer=BUYING, by=MARTA.person or 0))

    def does(self, by: Actor, command: c.Command) -> list[e.Event]:
        """Somebody gives a command; what followed from it. Raises a Refused, and then nothing has happened."""
        happened = decide(self.order, command, by, self.now, self.policy, self.assurance)
        for event in happened:
            self._happens(event)
        return happened

    def _happens(self, event: e.Event) -> None:
        self.order = evolve(self.order, event, self.now)
        self.history.append((event, self.now))

    def waits(self, length: timedelta) -> Self:
        """Time passes."""
        self.now += length
        return self

    def until(self, moment: datetime | None) -> Self:
        """Time passes to the very moment."""
        assert moment is not None
        self.now = moment
        return self

    def pays_deposit(self) -> Self:
        """From its draft the order goes to where production begins and the balance is awaited."""
        self.contract = self.contract.model_copy(update={"schedule": THIRTY_SEVENTY})
        self.goes(Status.AGREED).waits(DAY).does(FINN, paid(self.contract.deposit.minor, bank_reference="FIRST"))
        return self

    def goes(self, status: Status) -> Self:
        """From its draft the order goes the usual way to this status."""
        for step in _WAYS[status]:
            step(self)
        assert self.order.status is status
        return self


def _offer(trade: Trade) -> None:
    trade.does(MARTA, c.Offer(contract=trade.contract))


def _sign(trade: Trade) -> None:
    trade.waits(HOUR).does(LI, c.Sign(hash=trade.contract.hash))


def _pay(trade: Trade) -> None:
    trade.waits(DAY).does(FINN, paid(trade.contract.total.minor, bank_reference="FIRST"))


def _ship(trade: Trade) -> None:
    trade.waits(20 * DAY).does(LI, a_shipment(trade.now.date()))


def _receive(trade: Trade) -> None:
    trade.waits(30 * DAY).does(MARTA, c.ConfirmReceipt())


def _accept(trade: Trade) -> None:
    trade.waits(DAY).does(MARTA, c.Accept())


def _decline(trade: Trade) -> None:
    trade.waits(HOUR).does(LI, c.Decline(reason="too busy"))


def _expire(trade: Trade) -> None:
    trade.until(trade.order.offer_expires).does(CLOCK, c.ExpireOffer())


def _cancel(trade: Trade) -> None:
    trade.waits(HOUR).does(MARTA, c.ProposeCancel(reason="wrong colour"))
    trade.waits(HOUR).does(LI, c.AgreeCancel())


_WAYS: dict[Status, tuple[Callable[[Trade], None], ...]] = {
    Status.DRAFT: (),
    Status.OFFERED: (_offer,),
    Status.AGREED: (_offer, _sign),
    Status.FUNDED: (_offer, _sign, _pay),
    Status.SHIPPED: (_offer, _sign, _pay, _ship),
    Status.DELIVERED: (_offer, _sign, _pay, _ship, _receive),
    Status.COMPLETED: (_offer, _sign, _pay, _ship, _receive, _accept),
    Status.DECLINED: (_offer, _decline),
    Status.EXPIRED: (_offer, _expire),
    Status.CANCELLED: (_offer, _sign, _pay, _cancel),
}
"""How an order comes to a status. No command leads to `refunded` before there are disputes."""

REACHED = tuple(_WAYS)


def a_trade(status: Status = Status.DRAFT, contract: Contract | None = None, **more: Any) -> Trade:
    """A trade that has come to this status."""
    return Trade(contract, **more).goes(status)


def an_order(status: Status = Status.DRAFT, contract: Contract | None = None, **more: Any) -> Order:
    """An order that has come to this status."""
    return a_trade(status, contract, **more).order


def at_end(kind: DeadlineKind) -> c.Command | None:
    """What the clock does to an order at the end of such a deadline."""
    return cast(c.Command | None, DEADLINES[kind].at_end)


def later(contract: Contract, days: int = 7) -> Contract:
    """The same contract with a later shipment date."""
    return contract.model_copy(update={"latest_shipment": contract.latest_shipment + timedelta(days=days)})


_EXTENDABLE: dict[Status, ExtendableKind] = {
    Status.OFFERED: DeadlineKind.OFFER,
    Status.AGREED: DeadlineKind.PAYMENT,
    Status.DELIVERED: DeadlineKind.FINAL_NOTICE,
}


def _down_over_the_first_deadline(order: Order, now: datetime) -> c.MakeUp:
    """The service was down for some hours when the order's first deadline was due."""
    first = next(iter(deadlines(order)), Deadline(DeadlineKind.OFFER, now, now))
    return c.MakeUp(kind=first.kind, since=first.due - HOUR, until=first.due + HOUR)


_MANY = 1000
"""Finance has looked at however many payments like it there are on other orders, and says this is another one."""


def a_command(kind: type[c.Command], order: Order, now: datetime) -> c.Command:
    """A command of this kind as somebody would give it to this order at this moment."""
    contract = order.contract or a_contract()
    waiting = [payout.id for payout in order.waiting_payouts]
    sent = [payout.id for payout in order.payouts if payout.sent]
    entered = [payment.number for payment in (*order.payments, *((order.held_aside,) if order.held_aside else ()))]
    asked = [asked.number for asked in order.corrections]
    given: dict[type[c.Command], Callable[[], c.Command]] = {
        c.Offer: lambda: c.Offer(contract=contract),
        c.Sign: lambda: c.Sign(hash=contract.hash),
        c.AskForChange: lambda: c.AskForChange(wish="in white"),
        c.ConfirmPayment: lambda: paid(order.outstanding.minor or 100, others_like_it=_MANY),
        c.HoldPayment: lambda: c.HoldPayment(payment=a_payment(100, payer="Somebody Else", others_like_it=_MANY)),
        c.Ship: lambda: a_shipment(now.date()),
        c.ConfirmReceipt: lambda: c.ConfirmReceipt(proof="signed delivery note"),
        c.ProposeAmendment: lambda: c.ProposeAmendment(contract=later(contract), reason="the paint dries slowly"),
        c.SignAmendment: lambda: c.SignAmendment(hash=order.amendment.contract.hash if order.amendment else ""),
        c.Extend: lambda: c.Extend(kind=_EXTENDABLE.get(order.status, DeadlineKind.INSPECTION), days=3),
        c.MakeUp: lambda: _down_over_the_first_deadline(order, now),
        c.MarkPayoutSent: lambda: c.MarkPayoutSent(payout=waiting[0] if waiting else "none"),
        c.Rate: lambda: c.Rate(stars=5),
        c.CorrectPayment: lambda: c.CorrectPayment(number=entered[0] if entered else 1, reason="it was for order 9"),
        c.ReturnPayout: lambda: c.ReturnPayout(payout=sent[0] if sent else "none", reason="account closed"),
        c.ConfirmCorrection: lambda: c.ConfirmCorrection(correction=asked[0] if asked else 1),
        c.RefuseCorrection: lambda: c.RefuseCorrection(correction=asked[0] if asked else 1),
        c.CorrectShipment: lambda: c.CorrectShipment(
            carrier="Maersk", document_date=now.date(), reason="it went with another ship"
        ),
        c.WithdrawRating: lambda: c.WithdrawRating(reason="we found the lamps"),
    }
    return given.get(kind, kind)()
