"""The stages in order: read, check, lay out, draw, write. Nothing is written unless every stage went well.

A structure file (or a Struktur) goes in; files and what is worth saying about them come out. Each stage is a
function of its own, for who needs only some of them. The stages that a check does not need are imported when
drawing begins, so that checking stays quick.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from polakerja_diagram.annexes import describe, kind_of
from polakerja_diagram.check.silence import silence
from polakerja_diagram.choices import NomorLampiran, Pilihan, PilihanError
from polakerja_diagram.diagnostics import Diagnostic, Outcome, Severity
from polakerja_diagram.host import MACHINE, Host
from polakerja_diagram.loading import check_read, is_snapshot, load
from polakerja_diagram.model import Struktur
from polakerja_diagram.penetapan import Penetapan
from polakerja_diagram.sebutan.citation import angka_lampiran

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from polakerja_diagram.akta.akta import Akta
    from polakerja_diagram.chart.denah import Halaman
    from polakerja_diagram.chart.judge.judgement import Nilai
    from polakerja_diagram.draw.edition import Terbitan
    from polakerja_diagram.model import Lampiran


@dataclass(frozen=True, slots=True)
class HasilLampiran:
    """What one annex became. `huruf_pt` is the text size of the chart in points, on the smallest page."""

    urutan: int
    angka: str
    """Its Roman numeral; empty for an only annex."""
    nama: str
    kertas: str
    mendatar: bool
    huruf_pt: float
    halaman: int
    persilangan: int
    nilai: Nilai = field(repr=False)
    """What its pages are judged to be, with reasons."""

    @property
    def sebutan(self) -> str:
        """As the page says it: `Lampiran II`."""
        return f"Lampiran {self.angka}".strip()


@dataclass(frozen=True, slots=True)
class Hasil:
    """What a drawing run made: the files in order, one record an annex, remarks (which PDF backend)."""

    semua_berkas: tuple[Path, ...]
    semua_lampiran: tuple[HasilLampiran, ...]
    catatan: tuple[str, ...] = ()


def check(berkas: Path) -> Outcome[Penetapan]:
    """Read and check a structure file, and hold what it amends or revokes against the history beside it.

    Returns:
        What the act enacts, or None if any finding is a `galat`; with all findings, in order of place.

    Raises:
        FileNotFoundError: there is no such file (wrong use, not a finding).
        ToolError: PK483, the system does not let a file be read.
    """
    return _check(berkas)


def _check(berkas: Path, *, asks_later: bool = False) -> Outcome[Penetapan]:
    """Check a file; `asks_later`: what later acts of the history did to it counts too."""
    decided = _decide(load(berkas), berkas, asks_later=asks_later)
    if decided.value and is_snapshot(berkas):
        return replace(decided, value=decided.value.of_its_time())
    return decided


def _decide(
    loaded: Outcome[Struktur], berkas: Path | None, *, asks_later: bool = False
) -> Outcome[Penetapan]:
    if loaded.value is None:
        return Outcome(None, loaded.diagnostics)
    if not loaded.value.peraturan.semua_rujukan and not asks_later:
        return Outcome(Penetapan(loaded.value, loaded.value), loaded.diagnostics)

    from polakerja_diagram.states.enactment import enact  # few runs ask the history

    decided = enact(loaded.value, berkas, asks_later=asks_later)
    return Outcome(decided.value, (*loaded.diagnostics, *decided.diagnostics))


def stop_empty(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the findings of an act that carries no annex: PK264 is now why nothing is drawn."""
    return tuple(replace(one, severity=Severity.GALAT) if one.code == "PK264" else one for one in found)


