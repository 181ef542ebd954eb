"""A supplier's payout account: a member asks, another person confirms, and money follows after three days."""

from __future__ import annotations

from datetime import timedelta

from bot.act import Act
from bot.screens.payout_account import PayoutAccount
from storage import people
from storage.database import Transaction
from storage.work import Work
from tests.bot.counter import Counter, Customer
from trade.payments import Payout, PayoutKind
from trade.people import Duty

OLD, NEW = "4000023509200000001", "DE89370400440532013000"


async def a_team(counter: Counter) -> tuple[Customer, Customer, Customer]:
    """A supplier of two people, and an admin."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    li, wang = await counter.person(7, "Li Wei"), await counter.person(8, "Wang Fang")
    await counter.supplier(li, ada)
    await li.says("/team")
    await li.taps("Invite")
    link = next(line for line in li.sees.splitlines() if "start=join_" in line)
    await wang.opens(link)
    await wang.taps("Join")
    return li, wang, ada


async def asks(li: Customer) -> None:
    """A member asks for an account in Germany, by way of the settings."""
    await li.says("/settings")
    await li.taps("Payout account")
    assert OLD in li.sees
    await li.taps("Change the account")
    await li.says("Germany")
    await li.says("DE89 3704 0044 0532 0130 00")
    await li.taps("Ningbo Lumen Co., Ltd.")
    await li.taps("Ningbo")
    assert NEW in li.sees
    assert "3 days after that" in li.sees
    await li.taps("Ask for this account")


async def goes_to(counter: Counter) -> str:
    """The number of the account that money goes to now."""
    application = (await counter.the_company()).application_at(counter.now)
    assert application is not None
    return application.account.iban or application.account.number


async def finance_pays_to(counter: Counter) -> str:
    """What finance is shown where a release is to be sent."""
    payout = Payout(id="1-1", kind=PayoutKind.RELEASE, company=1, amount=100, created=counter.now)

    def shown(tx: Transaction) -> str:
        return Act(people.get(tx.connection, 1), 1, Work(tx, counter.site, counter.now)).account(payout)

    return await counter.db.transaction(shown)


async def test_a_colleague_confirms_and_money_follows_three_days_later(counter: Counter) -> None:
    """Everybody is told at each step, with the account shortened; who asked is offered no key to confirm."""
    li, wang, ada = await a_team(counter)
    await asks(li)
    assert "Asked for" in li.sees
    assert "Confirm this account" not in li.offered
    assert "DE89370400440532013000" in wang.sees
    assert "DE89370400440532013000" in ada.sees
    await wang.taps("Payout account")
    assert NEW in wang.sees
    await wang.taps("Confirm this account")
    assert "Confirmed" in wang.sees
    assert "Wang Fang has confirmed" in li.sees
    assert "Wang Fang has confirmed" in ada.sees
    counter.now += timedelta(days=3, microseconds=-1)
    assert OLD in await finance_pays_to(counter)
    counter.now += timedelta(microseconds=1)
    assert NEW in await finance_pays_to(counter)
    await li.says("/account")
    assert NEW in li.sees
    assert OLD not in li.sees


async def test_an_admin_confirms_where_there_is_no_colleague(counter: Counter) -> None:
    """From the company's card."""
    ada, li = await counter.person(1, "Ada", Duty.ADMIN), await counter.person(7, "Li Wei")
    await counter.supplier(li, ada)
    await asks(li)
    await ada.says("/supplier lumen")
    await ada.taps("Enrolment")
    await ada.taps("Payout account")
    await ada.taps("Confirm this account")
    counter.now += timedelta(days=3)
    assert await goes_to(counter) == NEW
    await ada.says("/supplier lumen")
    await ada.taps("Enrolment")
    assert "DE89 3704 0044 0532 0130 00" in ada.sees


async def test_a_colleague_who_knows_nothing_of_it_stops_it(counter: Counter) -> None:
    """Even when it is confirmed."""
    li, wang, ada = await a_team(counter)
    await asks(li)
    await ada.taps("Payout account")
    await ada.taps("Confirm this account")
    await wang.taps("Payout account")
    await wang.taps("Stop the change")
    assert "Wang Fang has stopped" in li.sees
    counter.now += timedelta(days=30)
    assert await goes_to(counter) == OLD


async def test_who_asked_cannot_confirm_with_a_forged_key(counter: Counter) -> None:
    """Nor can a stranger look at the account, confirm or stop it."""
    li, _, _ = await a_team(counter)
    await asks(li)
    company = await counter.the_company()
    await li.presses(PayoutAccount(company.id, company.version, "confirm").pack())
    assert "a colleague or our team confirms it" in li.sees
    stranger = await counter.person(9, "Otto")
    for action in ("look", "confirm", "stop"):
        await stranger.presses(PayoutAccount(company.id, company.version, action).pack())
        assert NEW not in stranger.sees
        assert OLD not in stranger.sees
    assert await counter.the_company() == company


async def test_an_old_key_confirms_nothing_that_was_not_shown(counter: Counter) -> None:
    """The change was stopped and another account asked for since."""
    li, wang, _ = await a_team(counter)
    await asks(li)
    await wang.taps("Payout account")
    old = wang.key("Confirm this account")["callback_data"]
    await li.taps("Stop the change")
    await asks(li)
    company = await counter.the_company()
    await wang.presses(old)
    assert "nothing was done" in wang.sees
    assert await counter.the_company() == company


async def test_who_sells_nothing_has_no_account(counter: Counter) -> None:
    """The command says so, and the settings offer no key."""
    maria = await counter.person(9, "Maria")
    await maria.says("/account")
    assert "only companies with a badge" in maria.sees
    await maria.says("/settings")
    assert "Payout account" not in maria.offered
