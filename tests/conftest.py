"""What all tests share: their helpers' asserts explain themselves as their own do."""

import pytest

# here, because it is read before any of them is imported
STORIES = ("house", "ordering", "trading", "disputing", "mediating", "outsider", "written")
pytest.register_assert_rewrite("tests.people", "tests.trade.invariants", *(f"tests.stories.{name}" for name in STORIES))
