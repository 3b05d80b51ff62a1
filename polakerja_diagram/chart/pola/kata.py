"""Lampiran I: what a box tells of its relations, as one sentence at its foot; equal words are said once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from polakerja_diagram.chart.bagan import CatatanKotak
from polakerja_diagram.chart.text.metrics import TAK_TERPUTUS
from polakerja_diagram.makna import group
from polakerja_diagram.sifat import SIFAT, Arah

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from polakerja_diagram.chart.denah import HubunganTeks
    from polakerja_diagram.model import Hubungan

RENTANG_TERPENDEK: Final = 4
"""So many numbers in a row are a range: `1 sampai dengan 4`, but `1, 2, dan 3`."""


class Berdua(NamedTuple):
    """Two numbers with the word between them: `2 dengan 5`."""

    dari: int
    kata: str
    ke: int


@dataclass(frozen=True, slots=True)
class Kata:
    """A relation that a box says in words: `pembuka` opens a clause, `isi` is what this relation adds to it.

    `Sesama anggota: ` `kolegial`, or `Fungsional bagi anggota lain: angka ` `1`. `sendiri`: the clause is
    about this box, and would say something else in another.
    """

    kotak: str
    pembuka: str
    isi: str | int | Berdua
    hubungan: HubunganTeks
    sendiri: bool = True
    berangka: bool = False

    @property
    def counts(self) -> bool:
        """Whether it counts members of lists."""
        return self.berangka or not isinstance(self.isi, str)


class _Butir(NamedTuple):
    """A piece of a clause and the relations that it says."""

    teks: str
    semua_hubungan: tuple[HubunganTeks, ...]


def word_notes(words: Sequence[Kata]) -> tuple[CatatanKotak, ...]:
    """Word the relations that a box says as one sentence, each piece of it with its relations."""
    pieces: list[CatatanKotak] = []
    for pembuka, semua in group((word.pembuka, word) for word in words).items():
        pieces += _clause(pembuka, semua)
    return finish_sentence(pieces)


def _clause(pembuka: str, words: Sequence[Kata]) -> Iterator[CatatanKotak]:
    """Yield the pieces of a clause, which ends in a semicolon."""
    semua = list(_items(words))
    dan = "serta" if any(isinstance(word.isi, Berdua) for word in words) else "dan"
    for index, butir in enumerate(semua):
        last = index == len(semua) - 1
        start = pembuka if index == 0 else f"{dan} " if last else ""
        end = ";" if last else "," if len(semua) > 2 else ""  # noqa: PLR2004 - `dan` alone joins two
        counts = any(word.counts for word in words)
        yield CatatanKotak(start + butir.teks + end, butir.semua_hubungan, sambung=True, berangka=counts)


def finish_sentence(pieces: Sequence[CatatanKotak]) -> tuple[CatatanKotak, ...]:
    """Return the pieces of whole clauses as one sentence: a capital at its start, nothing at its end."""
    if not pieces:
        return ()
    result = list(pieces)
    teks = result[0].teks
    result[0] = replace(result[0], teks=teks[:1].upper() + teks[1:], sambung=False)
    result[-1] = replace(result[-1], teks=result[-1].teks.removesuffix(";"))
    return tuple(result)


def _items(words: Sequence[Kata]) -> Iterator[_Butir]:
    """Yield what a clause lists: numbers in order and in ranges, pairs with equal ends together, words."""
    numbers = group((word.isi, word.hubungan) for word in words if isinstance(word.isi, int))
    for run in _runs(numbers):
        yield _Butir(_span(run), tuple(chain.from_iterable(numbers[number] for number in run)))
    told_pairs = ((word.isi, word.hubungan) for word in words if isinstance(word.isi, Berdua))
    pairs = sorted(told_pairs, key=itemgetter(0))
    others = group((berdua.dari, berdua.ke) for berdua, _ in pairs)
    same = group(((others[b.dari], b.kata), (b.dari, said)) for b, said in pairs)
    for (semua_ke, kata), semua in sorted(same.items(), key=lambda one: min(dari for dari, _ in one[1])):
        ends = (count_off({dari for dari, _ in semua}), kata, count_off(semua_ke))
        yield _Butir(TAK_TERPUTUS.join(ends), tuple(said for _, said in semua))
    told = group((word.isi, word.hubungan) for word in words if isinstance(word.isi, str))
    yield from (_Butir(teks, semua) for teks, semua in told.items())


def count_off(numbers: Iterable[int]) -> str:
    """Return numbers as a sentence names them.

    >>> count_off([1, 2, 3]), count_off([9, 3, 4, 5, 6]).replace(TAK_TERPUTUS, " ")
    ('1, 2, dan 3', '3 sampai dengan 6 dan 9')
    """
    return join_names(map(_span, _runs(numbers)))


def _span(run: Sequence[int]) -> str:
    return str(run[0]) if len(run) == 1 else f"{run[0]} sampai dengan{TAK_TERPUTUS}{run[-1]}"


def _runs(numbers: Iterable[int]) -> Iterator[list[int]]:
    """Yield numbers in order, those that follow on one another together if they are many."""
    for _, members in groupby(enumerate(sorted(numbers)), key=lambda one: one[1] - one[0]):
        run = [number for _, number in members]
        yield from [run] if len(run) >= RENTANG_TERPENDEK else ([number] for number in run)


def join_names(names: Iterable[str]) -> str:
    """Return names or numbers as a sentence lists them.

    >>> join_names(["1", "2"]), join_names(["1", "2", "3"]), join_names(["Seni dan Budaya", "Arsip"])
    ('1 dan 2', '1, 2, dan 3', 'Seni dan Budaya serta Arsip')
    """
    *first, last = names
    dan = "serta" if any(" dan " in name for name in (*first, last)) else "dan"
    comma = "," if len(first) > 1 else ""
    return f"{', '.join(first)}{comma} {dan} {last}" if first else last


def kind_words(row: Hubungan) -> str:
    """Return the kind with the letter of its form: `koordinatif b`."""
    return f"{row.jenis} {row.bentuk.huruf}" if row.bentuk else str(row.jenis)


def joint_word(row: Hubungan, *, kedua: bool = False) -> str:
    """Return the word before the other end; `kedua`: it is the row's second end that tells it."""
    return "dengan" if is_mutual(row) else SIFAT[row.jenis].kata_kotak[kedua]


def is_mutual(row: Hubungan) -> bool:
    """Whether a row holds both ways: by its kind, or because both ends are the same group."""
    return SIFAT[row.jenis].arah is Arah.TIMBAL_BALIK or row.dari == row.ke
