from __future__ import annotations

from dataclasses import replace

import pytest

from polakerja_diagram.sebutan.dasar_hukum import DasarHukum, Lembaran, gazette, rank, sebut_dasar

DAERAH = "Kabupaten Balangan"
UU = DasarHukum("Undang-Undang", nomor="23", tahun="2014", tentang="Pemerintahan Daerah")
PERDA = DasarHukum("Peraturan Daerah", nomor="2", tahun="2021", tentang="Susunan")


@pytest.mark.parametrize(
    ("dasar", "said"),
    [
        (
            replace(UU, lembaran=Lembaran("2014", "244", "5587")),
            (
                "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik "
                "Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587)"
            ),
        ),
        (
            replace(PERDA, lembaran=Lembaran("2021", "2")),
            (
                "Peraturan Daerah Kabupaten Balangan Nomor 2 Tahun 2021 tentang Susunan "
                "(Lembaran Daerah Kabupaten Balangan Tahun 2021 Nomor 2)"
            ),
        ),
        (
            DasarHukum("Peraturan Menteri Dalam Negeri", nomor="33", tahun="2008", tentang="Pedoman"),
            "Peraturan Menteri Dalam Negeri Nomor 33 Tahun 2008 tentang Pedoman",
        ),
        (
            DasarHukum("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", pasal="Pasal 18 ayat (6)"),
            "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
        ),
        (
            DasarHukum("Keputusan Bupati", nomor="7", tahun="2020", tentang="Tim"),
            "Keputusan Bupati Balangan Nomor 7 Tahun 2020 tentang Tim",
        ),
    ],
)
def test_each_kind_is_cited_with_the_gazette_that_it_has(dasar: DasarHukum, said: str) -> None:
    assert sebut_dasar(dasar, DAERAH) == said


def test_what_the_law_asks_and_the_file_does_not_say_is_a_gap() -> None:
    assert sebut_dasar(UU, DAERAH).endswith(
        "([diisi: Lembaran Negara Republik Indonesia dengan tahun dan nomornya])"
    )
    assert sebut_dasar(replace(UU, lembaran=Lembaran("2014", "244")), DAERAH).endswith(
        "Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor [diisi: nomor tambahan])"
    )
    assert sebut_dasar(DasarHukum("Peraturan Presiden"), DAERAH) == (
        "Peraturan Presiden Nomor [diisi: nomor] Tahun [diisi: tahun] tentang [diisi: judul]"
    )


def test_ranks_go_from_the_constitution_to_a_decision() -> None:
    kinds = (
        ("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", DAERAH),
        ("Undang-Undang", DAERAH),
        ("Peraturan Pemerintah", DAERAH),
        ("Peraturan Presiden", DAERAH),
        ("Peraturan Menteri Dalam Negeri", DAERAH),
        ("Peraturan Daerah", "Provinsi Kalimantan Selatan"),
        ("Peraturan Gubernur", "Provinsi Kalimantan Selatan"),
        ("Peraturan Daerah", DAERAH),
        ("Peraturan Bupati", DAERAH),
        ("Keputusan Bupati", DAERAH),
    )

    ranks = [rank(jenis, daerah) for jenis, daerah in kinds]

    assert ranks == sorted(set(ranks))
    assert rank("Peraturan Pemerintah Pengganti Undang-Undang", DAERAH) == rank("Undang-Undang", DAERAH)
    assert rank("Peraturan Badan Kepegawaian Negara", DAERAH) == rank("Peraturan Menteri Agama", DAERAH)


def test_an_act_of_a_region_is_published_in_that_region() -> None:
    province = replace(PERDA, daerah="Provinsi Kalimantan Selatan")

    assert gazette(province, DAERAH) == ("Lembaran Daerah Provinsi Kalimantan Selatan", True)
    assert gazette(DasarHukum("Peraturan Presiden"), DAERAH) == ("Lembaran Negara Republik Indonesia", False)
    assert gazette(DasarHukum("Surat Edaran Sekretaris Daerah"), DAERAH) == ("", False)
