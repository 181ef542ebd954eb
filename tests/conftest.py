"""What all tests share: their helpers' asserts explain themselves as their own do."""

import pytest

# here, because it is read before any of them is imported
pytest.register_assert_rewrite(
    "tests.people", "tests.stories.house", "tests.stories.trading", "tests.stories.ordering", "tests.trade.invariants"
)
