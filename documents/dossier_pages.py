"""What stands on the dossier's pages, section by section, as data for `templates/dossier.typ`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from documents.clauses import Writer
from documents.dossier_disputes import disputes
from documents.dossier_pictures import Picture
from documents.dossier_reading import Attachment, Dossier
from documents.dossier_story import Story
from documents.dossier_view import Viewer
from texts.i18n import Say
from texts.numbers import Quantity
from trade.ledger import Account
from trade.people import Role
from trade.timeline import timeline

COPIES = {
    Viewer.BUYER: "dossier-copy-buyer",
    Viewer.SUPPLIER: "dossier-copy-supplier",
    Viewer.STAFF: "dossier-copy-staff",
}
ACCOUNTS = {
    Account.BUYER: "dossier-account-buyer",
    Account.ESCROW: "dossier-account-escrow",
    Account.SUPPLIER: "dossier-account-supplier",
    Account.FEES: "dossier-account-fees",
    Account.REFUNDS_PAYABLE: "dossier-account-refunds",
    Account.PAYOUTS_PAYABLE: "dossier-account-payouts",
    Account.BANK: "dossier-account-bank",
    Account.SUSPENSE: "dossier-account-suspense",
}
SIGNED = {Role.BUYER: "contract-buyer", Role.SUPPLIER: "contract-supplier"}


def pages(dossier: Dossier, say: Say, pictures: Mapping[str, Picture], key: str) -> dict[str, Any]:
    """All sections. `pictures`: the names of the printable pictures by hash; `key`: the signing key's fingerprint."""
    story = Story(dossier, say, pictures)
    word, order = story.word, dossier.order
    return {
        "language": say.language,
        "title": word("dossier-title", number=order.id),
        "copy": word(COPIES[dossier.viewer]),
        "status": word(f"status-{order.status.value}"),
        "made": word("dossier-as-of", at=dossier.moment, count=len(dossier.entries)),
        "footer": word("dossier-footer", number=order.id, hash=dossier.head[:16]),
        "page": word("contract-page", page="[page]", pages="[pages]"),
        "contract": _contract(dossier, story, Writer(say)),
        "way": _way(dossier, story),
        "disputes": disputes(story),
        "money": _money(dossier, story),
        "messages": {
            "heading": word("dossier-messages"),
            "none": word("dossier-no-messages"),
            "rows": story.messages(),
        },
        "happened": {"heading": word("dossier-happened"), "explained": word("dossier-utc"), "rows": story.happened()},
        "files": _files(dossier, story),
        "hashes": _hashes(dossier, story),
        "seal": _seal(dossier, story, key),
    }


def _contract(dossier: Dossier, story: Story, writer: Writer) -> dict[str, Any]:
    order, contract, word = dossier.order, dossier.order.agreement, story.word
    rule = writer("incoterm-line", rule=contract.incoterm.value, place=contract.place or "–")
    facts = [
        [writer("buyer"), f"{contract.buyer.name}, {writer.country(contract.buyer.country)}"],
        [writer("supplier"), f"{contract.supplier.name}, {writer.country(contract.supplier.country)}"],
        [writer("incoterm"), rule],
        [writer("ship-by"), story.show(order.ship_by)],
        [writer("destination"), writer.country(contract.destination)],
        [writer("inspection"), writer("days", days=contract.inspection_days)],
        [writer("coverage"), story.show(order.money(order.covered))],
    ]
    lines = [
        [
            line.description,
            line.specification,
            story.show(Quantity(line.quantity, line.unit)),
            story.show(contract.line_total(line)),
        ]
        for line in contract.lines
    ]
    sums = [[writer("freight"), story.show(contract.freight_charge)], [writer("total"), story.show(contract.total)]]
    signatures = [
        [word(SIGNED[s.role]), word("dossier-signed", name=s.name, at=s.at), s.hash] for s in order.signatures
    ]
    return {
        "heading": word("dossier-contract", version=order.contract_version),
        "facts": facts,
        "lines": lines,
        "sums": sums if contract.freight else sums[1:],
        "terms": contract.terms,
        "signatures": signatures,
        "hash": [word("dossier-contract-hash"), contract.hash],
    }


def _way(dossier: Dossier, story: Story) -> dict[str, Any]:
    """The steps of the order with their dates, as of the last entry."""
    rows = [
        [step.mark.value, story.word(f"timeline-{step.name}", at=step.at.date() if step.at else None, days=step.days)]
        for step in timeline(dossier.order, dossier.moment)
    ]
    return {"heading": story.word("dossier-way"), "rows": rows}


def _money(dossier: Dossier, story: Story) -> dict[str, Any]:
    word, money = story.word, dossier.order.money
    rows = [
        [str(b.seq), story.show(b.at), word(ACCOUNTS[b.debit]), word(ACCOUNTS[b.credit]), story.show(money(b.amount))]
        for b in dossier.bookings
    ]
    header = [
        word("dossier-entry"),
        word("dossier-when"),
        word("dossier-from"),
        word("dossier-into"),
        word("dossier-amount"),
    ]
    return {"heading": word("dossier-money"), "none": word("dossier-no-money"), "header": header, "rows": rows}


def _files(dossier: Dossier, story: Story) -> dict[str, Any]:
    word = story.word
    rows = [
        [_named(file, story), ", ".join(map(str, file.seqs)), file.sha256 or file.failed or word("dossier-not-fetched")]
        for file in dossier.attachments
    ]
    header = [word("dossier-file"), word("dossier-entries"), "SHA-256"]
    return {"heading": word("dossier-files"), "none": word("dossier-no-files"), "header": header, "rows": rows}


def _named(file: Attachment, story: Story) -> str:
    """A file's title, and under it what was written under the file."""
    return "\n".join((story.title(file), *(f"“{caption}”" for caption in file.captions)))


def _hashes(dossier: Dossier, story: Story) -> dict[str, Any]:
    rows = [[str(entry.seq), "·" if entry.seq in dossier.hidden else "", entry.hash] for entry in dossier.entries]
    explained = story.word("dossier-hashes-explained", hidden=len(dossier.hidden))
    return {"heading": story.word("dossier-hashes"), "explained": explained, "rows": rows}


def _seal(dossier: Dossier, story: Story, key: str) -> dict[str, Any]:
    word = story.word
    return {
        "heading": word("dossier-seal"),
        "head": [word("dossier-head"), dossier.head],
        "key": [word("dossier-key"), key],
        "explained": [word("dossier-seal-head"), word("dossier-seal-check"), word("dossier-seal-telegram")],
    }
