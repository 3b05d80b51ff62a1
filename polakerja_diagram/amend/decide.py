"""What an act enacts, decided once from its file and the states before it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from polakerja_diagram.amend.affected import changed_lampiran, number_annexes
from polakerja_diagram.amend.difference import compare_struktur
from polakerja_diagram.amend.rantai import Rantai, read_rantai, tentang_perubahan
from polakerja_diagram.penetapan import Penetapan
from polakerja_diagram.sebutan.rujukan import CaraUbah

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.model import Peraturan, Struktur


def decide(struktur: Struktur, before: Sequence[Struktur], sesudah: tuple[Peraturan, ...] = ()) -> Penetapan:
    """Return what an act enacts by the word of its file.

    Args:
        struktur: the state that the act makes.
        before: the states before it, oldest first, settled; without galat of `check_riwayat`.
        sesudah: the acts after it, oldest first.
    """
    revoked = struktur.peraturan.rujukan(CaraUbah.MENCABUT)
    if not before or not struktur.peraturan.semua_rujukan:
        return Penetapan(struktur, struktur, sesudah=sesudah)
    rantai = read_rantai([one.peraturan for one in before])
    decided = revoke(struktur, rantai) if revoked else amend(struktur, before[-1], rantai)
    return replace(decided, sesudah=sesudah)


def amend(baru: Struktur, lama: Struktur, rantai: Rantai) -> Penetapan:
    """Return what an act enacts that makes the new state of the old one.

    Args:
        baru: the new state.
        lama: the amended state.
        rantai: the amended act and its earlier amendments.
    """
    former = _plain(lama)
    titled = _titled(baru, former, rantai)
    changes = changed_lampiran(former, titled, compare_struktur(former, titled))
    return Penetapan(baru, titled, former, CaraUbah.MENGUBAH, rantai, changes)


def revoke(baru: Struktur, rantai: Rantai) -> Penetapan:
    """Return what an act enacts that stands in the place of an act and of all its amendments."""
    return Penetapan(baru, baru, cara=CaraUbah.MENCABUT, rantai=rantai)


def settle(struktur: Struktur, before: Sequence[Struktur]) -> Struktur:
    """Return a state with the full title of an amending act and the numbers that its annexes then have.

    Args:
        struktur: the state as its file says it.
        before: the states before it, oldest first, settled.
    """
    if before and struktur.peraturan.rujukan(CaraUbah.MENGUBAH):
        return _titled(struktur, before[-1], read_rantai([one.peraturan for one in before]))
    return _plain(struktur)


def _titled(baru: Struktur, lama: Struktur, rantai: Rantai) -> Struktur:
    act = replace(baru.peraturan, tentang=tentang_perubahan(rantai.induk, rantai.urutan))
    return number_annexes(lama, replace(baru, peraturan=act))


def _plain(struktur: Struktur) -> Struktur:
    """Return the state without written numerals of annexes, which say nothing that their order does not."""
    if not any(lampiran.angka for lampiran in struktur.semua_lampiran):
        return struktur
    return replace(struktur, semua_lampiran=tuple(replace(one, angka="") for one in struktur.semua_lampiran))
