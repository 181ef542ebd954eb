"""The contract in chat: the review before offering, and the contract as it was signed."""

from __future__ import annotations

from bot.buttons import Edit, Leave, Send, Show, ShowPart
from bot.screens.screen import Screen, key, rows
from texts.countries import country_name
from texts.i18n import Html, Say
from texts.money import Price
from texts.numbers import Quantity
from trade.contracts import Contract, Line
from trade.orders import Order
from trade.rules import Standing

CODE = "or"


def body(say: Say, contract: Contract) -> Html:
    """Everything both sides agree on, readable on a phone."""
    parts = [say("shown-parties", supplier=contract.supplier.name, buyer=contract.buyer.name)]
    parts += [_line(say, contract, number, line) for number, line in enumerate(contract.lines, 1)]
    parts.append(say("shown-money", goods=contract.goods, freight=contract.freight_charge, total=contract.total))
    parts.append(
        say(
            "shown-shipment",
            date=contract.latest_shipment,
            rule=contract.incoterm.value,
            place=contract.place or "–",
            destination=country_name(contract.destination, say.language),
            transit=contract.transit_days,
        )
    )
    parts.append(say(f"contract-rule-{contract.incoterm.value.lower()}"))
    if contract.incoterm.waterway_only:
        parts.append(say("incoterm-waterway", rule=contract.incoterm.value))
    parts.append(
        say(
            "shown-conditions",
            inspection=contract.inspection_days,
            payment=contract.payment_days,
            tolerance=say.show(contract.tolerance_percent),
            partial=say("yes" if contract.partial_shipments else "no"),
            freight_covered=say("yes" if contract.freight_covered else "no"),
            papers=", ".join(say(f"contract-paper-{paper.value}") for paper in contract.papers) or "–",
        )
    )
    if contract.packing:
        parts.append(say("shown-packing", packing=contract.packing))
    if contract.files:
        parts.append(say("shown-files", files=[file.name for file in contract.files]))
    if contract.terms:
        parts.append(say("shown-terms", terms=contract.terms))
    return Html("\n\n".join(parts))


def _line(say: Say, contract: Contract, number: int, line: Line) -> Html:
    values = {
        "number": number,
        "goods": line.description,
        "quantity": Quantity(line.quantity, line.unit),
        "price": Price(line.unit_price, contract.currency),
        "total": contract.line_total(line),
    }
    head = say("shown-line", **values)
    return Html(f"{head}\n{say('shown-specification', text=line.specification)}") if line.specification else head


def fitting(text: Html, say: Say, longest: int = 3900) -> Html:
    """The text, or as much of it as a message holds; the PDF has all of it."""
    if len(text.encode("utf-16-le")) // 2 <= longest:
        return text
    kept: list[str] = []
    for part in text.split("\n\n"):
        if sum(map(len, kept)) + len(part) > longest - 300:
            break
        kept.append(part)
    return Html("\n\n".join((*kept, say("shown-cut"))))


def review(say: Say, order_id: int, contract: Contract, standing: Standing) -> Screen:
    """Before the buyer signs: everything, what is covered, and a key to change each field."""
    covered = standing.covers(contract.goods)
    if covered == contract.goods:
        coverage = say("review-covered", covered=covered)
    else:
        coverage = say(
            "review-covered-partly", covered=covered, goods=contract.goods, uncovered=contract.goods - covered
        )
    head, tip = say("review-title", number=order_id), say("review-tip")
    text = Html("\n\n".join((head, fitting(body(say, contract), say, 3000), coverage, tip)))
    keys = rows(
        key(say("review-send", total=contract.total), Send(CODE, order_id)),
        (key(say("review-edit"), Edit(CODE, order_id, "_all")), key(say("form-leave"), Leave(CODE, order_id))),
    )
    return Screen(text, keys, subject=f"order:{order_id}")


def contract(say: Say, order: Order) -> Screen:
    """The contract with its signatures and the hash both sides signed."""
    signed = [
        say("shown-signature", name=s.name, company=_company(order, s.role.value), at=s.at) for s in order.signatures
    ]
    agreement = order.agreement
    foot = say("shown-hash", hash=agreement.hash, version=order.contract_version)
    title = say("shown-title", number=order.id)
    text = Html("\n\n".join((title, fitting(body(say, agreement), say, 3400), "\n".join((*signed, foot)))))
    keys = rows((key(say("shown-pdf"), ShowPart(order.id, "pdf")), key(say("card-back"), Show(order.id))))
    return Screen(text, keys, subject=order.subject)


def _company(order: Order, role: str) -> str:
    return order.agreement.buyer.name if role == "buyer" else order.agreement.supplier.name
