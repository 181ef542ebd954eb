"""What follows when an offer is made, signed, or left lying: the contract both sides sign."""

from __future__ import annotations

from datetime import timedelta

from trade import commands as c
from trade import events as e
from trade import refusals as r
from trade.circumstances import Case
from trade.orders import Order

LARGEST_ORDER = 10**14
"""Minor units. More than any order, and small enough for every database's whole numbers."""


def offer(order: Order, command: c.Offer, case: Case) -> list[e.Event]:
    """The buyer's signature: between two companies, with a badge, within the largest sum, for a day to come."""
    contract = command.contract
    if contract.buyer.company != order.buyer:
        raise r.NotFound
    if contract.supplier.company == order.buyer:
        raise r.SameCompany
    if order.contract is not None and order.supplier != contract.supplier.company:
        raise r.OtherSupplier(number=order.id, supplier=order.contract.supplier.name)
    if not case.assurance.badge:
        raise r.NoBadge
    if not contract.total:
        raise r.NothingToPay
    if contract.total.minor > LARGEST_ORDER:
        raise r.OrderTooLarge
    if contract.ship_by() < case.now:
        raise r.ShipmentDatePast(date=contract.latest_shipment)
    return [
        e.Offered(
            contract=contract,
            hash=contract.hash,
            by=case.by.person or 0,
            by_name=case.by.name,
            covered=case.assurance.covers(contract.goods).minor,
            expires=case.now + timedelta(days=case.policy.offer_days),
        )
    ]


def sign(order: Order, command: c.Sign, case: Case) -> list[e.Event]:
    """The supplier signs what it was shown; less coverage than the buyer saw is for the buyer to accept first."""
    contract = order.agreement
    if command.hash != contract.hash:
        raise r.Changed
    if not case.assurance.badge:
        raise r.NoBadge
    if contract.ship_by() < case.now:  # whoever signed it would be late at once
        raise r.ShipmentDatePast(date=contract.latest_shipment)
    covered = case.assurance.covers(contract.goods).minor
    if covered < order.covered:
        raise r.CoverageFell(seen=order.money(order.covered), now=order.money(covered))
    return [
        e.Signed(
            hash=contract.hash,
            by=case.by.person or 0,
            by_name=case.by.name,
            covered=order.covered,
            fee_percent=case.assurance.fee_percent,
            terms=case.policy.terms,
            pay_by=contract.pay_by(case.now),
        )
    ]


def expire_offer(order: Order, command: c.ExpireOffer, case: Case) -> list[e.Event]:
    """The clock ends an offer nobody answered in its time."""
    if order.offer_expires is None or case.now < order.offer_expires:
        raise r.TooEarly
    return [e.OfferExpired()]
