"""A name is said once, and as in a sentence: slips of Word, Excel, PDF and a neighbour's act."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from polakerja_diagram.check import check_struktur
from polakerja_diagram.model import JenisPerangkat, Kode, Perangkat
from polakerja_diagram.read import parse_struktur
from tests.unit.check.contoh import read_case, said_about
from tests.unit.test_cases import findings, mended

if TYPE_CHECKING:
    from collections.abc import Callable

    from polakerja_diagram.model import Struktur

J: Final = JenisPerangkat

STRUKTUR: Final = """skema: 1
peraturan:
  jenis: Peraturan Bupati
  daerah: "{}"
  provinsi: "{}"
  nomor: 28
  tahun: 2025
  tentang: "{}"
  ditetapkan: {{di: "{}", tanggal: 2025-05-06}}
  penandatangan:
    jabatan: "{}"
    nama: "{}"
  salinan:
    jabatan: "{}"
    nama: "{}"
    nip: 19830710 201001 1 020
lampiran:
  - {{bagan: pola hubungan kerja, nama: "{}"}}
  - {{bagan: jalur koordinasi, nama: "{}"}}
pimpinan:
  - {{kode: bupati, nama: "{}", jenis: kepala daerah}}
  - {{kode: wabup, nama: "{}", jenis: wakil kepala daerah}}
  - {{kode: sekda, nama: "{}"}}
staf-ahli:
  - {{kode: sa, nama: "{}"}}
asisten:
  - kode: asisten-1
    nama: "{}"
    bagian:
      - {{kode: bag, nama: "{}"}}
    koordinasi:
      - dinkes
      - kec
      - {{kode: dinsos, nama: "{}"}}
perangkat:
  - {{kode: insp, nama: "{}"}}
  - {{kode: dinkes, nama: "{}"}}
  - {{kode: rsud, nama: "{}", induk: dinkes}}
  - {{kode: kec, nama: "{}"}}
  - {{kode: kel, nama: "{}", induk: kec}}
langsung-sekda: [insp]
konteks:
  - {{kode: dprd, nama: "{}"}}
kelompok:
  - {{nama: dinas, judul: "{}", anggota: [dinas]}}
hubungan:
  - {{dari: bupati, ke: sekda, jenis: struktural}}
  - {{dari: sekda, ke: asisten, jenis: struktural}}
  - {{dari: sekda, ke: opd, jenis: struktural}}
  - {{dari: sekda, ke: kecamatan, jenis: struktural}}
  - {{dari: sekda, ke: insp, jenis: struktural}}
  - {{dari: sa, ke: bupati, jenis: konsultatif}}
  - {{dari: bupati, ke: dprd, jenis: kemitraan}}
  - {{dari: asisten, ke: opd, jenis: koordinatif, bentuk: fungsional}}
  - {{dari: asisten, ke: kecamatan, jenis: koordinatif, bentuk: fungsional}}
  - {{dari: asisten, ke: bagian, jenis: struktural}}
"""
NAMES: Final = (
    *("Kabupaten Contoh", "Kalimantan Selatan", "Pola Hubungan Kerja Perangkat Daerah", "Ibukota"),
    *("Bupati Contoh", "Abdul Hadi", "Kepala Bagian Hukum", "Muhammad Roji", "Pola Hubungan Kerja"),
    *("Jalur Koordinasi", "Bupati Contoh", "Wakil Bupati Contoh", "Sekretaris Daerah"),
    *("Staf Ahli Bidang Hukum", "Asisten Pemerintahan", "Bagian Umum", "Dinas Sosial", "Inspektorat Daerah"),
    *("Dinas Kesehatan", "Rumah Sakit Umum Daerah Contoh", "Kecamatan Hulu", "Kelurahan Hilir"),
    *("Dewan Perwakilan Rakyat Daerah", "Dinas dan Badan Penunjang"),
)
PERSONS: Final = frozenset({"Abdul Hadi", "Muhammad Roji"})

SLIPS: Final[dict[str, tuple[Callable[[str], str], frozenset[str]]]] = {
    "a full stop of a sentence": (lambda nama: f"{nama}.", frozenset({"PK238", "PK602", "PK604"})),
    "a semicolon of a list": (lambda nama: f"{nama};", frozenset({"PK238", "PK602", "PK604"})),
    "the last row but one of a list": (
        lambda nama: f"{nama}; dan",
        frozenset({"PK238", "PK602", "PK604"}),
    ),
    "a colon before a list": (lambda nama: f"{nama} :", frozenset({"PK238", "PK602", "PK604"})),
    "Word's dots": (lambda nama: f"{nama}\u2026", frozenset({"PK238"})),
    "our own mark of shared organs": (lambda nama: f"{nama}*)", frozenset({"PK238"})),
    "a footnote as a raised number": (lambda nama: f"{nama}\xb9", frozenset({"PK238", "PK605"})),
    "a line that was cut": (lambda nama: f"{nama} (", frozenset({"PK238"})),
    "a letter of a list": (lambda nama: f"b) {nama}", frozenset({"PK239"})),
    "a chapter's numeral": (lambda nama: f"II. {nama}", frozenset({"PK239"})),
    "a mark of a list without a space": (lambda nama: f"+{nama}", frozenset({"PK239"})),
    "a formula of Excel": (lambda nama: f"={nama}", frozenset({"PK239"})),
    "a Cyrillic letter": (lambda nama: nama.replace("a", "\u0430", 1), frozenset({"PK235"})),
    "letters of a web page in bold": (
        lambda nama: f"{chr(0x1D400 + ord(nama[0]) - ord('A'))}{nama[1:]}",
        frozenset({"PK235"}),
    ),
    "a space as a line": (lambda nama: nama.replace(" ", "_", 1), frozenset({"PK245"})),
    "a word that was broken": (lambda nama: f"{nama[:3]}- {nama[3:]}", frozenset({"PK245"})),
}

SAID: Final = {
    "pk236_dua_kode": """
