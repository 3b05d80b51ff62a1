"""Lampiran I on several pages: its largest boxes keep their heading, their members stand on later pages.

`spread_pola` takes as few members off the first page as it can. A member at which a relation ends stays in
its box, so that every line ends where it did. Words that count members go with their list, and with them the
other lists that they count. Lengths are millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.annex import Ground
from polakerja_diagram.chart.bagan import Kotak, Tingkat
from polakerja_diagram.chart.page.blocks import page_number
from polakerja_diagram.chart.page.findings import too_large
from polakerja_diagram.chart.page.search import find_largest
from polakerja_diagram.chart.page.sheet import TINGGI_BAGAN_TERKECIL_MM, Tersebar
from polakerja_diagram.chart.pola.kata import finish_sentence
from polakerja_diagram.chart.pola.layout import layout_pola
from polakerja_diagram.chart.pola.list_pages import families, place_lists
from polakerja_diagram.diagnostics import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.chart.bagan import Anggota
    from polakerja_diagram.chart.denah import Denah
    from polakerja_diagram.chart.page.sheet import AnnexSheet
    from polakerja_diagram.chart.pola.bagan import BaganPola
    from polakerja_diagram.model import Kode

ANGGOTA_TERSEDIKIT: Final = 4
"""A list of fewer members takes hardly more room than the words that refer to it."""


@dataclass(frozen=True, slots=True)
class _Ringkas:
    """A box that may be shortened: what stays in it and what goes to a list."""

    kotak: Kotak
    tinggal: tuple[Anggota, ...]
    pindah: tuple[Anggota, ...]

    @property
    def judul(self) -> tuple[str, ...]:
        """The heading: a box whose heading was spared, as its members told it, gets it back."""
        return self.kotak.judul or (self.kotak.judul_kelompok,)

    def shorten(self, nomor: int) -> Kotak:
        """Return the box with a reference to the page that lists what has gone."""
        what = "selebihnya pada" if self.tinggal else "pada"
        return replace(
            self.kotak,
            judul=self.judul,
            reference=f"(daftar {what} halaman {nomor})",
            anggota=self.tinggal,
            catatan=finish_sentence([one for one in self.kotak.catatan if not one.berangka]),
        )

    def counts(self, other: _Ringkas) -> bool:
        """Whether words at the foot count members of the other list."""
        listed = {anggota.kode for anggota in other.pindah if not anggota.tingkat}
        said = (said for one in self.kotak.catatan if one.berangka for said in one.semua_hubungan)
        return any(one.dari in listed or one.ke in listed for one in said)

    def to_list(self) -> Kotak:
        """Return what has gone, under the same heading."""
        kotak = self.kotak
        return Kotak(
            kotak.nama,
            self.judul,
            kotak.judul_lengkap,
            Tingkat.OPD,
            judul_kelompok=self.judul[0],
            anggota=self.pindah,
            catatan=finish_sentence([one for one in self.kotak.catatan if one.berangka]),
        )


@dataclass(frozen=True, slots=True)
class Sebaran:
    """Lampiran I on several pages as a draft: which way to show it, which lists go, and how it fits."""

    sheet: AnnexSheet[BaganPola]
    pindah: tuple[_Ringkas, ...]
    draf: tuple[Denah, ...]

    @property
    def huruf_pt(self) -> float:
        """Its text size in points."""
        return self.draf[0].huruf_pt

    def finish(self) -> Tersebar:
        """Return the pages, with as few crossings as can be found."""
        placed = _try(self.sheet, self.pindah, self.huruf_pt, draf=False)
        return Tersebar(self.sheet, placed or self.draf)


def spread_pola(
    groups: Sequence[Sequence[AnnexSheet[BaganPola]]], sizes: Sequence[float]
) -> Outcome[Tersebar]:
    """Return Lampiran I on several pages; PK301 if the chart does not fit even without its long lists.

    Of the groups of ways to show it the one with the fewest pages, then with the largest text.

    Args:
        groups: the pages, upright and across, around each way to show it, group by group.
        sizes: text sizes in points, largest first.
    """
    drafts = [draft for sheets in groups if (draft := _draft(sheets, sizes)) is not None]
    if not drafts:
        return Outcome(None, (too_large(groups[-1][0], huruf_pt=sizes[-1]),))
    return Outcome(min(drafts, key=lambda draft: (len(draft.draf), -draft.huruf_pt)).finish())


def _draft(sheets: Sequence[AnnexSheet[BaganPola]], sizes: Sequence[float]) -> Sebaran | None:
    """Return the way of one group that takes the fewest lists off the first page, the preferred one first."""
    candidates = [_candidates(sheet.bagan) for sheet in sheets]
    for jumlah in range(1, max(map(len, candidates)) + 1):
        for sheet, semua in zip(sheets, candidates, strict=True):
            chosen = tuple(dict.fromkeys(chain.from_iterable(semua[:jumlah])))
            least = _try(sheet, chosen, sizes[-1]) if jumlah <= len(semua) else None
            if least is not None:
                return Sebaran(sheet, chosen, _largest(sheet, chosen, sizes, least))
    return None


def _largest(
    sheet: AnnexSheet[BaganPola],
    chosen: Sequence[_Ringkas],
    sizes: Sequence[float],
    least: tuple[Denah, ...],
) -> tuple[Denah, ...]:
    """Return the draft in the largest text that takes no more pages than the smallest, `least`, does."""

    def attempt(huruf_pt: float) -> tuple[Denah, ...] | None:
        placed = _try(sheet, chosen, huruf_pt)
        return placed if placed is not None and len(placed) <= len(least) else None

    return find_largest(sizes, attempt, smallest=least) or least


def _candidates(bagan: BaganPola) -> tuple[tuple[_Ringkas, ...], ...]:
    """Return the boxes that may be shortened, the longest list first, each with those that go with it."""
    ends: dict[str, set[Kode]] = {}
    for jaring in bagan.semua_jaring:
        for ujung in (*jaring.dari, *jaring.ke):
            if ujung.anggota is not None:
                ends.setdefault(ujung.kotak, set()).add(ujung.anggota)
    found = [
        _split(kotak, ends.get(kotak.nama, set()))
        for kotak in bagan.semua_kotak
        if kotak.tingkat is not Tingkat.PIMPINAN
    ]
    long = [ringkas for ringkas in found if len(ringkas.pindah) >= ANGGOTA_TERSEDIKIT]
    long.sort(key=lambda ringkas: (not ringkas.kotak.kelompok, -len(ringkas.pindah)))
    return tuple(
        (first, *(one for one in found if one is not first and (first.counts(one) or one.counts(first))))
        for first in long
    )


def _split(kotak: Kotak, ends: set[Kode]) -> _Ringkas:
    """Return a box whose members stay at which a relation ends, each with what belongs to it."""
    stays: list[Anggota] = []
    goes: list[Anggota] = []
    for family in families(kotak.anggota):
        kept = any(anggota.kode in ends for anggota in family)
        (stays if kept else goes).extend(family)
    return _Ringkas(kotak, tuple(stays), tuple(goes))


def _try(
    sheet: AnnexSheet[BaganPola], chosen: Sequence[_Ringkas], huruf_pt: float, *, draf: bool = True
) -> tuple[Denah, ...] | None:
    """Return the chart and the lists in one size, or None if one of them does not fit."""
    bagan = sheet.bagan
    heights = sheet.heights(huruf_pt)
    if min(heights.pertama_mm, heights.terakhir_mm) < TINGGI_BAGAN_TERKECIL_MM:
        return None
    in_order = sorted(chosen, key=lambda ringkas: bagan.semua_kotak.index(ringkas.kotak))
    lists = place_lists(
        [ringkas.to_list() for ringkas in in_order],
        lebar_mm=sheet.bidang.lebar_mm,
        tinggi_mm=heights.tengah_mm,
        tinggi_terakhir_mm=heights.terakhir_mm,
        huruf_pt=huruf_pt,
    )
    if lists is None:
        return None
    semua_denah, page_of = lists
    shortened = {
        ringkas.kotak.nama: ringkas.shorten(page_number(sheet.lampiran, page_of[ringkas.kotak.nama] + 2))
        for ringkas in in_order
    }
    denah = layout_pola(
        bagan.with_boxes(lambda kotak: shortened.get(kotak.nama, kotak)),
        Ground(sheet.bidang.lebar_mm, heights.pertama_mm, huruf_pt, draf=draf),
    )
    return None if denah is None else (denah, *semua_denah)