def draw(
    sumber: Path | Struktur | Penetapan, *, keluaran: Path, pilihan: Pilihan = Pilihan(), host: Host = MACHINE
) -> Outcome[Hasil]:
    """Check a structure and draw its annexes into a folder; on any `galat` nothing is written.

    Args:
        sumber: a structure file, a structure already read (it is checked all the same and has no history),
            or what a state of the history enacts.
        keluaran: the folder, made if it is not there. Old files of the same names are replaced, all or none.
        pilihan: which annexes, in which formats, how.
        host: what may be used of the machine.

    Returns:
        What was made, or None if any finding is a `galat`; with the findings of all stages that ran.

    Raises:
        PilihanError: an annex that does not exist.
        FileNotFoundError: `sumber` is a path and there is no such file.
        ToolError: an engine, a PDF backend or the disk failed (PK4xx).
    """
    if isinstance(sumber, Path):
        decided = _check(sumber, asks_later="jdih" in pilihan.format)
    elif isinstance(sumber, Struktur):
        decided = _decide(check_read(Outcome(sumber)), None)
    else:
        decided = Outcome(sumber)
    if decided.value is None:
        return Outcome(None, decided.diagnostics)
    struktur = decided.value.drawn(pilihan)
    if not struktur.semua_lampiran:
        return Outcome(None, stop_empty(decided.diagnostics))
    chosen = choose(struktur, pilihan.lampiran)
    laid_out = lay_out(struktur, chosen, pilihan)
    found = _once((*_about(decided.value, chosen, decided.diagnostics), *laid_out.diagnostics))
    if laid_out.value is None or laid_out.has_errors:
        return Outcome(None, found)

    from polakerja_diagram.draw.edition import draw_pages

    drawn = draw_pages(
        struktur, laid_out.value, pilihan, host=host, semua_kaitan=decided.value.semua_kaitan(pilihan)
    )
    hasil = write(keluaran, drawn)
    return Outcome(hasil.value, (*found, *hasil.diagnostics))


