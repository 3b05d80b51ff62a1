"""A small structure of two Asisten, and acts to amend it with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Final

from polakerja_diagram.amend.rantai import tentang_perubahan
from polakerja_diagram.diagnostics import Location
from polakerja_diagram.model import (
    Berita,
    Hubungan,
    JenisBagan,
    JenisHubungan,
    JenisPerangkat,
    Kelompok,
    Kode,
    Koordinasi,
    Lampiran,
    Langsung,
    Perangkat,
    Peraturan,
    Struktur,
)

J: Final = JenisPerangkat


def organ(kode: str, nama: str, jenis: JenisPerangkat = J.DINAS, asal: str = "", **rest: Any) -> Perangkat:
    return Perangkat(Kode(kode), nama, jenis, asal=tuple(Kode(one) for one in asal.split()), **rest)


INDUK: Final = Peraturan(
    jenis="Peraturan Bupati",
    daerah="Kabupaten Balangan",
    tentang="Pola Hubungan Kerja",
    nomor="28",
    tahun="2025",
    tanggal=date(2025, 5, 6),
    berita=Berita("2025", "28"),
)

RANCANGAN: Final = replace(INDUK, nomor="", tahun="", tanggal=None, berita=Berita())

POLA: Final = Lampiran(1, JenisBagan.POLA, "Pola Hubungan Kerja")
JALUR: Final = Lampiran(2, JenisBagan.JALUR, "Jalur Koordinasi")

STRUKTUR: Final = Struktur(
    peraturan=INDUK,
    semua_lampiran=(POLA, JALUR),
    semua_perangkat=(
        organ("bupati", "Bupati Balangan", J.KEPALA_DAERAH),
        organ("sekda", "Sekretaris Daerah", J.SEKDA),
        organ("asisten-1", "Asisten Pemerintahan", J.ASISTEN),
        organ("asisten-2", "Asisten Administrasi Umum", J.ASISTEN),
        organ("inspektorat", "Inspektorat", J.INSPEKTORAT),
        organ("dinkes", "Dinas Kesehatan"),
        organ("dinsos", "Dinas Sosial"),
        organ("dispertan", "Dinas Pertanian"),
        organ("diskan", "Dinas Perikanan"),
    ),
    semua_koordinasi=(
        Koordinasi(Kode("asisten-1"), Kode("dinkes")),
        Koordinasi(Kode("asisten-1"), Kode("dinsos")),
        Koordinasi(Kode("asisten-2"), Kode("dispertan")),
        Koordinasi(Kode("asisten-2"), Kode("diskan")),
    ),
    semua_langsung=(Langsung(Kode("inspektorat")),),
    semua_kelompok=(Kelompok("teknis", "Dinas Teknis", ("dispertan", "diskan")),),
    semua_hubungan=(
        Hubungan("bupati", "sekda", JenisHubungan.STRUKTURAL),
        Hubungan("inspektorat", "opd", JenisHubungan.FUNGSIONAL),
    ),
)


def amended(struktur: Struktur, *organs: Perangkat, without: str = "", **moves: str) -> Struktur:
    """Return the structure with organs put in place of those of their kode or at the end, others taken out.

    `moves`: kode (with `_` for `-`) -> Asisten, or `sekda`.
    """
    gone = set(without.split())
    replaced = {one.kode: one for one in organs}
    kept = [replaced.pop(p.kode, p) for p in struktur.semua_perangkat if p.kode not in gone]
    goals = {Kode(kode.replace("_", "-")): Kode(goal) for kode, goal in moves.items()}
    rows = [
        row for row in struktur.semua_koordinasi if row.perangkat not in gone and row.perangkat not in goals
    ]
    rows += [Koordinasi(goal, kode) for kode, goal in goals.items() if goal != "sekda"]
    rows.sort(key=lambda row: row.asisten)
    return replace(
        struktur,
        peraturan=RANCANGAN,
        semua_perangkat=(*kept, *replaced.values()),
        semua_koordinasi=tuple(rows),
        semua_langsung=(
            *(row for row in struktur.semua_langsung if row.perangkat not in goals),
            *(Langsung(kode) for kode, goal in goals.items() if goal == "sekda"),
        ),
    )


def perubahan(urutan: int, nomor: str, tahun: str) -> Peraturan:
    """Return the act that amended `INDUK` for the `urutan`-th time."""
    return replace(
        INDUK,
        tentang=tentang_perubahan(INDUK, urutan),
        nomor=nomor,
        tahun=tahun,
        tanggal=date(int(tahun), 3, 1),
        berita=Berita(tahun, nomor),
    )


def at(file: str, line: int) -> Location:
    return Location(file, line, 3)
