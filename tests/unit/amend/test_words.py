"""What a difference says: by which names, in how few words, and what of it is only a remark."""

from __future__ import annotations

from dataclasses import replace

from polakerja_diagram.amend import compare_struktur
from polakerja_diagram.amend.remarks import is_remark
from polakerja_diagram.amend.table import as_list, build_tabel
from polakerja_diagram.amend.words import describe_selisih, summarise
from polakerja_diagram.model import Hubungan, JenisHubungan, Kelompok, Keterangan, Status, Struktur
from tests.unit.amend.contoh import STRUKTUR, J, amended, organ


def told(baru: Struktur) -> list[str]:
    return [said.kalimat for said in describe_selisih(STRUKTUR, baru, compare_struktur(STRUKTUR, baru))]


def with_row(dari: str, *semua_kelompok: Kelompok) -> Struktur:
    """Return the structure with a relation from an end to the inspektorat and groups of its own."""
    row = Hubungan(dari, "inspektorat", JenisHubungan.KOORDINATIF)
    return replace(
        STRUKTUR,
        semua_hubungan=(*STRUKTUR.semua_hubungan, row),
        semua_kelompok=(*STRUKTUR.semua_kelompok, *semua_kelompok),
    )


def test_a_relation_of_a_kind_names_it_by_its_word() -> None:
    assert told(with_row("dinas")) == ["Hubungan koordinatif Dinas dengan Inspektorat ditambahkan"]


def test_a_group_that_a_drafter_calls_as_a_kind_is_named_by_its_heading() -> None:
    *_, said = told(with_row("dinas", Kelompok("dinas", "Perangkat Teknis", ("dinkes",))))

    assert said == "Hubungan koordinatif Perangkat Teknis dengan Inspektorat ditambahkan"


def test_a_difference_is_summed_up_by_what_changed() -> None:
    baru = amended(STRUKTUR, organ("dishub", "Dinas Perhubungan"), without="dinsos", dishub="asisten-1")
    baru = replace(baru, peraturan=STRUKTUR.peraturan, semua_hubungan=STRUKTUR.semua_hubungan[:1])

    assert summarise(compare_struktur(STRUKTUR, baru)) == "1 dibentuk, 1 dihapus, 1 hubungan berubah"
    assert summarise(compare_struktur(STRUKTUR, STRUKTUR)) == "susunan tetap"


def test_what_is_known_of_a_thing_is_a_remark_and_the_thing_is_none() -> None:
    sourced = Keterangan(status=Status.TURUNAN, alasan="searah")
    first, *rest = STRUKTUR.semua_perangkat
    remarked = replace(STRUKTUR, semua_perangkat=(replace(first, keterangan=sourced), *rest))
    renamed = replace(STRUKTUR, semua_perangkat=(replace(first, nama="Bupati"), *rest))

    assert [is_remark(change) for change in compare_struktur(STRUKTUR, remarked).semua_perubahan] == [True]
    assert [is_remark(change) for change in compare_struktur(STRUKTUR, renamed).semua_perubahan] == [False]


KOLEGIAL = Hubungan("diskan", "dinkes", JenisHubungan.KOLEGIAL)
BERHUBUNGAN = replace(
    STRUKTUR,
    semua_hubungan=(
        *STRUKTUR.semua_hubungan,
        KOLEGIAL,
        Hubungan("sekda", "diskan", JenisHubungan.STRUKTURAL),
        Hubungan("dispertan", "dinkes", JenisHubungan.FUNGSIONAL),
    ),
)


def told_of(lama: Struktur, baru: Struktur) -> list[str]:
    baru = replace(baru, peraturan=lama.peraturan)
    return [said.kalimat for said in describe_selisih(lama, baru, compare_struktur(lama, baru))]


def test_relations_of_a_deleted_organ_go_with_it_and_its_group_only_loses_a_name() -> None:
    baru = replace(
        amended(BERHUBUNGAN, without="diskan"),
        semua_hubungan=(*STRUKTUR.semua_hubungan, BERHUBUNGAN.semua_hubungan[-1]),
        semua_kelompok=(replace(STRUKTUR.semua_kelompok[0], anggota=("dispertan",)),),
    )

    assert told_of(BERHUBUNGAN, baru) == [
        (
            "Dinas Perikanan dihapus; hubungan yang ikut dihapus: kolegial dengan Dinas Kesehatan; "
            "struktural dengan Sekretaris Daerah"
        )
    ]
    assert summarise(compare_struktur(BERHUBUNGAN, baru)) == "1 dihapus"


def test_a_relation_is_named_with_the_organ_that_had_it() -> None:
    heir = organ("dispangan", "Dinas Pangan", asal="dispertan")
    baru = replace(
        amended(BERHUBUNGAN, heir, without="dispertan", dispangan="asisten-2"),
        semua_hubungan=BERHUBUNGAN.semua_hubungan[:-1],
        semua_kelompok=(replace(STRUKTUR.semua_kelompok[0], anggota=("dispangan", "diskan")),),
    )
    changed = replace(
        baru,
        semua_hubungan=(
            *baru.semua_hubungan,
            Hubungan("dispangan", "dinkes", JenisHubungan.KONSULTATIF),
        ),
    )

    assert told_of(BERHUBUNGAN, baru)[-1] == (
        "Hubungan fungsional Dinas Pertanian dengan Dinas Kesehatan dihapus"
    )
    assert told_of(BERHUBUNGAN, changed)[-1] == (
        "Hubungan fungsional Dinas Pertanian dengan Dinas Kesehatan menjadi "
        "Hubungan konsultatif Dinas Pangan dengan Dinas Kesehatan"
    )


