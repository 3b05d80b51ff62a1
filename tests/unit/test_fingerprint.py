"""The fingerprint tells structures apart by what they say, not by where it is written."""

from __future__ import annotations

from dataclasses import replace

from polakerja_diagram.diagnostics import Location
from polakerja_diagram.fingerprint import fingerprint
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

STRUKTUR = Struktur(
    peraturan=Peraturan(
        "Peraturan Bupati", "Kabupaten Contoh", "Pola Hubungan Kerja", at=Location("a", 1, 1)
    ),
    semua_lampiran=(Lampiran(1, JenisBagan.POLA, "Pola Hubungan Kerja"),),
    semua_perangkat=(Perangkat(Kode("dinkes"), "Dinas Kesehatan", JenisPerangkat.DINAS),),
    semua_koordinasi=(Koordinasi(Kode("asisten-1"), Kode("dinkes")),),
    file="a.yaml",
)


def test_the_fingerprint_is_the_same_for_ever() -> None:
    assert fingerprint(STRUKTUR) == "7cee3bddaf9d39e229efdcbc60f1c4b333ec6347c9872c25321b8be453b726f1"


def test_the_place_in_the_file_does_not_count() -> None:
    moved = replace(STRUKTUR, peraturan=replace(STRUKTUR.peraturan, at=Location("b", 9, 9)), file="b.yaml")

    assert fingerprint(moved) == fingerprint(STRUKTUR)


def test_every_word_counts() -> None:
    (dinkes,) = STRUKTUR.semua_perangkat
    changed = [
        replace(STRUKTUR, semua_perangkat=(replace(dinkes, nama="Dinas Kesehatan Daerah"),)),
        replace(STRUKTUR, semua_perangkat=(replace(dinkes, kode=Kode("kes")),)),
        replace(STRUKTUR, semua_perangkat=(dinkes, dinkes)),
        replace(STRUKTUR, semua_koordinasi=(Koordinasi(Kode("asisten-2"), Kode("dinkes")),)),
        replace(STRUKTUR, semua_koordinasi=(Koordinasi(Kode("asisten-1"), Kode("dinkes"), bersama=True),)),
        replace(STRUKTUR, peraturan=replace(STRUKTUR.peraturan, nomor="28")),
    ]

    assert len({fingerprint(struktur) for struktur in [STRUKTUR, *changed]}) == 7
