"""Compares what the simulator says with the Bot API's own description of its objects."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]
_PLAIN: dict[str, tuple[type, ...]] = {
    "String": (str,),
    "Integer": (int,),
    "Float": (float, int),
    "Boolean": (bool,),
    "True": (bool,),
}


def misfits(api: Json, types: list[str], value: Any, where: str) -> list[str]:
    """Everything in a value that the description does not allow; empty when one of the types fits."""
    found = [_misfits(api, kind, value, where) for kind in types]
    return min(found, key=len)


def _misfits(api: Json, kind: str, value: Any, where: str) -> list[str]:
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            return [f"{where} is no array"]
        inner = kind.removeprefix("Array of ")
        return [wrong for i, item in enumerate(value) for wrong in misfits(api, [inner], item, f"{where}[{i}]")]
    if kind in _PLAIN:
        fits = isinstance(value, _PLAIN[kind]) and (kind in ("Boolean", "True") or not isinstance(value, bool))
        return [] if fits else [f"{where} is no {kind}: {value!r}"]
    described = api["types"][kind]
    if subtypes := described.get("subtypes"):
        return misfits(api, subtypes, value, where)
    if not isinstance(value, dict):
        return [f"{where} is no {kind}"]
    fields = {field["name"]: field for field in described.get("fields", [])}
    wrong = [f"{where}.{name} is not in {kind}" for name in value.keys() - fields.keys()]
    wrong += [f"{where}.{name} is missing" for name, f in fields.items() if f["required"] and name not in value]
    for name in value.keys() & fields.keys():
        wrong += misfits(api, fields[name]["types"], value[name], f"{where}.{name}")
    return wrong
