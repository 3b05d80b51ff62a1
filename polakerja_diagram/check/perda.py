"""The rule about names: each organ is called as the Perda calls it, where the drafter gives that list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.check.names import is_shouted
from polakerja_diagram.check.near import build_kamus, near_miss
from polakerja_diagram.check.rows import with_places
from polakerja_diagram.diagnostics import warning
from polakerja_diagram.diagnostics.replacement import replace_value
from polakerja_diagram.model import OPD, JenisPerangkat
from polakerja_diagram.read.kinds import guess_jenis, read_label
from polakerja_diagram.sebutan.nama import cleaned, fold_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from polakerja_diagram.diagnostics import Diagnostic, Location
    from polakerja_diagram.makna import Makna

BERNAMA_DI_PERDA: Final = OPD | {
    JenisPerangkat.SEKRETARIAT,
    JenisPerangkat.INSPEKTORAT,
    JenisPerangkat.KECAMATAN,
}
"""Kinds that a Perda on Perangkat Daerah names: Pasal 1 angka 4; UU 23/2014 Pasal 209 ayat (2)."""


def pk233_sesuai_perda(makna: Makna) -> Iterator[Diagnostic]:
    """Nama organ sebaiknya sama dengan namanya dalam Perda.

    Mengapa: nama yang berlainan dengan Perda tentang susunan Perangkat Daerah menimbulkan keraguan organ
    mana yang dimaksud.
    Salah: `nama: Dinas Kesehatan dan KB`, padahal Perda menyebut Dinas Kesehatan.
    Betul: nama yang sama huruf demi huruf. Hanya jenis organ yang ada di `nomenklatur-perda` yang
    dibandingkan.
    Dasar: Perda tentang pembentukan dan susunan Perangkat Daerah, yang namanya Anda salin ke
    `nomenklatur-perda`.
    """
    listed: dict[str, Location] = {}
    for nama, at in with_places(makna.struktur.nomenklatur, makna.struktur.nomenklatur_at):
        listed.setdefault(_letters(nama), at)
    if not listed:
        return
    kinds = {guess_jenis(nama) for nama in listed}
    compared = [p for p in makna.perangkat.values() if p.jenis in BERNAMA_DI_PERDA and p.jenis in kinds]
    said = {fold_name(nama): nama for nama in listed}
    drawn = {_listed(p.nama, listed, said) for p in makna.perangkat.values()}
    missing = {nama: at for nama, at in listed.items() if nama not in drawn}
    kamus = build_kamus(missing)
    for p in compared:
        if _listed(p.nama, listed, said):
            continue
        near = near_miss(p.nama, kamus)
        missing.pop(near or "", None)
        yield warning(
            "PK233",
            at=p.nama_at,
            message=f"nama '{p.nama}' tidak ada dalam nomenklatur Perda",
            hint=f"mungkin maksudnya '{near}'?" if near else "cocokkan dengan Perda, atau lengkapi daftarnya",
            replacements=replace_value(p.nama_at, p.nama, near),
        )
    for nama, at in missing.items():
        yield warning(
            "PK233",
            at=at,
            message=f"'{nama}' ada dalam Perda, tetapi tidak ada organ bernama itu",
            hint="daftarkan organnya, atau betulkan 'nomenklatur-perda'",
        )


def _letters(nama: str) -> str:
    """Return a name as it is compared, letter by letter: without what other rules ask to be taken away."""
    return " ".join(cleaned(read_label(nama)[1]).split())


def _listed(nama: str, listed: Mapping[str, Location], said: Mapping[str, str]) -> str | None:
    """Return the name of the Perda that an organ has; its capitals count unless one of both has no others."""
    letters = _letters(nama)
    if letters in listed:
        return letters
    other = said.get(fold_name(letters))
    return other if other and (any(is_shouted(one) or one.islower() for one in (letters, other))) else None
