"""What an act enacts: one value, read by all who say it or draw it.

Which act it amends or revokes, the place of that amendment in the row, its title, which annexes it carries
and how they are numbered: title, articles, headings of annexes and the record for the JDIH come from here.
`amend/decide.py` makes it from the file and the history.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from polakerja_diagram.choices import NomorLampiran
from polakerja_diagram.model import Salinan
from polakerja_diagram.sebutan.rujukan import CaraUbah

if TYPE_CHECKING:
    from polakerja_diagram.amend.affected import LampiranDiubah
    from polakerja_diagram.amend.rantai import Rantai
    from polakerja_diagram.choices import Pilihan
    from polakerja_diagram.model import Struktur

PASAL_PERUBAHAN: Final = "Pasal I"
"""The article of an amending act that calls its annexes (UU 12/2011 Lampiran II point 233)."""


@dataclass(frozen=True, slots=True)
class Penetapan:
    """What an act enacts.

    `berkas` is the new state as its file says it, `struktur` the same with the act's title in full and all
    annexes under the numbers that they have in the amended act. `lama` is the amended state, `rantai` and
    `semua_diubah` tell what is amended or revoked and how; they are empty for an act that does neither, which
    enacts its file as it is.
    """

    berkas: Struktur
    struktur: Struktur
    lama: Struktur | None = None
    cara: CaraUbah | None = None
    rantai: Rantai | None = None
    semua_diubah: tuple[LampiranDiubah, ...] = ()

    def enacted(self, nomor: NomorLampiran = NomorLampiran.URUT) -> Struktur:
        """Return the state as the act enacts it: with the annexes that it carries, under its own heading.

        By UU 12/2011 Lampiran II point 194 its annexes have numerals of their own, and none if there is only
        one; the first example of point 236c keeps the numeral of the amended act (`NomorLampiran.TETAP`).
        """
        if self.cara is not CaraUbah.MENGUBAH:
            return self.struktur
        carried = [(one, one.baru) for one in self.semua_diubah if one.baru is not None]
        kept = nomor == NomorLampiran.TETAP
        annexes = (
            replace(
                annex,
                urutan=one.urutan if kept else place,
                angka=one.angka if kept else "",
                dasar=PASAL_PERUBAHAN,
            )
            for place, (one, annex) in enumerate(carried, start=1)
        )
        return replace(self.struktur, semua_lampiran=tuple(annexes), lampiran_dihapus=())

    def consolidated(self) -> Struktur:
        """Return the state as the amended act now reads: its heading, all its annexes, signed by nobody."""
        if self.cara is not CaraUbah.MENGUBAH or self.rantai is None:
            return self.struktur
        induk = self.rantai.induk
        unsigned = replace(induk, penandatangan=replace(induk.penandatangan, nama=""), salinan=Salinan())
        return replace(self.struktur, peraturan=unsigned)

    def drawn(self, pilihan: Pilihan) -> Struktur:
        """Return the state whose annexes a drawing shows: as enacted, or as the amended act now reads."""
        return self.consolidated() if pilihan.gabungan else self.enacted(pilihan.nomor_lampiran)

    @property
    def drawable(self) -> tuple[Struktur, ...]:
        """Every state that a drawing of this act may show: enacted, consolidated, marked."""
        return (*(self.enacted(nomor) for nomor in NomorLampiran), self.consolidated(), self.struktur)
