"""An order: what it is at any moment."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from trade.amendments import Amendment
from trade.contracts import Contract
from trade.corrections import AskedCorrection
from trade.disputes import Dispute, Settlement
from trade.money import Money
from trade.party_words import Said
from trade.payments import EnteredPayment, Fit, PaymentClaim, Payout
from trade.people import Role
from trade.policy import OrderTerms
from trade.shipments import Shipment
from trade.values import Value


class Status(StrEnum):
    """The life of an order (RULES 4)."""

    DRAFT = "draft"  # the buyer is writing it
    OFFERED = "offered"  # the buyer has signed; the supplier is asked
    AGREED = "agreed"  # both have signed; the buyer pays
    FUNDED = "funded"  # the money is held; the supplier produces and ships
    SHIPPED = "shipped"  # on its way
    DELIVERED = "delivered"  # arrived; the buyer inspects
    COMPLETED = "completed"  # accepted; the money went to the supplier
    DECLINED = "declined"  # the supplier did not want it
    EXPIRED = "expired"  # nobody signed in time
    CANCELLED = "cancelled"  # ended before shipment, money back
    REFUNDED = "refunded"  # all of it to the buyer by settlement or ruling


ENDS = frozenset({Status.COMPLETED, Status.DECLINED, Status.EXPIRED, Status.CANCELLED, Status.REFUNDED})
OPEN = frozenset(Status) - ENDS


class Signature(Value):
    """Who signed the contract, when, and which hash."""

    role: Role
    by: int
    name: str
    at: datetime
    hash: str


class Rating(Value):
    """Stars and a line from one side about the other."""

    stars: int
    line: str


class Order(Value):
    """One order. `version` counts its events; every amount is in minor units of the contract's currency."""

    id: int
    version: int = 0
    status: Status = Status.DRAFT
    buyer: int = 0
    author: int = 0
    created: datetime | None = None
    contract: Contract | None = None
    contract_version: int = 0
    signatures: tuple[Signature, ...] = ()
    amendment: Amendment | None = None
    wish: Said = ""
    offered: datetime | None = None
    offer_expires: datetime | None = None
    covered: int = 0
    fee_percent: Decimal = Decimal(0)
    terms: OrderTerms | None = None
    agreed: datetime | None = None
    pay_by: datetime | None = None
    unpaid_from: datetime | None = None
    late_before: int = 0  # days of a late payment that the shipment date both signed meanwhile has taken in
    claims: tuple[PaymentClaim, ...] = ()
    payments: tuple[EnteredPayment, ...] = ()
    held_aside: EnteredPayment | None = None
    returned: tuple[EnteredPayment, ...] = ()
    taken_back: tuple[EnteredPayment, ...] = ()
    corrections: tuple[AskedCorrection, ...] = ()  # those that wait for a second person of finance
    corrections_asked: int = 0
    entered: int = 0  # how many payments finance has written down, those taken back since among them
    held: int = 0
    shortfall: int = 0
    funded: datetime | None = None
    moved_days: int = 0
    balance_from: datetime | None = None  # when production could begin, moved by the days of disputes since
    balance_later: datetime | None = None
    counted: datetime | None = None
    balance_paid: datetime | None = None
    shipment: Shipment | None = None
    shipped: datetime | None = None
    expected_later: datetime | None = None
    confirm_by: datetime | None = None
    delivered: datetime | None = None
    receipt_by: Role | None = None
    inspect_by: datetime | None = None
    final_notice: datetime | None = None
    accepts: datetime | None = None
    accepted_by: Role | None = None
    released: int = 0
    fee: int = 0
    refunded: int = 0
    dispute: Dispute | None = None
    past_disputes: tuple[Dispute, ...] = ()
    cancel_proposed_by: Role | None = None
    cancel_reason: Said = ""
    cancelled_why: str = ""
    payouts: tuple[Payout, ...] = ()
    ratings: dict[Role, Rating] = Field(default={})
    ended: datetime | None = None

    @property
    def subject(self) -> str:
        """The order's name in the record."""
        return f"order:{self.id}"

    @property
    def supplier(self) -> int | None:
        """The supplying company, once there is a contract."""
        return self.contract.supplier.company if self.contract else None

    @property
    def currency(self) -> str:
        """The contract's currency."""
        return self.agreement.currency

    @property
    def agreement(self) -> Contract:
        """The contract; only to be asked of an order that has one."""
        if self.contract is None:
            raise ValueError(f"order {self.id} has no contract yet")
        return self.contract

    def money(self, minor: int) -> Money:
        """Minor units of this order as money."""
        return Money(minor=minor, currency=self.currency)

    @property
    def outstanding(self) -> Money:
        """What the buyer still has to pay for the next step: production, or with a balance shipment."""
        if self.contract is None:
            return Money(minor=0, currency="USD")
        return self.money(max(0, self.payable - self._later))

    @property
    def unpaid(self) -> int:
        """Minor units of the contract's total that have not come in; without them no goods are shipped."""
        if self.contract is None or self.status not in (Status.AGREED, Status.FUNDED):
            return 0
        came = self.held + self.released + self.refunded + self.shortfall
        return max(0, self.contract.total.minor - came)

    @property
    def payable(self) -> int:
        """What of that is still wanted: a ruling that ends the order is about the money held when it was given."""
        ruling = self.dispute.ruling if self.dispute else None
        return 0 if ruling is not None and self.ends_with(ruling.settlement) else self.unpaid

    @property
    def was_paid(self) -> bool:
        """Whether money was ever held for this order, be it released or gone back since."""
        return any(payment.held for payment in self.payments)

    @property
    def money_in(self) -> tuple[EnteredPayment, ...]:
        """Every payment finance has written down for this order: counted, gone back, or held aside."""
        return (*self.payments, *self.returned, *((self.held_aside,) if self.held_aside else ()))

    def fit(self, amount: int) -> Fit:
        """How so many minor units that come in now fit what the order waits for."""
        if not self.payable:
            return Fit.NOT_OWED
        if amount < self.outstanding.minor:
            return Fit.SHORT
        if amount > self.payable:
            return Fit.OVER
        return Fit.EXACT if amount == self.payable else Fit.DEPOSIT

    def ends_with(self, settlement: Settlement) -> bool:
        """Whether the order ends with this settlement: nothing more is to come, or nothing is left to hold."""
        arrived = self.status is Status.DELIVERED
        return arrived or settlement.goods_back or settlement.release_rest or settlement.refund >= self.held

    @property
    def _later(self) -> int:
        """Of what is unpaid, what is not due before production."""
        return self.agreement.balance.minor if self.status is Status.AGREED else 0

    @property
    def awaits_balance(self) -> bool:
        """Whether production could begin, and the goods cannot be shipped before the rest is paid."""
        return self.status is Status.FUNDED and bool(self.unpaid)

    @property
    def part_paid(self) -> bool:
        """Whether a part of the instalment that is due next has come in, and a part has not."""
        already = self.agreement.deposit.minor if self.awaits_balance else 0
        return bool(self.outstanding) and self.held + self.shortfall > already

    @property
    def balance_due(self) -> datetime | None:
        """The contract's last moment to pay the balance, if there is one and production could begin."""
        since = self.balance_from or self.funded
        if since is None or not self.agreement.balance:
            return None
        return self.agreement.balance_by(since, self.moved_days)

    @property
    def balance_by(self) -> datetime | None:
        """The same, or as long as the supplier waits for it."""
        due = self.balance_due
        return max(due, self.balance_later or due) if due else None

    @property
    def next_payment_by(self) -> datetime | None:
        """The last moment to pay what is outstanding."""
        return self.balance_by if self.awaits_balance else self.pay_by

    @property
    def instalment(self) -> int:
        """The number of the instalment that is being paid: 1 before production, 2 for the balance."""
        return 2 if self.awaits_balance else 1

    @property
    def ship_by(self) -> datetime | None:
        """The last moment to ship, moved by a late payment."""
        return self.contract.ship_by(self.moved_days) if self.contract else None

    @property
    def expected(self) -> datetime | None:
        """When the goods should arrive, by the contract's transit days."""
        if self.shipped is None or self.contract is None:
            return None
        if self.expected_later is not None:
            return self.expected_later
        return self.shipped + timedelta(days=self.contract.transit_days)

    @property
    def notice_from(self) -> datetime | None:
        """From when the buyer may be told that silence will mean acceptance."""
        return self.inspect_by - self.terms.final_notice if self.inspect_by and self.terms else None

    @property
    def waiting_payouts(self) -> tuple[Payout, ...]:
        """Payouts that have not been sent."""
        return tuple(p for p in self.payouts if p.sent is None and not p.void)

    def release_fee(self) -> Money:
        """The operator's fee if all that is held were released now."""
        return self.money(self.held).share(self.fee_percent)
