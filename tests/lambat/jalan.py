"""Run the slow suite: structure after structure is drawn and asked every rule, on all processors.

A structure counts when `check_struktur` accepts it and a page holds every annex of it.
"""

from __future__ import annotations

import multiprocessing
import os
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from polakerja_diagram.annexes import kind_of
from polakerja_diagram.chart.page.search import lay_out
from polakerja_diagram.check import check_struktur
from polakerja_diagram.diagnostics import Severity
from polakerja_diagram.draw.page import build_both_svgs
from tests.lambat.aneka import struktur_ke
from tests.lambat.aturan import SEMUA, Lukisan
from tests.terbaca import read_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from polakerja_diagram.diagnostics import Diagnostic
    from polakerja_diagram.model import Mode, Struktur

SEKALI: Final = 20
"""Structures that a process takes at a time."""


@dataclass(frozen=True)
class Satu:
    """What became of one structure: refused for these codes, or drawn with these faults."""

    nomor: int
    ditolak: frozenset[str] = frozenset()
    halaman: int = 0
    pelanggaran: tuple[tuple[str, str], ...] = ()
    """Name of the rule, with what breaks it."""


@dataclass(frozen=True)
class Langgar:
    """One rule broken by one structure."""

    nomor: int
    kata: str


@dataclass
class Ringkasan:
    """All results until enough structures counted."""

    dihitung: int = 0
    halaman: int = 0
    ditolak: Counter[str] = field(default_factory=Counter)
    pelanggaran: dict[str, list[Langgar]] = field(default_factory=dict)


def run(jumlah: int) -> Ringkasan:
    """Draw and judge as many structures, in the order of their numbers."""
    ringkasan = Ringkasan()
    context = multiprocessing.get_context("spawn")
    with context.Pool(os.cpu_count()) as pool:
        for hasil in pool.imap(_some, _starts()):
            for satu in hasil:
                if ringkasan.dihitung == jumlah:
                    return ringkasan
                _add(ringkasan, satu)
    return ringkasan


def _starts() -> Iterator[int]:
    """Yield the first numbers of all portions; far more than are ever asked for."""
    yield from range(0, 100_000, SEKALI)


def _some(start: int) -> list[Satu]:
    return [judge(nomor) for nomor in range(start, start + SEKALI)]


def _add(ringkasan: Ringkasan, satu: Satu) -> None:
    if satu.ditolak:
        ringkasan.ditolak.update(satu.ditolak)
        return
    ringkasan.dihitung += 1
    ringkasan.halaman += satu.halaman
    for aturan, kata in satu.pelanggaran:
        ringkasan.pelanggaran.setdefault(aturan, []).append(Langgar(satu.nomor, kata))


def judge(nomor: int) -> Satu:
    """Draw one structure and ask every rule."""
    struktur, mode = struktur_ke(nomor)
    refused = _errors(check_struktur(struktur))
    if refused:
        return Satu(nomor, refused)
    semua_lukisan = paint(struktur, mode)
    if isinstance(semua_lukisan, frozenset):
        return Satu(nomor, semua_lukisan)
    return Satu(
        nomor,
        halaman=sum(len(lukisan.semua_halaman) for lukisan in semua_lukisan),
        pelanggaran=tuple(broken(semua_lukisan)),
    )


def paint(struktur: Struktur, mode: Mode) -> tuple[Lukisan, ...] | frozenset[str]:
    """Return every annex as its pages are written, or the codes for which no page holds one of them."""
    semua: list[Lukisan] = []
    for lampiran in struktur.semua_lampiran:
        outcome = lay_out(struktur, lampiran, kind_of(lampiran), mode=mode)
        if outcome.value is None:
            return _errors(outcome.diagnostics)
        pages = tuple(read_page(build_both_svgs(halaman)[0]) for halaman in outcome.value)
        semua.append(Lukisan(struktur, lampiran, pages))
    return tuple(semua)


def broken(semua_lukisan: Iterable[Lukisan]) -> Iterator[tuple[str, str]]:
    """Yield the name of each rule that is broken, with what breaks it first and where."""
    for lukisan in semua_lukisan:
        for name, rule in SEMUA.items():
            found = next(rule(lukisan), None)
            if found is not None:
                yield name, f"lampiran {lukisan.lampiran.urutan}: {found}"


def _errors(found: Iterable[Diagnostic]) -> frozenset[str]:
    return frozenset(one.code for one in found if one.severity is Severity.GALAT)
