"""A form never outlives its facts: every form is opened, everything that can happen happens, and then it is answered.

Whatever happens: nothing goes wrong, nobody is held in a form about nothing, and nothing that was typed goes to the
other side.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any, get_args

import pytest

from bot import incoming
from bot.act import Act
from bot.buttons import Back, Button, Choose, Edit, Fill, Leave, Send
from bot.conversations.questions import current
from bot.conversations.steps import COLLECTING, DONE, Answers, Asking, Form
from bot.dispatch import Dispatch
from bot.form_codes import FormCode
from bot.handlers import all_routes, thread
from bot.handlers.start import menu
from storage import people, talks
from storage.database import Database, Transaction
from storage.outbox import Lane
from storage.work import Site, Work
from tests.bot.openings import OPENINGS, lives
from tests.builders import ADA, DAY, FINN, JONAS, LI, MARTA, MIRA, OTTO, WANG
from tests.trade import market
from tests.trade.disputing import NORA, OMAR, any_command
from trade import commands as c
from trade import company_commands as cc
from trade.identifiers import registration_example
from trade.people import CLOCK, Actor, Duty
from trade.refusals import Refused

CAST = (MARTA, JONAS, LI, WANG, FINN, MIRA, NORA, OMAR, ADA, CLOCK)
WAITS = (timedelta(0), 3 * DAY, 80 * DAY)
"""So long after the form was opened it happens: at once, in some days, when everything is overdue."""
USERNAME = "tradehold_bot"
ROUTES, FORMS = all_routes()
ACCOUNT = market.AN_APPLICATION.account
PHOTO = {"file_id": "f", "file_unique_id": "u", "width": 10, "height": 10, "file_size": 1000}
TYPED = {
    "iban": "DE89370400440532013000",
    "amount": "100",
    "cost": "100",
    "refund": "100",
    "date": "2026-06-01",
    "received": "2026-03-01",
    "bank-country": "DE",
    "number": "123456789",
    "bic": "DEUTDEFF",
    "holder": "Otto",
    "registration": registration_example("DE"),
    "tracking": "-",
    "licence": "",
    "file": "",
}
"""What is typed to get on, where a word is no answer."""
MEANT_FOR_OTHERS = frozenset({FormCode.WRITE_BOTH, FormCode.WRITE_BUYER, FormCode.WRITE_SUPPLIER, FormCode.NOTE})
"""What is answered here is a message to somebody."""


class Undone(Exception):
    """What was tried is undone, so that the next thing can be tried from the same place."""


@dataclass
class Trial:
    """One form of one person, in a database in which it is open."""

    db: Database
    form: Form
    by: Actor
    about: int
    now: datetime

    @property
    def chat(self) -> int:
        """The chat of whoever fills the form in."""
        assert self.by.person is not None
        return self.by.person

    def site(self) -> Site:
        """The operator's numbers."""
        return market.SITE

    def acts(self, tx: Transaction, update: dict[str, Any], now: datetime) -> Work:
        """The bot acts on an update."""
        work = Work(tx, self.site(), now)
        arrival = incoming.read(update)
        assert arrival is not None
        dispatch = Dispatch(
            self.db, self.site(), lambda: now, ROUTES, FORMS, menu, thread.talk, thread.edited, USERNAME
        )
        dispatch.act(work, arrival)
        return work

    async def does(self, update: dict[str, Any]) -> None:
        """The same, for good."""
        await self.db.transaction(lambda tx: self.acts(tx, update, self.now))

    async def happens(self, happens: Callable[[Transaction], bool]) -> bool:
        """Whether something can happen now; it is undone."""
        outcome: list[bool] = []

        def run(tx: Transaction) -> None:
            outcome.append(happens(tx))
            raise Undone

        with pytest.raises(Undone):
            await self.db.transaction(run)
        return outcome[0]

    async def tries(
        self, happens: Callable[[Transaction], object], updates: list[dict[str, Any]], now: datetime
    ) -> None:
        """Something happens, the person answers, and all of it is undone."""

        def run(tx: Transaction) -> None:
            happens(tx)
            for number, update in enumerate(updates):
                work = self.acts(tx, update, now)
                told = [parcel for parcel in work.parcels if parcel.chat == self.chat and "calls" in parcel.payload]
                assert told or "edited_message" in update, "an answer is never met with silence"
                passed = [parcel for parcel in work.parcels if parcel.lane is Lane.TALK]
                assert number or self.form.code in MEANT_FOR_OTHERS or not passed, "an answer is not passed on"
            raise Undone

        with pytest.raises(Undone):
            await self.db.transaction(run)

    # ── what a person can do with a form ─────────────────────────────────────────────────────────────────────────

    def says(self, text: str = "", message_id: int = 900, **more: Any) -> dict[str, Any]:
        """A message, or one of another kind."""
        user = {"id": self.chat, "is_bot": False, "first_name": "P", "language_code": "en"}
        message = {"message_id": message_id, "date": 0, "chat": {"id": self.chat, "type": "private"}, "from": user}
        return {"message": {**message, **({"text": text} if text else {}), **more}}

    def edits(self, text: str, message_id: int) -> dict[str, Any]:
        """An edited message."""
        return {"edited_message": {**self.says(text, message_id)["message"], "edit_date": 1}}

    def presses(self, button: Button) -> dict[str, Any]:
        """A key."""
        message = self.says("…", 50)["message"]
        query = {"id": "q", "from": message["from"], "chat_instance": "c", "message": message}
        return {"callback_query": {**query, "data": button.pack()}}

    async def asking(self) -> Asking | None:
        """The form as it is open now; None if it is closed."""

        def look(tx: Transaction) -> Asking | None:
            talk = talks.load(tx.connection, self.chat, self.form.code, str(self.about))
            if talk is None or not talk.active:
                return None
            return self._asking(tx, talk.answers)

        return await self.db.transaction(look)

    def _asking(self, tx: Transaction, answers: Answers) -> Asking:
        work = Work(tx, self.site(), self.now)
        return Asking(Act(people.get(tx.connection, self.chat), self.chat, work, USERNAME), self.about, answers)

    async def options(self) -> tuple[str, list[str]] | None:
        """The step that waits for an answer, and its keys; None at the review."""

        def look(tx: Transaction) -> tuple[str, list[str]] | None:
            talk = talks.load(tx.connection, self.chat, self.form.code, str(self.about))
            assert talk is not None
            asking = self._asking(tx, talk.answers)
            step = current(self.form, asking)
            if step is None:
                return None
            if asking.answers.get(COLLECTING) == step.key:
                return step.key, [DONE]
            skip = ["-"] if step.skip else []
            return step.key, [*(option.value for option in step.options(asking)), *skip]

        return await self.db.transaction(look)


