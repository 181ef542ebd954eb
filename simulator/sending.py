"""The Bot API's sending methods: text, files, places, people, albums, and "is typing"."""

from __future__ import annotations

import secrets
from typing import Any

from simulator.call import Call
from simulator.refusals import BadRequest
from simulator.world import Chat

Json = dict[str, Any]
# What a bot may tell about a file, by kind.
TOLD = ("duration", "width", "height", "length", "performer", "title", "emoji")
WITHOUT_CAPTION = ("sticker", "video_note")
# Telegram shows "is typing" for five seconds.
TYPING_SECONDS = 5
ACTIONS = (
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
    "choose_sticker", "find_location", "record_video_note", "upload_video_note",
)  # fmt: skip


def send_message(call: Call) -> Json:
    chat = call.open_chat()
    return call.send(chat, call.text()).body


def send_file(call: Call) -> Json:
    """sendPhoto, sendDocument, sendVideo, sendVoice, sendAudio, sendAnimation, sendSticker, sendVideoNote."""
    kind = {"sendvideonote": "video_note"}.get(call.method.lower()) or call.method.removeprefix("send").lower()
    chat = call.open_chat()
    caption = {} if kind in WITHOUT_CAPTION else call.caption()
    # What can be refused is refused before the file is kept.
    call.keyboard(chat)
    call.thread(chat)
    return call.send(chat, {**media(call, kind, call.params), **caption}).body


def media(call: Call, kind: str, source: Json, name: str | None = None) -> Json:
    """The file part of a message's content."""
    told = {key: source[key] for key in TOLD if key in source and kind not in ("photo", "document")}
    content = call.world.files.content(call.file(kind, source, name), told)
    if source.get("has_spoiler"):
        content["has_media_spoiler"] = True
    return content


def send_location(call: Call) -> Json:
    chat = call.open_chat()
    return call.send(chat, {"location": _point(call)}).body


def send_venue(call: Call) -> Json:
    chat = call.open_chat()
    told = ("title", "address", "foursquare_id", "foursquare_type", "google_place_id", "google_place_type")
    venue = {"location": _point(call), **{key: call.params[key] for key in told if key in call.params}}
    return call.send(chat, {"venue": venue, "location": venue["location"]}).body


def _point(call: Call) -> Json:
    point: Json = {
        key: call.params[key]
        for key in ("latitude", "longitude", "horizontal_accuracy", "live_period", "heading", "proximity_alert_radius")
        if key in call.params
    }
    if not (-90 <= point["latitude"] <= 90 and -180 <= point["longitude"] <= 180):
        raise BadRequest("wrong latitude or longitude specified")
    return point


def send_contact(call: Call) -> Json:
    chat = call.open_chat()
    told = ("phone_number", "first_name", "last_name", "vcard")
    contact = {key: call.params[key] for key in told if key in call.params}
    number = contact["phone_number"]
    for user in call.world.users.values():
        if user.username and number == user.username:
            contact["user_id"] = user.id
    return call.send(chat, {"contact": contact}).body


def send_media_group(call: Call) -> list[Json]:
    """An album: 2-10 files, photos and videos together, documents and audio each among themselves."""
    chat = call.open_chat()
    items: list[Json] = call.params["media"]
    if not 2 <= len(items) <= 10:
        raise BadRequest("group send failed: 2-10 media must be sent in an album")
    kinds = {item["type"] for item in items}
    if not (kinds <= {"photo", "video"} or kinds in ({"document"}, {"audio"})):
        raise BadRequest("can't use this combination of media in an album")
    captions = [call.caption(item) for item in items]
    place = {**call.thread(chat), **call.reply(chat)}
    files = [media(call, item["type"], item, "media") for item in items]
    group = str(secrets.randbelow(10**17))
    return [
        call.world.post(chat, call.world.bot.json(), {**place, "media_group_id": group, **file, **caption}).body
        for file, caption in zip(files, captions, strict=True)
    ]


def send_chat_action(call: Call) -> bool:
    chat: Chat = call.open_chat()
    if call.params["action"] not in ACTIONS:
        raise BadRequest("wrong parameter action in request")
    thread = call.thread(chat)
    chat.typing_until = call.world.now() + TYPING_SECONDS
    call.world.happened("typing", chat, action=call.params["action"], **thread)
    return True
