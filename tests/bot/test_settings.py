"""An operator's settings are read once, and what is wrong with them is said in plain lines."""

import contextlib
import io
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.applications import Starlette

from bot.cli import main
from bot.settings import BadSettings, Settings, load, variables
from bot.web import CannotServe, serving

Env = Callable[..., None]
NEEDED = {"TRADEHOLD_TOKEN": "1:TEST", "TRADEHOLD_ADMIN": "42"}


@pytest.fixture
def env(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Env:
    """Sets the environment to exactly these settings, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    for name in os.environ:
        if name.startswith("TRADEHOLD_"):
            monkeypatch.delenv(name)

    def set_to(**settings: str) -> None:
        for name, value in settings.items():
            monkeypatch.setenv(name, value)

    return set_to


def problems() -> list[str]:
    """What is wrong with the settings, line by line."""
    with pytest.raises(BadSettings) as caught:
        load()
    assert str(caught.value) == "\n".join(caught.value.problems)
    return caught.value.problems


def test_a_token_and_an_admin_are_enough(env: Env) -> None:
    """Everything else has a default that works on one machine."""
    env(**NEEDED)
    settings = load()
    assert (settings.bot_id, settings.admin) == (1, 42)
    assert settings.database == "sqlite:///data/tradehold.db"
    assert (settings.listen.host, settings.listen.port) == ("127.0.0.1", 8080)
    assert (settings.log.level, settings.log.format) == ("info", "auto")
    assert not settings.demo


def test_settings_are_read_from_a_env_file_and_the_environment_comes_first(env: Env) -> None:
    """A variable set for one run overrides the file."""
    Path(".env").write_text("TRADEHOLD_TOKEN=1:FILE\nTRADEHOLD_ADMIN=7\nOTHER_PROGRAM=1\n", "utf-8")
    env(TRADEHOLD_ADMIN="8")
    settings = load()
    assert (settings.token.get_secret_value(), settings.admin) == ("1:FILE", 8)


def test_what_is_missing_is_named_with_its_purpose(env: Env) -> None:
    """A newcomer learns what to set and where it comes from."""
    assert problems() == [
        "TRADEHOLD_TOKEN: is needed (the bot's token, from BotFather)",
        "TRADEHOLD_ADMIN: is needed (Telegram id of the first admin, a number)",
    ]


def test_a_misspelt_variable_is_refused_with_the_right_name(env: Env) -> None:
    """A setting that is silently not in force is worse than none."""
    env(**NEEDED, TRADEHOLD_STAF_GROUP="-1001")
    assert problems() == ["TRADEHOLD_STAF_GROUP: there is no such setting; did you mean TRADEHOLD_STAFF_GROUP?"]


def test_a_misspelt_line_of_the_env_file_is_refused_too(env: Env) -> None:
    """The file is checked like the environment."""
    env(**NEEDED)
    Path(".env").write_text("TRADEHOLD_DATABASE=x\n", "utf-8")
    assert problems() == ["TRADEHOLD_DATABASE: there is no such setting; did you mean TRADEHOLD_DATABASE_URL?"]


def test_the_toml_tables_cannot_be_given_as_variables(env: Env) -> None:
    """They have their file."""
    env(**NEEDED, TRADEHOLD_POLICY="{}")
    assert "TRADEHOLD_POLICY: there is no such setting" in problems()[0]


def test_the_toml_file_sets_policy_and_operator(env: Env) -> None:
    """Numbers, the operator's name, and an account for each currency, written as people write it."""
    Path("tradehold.toml").write_text(
        '[policy]\noffer_days = 5\n[operator]\nname = "Bridge Sourcing"\n[operator.banks.EUR]\nholder = "Bridge BV"\n'
        'iban = "NL91 ABNA 0417 1643 00"\nbank = "ABN AMRO"\ntown = "Utrecht"\ncountry = "NL"\n',
        "utf-8",
    )
    env(**NEEDED, TRADEHOLD_CONFIG="tradehold.toml")
    settings = load()
    assert settings.policy.offer_days == 5
    assert settings.operator.name == "Bridge Sourcing"
    assert settings.operator.banks["EUR"].iban == "NL91ABNA0417164300"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[policy]\noffer_day = 5\n", "policy.offer_day: there is no such key; did you mean offer_days?"),
        ("[policies]\n", "policies: there is no such key; did you mean policy?"),
        ("[operator]\nnam = 'x'\n", "operator.nam: there is no such key; did you mean name?"),
        (
            "[policy]\noffer_days = 0\n",
            "policy.offer_days: Input should be greater than or equal to 1",
        ),
    ],
)
def test_a_wrong_key_of_the_toml_file_is_named(env: Env, text: str, line: str) -> None:
    """With its place in the file, and the right word where one is near."""
    Path("tradehold.toml").write_text(text, "utf-8")
    env(**NEEDED, TRADEHOLD_CONFIG="tradehold.toml")
    assert [line] == problems()


