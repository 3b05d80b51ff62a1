"""What each kind of relation is: one record a kind, for all who check, place, draw or word it.

A new kind is a member of `JenisHubungan` and its record here; nothing else asks which kind a relation is.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from polakerja_diagram.model import BentukKoordinasi, JenisHubungan
from polakerja_diagram.sifat.pairs import (
    Syarat,
    is_inside,
    is_led,
    is_level,
    is_served,
    is_serving,
    is_with_outside,
)
from polakerja_diagram.sifat.pen import Pen

if TYPE_CHECKING:
    from collections.abc import Mapping


class Arah(Enum):
    """Which way a relation goes; a row the other way says more only where it goes one way."""

    SEARAH = auto()  # one leads or serves the other
    BERPANGKAL = auto()  # one begins it, and it holds for both
    TIMBAL_BALIK = auto()  # neither begins it


@dataclass(frozen=True, slots=True)
class Sifat:
    """What a kind of relation is. Where a field has a default, most kinds have it so."""

    nama: str
    """In the KETERANGAN."""
    sebutan: str
    """Opens the sentence about its relations."""
    kalimat: str
    """One relation in that sentence."""
    arah: Arah
    pen: Pen
    syarat: tuple[Syarat, ...]
    """What it asks of the kinds of organ that it ties, in the order in which it is told."""
    bentuk: tuple[BentukKoordinasi, ...] = ()
    """The forms of which a row names one."""
    panah_awal: bool = False
    panah_akhir: bool = False
    """Arrowheads at its two ends; one that ends in an arrow has both where it holds within one group."""
    bermuara: bool = False
    """Lines of several organs to one end may arrive there as one."""
    tepi_kiri: bool = False
    """Passes other tiers in the left margin if it can, and encloses other lines between the same heights."""
    kata_kotak: tuple[str, str] = ("dengan", "dengan")
    """In the words of a box: before the other end, as the first of the row tells it and as the second."""
    kata_kerja: str = ""
    """Of a kind that Lampiran II draws: what the upper organ does to the lower."""
    berpasal: bool = True
    """One of the five kinds of Pasal 5 ayat (1): the article that the drafter names stands after its name."""
    komando: bool = False
    """The line of command: an organ has one superior, and the line no circle (Pasal 9 ayat (1))."""
    koordinasi: bool = False
    """What an Asisten has with the organs that it is given to coordinate (Pasal 13 ayat (1))."""
    nasihat: bool = False
    """Who has it with the head of region stands beside the head."""


SIFAT: Final[Mapping[JenisHubungan, Sifat]] = {
    JenisHubungan.KONSULTATIF: Sifat(
        nama="Konsultatif",
        sebutan="Hubungan konsultatif",
        kalimat="{dari} dengan {ke}",
        arah=Arah.BERPANGKAL,
        pen=Pen(0.5, (0.5, 1.0)),
        # may tie any two: Pasal 6 ayat (2), `tanpa terikat pada Hubungan Kerja struktural`
        syarat=(Syarat(is_inside, "hubungan konsultatif hanya antar Perangkat Daerah"),),
        panah_awal=True,
        panah_akhir=True,
        nasihat=True,
    ),
    JenisHubungan.KOLEGIAL: Sifat(
        nama="Kolegial",
        sebutan="Hubungan kolegial",
        kalimat="antara {dari} dan {ke}",
        arah=Arah.TIMBAL_BALIK,  # Pasal 1 angka 10
        pen=Pen(0.35, ganda_mm=1.0),
        syarat=(
            Syarat(is_inside, "hubungan kolegial hanya antar Perangkat Daerah"),
            # Pasal 7 ayat (1) huruf b
            Syarat(is_level, "hubungan kolegial hanya antara organ yang setingkat"),
        ),
    ),
    JenisHubungan.FUNGSIONAL: Sifat(
        nama="Fungsional",
        sebutan="Hubungan fungsional",
        kalimat="{dari} kepada {ke}",
        arah=Arah.SEARAH,  # Pasal 1 angka 11, Pasal 8 ayat (2)
        pen=Pen(0.35, (4.0, 1.1, 0.6, 1.1)),
        syarat=(
            Syarat(is_served, "hubungan fungsional hanya antar Perangkat Daerah"),
            # Pasal 8 ayat (2)
            Syarat(is_serving, "hubungan fungsional dijalankan organ, bukan kepala daerah atau wakilnya"),
        ),
        panah_akhir=True,
        bermuara=True,
        kata_kotak=("bagi", "dari"),
    ),
    JenisHubungan.STRUKTURAL: Sifat(
        nama="Struktural",
        sebutan="Hubungan struktural",
        kalimat="{dari} kepada {ke}",
        arah=Arah.SEARAH,  # Pasal 1 angka 12, Pasal 9 ayat (1)
        pen=Pen(0.5),
        syarat=(
            Syarat(is_inside, "hubungan struktural hanya antar Perangkat Daerah"),
            # Pasal 9 ayat (1)
            Syarat(is_led, "hubungan struktural hanya dari pimpinan ke bawahannya"),
        ),
        tepi_kiri=True,
        kata_kerja="membawahi",
        komando=True,
    ),
    JenisHubungan.KOORDINATIF: Sifat(
        nama="Koordinatif",
        sebutan="Hubungan koordinatif",
        kalimat="{dari} dengan {ke}",
        arah=Arah.BERPANGKAL,
        pen=Pen(0.35, (3.0, 1.5)),
        syarat=(),  # its form asks
        bentuk=tuple(BentukKoordinasi),
        kata_kerja="mengoordinasikan",
        koordinasi=True,
    ),
    JenisHubungan.KEMITRAAN: Sifat(
        nama="Kemitraan (di luar kelima Hubungan Kerja)",
        sebutan="Kemitraan, di luar kelima jenis hubungan kerja",
        kalimat="antara {dari} dan {ke}",
        arah=Arah.TIMBAL_BALIK,
        pen=Pen(0.35, palang_mm=1.8),
        syarat=(
            # none of the five kinds of Pasal 5 ayat (1): it ties the Perangkat Daerah to a body outside them
            Syarat(
                is_with_outside, "kemitraan hanya antara satu organ dan satu lembaga di luar Perangkat Daerah"
            ),
        ),
        berpasal=False,
    ),
}
"""In the order in which the KETERANGAN and the sentences tell them: letters a to e of Pasal 5 ayat (1), then
what is none of the five. No two look alike without colour: a pen of their own, or arrowheads. No pen is under
0.35 mm: a thinner line breaks up on the second photocopy. Dots are squares of 0.5 mm, so that no program has
to know zero-length dashes."""

BENTUK: Final[Mapping[BentukKoordinasi, Syarat]] = {
    # Pasal 10 ayat (1) huruf a `dalam unit organisasi`, Pasal 11 `bawahannya`
    BentukKoordinasi.HIERARKI: Syarat(is_led, "koordinasi hierarki hanya dari pimpinan ke bawahannya"),
    # huruf b `antara instansi dari sektor berlainan`, read with Pasal 1 angka 8
    BentukKoordinasi.FUNGSIONAL: Syarat(
        is_inside,
        "koordinasi fungsional hanya antar Perangkat Daerah; dengan instansi lain bentuknya instansional",
    ),
    # huruf c `dengan instansi lain`
    BentukKoordinasi.INSTANSIONAL: Syarat(
        is_with_outside, "koordinasi instansional hanya dengan instansi lain di luar Perangkat Daerah"
    ),
}
"""What each form of koordinatif asks of the kinds of organ that it ties."""

if _tanpa := [*(set(JenisHubungan) - set(SIFAT)), *(set(BentukKoordinasi) - set(BENTUK))]:
    raise LookupError(f"no record in {__name__}: {', '.join(sorted(_tanpa))}")
