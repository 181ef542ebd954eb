"""The contract in chat: the review before offering, and the contract as it was signed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from bot.buttons import Edit, Show, ShowPart
from bot.form_codes import FormCode
from bot.screens.review import review_keys
from bot.screens.screen import Screen, key, rows
from texts.countries import country_name
from texts.goods import price_of, quantity_of
from texts.i18n import Html, Say, plain
from texts.misread import shortened
from trade.circumstances import Assurance
from trade.contracts import BALANCE_DAYS, Contract, Line
from trade.date_doubts import Doubt, DoubtKind
from trade.orders import Order

ROOM = 2600
"""UTF-16 units the terms may take of a message: signatures, coverage and hints stand around them."""
_WHOLE = 10_000
_SHORTENED = (400, 80)
"""Characters kept of a free text where the whole of it has no room."""


def body(say: Say, contract: Contract) -> Html:
    """What both sides agree on, readable on a phone. Money and dates always stand there; where there is no room, free
    texts are shortened first and then lines left out: the PDF has all of it."""
    facts, cut = _facts(say, contract), say("shown-cut")
    parties = say("shown-parties", supplier=contract.supplier.name, buyer=contract.buyer.name)
    for most in (_WHOLE, *_SHORTENED):
        lines = [_line(say, contract, number, line, most) for number, line in enumerate(contract.lines, 1)]
        parts = [parties, *lines, *facts, *_words(say, contract, most), *([cut] if most < _WHOLE else [])]
        if _units(parts) <= ROOM:
            return Html("\n\n".join(parts))
    around = [parties, *facts, *_words(say, contract, _SHORTENED[-1]), cut]
    while _units([*around, *lines]) > ROOM and lines:
        lines.pop()
    return Html("\n\n".join((parties, *lines, cut, *around[1:-1])))


def _units(parts: list[Html]) -> int:
    """The length of the parts as Telegram counts it: UTF-16 units without tags, with the empty lines between them."""
    return len(plain("\n\n".join(parts)).encode("utf-16-le")) // 2


def _facts(say: Say, contract: Contract) -> list[Html]:
    """Money, shipment, who bears the risk, conditions."""
    rule = contract.incoterm
    parts = [
        say(
            "shown-money",
            goods=contract.goods,
            freight=contract.freight_charge,
            total=contract.total,
            extra=int(bool(contract.freight)),
        ),
        *_instalments(say, contract),
        say(
            "shown-shipment",
            date=contract.latest_shipment,
            rule=rule.value,
            place=contract.place or "–",
            destination=country_name(contract.destination, say.language),
            transit=contract.transit_days,
        ),
        say(f"contract-rule-{rule.value.lower()}"),
    ]
    if rule.waterway_only:
        parts.append(say("incoterm-waterway", rule=rule.value))
    parts.append(
        say(
            "shown-conditions",
            inspection=contract.inspection_days,
            payment=contract.payment_days,
            tolerance=say.show(contract.tolerance_percent),
            partial=say("yes" if contract.partial_shipments else "no"),
            freight_covered=say("yes" if contract.freight_covered else "no"),
            papers=[say(f"contract-paper-{paper.value}") for paper in contract.papers] or "–",
        )
    )
    return parts


def _instalments(say: Say, contract: Contract) -> list[Html]:
    """What is paid when, where it is not all at once."""
    if not contract.balance:
        return []
    days = {"days": BALANCE_DAYS, "least": contract.payment_days}
    return [say("shown-instalments", deposit=contract.deposit, balance=contract.balance, **days)]


def _words(say: Say, contract: Contract, most: int) -> list[Html]:
    """Packing, attached files and further terms, as far as there are any."""
    parts = []
    if contract.packing:
        parts.append(say("shown-packing", packing=_short(contract.packing, most)))
    if contract.files:
        parts.append(say("shown-files", files=[shortened(file.name) for file in contract.files]))
    if contract.terms:
        parts.append(say("shown-terms", terms=_short(contract.terms, most)))
    return parts


def _line(say: Say, contract: Contract, number: int, line: Line, most: int) -> Html:
    values = {
        "number": number,
        "goods": _short(line.description, most),
        "quantity": quantity_of(say, line),
        "price": price_of(say, line, contract.currency),
        "total": contract.line_total(line),
    }
    head = say("shown-line", **values)
    if not line.specification:
        return head
    return Html(f"{head}\n{say('shown-specification', text=_short(line.specification, most))}")


def _short(text: str, most: int) -> str:
    """The text itself if it is no longer than that, else its beginning on one line."""
    return text if len(text) <= most else shortened(text, most)


def review(say: Say, order_id: int, contract: Contract, assurance: Assurance, doubts: Sequence[Doubt] = ()) -> Screen:
    """Before the buyer signs: everything, what is covered, what is doubtful about the dates with the key that changes
    it, and a key to change each field."""
    covered = assurance.covers(contract.goods)
    if covered == contract.goods:
        coverage = say("review-covered", covered=covered)
    else:
        coverage = say(
            "review-covered-partly", covered=covered, goods=contract.goods, uncovered=contract.goods - covered
        )
    head, tip = say("review-title", number=order_id), say("review-tip")
    warnings = [_doubt(say, doubt) for doubt in doubts]
    text = Html("\n\n".join((head, body(say, contract), coverage, *warnings, tip)))
    fields = dict.fromkeys(DOUBTED[doubt.kind] for doubt in doubts)
    edits = [key(say(f"order-{field}-change"), Edit(FormCode.ORDER, order_id, field)) for field in fields]
    keys = review_keys(say, say("review-send", total=contract.total), FormCode.ORDER, order_id, keeps=True)
    return Screen(text, (*keys[:1], *rows(*edits), *keys[1:]), subject=f"order:{order_id}")


DOUBTED = {
    DoubtKind.SHIPS_BEFORE_PAID: "date",
    DoubtKind.SHIPS_ON_HOLIDAY: "date",
    DoubtKind.PAYS_ON_HOLIDAY: "payment",
}
"""Which question of the order form each doubt is about."""


def _doubt(say: Say, doubt: Doubt) -> Html:
    match doubt.kind:
        case DoubtKind.SHIPS_BEFORE_PAID:
            return say("doubt-ships-before-paid", pay=doubt.day, ship=doubt.better)
        case DoubtKind.SHIPS_ON_HOLIDAY:
            return say("doubt-ships-on-holiday", day=doubt.day, better=doubt.better)
        case DoubtKind.PAYS_ON_HOLIDAY:
            return say("doubt-pays-on-holiday", day=doubt.day, better=doubt.better)
        case _:
            assert_never(doubt.kind)


def contract(say: Say, order: Order) -> Screen:
    """The contract with its signatures and the hash both sides signed."""
    signed = [
        say("shown-signature", name=s.name, company=_company(order, s.role.value), at=s.at) for s in order.signatures
    ]
    agreement = order.agreement
    foot = say("shown-hash", hash=agreement.hash, version=order.contract_version)
    title = say("shown-title", number=order.id)
    text = Html("\n\n".join((title, body(say, agreement), "\n".join((*signed, foot)))))
    keys = rows((key(say("shown-pdf"), ShowPart(order.id, "pdf")), key(say("card-back"), Show(order.id))))
    return Screen(text, keys, subject=order.subject)


def _company(order: Order, role: str) -> str:
    return order.agreement.buyer.name if role == "buyer" else order.agreement.supplier.name