def test_many_of_one_kind_in_one_place_are_one_row_with_all_their_names() -> None:
    names = [f"Kecamatan {nama}" for nama in ("Awayan", "Halong", "Juai", "Lampihong")]
    semua = [organ(f"kec-{n}", nama, J.KECAMATAN) for n, nama in enumerate(names)]
    placed = {one.kode: "asisten-1" for one in semua}
    baru = amended(STRUKTUR, *semua, **placed)
    few = amended(STRUKTUR, *semua[:3], **{one.kode: "asisten-1" for one in semua[:3]})

    said = "di bawah koordinasi Asisten Pemerintahan"
    umum = "di bawah koordinasi Asisten Administrasi Umum"
    listed = "Kecamatan Awayan, Kecamatan Halong, Kecamatan Juai, dan Kecamatan Lampihong"
    assert told_of(STRUKTUR, baru) == [f"4 kecamatan dibentuk, {said}: {listed}"]
    assert told_of(baru, STRUKTUR) == [f"4 kecamatan dihapus, semula {said}: {listed}"]
    moved = amended(baru, **dict.fromkeys(placed, "asisten-2"))
    assert told_of(baru, moved) == [f"4 kecamatan pindah Asisten, semula {said}, kini {umum}: {listed}"]
    assert summarise(compare_struktur(STRUKTUR, baru)) == "4 dibentuk"
    assert len(told_of(STRUKTUR, few)) == 3


def test_relations_of_one_kind_from_one_organ_are_one_row() -> None:
    ends = ("dinkes", "dinsos", "dispertan", "diskan")
    rows = tuple(Hubungan("sekda", end, JenisHubungan.KOLEGIAL) for end in ends)
    baru = replace(STRUKTUR, semua_hubungan=(*STRUKTUR.semua_hubungan, *rows))

    listed = "Dinas Kesehatan, Dinas Sosial, Dinas Pertanian, dan Dinas Perikanan"
    assert told_of(STRUKTUR, baru) == [f"Hubungan kolegial Sekretaris Daerah dengan {listed} ditambahkan"]
    assert told_of(baru, STRUKTUR) == [f"Hubungan kolegial Sekretaris Daerah dengan {listed} dihapus"]


def test_an_order_is_one_line_a_list_and_neighbours_move_together() -> None:
    semua = STRUKTUR.semua_perangkat
    rows = STRUKTUR.semua_koordinasi
    baru = replace(
        STRUKTUR,
        semua_perangkat=(*semua[:5], *semua[7:], *semua[5:7]),
        semua_koordinasi=(rows[1], rows[0], *rows[2:]),
    )

    assert told_of(STRUKTUR, baru) == [
        (
            "Urutan perangkat daerah berubah: Dinas Pertanian dan Dinas Perikanan kini sesudah Inspektorat, "
            "sebelum Dinas Kesehatan"
        ),
        (
            "Urutan di bawah koordinasi Asisten Pemerintahan berubah: Dinas Sosial kini paling depan, "
            "sebelum Dinas Kesehatan"
        ),
    ]
    assert summarise(compare_struktur(STRUKTUR, baru)) == "hanya urutan berubah"


def test_what_weighs_most_is_told_first() -> None:
    baru = amended(
        STRUKTUR,
        organ("dinkes", "Dinas Kesehatan dan Gizi"),
        organ("satu", "Dinas Satu", asal="dinsos"),
        organ("dua", "Dinas Dua", asal="dinsos"),
        without="dinsos",
        satu="asisten-1",
        dua="asisten-1",
        diskan="asisten-1",
    )

    first, *_, last = told(baru)
    assert first.startswith("Dinas Sosial dipecah")
    assert last.startswith("Peraturan Bupati")
    assert summarise(compare_struktur(STRUKTUR, baru)) == "1 dipecah, 1 pindah Asisten, 1 berganti nama"


def test_capitals_and_spaces_are_counted_and_told_as_no_change() -> None:
    baru = replace(amended(STRUKTUR, organ("dinkes", "DINAS  KESEHATAN")), peraturan=STRUKTUR.peraturan)
    selisih = compare_struktur(STRUKTUR, baru)

    assert summarise(selisih) == "susunan tetap"
    assert as_list(build_tabel(STRUKTUR, baru, selisih)) == (
        "1 tulisan hanya berbeda huruf besar atau spasi; isinya tetap.\n"
    )


def test_an_organ_of_another_kode_that_also_moved_is_told_to_have_moved() -> None:
    same = organ("sosial", "Dinas Sosial", asal="dinsos")
    baru = amended(STRUKTUR, same, without="dinsos", sosial="asisten-2")

    selisih = compare_struktur(STRUKTUR, replace(baru, peraturan=STRUKTUR.peraturan))

    assert summarise(selisih) == "1 pindah Asisten"
    assert [is_remark(one) for one in selisih.semua_perubahan] == [True, False]
