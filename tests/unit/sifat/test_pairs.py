"""The table of allowed pairs accepts every relation of the facts and refuses what an article contradicts."""

from __future__ import annotations

import pytest

from polakerja_diagram.model import BentukKoordinasi, JenisHubungan, JenisPerangkat
from polakerja_diagram.sifat import BENTUK, SIFAT
from polakerja_diagram.sifat.pairs import BAWAHAN, JENJANG, objection

J, H, B = JenisPerangkat, JenisHubungan, BentukKoordinasi

OPD_OPD = [(dari, ke) for dari in (J.DINAS, J.SATUAN, J.BADAN) for ke in (J.DINAS, J.SATUAN, J.BADAN)]

ALLOWED = [
    (H.STRUKTURAL, J.KEPALA_DAERAH, J.SEKDA),
    (H.STRUKTURAL, J.SEKDA, J.ASISTEN),
    (H.STRUKTURAL, J.ASISTEN, J.BAGIAN),
    *((H.STRUKTURAL, J.SEKDA, opd) for opd in (J.DINAS, J.SATUAN, J.BADAN)),
    (H.STRUKTURAL, J.SEKDA, J.KECAMATAN),
    (H.STRUKTURAL, J.SEKDA, J.INSPEKTORAT),
    (H.STRUKTURAL, J.SEKDA, J.SEKRETARIAT),
    (H.STRUKTURAL, J.KECAMATAN, J.KELURAHAN),
    (H.STRUKTURAL, J.DINAS, J.UNIT),
    *((H.KOLEGIAL, *pair) for pair in OPD_OPD),
    (H.KONSULTATIF, J.STAF_AHLI, J.KEPALA_DAERAH),
    (H.KONSULTATIF, J.STAF_AHLI, J.DINAS),
    (H.FUNGSIONAL, J.INSPEKTORAT, J.DINAS),
    *((H.FUNGSIONAL, *pair) for pair in OPD_OPD),
    (H.FUNGSIONAL, J.SEKRETARIAT, J.KONTEKS),
    (H.FUNGSIONAL, J.DINAS, J.UNIT),
    (H.KEMITRAAN, J.KEPALA_DAERAH, J.KONTEKS),
]

REFUSED = [
    (H.STRUKTURAL, J.ASISTEN, J.DINAS, "hubungan struktural hanya dari pimpinan ke bawahannya"),
    (H.STRUKTURAL, J.DINAS, J.SEKDA, "hubungan struktural hanya dari pimpinan ke bawahannya"),
    (H.STRUKTURAL, J.STAF_AHLI, J.DINAS, "hubungan struktural hanya dari pimpinan ke bawahannya"),
    (H.KOLEGIAL, J.DINAS, J.KECAMATAN, "hubungan kolegial hanya antara organ yang setingkat"),
    (
        H.FUNGSIONAL,
        J.KEPALA_DAERAH,
        J.DINAS,
        "hubungan fungsional dijalankan organ, bukan kepala daerah atau wakilnya",
    ),
    (H.KONSULTATIF, J.STAF_AHLI, J.KONTEKS, "hubungan konsultatif hanya antar Perangkat Daerah"),
    (
        H.KEMITRAAN,
        J.DINAS,
        J.BADAN,
        "kemitraan hanya antara satu organ dan satu lembaga di luar Perangkat Daerah",
    ),
]

FORMS = [
    (B.HIERARKI, J.SEKDA, J.ASISTEN, ""),
    (B.HIERARKI, J.ASISTEN, J.BAGIAN, ""),
    (B.HIERARKI, J.KECAMATAN, J.KELURAHAN, ""),
    (B.HIERARKI, J.ASISTEN, J.DINAS, "koordinasi hierarki hanya dari pimpinan ke bawahannya"),
    (B.FUNGSIONAL, J.ASISTEN, J.DINAS, ""),
    (B.FUNGSIONAL, J.KECAMATAN, J.BADAN, ""),
    (
        B.FUNGSIONAL,
        J.DINAS,
        J.KONTEKS,
        "koordinasi fungsional hanya antar Perangkat Daerah; dengan instansi lain bentuknya instansional",
    ),
    (B.INSTANSIONAL, J.DINAS, J.KONTEKS, ""),
    (
        B.INSTANSIONAL,
        J.DINAS,
        J.BADAN,
        "koordinasi instansional hanya dengan instansi lain di luar Perangkat Daerah",
    ),
]


@pytest.mark.parametrize(("jenis", "dari", "ke"), ALLOWED)
def test_a_relation_of_the_facts_is_allowed(
    jenis: JenisHubungan, dari: JenisPerangkat, ke: JenisPerangkat
) -> None:
    assert objection(SIFAT[jenis].syarat, dari, ke) == ""


@pytest.mark.parametrize(("jenis", "dari", "ke", "why"), REFUSED)
def test_a_relation_that_an_article_contradicts_is_refused(
    jenis: JenisHubungan, dari: JenisPerangkat, ke: JenisPerangkat, why: str
) -> None:
    assert objection(SIFAT[jenis].syarat, dari, ke) == why


@pytest.mark.parametrize(("bentuk", "dari", "ke", "why"), FORMS)
def test_a_form_of_koordinatif_fits_its_pair(
    bentuk: BentukKoordinasi, dari: JenisPerangkat, ke: JenisPerangkat, why: str
) -> None:
    assert objection((BENTUK[bentuk],), dari, ke) == why


def test_every_kind_has_its_line_of_command_and_all_but_konteks_a_rank() -> None:
    assert set(BAWAHAN) == set(J)
    assert set(JENJANG) == set(J) - {J.KONTEKS}


def test_nobody_leads_a_higher_rank() -> None:
    upward = [
        (dari, ke) for dari, semua_ke in BAWAHAN.items() for ke in semua_ke if JENJANG[ke] < JENJANG[dari]
    ]

    assert upward == []
