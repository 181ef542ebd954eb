"""How the phones' API answers: JSON, and an explanation where something can't be done."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from simulator.acts import Unknown
from simulator.refusals import BadRequest

Json = dict[str, Any]


def plain(answer: Callable[[Request], Awaitable[Any]]) -> Callable[[Request], Awaitable[Response]]:
    """Answers with JSON; what can't be done becomes {"error"}."""

    async def endpoint(request: Request) -> Response:
        try:
            return JSONResponse(await answer(request))
        except Unknown as unknown:
            return JSONResponse({"error": str(unknown)}, 404)
        except BadRequest as refusal:
            return JSONResponse({"error": refusal.description.removeprefix("Bad Request: ")}, 400)
        except (TypeError, ValueError) as wrong:
            return JSONResponse({"error": str(wrong)}, 400)

    return endpoint


class Wish(Json):
    """What a client asks for; what it forgot to say is its mistake, not ours."""

    def __missing__(self, key: str) -> Any:
        raise BadRequest(f"'{key}' is missing")


async def body_of(request: Request) -> Json:
    """A request's JSON object; an empty body is an empty one."""
    raw = await request.body()
    body = json.loads(raw) if raw else {}
    if not isinstance(body, dict):
        raise BadRequest("send a JSON object")
    return Wish(body)


def number_in(request: Request, name: str, default: int) -> int:
    return int(request.query_params.get(name) or default)
