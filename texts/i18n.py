"""What Tradehold says: a message's id and its values in, the words in a person's language out.

The texts are Fluent files in locales/<language>/. Every value a person typed passes `markup.safe` here and nowhere
else.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from fluent.runtime import FluentBundle
from fluent.runtime.resolver import CurrentEnvironment, ResolverEnvironment
from fluent.runtime.types import FluentFloat, FluentInt
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from texts.formats import format_date, format_duration, format_listed, format_moment, format_number
from texts.languages import LANGUAGES, locale, pick_language
from texts.markup import Html, Typed, plain, poses, quoting, safe, tame, together
from texts.money import Price, format_money, format_price
from texts.numbers import Quantity
from trade.money import Money

__all__ = ["LANGUAGES", "LOCALES", "BrokenTexts", "Html", "MissingText", "Say", "load_texts", "pick_language", "plain"]

LOCALES = Path(__file__).parent / "locales"

# fluent.runtime refuses inserted text over 2,500 characters; a Telegram message has up to 4,096. Longer values are put
# in afterwards, at a mark that no value can contain because `safe` removes NUL. So are words that could pass for ours:
# only there is it known whether they stand in a quotation.
_LONG = 2000
_MARK = re.compile("\0(\\d+)\0")


class MissingText(LookupError):
    """A message, or a value it needs, does not exist. A bug of ours: nobody is ever shown an id in place of words."""


class BrokenTexts(ValueError):
    """A Fluent file has a mistake, or two files define the same message."""


class _Int(FluentInt):
    """A whole number: chooses plurals in Fluent, written by us."""

    language: str

    def format(self, locale: Any) -> str:
        return format_number(int(self), self.language)


class _Decimal(FluentFloat):
    """A decimal number. A float to Fluent, whose plural rules know no Decimal; written exactly as it is."""

    language: str
    exact: Decimal

    def format(self, locale: Any) -> str:
        return format_number(self.exact, self.language)


@cache
def load_texts(language: str, folder: Path = LOCALES) -> FluentBundle:
    """All *.ftl files of a language as one bundle. Raises BrokenTexts."""
    bundle = FluentBundle([language], use_isolating=locale(language).text_direction == "rtl")
    seen: dict[str, Path] = {}
    for path in sorted((folder / language).glob("*.ftl")):
        resource = FluentParser().parse(path.read_text(encoding="utf-8").replace(" %", together(" %")))
        for entry in resource.body:
            if isinstance(entry, fluent.Junk):
                raise BrokenTexts(f"{path}: {entry.annotations[0].message}: {(entry.content or '').strip()[:80]}")
            if isinstance(entry, (fluent.Message, fluent.Term)):
                name = ("-" if isinstance(entry, fluent.Term) else "") + entry.id.name
                if name in seen:
                    raise BrokenTexts(f"{name} is in {seen[name].name} and in {path.name}")
                seen[name] = path
        bundle.add_resource(resource)
    return bundle


class Say:
    """Speaks one person's language, in their time zone: `say("order-title", number=17)`."""

    __slots__ = ("_bundle", "language", "zone")

    def __init__(self, language: str, time_zone: str = "UTC", folder: Path = LOCALES) -> None:
        self.language = pick_language(language)
        self.zone = ZoneInfo(time_zone)
        self._bundle = load_texts(self.language, folder)

    @property
    def time_zone(self) -> str:
        return self.zone.key

    def __call__(self, message_id: str, /, **values: object) -> Html:
        """The message in HTML. Raises MissingText if the message or a value it uses does not exist."""
        try:
            pattern = self._bundle.get_message(message_id).value
        except KeyError:
            raise MissingText(f"no text {message_id!r} in {self.language}") from None
        if pattern is None:
            raise MissingText(f"{message_id!r} has no text of its own in {self.language}")
        errors: list[Exception] = []
        later: list[str] = []
        arguments = {name: self._argument(value, later) for name, value in values.items() if value is not None}
        # Not bundle.format_pattern: that would turn our numbers into Fluent's own, which round to three places.
        text = pattern(ResolverEnvironment(self._bundle, errors, current=CurrentEnvironment(arguments)))
        if errors:
            raise MissingText(f"{message_id!r} in {self.language}: {errors[0]}")
        return Html(_MARK.sub(lambda mark: _placed(later[int(mark[1])], mark), str(text)) if later else text)

    say = __call__

    def has(self, message_id: str) -> bool:
        """Whether there is a text with this id."""
        return bool(self._bundle.has_message(message_id))

    def show(self, value: object) -> Html:
        """One value alone, as it would stand in a message."""
        shown = self._argument(value, None)
        return Html(shown.format(None) if isinstance(shown, (_Int, _Decimal)) else shown)

    def _argument(self, value: object, later: list[str] | None) -> object:
        """A value as Fluent takes it: a safe string, or a number that chooses plurals."""
        writer = _WRITERS.get(type(value)) or _writer_by_parent(value)
        written = writer(self, value)
        if later is not None and isinstance(written, str):
            ours = isinstance(value, Html)
            if len(written) > _LONG or (not ours and poses(written)):
                later.append(written if ours else Typed(written))
                return f"\0{len(later) - 1}\0"
        return written


