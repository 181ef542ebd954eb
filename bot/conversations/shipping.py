"""The supplier ships: carrier, number, date of the transport document, documents and photos."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from bot.act import Act
from bot.conversations.days import past_day, today
from bot.conversations.identifiers import tracking
from bot.conversations.pieces import file_step, files, given
from bot.conversations.preconditions import on_order
from bot.conversations.steps import Answers, Asking, Form, Option, Step
from bot.conversations.uploads import keep_files, read_file
from bot.form_codes import FormCode
from bot.screens import cards, corrections
from bot.screens.review import review_keys
from bot.screens.screen import Screen
from texts.answers import parse_text
from trade import commands as c
from trade.refusals import NotNow
from trade.shipments import CARRIERS, Mode, TrackingKind


def _carrier(asking: Asking, typed: str) -> str:
    return parse_text(typed, longest=80, shortest=2)


def _carriers(asking: Asking) -> list[Option]:
    by_mode = {mode: [x.name for x in CARRIERS if x.mode is mode] for mode in Mode}
    common = [*by_mode[Mode.SEA][:4], *by_mode[Mode.EXPRESS][:3], *by_mode[Mode.AIR][:1]]
    return [Option(name, name) for name in common]


def _tracking(asking: Asking, typed: str) -> dict[str, Any]:
    found = tracking(asking.answers["carrier"], typed, asking.act.say.language)
    return {"number": found.number, "container": found.kind is TrackingKind.CONTAINER}


def _day(asking: Asking, typed: str) -> str:
    return past_day(asking, typed, "misread-document-date", asking.order.agreement.dispatch_zone)


def _days(asking: Asking) -> list[Option]:
    day, say = today(asking, asking.order.agreement.dispatch_zone), asking.act.say
    yesterday = day - timedelta(days=1)
    return [Option(day.isoformat(), say("today")), Option(yesterday.isoformat(), say("yesterday"))]


def steps(asking: Asking) -> list[Step]:
    """Carrier, number, date, then the transport document and photos."""
    return [
        Step("carrier", read=_carrier, options=_carriers, ask=lambda a: {"number": a.about}),
        Step("tracking", read=_tracking, skip=True, show=lambda a, answer: answer["number"]),
        Step("date", read=_day, options=_days, show=lambda a, iso: date.fromisoformat(iso), ask=_ship_by),
        file_step("files", read_file, skip=True, text="ship-files"),
    ]


def _ship_by(asking: Asking) -> dict[str, object]:
    return {"ship_by": asking.order.ship_by}


def ship_of(asking: Asking) -> c.Ship:
    """The command that the answers make."""
    answers = asking.answers
    numbers = answers["tracking"] or {"number": "", "container": False}
    return c.Ship(
        carrier=answers["carrier"],
        tracking=numbers["number"],
        container=numbers["container"],
        document_date=date.fromisoformat(answers["date"]),
        files=files(answers["files"]),
    )


def _review(asking: Asking) -> Screen:
    act, ship = asking.act, ship_of(asking)
    order = asking.order
    last_day = order.agreement.latest_shipment + timedelta(days=order.moved_days)
    text = act.say(
        "ship-review",
        number=order.id,
        carrier=ship.carrier,
        tracking=ship.tracking or "–",
        date=ship.document_date,
        files=len(ship.files),
        late=max(0, (ship.document_date - last_day).days),
    )
    keys = review_keys(act.say, act.say("ship-send"), FormCode.SHIP, order.id)
    return Screen(text, keys, subject=order.subject)


def _finish(asking: Asking) -> Screen:
    act, ship = asking.act, ship_of(asking)
    order = act.perform(asking.about, ship)
    keep_files(act, ship.files, order.subject)
    return cards.done(act.say, cards.card(act, order), "ship")


FORM = Form(FormCode.SHIP, "ship", steps, _finish, on_order(FormCode.SHIP), review=_review)


# ── what was said is put right ────────────────────────────────────────────────────────────────────────────────────


def _as_it_was(act: Act, about: int) -> Answers:
    """The answers that make the shipment as it stands."""
    order = act.order(about)
    sent = order.shipment
    if sent is None:
        raise NotNow(status=order.status.value)
    numbers = {"number": sent.tracking, "container": sent.container} if sent.tracking else None
    known = {"carrier": sent.carrier, "tracking": numbers, "date": sent.document_date.isoformat()}
    return {**known, "files": given(sent.files) or None}


def _correcting_steps(asking: Asking) -> list[Step]:
    """Why comes first; then the shipment is shown as it stands, and each answer can be changed."""
    named = [replace(step, text=step.text or f"ship-{step.key}") for step in steps(asking)]
    return [Step("reason", read=_reason, ask=lambda a: {"number": a.about}), *named]


def _reason(asking: Asking, typed: str) -> str:
    return parse_text(typed, longest=1000, shortest=3)


def correction_of(asking: Asking) -> c.CorrectShipment:
    """The command that the answers make."""
    ship = ship_of(asking)
    said = {name: getattr(ship, name) for name in ("carrier", "tracking", "container", "document_date", "files")}
    return c.CorrectShipment(**said, reason=asking.answers["reason"])


def _correction_review(asking: Asking) -> Screen:
    act, order, ship = asking.act, asking.order, ship_of(asking)
    before = order.shipment
    last_day = order.agreement.latest_shipment + timedelta(days=order.moved_days)
    text = act.say(
        "ship-correct-review",
        number=order.id,
        before=corrections.shipment(act, before) if before else "–",
        carrier=ship.carrier,
        tracking=ship.tracking or "–",
        date=ship.document_date,
        files=len(ship.files),
        late=max(0, (ship.document_date - last_day).days),
    )
    keys = review_keys(act.say, act.say("correct-send"), FormCode.SHIP_CORRECT, order.id)
    return Screen(text, keys, subject=order.subject)


def _correct(asking: Asking) -> Screen:
    act, command = asking.act, correction_of(asking)
    known = asking.order.shipment.files if asking.order.shipment else ()
    order = act.perform(asking.about, command)
    keep_files(act, (file for file in command.files if file not in known), order.subject)
    return cards.done(act.say, cards.card(act, order), "correct-shipment")


CORRECT = Form(
    FormCode.SHIP_CORRECT,
    "ship-correct",
    _correcting_steps,
    _correct,
    on_order(FormCode.SHIP_CORRECT),
    review=_correction_review,
    begin=_as_it_was,
)
