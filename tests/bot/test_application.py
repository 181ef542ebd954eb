"""Companies apply for the badge."""

from __future__ import annotations

from storage import record
from tests.bot.counter import Counter, fill_in
from tests.bot.test_letters import STICKER
from trade.companies import Standing
from trade.people import Duty


async def test_an_application_is_filled_in_by_chat_and_waits_for_the_admins(counter: Counter) -> None:
    """Name, registration, goods, account and licence; the admin is told with a key to look."""
    ada = await counter.person(1, "Ada", Duty.ADMIN)
    li = await counter.person(7, "Li Wei")
    await fill_in(li)
    assert "Please check your application" in li.sees
    assert "Account: 4000023509200000001" in li.sees
    await li.taps("Send application")
    assert "is with our team" in li.sees
    assert (await counter.the_company()).standing is Standing.APPLIED
    assert "Ningbo Lumen Co., Ltd. (Ningbo, China) applies" in ada.sees
    await ada.taps("Look at it")
    assert "91110000600037341L" in ada.sees
    assert "Account: 4000023509200000001" in ada.sees
    assert "The account is held by" not in ada.sees


async def test_what_is_misread_is_asked_again_with_an_example(counter: Counter) -> None:
    """A wrong check digit, a wrong IBAN and a voice-like file say what to write instead; nothing else is lost."""
    li = await counter.person(7, "Li Wei")
    await counter.company(li, "Rheinlicht GmbH", "DE")
    await li.says("/apply")
    await li.taps("Start")
    await li.says("DE136695977")
    assert "In “DE136695977” a character is wrong" in li.sees
    await li.says("DE136695976")
    await li.says("Lamps")
    await li.says("Hamburg")
    await li.taps("Germany")
    await li.says("DE89 3704 0044 0532 0130 01")
    assert "In the IBAN “DE89 3704 0044 0532 0130 01” a character is wrong" in li.sees
    await li.says("DE89 3704 0044 0532 0130 00")
    await li.says("Rheinlicht GmbH")
    await li.says("Köln")
    await li.sends_file("licence.exe", "application/octet-stream")
    assert "licence.exe" in li.sees
    await li.says(sticker=STICKER)
    assert "“sticker.webp” is not a kind I can take here" in li.sees
    await li.sends_file("licence.pdf", "application/pdf", size=21 * 1024 * 1024)
    assert "licence.pdf" in li.sees
    await li.sends_file("licence.pdf", "application/pdf")
    await li.taps("Done")
    await li.taps("Send application")
    application = (await counter.the_company()).application
    assert application is not None
    assert application.account.iban == "DE89370400440532013000"
    assert application.account.town == "Köln"


async def test_another_bank_country_asks_for_the_account_anew(counter: Counter) -> None:
    """An account number checked for China does not stand for an IBAN."""
    li = await counter.person(7, "Li Wei")
    await fill_in(li)
    await li.taps("Change something")
    await li.taps("Bank's country")
    await li.taps("United Kingdom")
    assert "IBAN of your account in United Kingdom" in li.sees
    await li.says("GB82 WEST 1234 5698 7654 32")
    await li.taps("Send application")
    application = (await counter.the_company()).application
    assert application is not None
    assert (
        application.account.iban,
        application.account.number,
        application.account.bank,
    ) == ("GB82WEST12345698765432", "", "")


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
    await li.taps("完成")
    await li.taps("提交申请")
    await ada.taps("查看申请")
    await ada.taps("通过")
    await ada.says("50万元")
    await ada.taps("Gold · 1.5%")
    await ada.taps("确认 CNY")
    assert "已通过认证" in li.sees
    await li.taps("我的名片")
    assert "新入驻" in li.sees
