"""The marked charts: both states on one sheet for each annex, as SVG and PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram import __version__
from polakerja_diagram.amend.marking import mark_organs, other_changes, told_events
from polakerja_diagram.amend.perubahan import GantiKode
from polakerja_diagram.amend.remarks import is_remark
from polakerja_diagram.amend.successors import follow
from polakerja_diagram.amend.union import unite
from polakerja_diagram.annexes import kind_of
from polakerja_diagram.chart.page.change_sheet import LembarPerubahan, SheetContent, lay_out_change
from polakerja_diagram.diagnostics import Diagnostic, Outcome, warning
from polakerja_diagram.draw.change_sheet import build_change_svg
from polakerja_diagram.draw.edition import draw_charts
from polakerja_diagram.draw.file_names import BAGAN, PERUBAHAN, NamaBerkas
from polakerja_diagram.draw.identity import Identitas
from polakerja_diagram.fingerprint import fingerprint
from polakerja_diagram.host import MACHINE, Host
from polakerja_diagram.sebutan.citation import nama_bernomor, nama_urutan

if TYPE_CHECKING:
    from polakerja_diagram.amend import Selisih
    from polakerja_diagram.model import Lampiran, Struktur

CATATAN_TERBANYAK: Final = 6
"""So many sentences about relations and groups stand on the sheet; the list of changes holds all."""


def draw_change(
    lama: Struktur, baru: Struktur, selisih: Selisih, *, host: Host = MACHINE
) -> Outcome[dict[str, bytes]]:
    """Return `bagan-N-perubahan.svg` and `.pdf` for each annex of the new state.

    Returns:
        File name -> content; with PK514 for an annex that does not fit even on A3.

    Raises:
        ToolError: an engine or a PDF backend failed.
    """
    from polakerja_diagram.draw.pdf import render_pdf  # noqa: PLC0415 - slow to load

    sheets: list[LembarPerubahan] = []
    found: list[Diagnostic] = []
    for lampiran in baru.semua_lampiran:
        sheet = lay_out_change(_content(lama, baru, selisih, lampiran))
        if sheet is None:
            found.append(_too_large(baru, lampiran))
        else:
            sheets.append(sheet)
    identitas = Identitas(sidik=fingerprint(baru), versi=__version__)
    files: dict[str, bytes] = {}
    _, drawn = draw_charts(
        [sheet.halaman for sheet in sheets],
        lambda: [build_change_svg(sheet, identitas, sidik_lama=fingerprint(lama)) for sheet in sheets],
        host=host,
    )
    for sheet, svg in zip(sheets, drawn, strict=True):
        halaman = sheet.halaman
        names = {end: str(NamaBerkas(end, BAGAN, halaman.lampiran, rupa=PERUBAHAN)) for end in ("svg", "pdf")}
        own = Identitas(judul=halaman.judul_dokumen, sidik=identitas.sidik)
        files[names["svg"]] = svg.encode("utf-8")
        files[names["pdf"]] = render_pdf(svg, own, uraian=halaman.uraian)
    return Outcome(files, tuple(found))


def _content(lama: Struktur, baru: Struktur, selisih: Selisih, lampiran: Lampiran) -> SheetContent:
    marks = mark_organs(lama, selisih)
    same = tuple(one for one in selisih.semua_perubahan if isinstance(one, GantiKode) and is_remark(one))
    gabungan = unite(follow(lama, same), baru)
    others = other_changes(lama, baru, selisih, lampiran.bagan)
    more = len(others) - CATATAN_TERBANYAK
    if more > 0:
        others = (*others[:CATATAN_TERBANYAK], f"{more} perubahan lain tercantum dalam daftar perubahan")
    title = f"Perubahan {nama_urutan(baru, lampiran)}: {' '.join(lampiran.nama.split())}"
    return SheetContent(
        gabungan=gabungan,
        lampiran=lampiran,
        kind=kind_of(lampiran),
        semua_tanda=marks,
        judul=(title, *_acts(lama, baru)),
        catatan=_under("Perubahan lain pada bagan ini:", others),
        peristiwa=_under("Perubahan perangkat:", told_events(lama, baru, selisih)),
        uraian="; ".join(
            f"{p.nama}: {marks[p.kode].teks}" for p in gabungan.semua_perangkat if p.kode in marks
        ),
    )


def _under(judul: str, kalimat: tuple[str, ...]) -> tuple[str, ...]:
    return (judul, *(f"{one}." for one in kalimat)) if kalimat else ()


def _acts(lama: Struktur, baru: Struktur) -> tuple[str, str]:
    """Return the lines that name both acts; two states of one act are told apart in words."""
    old, new = nama_bernomor(lama.peraturan), nama_bernomor(baru.peraturan)
    if old == new:
        old, new = f"{old} (keadaan lama)", f"{new} (keadaan baru)"
    return f"Semula: {old}", f"Menjadi: {new}"


def _too_large(baru: Struktur, lampiran: Lampiran) -> Diagnostic:
    return warning(
        "PK514",
        at=lampiran.at,
        message=f"bagan perubahan {nama_urutan(baru, lampiran)} tidak muat pada A3 dengan huruf 8 pt",
        hint="bandingkan keadaan yang berurutan; daftar perubahannya tetap ditulis",
        lampiran=(lampiran.urutan,),
    )
