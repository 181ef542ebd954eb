"""Formatted text as Telegram reads it: HTML becomes plain text and entities, counted in UTF-16 code units."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from simulator.refusals import BadRequest

Json = dict[str, Any]
Entities = list[Json]

_SIMPLE = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler", "code": "code", "pre": "pre", "a": "text_link", "tg-emoji": "custom_emoji",
    "blockquote": "blockquote",
}  # fmt: skip
_TAG = re.compile(r"""<(?P<end>/?)(?P<name>[^\s<>/"']*)(?P<rest>(?:[^<>"']|"[^"]*"|'[^']*')*)>""")
_ATTRIBUTE = re.compile(r"([A-Za-z0-9-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_REFERENCE = re.compile(r"&(?:(lt|gt|amp|quot)|#(\d{1,7})|#x([0-9A-Fa-f]{1,6}));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}


def utf16(text: str) -> int:
    """Length as Telegram counts it."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def parse(text: str, parse_mode: str | None, given: Entities | None = None) -> tuple[str, Entities]:
    """Plain text and entities of what a bot sent. Raises BadRequest in Telegram's words."""
    match (parse_mode or "").lower():
        case "":
            _inside(text, given or [])
            plain, entities = text, list(given or [])
        case "html":
            plain, entities = _html(text)
        case "markdown" | "markdownv2":
            raise BadRequest("the simulator reads HTML only: parse_mode Markdown is not supported")
        case _:
            raise BadRequest("unsupported parse_mode")
    plain, entities = _trimmed(plain, entities)
    return plain, sorted([*entities, *detect(plain, entities)], key=lambda e: (e["offset"], -e["length"]))


@dataclass
class _Open:
    """A tag that waits for its end."""

    name: str
    offset: int
    attributes: dict[str, str]


def _html(source: str) -> tuple[str, Entities]:
    text: list[str] = []
    offset = 0
    open_tags: list[_Open] = []
    entities: Entities = []
    at = 0
    while at < len(source):
        if source[at] == "<":
            tag = _TAG.match(source, at)
            if tag is None:
                raise _no_tag(source, at)
            if tag["end"]:
                _close(source, at, tag["name"].lower(), open_tags, entities, offset, text)
            else:
                open_tags.append(_opened(source, at, tag, offset))
            at = tag.end()
            continue
        end = source.find("<", at)
        piece = _REFERENCE.sub(_resolved, source[at : end if end >= 0 else len(source)])
        text.append(piece)
        offset += utf16(piece)
        at = end if end >= 0 else len(source)
    if open_tags:
        raise BadRequest(
            f"can't parse entities: Can't find end tag corresponding to start tag \"{open_tags[-1].name}\""
        )
    return "".join(text), entities


def _wrong(source: str, at: int, what: str, more: str = "") -> BadRequest:
    return BadRequest(f"can't parse entities: {what} at byte offset {len(source[:at].encode())}{more}")


def _no_tag(source: str, at: int) -> BadRequest:
    """What is wrong with something that begins like a tag and is none."""
    if source.startswith("</", at):
        return _wrong(source, at, "Unclosed end tag")
    name = source[at + 1 :].split(maxsplit=1)[0] if source[at + 1 : at + 2].strip() else ""
    if at + 1 + len(name) >= len(source) or name.lower() in _SIMPLE:
        return _wrong(source, at, "Unclosed start tag")
    return _wrong(source, at, f'Unsupported start tag "{name.lower()}"')


def _opened(source: str, at: int, tag: re.Match[str], offset: int) -> _Open:
    name = tag["name"].lower()
    if name not in _SIMPLE:
        raise _wrong(source, at, f'Unsupported start tag "{name}"')
    attributes = {
        found[1].lower(): _REFERENCE.sub(_resolved, found[2] or found[3] or found[4] or "")
        for found in _ATTRIBUTE.finditer(tag["rest"])
    }
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise _wrong(source, at, 'Tag "span" must have class "tg-spoiler"')
    return _Open(name, offset, attributes)


def _close(
    source: str, at: int, name: str, open_tags: list[_Open], entities: Entities, offset: int, text: list[str]
) -> None:
    if not open_tags:
        raise _wrong(source, at, "Unexpected end tag")
    tag = open_tags.pop()
    if name and name != tag.name:
        raise _wrong(source, at, "Unmatched end tag", f', expected "</{tag.name}>", found "</{name}>"')
    if offset == tag.offset:
        return
    entity: Json = {"offset": tag.offset, "length": offset - tag.offset, "type": _SIMPLE[tag.name]}
    match tag.name:
        case "a":
            linked = "".join(text).encode("utf-16-le")[2 * tag.offset :].decode("utf-16-le")
            if not _link(entity, tag.attributes.get("href") or linked):
                return
        case "tg-emoji":
            entity["custom_emoji_id"] = tag.attributes.get("emoji-id", "")
        case "blockquote" if "expandable" in tag.attributes:
            entity["type"] = "expandable_blockquote"
        case "code" if open_tags and open_tags[-1].name == "pre" and open_tags[-1].offset == tag.offset:
            # <pre><code class="language-x"> is one block of code in a language
            open_tags[-1].attributes["language"] = tag.attributes.get("class", "").removeprefix("language-")
            return
        case "pre" if tag.attributes.get("language"):
            entity["language"] = tag.attributes["language"]
    entities.append(entity)


def _link(entity: Json, address: str) -> bool:
    """Sets the address; False when it is none, and then Telegram shows plain text."""
    if re.fullmatch(r"tg://user\?id=\d+", address):
        entity["url"] = address
        return True
    if not re.match(r"(?i)(?:https?|tg|ton)://|mailto:|tel:", address):
        if not re.fullmatch(r"[^\s/]+\.[^\s/]{2,}(?:/\S*)?", address):
            return False
        address = f"http://{address}"
    entity["url"] = address + ("/" if re.fullmatch(r"https?://[^/?#]+", address) else "")
    return True


def _resolved(found: re.Match[str]) -> str:
    if found[1]:
        return _NAMED[found[1]]
    code = int(found[2]) if found[2] else int(found[3], 16)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else found[0]


def _inside(text: str, entities: Entities) -> None:
    length = utf16(text)
    for entity in entities:
        if entity["offset"] < 0 or entity["length"] < 0 or entity["offset"] + entity["length"] > length:
            raise BadRequest("can't parse entities: entity is out of the text")


def _trimmed(text: str, entities: Entities) -> tuple[str, Entities]:
    """Without white space around the text, as Telegram keeps it."""
    stripped = text.strip()
    if stripped == text:
        return text, entities
    lead = utf16(text[: len(text) - len(text.lstrip())])
    length = utf16(stripped)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - lead, 0)
        end = min(entity["offset"] + entity["length"] - lead, length)
        if end > start:
            kept.append({**entity, "offset": start, "length": end - start})
    return stripped, kept


