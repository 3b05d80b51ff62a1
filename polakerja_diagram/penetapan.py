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
from polakerja_diagram.sebutan.citation import is_perubahan
from polakerja_diagram.sebutan.rujukan import CaraUbah
from polakerja_diagram.units import MARGIN_DAHULU_MM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.amend.affected import LampiranDiubah
    from polakerja_diagram.amend.rantai import Rantai
    from polakerja_diagram.choices import Pilihan
    from polakerja_diagram.model import Peraturan, Struktur

PASAL_PERUBAHAN: Final = "Pasal I"
"""The article of an amending act that calls its annexes (UU 12/2011 Lampiran II point 233)."""

DIUBAH: Final = "diubah dengan"
DICABUT: Final = "dicabut dengan"


@dataclass(frozen=True, slots=True)
class Kaitan:
    """What an act has to do with another: `mengubah`, `mencabut`, `diubah dengan` or `dicabut dengan` it."""

    kata: str
    peraturan: Peraturan


@dataclass(frozen=True, slots=True)
class Penetapan:
    """What an act enacts.

    `berkas` is the new state as its file says it, `struktur` the same with the act's title in full and all
    annexes under the numbers that they have in the amended act. `lama` is the amended state, `rantai` and
    `semua_diubah` tell what is amended or revoked and how; they are empty for an act that does neither, which
    enacts its file as it is. `sesudah` are the acts of the history that came after it, oldest first.
    """

    berkas: Struktur
    struktur: Struktur
    lama: Struktur | None = None
    cara: CaraUbah | None = None
    rantai: Rantai | None = None
    semua_diubah: tuple[LampiranDiubah, ...] = ()
    sesudah: tuple[Peraturan, ...] = ()

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

    def semua_kaitan(self, pilihan: Pilihan) -> tuple[Kaitan, ...]:
        """Return what the act of a drawing has to do with the others of the history, in order of time.

        Who revokes an act revokes its amendments with it. What no file says is not told: an act that follows
        another without a word about it has nothing to do with it, and an act without a number is a draft.
        """
        act = self.drawn(pilihan).peraturan
        told = (*self._to_earlier(pilihan), *_to_later(act, self.sesudah))
        return tuple(one for one in told if one.peraturan.nomor)

    def _to_earlier(self, pilihan: Pilihan) -> Iterator[Kaitan]:
        if self.rantai is None or self.cara is None:
            return
        induk, amendments = self.rantai.induk, self.rantai.semua_perubahan
        if self.cara is CaraUbah.MENCABUT:
            yield from (Kaitan(self.cara, act) for act in (induk, *amendments))
        elif pilihan.gabungan:
            yield from (Kaitan(DIUBAH, act) for act in (*amendments, self.struktur.peraturan))
        else:
            yield Kaitan(self.cara, induk)

    def of_its_time(self) -> Penetapan:
        """Return what an archived state enacts: margins that its file does not write are those of then."""
        berkas, struktur = (
            replace(state, tata_letak=state.tata_letak.with_unwritten(MARGIN_DAHULU_MM))
            for state in (self.berkas, self.struktur)
        )
        return replace(self, berkas=berkas, struktur=struktur)

    @property
    def drawable(self) -> tuple[Struktur, ...]:
        """Every state that a drawing of this act may show: enacted, consolidated, marked."""
        return (*(self.enacted(nomor) for nomor in NomorLampiran), self.consolidated(), self.struktur)


def _to_later(act: Peraturan, sesudah: tuple[Peraturan, ...]) -> Iterator[Kaitan]:
    """Yield what later acts did to one; an amendment amends the act of its row, never another amendment."""
    for later in sesudah:
        if not is_perubahan(later):
            if later.rujukan(CaraUbah.MENCABUT):
                yield Kaitan(DICABUT, later)
            return
        if not is_perubahan(act):
            yield Kaitan(DIUBAH, later)
