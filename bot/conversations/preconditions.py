"""What must hold for a form to stay open: whoever fills it in may still do what it ends in.

Asked before each question and answer, because an order, a dispute or a company goes on while somebody types. Each
function makes the `holds` of a form; a `Refused` that is raised on the way says why it does not hold.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.act import Act
from bot.actions import offers_form
from bot.conversations.steps import Asking
from bot.form_codes import FormCode
from storage import companies
from trade import commands as c
from trade.company_commands import CompanyCommand
from trade.people import Duty
from trade.refusals import NotAllowed
from trade.rules import allowed
from trade.suppliers import COMPANY_RULES

Holds = Callable[[Asking], bool]


def always(asking: Asking) -> bool:
    """Nothing that happens elsewhere makes the question pointless."""
    return True


def on_order(code: FormCode) -> Holds:
    """The order's card still offers this form to this person."""

    def holds(asking: Asking) -> bool:
        act, order = asking.act, asking.order
        return offers_form(order, act.person.actor, act.now, act.work.policy, code)

    return holds


def may(command: type[c.Command]) -> Holds:
    """The command is still allowed on the order, by role, status and state of the dispute."""
    return lambda asking: command in allowed(asking.order, asking.act.person.actor)


def as_admin(command: type[CompanyCommand]) -> Holds:
    """The person is an admin without a part in the company, and the company stands where the command applies."""

    def holds(asking: Asking) -> bool:
        check_admin(asking.act)
        company = companies.load(asking.act.connection, asking.about)
        return asking.act.person.company != company.id and company.standing in COMPANY_RULES[command].when

    return holds


def check_admin(act: Act) -> None:
    """Only admins look at enrolments. Raises NotAllowed."""
    if Duty.ADMIN not in act.person.duties:
        raise NotAllowed
