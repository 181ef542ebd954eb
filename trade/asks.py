"""What a notice asks of the staff, and what settles it: who acts first settles it for everybody who was asked.

`about` names the one thing that is asked: `payout:17-1`, `claim`, `case`.
"""

from __future__ import annotations

from trade import case_events as ce
from trade import company_events as cc
from trade import dispute_events as de
from trade import events as e
from trade.company_events import CompanyEvent
from trade.people import Role

SETTLING = (
    e.PayoutSent,
    e.PaymentReceived,
    e.PaymentHeld,
    e.PaymentNotFound,
    ce.CaseTaken,
    ce.CaseHandedOver,
    ce.RulingConfirmed,
    ce.RulingSentBack,
    ce.AppealTaken,
    de.DisputeSettled,
    de.DisputeWithdrawn,
    cc.Approved,
    cc.ApplicationRefused,
    cc.MoreAsked,
    cc.AccountConfirmed,
    cc.AccountStopped,
)
"""The events that settle something; each has its text under the notice."""
StaffEvent = e.Event | CompanyEvent
CLAIM, CASE, SECOND, APPEAL = "claim", "case", "second", "appeal"
APPLICATION, ACCOUNT = "application", "account"
CLAIMED_BY_FINANCE = ("payout", CLAIM)
"""What a clerk can say that they are on; a case is taken instead."""


def asked(event: StaffEvent) -> tuple[str, Role] | None:
    """What the notice of an event asks of those with a role; None for news that ask for nothing."""
    match event:
        case e.PayoutDue(payout=payout):
            return payout_of(payout.id), Role.FINANCE
        case e.PayoutReturned(payout=number):
            return payout_of(number), Role.FINANCE
        case e.PaymentClaimed():
            return CLAIM, Role.FINANCE
        case de.DisputeEscalated() | ce.CaseHandedOver(mediator=None):
            return CASE, Role.MEDIATOR
        case ce.RulingGiven(needs_second=True):
            return SECOND, Role.MEDIATOR
        case ce.RulingAppealed():
            return APPEAL, Role.MEDIATOR
        case cc.Applied():
            return APPLICATION, Role.ADMIN
        case cc.AccountAsked():
            return ACCOUNT, Role.ADMIN
        case _:
            return None


def settled(event: StaffEvent) -> tuple[str, ...]:
    """What an event settles, whoever was asked for it."""
    match event:
        case e.PayoutSent(payout=number):
            return (payout_of(number),)
        case e.PaymentReceived() | e.PaymentHeld() | e.PaymentNotFound():
            return (CLAIM,)
        case ce.CaseTaken() | ce.CaseHandedOver():
            return (CASE,)
        case ce.RulingConfirmed() | ce.RulingSentBack():
            return (SECOND,)
        case ce.AppealTaken():
            return (APPEAL,)
        case de.DisputeSettled() | de.DisputeWithdrawn():
            return (CASE, SECOND, APPEAL)
        case cc.Approved() | cc.ApplicationRefused() | cc.MoreAsked():
            return (APPLICATION,)
        case cc.AccountConfirmed() | cc.AccountStopped():
            return (ACCOUNT,)
        case _:
            return ()


def payout_of(number: str) -> str:
    """How a payout is named."""
    return f"payout:{number}"
