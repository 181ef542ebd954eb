"""What an alert is about, as it stands when it is shown, and the words its reader has for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from bot.act import Act
from bot.screens import disputes, payees
from bot.screens.cards import viewer
from bot.screens.screen import Rows
from bot.screens.sure import facts
from texts.formats import format_weekday
from texts.i18n import Html
from texts.misread import shortened
from trade.companies import Company
from trade.deadlines import DEADLINES, OF_DISPUTE, Deadline, DeadlineKind, Step
from trade.orders import Order
from trade.payments import Payout, PayoutKind
from trade.people import Duty, Role
from trade.settlements import refund_day
from trade.values import Value

_TEN_MINUTES = timedelta(minutes=10)
LONGEST_NAME = 30
"""Of a company in a line: as many lines as one message holds fit into it."""


class Alert(Value):
    """One alert as its parcel names it. `instead`: who can't be reached and is stood in for by this reader."""

    subject: str
    kind: DeadlineKind
    due: datetime
    step: str
    role: Role
    late: bool = False
    instead: str = ""


def comes_after(step: Step) -> bool:
    """Whether an alert comes at the due moment or after it."""
    return not step.workday and step.after >= timedelta()


ANNOUNCED = frozenset(kind for kind, rule in DEADLINES.items() if not all(map(comes_after, rule.ladder)))
"""Deadlines with alerts before their moment; for these there is a text of what happens then."""
OUTLASTING = frozenset(kind for kind, rule in DEADLINES.items() if any(map(comes_after, rule.ladder)))
"""Deadlines that stay open after their moment because people decide; for these there is a text for afterwards."""


def stands(alert: Alert, open_deadlines: Sequence[Deadline], now: datetime) -> Deadline | None:
    """The deadline the alert is about, if it is still as it was; None when there is nothing to remind of any more."""
    found = next((one for one in open_deadlines if (one.kind, one.due) == (alert.kind, alert.due)), None)
    if found is None:
        return None
    return found if found.kind in (OUTLASTING if now >= found.due else ANNOUNCED) else None


