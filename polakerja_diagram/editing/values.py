"""Text -> how it is written as a value: plain where YAML reads it back as it is, else in quotes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from polakerja_diagram.editing.paths import Data, plain
from polakerja_diagram.read.source import read_nodes

Row = str | Mapping[str, str | tuple[str, ...]]
"""A new row: a text alone, or keys with a text or several."""

LONGEST_FLOW: Final = 100
"""Characters; a longer row in braces is hard to read: it stands line by line where no neighbour shows how."""


def write_value(text: str, *, style: str = "", in_flow: bool = False) -> str:
    """Return a text as a value; quotes that stood there are kept where they still serve.

    >>> write_value("Dinas Sosial"), write_value("Dinas A: B"), write_value("A, B", in_flow=True)
    ('Dinas Sosial', '"Dinas A: B"', '"A, B"')
    """
    if style == "'" and text and "\\" not in text:
        return "'" + text.replace("'", "''") + "'"
    if style != '"' and _is_plain(text, in_flow=in_flow):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def write_flow(row: Row | tuple[str, ...]) -> str:
    """Return a row on one line, as it stands between brackets or behind a dash.

    >>> write_flow({"kode": "dinkes", "asal": ("dinkes-1", "dinkes-2")})
    '{kode: dinkes, asal: [dinkes-1, dinkes-2]}'
    """
    if isinstance(row, str):
        return write_value(row, in_flow=True)
    if isinstance(row, tuple):
        return f"[{', '.join(write_value(text, in_flow=True) for text in row)}]"
    return "{" + ", ".join(f"{key}: {write_flow(value)}" for key, value in row.items()) + "}"


def write_lines(row: Row, *, in_braces: bool | None = None) -> tuple[str, ...]:
    """Return a row as lines with its dash in the first column.

    Args:
        row: what to write.
        in_braces: whether keys stand in braces; None: if there are few of them.
    """
    if isinstance(row, str):
        return (f"- {write_value(row)}",)
    line = f"- {write_flow(row)}"
    if in_braces or (in_braces is None and len(line) <= LONGEST_FLOW):
        return (line,)
    lines = [f"  {key}: {_behind_key(value)}".rstrip() for key, value in row.items()]
    return (f"- {lines[0].lstrip()}", *lines[1:])


def data_of(row: Row) -> Data:
    """Return a row as plain data."""
    if isinstance(row, str):
        return row
    return {key: value if isinstance(value, str) else list(value) for key, value in row.items()}


def _behind_key(value: str | tuple[str, ...]) -> str:
    return write_value(value) if isinstance(value, str) else write_flow(value)


def _is_plain(text: str, *, in_flow: bool) -> bool:
    if not text:
        return True
    trial = f"k: {{v: {text}}}\n" if in_flow else f"k:\n  v: {text}\n"
    read = read_nodes(trial, file="").value
    return read is not None and plain(read) == {"k": {"v": text}}
