"""Applying for the badge, enrolling, and looking suppliers up."""

from __future__ import annotations

import pytest

from bot.buttons import Enrol, Fill, Send
from storage import companies, record
from storage.database import Database
from storage.files import FileStore
from tests.bot.counter import Counter, Customer
from trade.people import Duty
from trade.suppliers import Company, Standing


@pytest.fixture
def counter(db: Database, files: FileStore) -> Counter:
    """The bot's counter."""
    return Counter(db, files)


async def fill_in(li: Customer) -> None:
    """Everything the application of a new Chinese company asks, up to the review."""
    await li.says("/apply")
    await li.taps("Start")
    await li.says("Ningbo Lumen Co., Ltd.")
    await li.taps("China")
    await li.says("91110000600037341L")
    await li.says("LED panels")
    await li.says("Ningbo")
    await li.taps("China")
    await li.says("4000 0235 0920 0000 001")
    await li.says("Bank of China, Ningbo Branch")
    await li.says("bkchcnbj92a")
    await li.taps("Ningbo Lumen Co., Ltd.")
    await li.taps("Ningbo")
    await li.sends_file("licence.pdf", "application/pdf")


async def the_company(counter: Counter, number: int = 1) -> Company:
    """A company as it stands."""
    return await counter.db.read(lambda connection: companies.load(connection, number))


async def test_an_application_is_filled_in_by_chat_and_waits_for_the_admins(counter: Counter) -> None:
    """Name, registration, goods, account and licence; the admin is told with a key to look."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    li = await counter.person(7, "Li Wei")
    await fill_in(li)
    assert "Please check your application" in li.sees
    assert "4000023509200000001" not in li.sees
    await li.taps("Send application")
    assert "is with our team" in li.sees
    assert (await the_company(counter)).standing is Standing.APPLIED
    assert "Ningbo Lumen Co., Ltd. (Ningbo, China) applies" in ada.sees
    await ada.taps("Look at it")
    assert "91110000600037341L" in ada.sees


async def test_what_is_misread_is_asked_again_with_an_example(counter: Counter) -> None:
    """A wrong check digit, a wrong IBAN and a voice-like file say what to write instead; nothing else is lost."""
    li = await counter.person(7, "Li Wei")
    await counter.company(li, "Rheinlicht GmbH", "DE")
    await li.says("/apply")
    await li.taps("Start")
    await li.says("DE136695977")
    assert "“DE136695977” does not look like a registration number" in li.sees
    await li.says("DE136695976")
    await li.says("Lamps")
    await li.says("Hamburg")
    await li.taps("Germany")
    await li.says("DE89 3704 0044 0532 0130 01")
    assert "is not a valid IBAN" in li.sees
    await li.says("DE89 3704 0044 0532 0130 00")
    await li.says("Rheinlicht GmbH")
    await li.says("Köln")
    await li.sends_file("licence.exe", "application/octet-stream")
    assert "licence.exe" in li.sees
    await li.sends_file("licence.pdf", "application/pdf", size=21 * 1024 * 1024)
    assert "licence.pdf" in li.sees
    await li.sends_file("licence.pdf", "application/pdf")
    await li.taps("Send application")
    application = (await the_company(counter)).application
    assert application is not None
    assert application.account.iban == "DE89370400440532013000"
    assert application.account.town == "Köln"


async def test_another_bank_country_asks_for_the_account_anew(counter: Counter) -> None:
    """An account number checked for China does not stand for an IBAN."""
    li = await counter.person(7, "Li Wei")
    await fill_in(li)
    await li.taps("Change something")
    await li.taps("Bank’s country")
    await li.taps("United Kingdom")
    assert "IBAN of your account in United Kingdom" in li.sees
    await li.says("GB82 WEST 1234 5698 7654 32")
    await li.taps("Send application")
    application = (await the_company(counter)).application
    assert application is not None
    assert (
        application.account.iban,
        application.account.number,
        application.account.bank,
    ) == ("GB82WEST12345698765432", "", "")


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
    assert "Since 2011" in ada.sees
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
    await li.sends_file("new.pdf", "application/pdf")
    await li.taps("Send application")
    assert (await the_company(counter)).standing is Standing.APPLIED


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
    assert (await the_company(counter)).has_badge


async def test_an_old_key_of_an_admin_changes_nothing(counter: Counter) -> None:
    """Shown for other facts, it opens the card as it stands now."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    li = await counter.person(7, "Li Wei")
    company = await counter.supplier(li, ada)
    await ada.presses(Enrol(company.id, company.version - 1, "restore-sure").pack())
    assert "has changed since you looked" in ada.sees
    assert (await the_company(counter)).version == company.version


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
    assert (await the_company(counter)).standing is Standing.MORE_ASKED


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
    assert (await the_company(counter)).version == company.version


