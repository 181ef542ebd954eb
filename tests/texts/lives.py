"""Every way an order can live, lived out: what the texts have to speak of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import pairwise

from tests.builders import (
    DAY,
    FINN,
    HOUR,
    LI,
    MARTA,
    Trade,
    a_payment,
    a_shipment,
    a_trade,
    later,
    paid,
)
from trade import commands as c
from trade import dispute_commands as dc
from trade import events as e
from trade.claims import Reason
from trade.contracts import Contract
from trade.deadlines import DeadlineKind, deadlines
from trade.order_folding import fold
from trade.orders import Order, Status
from trade.people import CLOCK


@dataclass(frozen=True)
class Wording:
    """What people write on the way."""

    words: str = "not in time"
    payer: str = "Somebody Else Ltd."
    carrier: str = "COSCO"
    tracking: str = "CSQU3054383"
    line: str = "as agreed"


@dataclass(frozen=True)
class Moment:
    """Something has happened to an order: the event, its moment, and the order right after it."""

    event: e.Event
    at: datetime
    order: Order


def moments(trade: Trade) -> Iterator[Moment]:
    """A life, event by event."""
    for count, (event, at) in enumerate(trade.history, 1):
        yield Moment(event, at, fold(trade.order.id, trade.history[:count]))


def shown_at(trade: Trade) -> Iterator[tuple[Order, datetime]]:
    """The order as people may look at it: after each event, before the next, and when everything is overdue."""
    life = list(moments(trade))
    for moment, after in pairwise([*life, None]):
        assert moment is not None
        yield moment.order, moment.at
        if after is not None:
            yield moment.order, after.at
        yield moment.order, moment.at + timedelta(days=400)


def lives(contract: Contract | None = None, wording: Wording | None = None) -> list[Trade]:
    """Every life, with this contract and these words."""
    said = wording or Wording()

    def start(status: Status) -> Trade:
        return a_trade(status, contract)

    made = []
    for life in (
        _completed,
        _late,
        _drafted,
        _turned_down,
        _short,
        _over,
        _held_aside,
        _cancelled,
        _extended,
        _amended,
        _in_parts,
        _put_right,
    ):
        made += life(start, said)
    return made


Start = Callable[[Status], Trade]


def _due(trade: Trade) -> int:
    return trade.order.outstanding.minor


def _sent(trade: Trade) -> None:
    while trade.order.waiting_payouts:
        trade.waits(DAY).does(FINN, c.MarkPayoutSent(payout=trade.order.waiting_payouts[0].id))


def _completed(start: Start, said: Wording) -> list[Trade]:
    """Everything goes well, and both sides say so."""
    trade = start(Status.COMPLETED)
    _sent(trade)
    trade.does(MARTA, c.Rate(stars=5, line=said.line))
    trade.does(LI, c.Rate(stars=4))
    return [trade]


def _put_right(start: Start, said: Wording) -> list[Trade]:
    """A payment that never came, one whose payer was mistyped, a payout that came back, a shipment and a rating."""
    gone, mistyped, back = start(Status.FUNDED), start(Status.FUNDED), start(Status.COMPLETED)
    gone.does(FINN, c.CorrectPayment(number=1, reason=said.words))
    right = mistyped.order.payments[0].as_entered.model_copy(update={"bank_reference": "FT99"})
    mistyped.does(FINN, c.CorrectPayment(number=1, reason=said.words, right=right))
    _sent(back)
    back.waits(DAY).does(FINN, c.ReturnPayout(payout=back.order.payouts[0].id, reason=said.words))
    refund = start(Status.CANCELLED)
    _sent(refund)
    refund.waits(DAY).does(FINN, c.ReturnPayout(payout=refund.order.payouts[0].id, reason=said.words, never_left=True))
    back.does(MARTA, c.Rate(stars=1, line=said.line))
    back.waits(DAY).does(MARTA, c.WithdrawRating(reason=said.words))
    shipped = start(Status.SHIPPED)
    sent = {"carrier": said.carrier, "document_date": shipped.now.date(), "reason": said.words}
    shipped.does(LI, c.CorrectShipment.model_validate(sent))
    two = start(Status.FUNDED)
    two.policy = two.policy.model_copy(update={"second_finance_above": Decimal(0)})
    for answer in (c.RefuseCorrection(correction=1), c.ConfirmCorrection(correction=2)):
        two.does(FINN, c.CorrectPayment(number=1, reason=said.words))
        two.does(FINN.model_copy(update={"person": 99}), answer)
    return [gone, mistyped, back, refund, shipped, two]


def _in_parts(start: Start, said: Wording) -> list[Trade]:
    """A deposit first; the balance is claimed, comes short, and in the end comes whole, or the supplier complains."""
    paid_up, unpaid = start(Status.DRAFT).pays_deposit(), start(Status.DRAFT).pays_deposit()
    paid_up.does(MARTA, c.ClaimPayment())
    paid_up.waits(DAY).does(FINN, paid(_due(paid_up) // 2, bank_reference="HALF"))
    paid_up.waits(DAY).does(FINN, c.NotReceived())
    paid_up.waits(DAY).does(FINN, paid(_due(paid_up), bank_reference="REST", received=paid_up.now.date()))
    unpaid.does(LI, c.Extend(kind=DeadlineKind.BALANCE, days=3))
    claim = dc.OpenDispute(reason=Reason.BALANCE_UNPAID, words=said.line)
    unpaid.until(unpaid.order.balance_by).waits(DAY).does(LI, claim)
    return [paid_up, unpaid]


def _late(start: Start, said: Wording) -> list[Trade]:
    """Money and goods come late, the carrier proves delivery, and the clock accepts."""
    trade = start(Status.AGREED)
    trade.until(trade.order.pay_by).waits(3 * DAY).does(FINN, paid(_due(trade)))
    trade.until(trade.order.ship_by).waits(2 * DAY)
    trade.does(LI, a_shipment(trade.now.date(), carrier=said.carrier, tracking=said.tracking))
    trade.waits(30 * DAY).does(FINN, c.ConfirmReceipt(proof=said.words))
    trade.until(trade.order.inspect_by).does(CLOCK, c.GiveFinalNotice())
    trade.until(trade.order.accepts).does(CLOCK, c.Accept())
    return [trade]


def _drafted(start: Start, said: Wording) -> list[Trade]:
    """Drafts are thrown away, offers withdrawn and changed."""
    discarded, back = start(Status.DRAFT), start(Status.OFFERED)
    discarded.does(MARTA, c.Discard())
    back.does(MARTA, c.WithdrawOffer())
    back.does(MARTA, c.Offer(contract=back.contract))
    back.does(LI, c.AskForChange(wish=said.words))
    return [discarded, back]


def _turned_down(start: Start, said: Wording) -> list[Trade]:
    """Nobody signs: the supplier says why, or says nothing, or lets the time pass."""
    declined = start(Status.OFFERED)
    declined.does(LI, c.Decline(reason=said.words))
    return [declined, start(Status.DECLINED), start(Status.EXPIRED)]


def _short(start: Start, said: Wording) -> list[Trade]:
    """Money is said to be on its way, is not found, and then comes short."""
    trade, topped_up = start(Status.AGREED), start(Status.AGREED)
    trade.does(MARTA, c.ClaimPayment())
    trade.waits(DAY).does(FINN, c.NotReceived())
    trade.waits(DAY).does(MARTA, c.ClaimPayment())
    charges = trade.policy.acceptable_shortfall(trade.order.agreement.total).minor
    trade.does(FINN, paid(_due(trade) - charges))
    trade.does(FINN, c.AcceptShortfall())
    topped_up.does(FINN, paid(_due(topped_up) // 2))
    topped_up.waits(DAY).does(FINN, paid(_due(topped_up), bank_reference="REST", received=topped_up.now.date()))
    return [trade, topped_up]


def _over(start: Start, said: Wording) -> list[Trade]:
    """More comes than is due, and some again after that."""
    trade = start(Status.AGREED)
    trade.does(FINN, paid(_due(trade) + 100))
    trade.waits(DAY).does(FINN, paid(100, bank_reference="AGAIN"))
    _sent(trade)
    return [trade]


def _held_aside(start: Start, said: Wording) -> list[Trade]:
    """Money comes from somebody else, and counts or goes back."""
    made = []
    for decision in (c.CountHeldPayment(), c.ReturnHeldPayment()):
        trade = start(Status.AGREED)
        trade.does(FINN, c.HoldPayment(payment=a_payment(_due(trade), payer=said.payer)))
        trade.waits(HOUR).does(FINN, decision)
        made.append(trade)
    return made


def _cancelled(start: Start, said: Wording) -> list[Trade]:
    """Cancelled together, because it is late, because nothing was paid; and not cancelled after all."""
    trade, late, unpaid = start(Status.FUNDED), start(Status.FUNDED), start(Status.AGREED)
    trade.does(MARTA, c.ProposeCancel(reason=said.words))
    trade.waits(HOUR).does(LI, c.RefuseCancel())
    trade.waits(HOUR).does(LI, c.ProposeCancel(reason=said.words))
    trade.waits(HOUR).does(MARTA, c.AgreeCancel())
    _sent(trade)
    late.until(late.order.ship_by).waits(DAY).does(MARTA, c.CancelLate())
    unpaid.until(unpaid.order.pay_by).does(CLOCK, c.CancelUnpaid())
    return [trade, late, unpaid]


def _extended(start: Start, said: Wording) -> list[Trade]:
    """More time is given to whoever owes something, or the service was down when it was due."""
    offered, agreed, delivered = start(Status.OFFERED), start(Status.AGREED), start(Status.DELIVERED)
    offered.does(MARTA, c.Extend(kind=DeadlineKind.OFFER, days=3))
    agreed.does(LI, c.Extend(kind=DeadlineKind.PAYMENT, days=3))
    delivered.does(LI, c.Extend(kind=DeadlineKind.FINAL_NOTICE, days=3))
    down = [start(status) for status in (Status.FUNDED, Status.SHIPPED, Status.DELIVERED, Status.CANCELLED)]
    for trade in down:
        due = deadlines(trade.order)[0]
        trade.until(due.due).waits(HOUR).does(CLOCK, c.MakeUp(kind=due.kind, since=due.due, until=trade.now))
    return [offered, agreed, delivered, *down]


def _amended(start: Start, said: Wording) -> list[Trade]:
    """A change of the contract is signed, declined, taken back or not answered, whoever proposes it."""
    signed, lapsed = start(Status.FUNDED), start(Status.AGREED)
    for proposer, other in ((LI, MARTA), (MARTA, LI)):
        for answer in (c.DeclineAmendment(reason=said.words), c.SignAmendment(hash=later(signed.order.agreement).hash)):
            signed.does(proposer, c.ProposeAmendment(contract=later(signed.order.agreement), reason=said.words))
            signed.waits(HOUR).does(other, answer)
    lapsed.does(LI, c.ProposeAmendment(contract=later(lapsed.contract)))
    lapsed.waits(lapsed.policy.amendment_days * DAY).does(CLOCK, c.LapseAmendment())
    return [signed, lapsed]
