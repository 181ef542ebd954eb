"""What a person can do to an order with a key: cards take their keys from this table, handlers their commands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from bot.form_codes import FormCode
from trade import commands as c
from trade.deciding import decide
from trade.orders import Order, Status
from trade.people import PARTIES, Actor, Role, roles
from trade.policy import Policy
from trade.refusals import Refused
from trade.rules import allowed


class Way(Enum):
    """How a key gets to its command."""

    NOW = "now"  # at once
    SURE = "sure"  # asks once more, with the amounts and what it means
    FORM = "form"  # questions first


def _always(order: Order, role: Role) -> bool:
    return True


@dataclass(frozen=True)
class Action:
    """A key on an order's card. Its texts are `action-<code>`, `sure-<code>` and `done-<code>`.

    `command` makes the command from the order as it stands; a form makes it from its answers instead.
    """

    code: str
    gives: type[c.Command]
    way: Way = Way.SURE
    command: Callable[[Order], c.Command] | None = None
    form: str = ""
    when: Callable[[Order, Role], bool] = _always
    minor: bool = False


def _payout(order: Order) -> c.Command:
    waiting = order.waiting_payouts
    return c.MarkPayoutSent(payout=waiting[0].id if waiting else "")


def _no_proposal(order: Order, role: Role) -> bool:
    return order.cancel_proposed_by is None


def _not_rated(order: Order, role: Role) -> bool:
    return order.agreed is not None and role not in order.ratings


def _is_agent(order: Order, role: Role) -> bool:
    return role not in PARTIES


def _is_party(order: Order, role: Role) -> bool:
    return not _is_agent(order, role)


ACTIONS: tuple[Action, ...] = (
    Action("edit", c.Offer, Way.FORM, form=FormCode.ORDER),
    Action("discard", c.Discard, command=lambda order: c.Discard(), minor=True),
    Action("sign", c.Sign, command=lambda order: c.Sign(hash=order.contract.hash if order.contract else "")),
    Action("change", c.AskForChange, Way.FORM, form=FormCode.CHANGE),
    Action("decline", c.Decline, Way.FORM, form=FormCode.DECLINE),
    Action("withdraw", c.WithdrawOffer, command=lambda order: c.WithdrawOffer(), minor=True),
    Action("claim", c.ClaimPayment, Way.FORM, form=FormCode.CLAIM, when=lambda order, role: not order.claims),
    Action(
        "claim-again",
        c.ClaimPayment,
        Way.FORM,
        form=FormCode.CLAIM,
        when=lambda order, role: bool(order.claims),
        minor=True,
    ),
    Action(
        "payment",
        c.ConfirmPayment,
        Way.FORM,
        form=FormCode.PAYMENT,
        when=lambda order, role: order.status is Status.AGREED,
    ),
    Action(
        "late-payment",
        c.ConfirmPayment,
        Way.FORM,
        form=FormCode.PAYMENT,
        when=lambda order, role: order.status is not Status.AGREED,
        minor=True,
    ),
    Action("not-received", c.NotReceived, command=lambda order: c.NotReceived()),
    Action("shortfall", c.AcceptShortfall, command=lambda order: c.AcceptShortfall()),
    Action("count-held", c.CountHeldPayment, command=lambda order: c.CountHeldPayment()),
    Action("return-held", c.ReturnHeldPayment, command=lambda order: c.ReturnHeldPayment()),
    Action("ship", c.Ship, Way.FORM, form=FormCode.SHIP),
    Action("receipt", c.ConfirmReceipt, command=lambda order: c.ConfirmReceipt(), when=_is_party),
    Action("carrier-proof", c.ConfirmReceipt, Way.FORM, form=FormCode.PROOF, when=_is_agent, minor=True),
    Action("accept", c.Accept, command=lambda order: c.Accept()),
    Action("agree-cancel", c.AgreeCancel, command=lambda order: c.AgreeCancel()),
    Action("refuse-cancel", c.RefuseCancel, Way.NOW, command=lambda order: c.RefuseCancel()),
    Action("cancel-late", c.CancelLate, command=lambda order: c.CancelLate()),
    Action("propose-cancel", c.ProposeCancel, Way.FORM, form=FormCode.CANCEL, when=_no_proposal, minor=True),
    Action("sent", c.MarkPayoutSent, command=_payout),
    Action("rate", c.Rate, Way.FORM, form=FormCode.RATE, when=_not_rated),
)

BY_CODE = {action.code: action for action in ACTIONS}


def open_actions(order: Order, actor: Actor, now: datetime, policy: Policy) -> list[Action]:
    """What this person can do to the order now: what the rules allow and the facts call for."""
    mine = roles(actor, order.buyer, order.supplier)
    may = allowed(order, actor)
    role = next(iter(sorted(mine)), Role.CLOCK)
    return [a for a in ACTIONS if a.gives in may and a.when(order, role) and _stands(a, order, actor, now, policy)]


def _stands(action: Action, order: Order, actor: Actor, now: datetime, policy: Policy) -> bool:
    """Whether the command would be accepted at this moment; a form's facts are not known yet, nor a badge's state."""
    if action.command is None or action.gives is c.Sign:
        return True
    try:
        decide(order, action.command(order), actor, now, policy)
    except Refused:
        return False
    return True
