"""A chart in sentences: the wording of both annexes, the numbering, the three renderings."""

from __future__ import annotations

from dataclasses import replace

from polakerja_diagram.annexes import describe
from polakerja_diagram.makna import read_makna
from polakerja_diagram.model import (
    BentukKoordinasi,
    Hubungan,
    JenisBagan,
    JenisHubungan,
    JenisPerangkat,
    Kelompok,
    Keterangan,
    Kode,
    Koordinasi,
    Lampiran,
    Langsung,
    Perangkat,
    Peraturan,
    Status,
    Struktur,
)
from polakerja_diagram.words import as_desc, as_markdown, as_text
from polakerja_diagram.words.names import sebut
from polakerja_diagram.words.sentences import Kalimat, Rincian, SentenceLine, Uraian, semua_baris

J = JenisPerangkat
H = JenisHubungan

POLA = Lampiran(1, JenisBagan.POLA, "Pola Hubungan Kerja")
JALUR = Lampiran(2, JenisBagan.JALUR, "Jalur Koordinasi")

TURUNAN = Keterangan(status=Status.TURUNAN, alasan="tugasnya searah")


def organ(kode: str, nama: str, jenis: JenisPerangkat, induk: str = "") -> Perangkat:
    return Perangkat(Kode(kode), nama, jenis, induk=Kode(induk) if induk else None)


SEMUA_PERANGKAT = (
    organ("bupati", "Bupati Contoh", J.KEPALA_DAERAH),
    organ("wabup", "Wakil Bupati Contoh", J.WAKIL_KEPALA_DAERAH),
    organ("sekda", "Sekretaris Daerah", J.SEKDA),
    organ("ahli-1", "Staf Ahli Bidang Hukum", J.STAF_AHLI),
    organ("ahli-2", "Staf Ahli Bidang Ekonomi", J.STAF_AHLI),
    organ("asisten-1", "Asisten Kesejahteraan Rakyat", J.ASISTEN),
    organ("bag-hukum", "Bagian Hukum", J.BAGIAN, "asisten-1"),
    organ("bag-kesra", "Bagian Kesra", J.BAGIAN, "asisten-1"),
    organ("asisten-2", "Asisten Administrasi Umum", J.ASISTEN),
    organ("setda", "Sekretariat Daerah", J.SEKRETARIAT, "sekda"),
    organ("inspektorat", "Inspektorat", J.INSPEKTORAT),
    organ("dinkes", "Dinas Kesehatan", J.DINAS),
    organ("rsud", "RSUD Contoh", J.UNIT, "dinkes"),
    organ("dinsos", "Dinas Sosial", J.DINAS),
    organ("bkpsdm", "Badan Kepegawaian", J.BADAN),
    organ("bpkad", "Badan Keuangan", J.BADAN),
    organ("kec-utara", "Kecamatan Utara", J.KECAMATAN),
    organ("kec-selatan", "Kecamatan Selatan", J.KECAMATAN),
    organ("kel-kota", "Kelurahan Kota", J.KELURAHAN, "kec-utara"),
    organ("kel-pasar", "Kelurahan Pasar", J.KELURAHAN, "kec-utara"),
    organ("dprd", "Dewan Perwakilan Rakyat Daerah", J.KONTEKS),
)


def row(dari: str, ke: str, jenis: JenisHubungan, bentuk: BentukKoordinasi | None = None) -> Hubungan:
    return Hubungan(dari, ke, jenis, bentuk)


