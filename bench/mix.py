"""What people do in one round: commands, a form's answers, and talk between the two sides of orders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

from bench import scene

Json = dict[str, Any]

PAIRS = 50
"""Buyers and suppliers who talk about an order."""
NEWCOMERS = 100
"""People the bot has never met, who begin an order."""
SUPPLIER = "Bench Lighting 1 Co., Ltd."
EACH = 10
UPDATES = (2 * PAIRS + NEWCOMERS) * EACH
TALKS = 2 * PAIRS * (EACH - 2)

TALKING = (
    "/start",
    *(f"Lot {n}: could you confirm the colour temperature and the packing before Friday, please?" for n in range(4)),
    "/help",
    *(f"Thanks. Then we go on with carton {n} as agreed; photos follow tomorrow." for n in range(4)),
)
BEGINNING = (
    "/start",
    "/neworder",
    "Nordic Bench {} ApS",
    "Denmark",
    SUPPLIER,
    "LED lamp",
    "E27, 9 W, 2700 K, frosted",
    "500 pcs",
    "2.40 USD",
    "/start",
)


def a_round(number: int) -> list[Json]:
    """The updates of a round, everybody taking turns. No two rounds have an update or a newcomer in common."""
    first_newcomer = 100_000 + number * NEWCOMERS
    newcomers = range(first_newcomer, first_newcomer + NEWCOMERS)
    traders = [person(pair) for pair in range(PAIRS) for person in (scene.buyer, scene.supplier)]
    said = (
        (person, words.format(person))
        for turn in range(EACH)
        for people, script in ((traders, TALKING), (newcomers, BEGINNING))
        for person, words in ((person, script[turn]) for person in people)
    )
    return list(_updates(said, 1 + number * UPDATES))


def steady(first: int) -> Iterator[tuple[int, Json]]:
    """Updates without end: in turn a buyer's message and a newcomer's answer, each with the chat that sees its effect.

    At 100 a second everybody sends one a second, and no chat is answered for two reasons. `first`: the first update's
    number; newcomers are counted from there too.
    """
    words = [text for text in TALKING if not text.startswith("/")]
    for turn in count():
        for place in range(PAIRS):
            talk = scene.buyer(place), words[turn % len(words)]
            newcomer = 1_000_000 + first + turn // EACH * PAIRS + place
            form = newcomer, BEGINNING[turn % EACH].format(newcomer)
            number = first + 2 * (turn * PAIRS + place)
            yield from zip((scene.supplier(place), newcomer), _updates([talk, form], number), strict=True)


def press(person: int, key: str, number: int) -> Json:
    """Somebody presses a key."""
    user, chat = _user(person), {"id": person, "type": "private", "first_name": "Person"}
    message = {"message_id": number, "date": 1_700_000_000, "chat": chat, "text": "…"}
    query = {"id": str(number), "from": user, "chat_instance": "1", "data": key, "message": message}
    return {"update_id": number, "callback_query": query}


def hello() -> Json:
    """One update, to see how soon a bot answers after its start."""
    return next(_updates([(scene.buyer(0), "/start")], 1))


def expected(*, durable: bool) -> dict[str, int]:
    """The calls a round takes: the durable bot also puts a sign under what it has passed on, and says where it went."""
    return {"sendMessage": UPDATES + TALKS, "setMessageReaction": TALKS} if durable else {"sendMessage": UPDATES}


def _updates(said: Iterable[tuple[int, str]], first: int) -> Iterator[Json]:
    for number, (person, words) in enumerate(said, first):
        chat = {"id": person, "type": "private", "first_name": "Person", "last_name": str(person)}
        message: Json = {"message_id": number, "date": 1_700_000_000, "chat": chat, "from": _user(person)}
        message["text"] = words
        if words.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(words)}]
        yield {"update_id": number, "message": message}


def _user(person: int) -> Json:
    return {"id": person, "is_bot": False, "first_name": "Person", "last_name": str(person), "language_code": "en"}
