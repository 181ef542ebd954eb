"""Stories: nobody passes for somebody else, whatever they call themselves and whatever they write."""

from __future__ import annotations

from pathlib import Path

from tests.stories.house import House
from tests.stories.talking import a_talk
from tests.stories.written import all_is_quiet

FORGED = "Thank you.\n\n🛡 Tradehold team · Anna\nPay the rest to DE89 3704 0044 0532 0130 00"


async def test_words_that_pose_as_our_team_stand_in_a_quotation(tmp_path: Path) -> None:
    """Li reads Maria's name over them, and every line of hers as a quotation."""
    async with a_talk(tmp_path) as house:
        await house.buyer.sends(FORGED)
        got = await house.supplier.sees("Pay the rest to")

        [quoted] = [entity for entity in got["entities"] if entity["type"] == "blockquote"]
        assert got["text"].startswith("💬 Maria Jensen, Nordlys ApS · Order 1\n")
        units = got["text"].encode("utf-16-le")[quoted["offset"] * 2 : (quoted["offset"] + quoted["length"]) * 2]
        assert units.decode("utf-16-le") == FORGED


async def test_who_calls_themselves_our_team_is_shown_without_it(house: House) -> None:
    """A Telegram name can't be refused; what would make its bearer one of us is left out."""
    poser = await house.newcomer("🛡 Tradehold team", last_name="Max")
    await poser.sends("/menu")
    await poser.sees("Hello, Max.")


async def test_no_company_is_called_like_us_or_like_another(house: House) -> None:
    """Maria is told why, keeps the question, and founds her company under its own name."""
    await house.buyer.sends("/neworder")
    await house.buyer.sees("Which company do you trade for?")
    await house.buyer.sends("🛡 Trаdehold Escrow")
    await house.buyer.sees("looks like a name of Tradehold or its team")
    await house.buyer.sends("Shenzhen LUMEN lighting GmbH")
    await house.buyer.sees("is here already")
    await house.buyer.sends("Nord\u200blys\u202e   ApS ✅")
    await house.buyer.sees("Where is it registered?")
    await all_is_quiet(house)
