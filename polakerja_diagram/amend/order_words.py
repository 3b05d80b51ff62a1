"""Another order in words: one sentence a list, each move between what now stands before and behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.amend.perubahan import GantiUrutan, OrganList
from polakerja_diagram.amend.saying import DI_BAWAH, KOORDINASI, OrganNames, Ucapan, join_nama
from polakerja_diagram.model import Hubungan, Kelompok, Lampiran

if TYPE_CHECKING:
    from collections.abc import Callable

    from polakerja_diagram.amend.perubahan import Baris, BarisDiurutkan, Kunci, Pindahan

BAGIAN: Final = {
    "pimpinan": "pimpinan",
    "staf-ahli": "Staf Ahli",
    "asisten": "Asisten",
    "perangkat": "perangkat daerah",
    "konteks": "pihak di luar perangkat daerah",
}
"""What a section of the file is called in a sentence."""


BARIS: Final = {Lampiran: "lampiran", Kelompok: "kelompok", Hubungan: "hubungan"}
"""What a row of each list is called."""


def tell_order(change: GantiUrutan | BarisDiurutkan, kamus: OrganNames) -> Ucapan:
    """Return what is said of a list in another order."""
    if isinstance(change, GantiUrutan):
        hal = f"urutan {_list_name(change, kamus)}"
        moves = _moves(change.semua_pindahan, lambda key: kamus.name(change.daftar.owner(key)))
    else:
        row = change.semua_baris[0]
        kind = (
            "lampiran"
            if isinstance(row, Lampiran)
            else "kelompok"
            if isinstance(row, Kelompok)
            else "hubungan"
        )
        hal = f"urutan {kind}"
        moves = _moves(change.semua_pindahan, lambda key: _row_name(row, key, kamus))
    if not moves:
        return Ucapan("letak baris di berkas berubah", "letak baris", "letak baris", "letak berubah")
    return Ucapan(f"{hal} berubah: {moves}", hal, f"{hal}: {moves}", "urutan berubah")


def _list_name(change: GantiUrutan, kamus: OrganNames) -> str:
    match change.daftar:
        case OrganList.KOORDINASI:
            return f"{KOORDINASI}{kamus.name(change.milik[0])}"
        case OrganList.LANGSUNG:
            return DI_BAWAH[change.milik[-1]]
        case OrganList.DIKECUALIKAN:
            return "perangkat tanpa Asisten"
        case OrganList.PERANGKAT if len(change.milik) == 1:
            return f"di bawah {kamus.name(change.milik[0])}"
        case _:
            return BAGIAN[change.milik[-1]] if change.milik else ""


def _row_name(row: Baris, key: Kunci, kamus: OrganNames) -> str:
    """Return what a row is called by its key: a chart, the name of a group, two ends and a kind."""
    if isinstance(row, Lampiran | Kelompok):
        return kamus.name(key[0])
    return f"{key[2]} {kamus.name(key[0])} dengan {kamus.name(key[1])}"


def _moves(semua_pindahan: tuple[Pindahan, ...], name: Callable[[Kunci], str]) -> str:
    """Return each run of neighbours that moved, and what it stands between."""
    said = []
    for one in semua_pindahan:
        where = [
            "paling depan" if one.sesudah is None else f"sesudah {name(one.sesudah)}",
            "paling belakang" if one.sebelum is None else f"sebelum {name(one.sebelum)}",
        ]
        said.append(f"{join_nama(map(name, one.semua_kunci))} kini {', '.join(where)}")
    return "; ".join(said)
