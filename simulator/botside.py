"""The side of the simulator the bot talks to: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from simulator.call import Call
from simulator.checks import check, method_named
from simulator.faults import Fault, Faults
from simulator.filestore import MOST_DOWNLOADED, MOST_UPLOADED, Upload
from simulator.limits import Pace, is_sending
from simulator.methods import METHODS
from simulator.refusals import NotFound, Refusal, TooManyRequests, Unauthorized
from simulator.world import World

Json = dict[str, Any]


class TooLarge(Refusal):
    """More than a bot may upload."""

    code, name = 413, "Request Entity Too Large"


class BotSide:
    """Answers the bot. `drop` breaks the connection a request came on."""

    def __init__(self, world: World, token: str, pace: Pace, faults: Faults, drop: Callable[[Request], None]) -> None:
        self.world = world
        self.token = token
        self.pace = pace
        self.faults = faults
        self.drop = drop

    def routes(self) -> list[Route]:
        return [
            Route("/bot{token}/{method}", self.answer, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", self.download),
        ]

    def _admit(self, token: str) -> None:
        if not re.fullmatch(r"\d+:[\w-]+", token):
            raise NotFound()
        if token != self.token:
            raise Unauthorized()

    async def answer(self, request: Request) -> Response:
        """One Bot API request."""
        method: str = request.path_params["method"]
        params: Json = {}
        try:
            self._admit(request.path_params["token"])
            method = method_named(method)
            params, uploads, as_text = await _read(request)
            fault = self.faults.take(method, params)
            if fault is not None and fault.kind != "drop_after":
                return await self._go_wrong(request, method, params, fault)
            result = await self._do(Call(self.world, method, check(method, params, as_text=as_text), uploads))
        except Refusal as refusal:
            self._log(method, params, refusal.code, refusal.description)
            return JSONResponse(refusal.answer(), refusal.code)
        self._log(method, params)
        if fault is not None:
            return await self._break_off(request)
        return JSONResponse({"ok": True, "result": result})

    async def _do(self, call: Call) -> Any:
        if self.world.bot.logged_out and call.method != "logOut":
            raise Unauthorized()
        if is_sending(call.method):
            many = call.get("message_ids") or (call.method == "sendMediaGroup" and call.get("media"))
            self.pace.check(call.chat().id, len(many) if many else 1)
        result = METHODS[call.method](call)
        return await result if inspect.isawaitable(result) else result

    async def _go_wrong(self, request: Request, method: str, params: Json, fault: Fault) -> Response:
        match fault.kind:
            case "429":
                raise TooManyRequests(fault.retry_after)
            case "500":
                self._log(method, params, 500, "Internal Server Error")
                body = {"ok": False, "error_code": 500, "description": "Internal Server Error"}
                return JSONResponse(body, 500)
            case "502":
                self._log(method, params, 502, "Bad Gateway")
                page = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
                return Response(page, 502, media_type="text/html")
            case "drop":
                self._log(method, params, 0, "connection dropped")
                return await self._break_off(request)
            case _:
                self._log(method, params, 0, "no answer")
                return await _until_gone(request)

    async def _break_off(self, request: Request) -> Response:
        self.drop(request)
        return await _until_gone(request)

    def _log(self, method: str, params: Json, code: int | None = None, words: str | None = None) -> None:
        why = {} if code is None else {"error_code": code, "description": words}
        self.world.calls.add(method=method, params=params, ok=code is None, **why)

    async def download(self, request: Request) -> Response:
        """The bytes of a file, at the path getFile told."""
        try:
            self._admit(request.path_params["token"])
        except Refusal as refusal:
            return JSONResponse(refusal.answer(), refusal.code)
        file = self.world.files.at(request.path_params["path"])
        if file is None or file.size > MOST_DOWNLOADED:
            return JSONResponse({"ok": False, "error_code": 404, "description": "Not Found"}, 404)
        return FileResponse(self.world.files.place(file), media_type="application/octet-stream")


async def _until_gone(request: Request) -> Response:
    """Waits until the other side has hung up; what is answered then, nobody reads."""
    while (await request.receive())["type"] != "http.disconnect":
        pass
    return PlainTextResponse("")


async def _read(request: Request) -> tuple[Json, dict[str, Upload], bool]:
    """A request's parameters and files, and whether the parameters are all text."""
    params: Json = dict(request.query_params)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        try:
            body = await request.json()
        except ValueError:
            body = None
        if not isinstance(body, dict):
            raise Refusal("can't parse request body as a JSON object")
        return {**params, **body}, {}, False
    if int(request.headers.get("content-length") or 0) > MOST_UPLOADED + 1024 * 1024:
        raise TooLarge()
    uploads = {}
    async with request.form(max_files=100, max_fields=1000, max_part_size=1024 * 1024) as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                uploads[name] = Upload(value.filename or name, value.content_type, await value.read())
                params.setdefault(name, f"attach://{name}")
            else:
                params[name] = value
    if any(len(upload.data) > MOST_UPLOADED for upload in uploads.values()):
        raise TooLarge()
    return {name: value for name, value in params.items() if name not in _referred(params, uploads)}, uploads, True


def _referred(params: Json, uploads: dict[str, Upload]) -> set[str]:
    """Files that another parameter refers to by attach:// are no parameters themselves."""
    texts = [value for name, value in params.items() if name not in uploads]
    return {name for name in uploads if any(f"attach://{name}" in str(value) for value in texts)}
