"""Which annexes an amending act must replace, add or delete, given what changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from polakerja_diagram.amend.perubahan import (
    Bagian,
    BagianDiubah,
    BarisDihapus,
    BarisDitambah,
    BarisDiubah,
    BarisDiurutkan,
    Dipindah,
    GantiUrutan,
    OrganList,
)
from polakerja_diagram.amend.words import is_remark
from polakerja_diagram.annexes import KINDS
from polakerja_diagram.model import Koordinasi, Lampiran
from polakerja_diagram.sebutan.citation import nama_urutan
from polakerja_diagram.sebutan.numerals import roman

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.amend.perubahan import Perubahan, Selisih
    from polakerja_diagram.chart.bagan import Sambungan
    from polakerja_diagram.model import Hubungan, JenisBagan, JenisHubungan, Kelompok, Struktur


class Tindakan(StrEnum):
    """What the amending act does with an annex of the amended one."""

    GANTI = "ganti"
    TAMBAH = "tambah"
    HAPUS = "hapus"


@dataclass(frozen=True, slots=True)
class LampiranDiubah:
    """One annex of the amended act: what is done with it, and what it is called there.

    `sebutan` is `Lampiran II`, without numeral if it is the only one; of an added annex its new name. One is
    added after the last one (`sesudah`), so that no other changes its number. `baru` is the annex as drawn.
    """

    tindakan: Tindakan
    sebutan: str
    baru: Lampiran | None = None
    sesudah: str = ""


def changed_lampiran(lama: Struktur, baru: Struktur, selisih: Selisih) -> tuple[LampiranDiubah, ...]:
    """Return what happens to the annexes, in the order of the new act, then the deleted ones.

    An annex is replaced if something that its chart shows has changed. Limits, sources, remarks and wishes
    for the page show nothing that is enacted, so they replace no annex. An organ that moves to another
    Asisten takes with it the lines that lead to it alone.
    """
    touched = {bagan for change in selisih.semua_perubahan for bagan in changes_chart(change)}
    kept = {lampiran.bagan for lampiran in baru.semua_lampiran}
    if any(isinstance(change, Dipindah) for change in selisih.semua_perubahan):
        former = replace(lama, tata_letak=baru.tata_letak)
        touched |= {bagan for bagan in kept - touched if _joins(former, bagan) != _joins(baru, bagan)}
    gone = (lampiran for lampiran in lama.semua_lampiran if lampiran.bagan not in kept)
    return (
        *_entering(lama, baru, touched),
        *(LampiranDiubah(Tindakan.HAPUS, nama_urutan(lama, lampiran)) for lampiran in gone),
    )


def _entering(lama: Struktur, baru: Struktur, touched: set[JenisBagan]) -> Iterator[LampiranDiubah]:
    known = {lampiran.bagan: lampiran for lampiran in lama.semua_lampiran}
    urutan, last = lama.semua_lampiran[-1].urutan, nama_urutan(lama, lama.semua_lampiran[-1])
    for lampiran in baru.semua_lampiran:
        former = known.get(lampiran.bagan)
        if former is None:
            urutan, before, last = urutan + 1, last, f"Lampiran {roman(urutan + 1)}"
            yield LampiranDiubah(Tindakan.TAMBAH, last, lampiran, before)
        elif lampiran.bagan in touched:
            yield LampiranDiubah(Tindakan.GANTI, nama_urutan(lama, former), lampiran)


def _joins(struktur: Struktur, bagan: JenisBagan) -> set[tuple[Sambungan, JenisHubungan]]:
    """Return what a chart joins, and by which kind of relation."""
    nets = KINDS[bagan].variants(struktur)[0][0].semua_jaring
    return {(sambungan, jaring.jenis) for jaring in nets for sambungan in jaring.semua_sambungan}


def changes_chart(change: Perubahan) -> frozenset[JenisBagan]:
    """Return the charts that show the change."""
    if is_remark(change):
        return frozenset()
    match change:
        case BagianDiubah(bagian):
            return frozenset(KINDS) if bagian is Bagian.DASAR_HUBUNGAN else frozenset()
        case BarisDitambah(row) | BarisDihapus(row) | BarisDiubah(_, row) | BarisDiurutkan(row):
            return frozenset((row.bagan,)) if isinstance(row, Lampiran) else _drawing(type(row))
        case GantiUrutan(_, positions):
            only_path = all(position.daftar is not OrganList.PERANGKAT for position in positions)
            return _drawing(Koordinasi) if only_path else frozenset(KINDS)
        case Dipindah(_, former, now) if former.induk == now.induk:
            return _drawing(Koordinasi)
        case _:
            return frozenset(KINDS)


def _drawing(row: type[Koordinasi | Hubungan | Kelompok]) -> frozenset[JenisBagan]:
    """Return the charts that show rows of this kind."""
    return frozenset(jenis for jenis, kind in KINDS.items() if row in kind.draws)
