"""Ways in which a drafter amends a structure, each with the kinds of change that must be found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final, TypeAlias, TypeVar

from hypothesis import assume
from hypothesis import strategies as st

from polakerja_diagram.amend.perubahan import (
    AlihUrusan,
    BagianDiubah,
    BarisDihapus,
    BarisDitambah,
    BarisDiubah,
    BarisDiurutkan,
    Digabung,
    Dihapus,
    Dipecah,
    Dipindah,
    Ditambah,
    GantiAsal,
    GantiJenis,
    GantiKeterangan,
    GantiKode,
    GantiNama,
    GantiUrutan,
)
from polakerja_diagram.amend.state import read_keadaan
from polakerja_diagram.model import (
    OPD,
    Hubungan,
    JenisHubungan,
    JenisPerangkat,
    Kelompok,
    Keterangan,
    Kode,
    Koordinasi,
    Langsung,
    Perangkat,
    Status,
    Struktur,
)

T = TypeVar("T")

Suntingan: TypeAlias = Callable[[Struktur, st.DataObject], tuple[Struktur, list[type]]]
"""A way to amend: the new state, and the kinds of change that must be found, no more and no fewer."""

KETERANGAN: Final = Keterangan(dasar="Pasal 99", status=Status.TERVERIFIKASI, catatan="dibaca ulang")


def opd(struktur: Struktur) -> list[Perangkat]:
    """Return the organs that no other row names: no unit under them, no relation or group by their kode."""
    named = {p.induk for p in struktur.semua_perangkat}
    named |= {Kode(end) for row in struktur.semua_hubungan for end in (row.dari, row.ke)}
    named |= {Kode(name) for kelompok in struktur.semua_kelompok for name in kelompok.anggota}
    return [p for p in struktur.semua_perangkat if p.jenis in OPD and p.kode not in named]


def pick_opd(struktur: Struktur, data: st.DataObject, count: int = 1) -> list[Perangkat]:
    candidates = opd(struktur)
    assume(len(candidates) >= count)
    return data.draw(st.lists(st.sampled_from(candidates), min_size=count, max_size=count, unique=True))


def without(struktur: Struktur, *kode: Kode) -> Struktur:
    return replace(
        struktur,
        semua_perangkat=tuple(p for p in struktur.semua_perangkat if p.kode not in kode),
        semua_koordinasi=tuple(r for r in struktur.semua_koordinasi if r.perangkat not in kode),
        semua_langsung=tuple(r for r in struktur.semua_langsung if r.perangkat not in kode),
        dikecualikan=tuple(k for k in struktur.dikecualikan if k not in kode),
    )


def placed(struktur: Struktur, kode: Kode, data: st.DataObject, *, other_than: object = None) -> Struktur:
    """Return the structure with a path for an organ without one: an Asisten, the Sekda, the head or none."""
    asisten = [p.kode for p in struktur.semua_perangkat if p.jenis is JenisPerangkat.ASISTEN]
    ways: list[str] = [way for way in (*asisten, "sekda", "kepala", "tanpa") if way != other_than]
    way = data.draw(st.sampled_from(ways))
    if way in asisten:
        rows = [*struktur.semua_koordinasi, Koordinasi(Kode(way), kode)]
        rows.sort(key=lambda row: asisten.index(row.asisten))
        return replace(struktur, semua_koordinasi=tuple(rows))
    if way == "tanpa":
        return replace(struktur, dikecualikan=inserted(struktur.dikecualikan, kode, data))
    row = Langsung(kode, way)
    return replace(struktur, semua_langsung=inserted(struktur.semua_langsung, row, data))


def inserted(rows: tuple[T, ...], row: T, data: st.DataObject) -> tuple[T, ...]:
    place = data.draw(st.integers(0, len(rows)))
    return (*rows[:place], row, *rows[place:])


def tambah(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    organ = Perangkat(Kode("baru"), "Dinas Baru", JenisPerangkat.DINAS)
    grown = replace(struktur, semua_perangkat=inserted(struktur.semua_perangkat, organ, data))
    return placed(grown, organ.kode, data), [Ditambah]


def hapus(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    semua = pick_opd(struktur, data, count=data.draw(st.integers(1, 3)))
    return without(struktur, *(p.kode for p in semua)), [Dihapus] * len(semua)


def changed(struktur: Struktur, perangkat: Perangkat) -> Struktur:
    semua = tuple(perangkat if p.kode == perangkat.kode else p for p in struktur.semua_perangkat)
    return replace(struktur, semua_perangkat=semua)


def ganti_nama(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    lama = data.draw(st.sampled_from(struktur.semua_perangkat))
    return changed(struktur, replace(lama, nama="Nama Lain", singkatan="NL")), [GantiNama]


def ganti_jenis(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    (lama,) = pick_opd(struktur, data)
    jenis = data.draw(st.sampled_from([jenis for jenis in JenisPerangkat if jenis is not lama.jenis]))
    return changed(struktur, replace(lama, jenis=jenis)), [GantiJenis]


def ganti_keterangan(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    lama = data.draw(st.sampled_from(struktur.semua_perangkat))
    return changed(struktur, replace(lama, keterangan=KETERANGAN)), [GantiKeterangan]


def verifikasi_baris(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    assume(struktur.semua_koordinasi)
    rows = list(struktur.semua_koordinasi)
    place = data.draw(st.integers(0, len(rows) - 1))
    rows[place] = replace(rows[place], keterangan=KETERANGAN)
    return replace(struktur, semua_koordinasi=tuple(rows)), [GantiKeterangan]


def pindah(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    (organ,) = pick_opd(struktur, data)
    now = [row.asisten for row in struktur.semua_koordinasi if row.perangkat == organ.kode]
    now += [Kode(row.di_bawah) for row in struktur.semua_langsung if row.perangkat == organ.kode]
    now += [Kode("tanpa")] if organ.kode in struktur.dikecualikan else []
    rest = without(struktur, organ.kode)
    grown = replace(rest, semua_perangkat=struktur.semua_perangkat)
    return placed(grown, organ.kode, data, other_than=now[0] if len(now) == 1 else None), [Dipindah]


def pindah_induk(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    bagian = [p for p in struktur.semua_perangkat if p.jenis is JenisPerangkat.BAGIAN]
    asisten = [p.kode for p in struktur.semua_perangkat if p.jenis is JenisPerangkat.ASISTEN]
    assume(bagian and len(asisten) > 1)
    lama = data.draw(st.sampled_from(bagian))
    induk = data.draw(st.sampled_from([kode for kode in asisten if kode != lama.induk]))
    rest = [p for p in struktur.semua_perangkat if p.kode != lama.kode]
    rest.insert([p.kode for p in rest].index(induk) + 1, replace(lama, induk=induk))
    return replace(struktur, semua_perangkat=tuple(rest)), [Dipindah]


def gabung(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    semua = pick_opd(struktur, data, count=data.draw(st.integers(2, 3)))
    organ = Perangkat(Kode("baru"), "Dinas Gabungan", JenisPerangkat.DINAS, asal=tuple(p.kode for p in semua))
    rest = without(struktur, *organ.asal)
    grown = replace(rest, semua_perangkat=inserted(rest.semua_perangkat, organ, data))
    return placed(grown, organ.kode, data), [Digabung]


def lebur(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    heir, *gone = pick_opd(struktur, data, count=3)
    asal = tuple(p.kode for p in gone)
    grown = changed(without(struktur, *asal), replace(heir, nama="Dinas Peleburan", asal=asal))
    return grown, [Digabung]


def pecah(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    (lama,) = pick_opd(struktur, data)
    grown = without(struktur, lama.kode)
    for kode in ("baru-satu", "baru-dua"):
        organ = Perangkat(Kode(kode), "Dinas Pecahan", JenisPerangkat.DINAS, asal=(lama.kode,))
        grown = replace(grown, semua_perangkat=inserted(grown.semua_perangkat, organ, data))
        grown = placed(grown, organ.kode, data)
    return grown, [Dipecah]


def ganti_kode(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    (lama,) = pick_opd(struktur, data)
    rest = without(struktur, lama.kode)
    organ = replace(lama, kode=Kode("baru"), asal=(lama.kode,))
    grown = placed(
        replace(rest, semua_perangkat=inserted(rest.semua_perangkat, organ, data)), organ.kode, data
    )
    before, after = read_keadaan(struktur).tempat[lama.kode], read_keadaan(grown).tempat[organ.kode]
    return grown, [GantiKode] if before.is_same_place(after) else [GantiKode, Dipindah]


def ganti_kode_asisten(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    asisten = [p for p in struktur.semua_perangkat if p.jenis is JenisPerangkat.ASISTEN]
    assume(asisten)
    lama, kode = data.draw(st.sampled_from(asisten)), Kode("asisten-baru")

    def led(known: Kode | None) -> Kode | None:
        return kode if known == lama.kode else known

    return replace(
        struktur,
        semua_perangkat=tuple(
            replace(p, kode=kode, asal=(lama.kode,)) if p == lama else replace(p, induk=led(p.induk))
            for p in struktur.semua_perangkat
        ),
        semua_koordinasi=tuple(
            replace(row, asisten=led(row.asisten) or kode) for row in struktur.semua_koordinasi
        ),
    ), [GantiKode]


def alih_urusan(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    dari, ke = pick_opd(struktur, data, count=2)
    return changed(struktur, replace(ke, asal=(dari.kode,))), [AlihUrusan]


def mekar(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    semua = pick_opd(struktur, data, count=2)
    organ = Perangkat(Kode("baru"), "Dinas Mekar", JenisPerangkat.DINAS, asal=tuple(p.kode for p in semua))
    grown = replace(struktur, semua_perangkat=inserted(struktur.semua_perangkat, organ, data))
    return placed(grown, organ.kode, data), [AlihUrusan]


def ganti_asal(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    lama = data.draw(st.sampled_from(struktur.semua_perangkat))
    return changed(struktur, replace(lama, asal=(Kode("dari-masa-lalu"),))), [GantiAsal]


def ganti_urutan(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    rest = list(struktur.semua_perangkat)
    place = data.draw(st.integers(0, len(rest) - 1))
    organ = rest.pop(place)
    elsewhere = data.draw(st.integers(0, len(rest)).filter(lambda index: index != place))
    rest.insert(elsewhere, organ)
    assume(organ.jenis is not JenisPerangkat.ASISTEN)  # rows follow their Asisten; see the test of blocks
    return replace(struktur, semua_perangkat=tuple(rest)), [GantiUrutan]


def tambah_hubungan(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    row = Hubungan("sekda", "kepala", JenisHubungan.KONSULTATIF)
    return replace(struktur, semua_hubungan=inserted(struktur.semua_hubungan, row, data)), [BarisDitambah]


def hapus_hubungan(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    assume(struktur.semua_hubungan)
    row = data.draw(st.sampled_from(struktur.semua_hubungan))
    semua = tuple(other for other in struktur.semua_hubungan if other is not row)
    return replace(struktur, semua_hubungan=semua), [BarisDihapus]


def ubah_hubungan(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    assume(struktur.semua_hubungan)
    row = data.draw(st.sampled_from(struktur.semua_hubungan))
    other = replace(row, jenis=JenisHubungan.KEMITRAAN, bentuk=None, keterangan=KETERANGAN)
    semua = tuple(other if one is row else one for one in struktur.semua_hubungan)
    return replace(struktur, semua_hubungan=semua), [BarisDiubah]


def ganti_urutan_hubungan(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    assume(len(struktur.semua_hubungan) > 1)
    first, *rest = struktur.semua_hubungan
    place = data.draw(st.integers(1, len(rest)))
    semua = (*rest[:place], first, *rest[place:])
    return replace(struktur, semua_hubungan=semua), [BarisDiurutkan]


def tambah_kelompok(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    kelompok = Kelompok("titik-temu", "Titik Temu", ("kecamatan",))
    return replace(struktur, semua_kelompok=inserted(struktur.semua_kelompok, kelompok, data)), [
        BarisDitambah
    ]


def ubah_lampiran(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    first, *rest = struktur.semua_lampiran
    semua = (replace(first, nama="Nama Lampiran Lain"), *rest)
    return replace(struktur, semua_lampiran=semua), [BarisDiubah]


def hapus_lampiran(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    assume(len(struktur.semua_lampiran) > 1)
    semua = (replace(struktur.semua_lampiran[1], urutan=1),)
    return replace(struktur, semua_lampiran=semua), [BarisDihapus]


def ubah_peraturan(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    peraturan = replace(struktur.peraturan, nomor="400", tahun="2046", tanggal=None)
    return replace(struktur, peraturan=peraturan), [BagianDiubah]


def ubah_tata_letak(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    tata_letak = replace(struktur.tata_letak, kertas="A3")
    return replace(struktur, tata_letak=tata_letak), [BagianDiubah]


def ubah_batas(struktur: Struktur, data: st.DataObject) -> tuple[Struktur, list[type]]:
    return replace(struktur, batas=replace(struktur.batas, asisten=4), nomenklatur=("A",)), [BagianDiubah] * 2


SUNTINGAN: Final[tuple[Suntingan, ...]] = (
    tambah, hapus, ganti_nama, ganti_jenis, ganti_keterangan, verifikasi_baris, pindah, pindah_induk,
    gabung, lebur, pecah, ganti_kode, ganti_kode_asisten, alih_urusan, mekar, ganti_asal,
    ganti_urutan, tambah_hubungan, hapus_hubungan, ubah_hubungan, ganti_urutan_hubungan, tambah_kelompok,
    ubah_lampiran, hapus_lampiran, ubah_peraturan, ubah_tata_letak, ubah_batas,
)  # fmt: skip

MAKERS: Final = frozenset({tambah, gabung, pecah, ganti_kode, mekar})
"""Each of these makes an organ of the kode `baru`."""
