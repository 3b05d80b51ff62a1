"""Options of the suite: `--skip-renderer NAME` waives a real reader, `--accept` takes new golden files,
`--lambat` judges 2,000 generated structures. The usual Hypothesis profile tries the same examples in every
run; `--hypothesis-profile luas` five times as many others, `penuh` thirty times. None looks at a clock.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, settings

from tests import pembaca

if TYPE_CHECKING:
    import pytest

settings.register_profile(
    "tetap",
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
    max_examples=100,
)
for name, times in {"luas": 5, "penuh": 30}.items():
    settings.register_profile(
        name,
        settings.get_profile("tetap"),
        derandomize=False,
        print_blob=True,
        max_examples=100 * times,
    )
settings.load_profile("tetap")


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("polakerja")
    group.addoption(
        "--skip-renderer",
        action="append",
        default=[],
        choices=sorted(pembaca.RENDERERS),
        metavar="NAME",
        help=f"skip what needs this program; may be repeated. One of: {', '.join(pembaca.RENDERERS)}",
    )
    group.addoption(
        "--lambat",
        nargs="?",
        type=int,
        const=2000,
        default=0,
        metavar="JUMLAH",
        help="judge so many generated structures on their drawn pages (2000); without it 40",
    )
    group.addoption(
        "--accept",
        action="store_true",
        help="take what is drawn as the new golden files; prints the difference and fails this run",
    )


def pytest_configure(config: pytest.Config) -> None:
    pembaca.SKIPPED.update(dict.fromkeys(config.getoption("--skip-renderer"), 0))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for renderer, count in pembaca.SKIPPED.items():
        terminalreporter.write_line(f"NOT PROVEN: {renderer} was waived by --skip-renderer ({count} tests)")
