"""What the files of a run say of themselves: title, subject, keywords, and what they were drawn from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram import __version__
from polakerja_diagram.fingerprint import fingerprint
from polakerja_diagram.sebutan.citation import kata_kunci, nama_bernomor

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from polakerja_diagram.model import Lampiran, Peraturan, Struktur

PROGRAM: Final = "polakerja_diagram"

BAHASA: Final = "id-ID"
"""Natural language of every document."""


@dataclass(frozen=True, slots=True)
class Penerbit:
    """Who a file is from and of which day: what it says where others name a person and the clock.

    The same act, the same bytes: nothing here is of the machine or of the day of drawing.
    """

    pembuat: str = PROGRAM
    """The office whose act it is: `Pemerintah Kabupaten Balangan`."""
    tanggal: date | None = None
    """The day on which the act was enacted; None for a draft, whose files bear no date."""


def publisher(peraturan: Peraturan) -> Penerbit:
    """Return who the files of an act are from, and of which day."""
    return Penerbit(f"Pemerintah {peraturan.daerah}", peraturan.tanggal)


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
    penerbit: Penerbit = Penerbit()
    """The office that they are from, and the day."""
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
        penerbit=publisher(struktur.peraturan),
        is_lengkap=tuple(chosen) == struktur.semua_lampiran,
    )
