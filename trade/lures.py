"""Sees in a message what leads people out of the programme: accounts, numbers, addresses, "pay me directly".

Nothing is forbidden: whoever reads such a message is warned, because money paid elsewhere is not protected (RULES 7).
What trade is full of — order, container and tracking numbers, prices, dates — is no lure.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from enum import StrEnum
from functools import cache

from linkify_it import LinkifyIt  # type: ignore[import-untyped]  # it ships no types
from phonenumbers import Leniency, PhoneNumberMatcher
from stdnum import bic, iban, luhn

from trade import lure_words as words
from trade.lookalikes import imitates, latin, visible


class Lure(StrEnum):
    """What a message leads to."""

    BANK = "bank"  # an account to pay to, a wallet
    CARD = "card"  # the number of a payment card
    OUTSIDE = "outside"  # words that ask for payment past the platform
    PHONE = "phone"
    HANDLE = "handle"  # a name on a messenger
    EMAIL = "email"
    LINK = "link"


_SPACES = re.compile(r"[^\S\n]+")
_POINT = re.compile(r"\.\w")
"""Every address has one; most full stops are none."""
_NUMBER = re.compile(r"\d(?:[ ().-]{0,2}\d){4}")
"""What every telephone and account number has: looked for first, as few messages have it."""
_IBAN = re.compile(r"(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[ .-]?[A-Z0-9]){11,30}", re.IGNORECASE)
_IBAN_LENGTHS = range(15, 35)
_CARD = re.compile(
    r"(?<![\d-])(?:(?:4\d{3}|5[1-5]\d\d|2[2-7]\d\d|6011|65\d\d|62\d\d|35[2-8]\d)(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?"
    r"|3[47]\d\d[ -]\d{6}[ -]\d{5})(?![\d-])"
)
_WALLET = re.compile(r"\b(?:0x[0-9a-fA-F]{40}|T[1-9A-HJ-NP-Za-km-z]{33}|bc1[02-9ac-hj-np-z]{20,70})\b")
_AT_NAME = re.compile(r"(?<![\w.@/-])@([A-Za-z][A-Za-z0-9_]{4,31})\b(?!\.\w)")
_MEASURE = re.compile(r"^[\d.,x×*/-]+\.[a-z]{2}$", re.IGNORECASE)
_HOME_OF_BOTS = re.compile(r"^(?:https?://)?(?:t\.me|telegram\.me)/(\w+)|^tg://resolve\?domain=(\w+)", re.IGNORECASE)
_WORDLIKE = frozenset(
    "am an as at be by co cm do gb go hm id in is it kg km la md me mg mm ml mo ms my no pa pm pl ps pt py rs sc sh"
    " so st tc to tv us".split()
)
"""Endings of addresses that are English words, measures or names of files: a point without a space before them."""
_DRAWN_OUT = re.compile(r"(?<!\w)(?:\w[ .*_·~-]{1,2}){4,}\w(?!\w)")
"""Letters or digits one by one: w h a t s a p p, 1.3.8.0.0."""
_DRAWN_OUT_NUMBER = re.compile(r"(?<![\d.])\+?(?:\d[ .*_·~-]{1,2}){8,}\d(?![\d.])")
_DRAWN_OUT_CHINESE = re.compile(r"(?<=[\u4e00-\u9fff])[ .*_·~-](?=[\u4e00-\u9fff])")
_CHINESE_DIGITS = re.compile("[〇零一二三四五六七八九幺○]{9,13}")


def lures(
    text: str, *, hidden: Iterable[str] = (), own: Collection[str] = (), bot: str = "", phone: bool = False
) -> tuple[Lure, ...]:
    """What the text leads to, each kind once, the gravest first.

    `hidden`: addresses behind its words; `own`: the operator's accounts and references, which are no lures; `bot`: this
    bot's own name; `phone`: whether a telephone number came as a card beside the text.
    """
    kept, text = frozenset(_squeezed(one) for one in own), _evened(text)
    found = set(_links([text, *hidden], bot)) | _seen(text, kept, bot) | _disguised(text, kept, bot)
    found |= {Lure.HANDLE for address in hidden if address.startswith("tg://user")}
    if phone:
        found.add(Lure.PHONE)
    return tuple(lure for lure in Lure if lure in found)


def _evened(text: str) -> str:
    """Plain letters and digits, one space between words, and nothing invisible: what is copied, or hidden on purpose,
    reads like what is typed."""
    if not text.isascii():
        text = "".join(str(unicodedata.digit(c)) if not c.isascii() and c.isdigit() else c for c in visible(text))
    return _SPACES.sub(" ", text)


def _seen(text: str, own: Collection[str], bot: str) -> set[Lure]:
    """What the words say."""
    found = set(_handles(text, bot))
    if _has_phone(text):
        found.add(Lure.PHONE)
    if any(_squeezed(account) not in own for account in _accounts(text)):
        found.add(Lure.BANK)
    if any(_squeezed(card) not in own for card in _cards(text)):
        found.add(Lure.CARD)
    if words.OUTSIDE.stand_in(text):
        found.add(Lure.OUTSIDE)
    return found


def _disguised(text: str, own: Collection[str], bot: str) -> set[Lure]:
    """What the words say that only look like Latin ones, or are drawn out letter by letter. The name of a messenger or
    a number that is written like that is meant to be passed by."""
    found = {Lure.PHONE for number in _DRAWN_OUT_NUMBER.findall(text) if not _is_quantity(number, "")}
    if _CHINESE_DIGITS.search(text):
        found.add(Lure.PHONE)
    plain = _DRAWN_OUT.sub(lambda run: re.sub(r"[ .*_·~-]", "", run[0]), latin(text) if imitates(text) else text)
    plain = _DRAWN_OUT_CHINESE.sub("", plain)
    if plain != text:
        names = {name.lower() for name in words.MESSENGER_NAMES.findall(text)}
        if any(name.lower() not in names for name in words.MESSENGER_NAMES.findall(plain)):
            found.add(Lure.HANDLE)
        found |= _seen(plain, own, bot)
    return found


@cache
def _linkify() -> LinkifyIt:
    return LinkifyIt()


def _links(texts: Iterable[str], bot: str) -> Iterator[Lure]:
    for text in texts:
        for match in (_linkify().match(text) or ()) if _POINT.search(text) else ():
            if match.schema == "mailto:":
                yield Lure.EMAIL
            elif not _is_home(match.raw, bot) and not (match.schema == "" and _is_no_address(match.raw)):
                yield Lure.LINK


def _is_home(address: str, bot: str) -> bool:
    home = _HOME_OF_BOTS.match(address)
    return bool(home and bot and (home[1] or home[2]).lower() == bot.lower())


def _is_no_address(bare: str) -> bool:
    """Whether an address without https:// is a full stop without a space, a measure or a file's name."""
    if "/" in bare or bare.lower().startswith("www."):
        return False
    ending = bare.rpartition(".")[2]
    return ending != ending.lower() or ending in _WORDLIKE or bool(_MEASURE.match(bare))


