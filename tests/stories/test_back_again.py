"""Stories: whoever had blocked the bot is shown, on coming back, what was said and what changed meanwhile."""

from __future__ import annotations

from pathlib import Path

from tests.stories.talking import a_talk
from tests.stories.written import all_is_quiet, recorded


async def test_who_was_away_is_shown_what_was_missed(tmp_path: Path) -> None:
    """Maria had blocked the bot; Li asked, and asked again."""
    async with a_talk(tmp_path) as house:
        await house.buyer.blocks()
        await house.supplier.replies(await house.supplier.sees("Order 1"), "Is the colour fixed?")
        await recorded(house, "receipt")
        await house.supplier.sends("We can't make it this year")
        await recorded(house, "receipt", 2)
        await house.buyer.unblocks()

        await house.buyer.sees("Welcome back.")
        await house.buyer.sees("Is the colour fixed?")
        await house.buyer.sees("We can't make it this year")


async def test_who_missed_nothing_is_not_bothered(tmp_path: Path) -> None:
    """Blocked and unblocked while nothing happened."""
    async with a_talk(tmp_path) as house:
        await all_is_quiet(house)
        await house.buyer.blocks()
        await house.buyer.unblocks()
        await house.buyer.sends("/menu")
        await all_is_quiet(house)

        assert not any("Welcome back." in str(call) for call in await house.town.calls("sendMessage"))
