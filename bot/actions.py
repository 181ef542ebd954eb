"""What a person can do to an order with a key: cards take their keys from this table, handlers their commands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import cast

from bot.form_codes import FormCode
from trade import commands as c
from trade import dispute_commands as dc
from trade.deadline_kinds import ExtendableKind
from trade.deadlines import Deadline, deadlines
from trade.deciding import decide
from trade.deciding_extensions import EXTENDED_BY
from trade.dispute_opening import reasons_now
from trade.disputes import DisputeState
from trade.orders import Order, Status
from trade.payments import Payout
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

    `command` makes the command from the order as it stands; a form makes it from its answers instead. What is `minor`
    stands behind “More”; what is `optional` is on the card, but the order does not wait for it. `payout` is what
    finance sends: each that waits has a key of its own.
    """

    code: str
    gives: type[c.Command]
    way: Way = Way.SURE
    command: Callable[[Order], c.Command] | None = None
    form: str = ""
    when: Callable[[Order, Role], bool] = _always
    minor: bool = False
    optional: bool = False
    payout: Payout | None = None

    @property
    def named(self) -> str:
        """What its keys carry."""
        return f"{self.code}:{self.payout.id}" if self.payout else self.code

    @property
    def awaited(self) -> bool:
        """Whether the order waits for it."""
        return not (self.minor or self.optional)


def _no_proposal(order: Order, role: Role) -> bool:
    return order.cancel_proposed_by is None


def _not_rated(order: Order, role: Role) -> bool:
    return order.was_paid and role not in order.ratings


def _has_rated(order: Order, role: Role) -> bool:
    return role in order.ratings


def _has_entries(order: Order, role: Role) -> bool:
    """There is a payment or a sent payout that can have been entered wrong."""
    return bool(order.payments or order.held_aside or any(payout.sent for payout in order.payouts))


def _correction_waits(order: Order, role: Role) -> bool:
    return bool(order.corrections)


def _correction(order: Order) -> int:
    """The number of the correction that has waited longest; 0, which none has, if there is none."""
    return order.corrections[0].number if order.corrections else 0


def _confirm_correction(order: Order) -> c.Command:
    return c.ConfirmCorrection(correction=_correction(order))


def _refuse_correction(order: Order) -> c.Command:
    return c.RefuseCorrection(correction=_correction(order))


def _is_agent(order: Order, role: Role) -> bool:
    return role not in PARTIES


def _is_party(order: Order, role: Role) -> bool:
    return not _is_agent(order, role)


def _arrived(order: Order, role: Role) -> bool:
    """Once shipped, what is wrong with the goods is worth a key of its own."""
    return order.status is not Status.FUNDED


def _on_the_way(order: Order, role: Role) -> bool:
    return order.status is Status.FUNDED


def _is_asked(order: Order, role: Role) -> bool:
    """The side the claim is against."""
    return order.dispute is not None and role is order.dispute.other


def _negotiating(order: Order, role: Role) -> bool:
    """Before a mediator is asked for, offers come first; afterwards evidence does."""
    return order.dispute is not None and order.dispute.escalated is None


def _since_mediation(order: Order, role: Role) -> bool:
    return not _negotiating(order, role)


def _gathering(order: Order, role: Role) -> bool:
    """While evidence is what is asked for, it is worth a key of its own."""
    return order.dispute is not None and order.dispute.state in (DisputeState.ESCALATED, DisputeState.EVIDENCE)


def _not_gathering(order: Order, role: Role) -> bool:
    return not _gathering(order, role)


def _not_waived(order: Order, role: Role) -> bool:
    return order.dispute is not None and role not in order.dispute.waived


def _change_asked(order: Order, role: Role) -> bool:
    """This side is to answer a proposed change of the contract."""
    return order.amendment is not None and order.amendment.role is not role


def _change_proposed(order: Order, role: Role) -> bool:
    return order.amendment is not None and order.amendment.role is role


def _may_be_late(order: Order, role: Role) -> bool:
    """The supplier can propose a new shipment date while the goods have not left."""
    return role is Role.SUPPLIER and order.amendment is None and order.status is not Status.SHIPPED


def _sign_change(order: Order) -> c.Command:
    return c.SignAmendment(hash=order.amendment.contract.hash if order.amendment else "")


