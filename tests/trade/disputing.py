"""Builders for disputes: trades that come to any state of a dispute by commands, and commands as people give them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from tests.builders import DAY, HOUR, LI, MARTA, MIRA, Trade, a_command
from trade import commands as c
from trade import dispute_commands as dc
from trade.claims import Clause, DefectiveLine, Reason
from trade.disputes import Dispute, DisputeState, OfferState, Settlement
from trade.evidence import EvidenceKind
from trade.orders import Order, Status
from trade.people import CLOCK, Actor, Duty, Role

NORA = Actor(person=34, duties=frozenset({Duty.MEDIATOR}), name="Nora")
"""A second mediator."""
OMAR = Actor(person=35, duties=frozenset({Duty.MEDIATOR}), name="Omar")
"""A third one."""

S = DisputeState
HALF = Settlement(refund=125_000)
BACK = Settlement(refund=250_000, goods_back=True)
BROKEN = (DefectiveLine.model_validate({"line": 0, "quantity": "100"}),)
REASONS = "the photos show it"
CLAUSES = (Clause.SPECIFICATION,)


def complaint(**more: Any) -> dc.OpenDispute:
    """The lamps are not what was ordered."""
    return dc.OpenDispute.model_validate({"reason": Reason.NOT_AS_SPECIFIED, "words": "they are white", **more})


def ruling(settlement: Settlement = HALF) -> dc.GiveRuling:
    """A ruling with its reasons."""
    return dc.GiveRuling(settlement=settlement, reasons=REASONS, clauses=CLAUSES)


class Quarrel(Trade):
    """A trade in dispute."""

    @property
    def dispute(self) -> Dispute:
        """The open dispute."""
        assert self.order.dispute is not None
        return self.order.dispute

    @property
    def past(self) -> Dispute:
        """The dispute that is over."""
        assert self.order.dispute is None
        return self.order.past_disputes[-1]

    def times_out(self, command: c.Command) -> Quarrel:
        """The state's time passes, and the clock acts."""
        self.until(self.dispute.due).does(CLOCK, command)
        return self

    def comes_to(self, state: DisputeState, settlement: Settlement = HALF) -> Quarrel:
        """From the delivered goods to a state of a dispute about them; `settlement` is what is ruled or agreed."""
        for step in _WAYS[state]:
            step(self, settlement)
        assert state is (self.order.dispute or self.past).state
        return self


def a_quarrel(state: DisputeState, settlement: Settlement = HALF, **more: Any) -> Quarrel:
    """A dispute about delivered goods in this state."""
    quarrel = Quarrel(**more)
    quarrel.goes(Status.DELIVERED)
    return quarrel.comes_to(state, settlement)


def defective(quantity: str, line: int = 0) -> DefectiveLine:
    """So many of a line."""
    return DefectiveLine.model_validate({"line": line, "quantity": quantity})


def delivered() -> Quarrel:
    """Goods that have arrived, and nobody has complained yet."""
    quarrel = Quarrel()
    quarrel.goes(Status.DELIVERED)
    return quarrel


def _open(quarrel: Quarrel, settlement: Settlement) -> None:
    quarrel.waits(DAY).does(MARTA, complaint())


def _answer(quarrel: Quarrel, settlement: Settlement) -> None:
    quarrel.waits(HOUR).does(LI, dc.AnswerDispute(words="they are black"))


def _escalate(quarrel: Quarrel, settlement: Settlement) -> None:
    quarrel.waits(5 * DAY).does(MARTA, dc.Escalate())


def _take(quarrel: Quarrel, settlement: Settlement) -> None:
    quarrel.waits(HOUR).does(MIRA, dc.TakeCase())


def _arrange(quarrel: Quarrel, settlement: Settlement) -> None:
    quarrel.waits(HOUR).does(MIRA, dc.ArrangeInspection(inspector="SGS", cost=30_000))


def _finish(quarrel: Quarrel, settlement: Settlement) -> None:
    for side in (MARTA, LI):
        quarrel.waits(HOUR).does(side, dc.FinishEvidence())


def _propose(quarrel: Quarrel, settlement: Settlement) -> None:
    quarrel.waits(HOUR).does(MIRA, dc.Propose(settlement=Settlement(refund=50_000), reasons="meet in the middle"))


def _decline(quarrel: Quarrel, settlement: Settlement) -> None:
    quarrel.waits(HOUR).does(LI, dc.AnswerProposal(accepts=False))


def _rule(quarrel: Quarrel, settlement: Settlement) -> None:
    quarrel.waits(HOUR).does(MIRA, ruling(settlement))


def _rule_about_much(quarrel: Quarrel, settlement: Settlement) -> None:
    quarrel.policy = quarrel.policy.model_copy(update={"second_ruling_above": 0})
    _rule(quarrel, settlement)


def _appeal(quarrel: Quarrel, settlement: Settlement) -> None:
    quarrel.waits(HOUR).does(LI, dc.Appeal(words="the photos are of other lamps"))


