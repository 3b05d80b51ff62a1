"""The stages in order: read, check, lay out, draw, write. Nothing is written unless every stage went well.

A structure file (or a Struktur) goes in; files and what is worth saying about them come out. Each stage is a
function of its own, for who needs only some of them. The stages that a check does not need are imported when
drawing begins, so that checking stays quick.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from polakerja_diagram import __version__
from polakerja_diagram.check import check_struktur
from polakerja_diagram.choices import (
    DPI_BAWAAN,
    FORMAT_BAWAAN,
    HURUF_BAWAAN,
    PDFA_TINGKAT,
    PilihanError,
    check_choices,
)
from polakerja_diagram.diagnostics import Diagnostic, Outcome, ToolError
from polakerja_diagram.read import parse_struktur, read_struktur
from polakerja_diagram.sebutan.citation import kata_kunci, nama_bernomor, nama_urutan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from polakerja_diagram.chart.denah import Halaman
    from polakerja_diagram.files.contents import Keluaran
    from polakerja_diagram.model import Lampiran, Mode, Struktur

CODES: Final[dict[str, str]] = {
    "PK483": """Berkas struktur tidak dapat dibuka.

Mengapa: berkas ada, tetapi sistem menolak membacanya.
Salah: berkas milik pengguna lain, atau sedang dikunci program lain.
Betul: tutup program itu, atau minta hak baca atas berkas itu.
""",
}
"""Code -> explanation, for `polakerja jelaskan`."""


@dataclass(frozen=True, slots=True)
class HasilLampiran:
    """What one annex became. `huruf_pt` is the text size of the chart in points, on the smallest page."""

    urutan: int
    sebutan: str
    """As the page says it: `Lampiran II`."""
    nama: str
    kertas: str
    mendatar: bool
    huruf_pt: float
    halaman: int
    persilangan: int


@dataclass(frozen=True, slots=True)
class Hasil:
    """What a drawing run made: the files in order, one record an annex, remarks (which PDF backend)."""

    semua_berkas: tuple[Path, ...]
    semua_lampiran: tuple[HasilLampiran, ...]
    catatan: tuple[str, ...] = ()


def check(berkas: Path) -> Outcome[Struktur]:
    """Read and check a structure file.

    Args:
        berkas: the YAML file; its name stands in the findings as it is written here.

    Returns:
        The structure, or None if any finding is a `galat`; with all findings of the stage in order of place.

    Raises:
        FileNotFoundError: there is no such file (wrong use, not a finding).
        ToolError: PK483, the system does not let it be read.
    """
    with explain_closed(berkas):
        read = read_struktur(berkas)
    return _check_read(read)


def check_bytes(data: bytes, *, file: str) -> Outcome[Struktur]:
    """Read and check a structure that is not (any more) in a file; `file` names it in the findings."""
    return _check_read(parse_struktur(data, file=file))


@contextmanager
def explain_closed(berkas: Path) -> Iterator[None]:
    """Turn the system's refusal to open a file into PK483; that it is not there stays FileNotFoundError."""
    try:
        yield
    except FileNotFoundError:
        raise
    except OSError as cause:
        raise ToolError(
            "PK483",
            f"berkas '{berkas}' tidak dapat dibuka",
            hint="tutup program yang memakainya, atau minta hak baca",
            detail=cause.strerror or str(cause),
        ) from cause


