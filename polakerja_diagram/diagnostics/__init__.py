"""What a check has to say: where, how bad, what is wrong and what to do next.

A drafter's mistake is a value of this module, never an exception. Rendering (short, full, JSON) is in
`diagnostics/render.py`; nothing here prints.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from polakerja_diagram.diagnostics.replacement import Replacement

T_co = TypeVar("T_co", covariant=True)


class Severity(StrEnum):
    """How bad it is: `galat` stops the run before anything is written, `peringatan` and `info` do not."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place on a line of text. `line` and `column` are 1-based, in characters; `length` is for the caret.

    `text` is the whole line as it was read, so that nobody needs the file again to show it; None where
    there is no line to show.
    """

    file: str
    line: int
    column: int
    length: int = field(default=1, compare=False)
    text: str | None = field(default=None, compare=False, repr=False)


NOWHERE: Final = Location("", 0, 0)
"""The place of a thing that was built by a program, not read from a file."""


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that explains the first, with its own few words in Indonesian."""

    at: Location
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `message` is Indonesian and complete on its own in one line; `hint` says what to do.

    `code` (PK203) is stable for ever and never reused. `lampiran` are the places (1-based) of the annexes
    that it is about, none if it is about the structure. `replacements` mend it where only one mend is likely:
    all of them together, in the file in which the finding stands. `dibiarkan` is the drafter's reason to
    let a warning or info be, empty if it stands.
    """

    code: str
    severity: Severity
    at: Location
    message: str
    hint: str = ""
    related: tuple[Related, ...] = ()
    lampiran: tuple[int, ...] = ()
    replacements: tuple[Replacement, ...] = ()
    dibiarkan: str = ""


error = partial(Diagnostic, severity=Severity.GALAT)
"""A finding that stops the run."""

warning = partial(Diagnostic, severity=Severity.PERINGATAN)
"""A finding that is shown and does not stop the run."""

info = partial(Diagnostic, severity=Severity.INFO)
"""A remark for the drafter."""


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T_co]):
    """The result of a stage: a value, unless an error was found, and all findings in order of place."""

    value: T_co | None
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def has_errors(self) -> bool:
        """Whether any finding stops the run."""
        return any(diagnostic.severity is Severity.GALAT for diagnostic in self.diagnostics)


class ToolError(Exception):
    """A tool (engine, PDF backend, disk) is missing or failed. Raised only in `draw/`; exit code 3."""

    def __init__(self, code: str, message: str, *, hint: str = "", detail: str = "") -> None:
        """Keep the code (PK4xx), the Indonesian message and hint, and the tool's own words."""
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
        self.detail = detail
