"""The value: an act from its title to the last signature, in words and without places on paper."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING

from polakerja_diagram.choices import NomorLampiran
from polakerja_diagram.sebutan.celah import find_celah

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.words.sentences import SentenceLine, Uraian


class CaraSebut(StrEnum):
    """How two or more earlier amendments are cited."""

    DAFTAR = "daftar"
    """Each place in its own form: in Pasal I all of them, lettered (UU 12/2011 Lampiran II point 233b);
    in Mengingat the last one (point 41a, second example)."""
    DIUBAH_BEBERAPA_KALI = "diubah beberapa kali"
    """`sebagaimana telah diubah beberapa kali terakhir dengan`, in both places (Perbup 28/2025)."""
    BEBERAPA_KALI_DIUBAH = "beberapa kali diubah"
    """`sebagaimana telah beberapa kali diubah terakhir dengan`, in both places (point 41a)."""


@dataclass(frozen=True, slots=True)
class PilihanNaskah:
    """The drafter's choices.

    `bagian_yang`: `bagian yang tidak terpisahkan` (UU 12/2011 Lampiran II on annexes, Perbup 28/2025) instead
    of `bagian tidak terpisahkan` (UU 12/2011 Pasal 57 ayat (2)), which is the default. `nomor_lampiran`: as
    for the drawing of the annexes.
    """

    sebut: CaraSebut = CaraSebut.DAFTAR
    bagian_yang: bool = False
    nomor_lampiran: NomorLampiran = NomorLampiran.URUT


@dataclass(frozen=True, slots=True)
class Pasal:
    """An article: its number (`Pasal I`; a gap where it depends on the rest of the body) and its lines."""

    nomor: str
    semua_baris: tuple[SentenceLine, ...]


@dataclass(frozen=True, slots=True)
class BlokTertanda:
    """Place and day, office with its comma, name: how a signature is asked for."""

    tempat: tuple[str, ...]
    jabatan: tuple[str, ...]
    nama: str


@dataclass(frozen=True, slots=True)
class LampiranAkta:
    """An annex of the act: the paragraphs of its heading, its name, its chart in words, its signature."""

    judul: tuple[str, ...]
    nama: str
    uraian: Uraian
    tertanda: BlokTertanda


@dataclass(frozen=True, slots=True)
class Akta:
    """An act, from top to bottom.

    `kepala` stands above the title (the office, the province), `persetujuan` before MEMUTUSKAN (a Perda);
    `pengundangan` and `berita` are empty for an act without a gazette. `saat_ditetapkan` names what is dots
    until the act is enacted; `semua_catatan` are remarks for who works on the draft, no part of the act.
    """

    is_rancangan: bool
    kepala: tuple[str, ...]
    judul: tuple[str, ...]
    jabatan: str
    menimbang: tuple[SentenceLine, ...]
    mengingat: tuple[SentenceLine, ...]
    persetujuan: tuple[str, ...]
    menetapkan: str
    semua_pasal: tuple[Pasal, ...]
    penetapan: BlokTertanda
    pengundangan: BlokTertanda | None
    berita: str
    semua_lampiran: tuple[LampiranAkta, ...]
    saat_ditetapkan: tuple[str, ...] = ()
    semua_catatan: tuple[str, ...] = ()

    @property
    def semua_celah(self) -> tuple[str, ...]:
        """What the drafter has to fill in, in the order of the act."""
        return tuple(chain.from_iterable(map(find_celah, self._texts())))

    def _texts(self) -> Iterator[str]:
        articles = (baris for pasal in self.semua_pasal for baris in pasal.semua_baris)
        yield from (baris.teks for baris in (*self.menimbang, *self.mengingat, *articles))
