"""The books: double entry in minor units, one set of accounts for each order.

Every posting is made of transfers (debit one account, credit another, same amount), so it balances by its form.
`bank` is what the operator's bank account holds (debit); all others are what is owed to somebody (credit).
"""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from trade.values import Value


class Account(StrEnum):
    """The accounts of one order (RULES 5)."""

    BUYER = "buyer"  # paid in by the buyer and not yet allotted
    ESCROW = "escrow"  # held for the order
    SUPPLIER = "supplier"  # released to the supplier and not yet in a payout
    FEES = "fees"  # the operator's fee
    REFUNDS_PAYABLE = "refunds-payable"  # to be sent back
    PAYOUTS_PAYABLE = "payouts-payable"  # to be sent to the supplier
    BANK = "bank"  # what the operator's bank account holds
    SUSPENSE = "suspense"  # money in that is not yet anybody's


class Transfer(Value):
    """The same amount out of one account and into another: debit and credit, in minor units."""

    debit: Account
    credit: Account
    amount: int = Field(gt=0)


class Posting(Value):
    """Transfers that belong together, with the reason."""

    memo: str
    currency: str
    transfers: tuple[Transfer, ...]


def post(memo: str, currency: str, *transfers: tuple[Account, Account, int]) -> Posting:
    """A posting from (debit, credit, minor units); transfers of zero are left out."""
    return Posting(
        memo=memo,
        currency=currency,
        transfers=tuple(Transfer(debit=d, credit=c, amount=a) for d, c, a in transfers if a),
    )


def received(currency: str, to_escrow: int, over: int) -> Posting:
    """Money from the buyer: what is due is held, what is too much goes back."""
    a = Account
    return post(
        "payment received",
        currency,
        (a.BANK, a.BUYER, to_escrow + over),
        (a.BUYER, a.ESCROW, to_escrow),
        (a.BUYER, a.REFUNDS_PAYABLE, over),
    )


def held_aside(currency: str, amount: int) -> Posting:
    """Money whose payer is not the buyer: nobody's until finance has looked."""
    return post("payment held aside", currency, (Account.BANK, Account.SUSPENSE, amount))


def counted(currency: str, to_escrow: int, over: int) -> Posting:
    """Money held aside that counts after all."""
    a = Account
    return post(
        "payment counted",
        currency,
        (a.SUSPENSE, a.BUYER, to_escrow + over),
        (a.BUYER, a.ESCROW, to_escrow),
        (a.BUYER, a.REFUNDS_PAYABLE, over),
    )


def returned(currency: str, amount: int) -> Posting:
    """Money held aside that goes back to its payer."""
    return post("payment returned", currency, (Account.SUSPENSE, Account.REFUNDS_PAYABLE, amount))


def taken_back(currency: str, held: int, over: int) -> Posting:
    """A payment that had been entered wrong: neither held nor to go back, and not in the bank."""
    a = Account
    return post(
        "payment taken back",
        currency,
        (a.ESCROW, a.BUYER, held),
        (a.REFUNDS_PAYABLE, a.BUYER, over),
        (a.BUYER, a.BANK, held + over),
    )


def aside_taken_back(currency: str, amount: int) -> Posting:
    """The same of a payment that was held aside."""
    return post("payment taken back", currency, (Account.SUSPENSE, Account.BANK, amount))


def payout_returned(currency: str, account: Account, amount: int) -> Posting:
    """A payout that came back, or never left: the bank holds it, and it is owed again."""
    return post("payout returned", currency, (Account.BANK, account, amount))


def released(currency: str, amount: int, fee: int) -> Posting:
    """The held money to the supplier, less the operator's fee."""
    a = Account
    return post(
        "released",
        currency,
        (a.ESCROW, a.SUPPLIER, amount),
        (a.SUPPLIER, a.FEES, fee),
        (a.SUPPLIER, a.PAYOUTS_PAYABLE, amount - fee),
    )


def refunded(currency: str, amount: int) -> Posting:
    """Held money back to the buyer."""
    return post("refunded", currency, (Account.ESCROW, Account.REFUNDS_PAYABLE, amount))


def sent(currency: str, account: Account, amount: int) -> Posting:
    """A payout that has left the bank."""
    return post("payout sent", currency, (account, Account.BANK, amount))


def balances(postings: list[Posting]) -> dict[Account, int]:
    """What each account holds: debit for the bank, credit for the others."""
    totals = dict.fromkeys(Account, 0)
    for posting in postings:
        for transfer in posting.transfers:
            totals[transfer.debit] += transfer.amount if transfer.debit is Account.BANK else -transfer.amount
            totals[transfer.credit] += transfer.amount if transfer.credit is not Account.BANK else -transfer.amount
    return totals
