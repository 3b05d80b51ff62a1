"""Who signs and who certifies is written as the law asks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from polakerja_diagram.check import check_struktur
from polakerja_diagram.check.tanda_tangan import surplus_of_name
from polakerja_diagram.model import Penandatangan
from tests.unit.check.contoh import read_case, said_about

SAID = {
    "pk604_jabatan_berkoma": (
        "10:14 galat[PK604] jabatan penandatangan diakhiri ','\n"
        "saran: hapus tanda baca itu; koma dicetak program"
    ),
    "pk605_nama_bergelar": (
        "11:11 galat[PK605] nama penandatangan 'Abdul Hadi, S.Sos' memuat koma\n"
        "saran: tulis namanya saja, tanpa gelar, pangkat, dan NIP"
    ),
    "pk605_nama_bergelar_di_depan": (
        "11:11 galat[PK605] nama penandatangan 'Drs. H. Abdul Hadi' memuat gelar 'Drs.'\n"
        "saran: tulis namanya saja, tanpa gelar, pangkat, dan NIP"
    ),
    "pk605_dokter_hewan": (
        "11:11 galat[PK605] nama penandatangan 'drh. Abdul Hadi' memuat gelar 'drh.'\n"
        "saran: tulis namanya saja, tanpa gelar, pangkat, dan NIP"
    ),
    "pk605_gelar_tanpa_koma": (
        "11:11 galat[PK605] nama penandatangan 'Abdul Hadi SE' memuat gelar 'SE'\n"
        "saran: tulis namanya saja, tanpa gelar, pangkat, dan NIP"
    ),
    "pk605_gelar_tanpa_spasi": (
        "11:11 galat[PK605] nama penandatangan 'Drs.H.Abdul Hadi' memuat gelar 'Drs.'\n"
        "saran: tulis namanya saja, tanpa gelar, pangkat, dan NIP"
    ),
    "pk606_singkatan_ph": (
        "10:14 info[PK606] 'PH.' di depan jabatan bukan singkatan baku\nsaran: tulis 'Plh.'"
    ),
    "pk607_nip_tujuh_belas": (
        "12:10 galat[PK607] NIP '19830710 201001 1 02' terdiri atas 17 angka, seharusnya 18\n"
        "saran: cocokkan dengan kartu pegawainya"
    ),
    "pk610_salinan_tanpa_nip": (
        "13:3 peringatan[PK610] keterangan salinan belum lengkap: nip belum diisi\n"
        "saran: isi, atau hapus bagian 'salinan' bila tidak mencetak salinan"
    ),
}


@pytest.mark.parametrize("case", SAID)
def test_the_drafter_is_told_what_is_wrong_where_and_what_to_do(case: str) -> None:
    said = said_about(case)

    assert said == [SAID[case]]


@pytest.mark.parametrize(
    ("nama", "surplus"),
    [
        ("Abdul Hadi", ""),
        ("ABDUL HADI", ""),
        ("H. Abdul Hadi", ""),
        ("Hj. Siti Aminah", ""),
        ("M. Noor", ""),
        ("A. Rahman Sip", ""),
        ("Abdul Hadi, S.H.", "koma"),
        ("Abdul Hadi S.H.", "gelar 'S.H.'"),
        ("Abdul Hadi M.Si", "gelar 'M.Si'"),
        ("Abdul Hadi SH", "gelar 'SH'"),
        ("Dr. Abdul Hadi", "gelar 'Dr.'"),
        ("Ir. H. Abdul Hadi", "gelar 'Ir.'"),
        ("Ns. Abdul Hadi", "gelar 'Ns.'"),
        ("Tgk. Abdul Hadi", ""),
        ("Abdul Hadi NIP 19830710", "angka"),
        ("Abdul Hadi Pembina Utama", "'Pembina'"),
    ],
)
def test_a_signatory_has_a_name_and_nothing_else(nama: str, surplus: str) -> None:
    assert surplus_of_name(nama) == surplus


@pytest.mark.parametrize(
    ("jabatan", "standard"),
    [
        ("Bupati Balangan", []),
        ("Pj. Bupati Balangan", []),
        ("Plh. Sekretaris Daerah", []),
        ("PH. Sekretaris Daerah", ["tulis 'Plh.'"]),
        ("Pj Bupati Balangan", ["tulis 'Pj.'"]),
        ("PLT Bupati Balangan", ["tulis 'Plt.'"]),
        ("a.n. Bupati Balangan", []),
        ("An. Bupati Balangan", ["tulis 'a.n.'"]),
    ],
)
def test_an_acting_official_is_written_with_the_standard_abbreviation(
    jabatan: str, standard: list[str]
) -> None:
    struktur = read_case("pk606_singkatan_ph")
    signed = replace(struktur.peraturan, penandatangan=Penandatangan(jabatan, "Abdul Hadi"))

    found = check_struktur(replace(struktur, peraturan=signed))

    assert [one.hint for one in found] == standard


def test_a_draft_may_leave_the_certificate_half_empty() -> None:
    struktur = read_case("pk610_salinan_tanpa_nip")
    draft = replace(struktur.peraturan, tanggal=None)

    assert check_struktur(replace(struktur, peraturan=draft)) == ()
