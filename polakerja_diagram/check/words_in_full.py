"""Rules about the words of act and region (PK614, PK619): in full, and spelled as the law spells them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from polakerja_diagram.check.near import build_kamus, near_miss
from polakerja_diagram.check.texts import semua_tertulis
from polakerja_diagram.diagnostics import Related, error, info
from polakerja_diagram.diagnostics.replacement import replace_value
from polakerja_diagram.model import JenisPerangkat
from polakerja_diagram.sebutan.daerah import read_kepala, spell_out, spelled_otherwise
from polakerja_diagram.sebutan.jenis import (
    BUPATI,
    JENIS_PERATURAN,
    KEPUTUSAN,
    LAIN,
    SEMUA_KEPALA,
    SINGKATAN_DAERAH,
    WALI_KOTA,
    find_jenis,
    kepala_of_daerah,
    kepala_of_jenis,
    read_short,
)
from polakerja_diagram.sebutan.nama import cleaned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.check.texts import Tertulis
    from polakerja_diagram.diagnostics import Diagnostic
    from polakerja_diagram.diagnostics.replacement import Replacement
    from polakerja_diagram.makna import Makna
    from polakerja_diagram.model import Peraturan

PEMERINTAH: Final = re.compile(r"pemerintah(?:an)?\s+", re.IGNORECASE)

WALI_KOTA_DUA_KATA: Final = 2015
"""The first whole year under UU 23/2014 (in force on 2 October 2014), which writes `wali kota`."""

WALIKOTA: Final = re.compile(r"\bwalikota\b", re.IGNORECASE)

TANPA_KEPALA: Final = frozenset({"peraturan", "perkada", "peraturan kepala daerah"})
"""What an act of the head is called without saying which head."""

NAMA_JENIS: Final = build_kamus(nama for row in JENIS_PERATURAN for nama in row.semua_nama)


def pk614_ditulis_lengkap(makna: Makna) -> Iterator[Diagnostic]:
    """Jenis peraturan dan nama daerah ditulis lengkap.

    Mengapa: keduanya dicetak pada judul setiap lampiran; singkatan dan nama daerah tanpa jenisnya tercetak
    apa adanya, dan program tidak tahu siapa kepala daerahnya.
    Salah: `jenis: Perbup`; `daerah: Kab. Contoh`; `daerah: Contoh`.
    Betul: `jenis: Peraturan Bupati` dan `daerah: Kabupaten Contoh`. Aceh, Daerah Istimewa Yogyakarta, dan
    Daerah Khusus Jakarta tidak memerlukan kata Provinsi.
    Dasar: UU 12/2011 Lampiran II angka 2 dan angka 4 sebagaimana diubah dengan UU 13/2022 (judul memuat
    jenis peraturan dan nama daerahnya); bahwa singkatan tidak dipakai di sana adalah pembacaan kami atas
    contoh-contohnya.
    """
    act = makna.struktur.peraturan
    at = act.jenis_at
    wanted = _full_jenis(act)
    if wanted is not None:
        yield error(
            "PK614",
            at=at,
            message=f"jenis peraturan '{act.jenis}' tidak ditulis sebagaimana mestinya",
            hint=f"tulis '{wanted}'; nama daerahnya di kunci 'daerah'",
            replacements=replace_value(at, act.jenis, wanted),
        )
    yield from _daerah_in_full(makna)
    found = [(one, [*spelled_otherwise(one.teks)]) for one in semua_tertulis(makna) if one.teks != act.daerah]
    short = [(one, spelled) for one, spelled in found if spelled]
    if short:
        kepala, spelling, _ = short[0][1][0]
        changed = [(one, spell_out(one.teks)) for one, _ in short]
        yield error(
            "PK614",
            at=short[0][0].at,
            message=f"'{spelling}' tidak ditulis lengkap{_counted(changed)}",
            hint=f"tulis '{kepala.daerah}'",
            related=_others(changed),
            replacements=_everywhere(changed),
        )


def _full_jenis(act: Peraturan) -> str | None:
    """Return how the kind of act should be written; None where it is written so, or is none that we know.

    >>> from polakerja_diagram.model import Peraturan
    >>> kinds = ("Perbup", "Peraturan Bupati Contoh", "PERATURAN BUPATI", "Keputusan Sekretaris Daerah")
    >>> [_full_jenis(Peraturan(jenis, "Kabupaten Contoh", "")) for jenis in kinds]
    ['Peraturan Bupati', 'Peraturan Bupati', None, None]
    """
    row = read_short(act.jenis)
    if row is not None:
        return row.semua_nama[0]
    row = find_jenis(act.jenis)
    if row is LAIN:
        kepala = kepala_of_daerah(act.daerah)
        if kepala is not None and act.jenis.casefold() in TANPA_KEPALA:
            return f"Peraturan {kepala.jabatan}"
        return near_miss(cleaned(act.jenis), NAMA_JENIS)
    if row.awal == KEPUTUSAN and row.kepala is None:
        return None
    words = " ".join(act.jenis.split())
    nama = next(nama for nama in row.semua_nama if f"{words} ".casefold().startswith(f"{nama} ".casefold()))
    return None if len(words) == len(nama) else nama


def meant_daerah(makna: Makna) -> str:
    """Return the region as it should be written, as far as the file tells; empty where it does not."""
    act = makna.struktur.peraturan
    name = " ".join(cleaned(act.daerah).split())
    if name.casefold() in {kepala.daerah.casefold() for kepala in SEMUA_KEPALA}:
        return ""
    spelled = SINGKATAN_DAERAH.get(name.casefold()) or spell_out(PEMERINTAH.sub("", name, count=1))
    if kepala_of_daerah(spelled) is not None:
        return spelled
    short = read_short(act.jenis)
    heads = (p.nama for p in makna.jenis[JenisPerangkat.KEPALA_DAERAH])
    offices = (read_kepala(one) for one in (act.penandatangan.jabatan, *heads))
    kepala = (
        kepala_of_jenis(act.jenis)
        or (short.kepala if short else None)
        or next((one.kepala for one in offices if one), None)
    )
    return f"{kepala.daerah} {spelled}" if kepala else ""


def _daerah_in_full(makna: Makna) -> Iterator[Diagnostic]:
    """Yield what is wrong with the region itself: its word is missing, is for short, or stands alone."""
    act = makna.struktur.peraturan
    at = act.daerah_at
    if kepala_of_daerah(act.daerah) is None:
        wanted = meant_daerah(makna)
        yield error(
            "PK614",
            at=at,
            message=f"daerah '{act.daerah}' tidak ditulis lengkap, dengan Kabupaten, Kota, atau Provinsi",
            hint=f"tulis '{wanted}'" if wanted else "tulis misalnya 'Kabupaten Contoh'",
            replacements=replace_value(at, act.daerah, wanted or None),
        )


def _counted(changed: list[tuple[Tertulis, str]]) -> str:
    return f", di {len(changed)} tempat" if len(changed) > 1 else ""


def _others(changed: list[tuple[Tertulis, str]]) -> tuple[Related, ...]:
    return tuple(Related(one.at, f"juga '{one.teks}'") for one, _ in changed[1:])


def _everywhere(changed: list[tuple[Tertulis, str]]) -> tuple[Replacement, ...]:
    """Return the edits that mend every place at once; none if one of them cannot be made."""
    edits = [replace_value(one.at, one.teks, new) for one, new in changed]
    return tuple(edit for (edit,) in edits) if all(edits) else ()


def pk619_wali_kota_dua_kata(makna: Makna) -> Iterator[Diagnostic]:
    """Wali Kota ditulis dua kata.

    Mengapa: undang-undang pemerintahan daerah menulis 'wali kota'; ejaan 'Walikota' ada pada naskah lama.
    Salah: `jenis: Peraturan Walikota`.
    Betul: `jenis: Peraturan Wali Kota`. Peraturan sampai dengan tahun 2014 ditulis sebagaimana ditetapkan.
    Dasar: UU 23/2014 Pasal 59 ayat (2).
    """
    act = makna.struktur.peraturan
    if kepala_of_daerah(act.daerah) is BUPATI:
        return  # not the spelling is wrong there, but the head (PK615)
    if act.tahun.isdecimal() and int(act.tahun) < WALI_KOTA_DUA_KATA:
        return
    if act.tanggal is not None and act.tanggal.year < WALI_KOTA_DUA_KATA:
        return
    changed = [
        (one, new) for one in semua_tertulis(makna) if (new := WALIKOTA.sub(_two_words, one.teks)) != one.teks
    ]
    if changed:
        yield info(
            "PK619",
            at=changed[0][0].at,
            message=f"'{changed[0][0].teks}' menulis Walikota satu kata{_counted(changed)}",
            hint=f"tulis '{WALI_KOTA.jabatan}'",
            related=_others(changed),
            replacements=_everywhere(changed),
        )


def _two_words(found: re.Match[str]) -> str:
    word = found[0]
    return f"{word[:4]} {word[4:].capitalize() if word.istitle() else word[4:]}"