def extendable(order: Order, role: Role) -> Deadline | None:
    """The open deadline for which this side can give the other more time."""
    owed = (deadline for deadline in deadlines(order) if deadline.kind in EXTENDED_BY)
    return next((one for one in owed if EXTENDED_BY[cast(ExtendableKind, one.kind)] is role), None)


def _can_extend(order: Order, role: Role) -> bool:
    return extendable(order, role) is not None


def _offer(order: Order, role: Role) -> int:
    """The number of this side's standing offer; 0, which no offer has, if there is none."""
    made = order.dispute.open_offer(role) if order.dispute else None
    return made.number if made else 0


def _accepts(role: Role) -> Action:
    """The other side accepts what this one offers."""
    return Action(
        f"accept-{role.value}-offer",
        dc.AcceptSettlement,
        command=lambda order: dc.AcceptSettlement(offer=_offer(order, role)),
    )


def _withdraws(role: Role) -> Action:
    """This side takes its offer back."""
    return Action(
        f"withdraw-{role.value}-offer",
        dc.WithdrawSettlement,
        command=lambda order: dc.WithdrawSettlement(offer=_offer(order, role)),
        minor=True,
    )


IN_DISPUTE: tuple[Action, ...] = (
    Action("answer-dispute", dc.AnswerDispute, Way.FORM, form=FormCode.ANSWER, when=_is_asked),
    Action("accept-proposal", dc.AnswerProposal, command=lambda order: dc.AnswerProposal(accepts=True)),
    Action("decline-proposal", dc.AnswerProposal, command=lambda order: dc.AnswerProposal(accepts=False)),
    Action("evidence", dc.AddEvidence, Way.FORM, form=FormCode.EVIDENCE, when=_gathering),
    Action("evidence-done", dc.FinishEvidence, command=lambda order: dc.FinishEvidence()),
    _accepts(Role.BUYER),
    _accepts(Role.SUPPLIER),
    Action("settle", dc.OfferSettlement, Way.FORM, form=FormCode.SETTLE, when=_negotiating),
    Action("escalate", dc.Escalate, command=lambda order: dc.Escalate()),
    Action("waive", dc.WaiveAppeal, command=lambda order: dc.WaiveAppeal()),
    Action("appeal", dc.Appeal, Way.FORM, form=FormCode.APPEAL, when=_not_waived),
    Action("send-back", dc.SendBack, Way.FORM, form=FormCode.SEND_BACK),
    Action("take-back", dc.TakeBack, command=lambda order: dc.TakeBack()),
    Action("refuse-back", dc.RefuseBack, Way.FORM, form=FormCode.REFUSE_BACK),
    Action("more-evidence", dc.AddEvidence, Way.FORM, form=FormCode.EVIDENCE, when=_not_gathering, minor=True),
    Action("settle-still", dc.OfferSettlement, Way.FORM, form=FormCode.SETTLE, when=_since_mediation, minor=True),
    _withdraws(Role.BUYER),
    _withdraws(Role.SUPPLIER),
    Action("withdraw-dispute", dc.WithdrawDispute, command=lambda order: dc.WithdrawDispute(), minor=True),
)
"""What the sides of a dispute can do: what is asked of them first, then what they offer each other."""

