"""What the simulated Telegram understands of the Bot API: its methods, their parameters, and the objects in them.

A line reads `name! type|type, name type`: `!` marks what is required, `[X]` is an array of X. Only what the simulator
honours, or may rightly ignore (a silent notification), is listed; anything else in a request is refused, so that a bot
never leans on something untested.
"""

from __future__ import annotations

_TO = "chat_id! Integer|String, message_thread_id Integer"
_HOW = "disable_notification Boolean, protect_content Boolean"
_REPLY = "reply_parameters ReplyParameters"
_KEYS = "reply_markup InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply"
_CAPTION = "caption String, parse_mode String, caption_entities [MessageEntity]"
_ABOVE = "show_caption_above_media Boolean"
_SIZE = "duration Integer, width Integer, height Integer"
_THUMB = "thumbnail InputFile|String"
_SEND = f"{_HOW}, {_REPLY}, {_KEYS}"
_PLACE = "latitude! Float, longitude! Float"
_POINT = f"{_PLACE}, horizontal_accuracy Float, live_period Integer, heading Integer, proximity_alert_radius Integer"
_VENUE = (
    f"{_PLACE}, title! String, address! String, foursquare_id String, foursquare_type String, "
    "google_place_id String, google_place_type String"
)
_PERSON = "phone_number! String, first_name! String, last_name String, vcard String"
_EDIT = "chat_id Integer|String, message_id Integer, reply_markup InlineKeyboardMarkup"
_TOPIC = "chat_id! Integer|String, message_thread_id! Integer"
_SCOPE = "scope BotCommandScope, language_code String"
_MEDIA = f"type! String, media! String, {_CAPTION}"
_BUYER = (
    "need_name Boolean, need_phone_number Boolean, need_email Boolean, need_shipping_address Boolean, "
    "send_phone_number_to_provider Boolean, send_email_to_provider Boolean"
)

