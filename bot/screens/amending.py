"""A proposed change of a signed contract: what would be different, and who is to answer."""

from __future__ import annotations

from bot.screens.claims import company
from texts.i18n import Html, Say
from texts.misread import shortened
from trade.contracts import Contract
from trade.orders import Order
from trade.people import Role

NAMED = ("latest_shipment", "transit_days", "inspection_days", "payment_days")
"""What is shown as it was and as it would be; of anything else it is said that it changes."""
LONGEST_REASON = 300
"""All of it stands in what the other side was told."""


def changes(say: Say, old: Contract, new: Contract) -> Html:
    """What would be different, line by line."""
    lines = [
        say("amending-change", what=say(f"amending-{name}"), old=getattr(old, name), new=getattr(new, name))
        for name in NAMED
        if getattr(old, name) != getattr(new, name)
    ]
    if new.model_copy(update={name: getattr(old, name) for name in NAMED}) != old:
        lines.append(say("amending-words"))
    return Html("\n".join(lines))


def facts(say: Say, order: Order) -> dict[str, object]:
    """What texts may speak of while a change is proposed; empty when none is."""
    amendment = order.amendment
    if amendment is None:
        return {}
    other = Role.SUPPLIER if amendment.role is Role.BUYER else Role.BUYER
    return {
        "change": changes(say, order.agreement, amendment.contract),
        "reason": shortened(amendment.reason or "–", LONGEST_REASON),
        "proposer": company(order, amendment.role),
        "answerer": company(order, other),
        "answer_by": amendment.due,
    }


def proposal(say: Say, order: Order, viewer: str) -> Html | None:
    """On the card: what is proposed, and whose answer it waits for."""
    if order.amendment is None:
        return None
    asked = int(viewer != "agent" and Role(viewer) is not order.amendment.role)
    return say("amending-open", asked=asked, **facts(say, order))
