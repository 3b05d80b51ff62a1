"""The words around the chart: heading, annex name, signatory, certificate."""

from __future__ import annotations

from dataclasses import replace

from polakerja_diagram.chart.page.heading import (
    jabatan_penandatangan,
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
    assert jabatan_penandatangan(STRUKTUR) == "BUPATI BALANGAN,"
    assert nama_penandatangan(PERATURAN) == "ABDUL HADI"


def test_a_draft_without_signatory_has_the_head_of_region_and_dots() -> None:
    draft = replace(PERATURAN, penandatangan=Penandatangan())

    assert jabatan_penandatangan(replace(STRUKTUR, peraturan=draft)) == "BUPATI BALANGAN,"
    assert nama_penandatangan(draft) == "." * 24


def test_titles_of_who_certifies_stay_as_written() -> None:
    assert nama_bergelar("Drs. H. Ahmad Yani, S.H., M.Kn.") == "Drs. H. AHMAD YANI, S.H., M.Kn."
    assert nama_bergelar("Muhammad Roji, SH") == "MUHAMMAD ROJI, SH"
    assert nama_bergelar("apt St. Aminah S.Farm") == "apt ST. AMINAH S.Farm"


def test_a_nip_of_another_length_is_printed_as_written() -> None:
    assert nip(Salinan(nip="19830710 201001 1 020")) == "NIP 19830710 201001 1 020"
    assert nip(Salinan(nip="12345")) == "NIP 12345"
