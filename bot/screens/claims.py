"""What is complained of, with the contract's own words beside it."""

from __future__ import annotations

from collections.abc import Iterable

from texts.i18n import Html, Say
from texts.numbers import Quantity
from trade.claims import GROUNDS, Claim, Clause, DefectiveLine, Reason
from trade.contracts import Line
from trade.orders import Order
from trade.people import Role


def company(order: Order, role: Role) -> str:
    """The name of a side."""
    contract = order.agreement
    return contract.buyer.name if role is Role.BUYER else contract.supplier.name


def claim_text(say: Say, order: Order, claim: Claim, claimant: str) -> Html:
    """Who claims what and why, in its own words, and the clauses it rests on."""
    head = say(
        "claim-text",
        claimant=claimant,
        reason=say(f"dispute-reason-{claim.reason.value}"),
        amount=order.money(claim.amount),
        held=order.money(order.held),
        unpaid=int(claim.reason is Reason.BALANCE_UNPAID),
        goods=Html("\n".join(_defective(say, order, one) for one in claim.lines)),
        lines=len(claim.lines),
        words=claim.words,
    )
    return Html(f"{head}\n\n{clauses(say, order, GROUNDS[claim.reason].clauses, claim.lines)}")


def _defective(say: Say, order: Order, one: DefectiveLine) -> Html:
    line = order.agreement.lines[one.line]
    quantity, of = Quantity(one.quantity, line.unit), Quantity(line.quantity, line.unit)
    return say("claim-line", goods=line.description, quantity=quantity, of=of)


def clauses(say: Say, order: Order, named: Iterable[Clause], about: tuple[DefectiveLine, ...] = ()) -> Html:
    """What the contract says, clause by clause; of the goods only the lines it is about."""
    values = _contract(say, order, _lines(order, about))
    said = "\n".join(say(f"clause-{clause.value}", **values) for clause in named)
    return say("clauses", clauses=Html(said))


def _lines(order: Order, about: tuple[DefectiveLine, ...]) -> list[Line]:
    numbers = {one.line for one in about}
    return [line for n, line in enumerate(order.agreement.lines) if not about or n in numbers]


def _contract(say: Say, order: Order, lines: list[Line]) -> dict[str, object]:
    contract = order.agreement
    goods = [f"{say.show(Quantity(line.quantity, line.unit))} {say.show(line.description)}" for line in lines]
    exactly = [f"{say.show(line.description)}: {say.show(line.specification or '–')}" for line in lines]
    return {
        "ship_by": order.ship_by,
        "goods": Html("; ".join(goods)),
        "specification": Html("; ".join(exactly)),
        "tolerance": contract.tolerance_percent,
        "rule": contract.incoterm.value,
        "place": contract.place,
        "risk": say(f"contract-rule-{contract.incoterm.value.lower()}"),
        "transit": contract.transit_days,
        "packing": contract.packing or "–",
        "papers": [say(f"contract-paper-{paper.value}") for paper in contract.papers] or "–",
        "freight": contract.freight_charge,
        "covered": int(contract.freight_covered),
        "total": contract.total,
        "deposit": contract.deposit,
        "balance": contract.balance,
        "parts": int(bool(contract.balance)),
        "inspection": contract.inspection_days,
        "terms": contract.terms or "–",
    }
