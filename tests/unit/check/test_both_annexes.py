"""Two annexes say one thing of an organ; what one only leaves out as a kind is no contradiction."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.check import check_struktur
from polakerja_diagram.model import (
    BentukKoordinasi,
    Hubungan,
    JenisBagan,
    JenisHubungan,
    Kode,
    Koordinasi,
    Langsung,
    Perangkat,
)
from polakerja_diagram.model import JenisPerangkat as J
from polakerja_diagram.read import read_struktur
from tests import ROOT
from tests.unit.check.contoh import read_case, said_about

if TYPE_CHECKING:
    from polakerja_diagram.model import Struktur

SAID = {
    "pk240_inspektorat_di_bawah_bupati": """
42:5 peringatan[PK240] 'inspektorat' di bawah 'bupati' pada Lampiran I, tetapi di bawah 'sekda' pada \
Lampiran II
saran: samakan atasannya di kedua tempat
terkait 37:17 'inspektorat' di bawah 'sekda' menurut ini
""",
    "pk240_unit_di_luar_induk": """
35:65 peringatan[PK240] 'rsud' di bawah 'dinkes' pada Lampiran I, tetapi di bawah 'sekda' pada Lampiran II
saran: samakan atasannya di kedua tempat
terkait 38:17 'rsud' di bawah 'sekda' menurut ini
""",
    "pk241_asisten_tanpa_organ": """
45:5 peringatan[PK241] 'asisten-2' mendapat garis ke 'opd' pada Lampiran I, padahal tidak mengoordinasikan \
satu pun di antaranya pada Lampiran II
saran: lengkapi 'koordinasi', atau tulis baris bagi setiap Asisten yang lain
terkait 26:11 'asisten-2' di sini
""",
    "pk242_asisten_lain": """
25:21 peringatan[PK242] 'dinsos' (dan 1 organ lain) dikoordinasikan Asisten pada Lampiran II, tetapi tidak \
pada Lampiran I
saran: tulis baris koordinatif dari Asistennya di 'hubungan', atau hapus dari 'koordinasi'
terkait 41:5 pada Lampiran I di bawah 'sekda' menurut ini
45:5 peringatan[PK242] 'disdag' dikoordinasikan 'asisten-1' pada Lampiran I, tetapi tidak pada Lampiran II
saran: samakan baris ini dengan 'koordinasi'
terkait 29:21 'disdag' dikoordinasikan 'asisten-2' menurut ini
""",
    "pk243_hanya_bagian": """
14:37 peringatan[PK243] Lampiran II hanya memuat pimpinan dan Asisten, tidak satu pun organ yang \
dikoordinasikan
saran: tulis organnya di 'koordinasi', atau hapus lampiran ini
terkait 19:11 tanpa 'koordinasi'
terkait 23:11 tanpa 'koordinasi'
""",
    "pk207_biro_dikoordinasikan": """