METHODS: dict[str, str] = {
    # the bot itself
    "getMe": "",
    "logOut": "",
    "close": "",
    "setMyCommands": f"commands! [BotCommand], {_SCOPE}",
    "deleteMyCommands": _SCOPE,
    "getMyCommands": _SCOPE,
    "setChatMenuButton": "chat_id Integer, menu_button MenuButton",
    "getChatMenuButton": "chat_id Integer",
    "setMyName": "name String, language_code String",
    "getMyName": "language_code String",
    "setMyDescription": "description String, language_code String",
    "getMyDescription": "language_code String",
    "setMyShortDescription": "short_description String, language_code String",
    "getMyShortDescription": "language_code String",
    # updates
    "getUpdates": "offset Integer, limit Integer, timeout Integer, allowed_updates [String]",
    "setWebhook": (
        "url! String, ip_address String, max_connections Integer, allowed_updates [String], "
        "drop_pending_updates Boolean, secret_token String"
    ),
    "deleteWebhook": "drop_pending_updates Boolean",
    "getWebhookInfo": "",
    # sending
    "sendMessage": (
        f"{_TO}, text! String, parse_mode String, entities [MessageEntity], link_preview_options LinkPreviewOptions, "
        f"{_SEND}"
    ),
    "sendPhoto": f"{_TO}, photo! InputFile|String, {_CAPTION}, {_ABOVE}, has_spoiler Boolean, {_SEND}",
    "sendDocument": (
        f"{_TO}, document! InputFile|String, {_THUMB}, {_CAPTION}, disable_content_type_detection Boolean, {_SEND}"
    ),
    "sendVideo": (
        f"{_TO}, video! InputFile|String, {_SIZE}, {_THUMB}, {_CAPTION}, {_ABOVE}, has_spoiler Boolean, "
        f"supports_streaming Boolean, {_SEND}"
    ),
    "sendVoice": f"{_TO}, voice! InputFile|String, {_CAPTION}, duration Integer, {_SEND}",
    "sendAudio": (
        f"{_TO}, audio! InputFile|String, {_CAPTION}, duration Integer, performer String, title String, "
        f"{_THUMB}, {_SEND}"
    ),
    "sendAnimation": (
        f"{_TO}, animation! InputFile|String, {_SIZE}, {_THUMB}, {_CAPTION}, {_ABOVE}, has_spoiler Boolean, {_SEND}"
    ),
    "sendSticker": f"{_TO}, sticker! InputFile|String, emoji String, {_SEND}",
    "sendVideoNote": f"{_TO}, video_note! InputFile|String, duration Integer, length Integer, {_THUMB}, {_SEND}",
    "sendLocation": f"{_TO}, {_POINT}, {_SEND}",
    "sendVenue": f"{_TO}, {_VENUE}, {_SEND}",
    "sendContact": f"{_TO}, {_PERSON}, {_SEND}",
    "sendMediaGroup": (f"{_TO}, media! [InputMedia], {_HOW}, {_REPLY}"),
    "sendChatAction": f"{_TO}, action! String",
    # passing on
    "copyMessage": f"{_TO}, from_chat_id! Integer|String, message_id! Integer, {_CAPTION}, {_ABOVE}, {_SEND}",
    "copyMessages": (
        f"{_TO}, from_chat_id! Integer|String, message_ids! [Integer], disable_notification Boolean, "
        "protect_content Boolean, remove_caption Boolean"
    ),
    "forwardMessage": (
        f"{_TO}, from_chat_id! Integer|String, message_id! Integer, disable_notification Boolean, "
        "protect_content Boolean"
    ),
    "forwardMessages": (
        f"{_TO}, from_chat_id! Integer|String, message_ids! [Integer], disable_notification Boolean, "
        "protect_content Boolean"
    ),
    # changing what was sent
    "editMessageText": (
        f"{_EDIT}, text String, parse_mode String, entities [MessageEntity], link_preview_options LinkPreviewOptions"
    ),
    "editMessageCaption": f"{_EDIT}, {_CAPTION}, {_ABOVE}",
    "editMessageMedia": f"{_EDIT}, media! InputMedia",
    "editMessageReplyMarkup": _EDIT,
    "deleteMessage": "chat_id! Integer|String, message_id! Integer",
    "deleteMessages": "chat_id! Integer|String, message_ids! [Integer]",
    "setMessageReaction": "chat_id! Integer|String, message_id! Integer, reaction [ReactionType], is_big Boolean",
    "pinChatMessage": "chat_id! Integer|String, message_id! Integer, disable_notification Boolean",
    "unpinChatMessage": "chat_id! Integer|String, message_id Integer",
    "unpinAllChatMessages": "chat_id! Integer|String",
    # answering
    "answerCallbackQuery": (
        "callback_query_id! String, text String, show_alert Boolean, url String, cache_time Integer"
    ),
    "answerInlineQuery": (
        "inline_query_id! String, results! [InlineQueryResult], cache_time Integer, is_personal Boolean, "
        "next_offset String, button InlineQueryResultsButton"
    ),
    # payments
    "sendInvoice": (
        f"{_TO}, title! String, description! String, payload! String, provider_token String, currency! String, "
        "prices! [LabeledPrice], max_tip_amount Integer, suggested_tip_amounts [Integer], start_parameter String, "
        "provider_data String, photo_url String, photo_size Integer, photo_width Integer, photo_height Integer, "
        f"{_BUYER}, {_HOW}, {_REPLY}, reply_markup InlineKeyboardMarkup"
    ),
    "answerPreCheckoutQuery": "pre_checkout_query_id! String, ok! Boolean, error_message String",
    # files and chats
    "getFile": "file_id! String",
    "getChat": "chat_id! Integer|String",
    "getChatMember": "chat_id! Integer|String, user_id! Integer",
    "getChatMemberCount": "chat_id! Integer|String",
    "getChatAdministrators": "chat_id! Integer|String",
    "leaveChat": "chat_id! Integer|String",
    "createForumTopic": "chat_id! Integer|String, name! String, icon_color Integer, icon_custom_emoji_id String",
    "editForumTopic": f"{_TOPIC}, name String, icon_custom_emoji_id String",
    "closeForumTopic": _TOPIC,
    "reopenForumTopic": _TOPIC,
    "deleteForumTopic": _TOPIC,
}

