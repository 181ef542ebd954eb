"""Which handler serves what: an explicit list. A handler takes an act and what came in, and returns a screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from bot.act import Act
from bot.buttons import Button
from bot.screens.screen import Screen
from trade.people import Duty
from trade.refusals import NotFound

LONGEST_NUMBER = 12

B = TypeVar("B", bound=Button)
PressHandler = Callable[[Act, Any], Screen]
CommandHandler = Callable[[Act, str], Screen]
PageHandler = Callable[[Act], Screen]


@dataclass(frozen=True)
class Command:
    """A /command: its handler gets the words behind it. `duties`: only agents with one of them see and may use it.

    Its description in the menu is the text `command-<name>`.
    """

    name: str
    handler: CommandHandler
    duties: frozenset[Duty] = frozenset()
    listed: bool = True


@dataclass(frozen=True)
class Page:
    """A screen behind the button `Page(name)`; `duties` as for commands."""

    name: str
    handler: PageHandler
    duties: frozenset[Duty] = frozenset()


@dataclass(frozen=True)
class Link:
    """A deep link `/start <prefix><rest>`: its handler gets the rest."""

    prefix: str
    handler: CommandHandler


@dataclass(frozen=True)
class Press:
    """A kind of button."""

    kind: type[Button]
    handler: PressHandler


Route = Command | Page | Link | Press


def button(kind: type[B], handler: Callable[[Act, B], Screen]) -> Press:
    """Serve a kind of button."""
    return Press(kind, cast(PressHandler, handler))


def command(name: str, handler: CommandHandler, *duties: Duty, listed: bool = True) -> Command:
    """Serve a /command."""
    return Command(name, handler, frozenset(duties), listed)


def page(name: str, handler: PageHandler, *duties: Duty) -> Page:
    """Serve the button `Page(name)`."""
    return Page(name, handler, frozenset(duties))


def link(prefix: str, handler: CommandHandler) -> Link:
    """Serve deep links that begin with this."""
    return Link(prefix, handler)


@dataclass
class Routes:
    """All routes, by what they serve."""

    commands: dict[str, Command] = field(default_factory=dict)
    pages: dict[str, Page] = field(default_factory=dict)
    links: dict[str, Link] = field(default_factory=dict)
    presses: dict[type[Button], PressHandler] = field(default_factory=dict)

    @classmethod
    def of(cls, routes: Iterable[Route]) -> Routes:
        """Sort the routes; two for the same thing are a mistake of ours."""
        found = cls()
        for route in routes:
            match route:
                case Command():
                    _once(found.commands, route.name, route)
                case Page():
                    _once(found.pages, route.name, route)
                case Link():
                    _once(found.links, route.prefix, route)
                case Press():
                    _once(found.presses, route.kind, route.handler)
        return found

    def link_for(self, payload: str) -> tuple[Link, str] | None:
        """The link route of a /start payload, and the rest of the payload."""
        for prefix, found in self.links.items():
            if payload.startswith(prefix):
                return found, payload.removeprefix(prefix)
        return None


def numbered(rest: str) -> int:
    """The number in a deep link, of an order or a company. Raises NotFound for anything else."""
    if not (rest.isascii() and rest.isdigit()) or len(rest) > LONGEST_NUMBER:
        raise NotFound
    return int(rest)


def _once(table: dict[Any, Any], name: object, value: object) -> None:
    if name in table:
        raise ValueError(f"two handlers for {name!r}")
    table[name] = value
