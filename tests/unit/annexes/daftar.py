"""A third kind of annex, as small as one can be: a plain list of the organs of a file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Self

from polakerja_diagram.annexes import KINDS
from polakerja_diagram.chart.annex import AnnexKind, Ground
from polakerja_diagram.chart.bagan import Anggota, Jaring, Kotak, Tingkat
from polakerja_diagram.chart.denah import Denah
from polakerja_diagram.chart.page.findings import too_large
from polakerja_diagram.chart.text.boxes import measure_box, place_box
from polakerja_diagram.diagnostics import Outcome
from polakerja_diagram.model import JenisBagan, Struktur
from polakerja_diagram.read import schema
from polakerja_diagram.read.forms import Kunci, SalahSatu
from polakerja_diagram.words.sentences import Kalimat, Rincian
from tests.tambah_enum import add_member

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import pytest

    from polakerja_diagram.chart.page.sheet import AnnexSheet, Tersebar

NAMA: Final = "daftar perangkat"


@dataclass(frozen=True, slots=True)
class BaganDaftar:
    """One box that names every organ."""

    kotak: Kotak
    semua_jaring: tuple[Jaring, ...] = ()

    @property
    def semua_kotak(self) -> tuple[Kotak, ...]:
        return (self.kotak,)

    def with_boxes(self, change: Callable[[Kotak], Kotak]) -> Self:
        return replace(self, kotak=change(self.kotak))


def variants(struktur: Struktur) -> tuple[tuple[BaganDaftar, ...], ...]:
    semua = tuple(
        Anggota(perangkat.kode, perangkat.nama, nomor=f"{nomor}.")
        for nomor, perangkat in enumerate(struktur.semua_perangkat, start=1)
    )
    judul = "Perangkat Daerah"
    return (
        (BaganDaftar(Kotak("semua", (judul,), judul, Tingkat.OPD, judul_kelompok=judul, anggota=semua)),),
    )


def place(bagan: BaganDaftar, ground: Ground) -> Denah | None:
    isi = measure_box(bagan.kotak, lebar_mm=ground.lebar_mm, huruf_pt=ground.huruf_pt)
    if isi.tinggi_mm > ground.tinggi_mm:
        return None
    kotak = place_box(bagan.kotak, isi, x_mm=0.0, y_mm=0.0, tinggi_mm=isi.tinggi_mm)
    return Denah(ground.lebar_mm, isi.tinggi_mm, ground.huruf_pt, (kotak,), ())


def spread(groups: Sequence[Sequence[AnnexSheet[BaganDaftar]]], sizes: Sequence[float]) -> Outcome[Tersebar]:
    return Outcome(None, (too_large(groups[0][0], huruf_pt=sizes[-1]),))


def describe(struktur: Struktur) -> tuple[Kalimat, ...]:
    semua = tuple(Rincian(p.nama, organ=(p.kode,)) for p in struktur.semua_perangkat)
    return (Kalimat("Daftar perangkat memuat", semua),)


DAFTAR: Final[AnnexKind[BaganDaftar]] = AnnexKind(
    draws=frozenset(),
    describe=describe,
    variants=variants,
    place=place,
    spread=spread,
    arrangement=lambda bagan, _: {"organ": str(len(bagan.kotak.anggota))},
    remarks=lambda _, bagan: (f"Daftar ini memuat {len(bagan.kotak.anggota)} organ",),
)


def add_daftar(monkeypatch: pytest.MonkeyPatch) -> JenisBagan:
    """Register the kind until the test ends: its member, its row, its word in the schema."""
    member = add_member(monkeypatch, JenisBagan, "DAFTAR", NAMA)
    monkeypatch.setitem(KINDS, member, DAFTAR)
    words = Kunci(SalahSatu(tuple(JenisBagan)), "bagan yang dimuat lampiran ini", wajib=True)
    monkeypatch.setitem(schema.LAMPIRAN.kunci, "bagan", words)
    return member
