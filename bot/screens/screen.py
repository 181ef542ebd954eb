"""A screen: what a person is shown, as text and rows of keys. Screens do no I/O."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from bot.buttons import Button, TalkToTeam
from texts.i18n import Html, Say, plain
from texts.markup import apart, quotation
from trade.payments import FileRef

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
PART = 1500
SENT_BY = {
    "photo": "sendPhoto",
    "document": "sendDocument",
    "video": "sendVideo",
    "animation": "sendAnimation",
    "audio": "sendAudio",
    "voice": "sendVoice",
    "video_note": "sendVideoNote",
    "sticker": "sendSticker",
}
"""The method that sends each kind of file: Telegram takes the id of one kind for no other."""
WORDLESS = frozenset({"video_note", "sticker"})
"""Files under which no words can stand."""


@dataclass(frozen=True)
class Key:
    """One key: it presses a button, opens an address or copies a text."""

    text: str
    button: Button | None = None
    url: str | None = None
    copy: str | None = None

    def wire(self) -> dict[str, Any]:
        """As Telegram's InlineKeyboardButton. Its text is one line, which may be copied: ordinary spaces do."""
        text = apart(self.text)
        if self.button is not None:
            return {"text": text, "callback_data": self.button.pack()}
        if self.url is not None:
            return {"text": text, "url": self.url}
        return {"text": text, "copy_text": {"text": self.copy or text}}


def key(text: Html, button: Button) -> Key:
    """A key that presses a button."""
    return Key(plain(text), button)


def team_key(say: Say, order: int = 0) -> Key:
    """The way to a person of the operator's team."""
    return key(say("desk-key"), TalkToTeam(order))


Rows = tuple[tuple[Key, ...], ...]


def rows(*lines: Iterable[Key | None] | Key | None) -> Rows:
    """Rows of keys; what is None is left out, and empty rows with it."""
    made = []
    for line in lines:
        keys = (line,) if isinstance(line, Key) or line is None else tuple(line)
        kept = tuple(k for k in keys if k is not None)
        if kept:
            made.append(kept)
    return tuple(made)


def columns(keys: Iterable[Key], wide: int = 2) -> Rows:
    """Keys side by side, so many in a row."""
    found = tuple(keys)
    return tuple(found[i : i + wide] for i in range(0, len(found), wide))


@dataclass(frozen=True)
class Media:
    """A file shown with the text as its caption: one Telegram knows (file_id) or one of ours (sha256).

    One of ours that is `large` is on the line for a while, and other chats' messages do not wait for it.
    """

    kind: str  # as in SENT_BY
    file_id: str | None = None
    sha256: str | None = None
    name: str = ""
    mime: str = ""
    large: bool = False


@dataclass(frozen=True)
class Screen:
    """Text and keys; `toast` is shown over the chat after a press, `subject` says which order or company it is about.

    `fresh` sends a new message even after a press, so that what stood there stays; `replaces` is the message to edit
    instead, `reply_to` the one a new message answers. `line`: the entry of the record under which it stands as a line
    that says where that went.
    """

    text: Html
    rows: Rows = ()
    toast: str = ""
    alert: bool = False
    fresh: bool = False
    subject: str | None = None
    media: Media | None = None
    replaces: int | None = None
    reply_to: int | None = None
    line: int | None = None

    @property
    def asks(self) -> bool:
        """Whether it asks something: what is typed next may be meant as the answer."""
        return any(k.button is not None and k.button.answers for row in self.rows for k in row)

    def under(self, line: Html) -> Screen:
        """The same screen with a line above its text."""
        return replace(self, text=Html(f"{line}\n\n{self.text}"))

    def call(self, chat: int, message_id: int | None = None) -> dict[str, Any]:
        """The Bot API call that shows it: a new message, or an edit of one that holds text."""
        params: dict[str, Any] = {"chat_id": chat, "parse_mode": "HTML"}
        if self.rows or message_id is not None:
            params["reply_markup"] = {"inline_keyboard": [[k.wire() for k in row] for row in self.rows]}
        if self.media is not None:
            return self._media_call(params)
        params["text"] = self.text
        params["link_preview_options"] = {"is_disabled": True}
        if message_id is None:
            return {"method": "sendMessage", "params": params | replying(self.reply_to)}
        return {"method": "editMessageText", "params": {**params, "message_id": message_id}}

    def _media_call(self, params: dict[str, Any]) -> dict[str, Any]:
        media = self.media
        if media is None:
            raise ValueError("no media")
        method = SENT_BY[media.kind]
        if media.kind in WORDLESS:
            del params["parse_mode"]
        else:
            params["caption"] = self.text
        if media.file_id is not None:
            return {"method": method, "params": {**params, media.kind: media.file_id}}
        files = {media.kind: {"sha256": media.sha256, "name": media.name, "mime": media.mime}}
        call = {"method": method, "params": params, "files": files}
        return {**call, "large": True} if media.large else call


def replying(reply_to: int | None) -> dict[str, Any]:
    """What makes a message a reply to one that may be gone by then."""
    if reply_to is None:
        return {}
    return {"reply_parameters": {"message_id": reply_to, "allow_sending_without_reply": True}}


def length(text: Html) -> int:
    """How long Telegram takes a text to be: without its markup, in UTF-16 units."""
    return len(plain(text).encode("utf-16-le")) // 2


def captioned(say: Say, text: Html, file: FileRef) -> Html:
    """Words over a file, and under them what its sender wrote under it."""
    return Html(f"{text.rstrip()}\n{quotation(say.show(file.caption))}") if file.caption else text


def shown_file(say: Say, text: Html, file: FileRef, subject: str | None = None) -> list[Screen]:
    """A file somebody sent, with words and its caption: under it, or before it where they can't stand under it."""
    media, whole = Media(file.kind, file_id=file.file_id), captioned(say, text, file)
    if file.kind not in WORDLESS and length(whole) <= LONGEST_CAPTION:
        return [Screen(whole, subject=subject, media=media)]
    before = [whole] if length(whole) <= LONGEST_TEXT else [text, *_in_parts(say, file.caption)]
    return [*(Screen(words, subject=subject) for words in before), Screen(Html(""), subject=subject, media=media)]


def _in_parts(say: Say, words: str) -> list[Html]:
    """The words in so many messages that each of them fits, also with the signs that hold right-to-left words."""
    return [quotation(say.show(words[at : at + PART])) for at in range(0, len(words), PART)]
