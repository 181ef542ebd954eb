"""One request of the bot, with what every method needs: the chat it means, the text in it, where its answer goes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from simulator import entities, refusals
from simulator.filestore import StoredFile, Upload
from simulator.keyboards import check_keyboard
from simulator.refusals import BadRequest, Forbidden
from simulator.world import Chat, Post, World

Json = dict[str, Any]
MOST_TEXT = 4096
MOST_CAPTION = 1024
_TO_A_PERSON = re.compile(r"tg://user\?id=(\d+)")


@dataclass(frozen=True)
class Call:
    """A checked request."""

    world: World
    method: str
    params: Json
    uploads: Mapping[str, Upload] = field(default_factory=dict)

    def get(self, name: str, default: Any = None) -> Any:
        return self.params.get(name, default)

    # -- where

    def chat(self, name: str = "chat_id") -> Chat:
        """The chat a request means, which the bot may see."""
        chat_id = self.params.get(name)
        if isinstance(chat_id, str) and re.fullmatch(r"-?\d+", chat_id):
            chat_id = int(chat_id)
        chat = self.world.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None:
            raise BadRequest(refusals.CHAT_NOT_FOUND)
        if not chat.bot_inside:
            raise Forbidden(refusals.KICKED)
        return chat

    def open_chat(self) -> Chat:
        """The chat to send to, which wants to hear from the bot."""
        chat = self.chat()
        if chat.private:
            if self.world.users[chat.id].deactivated:
                raise Forbidden(refusals.DEACTIVATED)
            if chat.blocked:
                raise Forbidden(refusals.BLOCKED)
            if not chat.started:
                raise Forbidden(refusals.NEVER_STARTED)
        return chat

    def thread(self, chat: Chat) -> Json:
        """Where in a forum a message goes."""
        thread = self.params.get("message_thread_id")
        if thread is None:
            return {}
        if thread not in chat.topics:
            raise BadRequest(refusals.NO_THREAD)
        return {"message_thread_id": thread, "is_topic_message": True}

    def message(self, chat: Chat, missing: str, name: str = "message_id") -> Post:
        """The message a request means. Raises BadRequest with the words for this method when it is not there."""
        try:
            return chat.posts[self.params[name]]
        except KeyError:
            raise BadRequest(missing) from None

    # -- what

    def text(self) -> Json:
        """A text message's content."""
        text, found = self.parsed(self.params.get("text", ""), "entities")
        if not text:
            raise BadRequest(refusals.TEXT_EMPTY)
        if entities.utf16(text) > MOST_TEXT:
            raise BadRequest(refusals.TEXT_TOO_LONG)
        content: Json = {"text": text}
        if found:
            content["entities"] = found
        if "link_preview_options" in self.params:
            content["link_preview_options"] = self.params["link_preview_options"]
        return content

    def caption(self, source: Mapping[str, Any] | None = None) -> Json:
        """A caption, of this request or of one file in it."""
        given = self.params if source is None else source
        text, found = self.parsed(given.get("caption", ""), "caption_entities", given)
        if entities.utf16(text) > MOST_CAPTION:
            raise BadRequest(refusals.CAPTION_TOO_LONG)
        content: Json = {"caption": text} if text else {}
        if text and found:
            content["caption_entities"] = found
        if text and given.get("show_caption_above_media"):
            content["show_caption_above_media"] = True
        return content

    def parsed(self, text: str, given: str, source: Mapping[str, Any] | None = None) -> tuple[str, list[Json]]:
        params = self.params if source is None else source
        plain, found = entities.parse(text, params.get("parse_mode"), params.get(given))
        return plain, [known for entity in found if (known := self._mention(entity))]

    def _mention(self, entity: Json) -> Json | None:
        """A link to a person becomes a mention if the bot may know the person."""
        person = _TO_A_PERSON.fullmatch(entity.get("url", ""))
        if person is None:
            return entity
        user = self.world.users.get(int(person[1]))
        place = {"offset": entity["offset"], "length": entity["length"]}
        return {**place, "type": "text_mention", "user": user.json()} if user else None

    def keyboard(self, chat: Chat) -> tuple[Json, Json | None]:
        """The keys under a message (part of its content), and the ones instead of the person's keyboard."""
        markup = self.params.get("reply_markup")
        if not markup:
            return {}, None
        check_keyboard(markup, private=chat.private, invoice=self.method == "sendInvoice")
        if "inline_keyboard" not in markup:
            return {}, markup
        return ({"reply_markup": markup} if any(markup["inline_keyboard"]) else {}), None

    def file(self, kind: str, source: Mapping[str, Any] | None = None, name: str | None = None) -> StoredFile:
        """The file a request carries or names."""
        given = str((self.params if source is None else source)[name or kind])
        files = self.world.files
        if given.startswith("attach://"):
            upload = self.uploads.get(given.removeprefix("attach://"))
            if upload is None:
                raise BadRequest(f'can\'t find the attached file "{given.removeprefix("attach://")}"')
            return files.keep(kind, upload)
        if re.match(r"https?://", given):
            raise BadRequest("failed to get HTTP URL content")
        file = files.find(given)
        if file.kind != kind:
            raise BadRequest(f"can't use file of type {file.kind.title()} as {kind.title()}")
        return file

    # -- sending

    def reply(self, chat: Chat) -> Json:
        """What a message answers."""
        wanted = self.params.get("reply_parameters")
        if not wanted:
            return {}
        if wanted.get("chat_id", chat.id) != chat.id:
            raise BadRequest("the simulator does not reply across chats")
        post = chat.posts.get(wanted["message_id"])
        if post is None:
            if wanted.get("allow_sending_without_reply"):
                return {}
            raise BadRequest(refusals.NO_MESSAGE_TO_REPLY)
        return reply_to(post, wanted.get("quote"), parse_mode=wanted.get("quote_parse_mode"))

    def _wanted(self, chat: Chat, content: Json) -> None:
        forbidden = self.world.users[chat.id].forbids if chat.private else ()
        if "voice" in forbidden and ("voice" in content or "video_note" in content):
            raise BadRequest(refusals.VOICE_FORBIDDEN)
        for kind in forbidden:
            if kind != "voice" and kind in content:
                raise Forbidden(f"CHAT_SEND_{kind.removesuffix('ument').upper()}S_FORBIDDEN")

    def send(self, chat: Chat, content: Json, *, more: Json | None = None) -> Post:
        """Puts a message of the bot into a chat. Raises BadRequest for a kind that its owner takes from nobody."""
        self._wanted(chat, content)
        keys, instead = self.keyboard(chat)
        body = {**self.thread(chat), **self.reply(chat), **content, **keys, **(more or {})}
        if self.params.get("protect_content"):
            body["has_protected_content"] = True
        chat.typing_until = 0
        return self.world.post(chat, self.world.bot.json(), body, reply_keyboard=instead)


def reply_to(post: Post, quote: str | None = None, *, parse_mode: str | None = None) -> Json:
    """The part of a message that says which one it answers."""
    replied = {key: value for key, value in post.body.items() if key != "reply_to_message"}
    content: Json = {"reply_to_message": replied}
    if quote:
        plain, found = entities.parse(quote, parse_mode)
        position = (text := post.body.get("text") or post.body.get("caption") or "").find(plain)
        if position < 0:
            raise BadRequest("QUOTE_TEXT_INVALID")
        content["quote"] = {"text": plain, "position": entities.utf16(text[:position]), "is_manual": True}
        if found:
            content["quote"]["entities"] = found
    return content
