"""PK615: act, head of region, signatory and every other text name one region, and its kind of head."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from polakerja_diagram.check.texts import semua_tertulis
from polakerja_diagram.check.words_in_full import meant_daerah
from polakerja_diagram.diagnostics import Related, error
from polakerja_diagram.diagnostics.replacement import replace_value
from polakerja_diagram.makna import group
from polakerja_diagram.model import JenisPerangkat
from polakerja_diagram.sebutan.daerah import find_daerah, is_same_name, read_kepala
from polakerja_diagram.sebutan.jenis import (
    BUPATI,
    GUBERNUR,
    WALI_KOTA,
    KepalaDaerah,
    find_jenis,
    kepala_of_daerah,
    kepala_of_jenis,
    read_short,
    split_daerah,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polakerja_diagram.check.texts import Tertulis
    from polakerja_diagram.diagnostics import Diagnostic, Location
    from polakerja_diagram.makna import Makna
    from polakerja_diagram.model import Peraturan

PIMPINAN = (JenisPerangkat.KEPALA_DAERAH, JenisPerangkat.WAKIL_KEPALA_DAERAH)

NAMA_TEMPAT = frozenset({JenisPerangkat.KONTEKS, JenisPerangkat.KECAMATAN, JenisPerangkat.KELURAHAN})
"""Organs that may name another region: who is outside, and places (`Kecamatan Kota Sumenep`)."""


@dataclass(frozen=True, slots=True)
class _Sebutan:
    """A text that says which head the region has: `Peraturan Bupati`, `Plt. Bupati Contoh`.

    `mended` is the same text with the region's own head and name; `nama` is empty where it names no region.
    """

    teks: str
    at: Location
    kepala: KepalaDaerah
    nama: str
    mended: str


def pk615_satu_daerah(makna: Makna) -> Iterator[Diagnostic]:
    """Jenis peraturan, daerah, kepala daerah, dan penandatangan dari satu daerah.

    Mengapa: lampiran yang memakai judul satu daerah dan tanda tangan kepala daerah lain tidak dapat
    ditandatangani; kesalahan ini datang dari naskah tetangga yang disalin.
    Salah: `jenis: Peraturan Bupati` dengan `daerah: Kota Contoh`; `penandatangan: {jabatan: Bupati Tetangga}`
    pada peraturan Kabupaten Contoh; `nama: Gubernur Contoh` di `pimpinan` sebuah kabupaten.
    Betul: Bupati untuk Kabupaten, Wali Kota untuk Kota, Gubernur untuk Provinsi, semuanya bernama daerah yang
    sama. Pj., Pjs., Plt., Plh., dan a.n. boleh mendahului jabatan. Organ `konteks` boleh dari daerah lain.
    Dasar: UU 23/2014 Pasal 59 ayat (2); Aceh, Yogyakarta, dan Jakarta menurut undang-undangnya sendiri.
    """
    act = replace(makna.struktur.peraturan, daerah=meant_daerah(makna))
    kepala = kepala_of_daerah(act.daerah)
    if kepala is None:
        return
    semua = tuple(_heads(makna, act, kepala))
    wrong = [one for one in semua if _objection(one, act, kepala)]
    named = (((one.kepala, one.nama.casefold() if one.kepala is kepala else ""), one) for one in wrong)
    for same in group(named).values():
        yield _other_head(act, same, is_sure=_confirming(semua, act, kepala) > len(same))
    yield from _other_mentions(makna, act, kepala)
    province = act.provinsi
    if province and (kepala is GUBERNUR and not is_same_name(province, act.daerah)):
        yield error(
            "PK615",
            at=act.provinsi_at,
            message=f"provinsi '{province}' bukan '{act.daerah}'",
            hint="hapus 'provinsi' pada peraturan provinsi, atau betulkan salah satunya",
            related=_region(act),
        )
    elif province and split_daerah(province)[0] in {BUPATI, WALI_KOTA}:
        yield error(
            "PK615",
            at=act.provinsi_at,
            message=f"'{province}' bukan nama provinsi",
            hint="tulis nama provinsinya, misalnya 'provinsi: Kalimantan Selatan'",
            related=_region(act),
        )


def _heads(makna: Makna, act: Peraturan, kepala: KepalaDaerah) -> Iterator[_Sebutan]:
    """Yield every text that names an office of a head: kind of act, leaders, who signs, who certifies."""
    _, name = split_daerah(" ".join(act.daerah.split()))
    short = read_short(act.jenis)
    own = kepala_of_jenis(act.jenis) or (short.kepala if short else None)
    if own is not None:
        at = act.jenis_at
        nama = (short or find_jenis(act.jenis)).awal or act.jenis.partition(" ")[0]
        yield _Sebutan(act.jenis, at, own, "", f"{nama} {kepala.jabatan}")
    signs, copy = act.penandatangan, act.salinan
    for teks, at in (
        *((p.nama, p.nama_at) for jenis in PIMPINAN for p in makna.jenis[jenis]),
        (signs.jabatan, signs.jabatan_at),
        (copy.jabatan, copy.jabatan_at),
    ):
        read = read_kepala(teks)
        if read is not None:
            start = teks.index(read.ejaan)
            office = read.ejaan if read.kepala is kepala else kepala.jabatan
            tail = teks[start + len(read.ejaan) :].strip().removeprefix(read.daerah)
            mended = f"{teks[:start]}{office}{f' {name}' if read.daerah else ''}{tail}"
            yield _Sebutan(teks, at, read.kepala, read.daerah, mended)


def _objection(one: _Sebutan, act: Peraturan, kepala: KepalaDaerah) -> bool:
    if one.kepala is not kepala:
        return True
    other, _ = split_daerah(one.nama)
    return bool(one.nama) and (other not in {None, kepala} or not is_same_name(one.nama, act.daerah))


def _confirming(semua: Sequence[_Sebutan], act: Peraturan, kepala: KepalaDaerah) -> int:
    """Return how many texts say the region by name, `daerah` with them."""
    return 1 + sum(bool(one.nama) and not _objection(one, act, kepala) for one in semua)


def _other_head(act: Peraturan, same: Sequence[_Sebutan], *, is_sure: bool) -> Diagnostic:
    first = same[0]
    edits = [replace_value(one.at, one.teks, one.mended) for one in same]
    count = f", di {len(same)} tempat" if len(same) > 1 else ""
    return error(
        "PK615",
        at=first.at,
        message=f"'{first.teks}' tidak sesuai dengan daerah '{act.daerah}'{count}",
        hint=f"tulis '{first.mended}', atau betulkan 'daerah'",
        related=(*_region(act), *(Related(one.at, f"juga '{one.teks}'") for one in same[1:])),
        replacements=tuple(edit for (edit,) in edits) if is_sure and all(edits) else (),
    )


def _region(act: Peraturan) -> tuple[Related, ...]:
    return (Related(act.daerah_at, f"daerah peraturan di sini: '{act.daerah}'"),)


def _other_mentions(makna: Makna, act: Peraturan, kepala: KepalaDaerah) -> Iterator[Diagnostic]:
    """Yield the texts that name another region of the same kind, and the offices of another region."""
    offices = {act.penandatangan.jabatan, act.salinan.jabatan}
    for one in semua_tertulis(makna):
        is_office = one.teks in offices or one.jenis is JenisPerangkat.SEKDA
        if one.jenis in NAMA_TEMPAT or one.teks in {makna.struktur.peraturan.daerah, act.provinsi}:
            continue
        other = _other_region(one, act, kepala, is_office=is_office)
        if other:
            yield error(
                "PK615",
                at=one.at,
                message=f"'{one.teks}' menyebut {other}, bukan {act.daerah}",
                hint="betulkan nama daerahnya, atau 'daerah' pada peraturan",
                related=_region(act),
            )


def _other_region(one: Tertulis, act: Peraturan, kepala: KepalaDaerah, *, is_office: bool) -> str:
    """Return the other region that a text names, empty if it names its own, or none that must be its own."""
    found = ""
    for said in find_daerah(one.teks):
        if said.kepala is WALI_KOTA and not said.is_pemerintah:
            continue  # `Tata Kota Hijau`, `Wali Kota Contoh`
        full = f"{said.kepala.daerah} {said.nama}"
        if said.kepala is GUBERNUR and kepala is not GUBERNUR:
            is_own = not is_office or not act.provinsi or is_same_name(said.nama, act.provinsi)
            is_own = is_own and not (is_office and said.is_pemerintah)
            if not is_own:
                found = full
        elif said.kepala is not kepala:
            found = full if is_office else found
        elif is_same_name(said.nama, act.daerah) or (one.is_judul and _begins(said.nama, act.daerah)):
            return ""
        else:
            found = full
    return found


def _begins(nama: str, daerah: str) -> bool:
    """Whether the capital words of a title begin with the region's name: `Kabupaten Contoh Tahun 2025`."""
    return f"{nama} ".casefold().startswith(f"{split_daerah(daerah)[1]} ".casefold())
