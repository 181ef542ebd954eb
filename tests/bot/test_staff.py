"""Naming agents, taking duties away, and what /verify answers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.screens.staff import Agent, NameAgent, Naming, Serve, TakeDutySure
from storage import people, record
from tests.bot.counter import NOW, Counter, Customer
from trade.people import Duty
from trade.policy import Policy


async def duties(counter: Counter, number: int) -> frozenset[Duty]:
    """What somebody may do as staff."""
    person = await counter.db.read(lambda connection: people.get(connection, number))
    return person.duties


async def a_link(ada: Customer, *chosen: str) -> str:
    """A link made by an admin for these duties."""
    await ada.says("/agents")
    await ada.taps("Name an agent")
    for duty in chosen:
        await ada.taps(f"▫️ {duty}")
    await ada.taps("Make the link")
    return str(ada.key("Copy link")["copy_text"]["text"])


async def test_an_agent_is_named_by_a_link_and_accepts(counter: Counter) -> None:
    """The duties are said before; the admin is told, the record and the command list follow."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    amara = await counter.person(2, "Amara")
    link = await a_link(ada, "finance", "mediator")
    await amara.opens(link)
    assert "You'll be: mediator and finance." in amara.sees
    assert await duties(counter, 2) == frozenset()
    await amara.taps("Accept")
    assert await duties(counter, 2) == {Duty.FINANCE, Duty.MEDIATOR}
    assert "Amara has joined the staff" in ada.sees
    listed = next(call for call in reversed(amara.got) if call["method"] == "setMyCommands")
    assert "payments" in {command["command"] for command in listed["params"]["commands"]}
    entry = await counter.db.read(lambda connection: [*record.entries(connection, "staff")][-1])
    assert (entry.kind, entry.body["person"], entry.body["by"]) == ("named", 2, 1)


async def test_a_new_agent_is_asked_for_the_time_zone_once(counter: Counter) -> None:
    """Guessed where the operator is; another duty later asks no more."""
    counter.site = counter.dispatch.site = replace(counter.site, policy=Policy(zone="Europe/Copenhagen"))
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    amara = await counter.person(2, "Amara")
    for duty in ("finance", "mediator"):
        await amara.opens(await a_link(ada, duty))
        await amara.taps("Accept")
    asked = [call for call in amara.got if "Is it 10:00 where you are?" in call["params"].get("text", "")]
    assert len(asked) == 1


async def test_a_link_names_one_agent_only(counter: Counter) -> None:
    """The second who taps gets nothing."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    amara, eve = await counter.person(2, "Amara"), await counter.person(3, "Eve")
    link = await a_link(ada, "finance")
    await amara.opens(link)
    await eve.opens(link)
    await amara.taps("Accept")
    await eve.taps("Accept")
    assert "link has been used" in eve.sees
    assert await duties(counter, 3) == frozenset()


async def test_a_link_of_somebody_who_is_no_admin_any_more_names_nobody(counter: Counter) -> None:
    """The duty of its maker is looked at when it is used."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    eve = await counter.person(3, "Eve")
    link = await a_link(ada, "admin")
    await counter.db.transaction(lambda tx: people.take_duty(tx.connection, 1, Duty.ADMIN))
    await eve.opens(link)
    await eve.presses(Serve(link.partition("agent_")[2]).pack())
    assert "nothing here by that name" in eve.sees
    assert await duties(counter, 3) == frozenset()


async def test_an_invitation_into_a_company_names_no_agent(counter: Counter) -> None:
    """Links are good for what they were made for."""
    await counter.person(1, "Ada", Duty.ADMIN)
    token = await counter.db.transaction(
        lambda tx: people.invite(tx.connection, "member", {"company": 1, "duties": ["admin"]}, 1, NOW, days=7)
    )
    eve = await counter.person(3, "Eve")
    await eve.opens(f"https://t.me/tradehold_bot?start=agent_{token}")
    assert "nothing here by that name" in eve.sees


