"""The order form: supplier, goods line by line, dates and place; everything else has a sensible default to edit."""

from __future__ import annotations

from functools import cache, partial
from typing import Any

from bot.act import Act
from bot.conversations import order_lines, own_time
from bot.conversations import order_reading as r
from bot.conversations.company import show_country
from bot.conversations.order_contract import answers_of, contract_of, lines, specified
from bot.conversations.pieces import file_step
from bot.conversations.preconditions import on_order
from bot.conversations.steps import Answers, Asking, Form, Step
from bot.form_codes import FormCode
from bot.screens import cards, contracts
from bot.screens.screen import Screen
from storage import companies
from trade import contracts as trade
from trade.commands import Offer
from trade.date_doubts import date_doubts
from trade.incoterms import Incoterm
from trade.refusals import FilesNotReady

DEFAULTS: Answers = {
    "freight": None,
    "incoterm": Incoterm.FCA.value,
    "place": None,
    "transit": 30,
    "inspection": 14,
    "payment": 7,
    "schedule": "100",
    "tolerance": "0",
    "freight-covered": "n",
    "partial": "n",
    "papers": None,
    "packing": None,
    "terms": None,
    "attachments": None,
}
"""Given before anything is asked, so these are asked only by editing them on the review."""


def steps(asking: Asking) -> list[Step]:
    """The required questions first, then everything that has a default."""
    asked = [
        Step(
            "supplier",
            read=r.find_supplier,
            pick=r.pick_number,
            options=r.offer_suppliers,
            show=r.show_supplier,
            when=_never_offered,
            wide=1,
        )
    ]
    for number in range(lines(asking.answers)):
        asked += _line_steps(number)
    return [*asked, *_delivery_steps(), *_further_steps(), _ATTACHMENTS]


def _never_offered(asking: Asking) -> bool:
    """An order offered before stays with its supplier: the record holds what the two have said to each other."""
    return asking.order.contract is None


@cache
def _line_steps(n: int) -> tuple[Step, ...]:
    def step(key: str, **more: Any) -> Step:
        return Step(f"{key}.{n}", text=f"order-{key}", **{"ask": lambda asking: {"number": n + 1}, **more})

    def unitless(asking: Asking) -> bool:
        return asking.answers.get(f"quantity.{n}", {}).get("unit") is None and f"quantity.{n}" in asking.answers

    def priceless(asking: Asking) -> bool:
        return n == 0 and asking.answers.get("price.0", {}).get("currency") is None and "price.0" in asking.answers

    return (
        step("goods", read=partial(r.read_text, longest=trade.LONGEST_DESCRIPTION)),
        file_step(
            f"specification.{n}",
            r.read_attachment,
            read=partial(r.read_specification, n),
            skip=True,
            text="order-specification",
            ask=lambda asking: {"number": n + 1},
        ),
        step("quantity", read=partial(order_lines.read_quantity, n), show=r.show_quantity),
        step(
            "unit",
            read=partial(order_lines.read_unit, n),
            pick=partial(order_lines.pick_unit, n),
            options=partial(order_lines.offer_units, n),
            when=unitless,
            wide=3,
        ),
        step(
            "price",
            read=partial(order_lines.read_price, n),
            show=partial(order_lines.show_price, n),
            ask=partial(order_lines.about_price, n),
        ),
        step(
            "currency",
            read=order_lines.read_currency,
            pick=order_lines.pick_currency,
            options=r.offer_currencies,
            show=r.show_currency,
            when=priceless,
        ),
        step(
            "contents",
            read=partial(order_lines.read_contents, n),
            show=order_lines.show_contents,
            when=partial(order_lines.needs_contents, n),
            ask=partial(order_lines.about_contents, n),
        ),
        step(
            "more",
            ask=lambda asking: {"number": n + 1, "sum": order_lines.sum_of(n, asking)},
            options=partial(r.offer_more, n),
            pick=partial(order_lines.pick_more, n),
            show=r.show_more,
            quiet=True,
            wide=1,
        ),
    )


@cache
def _delivery_steps() -> tuple[Step, ...]:
    return (
        Step("date", read=r.read_date, show=r.show_date),
        Step("destination", read=r.read_country, options=r.offer_countries, show=show_country),
    )


@cache
def _further_steps() -> tuple[Step, ...]:
    text = partial(r.read_text, longest=trade.LONGEST_TERMS)
    return (
        Step("freight", read=r.read_freight, show=r.show_freight, ask=r.about_freight, skip=True),
        Step("incoterm", read=r.read_incoterm, options=r.offer_incoterms, wide=4),
        Step("place", read=partial(r.read_text, longest=100), skip=True),
        Step("transit", read=partial(r.read_days, longest=365)),
        Step(
            "inspection",
            read=partial(r.read_days, longest=30),
            options=r.offer_inspection_days,
            pick=r.pick_number,
            wide=4,
        ),
        Step("payment", read=partial(r.read_days, longest=90)),
        Step("schedule", read=r.read_deposit, options=r.offer_schedules, show=r.show_schedule, wide=1),
        Step("tolerance", read=r.read_percent, options=r.offer_tolerances, show=r.show_percent, wide=4),
        Step("freight-covered", options=r.offer_yes_no, show=r.show_yes_no),
        Step("partial", options=r.offer_yes_no, show=r.show_yes_no),
        Step("papers", options=r.offer_paper_sets, pick=r.pick_papers, show=r.show_papers, wide=1, skip=True),
        Step("packing", read=text, skip=True),
        Step("terms", read=text, skip=True),
    )


_ATTACHMENTS = file_step("attachments", r.read_attachment, skip=True, text="order-attach")

# ── the form ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _begin(act: Act, about: int) -> Answers:
    contract = act.order(about).contract
    return {**DEFAULTS, **(answers_of(contract) if contract else {})}


def _review(asking: Asking) -> Screen:
    act, contract = asking.act, contract_of(asking)
    assurance = companies.assurance(act.connection, contract.supplier.company, contract.currency, act.work.policy)
    return contracts.review(act.say, asking.about, contract, assurance, date_doubts(contract, act.now))


def _finish(asking: Asking) -> Screen:
    act = asking.act
    contract = contract_of(asking)
    if len(contract.files) != len(specified(asking.answers)):
        raise FilesNotReady
    order = act.perform(asking.about, Offer(contract=contract))
    act.open(order)
    own_time.ask_zone(act)
    return cards.done(act.say, cards.card(act, order), "offer")


def _left(asking: Asking) -> Screen:
    return cards.draft_left(asking.act.say, asking.about)


FORM = Form(
    FormCode.ORDER, "order", steps, _finish, on_order(FormCode.ORDER), _review, keeps=True, left=_left, begin=_begin
)