def _execute(quarrel: Quarrel, settlement: Settlement) -> None:
    quarrel.times_out(dc.Execute())


def _rule_return(quarrel: Quarrel, settlement: Settlement) -> None:
    _rule(quarrel, BACK)
    _execute(quarrel, BACK)


def _send_back(quarrel: Quarrel, settlement: Settlement) -> None:
    quarrel.waits(DAY).does(MARTA, dc.SendBack(carrier="COSCO"))


def _settle(quarrel: Quarrel, settlement: Settlement) -> None:
    quarrel.waits(HOUR).does(LI, dc.OfferSettlement(settlement=settlement))
    quarrel.waits(HOUR).does(MARTA, dc.AcceptSettlement(offer=1))


def _withdraw(quarrel: Quarrel, settlement: Settlement) -> None:
    quarrel.waits(HOUR).does(MARTA, dc.WithdrawDispute(words="found them"))


_ESCALATED = (_open, _answer, _escalate)
_EVIDENCE = (*_ESCALATED, _take)
_PROPOSED = (*_EVIDENCE, _finish, _propose)
_DECISION = (*_PROPOSED, _decline)

_WAYS: dict[DisputeState, tuple[Callable[[Quarrel, Settlement], None], ...]] = {
    S.RESPONSE: (_open,),
    S.NEGOTIATION: (_open, _answer),
    S.ESCALATED: _ESCALATED,
    S.EVIDENCE: _EVIDENCE,
    S.INSPECTION: (*_EVIDENCE, _arrange),
    S.PROPOSAL: (*_EVIDENCE, _finish),
    S.PROPOSED: _PROPOSED,
    S.DECISION: _DECISION,
    S.SECOND: (*_DECISION, _rule_about_much),
    S.APPEAL: (*_DECISION, _rule),
    S.APPEALED: (*_DECISION, _rule, _appeal),
    S.RETURN: (*_DECISION, _rule_return),
    S.RETURNED: (*_DECISION, _rule_return, _send_back),
    S.EXECUTED: (*_DECISION, _rule, _execute),
    S.SETTLED: (_open, _answer, _settle),
    S.WITHDRAWN: (_open, _withdraw),
}

OPEN = tuple(state for state in _WAYS if state not in (S.EXECUTED, S.SETTLED, S.WITHDRAWN))


def any_command(kind: type[c.Command], order: Order, now: datetime) -> c.Command:
    """A command of this kind as somebody would give it to this order at this moment, in a dispute or not."""
    reason = {Status.DELIVERED: Reason.NOT_AS_SPECIFIED}.get(order.status, Reason.OTHER)
    standing = [o.number for o in order.dispute.offers if o.state is OfferState.OPEN] if order.dispute else []
    offer = standing[-1] if standing else 1
    some = Settlement(refund=order.held // 2)
    given: dict[type[c.Command], Callable[[], c.Command]] = {
        dc.OpenDispute: lambda: complaint(reason=reason),
        dc.AnswerDispute: lambda: dc.AnswerDispute(words="no"),
        dc.OfferSettlement: lambda: dc.OfferSettlement(settlement=some),
        dc.WithdrawSettlement: lambda: dc.WithdrawSettlement(offer=offer),
        dc.AcceptSettlement: lambda: dc.AcceptSettlement(offer=offer),
        dc.HandOver: lambda: dc.HandOver(to=NORA.person, to_name=NORA.name),
        dc.AskEvidence: lambda: dc.AskEvidence(side=Role.BUYER, what="a count", due=now + timedelta(days=1)),
        dc.AddEvidence: lambda: dc.AddEvidence(kind=EvidenceKind.COUNT, words="900"),
        dc.ArrangeInspection: lambda: dc.ArrangeInspection(inspector="SGS", cost=100),
        dc.ReportInspection: lambda: dc.ReportInspection(words="white"),
        dc.Propose: lambda: dc.Propose(settlement=some, reasons=REASONS),
        dc.AnswerProposal: lambda: dc.AnswerProposal(accepts=True),
        dc.GiveRuling: lambda: ruling(Settlement(refund=min(order.held, order.covered) // 2)),
        dc.SecondRuling: lambda: dc.SecondRuling(agrees=True),
        dc.Appeal: lambda: dc.Appeal(words=REASONS),
        dc.RuleAppeal: lambda: dc.RuleAppeal(reasons=REASONS, clauses=CLAUSES),
        dc.SendBack: lambda: dc.SendBack(carrier="COSCO"),
        dc.RefuseBack: lambda: dc.RefuseBack(words="these are others"),
    }
    return given[kind]() if kind in given else a_command(kind, order, now)


def a_funded_quarrel(reason: Reason = Reason.NOT_SHIPPED) -> Quarrel:
    """The shipment date has passed, nothing is shipped, and the buyer complains."""
    quarrel = Quarrel()
    quarrel.goes(Status.FUNDED)
    quarrel.until(quarrel.order.ship_by).waits(HOUR).does(MARTA, complaint(reason=reason))
    return quarrel
