"""Help, and answers to what people ask."""

from __future__ import annotations

from bot.act import Act
from bot.buttons import Faq
from bot.routes import Route, button, command, page
from bot.screens import help as screens
from bot.screens.screen import Screen
from storage import companies


def help_now(act: Act) -> Screen:
    """What to do now."""
    company = companies.load(act.connection, act.person.company) if act.person.company else None
    return screens.help_for(act.say, act.person.duties, company, act.work.policy)


def faq(act: Act) -> Screen:
    """What can be asked."""
    return screens.topics(act.say)


def answer(act: Act, press: Faq) -> Screen:
    """One answer."""
    return screens.answer(act.say, press.topic, act.work.policy)


routes: list[Route] = [
    command("help", lambda act, words: help_now(act)),
    command("faq", lambda act, words: faq(act)),
    page("help", help_now),
    page("faq", faq),
    button(Faq, answer),
]
