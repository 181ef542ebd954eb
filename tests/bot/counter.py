"""People at the bot's counter, without a Telegram between: updates go into dispatch, and the outbox is what they see.

counter = Counter(db, files)
li = await counter.person(7, "Li Wei")
await li.says("/apply")
await li.taps("Start")
assert "registration number" in li.sees
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from bot.calls import Call
from bot.dispatch import Dispatch
from bot.handlers import all_routes, thread
from bot.handlers.start import menu
from bot.telling import Telling
from storage import companies, inbox, outbox, people
from storage.database import Database
from storage.files import FileStore
from storage.work import Site, Work
from texts.i18n import plain
from trade.companies import Application, Company
from trade.company_commands import Apply, Approve
from trade.identifiers import BankAccount
from trade.money import Money
from trade.payments import FileRef
from trade.people import Duty
from trade.policy import Policy

BOT = 1
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
USERNAME = "tradehold_bot"
LUMEN = "Ningbo Lumen Co., Ltd."


def an_application(**changes: Any) -> Application:
    """What a supplier in Ningbo says of itself; the account number belongs to nobody."""
    account = BankAccount(
        holder=LUMEN,
        number="4000023509200000001",
        bank="Bank of China",
        bic="BKCHCNBJ",
        town="Ningbo",
        country="CN",
    )
    licence = FileRef(file_id="licence", file_unique_id="licence", name="licence.pdf", mime="application/pdf", size=100)
    given = {"registration": "91110000600037341L", "goods": "LED panels", "city": "Ningbo"}
    return Application.model_validate({**given, "account": account, "licence": licence, **changes})


class Counter:
    """The bot from its inbox to its outbox, on a real database."""

    def __init__(self, db: Database, files: FileStore) -> None:
        self.db, self.now = db, NOW
        self.site = Site(bot=BOT, policy=Policy())
        routes, forms = all_routes()
        self.dispatch = Dispatch(
            db, self.site, lambda: self.now, routes, forms, menu, thread.talk, thread.edited, USERNAME
        )
        self.telling = Telling(db, self.site, files, {}, lambda: self.now, USERNAME, self.username_of)
        self.everybody: dict[int, Customer] = {}
        self._number = 0
        self._read = 0

    async def person(self, number: int, name: str, *duties: Duty, username: str = "", language: str = "en") -> Customer:
        """Somebody who has started the bot, with these duties."""
        customer = Customer(self, number, name, username, language)
        self.everybody[number] = customer
        await customer.says("/start")

        def give(work: Work) -> None:
            for duty in duties:
                people.give_duty(work.connection, number, duty, number, self.now)

        await self.db.transaction(lambda tx: give(Work(tx, self.site, self.now)))
        return customer

    async def company(self, founder: Customer, name: str = LUMEN, country: str = "CN") -> Company:
        """A company that only buys so far."""
        return await self.db.transaction(
            lambda tx: Work(tx, self.site, self.now).found(name, country, people.get(tx.connection, founder.id).actor)
        )

    async def supplier(self, founder: Customer, admin: Customer, name: str = LUMEN) -> Company:
        """A company with a badge, covered up to USD 50,000."""
        founded = await self.company(founder, name)

        def enrol(work: Work) -> Company:
            member, by = (people.get(work.connection, one.id).actor for one in (founder, admin))
            work.enrol(founded.id, Apply(application=an_application()), member)
            return work.enrol(founded.id, Approve(limit=Money.of(50_000, "USD"), tier="silver"), by)

        company = await self.db.transaction(lambda tx: enrol(Work(tx, self.site, self.now)))
        await self.deliver()
        return company

    async def the_company(self, number: int = 1) -> Company:
        """A company as it stands."""
        return await self.db.read(lambda connection: companies.load(connection, number))

    async def take(self, update: dict[str, Any]) -> None:
        """An update arrives and is acted on; what follows is delivered."""
        self._number += 1
        stored = {"update_id": self._number, **update}
        [waiting] = await self.db.transaction(lambda tx: inbox.store(tx.connection, BOT, [stored], self.now))
        await self.dispatch.handle(waiting)
        await self.deliver()

    async def username_of(self, person: int) -> str | None:
        """What Telegram would say of somebody's @name."""
        return str(self.everybody[person].user.get("username", ""))

    async def deliver(self) -> None:
        """Bring what waits in the outbox to whom it is for."""
        for parcel in await self.db.read(lambda connection: outbox.waiting(connection, BOT)):
            if parcel.id <= self._read:
                continue
            self._read = parcel.id
            calls = parcel.payload.get("calls") or await self.telling.render(parcel)
            if parcel.chat in self.everybody:
                self.everybody[parcel.chat].gets(calls)


