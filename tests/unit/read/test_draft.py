"""The file of an act in force becomes that of a draft: emptied, the amended act named, the rest untouched."""

from __future__ import annotations

from dataclasses import replace

import pytest

from polakerja_diagram.diagnostics.replacement import BREAK
from polakerja_diagram.model import Berita, Peraturan
from polakerja_diagram.read import parse_struktur
from polakerja_diagram.read.draft import write_draft
from polakerja_diagram.sebutan.rujukan import CaraUbah, RujukanPeraturan
from tests import ROOT

BALANGAN = (ROOT / "data/struktur.yaml").read_bytes()
INDUK = Peraturan("Peraturan Bupati", "Kabupaten Contoh", "Pola Kerja", nomor="28", tahun="2025")
SISA = """lampiran: [{bagan: jalur koordinasi, nama: Jalur}]
pimpinan: [{kode: bupati, nama: Bupati Contoh}]
"""
BALOK = """skema: 1
peraturan:  # yang berlaku
  jenis: Peraturan Bupati
  daerah: Kabupaten Contoh
  nomor: "28"
  tahun: 2025      # tahun penetapan
  tentang: Pola Kerja
  ditetapkan: {di: Contoh, tanggal: 2025-05-06}
  penandatangan:
    jabatan: Bupati Contoh
    nama: Siti Aminah
"""
SEBARIS = """skema: 1
peraturan: {jenis: Peraturan Bupati, daerah: Kabupaten Contoh, nomor: 28, tahun: 2025, tentang: Pola Kerja}
"""


def drafted(text: str, induk: Peraturan = INDUK) -> str | None:
    data = (text + SISA).encode()
    struktur = parse_struktur(data, file="s.yaml").value
    assert struktur is not None
    draft = write_draft(data, struktur, induk)
    return draft and draft.decode().removesuffix(SISA.replace("\n", "\r\n") if "\r" in text else SISA)


def test_values_are_emptied_and_comments_stay() -> None:
    assert (
        drafted(BALOK)
        == """skema: 1
peraturan:  # yang berlaku
  jenis: Peraturan Bupati
  daerah: Kabupaten Contoh
  nomor: ""
  tahun:       # tahun penetapan
  mengubah: {jenis: Peraturan Bupati, nomor: 28, tahun: 2025}
  tentang: Pola Kerja
  ditetapkan: {di: Contoh, tanggal: }
  penandatangan:
    jabatan: Bupati Contoh
    nama:
"""
    )


def test_keys_on_one_line_stay_on_one_line() -> None:
    assert drafted(SEBARIS) == (
        "skema: 1\nperaturan: {jenis: Peraturan Bupati, daerah: Kabupaten Contoh, nomor: , tahun: , "
        "mengubah: {jenis: Peraturan Bupati, nomor: 28, tahun: 2025}, tentang: Pola Kerja}\n"
    )


@pytest.mark.parametrize("key", ["mengubah", "mencabut"])
def test_an_act_that_is_named_already_makes_room_for_the_amended_one(key: str) -> None:
    named = f"  {key}: {{jenis: Peraturan Bupati, nomor: 94, tahun: 2021}}  # yang lama\n"

    draft = drafted(BALOK.replace("  tentang", f"{named}  tentang"))

    assert draft is not None
    assert "  mengubah: {jenis: Peraturan Bupati, nomor: 28, tahun: 2025}  # yang lama\n" in draft
    assert "mencabut" not in draft


def test_an_empty_key_becomes_a_remark() -> None:
    draft = drafted(BALOK.replace("  tentang", "  mencabut:\n  tentang"))

    assert draft is not None
    assert "  # mencabut:\n  mengubah: {" in draft


