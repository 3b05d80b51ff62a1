"""Rules about number, title and what is unknown (PK616-PK618): in digits, without short words, left empty."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from polakerja_diagram.check.legal_form import KATA_NOMOR
from polakerja_diagram.diagnostics import error, warning
from polakerja_diagram.diagnostics.replacement import replace_value
from polakerja_diagram.sebutan.jenis import JENIS_PERATURAN, read_short
from polakerja_diagram.sebutan.numerals import read_roman

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.diagnostics import Diagnostic
    from polakerja_diagram.makna import Makna

AWAL_PERATURAN: Final = frozenset({"peraturan", "qanun"})
"""First words of acts that regulate: point 2a speaks of them, not of a Keputusan, an Instruksi."""

TAHUN_ANGKA_ARAB: Final = 2022
"""The year of UU 13/2022, which brought point 2a: an earlier number is a fact, whatever it holds."""

KOSONG: Final = re.compile(r"(?:[\W_]|x)+|nn|belum(?: .*)?|kosong|isi .*", re.IGNORECASE)
"""What stands for something unknown: no letter and no digit, `xx`, `NN`, or the words for it."""

SINGKATAN: Final = re.compile(r"[A-Z][A-Z0-9-]*[A-Z][A-Z0-9-]*")
ROMAWI: Final = re.compile(r"[IVXLC]+")

ISTILAH_BAKU: Final = frozenset({"COVID-19", "HIV", "AIDS"})
"""Short words that titles may hold: the first is the example of UU 13/2022 Lampiran II point 4a, the others
are of its kind in our reading (a term used internationally)."""

AKRONIM: Final = frozenset(
    {
        *("setda", "sekda", "setwan", "satpol", "bappeda", "bapperida", "bapenda", "pemda", "pemkab"),
        *("pemkot", "pemprov", "forkopimda", "prolegda", "propemperda", "musrenbang", "raperda"),
        *(one.casefold() for row in JENIS_PERATURAN for one in row.semua_singkatan if " " not in one),
    }
)
"""Acronyms that a title of these acts is likely to hold, in small letters."""


def pk616_angka_arab(makna: Makna) -> Iterator[Diagnostic]:
    """Nomor peraturan hanya angka Arab.

    Mengapa: nomor peraturan perundang-undangan ditulis tanpa huruf, angka Romawi, dan tanda baca, dan tidak
    mengikuti penomoran tata naskah dinas.
    Salah: `nomor: 28/HK/2025`; `nomor: XXVIII`; `nomor: 28A`.
    Betul: `nomor: 28`. Nomor Keputusan ditulis apa adanya, misalnya `050/30/HK/2026`, begitu pula nomor
    peraturan sebelum tahun 2022.
    Dasar: UU 12/2011 Lampiran II angka 2a (UU 13/2022).
    """
    act = makna.struktur.peraturan
    is_peraturan = next(iter(act.jenis.casefold().split()), "") in AWAL_PERATURAN or read_short(act.jenis)
    is_early = act.tahun.isdecimal() and int(act.tahun) < TAHUN_ANGKA_ARAB
    if not act.nomor or not is_peraturan or is_early or re.fullmatch("0*[1-9][0-9]*", act.nomor):
        return
    row = read_short(act.jenis)
    if KOSONG.fullmatch(act.nomor) or KATA_NOMOR.search(act.nomor) or (row and row.is_keputusan):
        return
    at = act.nomor_at
    yield error(
        "PK616",
        at=at,
        message=f"nomor peraturan '{act.nomor}' bukan angka Arab saja",
        hint="tulis angkanya saja, misalnya 28; tahunnya di kunci 'tahun'",
        replacements=replace_value(at, act.nomor, _digits(act.nomor, act.tahun)),
    )


def _digits(nomor: str, tahun: str) -> str | None:
    """Return the number that is meant for sure; None where it is not.

    >>> [_digits(one, "2025") for one in ("28/2025", "28.", "XXVIII", "28/HK/2025", "28A", "28/2024")]
    ['28', '28', '28', None, None, None]
    """
    numeral = read_roman(nomor) if nomor.isupper() else None
    year = rf"\s*[/-]\s*{tahun}|" if tahun.isdecimal() else ""
    found = re.fullmatch(rf"([0-9]+)(?:{year}[.,;]+)", nomor)
    return str(numeral) if numeral is not None else found[1] if found else None


def pk617_belum_diketahui_kosong(makna: Makna) -> Iterator[Diagnostic]:
    """Yang belum diketahui dikosongkan, tidak diisi titik-titik atau tanda lain.

    Mengapa: isi yang kosong dicetak program sebagai titik-titik, tiga titik untuk NOMOR dan TAHUN; tanda lain
    tercetak apa adanya dan membuat rancangan disangka naskah yang sudah lengkap.
    Salah: `nomor: ...`; `nomor: xx`; `nama: __________`.
    Betul: `nomor:` tanpa isi.
    Dasar: UU 12/2011 Lampiran II angka 4 sebagaimana diubah dengan UU 13/2022 (nomor dan tahun rancangan
    ditulis tiga titik).
    """
    act = makna.struktur.peraturan
    signs, copy, berita = act.penandatangan, act.salinan, act.berita
    for key, value, at in (
        ("provinsi", act.provinsi, act.provinsi_at),
        ("nomor", act.nomor, act.nomor_at),
        ("di", act.ditetapkan_di, act.ditetapkan_di_at),
        ("jabatan", signs.jabatan, signs.jabatan_at),
        ("nama", signs.nama, signs.nama_at),
        ("jabatan", copy.jabatan, copy.jabatan_at),
        ("nama", copy.nama, copy.nama_at),
        ("nip", copy.nip, copy.nip_at),
        ("nomor", berita.nomor, berita.nomor_at),
    ):
        if value and KOSONG.fullmatch(value):
            yield error(
                "PK617",
                at=at,
                message=f"'{key}: {value}' bukan isi yang diketahui",
                hint=f"kosongkan: tulis '{key}:' saja; titik-titiknya dicetak program",
                replacements=replace_value(at, value, ""),
            )


def pk618_singkatan_di_judul(makna: Makna) -> Iterator[Diagnostic]:
    """Judul peraturan tidak memuat singkatan atau akronim.

    Mengapa: nama peraturan tidak boleh ditambah dengan singkatan atau akronim.
    Salah: `tentang: Pola Hubungan Kerja Organisasi Perangkat Daerah (OPD)`.
    Betul: `tentang: Pola Hubungan Kerja Organisasi Perangkat Daerah`. Boleh bila belum ada padanannya dalam
    bahasa Indonesia, istilah teknis yang baku, maknanya berubah bila tidak disingkat, atau dipakai secara
    internasional, misalnya COVID-19; program tidak dapat menilainya.
    Dasar: UU 12/2011 Lampiran II angka 4a (UU 13/2022).
    """
    act = makna.struktur.peraturan
    short = _abbreviations(act.tentang)
    if short:
        at = act.tentang_at
        without = re.sub(rf"\s*\({re.escape(short[0])}\)", "", act.tentang)
        is_added = len(short) == 1 and without != act.tentang
        yield warning(
            "PK618",
            at=at,
            message=f"judul peraturan memuat singkatan: {', '.join(short)}",
            hint="tulis kepanjangannya saja, kecuali bila istilah itu memang baku dalam bentuk singkatnya",
            replacements=replace_value(at, act.tentang, without if is_added else None),
        )


def _abbreviations(tentang: str) -> tuple[str, ...]:
    """Return the words of a title that are for short, each once.

    >>> _abbreviations("Pola Hubungan Kerja OPD (SOTK) di Setda dan RSUD Tipe II pada Masa COVID-19")
    ('OPD', 'SOTK', 'Setda', 'RSUD')
    >>> _abbreviations("POLA HUBUNGAN KERJA"), _abbreviations("POLA HUBUNGAN KERJA (PHK)")
    ((), ('PHK',))
    """
    all_capitals = tentang.isupper()
    found: dict[str, None] = {}
    for word in tentang.split():
        plain = word.strip("().,;:/\"'“”")
        is_added = word.startswith("(") and word.rstrip(".,;:").endswith(")")
        is_short = SINGKATAN.fullmatch(plain) is not None and (is_added or not all_capitals)
        if plain not in ISTILAH_BAKU and (
            plain.casefold() in AKRONIM or (is_short and not ROMAWI.fullmatch(plain))
        ):
            found[plain] = None
    return tuple(found)
