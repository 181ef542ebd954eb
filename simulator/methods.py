"""Which function does which Bot API method."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from simulator import answering, commands, copying, editing, groups, payments, sending
from simulator.call import Call
from simulator.refusals import BadRequest

Json = dict[str, Any]


async def get_updates(call: Call) -> list[Json]:
    updates = call.world.updates
    updates.allow(call.get("allowed_updates"))
    return await updates.poll(call.get("offset", 0), call.get("limit", 100), min(call.get("timeout", 0), 50))


def set_webhook(call: Call) -> bool:
    updates, url = call.world.updates, call.params["url"]
    secret: str = call.get("secret_token", "")
    # The real one insists on HTTPS; on one machine plain HTTP is enough.
    if url and not url.startswith(("http://", "https://")):
        raise BadRequest("bad webhook: An HTTPS URL must be provided for webhook")
    if len(secret) > 256 or not all(c.isascii() and (c.isalnum() or c in "_-") for c in secret):
        raise BadRequest("bad webhook: secret token contains unallowed characters")
    if call.get("drop_pending_updates"):
        updates.pending.clear()
    updates.allow(call.get("allowed_updates"))
    updates.webhook = {"url": url, "secret": secret} if url else {}
    updates.last_error = None
    updates.signal.fire()
    call.world.dirty = True
    return True


def delete_webhook(call: Call) -> bool:
    return set_webhook(Call(call.world, call.method, {**call.params, "url": ""}))


def get_webhook_info(call: Call) -> Json:
    updates = call.world.updates
    info: Json = {
        "url": updates.webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(updates.pending),
    }
    if updates.last_error:
        info["last_error_date"], info["last_error_message"] = updates.last_error
    if updates.allowed:
        info["allowed_updates"] = updates.allowed
    return info


def log_out(call: Call) -> bool:
    call.world.bot.logged_out = True
    return True


def close(call: Call) -> bool:
    return True


METHODS: dict[str, Callable[[Call], Any | Awaitable[Any]]] = {
    "getMe": commands.get_me,
    "logOut": log_out,
    "close": close,
    "setMyCommands": commands.set_my_commands,
    "deleteMyCommands": commands.delete_my_commands,
    "getMyCommands": commands.get_my_commands,
    "setChatMenuButton": commands.set_chat_menu_button,
    "getChatMenuButton": commands.get_chat_menu_button,
    "setMyName": commands.text_setter("name", 64),
    "getMyName": commands.text_getter("name"),
    "setMyDescription": commands.text_setter("description", 512),
    "getMyDescription": commands.text_getter("description"),
    "setMyShortDescription": commands.text_setter("short_description", 120),
    "getMyShortDescription": commands.text_getter("short_description"),
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_file,
    "sendDocument": sending.send_file,
    "sendVideo": sending.send_file,
    "sendVoice": sending.send_file,
    "sendAudio": sending.send_file,
    "sendAnimation": sending.send_file,
    "sendSticker": sending.send_file,
    "sendVideoNote": sending.send_file,
    "sendLocation": sending.send_location,
    "sendVenue": sending.send_venue,
    "sendContact": sending.send_contact,
    "sendMediaGroup": sending.send_media_group,
    "sendChatAction": sending.send_chat_action,
    "copyMessage": copying.copy_message,
    "copyMessages": copying.copy_messages,
    "forwardMessage": copying.forward_message,
    "forwardMessages": copying.forward_messages,
    "editMessageText": editing.edit_message_text,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageMedia": editing.edit_message_media,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "setMessageReaction": editing.set_message_reaction,
    "pinChatMessage": editing.pin_chat_message,
    "unpinChatMessage": editing.unpin_chat_message,
    "unpinAllChatMessages": editing.unpin_all_chat_messages,
    "answerCallbackQuery": answering.answer_callback_query,
    "answerInlineQuery": answering.answer_inline_query,
    "sendInvoice": payments.send_invoice,
    "answerPreCheckoutQuery": payments.answer_pre_checkout_query,
    "getFile": answering.get_file,
    "getChat": groups.get_chat,
    "getChatMember": groups.get_chat_member,
    "getChatMemberCount": groups.get_chat_member_count,
    "getChatAdministrators": groups.get_chat_administrators,
    "leaveChat": groups.leave_chat,
    "createForumTopic": groups.create_forum_topic,
    "editForumTopic": groups.edit_forum_topic,
    "closeForumTopic": groups.close_forum_topic,
    "reopenForumTopic": groups.reopen_forum_topic,
    "deleteForumTopic": groups.delete_forum_topic,
}
