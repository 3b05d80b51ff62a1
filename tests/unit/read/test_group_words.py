"""A word for several organs in a row of a path becomes a row for each of them."""

from __future__ import annotations

import pytest

from polakerja_diagram.fingerprint import fingerprint
from polakerja_diagram.model import Keterangan, Status, Struktur
from polakerja_diagram.read import parse_struktur

NASKAH = """\
skema: 1
peraturan: {jenis: Peraturan Bupati, daerah: Kabupaten Contoh, tentang: Pola}
lampiran:
  - {bagan: jalur koordinasi, nama: Jalur}
staf-ahli:
  - {kode: sa-1, nama: Staf Ahli Bidang Hukum}
asisten:
  - kode: asisten-1
    nama: Asisten Pemerintahan
    koordinasi: %s
  - kode: asisten-2
    nama: Asisten Perekonomian
    koordinasi: %s
perangkat:
  - {kode: dinkes, nama: Dinas Kesehatan}
  - {kode: bkad, nama: Badan Keuangan}
  - {kode: dinsos, nama: Dinas Sosial}
  - {kode: kec-a, nama: Kecamatan A}
  - {kode: kec-b, nama: Kecamatan B}
kelompok:
  - {nama: sosial, judul: Rumpun Sosial, anggota: [dinsos, dinkes]}
langsung-sekda: %s
langsung-kepala: %s
tanpa-asisten: %s
"""


def read(*lists: str) -> Struktur:
    struktur = parse_struktur((NASKAH % (*lists, *["[]"] * (5 - len(lists)))).encode(), file="s.yaml").value
    assert struktur is not None
    return struktur


def under(struktur: Struktur, asisten: str) -> str:
    return " ".join(row.perangkat for row in struktur.semua_koordinasi if row.asisten == asisten)


@pytest.mark.parametrize(
    ("koordinasi", "organs"),
    [
        ("[dinas]", "dinkes dinsos"),
        ("dinas", None),
        ("[opd, kecamatan]", "dinkes bkad dinsos kec-a kec-b"),
        ("[sosial]", "dinkes dinsos"),
        ("[badan, {perangkat: kecamatan}]", "bkad kec-a kec-b"),
        ("[dinsos, dinas]", "dinsos dinkes"),
        ("[dinas, dinsos]", "dinkes dinsos"),
        ("[dinas, opd]", "dinkes dinsos bkad"),
        ("[staf ahli]", "sa-1"),
        ("[dinas, entah]", "dinkes dinsos entah"),
        ("[dinkes, dinkes]", "dinkes dinkes"),
        ("[{kode: diskan, nama: Dinas Kelautan}, dinas]", "diskan dinkes dinsos"),
    ],
)
def test_a_word_stands_for_all_its_organs_and_no_organ_is_there_twice(
    koordinasi: str, organs: str | None
) -> None:
    if organs is None:
        assert parse_struktur((NASKAH % (koordinasi, *["[]"] * 4)).encode(), file="s.yaml").value is None
    else:
        assert under(read(koordinasi), "asisten-1") == organs


def test_each_list_is_a_list_of_its_own() -> None:
    struktur = read("[dinas]", "[dinkes, kecamatan]", "[opd, dinsos]", "kecamatan", "[dinas, bkad]")

    assert under(struktur, "asisten-1") == "dinkes dinsos"
    assert under(struktur, "asisten-2") == "dinkes kec-a kec-b"
    assert [(row.di_bawah, row.perangkat) for row in struktur.semua_langsung] == [
        ("sekda", "dinkes"),
        ("sekda", "bkad"),
        ("sekda", "dinsos"),
        ("kepala", "kec-a"),
        ("kepala", "kec-b"),
    ]
    assert struktur.dikecualikan == ("dinkes", "dinsos", "bkad")
    assert len(struktur.dikecualikan_at) == len(struktur.dikecualikan)


def test_what_a_row_says_and_where_holds_for_each_of_its_organs() -> None:
    row = "{perangkat: dinas, bersama: ya, status: turunan, alasan: rumpun, dasar: Pasal 13}"

    rows = read(f"[{row}]").semua_koordinasi

    known = Keterangan(dasar="Pasal 13", status=Status.TURUNAN, alasan="rumpun")
    assert [(one.bersama, one.keterangan) for one in rows] == [(True, known)] * 2
    assert [(one.at.line, one.at.column, one.at.length) for one in rows] == [(10, 30, 5)] * 2


def test_a_structure_says_the_same_whether_organs_are_named_together_or_one_by_one() -> None:
    together = read("[dinas, badan]", "[kecamatan]")
    one_by_one = read("[dinkes, dinsos, bkad]", "[kec-a, kec-b]")

    assert together == one_by_one
    assert fingerprint(together) == fingerprint(one_by_one)


def test_a_word_without_an_organ_is_kept_with_its_place() -> None:
    struktur = read("[satuan]", "[]", "inspektorat")

    assert struktur.semua_koordinasi == struktur.semua_langsung == ()
    assert [(kata, at.line, at.column) for kata, at in struktur.tanpa_organ] == [
        ("satuan", 10, 18),
        ("inspektorat", 22, 17),
    ]
