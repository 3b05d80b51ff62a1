"""Lampiran I: each row of `hubungan` becomes lines between boxes, or words at the foot of one box.

An end that covers every organ of a box ends at the box; one that covers some of them ends at their rows, or
is told in the box where the page has no room for so many lines. An end that covers all boxes of the OPD tier
ends at the frame around them; what holds among three or more boxes of the frame, or of one kind (all
Asisten), is said in each of them. Only ends are joined between which `makna` knows a pair that the row ties.
But each Asisten of a row is joined to each list and frame of it, whichever organs there it coordinates: the
KETERANGAN refers to Lampiran II, so that an organ that moves to another Asisten leaves Lampiran I as it is.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.bagan import CatatanKotak, Jaring, Sambungan, Ujung
from polakerja_diagram.chart.pola.kata import Kata, is_mutual, joint_word, kind_words, word_notes
from polakerja_diagram.chart.text.metrics import TAK_TERPUTUS
from polakerja_diagram.makna import NAMA_JENIS, OPD_NAMA, Menurut, group
from polakerja_diagram.model import JenisHubungan, JenisPerangkat, Kode, Status
from polakerja_diagram.sebutan.kelompok import judul_jenis

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polakerja_diagram.makna import Makna
    from polakerja_diagram.model import BentukKoordinasi, Hubungan

BANYAK: Final = 3
"""What holds among so many boxes of a frame or a kind is said in each: lines would run around them."""

Pasangan = tuple[Ujung, Ujung]


class HubunganPlanner:
    """Turns rows into nets of lines and notes of boxes. `needs_frame`: some line ends at the frame."""

    def __init__(
        self,
        makna: Makna,
        *,
        box_of: Mapping[Kode, str],
        main: Mapping[str, tuple[Kode, ...]],
        opd: tuple[str, ...],
        awal: Mapping[str, int] | None = None,
    ) -> None:
        """Take where each organ stands, the organs each box is made for, and the boxes of the OPD tier.

        `awal`: how many members the lists of the OPD before each one number; then lists tell the relations
        of their single members in words.
        """
        self.makna = makna
        self.semua_hubungan = makna.struktur.semua_hubungan
        self.box_of = box_of
        self.main = main
        self.berkata = awal is not None
        self.awal = awal or {}
        self.opd = () if OPD_NAMA in main else opd  # the drafter has called a box so: it stands for itself
        self.judul = {kelompok.nama: kelompok.judul for kelompok in makna.kotak_bersama}
        self.needs_frame = False
        self._said: set[tuple[str, str, JenisHubungan, BentukKoordinasi | None]] = set()

    def plan(self) -> tuple[tuple[Jaring, ...], dict[str, tuple[CatatanKotak, ...]]]:
        """Return the nets in the order of the file, and each box's notes."""
        semua_jaring: list[Jaring] = []
        kata: list[Kata] = []
        among = {row: self._among(row) for row in self.semua_hubungan}
        for row, boxes in among.items():
            self._said.update((a, b, row.jenis, row.bentuk) for a in boxes for b in boxes)
        for row in self.semua_hubungan:
            if among[row]:
                kata += self._words_among(row, among[row])
                continue
            for dari, ke in self._pairs(row):
                told = self._words(row, dari, ke) if dari.kotak == ke.kotak else self._told(row, dari, ke)
                if told is not None:
                    kata += [word for word in told if self._is_new(row, word.dari, word.ke)]
                elif self._is_new(row, _name(dari), _name(ke)):
                    semua_jaring.append(self._net(row, dari, ke))
        by_box = group((word.kotak, word) for word in kata)
        return tuple(semua_jaring), {nama: word_notes(words) for nama, words in by_box.items()}

    def _among(self, row: Hubungan) -> tuple[str, ...]:
        """Return the boxes that a row ties with one another, if many: those of a frame, or of a kind."""
        ends = self._ends(row.dari)
        if not is_mutual(row) or ends != self._ends(row.ke):
            return ()
        if ends == (Ujung(OPD_NAMA),) and self.opd:
            return self.opd if len(self.opd) >= (1 if self.berkata else BANYAK) else ()
        single = row.dari in NAMA_JENIS and all(ujung.anggota is None for ujung in ends)
        return tuple(ujung.kotak for ujung in ends) if single and len(ends) >= BANYAK else ()

    def _words_among(self, row: Hubungan, boxes: Sequence[str]) -> Iterator[Kata]:
        """Yield what each of many boxes says of its relation with the others.

        Where lists tell much, the longest says once what holds among all in the frame.
        """
        framed = boxes == self.opd
        self.needs_frame |= framed
        if framed and self.berkata:
            longest = max(boxes, key=lambda nama: len(self.main[nama]))
            if self._is_new(row, OPD_NAMA, OPD_NAMA):
                subjek = "sesama perangkat dalam bingkai: "
                yield Kata(longest, subjek, kind_words(row), row, OPD_NAMA, OPD_NAMA)
            return
        semua = self.makna.organs(row.ke)
        others = "perangkat dalam bingkai" if framed else judul_jenis(semua[0].jenis, semua)
        ke = OPD_NAMA if framed else row.ke
        for nama in boxes:
            if self._is_new(row, nama, ke):
                yield Kata(nama, f"sesama {others}: ", kind_words(row), row, nama, ke)

    def _is_new(self, row: Hubungan, dari: str, ke: str) -> bool:
        """Whether no earlier row has said the same: `opd` with `opd` covers `dinas` with `badan`."""
        said = (dari, ke, row.jenis, row.bentuk)
        if said in self._said:
            return False
        self._said.add(said)
        if is_mutual(row):
            self._said.add((ke, dari, row.jenis, row.bentuk))
        return True

    def _net(self, row: Hubungan, dari: Ujung, ke: Ujung) -> Jaring:
        self.needs_frame |= bool(self.opd) and OPD_NAMA in {dari.kotak, ke.kotak}
        return Jaring(
            jenis=row.jenis,
            bentuk=row.bentuk,
            dari=(dari,),
            ke=(ke,),
            semua_sambungan=(Sambungan(_name(dari), _name(ke)),),
            dua_arah=is_mutual(row),
            turunan=row.keterangan.status is Status.TURUNAN,
            menurut=self.makna.cakupan(row).menurut,
        )

    def _pairs(self, row: Hubungan) -> Iterator[Pasangan]:
        """Yield the pairs of ends that a row ties, each once; both ends in one box mean: within that box."""
        semua_dari, semua_ke = self._ends(row.dari), self._ends(row.ke)
        cakupan = self.makna.cakupan(row)
        tied = cakupan.pairs if cakupan.menurut else None
        to_lists = cakupan.menurut is Menurut.KOORDINASI and bool(tied)
        mutual = is_mutual(row)
        seen: set[Pasangan] = set()
        for awal, akhir in product(semua_dari, semua_ke):
            for dari, ke in self._unfold(awal, akhir):
                if tied is not None and not self._is_joined(dari, ke, tied, to_lists=to_lists):
                    continue
                if (dari, ke) in seen or (mutual and (ke, dari) in seen):
                    continue
                seen.add((dari, ke))
                yield dari, ke

    def _is_joined(
        self, awal: Ujung, akhir: Ujung, tied: frozenset[tuple[Kode, Kode]], *, to_lists: bool
    ) -> bool:
        """Whether a row that ties these pairs joins two ends; `to_lists`: it joins Asisten to every list."""
        starts, ends = self._organs(awal), self._organs(akhir)
        if to_lists and max(len(starts), len(ends)) > 1:
            return True
        return not tied.isdisjoint(product(starts, ends))

    def _organs(self, ujung: Ujung) -> tuple[Kode, ...]:
        if ujung.anggota is not None:
            return (ujung.anggota,)
        boxes = self.opd if self.opd and ujung.kotak == OPD_NAMA else (ujung.kotak,)
        return tuple(kode for kotak in boxes for kode in self.main[kotak])

    def _unfold(self, dari: Ujung, ke: Ujung) -> Iterator[Pasangan]:
        """Spell the frame out as its boxes where the other end stands within it."""
        inside = {OPD_NAMA, *self.opd} if len(self.opd) > 1 else set()
        if dari.kotak not in inside or ke.kotak not in inside:
            yield dari, ke
            return
        starts = tuple(Ujung(nama) for nama in self.opd) if dari.kotak == OPD_NAMA else (dari,)
        ends = tuple(Ujung(nama) for nama in self.opd) if ke.kotak == OPD_NAMA else (ke,)
        yield from product(starts, ends)

    def _ends(self, nama: str) -> tuple[Ujung, ...]:
        """Return where lines to `nama` end: boxes, members of boxes, or the frame."""
        drawn = (p.kode for p in self.makna.organs(nama) if p.kode in self.box_of)
        per_box = group((self.box_of[kode], kode) for kode in drawn)
        ends: list[Ujung] = []
        for kotak, members in per_box.items():
            if set(self.main[kotak]) <= set(members):
                ends.append(Ujung(kotak))
            else:
                ends.extend(Ujung(kotak, kode) for kode in members)
        if len(self.opd) > 1 and {Ujung(kotak) for kotak in self.opd} <= set(ends):
            return (Ujung(OPD_NAMA), *(ujung for ujung in ends if ujung.kotak not in self.opd))
        return tuple(ends)

    def _words(self, row: Hubungan, dari: Ujung, ke: Ujung) -> Iterator[Kata]:
        """Yield what is said within a box; nothing where a box has no one else inside."""
        nama = (_name(dari), _name(ke))
        if dari == ke:
            if dari.anggota is None and len(self.main[dari.kotak]) > 1:
                yield Kata(dari.kotak, "sesama anggota: ", kind_words(row), row, *nama)
        elif ke.anggota is None:
            if self._ordinal(dari):
                pembuka = f"{kind_words(row)} bagi anggota lain: angka{TAK_TERPUTUS}"
                yield Kata(dari.kotak, pembuka, str(self._ordinal(dari)), row, *nama)
            else:
                yield Kata(dari.kotak, f"{self._called(dari)}: ", kind_words(row), row, *nama)
        elif dari.anggota is None:
            named = row.ke in NAMA_JENIS  # then the first of its kind in the box speaks for all
            label = self._kind_of_members(row, ke) if named else self._called(ke)
            ends = (dari.kotak, row.ke) if named else nama
            yield Kata(dari.kotak, f"{label}: ", kind_words(row), row, *ends)
        elif self._ordinal(dari) and self._ordinal(ke):
            yield self._by_numbers(row, dari, ke)
        else:
            yield Kata(dari.kotak, f"{self._family_words(dari, ke)}: ", kind_words(row), row, *nama)

    def _by_numbers(self, row: Hubungan, dari: Ujung, ke: Ujung) -> Kata:
        numbers = [self._ordinal(dari), self._ordinal(ke)]
        if is_mutual(row) and dari.kotak == ke.kotak:
            numbers.sort()
        isi = TAK_TERPUTUS.join((str(numbers[0]), joint_word(row), str(numbers[1])))
        pembuka = f"{kind_words(row)}: angka{TAK_TERPUTUS}"
        return Kata(dari.kotak, pembuka, isi, row, _name(dari), _name(ke))

    def _told(self, row: Hubungan, dari: Ujung, ke: Ujung) -> tuple[Kata, ...] | None:
        """Return what a member's box tells of its relation with another box; None if a line is drawn."""
        if not self.berkata:
            return None
        nama, joint = (_name(dari), _name(ke)), joint_word(row)
        if dari.kotak in self.awal and ke.kotak in self.awal and self._ordinal(dari) and self._ordinal(ke):
            return (self._by_numbers(row, dari, ke),)
        if self._ordinal(dari):
            kind = self._whole_kind(row, dari)
            pembuka = f"{kind_words(row)} {joint} {kind or self._called_outside(ke)}: angka{TAK_TERPUTUS}"
            ends = (_name(dari), row.ke if kind else _name(ke))
            return (Kata(dari.kotak, pembuka, str(self._ordinal(dari)), row, *ends),)
        if self._ordinal(ke):
            joint = joint_word(row, kedua=True)
            pembuka = f"{kind_words(row)} {joint} {self._called_outside(dari)}: angka{TAK_TERPUTUS}"
            return (Kata(ke.kotak, pembuka, str(self._ordinal(ke)), row, *nama),)
        return None

    def _whole_kind(self, row: Hubungan, anggota: Ujung) -> str:
        """Return what a row calls a kind that fills several boxes, none the member's own; else nothing."""
        ends = self._ends(row.ke)
        whole = all(ujung.anggota is None and ujung.kotak != anggota.kotak for ujung in ends)
        whole = whole and self.makna.cakupan(row).menurut is None
        if row.ke not in NAMA_JENIS or len(ends) < 2 or not whole:  # noqa: PLR2004 - one box has its own name
            return ""
        semua = self.makna.organs(row.ke)
        return judul_jenis(semua[0].jenis, semua)

    def _called_outside(self, ujung: Ujung) -> str:
        """Return what words in another box call an end: the organ's name, or the heading of its list."""
        if ujung.anggota is not None:
            return self.makna.perangkat[ujung.anggota].nama
        if self.opd and ujung.kotak == OPD_NAMA:
            return "perangkat dalam bingkai"
        main = self.main[ujung.kotak]
        return self.judul[ujung.kotak] if len(main) > 1 else self.makna.perangkat[main[0]].nama

    def _kind_of_members(self, row: Hubungan, ke: Ujung) -> str:
        """Return what the members of a box that a row names by their kind are called: Bagian, or Biro."""
        kodes = [u.anggota for u in self._ends(row.ke) if u.kotak == ke.kotak]
        semua = [self.makna.perangkat[kode] for kode in kodes if kode is not None]
        return judul_jenis(semua[0].jenis, semua)

    def _family_words(self, dari: Ujung, ke: Ujung) -> str:
        """Return words for two members of one box; an only unit of its parent needs no name."""
        anak = self.makna.anak.get(dari.anggota, ()) if dari.anggota is not None else ()
        only = len(anak) == 1 and anak[0].kode == ke.anggota and anak[0].jenis is JenisPerangkat.UNIT
        return f"{self._called(dari)} dengan {'unitnya' if only else self._called(ke)}"

    def _called(self, ujung: Ujung) -> str:
        """Return what words at the foot of a box call a member: its number there, or its name."""
        if self._ordinal(ujung):
            return f"angka {self._ordinal(ujung)}"
        return self.makna.perangkat[ujung.anggota].nama if ujung.anggota is not None else ""

    def _ordinal(self, ujung: Ujung) -> int:
        """Return the number under which a member stands in its box, 0 if it has none."""
        main = self.main[ujung.kotak] if ujung.anggota is not None else ()
        if ujung.anggota in main and len(main) > 1:
            return self.awal.get(ujung.kotak, 0) + main.index(ujung.anggota) + 1
        return 0


def _name(ujung: Ujung) -> str:
    return str(ujung.anggota) if ujung.anggota is not None else ujung.kotak
