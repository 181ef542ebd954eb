"""Carries requests to Telegram's Bot API over one pooled aiohttp session."""

import io
import time
from functools import lru_cache
from typing import Any, cast
from urllib.request import getproxies, proxy_bypass

import aiohttp
import orjson
from telegram._utils.defaultvalue import DefaultValue
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

KEEPALIVE_SECONDS = 4.0
"""An idle connection is given up before the server does (uvicorn: after 5 s), whose closing looks like a failure."""

PAUSE_SECONDS = 0.0005
"""Between two pieces (64 KiB) of a file. A Bot API server on the same machine would take it so fast that everybody else
waits meanwhile; this leaves more than 100 MB a second, which no other line does."""

LOOPBACK = ("localhost", "127.0.0.1", "::1")
UNSET = BaseRequest.DEFAULT_NONE


class AiohttpRequest(BaseRequest):
    """python-telegram-bot's request over aiohttp: several times cheaper than its own with many updates at once.

    Timeouts are seconds of silence, never of the whole transfer: a large file on a slow line arrives. The request's
    address holds the bot's token, so it appears in no error and no log.
    """

    __slots__ = ("_connect", "_pool", "_proxies", "_read", "_session", "_size")

    def __init__(
        self,
        *,
        read_timeout: float = 20.0,
        connect_timeout: float = 10.0,
        pool_timeout: float = 10.0,
        connections: int = 256,
    ) -> None:
        self._read = read_timeout
        self._connect = connect_timeout
        self._pool = pool_timeout
        self._size = connections
        self._session: aiohttp.ClientSession | None = None
        self._proxies: dict[str, str] = {}

    @property
    def read_timeout(self) -> float:
        """Seconds of silence allowed while waiting for an answer; long polls add their own."""
        return self._read

    async def initialize(self) -> None:
        """Open the session; a second call changes nothing."""
        if self._session is None:
            self._proxies = getproxies()
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._size, keepalive_timeout=KEEPALIVE_SECONDS),
                headers={"User-Agent": self.USER_AGENT},
                cookie_jar=aiohttp.DummyCookieJar(),
            )

    async def shutdown(self) -> None:
        """Close the session and its connections; a second call changes nothing."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = UNSET,
        write_timeout: Any = UNSET,
        connect_timeout: Any = UNSET,
        pool_timeout: Any = UNSET,
    ) -> tuple[int, bytes]:
        """Make one request and give its status and body.

        `write_timeout` is not used: a file is sent for as long as the connection takes it.
        Raises `TimedOut` when Telegram is silent for too long and `NetworkError` for any other failure of the line.
        """
        if self._session is None:
            raise RuntimeError("This AiohttpRequest is not initialized!")
        timeout = _silence(
            _given(pool_timeout, self._pool), _given(connect_timeout, self._connect), _given(read_timeout, self._read)
        )
        try:
            options = {"timeout": timeout, "proxy": self._proxy(url), **_body(request_data)}
            async with self._session.request(method, url, **options) as response:
                return response.status, await response.read()
        except TimeoutError as error:
            raise TimedOut(f"{type(error).__name__} from {method}") from None
        except (aiohttp.ClientError, OSError, ValueError) as error:
            # the text of some of these errors holds the address, and with it the token: only the kind is passed on
            raise NetworkError(f"{type(error).__name__} from {method}") from None

    def _proxy(self, url: str) -> str | None:
        """The proxy that the environment names for this address; this machine itself is never behind one."""
        if not self._proxies:
            return None
        address = URL(url)
        host = address.host or ""
        if host in LOOPBACK or proxy_bypass(host):
            return None
        return self._proxies.get(address.scheme) or self._proxies.get("all")

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read Telegram's JSON; `TelegramError` when a proxy answered with something else."""
        try:
            answer = orjson.loads(payload)
        except orjson.JSONDecodeError as error:
            raise TelegramError("Invalid server response") from error
        if not isinstance(answer, dict):
            raise TelegramError("Invalid server response")
        return answer


class _Unhurried(io.BufferedReader):
    """A file, which aiohttp reads on another thread, with a pause before each piece."""

    def __init__(self, file: io.BufferedReader) -> None:
        super().__init__(cast(io.RawIOBase, file))

    def read(self, size: int | None = -1, /) -> bytes:
        time.sleep(PAUSE_SECONDS)
        return super().read(size)


@lru_cache
def _silence(connect: float | None, sock_connect: float | None, read: float | None) -> aiohttp.ClientTimeout:
    """The few different timeouts there are; putting one together takes as long as reading an answer."""
    return aiohttp.ClientTimeout(total=None, connect=connect, sock_connect=sock_connect, sock_read=read)


def _given(timeout: Any, default: float) -> float | None:
    """The caller's timeout, or the default where the caller gave none."""
    return default if isinstance(timeout, DefaultValue) else timeout


def _body(data: RequestData | None) -> dict[str, Any]:
    """The request's body as aiohttp's arguments: a form with files, else JSON."""
    if data is None:
        return {}
    if not data.contains_files:
        return {"data": aiohttp.BytesPayload(orjson.dumps(data.parameters), content_type="application/json")}
    form = aiohttp.FormData(quote_fields=False)
    for name, text in data.json_parameters.items():
        form.add_field(name, text)
    for name, (filename, content, mime) in data.multipart_data.items():
        stream = _Unhurried(content) if isinstance(content, io.BufferedReader) else content
        form.add_field(name, stream, filename=filename, content_type=mime)
    return {"data": form}
