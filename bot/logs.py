"""Writes the log to stderr: readable in a terminal, JSON elsewhere, never with a token or an account number in it."""

import logging
import re
import sys
from collections.abc import Iterable
from typing import Any, TextIO

import structlog

TOKEN = re.compile(r"\d+(?::|%3A)[A-Za-z0-9_-]{30,}", re.IGNORECASE)
"""A bot token wherever it stands: in an address it follows the letters `bot` without a gap."""
ACCOUNT = re.compile(
    r"(?<![A-Za-z0-9])(?!RF)[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?(?![A-Za-z0-9])"
)
"""An IBAN by its form, in one piece or in fours; payment references (RF…) look alike and may be read."""

QUIET = ("httpx", "httpcore", "aiosqlite", "asyncio", "apscheduler", "alembic", "uvicorn")
"""Libraries that say something for every request or statement: only their warnings are kept."""


class Redacted(structlog.stdlib.ProcessorFormatter):
    """Formats a line and takes secrets out of all of it: event, values, and the text of exceptions."""

    def __init__(self, *args: Any, secrets: Iterable[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._secrets = sorted((secret for secret in secrets if secret), key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        """The line without secrets."""
        return redact(super().format(record), self._secrets)


def redact(text: str, secrets: Iterable[str] = ()) -> str:
    """The text with tokens, known secrets and account numbers taken out; an account keeps its country and last four."""
    for secret in secrets:
        text = text.replace(secret, "[secret]")
    text = TOKEN.sub("[token]", text)
    return ACCOUNT.sub(lambda found: f"{found[0][:2]}…{found[0][-4:]}", text)


def configure(
    level: str = "info", form: str = "auto", secrets: Iterable[str] = (), stream: TextIO | None = None
) -> None:
    """Send everything that is logged, by Tradehold and by the libraries, to `stream` (stderr) as one line each.

    `form` is 'text' (key=value), 'json', or 'auto': text in a terminal.
    """
    stream = stream or sys.stderr
    text = form == "text" or (form == "auto" and stream.isatty())
    steps = _steps(text=text)
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        Redacted(
            foreign_pre_chain=[*steps, structlog.stdlib.ExtraAdder()],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _last(stream, text=text)],
            secrets=secrets,
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *steps, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )


def _steps(*, text: bool) -> list[Any]:
    """What every event goes through, whoever logged it."""
    steps: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
    ]
    return steps if text else [*steps, structlog.processors.format_exc_info]


def _last(stream: TextIO, *, text: bool) -> Any:
    """What makes the event a line."""
    if not text:
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    # plain tracebacks: the decorated ones print local variables
    return structlog.dev.ConsoleRenderer(colors=stream.isatty(), exception_formatter=structlog.dev.plain_traceback)