def _once(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the findings without those that another annex has reported in the same words."""
    return tuple({(item.code, item.at, item.message): item for item in found}.values())


def choose(struktur: Struktur, lampiran: Iterable[int] | None) -> tuple[Lampiran, ...]:
    """Return the annexes of some places, in order; None are all.

    Raises:
        PilihanError: there is none at a place.
    """
    if lampiran is None:
        return struktur.semua_lampiran
    wanted = frozenset(lampiran)
    there = [annex.urutan for annex in struktur.semua_lampiran]
    for urutan in sorted(wanted):
        if urutan not in there:
            known = ", ".join(map(str, there)) or "(tidak satu pun)"
            raise PilihanError(f"lampiran {urutan} tidak ada; berkas ini memuat lampiran {known}")
    return tuple(annex for annex in struktur.semua_lampiran if annex.urutan in wanted)


def _about(
    penetapan: Penetapan, chosen: tuple[Lampiran, ...], found: Iterable[Diagnostic]
) -> Iterator[Diagnostic]:
    """Return the findings of the file without those about annexes only that are not drawn."""
    charts = {annex.bagan for annex in chosen}
    drawn = {annex.urutan for annex in penetapan.berkas.semua_lampiran if annex.bagan in charts}
    return (one for one in found if not one.lampiran or drawn.intersection(one.lampiran))


def lay_out(struktur: Struktur, chosen: Iterable[Lampiran], pilihan: Pilihan) -> Outcome[tuple[Halaman, ...]]:
    """Lay every chosen annex out on its pages; all findings are collected before any stops the run."""
    from polakerja_diagram.chart.page import search
    from polakerja_diagram.words import as_desc

    outcomes = [
        search.lay_out(
            struktur,
            annex,
            kind_of(annex),
            mode=pilihan.mode,
            uraian=as_desc(describe(struktur, annex)),
            satu_halaman=pilihan.satu_halaman,
        )
        for annex in chosen
    ]
    found = tuple(diagnostic for outcome in outcomes for diagnostic in outcome.diagnostics)
    pages = [outcome.value for outcome in outcomes if outcome.value is not None]
    return Outcome(
        tuple(chain.from_iterable(pages)) if len(pages) == len(outcomes) else None, silence(struktur, found)
    )


def draw_akta(
    penetapan: Penetapan, akta: Akta, *, nomor: NomorLampiran, host: Host = MACHINE
) -> Outcome[bytes]:
    """Return an act with the pages of its annexes as a Word document.

    Args:
        penetapan: what the act enacts.
        akta: the act in words.
        nomor: how its annexes are numbered.
        host: what may be used of the machine.

    Returns:
        The document; None with the galat of an annex that fits on no page.

    Raises:
        ToolError: an engine or a picture failed.
    """
    struktur, pilihan = penetapan.enacted(nomor), Pilihan(format=("docx",), nomor_lampiran=nomor)
    laid_out = lay_out(struktur, struktur.semua_lampiran, pilihan)
    if laid_out.value is None or laid_out.has_errors:
        return Outcome(None, laid_out.diagnostics)

    from polakerja_diagram.draw.edition import draw_pages
    from polakerja_diagram.draw.identity import publisher
    from polakerja_diagram.office.documents import flow_pages
    from polakerja_diagram.office.docx_akta import build_akta
    from polakerja_diagram.units import KERTAS

    pages = flow_pages(draw_pages(struktur, laid_out.value, pilihan, host=host))
    kertas = KERTAS[struktur.tata_letak.kertas]
    penerbit = publisher(struktur.peraturan)
    return Outcome(build_akta(akta, pages, kertas=kertas, penerbit=penerbit), laid_out.diagnostics)


def write(keluaran: Path, terbitan: Terbitan) -> Outcome[Hasil]:
    """Make the files of drawn pages and put them into their folder, all or none; edited ones are kept beside.

    Returns:
        What was made, with PK484 where files of another structure stay in the folder, PK450 where files of
        another set do.

    Raises:
        ToolError: a PDF backend, the disk, or a document that is in the way.
    """
    from polakerja_diagram.chart.page.arrangement import read_tatanan
    from polakerja_diagram.files.contents import make_files, stale_pages
    from polakerja_diagram.files.edits import keep_edits
    from polakerja_diagram.files.left_behind import left_behind
    from polakerja_diagram.files.manifest import MANIFES, plan_manifest, tell_strangers
    from polakerja_diagram.files.shifts import announce, announce_margin, read_arrangements
    from polakerja_diagram.files.writing import write_files

    drawn = make_files(terbitan)
    annexes = tuple(_summarise(terbitan))
    first_pages = (page.halaman for page in terbitan.semua_halaman if page.halaman.halaman == 1)
    arrangements = {page.lampiran: read_tatanan(page.tatanan) for page in first_pages}
    earlier = read_arrangements(keluaran, arrangements)
    edits = keep_edits(keluaran, drawn.isi)
    stale = tuple(stale_pages(keluaran, terbitan))
    manifes, strange = plan_manifest(terbitan, drawn.isi, keluaran, stale)
    files = {**drawn.isi, **dict(edits.values()), MANIFES: manifes.to_bytes()}  # the manifest last
    paths = write_files(keluaran, files, usang=stale)[: len(drawn.isi)]
    remarks = (
        *drawn.catatan,
        *(
            f"{name} sudah disunting; suntingannya disimpan sebagai {kept}"
            for name, (kept, _) in edits.items()
        ),
        *announce_margin(earlier, terbitan.struktur.tata_letak),
        *announce(earlier, arrangements, {annex.urutan: annex.sebutan for annex in annexes}),
    )
    left = tuple(left_behind(keluaran, paths, terbitan.identitas.sidik))
    return Outcome(Hasil(paths, annexes, remarks), (*left, *tell_strangers(keluaran, strange)))


def _summarise(terbitan: Terbitan) -> Iterator[HasilLampiran]:
    from polakerja_diagram.chart.judge.judgement import judge_pages

    lying = {drawn[0].lampiran.urutan: drawn[0].halaman.mendatar for drawn in terbitan.per_lampiran}
    for drawn in terbitan.per_lampiran:
        annex, pages = drawn[0].lampiran, [page.halaman for page in drawn]
        others = {mendatar for urutan, mendatar in lying.items() if urutan != annex.urutan}
        yield HasilLampiran(
            urutan=annex.urutan,
            angka=angka_lampiran(terbitan.struktur, annex),
            nama=annex.nama,
            kertas=pages[0].kertas.nama,
            mendatar=pages[0].mendatar,
            huruf_pt=min(page.denah.huruf_pt for page in pages),
            halaman=len(pages),
            persilangan=sum(page.denah.persilangan for page in pages),
            nilai=judge_pages(pages, other_orientation=bool(others) and pages[0].mendatar not in others),
        )