async def _happenings(trial: Trial) -> list[tuple[Callable[[Transaction], object], datetime]]:
    """Everything that can happen meanwhile: each command by whoever may give it, and changes of who may."""
    found: list[tuple[Callable[[Transaction], object], datetime]] = []
    for wait in WAITS:
        now = trial.now + wait
        found.append((lambda tx: None, now))
        for kind in get_args(c.Command) if trial.form.code in OF_ORDERS else ():
            happens = partial(_by_anybody, trial, kind, now)
            if await trial.happens(happens):
                found.append((happens, now))
    for command in _ENROLMENT:
        found.append((partial(_enrolment, trial, command), trial.now))
    for company in (None, 3):
        found.append((partial(_moves, trial, company), trial.now))
    found.append((partial(_is_relieved, trial), trial.now))
    return found


_ENROLMENT: tuple[cc.CompanyCommand, ...] = (
    cc.Apply(application=market.AN_APPLICATION),
    cc.AskMore(question="Which port?"),
    cc.Approve(limit=market.LIMIT, tier="gold"),
    cc.Refuse(reason="no"),
    cc.Suspend(reason="a complaint"),
    cc.ChangeAccount(account=ACCOUNT.model_copy(update={"holder": "Another"})),
)


def _moves(trial: Trial, company: int | None, tx: Transaction) -> None:
    people.change(tx.connection, trial.chat, company=company)


