"""A state and its difference to another -> that other state, exactly: a difference leaves nothing out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

from polakerja_diagram.amend.perubahan import (
    AlihUrusan,
    BagianDiubah,
    BarisDihapus,
    BarisDitambah,
    BarisDiubah,
    BarisDiurutkan,
    Digabung,
    Dihapus,
    Dipecah,
    Dipindah,
    Ditambah,
    Ditata,
    GantiAsal,
    GantiJenis,
    GantiKeterangan,
    GantiKode,
    GantiNama,
    GantiUrutan,
    OrganList,
    Tetap,
)
from polakerja_diagram.amend.rows import row_keys
from polakerja_diagram.amend.successors import follow
from polakerja_diagram.model import Hubungan, Kelompok, Kode, Koordinasi, Lampiran, Langsung, Perangkat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from polakerja_diagram.amend.perubahan import (
        Kunci,
        PerubahanBaris,
        PerubahanOrgan,
        Posisi,
        Sasaran,
        Selisih,
        Tempat,
    )
    from polakerja_diagram.model import Struktur

T = TypeVar("T")
B = TypeVar("B", Lampiran, Kelompok, Hubungan)


def apply_selisih(lama: Struktur, selisih: Selisih) -> Struktur:
    """Return the new state. `selisih` must be a difference from `lama`; nothing of `lama` is changed."""
    base = follow(lama, selisih.semua_perubahan)
    plan = _Rencana(
        {p.kode: p for p in base.semua_perangkat},
        {(row.asisten, row.perangkat): row for row in base.semua_koordinasi},
        {(row.perangkat, row.di_bawah): row for row in base.semua_langsung},
    )
    rows: list[PerubahanBaris] = []
    parts: dict[str, Any] = {}
    for change in selisih.semua_perubahan:
        if isinstance(change, BagianDiubah):
            parts[change.bagian] = change.baru
        elif isinstance(change, BarisDitambah | BarisDihapus | BarisDiubah | BarisDiurutkan):
            rows.append(change)
        else:
            plan.note(change)
    semua_perangkat = plan.perangkat()
    return replace(
        base,
        semua_lampiran=_apply_rows(base.semua_lampiran, rows, Lampiran),
        semua_perangkat=semua_perangkat,
        semua_koordinasi=plan.koordinasi(semua_perangkat),
        semua_langsung=plan.langsung(),
        dikecualikan=plan.dikecualikan(base),
        semua_kelompok=_apply_rows(base.semua_kelompok, rows, Kelompok),
        semua_hubungan=_apply_rows(base.semua_hubungan, rows, Hubungan),
        **parts,
    )


@dataclass(slots=True)
class _Rencana:
    """Organs and rows as they will be, and the positions that are taken anew; used up by one application."""

    semua_perangkat: dict[Kode, Perangkat]
    semua_koordinasi: dict[Kunci, Koordinasi]
    semua_langsung: dict[Kunci, Langsung]
    masuk: dict[OrganList, dict[Kunci, Kunci]] = field(default_factory=lambda: {one: {} for one in OrganList})
    """For each list: what stands before -> the row that takes its position after it."""
    pindah: set[tuple[OrganList, Kunci]] = field(default_factory=set)
    """Rows that take a position, or that are gone."""

    def note(self, change: PerubahanOrgan) -> None:  # noqa: C901, PLR0912 - one arm a kind of change
        """Take up one change of an organ."""
        match change:
            case Ditambah(organ):
                self._enter(organ)
            case Digabung(_, result) | GantiKode(_, result):
                self._enter(result)
                if isinstance(result, Tetap):
                    self._set(
                        result.perangkat, nama=result.perangkat.nama, singkatan=result.perangkat.singkatan
                    )
            case Dipecah(_, results) | Ditata(_, results):
                for result in results:
                    self._enter(result)
            case AlihUrusan(_, result):
                self._enter(result)
            case GantiNama(_, p):
                self._set(p, nama=p.nama, singkatan=p.singkatan)
            case GantiJenis(p):
                self._set(p, jenis=p.jenis)
            case GantiAsal(p):
                self._set(p, asal=p.asal)
            case GantiKeterangan(p, _, _, tempat):
                self._set(p, keterangan=p.keterangan)
                self._rows(tempat)
            case Dipindah(p, _, tempat, positions):
                self._set(p, induk=p.induk)
                self._leave(p.kode)
                self._rows(tempat)
                self._take(positions)
            case GantiUrutan(_, _, _, positions):
                self._take(positions)
            case Dihapus():
                pass  # `follow` has taken it out

    def _enter(self, result: Sasaran) -> None:
        if isinstance(result, Tetap):
            self._set(result.perangkat, asal=result.perangkat.asal)
            return
        self.semua_perangkat[result.perangkat.kode] = result.perangkat
        self._rows(result.tempat)
        self._take(result.semua_posisi)

    def _set(self, perangkat: Perangkat, **said: Any) -> None:
        known = self.semua_perangkat.get(perangkat.kode, perangkat)
        self.semua_perangkat[perangkat.kode] = replace(known, **said)

    def _rows(self, tempat: Tempat) -> None:
        self.semua_koordinasi.update({(row.asisten, row.perangkat): row for row in tempat.semua_koordinasi})
        self.semua_langsung.update({(row.perangkat, row.di_bawah): row for row in tempat.semua_langsung})

    def _leave(self, kode: Kode) -> None:
        for daftar, rows in (
            (OrganList.KOORDINASI, self.semua_koordinasi),
            (OrganList.LANGSUNG, self.semua_langsung),
        ):
            self.pindah.update((daftar, key) for key in rows if daftar.owner(key) == kode)
        self.pindah.add((OrganList.DIKECUALIKAN, (kode,)))

    def _take(self, positions: tuple[Posisi, ...]) -> None:
        for position in positions:
            self.masuk[position.daftar][position.sesudah] = position.kunci
            self.pindah.add((position.daftar, position.kunci))

    def perangkat(self) -> tuple[Perangkat, ...]:
        """Return the organs in the new order."""
        return self._ordered(OrganList.PERANGKAT, {(p.kode,): p for p in self.semua_perangkat.values()})

    def koordinasi(self, semua_perangkat: tuple[Perangkat, ...]) -> tuple[Koordinasi, ...]:
        """Return the rows, Asisten by Asisten in their new order."""
        by_asisten: dict[str, list[tuple[Kunci, Koordinasi]]] = {}
        for key, row in self.semua_koordinasi.items():
            by_asisten.setdefault(row.asisten, []).append((key, row))
        entering = self._entering(OrganList.KOORDINASI, self.semua_koordinasi)
        return tuple(
            row
            for asisten in semua_perangkat
            for row in _put_back(
                self._staying(OrganList.KOORDINASI, by_asisten.get(asisten.kode, ())),
                entering,
                (asisten.kode,),
            )
        )

    def langsung(self) -> tuple[Langsung, ...]:
        """Return the rows straight under the Sekda or the head of region."""
        return self._ordered(OrganList.LANGSUNG, self.semua_langsung)

    def dikecualikan(self, base: Struktur) -> tuple[Kode, ...]:
        """Return the organs that need no Asisten."""
        exempt: dict[Kunci, Kode] = {(kode,): kode for kode in base.dikecualikan}
        exempt |= {key: Kode(key[0]) for key in self.masuk[OrganList.DIKECUALIKAN].values()}
        return self._ordered(OrganList.DIKECUALIKAN, exempt)

    def _ordered(self, daftar: OrganList, rows: Mapping[Kunci, T]) -> tuple[T, ...]:
        return tuple(_put_back(self._staying(daftar, rows.items()), self._entering(daftar, rows)))

    def _staying(self, daftar: OrganList, rows: Iterable[tuple[Kunci, T]]) -> Iterator[tuple[Kunci, T]]:
        return ((key, row) for key, row in rows if (daftar, key) not in self.pindah)

    def _entering(self, daftar: OrganList, rows: Mapping[Kunci, T]) -> dict[Kunci, tuple[Kunci, T]]:
        return {before: (key, rows[key]) for before, key in self.masuk[daftar].items()}


def _apply_rows(lama: Sequence[B], changes: Sequence[PerubahanBaris], kind: type[B]) -> tuple[B, ...]:
    """Return the list after the changes that concern rows of its kind; places in the row are counted anew."""
    rows = dict(zip(row_keys(lama), lama, strict=True))
    entering: dict[Kunci, tuple[Kunci, B]] = {}
    leaving: set[Kunci] = set()
    for change in changes:
        if isinstance(change, BarisDiurutkan):
            keys = [key for one in change.semua_pindahan for key in one.semua_kunci]
            for key, before, row in zip(keys, change.sesudah, change.semua_baris, strict=True):
                if isinstance(row, kind):
                    leaving.add(key)
                    entering[before] = (key, row)
            continue
        if not isinstance(change.baris, kind):
            continue
        if isinstance(change, BarisDihapus):
            leaving.add(change.kunci)
        if isinstance(change, BarisDitambah):
            entering[change.sesudah] = (change.kunci, change.baris)
        if isinstance(change, BarisDiubah):
            rows[change.kunci] = change.baris
    staying = [(key, row) for key, row in rows.items() if key not in leaving]
    return tuple(_counted(row, number) for number, row in enumerate(_put_back(staying, entering), start=1))


def _counted(row: B, number: int) -> B:
    return replace(row, urutan=number) if isinstance(row, Lampiran) else row


def _put_back(
    staying: Iterable[tuple[Kunci, T]], entering: Mapping[Kunci, tuple[Kunci, T]], head: Kunci = ()
) -> Iterator[T]:
    """Yield the rows that stay, in their order, each followed by the rows that enter after it.

    `entering` is looked up by what stands directly before; rows that enter may stand behind one another.
    """
    yield from _chain(entering, head)
    for key, row in staying:
        yield row
        yield from _chain(entering, key)


def _chain(entering: Mapping[Kunci, tuple[Kunci, T]], key: Kunci) -> Iterator[T]:
    while key in entering:
        key, row = entering[key]
        yield row
