"""A difference in words as a document: title, list, table; rendered as text, Markdown, JSON and HTML."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from html import escape
from textwrap import wrap
from typing import TYPE_CHECKING, Final, TypeAlias

from polakerja_diagram.amend.perubahan import Selisih
from polakerja_diagram.amend.remarks import is_remark, is_spelling
from polakerja_diagram.amend.words import describe_selisih, summarise
from polakerja_diagram.sebutan.citation import say_peraturan
from polakerja_diagram.words.sentences import MARKDOWN_KHUSUS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from polakerja_diagram.amend.saying import Ucapan
    from polakerja_diagram.model import Struktur

JUDUL: Final = "Perubahan struktur perangkat daerah"

KOLOM: Final = ("No.", "Semula", "Menjadi", "Keterangan")
"""Headings: the comparison (`matriks`) that legal offices attach to a draft has these columns."""

LEBAR: Final = (4, 32, 32, 26)
"""Widths of the columns in characters; with the rules between them 103, as wide as a terminal may be."""

TANPA: Final = "-"
"""Stands in a cell for what is not there."""

Bentuk: TypeAlias = "Callable[[Tabel], str]"
"""A way to print the table."""

SAMA: Final = "Tidak ada perubahan."


@dataclass(frozen=True, slots=True)
class Tabel:
    """The changes between two acts, the weightiest first. `semula` and `menjadi` name the acts."""

    semula: str
    menjadi: str
    semua_ucapan: tuple[Ucapan, ...]
    ringkasan: str
    """What changed in a few words; stands above the changes."""
    jumlah_catatan: int = 0
    """How many changes of remarks (source, status, origin, place in the file) are left out."""
    jumlah_ejaan: int = 0
    """How many words differ in capitals or spaces alone; they are left out too."""

    @property
    def pembuka(self) -> str:
        """What stands above: the changes in a few words; empty where none is told."""
        return f"Ringkasan: {self.ringkasan}." if self.semua_ucapan else ""

    @property
    def penutup(self) -> str:
        """What stands below: how much is left out and why, or that nothing changed; empty if neither."""
        said = []
        if self.jumlah_ejaan:
            said.append(f"{self.jumlah_ejaan} tulisan hanya berbeda huruf besar atau spasi; isinya tetap.")
        if self.jumlah_catatan:
            said.append(
                f"{self.jumlah_catatan} perubahan keterangan (sumber, status, asal, kode, letak di berkas) "
                "tidak ditampilkan."
            )
        return " ".join(said) or ("" if self.semua_ucapan else SAMA)


def build_tabel(lama: Struktur, baru: Struktur, selisih: Selisih, *, lengkap: bool = False) -> Tabel:
    """Return the table for two states and their difference; `lengkap`: changes of remarks are shown too."""
    hidden = () if lengkap else tuple(one for one in selisih.semua_perubahan if is_remark(one))
    shown = tuple(one for one in selisih.semua_perubahan if lengkap or not is_remark(one))
    spelt = sum(map(is_spelling, hidden))
    return Tabel(
        say_peraturan(lama.peraturan),
        say_peraturan(baru.peraturan),
        describe_selisih(lama, baru, Selisih(shown)),
        summarise(selisih),
        len(hidden) - spelt,
        spelt,
    )


def as_list(tabel: Tabel) -> str:
    """Return the summary, then numbered sentences, one a line."""
    lines = [tabel.pembuka]
    lines += [f"{n}. {one.kalimat}." for n, one in enumerate(tabel.semua_ucapan, start=1)]
    return "".join(f"{line}\n" for line in (*lines, tabel.penutup) if line)


def as_text(tabel: Tabel) -> str:
    """Return the table in plain text, cells broken to the width of their column."""
    rule = "-+-".join("-" * width for width in LEBAR)
    lines = [JUDUL.upper(), "", f"Semula:  {tabel.semula}", f"Menjadi: {tabel.menjadi}", ""]
    if tabel.semua_ucapan:
        lines += [*wrap(tabel.pembuka, sum(LEBAR) + 9), ""]
        lines += [*_broken(KOLOM), rule]
    for cells in table_rows(tabel):
        lines += [*_broken(cells), rule]
    if tabel.penutup:
        lines.append(tabel.penutup)
    return "\n".join(lines) + "\n"


def as_markdown(tabel: Tabel) -> str:
    """Return a heading and a pipe table; what Markdown would read as its own is escaped."""
    lines = [f"# {JUDUL}", ""]
    lines += [f"Semula: {_markdown(tabel.semula)}", "", f"Menjadi: {_markdown(tabel.menjadi)}", ""]
    if tabel.semua_ucapan:
        lines += [_markdown(tabel.pembuka), ""]
        lines += [f"| {' | '.join(KOLOM)} |", "|---:|---|---|---|"]
        lines += [f"| {' | '.join(_markdown(cell) for cell in cells)} |" for cells in table_rows(tabel)]
    if tabel.semua_ucapan and tabel.penutup:
        lines.append("")
    if tabel.penutup:
        lines.append(tabel.penutup)
    return "\n".join(lines) + "\n"


def as_json(tabel: Tabel) -> str:
    """Return one JSON object: both acts, `ringkasan`, `perubahan`, and how much is left out."""
    said = {
        "semula": tabel.semula,
        "menjadi": tabel.menjadi,
        "ringkasan": tabel.ringkasan,
        "perubahan": [asdict(one) for one in tabel.semua_ucapan],
        "keterangan_tidak_ditampilkan": tabel.jumlah_catatan,
        "ejaan_tidak_ditampilkan": tabel.jumlah_ejaan,
    }
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"


def as_html(tabel: Tabel) -> str:
    """Return a whole page without script, style sheet or link; every word of the file is escaped."""
    head = "".join(f'<th scope="col">{escape(heading)}</th>' for heading in KOLOM)
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>\n" for cells in table_rows(tabel)
    )
    table = f'<table border="1">\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n'
    opening = f"<p>{escape(tabel.pembuka)}</p>\n" if tabel.pembuka else ""
    closing = f"<p>{escape(tabel.penutup)}</p>\n" if tabel.penutup else ""
    return (
        '<!DOCTYPE html>\n<html lang="id">\n<head><meta charset="utf-8">'
        f"<title>{escape(JUDUL)}</title></head>\n<body>\n<h1>{escape(JUDUL)}</h1>\n"
        f"<p>Semula: {escape(tabel.semula)}</p>\n<p>Menjadi: {escape(tabel.menjadi)}</p>\n{opening}"
        f"{table if tabel.semua_ucapan else ''}{closing}</body>\n</html>\n"
    )


def table_rows(tabel: Tabel) -> Iterator[tuple[str, str, str, str]]:
    """Yield number, before, after and remark of each change."""
    for number, one in enumerate(tabel.semua_ucapan, start=1):
        yield f"{number}.", one.semula or TANPA, one.menjadi or TANPA, one.keterangan


def _broken(cells: tuple[str, ...]) -> Iterator[str]:
    """Yield the lines of one row."""
    columns = [wrap(cell, width) or [""] for cell, width in zip(cells, LEBAR, strict=True)]
    for n in range(max(len(column) for column in columns)):
        parts = (
            (column[n] if n < len(column) else "").ljust(width)
            for column, width in zip(columns, LEBAR, strict=True)
        )
        yield " | ".join(parts).rstrip()


def _markdown(text: str) -> str:
    r"""Return text that a cell prints as it stands.

    >>> _markdown("Dinas *A* | B")
    'Dinas \\*A\\* \\| B'
    """
    return MARKDOWN_KHUSUS.sub(lambda found: f"\\{found[0]}", " ".join(text.split()))