ACTIONS: tuple[Action, ...] = (
    *IN_DISPUTE,
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
        when=lambda order, role: bool(order.outstanding),
    ),
    Action(
        "late-payment",
        c.ConfirmPayment,
        Way.FORM,
        form=FormCode.PAYMENT,
        when=lambda order, role: not order.outstanding,
        minor=True,
    ),
    Action("not-received", c.NotReceived, command=lambda order: c.NotReceived()),
    Action("shortfall", c.AcceptShortfall, command=lambda order: c.AcceptShortfall()),
    Action("count-held", c.CountHeldPayment, command=lambda order: c.CountHeldPayment()),
    Action("return-held", c.ReturnHeldPayment, command=lambda order: c.ReturnHeldPayment()),
    Action("sign-change", c.SignAmendment, command=_sign_change, when=_change_asked),
    Action("decline-change", c.DeclineAmendment, Way.FORM, form=FormCode.DECLINE_CHANGE, when=_change_asked),
    Action("ship", c.Ship, Way.FORM, form=FormCode.SHIP),
    Action("late", c.ProposeAmendment, Way.FORM, form=FormCode.LATE, when=_may_be_late, optional=True),
    Action(
        "withdraw-change",
        c.DeclineAmendment,
        command=lambda order: c.DeclineAmendment(),
        when=_change_proposed,
        optional=True,
    ),
    Action("receipt", c.ConfirmReceipt, command=lambda order: c.ConfirmReceipt(), when=_is_party),
    Action("carrier-proof", c.ConfirmReceipt, Way.FORM, form=FormCode.PROOF, when=_is_agent, minor=True),
    Action("accept", c.Accept, command=lambda order: c.Accept()),
    Action("dispute", dc.OpenDispute, Way.FORM, form=FormCode.DISPUTE, when=_arrived),
    Action("dispute-early", dc.OpenDispute, Way.FORM, form=FormCode.DISPUTE, when=_on_the_way, minor=True),
    Action("agree-cancel", c.AgreeCancel, command=lambda order: c.AgreeCancel()),
    Action("refuse-cancel", c.RefuseCancel, Way.NOW, command=lambda order: c.RefuseCancel()),
    Action("cancel-late", c.CancelLate, command=lambda order: c.CancelLate()),
    Action("propose-cancel", c.ProposeCancel, Way.FORM, form=FormCode.CANCEL, when=_no_proposal, minor=True),
    Action("more-time", c.Extend, Way.FORM, form=FormCode.MORE_TIME, when=_can_extend, optional=True),
    Action("sent", c.MarkPayoutSent),
    Action("rate", c.Rate, Way.FORM, form=FormCode.RATE, when=_not_rated),
    Action("confirm-correction", c.ConfirmCorrection, command=_confirm_correction, when=_correction_waits),
    Action("refuse-correction", c.RefuseCorrection, command=_refuse_correction, when=_correction_waits),
    Action("correct-shipment", c.CorrectShipment, Way.FORM, form=FormCode.SHIP_CORRECT, minor=True),
    Action("correct", c.CorrectPayment, Way.FORM, form=FormCode.CORRECT, when=_has_entries, minor=True),
    Action("withdraw-rating", c.WithdrawRating, Way.FORM, form=FormCode.WITHDRAW_RATING, when=_has_rated, minor=True),
)


def actions_of(order: Order) -> Iterator[Action]:
    """What there can be keys for: everything once, but sending once for each payout that waits."""
    for action in ACTIONS:
        if action.gives is c.MarkPayoutSent:
            yield from (_sends(action, payout) for payout in order.waiting_payouts)
        else:
            yield action


def _sends(action: Action, payout: Payout) -> Action:
    return replace(action, payout=payout, command=lambda order: c.MarkPayoutSent(payout=payout.id))


def action_named(order: Order, named: str) -> Action | None:
    """What a key carries; None for what is no action, or is one no more."""
    return next((action for action in actions_of(order) if action.named == named), None)


def open_actions(order: Order, actor: Actor, now: datetime, policy: Policy) -> list[Action]:
    """What this person can do to the order now: what the rules allow and the facts call for."""
    mine = roles(actor, order.buyer, order.supplier)
    may = allowed(order, actor)
    role = next(iter(sorted(mine)), Role.CLOCK)
    found = (a for a in actions_of(order) if a.gives in may and a.when(order, role))
    return [a for a in found if _stands(a, order, actor, now, policy)]


def offers_form(order: Order, actor: Actor, now: datetime, policy: Policy, code: str) -> bool:
    """Whether one of the things this person can do to the order now is done by this form."""
    return code in {action.form for action in open_actions(order, actor, now, policy)}


def _stands(action: Action, order: Order, actor: Actor, now: datetime, policy: Policy) -> bool:
    """Whether the command would be accepted at this moment; a form's facts are not known yet, nor a badge's state."""
    if action.gives is dc.OpenDispute:
        side = next(iter(sorted(roles(actor, order.buyer, order.supplier))), Role.CLOCK)
        return bool(reasons_now(order, side, now))
    if action.command is None or action.gives is c.Sign:
        return True
    try:
        decide(order, action.command(order), actor, now, policy)
    except Refused:
        return False
    return True
