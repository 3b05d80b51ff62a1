"""A row of states, oldest first -> findings about the row itself (PK5xx), where each is written."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from polakerja_diagram.amend.check_rujukan import check_rujukan
from polakerja_diagram.amend.pendahulu import ask_pendahulu
from polakerja_diagram.amend.riwayat import rentang
from polakerja_diagram.check.near import build_kamus, near_miss
from polakerja_diagram.diagnostics import Diagnostic, Related, error
from polakerja_diagram.diagnostics.replacement import replace_value
from polakerja_diagram.sebutan.citation import tanggal_dalam_kata

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polakerja_diagram.model import Kode, Perangkat, Peraturan, Struktur


def check_riwayat(states: Sequence[Struktur]) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the row, state by state in the order given; within a file by place.

    The first state has no earlier one, so its `asal` are not looked up.
    """
    asked = (one for pair in pairwise(states) for one in ask_pendahulu(*pair))
    found = [*_dates(states), *check_rujukan(states), *_organs(states), *asked]
    rank = {struktur.file: place for place, struktur in reversed([*enumerate(states)])}
    return tuple(sorted(found, key=lambda one: (rank.get(one.at.file, -1), one.at)))


def _dates(states: Sequence[Struktur]) -> Iterator[Diagnostic]:
    """Yield PK502, PK503 and PK505."""
    before: Peraturan | None = None
    for place, struktur in enumerate(states):
        act = struktur.peraturan
        days = rentang(act)
        if days is None:
            if 0 < place < len(states) - 1:
                yield error(
                    "PK505",
                    at=act.at,
                    message="keadaan di tengah riwayat belum memiliki tahun",
                    hint="isi sedikitnya `tahun` pada bagian 'peraturan'",
                )
            continue
        earlier = rentang(before) if before is not None else None
        if before is not None and earlier is not None:
            related = (Related(before.at, f"keadaan sebelumnya: {tanggal_dalam_kata(before)}"),)
            if earlier == days:
                yield error(
                    "PK503",
                    at=act.at,
                    message=f"dua keadaan bertanggal sama: {tanggal_dalam_kata(act)}",
                    hint="simpan satu keadaan untuk satu peraturan, atau lengkapi tanggalnya",
                    related=related,
                )
            elif days.akhir < earlier.awal:
                yield error(
                    "PK502",
                    at=act.at,
                    message=(
                        f"keadaan {tanggal_dalam_kata(act)} berada sesudah keadaan "
                        f"{tanggal_dalam_kata(before)}"
                    ),
                    hint="perbaiki tanggalnya, atau urutan nama berkas arsipnya",
                    related=related,
                )
        before = act


def _organs(states: Sequence[Struktur]) -> Iterator[Diagnostic]:
    """Yield PK501 and PK504; `known` is each kode as it was last seen."""
    known: dict[Kode, Perangkat] = {}
    for place, struktur in enumerate(states):
        if place:
            yield from _origins(struktur, known)
            for perangkat in struktur.semua_perangkat:
                yield from _reuse(perangkat, known)
        known |= {p.kode: p for p in struktur.semua_perangkat}


def _origins(struktur: Struktur, known: dict[Kode, Perangkat]) -> Iterator[Diagnostic]:
    missing = [
        (perangkat, kode)
        for perangkat in struktur.semua_perangkat
        for kode in dict.fromkeys(perangkat.asal)
        if kode not in known
    ]
    kamus = build_kamus(known if missing else ())
    for perangkat, kode in missing:
        near = near_miss(kode, kamus)
        yield error(
            "PK501",
            at=perangkat.asal_at,
            message=f"asal '{kode}' dari '{perangkat.kode}' tidak ada pada keadaan sebelumnya",
            hint=f"mungkin maksudnya '{near}'?" if near else "tulis kode seperti pada arsip di data/riwayat/",
            replacements=replace_value(perangkat.asal_at, kode, near),
        )


def _reuse(perangkat: Perangkat, known: dict[Kode, Perangkat]) -> Iterator[Diagnostic]:
    lama = known.get(perangkat.kode)
    if lama is None or perangkat.asal or lama.jenis is perangkat.jenis or lama.nama == perangkat.nama:
        return
    yield error(
        "PK504",
        at=perangkat.at,
        message=f"kode '{perangkat.kode}' dahulu milik perangkat lain: {lama.nama}",
        hint="pakai kode baru; bila perangkat ini penerusnya, tulis kode lama pada `asal`",
        related=(Related(lama.at, f"dahulu: {lama.nama} ({lama.jenis.value})"),),
    )