def test_a_misspelt_key_of_a_bank_account_is_named(env: Env) -> None:
    """However deep it stands."""
    Path("t.toml").write_text(
        '[operator.banks.EUR]\nholder="B"\niban="NL91ABNA0417164300"\nbnak="A"\ntown="U"\ncountry="NL"\n', "utf-8"
    )
    env(**NEEDED, TRADEHOLD_CONFIG="t.toml")
    assert problems() == ["operator.banks.EUR.bnak: there is no such key; did you mean bank?"]


@pytest.mark.parametrize("content", [None, "[policy", b"\xff\xfe"])
def test_a_toml_file_that_cannot_be_read_is_named(env: Env, content: str | bytes | None) -> None:
    """Absent, no TOML, or no text."""
    if content is not None:
        Path("t.toml").write_bytes(content if isinstance(content, bytes) else content.encode())
    env(**NEEDED, TRADEHOLD_CONFIG="t.toml")
    (line,) = problems()
    assert "t.toml" in line
    assert "\n" not in line


def bank(**lines: str) -> str:
    """A TOML file with one account."""
    rest = {"holder": '"Bridge BV"', "bank": '"Bank of China"', "town": '"Ningbo"', "country": '"CN"'}
    return "[operator.banks.USD]\n" + "".join(f"{key} = {value}\n" for key, value in {**rest, **lines}.items())


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        ({"number": "40012345678", "bic": '"BKCHCNBJ"'}, "40012345678"),
        ({"number": '"400-1234-5678"', "bic": '"bkch cn bj"'}, "40012345678"),
        ({"number": '"A/C 400 1234 5678"', "bic": '"SWIFT: BKCHCNBJ"'}, "40012345678"),
        ({"iban": '"DE89\u00a03704\u202f0044 0532 0130 00"'}, "DE89370400440532013000"),
    ],
)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_an_account_is_read_as_people_write_it(env: Env, lines: dict[str, str], number: str, mark: str) -> None:
    """Without quotes, with dashes, labels and no-break blanks, in a file with a byte order mark."""
    Path("t.toml").write_text(mark + bank(**lines), "utf-8")
    env(**NEEDED, TRADEHOLD_CONFIG="t.toml")

    account = load().operator.banks["USD"]

    assert number == account.number + account.iban


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (bank(iban='"DE89 3704 0044 0532 0130 01"'), ["operator.banks.USD: iban:", "check digits"]),
        (bank(number="true", bic='"BKCHCNBJ"'), ["operator.banks.USD.number"]),
        (bank(number="400-1234-5678"), ["TRADEHOLD_CONFIG", "line 6", "number in quotes"]),
        ("[policy]\nzone = Asia/Shanghai\n", ["TRADEHOLD_CONFIG", "line 2", "zone in quotes"]),
        ("operator = 5\n", ["operator: must be a table, [operator]"]),
        ("[operator.banks]\nUSD = 5\n", ["operator.banks.USD: must be a table"]),
        ('[policy]\nzone = "Asia/Bejing"\n', ["policy.zone", "Asia/Bejing"]),
        ("[policy]\nzone = 8\n", ["policy.zone"]),
        ("[policy]\noffer_days = 5\n[policy]\n", ["TRADEHOLD_CONFIG", "line 3"]),
    ],
)
def test_what_is_wrong_in_the_file_is_said_in_one_line(env: Env, text: str, says: list[str]) -> None:
    """With the setting it is about."""
    Path("t.toml").write_text(text, "utf-8")
    env(**NEEDED, TRADEHOLD_CONFIG="t.toml")

    (line,) = problems()

    assert all(part in line for part in says), line


def test_what_copying_brings_along_is_left_out(env: Env) -> None:
    """Blanks around a token, a typographic minus, a byte order mark at the beginning of .env."""
    Path(".env").write_bytes("\ufeffTRADEHOLD_STAFF_GROUP=−1001234\n".encode())
    copied = {"TRADEHOLD_TOKEN": " 1:TEST\u00a0", "TRADEHOLD_ADMIN": "\u200e42 "}
    env(**copied)

    settings = load()

    assert (settings.bot_id, settings.admin, settings.staff_group) == (1, 42, -1001234)


@pytest.mark.parametrize(
    ("content", "says"), [(None, "cannot be read"), (b"A=\xff\n", "UTF-8"), (b"A=1\nthis is no line\n", "line 2")]
)
def test_an_env_file_that_cannot_be_read_is_named(env: Env, content: bytes | None, says: str) -> None:
    """A folder, no text, a line that sets nothing."""
    env(**NEEDED)
    if content is None:
        Path(".env").mkdir()
    else:
        Path(".env").write_bytes(content)

    (line,) = problems()

    assert line.startswith(".env: ")
    assert says in line


