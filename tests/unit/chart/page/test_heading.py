"""The words around the chart: heading, annex name, signatory, certificate."""

from __future__ import annotations

from dataclasses import replace

import pytest

from polakerja_diagram.chart.page.heading import (
    jabatan_penandatangan,
    jabatan_penyalin,
    judul_lampiran,
    nama_bergelar,
    nama_lampiran,
    nama_penandatangan,
    nip,
)
from polakerja_diagram.model import Penandatangan, Salinan
from tests.unit.chart.contoh import JALUR, PERATURAN, STRUKTUR


def test_heading_has_its_five_lines_in_the_order_of_the_law() -> None:
    heading = judul_lampiran(STRUKTUR, JALUR)

    assert heading == (
        "LAMPIRAN II",
        "PERATURAN BUPATI BALANGAN",
        "NOMOR 28 TAHUN 2025",
        "TENTANG",
        "POLA HUBUNGAN KERJA DAN JALUR KOORDINASI ORGANISASI PERANGKAT DAERAH",
    )


def test_the_only_annex_has_no_numeral() -> None:
    struktur = replace(STRUKTUR, semua_lampiran=(JALUR,))

    assert judul_lampiran(struktur, JALUR)[0] == "LAMPIRAN"


def test_a_numeral_that_the_drafter_wrote_stands() -> None:
    assert judul_lampiran(STRUKTUR, replace(JALUR, angka="IA"))[0] == "LAMPIRAN IA"


def test_unknown_number_and_year_are_dots() -> None:
    struktur = replace(STRUKTUR, peraturan=replace(PERATURAN, nomor="", tahun=""))

    assert judul_lampiran(struktur, JALUR)[2] == "NOMOR ... TAHUN ..."


def test_a_keputusan_keeps_its_number_as_given() -> None:
    keputusan = replace(PERATURAN, jenis="Keputusan Bupati", nomor="050/30/HK/2026", tahun="")

    assert judul_lampiran(replace(STRUKTUR, peraturan=keputusan), JALUR)[1:3] == (
        "KEPUTUSAN BUPATI BALANGAN",
        "NOMOR 050/30/HK/2026",
    )


def test_the_annex_name_is_in_capitals_without_final_punctuation() -> None:
    assert nama_lampiran(replace(JALUR, nama="Jalur  Koordinasi.")) == "JALUR KOORDINASI"


def test_the_office_ends_with_one_comma_and_the_name_with_none() -> None:
    assert jabatan_penandatangan(STRUKTUR) == ("BUPATI BALANGAN,",)
    assert nama_penandatangan(PERATURAN) == "ABDUL HADI"


def test_a_draft_without_signatory_has_the_head_of_region_and_dots() -> None:
    draft = replace(PERATURAN, penandatangan=Penandatangan())

    assert jabatan_penandatangan(replace(STRUKTUR, peraturan=draft)) == ("BUPATI BALANGAN,",)
    assert nama_penandatangan(draft) == "." * 24


def test_an_office_that_is_not_known_yet_is_dots() -> None:
    headless = replace(
        STRUKTUR, peraturan=replace(PERATURAN, penandatangan=Penandatangan()), semua_perangkat=()
    )

    assert jabatan_penandatangan(headless) == ("." * 24 + ",",)
    assert jabatan_penyalin(Salinan()) == ("." * 24 + ",",)


@pytest.mark.parametrize(
    ("jabatan", "lines"),
    [
        ("Pj. Bupati Contoh", ("Pj. BUPATI CONTOH,",)),
        ("PLT Bupati Contoh", ("Plt. BUPATI CONTOH,",)),
        ("a.n. Bupati Contoh Sekretaris Daerah", ("a.n. BUPATI CONTOH", "SEKRETARIS DAERAH,")),
        ("a.n. Bupati Contoh, Direktur Utama", ("a.n. BUPATI CONTOH", "DIREKTUR UTAMA,")),
        (
            "a.n. Wali Kota Contoh Plh. Sekretaris Daerah u.b. Kepala Bagian Hukum",
            ("a.n. WALI KOTA CONTOH", "Plh. SEKRETARIS DAERAH", "u.b.", "KEPALA BAGIAN HUKUM,"),
        ),
        ("a.n. Wakil Bupati Contoh", ("a.n. WAKIL BUPATI CONTOH,",)),
        ("Bupati Kepala Batas", ("BUPATI KEPALA BATAS,",)),
    ],
)
def test_what_stands_before_an_office_keeps_its_letters(jabatan: str, lines: tuple[str, ...]) -> None:
    signs = replace(PERATURAN, penandatangan=Penandatangan(jabatan))

    assert jabatan_penandatangan(replace(STRUKTUR, peraturan=signs)) == lines


def test_titles_of_who_certifies_stay_as_written() -> None:
    assert nama_bergelar("Drs. H. Ahmad Yani, S.H., M.Kn.") == "Drs. H. AHMAD YANI, S.H., M.Kn."
    assert nama_bergelar("Muhammad Roji, SH") == "MUHAMMAD ROJI, SH"
    assert nama_bergelar("apt St. Aminah S.Farm") == "apt ST. AMINAH S.Farm"


def test_a_nip_of_another_length_is_printed_as_written() -> None:
    assert nip(Salinan(nip="19830710 201001 1 020")) == "NIP 19830710 201001 1 020"
    assert nip(Salinan(nip="12345")) == "NIP 12345"