async def test_an_agent_with_a_company_is_warned(counter: Counter) -> None:
    """Nobody acts as staff on the orders of their own company."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    amara = await counter.person(2, "Amara")
    await counter.company(amara)
    await amara.opens(await a_link(ada, "finance"))
    assert "can't act as staff on that company's orders" in amara.sees


async def test_a_duty_is_taken_away_after_asking_once_more(counter: Counter) -> None:
    """The agent is told."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    amara = await counter.person(2, "Amara", Duty.FINANCE, Duty.MEDIATOR)
    await ada.says("/agents")
    await ada.taps("Amara")
    await ada.taps("Take away finance")
    assert await duties(counter, 2) == {Duty.FINANCE, Duty.MEDIATOR}
    await ada.taps("Take away finance")
    assert await duties(counter, 2) == {Duty.MEDIATOR}
    assert "no longer finance" in amara.sees


async def test_no_admin_takes_the_duty_from_themselves(counter: Counter) -> None:
    """So one admin always remains; the key is not there, and a forged one is refused."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    await ada.says("/agents")
    await ada.taps("Ada")
    assert "Take away admin" not in ada.offered
    await ada.presses(TakeDutySure(1, "admin").pack())
    assert await duties(counter, 1) == {Duty.ADMIN}


async def test_whoever_is_no_admin_is_refused_kindly(counter: Counter) -> None:
    """Command and forged keys alike; no duty is given."""
    await counter.person(1, "Ada", Duty.ADMIN)
    amara = await counter.person(2, "Amara", Duty.FINANCE)
    await amara.says("/agents")
    assert "isn't yours to do" in amara.sees
    for forged in (Agent(1), Naming("a"), NameAgent("a"), TakeDutySure(1, "admin")):
        await amara.presses(forged.pack())
        assert "isn't yours to do" in amara.sees
    assert await duties(counter, 1) == {Duty.ADMIN}


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("@Amara_O", "Yes, @Amara_O is staff (finance)"),
        ("t.me/amara_o", "Yes, @amara_o is staff"),
        ("2", "Yes, 2 is staff"),
        ("@maria_j", "No, @maria_j is not staff"),
        ("999", "No, 999 is not staff"),
        ("@amara_0", "I cannot tell who @amara_0 is"),
        ("Amara from Tradehold", "I cannot tell who Amara from Tradehold is"),
        ("@Tradehold_Bot", "Yes, @tradehold_bot is this very bot"),
    ],
)
async def test_anybody_verifies_an_account_by_its_name_or_number(counter: Counter, words: str, verdict: str) -> None:
    """An unknown name is never called staff, and a look-alike is an unknown name."""
    await counter.person(2, "Amara", Duty.FINANCE, username="amara_o")
    maria = await counter.person(8, "Maria", username="maria_j")
    await maria.says(f"/verify {words}")
    assert verdict in maria.sees


async def test_a_forwarded_message_is_verified_by_its_sender(counter: Counter) -> None:
    """Words, a file, or a sender who hides: told apart by the account, not by what is said."""
    await counter.person(2, "Amara", Duty.FINANCE)
    maria = await counter.person(8, "Maria")
    sender = {"id": 2, "is_bot": False, "first_name": "Amara"}
    for origin, verdict in (
        ({"type": "user", "sender_user": sender}, "Yes, Amara is staff"),
        ({"type": "user", "sender_user": {**sender, "id": 999}}, "No, 999 is not staff"),
        ({"type": "hidden_user", "sender_user_name": "Amara"}, "I cannot tell who this sender is"),
    ):
        await maria.says("/verify")
        await maria.forwards("@amara_o here, pay to this account", origin)
        assert verdict in maria.sees


async def test_verify_asks_again_for_a_picture_that_is_not_forwarded(counter: Counter) -> None:
    """A picture of a badge proves nothing."""
    maria = await counter.person(8, "Maria")
    await maria.says("/verify")
    await maria.sends_file("badge.jpg", "image/jpeg")
    assert "forward a message" in maria.sees


async def test_a_name_that_an_agent_gave_up_makes_nobody_staff(counter: Counter) -> None:
    """Amara was @amara; Eve takes the name as soon as it is free and writes before Amara does."""
    await counter.person(2, "Amara", Duty.FINANCE, username="amara")
    maria, eve = await counter.person(8, "Maria"), await counter.person(9, "Eve")
    await maria.says("/verify @amara")
    assert "finance" in maria.sees
    eve.user["username"] = "Amara"
    await eve.says("/start")
    await maria.says("/verify @amara")
    assert "finance" not in maria.sees
