"""Small facts that tests write and look for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, insert, select

from storage.database import Transaction
from storage.tables import settings

Function = Callable[[Transaction], Any]


def keep(key: str) -> Function:
    """A function that writes one small fact."""
    return lambda transaction: transaction.connection.execute(insert(settings).values(key=key, value=key)).rowcount


def keys(connection: Connection) -> list[str]:
    """What has been written."""
    return list(connection.scalars(select(settings.c.key).order_by(settings.c.key)))


class Refused(Exception):
    """The function says no."""


def keep_and_refuse(key: str) -> Function:
    """A function that writes and then says no."""

    def function(transaction: Transaction) -> None:
        keep(key)(transaction)
        raise Refused

    return function
