"""Nodes against the description of keys: every finding at once, each with its next step."""

from __future__ import annotations

from polakerja_diagram.diagnostics.causes import MAX_FINDINGS
from polakerja_diagram.diagnostics.render import format_short
from polakerja_diagram.model import JenisPerangkat
from polakerja_diagram.read import parse_struktur
from polakerja_diagram.read.schema import STRUKTUR

HEAD = """skema: 1
peraturan:
  jenis: Peraturan Bupati
  daerah: Kabupaten Contoh
  tentang: Pola Hubungan Kerja
lampiran:
  - bagan: jalur koordinasi
    nama: Jalur Koordinasi
"""


def told(text: str) -> list[tuple[str, str]]:
    """Return every finding as a line, and its hint."""
    outcome = parse_struktur(text.encode(), file="s.yaml")
    return [(format_short(found), found.hint) for found in outcome.diagnostics]


def test_the_smallest_file_is_read() -> None:
    outcome = parse_struktur(HEAD.encode(), file="s.yaml")

    assert outcome.diagnostics == ()
    assert outcome.value is not None
    assert outcome.value.peraturan.daerah == "Kabupaten Contoh"


def test_all_findings_come_at_once_in_order_of_place() -> None:
    text = HEAD.replace("  tentang: Pola Hubungan Kerja\n", "") + (
        "perangkat:\n  - kode: Dinkes\n    singkatn: Dinkes\n    nama: [a]\nkordinasi: x\n"
    )

    found = told(text)

    assert found == [
        (
            "s.yaml:3:3: galat[PK104] kunci 'tentang' belum ada di bagian 'peraturan'",
            "tulis 'tentang: ...'",
        ),
        (
            "s.yaml:9:11: galat[PK107] kode 'Dinkes' hanya boleh memuat huruf kecil, angka, dan tanda hubung",
            "tulis 'dinkes'",
        ),
        (
            "s.yaml:10:5: galat[PK103] kunci 'singkatn' tidak dikenal di bagian 'perangkat'",
            "mungkin maksudnya 'singkatan'?",
        ),
        (
            "s.yaml:11:11: galat[PK105] di sini seharusnya satu isi pada satu baris; yang tertulis daftar",
            "hapus tanda '-' atau kurung siku; tulis satu baris untuk tiap isi",
        ),
        (
            "s.yaml:12:1: galat[PK103] kunci 'kordinasi' tidak dikenal di bagian 'berkas struktur'",
            "pilih salah satu: " + ", ".join(STRUKTUR.kunci),
        ),
    ]


def test_another_version_is_refused_without_further_findings() -> None:
    found = told(HEAD.replace("skema: 1", "skema: 2") + "apa: saja\n")

    assert found == [
        (
            "s.yaml:1:8: galat[PK102] skema '2' tidak dikenal; program ini membaca skema 1",
            "tulis 'skema: 1', atau pasang versi program yang lebih baru",
        )
    ]


def test_a_file_that_is_one_text_or_one_list_is_told_what_it_should_be() -> None:
    expected = "di sini seharusnya kunci dan isinya ('skema: 1', lalu 'peraturan:' dan seterusnya)"

    assert told("halo\n")[0][0] == f"s.yaml:1:1: galat[PK105] {expected}; yang tertulis 'halo'"
    assert told("- a\n")[0][0] == f"s.yaml:1:1: galat[PK105] {expected}; yang tertulis daftar"


def test_keys_may_be_empty_while_the_act_is_a_draft() -> None:
    text = HEAD.replace(
        "  tentang",
        "  nomor:\n  tahun:\n  ditetapkan: {di: Paringin, tanggal: }\n"
        "  penandatangan:\n    nama: ''\n  tentang",
    )

    assert told(text) == []


def test_a_row_may_name_an_organ_remark_on_it_or_define_it() -> None:
    text = HEAD + (
        "asisten:\n  - kode: asisten-1\n    nama: Asisten Pemerintahan\n    koordinasi:\n"
        "      - dinkes\n      - {perangkat: dinsos, status: turunan}\n"
        "      - {kode: dishub, nama: Dinas Perhubungan, bersama: ya}\n"
    )

    assert told(text) == []


def test_a_kind_that_the_name_does_not_tell_is_asked_for_and_a_likely_one_offered() -> None:
    text = HEAD + (
        "pimpinan:\n  - kode: dinkes\n    nama: Dinas Kesehatan\n  - kode: kantor\n    nama: Kantor X\n"
        "perangkat:\n  - {kode: pol, nama: Satpol PP}\n  - {kode: kota, nama: Kota Administrasi X}\n"
        "  - {kode: entah, nama: Entah Apa}\n"
    )

    found = told(text)

    leading = "kepala daerah, wakil kepala daerah, sekretaris daerah"
    every = ", ".join(JenisPerangkat)
    unknown = "tidak tampak dari kata pertama namanya"
    elsewhere = "tampaknya dinas, yang tidak ditulis di bagian 'pimpinan'"
    assert found == [
        (
            f"s.yaml:11:11: galat[PK110] 'Dinas Kesehatan' {elsewhere}",
            f"pindahkan ke bagian lain, atau tambahkan kunci 'jenis' ({leading})",
        ),
        (f"s.yaml:13:11: galat[PK110] jenis 'Kantor X' {unknown}", f"tambahkan kunci 'jenis' ({leading})"),
        (
            f"s.yaml:15:23: galat[PK110] jenis 'Satpol PP' {unknown}",
            "mungkin jenisnya satuan: tambahkan 'jenis: satuan' sesudah namanya",
        ),
        (
            f"s.yaml:16:24: galat[PK110] jenis 'Kota Administrasi X' {unknown}",
            "mungkin jenisnya kecamatan: tambahkan 'jenis: kecamatan' sesudah namanya",
        ),
        (f"s.yaml:17:25: galat[PK110] jenis 'Entah Apa' {unknown}", f"tambahkan kunci 'jenis' ({every})"),
    ]


def test_after_a_thousand_findings_the_rest_is_not_listed() -> None:
    text = HEAD + "".join(f"kunci-{number}: 1\n" for number in range(MAX_FINDINGS + 50))

    found = parse_struktur(text.encode(), file="s.yaml").diagnostics

    assert [one.code for one in found] == ["PK103"] * MAX_FINDINGS + ["PK024"]
