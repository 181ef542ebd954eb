"""Notices that ask the staff for something: their copies, who is on it, who has settled it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"

DOCUMENT = sa.Text().with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    """Two tables; what was told before stays as it was told."""
    op.create_table(
        "asks",
        sa.Column("subject", sa.Text, primary_key=True),
        sa.Column("about", sa.Text, primary_key=True),
        sa.Column("claimed_by", sa.BigInteger),
        sa.Column("claimed_name", sa.Text, nullable=False),
        sa.Column("claimed_until", sa.BigInteger),
        sa.Column("act", sa.Text, nullable=False),
        sa.Column("settled_by", sa.Text, nullable=False),
        sa.Column("settled_at", sa.BigInteger),
    )
    op.create_table(
        "notice_copies",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True, autoincrement=True),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("about", sa.Text, nullable=False),
        sa.Column("chat", sa.BigInteger, nullable=False),
        sa.Column("message", sa.BigInteger, nullable=False),
        sa.Column("person", sa.BigInteger),
        sa.Column("captioned", sa.Boolean, nullable=False),
        sa.Column("payload", DOCUMENT, nullable=False),
        sa.UniqueConstraint("chat", "message", name="notice_copies_once"),
        sqlite_autoincrement=True,
    )
    op.create_index("notice_copies_of", "notice_copies", ["subject", "about"])
