"""The order form: supplier, goods line by line, dates and place; everything else has a sensible default to edit."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from bot.act import Act
from bot.conversations.company import COMMON, show_country
from bot.conversations.forms import Answers, Asking, Form, Option, Step
from bot.screens import cards, contracts
from bot.screens.screen import Screen
from storage import companies, orders
from texts.answers import parse_days, parse_percent, parse_text
from texts.countries import country_name, find_country
from texts.currencies import currency_name
from texts.dates import parse_date
from texts.i18n import Say
from texts.misread import Misread, shortened
from texts.money import Price, parse_currency, parse_price
from texts.numbers import Quantity, parse_quantity
from texts.places import guess_time_zone
from texts.units import parse_unit
from trade import contracts as trade
from trade.commands import Offer
from trade.contracts import Contract, Line, Party
from trade.incoterms import Incoterm, Paper, usual_papers
from trade.money import Money

CODE = "or"
CURRENCIES = ("USD", "EUR", "CNY", "GBP")
UNITS = ("pcs", "set", "kg", "m", "carton", "t")
DEFAULTS: Answers = {
    "freight": None,
    "incoterm": Incoterm.FCA.value,
    "place": None,
    "transit": 30,
    "inspection": 14,
    "payment": 7,
    "tolerance": "0",
    "freight-covered": "n",
    "partial": "n",
    "papers": None,
    "packing": None,
    "terms": None,
}
"""Given before anything is asked, so these are asked only by editing them on the review."""


def lines(answers: Answers) -> int:
    """How many lines the order has so far."""
    count = 1
    while answers.get(f"more.{count - 1}") == "y":
        count += 1
    return count


def steps(asking: Asking) -> list[Step]:
    """The required questions first, then everything that has a default."""
    asked = [Step("supplier", read=_find_supplier, pick=_pick_number, options=_suppliers, show=_show_supplier, wide=1)]
    for number in range(lines(asking.answers)):
        asked += _line_steps(number)
    return [*asked, *_delivery_steps(), *_further_steps()]


def _line_steps(n: int) -> list[Step]:
    def step(key: str, **more: Any) -> Step:
        return Step(f"{key}.{n}", text=f"order-{key}", ask=lambda asking: {"number": n + 1}, **more)

    def unitless(asking: Asking) -> bool:
        return asking.answers.get(f"quantity.{n}", {}).get("unit") is None and f"quantity.{n}" in asking.answers

    def priceless(asking: Asking) -> bool:
        return n == 0 and asking.answers.get("price.0", {}).get("currency") is None and "price.0" in asking.answers

    return [
        step("goods", read=partial(_text, longest=trade.LONGEST_DESCRIPTION)),
        step("specification", read=partial(_text, longest=trade.LONGEST_SPECIFICATION), skip=True),
        step("quantity", read=_quantity, show=_show_quantity),
        step("unit", read=_unit, options=_units, when=unitless, wide=3),
        step("price", read=partial(_price, n), show=_show_price),
        step("currency", read=_currency, options=_currencies, show=_show_currency, when=priceless),
        step("more", options=partial(_more, n), pick=partial(_pick_more, n), show=_show_more, quiet=True, wide=1),
    ]


def _delivery_steps() -> list[Step]:
    return [
        Step("date", read=_date, show=_show_date),
        Step("destination", read=_country, options=_countries, show=show_country),
    ]


def _further_steps() -> list[Step]:
    text = partial(_text, longest=trade.LONGEST_TERMS)
    return [
        Step("freight", read=_freight, show=_show_freight, skip=True),
        Step("incoterm", read=_incoterm, options=_incoterms, wide=4),
        Step("place", read=partial(_text, longest=100), skip=True),
        Step("transit", read=partial(_days, longest=365)),
        Step("inspection", read=partial(_days, longest=30), options=_inspection_days, pick=_pick_number, wide=4),
        Step("payment", read=partial(_days, longest=90)),
        Step("tolerance", read=_percent, options=_tolerances, show=_show_percent, wide=4),
        Step("freight-covered", options=_yes_no, show=_show_yes_no),
        Step("partial", options=_yes_no, show=_show_yes_no),
        Step("papers", options=_paper_sets, pick=_pick_papers, show=_show_papers, wide=1, skip=True),
        Step("packing", read=text, skip=True),
        Step("terms", read=text, skip=True),
    ]


# ── reading what was typed ────────────────────────────────────────────────────────────────────────────────────────


def _text(asking: Asking, typed: str, longest: int) -> str:
    return parse_text(typed, longest=longest)


def _find_supplier(asking: Asking, typed: str) -> int:
    found = [c for c in companies.suppliers_like(asking.act.connection, typed.strip()) if c.id != _own(asking)]
    exact = [c for c in found if c.name.casefold() == typed.strip().casefold()]
    if len(exact or found) == 1:
        return (exact or found)[0].id
    asking.answers["_search"] = typed.strip()[:60] if found else ""
    raise Misread("misread-supplier-many" if found else "misread-supplier", text=shortened(typed))


def _own(asking: Asking) -> int | None:
    return asking.act.person.company


def _pick_number(asking: Asking, value: str) -> int:
    return int(value)


def _quantity(asking: Asking, typed: str) -> dict[str, str | None]:
    quantity = parse_quantity(typed, asking.act.say.language)
    return {"amount": str(quantity.amount), "unit": quantity.unit}


def _unit(asking: Asking, typed: str) -> str:
    return parse_unit(typed)


def _known_currency(answers: Answers) -> str | None:
    price = answers.get("price.0") or {}
    return price.get("currency") or answers.get("currency.0")


def _price(n: int, asking: Asking, typed: str) -> dict[str, str | None]:
    known = _known_currency(asking.answers) if n else None
    price = parse_price(typed, known, asking.act.say.language)
    if known and price.currency not in (None, known):
        raise Misread("misread-price-currency", text=shortened(typed), currency=known)
    return {"amount": str(price.amount), "currency": price.currency or known}


def _currency(asking: Asking, typed: str) -> str:
    return parse_currency(typed, asking.act.say.language)


def _today(asking: Asking) -> date:
    return asking.act.now.astimezone(ZoneInfo(asking.act.person.time_zone)).date()


def _date(asking: Asking, typed: str) -> str:
    day = parse_date(typed, _today(asking), asking.act.say.language)
    if day <= _today(asking):
        raise Misread("misread-date-past", date=day)
    return day.isoformat()


def _country(asking: Asking, typed: str) -> str:
    return find_country(typed, asking.act.say.language)


def _freight(asking: Asking, typed: str) -> str:
    currency = _known_currency(asking.answers) or "USD"
    price = parse_price(typed, currency, asking.act.say.language, zero=True)
    if price.currency not in (None, currency):
        raise Misread("misread-price-currency", text=shortened(typed), currency=currency)
    return str(price.amount)


def _incoterm(asking: Asking, typed: str) -> str:
    code = typed.strip().upper()[:3]
    if code not in Incoterm.__members__:
        raise Misread("misread-incoterm", text=shortened(typed))
    return code


def _days(asking: Asking, typed: str, longest: int) -> int:
    return parse_days(typed, longest=longest, language=asking.act.say.language)


def _percent(asking: Asking, typed: str) -> str:
    percent = parse_percent(typed, asking.act.say.language)
    if not 0 <= percent <= 20:
        raise Misread("misread-tolerance", text=shortened(typed))
    return str(percent)


# ── common answers as keys ────────────────────────────────────────────────────────────────────────────────────────


def _suppliers(asking: Asking) -> list[Option]:
    connection = asking.act.connection
    search = asking.answers.get("_search", "")
    known = [] if search else orders.partners(connection, _own(asking) or 0)
    found = {c.id: c for c in companies.suppliers_like(connection, search)}
    for number in known:
        company = companies.load(connection, number)
        if company.has_badge:
            found = {number: company, **found}
    return [Option(str(c.id), f"✅ {c.name}") for c in found.values() if c.id != _own(asking)][:6]


def _units(asking: Asking) -> list[Option]:
    return [Option(unit, asking.act.say(f"unit-{unit}")) for unit in UNITS]


def _currencies(asking: Asking) -> list[Option]:
    return [Option(c, f"{c} · {currency_name(c, asking.act.say.language)}") for c in CURRENCIES]


def _countries(asking: Asking) -> list[Option]:
    own = companies.load(asking.act.connection, _own(asking) or 0).country
    codes = dict.fromkeys((own, *COMMON))
    return [Option(c, country_name(c, asking.act.say.language)) for c in list(codes)[:6]]


def _more(n: int, asking: Asking) -> list[Option]:
    say = asking.act.say
    options = [Option("n", say("order-more-no"))]
    if n + 1 < trade.MOST_LINES:
        options.append(Option("y", say("order-more-yes")))
    if n > 0:
        options.append(Option("r", say("order-more-remove", number=n + 1)))
    return options


def _pick_more(n: int, asking: Asking, value: str) -> str:
    if value != "r":
        return value
    for key in [k for k in asking.answers if k.endswith(f".{n}")]:
        del asking.answers[key]
    asking.answers[f"more.{n - 1}"] = "n"
    return "n"


def _incoterms(asking: Asking) -> list[Option]:
    return [Option(rule.value, rule.value) for rule in Incoterm]


def _inspection_days(asking: Asking) -> list[Option]:
    return [Option(str(n), str(n)) for n in (7, 14, 21, 30)]


def _tolerances(asking: Asking) -> list[Option]:
    return [Option(str(n), f"{n} %") for n in (0, 3, 5, 10)]


def _yes_no(asking: Asking) -> list[Option]:
    return [Option("y", asking.act.say("yes")), Option("n", asking.act.say("no"))]


def _paper_sets(asking: Asking) -> list[Option]:
    rule = Incoterm(asking.answers.get("incoterm", "FCA"))
    usual = ",".join(_PAPER_CODES[p] for p in usual_papers(rule))
    sets = (usual, f"{usual},o", f"{usual},o,r")
    return [Option(value, _papers_text(asking.act.say, value)) for value in sets]


_PAPER_CODES = {
    Paper.INVOICE: "i",
    Paper.PACKING_LIST: "p",
    Paper.TRANSPORT: "t",
    Paper.ORIGIN: "o",
    Paper.INSURANCE: "n",
    Paper.INSPECTION: "r",
    Paper.RECEIPT: "c",
}


def _papers(value: str | None, rule: Incoterm) -> tuple[Paper, ...]:
    if not value:
        return usual_papers(rule)
    by_code = {code: paper for paper, code in _PAPER_CODES.items()}
    return tuple(by_code[code] for code in value.split(","))


def _papers_text(say: Say, value: str) -> str:
    return ", ".join(say(f"contract-paper-{paper.value}") for paper in _papers(value, Incoterm.FCA))


def _pick_papers(asking: Asking, value: str) -> str:
    return value


# ── showing back what was understood ──────────────────────────────────────────────────────────────────────────────


def _show_supplier(asking: Asking, company: int) -> object:
    return companies.load(asking.act.connection, company).name


def _show_quantity(asking: Asking, answer: dict[str, str]) -> object:
    return Quantity(Decimal(answer["amount"]), answer["unit"])


def _show_price(asking: Asking, answer: dict[str, str]) -> object:
    return Price(Decimal(answer["amount"]), answer["currency"])


def _show_currency(asking: Asking, code: str) -> object:
    return currency_name(code, asking.act.say.language)


def _show_more(asking: Asking, answer: str) -> object:
    return asking.act.say("yes" if answer == "y" else "no")


def _show_date(asking: Asking, iso: str) -> object:
    return date.fromisoformat(iso)


def _show_freight(asking: Asking, amount: str) -> object:
    return Money.of(amount, _known_currency(asking.answers) or "USD")


def _show_percent(asking: Asking, percent: str) -> object:
    return f"{percent} %"


def _show_yes_no(asking: Asking, answer: str) -> object:
    return asking.act.say("yes" if answer == "y" else "no")


def _show_papers(asking: Asking, value: str) -> object:
    return _papers_text(asking.act.say, value)


# ── the contract ──────────────────────────────────────────────────────────────────────────────────────────────────


def contract_of(asking: Asking) -> Contract:
    """The contract that the answers make."""
    a, act = asking.answers, asking.act
    supplier = companies.load(act.connection, a["supplier"])
    buyer = companies.load(act.connection, act.order(asking.about).buyer)
    currency = _known_currency(a) or "USD"
    rule = Incoterm(a["incoterm"])
    city = supplier.application.city if supplier.application else ""
    freight = Money.of(a["freight"], currency).minor if a["freight"] else 0
    return Contract(
        buyer=Party(company=buyer.id, name=buyer.name, country=buyer.country),
        supplier=Party(
            company=supplier.id,
            name=supplier.name,
            country=supplier.country,
            city=city,
            registration=supplier.application.registration if supplier.application else "",
        ),
        lines=tuple(_line(a, n) for n in range(lines(a))),
        currency=currency,
        latest_shipment=date.fromisoformat(a["date"]),
        freight=freight,
        incoterm=rule,
        place=a["place"] or _usual_place(rule, city, a["destination"]),
        destination=a["destination"],
        transit_days=a["transit"],
        inspection_days=a["inspection"],
        payment_days=a["payment"],
        freight_covered=a["freight-covered"] == "y",
        tolerance_percent=Decimal(a["tolerance"]),
        partial_shipments=a["partial"] == "y",
        papers=_papers(a["papers"], rule),
        packing=a["packing"] or "",
        terms=a["terms"] or "",
        dispatch_zone=guess_time_zone(supplier.country),
        destination_zone=guess_time_zone(a["destination"]),
    )


def _usual_place(rule: Incoterm, city: str, destination: str) -> str:
    return city if rule.buyer_books_carriage else country_name(destination, "en")


def _line(answers: Answers, n: int) -> Line:
    quantity = answers[f"quantity.{n}"]
    return Line(
        description=answers[f"goods.{n}"],
        specification=answers[f"specification.{n}"] or "",
        quantity=Decimal(quantity["amount"]),
        unit=quantity["unit"] or answers[f"unit.{n}"],
        unit_price=Decimal(answers[f"price.{n}"]["amount"]),
    )


def answers_of(contract: Contract) -> Answers:
    """The answers that make this contract: where editing an offer that came back begins."""
    answers: Answers = {
        "supplier": contract.supplier.company,
        "date": contract.latest_shipment.isoformat(),
        "destination": contract.destination,
        "freight": str(Money(minor=contract.freight, currency=contract.currency).amount) if contract.freight else None,
        "incoterm": contract.incoterm.value,
        "place": contract.place or None,
        "transit": contract.transit_days,
        "inspection": contract.inspection_days,
        "payment": contract.payment_days,
        "tolerance": str(contract.tolerance_percent),
        "freight-covered": "y" if contract.freight_covered else "n",
        "partial": "y" if contract.partial_shipments else "n",
        "papers": ",".join(_PAPER_CODES[p] for p in contract.papers) or None,
        "packing": contract.packing or None,
        "terms": contract.terms or None,
    }
    for n, line in enumerate(contract.lines):
        answers[f"goods.{n}"] = line.description
        answers[f"specification.{n}"] = line.specification or None
        answers[f"quantity.{n}"] = {"amount": str(line.quantity), "unit": line.unit}
        answers[f"price.{n}"] = {"amount": str(line.unit_price), "currency": contract.currency}
        answers[f"more.{n}"] = "n" if n + 1 == len(contract.lines) else "y"
    return answers


# ── the form ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _begin(act: Act, about: int) -> Answers:
    contract = act.order(about).contract
    return {**DEFAULTS, **(answers_of(contract) if contract else {})}


def _review(asking: Asking) -> Screen:
    act, contract = asking.act, contract_of(asking)
    standing = companies.standing(act.connection, contract.supplier.company, contract.currency, act.work.policy)
    return contracts.review(act.say, asking.about, contract, standing)


def _finish(asking: Asking) -> Screen:
    act = asking.act
    order = act.perform(asking.about, Offer(contract=contract_of(asking)))
    act.open(order)
    return cards.done(act.say, cards.card(act, order), "offer")


def _left(asking: Asking) -> Screen:
    return cards.draft_left(asking.act.say, asking.about)


FORM = Form(CODE, "order", steps, _finish, review=_review, keeps=True, left=_left, begin=_begin)
