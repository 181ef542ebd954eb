"""What an operator sets: token and addresses by environment or .env, the programme's numbers by a TOML file."""

import difflib
import os
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from io import StringIO
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from dotenv.parser import parse_stream
from pydantic import (
    AnyHttpUrl,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from payments.instructions import Bank
from trade.identifiers import Flaw, Misformed, check_account_number, check_bic, check_iban
from trade.policy import Policy
from trade.values import Value

PREFIX = "TRADEHOLD_"
TABLES = ("policy", "operator")
"""The tables of the TOML file; they have no variable of their own."""


class BadSettings(Exception):
    """The settings cannot be used; each line says what to change."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(self.problems))


_BLANKS = str.maketrans(
    dict.fromkeys("\u00a0\u2007\u202f\u3000", " ") | dict.fromkeys("\ufeff\u200b\u200e\u200f\u2060")
)
"""What copying from a web page or a letter brings along: other blanks are blanks, and what can't be seen is nothing."""

_CHECKS: dict[str, Callable[[str], str]] = {"iban": check_iban, "number": check_account_number, "bic": check_bic}


def _as_banks_keep_it(bank: Any) -> Any:
    """Account numbers without the blanks and dashes, labels and quotes that people write or leave out."""
    if not isinstance(bank, dict):
        return bank
    numbers = {}
    for key, check in _CHECKS.items():
        written = bank.get(key)
        if written in (None, "") or not isinstance(written, (str, int)) or isinstance(written, bool):
            continue
        try:
            numbers[key] = check(str(written))
        except Misformed as wrong:
            raise ValueError(f"{key}: {_FLAWS[wrong.flaw]}; one looks like {wrong.example}") from None
    return {**bank, **numbers}


_FLAWS = {
    Flaw.FORM: "this is no such number",
    Flaw.CHECK: "its check digits do not fit, so a digit or letter is wrong",
    Flaw.LENGTH: "there are characters missing or too many",
    Flaw.COUNTRY: "its country has no such numbers",
    Flaw.SEVERAL: "there is more than one number in it",
    Flaw.OTHER: "this is a number of another kind",
}


class Operator(Value):
    """Who runs this Tradehold, and the accounts that hold the money."""

    name: str = Field("Tradehold", min_length=1, max_length=140, description="the name people see")
    banks: dict[Annotated[str, Field(pattern="^[A-Z]{3}$")], Annotated[Bank, BeforeValidator(_as_banks_keep_it)]] = (
        Field(default={}, description="currency -> the account that receives it")
    )


class Logging(BaseModel):
    """How much is logged, and in which form: `info`, `debug/json`, `warning/text`."""

    model_config = ConfigDict(frozen=True)

    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["auto", "text", "json"] = "auto"


class Address(BaseModel):
    """A host and a port to listen on, written `127.0.0.1:8080` or `[::1]:8080`."""

    model_config = ConfigDict(frozen=True)

    host: str = Field(min_length=1)
    port: int = Field(ge=0, le=65535)


def _logging(value: Any) -> Any:
    level, _, form = value.lower().partition("/") if isinstance(value, str) else (None, "", "")
    return value if level is None else {"level": level, "format": form or "auto"}


def _address(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    host, _, port = value.rpartition(":")
    if not host or not port.isascii() or not port.isdigit() or int(port) > 65535:
        raise ValueError("is written host:port, as in 127.0.0.1:8080")
    return {"host": host.strip("[]"), "port": port}


def _tidy(value: Any) -> Any:
    """Without blanks and invisible characters around it; a typographic minus is a minus."""
    return value.translate(_BLANKS).strip().replace("−", "-") if isinstance(value, str) else value


class TomlTables(PydanticBaseSettingsSource):
    """The tables of the file that TRADEHOLD_CONFIG names."""

    def get_field_value(self, field: Any, field_name: str) -> tuple[Any, str, bool]:
        """Not used: the file is read as a whole."""
        return None, field_name, False

    def __call__(self) -> dict[str, Any]:
        """The file's content; BadSettings when it cannot be read."""
        path = self.current_state.get("config")
        if not path:
            return {}
        try:
            text = Path(path).read_bytes().decode("utf-8").translate(_BLANKS)
            tables = tomllib.loads(text)
        except OSError as error:
            raise BadSettings([f"{PREFIX}CONFIG: {path} cannot be read ({error.strerror})"]) from None
        except UnicodeDecodeError:
            raise BadSettings([f"{PREFIX}CONFIG: {path} is no text in UTF-8; save it as UTF-8"]) from None
        except tomllib.TOMLDecodeError as error:
            raise BadSettings([f"{PREFIX}CONFIG: {path} is no TOML: {_where(str(error), text)}"]) from None
        if unknown := [f"{key}: there is no such key{_meant(key, TABLES)}" for key in tables if key not in TABLES]:
            raise BadSettings(unknown)
        return tables


def _where(error: str, text: str) -> str:
    """What is wrong with a TOML file, and at which key; without the value, which may be an account."""
    line = re.search(r"line (\d+)", error)
    key = text.splitlines()[int(line[1]) - 1].partition("=") if line else ("", "", "")
    return f"{error}; put the value of {key[0].strip()} in quotes" if key[1] and '"' not in key[2] else error


class Settings(BaseSettings):
    """Everything that is set from outside, read once at the start."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, enable_decoding=False, extra="ignore", frozen=True
    )

    token: SecretStr = Field(description="the bot's token, from BotFather")
    admin: int = Field(gt=0, lt=2**52, description="Telegram id of the first admin, a number")
    staff_group: int | None = Field(None, lt=0, description="id of the staff's group; it is told what agents are told")
    data: Path = Field(Path("data"), description="folder for the database and the files")
    database_url: str = Field("", description="sqlite:///… or postgresql://…; SQLite in the data folder by default")
    api_url: str = Field("https://api.telegram.org/bot", description="Bot API server, up to where the token follows")
    file_url: str = Field("https://api.telegram.org/file/bot", description="its files, up to where the token follows")
    webhook_url: AnyHttpUrl | None = Field(
        None, description="address at which Telegram reaches /telegram; else polling"
    )
    webhook_secret: SecretStr | None = Field(None, description="secret that Telegram sends along with each update")
    listen: Annotated[Address, BeforeValidator(_address)] = Field(
        Address(host="127.0.0.1", port=8080), description="host:port for the webhook, /healthz, /readyz and /metrics"
    )
    config: Path | None = Field(None, description="TOML file with the tables [policy] and [operator]")
    demo: bool = Field(False, description="lets the demonstration move the clock; never with real money")
    log: Annotated[Logging, BeforeValidator(_logging)] = Field(
        Logging(), description="debug, info, warning or error; then, if you like, /text or /json"
    )
    policy: Policy = Policy()
    operator: Operator = Operator()

    @field_validator("token", "admin", "staff_group", "webhook_url", "webhook_secret", mode="before")
    @classmethod
    def _is_tidy(cls, value: Any) -> Any:
        return _tidy(value)

    @field_validator("token")
    @classmethod
    def _looks_like_a_token(cls, value: SecretStr) -> SecretStr:
        if not re.fullmatch(r"\d+:[A-Za-z0-9_-]+", value.get_secret_value()):
            raise ValueError("is not a bot token (digits, a colon, letters)")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _is_sent_as_it_is(cls, value: SecretStr | None) -> SecretStr | None:
        if value and not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", value.get_secret_value()):
            raise ValueError("takes 16 to 256 of the characters A-Z, a-z, 0-9, _ and -")
        return value

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if self.webhook_url and not self.webhook_secret:
            raise ValueError(
                f"{PREFIX}WEBHOOK_SECRET is needed with {PREFIX}WEBHOOK_URL, else anyone could post updates"
            )
        return self

    @property
    def database(self) -> str:
        """Where the database is, as a URL."""
        return self.database_url or f"sqlite:///{self.data / 'tradehold.db'}"

    @property
    def bot_id(self) -> int:
        """The bot's own Telegram id: the number its token begins with."""
        return int(self.token.get_secret_value().partition(":")[0])

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments first, then the environment, then .env, then the TOML file."""
        return init_settings, env_settings, dotenv_settings, TomlTables(settings_cls)


def load(env_file: Path | str | None = ".env", **given: Any) -> Settings:
    """Read the settings; `given` ones come first. Raises `BadSettings`, one line a problem."""
    misspelt = unknown_names({**(_env_file(Path(env_file)) if env_file else {}), **os.environ})
    try:
        settings = Settings(_env_file=env_file, _env_file_encoding="utf-8-sig", **given)
    except ValidationError as error:
        problems = [_explained(problem) for problem in error.errors(include_url=False)]
        raise BadSettings([*misspelt, *problems]) from None
    if misspelt:
        raise BadSettings(misspelt)
    return settings


def _env_file(path: Path) -> dict[str, str | None]:
    """What the .env file sets, if there is one. Raises BadSettings where it cannot be read."""
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise BadSettings([f"{path}: cannot be read ({error.strerror})"]) from None
    except UnicodeDecodeError:
        raise BadSettings([f"{path}: is no text in UTF-8; save it as UTF-8"]) from None
    lines = list(parse_stream(StringIO(text)))
    if wrong := [line.original.line for line in lines if line.error]:
        raise BadSettings([f"{path}: line {number} is not written NAME=value" for number in wrong])
    return {line.key: line.value for line in lines if line.key}


def variables() -> dict[str, str]:
    """Every variable and what it sets, for the documentation and `--help`."""
    fields = Settings.model_fields.items()
    return {PREFIX + name.upper(): field.description or "" for name, field in fields if name not in TABLES}


def unknown_names(environment: Mapping[str, str | None]) -> list[str]:
    """A line for each variable that carries our prefix but names nothing."""
    known = variables()
    return [
        f"{name}: there is no such setting{_meant(name.upper(), known)}"
        for name in sorted(environment)
        if name.upper().startswith(PREFIX) and name.upper() not in known
    ]


def _meant(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, list(known), n=1)
    return f"; did you mean {near[0]}?" if near else ""


def _explained(problem: ErrorDetails) -> str:
    """One of pydantic's findings as a line for a person; without the value, which may be secret."""
    place = [str(part) for part in problem["loc"]]
    message = problem["msg"].removeprefix("Value error, ")
    if not place:
        return message
    if problem["type"] in ("dict_type", "model_type"):
        message = f"must be a table, [{'.'.join(place)}] with its keys below it"
    if place[0] in TABLES:
        if problem["type"] == "extra_forbidden":
            message = "there is no such key" + _meant(place[-1], _keys(place[:-1]))
        return f"{'.'.join(place)}: {message}"
    name = PREFIX + place[0].upper()
    return f"{name}: is needed ({variables()[name]})" if problem["type"] == "missing" else f"{name}: {message}"


def _keys(place: list[str]) -> list[str]:
    """The keys a TOML table may have."""
    if place[0] == "policy":
        return list(Policy.model_fields)
    return list((Operator if len(place) == 1 else Bank).model_fields)
