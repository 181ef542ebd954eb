"""Stories: a whole trade in Chinese, by people whose phones speak it."""

from __future__ import annotations

import re

from bot.cast import LUMEN
from tests import steps
from tests.people import Person
from tests.phone import rows_of, words
from tests.stories.house import House
from tests.stories.ordering import BUYER, GOODS, reviewed
from tests.stories.trading import ACCOUNT, CONTAINER, sent
from tests.stories.written import all_is_quiet, the_order
from trade.orders import Status

FOREIGN = (
    LUMEN,
    BUYER,
    GOODS,
    "Maria Jensen",
    "Wei Li",
    "Incoterms",
    "Tradehold",
    "Maersk",
    "Shenzhen",
    "Escrow",
    "Demo",
    CONTAINER,
)
"""Names stay as they are in every language."""


def english_in(person: Person, since: int) -> list[str]:
    """Words of four letters and more in what the bot said to a person after a message: there should be none."""
    said = []
    for message in person.messages:
        if message["message_id"] > since and message["from"]["id"] != person.id:
            said += [words(message), *(key["text"] for row in rows_of(message) for key in row)]
    text = "\n".join(said)
    for name in FOREIGN:
        text = text.replace(name, "")
    return re.findall(r"(?<![0-9a-zA-Z])[A-Za-z]{4,}(?![0-9a-zA-Z])", text)


async def test_a_supplier_trades_in_chinese(house: House) -> None:
    """From the offer to the money, every word of it."""
    supplier = house.supplier
    await supplier.sends("/settings")
    await supplier.taps("简体中文")
    since = (await supplier.sees("设置"))["message_id"]
    await reviewed(house)
    await house.buyer.taps("Sign and send")
    await supplier.sees(f"{BUYER} 的新订单")
    await supplier.taps("✍️ 签署")
    await supplier.sees("签署订单 1？")
    await supplier.taps("✍️ 确认签署")
    await supplier.sees("已签署。")
    _, pdf = await supplier.receives("document")
    assert pdf.startswith(b"%PDF")
    await house.buyer.sees("has signed order 1")
    await steps.claims_payment(house.buyer)
    await paid_in(house)
    await supplier.sees("订单 1 的货款已托管：USD 3,000.00")
    await supplier.taps("🚢 已发货")
    carrier, mistyped = ("由谁承运", "[Maersk]"), ("集装箱号或运单号是多少", "CSQU3054384")
    number, day = ("有一位不对", CONTAINER), ("运输单据上是什么日期", "[今天]")
    await steps.fills_in(supplier, carrier, mistyped, number, day, ("请发送运输单据的照片或 PDF", "[跳过]"))
    await supplier.taps("🚢 确认发货")
    await supplier.sees("已发货。")
    await house.buyer.sees("Order 1 is on its way.")
    await house.buyer.taps("📦 Received")
    await house.buyer.taps("Yes, they are here")
    await supplier.sees("订单 1 已到货")
    await house.buyer.taps("✅ Accept the goods")
    await house.buyer.taps("Yes, release")
    await supplier.sees("放款 USD 3,000.00，扣除服务费 USD 60.00，您将收到 USD 2,940.00")
    await house.finance.sees("To be sent:")
    await sent(house)
    await supplier.sees("USD 2,940.00 已从我们的银行汇往")
    await all_is_quiet(house)
    await supplier.looks()

    assert english_in(supplier, since) == []
    assert (await the_order(house)).status is Status.COMPLETED


async def paid_in(house: House) -> None:
    """Finance confirms the money, in English."""
    await house.finance.sees("says it has paid")
    await house.finance.taps("Confirm payment")
    await steps.says_who_paid(house.finance, "[USD 3,000.00]", f"[{BUYER}]")
    await steps.says_whence(house.finance, ACCOUNT)
    await steps.confirms_payment(house.finance)


async def test_a_buyer_writes_an_order_in_chinese(house: House) -> None:
    """The phone's language decides; what is typed the Chinese way is understood and shown back."""
    chen = await house.newcomer("陈", language_code="zh-hans")
    await chen.sends("/start")
    await chen.sees("欢迎使用 Tradehold")
    since = chen.newest["message_id"]
    await chen.sends("/neworder")
    await chen.sees("您代表哪家公司")
    await chen.sends("上海晨光贸易有限公司")
    await chen.taps("中国")
    await chen.sees("向哪家供应商采购")
    await chen.taps("Lumen")
    await chen.sees("采购什么货物？")
    for answer, understood in (
        ("LED 台灯", "✓ 品名：LED 台灯"),
        ("400 流明", "✓ 规格：400 流明"),
        ("1.2万件", "✓ 数量：12,000 件"),
        ("8.5元", "✓ 单价：CNY 8.50"),
    ):
        await chen.sends(answer)
        await chen.sees(understood)
    await chen.taps("就这些")
    await chen.sees("最迟")
    await chen.sends("6周后")
    await chen.sees("✓ 最迟发货")
    await chen.sends("中国")
    review = await chen.sees("CNY 102,000.00")

    assert "12,000 件" in review["text"]
    assert english_in(chen, since) == []
