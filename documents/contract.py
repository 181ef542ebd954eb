"""The contract as a PDF: the same clauses in every language, the parties' words as typed, signatures and hash."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import segno
import typst
from pydantic import AwareDatetime

from documents.clauses import Writer, clauses
from documents.fonts import in_print
from texts.fonts import LATIN, families, opened
from texts.i18n import Say
from trade.contracts import Contract, Party
from trade.money import Money
from trade.people import Role
from trade.values import Value

_TEMPLATES = Path(__file__).parent / "templates"
_SHORT_HASH = 16


class Signature(Value):
    """Who signed which hash for which side, and when."""

    role: Role
    company: str
    person: str
    at: AwareDatetime
    hash: str


def contract_pdf(
    contract: Contract,
    *,
    order: int,
    number: str,
    version: int,
    language: str,
    signatures: Sequence[Signature],
    created: datetime,
    covered: Money | None = None,
) -> bytes:
    """The contract in `language` as PDF/A-2u, byte for byte the same whenever the arguments are.

    `number` is the order's number as people know it; `covered` is the amount fixed at signing, None before.
    Times are in UTC. Takes 15 to 100 ms of processor time (300 ms the first time); safe to call from any thread.
    """
    writer = Writer(Say(language))
    data: dict[str, Any] = {
        "language": writer.say.language,
        "fonts": {"latin": LATIN, "others": families()},
        "title": writer("title"),
        "subtitle": writer("subtitle", number=number, version=str(version)),
        "programme": writer("programme"),
        "state": _state(contract, signatures, writer),
        "footer": writer("footer", number=number, version=str(version), hash=contract.hash[:_SHORT_HASH]),
        "page": writer("page", page="[page]", pages="[pages]"),
        "clauses": clauses(contract, order=order, covered=covered, writer=writer),
        "signatures": _signatures(contract, signatures, writer),
        "seal": {
            "heading": writer("seal"),
            "explained": writer("seal-explained"),
            "hash": contract.hash,
        },
    }
    inputs = {
        "data": json.dumps(in_print(data), ensure_ascii=False),
        "seal": _seal(f"{number} v{version} sha256:{contract.hash}"),
    }
    return _compile("contract.typ", inputs, created)


def _state(contract: Contract, signatures: Sequence[Signature], writer: Writer) -> dict[str, str]:
    signed = {signature.role for signature in signatures if signature.hash == contract.hash}
    name = ("unsigned", "half", "signed")[len(signed & {Role.BUYER, Role.SUPPLIER})]
    return {"kind": name, "text": writer(f"state-{name}")}


def _signatures(contract: Contract, signatures: Sequence[Signature], writer: Writer) -> dict[str, Any]:
    """For each side its signatures, or that there is none yet."""
    sides = []
    for role, party in ((Role.BUYER, contract.buyer), (Role.SUPPLIER, contract.supplier)):
        own = [signature for signature in signatures if signature.role == role]
        sides.append(
            {
                "role": writer(role.value),
                "company": party.name,
                "signed": [_signed(signature, party, contract.hash, writer) for signature in own],
                "missing": writer("not-signed"),
            }
        )
    return {"heading": writer("signatures"), "sides": sides}


def _signed(signature: Signature, party: Party, contract_hash: str, writer: Writer) -> dict[str, Any]:
    facts = [[writer("signed-by"), signature.person], [writer("signed-at"), writer.show(signature.at)]]
    if signature.company != party.name:
        facts.insert(0, [writer("company"), signature.company])
    return {
        "facts": facts,
        "hash": [writer("signed-hash"), signature.hash],
        "warning": "" if signature.hash == contract_hash else writer("other-hash"),
    }


def _seal(text: str) -> str:
    """A small code that carries the hash, as SVG."""
    return str(segno.make_qr(text, error="m").svg_inline(border=0, dark="#1b2330"))


def _compile(template: str, inputs: dict[str, str], created: datetime) -> bytes:
    """Set a template. People's words go in as data (JSON), never as source, so nothing in them is markup."""
    compiler = typst.Compiler(
        str(_TEMPLATES / template),
        root=str(_TEMPLATES),
        font_paths=opened(),
        ignore_system_fonts=True,
        sys_inputs=inputs,
    )
    pdf = compiler.compile(format="pdf", pdf_standards="a-2u", timestamp=int(created.timestamp()))
    if not isinstance(pdf, bytes):
        raise TypeError("a PDF is one file")
    return pdf