def _placed(value: str, mark: re.Match[str]) -> str:
    """A value where its mark stands. What somebody typed keeps its lines in a quotation only."""
    quoted = isinstance(value, Typed) and quoting(mark.string[: mark.start()])
    return value if quoted or not isinstance(value, Typed) else tame(value)


def _whole(say: Say, value: int) -> _Int:
    number = _Int(value)
    number.language = say.language
    return number


def _decimal(say: Say, value: Decimal) -> _Int | _Decimal:
    if value == value.to_integral_value():
        return _whole(say, int(value))
    number = _Decimal(value)
    number.language = say.language
    number.exact = value
    return number


def _quantity(say: Say, quantity: Quantity) -> str:
    """ "2,500 pcs"; a unit that we have no words for stays as it was written."""
    number = format_number(quantity.amount, say.language)
    if quantity.unit is None:
        return number
    if say.has(f"quantity-{quantity.unit}"):
        return together(say(f"quantity-{quantity.unit}", amount=quantity.amount))
    return f"{together(f'{number} ')}{safe(quantity.unit)}"


def _price(say: Say, price: Price) -> str:
    """ "USD 1.20", "EUR 235.00/t", "USD 3.20/1,000 pcs": for what is said where it isn't one of the goods' own unit."""
    written, per = format_price(price.amount, price.currency, say.language), price.per
    if per is None or (per.amount == 1 and per.unit is None):
        return written
    if per.amount == 1 and say.has(f"unit-{per.unit}"):
        return f"{written}/{say(f'unit-{per.unit}')}"
    return f"{written}/{_quantity(say, per)}"


def _listed(say: Say, values: list[object] | tuple[object, ...]) -> Html:
    """Several values in a sentence, each on one line."""
    shown = (say.show(value) if isinstance(value, Html) else tame(say.show(value)) for value in values)
    return Html(format_listed([Html(one) for one in shown], say.language))


_Writer = Callable[[Say, Any], object]

# By exact type first (the usual case, one look-up), then by parent.
_WRITERS: dict[type, _Writer] = {
    Html: lambda _, value: value,
    bool: lambda _, value: "yes" if value else "no",  # to choose a variant with
    str: lambda _, value: safe(value),
    int: _whole,
    Decimal: _decimal,
    Money: lambda say, value: format_money(value, say.language),
    Price: _price,
    Quantity: _quantity,
    datetime: lambda say, value: format_moment(value, say.zone, say.language),
    date: lambda say, value: format_date(value, say.language),
    timedelta: lambda say, value: format_duration(value, say.language),
    list: _listed,
    tuple: _listed,
}


def _writer_by_parent(value: object) -> _Writer:
    if isinstance(value, Enum):
        return lambda _, member: safe(str(member.value))
    for kind, writer in _WRITERS.items():
        if isinstance(value, kind):
            return writer
    raise TypeError(f"a message cannot show {type(value).__name__}")