COMMANDS = (("run",), ("migrate",), ("check",), ("verify", "order:1"), ("dossier", "1"))


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(
    "setting",
    [
        {"TRADEHOLD_TOKEN": "bot"},
        {"TRADEHOLD_CONFIG": "folder"},
        {"TRADEHOLD_DATABASE_URL": "mysql://x"},
        {"TRADEHOLD_DATABASE_URL": "nonsense"},
        {"TRADEHOLD_DATABASE_URL": "sqlite:///folder"},
        {"TRADEHOLD_DATABASE_URL": "sqlite:///garbage"},
        {"TRADEHOLD_DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none"},
        {"TRADEHOLD_DATA": "garbage"},
        {"TRADEHOLD_DATA": "/proc/none"},
    ],
    ids=lambda setting: "=".join(*setting.items()),
)
def test_no_command_ends_in_a_traceback_for_a_setting(
    env: Env, command: tuple[str, ...], setting: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line on the error channel, and exit code 2."""
    Path("folder").mkdir()
    Path("garbage").write_text("no database at all, but some text that is long enough\n" * 100)
    env(**{**NEEDED, **setting})
    monkeypatch.setattr("sys.argv", ["tradehold", *command])
    said = io.StringIO()

    with pytest.raises(SystemExit) as ended, contextlib.redirect_stderr(said):
        main()

    assert ended.value.code == 2
    assert len(said.getvalue().splitlines()) == 1, said.getvalue()


@pytest.mark.parametrize(
    ("setting", "says"),
    [
        ({"TRADEHOLD_API_URL": "http://127.0.0.1:1/bot"}, "TRADEHOLD_API_URL"),
        ({"TRADEHOLD_API_URL": "ht!tp:/x"}, "API_URL"),
    ],
)
def test_a_telegram_that_does_not_answer_is_said(
    env: Env, setting: dict[str, str], says: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the setting that names it."""
    env(**{**NEEDED, **setting})
    monkeypatch.setattr("sys.argv", ["tradehold", "run"])

    with pytest.raises(SystemExit):
        main()

    assert says in capsys.readouterr().err


async def test_a_port_that_is_taken_is_said() -> None:
    """With the setting that names it."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CannotServe, match=f"TRADEHOLD_LISTEN: 127.0.0.1:{port} cannot"):
            async with serving(Starlette(), "127.0.0.1", port):
                pass


def test_a_webhook_needs_its_secret(env: Env) -> None:
    """Without one anybody could post updates."""
    env(**NEEDED, TRADEHOLD_WEBHOOK_URL="https://bot.example/telegram")
    (line,) = problems()
    assert line.startswith("TRADEHOLD_WEBHOOK_SECRET is needed with TRADEHOLD_WEBHOOK_URL")


def test_secrets_are_shown_nowhere(env: Env) -> None:
    """Neither when settings are printed nor when they are wrong."""
    env(**NEEDED)
    assert "1:TEST" not in repr(load())
    wrong = {"TRADEHOLD_TOKEN": "very secret words", "TRADEHOLD_WEBHOOK_SECRET": "short?"}
    env(**wrong)
    assert not any(value in line for line in problems() for value in wrong.values())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TRADEHOLD_LISTEN", "8080"),
        ("TRADEHOLD_LISTEN", "127.0.0.1:http"),
        ("TRADEHOLD_LOG", "loud"),
        ("TRADEHOLD_STAFF_GROUP", "12"),
        ("TRADEHOLD_ADMIN", "@li"),
        ("TRADEHOLD_ADMIN", "9" * 30),
        ("TRADEHOLD_TOKEN", "bot1:TEST"),
    ],
)
def test_a_value_that_makes_no_sense_is_named_by_its_variable(env: Env, name: str, value: str) -> None:
    """One line, beginning with what to change."""
    env(**{**NEEDED, name: value})
    (line,) = problems()
    assert line.startswith(f"{name}")


def test_an_ipv6_address_and_a_log_form_are_understood(env: Env) -> None:
    """Written as usual."""
    env(**NEEDED, TRADEHOLD_LISTEN="[::1]:9000", TRADEHOLD_LOG="DEBUG/json")
    settings = load()
    assert (settings.listen.host, settings.listen.port) == ("::1", 9000)
    assert (settings.log.level, settings.log.format) == ("debug", "json")


def test_every_variable_says_what_it_sets() -> None:
    """The documentation and the help are made from these."""
    assert all(variables().values())
    assert len(variables()) == len(Settings.model_fields) - 2
