"""Marks of change on a chart: what happened to an organ, told by its frame, by hatching and by a small tag.

No colour: a photocopy keeps all of them apart. A `Tanda` is made from a difference, set into the boxes of a
`Bagan` before it is laid out (its words take room), and found again on the `Denah`. Lengths are millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from polakerja_diagram.chart.annex import B
    from polakerja_diagram.chart.bagan import Anggota, Kotak
    from polakerja_diagram.chart.denah import BarisTeks, Denah, KotakDenah
    from polakerja_diagram.model import Kode

BUKA, TUTUP = "[", "]"
"""Around a tag, so that nobody takes it for part of the name."""


class TagLength(Enum):
    """How much the tags tell: each name of an event once; nothing but the kind of change."""

    SEKALI = "sekali"
    PENDEK = "pendek"


class Golongan(Enum):
    """Whether the organ enters, leaves, or stays and changes: decides the look of its name in a list."""

    MASUK = "masuk"
    KELUAR = "keluar"
    BERUBAH = "berubah"


class JenisTanda(StrEnum):
    """What happened to an organ; in the order in which the legend tells it."""

    BARU = "baru"
    GABUNGAN = "gabungan"
    PECAHAN = "pecahan"
    PENATAAN = "penataan"
    DIHAPUS = "dihapus"
    DIGABUNG = "digabung"
    DIPECAH = "dipecah"
    DITATA = "ditata"
    DIGANTI = "diganti"
    PINDAH = "pindah"
    GANTI_NAMA = "ganti-nama"
    GANTI_JENIS = "ganti-jenis"
    ALIH_URUSAN = "alih-urusan"

    @property
    def golongan(self) -> Golongan:
        """Whether it is an entry, a leaving or a change."""
        return ARTI[self][0]

    @property
    def arti(self) -> str:
        """What the mark means, for the legend."""
        return ARTI[self][1]


ARTI: Final = {
    JenisTanda.BARU: (Golongan.MASUK, "Perangkat baru"),
    JenisTanda.GABUNGAN: (Golongan.MASUK, "Perangkat hasil penggabungan"),
    JenisTanda.PECAHAN: (Golongan.MASUK, "Perangkat hasil pemecahan"),
    JenisTanda.PENATAAN: (Golongan.MASUK, "Perangkat hasil penataan"),
    JenisTanda.DIHAPUS: (Golongan.KELUAR, "Perangkat yang dihapus"),
    JenisTanda.DIGABUNG: (Golongan.KELUAR, "Perangkat lama yang digabung"),
    JenisTanda.DIPECAH: (Golongan.KELUAR, "Perangkat lama yang dipecah"),
    JenisTanda.DITATA: (Golongan.KELUAR, "Perangkat lama yang ditata"),
    JenisTanda.DIGANTI: (Golongan.KELUAR, "Perangkat lama yang diganti"),
    JenisTanda.PINDAH: (Golongan.BERUBAH, "Perangkat yang berpindah tempat"),
    JenisTanda.GANTI_NAMA: (Golongan.BERUBAH, "Perangkat yang berganti nama"),
    JenisTanda.GANTI_JENIS: (Golongan.BERUBAH, "Perangkat yang berganti jenis"),
    JenisTanda.ALIH_URUSAN: (Golongan.BERUBAH, "Perangkat yang menerima urusan"),
}
"""What each mark is and means."""


@dataclass(frozen=True, slots=True)
class Tanda:
    """What happened to one organ. `jenis` decides the frame; `teks` tells all.

    `sekali` leaves out the names that another organ of the same event spells, `pendek` all names.
    """

    kode: Kode
    jenis: JenisTanda
    teks: str
    sekali: str
    pendek: str

    def tag(self, panjang: TagLength) -> str:
        """Return the words on the chart, in brackets."""
        return f"{BUKA}{self.sekali if panjang is TagLength.SEKALI else self.pendek}{TUTUP}"


@dataclass(frozen=True, slots=True)
class TandaKotak:
    """A mark on a placed box that is the organ's own."""

    tanda: Tanda
    kotak: KotakDenah

    @property
    def svg_id(self) -> str:
        """`tanda-NAMA`, the name of the box (an organ with two boxes has two marks)."""
        return f"tanda-{self.kotak.nama}"


@dataclass(frozen=True, slots=True)
class TandaBaris:
    """A mark on the lines that name an organ within another box; the tag itself is not underlined."""

    tanda: Tanda
    semua_baris: tuple[BarisTeks, ...]

    @property
    def svg_id(self) -> str:
        """`tanda-KODE`."""
        return f"tanda-{self.tanda.kode}"


def mark_bagan(bagan: B, semua_tanda: Mapping[Kode, Tanda], panjang: TagLength = TagLength.SEKALI) -> B:
    """Return the chart with the tags written in its boxes: a paragraph of its own, or behind a name."""
    return bagan.with_boxes(lambda kotak: _mark_box(kotak, semua_tanda, panjang))


def _mark_box(kotak: Kotak, semua_tanda: Mapping[Kode, Tanda], panjang: TagLength) -> Kotak:
    tanda = semua_tanda.get(kotak.kode) if kotak.kode else None
    judul = (*kotak.judul, tanda.tag(panjang)) if tanda else kotak.judul
    return replace(
        kotak,
        judul=judul,
        anggota=tuple(_mark_member(one, semua_tanda.get(one.kode), panjang) for one in kotak.anggota),
    )


def _mark_member(anggota: Anggota, tanda: Tanda | None, panjang: TagLength) -> Anggota:
    if tanda is None:
        return anggota
    return replace(anggota, teks=f"{anggota.teks} {tanda.tag(panjang)}")


def find_marks(
    denah: Denah, semua_tanda: Mapping[Kode, Tanda]
) -> tuple[tuple[TandaKotak, ...], tuple[TandaBaris, ...]]:
    """Return the marks on boxes and on lines, each in the order of the boxes."""
    boxes: list[TandaKotak] = []
    lines: list[TandaBaris] = []
    for kotak in denah.semua_kotak:
        own = semua_tanda.get(kotak.kode) if kotak.kode else None
        if own:
            boxes.append(TandaKotak(own, kotak))
        for kode, baris in _members(kotak):
            tanda = semua_tanda.get(kode)
            if tanda:
                lines.append(TandaBaris(tanda, baris))
    return tuple(boxes), tuple(lines)


def _members(kotak: KotakDenah) -> Iterator[tuple[Kode, tuple[BarisTeks, ...]]]:
    """Yield each member with the lines of its name; its first line carries its id."""
    semua_kode = {f"anggota-{kode}": kode for kode in kotak.semua_kode}
    current: Kode | None = None
    found: list[BarisTeks] = []
    for baris in kotak.semua_baris:
        if baris.kelas != "anggota":
            continue
        if baris.svg_id in semua_kode:
            if current is not None:
                yield current, tuple(found)
            current, found = semua_kode[baris.svg_id], []
        found.append(baris)
    if current is not None:
        yield current, tuple(found)
