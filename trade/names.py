"""Names as other people see them: nobody is called what only our team, the operator or the bot is called.

What can't be seen, what turns the words around it, and what looks like a badge goes from every name. A company's name
that looks like ours is refused; a Telegram name can't be refused, so what poses in it is left out.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from trade.company_names import without_form
from trade.lookalikes import latin, seen, skeleton

PRODUCT = "Tradehold"
_ROLES = (
    "admin admins administrator administrators support helpdesk escrow finance mediator mediators mediation arbitrator"
    " moderator staff operator bot official"
).split()
"""What somebody of the staff would call themselves."""
_BESIDE = "team desk department dept office service services center centre customer client the our agent agents".split()
"""Words that stand beside them."""
_CHINESE = re.compile(
    "官方|客服|管理员|管理員|托管|託管|调解员|調解員|仲裁员|仲裁員|财务|財務|平台|运营|營運|团队|團隊"
)
_SIGNS = re.compile(r"(?:^|(?<=\s))[·•→←|/,;:–—-]+(?=\s|$)")
_WORD = re.compile(r"[^\W_]+")
_LONG_ENOUGH = 5
"""An own name of so many letters is found also inside of words; a shorter one only as a whole name."""
_NO_BADGES = "№™®©°"


def clean(name: str) -> str:
    """A name without characters that nobody sees or that turn the words around them, without emoji and other signs that
    could pass for a badge, without signs that stand alone, and with single blanks."""
    kept = "".join(" " if _is_badge(char) else char for char in seen(name))
    return " ".join(_SIGNS.sub(" ", kept).split())


def _is_badge(char: str) -> bool:
    category = unicodedata.category(char)
    skin = "\U0001f3fb" <= char <= "\U0001f3ff"
    return (category in ("So", "Cc", "Cn", "Co", "Cs") and char not in _NO_BADGES) or skin or char == "√"


def likeness(name: str) -> str:
    """What two companies' names have in common that can be taken for each other: their letters as they look, without
    blanks, signs and legal form."""
    return skeleton(without_form(latin(name))) or skeleton(name)


def poses(name: str, own: tuple[str, ...] = ()) -> bool:
    """Whether a name says that it is ours: it holds the product's or the operator's name, or says nothing but what our
    staff are called. `own`: the names of the operator and the bot."""
    whole = skeleton(name)
    if any(one in whole if len(one) >= _LONG_ENOUGH else one == whole for one in map(skeleton, (PRODUCT, *own)) if one):
        return True
    return has_role(name) and not _without_roles(without_form(name))


def has_role(name: str) -> bool:
    """Whether there is a word in the name by which our staff could be called."""
    return not _roles().isdisjoint(_likenesses(name)) or _CHINESE.search(seen(name)) is not None


@lru_cache(maxsize=4096)
def shown(name: str, own: tuple[str, ...], otherwise: str) -> str:
    """A person's Telegram name as others see it; without the words that would make them one of us, and `otherwise`
    where nothing else is left."""
    cleaned = clean(name)
    if has_role(cleaned) or poses(cleaned, own):
        cleaned = clean(_without_roles(cleaned, own))
    return otherwise if not cleaned or poses(cleaned, own) else cleaned


def _without_roles(name: str, own: tuple[str, ...] = ()) -> str:
    """The words of a name that don't say what somebody of the staff is called, or what we are called."""
    ours = _roles() | frozenset(map(skeleton, _BESIDE)) | frozenset(map(skeleton, (PRODUCT, *own)))
    words = (word for word in _CHINESE.sub(" ", name).split() if ours.isdisjoint(_likenesses(word)))
    return " ".join(words)


def _likenesses(name: str) -> frozenset[str]:
    return frozenset(skeleton(word) for word in _WORD.findall(latin(name)))


@lru_cache(maxsize=1)
def _roles() -> frozenset[str]:
    return frozenset(map(skeleton, _ROLES))