def draw(
    sumber: Path | Struktur,
    *,
    keluaran: Path,
    lampiran: Iterable[int] | None = None,
    format: Sequence[str] = FORMAT_BAWAAN,  # noqa: A002 - the word of the option it carries
    mode: Mode | None = None,
    mesin: str | None = None,
    mesin_pdf: str | None = None,
    templat: Path | None = None,
    lebar_mm: float | None = None,
    huruf: str = HURUF_BAWAAN,
    dpi: int = DPI_BAWAAN,
    satu_halaman: bool = False,
    pdfa_tingkat: str | None = None,
    uraian: bool = False,
    kode_wilayah: str = "",
    pola_berkas: str = "",
) -> Outcome[Hasil]:
    """Check a structure and draw its annexes into a folder; on any `galat` nothing is written.

    Args:
        sumber: a structure file, or a structure already read (it is checked all the same).
        keluaran: the folder, made if it is not there. Old files of the same names are replaced, all or none.
        lampiran: 1-based places of the annexes to draw; None draws all.
        format: any of FORMAT; `pdfa` is the archival PDF, `teks` and `md` hold the annexes in words.
        mode: the closing of the page (L18-L21); None: RANCANGAN while number, date or name is empty.
        mesin: `tertanam` (the engine that is installed with us) or `dot` (Graphviz on PATH); None tries both.
        mesin_pdf: `cairo` or `typst`; None takes cairo where its library is installed, else typst.
        templat: a folder whose templates replace ours, file by file.
        satu_halaman: put each annex on one page, even in text under 8 pt (then a warning says which size).
        lebar_mm: width on paper of the charts alone (`bagan-N`); None: as wide as on the page.
        huruf: how the SVG files carry their letters: `nama` names the font, `tanam` holds the letters that
            it uses, `kurva` holds outlines instead of text.
        dpi: pixels of a PNG to the inch.
        pdfa_tingkat: level of the archival PDF, one of PDFA_TINGKAT; None is the first.
        uraian: end the Word documents with the annexes in words.
        kode_wilayah: code of the region, for the file name that the JDIH record proposes.
        pola_berkas: pattern of that name with {tahun}, {jenis}, {kode}, {nomor}; empty: the usual one.

    Returns:
        What was made, or None if any finding is a `galat`; with the findings of all stages that ran.

    Raises:
        PilihanError: an annex or a format that does not exist, or a choice that no chosen format can follow.
        FileNotFoundError: `sumber` is a path and there is no such file.
        ToolError: an engine, a PDF backend or the disk failed (PK4xx).
    """
    check_choices(
        format=format,
        lebar_mm=lebar_mm,
        huruf=huruf,
        dpi=dpi,
        pdfa_tingkat=pdfa_tingkat,
        uraian=uraian,
        kode_wilayah=kode_wilayah,
        pola_berkas=pola_berkas,
    )
    checked = check(sumber) if isinstance(sumber, Path) else _check_read(Outcome(sumber))
    if checked.value is None:
        return Outcome(None, checked.diagnostics)
    chosen = _choose(checked.value, lampiran)

    laid_out = lay_out(checked.value, chosen, mode=mode, satu_halaman=satu_halaman)
    found = _once(_about(chosen, (*checked.diagnostics, *laid_out.diagnostics)))
    if laid_out.value is None or laid_out.has_errors:
        return Outcome(None, found)

    from polakerja_diagram.files.contents import Permintaan, draw_files
    from polakerja_diagram.fingerprint import fingerprint

    annexes = _summarise(checked.value, chosen, laid_out.value)
    permintaan = Permintaan(
        format=format,
        mesin=mesin,
        mesin_pdf=mesin_pdf,
        templat=templat,
        lebar_mm=lebar_mm,
        huruf=huruf,
        dpi=dpi,
        sidik=fingerprint(checked.value),
        versi=__version__,
        judul=f"Lampiran {nama_bernomor(checked.value.peraturan)}",
        tentang=checked.value.peraturan.tentang,
        kata_kunci=kata_kunci(checked.value.peraturan),
        semua_penanda=tuple(f"{annex.sebutan}: {annex.nama}" for annex in annexes),
        is_lengkap=chosen == checked.value.semua_lampiran,
        struktur=checked.value,
        mode=mode,
        pdfa_tingkat=pdfa_tingkat or PDFA_TINGKAT[0],
        has_uraian=uraian,
        kode_wilayah=kode_wilayah,
        pola_berkas=pola_berkas,
    )
    drawn = draw_files(laid_out.value, permintaan)
    hasil = write(keluaran, drawn, laid_out.value, annexes, sidik=permintaan.sidik)
    return Outcome(hasil.value, (*found, *hasil.diagnostics))


