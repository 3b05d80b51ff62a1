"""Lampiran I: what a box tells of its relations, each its own piece of one sentence at the foot."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.bagan import CatatanKotak
from polakerja_diagram.makna import group
from polakerja_diagram.sifat import SIFAT, Arah

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.model import Hubungan


ANGKA: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Kata:
    """A relation that a box says in words: `pembuka` opens a clause, `isi` is what this relation adds to it.

    What stands between the two is the end of `pembuka`: a space, or a tie before a number.

    `Sesama anggota: ` `kolegial`, or `Fungsional bagi anggota lain: angka ` `1`.
    """

    kotak: str
    pembuka: str
    isi: str
    hubungan: Hubungan
    dari: str
    ke: str

    @property
    def angka(self) -> tuple[int, ...]:
        """The numbers of members that it adds; none where it adds a kind."""
        return tuple(map(int, ANGKA.findall(self.isi)))


def word_notes(words: Sequence[Kata]) -> tuple[CatatanKotak, ...]:
    """Word the relations that a box says as one sentence, each its own piece of it, numbers in order."""
    clauses = group((word.pembuka, word) for word in words)
    pieces: list[CatatanKotak] = []
    for clause, (pembuka, told) in enumerate(clauses.items()):
        semua = sorted(told, key=lambda word: word.angka)
        for index, word in enumerate(semua):
            last = index == len(semua) - 1
            start = pembuka if index == 0 else "dan " if last else ""
            end = "," if len(semua) > 2 and not last else ""  # noqa: PLR2004 - `dan` alone joins two
            if last and clause < len(clauses) - 1:
                end = ";"
            teks = start + word.isi + end
            pieces.append(
                CatatanKotak(
                    teks=teks if pieces else teks[:1].upper() + teks[1:],
                    dari=word.dari,
                    ke=word.ke,
                    jenis=word.hubungan.jenis,
                    bentuk=word.hubungan.bentuk,
                    sambung=bool(pieces),
                )
            )
    return tuple(pieces)


def kind_words(row: Hubungan) -> str:
    """Return the kind with the letter of its form: `koordinatif b`."""
    return f"{row.jenis} {row.bentuk.huruf}" if row.bentuk else str(row.jenis)


def joint_word(row: Hubungan, *, kedua: bool = False) -> str:
    """Return the word before the other end; `kedua`: it is the row's second end that tells it."""
    return "dengan" if is_mutual(row) else SIFAT[row.jenis].kata_kotak[kedua]


def is_mutual(row: Hubungan) -> bool:
    """Whether a row holds both ways: by its kind, or because both ends are the same group."""
    return SIFAT[row.jenis].arah is Arah.TIMBAL_BALIK or row.dari == row.ke
