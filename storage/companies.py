"""Companies as rows: the fold of their record, kept for finding by name."""

from __future__ import annotations

import unicodedata
from datetime import datetime
from functools import lru_cache
from itertools import islice

from sqlalchemy import Connection, Text, bindparam, cast, insert, select, update

from storage import orders, tables
from storage.prepared import Prepared
from trade.circumstances import Assurance
from trade.companies import Company, Standing
from trade.money import Money
from trade.names import likeness
from trade.policy import Policy
from trade.refusals import Changed, NotFound

# Built once, as it runs for every message about an order.
_LOADED = Prepared(
    select(cast(tables.companies.c.state, Text).label("state")).where(tables.companies.c.id == bindparam("number"))
)

_NEW = Prepared(
    insert(tables.companies).returning(tables.companies.c.id),
    given=("name", "country", "status", "version", "state", "created"),
)
_SAVED = Prepared(
    update(tables.companies).where(
        tables.companies.c.id == bindparam("number"), tables.companies.c.version == bindparam("seen")
    ),
    given=("number", "seen", "name", "country", "status", "version", "state"),
)
_APPROVED = select(cast(tables.companies.c.state, Text).label("state")).where(
    tables.companies.c.status == Standing.APPROVED
)
_NAMES = Prepared(
    select(tables.companies.c.id, tables.companies.c.name)
    .where(tables.companies.c.status == Standing.APPROVED)
    .order_by(tables.companies.c.id)
)
_SUPPLIER = Prepared(_APPROVED.where(tables.companies.c.id == bindparam("number")))


def new_id(connection: Connection, now: datetime) -> int:
    """A number for a company that is about to be founded."""
    row = {"name": "", "country": "", "status": "", "version": 0, "state": {}, "created": now}
    return int(_NEW.row(connection, **row).id)


def load(connection: Connection, company_id: int) -> Company:
    """The company. Raises NotFound."""
    row = _LOADED.row(connection, number=company_id)
    if row is None or row.state == "{}":
        raise NotFound
    return _company(row.state)


@lru_cache(maxsize=1024)
def _company(state: str) -> Company:
    """A company is a value: the same text always makes the same one, and most are looked at many times unchanged."""
    return Company.model_validate_json(state)


def save(connection: Connection, company: Company, seen: int) -> None:
    """Write the company where the row still has the version seen. Raises Changed."""
    values = {
        "name": company.name,
        "country": company.country,
        "status": company.standing,
        "version": company.version,
        "state": company.model_dump(mode="json"),
    }
    if _SAVED.run(connection, number=company.id, seen=seen, **values) != 1:
        raise Changed


def suppliers_like(connection: Connection, words: str, limit: int = 6) -> list[Company]:
    """Suppliers with a badge whose name holds the words; an empty search gives the longest-standing ones."""
    sought = _folded(words)
    found = (number for number, name in _NAMES.rows(connection) if sought in _folded(name))
    return [load(connection, number) for number in islice(found, limit)]


def alike(connection: Connection, name: str, but: int | None = None) -> list[str]:
    """The names of other companies that this one can be taken for."""
    row, sought = tables.companies.c, likeness(name)
    names = connection.execute(select(row.id, row.name).where(row.name != "").order_by(row.id))
    return [other for number, other in names if number != but and likeness(other) == sought]


def _folded(name: str) -> str:
    """A name without regard to case and width, in every script: SQLite's own lower() knows only a to z."""
    return unicodedata.normalize("NFKC", name).casefold()


def is_supplier(connection: Connection, company_id: int) -> bool:
    """Whether there is a company of this number that has the badge."""
    return _SUPPLIER.row(connection, number=company_id) is not None


def with_standing(connection: Connection, standing: Standing, limit: int = 50) -> list[Company]:
    """Companies of one standing, oldest first: what an admin looks through."""
    row = tables.companies
    query = select(row.c.state).where(row.c.status == standing).order_by(row.c.id).limit(limit)
    return [Company.model_validate(state) for state in connection.execute(query).scalars()]


def assurance(connection: Connection, company_id: int, currency: str, policy: Policy) -> Assurance:
    """The supplier's badge, fee, and coverage available in a currency: limit less exposure (RULES 2)."""
    company = load(connection, company_id)
    if not company.has_badge or company.limit is None:
        return Assurance()
    exposed = orders.exposure(connection, company_id, company.limit.currency, policy)
    available = policy.convert(company.limit - exposed, currency) if exposed is not None else None
    # a tier the operator has done away with keeps the fee it had when the supplier was approved
    fee = policy.tiers.get(company.tier, company.fee_percent)
    return Assurance(badge=True, available=available, fee_percent=fee)


def available(connection: Connection, company: Company, policy: Policy) -> Money | None:
    """The coverage that is available in the limit's own currency; None without a badge or where a rate is missing."""
    if not company.has_badge or company.limit is None:
        return None
    return assurance(connection, company.id, company.limit.currency, policy).available
