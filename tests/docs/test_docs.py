"""What the documents say is there: settings, commands, targets, links and examples."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer.main
from typer.core import TyperGroup

from bot.cli import app
from bot.settings import Operator, load, variables
from payments.instructions import Bank
from trade.policy import Policy

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
SETTINGS = (ROOT / "docs" / "settings.md").read_text("utf-8")
ALL = "\n".join(path.read_text("utf-8") for path in DOCUMENTS)
FENCED = re.compile(r"^ *```(\w*)\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
SPAN = re.compile(r"`([^`\n]+)`")
REGISTRY = re.compile(r"\b(?:p[y]pi|pythonh[o]sted|npm[j]s|cr[a]tes|r[u]bygems|p[a]ckagist)\.(?:org|io|com)\b")


def rows(text: str) -> dict[str, list[str]]:
    """The tables' rows, by the code in their first cell."""
    found = {}
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if line.startswith("| `"):
            found[cells[0].strip("| `")] = cells
    return found


def options() -> dict[str, list[set[str]]]:
    """The command line's commands, and each one's options by all their spellings."""
    whole = typer.main.get_command(app)
    assert isinstance(whole, TyperGroup)
    return {
        name: [{*one.opts, *one.secondary_opts} for one in command.params if one.param_type_name == "option"]
        for name, command in whole.commands.items()
    }


def targets() -> set[str]:
    """What `make` can be asked for."""
    return set(re.findall(r"^([a-z]+):(?!=)", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def shown() -> Iterator[str]:
    """Everything in the documents that somebody could type: lines of code blocks, and code in a sentence."""
    for path in DOCUMENTS:
        text = path.read_text("utf-8")
        for _, block in FENCED.findall(text):
            yield from block.splitlines()
        yield from SPAN.findall(FENCED.sub("", text))


def invoked(program: str) -> set[str]:
    """What a program is asked for in the documents."""
    return {found[1] for line in shown() for found in re.finditer(rf"(?<![\w/-]){program} ([a-z]+)", line)}


def test_every_variable_is_in_the_settings_and_none_that_is_not_there() -> None:
    """Both ways, so that a renamed one is noticed."""
    assert set(variables()) == {name for name in rows(SETTINGS) if name.startswith("TRADEHOLD_")}
    assert set(re.findall(r"TRADEHOLD_[A-Z_]+", ALL)) <= set(variables())


@pytest.mark.parametrize("name", Policy.model_fields)
def test_every_number_of_the_policy_is_there_with_its_default(name: str) -> None:
    """What an operator reads is what holds without a file."""
    default = getattr(Policy(), name)
    said = rows(SETTINGS)[name][1]
    match default:
        case dict() if default:
            assert all(f"`{key}` {value}" in said for key, value in default.items())
        case dict():
            assert said == "none"
        case _:
            assert said == f"`{default}`"


@pytest.mark.parametrize("name", [*Operator.model_fields, *Bank.model_fields])
def test_every_key_of_the_operator_and_its_accounts_is_there(name: str) -> None:
    """The accounts that hold the money have to be written by hand."""
    assert name in rows(SETTINGS)


def test_every_command_is_there_with_its_options() -> None:
    """And no other is spoken of."""
    running = rows((ROOT / "docs" / "running.md").read_text("utf-8"))
    for name, its_options in options().items():
        said = " ".join(running[f"tradehold {name}"])
        for spellings in its_options:
            assert any(f"`{word}`" in said for word in spellings), spellings
    assert invoked("tradehold") <= set(options())


def test_every_target_of_make_is_there() -> None:
    """And no other is spoken of."""
    assert invoked("make") == targets()


def test_every_option_that_is_shown_exists() -> None:
    """`make demo ARGS=…` passes options on, so they are the demo's."""
    known = {word for its_options in options().values() for spellings in its_options for word in spellings}
    for line in shown():
        if re.search(r"(?<![\w/-])tradehold [a-z]|\bmake demo", line):
            assert set(re.findall(r"--[a-z]+(?:-[a-z]+)*", line)) <= known, line


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_to_files(path: Path) -> None:
    """From where they are written."""
    links = re.findall(r"\]\(([^)\s]+)\)", path.read_text("utf-8"))
    for link in links:
        if not link.startswith("https://"):
            assert (path.parent / link.partition("#")[0]).exists(), link


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_examples_of_the_toml_file_are_taken(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A newcomer copies them as they stand."""
    for name in variables():
        monkeypatch.delenv(name, raising=False)
    for language, block in FENCED.findall(path.read_text("utf-8")):
        if language == "toml":
            config = tmp_path / "tradehold.toml"
            config.write_text(block, "utf-8")
            settings = load(env_file=None, admin=1, config=config, token="1:TEST")  # noqa: S106 - of no bot
            written = tomllib.loads(block)
            assert set(written) <= {"operator", "policy"}
            assert set(settings.operator.banks) == set(written.get("operator", {}).get("banks", {}))


def test_no_document_names_a_package_registry() -> None:
    """Where packages come from is the installer's business."""
    assert REGISTRY.search(ALL) is None


def test_the_readme_shows_a_picture_of_a_fair_size() -> None:
    """It is taken from the demo's own page."""
    [picture] = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", (ROOT / "README.md").read_text("utf-8"))
    assert 50_000 < (ROOT / picture).stat().st_size < 300_000


def test_the_page_on_disputes_shows_the_one_of_its_phones() -> None:
    """Taken from the demo's own page as well, and smaller."""
    [picture] = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", (ROOT / "docs" / "disputes.md").read_text("utf-8"))
    assert 50_000 < (ROOT / "docs" / picture).stat().st_size < 250_000