class Customer:
    """One person: what they do, and what their chat shows."""

    def __init__(self, counter: Counter, number: int, name: str, username: str, language: str) -> None:
        self.counter, self.id = counter, number
        self.user = {"id": number, "is_bot": False, "first_name": name, "language_code": language}
        if username:
            self.user["username"] = username
        self.chat = {"id": number, "type": "private"}
        self.got: list[Call] = []
        self.toast = ""

    # ── doing ─────────────────────────────────────────────────────────────────────────────────────────────────────

    async def says(self, text: str = "", **more: Any) -> None:
        """Write a message, or send one of another kind."""
        message = {"message_id": 100, "date": 0, "chat": self.chat, "from": self.user, **more}
        await self.counter.take({"message": {**message, "text": text} if text else message})

    async def edits(self, message_id: int, text: str) -> None:
        """Change the words of a message."""
        message = {"message_id": message_id, "date": 0, "edit_date": 1, "chat": self.chat, "from": self.user}
        await self.counter.take({"edited_message": {**message, "text": text}})

    async def sends_file(self, name: str, mime: str, size: int = 1000, **more: Any) -> None:
        """Send a document."""
        file = {"file_id": f"id-{name}", "file_unique_id": f"unique-{name}", "file_name": name, "mime_type": mime}
        await self.says(document={**file, "file_size": size}, **more)

    async def forwards(self, text: str, origin: dict[str, Any]) -> None:
        """Forward a message that came from somebody else."""
        await self.says(text, forward_origin={"date": 0, **origin})

    async def taps(self, text: str) -> None:
        """Tap the key that has this text, the newest one first."""
        await self.presses(self.key(text)["callback_data"])

    async def presses(self, data: str) -> None:
        """Send a key's data, as a tampered client can."""
        shown = {"message_id": 50, "date": 0, "chat": self.chat, "text": "…"}
        query = {"id": "q", "from": self.user, "chat_instance": "c", "message": shown, "data": data}
        await self.counter.take({"callback_query": query})

    async def opens(self, link: str) -> None:
        """Open a link to the bot."""
        await self.says(f"/start {link.partition('?start=')[2]}")

    # ── seeing ────────────────────────────────────────────────────────────────────────────────────────────────────

    def gets(self, calls: list[Call]) -> None:
        """Calls of the bot's reach the chat."""
        self.toast = next(
            (call["params"].get("text", "") for call in calls if "callback_query_id" in call["params"]), ""
        )
        self.got += [call for call in calls if "callback_query_id" not in call["params"]]

    @property
    def sees(self) -> str:
        """The words of the newest message."""
        params = next(call["params"] for call in reversed(self.got) if {"text", "caption"} & call["params"].keys())
        return plain(params.get("text") or params["caption"])

    def saw(self, text: str) -> bool:
        """Whether one of the messages has these words."""
        shown = (call["params"].get("text") or call["params"].get("caption") or "" for call in self.got)
        return any(text in plain(words) for words in shown)

    def key(self, text: str) -> dict[str, Any]:
        """The newest key that has this text."""
        keys = [key for keyboard in reversed(self._keyboards) for row in keyboard for key in row]
        found: dict[str, Any] = next(key for key in keys if text in key["text"])
        return found

    @property
    def offered(self) -> str:
        """The texts of the newest keys, in one line."""
        return " | ".join(key["text"] for row in self._keyboards[-1] for key in row)

    @property
    def _keyboards(self) -> list[list[list[dict[str, Any]]]]:
        marked = [call["params"]["reply_markup"] for call in self.got if "reply_markup" in call["params"]]
        return [markup["inline_keyboard"] for markup in marked if "inline_keyboard" in markup]


async def fill_in(li: Customer) -> None:
    """Everything the application of a new Chinese company asks, up to the review."""
    await li.says("/apply")
    await li.taps("Start")
    await li.says("Ningbo Lumen Co., Ltd.")
    await li.taps("China")
    await li.says("91110000600037341L")
    await li.says("LED panels")
    await li.says("Ningbo")
    await li.taps("China")
    await li.says("4000 0235 0920 0000 001")
    await li.says("Bank of China, Ningbo Branch")
    await li.says("bkchcnbj92a")
    await li.taps("Ningbo Lumen Co., Ltd.")
    await li.taps("Ningbo")
    await li.sends_file("licence.pdf", "application/pdf")
    await li.taps("Done")
