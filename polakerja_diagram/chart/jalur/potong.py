"""Lampiran II cut to pages: the lists of a chart, and the part of each that one page shows.

An Asisten's box stands once, on the first page; where its list goes on, a mark names it again. A leader with
many organs straight under him has a list as an Asisten has. No coordinates here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.bagan import Kotak, Tingkat
from polakerja_diagram.chart.jalur.puncak import boxes_beside
from polakerja_diagram.model import Kode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.chart.jalur.bagan import BaganJalur
    from polakerja_diagram.model import TataLetak

BANYAK_LANGSUNG: Final = 14
"""From so many organs straight under a leader on, they stand in columns below him: seven a side would make
the row of the leader as high as a third of the page."""

BANYAK_TANPA_ASISTEN: Final = 4
"""So many do so where there is no Asisten: the page below the leader is free."""


@dataclass(frozen=True, slots=True)
class BranchList:
    """The list of an Asisten, or of a leader with many organs straight under him.

    `menggantung`: it hangs from the line below the leader and has no box of its own on the first page.
    `menyusul`: the first page has no place for it at all.
    """

    atas: Kotak
    semua_kotak: tuple[Kotak, ...]
    kolom: int = 0
    menggantung: bool = False
    menyusul: bool = False


@dataclass(frozen=True, slots=True)
class Potongan:
    """What one page shows of a list: its head (a box, a mark or none) and some of its boxes, in order."""

    kepala: Kotak | None
    semua_kotak: tuple[Kotak, ...]
    kolom: int = 0
    lanjutan: bool = False
    """Whether the head is a mark that names what stands on an earlier page."""


@dataclass(frozen=True, slots=True)
class Potong:
    """A page: its number from 0, for each list the boxes it shows (from, up to), the height of its ground."""

    urutan: int
    dari: tuple[int, ...]
    sampai: tuple[int, ...]
    tinggi_mm: float

    @property
    def jumlah(self) -> int:
        """How many boxes of lists it shows."""
        return sum(self.sampai) - sum(self.dari)


@dataclass(frozen=True, slots=True)
class CutPage:
    """One page: the top of the chart (None after the first page) and the lists below it."""

    atas: BaganJalur | None
    semua_potongan: tuple[Potongan, ...]


def find_lists(
    bagan: BaganJalur, tata_letak: TataLetak, *, berhalaman: bool
) -> tuple[BaganJalur, tuple[BranchList, ...]]:
    """Return the chart without those organs of the leaders that form lists, and all lists in order.

    Args:
        bagan: the whole chart.
        tata_letak: pins numbers of columns.
        berhalaman: whether there will be several pages: then the head, too, may have a list.
    """
    kolom = dict(tata_letak.kolom)
    lowest = bagan.sekda or bagan.pimpinan
    lists: list[BranchList] = []
    below = boxes_beside(bagan, lowest)
    if len(below) >= (BANYAK_LANGSUNG if bagan.semua_cabang else BANYAK_TANPA_ASISTEN):
        lists.append(BranchList(lowest, below, menggantung=True))
    lists.extend(
        BranchList(cabang.kepala, cabang.semua_kotak, kolom.get(Kode(cabang.kepala.nama), 0))
        for cabang in bagan.semua_cabang
    )
    of_head = boxes_beside(bagan, bagan.pimpinan)
    if berhalaman and bagan.sekda is not None and len(of_head) >= BANYAK_LANGSUNG:
        lists.append(BranchList(bagan.pimpinan, of_head, menyusul=True))
    listed = {
        kotak.nama
        for daftar in lists
        if daftar.menggantung or daftar.menyusul
        for kotak in daftar.semua_kotak
    }
    langsung = tuple(kotak for kotak in bagan.langsung if kotak.nama not in listed)
    return replace(bagan, langsung=langsung), tuple(lists)


def whole_page(atas: BaganJalur, lists: Sequence[BranchList]) -> CutPage:
    """Return everything as one page."""
    return CutPage(
        atas,
        tuple(
            Potongan(None if daftar.menggantung else daftar.atas, daftar.semua_kotak, daftar.kolom)
            for daftar in lists
        ),
    )


def cut_page(
    atas: BaganJalur,
    lists: Sequence[BranchList],
    potong: Potong,
    *,
    dari: Sequence[str],
    ke: Sequence[str],
) -> CutPage:
    """Return the page that shows a range of the boxes of each list.

    Args:
        atas: the top of the chart, drawn on the first page.
        lists: all lists in order.
        potong: the page and its ranges of boxes.
        dari: for each list the number of the page it comes from, as printed; empty where there is none.
        ke: for each list the number of the page where it goes on, as printed; empty where it does not.
    """
    pertama = potong.urutan == 0
    pieces: list[Potongan] = []
    for urutan, (daftar, sebelum, sesudah) in enumerate(zip(lists, dari, ke, strict=True)):
        shown = daftar.semua_kotak[potong.dari[urutan] : potong.sampai[urutan]]
        if pertama and (daftar.menggantung or daftar.menyusul):
            atas = _refer_leader(atas, daftar.atas, sesudah)
            if shown:
                pieces.append(Potongan(None, shown, daftar.kolom))
        elif pertama:
            pieces.append(Potongan(replace(daftar.atas, page_notes=_onward(sesudah)), shown, daftar.kolom))
        elif shown:
            mark = _mark(daftar.atas, potong.urutan + 1, sebelum, sesudah)
            pieces.append(Potongan(mark, shown, daftar.kolom, lanjutan=True))
    return CutPage(atas if pertama else None, tuple(pieces))


def _refer_leader(bagan: BaganJalur, kotak: Kotak, sesudah: str) -> BaganJalur:
    """Return the top with a reference in the box of the leader whose list goes on."""
    if bagan.sekda is not None and kotak.nama == bagan.sekda.nama:
        return replace(bagan, sekda=replace(bagan.sekda, page_notes=_onward(sesudah)))
    return replace(bagan, pimpinan=replace(bagan.pimpinan, page_notes=_onward(sesudah)))


def _onward(nomor: str) -> tuple[str, ...]:
    return (f"bersambung ke halaman {nomor}",) if nomor else ()


def _mark(atas: Kotak, halaman: int, sebelum: str, sesudah: str) -> Kotak:
    """Return the mark that names a list again on a later page."""
    return Kotak(
        nama=f"lanjutan-{atas.nama}-h{halaman}",
        judul=(f"{atas.judul[0]} (lanjutan)",),
        judul_lengkap=f"{atas.judul_lengkap} (lanjutan)",
        tingkat=Tingkat.ASISTEN,
        page_notes=(f"sambungan dari halaman {sebelum}", *_onward(sesudah)),
    )
