"""How an act is cited: its full name, its gazette in brackets, the acts that amended it, ordinals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.amend.row_words import say_peraturan
from polakerja_diagram.chart.page.heading import TITIK, nomor_peraturan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.model import Peraturan

SATUAN: Final = (
    "", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
)  # fmt: skip

PULUH: Final = 10
BELAS: Final = 20
URUTAN_TERBESAR: Final = 99

PERUBAHAN: Final = "perubahan"
"""First word of the subject of every amending act (UU 12/2011 Lampiran II, wording of the title; L25)."""

LEMBARAN: Final = ("peraturan daerah", "qanun")
"""Acts published in the Lembaran Daerah; those of the head of region are in the Berita Daerah (L30)."""

TANPA_BERITA: Final = ("keputusan",)
"""Acts that are published in neither: they decide and regulate nothing."""


@dataclass(frozen=True, slots=True)
class Rantai:
    """An act and the acts that amended it, oldest first."""

    induk: Peraturan
    semua_perubahan: tuple[Peraturan, ...] = ()


def read_rantai(acts: Sequence[Peraturan]) -> Rantai:
    """Return the newest act that amends no other, and the acts that amended it.

    Args:
        acts: the acts of all states before the draft, oldest first; at least one.
    """
    start = max((n for n, act in enumerate(acts) if not is_amending(act)), default=0)
    return Rantai(acts[start], tuple(acts[start + 1 :]))


def is_amending(peraturan: Peraturan) -> bool:
    """Whether the subject of the act begins with `Perubahan`, as A1 makes it."""
    return peraturan.tentang.casefold().split()[:1] == [PERUBAHAN]


def ordinal(urutan: int) -> str:
    """Return the word of a place in a row, from the second on; the first amendment is not counted (L25).

    Raises:
        ValueError: the place is not between 1 and 99.

    >>> [ordinal(n) for n in (1, 2, 3, 10, 11, 12, 21)]
    ['', 'kedua', 'ketiga', 'kesepuluh', 'kesebelas', 'kedua belas', 'kedua puluh satu']
    """
    if not 1 <= urutan <= URUTAN_TERBESAR:
        raise ValueError(f"no ordinal for {urutan}")
    return f"ke{_cardinal(urutan)}" if urutan > 1 else ""


def _cardinal(number: int) -> str:
    if number < len(SATUAN):
        return SATUAN[number]
    tens, ones = divmod(number, PULUH)
    if number < BELAS:
        return f"{SATUAN[ones]} belas"
    return f"{SATUAN[tens]} puluh {SATUAN[ones]}".strip()


def berita(peraturan: Peraturan) -> str:
    """Return `(Berita Daerah Kabupaten Balangan Tahun 2025 Nomor 28)` (L30); empty for a Keputusan.

    Year and number that are not known are dots: the gazette's number is not always the act's.
    """
    name = nama_berita(peraturan)
    if not name:
        return ""
    said = peraturan.berita
    return f"({name} Tahun {said.tahun or TITIK} Nomor {said.nomor or TITIK})"


def nama_berita(peraturan: Peraturan) -> str:
    """Return the gazette of an act: `Berita Daerah Kabupaten Balangan`, or the Lembaran Daerah of a Perda."""
    jenis = peraturan.jenis.casefold()
    if jenis.startswith(TANPA_BERITA):
        return ""
    kind = "Lembaran" if jenis.startswith(LEMBARAN) else "Berita"
    return f"{kind} Daerah {peraturan.daerah}"


def sebut(peraturan: Peraturan) -> str:
    """Return the full citation: name, number, year, subject, gazette (L26)."""
    return f"{say_peraturan(peraturan)} {berita(peraturan)}".strip()


def sebut_pendek(peraturan: Peraturan) -> str:
    """Return the citation as an item of a list whose head names the kind of act: from the number on."""
    tentang = " ".join(peraturan.tentang.split())
    return f"{nomor_peraturan(peraturan)} tentang {tentang} {berita(peraturan)}".strip()


def tentang_perubahan(induk: Peraturan, urutan: int) -> str:
    """Return the subject of the amending act (A1): `Perubahan Kedua Atas Peraturan Bupati ... tentang ...`.

    Args:
        induk: the act that is amended for the `urutan`-th time.
        urutan: earlier amendments plus one.
    """
    count = ordinal(urutan).title()
    parts = ("Perubahan", count, "Atas", say_peraturan(induk))
    return " ".join(part for part in parts if part)


def nama_jenis(peraturan: Peraturan) -> str:
    """Return the kind of act as it names itself: `Peraturan Bupati`."""
    return " ".join(peraturan.jenis.split())
