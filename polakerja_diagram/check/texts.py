"""Every text of a structure in which a name or a title can stand, with its place, for rules about words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from polakerja_diagram.sebutan.jenis import kepala_of_daerah

if TYPE_CHECKING:
    from polakerja_diagram.diagnostics import Location
    from polakerja_diagram.makna import Makna
    from polakerja_diagram.model import JenisPerangkat


@dataclass(frozen=True, slots=True)
class Tertulis:
    """A text and its place. `jenis` for the name of an organ, `is_judul` for a title of act or annex.

    `aturan`: the code of the rule that says how this text must end (PK602, PK604), or be written (PK614).
    """

    teks: str
    at: Location
    jenis: JenisPerangkat | None = None
    is_judul: bool = False
    aturan: str = ""


def semua_tertulis(makna: Makna) -> tuple[Tertulis, ...]:
    """Return every text that is not empty: of the act, of the annexes, of the organs, of the boxes."""
    struktur = makna.struktur
    act = struktur.peraturan
    signs, copy, published = act.penandatangan, act.salinan, act.pengundangan.pejabat
    found = (
        Tertulis(act.jenis, act.jenis_at, aturan="PK614"),
        Tertulis(act.daerah, act.daerah_at, aturan="" if kepala_of_daerah(act.daerah) else "PK614"),
        Tertulis(act.provinsi, act.provinsi_at),
        Tertulis(act.tentang, act.tentang_at, is_judul=True, aturan="PK602"),
        Tertulis(act.ditetapkan_di, act.ditetapkan_di_at),
        Tertulis(signs.jabatan, signs.jabatan_at, aturan="PK604"),
        Tertulis(copy.jabatan, copy.jabatan_at),
        Tertulis(published.jabatan, published.jabatan_at, aturan="PK604"),
        *(Tertulis(one.nama, one.nama_at, is_judul=True, aturan="PK602") for one in struktur.semua_lampiran),
        *(Tertulis(p.nama, p.nama_at, p.jenis) for p in struktur.semua_perangkat),
        *(Tertulis(one.judul, one.judul_at) for one in struktur.semua_kelompok),
    )
    return tuple(one for one in found if one.teks)