async def test_an_admin_does_not_enrol_their_own_company(counter: Counter) -> None:
    """Whoever belongs to the company is no judge of it."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    await fill_in(ada)
    await ada.taps("Send application")
    await ada.says("/applications")
    await ada.taps("Ningbo Lumen")
    await ada.taps("Refuse")
    await ada.says("No reason")
    assert (await the_company(counter)).standing is Standing.APPLIED


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
    company = await the_company(counter)
    assert company.limit is not None
    assert company.limit.minor == 10_000_000


async def test_an_application_left_halfway_waits(counter: Counter) -> None:
    """The answers so far are kept."""
    li = await counter.person(7, "Li Wei")
    await li.says("/apply")
    await li.taps("Start")
    await li.says("Ningbo Lumen Co., Ltd.")
    await li.taps("China")
    await li.taps("Save for later")
    await li.taps("Go on")
    assert "registration number in China" in li.sees


async def test_a_look_up_asks_for_a_name_and_offers_those_that_match(counter: Counter) -> None:
    """Several matching suppliers are keys; none says what to do."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    for number, name in ((7, "Ningbo Lumen"), (9, "Lumen & Sons")):
        await counter.supplier(await counter.person(number, name), ada, name)
    maria = await counter.person(8, "Maria")
    await maria.says("/supplier")
    await maria.says("LUMEN")
    assert "2 suppliers match" in maria.sees
    await maria.taps("Lumen & Sons")
    assert "New here: no finished orders yet" in maria.sees
    await maria.says("/supplier acme <b>")
    assert "No supplier with a badge has “acme <b>”" in maria.sees


async def test_a_company_without_a_badge_is_said_to_have_none(counter: Counter) -> None:
    """Orders with it are not covered; its own member is offered to apply."""
    li = await counter.person(7, "Li Wei")
    await counter.company(li)
    maria = await counter.person(8, "Maria")
    await maria.opens("https://t.me/tradehold_bot?start=s_1")
    assert "No badge. Orders with this company are not covered here" in maria.sees
    await li.opens("https://t.me/tradehold_bot?start=s_1")
    assert "Get the badge" in li.offered


async def test_a_supplier_shares_its_own_card(counter: Counter) -> None:
    """The link leads to the card; nobody orders from themselves."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    li = await counter.person(7, "Li Wei")
    await counter.supplier(li, ada)
    await li.says("/apply")
    assert li.key("Copy link")["copy_text"]["text"] == "https://t.me/tradehold_bot?start=s_1"
    assert "Order from them" not in li.offered


async def test_the_licence_and_the_answer_are_in_the_companys_record(counter: Counter) -> None:
    """The file is fetched like every other, the answer is an entry of its own."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    li = await counter.person(7, "Li Wei")
    await fill_in(li)
    await li.taps("Send application")
    await ada.taps("Look at it")
    await ada.taps("Ask for more")
    await ada.says("Since when do you export?")
    await li.taps("Answer")
    await li.says("Since 2011")
    await li.taps("Send application")
    kinds = await counter.db.read(lambda connection: [e.kind for e in record.entries(connection, "company:1")])
    assert kinds == ["event", "event", "event", "answer", "event"]


async def test_everything_is_said_in_chinese_too(counter: Counter) -> None:
    """No text is missing on the way of a Chinese supplier and a Chinese admin."""
    ada = await counter.person(1, "Ada", Duty.ADMIN, language="zh-hans")
    li = await counter.person(7, "Li Wei", language="zh-hans")
    await li.says("/apply")
    await li.taps("开始填写")
    await li.says("宁波流明照明有限公司")
    await li.taps("中国")
    for words in ("91110000600037341L", "LED 面板灯", "宁波"):
        await li.says(words)
    await li.taps("中国")
    for words in ("4000 0235 0920 0000 001", "中国银行宁波分行", "BKCHCNBJ92A"):
        await li.says(words)
    await li.taps("宁波流明照明有限公司")
    await li.taps("宁波")
    await li.sends_file("执照.pdf", "application/pdf")
    await li.taps("提交申请")
    await ada.taps("查看申请")
    await ada.taps("通过")
    await ada.says("50万元")
    await ada.taps("Gold · 1.5%")
    await ada.taps("确认 CNY")
    assert "已通过认证" in li.sees
    await li.taps("我的名片")
    assert "新入驻" in li.sees
