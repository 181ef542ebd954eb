"""The log can be given away: no token and no account number is in it, whoever wrote the line."""

import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot.logs import configure, redact

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw_"  # noqa: S105 - the form of one


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    """Where the log goes during a test; afterwards logging is as it was."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield io.StringIO()
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def test_a_token_in_an_address_is_taken_out() -> None:
    """It follows the letters `bot` without a gap, so no word boundary helps to find it."""
    assert redact(f"GET https://api.telegram.org/bot{TOKEN}/getMe") == "GET https://api.telegram.org/bot[token]/getMe"


@pytest.mark.parametrize("account", ["DE89370400440532013000", "NL91 ABNA 0417 1643 00", "GB29-NWBK-6016-1331-9268-19"])
def test_an_account_keeps_its_country_and_its_last_four(account: str) -> None:
    """Enough to know which one is meant."""
    shown = redact(f"payout to {account}, order 17")
    assert account not in shown
    assert shown.startswith(f"payout to {account[:2]}…{account[-4:]}")
    assert shown.endswith(", order 17")


@pytest.mark.parametrize(
    "text",
    [
        "RF18TH00001701",
        "RF18 5390 0754 7034",
        "2026-01-31T10:00:00Z",
        "chat -1001234567890",
    ],
)
def test_what_only_looks_alike_stays(text: str) -> None:
    """Payment references, moments and ids are needed in a log."""
    assert text == redact(text)


def test_a_line_is_json_outside_a_terminal(stream: io.StringIO) -> None:
    """One object a line, with time, level and logger."""
    configure("info", "auto", stream=stream)
    structlog.get_logger("bot.inbound").warning("an update failed", code="c0de", chat=7)
    line = json.loads(stream.getvalue())
    assert (line["event"], line["code"], line["chat"], line["level"]) == ("an update failed", "c0de", 7, "warning")
    assert line["timestamp"].endswith("Z")


def test_a_line_is_key_and_value_in_a_terminal(stream: io.StringIO) -> None:
    """A person reads it."""
    configure("info", "text", stream=stream)
    structlog.get_logger("bot.inbound").info("stored", updates=3)
    assert "stored" in stream.getvalue()
    assert "updates=3" in stream.getvalue()


@pytest.mark.parametrize("form", ["text", "json"])
def test_libraries_exceptions_and_values_are_redacted_too(stream: io.StringIO, form: str) -> None:
    """Whatever way a secret takes into the log."""
    configure("debug", form, secrets=["1:TEST"], stream=stream)
    structlog.get_logger("bot").info("asks", url=f"http://x/bot{TOKEN}", other={"deep": ["1:TEST"]})
    logging.getLogger("telegram.ext").warning("posting to %s for %s", f"/bot{TOKEN}/x", "DE89370400440532013000")
    try:
        raise ValueError(f"bad address /bot{TOKEN} and /bot1:TEST/getMe")
    except ValueError:
        logging.getLogger("uvicorn.error").exception("failed")
        structlog.get_logger("bot").exception("failed")
    text = stream.getvalue()
    assert text.count("Traceback") == 2
    for secret in (TOKEN, TOKEN.partition(":")[2], "1:TEST", "0532013000"):
        assert secret not in text


def test_http_libraries_are_kept_quiet(stream: io.StringIO) -> None:
    """They would write a line for every request."""
    configure("info", "json", stream=stream)
    logging.getLogger("httpx").info("HTTP Request: POST …")
    logging.getLogger("bot").debug("not asked for")
    assert stream.getvalue() == ""
