"""What the terminal says after drawing and checking: Indonesian lines made from results."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from polakerja_diagram.diagnostics import Diagnostic, Severity
from polakerja_diagram.diagnostics.causes import one_per_cause
from polakerja_diagram.diagnostics.render import format_short
from polakerja_diagram.units import write_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from polakerja_diagram.chart.judge.judgement import Nilai
    from polakerja_diagram.many import HasilBerkas
    from polakerja_diagram.model import Struktur
    from polakerja_diagram.pipeline import Hasil, HasilLampiran


def summarise_drawing(hasil: Hasil, *, nilai: bool = False) -> Iterator[str]:
    """Yield one line an annex, then the folder with its files; with `nilai` also how its pages are judged."""
    for lampiran in hasil.semua_lampiran:
        yield _annex_line(lampiran)
        if nilai:
            yield from _judgement_lines(lampiran.nilai)
    for folder in dict.fromkeys(path.parent for path in hasil.semua_berkas):
        names = (path.name for path in hasil.semua_berkas if path.parent == folder)
        yield f"Berkas di {folder}: {', '.join(names)}"


def _annex_line(lampiran: HasilLampiran) -> str:
    """Return the line of one annex.

    >>> from polakerja_diagram.chart.judge.judgement import Nilai
    >>> from polakerja_diagram.pipeline import HasilLampiran
    >>> _annex_line(HasilLampiran(2, "II", "Jalur Koordinasi", "F4", True, 9.5, 1, 0, Nilai(())))
    'Lampiran II (Jalur Koordinasi): F4 mendatar, huruf 9,5 pt, 1 halaman, tanpa garis bersilang'
    """
    crossings = f"{lampiran.persilangan} garis bersilang" if lampiran.persilangan else "tanpa garis bersilang"
    return (
        f"{lampiran.sebutan} ({lampiran.nama}): {lampiran.kertas} "
        f"{'mendatar' if lampiran.mendatar else 'tegak'}, huruf {write_number(lampiran.huruf_pt)} pt, "
        f"{lampiran.halaman} halaman, {crossings}"
    )


def _judgement_lines(nilai: Nilai) -> Iterator[str]:
    """Yield the sum of a judgement, then what each fault takes off.

    >>> from polakerja_diagram.chart.judge.judgement import Nilai
    >>> list(_judgement_lines(Nilai((("huruf 8 pt", 17.0), ("2 garis bersilang", 2.0)))))
    ['  nilai 81 dari 100', '    -17  huruf 8 pt', '    -2   2 garis bersilang']
    """
    yield f"  nilai {write_number(round(nilai.total, 1))} dari 100"
    for told, cost in nilai.deductions:
        yield f"    -{write_number(round(cost, 1)):<4}{told}"


def summarise_many(semua_hasil: Sequence[HasilBerkas]) -> Iterator[str]:
    """Yield a table with one row a file, then how many were drawn and where they are."""
    rows = [("Berkas", "Hasil", "Lampiran", "Peringatan"), *(_row(hasil) for hasil in semua_hasil)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]) - 1)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=True)]
        yield "  ".join([*cells, row[-1]]).rstrip()
    done = sum(hasil.is_jadi for hasil in semua_hasil)
    failed = len(semua_hasil) - done
    places = dict.fromkeys(hasil.folder.parent for hasil in semua_hasil if hasil.is_jadi)
    where = f"; hasilnya di {', '.join(str(place / '<nama berkas>') for place in places)}" if places else ""
    yield f"{len(semua_hasil)} berkas: {done} digambar" + (f", {failed} gagal" if failed else "") + where
    yield from summarise_silence(chain.from_iterable(hasil.temuan for hasil in semua_hasil))


def _row(hasil: HasilBerkas) -> tuple[str, str, str, str]:
    warnings = _count(hasil.temuan, Severity.PERINGATAN)
    if hasil.is_jadi:
        annexes = "; ".join(_annex_cell(lampiran) for lampiran in hasil.semua_lampiran)
        return hasil.berkas.stem, "jadi", annexes, str(warnings or "-")
    errors = _count(hasil.temuan, Severity.GALAT)
    reason = f"{errors} galat" if errors else "alat atau pilihan"
    return hasil.berkas.stem, "gagal", reason, str(warnings or "-")


def _annex_cell(lampiran: HasilLampiran) -> str:
    """Return an annex in a few words.

    >>> from polakerja_diagram.chart.judge.judgement import Nilai
    >>> from polakerja_diagram.pipeline import HasilLampiran
    >>> _annex_cell(HasilLampiran(2, "II", "Jalur Koordinasi", "F4", True, 9.5, 3, 0, Nilai(())))
    'II F4 mendatar 9,5 pt 3 hlm'
    """
    arah = "mendatar" if lampiran.mendatar else "tegak"
    pages = f" {lampiran.halaman} hlm" if lampiran.halaman > 1 else ""
    return f"{lampiran.angka} {lampiran.kertas} {arah} {write_number(lampiran.huruf_pt)} pt{pages}".strip()


def summarise_check(struktur: Struktur | None, found: Sequence[Diagnostic]) -> str:
    """Return the counts of what was found and stands, or what was read if nothing was."""
    counts = [f"{count} {severity}" for severity in Severity if (count := _count(found, severity))]
    if counts:
        return ", ".join(counts)
    size = len(struktur.semua_perangkat) if struktur else 0
    return f"tidak ada temuan{' lain' if found else ''}; {size} perangkat terbaca"


def _count(found: Iterable[Diagnostic], severity: Severity) -> int:
    return sum(one.severity is severity and not one.dibiarkan for one in one_per_cause(found))


def summarise_silence(found: Iterable[Diagnostic]) -> Iterator[str]:
    """Yield how many findings the drafter lets be, then each with code, place and reason; nothing if none."""
    silenced = [one for one in found if one.dibiarkan]
    if silenced:
        yield f"{len(silenced)} temuan dibiarkan:"
        yield from (f"  {format_short(one)}" for one in silenced)
