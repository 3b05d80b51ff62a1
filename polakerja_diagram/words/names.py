"""What a sentence calls the organs that a name in a relation stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.makna import OPD_NAMA, Menurut
from polakerja_diagram.model import OPD, JenisPerangkat
from polakerja_diagram.words.sentences import join_dan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.makna import Makna
    from polakerja_diagram.model import Perangkat

DUA_KATA: Final = frozenset({JenisPerangkat.STAF_AHLI})
"""Kinds whose name is two words of the organ's name (`Staf Ahli Bidang ...`)."""

UNIT: Final = "unit kerja"
"""What units are called together: their names begin with many words (RSUD, Puskesmas, Cabang Dinas)."""

YANG_MANA: Final = {Menurut.INDUK: "di bawahnya", Menurut.KOORDINASI: "yang dikoordinasikannya"}
"""Behind the name of a group: which of its organs a row gives to each at the other end."""


@dataclass(frozen=True, slots=True)
class NamaUjung:
    """A name resolved: its organs, the words for all of them (`Dinas, Satuan, dan Badan`)."""

    kata: str
    semua_perangkat: tuple[Perangkat, ...]

    @property
    def setiap(self) -> str:
        """The words for each one of them; a single organ is called by its name."""
        return self.kata if len(self.semua_perangkat) == 1 else f"setiap {self.kata}"


def sebut(makna: Makna, nama: str, semua: Sequence[Perangkat] | None = None) -> NamaUjung:
    """Return what an end of a relation is called: an organ's name, a group's heading, the names of kinds.

    `semua` are those of its organs that are meant; None: all.
    """
    semua = makna.organs(nama) if semua is None else tuple(semua)
    if len(semua) == 1:
        return NamaUjung(semua[0].nama, semua)
    if nama in makna.kelompok:
        return NamaUjung(makna.kelompok[nama].judul, semua)
    if nama == OPD_NAMA:
        kinds = [jenis for jenis in JenisPerangkat if jenis in OPD]
    else:
        kinds = list(dict.fromkeys(perangkat.jenis for perangkat in semua))
    in_use = [tuple(p for p in semua if p.jenis is jenis) for jenis in kinds]
    return NamaUjung(join_dan(tuple(_kind(organs) for organs in in_use if organs)), semua)


def _kind(semua: tuple[Perangkat, ...]) -> str:
    """Return the word for organs of one kind, as their names begin (a province's Bagian are Biro)."""
    jenis = semua[0].jenis
    if jenis is JenisPerangkat.UNIT:
        return UNIT
    length = 2 if jenis in DUA_KATA else 1
    starts = {" ".join(perangkat.nama.split()[:length]) for perangkat in semua}
    if len(semua) > 1 and len(starts) == 1:
        return starts.pop()
    return semua[0].nama if len(semua) == 1 else jenis.value.capitalize()
