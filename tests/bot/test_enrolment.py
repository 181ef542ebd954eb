"""Admins enrol suppliers."""

from __future__ import annotations

from bot.buttons import Enrol, Fill, Send
from tests.bot.counter import Counter, fill_in
from trade.companies import Standing
from trade.people import Duty


async def test_an_admin_asks_the_company_answers_and_gets_the_badge(counter: Counter) -> None:
    """The earlier answers come back with the question on top; the answer and the approval reach the other side."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    li = await counter.person(7, "Li Wei")
    await fill_in(li)
    await li.taps("Send application")
    await ada.taps("Look at it")
    await ada.taps("Ask for more")
    await ada.says("Since when do you export?")
    assert "Since when do you export?" in li.sees
    await li.taps("Answer")
    assert "Since when do you export?" in li.sees
    await li.says("Since 2011")
    assert "LED panels" in li.sees
    await li.taps("Send application")
    await ada.taps("Look at it")
    assert "We asked: Since when do you export?\nIt answers: Since 2011" in ada.sees
    await ada.taps("Approve")
    await ada.says("50万元")
    await ada.taps("Silver · 2 %")
    assert "CNY 500,000.00" in ada.sees
    await ada.taps("Yes, up to")
    assert "has the badge" in ada.sees
    assert "covered up to CNY 500,000.00" in li.sees
    maria = await counter.person(8, "Maria")
    await maria.says("/supplier lumen")
    assert "Badge" in maria.sees
    assert "CNY 500,000.00 of that is available now" in maria.sees
    assert "Order from them" in maria.offered


async def test_a_refused_company_is_told_why_and_may_apply_again(counter: Counter) -> None:
    """The reason stands above the earlier answers."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    li = await counter.person(7, "Li Wei")
    await fill_in(li)
    await li.taps("Send application")
    await ada.taps("Look at it")
    await ada.taps("Refuse")
    await ada.says("The licence has expired")
    assert "Reason: The licence has expired" in li.sees
    await li.taps("Apply again")
    assert "The last application was refused: The licence has expired" in li.sees
    await li.taps("Change something")
    await li.taps("Business licence")
    await li.taps("Start again")
    await li.sends_file("new.pdf", "application/pdf")
    await li.taps("Done")
    await li.taps("Send application")
    assert (await counter.the_company()).standing is Standing.APPLIED


async def test_a_badge_is_suspended_and_restored(counter: Counter) -> None:
    """Buyers see it at once; restoring asks once more; both are told."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    li = await counter.person(7, "Li Wei")
    await counter.supplier(li, ada)
    await ada.says("/supplier lumen")
    await ada.taps("Enrolment")
    await ada.taps("Suspend")
    await ada.says("Complaints about forged papers")
    assert "Complaints about forged papers" in li.sees
    maria = await counter.person(8, "Maria")
    await maria.opens("https://t.me/tradehold_bot?start=s_1")
    assert "suspended" in maria.sees
    assert "Order from them" not in maria.offered
    await ada.taps("Restore")
    await ada.taps("Yes, restore")
    assert "has its badge back" in li.sees
    assert (await counter.the_company()).has_badge


async def test_an_old_key_of_an_admin_changes_nothing(counter: Counter) -> None:
    """Shown for other facts, it opens the card as it stands now."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    li = await counter.person(7, "Li Wei")
    company = await counter.supplier(li, ada)
    await ada.presses(Enrol(company.id, company.version - 1, "restore-sure").pack())
    assert "has changed since you looked" in ada.sees
    assert (await counter.the_company()).version == company.version


async def test_a_form_that_was_opened_before_a_change_changes_nothing(counter: Counter) -> None:
    """Two admins at one application: the second sees what the first did."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    ben = await counter.person(2, "Ben", Duty.ADMIN)
    li = await counter.person(7, "Li Wei")
    await fill_in(li)
    await li.taps("Send application")
    await ada.taps("Look at it")
    await ada.taps("Refuse")
    await ben.taps("Look at it")
    await ben.taps("Ask for more")
    await ben.says("Which port?")
    await ada.says("No answer")
    assert "nothing was done" in ada.sees
    assert (await counter.the_company()).standing is Standing.MORE_ASKED


async def test_only_admins_enrol(counter: Counter) -> None:
    """A forged key or form is refused in friendly words, and shows nothing."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    li = await counter.person(7, "Li Wei")
    maria = await counter.person(8, "Maria", Duty.FINANCE)
    company = await counter.supplier(li, ada)
    for forged in (Enrol(company.id, company.version, "card"), Fill("ea", company.id), Fill("es", company.id)):
        await maria.presses(forged.pack())
        assert "isn't yours to do" in maria.sees
    await maria.presses(Send("ea", company.id).pack())
    await maria.says("/applications")
    assert "isn't yours to do" in maria.sees
    assert (await counter.the_company()).version == company.version


async def test_an_admin_does_not_enrol_their_own_company(counter: Counter) -> None:
    """Whoever belongs to the company is no judge of it, neither by a key nor by a forged one."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    await fill_in(ada)
    await ada.taps("Send application")
    await ada.says("/applications")
    await ada.taps("Ningbo Lumen")
    assert "another admin decides" in ada.sees
    await ada.presses(Fill("er", 1).pack())
    await ada.says("No reason")
    assert (await counter.the_company()).standing is Standing.APPLIED


async def test_the_admin_sees_the_licence_as_it_was_sent(counter: Counter) -> None:
    """By the file id Telegram knows, as a message of its own."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    li = await counter.person(7, "Li Wei")
    await counter.supplier(li, ada)
    await ada.says("/supplier lumen")
    await ada.taps("Enrolment")
    await ada.taps("Show the licence")
    assert (ada.got[-1]["method"], ada.got[-1]["params"]["document"]) == ("sendDocument", "licence")


async def test_terms_of_a_badge_are_changed_by_an_admin(counter: Counter) -> None:
    """The limit so far is the starting point; both are confirmed once more."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    li = await counter.person(7, "Li Wei")
    await counter.supplier(li, ada)
    await ada.says("/supplier lumen")
    await ada.taps("Enrolment")
    await ada.taps("Limit and membership")
    await ada.taps("Coverage limit")
    await ada.says("80000")
    assert "In which currency" in ada.sees
    await ada.taps("USD 100,000.00")
    await ada.taps("Yes, up to USD 100,000.00")
    company = await counter.the_company()
    assert company.limit is not None
    assert company.limit.minor == 10_000_000
