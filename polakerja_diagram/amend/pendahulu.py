"""An organ that is new beside one that is gone and much like it, without `asal`: asked about (PK280, PK281).

Without `asal` the difference says that one was abolished and another founded; a drafter often means that one
lives on under another kode or name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import Diagnostic, Related, warning
from polakerja_diagram.makna import group
from polakerja_diagram.sebutan.nama import fold_name
from polakerja_diagram.words.sentences import join_dan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from polakerja_diagram.model import JenisPerangkat, Kode, Perangkat, Struktur

SERUPA: Final = 2 / 3
"""Names are much alike if the shorter one shares so many of its own words with the other: our own reading."""

UMUM: Final = frozenset(
    {
        *("dan", "serta", "atau", "bidang", "urusan", "daerah", "kabupaten", "kota", "provinsi"),
        *("unit", "pelaksana", "teknis"),
    }
)
"""Words that names share without being alike; the first word, which tells the kind, is left out too."""


def ask_pendahulu(lama: Struktur, baru: Struktur) -> Iterator[Diagnostic]:
    """Yield a question for each new organ without `asal` that a gone one may have become."""
    present = {p.kode for p in baru.semua_perangkat}
    former = {p.kode for p in lama.semua_perangkat}
    heard = {kode for p in baru.semua_perangkat for kode in p.asal}
    gone = [p for p in lama.semua_perangkat if p.kode not in present and p.kode not in heard]
    by_word = group(((p.jenis, word), p) for p in gone for word in sorted(_words(p)))
    place = {p.kode: n for n, p in enumerate(gone)}
    by_name = group((fold_name(p.nama), p) for p in gone)
    for perangkat in baru.semua_perangkat:
        if perangkat.kode in former or perangkat.asal:
            continue
        same = [one for one in by_name.get(fold_name(perangkat.nama), ()) if one.induk == perangkat.induk]
        if len(same) == 1:
            yield _ask_kode(perangkat, same[0])
        elif alike := sorted(_alike(perangkat, by_word), key=lambda one: place[one.kode]):
            yield _ask_asal(perangkat, alike)


def _alike(
    perangkat: Perangkat, by_word: Mapping[tuple[JenisPerangkat, str], tuple[Perangkat, ...]]
) -> Iterator[Perangkat]:
    own = _words(perangkat)
    candidates: dict[Kode, Perangkat] = {}
    for word in sorted(own):
        candidates |= {one.kode: one for one in by_word.get((perangkat.jenis, word), ())}
    for one in candidates.values():
        words = _words(one)
        if len(own & words) >= SERUPA * min(len(own), len(words)):
            yield one


def _words(perangkat: Perangkat) -> frozenset[str]:
    """Return what tells the organ from others of its kind."""
    return frozenset(fold_name(perangkat.nama).split()[1:]) - UMUM


def _ask_kode(perangkat: Perangkat, lama: Perangkat) -> Diagnostic:
    return warning(
        "PK280",
        at=perangkat.at,
        message=f"{perangkat.nama} kini berkode '{perangkat.kode}', semula '{lama.kode}'",
        hint=f"kode diganti? tulis asal: [{lama.kode}] pada baris ini, atau pakai lagi kode lama",
        related=(Related(lama.at, f"keadaan sebelumnya: {lama.nama}"),),
    )


def _ask_asal(perangkat: Perangkat, alike: list[Perangkat]) -> Diagnostic:
    names = join_dan(tuple(f"'{one.kode}'" for one in alike))
    return warning(
        "PK281",
        at=perangkat.at,
        message=f"{perangkat.nama} baru tanpa `asal`, sedangkan {names} yang mirip tidak ada lagi",
        hint=f"berasal darinya? tulis asal: [{', '.join(one.kode for one in alike)}] pada baris ini",
        related=tuple(Related(one.at, f"keadaan sebelumnya: {one.nama}") for one in alike),
    )