32:26 galat[PK236] nama 'Dinas kesehatan' sudah dipakai: organ 'dinkes' bernama 'Dinas Kesehatan'
saran: bila organnya sama, pakai satu kode saja, 'dinkes'; bila lain, lengkapi namanya
terkait 30:26 sudah dipakai di sini
""",
    "pk236_dua_lampiran": """
14:37 galat[PK236] nama 'Pola hubungan kerja' sudah dipakai: lampiran ke-1 bernama 'Pola Hubungan Kerja'
saran: beri setiap lampiran nama menurut isinya
terkait 13:40 sudah dipakai di sini
""",
    "pk237_kapital": """
27:33 peringatan[PK237] 'BAGIAN HUKUM' ditulis dengan huruf kapital seluruhnya, nama lain tidak
saran: tulis huruf kapital di awal kata saja
31:26 peringatan[PK237] 'DINAS SOSIAL' ditulis dengan huruf kapital seluruhnya, nama lain tidak
saran: tulis huruf kapital di awal kata saja
36:29 peringatan[PK237] 'kelurahan kota' ditulis tanpa huruf kapital, nama lain tidak
saran: tulis 'Kelurahan Kota'
38:24 peringatan[PK237] 'DEWAN PERWAKILAN RAKYAT' ditulis dengan huruf kapital seluruhnya, nama lain tidak
saran: tulis huruf kapital di awal kata saja
""",
    "pk245_hasil_pindai": """
