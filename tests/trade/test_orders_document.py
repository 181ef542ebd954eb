"""docs/orders.md is made from RULES, so it cannot say anything else."""

from __future__ import annotations

from pathlib import Path

from trade.describing import life_of_an_order

DOCUMENT = Path(__file__).parents[2] / "docs" / "orders.md"
MAKE = """python -c "from trade.describing import *; print(life_of_an_order(), end='')" > docs/orders.md"""


def test_the_document_says_what_the_rules_say() -> None:
    """After a change of RULES the page is made anew; the failure says how."""
    assert life_of_an_order() == DOCUMENT.read_text("utf-8"), f"docs/orders.md is out of date. Run: {MAKE}"
