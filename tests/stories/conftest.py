"""What the stories share: the house in which they happen."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.stories.house import House, a_house


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """The simulator, the real bot and the cast."""
    async with a_house(tmp_path) as house:
        yield house
