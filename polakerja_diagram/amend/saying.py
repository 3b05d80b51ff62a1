"""What one change says, and the names by which it says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.words.sentences import join_dan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from polakerja_diagram.amend.perubahan import Tempat

DI_BAWAH: Final = {
    "sekda": "langsung di bawah Sekretaris Daerah",
    "kepala": "langsung di bawah kepala daerah",
}

KOORDINASI: Final = "di bawah koordinasi "
"""Before the Asisten of an organ."""


@dataclass(frozen=True, slots=True)
class Ucapan:
    """One change in words: a sentence without full stop, and the row semula / menjadi / keterangan."""

    kalimat: str
    semula: str
    menjadi: str
    keterangan: str


@dataclass(frozen=True, slots=True)
class OrganNames:
    """Names of organs and groups in both states, by kode and by the name of the group."""

    lama: Mapping[str, str]
    baru: Mapping[str, str]

    def name(self, kode: str) -> str:
        """Return the present name, or the former one of what is gone, or the word itself."""
        return self.baru.get(kode) or self.lama.get(kode) or kode

    def former(self, kode: str) -> str:
        """Return the name in the old state, or the present one, or the word itself."""
        return self.lama.get(kode) or self.baru.get(kode) or kode

    def names(self, semua: Iterable[str]) -> str:
        """Return present names as a list within a sentence."""
        return join_nama(self.name(kode) for kode in semua)


def join_nama(names: Iterable[str]) -> str:
    """Return names as a list within a sentence; semicolons part names that hold `dan` or a comma themselves.

    >>> join_nama(("Dinas Sosial", "Dinas Kesehatan"))
    'Dinas Sosial dan Dinas Kesehatan'
    >>> join_nama(("Dinas Pertanian dan Pangan", "Dinas Perikanan"))
    'Dinas Pertanian dan Pangan; dan Dinas Perikanan'
    """
    semua = tuple(names)
    if len(semua) > 1 and any(" dan " in name or "," in name for name in semua):
        return f"{'; '.join(semua[:-1])}; dan {semua[-1]}"
    return join_dan(semua)


def sebut_tempat(tempat: Tempat, names: Mapping[str, str]) -> str:
    """Return where an organ belongs (`di bawah koordinasi Asisten Administrasi Umum`); empty if nowhere."""
    parts = []
    if tempat.semua_koordinasi:
        semua_asisten = tuple(names.get(row.asisten, row.asisten) for row in tempat.semua_koordinasi)
        parts.append(f"{KOORDINASI}{join_nama(semua_asisten)}")
    parts += [DI_BAWAH.get(row.di_bawah, row.di_bawah) for row in tempat.semua_langsung]
    if tempat.dikecualikan:
        parts.append("tanpa Asisten")
    if tempat.induk:
        parts.append(f"di bawah {names.get(tempat.induk, tempat.induk)}")
    return join_dan(tuple(parts))


def changed(hal: str, what: str, lama: str, baru: str) -> Ucapan:
    """Return a change of one thing: `hal` is what it is about, `what` what happened to it."""
    if not lama:
        return Ucapan(f"{hal}: {what}, kini {baru}", hal, f"{hal}: {baru}", what)
    if not baru:
        return Ucapan(f"{hal}: {what}, semula {lama}", f"{hal}: {lama}", hal, what)
    return Ucapan(f"{hal}: {what}, semula {lama}, kini {baru}", f"{hal}: {lama}", f"{hal}: {baru}", what)
