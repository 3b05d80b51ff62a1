"""A difference in words: a list of sentences, and rows for a table semula / menjadi / keterangan."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from polakerja_diagram.amend.organ_words import SEBUTAN, tell_organ
from polakerja_diagram.amend.perubahan import (
    Bagian,
    BagianDiubah,
    BarisDihapus,
    BarisDitambah,
    BarisDiubah,
    BarisDiurutkan,
    GantiAsal,
    GantiKeterangan,
    GantiUrutan,
)
from polakerja_diagram.amend.row_words import tell_bagian, tell_baris
from polakerja_diagram.amend.saying import OrganNames, Ucapan
from polakerja_diagram.makna import NAMA_TERPESAN, read_makna
from polakerja_diagram.model import Hubungan, Kelompok, Lampiran
from polakerja_diagram.words.names import sebut

if TYPE_CHECKING:
    from polakerja_diagram.amend.perubahan import Perubahan, Selisih
    from polakerja_diagram.model import Struktur

TANPA_BENTUK: Final = frozenset(
    {Bagian.NOMENKLATUR, Bagian.BATAS, Bagian.SUMBER, Bagian.SKEMA, Bagian.LAMPIRAN_DIHAPUS}
)
"""Parts of the file that no annex shows; that an annex is gone is told of the annex itself."""

BARIS: Final = ((Lampiran, "lampiran"), (Kelompok, "kelompok"), (Hubungan, "hubungan"))


def is_remark(change: Perubahan) -> bool:
    """Whether what changed is what is known about a thing (source, status, origin), not the thing."""
    if isinstance(change, BagianDiubah):
        return change.bagian in TANPA_BENTUK
    if isinstance(change, BarisDiubah):
        return change.is_remark
    return isinstance(change, GantiKeterangan | GantiAsal)


def describe_selisih(lama: Struktur, baru: Struktur, selisih: Selisih) -> tuple[Ucapan, ...]:
    """Return what each change says, in the order of the changes.

    Args:
        lama: the old state, from which the names of organs that are gone come.
        baru: the new state.
        selisih: the difference from `lama` to `baru`.
    """
    kamus = OrganNames(_names(lama), _names(baru))
    return tuple(_tell(change, kamus) for change in selisih.semua_perubahan)


def summarise(selisih: Selisih) -> str:
    """Return a few words: `3 digabung, 1 dipecah, 2 berganti nama, 4 hubungan`."""
    told = [change for change in selisih.semua_perubahan if not is_remark(change)]
    organs = Counter[type](type(change) for change in told if not isinstance(change, GantiUrutan))
    parts = [f"{organs[kind]} {word}" for kind, word in SEBUTAN.items() if organs[kind]]
    rows = [change.baris for change in told if isinstance(change, BarisDitambah | BarisDihapus | BarisDiubah)]
    for kind, word in BARIS:
        count = sum(isinstance(row, kind) for row in rows)
        if count:
            parts.append(f"{count} {word} berubah")
    return ", ".join(parts) or "susunan tetap"


def _names(struktur: Struktur) -> dict[str, str]:
    """Return what a relation or a group may name: groups by heading, organs by name, kinds by their word."""
    names = {kelompok.nama: kelompok.judul for kelompok in struktur.semua_kelompok}
    names |= {p.kode: p.nama for p in struktur.semua_perangkat}
    named = [end for row in struktur.semua_hubungan for end in (row.dari, row.ke)]
    named += [name for kelompok in struktur.semua_kelompok for name in kelompok.anggota]
    kinds = (name for name in dict.fromkeys(named) if name in NAMA_TERPESAN and name not in names)
    makna = read_makna(struktur)
    return names | {name: sebut(makna, name).kata or name for name in kinds}


def _tell(change: Perubahan, kamus: OrganNames) -> Ucapan:
    if isinstance(change, BagianDiubah):
        return tell_bagian(change)
    if isinstance(change, BarisDitambah | BarisDihapus | BarisDiubah | BarisDiurutkan):
        return tell_baris(change, kamus)
    return tell_organ(change, kamus)
