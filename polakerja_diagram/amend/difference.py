"""Two states of a structure -> every change between them, each once. Identity is the kode.

Both states have passed the checks: a kode stands for one organ, an organ is named once in a list, rows stand
by their Asisten, annexes are numbered in their order. The cost grows with the size of the states, not
its square.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from polakerja_diagram.amend.events import Kejadian, made, new_asal, read_events
from polakerja_diagram.amend.moves import compare_orders
from polakerja_diagram.amend.perubahan import (
    Bagian,
    BagianDiubah,
    Digabung,
    Dihapus,
    Dipindah,
    Ditambah,
    GantiAsal,
    GantiJenis,
    GantiKeterangan,
    GantiKode,
    GantiNama,
    Selisih,
    Tetap,
)
from polakerja_diagram.amend.rows import compare_rows
from polakerja_diagram.amend.state import Keadaan, read_keadaan
from polakerja_diagram.amend.successors import (
    follow,
    gone,
    kept_hubungan,
    lead_tempat,
    successors,
    without_heir,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.amend.perubahan import PerubahanOrgan, Tempat
    from polakerja_diagram.model import Perangkat, Struktur


def compare_struktur(lama: Struktur, baru: Struktur) -> Selisih:
    """Return what changed: the act, annexes, organs, groups, relations, the rest; not where it is written."""
    before, after = read_keadaan(lama), read_keadaan(baru)
    entering = {kode: after.organ(kode) for kode in after.perangkat if kode not in before.perangkat}
    events = read_events(before.perangkat, after.perangkat, entering)
    known = made(events)
    added = (Ditambah(organ) for kode, organ in entering.items() if kode not in known)
    came_and_went = (*events, *added, *_removed(events, before, after))
    base = follow(lama, came_and_went)
    states = _States(before, read_keadaan(base), after)
    parts = _parts(base, baru)
    return Selisih(
        (
            *(part for part in parts if part.bagian is Bagian.PERATURAN),
            *compare_rows(base.semua_lampiran, baru.semua_lampiran),
            *came_and_went,
            *_organ_changes(states, events),
            *_carried(states, events),
            *compare_orders(states.dasar, after),
            *compare_rows(base.semua_kelompok, baru.semua_kelompok, asli=lama.semua_kelompok),
            *compare_rows(
                base.semua_hubungan,
                baru.semua_hubungan,
                asli=kept_hubungan(lama, came_and_went),
                lost=without_heir(came_and_went),
            ),
            *(part for part in parts if part.bagian is not Bagian.PERATURAN),
        )
    )


def _removed(events: tuple[Kejadian, ...], before: Keadaan, after: Keadaan) -> Iterator[Dihapus]:
    explained = gone(events)
    for kode, perangkat in before.perangkat.items():
        if kode not in after.perangkat and kode not in explained:
            yield Dihapus(perangkat, before.tempat[kode])


def _parts(lama: Struktur, baru: Struktur) -> tuple[BagianDiubah, ...]:
    return tuple(
        BagianDiubah(bagian, getattr(lama, bagian), getattr(baru, bagian))
        for bagian in Bagian
        if getattr(lama, bagian) != getattr(baru, bagian)
    )


@dataclass(frozen=True, slots=True)
class _States:
    """The old state, the old state with its references led to successors, the new state."""

    lama: Keadaan
    dasar: Keadaan
    baru: Keadaan


def _organ_changes(states: _States, events: tuple[Kejadian, ...]) -> Iterator[PerubahanOrgan]:
    """Yield what changed about each organ that is in both states, in the new order."""
    grown = {
        event.menjadi.perangkat.kode
        for event in events
        if isinstance(event, Digabung) and isinstance(event.menjadi, Tetap)
    }
    for kode, perangkat in states.baru.perangkat.items():
        lama = states.dasar.perangkat.get(kode)
        if lama is None:
            continue
        if kode not in grown and (lama.nama, lama.singkatan) != (perangkat.nama, perangkat.singkatan):
            yield GantiNama(lama, perangkat)
        if lama.jenis is not perangkat.jenis:
            yield GantiJenis(perangkat, lama.jenis)
        yield from _place(states, lama, perangkat)
        if lama.asal != perangkat.asal and not new_asal(states.lama.perangkat, perangkat):
            yield GantiAsal(perangkat, lama.asal)


def _carried(states: _States, events: tuple[Kejadian, ...]) -> Iterator[Dipindah | GantiJenis]:
    """Yield what else changed about each organ that has another kode."""
    heirs = successors(events)
    for event in events:
        if not isinstance(event, GantiKode):
            continue
        organ, tempat = event.menjadi, states.lama.tempat[event.dari.kode]
        if event.dari.jenis is not organ.perangkat.jenis:
            yield GantiJenis(organ.perangkat, event.dari.jenis)
        if not lead_tempat(tempat, heirs).is_same_place(organ.tempat):
            yield Dipindah(organ.perangkat, tempat, organ.tempat, organ.semua_posisi)


def _place(states: _States, lama: Perangkat, baru: Perangkat) -> Iterator[Dipindah | GantiKeterangan]:
    tempat_lama, tempat_baru = states.dasar.tempat[baru.kode], states.baru.tempat[baru.kode]
    if not tempat_lama.is_same_place(tempat_baru):
        yield Dipindah(baru, states.lama.tempat[baru.kode], tempat_baru, states.baru.posisi(baru.kode))
        tempat_lama = tempat_baru
    if lama.keterangan != baru.keterangan or not _says_same(tempat_lama, tempat_baru):
        yield GantiKeterangan(baru, lama.keterangan, tempat_lama, tempat_baru)


def _says_same(lama: Tempat, baru: Tempat) -> bool:
    """Whether the rows of two equal places say the same, in whatever order their Asisten stand."""
    return (
        {row.asisten: row for row in lama.semua_koordinasi},
        {row.di_bawah: row for row in lama.semua_langsung},
    ) == (
        {row.asisten: row for row in baru.semua_koordinasi},
        {row.di_bawah: row for row in baru.semua_langsung},
    )
