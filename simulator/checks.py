"""Reads a request's parameters against the Bot API's table and refuses what does not fit.

The real Telegram ignores parameters it does not know. The simulator refuses them on purpose: a misspelt parameter
should fail on the first run, not be missed in production.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from simulator.bot_api import KINDS, METHODS, OBJECTS
from simulator.refusals import TEXT_EMPTY, BadRequest, NotFound

Json = dict[str, Any]


@dataclass(frozen=True)
class Field:
    """One parameter: its name, the types it may have, and whether it must be there."""

    name: str
    types: tuple[str, ...]
    required: bool


@cache
def fields(line: str) -> dict[str, Field]:
    """The parameters a line of the table describes, by name."""
    parsed = {}
    for part in filter(None, line.split(", ")):
        name, types = part.split(" ")
        parsed[name.rstrip("!")] = Field(name.rstrip("!"), tuple(types.split("|")), name.endswith("!"))
    return parsed


# Bot API methods are found without regard to case.
_BY_LOWER_CASE = {name.lower(): name for name in METHODS}


def method_named(name: str) -> str:
    """The method's proper name. Raises NotFound as Telegram does for a name it does not know."""
    try:
        return _BY_LOWER_CASE[name.lower()]
    except KeyError:
        raise NotFound() from None


def check(method: str, given: Mapping[str, Any], *, as_text: bool) -> Json:
    """The parameters with their proper types. `as_text`: they came from a form or an address, where all is text."""
    return _checked_object(method, METHODS[method], given, method, as_text=as_text)


def _checked_object(kind: str, line: str, given: Mapping[str, Any], where: str, *, as_text: bool) -> Json:
    known = fields(line)
    for name in given:
        if name not in known:
            raise BadRequest(f'the simulator does not know "{name}" in {kind}')
    result: Json = {}
    for field in known.values():
        value = given.get(field.name)
        if value is None:
            if field.required:
                raise BadRequest(_missing(where, field.name))
            continue
        result[field.name] = _value(field, value, f"{where}.{field.name}", as_text=as_text)
    return result


def _missing(where: str, name: str) -> str:
    if "." in where:
        return f'can\'t parse "{where}": field "{name}" must be given'
    match name:
        case "text":
            return TEXT_EMPTY
        case "photo" | "document" | "video" | "voice" | "audio" | "animation" | "sticker" | "video_note":
            return f"there is no {name.replace('_', ' ')} in the request"
        case _:
            return f"{name} is empty" if name.endswith(("_id", "_ids")) else f'parameter "{name}" is required'


def _value(field: Field, value: Any, where: str, *, as_text: bool) -> Any:
    refusal = BadRequest(f"{where} has a wrong type")
    # Of several objects that may be meant, the one that knows the given keys explains best what is wrong.
    for kind in [kind for kind in field.types if _knows(kind, value)] or field.types:
        try:
            return _typed(kind, value, where, as_text=as_text)
        except BadRequest as reason:
            refusal = reason
    raise refusal


def _knows(kind: str, value: Any) -> bool:
    structure = _structure(value) if kind in OBJECTS else None
    return isinstance(structure, Mapping) and bool(fields(OBJECTS[kind]).keys() & structure.keys())


def _typed(kind: str, value: Any, where: str, *, as_text: bool) -> Any:
    wrong = BadRequest(f"{where}: expected {kind}, got {json.dumps(value, default=str)[:80]}")
    match kind:
        case "String" | "InputFile":
            if not isinstance(value, str):
                raise wrong
            return value
        case "Integer":
            return _integer(value, wrong, as_text=as_text)
        case "Float":
            return _float(value, wrong, as_text=as_text)
        case "Boolean":
            return _boolean(value, wrong, as_text=as_text)
    structure = _structure(value)
    if kind.startswith("["):
        if not isinstance(structure, list):
            raise wrong
        return [_typed(kind[1:-1], item, f"{where}[{i}]", as_text=False) for i, item in enumerate(structure)]
    if kind == "KeyboardButton" and isinstance(structure, str):
        return {"text": structure}
    if not isinstance(structure, Mapping):
        raise wrong
    if kind in KINDS:
        kind = KINDS[kind].get(str(structure.get("type")), "")
        if not kind:
            raise BadRequest(f'{where}: the simulator does not know type "{structure.get("type")}"')
    return _checked_object(kind, OBJECTS[kind], structure, where, as_text=False)


def _structure(value: Any) -> Any:
    """Objects and arrays may come as JSON in a string, whatever carries them."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        # A KeyboardButton may be a bare string; everything else fails on its type.
        return value


def _integer(value: Any, wrong: BadRequest, *, as_text: bool) -> int:
    if as_text and isinstance(value, str):
        try:
            return int(value)
        except ValueError:
            raise wrong from None
    if isinstance(value, bool) or not isinstance(value, int):
        raise wrong
    return value


def _float(value: Any, wrong: BadRequest, *, as_text: bool) -> float:
    if as_text and isinstance(value, str):
        try:
            return float(value)
        except ValueError:
            raise wrong from None
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise wrong
    return float(value)


def _boolean(value: Any, wrong: BadRequest, *, as_text: bool) -> bool:
    if as_text and isinstance(value, str) and value.lower() in ("true", "1", "false", "0"):
        return value.lower() in ("true", "1")
    if not isinstance(value, bool):
        raise wrong
    return value
