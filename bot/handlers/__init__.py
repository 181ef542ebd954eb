"""What the bot does with what people send: one list of routes, and the forms they open."""

from __future__ import annotations

from bot import buttons
from bot.calls import Call
from bot.conversations import (
    amending,
    case_forms,
    correcting,
    more_time,
    order,
    payment,
    payment_questions,
    ruling_forms,
    shipping,
    words,
)
from bot.conversations.company import company_form
from bot.conversations.forms import Forms
from bot.handlers import (
    alerts,
    cases,
    desk,
    disputes,
    dossier,
    finance,
    help,
    notices,
    orders,
    payout_account,
    settings,
    staff,
    start,
    suppliers,
    team,
    thread,
)
from bot.menus import for_agent
from bot.routes import Route, Routes, button
from storage.people import Person


def all_routes() -> tuple[Routes, Forms]:
    """Every route and every form of the bot."""
    forms = _all_forms()

    def commands(person: Person) -> list[Call]:
        return for_agent(routes, person)

    routes = Routes.of(
        [
            *start.routes,
            *orders.routes(forms),
            *alerts.routes,
            *finance.routes,
            *disputes.routes,
            *cases.routes,
            *suppliers.routes(forms),
            *payout_account.routes,
            *team.routes,
            *staff.routes(forms, commands),
            *settings.routes(commands),
            *help.routes,
            *desk.routes,
            *notices.routes,
            *dossier.routes,
            *thread.routes,
            *_form_routes(forms),
        ]
    )
    return routes, forms


def _all_forms() -> Forms:
    """Every form; a company that is named on the way to something leads on to that."""
    company = company_form(
        {
            "neworder": lambda asking: orders.new(forms, asking.act, asking.answers.get("supplier", 0)),
            "apply": lambda asking: suppliers.apply(forms, asking.act),
        }
    )
    forms = Forms(
        [
            company,
            order.FORM,
            payment.CLAIM,
            payment.CONFIRM,
            correcting.CORRECT,
            correcting.WITHDRAW_RATING,
            *payment_questions.FORMS,
            shipping.FORM,
            shipping.CORRECT,
            more_time.FORM,
            amending.FORM,
            *words.FORMS,
            *disputes.FORMS,
            *case_forms.FORMS,
            *ruling_forms.FORMS,
            *suppliers.FORMS,
            *payout_account.FORMS,
            *staff.FORMS,
            *settings.FORMS,
        ],
        orders.around,
        thread.ask_where,
    )
    return forms


def _form_routes(forms: Forms) -> list[Route]:
    """One set of keys serves every form."""
    return [
        button(buttons.Choose, forms.chosen),
        button(buttons.Back, forms.back),
        button(buttons.Edit, forms.edit),
        button(buttons.Send, forms.send),
        button(buttons.Leave, forms.leave),
    ]
