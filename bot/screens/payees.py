"""What finance reads in a bank's form: where a payout goes, and what a payment is known by, each to be copied alone."""

from __future__ import annotations

from bot.act import Act
from bot.screens.screen import Key, Rows, columns
from payments.instructions import Instructions
from texts.i18n import Html, Say, plain
from trade.identifiers import creditor_reference, masked
from trade.orders import Order
from trade.payments import Payout
from trade.people import Duty

LONGEST_COPY = 256
"""Characters that a key of Telegram's can copy (CopyTextButton)."""
COPIED = ("account", "bic", "bank", "holder", "amount", "reference")
"""Fields that have a key of their own, as people fill in a transfer."""


def sends(act: Act) -> bool:
    """Whether this reader sends the money: the staff's group and everybody else see accounts masked."""
    return Duty.FINANCE in act.person.duties and act.person.chat is not None


def payout_line(act: Act, order: Order, payout: Payout) -> Html:
    """How much goes to whom and where, with what stands in each field of the transfer."""
    head = act.say(
        f"payout-{payout.kind.value}", amount=order.money(payout.amount), name=payout.to_name, number=order.id
    )
    lines = [act.say(f"payee-{field}", value=value) for field, value in fields(act, order, payout).items() if value]
    return Html("\n".join((head, *lines)))


def fields(act: Act, order: Order, payout: Payout) -> dict[str, str]:
    """What goes into each field of the transfer; empty where nothing is known. Raises NotFound."""
    account = act.payee(payout)
    amount, reference = f"{order.money(payout.amount).amount:f}", payout.reference
    if account is None:
        whole = payout.to if sends(act) else _hidden(payout.to)
        return {"holder": payout.to_name, "account": whole or "–", "amount": amount, "reference": reference}
    number = (account.iban or account.number) if sends(act) else masked(account)
    return {
        "holder": account.holder,
        "account": number,
        "bic": account.bic,
        "bank": account.bank,
        "town": f"{account.town}, {account.country}",
        "amount": amount,
        "reference": reference,
    }


def _hidden(account: str) -> str:
    """An account as the buyer or its bank wrote it, where not everybody decides about it."""
    return f"… {account[-4:] if len(account) > 7 else account[-2:]}" if account else ""


def payout_keys(act: Act, order: Order, payout: Payout) -> Rows:
    """A key that copies each field, for whoever sends the money."""
    return copy_keys(act.say, fields(act, order, payout)) if sends(act) else ()


def instruction_fields(how: Instructions) -> dict[str, str]:
    """What the buyer copies into its bank's form."""
    bank = how.bank
    return {
        "holder": bank.holder,
        "account": bank.iban or bank.number,
        "bic": bank.bic,
        "bank": bank.bank,
        "amount": f"{how.amount.amount:f}",
        "reference": how.reference,
    }


def copy_keys(say: Say, values: dict[str, str]) -> Rows:
    """A key for each field that has a value and fits into one; the text shows all of them to be tapped as well."""
    found = [(name, values.get(name, "")) for name in COPIED]
    keys = [
        Key(plain(say(f"copy-{name}")), copy=value)
        for name, value in found
        if value.strip("–") and len(value) <= LONGEST_COPY
    ]
    return columns(keys, 2)


# ── money that is awaited ─────────────────────────────────────────────────────────────────────────────────────────


def awaited(act: Act, order: Order) -> Html:
    """What finance looks for in the bank's statement: reference, instalment and amount, payer, claim and due date."""
    claim = order.claims[-1] if order.claims else None
    return act.say(
        "money-expected",
        reference=creditor_reference(order.id, order.instalment),
        instalment=order.instalment if order.agreement.balance else 0,
        amount=order.outstanding,
        buyer=order.agreement.buyer.name,
        claimed=int(claim is not None),
        at=claim.at if claim else "–",
        slips=len(claim.slips) if claim else 0,
        due=order.next_payment_by or "–",
    )


def awaited_keys(say: Say, order: Order) -> Rows:
    """Copies the reference to be looked for."""
    return copy_keys(say, {"reference": creditor_reference(order.id, order.instalment)})
