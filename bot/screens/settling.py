"""How held money would be shared: what each side gets, shown before anybody agrees to it."""

from __future__ import annotations

from texts.i18n import Html, Say
from trade.disputes import Dispute, Nets, Settlement, SettlementOffer
from trade.orders import Order, Status
from trade.people import Role
from trade.settlements import as_of, nets

PARTIES = (Role.BUYER, Role.SUPPLIER)


def as_it_stood(order: Order, dispute: Dispute) -> Order:
    """The order with the money that was held when the dispute ended: what its offers and ruling were about.

    Fees are only taken when an order ends, so the fee is part of what moved since.
    """
    if dispute.closed is None:
        return order
    moved = sum(payout.amount for payout in order.payouts if payout.created >= dispute.closed) + order.fee
    status = Status.DELIVERED if order.delivered else Status.SHIPPED if order.shipped else Status.FUNDED
    return order.model_copy(update={"held": order.held + moved, "status": status})


def shares(say: Say, order: Order, settlement: Settlement, reader: str) -> Html:
    """What each side would get of the money held now. `reader`: buyer, supplier or agent."""
    return shares_of(say, order, settlement, nets(order, settlement), reader)


def shares_of(say: Say, order: Order, settlement: Settlement, got: Nets, reader: str) -> Html:
    """What each side gets by these nets."""
    return say(
        "nets",
        you=reader,
        buyer=order.agreement.buyer.name,
        supplier=order.agreement.supplier.name,
        refund=order.money(got.buyer),
        net=order.money(got.supplier),
        fee=order.money(got.fee),
        charged=int(bool(got.fee)),
        held=order.money(got.held),
        stays=int(bool(got.held)),
        freight=order.money(settlement.freight),
        with_freight=int(bool(settlement.freight)),
        inspection=order.money(settlement.inspection),
        with_inspection=int(bool(settlement.inspection)),
        back=int(settlement.goods_back),
    )


def offer(say: Say, order: Order, made: SettlementOffer, reader: str) -> Html:
    """One offer: whose, what became of it, what it would mean."""
    by = order.agreement.buyer.name if made.role is Role.BUYER else order.agreement.supplier.name
    head = say(
        "offer-head",
        number=made.number,
        by=by,
        mine=int(made.role.value == reader),
        at=made.at,
        state=made.state,
        words=made.words,
        said=int(bool(made.words)),
    )
    return Html(f"{head}\n{shares(say, as_of(order, made.at), made.settlement, reader)}")
