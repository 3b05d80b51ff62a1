"""Every text of a structure in which a name or a title can stand, with its place, for rules about words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from polakerja_diagram.check.place import place

if TYPE_CHECKING:
    from polakerja_diagram.diagnostics import Location
    from polakerja_diagram.makna import Makna
    from polakerja_diagram.model import JenisPerangkat


@dataclass(frozen=True, slots=True)
class Tertulis:
    """A text and its place. `jenis` for the name of an organ, `is_judul` for a title of act or annex."""

    teks: str
    at: Location
    jenis: JenisPerangkat | None = None
    is_judul: bool = False


def semua_tertulis(makna: Makna) -> tuple[Tertulis, ...]:
    """Return every text that is not empty: of the act, of the annexes, of the organs, of the boxes."""
    struktur = makna.struktur
    act = struktur.peraturan
    signs, copy = act.penandatangan, act.salinan
    found = (
        Tertulis(act.jenis, place(act.jenis_at, act.at)),
        Tertulis(act.daerah, place(act.daerah_at, act.at)),
        Tertulis(act.provinsi, place(act.provinsi_at, act.at)),
        Tertulis(act.tentang, place(act.tentang_at, act.at), is_judul=True),
        Tertulis(act.ditetapkan_di, place(act.ditetapkan_di_at, act.at)),
        Tertulis(signs.jabatan, place(signs.jabatan_at, signs.at)),
        Tertulis(copy.jabatan, place(copy.jabatan_at, copy.at)),
        *(Tertulis(one.nama, place(one.nama_at, one.at), is_judul=True) for one in struktur.semua_lampiran),
        *(Tertulis(p.nama, place(p.nama_at, p.at), p.jenis) for p in struktur.semua_perangkat),
        *(Tertulis(one.judul, one.at) for one in struktur.semua_kelompok),
    )
    return tuple(one for one in found if one.teks)
