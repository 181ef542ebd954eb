"""Which short messages are meant for the bot, and which are somebody's own words."""

from __future__ import annotations

import pytest

from texts.wishes import Wish, wish


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("help", Wish.HELP), ("Help me!", Wish.HELP), ("?", Wish.HELP), ("帮助", Wish.HELP),
        ("I want to cancel", Wish.CANCEL), ("cancel", Wish.CANCEL), ("Please help me cancel my order", Wish.CANCEL),
        ("Cancel order 3", Wish.CANCEL), ("我想取消订单", Wish.CANCEL), ("怎么取消订单？", Wish.CANCEL),
        ("is this supplier a scammer?", Wish.TRUST), ("Is Shenzhen Lumen a scam??", Wish.TRUST),
        ("Can I trust this supplier?", Wish.TRUST), ("这个供应商是骗子吗？", Wish.TRUST),
        ("menu", Wish.MENU), ("菜单", Wish.MENU), ("human", Wish.TEAM), ("agent", Wish.TEAM),
        ("I’d like to talk to a real person", Wish.TEAM), ("转人工", Wish.TEAM), ("人工客服", Wish.TEAM),
        ("order again", Wish.AGAIN), ("再来一单", Wish.AGAIN), ("refund", Wish.REFUND),
        ("I want my money back", Wish.REFUND), ("退款！", Wish.REFUND), ("track my order", Wish.TRACK),
        ("查物流", Wish.TRACK), ("stop", Wish.STOP), ("停止", Wish.STOP),
        ("open a dispute", Wish.DISPUTE), ("投诉", Wish.DISPUTE), ("I’ve paid", Wish.PAID), ("已付款", Wish.PAID),
        ("received", Wish.RECEIVED), ("yes", Wish.ANSWER), ("好的", Wish.ANSWER), ("ＨＥＬＰ", Wish.HELP),
    ],
)  # fmt: skip
def test_a_whole_message_that_asks_the_bot_for_something_is_known(words: str, meant: Wish) -> None:
    """In every language we serve, whatever the person's own is; however it is punctuated."""
    assert wish(words) is meant


@pytest.mark.parametrize(
    "words",
    [
        "", "Good morning", "Is red possible?", "Can we cancel the red ones and take the blue ones?", "Are you there?",
        "Is the leather genuine?", "Yes, RAL 3020", "Please help us with the drawing of the second lamp", "你好",
        "货什么时候到？", "The refund for the broken lamp should be 20 USD, as we agreed", "🙂", "...",
        "help " * 40,
    ],
)  # fmt: skip
def test_words_for_the_other_side_are_no_wish(words: str) -> None:
    """Also where such a word occurs in them."""
    assert wish(words) is None
