"""What one message of Telegram's holds, of whatever kind: its words with their formatting, its file, what it tells."""

from __future__ import annotations

import mimetypes
import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from telegram import Message, MessageEntity
from telegram.constants import MessageEntityType as Entity

from bot.act import Incoming
from trade.names import shown
from trade.payments import FileRef

UNSAID = "application/octet-stream"
LONGEST_NAME = 120
NAMELESS = {
    "photo": ("photo.jpg", "image/jpeg"),
    "video": ("video.mp4", "video/mp4"),
    "animation": ("animation.mp4", "video/mp4"),
    "audio": ("audio.mp3", "audio/mpeg"),
    "voice": ("voice.ogg", "audio/ogg"),
    "video_note": ("video-note.mp4", "video/mp4"),
    "sticker": ("sticker.webp", "image/webp"),
    "document": ("document", UNSAID),
}
"""What a file is called whose sender's app does not say. An animation comes before the document it is repeated as."""
KINDS = "photo animation document video voice audio video_note sticker venue location contact poll dice checklist story"
UNREADABLE = ("paid_media", "game", "invoice", "giveaway")
"""What people can send and bots can neither read nor pass on."""
SILENT = frozenset({"other", "successful_payment"})
"""What Telegram says by itself (a message was pinned…): not meant for anybody."""

_UNSAFE = re.compile(r"[/\\:*?\"<>|\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_FORMATTING = frozenset(
    {
        Entity.BOLD, Entity.ITALIC, Entity.UNDERLINE, Entity.STRIKETHROUGH, Entity.SPOILER, Entity.CODE, Entity.PRE,
        Entity.BLOCKQUOTE, Entity.EXPANDABLE_BLOCKQUOTE, Entity.TEXT_LINK,
    }
)  # fmt: skip
FOUND = frozenset(
    {
        Entity.MENTION, Entity.HASHTAG, Entity.CASHTAG, Entity.BOT_COMMAND, Entity.URL, Entity.EMAIL,
        Entity.PHONE_NUMBER,
    }
)  # fmt: skip
"""What Telegram itself finds in words: neither formatting nor anything hidden behind it."""


@dataclass(frozen=True)
class Letter(Incoming):
    """A message with everything that goes into the record. `html`: its words, if they are formatted.

    `quote`: the words of another message that it answers; `origin`: whose words they were, if they are forwarded;
    `topic`: the topic of the chat it was written in; `about`: what a kind without words tells, as text (the record
    holds no floats); `hidden`: addresses that formatting hides behind other words; `moved_from`: the order it was
    said about before its sender moved it.
    """

    html: str = ""
    quote: str = ""
    origin: str = ""
    topic: int | None = None
    about: dict[str, str] = field(default_factory=dict)
    hidden: tuple[str, ...] = ()
    moved_from: int | None = None


def letter(message: Incoming) -> Letter:
    """The message as a letter, if it came as less."""
    return message if isinstance(message, Letter) else Letter(**vars(message))


def read(message: Message) -> Letter:
    """A message of Telegram's."""
    origin = message.forward_origin
    sender = getattr(origin, "sender_user", None)
    replied = message.reply_to_message
    in_topic = replied is not None and replied.forum_topic_created is not None  # it answers nothing but the topic
    kind = kind_of(message)
    about = _about(message, kind)
    return Letter(
        chat=message.chat.id,
        message_id=message.message_id,
        text=message.text or message.caption or _told(kind, about),
        file=_file(message),
        kind=kind,
        reply_to=replied.message_id if replied is not None and not in_topic else None,
        forwarded_from=sender.id if sender else None,
        forwarded=origin is not None,
        album=message.media_group_id,
        html=_html(message),
        quote=message.quote.text if message.quote and message.quote.is_manual else "",
        origin=_origin(origin),
        topic=message.message_thread_id if message.is_topic_message else None,
        about=about,
        hidden=_hidden(message),
    )


def kind_of(message: Message) -> str:
    """What kind of message it is; "other" for what Telegram says by itself (a message was pinned…)."""
    if message.text is not None:
        return "text"
    if message.successful_payment is not None:
        return "successful_payment"
    if any(getattr(message, kind, None) for kind in UNREADABLE):
        return "unreadable"
    return next((kind for kind in KINDS.split() if getattr(message, kind, None)), "other")


