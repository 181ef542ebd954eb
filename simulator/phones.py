"""What one person can do and see in one chat: `/sim/users/{id}/chats/{chat}/…`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.routing import Route

from simulator import acts, inline, payments
from simulator.acts import Unknown, chat_of, post_in, someone
from simulator.answers import Json, body_of, number_in, plain
from simulator.filestore import KINDS, Upload
from simulator.refusals import BadRequest
from simulator.world import Chat, Post, User, World

Act = Callable[[User, Chat, Json], Awaitable[Any]]
PAGE = 100


class Phones:
    """Answers a person's phone."""

    def __init__(self, world: World) -> None:
        self.world = world

    def routes(self) -> list[Route]:
        """All acts share one form: POST /sim/users/{id}/chats/{chat}/{act}."""
        chat = "/sim/users/{user:int}/chats/{chat}"
        return [
            Route("/sim/users/{user:int}/chats", plain(self.chats)),
            Route(f"{chat}/messages", plain(self.messages)),
            Route(f"{chat}/upload", plain(self.upload), methods=["POST"]),
            Route(f"{chat}/{{act}}", plain(self.act), methods=["POST"]),
        ]

    def _where(self, request: Request) -> tuple[User, Chat]:
        user = someone(self.world, request.path_params["user"])
        return user, chat_of(self.world, user, int(request.path_params["chat"]))

    async def chats(self, request: Request) -> list[Json]:
        return acts.chats_of(self.world, someone(self.world, request.path_params["user"]))

    async def messages(self, request: Request) -> list[Json]:
        _, chat = self._where(request)
        before, limit = number_in(request, "before", 0), number_in(request, "limit", PAGE)
        found: list[Post] = []
        for message_id in reversed(chat.posts):
            if len(found) >= limit:
                break
            if not before or message_id < before:
                found.append(chat.posts[message_id])
        return [self.world.seen(post) for post in reversed(found)]

    async def upload(self, request: Request) -> list[Json]:
        user, chat = self._where(request)
        async with request.form(max_part_size=1024 * 1024) as form:
            kind, caption = str(form.get("kind", "document")), str(form.get("caption", ""))
            files = [
                Upload(file.filename or "file", file.content_type, await file.read())
                for file in form.getlist("file")
                if isinstance(file, UploadFile)
            ]
            reply, thread = (int(str(form[key])) if form.get(key) else None for key in ("reply_to", "thread"))
        if kind not in KINDS or not files:
            raise BadRequest(f"upload files as one of {', '.join(KINDS)}")
        answered = post_in(chat, reply) if reply else None
        posts = acts.upload(self.world, user, chat, kind, files, caption, reply=answered, thread=thread)
        return [self.world.seen(post) for post in posts]

    async def act(self, request: Request) -> Any:
        user, chat = self._where(request)
        try:
            act: Act = self._acts[request.path_params["act"]]
        except KeyError:
            raise Unknown(f"nobody can {request.path_params['act']}") from None
        return await act(user, chat, await body_of(request))

    @property
    def _acts(self) -> dict[str, Act]:
        return {
            "send": self.send, "edit": self.edit, "press": self.press, "pay": self.pay, "delete": self.delete,
            "react": self.react, "forward": self.forward, "contact": self.contact, "location": self.location,
            "topic": self.topic, "choose": self.choose,
        }  # fmt: skip

    async def send(self, user: User, chat: Chat, wish: Json) -> Json:
        content = acts.text_content(str(wish["text"]))
        return self._say(user, chat, wish, content)

    async def contact(self, user: User, chat: Chat, wish: Json) -> Json:
        own = {"first_name": user.first_name, "user_id": user.id} if "first_name" not in wish else {}
        keys = ("phone_number", "first_name", "last_name", "vcard", "user_id")
        told = {key: wish[key] for key in keys if key in wish}
        return self._say(user, chat, wish, {"contact": {"phone_number": str(wish["phone_number"]), **own, **told}})

    async def location(self, user: User, chat: Chat, wish: Json) -> Json:
        point = {key: float(wish[key]) for key in ("latitude", "longitude")}
        return self._say(user, chat, wish, {"location": point})

    def _say(self, user: User, chat: Chat, wish: Json, content: Json) -> Json:
        reply = post_in(chat, wish["reply_to"]) if wish.get("reply_to") else None
        quote, thread = wish.get("quote"), wish.get("thread")
        return self.world.seen(acts.say(self.world, user, chat, content, reply=reply, quote=quote, thread=thread))

    async def edit(self, user: User, chat: Chat, wish: Json) -> Json:
        post = post_in(chat, wish["message_id"])
        return self.world.seen(acts.edit(self.world, user, chat, post, str(wish["text"])))

    async def press(self, user: User, chat: Chat, wish: Json) -> Json:
        if "data" in wish:
            # A client can send what it likes: the bot must not believe it.
            return await acts.press(self.world, user, chat, int(wish["message_id"]), str(wish["data"]))
        post = post_in(chat, wish["message_id"])
        return await acts.press_key(self.world, user, chat, post, acts.key_at(post, wish["row"], wish["column"]))

    async def pay(self, user: User, chat: Chat, wish: Json) -> Json:
        return await payments.pay(self.world, chat, user, wish["message_id"])

    async def delete(self, user: User, chat: Chat, wish: Json) -> Json:
        post_in(chat, wish["message_id"])
        self.world.remove(chat, wish["message_id"])
        return {"ok": True}

    async def react(self, user: User, chat: Chat, wish: Json) -> Json:
        post = post_in(chat, wish["message_id"])
        acts.react(self.world, user, chat, post, [str(wish["emoji"])] if wish.get("emoji") else [])
        return self.world.seen(post)

    async def forward(self, user: User, chat: Chat, wish: Json) -> Json:
        post = post_in(chat_of(self.world, user, wish["from_chat"]), wish["message_id"])
        return self.world.seen(acts.forward(self.world, user, chat, post, hidden=bool(wish.get("hidden"))))

    async def topic(self, user: User, chat: Chat, wish: Json) -> Json:
        return acts.topic(self.world, user, chat, wish)

    async def choose(self, user: User, chat: Chat, wish: Json) -> Json:
        return self.world.seen(inline.choose(self.world, user, chat, wish["query_id"], wish["result_id"]))
