"""Incoterms 2020: who carries the risk from where, and which papers usually go with each rule."""

from __future__ import annotations

from enum import StrEnum


class Incoterm(StrEnum):
    """The eleven rules of Incoterms 2020."""

    EXW = "EXW"
    FCA = "FCA"
    FAS = "FAS"
    FOB = "FOB"
    CFR = "CFR"
    CIF = "CIF"
    CPT = "CPT"
    CIP = "CIP"
    DAP = "DAP"
    DPU = "DPU"
    DDP = "DDP"

    @property
    def buyer_books_carriage(self) -> bool:
        """Under EXW and the F rules the main carriage is the buyer's to book."""
        return self.value[0] in "EF"

    @property
    def waterway_only(self) -> bool:
        """FAS, FOB, CFR and CIF are meant for goods put on board a ship, not for containers or air."""
        return self in (Incoterm.FAS, Incoterm.FOB, Incoterm.CFR, Incoterm.CIF)


class Paper(StrEnum):
    """Documents a contract may require."""

    INVOICE = "invoice"
    PACKING_LIST = "packing-list"
    TRANSPORT = "transport-document"
    ORIGIN = "certificate-of-origin"
    INSURANCE = "insurance-certificate"
    INSPECTION = "inspection-report"
    RECEIPT = "carrier-receipt"


def usual_papers(rule: Incoterm) -> tuple[Paper, ...]:
    """The documents suggested for a rule (RULES 3: suggested from the Incoterms rule)."""
    papers = [Paper.INVOICE, Paper.PACKING_LIST]
    papers.append(Paper.RECEIPT if rule.buyer_books_carriage else Paper.TRANSPORT)
    if rule in (Incoterm.CIF, Incoterm.CIP):
        papers.append(Paper.INSURANCE)
    return tuple(papers)