def harmless(name: str) -> str:
    """A file's name without anything that leads out of a folder or turns the words around it."""
    safe = _UNSAFE.sub("_", name).strip(" .")
    if len(safe) > LONGEST_NAME:
        suffix = PurePosixPath(safe).suffix[:12]
        safe = safe[: LONGEST_NAME - len(suffix)] + suffix
    return safe or "file"


def _html(message: Message) -> str:
    entities = message.entities or message.caption_entities
    if not any(entity.type in _FORMATTING for entity in entities):
        return ""
    return (message.text_html if message.text else message.caption_html) or ""


def _hidden(message: Message) -> tuple[str, ...]:
    entities: tuple[MessageEntity, ...] = message.entities or message.caption_entities
    links = [entity.url or "" for entity in entities if entity.type == Entity.TEXT_LINK]
    people = [f"tg://user?id={entity.user.id}" for entity in entities if entity.user is not None]
    return (*links, *people)


def _origin(origin: Any) -> str:
    """The name a forwarded message shows: a person's, a hidden person's, a group's or a channel's."""
    match origin:
        case None:
            return ""
        case object(sender_user=user):
            return shown(str(user.full_name), (), otherwise="–")
        case object(sender_user_name=name):
            return shown(str(name), (), otherwise="–")
        case object(sender_chat=chat) | object(chat=chat):
            return shown(str(chat.effective_name or ""), (), otherwise="–")
        case _:
            return ""


def _file(message: Message) -> FileRef | None:
    kind = next((kind for kind in NAMELESS if getattr(message, kind, None)), None)
    if kind is None:
        return None
    found: Any = message.photo[-1] if kind == "photo" else getattr(message, kind)
    name, mime = getattr(found, "file_name", None), getattr(found, "mime_type", None)
    return file_ref(kind, found.file_id, found.file_unique_id, found.file_size, name=name, mime=mime)


def file_ref(
    kind: str, file_id: str, unique_id: str, size: int | None, *, name: str | None = None, mime: str | None = None
) -> FileRef:
    """A file as we keep it in mind; what its sender's app does not say follows from its kind."""
    usual_name, usual_mime = NAMELESS[kind]
    named = name or usual_name
    return FileRef(
        file_id=file_id,
        file_unique_id=unique_id,
        name=harmless(named),
        mime=_mime(mime, named, usual_mime),
        size=size or 0,
        kind=kind,
    )


def _mime(said: str | None, name: str, usual: str) -> str:
    """What kind of file it is. Some apps do not say; then its name does."""
    if said and said != UNSAID:
        return said
    return mimetypes.guess_type(name)[0] or usual


def _about(message: Message, kind: str) -> dict[str, str]:
    """What a message tells beside words and file."""
    match kind:
        case "location" if message.location:
            return _place(message.location)
        case "venue" if message.venue:
            venue = message.venue
            return {"title": venue.title, "address": venue.address, **_place(venue.location)}
        case "contact" if message.contact:
            contact = message.contact
            name = " ".join(filter(None, (contact.first_name, contact.last_name)))
            return {"name": name, "phone": contact.phone_number, **({"card": contact.vcard} if contact.vcard else {})}
        case "sticker" if message.sticker:
            return {"emoji": message.sticker.emoji} if message.sticker.emoji else {}
        case "dice" if message.dice:
            return {"emoji": message.dice.emoji, "value": str(message.dice.value)}
        case "poll" if message.poll:
            return {"title": message.poll.question, "points": "\n".join(o.text for o in message.poll.options)}
        case "checklist" if message.checklist:
            return {"title": message.checklist.title, "points": "\n".join(t.text for t in message.checklist.tasks)}
        case "voice" | "video_note" | "video" | "audio":
            return _recording(getattr(message, kind))
        case _:
            return {}


def _place(location: Any) -> dict[str, str]:
    return {"latitude": str(location.latitude), "longitude": str(location.longitude)}


def _recording(media: Any) -> dict[str, str]:
    told = media.to_dict()  # the library warns of its own property `duration`
    named = {name: str(told[name]) for name in ("title", "performer") if told.get(name)}
    return {"seconds": str(int(told["duration"])), **named}


def _told(kind: str, about: dict[str, str]) -> str:
    """Polls, checklists and dice as words: bots can't pass on the things themselves."""
    match kind:
        case "poll" | "checklist":
            sign = "📊" if kind == "poll" else "☑️"
            return "\n".join((f"{sign} {about['title']}", *(f"▫️ {point}" for point in about["points"].split("\n"))))
        case "dice":
            return f"{about['emoji']} {about['value']}"
        case _:
            return ""
