"""Help and answers: what to do now, and what people ask, each answer with the key that does it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.buttons import Button, Faq, Fill, Menu, Orders, Page
from bot.form_codes import FormCode
from bot.screens.screen import Key, Screen, columns, key, rows, team_key
from texts.i18n import Html, Say
from trade.companies import Company, Standing
from trade.people import Duty
from trade.policy import Policy


@dataclass(frozen=True)
class Do:
    """A key under an answer: its text and what it presses."""

    text: str
    button: Button


BEGIN = Do("home-begin", Page("neworder"))
ORDERS = Do("help-orders", Orders(0, "open"))
FIND = Do("home-supplier", Page("supplier"))
APPLY = Do("home-sell", Page("apply"))
VERIFY = Do("help-verify", Fill(FormCode.VERIFY, 0))

TOPICS: dict[str, tuple[Do, ...]] = {
    "how": (BEGIN, FIND),
    "free": (BEGIN, APPLY),
    "badge": (FIND,),
    "cover": (FIND, ORDERS),
    "trouble": (ORDERS,),
    "refund": (ORDERS,),
    "freight": (ORDERS,),
    "elsewhere": (BEGIN,),
    "staff": (VERIFY,),
    "record": (ORDERS,),
    "buy": (FIND, BEGIN),
    "sell": (APPLY, ORDERS),
}
"""What people ask. The texts of a topic are `faq-<topic>` and, as a key, `faq-<topic>-title`."""


def help_for(say: Say, duties: frozenset[Duty], company: Company | None, policy: Policy) -> Screen:
    """What to do now, for what this person does here."""
    parts = [f"help-{duty.value}" for duty in Duty if duty in duties]
    if company is not None or not duties:
        sells = company is not None and company.standing is not Standing.BUYER
        parts += ["help-supplier", "help-buyer"] if sells else ["help-buyer"]
    parts.append("help-talk")
    text = Html("\n\n".join(say(part, **_numbers(policy)) for part in parts))
    keys = rows(
        key(say("help-faq"), Page("faq")),
        (_key(say, BEGIN), _key(say, ORDERS)),
        (_key(say, VERIFY), team_key(say)),
        key(say("help-menu"), Menu()),
    )
    return Screen(text, keys)


def topics(say: Say) -> Screen:
    """Everything that can be asked, each a key."""
    asked = columns([key(say(f"faq-{topic}-title"), Faq(topic)) for topic in TOPICS])
    return Screen(say("faq-topics"), (*asked, *rows((team_key(say), key(say("help-menu"), Menu())))))


def answer(say: Say, topic: str, policy: Policy) -> Screen:
    """One answer, and the keys that do what it speaks of; an unknown topic gives the list."""
    if topic not in TOPICS:
        return topics(say)
    do = rows(*(_key(say, one) for one in TOPICS[topic]))
    foot = rows(team_key(say), (key(say("help-more"), Page("faq")), key(say("help-menu"), Menu())))
    return Screen(say(f"faq-{topic}", **_numbers(policy)), (*do, *foot))


def _key(say: Say, do: Do) -> Key:
    return key(say(do.text), do.button)


def _numbers(policy: Policy) -> dict[str, object]:
    """The operator's numbers that the answers speak of."""
    fees = sorted(policy.tiers.values())
    return {
        "offer_days": policy.offer_days,
        "notice_hours": policy.final_notice_hours,
        "rating_days": policy.rating_days,
        "response_days": policy.response_days,
        "escalate_days": policy.escalate_after_days,
        "refund_from": policy.refund_from_days,
        "refund_by": policy.refund_by_days,
        "fee_low": fees[0] if fees else 0,
        "fee_high": fees[-1] if fees else 0,
    }
