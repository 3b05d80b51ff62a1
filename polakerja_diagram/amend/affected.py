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
from polakerja_diagram.amend.remarks import is_remark
from polakerja_diagram.annexes import KINDS
from polakerja_diagram.model import Koordinasi, Lampiran
from polakerja_diagram.sebutan.citation import angka_lampiran, nama_urutan
from polakerja_diagram.sebutan.numerals import roman

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.amend.perubahan import Baris, Perubahan, Selisih
    from polakerja_diagram.chart.bagan import Sambungan
    from polakerja_diagram.model import Hubungan, JenisBagan, JenisHubungan, Kelompok, Struktur


class Tindakan(StrEnum):
    """What the amending act does with an annex of the amended one."""

    GANTI = "ganti"
    TAMBAH = "tambah"
    HAPUS = "hapus"


@dataclass(frozen=True, slots=True)
class LampiranDiubah:
    """One annex of the amended act: what is done with it, and its number there.

    `angka` is the Roman numeral of `urutan`, empty where the act has no other annex. One is added after the
    last one (`sesudah`), so that no other changes its number. `baru` is the annex as the file says it.
    `hanya_urutan`: nothing but the order of its lists has changed.
    """

    tindakan: Tindakan
    urutan: int
    angka: str
    baru: Lampiran | None = None
    sesudah: str = ""
    hanya_urutan: bool = False

    @property
    def sebutan(self) -> str:
        """As the amended act calls it, `Lampiran II`; an added one as it will be called."""
        return f"Lampiran {self.angka}".strip()


def changed_lampiran(lama: Struktur, baru: Struktur, selisih: Selisih) -> tuple[LampiranDiubah, ...]:
    """Return what happens to the annexes, in the order of their numbers in the amended act.

    One is deleted only where the new state says so: what it leaves out stays as it was. One is replaced if
    something that its chart shows has changed. Limits, sources, remarks and wishes for the page show nothing
    that is enacted, so they replace no annex. An organ that moves to another Asisten takes with it the lines
    that lead to it alone.
    """
    shown = [(change, changes_chart(change)) for change in selisih.semua_perubahan]
    touched = {bagan for _, charts in shown for bagan in charts}
    ordered = touched - {bagan for change, charts in shown if not _is_order(change) for bagan in charts}
    kept = {lampiran.bagan for lampiran in baru.semua_lampiran}
    deleted = {lampiran.bagan for lampiran in baru.lampiran_dihapus}
    if any(isinstance(change, Dipindah) for change in selisih.semua_perubahan):
        former = replace(lama, tata_letak=baru.tata_letak)
        touched |= {bagan for bagan in kept - touched if _joins(former, bagan) != _joins(baru, bagan)}
    gone = (
        LampiranDiubah(Tindakan.HAPUS, lampiran.urutan, angka_lampiran(lama, lampiran))
        for lampiran in lama.semua_lampiran
        if lampiran.bagan in deleted
    )
    entering = (
        replace(one, hanya_urutan=one.baru is not None and one.baru.bagan in ordered)
        for one in _entering(lama, baru, touched)
    )
    return tuple(sorted((*entering, *gone), key=lambda one: one.urutan))


def left_out(lama: Struktur, baru: Struktur) -> tuple[Lampiran, ...]:
    """Return the annexes of the old state of which the new one says nothing, nor that they are deleted."""
    said = {lampiran.bagan for lampiran in (*baru.semua_lampiran, *baru.lampiran_dihapus)}
    return tuple(lampiran for lampiran in lama.semua_lampiran if lampiran.bagan not in said)


def number_annexes(lama: Struktur, baru: Struktur) -> Struktur:
    """Return the new state with the annexes as the amended act numbers them: a new one after the last."""
    known = {lampiran.bagan: lampiran.urutan for lampiran in lama.semua_lampiran}
    last = max(one.urutan for one in (*lama.semua_lampiran, *lama.lampiran_dihapus))
    added = [lampiran.bagan for lampiran in baru.semua_lampiran if lampiran.bagan not in known]
    known |= {bagan: place for place, bagan in enumerate(added, start=last + 1)}
    gone = {lampiran.bagan: lampiran for lampiran in (*lama.lampiran_dihapus, *lama.semua_lampiran)}
    return replace(
        baru,
        semua_lampiran=tuple(
            sorted(
                (replace(one, urutan=known[one.bagan], angka="") for one in baru.semua_lampiran),
                key=lambda one: one.urutan,
            )
        ),
        lampiran_dihapus=tuple(
            replace(one, urutan=gone[one.bagan].urutan if one.bagan in gone else one.urutan, angka="")
            for one in baru.lampiran_dihapus
        ),
    )


def _entering(lama: Struktur, baru: Struktur, touched: set[JenisBagan]) -> Iterator[LampiranDiubah]:
    known = {lampiran.bagan: lampiran for lampiran in lama.semua_lampiran}
    last = nama_urutan(lama, max((*lama.semua_lampiran, *lama.lampiran_dihapus), key=lambda one: one.urutan))
    for lampiran in number_annexes(lama, baru).semua_lampiran:
        former, urutan = known.get(lampiran.bagan), lampiran.urutan
        if former is None:
            yield LampiranDiubah(Tindakan.TAMBAH, urutan, roman(urutan), lampiran, last)
            last = f"Lampiran {roman(urutan)}"
        elif lampiran.bagan in touched:
            yield LampiranDiubah(Tindakan.GANTI, urutan, angka_lampiran(lama, former), lampiran)


def _joins(struktur: Struktur, bagan: JenisBagan) -> set[tuple[Sambungan, JenisHubungan]]:
    """Return what a chart joins, and by which kind of relation."""
    nets = KINDS[bagan].variants(struktur)[0][0].semua_jaring
    return {(sambungan, jaring.jenis) for jaring in nets for sambungan in jaring.semua_sambungan}


def changes_chart(change: Perubahan) -> frozenset[JenisBagan]:
    """Return the charts that show the change."""
    if is_remark(change):
        return frozenset()
    match change:
        case BagianDiubah(bagian) if bagian is not Bagian.DASAR_HUBUNGAN:
            return frozenset()
        case BarisDiurutkan(rows):
            return _showing(*rows)
        case BarisDitambah(row) | BarisDihapus(row) | BarisDiubah(_, row):
            return _showing(row)
        case _ if _is_path(change):
            return _drawing(Koordinasi)
        case _:
            return frozenset(KINDS)


def _is_order(change: Perubahan) -> bool:
    return isinstance(change, GantiUrutan | BarisDiurutkan)


def _is_path(change: Perubahan) -> bool:
    """Whether only ways to an Asisten or the Sekda changed."""
    if isinstance(change, GantiUrutan):
        return change.daftar is not OrganList.PERANGKAT
    return isinstance(change, Dipindah) and change.lama.induk == change.baru.induk


def _showing(*rows: Baris) -> frozenset[JenisBagan]:
    return frozenset(
        bagan
        for row in rows
        for bagan in ((row.bagan,) if isinstance(row, Lampiran) else _drawing(type(row)))
    )


def _drawing(row: type[Koordinasi | Hubungan | Kelompok]) -> frozenset[JenisBagan]:
    """Return the charts that show rows of this kind."""
    return frozenset(jenis for jenis, kind in KINDS.items() if row in kind.draws)
