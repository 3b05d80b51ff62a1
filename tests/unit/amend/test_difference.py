"""Events that `asal` tells of, in real shapes: who is gone, who lives, who comes from whom."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from polakerja_diagram.amend import compare_struktur
from polakerja_diagram.amend.affected import changed_lampiran
from polakerja_diagram.amend.perubahan import (
    BarisDiubah,
    GantiKeterangan,
    GantiUrutan,
    OrganList,
    Pindahan,
    Posisi,
    Selisih,
)
from polakerja_diagram.amend.table import as_list, build_tabel
from polakerja_diagram.amend.words import describe_selisih, summarise
from polakerja_diagram.model import (
    Hubungan,
    JenisHubungan,
    Keterangan,
    Kode,
    Perangkat,
    Status,
    Sumber,
)
from tests.apply import apply_selisih
from tests.unit.amend.contoh import INDUK, JALUR, POLA, STRUKTUR, J, amended, organ

if TYPE_CHECKING:
    from polakerja_diagram.model import Struktur


def sentences(lama: Struktur, baru: Struktur) -> list[str]:
    """Return what changed beside the act, each in words; the difference is applied on the way."""
    baru = replace(baru, peraturan=lama.peraturan)
    selisih = compare_struktur(lama, baru)
    assert apply_selisih(lama, selisih) == baru
    return [one.kalimat for one in describe_selisih(lama, baru, selisih)]


PERTANIAN = Perangkat(
    Kode("dkp3"), "Dinas Pertanian dan Perikanan", J.DINAS, asal=(Kode("dispertan"), Kode("diskan"))
)


def test_several_gone_organs_with_one_heir_are_merged_and_their_group_follows() -> None:
    baru = amended(STRUKTUR, PERTANIAN, without="dispertan diskan", dkp3="asisten-2")
    baru = replace(baru, semua_kelompok=(replace(STRUKTUR.semua_kelompok[0], anggota=("dkp3",)),))

    said = sentences(STRUKTUR, baru)

    assert said == ["Dinas Pertanian dan Dinas Perikanan digabung menjadi Dinas Pertanian dan Perikanan"]


def test_a_gone_organ_with_an_heir_that_lived_is_absorbed_and_the_new_name_is_part_of_it() -> None:
    grown = organ("dispertan", "Dinas Pertanian dan Perikanan", asal="diskan")
    baru = amended(STRUKTUR, grown, without="diskan")
    baru = replace(baru, semua_kelompok=(replace(STRUKTUR.semua_kelompok[0], anggota=("dispertan",)),))

    said = sentences(STRUKTUR, baru)

    assert said == [
        "Dinas Perikanan dilebur ke dalam Dinas Pertanian, yang menjadi Dinas Pertanian dan Perikanan"
    ]


def test_a_gone_organ_with_several_new_heirs_is_split_and_a_living_source_gives_urusan() -> None:
    baru = amended(
        STRUKTUR,
        organ("dinkes", "Dinas Kesehatan dan Gizi"),
        organ("disos", "Dinas Sosial", asal="dinsos"),
        organ("dp3a", "Dinas Pemberdayaan Perempuan", asal="dinsos dinkes"),
        without="dinsos",
        disos="asisten-1",
        dp3a="asisten-1",
    )

    said = sentences(STRUKTUR, baru)

    assert said == [
        "Dinas Sosial dipecah menjadi Dinas Sosial dan Dinas Pemberdayaan Perempuan",
        "Sebagian urusan Dinas Kesehatan beralih kepada Dinas Pemberdayaan Perempuan",
        "Dinas Kesehatan berganti nama menjadi Dinas Kesehatan dan Gizi",
    ]


def test_part_of_a_merged_organ_may_go_to_one_that_lived() -> None:
    baru = amended(
        STRUKTUR,
        organ("dkessos", "Dinas Kesehatan dan Sosial", asal="dinkes dinsos"),
        organ("dispertan", "Dinas Pertanian", asal="dinsos"),
        without="dinkes dinsos",
        dkessos="asisten-1",
    )

    said = sentences(STRUKTUR, baru)

    assert said == [
        "Dinas Kesehatan dan Dinas Sosial digabung menjadi Dinas Kesehatan dan Sosial",
        "Sebagian urusan Dinas Sosial beralih kepada Dinas Pertanian",
    ]


def test_a_gone_organ_whose_heirs_all_lived_is_dissolved() -> None:
    baru = amended(
        STRUKTUR,
        organ("dinkes", "Dinas Kesehatan", asal="dinsos"),
        organ("dispertan", "Dinas Pertanian", asal="dinsos"),
        without="dinsos",
    )

    said = sentences(STRUKTUR, baru)

    assert said == ["Dinas Sosial dibubarkan; urusannya beralih kepada Dinas Kesehatan dan Dinas Pertanian"]


def test_several_to_several_is_one_change() -> None:
    baru = amended(
        STRUKTUR,
        organ("satu", "Dinas Satu", asal="dinkes"),
        organ("dua", "Dinas Dua", asal="dinkes dinsos"),
        without="dinkes dinsos",
        satu="asisten-1",
        dua="asisten-1",
    )

    said = sentences(STRUKTUR, baru)

    assert said == ["Dinas Kesehatan dan Dinas Sosial ditata ulang menjadi Dinas Satu dan Dinas Dua"]


PERUBAHAN: Final = {
    "Dinas Sosial: pindah Asisten, semula di bawah koordinasi Asisten Pemerintahan, kini di bawah koordinasi "
    "Asisten Administrasi Umum": amended(STRUKTUR, dinsos="asisten-2"),
    "Dinas Sosial: singkatan berubah, kini Dinsos": amended(
        STRUKTUR, organ("dinsos", "Dinas Sosial", singkatan="Dinsos")
    ),
    "Dinas Sosial berganti nama menjadi Badan Sosial": amended(STRUKTUR, organ("dinsos", "Badan Sosial")),
    "Dinas Sosial: berganti jenis, semula dinas, kini badan": amended(
        STRUKTUR, organ("dinsos", "Dinas Sosial", J.BADAN)
    ),
    "Dinas Sosial: catatan asal berubah, kini dahulu": amended(
        STRUKTUR, organ("dinsos", "Dinas Sosial", asal="dahulu")
    ),
    "Dinas Sosial: keterangan berubah, kini turunan": amended(
        STRUKTUR, organ("dinsos", "Dinas Sosial", keterangan=Keterangan(status=Status.TURUNAN))
    ),
    "Dinas Pendidikan dibentuk, langsung di bawah Sekretaris Daerah": amended(
        STRUKTUR, organ("disdik", "Dinas Pendidikan"), disdik="sekda"
    ),
    "Dinas Pendidikan dibentuk dari sebagian urusan Dinas Sosial": amended(
        STRUKTUR, organ("disdik", "Dinas Pendidikan", asal="dinsos"), disdik="asisten-1"
    ),
    "Dinas Sosial dihapus": amended(STRUKTUR, without="dinsos"),
    "Dinas Sosial: kode berganti, semula dinsos, kini sosial": amended(
        STRUKTUR, organ("sosial", "Dinas Sosial", asal="dinsos"), without="dinsos", sosial="asisten-1"
    ),
    "Lampiran II (Jalur Koordinasi) dihapus": replace(STRUKTUR, semua_lampiran=(POLA,)),
    "Urutan hubungan berubah: fungsional Inspektorat dengan Dinas kini paling depan, sebelum struktural "
    "Bupati Balangan dengan Sekretaris Daerah": replace(
        STRUKTUR, semua_hubungan=STRUKTUR.semua_hubungan[::-1]
    ),
    "Dasar hubungan berubah": replace(STRUKTUR, dasar_hubungan=(("struktural", "Pasal 9"),)),
    "Daftar sumber berubah": replace(STRUKTUR, semua_sumber=(Sumber("perda", "Perda 2/2021"),)),
    "Dinas Sosial: pindah Asisten, semula di bawah koordinasi Asisten Pemerintahan, kini di bawah koordinasi "
    "Asisten Pemerintahan dan tanpa Asisten": replace(STRUKTUR, dikecualikan=(Kode("dinsos"),)),
}


@pytest.mark.parametrize(("said", "baru"), PERUBAHAN.items())
def test_a_change_is_one_sentence(said: str, baru: Struktur) -> None:
    assert sentences(STRUKTUR, baru) == [said]


def test_another_number_is_another_act_and_another_signatory_is_a_change_of_its_data() -> None:
    other = replace(STRUKTUR, peraturan=replace(INDUK, nomor="29"))
    signed = replace(STRUKTUR, peraturan=replace(INDUK, ditetapkan_di="Paringin"))

    said = [
        describe_selisih(STRUKTUR, baru, compare_struktur(STRUKTUR, baru))[0].kalimat
        for baru in (other, signed)
    ]

    numbered = (
        "Peraturan Bupati Balangan Nomor 28 Tahun 2025 tentang Pola Hubungan Kerja menjadi "
        "Peraturan Bupati Balangan Nomor 29 Tahun 2025 tentang Pola Hubungan Kerja"
    )
    assert said == [numbered, "Data peraturan berubah: ditetapkan di"]


def test_a_row_that_moves_within_its_asisten_is_one_move() -> None:
    dinkes, dinsos, *rest = STRUKTUR.semua_koordinasi
    baru = replace(STRUKTUR, semua_koordinasi=(dinsos, dinkes, *rest))

    selisih = compare_struktur(STRUKTUR, baru)

    position = Posisi(OrganList.KOORDINASI, ("asisten-1", "dinsos"), ("asisten-1",))
    moved = Pindahan((("asisten-1", "dinsos"),), None, ("asisten-1", "dinkes"))
    assert selisih == Selisih((GantiUrutan(OrganList.KOORDINASI, ("asisten-1",), (moved,), (position,)),))


def test_a_renamed_asisten_code_does_not_move_its_organs() -> None:
    baru = replace(
        STRUKTUR,
        semua_perangkat=tuple(
            organ("asisten-umum", p.nama, J.ASISTEN, asal="asisten-2") if p.kode == "asisten-2" else p
            for p in STRUKTUR.semua_perangkat
        ),
        semua_koordinasi=tuple(
            replace(row, asisten=Kode("asisten-umum")) if row.asisten == "asisten-2" else row
            for row in STRUKTUR.semua_koordinasi
        ),
    )

    said = sentences(STRUKTUR, baru)

    assert said == ["Asisten Administrasi Umum: kode berganti, semula asisten-2, kini asisten-umum"]


def test_a_summary_counts_what_changed_the_organisation() -> None:
    baru = amended(
        STRUKTUR,
        PERTANIAN,
        organ("dinkes", "Dinas Kesehatan dan Gizi"),
        without="dispertan diskan",
        dkp3="asisten-2",
        dinsos="asisten-2",
    )
    baru = replace(
        baru,
        semua_kelompok=(),
        semua_hubungan=(*baru.semua_hubungan, Hubungan("dkp3", "opd", JenisHubungan.KOLEGIAL)),
    )

    words = summarise(compare_struktur(STRUKTUR, baru))

    assert words == "1 digabung, 1 pindah Asisten, 1 berganti nama, 1 kelompok berubah, 1 hubungan berubah"
    assert summarise(Selisih()) == "susunan tetap"


def test_a_remark_is_a_change_but_none_of_the_organisation_and_replaces_no_annex() -> None:
    noted = Keterangan(status=Status.TERVERIFIKASI)
    baru = replace(
        STRUKTUR,
        semua_lampiran=(replace(POLA, dasar="Pasal 5"), JALUR),
        semua_hubungan=(replace(STRUKTUR.semua_hubungan[0], keterangan=noted), STRUKTUR.semua_hubungan[1]),
        semua_koordinasi=(
            replace(STRUKTUR.semua_koordinasi[0], keterangan=noted),
            *STRUKTUR.semua_koordinasi[1:],
        ),
    )

    selisih = compare_struktur(STRUKTUR, baru)

    assert [type(change) for change in selisih.semua_perubahan] == [BarisDiubah, GantiKeterangan, BarisDiubah]
    assert summarise(selisih) == "susunan tetap"
    assert changed_lampiran(STRUKTUR, baru, selisih) == ()
    assert as_list(build_tabel(STRUKTUR, baru, selisih)) == (
        "3 perubahan keterangan (sumber, status, asal, kode, letak di berkas) tidak ditampilkan.\n"
    )
    assert len(build_tabel(STRUKTUR, baru, selisih, lengkap=True).semua_ucapan) == len(
        selisih.semua_perubahan
    )