STRUKTUR = Struktur(
    peraturan=Peraturan("Peraturan Bupati", "Kabupaten Contoh", "Pola"),
    semua_lampiran=(POLA, JALUR),
    semua_perangkat=SEMUA_PERANGKAT,
    semua_koordinasi=tuple(
        Koordinasi(Kode(asisten), Kode(kode), keterangan=keterangan)
        for asisten, kode, keterangan in (
            ("asisten-1", "dinkes", Keterangan()),
            ("asisten-1", "dinsos", TURUNAN),
            ("asisten-1", "kec-utara", TURUNAN),
            ("asisten-1", "kec-selatan", Keterangan()),
            ("asisten-2", "bkpsdm", Keterangan()),
            ("asisten-2", "bpkad", Keterangan()),
        )
    ),
    semua_langsung=(Langsung(Kode("inspektorat")),),
    semua_kelompok=(Kelompok("badan", "Badan (unsur penunjang)", ("badan",)),),
    semua_hubungan=(
        row("bupati", "sekda", H.STRUKTURAL),
        row("sekda", "asisten", H.STRUKTURAL),
        row("asisten", "bagian", H.STRUKTURAL),
        row("asisten", "opd", H.KOORDINATIF, BentukKoordinasi.FUNGSIONAL),
        row("asisten", "bagian", H.KOORDINATIF, BentukKoordinasi.HIERARKI),
        row("staf-ahli", "bupati", H.KONSULTATIF),
        row("opd", "opd", H.KOLEGIAL),
        row("bkpsdm", "opd", H.FUNGSIONAL),
        row("dinkes", "rsud", H.FUNGSIONAL),
        row("kecamatan", "kelurahan", H.STRUKTURAL),
        row("bupati", "dprd", H.KEMITRAAN),
        row("sekda", "satuan", H.STRUKTURAL),
    ),
    dasar_hubungan=(
        ("konsultatif", "Pasal 6"),
        ("struktural", "Pasal 9"),
        ("koordinatif", "Pasal 10"),
        ("koordinatif fungsional", "Pasal 10 ayat (1) huruf b"),
        ("jalur koordinasi", "Pasal 13"),
    ),
)


def test_the_coordination_paths_are_read_from_the_head_down_to_the_organs_of_each_asisten() -> None:
    uraian = describe(STRUKTUR, JALUR)

    text = as_text(uraian)

    assert text == (
        "JALUR KOORDINASI\n"
        "\n"
        "Jalur koordinasi (Pasal 13) berpangkal pada Bupati Contoh, dibantu Wakil Bupati Contoh.\n"
        "\n"
        "Bupati Contoh membawahi Sekretaris Daerah, yang memimpin Sekretariat Daerah.\n"
        "\n"
        "Sekretaris Daerah membawahi:\n"
        "a. Asisten Kesejahteraan Rakyat;\n"
        "b. Asisten Administrasi Umum; dan\n"
        "c. Inspektorat.\n"
        "\n"
        "Asisten Kesejahteraan Rakyat mengoordinasikan:\n"
        "a. Dinas Kesehatan, beserta RSUD Contoh;\n"
        "b. Dinas Sosial; dan\n"
        "c. Kecamatan:\n"
        "   1. Kecamatan Utara, beserta:\n"
        "      a) Kelurahan Kota; dan\n"
        "      b) Kelurahan Pasar; dan\n"
        "   2. Kecamatan Selatan.\n"
        "\n"
        "Asisten Administrasi Umum mengoordinasikan:\n"
        "a. Badan Kepegawaian; dan\n"
        "b. Badan Keuangan.\n"
        "\n"
        "Catatan: 2 hubungan disimpulkan dan belum dipastikan.\n"
    )


