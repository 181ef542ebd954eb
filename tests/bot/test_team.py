"""A company's members: inviting a colleague, joining, and what a link does not do."""

from __future__ import annotations

from datetime import timedelta

from storage import people, record
from tests.bot.counter import NOW, Counter, Customer


async def invited(counter: Counter) -> tuple[Customer, str]:
    """Li Wei of Ningbo Lumen, and a link that Li Wei made."""
    li = await counter.person(7, "Li Wei")
    await counter.company(li)
    await li.says("/team")
    await li.taps("Invite a colleague")
    return li, li.key("Copy link")["copy_text"]["text"]


async def members(counter: Counter, company: int = 1) -> list[str]:
    """Who acts for the company."""
    found = await counter.db.read(lambda connection: people.members(connection, company))
    return [person.name for person in found]


async def test_a_colleague_joins_by_a_link_and_the_others_are_told(counter: Counter) -> None:
    """Asked first; the company's record holds who joined and who invited."""
    li, link = await invited(counter)
    mei = await counter.person(8, "Mei")
    await mei.opens(link)
    assert "Join Ningbo Lumen Co., Ltd.?" in mei.sees
    assert await members(counter) == ["Li Wei"]
    await mei.taps("Join")
    assert "You belong to Ningbo Lumen Co., Ltd. now" in mei.sees
    assert "Mei has joined" in li.sees
    assert await members(counter) == ["Li Wei", "Mei"]
    newest = await counter.db.read(lambda connection: [*record.entries(connection, "company:1")][-1])
    assert (newest.kind, newest.body["person"], newest.body["invited_by"]) == ("member", 8, 7)


async def test_a_colleague_is_asked_for_the_time_zone_once(counter: Counter) -> None:
    """Guessed from the company's country; who joins may never sign, and is told of deadlines all the same."""
    _, link = await invited(counter)
    mei = await counter.person(8, "Mei")
    await mei.opens(link)
    await mei.taps("Join")
    assert any("Is it 17:00 where you are?" in call["params"].get("text", "") for call in mei.got)
    asked = await counter.db.read(lambda connection: people.get(connection, 8))
    assert (asked.time_zone, asked.time_zone_asked) == ("Asia/Shanghai", NOW)


async def test_a_link_works_for_one_person_only(counter: Counter) -> None:
    """Whoever used it may open it again; nobody else."""
    _, link = await invited(counter)
    mei = await counter.person(8, "Mei")
    await mei.opens(link)
    await mei.taps("Join")
    await mei.opens(link)
    assert "Ningbo Lumen Co., Ltd.: 2 members" in mei.sees
    eve = await counter.person(9, "Eve")
    await eve.opens(link)
    assert "link has been used" in eve.sees
    assert await members(counter) == ["Li Wei", "Mei"]


async def test_two_who_opened_one_link_cannot_both_join(counter: Counter) -> None:
    """The second tap comes too late."""
    _, link = await invited(counter)
    mei, eve = await counter.person(8, "Mei"), await counter.person(9, "Eve")
    await mei.opens(link)
    await eve.opens(link)
    await mei.taps("Join")
    await eve.taps("Join")
    assert "link has been used" in eve.sees
    assert await members(counter) == ["Li Wei", "Mei"]


async def test_a_link_that_is_too_old_invites_nobody(counter: Counter) -> None:
    """After 7 days a new one is needed."""
    _, link = await invited(counter)
    mei = await counter.person(8, "Mei")
    counter.now = NOW + timedelta(days=8)
    await mei.opens(link)
    assert "too old" in mei.sees


async def test_a_member_of_another_company_cannot_join(counter: Counter) -> None:
    """Nobody belongs to two companies; the link stays good for its reader."""
    _, link = await invited(counter)
    maria = await counter.person(8, "Maria")
    await counter.company(maria, "Jensen Lys ApS", "DK")
    await maria.opens(link)
    assert "belong to a company already" in maria.sees
    mei = await counter.person(9, "Mei")
    await mei.opens(link)
    await mei.taps("Join")
    assert await members(counter) == ["Li Wei", "Mei"]


async def test_a_link_for_an_agent_makes_nobody_a_member(counter: Counter) -> None:
    """Links are good for what they were made for."""
    li, _ = await invited(counter)
    token = await counter.db.transaction(
        lambda tx: people.invite(tx.connection, "agent", {"duties": ["admin"]}, li.id, NOW, days=7)
    )
    mei = await counter.person(8, "Mei")
    await mei.opens(f"https://t.me/tradehold_bot?start=join_{token}")
    assert "nothing here by that name" in mei.sees


async def test_somebody_without_a_company_is_told_how_to_begin(counter: Counter) -> None:
    """By an order, an application, or a colleague's link."""
    maria = await counter.person(8, "Maria")
    await maria.says("/team")
    assert "no company yet" in maria.sees
    assert "Make an order" in maria.offered
