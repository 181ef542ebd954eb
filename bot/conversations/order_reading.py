"""What people answer to the order form: how each answer is read, which are common, and how it is shown back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bot.conversations import pieces
from bot.conversations.company import COMMON
from bot.conversations.days import today
from bot.conversations.steps import Answers, Asking, Option
from bot.conversations.uploads import keep_file, read_written
from storage import companies, orders
from texts.answers import parse_days, parse_percent, parse_text
from texts.countries import country_name, find_country
from texts.currencies import currency_name
from texts.dates import parse_date
from texts.i18n import Html, Say, plain
from texts.markup import together
from texts.misread import Misread, shortened
from texts.money import parse_sum
from texts.numbers import Quantity
from trade import contracts as trade
from trade.incoterms import Incoterm, Paper, usual_papers
from trade.money import Money
from trade.payments import FileRef

CURRENCIES = ("USD", "EUR", "CNY", "GBP")
UNITS = ("pcs", "set", "kg", "m", "carton", "t")

# ── reading what was typed ────────────────────────────────────────────────────────────────────────────────────────


def read_text(asking: Asking, typed: str, longest: int) -> str:
    return parse_text(typed, longest=longest)


def read_specification(n: int, asking: Asking, typed: str) -> str:
    """What a line must be: as much as there is room for beside what was said before."""
    said = pieces.words(asking.answers.get(f"specification.{n}"))
    return parse_text(typed, longest=max(1, trade.LONGEST_SPECIFICATION - len(said) - bool(said)))


def find_supplier(asking: Asking, typed: str) -> int:
    found = [c for c in companies.suppliers_like(asking.act.connection, typed.strip()) if c.id != own(asking)]
    exact = [c for c in found if c.name.casefold() == typed.strip().casefold()]
    if len(exact or found) == 1:
        return (exact or found)[0].id
    asking.answers["_search"] = typed.strip()[:60] if found else ""
    raise Misread("misread-supplier-many" if found else "misread-supplier", text=shortened(typed))


def own(asking: Asking) -> int | None:
    return asking.act.person.company


def pick_number(asking: Asking, value: str) -> int:
    return int(value)


def known_currency(answers: Answers) -> str | None:
    price = answers.get("price.0") or {}
    return price.get("currency") or answers.get("currency.0")


def read_date(asking: Asking, typed: str) -> str:
    day = parse_date(typed, today(asking), asking.act.say.language)
    if day <= today(asking):
        raise Misread("misread-date-past", date=day)
    return day.isoformat()


def read_country(asking: Asking, typed: str) -> str:
    return find_country(typed, asking.act.say.language)


def read_freight(asking: Asking, typed: str) -> str:
    """One sum for the whole order, in its currency."""
    currency = known_currency(asking.answers) or "USD"
    freight = parse_sum(typed, currency, asking.act.say.language, what="freight", zero=True)
    asking.answers.pop("_was.freight", None)
    return str(freight.amount)


def about_freight(asking: Asking) -> dict[str, object]:
    """What the freight was, where it is asked anew because the currency changed."""
    was, currency = asking.answers.get("_was.freight"), known_currency(asking.answers)
    above = f"{asking.act.say('order-freight-anew', was=was, currency=currency)}\n\n" if was else ""
    return {"above": Html(above)}


def read_incoterm(asking: Asking, typed: str) -> str:
    code = typed.strip().upper()[:3]
    if code not in Incoterm.__members__:
        raise Misread("misread-incoterm", text=shortened(typed))
    return code


def read_days(asking: Asking, typed: str, longest: int) -> int:
    return parse_days(typed, longest=longest)


def read_percent(asking: Asking, typed: str) -> str:
    percent = parse_percent(typed)
    if not 0 <= percent <= 20:
        raise Misread("misread-tolerance", text=shortened(typed))
    return str(percent)


def read_deposit(asking: Asking, typed: str) -> str:
    percent = parse_percent(typed)
    if not 1 <= percent <= 100:
        raise Misread("misread-deposit", text=shortened(typed))
    return str(percent)


def read_attachment(asking: Asking, file: FileRef) -> FileRef:
    """A specification file; it is fetched at once, because the contract holds its hash."""
    taken = read_written(asking, file)
    keep_file(asking.act, file, asking.order.subject)
    return taken


# ── common answers as keys ────────────────────────────────────────────────────────────────────────────────────────


def offer_suppliers(asking: Asking) -> list[Option]:
    connection = asking.act.connection
    search = asking.answers.get("_search", "")
    known = [] if search else orders.partners(connection, own(asking) or 0)
    found = {c.id: c for c in companies.suppliers_like(connection, search)}
    for number in known:
        company = companies.load(connection, number)
        if company.has_badge:
            found = {number: company, **found}
    return [Option(str(c.id), f"✅ {c.name}") for c in found.values() if c.id != own(asking)][:6]


def currencies(asking: Asking) -> tuple[str, ...]:
    """The currencies in which an order can be paid, the usual ones first; none if the operator has named no account."""
    received = asking.act.work.site.currencies
    return (*(c for c in CURRENCIES if c in received), *sorted(received - set(CURRENCIES)))


def offer_currencies(asking: Asking) -> list[Option]:
    codes = currencies(asking) or CURRENCIES
    return [Option(c, f"{c} · {currency_name(c, asking.act.say.language)}") for c in codes]


def offer_countries(asking: Asking) -> list[Option]:
    home = companies.load(asking.act.connection, own(asking) or 0).country
    codes = dict.fromkeys((home, *COMMON))
    return [Option(c, country_name(c, asking.act.say.language)) for c in list(codes)[:6]]


def offer_more(n: int, asking: Asking) -> list[Option]:
    say = asking.act.say
    options = [Option("n", say("order-more-no"))]
    if n + 1 < trade.MOST_LINES:
        options.append(Option("y", say("order-more-yes")))
    if n > 0:
        options.append(Option("r", say("order-more-remove", number=n + 1)))
    return options


def offer_incoterms(asking: Asking) -> list[Option]:
    return [Option(rule.value, rule.value) for rule in Incoterm]


def offer_inspection_days(asking: Asking) -> list[Option]:
    return [Option(str(n), str(n)) for n in (7, 14, 21, 30)]


def offer_schedules(asking: Asking) -> list[Option]:
    return [Option(str(n), show_schedule(asking, str(n))) for n in (100, 30, 50)]


def offer_tolerances(asking: Asking) -> list[Option]:
    return [Option(str(n), f"{n} %") for n in (0, 3, 5, 10)]


def offer_yes_no(asking: Asking) -> list[Option]:
    return [Option("y", asking.act.say("yes")), Option("n", asking.act.say("no"))]


def offer_paper_sets(asking: Asking) -> list[Option]:
    rule = Incoterm(asking.answers.get("incoterm", "FCA"))
    usual = ",".join(PAPER_CODES[p] for p in usual_papers(rule))
    sets = (usual, f"{usual},o", f"{usual},o,r")
    return [Option.opening(value, papers_text(asking.act.say, value)) for value in sets]


PAPER_CODES = {
    Paper.INVOICE: "i",
    Paper.PACKING_LIST: "p",
    Paper.TRANSPORT: "t",
    Paper.ORIGIN: "o",
    Paper.INSURANCE: "n",
    Paper.INSPECTION: "r",
    Paper.RECEIPT: "c",
}


def papers(value: str | None, rule: Incoterm) -> tuple[Paper, ...]:
    if not value:
        return usual_papers(rule)
    by_code = {code: paper for paper, code in PAPER_CODES.items()}
    return tuple(by_code[code] for code in value.split(","))


def papers_text(say: Say, value: str) -> str:
    return ", ".join(say(f"contract-paper-{paper.value}") for paper in papers(value, Incoterm.FCA))


def pick_papers(asking: Asking, value: str) -> str:
    return value


# ── showing back what was understood ──────────────────────────────────────────────────────────────────────────────


def show_supplier(asking: Asking, company: int) -> object:
    return companies.load(asking.act.connection, company).name


def show_quantity(asking: Asking, answer: dict[str, str]) -> object:
    return Quantity(Decimal(answer["amount"]), answer["unit"])


def show_currency(asking: Asking, code: str) -> object:
    return currency_name(code, asking.act.say.language)


def show_more(asking: Asking, answer: str) -> object:
    return asking.act.say("yes" if answer == "y" else "no")


def show_date(asking: Asking, iso: str) -> object:
    return date.fromisoformat(iso)


def show_freight(asking: Asking, amount: str) -> object:
    return Money.of(amount, known_currency(asking.answers) or "USD")


def show_schedule(asking: Asking, deposit: str) -> str:
    balance = asking.act.say.show(100 - Decimal(deposit))
    if deposit == "100":
        return plain(asking.act.say("order-schedule-whole"))
    return plain(asking.act.say("order-schedule-parts", deposit=asking.act.say.show(Decimal(deposit)), balance=balance))


def show_percent(asking: Asking, percent: str) -> object:
    return together(f"{percent} %")


def show_yes_no(asking: Asking, answer: str) -> object:
    return asking.act.say("yes" if answer == "y" else "no")


def show_papers(asking: Asking, value: str) -> object:
    return papers_text(asking.act.say, value)
