"""A structure -> the record of its act for the JDIH (documentation and information network of law), as JSON.

Fields: Permenkumham 8/2019 as JDIH offices apply it, and under `jdihn` those of the national feed, by its own
names and in the order in which regions send them. What file and history do not say stays empty: nothing is
guessed. `noPanggil`, `penerbit`, `deskripsiFisik`, `isbn`, `nomorIndukBuku` of the feed are of books.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from polakerja_diagram.fingerprint import fingerprint
from polakerja_diagram.sebutan.citation import (
    judul_dokumen,
    nama_bernomor,
    say_peraturan,
    tempat_pengundangan,
)
from polakerja_diagram.sebutan.jenis import BERITA_DAERAH, LEMBARAN_DAERAH, find_jenis, split_daerah
from polakerja_diagram.sebutan.pejabat import bare_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.model import Peraturan, Struktur
    from polakerja_diagram.penetapan import Kaitan

SUBJEK: Final = "ORGANISASI PERANGKAT DAERAH"

SINGKATAN_BERKAS: Final = {"PERDA": "pd", "PERBUP": "pb", "PERWALI": "pw", "PERGUB": "pg"}
"""Two letters of a kind in a file name; `pd` is attested, the others follow it."""

SINGKATAN_BERITA: Final = {BERITA_DAERAH: "BD", LEMBARAN_DAERAH: "LD"}

POLA_BERKAS: Final = "{tahun}{jenis}{kode}{nomor}.pdf"
"""File name as one JDIH writes it: 2018pd1102003.pdf. The number has three digits."""

NAME_PART: Final = re.compile(r"[A-Za-z0-9]+")
"""Signs that may stand in a file name; a slash or a dot would lead elsewhere."""

PART: Final = re.compile(r"\{[a-z]+\}")


def build_jdih(
    struktur: Struktur,
    *,
    semua_kaitan: Sequence[Kaitan] = (),
    semua_berkas: Sequence[str] = (),
    kode_wilayah: str = "",
    pola_berkas: str = POLA_BERKAS,
) -> bytes:
    """Return `lampiran.jdih.json`.

    Args:
        struktur: whose act is described, with the annexes that it enacts.
        semua_kaitan: what the act has to do with others.
        semua_berkas: names of the files that belong to the record, as they were written.
        kode_wilayah: code of the region in file names (`6311`); without it no file name is proposed.
        pola_berkas: pattern of a file name with `{tahun}`, `{jenis}`, `{kode}`, `{nomor}`; other offices
            have other habits.
    """
    nama_berkas = file_name(struktur.peraturan, kode_wilayah, pola_berkas)
    text = json.dumps(
        _record(struktur, semua_kaitan, semua_berkas, nama_berkas), ensure_ascii=False, indent=2
    )
    return f"{text}\n".encode()


def short_region(daerah: str) -> str:
    """Return a region as a source names it.

    >>> short_region("Kabupaten Balangan")
    'KAB. BALANGAN'
    """
    kepala, name = split_daerah(daerah)
    return f"{kepala.singkatan_daerah} {name}".upper() if kepala else name.upper()


def source(peraturan: Peraturan) -> str:
    """Return where the act is published, `BD KAB. BALANGAN 2025 (28)`, or nothing."""
    berita = peraturan.berita
    gazette = find_jenis(peraturan.jenis).diundangkan
    if not (gazette and berita.nomor and berita.tahun):
        return ""
    return f"{SINGKATAN_BERITA[gazette]} {short_region(peraturan.daerah)} {berita.tahun} ({berita.nomor})"


def file_name(peraturan: Peraturan, kode_wilayah: str, pola_berkas: str = POLA_BERKAS) -> str:
    """Return the proposed name of the act's file; empty while a part of it is unknown."""
    jenis = SINGKATAN_BERKAS.get(_short_kind(peraturan), "")
    if not (jenis and kode_wilayah and peraturan.nomor and peraturan.tahun):
        return ""
    parts = {
        "{tahun}": _in_name(peraturan.tahun),
        "{jenis}": jenis,
        "{kode}": kode_wilayah,
        "{nomor}": f"{_in_name(peraturan.nomor):0>3}",
    }
    return PART.sub(lambda found: parts.get(found[0], found[0]), pola_berkas)


