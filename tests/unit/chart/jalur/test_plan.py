"""Lampiran II: which organs share a box."""

from __future__ import annotations

from dataclasses import replace

from polakerja_diagram.chart.jalur.plan import plan_jalur
from polakerja_diagram.model import (
    JenisBagan,
    JenisPerangkat,
    Kode,
    Koordinasi,
    Lampiran,
    Perangkat,
    Peraturan,
    Struktur,
)

J = JenisPerangkat
KECAMATAN = [Perangkat(Kode(f"kec-{n}"), f"Kecamatan {nama}", J.KECAMATAN) for n, nama in enumerate("ABC")]
STRUKTUR = Struktur(
    peraturan=Peraturan("Peraturan Bupati", "Kabupaten Rekaan", "Pola Hubungan Kerja"),
    semua_lampiran=(Lampiran(1, JenisBagan.JALUR, "Jalur Koordinasi"),),
    semua_perangkat=(
        Perangkat(Kode("bupati"), "Bupati Rekaan", J.KEPALA_DAERAH),
        Perangkat(Kode("as1"), "Asisten Satu", J.ASISTEN),
        Perangkat(Kode("as2"), "Asisten Dua", J.ASISTEN),
        *KECAMATAN,
        Perangkat(Kode("kel"), "Kelurahan D", J.KELURAHAN, induk=Kode("kec-2")),
    ),
    semua_koordinasi=tuple(Koordinasi(Kode("as1"), kecamatan.kode) for kecamatan in KECAMATAN),
)


def test_kecamatan_of_one_asisten_share_a_box() -> None:
    first, second = plan_jalur(STRUKTUR).semua_cabang

    assert [kotak.nama for kotak in first.semua_kotak] == ["kecamatan"]
    assert second.semua_kotak == ()


def test_a_shared_kecamatan_has_a_box_with_the_mark_under_each_and_names_its_kelurahan_once() -> None:
    shared = Kode("kec-2")
    rows = (
        *STRUKTUR.semua_koordinasi[:2],
        Koordinasi(Kode("as1"), shared, bersama=True),
        Koordinasi(Kode("as2"), shared, bersama=True),
    )

    bagan = plan_jalur(replace(STRUKTUR, semua_koordinasi=rows))

    boxes = [[(kotak.nama, kotak.judul) for kotak in cabang.semua_kotak] for cabang in bagan.semua_cabang]
    assert boxes == [
        [("kecamatan", ()), ("kec-2", ("Kecamatan C *)",))],
        [("kec-2--2", ("Kecamatan C *)",))],
    ]
    inside = [a.kode for c in bagan.semua_cabang for kotak in c.semua_kotak for a in kotak.anggota]
    assert sorted(inside) == ["kec-0", "kec-1", "kel"]