@dataclass(frozen=True)
class Reminder:
    """An alert that is true at this moment, for the person who looks."""

    act: Act
    about: Order | Company
    deadline: Deadline
    late: bool = False
    instead: str = ""

    @property
    def kind(self) -> DeadlineKind:
        """What is due."""
        return self.deadline.kind

    @property
    def reader(self) -> str:
        """How the texts call the person who looks: buyer, supplier or agent."""
        if isinstance(self.about, Order):
            return viewer(self.act, self.about)
        return "supplier" if self.act.person.company == self.about.id else "agent"

    @property
    def is_case(self) -> bool:
        """Whether an agent is reminded of a step of a case."""
        return self.kind in OF_DISPUTE.values() and self.reader == "agent"

    @cached_property
    def values(self) -> dict[str, object]:
        """What the texts may speak of."""
        due, now, say = self.deadline.due, self.act.now, self.act.say
        return {
            **(_of_order(self.act, self.about) if isinstance(self.about, Order) else {"company": self.about.name}),
            "reader": self.reader,
            "due": due,
            "weekday": format_weekday(due, say.zone, say.language),
            "left": _round(abs(due - now)),
            "past": int(now >= due),
            "stood": int(bool(self.instead)),
            "instead": self.instead or "–",
        }

    @property
    def briefly(self) -> dict[str, object]:
        """The same, with the names of companies short enough for a line among others."""
        return {name: _short(value) for name, value in self.values.items()}

    @property
    def what(self) -> Html:
        """What is due, in a few words."""
        return self.act.say(f"alert-{self.kind.value}", **self.values)

    @property
    def where(self) -> Html:
        """The order or company by its name, alone."""
        say = self.act.say
        if isinstance(self.about, Order):
            return say("money-open", number=self.about.id)
        return say.show(_short(self.about.name))

    @property
    def meaning(self) -> Html:
        """What happens if nothing is done, and what it means for the money."""
        name = self.kind.value
        people_decide = self.values["past"] or self._is_paid_in_part
        return self.act.say(f"alert-past-{name}" if people_decide else f"alert-end-{name}", **self.values)

    @property
    def _payouts(self) -> list[Payout]:
        """Of refunds the ones that are due at that moment, for who sends them."""
        if self.kind is not DeadlineKind.REFUND or not isinstance(self.about, Order) or not payees.sends(self.act):
            return []
        return [payout for payout in self.about.waiting_payouts if payout.refund_due_by == self.deadline.due]

    @property
    def _awaits_money(self) -> bool:
        """Whether finance looks for money in the bank's statement."""
        return self.kind in (DeadlineKind.PAYMENT, DeadlineKind.BALANCE) and payees.sends(self.act)

    @property
    def money_facts(self) -> Html:
        """What finance needs at its bank: what is to be looked for, or each field of what is to be sent."""
        act, about = self.act, self.about
        if not isinstance(about, Order) or self.reader != "agent":
            return Html("")
        if self._awaits_money:
            return payees.awaited(act, about)
        return Html("\n\n".join(payees.payout_line(act, about, payout) for payout in self._payouts))

    @property
    def money_keys(self) -> Rows:
        """The same, to be copied by a tap; where several are due, they are copied out of the text."""
        act, about, due = self.act, self.about, self._payouts
        if not isinstance(about, Order) or self.reader != "agent":
            return ()
        if self._awaits_money:
            return payees.awaited_keys(act.say, about)
        return payees.payout_keys(act, about, due[0]) if len(due) == 1 else ()

    @property
    def _is_paid_in_part(self) -> bool:
        """Of such an order the clock cancels nothing: what was said of the time after it is true before it."""
        return self.kind is DeadlineKind.PAYMENT and isinstance(self.about, Order) and self.about.held > 0


def _short(value: object) -> object:
    return shortened(value, LONGEST_NAME) if isinstance(value, str) and not isinstance(value, Html) else value


def _of_order(act: Act, order: Order) -> dict[str, object]:
    contract, reader, amendment = order.agreement, viewer(act, order), order.amendment
    values: dict[str, object] = {
        **facts(act, order),
        **_refund(act, order),
        "other": contract.supplier.name if reader == "buyer" else contract.buyer.name,
        "number": order.id,
        "answers": int(amendment is not None and reader not in ("agent", amendment.role.value)),
        "tracking": order.shipment.tracking or "–" if order.shipment else "–",
        "carrier": order.shipment.carrier if order.shipment else "–",
        "says_paid": int(bool(order.claims)),
        "accepts": order.accepts or order.inspect_by,
    }
    if order.dispute is None:
        return values
    of_dispute = disputes.facts(act, order, order.dispute)
    at_stake = {"nets": disputes.at_stake(act, order, order.dispute), "refund_back": of_dispute["refund"]}
    return {**values, **of_dispute, **at_stake, "refund": values["refund"]}


def _refund(act: Act, order: Order) -> dict[str, object]:
    """The refund that is to be sent first, and how many working days it has waited."""
    terms = act.terms(order)
    waiting = [payout for payout in order.waiting_payouts if payout.kind is PayoutKind.REFUND and payout.refund_due_by]
    first = min(waiting, key=lambda payout: payout.refund_due_by or act.now, default=None)
    return {
        "refund": order.money(first.amount if first else 0),
        "day": refund_day(first, act.now, terms) if first else 0,
        "last": terms.refund_by_days,
        "sends": int(Duty.FINANCE in act.person.duties),
    }


def _round(length: timedelta) -> timedelta:
    """In tens of minutes: an alert three days before is seconds on its way and still says three days. Never seconds."""
    if length >= _TEN_MINUTES:
        return round(length / _TEN_MINUTES) * _TEN_MINUTES
    return max(length, timedelta(minutes=1))
