"""What the act of a file enacts, held against the history beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.amend.check_riwayat import check_riwayat
from polakerja_diagram.amend.decide import decide, settle
from polakerja_diagram.amend.riwayat import rentang
from polakerja_diagram.check.silence import silence
from polakerja_diagram.diagnostics import Diagnostic, Outcome, info, warning
from polakerja_diagram.fingerprint import fingerprint
from polakerja_diagram.penetapan import Penetapan
from polakerja_diagram.sebutan.citation import nama_bernomor
from polakerja_diagram.sebutan.rujukan import CaraUbah
from polakerja_diagram.states.archive import errors_of, load_all, riwayat_of, snapshot_files

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from polakerja_diagram.model import Struktur


def enact(
    struktur: Struktur, berkas: Path | None = None, *, riwayat: Path | None = None, asks_later: bool = False
) -> Outcome[Penetapan]:
    """Return what a state enacts; the history is read only if it amends or revokes an act, or by wish.

    Args:
        struktur: the state, checked by itself.
        berkas: its file, beside which the history is; None: there is none.
        riwayat: the folder of the history, if it is elsewhere.
        asks_later: whether what later acts did to this one is read as well.

    Returns:
        What the act enacts; None with the galat of the history (PK257-PK262, PK501-PK505, PK628). With PK263
        where the chain of amendments is uncertain, PK264 where it carries no annex, PK629 of its title.
    """
    if not struktur.peraturan.semua_rujukan and not asks_later:
        return Outcome(Penetapan(struktur, struktur))
    folder = riwayat or (riwayat_of(berkas) if berkas else None)
    loaded = load_all(snapshot_files(folder) if folder else ())
    if loaded.value is None:
        return Outcome(None, loaded.diagnostics)
    before, later = _around(struktur, loaded.value)
    after = later if asks_later else ()
    found = check_riwayat((*before, struktur, *after))
    if errors_of(found):
        return Outcome(None, errors_of(found))
    settled: list[Struktur] = []
    for state in (*before, struktur, *after):
        settled.append(settle(state, settled))
    acts = tuple(one.peraturan for one in settled[len(before) + 1 :])
    decided = decide(struktur, settled[: len(before)], acts)
    own = [one for one in found if one.at.file == struktur.file]
    return Outcome(decided, silence(struktur, (*own, *_doubts(decided))))


def _around(
    struktur: Struktur, states: Sequence[Struktur]
) -> tuple[tuple[Struktur, ...], tuple[Struktur, ...]]:
    """Return the states before this one and those of later acts; the same state is neither."""
    own, sidik = rentang(struktur.peraturan), fingerprint(struktur)
    before: list[Struktur] = []
    after: list[Struktur] = []
    for state in states:
        if fingerprint(state) == sidik:
            continue
        days = rentang(state.peraturan)
        is_later = own is not None and days is not None and days.awal > own.akhir
        (after if is_later else before).append(state)
    return tuple(before), tuple(after)


def _doubts(penetapan: Penetapan) -> Iterator[Diagnostic]:
    rantai, act = penetapan.rantai, penetapan.struktur.peraturan
    if rantai is None or penetapan.cara is not CaraUbah.MENGUBAH:
        return
    at = act.rujukan(CaraUbah.MENGUBAH)
    where = at.at if at else act.at
    for earlier in rantai.semua_perubahan:
        if not earlier.nomor:
            yield warning(
                "PK263",
                at=where,
                message="urutan perubahan tidak pasti: suatu perubahan di riwayat belum bernomor",
                hint="lengkapi nomor pada arsip itu, atau keluarkan bila tidak pernah ditetapkan",
            )
    if not penetapan.enacted().semua_lampiran:
        last = nama_bernomor((rantai.induk, *rantai.semua_perubahan)[-1])
        only = "peraturan perubahan ini hanya menghapus lampiran"
        same = f"tidak ada lampiran yang berubah sejak {last}"
        yield info(
            "PK264",
            at=where,
            message=f"{only if penetapan.semua_diubah else same}; tidak ada lampiran yang dimuatnya",
            hint="lampiran yang berlaku digambar dengan polakerja lampiran --gabungan",
        )
