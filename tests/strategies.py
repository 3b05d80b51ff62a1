"""Hypothesis strategies: valid structures of any shape, edits that amend them, edits that break them.

`semua_struktur()` gives any valid Struktur (`check_struktur` finds no galat in it), `struktur_kecil()` a
small one for slow tests. Hypothesis draws the shape (how many, which path); names and remarks follow from
one drawn seed, because drawing every word would make a large structure cost a tenth of a second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from polakerja_diagram.model import Mode, Struktur
from polakerja_diagram.sebutan.citation import is_complete
from tests.bentuk import Ukuran, susun_struktur

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")

UKURAN_BEBAS: Final = Ukuran()
UKURAN_KECIL: Final = Ukuran(asisten=4, opd=10, kecamatan=4, unit=2, kelurahan=2, bagian=3, staf_ahli=3)


def examples(jumlah: int, *, picky: bool = False) -> settings:
    """Return how to run a property: on so many examples in `make test`, many times more in the wide search.

    `picky`: it may refuse most of what it is given.
    """
    suppressed = [HealthCheck.too_slow, *([HealthCheck.filter_too_much] if picky else [])]
    return settings(
        max_examples=jumlah * settings.default.max_examples // 100, suppress_health_check=suppressed
    )


class _Ditarik:
    """Lets Hypothesis choose."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw

    def bilangan(self, terkecil: int, terbesar: int) -> int:
        return self._draw(st.integers(terkecil, terbesar))

    def ya(self) -> bool:
        return self._draw(st.booleans())

    def satu(self, sequence: Sequence[T]) -> T:
        return self._draw(st.sampled_from(sequence))


@st.composite
def semua_struktur(draw: st.DrawFn, ukuran: Ukuran = UKURAN_BEBAS) -> Struktur:
    """Draw any valid structure: provinsi, kabupaten or kota, none to six Asisten, few organs or many."""
    return susun_struktur(_Ditarik(draw), ukuran)


def struktur_kecil() -> st.SearchStrategy[Struktur]:
    """Return small valid structures, for tests whose subject is slow."""
    return semua_struktur(UKURAN_KECIL)


def semua_mode(struktur: Struktur) -> st.SearchStrategy[Mode]:
    """Return every way in which the act may be closed: a true copy only of one that stands."""
    return st.sampled_from(
        [mode for mode in Mode if mode is not Mode.SALINAN or is_complete(struktur.peraturan)]
    )
