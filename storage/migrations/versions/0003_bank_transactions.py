"""Every payment of every order, with or without the bank's reference, so that the same transfer counts once."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"

DOCUMENT = sa.Text().with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    """Make the table anew out of the orders as they stand."""
    op.drop_table("bank_transactions")
    table = op.create_table(
        "bank_transactions",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True, autoincrement=True),
        sa.Column("currency", sa.Text, nullable=False),
        sa.Column("reference", sa.Text),
        sa.Column("amount", sa.BigInteger, nullable=False),
        sa.Column("received", sa.Text, nullable=False),
        sa.Column("order", sa.BigInteger, nullable=False),
        sa.Column("payment", DOCUMENT, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.UniqueConstraint("currency", "reference", name="bank_transactions_once"),
        sqlite_autoincrement=True,
    )
    op.create_index("bank_transactions_of_day", "bank_transactions", ["currency", "amount", "received"])
    seen: set[tuple[str, str]] = set()
    connection = op.get_bind()
    orders = connection.execute(sa.text("SELECT id, state, updated FROM orders ORDER BY id")).all()
    for number, state, updated in orders:
        order = json.loads(state) if isinstance(state, str) else state
        for payment in _payments(order):
            currency, reference = order["contract"]["currency"], _bare(payment.get("bank_reference", ""))
            known = (currency, reference) in seen  # spelled otherwise: both stay, and nothing is booked to it again
            seen.add((currency, reference))
            row = {
                "currency": currency,
                "reference": None if known or not reference else reference,
                "amount": payment["amount"],
                "received": payment["received"],
                "order": number,
                "payment": payment if connection.dialect.name == "postgresql" else json.dumps(payment),
                "at": updated,
            }
            connection.execute(sa.insert(table).values(row))


def _payments(order: dict[str, Any]) -> list[dict[str, Any]]:
    """What was counted, went back or is held aside; a row that is damaged has none."""
    aside = order.get("held_aside")
    found = [*order.get("payments", ()), *order.get("returned", ()), *((aside,) if aside else ())]
    return found if order.get("contract") else []


def _bare(number: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", number)).casefold()
