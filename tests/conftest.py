"""What all tests share: helpers whose asserts explain themselves, and a list of what was skipped."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

# here, because it is read before any of them is imported
STORIES = ("house", "ordering", "trading", "disputing", "mediating", "outsider", "written")
pytest.register_assert_rewrite("tests.people", "tests.trade.invariants", *(f"tests.stories.{name}" for name in STORIES))


def pytest_addoption(parser: pytest.Parser) -> None:
    told = "write the names of skipped tests into this file, one a line: pytest @FILE runs them again"
    parser.addoption("--skipped-to", type=Path, metavar="FILE", help=told)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """What was not tested on this machine, and why, however quiet the run is."""
    skipped: list[pytest.TestReport] = terminalreporter.getreports("skipped")
    for reason, count in sorted(Counter(_reason(report) for report in skipped).items()):
        terminalreporter.write_line(f"SKIPPED {count}: {reason}", yellow=True, bold=True)
    if path := config.getoption("skipped_to"):
        path.write_text("".join(f"{report.nodeid}\n" for report in skipped), "utf-8")


def _reason(report: pytest.TestReport) -> str:
    """The words of a skip; beside them pytest keeps where it was asked for."""
    return report.longrepr[2].removeprefix("Skipped: ") if isinstance(report.longrepr, tuple) else ""
