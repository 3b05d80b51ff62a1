"""Checking: a Struktur -> every finding about its meaning (PK2xx) and its legal form (PK6xx).

One rule is one function with one code; its docstring is what `polakerja jelaskan` prints.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from polakerja_diagram.check.connected import pk229_terhubung_dengan_kepala
from polakerja_diagram.check.hubungan import (
    pk216_jenis_sesuai_pasangan,
    pk217_bentuk_hanya_koordinatif,
    pk218_bentuk_sesuai_pasangan,
    pk219_timbal_balik_sekali,
    pk220_hubungan_sekali,
    pk221_bukan_diri_sendiri,
    pk228_hubungan_berujung,
)
from polakerja_diagram.check.induk import (
    pk213_induk_tidak_berputar,
    pk222_kelurahan_punya_kecamatan,
    pk223_unit_punya_induk,
    pk224_bagian_punya_induk,
)
from polakerja_diagram.check.jalur import (
    pk203_satu_asisten_per_opd,
    pk204_opd_punya_asisten,
    pk205_kecamatan_punya_jalur,
    pk206_sekali_per_asisten,
    pk207_organ_berjalur,
    pk208_satu_jalur,
    pk209_langsung_sekali,
)
from polakerja_diagram.check.kode import (
    pk201_kode_dikenal,
    pk202_kode_tunggal,
    pk210_kode_bukan_nama_jenis,
    pk211_kelompok_tunggal,
    pk212_satu_kelompok_per_organ,
    pk227_kelompok_berisi,
)
from polakerja_diagram.check.legal_form import (
    pk601_angka_romawi,
    pk602_judul_bersih,
    pk603_nomor_saja,
    pk608_tahun_wajar,
    pk609_tahun_serasi,
    pk611_ada_lampiran,
    pk621_margin_naskah,
)
from polakerja_diagram.check.number_and_title import (
    pk616_angka_arab,
    pk617_belum_diketahui_kosong,
    pk618_singkatan_di_judul,
)
from polakerja_diagram.check.one_region import pk615_satu_daerah
from polakerja_diagram.check.perda import pk233_sesuai_perda
from polakerja_diagram.check.pimpinan import (
    pk225_satu_kepala_daerah,
    pk226_satu_sekda,
    pk231_batas_jumlah,
    pk622_tipe_kabupaten_kota,
)
from polakerja_diagram.check.review import pk230_tampak_di_jalur, pk232_jalur_lazim, pk234_masih_turunan
from polakerja_diagram.check.struktural import pk214_satu_atasan, pk215_struktural_tidak_berputar
from polakerja_diagram.check.tanda_tangan import (
    pk604_jabatan_tanpa_koma,
    pk605_nama_tanpa_gelar,
    pk606_singkatan_pejabat,
    pk607_nip_delapan_belas,
    pk610_salinan_lengkap,
)
from polakerja_diagram.check.words_in_full import (
    pk614_ditulis_lengkap,
    pk619_wali_kota_dua_kata,
)
from polakerja_diagram.diagnostics import Diagnostic
from polakerja_diagram.makna import Makna, read_makna

if TYPE_CHECKING:
    from polakerja_diagram.model import Struktur

__all__ = ["RULES", "check_struktur"]

Rule = Callable[[Makna], Iterator[Diagnostic]]

RULES: Final[tuple[Rule, ...]] = (
    pk201_kode_dikenal,
    pk202_kode_tunggal,
    pk203_satu_asisten_per_opd,
    pk204_opd_punya_asisten,
    pk205_kecamatan_punya_jalur,
    pk206_sekali_per_asisten,
    pk207_organ_berjalur,
    pk208_satu_jalur,
    pk209_langsung_sekali,
    pk210_kode_bukan_nama_jenis,
    pk211_kelompok_tunggal,
    pk212_satu_kelompok_per_organ,
    pk213_induk_tidak_berputar,
    pk214_satu_atasan,
    pk215_struktural_tidak_berputar,
    pk216_jenis_sesuai_pasangan,
    pk217_bentuk_hanya_koordinatif,
    pk218_bentuk_sesuai_pasangan,
    pk219_timbal_balik_sekali,
    pk220_hubungan_sekali,
    pk221_bukan_diri_sendiri,
    pk222_kelurahan_punya_kecamatan,
    pk223_unit_punya_induk,
    pk224_bagian_punya_induk,
    pk225_satu_kepala_daerah,
    pk226_satu_sekda,
    pk227_kelompok_berisi,
    pk228_hubungan_berujung,
    pk229_terhubung_dengan_kepala,
    pk230_tampak_di_jalur,
    pk231_batas_jumlah,
    pk232_jalur_lazim,
    pk233_sesuai_perda,
    pk234_masih_turunan,
    pk601_angka_romawi,
    pk602_judul_bersih,
    pk603_nomor_saja,
    pk604_jabatan_tanpa_koma,
    pk605_nama_tanpa_gelar,
    pk606_singkatan_pejabat,
    pk607_nip_delapan_belas,
    pk608_tahun_wajar,
    pk609_tahun_serasi,
    pk610_salinan_lengkap,
    pk611_ada_lampiran,
    pk614_ditulis_lengkap,
    pk615_satu_daerah,
    pk616_angka_arab,
    pk617_belum_diketahui_kosong,
    pk618_singkatan_di_judul,
    pk619_wali_kota_dua_kata,
    pk621_margin_naskah,
    pk622_tipe_kabupaten_kota,
)
"""Every rule, in the order of its code; findings at one place are reported in this order."""


def check_struktur(struktur: Struktur) -> tuple[Diagnostic, ...]:
    """Return every finding about what a structure says, in order of place.

    Args:
        struktur: as read, or as built by a program (its findings then have no place).

    Returns:
        Findings of all rules; a `galat` among them means that the structure may not be drawn.
    """
    makna = read_makna(struktur)
    found = [diagnostic for rule in RULES for diagnostic in rule(makna)]
    return tuple(sorted(found, key=lambda diagnostic: diagnostic.at))
