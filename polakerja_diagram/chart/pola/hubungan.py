"""Lampiran I: each row of `hubungan` becomes lines between boxes, or words at the foot of one box.

An end that covers every organ of a box ends at the box; one that covers some of them ends at their rows, or
is told in the box where the page has no room for so many lines. An end that covers all boxes of the OPD tier
ends at the frame around them; what holds among three or more boxes of the frame is said once, in the longest
list, among those of one kind (all Asisten) in each of them. Only ends are joined between which `makna` knows
a pair that the row ties. But each Asisten of a row is joined to each list and frame of it, whichever organs
there it coordinates: the KETERANGAN refers to Lampiran II, so that an organ that moves to another Asisten
leaves Lampiran I as it is.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.bagan import CatatanKotak, Jaring, Sambungan, Ujung
from polakerja_diagram.chart.denah import HubunganTeks
from polakerja_diagram.chart.pola.kata import Berdua, Kata, is_mutual, joint_word, kind_words, word_notes
from polakerja_diagram.chart.pola.keluarga import Keluarga, Kerabat
from polakerja_diagram.chart.pola.wholes import Pasangan, gather
from polakerja_diagram.chart.text.metrics import TAK_TERPUTUS
from polakerja_diagram.makna import NAMA_JENIS, OPD_NAMA, Menurut, group
from polakerja_diagram.model import JenisHubungan, Kode, Status
from polakerja_diagram.sebutan.kelompok import judul_jenis

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polakerja_diagram.makna import Makna
    from polakerja_diagram.model import BentukKoordinasi, Hubungan

BANYAK: Final = 3
"""What holds among so many boxes of a frame or a kind is said in words: lines would run around them."""

Tersebut = Kata | Kerabat


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
        kata: list[Tersebut] = []
        among = {row: self._among(row) for row in self.semua_hubungan}
        for row, boxes in among.items():
            self._said.update((a, b, row.jenis, row.bentuk) for a in boxes for b in boxes)
        pairs = (pair for row in self.semua_hubungan if not among[row] for pair in self._pairs(row))
        by_row = group((pair.row, pair) for pair in gather(pairs, main=self.main, opd=self.opd))
        for row, boxes in among.items():
            kata += self._words_among(row, boxes) if boxes else ()
            for pair in by_row.get(row, ()):
                told = self._told(pair)
                if told is not None:
                    kata += [word for word in told if self._is_new(row, word.hubungan.dari, word.hubungan.ke)]
                elif self._is_new(row, _name(pair.dari), _name(pair.ke)):
                    semua_jaring.append(self._net(pair))
        by_box = group((word.kotak, word) for word in self._once(kata))
        return tuple(semua_jaring), {nama: word_notes(words) for nama, words in by_box.items()}

    def _once(self, kata: Sequence[Tersebut]) -> Iterator[Kata]:
        """Yield what boxes say: the same about members of several lists by the longest of these alone."""
        told = [word for word in kata if isinstance(word, Kata)]
        boxes = group((word.pembuka, word.kotak) for word in told if not word.sendiri)
        for word in told:
            if word.sendiri:
                yield word
            else:
                yield replace(word, kotak=max(boxes[word.pembuka], key=lambda nama: len(self.main[nama])))
        keluarga = Keluarga(self.makna, self.box_of, self.main, self._ordinal)
        inside = group((one.kotak, one) for one in kata if isinstance(one, Kerabat))
        for semua in inside.values():
            yield from keluarga.tell(semua)

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
        """Yield what boxes say of their relation with one another: each, or for a frame the longest list."""
        if boxes == self.opd:
            self.needs_frame = True
            longest = max(boxes, key=lambda nama: len(self.main[nama]))
            if self._is_new(row, OPD_NAMA, OPD_NAMA):
                subjek = "sesama perangkat dalam bingkai: "
                yield Kata(longest, subjek, kind_words(row), _said(row, OPD_NAMA, OPD_NAMA))
            return
        semua = self.makna.organs(row.ke)
        others = judul_jenis(semua[0].jenis, semua)
        for nama in boxes:
            if self._is_new(row, nama, row.ke):
                yield Kata(nama, f"sesama {others}: ", kind_words(row), _said(row, nama, row.ke))

    def _is_new(self, row: Hubungan, dari: str, ke: str) -> bool:
        """Whether no earlier row has said the same: `opd` with `opd` covers `dinas` with `badan`."""
        said = (dari, ke, row.jenis, row.bentuk)
        if said in self._said:
            return False
        self._said.add(said)
        if is_mutual(row):
            self._said.add((ke, dari, row.jenis, row.bentuk))
        return True

    def _net(self, pair: Pasangan) -> Jaring:
        row, dari, ke = pair.row, pair.dari, pair.ke
        self.needs_frame |= bool(self.opd) and OPD_NAMA in {dari.kotak, ke.kotak}
        return Jaring(
            jenis=row.jenis,
            bentuk=row.bentuk,
            dari=(dari,),
            ke=(ke,),
            semua_sambungan=(Sambungan(_name(dari), _name(ke)),),
            dua_arah=is_mutual(row),
            turunan=row.keterangan.status is Status.TURUNAN,
            menurut=pair.menurut,
        )

    def _pairs(self, row: Hubungan) -> Iterator[Pasangan]:
        """Yield the pairs of ends that a row ties, each once; both ends in one box mean: within that box."""
        semua_dari, semua_ke = self._ends(row.dari), self._ends(row.ke)
        cakupan = self.makna.cakupan(row)
        tied = cakupan.pairs if cakupan.menurut else None
        to_lists = cakupan.menurut is Menurut.KOORDINASI and bool(tied)
        mutual = is_mutual(row)
        seen: set[tuple[Ujung, Ujung]] = set()
        for awal, akhir in product(semua_dari, semua_ke):
            for dari, ke in self._unfold(awal, akhir):
                if tied is not None and not self._is_joined(dari, ke, tied, to_lists=to_lists):
                    continue
                if (dari, ke) in seen or (mutual and (ke, dari) in seen):
                    continue
                seen.add((dari, ke))
                is_list = len(self._organs(dari)) > 1 or len(self._organs(ke)) > 1
                yield Pasangan(row, dari, ke, cakupan.menurut if is_list else None)

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

    def _unfold(self, dari: Ujung, ke: Ujung) -> Iterator[tuple[Ujung, Ujung]]:
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

    def _words(self, row: Hubungan, dari: Ujung, ke: Ujung) -> Iterator[Tersebut]:
        """Yield what is said within a box; nothing where a box has no one else inside."""
        kotak, kind, said = dari.kotak, kind_words(row), _said(row, _name(dari), _name(ke))
        if dari == ke:
            if dari.anggota is None and len(self.main[kotak]) > 1:
                yield Kata(kotak, "sesama anggota: ", kind, said)
        elif self._ordinal(dari) and self._ordinal(ke):
            yield self._by_numbers(row, dari, ke)
        elif ke.anggota is None and self._ordinal(dari):
            yield Kata(kotak, f"{kind} bagi anggota lain: angka{TAK_TERPUTUS}", self._ordinal(dari), said)
        elif dari.anggota is None and self._ordinal(ke):
            pembuka = f"{kind} {joint_word(row, kedua=True)} anggota lain: angka{TAK_TERPUTUS}"
            yield Kata(kotak, pembuka, self._ordinal(ke), said)
        elif dari.anggota is None and row.ke in NAMA_JENIS:  # the first of its kind in the box speaks for all
            yield Kata(kotak, f"{self._kind_of_members(row, ke)}: ", kind, _said(row, kotak, row.ke))
        else:
            yield self._by_names(row, dari, ke)

    def _by_numbers(self, row: Hubungan, dari: Ujung, ke: Ujung) -> Kata:
        numbers = [self._ordinal(dari), self._ordinal(ke)]
        if is_mutual(row):
            numbers.sort()
        isi = Berdua(numbers[0], joint_word(row), numbers[1])
        pembuka = f"{kind_words(row)}: angka{TAK_TERPUTUS}"
        everywhere = dari.kotak in self.awal
        return Kata(dari.kotak, pembuka, isi, _said(row, _name(dari), _name(ke)), sendiri=not everywhere)

    def _by_names(self, row: Hubungan, dari: Ujung, ke: Ujung) -> Kerabat:
        """Return a relation of an organ that has no number in the box."""
        is_below = dari.anggota is not None and self._parent(dari.anggota) == ke.anggota
        turned = dari.anggota is not None and (ke.anggota is None or self._ordinal(ke) > 0 or is_below)
        luar, dalam = (ke.anggota, dari.anggota) if turned else (dari.anggota, ke.anggota)
        said = _said(row, _name(dari), _name(ke))
        return Kerabat(dari.kotak, luar, Kode(dalam or ""), kind_words(row), said, terbalik=turned)

    def _told(self, pair: Pasangan) -> Sequence[Tersebut] | None:
        """Return what boxes tell of a pair; None if a line is drawn."""
        if pair.dari.kotak == pair.ke.kotak:
            return tuple(self._words(pair.row, pair.dari, pair.ke))
        return self._told_outside(pair.row, pair.dari, pair.ke) if self.berkata else None

    def _told_outside(self, row: Hubungan, dari: Ujung, ke: Ujung) -> tuple[Kata, ...] | None:
        """Return what a member's box tells of its relation with another box; None if a line is drawn."""
        dari_nama, ke_nama, kind = _name(dari), _name(ke), kind_words(row)
        if dari.kotak in self.awal and ke.kotak in self.awal and self._ordinal(dari) and self._ordinal(ke):
            return (self._by_numbers(row, dari, ke),)
        if self._ordinal(dari):
            whole = self._whole_kind(row, dari)
            pembuka = f"{kind} {joint_word(row)} {whole or self._called_outside(ke)}: angka{TAK_TERPUTUS}"
            said = _said(row, dari_nama, row.ke if whole else ke_nama)
            return (self._counted(dari, pembuka, said),)
        if self._ordinal(ke):
            joint = joint_word(row, kedua=True)
            pembuka = f"{kind} {joint} {self._called_outside(dari)}: angka{TAK_TERPUTUS}"
            said = _said(row, dari_nama, ke_nama)
            return (self._counted(ke, pembuka, said),)
        return None

    def _counted(self, ujung: Ujung, pembuka: str, said: HubunganTeks) -> Kata:
        """Return what is told of a member by its number; numbers of several lists may be told together."""
        through = ujung.kotak in self.awal
        return Kata(ujung.kotak, pembuka, self._ordinal(ujung), said, sendiri=not through)

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

    def _parent(self, kode: Kode) -> Kode | None:
        return self.makna.perangkat[kode].induk

    def _ordinal(self, ujung: Ujung) -> int:
        """Return the number under which a member stands in its box, 0 if it has none."""
        main = self.main[ujung.kotak] if ujung.anggota is not None else ()
        if ujung.anggota in main and len(main) > 1:
            return self.awal.get(ujung.kotak, 0) + main.index(ujung.anggota) + 1
        return 0


def _said(row: Hubungan, dari: str, ke: str) -> HubunganTeks:
    return HubunganTeks(dari, ke, row.jenis, row.bentuk)


def _name(ujung: Ujung) -> str:
    return str(ujung.anggota) if ujung.anggota is not None else ujung.kotak
