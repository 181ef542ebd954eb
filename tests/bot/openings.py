"""Every form at the moment when it can be opened: who fills it in, what it is about, and how things came so far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.form_codes import FormCode
from bot.screens.payment_questions import QUESTION
from storage.database import Transaction
from storage.work import Site, Work
from tests.builders import ADA, ELSEWHERE, FINN, HOUR, LI, MARTA, MIRA, MONDAY, OTTO, STRANGER, SUPPLYING, later
from tests.trade import market
from tests.trade.disputing import NORA, Quarrel
from trade import commands as c
from trade import dispute_commands as dc
from trade.company_commands import Apply, Approve
from trade.disputes import DisputeState as S
from trade.money import Money
from trade.orders import Status
from trade.people import Actor


class Lived(Quarrel):
    """A trade that remembers who did what, so that the same can be done in a database."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[Actor, c.Command, datetime]] = []

    def does(self, by: Actor, command: c.Command) -> list[object]:  # type: ignore[override]  # what followed is not looked at
        """As before, and remembered."""
        happened = super().does(by, command)
        self.said.append((by, command, self.now))
        return list(happened)


Life = Callable[[Lived], object]


@dataclass(frozen=True)
class Opening:
    """Who opens a form, after what: a life of an order, or what was done to companies; `after` that, what was said."""

    by: Actor
    life: Life | None = None
    about: int = 0
    before: Callable[[Transaction], object] | None = None
    after: Callable[[Work], object] | None = None


def _at(status: Status, *more: tuple[Actor, c.Command]) -> Life:
    def life(lived: Lived) -> None:
        lived.goes(status)
        for by, command in more:
            lived.waits(HOUR).does(by, command)

    return life


def _in(state: S, *more: tuple[Actor, c.Command]) -> Life:
    def life(lived: Lived) -> None:
        lived.goes(Status.DELIVERED)
        lived.comes_to(state)
        for by, command in more:
            lived.waits(HOUR).does(by, command)

    return life


def _change_proposed(lived: Lived) -> None:
    lived.goes(Status.FUNDED)
    lived.waits(HOUR).does(LI, c.ProposeAmendment(contract=later(lived.contract), reason="the paint dries slowly"))


def _applies(tx: Transaction) -> None:
    market.at(tx, MONDAY).enrol(ELSEWHERE, Apply(application=market.AN_APPLICATION), OTTO)


def _finance_asks(work: Work) -> None:
    work.note("order:1", QUESTION, {"person": FINN.person, "name": FINN.name, "to": "buyer", "text": "Which?"}, FINN)


OPENINGS: dict[FormCode, Opening] = {
    FormCode.ORDER: Opening(MARTA, _at(Status.OFFERED, (MARTA, c.WithdrawOffer()))),
    FormCode.CHANGE: Opening(LI, _at(Status.OFFERED)),
    FormCode.DECLINE: Opening(LI, _at(Status.OFFERED)),
    FormCode.CLAIM: Opening(MARTA, _at(Status.AGREED)),
    FormCode.PAYMENT: Opening(FINN, _at(Status.AGREED)),
    FormCode.PAYMENT_QUESTION: Opening(FINN, _at(Status.AGREED)),
    FormCode.PAYMENT_ANSWER: Opening(MARTA, _at(Status.AGREED), after=_finance_asks),
    FormCode.SHIP: Opening(LI, _at(Status.FUNDED)),
    FormCode.PROOF: Opening(ADA, _at(Status.SHIPPED)),
    FormCode.CANCEL: Opening(MARTA, _at(Status.FUNDED)),
    FormCode.LATE: Opening(LI, _at(Status.FUNDED)),
    FormCode.DECLINE_CHANGE: Opening(MARTA, _change_proposed),
    FormCode.MORE_TIME: Opening(LI, _at(Status.AGREED)),
    FormCode.RATE: Opening(MARTA, _at(Status.COMPLETED)),
    FormCode.WITHDRAW_RATING: Opening(MARTA, _at(Status.COMPLETED, (MARTA, c.Rate(stars=4)))),
    FormCode.CORRECT: Opening(FINN, _at(Status.FUNDED)),
    FormCode.SHIP_CORRECT: Opening(LI, _at(Status.SHIPPED)),
    FormCode.DISPUTE: Opening(MARTA, _at(Status.DELIVERED)),
    FormCode.ANSWER: Opening(LI, _in(S.RESPONSE)),
    FormCode.SETTLE: Opening(
        MARTA, _in(S.NEGOTIATION, (LI, dc.OfferSettlement.model_validate({"settlement": {"refund": 50_000}})))
    ),
    FormCode.EVIDENCE: Opening(MARTA, _in(S.EVIDENCE)),
    FormCode.APPEAL: Opening(LI, _in(S.APPEAL)),
    FormCode.SEND_BACK: Opening(MARTA, _in(S.RETURN)),
    FormCode.REFUSE_BACK: Opening(LI, _in(S.RETURNED)),
    FormCode.WRITE_BOTH: Opening(MIRA, _in(S.EVIDENCE)),
    FormCode.WRITE_BUYER: Opening(MIRA, _in(S.EVIDENCE)),
    FormCode.WRITE_SUPPLIER: Opening(MIRA, _in(S.EVIDENCE)),
    FormCode.NOTE: Opening(MIRA, _in(S.EVIDENCE)),
    FormCode.ASK_EVIDENCE: Opening(MIRA, _in(S.EVIDENCE)),
    FormCode.INSPECTION: Opening(MIRA, _in(S.EVIDENCE)),
    FormCode.REPORT: Opening(MIRA, _in(S.INSPECTION)),
    FormCode.PROPOSE: Opening(MIRA, _in(S.PROPOSAL)),
    FormCode.RULE: Opening(MIRA, _in(S.DECISION)),
    FormCode.RULE_APPEAL: Opening(NORA, _in(S.APPEALED, (NORA, dc.TakeAppeal()))),
    FormCode.DISAGREE: Opening(NORA, _in(S.SECOND)),
    FormCode.COMPANY: Opening(STRANGER),
    FormCode.CORRECT_COMPANY: Opening(ADA, about=SUPPLYING),
    FormCode.APPLICATION: Opening(OTTO),
    FormCode.ACCOUNT: Opening(LI),
    FormCode.TERMS: Opening(ADA, about=ELSEWHERE, before=_applies),
    FormCode.ASK_MORE: Opening(ADA, about=ELSEWHERE, before=_applies),
    FormCode.REFUSE: Opening(ADA, about=ELSEWHERE, before=_applies),
    FormCode.SUSPEND: Opening(ADA, about=SUPPLYING),
    FormCode.LOOK_UP: Opening(MARTA),
    FormCode.VERIFY: Opening(MARTA),
    FormCode.TIME_ZONE: Opening(MARTA),
    FormCode.QUIET_HOURS: Opening(MARTA),
}


def lives(tx: Transaction, opening: Opening) -> tuple[int, datetime]:
    """It all happens in the database; gives what the form is about, and the moment."""
    if opening.before is not None:
        opening.before(tx)
    if opening.life is None:
        return opening.about, MONDAY + HOUR
    market.enrols(tx, Approve(limit=Money.of(1_000_000, "USD"), tier="silver"), ADA)
    lived = Lived()
    opening.life(lived)
    policy = lived.policy
    work = market.at(tx, MONDAY, Site(bot=1, policy=policy))
    order = work.draft(MARTA)
    for by, command, at in lived.said:
        work = market.at(tx, at, Site(bot=1, policy=policy))
        order = work.perform(order.id, command, by)
    if opening.after is not None:
        opening.after(work)
    return order.id, lived.now + HOUR
