"""Invoices: the bot sends one, a person pays, the bot confirms, Telegram says it is paid."""

from __future__ import annotations

import re
import secrets
from typing import Any

from simulator.call import Call
from simulator.refusals import BadRequest
from simulator.world import Chat, User, World

Json = dict[str, Any]
# Telegram gives a bot ten seconds to confirm.
CONFIRM_WITHIN = 10.0
MOST_AMOUNT = 99_999_999_99


def send_invoice(call: Call) -> Json:
    chat = call.open_chat()
    params = call.params
    limits = {"title": 32, "description": 255}
    for name, most in limits.items():
        if not 1 <= len(params[name]) <= most:
            raise BadRequest(f"PAYMENT_{name.upper()}_INVALID")
    if not 1 <= len(params["payload"].encode()) <= 128:
        raise BadRequest("INVOICE_PAYLOAD_INVALID")
    if not re.fullmatch(r"[A-Z]{3}", params["currency"]):
        raise BadRequest("CURRENCY_INVALID")
    if params["currency"] != "XTR" and not params.get("provider_token"):
        raise BadRequest("PAYMENT_PROVIDER_INVALID")
    total = sum(price["amount"] for price in params["prices"])
    if not params["prices"] or not 1 <= total <= MOST_AMOUNT:
        raise BadRequest("CURRENCY_TOTAL_AMOUNT_INVALID")
    invoice = {
        "title": params["title"],
        "description": params["description"],
        "start_parameter": params.get("start_parameter", ""),
        "currency": params["currency"],
        "total_amount": total,
    }
    if "reply_markup" not in params:
        params["reply_markup"] = {"inline_keyboard": [[{"text": f"Pay {params['currency']}", "pay": True}]]}
    post = call.send(chat, {"invoice": invoice})
    post.invoice = {"payload": params["payload"], "currency": params["currency"], "total_amount": total}
    return post.body


def answer_pre_checkout_query(call: Call) -> bool:
    ok: bool = call.params["ok"]
    if not ok and not call.get("error_message"):
        raise BadRequest("error_message is empty")
    answer = {"ok": ok, **({} if ok else {"error_message": call.params["error_message"]})}
    call.world.answer("pre_checkout_query", call.params["pre_checkout_query_id"], answer)
    return True


async def pay(world: World, chat: Chat, user: User, message_id: int) -> Json:
    """A person pays an invoice: `{"paid": bool, "error"?}`."""
    post = chat.posts.get(message_id)
    if post is None or post.invoice is None:
        raise BadRequest("invoice not found")
    terms = {
        "currency": post.invoice["currency"],
        "total_amount": post.invoice["total_amount"],
        "invoice_payload": post.invoice["payload"],
    }
    question = world.ask_bot("pre_checkout_query", {"from": user.json(), **terms})
    answer = await question.wait(CONFIRM_WITHIN)
    if answer is None:
        return {"paid": False, "error": "The bot did not confirm the payment in time"}
    if not answer["ok"]:
        return {"paid": False, "error": answer["error_message"]}
    charges = {f"{who}_payment_charge_id": secrets.token_hex(12) for who in ("telegram", "provider")}
    paid = world.post(chat, user.json(), {"successful_payment": {**terms, **charges}})
    world.tell_bot("message", paid.body)
    return {"paid": True, "message": world.seen(paid)}
