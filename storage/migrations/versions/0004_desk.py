"""Conversations of people with the operator's team."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

MOMENT = sa.BigInteger


def upgrade() -> None:
    """The table of conversations; what is said in them is in the record."""
    op.create_table(
        "desk",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True, autoincrement=True),
        sa.Column("person", sa.BigInteger, nullable=False),
        sa.Column("order_id", sa.BigInteger),
        sa.Column("agent", sa.BigInteger),
        sa.Column("opened", MOMENT, nullable=False),
        sa.Column("ended", MOMENT),
        sqlite_autoincrement=True,
    )
    is_open = sa.text("ended IS NULL")
    op.create_index("desk_open", "desk", ["person"], unique=True, sqlite_where=is_open, postgresql_where=is_open)
