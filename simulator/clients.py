"""The side of the simulator the phones talk to: `/sim/…`, for the page and for tests."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from simulator import acts, inline, payments
from simulator.acts import Unknown, chat_of, post_in, someone
from simulator.faults import Faults
from simulator.filestore import KINDS, Upload
from simulator.refusals import BadRequest
from simulator.world import Chat, Post, User, World

Json = dict[str, Any]
Advance = Callable[[float], Awaitable[None]]
Restart = Callable[[], Awaitable[None]]
Act = Callable[[User, Chat, Json], Awaitable[Any]]
# A comment this often keeps an event stream from looking dead.
HEARTBEAT = 15.0
LONGEST_WAIT = 60.0
PAGE = 100
PERSON = ("id", "first_name", "last_name", "username", "language_code", "label", "shown")


class ClientSide:
    """Answers the phones."""

    def __init__(self, world: World, faults: Faults, advance: Advance | None, restart: Restart | None) -> None:
        self.world = world
        self.faults = faults
        self.advance_hook = advance
        self.restart_hook = restart

    def routes(self) -> list[Route]:
        """Every address. Acts of a person in a chat share one form: POST /sim/users/{id}/chats/{chat}/{act}."""
        post = ["POST"]
        return [
            Route("/sim/world", _plain(self.see_world)),
            Route("/sim/users", _plain(self.join), methods=post),
            Route("/sim/users/{user:int}/chats", _plain(self.chats)),
            Route("/sim/users/{user:int}/chats/{chat:int}/messages", _plain(self.messages)),
            Route("/sim/users/{user:int}/chats/{chat:int}/upload", _plain(self.upload), methods=post),
            Route("/sim/users/{user:int}/chats/{chat:int}/{act}", _plain(self.act), methods=post),
            Route("/sim/users/{user:int}/{change}", _plain(self.change_person), methods=post),
            Route("/sim/groups", _plain(self.found_group), methods=post),
            Route("/sim/groups/{chat:int}/{change}", _plain(self.change_group), methods=post),
            Route("/sim/events", self.events),
            Route("/sim/wait", _plain(self.wait)),
            Route("/sim/log", _plain(self.log)),
            Route("/sim/advance", _plain(self.advance), methods=post),
            Route("/sim/restart", _plain(self.restart), methods=post),
            Route("/sim/faults", _plain(self.make_fault), methods=[*post, "DELETE"]),
            Route("/sim/files/{file}", self.file),
        ]

    # -- the world

    async def see_world(self, request: Request) -> Json:
        world = self.world
        groups = [chat for chat in world.chats.values() if not chat.private]
        return {
            "bot": {key: world.bot.json()[key] for key in ("id", "first_name", "username")},
            "now": world.now(),
            "users": [_person(user) for user in world.users.values()],
            "groups": [_group(chat) for chat in groups],
            "controls": {"advance": True, "restart": self.restart_hook is not None},
            "seq": world.seq,
        }

    async def join(self, request: Request) -> Json:
        wish = await _body(request)
        if unknown := wish.keys() - set(PERSON):
            raise BadRequest(f"a person has no {', '.join(sorted(unknown))}")
        if not str(wish.get("first_name") or "").strip():
            raise BadRequest("a person has a first_name")
        if wish.get("id") in self.world.chats:
            raise BadRequest(f"there is a person {wish['id']} already")
        return _person(self.world.join(**wish))

    async def found_group(self, request: Request) -> Json:
        wish = await _body(request)
        forum = bool(wish.get("is_forum"))
        return _group(acts.found_group(self.world, str(wish["title"]), list(wish["members"]), is_forum=forum))

    async def change_group(self, request: Request) -> Json:
        """join, leave: {"user"}; evict, admit: the bot is thrown out or let in again."""
        group = self.world.chats.get(request.path_params["chat"])
        if group is None or group.private:
            raise Unknown("no such group")
        change, wish = request.path_params["change"], await _body(request)
        match change:
            case "join":
                acts.come(self.world, group, someone(self.world, wish["user"]))
            case "leave":
                acts.go(self.world, group, someone(self.world, wish["user"]))
            case "evict" | "admit":
                group.bot_inside = change == "admit"
                self.world.happened("world")
            case _:
                raise Unknown(f"nobody can {change} a group")
        return _group(group)

    async def change_person(self, request: Request) -> Json:
        """block, unblock, deactivate; read: {"chat", "message_id"}; language: {"language_code"}; inline: {"query"}."""
        user = someone(self.world, request.path_params["user"])
        change, wish = request.path_params["change"], await _body(request)
        match change:
            case "block" | "unblock":
                acts.block(self.world, user, blocked=change == "block")
            case "deactivate":
                user.deactivated = True
            case "language":
                user.language_code = str(wish["language_code"])
                self.world.happened("world")
            case "read":
                chat = chat_of(self.world, user, wish["chat"])
                chat.read[user.id] = max(chat.read.get(user.id, 0), int(wish["message_id"]))
            case "inline":
                return await inline.ask(self.world, user, str(wish.get("query", "")), str(wish.get("offset", "")))
            case _:
                raise Unknown(f"a person can't {change}")
        return {"ok": True}

    async def advance(self, request: Request) -> Json:
        seconds = float((await _body(request))["seconds"])
        if seconds < 0:
            raise BadRequest("time goes forward only")
        if self.advance_hook is not None:
            await self.advance_hook(seconds)
        self.world.offset += seconds
        self.world.happened("clock", now=self.world.now())
        return {"now": self.world.now()}

    async def restart(self, request: Request) -> Json:
        if self.restart_hook is None:
            raise Unknown("this simulator can't start over")
        await self.restart_hook()
        return {"ok": True}

    async def make_fault(self, request: Request) -> Json:
        if request.method == "DELETE":
            self.faults.clear()
        else:
            self.faults.add(await _body(request))
        return {"ok": True}

    # -- a person's chats

    def _where(self, request: Request) -> tuple[User, Chat]:
        user = someone(self.world, request.path_params["user"])
        return user, chat_of(self.world, user, request.path_params["chat"])

    async def chats(self, request: Request) -> list[Json]:
        return acts.chats_of(self.world, someone(self.world, request.path_params["user"]))

    async def messages(self, request: Request) -> list[Json]:
        _, chat = self._where(request)
        before, limit = _number(request, "before", 0), _number(request, "limit", PAGE)
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
        return await act(user, chat, await _body(request))

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

    # -- following what happens

    async def wait(self, request: Request) -> Json:
        since, seconds = _number(request, "since", 0), min(_number(request, "timeout", 25), LONGEST_WAIT)
        events = await self.world.events.wait(since, seconds)
        return {"seq": events[-1]["seq"] if events else self.world.seq, "events": events}

    async def log(self, request: Request) -> list[Json]:
        return self.world.calls.since(_number(request, "since", 0))

    async def events(self, request: Request) -> Response:
        given = request.headers.get("last-event-id") or request.query_params.get("since")
        since = int(given) if given and given.isdigit() else self.world.seq
        headers = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}
        return StreamingResponse(self._stream(since), media_type="text/event-stream", headers=headers)

    async def _stream(self, since: int) -> AsyncIterator[str]:
        feed = self.world.events
        if feed.misses(since):
            since = feed.seq
            # Too much was missed: the page has to look at everything anew.
            yield _as_event({"seq": since, "type": "world", "users": list(self.world.users), "reset": True})
        yield ": hello\n\n"
        while not feed.signal.closed:
            events = await feed.wait(since, HEARTBEAT)
            yield "".join(map(_as_event, events)) or ": still here\n\n"
            since = events[-1]["seq"] if events else since

    async def file(self, request: Request) -> Response:
        try:
            file = self.world.files.find(request.path_params["file"])
        except BadRequest as refusal:
            return JSONResponse({"error": refusal.description}, 404)
        # Files come from people: they are shown as what they are called, never run.
        headers = {"Content-Security-Policy": "sandbox", "X-Content-Type-Options": "nosniff"}
        place = self.world.files.place(file)
        shown = "inline" if file.mime.startswith(("image/", "video/", "audio/")) else "attachment"
        return FileResponse(
            place, media_type=file.mime, filename=file.name, headers=headers, content_disposition_type=shown
        )


def _plain(answer: Callable[[Request], Awaitable[Any]]) -> Callable[[Request], Awaitable[Response]]:
    """Answers with JSON; what can't be done becomes {"error"}."""

    async def endpoint(request: Request) -> Response:
        try:
            return JSONResponse(await answer(request))
        except Unknown as unknown:
            return JSONResponse({"error": str(unknown)}, 404)
        except BadRequest as refusal:
            return JSONResponse({"error": refusal.description.removeprefix("Bad Request: ")}, 400)
        except KeyError as missing:
            return JSONResponse({"error": f"{missing} is missing"}, 400)
        except (TypeError, ValueError) as wrong:
            return JSONResponse({"error": str(wrong)}, 400)

    return endpoint


async def _body(request: Request) -> Json:
    raw = await request.body()
    body = json.loads(raw) if raw else {}
    if not isinstance(body, dict):
        raise BadRequest("send a JSON object")
    return body


def _number(request: Request, name: str, default: int) -> int:
    return int(request.query_params.get(name) or default)


def _as_event(event: Json) -> str:
    return f"id: {event['seq']}\ndata: {json.dumps(event, ensure_ascii=False)}\n\n"


def _person(user: User) -> Json:
    return {key: getattr(user, key) for key in PERSON}


def _group(chat: Chat) -> Json:
    return {"id": chat.id, "title": chat.title, "members": chat.members, "is_forum": chat.is_forum}