def test_the_subject_becomes_that_of_the_amended_act() -> None:
    title = "Perubahan atas Peraturan Bupati Contoh Nomor 28 Tahun 2025 tentang Pola Kerja"

    draft = drafted(BALOK.replace("Pola Kerja", title).replace('"28"', "5").replace("2025", "2026"))

    assert draft is not None
    assert "\n  tentang: Pola Kerja\n" in draft
    assert "  mengubah: {jenis: Peraturan Bupati, nomor: 28, tahun: 2025}\n" in draft


def test_what_cannot_be_edited_surely_is_left_to_the_drafter() -> None:
    assert drafted(BALOK.replace("Siti Aminah", "Siti\n      Aminah")) is None
    assert drafted(BALOK.replace('nomor: "28"', "nomor: 28").replace("28", "28\n    x")) is None


def test_the_file_of_balangan_says_the_same_but_for_the_act() -> None:
    before = parse_struktur(BALANGAN, file="s.yaml").value
    assert before is not None

    draft = write_draft(BALANGAN, before, before.peraturan)

    assert draft is not None
    after = parse_struktur(draft, file="s.yaml").value
    act = before.peraturan
    assert after == replace(
        before,
        peraturan=replace(
            act,
            nomor="",
            tahun="",
            tanggal=None,
            berita=Berita(),
            penandatangan=replace(act.penandatangan, nama=""),
            semua_rujukan=(RujukanPeraturan(CaraUbah.MENGUBAH, "Peraturan Bupati", "28", "2025"),),
        ),
    )
    lines, old = draft.decode().splitlines(), BALANGAN.decode().splitlines()
    assert len(lines) == len(old) + 1
    assert sum(line not in old for line in lines) == 14
    assert after.peraturan.menimbang == ()
    assert "  # menimbang:" in lines
    assert after.peraturan.mengingat == act.mengingat


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize("head", ["", "\ufeff"])
def test_line_ends_and_a_mark_at_the_head_stay(end: str, head: str) -> None:
    data = (head + (BALOK + SISA).replace("\n", end)).encode()
    struktur = parse_struktur(data, file="s.yaml").value
    assert struktur is not None

    draft = write_draft(data, struktur, INDUK)

    assert draft is not None
    assert draft.decode().startswith(f"{head}skema: 1{end}")
    assert set(BREAK.findall(draft.decode())) == {end}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "  menimbang:\n    - satu alasan\n      yang panjang\n\n    - dua\n",
            "  # menimbang:\n  #   - satu alasan\n  #     yang panjang\n\n  #   - dua\n",
        ),
        ("  menimbang:\n  - satu\n  - >-\n    dua\n", "  # menimbang:\n  # - satu\n  # - >-\n  #   dua\n"),
        ("  menimbang: [satu,\n    dua]\n", "  # menimbang: [satu,\n  #   dua]\n"),
        ("  menimbang: satu alasan saja\n", "  menimbang:\n"),
    ],
    ids=["lines", "as deep as the key", "brackets", "one"],
)
def test_reasons_of_the_act_in_force_become_remarks(before: str, after: str) -> None:
    text = BALOK.replace("  tentang: Pola Kerja\n", f"{before}  tentang: Pola Kerja\n")

    draft = drafted(text)

    assert draft is not None
    assert f"{after}  mengubah: {{" in draft


def test_reasons_in_the_line_of_the_act_are_not_edited_by_guess() -> None:
    assert drafted(SEBARIS.replace("tentang:", "menimbang: [satu, dua], tentang:")) is None


def test_who_stood_in_for_a_day_does_not_in_the_next_act() -> None:
    text = BALOK + "  pengundangan: {jabatan: Plh. Sekretaris Daerah, nama: A}  # naskah\n"
    acting = text.replace("jabatan: Bupati Contoh", "jabatan: Pj. Bupati Contoh")

    assert "  pengundangan: {jabatan: Sekretaris Daerah, nama: }  # naskah\n" in (drafted(text) or "")
    assert "    jabatan: Pj. Bupati Contoh\n" in (drafted(acting) or "")