def test_the_working_pattern_is_read_as_organs_and_then_relations_in_the_order_of_pasal_5() -> None:
    uraian = describe(STRUKTUR, POLA)

    text = as_text(uraian)

    assert text == (
        "POLA HUBUNGAN KERJA\n"
        "\n"
        "Bagan pola hubungan kerja memuat:\n"
        "a. Bupati Contoh, dibantu Wakil Bupati Contoh;\n"
        "b. Sekretaris Daerah, yang memimpin Sekretariat Daerah;\n"
        "c. Staf Ahli:\n"
        "   1. Staf Ahli Bidang Hukum; dan\n"
        "   2. Staf Ahli Bidang Ekonomi;\n"
        "d. Asisten Kesejahteraan Rakyat, beserta:\n"
        "   1. Bagian Hukum; dan\n"
        "   2. Bagian Kesra;\n"
        "e. Asisten Administrasi Umum;\n"
        "f. Inspektorat;\n"
        "g. Dinas:\n"
        "   1. Dinas Kesehatan, beserta RSUD Contoh; dan\n"
        "   2. Dinas Sosial;\n"
        "h. Badan (unsur penunjang):\n"
        "   1. Badan Kepegawaian; dan\n"
        "   2. Badan Keuangan;\n"
        "i. Kecamatan:\n"
        "   1. Kecamatan Utara; dan\n"
        "   2. Kecamatan Selatan; dan\n"
        "j. Kelurahan:\n"
        "   1. Kelurahan Kota (Kecamatan Utara); dan\n"
        "   2. Kelurahan Pasar (Kecamatan Utara).\n"
        "\n"
        "Di luar Perangkat Daerah, bagan memuat juga Dewan Perwakilan Rakyat Daerah.\n"
        "\n"
        "Hubungan konsultatif (Pasal 6): setiap Staf Ahli dengan Bupati Contoh.\n"
        "\n"
        "Hubungan kolegial: antara sesama Dinas dan Badan.\n"
        "\n"
        "Hubungan fungsional:\n"
        "a. Badan Kepegawaian kepada setiap Dinas dan Badan Keuangan; dan\n"
        "b. Dinas Kesehatan kepada RSUD Contoh.\n"
        "\n"
        "Hubungan struktural (Pasal 9):\n"
        "a. Bupati Contoh kepada Sekretaris Daerah;\n"
        "b. Sekretaris Daerah kepada setiap Asisten;\n"
        "c. setiap Asisten kepada setiap Bagian di bawahnya; dan\n"
        "d. setiap Kecamatan kepada setiap Kelurahan di bawahnya.\n"
        "\n"
        "Hubungan koordinatif hierarki (Pasal 10): setiap Asisten dengan setiap Bagian di bawahnya.\n"
        "\n"
        "Hubungan koordinatif fungsional (Pasal 10 ayat (1) huruf b): setiap Asisten dengan setiap Dinas dan "
        "Badan yang dikoordinasikannya.\n"
        "\n"
        "Kemitraan, di luar kelima jenis hubungan kerja: antara Bupati Contoh dan Dewan Perwakilan Rakyat "
        "Daerah.\n"
    )


def test_the_description_is_one_paragraph_without_the_name_of_the_annex() -> None:
    struktur = Struktur(
        peraturan=STRUKTUR.peraturan,
        semua_lampiran=(JALUR,),
        semua_perangkat=(organ("bupati", "Bupati Contoh", J.KEPALA_DAERAH), *SEMUA_PERANGKAT[5:6]),
    )

    description = as_desc(describe(struktur, JALUR))

    assert description == (
        "Jalur koordinasi berpangkal pada Bupati Contoh. "
        "Bupati Contoh membawahi Asisten Kesejahteraan Rakyat."
    )


def test_an_organ_that_two_asisten_share_is_said_under_both() -> None:
    struktur = Struktur(
        peraturan=STRUKTUR.peraturan,
        semua_lampiran=(JALUR,),
        semua_perangkat=SEMUA_PERANGKAT,
        semua_koordinasi=(
            Koordinasi(Kode("asisten-1"), Kode("dinsos"), bersama=True),
            Koordinasi(Kode("asisten-2"), Kode("dinsos"), bersama=True),
        ),
    )

    *_, first, second = (baris.teks for baris in semua_baris(describe(struktur, JALUR)))

    assert first == ("Asisten Kesejahteraan Rakyat mengoordinasikan Dinas Sosial (dikoordinasikan bersama).")
    assert second == "Asisten Administrasi Umum mengoordinasikan Dinas Sosial (dikoordinasikan bersama)."


def test_a_unit_with_a_box_of_its_own_is_named_with_its_parent() -> None:
    struktur = Struktur(
        peraturan=STRUKTUR.peraturan,
        semua_lampiran=(JALUR,),
        semua_perangkat=SEMUA_PERANGKAT,
        semua_koordinasi=(Koordinasi(Kode("asisten-2"), Kode("rsud")),),
    )

    *_, last = (baris.teks for baris in semua_baris(describe(struktur, JALUR)))

    assert last == "Asisten Administrasi Umum mengoordinasikan RSUD Contoh (Dinas Kesehatan)."