def _in_name(text: str) -> str:
    """Return what of a number or a year may stand in a file name.

    >>> _in_name("../../100.3.3/7")
    '100-3-3-7'
    """
    return "-".join(NAME_PART.findall(text))


def _short_kind(peraturan: Peraturan) -> str:
    return find_jenis(peraturan.jenis).singkatan.upper()


def _record(
    struktur: Struktur, semua_kaitan: Sequence[Kaitan], semua_berkas: Sequence[str], nama_berkas: str
) -> dict[str, Any]:
    peraturan = struktur.peraturan
    tanggal = peraturan.tanggal.isoformat() if peraturan.tanggal else ""
    diundangkan = _promulgated(peraturan)
    return {
        "tipe_dokumen": "Peraturan Perundang-undangan",
        "judul": say_peraturan(peraturan),
        "teu_badan": _author(peraturan.daerah),
        "nomor": peraturan.nomor,
        "tahun": peraturan.tahun,
        "jenis": peraturan.jenis,
        "singkatan_jenis": _short_kind(peraturan),
        "tempat_penetapan": peraturan.ditetapkan_di,
        "tanggal_penetapan": tanggal,
        "tempat_pengundangan": tempat_pengundangan(peraturan) if diundangkan else "",
        "tanggal_pengundangan": diundangkan,
        "sumber": source(peraturan),
        "subjek": SUBJEK,
        "status": "",
        "bahasa": "Indonesia",
        "lokasi": "",
        "bidang_hukum": "",
        "penandatangan": bare_name(peraturan.penandatangan.nama),
        "pemrakarsa": "",
        "peraturan_terkait": [say_peraturan(one.peraturan) for one in semua_kaitan],
        "keterangan_status": [f"{one.kata} {nama_bernomor(one.peraturan)}" for one in semua_kaitan],
        "nama_berkas": nama_berkas,
        "lampiran": [
            {
                "judul": judul_dokumen(struktur, lampiran),
                "nama": lampiran.nama,
                "dasar": lampiran.dasar,
            }
            for lampiran in struktur.semua_lampiran
        ],
        "berkas": list(semua_berkas),
        "sidik": fingerprint(struktur),
        "jdihn": _feed(peraturan, nama_berkas),
    }


def _promulgated(peraturan: Peraturan) -> str:
    """Return the day of promulgation; empty where the file does not say it."""
    said = peraturan.pengundangan.tanggal
    return said.isoformat() if said else ""


def _feed(peraturan: Peraturan, nama_berkas: str) -> dict[str, str]:
    """Return the fields of the national feed; `operasi` 4 and `display` 1 are what a new act has there."""
    return {
        "idData": "",
        "tahun_pengundangan": peraturan.berita.tahun,
        "tanggal_pengundangan": _promulgated(peraturan),
        "jenis": peraturan.jenis,
        "noPeraturan": peraturan.nomor,
        "judul": say_peraturan(peraturan),
        "noPanggil": "",
        "singkatanJenis": _short_kind(peraturan),
        "tempatTerbit": peraturan.ditetapkan_di,
        "penerbit": "",
        "deskripsiFisik": "",
        "sumber": source(peraturan),
        "subjek": SUBJEK,
        "isbn": "",
        "status": "",
        "bahasa": "Indonesia",
        "bidangHukum": "",
        "teuBadan": _author(peraturan.daerah),
        "nomorIndukBuku": "",
        "fileDownload": nama_berkas,
        "urlDownload": "",
        "urlDetailPeraturan": "",
        "operasi": "4",
        "display": "1",
    }


def _author(daerah: str) -> str:
    """Return the corporate author: the region, then its kind, as library headings have it."""
    kepala, name = split_daerah(daerah)
    return f"{name} ({kepala.daerah})" if kepala else name