def _is_relieved(trial: Trial, tx: Transaction) -> None:
    for duty in Duty:
        people.take_duty(tx.connection, trial.chat, duty)


def _by_anybody(trial: Trial, kind: type[c.Command], now: datetime, tx: Transaction) -> bool:
    """Whether anybody could give the command."""
    for actor in CAST:
        work = Work(tx, trial.site(), now)
        with suppress(Refused), work.part():
            order = market.sees(tx, trial.about)
            work.perform(order.id, any_command(kind, order, now), actor)
            return True
    return False


def _enrolment(trial: Trial, command: cc.CompanyCommand, tx: Transaction) -> None:
    for company in dict.fromkeys((trial.about, 2, 3)):
        for actor in (LI, OTTO, ADA):
            work = Work(tx, trial.site(), trial.now)
            with suppress(Refused), work.part():
                work.enrol(company, command, actor)


OF_ORDERS = frozenset(code for code, opening in OPENINGS.items() if opening.life is not None)


def _answers(trial: Trial, step: tuple[str, list[str]] | None, first: bool) -> list[list[dict[str, Any]]]:
    """Each way to answer, between the first question and the review only words and a key; after words, some more,
    which must not find the person held either."""
    code, about = trial.form.code, trial.about
    word = trial.says("and what now?", 901)
    key, values = step or ("", [])
    pressed = [Choose(code, about, key, value) for value in values[:1] + values[-1:]]
    if step is not None and not first:
        return [[trial.says("2500"), word], *([trial.presses(button)] for button in pressed[:1])]
    keys = [*pressed, Back(code, about), Send(code, about), Edit(code, about, key or "_all"), Leave(code, about)]
    return [
        [trial.says("2500"), word],
        [trial.says(photo=[PHOTO], caption="look"), word],
        [trial.edits("2500", 800)],
        *([trial.presses(button)] for button in keys),
    ]


@pytest.mark.parametrize("code", FormCode)
async def test_no_form_outlives_its_facts(code: FormCode, market: Database) -> None:
    """At each of its questions, whatever has happened, by word, file, key and edit."""
    opening = OPENINGS[code]
    about, now = await market.transaction(lambda tx: lives(tx, opening))
    trial = Trial(market, FORMS._forms[code], opening.by, about, now)
    given = {"then": "neworder"} if code is FormCode.COMPANY else None
    await trial.does(_opens(trial, given))
    happenings = await _happenings(trial)
    for depth in range(30):
        if await trial.asking() is None:
            break
        step = await trial.options()
        for happens, at in happenings:
            for updates in _answers(trial, step, first=not depth):
                await trial.tries(happens, updates, at)
        if step is None:
            break
        await trial.does(_goes_on(trial, step, depth))
    else:
        raise AssertionError("the form has no end")


def _opens(trial: Trial, given: dict[str, str] | None) -> dict[str, Any]:
    return trial.presses(Fill(trial.form.code, trial.about))


def _goes_on(trial: Trial, step: tuple[str, list[str]], depth: int) -> dict[str, Any]:
    """The first key, or what can be typed; message 800 is the newest answer."""
    key, values = step
    name = key.partition(".")[0]
    if values != [DONE] and name in ("licence", "slip", "file", "files", "proof"):
        return trial.says(message_id=800 + 10 * depth, photo=[PHOTO])
    if values:
        return trial.presses(Choose(trial.form.code, trial.about, key, values[0]))
    return trial.says(TYPED.get(name, "In good words"), 800)


def test_every_form_has_its_opening() -> None:
    """A new form is tried as well."""
    assert set(OPENINGS) == set(FormCode)
