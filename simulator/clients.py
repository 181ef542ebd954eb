"""The world as the page and tests see it and change it: people, groups, the clock, bad days, and what happens."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from simulator import acts, inline
from simulator.acts import Unknown, chat_of, someone
from simulator.answers import Json, body_of, number_in, plain
from simulator.faults import Faults
from simulator.refusals import BadRequest
from simulator.world import Chat, User, World

Advance = Callable[[float], Awaitable[float | None]]
"""Is told how many seconds the clock has moved (at first 0); gives how many until it is next to stop, if it knows."""
Restart = Callable[[], Awaitable[None]]
# A comment this often keeps an event stream from looking dead.
HEARTBEAT = 15.0
LONGEST_WAIT = 60.0
PERSON = ("id", "first_name", "last_name", "username", "language_code", "label", "shown")


class ClientSide:
    """Answers the phones."""

    def __init__(self, world: World, faults: Faults, advance: Advance | None, restart: Restart | None) -> None:
        self.world = world
        self.faults = faults
        self.advance_hook = advance
        self.restart_hook = restart
        self._moving = asyncio.Lock()

    def routes(self) -> list[Route]:
        post = ["POST"]
        return [
            Route("/sim/world", plain(self.see_world)),
            Route("/sim/users", plain(self.join), methods=post),
            Route("/sim/users/{user:int}/{change}", plain(self.change_person), methods=post),
            Route("/sim/groups", plain(self.found_group), methods=post),
            Route("/sim/groups/{chat}/{change}", plain(self.change_group), methods=post),
            Route("/sim/events", self.events),
            Route("/sim/wait", plain(self.wait)),
            Route("/sim/log", plain(self.log)),
            Route("/sim/advance", plain(self.advance), methods=post),
            Route("/sim/restart", plain(self.restart), methods=post),
            Route("/sim/faults", plain(self.make_fault), methods=[*post, "DELETE"]),
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
        wish = await body_of(request)
        if unknown := wish.keys() - set(PERSON):
            raise BadRequest(f"a person has no {', '.join(sorted(unknown))}")
        if not str(wish.get("first_name") or "").strip():
            raise BadRequest("a person has a first_name")
        if wish.get("id") in self.world.chats:
            raise BadRequest(f"there is a person {wish['id']} already")
        return _person(self.world.join(**wish))

    async def found_group(self, request: Request) -> Json:
        wish = await body_of(request)
        forum = bool(wish.get("is_forum"))
        return _group(acts.found_group(self.world, str(wish["title"]), list(wish["members"]), is_forum=forum))

    async def change_group(self, request: Request) -> Json:
        """join, leave, hide, show: {"user"}; evict, admit: the bot is thrown out or let in again."""
        group = self.world.chats.get(int(request.path_params["chat"]))
        if group is None or group.private:
            raise Unknown("no such group")
        change, wish = request.path_params["change"], await body_of(request)
        match change:
            case "join":
                acts.come(self.world, group, someone(self.world, wish["user"]))
            case "leave":
                acts.go(self.world, group, someone(self.world, wish["user"]))
            case "hide" | "show":
                acts.hide(group, someone(self.world, wish["user"]), hidden=change == "hide")
            case "evict" | "admit":
                group.bot_inside = change == "admit"
                self.world.happened("world")
            case _:
                raise Unknown(f"nobody can {change} a group")
        return _group(group)

    async def change_person(self, request: Request) -> Json:
        """block, unblock, deactivate; forbid: {"kinds"}; read: {"chat", "message_id"}; language: {"language_code"};
        inline: {"query"}."""
        user = someone(self.world, request.path_params["user"])
        change, wish = request.path_params["change"], await body_of(request)
        match change:
            case "block" | "unblock":
                acts.block(self.world, user, blocked=change == "block")
            case "forbid":
                user.forbids = [str(kind) for kind in wish["kinds"]]
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
        seconds = float((await body_of(request))["seconds"])
        if seconds < 0:
            raise BadRequest("time goes forward only")
        async with self._moving:
            await self._go_on(seconds)
        return {"now": self.world.now()}

    async def _go_on(self, seconds: float) -> None:
        began, moved = self.world.offset, 0.0
        wait = await self._move(began, 0) if self.advance_hook is not None else None
        while moved < seconds:
            step = seconds - moved if wait is None or wait <= 0 else min(wait, seconds - moved)
            moved = min(moved + step, seconds)
            wait = await self._move(began + moved, step)

    async def _move(self, offset: float, step: float) -> float | None:
        """Move the clock, so that what the hook brings is dated by this moment; back if the hook refuses."""
        before, self.world.offset = self.world.offset, offset
        try:
            wait = await self.advance_hook(step) if self.advance_hook is not None else None
        except BadRequest:
            self.world.offset = before
            raise
        self.world.happened("clock", now=self.world.now())
        return wait

    async def restart(self, request: Request) -> Json:
        if self.restart_hook is None:
            raise Unknown("this simulator can't start over")
        async with self._moving:
            await self.restart_hook()
        return {"ok": True}

    async def make_fault(self, request: Request) -> Json:
        if request.method == "DELETE":
            self.faults.clear()
        else:
            self.faults.add(await body_of(request))
        return {"ok": True}

    # -- following what happens

    async def wait(self, request: Request) -> Json:
        since, seconds = (
            number_in(request, "since", 0),
            min(float(request.query_params.get("timeout") or 25), LONGEST_WAIT),
        )
        events = await self.world.events.wait(since, seconds)
        return {"seq": events[-1]["seq"] if events else self.world.seq, "events": events}

    async def log(self, request: Request) -> list[Json]:
        """What the bot called after `since`; with `timeout`, as soon as it called something."""
        seconds = min(float(request.query_params.get("timeout") or 0), LONGEST_WAIT)
        return await self.world.calls.wait(number_in(request, "since", 0), seconds)

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


def _as_event(event: Json) -> str:
    return f"id: {event['seq']}\ndata: {json.dumps(event, ensure_ascii=False)}\n\n"


def _person(user: User) -> Json:
    return {key: getattr(user, key) for key in PERSON}


def _group(chat: Chat) -> Json:
    return {"id": chat.id, "title": chat.title, "members": chat.members, "is_forum": chat.is_forum}
