"""An organ's name where its kode is meant is told apart from a misspelt kode."""

from __future__ import annotations

import pytest

from polakerja_diagram.read import parse_struktur

HEAD = """skema: 1
peraturan: {jenis: Peraturan Bupati, daerah: Kabupaten Contoh, tentang: Pola}
lampiran: [{bagan: jalur koordinasi, nama: Jalur}]
perangkat:
  - {kode: dinsos, nama: Dinas Sosial, singkatan: DINSOS-P}
  - {kode: kembar-1, nama: Dinas Kembar}
  - {kode: kembar-2, nama: Dinas Kembar}
"""


@pytest.mark.parametrize(
    "row",
    [
        "langsung-sekda: [{}]",
        "langsung-kepala: [{{perangkat: {}}}]",
        "tanpa-asisten: [{}]",
        "kelompok: [{{nama: satu, judul: Satu, anggota: [{}]}}]",
        "hubungan: [{{dari: dinsos, ke: {}, jenis: kolegial}}]",
        "asisten: [{{kode: asisten-1, nama: Asisten, koordinasi: [{}]}}]",
        "konteks: [{{kode: rsud, nama: RSUD, induk: {}}}]",
    ],
)
@pytest.mark.parametrize("name", ["Dinas Sosial", "dinas sosial", "DINSOS-P"])
def test_the_finding_says_whose_name_it_is_and_mends_it(row: str, name: str) -> None:
    text = HEAD + row.format(name) + "\n"

    (found,) = parse_struktur(text.encode(), file="s.yaml").diagnostics

    assert (found.code, found.message, found.hint) == (
        "PK107",
        f"'{name}' itu nama organ 'dinsos', bukan kodenya",
        "tulis 'dinsos'",
    )
    (edit,) = found.replacements
    line = text.splitlines()[edit.line - 1]
    assert line[: edit.column - 1] + edit.text + line[edit.end_column - 1 :] == row.format("dinsos")


@pytest.mark.parametrize("name", ["Dinas Kembar", "Dinas Lain"])
def test_the_name_of_two_organs_or_of_none_is_no_one_s(name: str) -> None:
    text = f"{HEAD}langsung-sekda: [{name}]\n"

    (found,) = parse_struktur(text.encode(), file="s.yaml").diagnostics

    assert found.message == f"kode '{name}' hanya boleh memuat huruf kecil, angka, dan tanda hubung"
    assert found.replacements == ()


def test_the_kode_that_an_organ_is_given_is_not_taken_for_a_name() -> None:
    text = HEAD + "konteks: [{kode: Dinas Sosial, nama: Lain}]\n"

    (found,) = parse_struktur(text.encode(), file="s.yaml").diagnostics

    assert found.hint == "tulis 'dinas-sosial'"
