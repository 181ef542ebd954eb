"""What the stories share: the house in which they happen."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

STEPS = ("house", "ordering", "trading", "disputing", "mediating", "outsider", "written")
pytest.register_assert_rewrite("tests.people", *(f"tests.stories.{name}" for name in STEPS))

from tests.stories.house import House, a_house  # noqa: E402 - after its asserts are made to explain themselves


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """The simulator, the real bot and the cast."""
    async with a_house(tmp_path) as house:
        yield house
