"""A member asks that the company's money go to another account."""

from __future__ import annotations

from bot.act import Act
from bot.conversations.bank_account import account_of, account_steps, own_company
from bot.conversations.steps import Answers, Asking, Form
from bot.form_codes import FormCode
from bot.screens import payout_account as screens
from bot.screens.screen import Screen
from trade.companies import Company
from trade.company_commands import ChangeAccount
from trade.refusals import AccountChanging, NotAllowed
from trade.suppliers import COMPANY_RULES


def _begin(act: Act, about: int) -> Answers:
    """Only where the change could be asked for. Raises a Refused."""
    if _own(act).changing(act.now) is not None:
        raise AccountChanging
    return {}


def _holds(asking: Asking) -> bool:
    return _own(asking.act).changing(asking.act.now) is None


def _own(act: Act) -> Company:
    """The company of whoever acts, if it gets payouts. Raises NotAllowed."""
    company = own_company(act)
    if company is None or company.standing not in COMPANY_RULES[ChangeAccount].when:
        raise NotAllowed
    return company


def _review(asking: Asking) -> Screen:
    act = asking.act
    return screens.review(act.say, _own(act), account_of(asking), asking.about, act.work.policy.account_days)


def _finish(asking: Asking) -> Screen:
    act, account = asking.act, account_of(asking)
    company = act.work.enrol(_own(act).id, ChangeAccount(account=account), act.person.actor)
    return screens.account(act, company).under(act.say("account-done-ask"))


FORM = Form(
    FormCode.ACCOUNT,
    "account",
    lambda asking: account_steps(),
    _finish,
    _holds,
    review=_review,
    left=lambda asking: screens.account(asking.act, _own(asking.act)),
    begin=_begin,
)
