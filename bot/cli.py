"""The command line: run the bot, show the demo, bring the database up to date, check what is in it."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer
import uvloop

from bot import logs
from bot.app import App
from bot.dossiers import Places
from bot.inbound import TelegramAway, TokenRejected
from bot.settings import BadSettings, Settings, load
from bot.web import CannotServe
from documents.dossier import Task, make_dossier
from documents.dossier_view import Viewer
from documents.verify import NotABundle, check_bundle
from storage import record
from storage.checking import check_all
from storage.database import AlreadyRunning, CannotOpen, Database
from trade.refusals import NotFound

app = typer.Typer(help="Trade assurance for cross-border orders, in Telegram.", no_args_is_help=True)


def main() -> None:
    """The console script `tradehold`. What the operator can put right is said in a line, never as a traceback."""
    try:
        app()
    except (CannotOpen, CannotServe, TokenRejected, TelegramAway, AlreadyRunning) as why:
        _say(str(why))
    except BadSettings as bad:
        _say(*bad.problems)


def _say(*lines: str) -> NoReturn:
    for line in lines:
        typer.echo(line, err=True)
    sys.exit(2)


def _fail(*lines: str) -> typer.Exit:
    for line in lines:
        typer.echo(line, err=True)
    return typer.Exit(2)


def _folder(path: Path, setting: str) -> None:
    """Make the folder where it is missing; BadSettings where that can't be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadSettings([f"{setting}: {path} cannot be a folder ({error.strerror})"]) from None


@app.command()
def run() -> None:
    """Run the bot, with settings from the environment and .env."""
    settings = load()
    secrets = [settings.token.get_secret_value()]
    if settings.webhook_secret:
        secrets.append(settings.webhook_secret.get_secret_value())
    logs.configure(settings.log.level, settings.log.format, secrets)
    _folder(settings.data, "TRADEHOLD_DATA")
    uvloop.run(serve(settings))


async def serve(settings: Settings) -> None:
    """Run the bot until SIGINT or SIGTERM."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    async with App.opened(settings) as bot:
        await bot.run(stop)


@app.command()
def migrate() -> None:
    """Bring the database's tables up to date. `run` does so by itself."""
    settings = load()
    _folder(settings.data, "TRADEHOLD_DATA")

    async def work() -> None:
        db = await Database.open(settings.database, exclusive=True)
        await db.close()

    asyncio.run(work())
    typer.echo("The database is up to date.")


DatabaseUrl = Annotated[str, typer.Option("--database", help="sqlite:///… or postgresql://…; else from the settings")]


@app.command()
def check(database: DatabaseUrl = "") -> None:
    """Check the record's chain, every fold and the ledger; exits 1 on damage."""
    url = database or load().database

    async def work() -> list[str]:
        db = await Database.open(url)
        try:
            return await db.read(check_all)
        finally:
            await db.close()

    if url.startswith("sqlite") and not Path(url.removeprefix("sqlite:///")).exists():
        raise _fail(f"There is no database at {url}.")
    damage = asyncio.run(work())
    for line in damage:
        typer.echo(line)
    if damage:
        raise typer.Exit(1)
    typer.echo("Record, orders, companies and ledger are whole.")


@app.command()
def verify(
    what: Annotated[str, typer.Argument(help="a dossier's zip or folder; or a record: order:17, company:4, desk:3")],
    database: DatabaseUrl = "",
) -> None:
    """Check a dossier, or one record's chain and its head, the hash people saw in their chats. Exits 1 on damage."""
    if Path(what).exists():
        _verify_bundle(Path(what))
    else:
        _verify_record(what, database)


def _verify_bundle(path: Path) -> None:
    try:
        report = check_bundle(path)
    except NotABundle as why:
        raise _fail(f"This is no dossier. {why}") from None
    for line in report.holds:
        typer.echo(f"holds   {line}")
    for line in report.broken:
        typer.echo(f"BROKEN  {line}")
    if report.broken:
        raise typer.Exit(1)
    typer.echo("The dossier is whole. Compare the key and the head with what the operator and the chats say.")


def _verify_record(subject: str, database: str) -> None:
    url = database or load().database

    async def work() -> tuple[list[record.Damage], list[record.Entry]]:
        db = await Database.open(url)
        try:
            return await db.read(lambda c: (record.verify(c, subject), list(record.entries(c, subject))))
        finally:
            await db.close()

    damage, entries = asyncio.run(work())
    if not entries:
        raise _fail(f"There is no record of {subject}.")
    for broken in damage:
        typer.echo(f"{subject}: entry {broken.seq} is {broken.flaw}")
    if damage:
        raise typer.Exit(1)
    typer.echo(f"{subject}: {len(entries)} entries, whole. Head: {entries[-1].hash}")


@app.command()
def dossier(
    order: Annotated[int, typer.Argument(min=1, help="the order's number")],
    out: Annotated[Path, typer.Option(help="the folder that gets the PDF and the zip")] = Path(),
    language: Annotated[str, typer.Option(help="en or zh-CN")] = "en",
    side: Annotated[Viewer, typer.Option(help="whose copy: it holds what that side may read")] = Viewer.STAFF,
) -> None:
    """Make the dossier of an order: a PDF for people and a zip that anybody can check. Works beside a running bot."""
    settings = load()
    places = Places(settings.database, settings.data)
    _folder(out, "--out")
    task = Task(
        database=places.database,
        files=str(places.files),
        keys=str(places.keys),
        order=order,
        viewer=side,
        language=language,
        folder=str(out),
    )
    try:
        made = asyncio.run(make_dossier(task, lambda percent: None))
    except NotFound:
        raise _fail(f"There is no order {order}, or it is a draft without a contract.") from None
    typer.echo(f"{made.pdf}\n{made.bundle}\n{made.entries} entries. Head: {made.head}\nSigned by the key {made.key}")


@app.command()
def demo(
    folder: Annotated[Path, typer.Option(help="where the demo's world is kept")] = Path(".demo"),
    fresh: Annotated[bool, typer.Option("--fresh", help="throw the last world away and begin anew")] = False,
    port: Annotated[int, typer.Option(min=0, max=65535, help="the page's port; 0 takes a free one")] = 8090,
    browser: Annotated[bool, typer.Option(help="open a browser where there is one")] = True,
) -> None:
    """Show the product: a small Telegram on a page, the real bot, a cast of people. No token, no network."""
    _folder(folder, "--folder")
    from bot import demonstration  # the simulator is loaded for the demo only

    with contextlib.suppress(KeyboardInterrupt):
        uvloop.run(demonstration.show(folder, fresh=fresh, port=port, browser=browser))
    sys.exit(0)
