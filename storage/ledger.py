"""The books as rows: postings with their debit and credit lines, never changed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from storage import tables
from trade.ledger import Account, Posting


def write(connection: Connection, subject: str, seq: int, posting: Posting, at: datetime) -> None:
    """Write a posting that the event with this number in the record caused."""
    row = {"subject": subject, "seq": seq, "at": at, "memo": posting.memo}
    result = connection.execute(insert(tables.postings).values(row).returning(tables.postings.c.id))
    number = int(result.scalar_one())
    lines: list[dict[str, object]] = []
    for transfer in posting.transfers:
        for account, debit, credit in ((transfer.debit, transfer.amount, 0), (transfer.credit, 0, transfer.amount)):
            lines.append(
                {
                    "posting": number,
                    "line": len(lines),
                    "account": account,
                    "currency": posting.currency,
                    "debit": debit,
                    "credit": credit,
                }
            )
    connection.execute(insert(tables.posting_lines), lines)


def balances(connection: Connection, subject: str) -> dict[Account, int]:
    """What each account of a subject holds: debit less credit for the bank, credit less debit for the others."""
    line = tables.posting_lines
    query = (
        select(line.c.account, func.sum(line.c.debit), func.sum(line.c.credit))
        .join(tables.postings, tables.postings.c.id == line.c.posting)
        .where(tables.postings.c.subject == subject)
        .group_by(line.c.account)
    )
    totals = dict.fromkeys(Account, 0)
    for name, debit, credit in connection.execute(query):
        account = Account(name)
        totals[account] = int(debit - credit) if account is Account.BANK else int(credit - debit)
    return totals


def unbalanced(connection: Connection) -> list[int]:
    """The numbers of postings whose debits and credits differ in some currency: there must be none."""
    line = tables.posting_lines
    query = (
        select(line.c.posting)
        .group_by(line.c.posting, line.c.currency)
        .having(func.sum(line.c.debit) != func.sum(line.c.credit))
    )
    return sorted({int(number) for number in connection.execute(query).scalars()})
