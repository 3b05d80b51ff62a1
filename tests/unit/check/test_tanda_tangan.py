"""Who signs and who certifies is written as the law asks."""

from __future__ import annotations

import pytest

from tests.unit.check.contoh import said_about

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
