"""A difference in words, in the order of weight: sentences, and rows semula / menjadi / keterangan."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from polakerja_diagram.amend.order_words import BARIS, tell_order
from polakerja_diagram.amend.organ_words import SEBUTAN, kind_word, likeness, tell_alike, tell_organ
from polakerja_diagram.amend.perubahan import (
    BagianDiubah,
    BarisDihapus,
    BarisDitambah,
    BarisDiubah,
    BarisDiurutkan,
    Dihapus,
    Dipindah,
    Ditambah,
    GantiUrutan,
)
from polakerja_diagram.amend.remarks import is_remark
from polakerja_diagram.amend.row_words import alike, tell_bagian, tell_baris, tell_rows, tell_taken
from polakerja_diagram.amend.saying import OrganNames, Ucapan
from polakerja_diagram.amend.successors import gone
from polakerja_diagram.makna import NAMA_TERPESAN, group, read_makna
from polakerja_diagram.model import Hubungan, Kelompok, Lampiran
from polakerja_diagram.words.names import sebut

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence

    from polakerja_diagram.amend.perubahan import Perubahan, Selisih
    from polakerja_diagram.model import Kode, Struktur

BOBOT: Final[tuple[type, ...]] = (Lampiran, *SEBUTAN, Kelompok, Hubungan, GantiUrutan, BagianDiubah)
"""What is told first: what the act has to enact for it weighs most; remarks come last."""

SERUPA_TERKECIL: Final = 4
"""So many organs or relations of which the same is said are one row with their names."""

ALIKE: Final = (Ditambah, Dihapus, Dipindah)
"""What can happen alike to many organs."""

CAME_OR_WENT: Final = (BarisDitambah, BarisDihapus)
ROWS: Final = (*CAME_OR_WENT, BarisDiubah)


def describe_selisih(lama: Struktur, baru: Struktur, selisih: Selisih) -> tuple[Ucapan, ...]:
    """Return what the changes say, the weightiest first; what is alike is told at once.

    Args:
        lama: the old state, from which the names of organs that are gone come.
        baru: the new state.
        selisih: the difference from `lama` to `baru`.
    """
    kamus = OrganNames(_names(lama), _names(baru))
    taken = group(
        (one.bersama, one.baris)
        for one in selisih.semua_perubahan
        if isinstance(one, BarisDihapus) and one.bersama is not None and isinstance(one.baris, Hubungan)
    )
    own = [one for one in selisih.semua_perubahan if not (isinstance(one, BarisDihapus) and one.bersama)]
    return tuple(_tell(rows, kamus, taken) for rows in _gathered(sorted(own, key=_weight), kamus, taken))


def summarise(selisih: Selisih) -> str:
    """Return a few words, the weightiest first: `2 dipecah, 3 pindah Asisten, 4 hubungan berubah`."""
    told = sorted((one for one in selisih.semua_perubahan if not is_remark(one)), key=_weight)
    counted = Counter(word for one in told if (word := _word(one)))
    if list(counted) == [URUTAN]:
        return f"hanya {URUTAN}"
    return ", ".join(f"{count} {word}" for word, count in counted.items()) or "susunan tetap"


URUTAN: Final = "urutan berubah"


def _word(change: Perubahan) -> str:
    """Return what a change counts as; nothing for another act and what goes with an organ."""
    if isinstance(change, ROWS):
        is_taken = isinstance(change, BarisDihapus) and change.bersama
        return "" if is_taken else f"{BARIS[type(change.baris)]} berubah"
    if isinstance(change, GantiUrutan | BarisDiurutkan):
        return URUTAN
    return "" if isinstance(change, BagianDiubah) else kind_word(change)


def _weight(change: Perubahan) -> int:
    if is_remark(change):
        return len(BOBOT)
    if isinstance(change, ROWS):
        return BOBOT.index(type(change.baris))
    return BOBOT.index(GantiUrutan if isinstance(change, BarisDiurutkan) else type(change))


def _gathered(
    changes: Sequence[Perubahan], kamus: OrganNames, taken: Mapping[Kode, object]
) -> Iterator[tuple[Perubahan, ...]]:
    """Yield the changes one by one, those alike together where there are enough of them."""
    keys = [_likeness(one, kamus, taken) for one in changes]
    together = group((key, one) for key, one in zip(keys, changes, strict=True) if key is not None)
    told: set[Hashable] = set()
    for key, change in zip(keys, changes, strict=True):
        if key is None or len(together[key]) < SERUPA_TERKECIL:
            yield (change,)
        elif key not in told:
            told.add(key)
            yield together[key]


def _likeness(change: Perubahan, kamus: OrganNames, taken: Mapping[Kode, object]) -> Hashable | None:
    """Return what changes have in common that can be told as one; None for a change to be told alone."""
    if isinstance(change, BarisDitambah | BarisDihapus):
        return alike(change)
    if isinstance(change, ALIKE) and not gone((change,)) & taken.keys():
        return likeness(change, kamus)
    return None


def _names(struktur: Struktur) -> dict[str, str]:
    """Return what a relation or a group may name: groups by heading, organs by name, kinds by their word."""
    names = {kelompok.nama: kelompok.judul for kelompok in struktur.semua_kelompok}
    names |= {p.kode: p.nama for p in struktur.semua_perangkat}
    named = [end for row in struktur.semua_hubungan for end in (row.dari, row.ke)]
    named += [name for kelompok in struktur.semua_kelompok for name in kelompok.anggota]
    kinds = (name for name in dict.fromkeys(named) if name in NAMA_TERPESAN and name not in names)
    makna = read_makna(struktur)
    return names | {name: sebut(makna, name).kata or name for name in kinds}


def _tell(
    changes: tuple[Perubahan, ...], kamus: OrganNames, taken: Mapping[Kode, tuple[Hubungan, ...]]
) -> Ucapan:
    change = changes[0]
    match change:
        case BagianDiubah():
            said = tell_bagian(change)
        case GantiUrutan() | BarisDiurutkan():
            said = tell_order(change, kamus)
        case BarisDitambah() | BarisDihapus() if len(changes) > 1:
            said = tell_rows([one for one in changes if isinstance(one, CAME_OR_WENT)], kamus)
        case BarisDitambah() | BarisDihapus() | BarisDiubah():
            said = tell_baris(change, kamus)
        case Ditambah() | Dihapus() | Dipindah() if len(changes) > 1:
            said = tell_alike([one for one in changes if isinstance(one, ALIKE)], kamus)
        case _:
            said = _with_taken(tell_organ(change, kamus), change, kamus, taken)
    return replace(said, kalimat=said.kalimat[:1].upper() + said.kalimat[1:])


def _with_taken(
    said: Ucapan, change: Perubahan, kamus: OrganNames, taken: Mapping[Kode, tuple[Hubungan, ...]]
) -> Ucapan:
    """Return what is said of an organ that is gone, with the relations that it took along."""
    rows = [(kode, row) for kode in sorted(gone((change,)) & taken.keys()) for row in taken[kode]]
    if not rows:
        return said
    words = f"hubungan yang ikut dihapus: {'; '.join(tell_taken(kode, row, kamus) for kode, row in rows)}"
    return replace(said, kalimat=f"{said.kalimat}; {words}", keterangan=f"{said.keterangan}; {words}")