27:33 peringatan[PK245] '-' pada 'Bagian Pereko- nomian' tampaknya sisa PDF atau hasil pindai
saran: tulis 'Bagian Perekonomian'
31:26 peringatan[PK245] '0' pada 'Dinas S0sial' tampaknya sisa PDF atau hasil pindai
saran: tulis 'Dinas Sosial'
32:26 peringatan[PK245] '_' pada 'Dinas_Pendidikan' tampaknya sisa PDF atau hasil pindai
saran: tulis 'Dinas Pendidikan'
38:24 peringatan[PK245] 'D e w a n' pada 'D e w a n Perwakilan Rakyat' tampaknya sisa PDF atau hasil pindai
saran: ketik ulang nama itu
""",
}


@pytest.mark.parametrize("name", SAID)
def test_what_is_wrong_is_told_with_what_to_write(name: str) -> None:
    assert "\n".join(said_about(name)) == SAID[name].strip()


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_one_finding_wherever_a_name_stands_and_its_mend_is_whole(slip: str) -> None:
    change, codes = SLIPS[slip]
    for n, nama in enumerate(NAMES):
        wrong = change(nama)
        if wrong == nama or (nama in PERSONS and "PK245" in codes):
            continue
        text = STRUKTUR.format(*NAMES[:n], wrong, *NAMES[n + 1 :])

        (found,) = (one for one in findings(text) if wrong in (one.at.text or "") or one.code == "PK235")

        assert found.code in codes | ({"PK614"} if n == 0 else set()), (wrong, found)
        if found.code != "PK605":  # a number may be part of what is missing
            assert findings(mended(text, found.replacements)) == (), wrong


@pytest.mark.parametrize(
    ("jenis", "nama"),
    [
        *((J.UNIT, nama) for nama in ("UPTD SAMSAT", "RSUD H. Mansur, M.Kes.", "UPT P2TP2A", "A. Yani")),
        *((J.KECAMATAN, nama) for nama in ("IV Koto", "2 x 11 Enam Lingkung", "Kecamatan VII Koto Talago")),
        *((J.KELURAHAN, nama) for nama in ("24 Ilir", "Kelurahan Ciptomulyo", "20 Ilir D II")),
        *(
            (J.DINAS, nama)
            for nama in ("Dinas Komunikasi, Informatika & Persandian", "Dinas PUPR", "Dinas P2KB")
        ),
        *((J.BADAN, nama) for nama in ("BPBD", "BAPPERIDA", "Badan Pra- dan Pascabencana", "Badan R&D")),
        *((J.KONTEKS, nama) for nama in ("DPRD", "Badan Qur\u2019an", "\u2018Aisyiyah", "e-Government")),
    ],
)
def test_what_only_looks_like_a_slip_is_right(jenis: JenisPerangkat, nama: str) -> None:
    assert _codes(_with(Perangkat(Kode("baru"), nama, jenis, induk=Kode("dinkes")))) == set()


@pytest.mark.parametrize(
    "nama",
    ["DINAS SOSIAL", "dinas  sosial", "Dinas Sosial.", "1. Dinas Sosial", "Dinas-Sosial", "Dinas SOSIAL;"],
)
@pytest.mark.parametrize("jenis", [J.DINAS, J.BADAN])
def test_spelling_makes_no_other_name(jenis: JenisPerangkat, nama: str) -> None:
    assert "PK236" in _codes(_with(Perangkat(Kode("baru"), nama, jenis)))


@pytest.mark.parametrize(
    ("jenis", "nama", "induk", "is_again"),
    [
        (J.BAGIAN, "Bagian Umum", "asisten-2", True),
        (J.BAGIAN, "Bagian Umum", "sekda", True),
        (J.BAGIAN, "Bagian Umum", "setda", True),
        (J.BAGIAN, "Bagian Umum", "setwan", False),
        (J.UNIT, "Puskesmas Hulu", "dinkes", True),
        (J.UNIT, "Puskesmas Hulu", "dinsos", False),
        (J.KELURAHAN, "Kelurahan Kota", "kec-hulu", True),
        (J.KELURAHAN, "Kelurahan Kota", "kec-tengah", False),
        (J.KECAMATAN, "Kecamatan Hulu", "", True),
        (J.KONTEKS, "Dinas Sosial", "", False),
        (J.KONTEKS, "Dewan Perwakilan Rakyat Daerah", "", True),
        (J.STAF_AHLI, "Asisten Pemerintahan", "", True),
    ],
)
def test_a_name_is_one_among_its_like(
    jenis: JenisPerangkat, nama: str, induk: str, *, is_again: bool
) -> None:
    others = (
        Perangkat(Kode("setda"), "Sekretariat Daerah", J.SEKRETARIAT, induk=Kode("sekda")),
        Perangkat(Kode("setwan"), "Sekretariat DPRD", J.SEKRETARIAT),
        Perangkat(Kode("pkm"), "Puskesmas Hulu", J.UNIT, induk=Kode("dinkes")),
    )

    struktur = _with(*others, Perangkat(Kode("baru"), nama, jenis, induk=Kode(induk) if induk else None))

    assert ("PK236" in _codes(struktur)) == is_again


def test_a_second_head_and_a_doubled_kode_are_told_by_their_own_rules() -> None:
    head = _with(Perangkat(Kode("lain"), "Bupati Balangan", J.KEPALA_DAERAH))
    doubled = _with(Perangkat(Kode("dinsos"), "Dinas Sosial", J.DINAS))

    assert {"PK225"} <= _codes(head)
    assert {"PK202"} <= _codes(doubled)
    assert "PK236" not in _codes(head) | _codes(doubled)


def test_where_all_names_are_in_capitals_none_is_told() -> None:
    loud = STRUKTUR.format(*(nama.upper() if nama not in PERSONS else nama for nama in NAMES))

    assert {one.code for one in findings(loud)} == set()


def test_capitals_are_mended_where_other_names_have_every_word() -> None:
    text = STRUKTUR.format(*("BAGIAN HUKUM" if nama == "Bagian Umum" else nama for nama in NAMES))

    (found,) = findings(text)

    assert (found.code, found.hint) == ("PK237", "tulis 'Bagian Hukum'")
    assert findings(mended(text, found.replacements)) == ()


def test_a_biro_is_one_whatever_its_capitals_and_label() -> None:
    text = STRUKTUR.replace(
        "  - {{kode: insp,", '  - {{kode: biro, nama: "2) BIRO HUKUM", induk: sekda}}\n  - {{kode: insp,'
    )

    struktur = parse_struktur(text.format(*NAMES).encode(), file="s.yaml").value

    assert struktur is not None
    assert next(p.jenis for p in struktur.semua_perangkat if p.kode == "biro") is J.BAGIAN


def _with(*semua: Perangkat) -> Struktur:
    struktur = replace(read_case("pk236_dua_lampiran"), semua_lampiran=())
    middle = Perangkat(Kode("kec-tengah"), "Kecamatan Tengah", J.KECAMATAN)
    return replace(struktur, semua_perangkat=(*struktur.semua_perangkat, middle, *semua))


def _codes(struktur: Struktur) -> set[str]:
    """Return the codes of this module's rules, and of those that stand for them."""
    names = {"PK202", "PK225", "PK233", "PK236", "PK237", "PK238", "PK239", "PK245"}
    return {one.code for one in check_struktur(struktur)} & names
