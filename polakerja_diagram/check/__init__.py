"""Checking: a Struktur -> every finding about its meaning (PK2xx) and its legal form (PK6xx).

One rule is one function with one code; its docstring is what `polakerja jelaskan` prints.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from polakerja_diagram.check import (
    batang_tubuh,
    both_annexes,
    connected,
    dasar_hukum,
    hubungan,
    induk,
    jalur,
    kode,
    legal_form,
    names,
    number_and_title,
    one_region,
    perda,
    pimpinan,
    review,
    rujukan_peraturan,
    silence,
    struktural,
    tanda_tangan,
    words_in_full,
)
from polakerja_diagram.diagnostics import Diagnostic
from polakerja_diagram.makna import Makna, read_makna

if TYPE_CHECKING:
    from polakerja_diagram.model import Struktur

__all__ = ["RULES", "check_struktur", "rule_code"]

Rule = Callable[[Makna], Iterator[Diagnostic]]

RULES: Final[tuple[Rule, ...]] = (
    kode.pk201_kode_dikenal,
    kode.pk202_kode_tunggal,
    jalur.pk203_satu_asisten_per_opd,
    jalur.pk204_opd_punya_asisten,
    jalur.pk205_kecamatan_punya_jalur,
    jalur.pk206_sekali_per_asisten,
    jalur.pk207_organ_berjalur,
    jalur.pk208_satu_jalur,
    jalur.pk209_langsung_sekali,
    kode.pk210_kode_bukan_nama_jenis,
    kode.pk211_kelompok_tunggal,
    kode.pk212_satu_kelompok_per_organ,
    induk.pk213_induk_tidak_berputar,
    struktural.pk214_satu_atasan,
    struktural.pk215_struktural_tidak_berputar,
    hubungan.pk216_jenis_sesuai_pasangan,
    hubungan.pk217_bentuk_hanya_koordinatif,
    hubungan.pk218_bentuk_sesuai_pasangan,
    hubungan.pk219_timbal_balik_sekali,
    hubungan.pk220_hubungan_sekali,
    hubungan.pk221_bukan_diri_sendiri,
    induk.pk222_kelurahan_punya_kecamatan,
    induk.pk223_unit_punya_induk,
    induk.pk224_bagian_punya_induk,
    pimpinan.pk225_satu_kepala_daerah,
    pimpinan.pk226_satu_sekda,
    kode.pk227_kelompok_berisi,
    hubungan.pk228_hubungan_berujung,
    connected.pk229_terhubung_dengan_kepala,
    review.pk230_tampak_di_jalur,
    pimpinan.pk231_batas_jumlah,
    review.pk232_jalur_lazim,
    perda.pk233_sesuai_perda,
    review.pk234_masih_turunan,
    names.pk236_nama_sekali,
    names.pk237_huruf_kapital_sewajarnya,
    names.pk238_tanpa_tanda_baca_akhir,
    names.pk239_tanpa_nomor_daftar,
    both_annexes.pk240_satu_atasan_di_kedua_lampiran,
    both_annexes.pk241_garis_dari_asisten_yang_mengoordinasikan,
    both_annexes.pk242_koordinasi_di_kedua_lampiran,
    both_annexes.pk243_lampiran_berisi,
    names.pk245_huruf_terbaca_benar,
    jalur.pk250_jalur_berorgan,
    legal_form.pk251_margin_tersempit,
    rujukan_peraturan.pk255_satu_peraturan_diubah,
    rujukan_peraturan.pk256_bukan_dirinya,
    batang_tubuh.pk282_tempat_dalam_batang_tubuh,
    batang_tubuh.pk283_pasal_merujuk_lampirannya,
    batang_tubuh.pk284_definisi_menyebut_asisten,
    legal_form.pk601_angka_romawi,
    legal_form.pk602_judul_bersih,
    legal_form.pk603_nomor_saja,
    tanda_tangan.pk604_jabatan_tanpa_koma,
    tanda_tangan.pk605_nama_tanpa_gelar,
    tanda_tangan.pk606_singkatan_pejabat,
    tanda_tangan.pk607_nip_delapan_belas,
    legal_form.pk608_tahun_wajar,
    legal_form.pk609_tahun_serasi,
    tanda_tangan.pk610_salinan_lengkap,
    legal_form.pk611_ada_lampiran,
    words_in_full.pk614_ditulis_lengkap,
    one_region.pk615_satu_daerah,
    number_and_title.pk616_angka_arab,
    number_and_title.pk617_belum_diketahui_kosong,
    number_and_title.pk618_singkatan_di_judul,
    words_in_full.pk619_wali_kota_dua_kata,
    legal_form.pk621_margin_naskah,
    pimpinan.pk622_tipe_kabupaten_kota,
    rujukan_peraturan.pk627_dihapus_oleh_perubahan,
    dasar_hukum.pk630_yang_dicabut_bukan_dasar,
    dasar_hukum.pk631_setingkat_atau_lebih_tinggi,
    dasar_hukum.pk632_lembaran_sesuai_jenis,
    dasar_hukum.pk633_dasar_hukum_sekali,
    dasar_hukum.pk634_pasal_hanya_undang_undang_dasar,
)
"""Every rule, in the order of its code; findings at one place are reported in this order."""


def check_struktur(struktur: Struktur) -> tuple[Diagnostic, ...]:
    """Return every finding about what a structure says, in order of place.

    Args:
        struktur: as read, or as built by a program (its findings then have no place).

    Returns:
        Findings of all rules, those that the drafter lets be with the reason; a `galat` among them means
        that the structure may not be drawn.
    """
    makna = read_makna(struktur)
    found = silence.silence(struktur, (diagnostic for rule in RULES for diagnostic in rule(makna)))
    useless = silence.useless(struktur, found, checked={rule_code(rule) for rule in RULES})
    return tuple(sorted((*found, *useless), key=lambda diagnostic: diagnostic.at))


def rule_code(rule: Rule) -> str:
    """Return the code in the name of a rule.

    >>> rule_code(jalur.pk203_satu_asisten_per_opd)
    'PK203'
    """
    return rule.__name__.partition("_")[0].upper()
