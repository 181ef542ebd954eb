"""The contract that the order form's answers make, and back: the answers that make a contract."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from bot.conversations.order_lines import CURRENCY, answers_of_line, line_of
from bot.conversations.order_reading import PAPER_CODES, known_currency, papers
from bot.conversations.pieces import Piece, files, pieces, words
from bot.conversations.steps import Answers, Asking
from storage import companies, fetches
from texts.countries import country_name
from texts.i18n import plain
from texts.places import guess_time_zone
from trade.contracts import LONGEST_SPECIFICATION, WHOLE, AttachedFile, Contract, Due, Line, Part, Party
from trade.incoterms import Incoterm
from trade.money import Money
from trade.payments import FileRef


def lines(answers: Answers) -> int:
    """How many lines the order has so far."""
    count = 1
    while answers.get(f"more.{count - 1}") == "y":
        count += 1
    return count


def specified(answers: Answers) -> list[Piece]:
    """The specification files: those that were sent for a line, and those attached by themselves."""
    named = (f"specification.{n}" for n in range(lines(answers)))
    sent = [piece for key in (*named, "attachments") for piece in pieces(answers.get(key)) if piece.file is not None]
    return list({piece.file.file_unique_id: piece for piece in sent if piece.file is not None}.values())


def _files(asking: Asking) -> tuple[AttachedFile, ...]:
    """The attached files whose content is known already; a fresh one takes a moment to be fetched."""
    found = []
    for piece in specified(asking.answers):
        if piece.file is not None:
            sha256 = piece.sha256 or fetches.kept(asking.act.connection, piece.file.file_unique_id)
            found += [AttachedFile(name=piece.file.name, sha256=sha256)] if sha256 else []
    return tuple(found)


def contract_of(asking: Asking) -> Contract:
    """The contract that the answers make."""
    a, act = asking.answers, asking.act
    supplier = companies.load(act.connection, a["supplier"])
    buyer = companies.load(act.connection, asking.order.buyer)
    currency = known_currency(a) or "USD"
    rule = Incoterm(a["incoterm"])
    city = supplier.application.city if supplier.application else ""
    freight = Money.of(a["freight"], currency).minor if a["freight"] else 0
    contract = Contract(
        buyer=Party(company=buyer.id, name=buyer.name, country=buyer.country),
        supplier=Party(
            company=supplier.id,
            name=supplier.name,
            country=supplier.country,
            city=city,
            registration=supplier.application.registration if supplier.application else "",
        ),
        lines=tuple(_line(asking, n) for n in range(lines(a))),
        currency=currency,
        latest_shipment=date.fromisoformat(a["date"]),
        freight=freight,
        incoterm=rule,
        place=a["place"] or _usual_place(rule, city, a["destination"]),
        destination=a["destination"],
        transit_days=a["transit"],
        inspection_days=a["inspection"],
        payment_days=a["payment"],
        schedule=_schedule(Decimal(a.get("schedule", "100"))),
        freight_covered=a["freight-covered"] == "y",
        tolerance_percent=Decimal(a["tolerance"]),
        partial_shipments=a["partial"] == "y",
        papers=papers(a["papers"], rule),
        packing=a["packing"] or "",
        files=_files(asking),
        terms=a["terms"] or "",
        dispatch_zone=guess_time_zone(supplier.country),
        destination_zone=guess_time_zone(a["destination"]),
    )
    return _payable(contract)


def _payable(contract: Contract) -> Contract:
    """The same; where it is about so few cents that a part of them is none, all is paid at once."""
    return contract if all(contract.instalments()) else contract.model_copy(update={"schedule": WHOLE})


def _schedule(deposit: Decimal) -> tuple[Part, ...]:
    """All before production; or a deposit, in percent, and the balance before shipment."""
    if deposit == 100:
        return WHOLE
    balance = Part(percent=100 - deposit, due=Due.BEFORE_SHIPMENT)
    return (Part(percent=deposit, due=Due.BEFORE_PRODUCTION), balance)


def _usual_place(rule: Incoterm, city: str, destination: str) -> str:
    return city if rule.buyer_books_carriage else country_name(destination, "en")


def _line(asking: Asking, n: int) -> Line:
    return line_of(asking.answers, n, _specification(asking, asking.answers[f"specification.{n}"]))


def _specification(asking: Asking, answer: Any) -> str:
    """The words, and the names of the files that were sent for them."""
    named = [plain(asking.act.say("order-see-file", name=file.name)) for file in files(answer)]
    return "\n".join(filter(None, (words(answer), *named)))[:LONGEST_SPECIFICATION]


def answers_of(contract: Contract) -> Answers:
    """The answers that make this contract: where editing an offer that came back begins."""
    answers: Answers = {
        "supplier": contract.supplier.company,
        "date": contract.latest_shipment.isoformat(),
        "destination": contract.destination,
        "freight": str(Money(minor=contract.freight, currency=contract.currency).amount) if contract.freight else None,
        "incoterm": contract.incoterm.value,
        "place": contract.place or None,
        "transit": contract.transit_days,
        "inspection": contract.inspection_days,
        "payment": contract.payment_days,
        "schedule": str(contract.schedule[0].percent),
        "tolerance": str(contract.tolerance_percent),
        "freight-covered": "y" if contract.freight_covered else "n",
        "partial": "y" if contract.partial_shipments else "n",
        "papers": ",".join(PAPER_CODES[p] for p in contract.papers) or None,
        "packing": contract.packing or None,
        "terms": contract.terms or None,
        CURRENCY: contract.currency,
    }
    answers["attachments"] = [_attached(file).model_dump(mode="json") for file in contract.files] or None
    for n, line in enumerate(contract.lines):
        answers[f"goods.{n}"] = line.description
        answers[f"specification.{n}"] = line.specification or None
        answers |= answers_of_line(line, n, contract.currency)
        answers[f"more.{n}"] = "n" if n + 1 == len(contract.lines) else "y"
    return answers


def _attached(file: AttachedFile) -> Piece:
    """A file that stands in the contract already."""
    kept = FileRef(file_id="", file_unique_id=file.sha256, name=file.name)
    return Piece(file=kept, sha256=file.sha256)
