"""Where a YAML syntax error is: the parser's words, and the lines around the place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from polakerja_diagram.diagnostics import Location

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Place:
    """The parser's words, line and column (1-based) where that part began and where it stopped, the text."""

    words: str
    start: tuple[int, int]
    stop: tuple[int, int]
    lines: Sequence[str]
    file: str

    def line(self, number: int) -> str:
        """Return a line by its 1-based number, empty if it is not there."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""

    def at(self, line: int, column: int, length: int = 1) -> Location:
        """Return a place that exists in the text: the parser stops after the last line at times."""
        line = max(1, min(line, len(self.lines)))
        text = self.line(line)
        width = max(1, len(text))
        column = max(1, min(column, width))
        return Location(self.file, line, column, max(1, min(length, width - column + 1)), text)

    def whole_line(self, number: int) -> Location:
        """Return the place of what is written on a line, without the blanks before it."""
        text = self.line(number)
        indent = len(text) - len(text.lstrip())
        return self.at(number, indent + 1, len(text.strip()))

    def line_before(self, number: int) -> int:
        """Return the number of the nearest line above with something on it, 0 if there is none."""
        for candidate in range(number - 1, 0, -1):
            text = self.line(candidate).strip()
            if text and not text.startswith("#"):
                return candidate
        return 0
