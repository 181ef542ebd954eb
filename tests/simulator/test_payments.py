"""Paying an invoice, and inline queries."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.people import Person
from tests.simulator.conftest import HandBot

INVOICE: dict[str, Any] = {
    "title": "Deposit",
    "description": "30 % of order 7",
    "payload": "order:7",
    "provider_token": "123:TEST",
    "currency": "EUR",
    "prices": [{"label": "Goods", "amount": 90_000}, {"label": "Fee", "amount": 900}],
}


async def test_an_invoice_is_paid_once_the_bot_confirms(bot: HandBot, li: Person) -> None:
    """pre_checkout_query, answerPreCheckoutQuery, successful_payment."""
    sent = await bot("sendInvoice", chat_id=li.id, **INVOICE)
    assert sent["invoice"]["total_amount"] == 90_900
    await li.sees("Deposit")

    async def confirm() -> None:
        query = await bot.update("pre_checkout_query")
        assert (query["invoice_payload"], query["total_amount"]) == ("order:7", 90_900)
        await bot("answerPreCheckoutQuery", pre_checkout_query_id=query["id"], ok=True)

    paid, _ = await asyncio.gather(li.pays(), confirm())
    assert paid["paid"]
    payment = (await bot.update("message"))["successful_payment"]
    assert (payment["invoice_payload"], payment["currency"]) == ("order:7", "EUR")


async def test_the_bot_can_refuse_a_payment(bot: HandBot, li: Person) -> None:
    """The person sees why; nothing is paid."""
    await bot("sendInvoice", chat_id=li.id, **INVOICE)
    await li.sees("Deposit")

    async def refuse() -> None:
        query = await bot.update("pre_checkout_query")
        answer = {"pre_checkout_query_id": query["id"], "ok": False, "error_message": "Paid already"}
        await bot("answerPreCheckoutQuery", **answer)

    paid, _ = await asyncio.gather(li.pays(), refuse())
    assert paid == {"paid": False, "error": "Paid already"}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"prices": []}, "CURRENCY_TOTAL_AMOUNT_INVALID"),
        ({"payload": "x" * 129}, "INVOICE_PAYLOAD_INVALID"),
        ({"title": "x" * 33}, "PAYMENT_TITLE_INVALID"),
        ({"currency": "euro"}, "CURRENCY_INVALID"),
        ({"provider_token": ""}, "PAYMENT_PROVIDER_INVALID"),
    ],
)
async def test_bad_invoices_are_refused(bot: HandBot, li: Person, change: dict[str, Any], words: str) -> None:
    """Nothing to pay, too long, no such currency, no provider."""
    assert await bot.refused("sendInvoice", chat_id=li.id, **{**INVOICE, **change}) == f"Bad Request: {words}"


async def test_an_inline_query_offers_results_to_post(bot: HandBot, li: Person) -> None:
    """The chosen one becomes a message of the person, via the bot."""
    article = {
        "type": "article",
        "id": "4",
        "title": "Shenzhen Lamps",
        "input_message_content": {"message_text": "<b>Shenzhen Lamps</b>", "parse_mode": "HTML"},
    }

    async def answer() -> None:
        query = await bot.update("inline_query")
        assert query["query"] == "lamps"
        await bot("answerInlineQuery", inline_query_id=query["id"], results=[article])

    offered, _ = await asyncio.gather(li.asks_inline("lamps"), answer())
    assert [result["title"] for result in offered["results"]] == ["Shenzhen Lamps"]
    wish = {"query_id": offered["query_id"], "result_id": "4"}
    await li.town.post(f"/sim/users/{li.id}/chats/{li.id}/choose", wish)
    message = await bot.update("message")
    assert (message["text"], message["via_bot"]["id"]) == ("Shenzhen Lamps", 1)
    assert (await bot.update("chosen_inline_result"))["result_id"] == "4"