_FOUND = re.compile(
    r"(?P<url>(?:https?|tg|ton)://[^\s<>\"]+[^\s<>\".,;:!?)\]}'*，。！？、]"
    r"|(?<![@\w.])(?:[a-z0-9-]+\.)+(?:com|org|net|info|cn|de|eu|io|me|shop|top|xyz|app|uk)\b(?:/[^\s<>\"]*[^\s<>\".,;:!?)\]])?)(?!@)"
    r"|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?<![\w/])(?P<bot_command>/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?)(?![\w/])"
    r"|(?<![\w@])(?P<mention>@[a-z][a-z0-9_]{3,31})(?!\w)"
    r"|(?<![\w#])(?P<hashtag>#\w*[^\W\d]\w*)"
    r"|(?<![\w+])(?P<phone_number>\+\d[\d ()-]{7,18}\d)(?!\w)",
    re.IGNORECASE,
)
_OPAQUE = ("code", "pre", "text_link", "custom_emoji", "url", "mention", "text_mention", "email", "bot_command")


def detect(text: str, known: Entities) -> Entities:
    """Links, commands, mentions and the like, which Telegram finds by itself."""
    taken = [(e["offset"], e["offset"] + e["length"]) for e in known if e["type"] in _OPAQUE]
    found = []
    for match in _FOUND.finditer(text):
        start = utf16(text[: match.start()])
        end = start + utf16(match[0])
        if not any(start < last and first < end for first, last in taken):
            found.append({"offset": start, "length": end - start, "type": match.lastgroup})
    return found
