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
from stdnum import iban, luhn

from trade import lure_words as words


class Lure(StrEnum):
    """What a message leads to."""

    BANK = "bank"  # an account to pay to, a card, a wallet
    OUTSIDE = "outside"  # words that ask for payment past the platform
    PHONE = "phone"
    HANDLE = "handle"  # a name on a messenger
    EMAIL = "email"
    LINK = "link"


_SPACES = re.compile(r"[^\S\n]+")
_POINT = re.compile(r"\.\w")
"""Every address has one; most full stops are none."""
_NUMBER = re.compile(r"\d(?:[ ().-]{0,2}\d){6}")
"""What every telephone and account number has: looked for first, as few messages have it."""
_IBAN = re.compile(r"(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[ .-]?[A-Z0-9]){11,30}", re.IGNORECASE)
_IBAN_LENGTHS = range(15, 35)
_UNION_PAY = re.compile(r"(?<!\d)62\d{2}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?!\d)")
_WALLET = re.compile(r"\b(?:0x[0-9a-fA-F]{40}|T[1-9A-HJ-NP-Za-km-z]{33}|bc1[02-9ac-hj-np-z]{20,70})\b")
_AT_NAME = re.compile(r"(?<![\w.@/-])@([A-Za-z][A-Za-z0-9_]{4,31})\b(?!\.\w)")
_MEASURE = re.compile(r"^[\d.,x×*/-]+\.[a-z]{2}$", re.IGNORECASE)
_HOME_OF_BOTS = re.compile(r"^(?:https?://)?(?:t\.me|telegram\.me)/(\w+)|^tg://resolve\?domain=(\w+)", re.IGNORECASE)
_WORDLIKE = frozenset(
    "am an as at be by co cm do gb go hm id in is it kg km la md me mg mm ml mo ms my no pa pm pl ps pt py rs sc sh"
    " so st tc to tv us".split()
)
"""Endings of addresses that are English words, measures or names of files: a point without a space before them."""


def lures(
    text: str, *, hidden: Iterable[str] = (), own: Collection[str] = (), bot: str = "", phone: bool = False
) -> tuple[Lure, ...]:
    """What the text leads to, each kind once, the gravest first.

    `hidden`: addresses behind its words; `own`: the operator's accounts and references, which are no lures; `bot`: this
    bot's own name; `phone`: whether a telephone number came as a card beside the text.
    """
    kept, text = frozenset(_squeezed(one) for one in own), _evened(text)
    found = set(_links([text, *hidden], bot)) | set(_handles(text, bot))
    found |= {Lure.HANDLE for address in hidden if address.startswith("tg://user")}
    if phone or _has_phone(text):
        found.add(Lure.PHONE)
    if _has_account(text, kept):
        found.add(Lure.BANK)
    if words.OUTSIDE.stand_in(text):
        found.add(Lure.OUTSIDE)
    return tuple(lure for lure in Lure if lure in found)


def _evened(text: str) -> str:
    """Plain letters and digits, one space between words, and nothing invisible: what is copied, or hidden on purpose,
    reads like what is typed."""
    if not text.isascii():
        visible = (char for char in text if unicodedata.category(char) != "Cf")
        text = unicodedata.normalize("NFKC", "".join(visible))
    return _SPACES.sub(" ", text)


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
    international = PhoneNumberMatcher(text, None, Leniency.VALID) if "+" in text or "＋" in text else ()
    if any(True for _ in international):
        return True
    if not _NUMBER.search(text):
        return False
    if words.PHONE.search(text):
        return True
    return bool(words.CHINESE_MOBILE.search(text) and words.CHINESE.search(text) and not words.TRACKING.search(text))


def _has_account(text: str, own: Collection[str]) -> bool:
    return any(_squeezed(account) not in own for account in _accounts(text))


def _accounts(text: str) -> Iterator[str]:
    """Everything that can be paid to."""
    for match in _IBAN.finditer(text):
        whole = _squeezed(match[0])
        yield from (whole[:length] for length in _IBAN_LENGTHS if iban.is_valid(whole[:length]))
    yield from (card[0] for card in _UNION_PAY.finditer(text) if luhn.is_valid(_squeezed(card[0])))
    yield from (wallet[0] for wallet in _WALLET.finditer(text))
    if _NUMBER.search(text):
        yield from (named[1] for named in words.ACCOUNT.finditer(text))
    yield from (named[1] for named in words.BIC.finditer(text))


def _squeezed(account: str) -> str:
    return re.sub(r"[^0-9A-Za-z]", "", account).upper()
