"""Canonical JSON: the one way data is written down before it is hashed or signed, so equal data has equal bytes."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import orjson

_UNWRITABLE = re.compile("[\0\ud800-\udfff]")  # PostgreSQL stores no NUL; half a surrogate pair has no UTF-8


class Plain(dict[str, Any]):
    """A dict that holds only what can be written, and is not changed any more: it need not be looked through again."""


class NotCanonical(TypeError):
    """This value has no single written form (a float, a naive time, a key that is not text)."""


def canonical(value: object) -> bytes:
    """UTF-8 JSON with sorted keys and no spaces; decimals and times as text. Raises NotCanonical."""
    return text(value).encode()


def text(value: object) -> str:
    """The canonical JSON before it is encoded."""
    content = _plain(value)
    try:
        return orjson.dumps(content, option=orjson.OPT_SORT_KEYS).decode()
    except orjson.JSONEncodeError:  # it knows no number over 64 bits; json writes the same bytes, only slower
        return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def plain(value: Any) -> Any:
    """The value as it will be read back: only dict, list, str, int, bool and None."""
    content = _plain(value)
    return Plain(content) if type(content) is dict else content


def _plain(value: Any) -> Any:
    # what nearly everything consists of is told by its exact type, in a third of the time
    kind = type(value)
    if kind is str:
        return _writable(value)
    if kind is dict:
        return {_key(key): _plain(member) for key, member in value.items()}
    if kind is Plain or kind is int or value is None:
        return value
    match value:
        case bool() | int():
            return value
        case str():
            return _writable(value)
        case dict():
            return {_key(key): _plain(member) for key, member in value.items()}
        case list() | tuple():
            return [_plain(member) for member in value]
        case Decimal():
            return _decimal(value)
        case datetime():
            return moment(value)
        case date():
            return value.isoformat()
        case _:
            raise NotCanonical(f"{type(value).__name__} cannot be recorded: {value!r}")


def moment(at: datetime) -> str:
    """An aware time in UTC with microseconds, e.g. 2025-03-01T08:00:00.000000Z."""
    if at.tzinfo is None:
        raise NotCanonical(f"{at!r} has no time zone")
    there = at if at.tzinfo is UTC else at.astimezone(UTC)
    return there.isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


def _decimal(value: Decimal) -> str:
    """Plain digits without an exponent or trailing zeros: 0.0125, 100, -3."""
    if not value.is_finite():
        raise NotCanonical(f"{value} is not a number")
    digits = format(value, "f")
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return "0" if digits == "-0" else digits


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise NotCanonical(f"the key {key!r} is not text")
    return _writable(key)


def _writable(words: str) -> str:
    if not (words.isascii() and "\0" not in words) and _UNWRITABLE.search(words):
        raise NotCanonical(f"{words!r} holds a character that cannot be written")
    return words
