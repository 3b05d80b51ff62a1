"""Annex charts of Indonesian head-of-region regulations, compiled from one YAML file.

The stages, in order:

1. `read`      bytes of a file      -> `model.Struktur`, or findings about its text and shape (PK0xx, PK1xx)
2. `check`     Struktur             -> findings about its meaning and legal form (PK2xx, PK6xx)
3. `chart`     Struktur             -> `bagan` (what is drawn) -> `denah` (where) -> pages in mm (PK3xx)
4. `words`     Struktur             -> the same relations in sentences, for those who do not see the chart
5. `draw`      pages                -> DOT -> SVG -> page -> PDF (PK4xx)
6. `files`     drawn pages          -> the content of every file -> a folder, all or none
7. `pipeline`  connects the stages; `cli` reads the command line and prints

As a library: `read_struktur(path)`, `check_struktur(struktur)`, `draw_lampiran(struktur, keluaran=folder,
pilihan=Pilihan(format=("svg",)))`. A drafter's mistake is a value (`Outcome.diagnostics`); a failed tool is a
`ToolError`; lengths are millimetres, text is points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from polakerja_diagram.check import check_struktur
    from polakerja_diagram.choices import Pilihan, PilihanError
    from polakerja_diagram.diagnostics import Diagnostic, Outcome, ToolError
    from polakerja_diagram.model import Struktur
    from polakerja_diagram.pipeline import Hasil
    from polakerja_diagram.pipeline import draw as draw_lampiran
    from polakerja_diagram.read import read_struktur

__version__ = "0.1.0"

__all__ = [
    "Diagnostic",
    "Hasil",
    "Outcome",
    "Pilihan",
    "PilihanError",
    "Struktur",
    "ToolError",
    "check_struktur",
    "draw_lampiran",
    "read_struktur",
]

_HOMES = {
    "Diagnostic": ("diagnostics", "Diagnostic"),
    "Hasil": ("pipeline", "Hasil"),
    "Outcome": ("diagnostics", "Outcome"),
    "Pilihan": ("choices", "Pilihan"),
    "PilihanError": ("choices", "PilihanError"),
    "Struktur": ("model", "Struktur"),
    "ToolError": ("diagnostics", "ToolError"),
    "check_struktur": ("check", "check_struktur"),
    "draw_lampiran": ("pipeline", "draw"),
    "read_struktur": ("read", "read_struktur"),
}
"""Public name -> module and name: imported when first used, because the command must start at once."""


def __getattr__(name: str) -> Any:
    """Import a public name on first use."""
    if name not in _HOMES:
        raise AttributeError(f"module 'polakerja_diagram' has no attribute '{name}'")
    from importlib import import_module  # noqa: PLC0415 - only when needed

    module, attribute = _HOMES[name]
    return getattr(import_module(f"polakerja_diagram.{module}"), attribute)