30:21 galat[PK207] 'bag-umum' berjenis bagian, bukan organ yang dikoordinasikan Asisten
saran: hapus baris ini; ia sudah di bawah 'asisten-1' (Bagian dan Biro ditulis di 'bagian')
31:16 galat[PK207] 'biro-hukum' berjenis bagian, bukan organ yang dikoordinasikan Asisten
saran: pindahkan ke 'bagian' di bawah Asistennya
""",
}
OURS = {"PK240", "PK241", "PK242", "PK243"}
KOORDINATIF = (JenisHubungan.KOORDINATIF, BentukKoordinasi.FUNGSIONAL)
STRUKTURAL = JenisHubungan.STRUKTURAL

AGREED = read_case("pk241_asisten_tanpa_organ")
AGREED = replace(
    AGREED,
    dikecualikan=(),
    dikecualikan_at=(),
    semua_koordinasi=(*AGREED.semua_koordinasi, Koordinasi(Kode("asisten-2"), Kode("disdag"))),
)


def told(struktur: Struktur) -> list[tuple[str, str]]:
    """Return code and message of each finding of these rules."""
    return [(one.code, one.message) for one in check_struktur(struktur) if one.code in OURS]


def with_rows(struktur: Struktur, *rows: Hubungan) -> Struktur:
    return replace(struktur, semua_hubungan=(*struktur.semua_hubungan, *rows))


def with_organ(
    struktur: Struktur, kode: str, jenis: J, nama: str = "Organ Baru", induk: str = ""
) -> Struktur:
    organ = Perangkat(Kode(kode), nama, jenis, induk=Kode(induk) if induk else None)
    return replace(struktur, semua_perangkat=(*struktur.semua_perangkat, organ))


@pytest.mark.parametrize("name", SAID)
def test_both_places_and_what_to_do_are_told(name: str) -> None:
    assert "\n".join(said_about(name)) == SAID[name].strip()


@pytest.mark.parametrize(
    ("name", "code", "place"), [("asisten-nol", "PK241", 96), ("rsud-mandiri", "PK240", 100)]
)
def test_offices_slips_are_told(name: str, code: str, place: int) -> None:
    struktur = read_struktur(ROOT / "tests/contoh" / f"{name}.yaml").value

    assert struktur is not None
    assert [(one.code, one.at.line) for one in check_struktur(struktur) if one.code in OURS] == [
        (code, place)
    ]


def test_annexes_that_agree_are_right() -> None:
    assert told(AGREED) == []


def test_one_annex_alone_contradicts_nothing() -> None:
    for name in SAID:
        struktur = read_case(name)
        for bagan in JenisBagan:
            one = replace(
                struktur, semua_lampiran=tuple(a for a in struktur.semua_lampiran if a.bagan is bagan)
            )

            assert {code for code, _ in told(one)} <= {"PK243"}


def test_annexes_are_called_by_their_own_numbers() -> None:
    struktur = read_case("pk240_inspektorat_di_bawah_bupati")
    pola, jalur = struktur.semua_lampiran
    turned = replace(struktur, semua_lampiran=(replace(jalur, urutan=1), replace(pola, urutan=2)))

    ((_, message),) = told(turned)

    assert "di bawah 'bupati' pada Lampiran II, tetapi di bawah 'sekda' pada Lampiran I" in message


def test_a_whole_kind_without_lines_of_coordination_is_the_drafters_choice() -> None:
    grown = with_organ(AGREED, "kec", J.KECAMATAN, "Kecamatan Hulu")
    grown = replace(
        grown, semua_koordinasi=(*grown.semua_koordinasi, Koordinasi(Kode("asisten-1"), Kode("kec")))
    )
    without = replace(AGREED, semua_hubungan=tuple(r for r in AGREED.semua_hubungan if r.dari != "asisten"))

    assert told(grown) == told(without) == []


@pytest.mark.parametrize("nama", ["Sekretariat DPRD", "Sekretariat Dewan Perwakilan Rakyat Daerah"])
def test_what_custom_has_outside_the_asisten_stands_under_one_in_both_annexes_or_none(nama: str) -> None:
    grown = with_organ(AGREED, "setwan", J.SEKRETARIAT, nama)
    grown = replace(
        grown, semua_koordinasi=(*grown.semua_koordinasi, Koordinasi(Kode("asisten-1"), Kode("setwan")))
    )

    assert [code for code, _ in told(grown)] == ["PK242"]
    assert told(with_rows(grown, Hubungan("asisten", "setwan", *KOORDINATIF))) == []
    assert told(with_rows(grown, Hubungan("setwan", "asisten-1", *KOORDINATIF))) == []


def test_an_organ_without_asisten_is_not_tied_to_one() -> None:
    alone = replace(
        AGREED,
        dikecualikan=(Kode("disdag"),),
        semua_koordinasi=tuple(row for row in AGREED.semua_koordinasi if row.perangkat != "disdag"),
    )
    tied = with_rows(alone, Hubungan("asisten-2", "disdag", *KOORDINATIF))

    assert sorted(code for code, _ in told(tied)) == ["PK241", "PK242"]


def test_shared_coordination_is_shared_in_both() -> None:
    shared = replace(
        AGREED,
        semua_koordinasi=(
            *(replace(row, bersama=row.perangkat == "disdag") for row in AGREED.semua_koordinasi),
            Koordinasi(Kode("asisten-1"), Kode("disdag"), bersama=True),
        ),
    )
    rows = [row for row in AGREED.semua_hubungan if row.dari != "asisten"]
    single = replace(shared, semua_hubungan=(*rows, Hubungan("asisten-2", "opd", *KOORDINATIF)))

    assert told(shared) == []
    assert [code for code, _ in told(single)] == ["PK242"]


def test_only_lines_that_end_at_a_whole_list_are_held_against_an_asisten() -> None:
    struktur = read_case("pk241_asisten_tanpa_organ")
    rows = tuple(row for row in struktur.semua_hubungan if row.dari != "asisten" or row.ke != "opd")
    by_asisten = replace(struktur, semua_hubungan=(*rows, Hubungan("asisten-1", "opd", *KOORDINATIF)))
    by_kode = replace(
        struktur,
        semua_hubungan=(*rows, *(Hubungan("asisten", kode, *KOORDINATIF) for kode in ("dinkes", "dinsos"))),
    )

    assert told(by_asisten) == told(by_kode) == []


def test_one_superior_for_each_row_and_place_is_told_once_with_the_count() -> None:
    struktur = replace(
        AGREED,
        semua_koordinasi=(),
        semua_langsung=tuple(
            Langsung(Kode(kode), "kepala") for kode in ("inspektorat", "dinkes", "dinsos", "disdag")
        ),
        semua_hubungan=tuple(row for row in AGREED.semua_hubungan if row.dari != "asisten"),
    )

    messages = [message for code, message in told(struktur) if code == "PK240"]

    assert [message.partition(" di bawah")[0] for message in messages] == [
        "'dinkes' (dan 2 organ lain)",
        "'inspektorat'",
    ]


def test_without_asisten_the_paths_are_the_matter() -> None:
    empty = replace(
        AGREED,
        semua_perangkat=tuple(p for p in AGREED.semua_perangkat if p.jenis not in (J.ASISTEN, J.BAGIAN)),
        semua_koordinasi=(),
        semua_langsung=(),
        semua_hubungan=(),
    )
    filled = replace(empty, semua_langsung=(Langsung(Kode("dinkes")),))

    assert [code for code, _ in told(empty)] == ["PK243"]
    assert told(filled) == []
