"""The contract's numbered clauses, in words: what `templates/contract.typ` then lays out.

A clause is a heading and blocks; a block is a paragraph, facts (label and value), a quotation of what a party typed, or
a table. Rulings cite the clause numbers, so their order is the same in every language and clauses are never left out.
"""

from __future__ import annotations

from typing import Any

from texts.countries import country_name
from texts.formats import format_listed
from texts.goods import price_of, quantity_of
from texts.i18n import Say, plain
from trade.contracts import BALANCE_DAYS, Contract, Due, Line, Party
from trade.identifiers import creditor_reference
from trade.money import Money

Block = dict[str, Any]


class Writer:
    """Writes the contract's texts in one language, as plain text."""

    def __init__(self, say: Say) -> None:
        self.say = say

    def __call__(self, message: str, **values: object) -> str:
        """The text `contract-<message>`."""
        return plain(self.say(f"contract-{message}", **values))

    def show(self, value: object) -> str:
        """A value as the language writes it."""
        return plain(self.say.show(value))

    def country(self, code: str) -> str:
        """A country's name."""
        return country_name(code, self.say.language)

    def quantity(self, line: Line) -> str:
        """How many of what: the unit's own name where it is known, else as typed."""
        return plain(quantity_of(self.say, line))

    def price(self, line: Line, currency: str) -> str:
        """The price and what it is for, without the currency, for a column that names it."""
        return plain(price_of(self.say, line, currency)).removeprefix(currency).strip()

    def sum(self, money: Money) -> str:
        """An amount without its currency, for a column that names it."""
        return self.show(money).removeprefix(money.currency).strip()


def _paragraph(text: str) -> Block:
    return {"kind": "paragraph", "text": text}


def _facts(*rows: tuple[str, str]) -> Block:
    return {"kind": "facts", "rows": [list(row) for row in rows]}


def _quote(text: str) -> Block:
    return {"kind": "quote", "text": text}


def clauses(contract: Contract, *, order: int, covered: Money | None, writer: Writer) -> list[Block]:
    """All clauses of the contract, in their order."""
    return [
        _clause("parties", writer, _parties(contract, writer)),
        _clause("goods", writer, *_goods(contract, writer)),
        _clause("payment", writer, *_payment(contract, order, writer)),
        _clause("shipment", writer, *_shipment(contract, writer)),
        _clause("inspection", writer, *_inspection(contract, writer)),
        _clause("coverage", writer, *_coverage(contract, covered, writer)),
        _clause("papers", writer, _papers(contract, writer)),
        _clause("files", writer, *_files(contract, writer)),
        _clause("terms", writer, _quote(contract.terms or "–")),
        _clause("disputes", writer, *(_paragraph(writer(f"disputes-{part}")) for part in ("open", "steps", "record"))),
    ]


def _clause(name: str, writer: Writer, *blocks: Block) -> Block:
    return {"heading": writer(name), "blocks": list(blocks)}


def _parties(contract: Contract, writer: Writer) -> Block:
    def party(role: str, company: Party) -> Block:
        country = writer.country(company.country)
        place = writer("place-line", city=company.city, country=country) if company.city else country
        rows = [[writer("place"), place], [writer("registration"), company.registration or "–"]]
        return {"role": writer(role), "name": company.name, "rows": rows}

    return {"kind": "parties", "parties": [party("buyer", contract.buyer), party("supplier", contract.supplier)]}


def _goods(contract: Contract, writer: Writer) -> list[Block]:
    currency = contract.currency
    table = {
        "kind": "goods",
        "header": [
            writer("line"),
            writer("description"),
            writer("quantity"),
            writer("unit-price", currency=currency),
            writer("line-total", currency=currency),
        ],
        "lines": [
            {
                "description": line.description,
                "specification": line.specification,
                "quantity": writer.quantity(line),
                "price": writer.price(line, currency),
                "total": writer.sum(contract.line_total(line)),
            }
            for line in contract.lines
        ],
        "sums": [
            [writer("goods-total"), writer.show(contract.goods)],
            [writer("freight"), writer.show(contract.freight_charge)],
            [writer("total"), writer.show(contract.total)],
        ],
    }
    tolerance = contract.tolerance_percent
    return [table, _paragraph(writer("tolerance", percent=tolerance) if tolerance else writer("no-tolerance"))]


def _payment(contract: Contract, order: int, writer: Writer) -> list[Block]:
    rows = []
    for place, (part, amount) in enumerate(zip(contract.schedule, contract.instalments(), strict=True), start=1):
        if place > 1 and not amount:
            continue  # what rounds to nothing is never asked for
        first = place == 1 and part.due is Due.BEFORE_PRODUCTION
        days = contract.payment_days if first else BALANCE_DAYS
        due = writer(
            "due-first" if first else f"due-{part.due.replace(' ', '-')}", days=days, least=contract.payment_days
        )
        share = writer("share", number=place, percent=part.percent)
        rows.append([share, due, creditor_reference(order, place), writer.show(amount)])
    header = [writer("instalment"), writer("due"), writer("reference"), writer("amount")]
    escrow = (_paragraph(writer(f"escrow-{part}")) for part in ("held", "released", "outside"))
    return [{"kind": "schedule", "header": header, "rows": rows}, *escrow]


def _shipment(contract: Contract, writer: Writer) -> list[Block]:
    rule = contract.incoterm
    place = contract.place or "–"
    facts = _facts(
        (writer("ship-by"), writer("ship-by-line", date=contract.latest_shipment, zone=contract.dispatch_zone)),
        (writer("incoterm"), writer("incoterm-line", rule=rule.value, place=place)),
        (writer("destination"), writer.country(contract.destination)),
        (writer("transit"), writer("days", days=contract.transit_days)),
        (writer("partial"), writer("partial-yes" if contract.partial_shipments else "partial-no")),
    )
    on_time = "on-time-buyer-books" if rule.buyer_books_carriage else "on-time-supplier-books"
    return [facts, _paragraph(writer(f"rule-{rule.lower()}")), _paragraph(writer(on_time))]


def _inspection(contract: Contract, writer: Writer) -> list[Block]:
    days = writer("inspection-days", days=contract.inspection_days, zone=contract.destination_zone)
    return [_paragraph(days), _paragraph(writer("inspection-end"))]


def _coverage(contract: Contract, covered: Money | None, writer: Writer) -> list[Block]:
    amount = writer("covered-later") if covered is None else writer("covered-amount", amount=covered)
    freight = writer("freight-covered" if contract.freight_covered else "freight-not-covered")
    gap = "" if writer.say.language.startswith("zh") else " "
    return [
        _paragraph(amount),
        _paragraph(gap.join((writer("coverage-what"), freight))),
        _paragraph(writer("coverage-outside")),
    ]


def _papers(contract: Contract, writer: Writer) -> Block:
    papers = [writer(f"paper-{paper.value}") for paper in contract.papers]
    return _facts(
        (writer("papers-required"), format_listed(papers, writer.say.language) if papers else writer("papers-none")),
        (writer("packing"), contract.packing or writer("packing-none")),
    )


def _files(contract: Contract, writer: Writer) -> list[Block]:
    if not contract.files:
        return [_quote("–")]
    table = {
        "kind": "files",
        "header": [writer("file"), writer("sha256")],
        "rows": [[file.name, file.sha256] for file in contract.files],
    }
    return [_paragraph(writer("files-part")), table]
