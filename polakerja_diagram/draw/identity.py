"""What the files of a run say of themselves: title, subject, keywords, and what they were drawn from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from polakerja_diagram import __version__
from polakerja_diagram.fingerprint import fingerprint
from polakerja_diagram.sebutan.citation import kata_kunci, nama_bernomor, nama_urutan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.model import Lampiran, Struktur


@dataclass(frozen=True, slots=True)
class Identitas:
    """What the files of one run say of themselves and of the structure that they were drawn from."""

    judul: str = ""
    """Title of the document; of the one of all annexes, until a document of one is made."""
    tentang: str = ""
    """What the act is about: the subject."""
    kata_kunci: tuple[str, ...] = ()
    semua_penanda: tuple[str, ...] = ()
    """Bookmarks of the document of all annexes, one for each annex that is drawn."""
    sidik: str = ""
    """Fingerprint of the structure."""
    versi: str = ""
    """Our version."""
    is_lengkap: bool = True
    """Whether all annexes are drawn; the document of all is not made from some."""


def identify(struktur: Struktur, chosen: Sequence[Lampiran]) -> Identitas:
    """Return what the files of the chosen annexes say of themselves."""
    return Identitas(
        judul=f"Lampiran {nama_bernomor(struktur.peraturan)}",
        tentang=struktur.peraturan.tentang,
        kata_kunci=kata_kunci(struktur.peraturan),
        semua_penanda=tuple(f"{nama_urutan(struktur, annex)}: {annex.nama}" for annex in chosen),
        sidik=fingerprint(struktur),
        versi=__version__,
        is_lengkap=tuple(chosen) == struktur.semua_lampiran,
    )
