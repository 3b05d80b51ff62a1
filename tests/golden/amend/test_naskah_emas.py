"""The words of amending and revoking acts, a golden file for each kind; a whole comparison in each form."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.akta.akta import CaraSebut, PilihanNaskah
from polakerja_diagram.akta.susun import write_akta
from polakerja_diagram.akta.teks import as_markdown, as_text
from polakerja_diagram.amend import compare_struktur, table
from polakerja_diagram.amend.decide import amend, revoke
from polakerja_diagram.amend.rantai import Rantai
from polakerja_diagram.model import Berita, BunyiPasal, Hubungan, JenisHubungan, Keterangan
from tests.golden.emas import assert_golden
from tests.unit.amend.contoh import (
    INDUK,
    JALUR,
    POLA,
    RANCANGAN,
    STRUKTUR,
    J,
    amended,
    organ,
    perubahan,
)

if TYPE_CHECKING:
    from polakerja_diagram.model import Struktur

PINDAH = amended(STRUKTUR, dinsos="asisten-2")
GABUNG = replace(
    amended(
        STRUKTUR,
        organ("dkp3", "Dinas Pertanian dan Perikanan", asal="dispertan diskan"),
        without="dispertan diskan",
        dkp3="asisten-2",
    ),
    semua_kelompok=(),
)
PERTAMA, KEDUA = perubahan(1, "5", "2026"), perubahan(2, "9", "2027")
SATU_LAMPIRAN = replace(STRUKTUR, semua_lampiran=(replace(JALUR, urutan=1),))

DUA_LAMPIRAN = replace(
    SATU_LAMPIRAN, peraturan=RANCANGAN, semua_lampiran=(replace(JALUR, urutan=1), replace(POLA, urutan=2))
)

PERUBAHAN: dict[str, tuple[Struktur, Struktur, Rantai, PilihanNaskah]] = {
    "satu-lampiran": (STRUKTUR, PINDAH, Rantai(INDUK), PilihanNaskah()),
    "bagian-yang": (STRUKTUR, PINDAH, Rantai(INDUK), PilihanNaskah(bagian_yang=True)),
    "dua-lampiran": (STRUKTUR, GABUNG, Rantai(INDUK), PilihanNaskah()),
    "perubahan-kedua": (STRUKTUR, PINDAH, Rantai(INDUK, (PERTAMA,)), PilihanNaskah()),
    "perubahan-ketiga": (STRUKTUR, PINDAH, Rantai(INDUK, (PERTAMA, KEDUA)), PilihanNaskah()),
    "perubahan-ketiga-dua-lampiran": (STRUKTUR, GABUNG, Rantai(INDUK, (PERTAMA, KEDUA)), PilihanNaskah()),
    "terakhir-dengan": (
        STRUKTUR, PINDAH, Rantai(INDUK, (PERTAMA, KEDUA)), PilihanNaskah(sebut=CaraSebut.DIUBAH_BEBERAPA_KALI)
    ),
    "terakhir-dengan-lain": (
        STRUKTUR, PINDAH, Rantai(INDUK, (PERTAMA, KEDUA)), PilihanNaskah(sebut=CaraSebut.BEBERAPA_KALI_DIUBAH)
    ),
    "lampiran-tanpa-angka": (
        SATU_LAMPIRAN,
        replace(PINDAH, semua_lampiran=SATU_LAMPIRAN.semua_lampiran),
        Rantai(INDUK),
        PilihanNaskah(),
    ),
    "lampiran-ditambah": (
        SATU_LAMPIRAN,
        DUA_LAMPIRAN,
        Rantai(INDUK),
        PilihanNaskah(),
    ),
    "lampiran-dihapus": (
        STRUKTUR,
        replace(STRUKTUR, peraturan=RANCANGAN, semua_lampiran=(POLA,), lampiran_dihapus=(JALUR,)),
        Rantai(INDUK),
        PilihanNaskah(),
    ),
    "perda": (
        STRUKTUR,
        replace(PINDAH, peraturan=replace(RANCANGAN, jenis="Peraturan Daerah")),
        Rantai(replace(INDUK, jenis="Peraturan Daerah")),
        PilihanNaskah(),
    ),
    "keputusan": (
        STRUKTUR,
        replace(PINDAH, peraturan=replace(RANCANGAN, jenis="Keputusan Bupati")),
        Rantai(replace(INDUK, jenis="Keputusan Bupati", nomor="050/30/HK/2025", tahun="", berita=Berita())),
        PilihanNaskah(),
    ),
    "nomor-belum-ada": (STRUKTUR, PINDAH, Rantai(RANCANGAN), PilihanNaskah()),
}  # fmt: skip


@pytest.mark.parametrize("name", PERUBAHAN)
def test_words_of_an_amending_act(name: str, request: pytest.FixtureRequest) -> None:
    lama, baru, rantai, pilihan = PERUBAHAN[name]

    naskah = write_akta(amend(baru, lama, rantai), pilihan)

    assert naskah is not None
    assert_golden(f"amend/{name}.txt", as_text(naskah), request.config)


def test_an_act_as_markdown(request: pytest.FixtureRequest) -> None:
    baru = amended(STRUKTUR, organ("asisten-2", "Asisten Umum", J.ASISTEN))

    akta = write_akta(amend(baru, with_definition(STRUKTUR), Rantai(INDUK, (PERTAMA, KEDUA))))

    assert akta is not None
    assert_golden("amend/naskah.md", as_markdown(akta), request.config)


def with_definition(struktur: Struktur) -> Struktur:
    """Return the structure whose second Asisten is defined in an article that the file holds."""
    place = "Pasal 1 angka 6"
    organs = tuple(
        replace(one, keterangan=Keterangan(dasar=place)) if one.kode == "asisten-2" else one
        for one in struktur.semua_perangkat
    )
    words = "Asisten Administrasi Umum adalah Asisten Administrasi Umum Sekretariat Daerah."
    return replace(struktur, semua_perangkat=organs, batang_tubuh=(BunyiPasal(place, words),))


@pytest.mark.parametrize(
    ("name", "rantai"),
    [("mencabut-satu", Rantai(INDUK)), ("mencabut-beberapa", Rantai(INDUK, (PERTAMA, KEDUA)))],
)
def test_words_of_an_act_that_replaces_the_old(
    name: str, rantai: Rantai, request: pytest.FixtureRequest
) -> None:
    naskah = write_akta(revoke(GABUNG, rantai))

    assert naskah is not None
    assert_golden(f"amend/{name}.txt", as_text(naskah), request.config)


@pytest.mark.parametrize(
    ("name", "render"),
    [
        ("daftar.txt", table.as_list),
        ("tabel.txt", table.as_text),
        ("tabel.md", table.as_markdown),
        ("tabel.json", table.as_json),
        ("tabel.html", table.as_html),
    ],
)
def test_a_comparison_in_each_form(name: str, render: table.Bentuk, request: pytest.FixtureRequest) -> None:
    baru = replace(
        amended(
            GABUNG,
            organ("dinkes", "Dinas <Kesehatan> & *Gizi*"),
            organ("bakesbang", "Badan Kesatuan Bangsa", J.BADAN),
            without="dinsos",
            bakesbang="asisten-1",
            inspektorat="asisten-2",
        ),
        semua_hubungan=(
            STRUKTUR.semua_hubungan[0],
            replace(STRUKTUR.semua_hubungan[1], jenis=JenisHubungan.KONSULTATIF),
            Hubungan("bakesbang", "opd", JenisHubungan.KOLEGIAL),
        ),
        tata_letak=replace(STRUKTUR.tata_letak, kertas="A4", orientasi="tegak"),
    )

    tabel_perubahan = table.build_tabel(STRUKTUR, baru, compare_struktur(STRUKTUR, baru))

    assert_golden(f"amend/{name}", render(tabel_perubahan), request.config)
