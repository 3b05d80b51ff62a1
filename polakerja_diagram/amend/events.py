"""What `asal` says happened between two states: merges, splits, transfers of urusan, a kode that changed.

Only an `asal` that is new since the old state, and that names an organ of the old state, tells of an event.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from polakerja_diagram.amend.perubahan import (
    AlihUrusan,
    Digabung,
    Dipecah,
    Ditata,
    GantiKode,
    Organ,
    Sasaran,
    Tetap,
)
from polakerja_diagram.makna import group

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from polakerja_diagram.model import Kode, Perangkat

Kejadian: TypeAlias = Digabung | Dipecah | Ditata | GantiKode | AlihUrusan


@dataclass(frozen=True, slots=True)
class _Silsilah:
    """Who comes from whom; children are kept apart by whether they are new or lived before."""

    lama: Mapping[Kode, Perangkat]
    baru: Mapping[Kode, Perangkat]
    masuk: Mapping[Kode, Organ]
    induk: Mapping[Kode, tuple[Kode, ...]]
    anak_masuk: Mapping[Kode, tuple[Kode, ...]]
    anak_tetap: Mapping[Kode, tuple[Kode, ...]]
    urutan: Mapping[Kode, int]
    """Place of each organ: the old state's, after them the new ones."""

    def survivor(self, kode: Kode) -> Tetap:
        """Return the organ as it lives on."""
        return Tetap(self.lama.get(kode, self.baru[kode]), self.baru[kode])

    def is_gone(self, kode: Kode) -> bool:
        """Whether the old organ is not in the new state."""
        return kode not in self.baru


def read_events(
    lama: Mapping[Kode, Perangkat], baru: Mapping[Kode, Perangkat], masuk: Mapping[Kode, Organ]
) -> tuple[Kejadian, ...]:
    """Return the events in the order of the organs that came out of them.

    Args:
        lama: organs of the old state by kode, in order.
        baru: organs of the new state by kode, in order.
        masuk: the organs of the new state whose kode the old one does not have.
    """
    silsilah = _build(lama, baru, masuk)
    merges = [*_regroupings(silsilah), *_absorptions(silsilah), *_dissolutions(silsilah)]
    events = [*merges, *_transfers(silsilah, made(merges))]
    rank = {kode: index for index, kode in enumerate(baru)}
    return tuple(sorted(events, key=lambda event: rank[results(event)[0].perangkat.kode]))


def new_asal(lama: Mapping[Kode, Perangkat], perangkat: Perangkat) -> tuple[Kode, ...]:
    """Return the organs of the old state that this organ newly names as its origin."""
    known = lama[perangkat.kode].asal if perangkat.kode in lama else ()
    told = dict.fromkeys(perangkat.asal)
    return tuple(kode for kode in told if kode in lama and kode not in known and kode != perangkat.kode)


def results(event: Kejadian) -> tuple[Sasaran, ...]:
    """Return what came out of an event."""
    if isinstance(event, AlihUrusan):
        return (event.ke,)
    return event.menjadi if isinstance(event.menjadi, tuple) else (event.menjadi,)


def made(events: Iterable[Kejadian]) -> frozenset[Kode]:
    """Return the organs that came about by events."""
    semua = (result for event in events for result in results(event))
    return frozenset(result.perangkat.kode for result in semua if isinstance(result, Organ))


def _build(
    lama: Mapping[Kode, Perangkat], baru: Mapping[Kode, Perangkat], masuk: Mapping[Kode, Organ]
) -> _Silsilah:
    induk = {kode: new_asal(lama, perangkat) for kode, perangkat in baru.items()}
    ties = [(asal, kode) for kode, semua_asal in induk.items() for asal in semua_asal]
    return _Silsilah(
        lama,
        baru,
        masuk,
        induk,
        group((asal, kode) for asal, kode in ties if kode in masuk),
        group((asal, kode) for asal, kode in ties if kode not in masuk),
        {kode: index for index, kode in enumerate(dict.fromkeys((*lama, *baru)))},
    )


def _regroupings(silsilah: _Silsilah) -> Iterator[Kejadian]:
    """Yield what became of gone organs that have new organs as heirs, one event a family."""
    seen: set[Kode] = set()
    for kode in silsilah.lama:
        if not silsilah.is_gone(kode) or kode not in silsilah.anak_masuk or kode in seen:
            continue
        gone, entered = _family(silsilah, kode)
        seen.update(gone)
        if len(gone) == len(entered) == 1:
            yield GantiKode(silsilah.lama[kode], silsilah.masuk[entered[0]])
        elif len(entered) == 1:
            asal = [one for one in silsilah.induk[entered[0]] if one in gone]
            yield Digabung(tuple(silsilah.lama[one] for one in asal), silsilah.masuk[entered[0]])
        elif len(gone) == 1:
            yield Dipecah(silsilah.lama[kode], tuple(silsilah.masuk[one] for one in entered))
        else:
            yield Ditata(
                tuple(silsilah.lama[one] for one in gone), tuple(silsilah.masuk[one] for one in entered)
            )


def _family(silsilah: _Silsilah, start: Kode) -> tuple[tuple[Kode, ...], tuple[Kode, ...]]:
    """Return the gone organs and the new ones that hang together, each in the order of its state."""
    gone: dict[Kode, None] = {start: None}
    entered: dict[Kode, None] = {}
    waiting = [start]
    while waiting:
        for child in silsilah.anak_masuk[waiting.pop()]:
            if child in entered:
                continue
            entered[child] = None
            for parent in silsilah.induk[child]:
                if silsilah.is_gone(parent) and parent not in gone:
                    gone[parent] = None
                    waiting.append(parent)
    place = silsilah.urutan.__getitem__
    return tuple(sorted(gone, key=place)), tuple(sorted(entered, key=place))


def _absorptions(silsilah: _Silsilah) -> Iterator[Digabung]:
    """Yield merges into an organ that lived before."""
    heirs = ((kode, silsilah.anak_tetap.get(kode, ())) for kode in _heirless(silsilah))
    for heir, gone in group((semua[0], kode) for kode, semua in heirs if len(semua) == 1).items():
        yield Digabung(tuple(silsilah.lama[kode] for kode in gone), silsilah.survivor(heir))


def _dissolutions(silsilah: _Silsilah) -> Iterator[Dipecah]:
    """Yield gone organs whose urusan went to several organs that lived before."""
    for kode in _heirless(silsilah):
        heirs = silsilah.anak_tetap.get(kode, ())
        if len(heirs) > 1:
            yield Dipecah(silsilah.lama[kode], tuple(silsilah.survivor(heir) for heir in heirs))


def _heirless(silsilah: _Silsilah) -> Iterable[Kode]:
    """Yield the gone organs that no new organ comes from."""
    return (kode for kode in silsilah.lama if silsilah.is_gone(kode) and kode not in silsilah.anak_masuk)


def _transfers(silsilah: _Silsilah, merged: frozenset[Kode]) -> Iterator[AlihUrusan]:
    """Yield transfers: from organs that live, or of the part of a gone organ that did not go to its heirs."""
    for kode, semua_asal in silsilah.induk.items():
        dari = tuple(
            silsilah.lama[asal]
            for asal in semua_asal
            if not silsilah.is_gone(asal) or (kode not in silsilah.masuk and asal in silsilah.anak_masuk)
        )
        if dari and kode in silsilah.masuk and kode not in merged:
            yield AlihUrusan(dari, silsilah.masuk[kode])
        elif dari:
            yield AlihUrusan(dari, silsilah.survivor(kode))