def test_a_kind_of_which_only_one_other_organ_is_meant_gives_way_to_its_name() -> None:
    makna = read_makna(STRUKTUR)

    ke = sebut(makna, "opd", [p for p in makna.organs("opd") if p.kode != "bkpsdm"])

    assert ke.setiap == "setiap Dinas dan Badan Keuangan"


def said(*rows: Hubungan) -> list[str]:
    uraian = describe(replace(STRUKTUR, semua_hubungan=rows), POLA)
    return [item.teks for kalimat in uraian.semua_kalimat for item in kalimat.semua_rincian if item.relasi]


def test_asisten_are_named_with_those_they_coordinate_and_a_single_organ_with_its_own() -> None:
    items = said(
        row("asisten", "kecamatan", H.KONSULTATIF),
        row("asisten", "dinsos", H.KONSULTATIF),
        row("asisten", "inspektorat", H.KONSULTATIF),
        row("asisten-2", "kecamatan", H.KONSULTATIF),
        row("opd", "asisten", H.KOORDINATIF, BentukKoordinasi.FUNGSIONAL),
    )

    assert items == [
        "setiap Asisten dengan setiap Kecamatan yang dikoordinasikannya",
        "Asisten Kesejahteraan Rakyat dengan Dinas Sosial",
        "setiap Asisten dengan Inspektorat",
        "setiap Asisten dengan setiap Dinas dan Badan yang dikoordinasikannya",
    ]


def test_a_single_organ_of_a_group_is_named_with_its_induk_only() -> None:
    items = said(row("opd", "unit", H.FUNGSIONAL), row("asisten", "bagian", H.FUNGSIONAL))

    assert items == [
        "Dinas Kesehatan kepada RSUD Contoh",
        "setiap Asisten kepada setiap Bagian di bawahnya",
    ]


def test_what_stands_under_an_induk_is_named_first_where_it_is_tied_upwards() -> None:
    items = said(
        row("unit", "opd", H.FUNGSIONAL),
        row("bagian", "asisten", H.KONSULTATIF),
        row("bagian", "asisten-1", H.KONSULTATIF),
    )

    assert items == [
        "setiap Bagian dengan Asisten yang membawahkannya",
        "setiap Bagian di bawah Asisten Kesejahteraan Rakyat dengan Asisten Kesejahteraan Rakyat",
        "RSUD Contoh kepada Dinas Kesehatan",
    ]


def test_a_group_of_the_drafter_is_called_by_its_heading() -> None:
    penunjang = sebut(read_makna(STRUKTUR), "badan")

    assert penunjang.setiap == "setiap Badan (unsur penunjang)"


NESTED = Uraian(
    "Daftar *Uji*",
    (
        Kalimat(
            "Pembuka", (Rincian("satu", "beserta", (Rincian("anak_1"), Rincian("anak 2"))), Rincian("dua"))
        ),
        Kalimat("Penutup"),
    ),
)


def test_the_last_item_of_an_inner_list_ends_as_its_parent_would() -> None:
    lines = tuple(semua_baris(NESTED))

    assert lines == (
        SentenceLine(0, "", "Pembuka:"),
        SentenceLine(1, "a.", "satu, beserta:"),
        SentenceLine(2, "1.", "anak_1; dan"),
        SentenceLine(2, "2.", "anak 2; dan"),
        SentenceLine(1, "b.", "dua."),
        SentenceLine(0, "", "Penutup."),
    )


def test_a_name_that_ends_with_a_full_stop_gets_no_second_one() -> None:
    uraian = Uraian("Uji", (Kalimat("Pembuka", (Rincian("RSUD H."), Rincian("Kantor K."))),))

    description = as_desc(uraian)

    assert description == "Pembuka: a. RSUD H.; dan b. Kantor K."


def test_markdown_keeps_the_letters_and_prints_names_as_they_stand() -> None:
    text = as_markdown(NESTED)

    assert text == (
        "# Daftar \\*Uji\\*\n"
        "\n"
        "Pembuka:\n"
        "\n"
        "- a. satu, beserta:\n"
        "  - 1\\. anak\\_1; dan\n"
        "  - 2\\. anak 2; dan\n"
        "- b. dua.\n"
        "\n"
        "Penutup.\n"
    )