def _once(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the findings without those that another annex has reported in the same words."""
    return tuple({(item.code, item.at, item.message): item for item in found}.values())


def _check_read(read: Outcome[Struktur]) -> Outcome[Struktur]:
    if read.value is None or read.has_errors:
        return Outcome(None, read.diagnostics)
    outcome = Outcome(read.value, (*read.diagnostics, *check_struktur(read.value)))
    return Outcome(None, outcome.diagnostics) if outcome.has_errors else outcome


def _choose(struktur: Struktur, lampiran: Iterable[int] | None) -> tuple[Lampiran, ...]:
    if lampiran is None:
        return struktur.semua_lampiran
    wanted = frozenset(lampiran)
    there = [annex.urutan for annex in struktur.semua_lampiran]
    for urutan in sorted(wanted):
        if urutan not in there:
            raise PilihanError(f"lampiran {urutan} tidak ada; berkas ini memuat lampiran {_list(there)}")
    return tuple(annex for annex in struktur.semua_lampiran if annex.urutan in wanted)


def _about(chosen: tuple[Lampiran, ...], found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the findings without those about other annexes only."""
    drawn = {annex.urutan for annex in chosen}
    return tuple(one for one in found if not one.lampiran or drawn.intersection(one.lampiran))


def _list(numbers: Sequence[int]) -> str:
    return ", ".join(str(number) for number in numbers) or "(tidak satu pun)"


def lay_out(
    struktur: Struktur, chosen: Iterable[Lampiran], *, mode: Mode | None = None, satu_halaman: bool = False
) -> Outcome[tuple[tuple[Halaman, ...], ...]]:
    """Lay every chosen annex out on its pages; all findings are collected before any stops the run."""
    from polakerja_diagram.chart.page import search
    from polakerja_diagram.words import describe_lampiran

    outcomes = [
        search.lay_out(
            struktur,
            annex,
            mode=mode,
            uraian=describe_lampiran(struktur, annex),
            satu_halaman=satu_halaman,
        )
        for annex in chosen
    ]
    found = tuple(diagnostic for outcome in outcomes for diagnostic in outcome.diagnostics)
    pages = tuple(outcome.value for outcome in outcomes if outcome.value is not None)
    return Outcome(pages if len(pages) == len(outcomes) else None, found)


def write(
    keluaran: Path,
    drawn: Keluaran,
    laid_out: Sequence[tuple[Halaman, ...]],
    annexes: tuple[HasilLampiran, ...],
    *,
    sidik: str,
) -> Outcome[Hasil]:
    """Put drawn files into their folder, all or none; what a drafter has edited there is kept beside them.

    Returns:
        What was made, with PK484 where files of another structure stay in the folder.

    Raises:
        ToolError: PK48x, the disk or a document that is in the way.
    """
    from polakerja_diagram.chart.page.arrangement import read_tatanan
    from polakerja_diagram.files.contents import stale_pages
    from polakerja_diagram.files.edits import keep_edits
    from polakerja_diagram.files.left_behind import left_behind
    from polakerja_diagram.files.shifts import announce, read_arrangements
    from polakerja_diagram.files.writing import write_files

    arrangements = {pages[0].lampiran: read_tatanan(pages[0].tatanan) for pages in laid_out}
    earlier = read_arrangements(keluaran, arrangements)
    edits = keep_edits(keluaran, drawn.isi)
    files = {**drawn.isi, **dict(edits.values())}
    paths = write_files(keluaran, files, usang=stale_pages(keluaran, laid_out))[: len(drawn.isi)]
    remarks = (
        *drawn.catatan,
        *(
            f"{name} sudah disunting; suntingannya disimpan sebagai {kept}"
            for name, (kept, _) in edits.items()
        ),
        *announce(earlier, arrangements, {annex.urutan: annex.sebutan for annex in annexes}),
    )
    return Outcome(Hasil(paths, annexes, remarks), tuple(left_behind(keluaran, paths, sidik)))


def _summarise(
    struktur: Struktur, chosen: Iterable[Lampiran], drawn: Iterable[tuple[Halaman, ...]]
) -> tuple[HasilLampiran, ...]:
    return tuple(
        HasilLampiran(
            urutan=annex.urutan,
            sebutan=nama_urutan(struktur, annex),
            nama=annex.nama,
            kertas=pages[0].kertas.nama,
            mendatar=pages[0].mendatar,
            huruf_pt=min(page.denah.huruf_pt for page in pages),
            halaman=len(pages),
            persilangan=sum(page.denah.persilangan for page in pages),
        )
        for annex, pages in zip(chosen, drawn, strict=True)
    )
