"""The bot's answers to what people asked of it: pressed keys and inline queries; and the files it fetches."""

from __future__ import annotations

from typing import Any

from simulator import entities
from simulator.call import MOST_TEXT, Call
from simulator.filestore import MOST_DOWNLOADED
from simulator.keyboards import check_keyboard
from simulator.refusals import FILE_TOO_BIG, TEXT_EMPTY, TEXT_TOO_LONG, BadRequest

Json = dict[str, Any]
MOST_TOAST = 200
MOST_RESULTS = 50


def answer_callback_query(call: Call) -> bool:
    text: str = call.get("text", "")
    if len(text) > MOST_TOAST:
        raise BadRequest("MESSAGE_TOO_LONG")
    answer = {key: call.params[key] for key in ("text", "show_alert", "url") if call.params.get(key)}
    question = call.world.answer("callback_query", call.params["callback_query_id"], answer)
    chat = call.world.chats[question.about["message"]["chat"]["id"]]
    who = question.about["from"]["id"]
    message_id = question.about["message"]["message_id"]
    call.world.happened("callback", chat, by=who, message_id=message_id, answer=answer)
    return True


def answer_inline_query(call: Call) -> bool:
    results: list[Json] = call.params["results"]
    if len(results) > MOST_RESULTS:
        raise BadRequest("RESULTS_TOO_MUCH")
    ids = [result["id"] for result in results]
    if len(set(ids)) != len(ids) or not all(1 <= len(id.encode()) <= 64 for id in ids):
        raise BadRequest("RESULT_ID_DUPLICATE" if len(set(ids)) != len(ids) else "RESULT_ID_INVALID")
    answer = {
        "results": [_article(call, result) for result in results],
        "next_offset": call.get("next_offset", ""),
        **({"button": call.params["button"]} if "button" in call.params else {}),
    }
    call.world.answer("inline_query", call.params["inline_query_id"], answer)
    return True


def _article(call: Call, result: Json) -> Json:
    """A result with the message it would become."""
    content: Json = result["input_message_content"]
    text, found = call.parsed(content["message_text"], "entities", content)
    if not text:
        raise BadRequest(TEXT_EMPTY)
    if entities.utf16(text) > MOST_TEXT:
        raise BadRequest(TEXT_TOO_LONG)
    message: Json = {"text": text, **({"entities": found} if found else {})}
    if markup := result.get("reply_markup"):
        check_keyboard(markup, private=True, invoice=False)
        message["reply_markup"] = markup
    shown = {key: value for key, value in result.items() if key not in ("input_message_content", "reply_markup")}
    return {**shown, "message": message}


def get_file(call: Call) -> Json:
    file = call.world.files.find(call.params["file_id"])
    if file.size > MOST_DOWNLOADED:
        raise BadRequest(FILE_TOO_BIG)
    return {**file.basics(), "file_path": file.path}
