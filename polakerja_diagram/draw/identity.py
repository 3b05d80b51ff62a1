"""What the files of a run say of themselves: title, subject, keywords, and what they were drawn from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from polakerja_diagram import __version__
from polakerja_diagram.fingerprint import fingerprint
from polakerja_diagram.sebutan.citation import kata_kunci, nama_bernomor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.model import Lampiran, Struktur

PROGRAM: Final = "polakerja_diagram"

BAHASA: Final = "id-ID"
"""Natural language of every document."""

TANGGAL: Final = datetime(2025, 1, 1)  # noqa: DTZ001 - files say it in a zone of their own, or in none
"""The date in every file: fixed, so that drawing again changes no byte. The legal dates stand on the page."""


@dataclass(frozen=True, slots=True)
class Identitas:
    """What the files of one run say of themselves and of the structure that they were drawn from."""

    judul: str = ""
    """Title of the document; of the one of all annexes, until a document of one is made."""
    tentang: str = ""
    """What the act is about: the subject."""
    kata_kunci: tuple[str, ...] = ()
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
        sidik=fingerprint(struktur),
        versi=__version__,
        is_lengkap=tuple(chosen) == struktur.semua_lampiran,
    )
