"""Inline queries: a person types @bot and some words anywhere, the bot offers results, the person posts one."""

from __future__ import annotations

from typing import Any

from simulator.acts import Unknown
from simulator.world import Chat, Post, User, World

Json = dict[str, Any]
ANSWER_WITHIN = 10.0
# answers kept for choosing from
MOST_KEPT = 100


async def ask(world: World, user: User, query: str, offset: str = "") -> Json:
    """What the bot offers: `{"query_id", "results", "next_offset", "button"?}`, each result with its future message."""
    question = world.ask_bot("inline_query", {"from": user.json(), "query": query, "offset": offset})
    answer = await question.wait(ANSWER_WITHIN) or {"results": []}
    if len(world.offers) >= MOST_KEPT:
        del world.offers[next(iter(world.offers))]
    world.offers[question.id] = {"query": query, "results": {one["id"]: one for one in answer["results"]}}
    return {"query_id": question.id, **answer}


def choose(world: World, user: User, chat: Chat, query_id: str, result_id: str) -> Post:
    """A person posts a result in a chat."""
    try:
        offer = world.offers[query_id]
        content = offer["results"][result_id]["message"]
    except KeyError:
        raise Unknown("this result is not offered any more") from None
    chat.started = True
    post = world.post(chat, user.json(), {**content, "via_bot": world.bot.json()})
    if chat.bot_inside:
        world.tell_bot("message", post.body)
    world.tell_bot("chosen_inline_result", {"result_id": result_id, "from": user.json(), "query": offer["query"]})
    return post