def _handles(text: str, bot: str) -> Iterator[Lure]:
    if any(name[1].lower() != bot.lower() for name in _AT_NAME.finditer(text)) or words.MESSENGER.stand_in(text):
        yield Lure.HANDLE


def _has_phone(text: str) -> bool:
    international = PhoneNumberMatcher(text, None, Leniency.VALID) if "+" in text else ()
    if any(True for _ in international):
        return True
    if not _NUMBER.search(text):
        return False
    if any(not _is_quantity(named[1], text[named.end() :]) for named in words.PHONE.found_in(text)):
        return True
    return bool(words.CHINESE_MOBILE.search(text) and words.CHINESE.search(text) and not words.TRACKING.search(text))


def _is_quantity(number: str, behind: str) -> bool:
    """Whether a number is one of goods, money, days or places: by the unit behind it, or by its form."""
    bare = number.strip(" .-()")
    if words.UNIT.match(behind) or words.POSTCODE.fullmatch(bare):
        return True
    form = words.RANGE_OR_THOUSANDS.fullmatch(bare)
    return form is not None and (form[1] is None or (len(form[1]) == len(form[2]) and int(form[1]) < int(form[2])))


def _accounts(text: str) -> Iterator[str]:
    """Everything that can be paid to."""
    for match in _IBAN.finditer(text):
        whole = _squeezed(match[0])
        yield from (whole[:length] for length in _IBAN_LENGTHS if iban.is_valid(whole[:length]))
    yield from (wallet[0] for wallet in _WALLET.finditer(text))
    for named in words.ACCOUNT.found_in(text):
        number = next((group for group in named.groups() if group is not None), "")
        if not _is_quantity(number, text[named.end() :]):
            yield number
    for code in words.BIC.finditer(text):
        if bic.is_valid(code[1] or code[2]) and (code[1] or not text.isupper()):
            yield code[1] or code[2]


def _cards(text: str) -> Iterator[str]:
    """Numbers of payment cards, by their issuer and their check digit; a number in one piece may be a parcel's."""
    if not _NUMBER.search(text):
        return
    parcel = words.TRACKING.search(text)
    for card in _CARD.finditer(text):
        if luhn.is_valid(_squeezed(card[0])) and not (card[0].isdigit() and parcel):
            yield card[0]


def _squeezed(account: str) -> str:
    return re.sub(r"[^0-9A-Za-z]", "", account).upper()
