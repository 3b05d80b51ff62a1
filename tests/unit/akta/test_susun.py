"""The whole act: opening, legal bases, closing; what stands where the drafter has written nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.akta.susun import pembentuk, write_akta
from polakerja_diagram.akta.teks import as_markdown, as_text
from polakerja_diagram.amend.decide import amend, revoke
from polakerja_diagram.amend.rantai import Rantai
from polakerja_diagram.loading import load
from polakerja_diagram.model import Penandatangan, Pengundangan, Peraturan
from polakerja_diagram.penetapan import Penetapan
from polakerja_diagram.sebutan.dasar_hukum import DasarHukum, Lembaran
from tests import ROOT
from tests.unit.amend.contoh import INDUK, RANCANGAN, STRUKTUR, amended, perubahan

if TYPE_CHECKING:
    from typing import Any

    from polakerja_diagram.akta.akta import Akta
    from polakerja_diagram.model import Struktur

PINDAH = amended(STRUKTUR, dinsos="asisten-2")
UU = DasarHukum(
    "Undang-Undang",
    nomor="23",
    tahun="2014",
    tentang="Pemerintahan Daerah",
    lembaran=Lembaran("2014", "244", "5587"),
)


def akta(struktur: Struktur = PINDAH, rantai: Rantai = Rantai(INDUK), **act: Any) -> Akta:  # noqa: B008
    found = write_akta(amend(replace(struktur, peraturan=replace(RANCANGAN, **act)), STRUKTUR, rantai))
    assert found is not None
    return found


def test_the_reasons_of_the_drafter_come_first_and_are_counted_in_the_last_letter() -> None:
    found = akta(menimbang=("bahwa susunan berubah;", "ada Peraturan Daerah yang baru."))

    assert [baris.nomor for baris in found.menimbang] == ["a.", "b.", "c.", "d."]
    assert [baris.teks for baris in found.menimbang[:2]] == [
        "bahwa susunan berubah;",
        "bahwa ada Peraturan Daerah yang baru;",
    ]
    assert found.menimbang[3].teks == (
        "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, huruf b, dan huruf c, perlu "
        "menetapkan Peraturan Bupati tentang Perubahan atas Peraturan Bupati Balangan Nomor 28 Tahun 2025 "
        "tentang Pola Hubungan Kerja;"
    )


def test_legal_bases_stand_by_rank_and_date_with_the_amended_act_among_them() -> None:
    later = DasarHukum("Peraturan Bupati", nomor="3", tahun="2026", tentang="Lain")
    earlier = replace(later, nomor="9", tahun="2020")

    found = akta(mengingat=(later, earlier, UU, DasarHukum("Peraturan Bupati", nomor="28", tahun="2025")))

    assert [baris.teks.partition(" tentang")[0] for baris in found.mengingat] == [
        "Undang-Undang Nomor 23 Tahun 2014",
        "Peraturan Bupati Balangan Nomor 9 Tahun 2020",
        "Peraturan Bupati Balangan Nomor 28 Tahun 2025",
        "Peraturan Bupati Balangan Nomor 3 Tahun 2026",
    ]


def test_a_revoked_act_and_its_amendments_are_no_legal_basis() -> None:
    rantai = Rantai(INDUK, (perubahan(1, "5", "2026"),))
    named = (
        UU,
        *(DasarHukum("Peraturan Bupati", nomor=n, tahun=t) for n, t in (("28", "2025"), ("5", "2026"))),
    )
    baru = replace(PINDAH, peraturan=replace(RANCANGAN, mengingat=named))

    found = write_akta(revoke(baru, rantai))

    assert found is not None
    (only,) = found.mengingat
    assert (only.nomor, only.teks.partition(" tentang")[0]) == ("", "Undang-Undang Nomor 23 Tahun 2014")


def test_the_usual_legal_bases_are_offered_as_gaps_only_where_none_is_named() -> None:
    offered, named = akta(), akta(mengingat=(UU,))

    assert len(offered.mengingat) == 6
    assert all(baris.teks.startswith("[diisi: ") for baris in offered.mengingat[:5])
    assert len(offered.semua_celah) == 6
    assert named.semua_celah == ("alasan penetapan",)


def test_several_amendments_of_a_legal_basis_are_told_by_the_last() -> None:
    last = replace(
        UU, nomor="6", tahun="2023", tentang="Cipta Kerja", lembaran=Lembaran("2023", "41", "6856")
    )

    once = akta(mengingat=(replace(UU, semua_perubahan=(last,)),))
    often = akta(mengingat=(replace(UU, semua_perubahan=(last,), berkali_kali=True),))
    unknown = akta(mengingat=(replace(UU, berkali_kali=True),))

    assert " sebagaimana telah diubah dengan Undang-Undang Nomor 6 " in once.mengingat[0].teks
    assert " sebagaimana telah beberapa kali diubah terakhir dengan Undang-Undang" in often.mengingat[0].teks
    assert unknown.mengingat[0].teks.endswith(" terakhir dengan [diisi: perubahan terakhirnya];")


def test_what_is_known_only_when_the_act_is_enacted_is_dots_and_named() -> None:
    draft = akta()
    complete = akta(
        nomor="7",
        tahun="2026",
        tanggal=date(2026, 2, 3),
        ditetapkan_di="Paringin",
        berita=replace(INDUK.berita, tahun="2026", nomor="7"),
        penandatangan=replace(INDUK.penandatangan, nama="Siti Aminah"),
        pengundangan=Pengundangan(
            tanggal=date(2026, 2, 4), pejabat=Penandatangan("Pj. Sekretaris Daerah", "Budi")
        ),
    )

    assert draft.is_rancangan
    assert draft.saat_ditetapkan == (
        "nomor", "tahun", "tanggal penetapan", "nama yang menetapkan", "tanggal pengundangan",
        "nama yang mengundangkan", "tahun dan nomor Berita Daerah",
    )  # fmt: skip
    assert (complete.is_rancangan, complete.saat_ditetapkan) == (False, ())
    assert complete.pengundangan is not None
    assert complete.pengundangan.tempat == ("Diundangkan di Paringin", "pada tanggal 4 Februari 2026")
    assert complete.pengundangan.jabatan == ("Pj. SEKRETARIS DAERAH,",)
    assert complete.berita == "BERITA DAERAH KABUPATEN BALANGAN TAHUN 2026 NOMOR 7"


def test_an_act_of_the_council_names_its_consent_and_a_decision_has_no_gazette() -> None:
    perda, keputusan = akta(jenis="Peraturan Daerah"), akta(jenis="Keputusan Bupati")

    assert perda.persetujuan == (
        "Dengan Persetujuan Bersama",
        "DEWAN PERWAKILAN RAKYAT DAERAH KABUPATEN BALANGAN",
        "dan",
        "BUPATI BALANGAN",
    )
    assert (keputusan.pengundangan, keputusan.berita, keputusan.persetujuan) == (None, "", ())


@pytest.mark.parametrize(
    ("jenis", "daerah", "office"),
    [
        ("Peraturan Bupati", "Kabupaten Balangan", "BUPATI BALANGAN"),
        ("Peraturan Wali Kota", "Kota Bogor", "WALI KOTA BOGOR"),
        ("Peraturan Daerah", "Provinsi Kalimantan Selatan", "GUBERNUR KALIMANTAN SELATAN"),
        ("Keputusan Sekretaris Daerah", "Kabupaten Balangan", "SEKRETARIS DAERAH KABUPATEN BALANGAN"),
    ],
)
def test_the_office_that_makes_the_act_follows_from_its_kind(jenis: str, daerah: str, office: str) -> None:
    assert pembentuk(Peraturan(jenis, daerah, "")) == office


def test_the_province_stands_above_the_title_of_a_kabupaten_only() -> None:
    here = akta(provinsi="Kalimantan Selatan")
    there = akta(jenis="Peraturan Gubernur", daerah="Provinsi Contoh", provinsi="Contoh")

    assert here.kepala == ("BUPATI BALANGAN", "PROVINSI KALIMANTAN SELATAN")
    assert there.kepala == ("GUBERNUR CONTOH",)


def test_balangans_own_act_is_made_again_but_for_its_articles() -> None:
    struktur = load(ROOT / "data/struktur.yaml").value
    assert struktur is not None

    found = write_akta(Penetapan(struktur, struktur))

    assert found is not None
    text = as_text(found)
    assert text.startswith("BUPATI BALANGAN\nPROVINSI KALIMANTAN SELATAN\n\nPERATURAN BUPATI BALANGAN\n")
    assert [baris.nomor for baris in found.menimbang] == ["a.", "b.", "c.", "d."]
    assert [baris.nomor for baris in found.mengingat] == [f"{n}." for n in range(1, 10)]
    assert "Ditetapkan di Paringin\npada tanggal 6 Mei 2025\nBUPATI BALANGAN,\n\nABDUL HADI\n" in text
    assert "\nPlh. SEKRETARIS DAERAH KABUPATEN BALANGAN,\n\nSUFRIANNOR\n" in text
    assert found.berita == "BERITA DAERAH KABUPATEN BALANGAN TAHUN 2025 NOMOR 28"
    assert len(found.semua_celah) == 1
    assert found.semua_celah[0].startswith(
        "batang tubuh, dengan pasal yang merujuk Lampiran I (Pasal 5 ayat (3))"
    )


def test_markdown_has_headings_lists_and_bold_gaps() -> None:
    lines = as_markdown(akta()).splitlines()

    assert lines[0] == "**RANCANGAN**"
    assert "- a. bahwa **\\[diisi: alasan penetapan\\]**;" in lines
    assert "## Pasal I" in lines
    assert "### JALUR KOORDINASI" in lines
