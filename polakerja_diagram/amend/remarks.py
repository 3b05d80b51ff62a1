"""What of a difference changes nothing that is enacted: remarks, spelling, a kode, the place in the file."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from polakerja_diagram.amend.perubahan import (
    Bagian,
    BagianDiubah,
    BarisDiubah,
    GantiAsal,
    GantiKeterangan,
    GantiKode,
    GantiNama,
    GantiUrutan,
)
from polakerja_diagram.model import Hubungan, Lampiran

if TYPE_CHECKING:
    from polakerja_diagram.amend.perubahan import Baris, Perubahan

TANPA_BENTUK: Final = frozenset(
    {Bagian.NOMENKLATUR, Bagian.BATAS, Bagian.SUMBER, Bagian.SKEMA, Bagian.LAMPIRAN_DIHAPUS}
)
"""Parts of the file that no annex shows; that an annex is gone is told of the annex itself."""


def is_remark(change: Perubahan) -> bool:
    """Whether what changed is what is known about a thing or how the file writes it, not the thing."""
    match change:
        case BagianDiubah(bagian):
            return bagian in TANPA_BENTUK or is_spelling(change)
        case BarisDiubah(lama, baris):
            return _is_same_row(lama, baris)
        case GantiKode(lama, organ):
            return same_words(lama.nama, organ.perangkat.nama)
        case GantiUrutan():
            return not change.semua_pindahan
        case _:
            return isinstance(change, GantiKeterangan | GantiAsal) or is_spelling(change)


def is_spelling(change: Perubahan) -> bool:
    """Whether both sides say the same in other capitals or spaces; charts are drawn in their own capitals."""
    match change:
        case GantiNama(lama, baru):
            return same_words((lama.nama, lama.singkatan), (baru.nama, baru.singkatan))
        case BagianDiubah(_, before, after) | BarisDiubah(before, after):
            return same_words(before, after)
        case _:
            return False


def same_words(lama: object, baru: object) -> bool:
    """Whether two values differ in nothing but capitals and spaces.

    >>> same_words("Dinas  SOSIAL", "Dinas Sosial"), same_words("Dinas Sosial", "Dinas Sosial Daerah")
    (True, False)
    """
    return _plain(lama) == _plain(baru)


def _plain(value: Any) -> object:
    if isinstance(value, str):
        return "".join(value.casefold().split())
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    if is_dataclass(value):
        return tuple(_plain(getattr(value, field.name)) for field in fields(value) if field.compare)
    return value


def _is_same_row(lama: Baris, baris: Baris) -> bool:
    """Whether a row shows the same: its source, status, article and place in the list are not drawn."""
    if isinstance(lama, Hubungan) and isinstance(baris, Hubungan):
        return (lama.jenis, lama.bentuk) == (baris.jenis, baris.bentuk)
    if isinstance(lama, Lampiran) and isinstance(baris, Lampiran):
        return same_words(replace(lama, dasar=baris.dasar, urutan=baris.urutan), baris)
    return same_words(lama, baris)