OBJECTS: dict[str, str] = {
    "MessageEntity": (
        "type! String, offset! Integer, length! Integer, url String, user User, language String, custom_emoji_id String"
    ),
    "User": (
        "id! Integer, is_bot! Boolean, first_name! String, last_name String, username String, language_code String"
    ),
    "LinkPreviewOptions": (
        "is_disabled Boolean, url String, prefer_small_media Boolean, prefer_large_media Boolean, "
        "show_above_text Boolean"
    ),
    "ReplyParameters": (
        "message_id! Integer, chat_id Integer|String, allow_sending_without_reply Boolean, quote String, "
        "quote_parse_mode String, quote_entities [MessageEntity], quote_position Integer"
    ),
    "InlineKeyboardMarkup": "inline_keyboard! [[InlineKeyboardButton]]",
    "InlineKeyboardButton": (
        "text! String, icon_custom_emoji_id String, style String, url String, callback_data String, "
        "web_app WebAppInfo, switch_inline_query String, switch_inline_query_current_chat String, "
        "copy_text CopyTextButton, pay Boolean"
    ),
    "WebAppInfo": "url! String",
    "CopyTextButton": "text! String",
    "ReplyKeyboardMarkup": (
        "keyboard! [[KeyboardButton]], is_persistent Boolean, resize_keyboard Boolean, one_time_keyboard Boolean, "
        "input_field_placeholder String, selective Boolean"
    ),
    "KeyboardButton": (
        "text! String, icon_custom_emoji_id String, style String, request_contact Boolean, request_location Boolean"
    ),
    "ReplyKeyboardRemove": "remove_keyboard! Boolean, selective Boolean",
    "ForceReply": "force_reply! Boolean, input_field_placeholder String, selective Boolean",
    "InputMediaPhoto": f"{_MEDIA}, {_ABOVE}, has_spoiler Boolean",
    "InputMediaDocument": f"{_MEDIA}, thumbnail String, disable_content_type_detection Boolean",
    "InputMediaAudio": f"{_MEDIA}, thumbnail String, duration Integer, performer String, title String",
    "InputMediaVideo": (
        f"{_MEDIA}, thumbnail String, {_ABOVE}, {_SIZE}, supports_streaming Boolean, has_spoiler Boolean"
    ),
    "InputMediaAnimation": f"{_MEDIA}, thumbnail String, {_ABOVE}, {_SIZE}, has_spoiler Boolean",
    "LabeledPrice": "label! String, amount! Integer",
    "BotCommand": "command! String, description! String",
    "BotCommandScopeDefault": "type! String",
    "BotCommandScopeAllPrivateChats": "type! String",
    "BotCommandScopeAllGroupChats": "type! String",
    "BotCommandScopeAllChatAdministrators": "type! String",
    "BotCommandScopeChat": "type! String, chat_id! Integer|String",
    "BotCommandScopeChatAdministrators": "type! String, chat_id! Integer|String",
    "BotCommandScopeChatMember": "type! String, chat_id! Integer|String, user_id! Integer",
    "MenuButtonDefault": "type! String",
    "MenuButtonCommands": "type! String",
    "MenuButtonWebApp": "type! String, text! String, web_app! WebAppInfo",
    "ReactionTypeEmoji": "type! String, emoji! String",
    "InlineQueryResultArticle": (
        "type! String, id! String, title! String, input_message_content! InputTextMessageContent, "
        "reply_markup InlineKeyboardMarkup, url String, description String, thumbnail_url String, "
        "thumbnail_width Integer, thumbnail_height Integer"
    ),
    "InputTextMessageContent": (
        "message_text! String, parse_mode String, entities [MessageEntity], link_preview_options LinkPreviewOptions"
    ),
    "InlineQueryResultsButton": "text! String, web_app WebAppInfo, start_parameter String",
}

# An object of several kinds says by its "type" which one it is.
KINDS: dict[str, dict[str, str]] = {
    "InputMedia": {
        "photo": "InputMediaPhoto",
        "document": "InputMediaDocument",
        "audio": "InputMediaAudio",
        "video": "InputMediaVideo",
        "animation": "InputMediaAnimation",
    },
    "BotCommandScope": {
        "default": "BotCommandScopeDefault",
        "all_private_chats": "BotCommandScopeAllPrivateChats",
        "all_group_chats": "BotCommandScopeAllGroupChats",
        "all_chat_administrators": "BotCommandScopeAllChatAdministrators",
        "chat": "BotCommandScopeChat",
        "chat_administrators": "BotCommandScopeChatAdministrators",
        "chat_member": "BotCommandScopeChatMember",
    },
    "MenuButton": {
        "default": "MenuButtonDefault",
        "commands": "MenuButtonCommands",
        "web_app": "MenuButtonWebApp",
    },
    "ReactionType": {"emoji": "ReactionTypeEmoji"},
    "InlineQueryResult": {"article": "InlineQueryResultArticle"},
}
