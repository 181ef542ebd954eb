"""An operator's settings are read once, and what is wrong with them is said in plain lines."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.settings import BadSettings, Settings, load, variables

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
