"""Nodes whose shape has been checked -> the act, its annexes and the wishes for the page."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from polakerja_diagram.model import (
    Berita,
    JenisBagan,
    Kode,
    Lampiran,
    Penandatangan,
    Pengundangan,
    Peraturan,
    Salinan,
    TataLetak,
)
from polakerja_diagram.sebutan.dasar_hukum import DasarHukum, Lembaran
from polakerja_diagram.sebutan.jenis import find_jenis
from polakerja_diagram.sebutan.rujukan import CaraUbah, RujukanPeraturan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from polakerja_diagram.diagnostics import Location
    from polakerja_diagram.read.record import Record

YEAR_LENGTH = 4

LEMBARAN: Final = ("lembaran", "berita")
"""Keys of a gazette."""


def build_peraturan(record: Record, *, at: Location) -> Peraturan:
    """Return the act; `at` is the place of the key `peraturan`.

    A date fills `tahun` where it is not written, except that of a Keputusan: its number is printed as given,
    without TAHUN, unless the drafter writes the year (L8). A date of a year only always fills it.
    """
    ditetapkan = record.record("ditetapkan")
    tanggal = ditetapkan.text("tanggal")
    is_keputusan = find_jenis(record.text("jenis")).is_keputusan
    known = tanggal if len(tanggal) == YEAR_LENGTH or not is_keputusan else ""
    return Peraturan(
        jenis=record.text("jenis"),
        daerah=record.text("daerah"),
        tentang=record.text("tentang"),
        provinsi=record.text("provinsi"),
        nomor=record.text("nomor"),
        tahun=record.text("tahun") or known[:YEAR_LENGTH],
        ditetapkan_di=ditetapkan.text("di"),
        tanggal=date.fromisoformat(tanggal) if len(tanggal) > YEAR_LENGTH else None,
        penandatangan=_build_penandatangan(record.record("penandatangan"), at=record.key_at("penandatangan")),
        salinan=_build_salinan(record.record("salinan"), at=record.key_at("salinan")),
        berita=_build_berita(record.record("berita-daerah"), at=record.key_at("berita-daerah")),
        semua_rujukan=tuple(_build_rujukan(one, cara) for cara in CaraUbah for one in record.records(cara)),
        menimbang=record.texts("menimbang"),
        mengingat=tuple(map(_build_dasar_hukum, record.records("mengingat"))),
        pengundangan=_build_pengundangan(record.record("pengundangan"), at=record.key_at("pengundangan")),
        at=at,
        jenis_at=record.at("jenis"),
        daerah_at=record.at("daerah"),
        provinsi_at=record.at("provinsi"),
        nomor_at=record.at("nomor"),
        tentang_at=record.at("tentang"),
        ditetapkan_di_at=ditetapkan.at("di"),
    )


def _build_rujukan(record: Record, cara: CaraUbah) -> RujukanPeraturan:
    return RujukanPeraturan(
        cara,
        jenis=record.text("jenis"),
        nomor=record.text("nomor"),
        tahun=record.text("tahun"),
        at=record.at("nomor"),
        jenis_at=record.at("jenis"),
        nomor_at=record.at("nomor"),
        tahun_at=record.at("tahun", otherwise=record.at("nomor")),
    )


def _build_dasar_hukum(record: Record) -> DasarHukum:
    kunci = tuple(one for one in LEMBARAN if record.items(one))
    said = record.record(kunci[0] if kunci else "")
    return DasarHukum(
        jenis=record.text("jenis"),
        pasal=record.text("pasal"),
        nomor=record.text("nomor"),
        tahun=record.text("tahun"),
        tentang=record.text("tentang"),
        daerah=record.text("daerah"),
        lembaran=Lembaran(said.text("tahun"), said.text("nomor"), said.text("tambahan")),
        kunci=kunci,
        semua_perubahan=tuple(map(_build_dasar_hukum, record.records("diubah"))),
        berkali_kali=record.is_yes("beberapa-kali", otherwise=False),
        at=record.at("jenis"),
        pasal_at=record.at("pasal", otherwise=record.at("jenis")),
        lembaran_at=record.key_at(kunci[-1] if kunci else ""),
    )


def _build_pengundangan(record: Record, *, at: Location) -> Pengundangan:
    tanggal = record.text("tanggal")
    return Pengundangan(
        di=record.text("di"),
        tanggal=date.fromisoformat(tanggal) if len(tanggal) > YEAR_LENGTH else None,
        pejabat=_build_penandatangan(record, at=at),
    )


def _build_penandatangan(record: Record, *, at: Location) -> Penandatangan:
    return Penandatangan(
        jabatan=record.text("jabatan"),
        nama=record.text("nama"),
        at=at,
        jabatan_at=record.at("jabatan", otherwise=at),
        nama_at=record.at("nama", otherwise=at),
    )


def _build_salinan(record: Record, *, at: Location) -> Salinan:
    default = Salinan()
    return Salinan(
        jabatan=record.text("jabatan"),
        nama=record.text("nama"),
        nip=record.text("nip"),
        di_lampiran=record.is_yes("di-lampiran", otherwise=default.di_lampiran),
        kata_di_lampiran=record.is_yes("kata-di-lampiran", otherwise=default.kata_di_lampiran),
        at=at,
        jabatan_at=record.at("jabatan", otherwise=at),
        nama_at=record.at("nama", otherwise=at),
        nip_at=record.at("nip", otherwise=at),
    )


def _build_berita(record: Record, *, at: Location) -> Berita:
    return Berita(tahun=record.text("tahun"), nomor=record.text("nomor"), at=at, nomor_at=record.at("nomor"))


def build_semua_lampiran(
    records: Iterable[Record],
) -> tuple[tuple[Lampiran, ...], tuple[Lampiran, ...]]:
    """Return the annexes, and apart those that the file calls deleted; each has its place in the row."""
    kept: list[Lampiran] = []
    gone: list[Lampiran] = []
    for urutan, record in enumerate(records, start=1):
        (gone if record.is_yes("dihapus", otherwise=False) else kept).append(build_lampiran(record, urutan))
    return tuple(kept), tuple(gone)


def build_lampiran(record: Record, urutan: int) -> Lampiran:
    """Return one annex; `urutan` is its place in the row, 1-based."""
    return Lampiran(
        urutan=urutan,
        bagan=JenisBagan(record.text("bagan")),
        nama=record.text("nama"),
        dasar=record.text("dasar"),
        angka=record.text("angka"),
        halaman_awal=int(record.text("halaman-awal")) if record.text("halaman-awal") else None,
        at=record.at("bagan"),
        nama_at=record.at("nama"),
        angka_at=record.at("angka", otherwise=record.at("bagan")),
    )


def build_tata_letak(record: Record, *, at: Location) -> TataLetak:
    """Return the wishes for the page; what is not written keeps its default."""
    default = TataLetak()
    margin = record.record("margin")
    return TataLetak(
        kertas=record.text("kertas") or default.kertas,
        margin_atas_mm=margin.length_mm("atas", otherwise=default.margin_atas_mm),
        margin_kanan_mm=margin.length_mm("kanan", otherwise=default.margin_kanan_mm),
        margin_bawah_mm=margin.length_mm("bawah", otherwise=default.margin_bawah_mm),
        margin_kiri_mm=margin.length_mm("kiri", otherwise=default.margin_kiri_mm),
        orientasi=record.text("orientasi"),
        huruf_terbesar_pt=record.number("huruf-terbesar", otherwise=default.huruf_terbesar_pt),
        kecamatan=record.text("kecamatan") or default.kecamatan,
        kotak_opd=record.text("kotak-opd"),
        opd_asisten=record.text("opd-asisten"),
        hubungan_anggota=record.text("hubungan-anggota"),
        kolom=tuple((Kode(kode), int(jumlah)) for kode, jumlah in record.map("kolom")),
        tampilkan_bagian=record.is_yes("tampilkan-bagian", otherwise=default.tampilkan_bagian),
        tampilkan_singkatan=record.is_yes("tampilkan-singkatan", otherwise=default.tampilkan_singkatan),
        gaya_kotak=record.text("gaya-kotak") or default.gaya_kotak,
        at=at,
        semua_margin_at=tuple((sisi, margin.at(sisi)) for sisi, _ in record.map("margin")),
    )
