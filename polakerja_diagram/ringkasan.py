"""What the terminal says after drawing and checking: Indonesian lines made from results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from polakerja_diagram.model import Struktur
    from polakerja_diagram.pipeline import Hasil, HasilLampiran


def summarise_drawing(hasil: Hasil) -> Iterator[str]:
    """Yield one line an annex, then the folder with its files."""
    for lampiran in hasil.semua_lampiran:
        yield _annex_line(lampiran)
    for folder, names in _by_folder(hasil.semua_berkas):
        yield f"Berkas di {folder}: {', '.join(names)}"


def _annex_line(lampiran: HasilLampiran) -> str:
    """Return the line of one annex.

    >>> from polakerja_diagram.pipeline import HasilLampiran
    >>> _annex_line(HasilLampiran(2, "Lampiran II", "Jalur Koordinasi", "F4", True, 9.5, 1, 0))
    'Lampiran II (Jalur Koordinasi): F4 mendatar, huruf 9,5 pt, 1 halaman, tanpa garis bersilang'
    """
    crossings = f"{lampiran.persilangan} garis bersilang" if lampiran.persilangan else "tanpa garis bersilang"
    return (
        f"{lampiran.sebutan} ({lampiran.nama}): {lampiran.kertas} "
        f"{'mendatar' if lampiran.mendatar else 'tegak'}, huruf {_decimal(lampiran.huruf_pt)} pt, "
        f"{lampiran.halaman} halaman, {crossings}"
    )


def _by_folder(paths: Sequence[Path]) -> Iterator[tuple[Path, list[str]]]:
    folders = dict.fromkeys(path.parent for path in paths)
    for folder in folders:
        yield folder, [path.name for path in paths if path.parent == folder]


def _decimal(number: float) -> str:
    """Return a number as Indonesian writes it.

    >>> _decimal(9.5), _decimal(10.0)
    ('9,5', '10')
    """
    return f"{number:g}".replace(".", ",")


def summarise_check(struktur: Struktur | None, found: Sequence[Diagnostic]) -> str:
    """Return the closing line of a check: the counts of what was found, or what was read if nothing was."""
    counts = [
        f"{count} {severity}"
        for severity in Severity
        if (count := sum(diagnostic.severity is severity for diagnostic in found))
    ]
    if counts:
        return ", ".join(counts)
    size = len(struktur.semua_perangkat) if struktur else 0
    return f"tidak ada temuan; {size} perangkat terbaca"
