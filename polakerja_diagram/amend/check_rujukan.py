"""What an act says it amends or revokes, held against the states before it: PK257-PK262, PK628-PK629."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.amend.affected import left_out
from polakerja_diagram.amend.decide import settle
from polakerja_diagram.amend.rantai import read_rantai, tentang_perubahan
from polakerja_diagram.diagnostics import Related, Severity, error, warning
from polakerja_diagram.diagnostics.replacement import replace_value
from polakerja_diagram.sebutan.citation import (
    PERUBAHAN,
    is_named,
    nama_bernomor,
    nama_urutan,
    say_peraturan,
)
from polakerja_diagram.sebutan.rujukan import CaraUbah

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polakerja_diagram.diagnostics import Diagnostic
    from polakerja_diagram.diagnostics.replacement import Replacement
    from polakerja_diagram.model import Peraturan, Struktur
    from polakerja_diagram.sebutan.rujukan import RujukanPeraturan


def check_rujukan(states: Sequence[Struktur]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the acts that are named; a state after one with a galat is not judged."""
    acts = [struktur.peraturan for struktur in states]
    settled: list[Struktur] = []
    for place, struktur in enumerate(states):
        found = [
            wrong
            for rujukan in struktur.peraturan.semua_rujukan[:1]
            for wrong in _named(rujukan, acts[:place], acts[place:])
        ]
        if not found and struktur.peraturan.rujukan(CaraUbah.MENGUBAH):
            found = list(_against(struktur, settled))
        yield from found
        if any(one.severity is Severity.GALAT for one in found):
            return
        settled.append(settle(struktur, settled))


def _named(
    rujukan: RujukanPeraturan, before: Sequence[Peraturan], later: Sequence[Peraturan]
) -> Iterator[Diagnostic]:
    """Yield why the named act cannot be the amended one (PK257-PK260)."""
    act = next((one for one in before if is_named(one, rujukan)), None)
    if act is None:
        after = next((one for one in later if is_named(one, rujukan)), None)
        yield _unknown(rujukan, before) if after is None else _later(rujukan, after)
        return
    rantai = read_rantai(before)
    induk = rantai.induk
    if act in rantai.semua_perubahan:
        yield error(
            "PK258",
            at=rujukan.at,
            message=f"{rujukan} sendiri mengubah peraturan lain; yang {_done(rujukan)} peraturan induknya",
            hint=f"tulis {nama_bernomor(induk)}; perubahannya yang terdahulu dibaca dari riwayat",
            related=(Related(act.at, say_peraturan(act)), Related(induk.at, "peraturan induknya")),
            replacements=_instead(rujukan, induk),
        )
    elif act != induk:
        yield error(
            "PK260",
            at=rujukan.at,
            message=f"{rujukan} bukan lagi peraturan yang berlaku",
            hint=f"menurut riwayat yang berlaku {nama_bernomor(induk)}",
            related=(Related(act.at, "peraturan yang disebut"), Related(induk.at, "penggantinya")),
        )


def _unknown(rujukan: RujukanPeraturan, before: Sequence[Peraturan]) -> Diagnostic:
    """Return PK257, with the one act that differs from the named one in a single part."""
    near = [act for act in before if _differing(rujukan, act) == 1]
    if len(near) == 1:
        hint = f"mungkin maksudnya {nama_bernomor(near[0])}?"
    elif before:
        hint = f"peraturan terakhir di riwayat: {nama_bernomor(before[-1])}"
    else:
        hint = "riwayat masih kosong; simpan dahulu peraturan yang berlaku dengan polakerja arsip"
    return error(
        "PK257",
        at=rujukan.at,
        message=f"peraturan yang {_done(rujukan)} tidak ada di riwayat: {rujukan}",
        hint=hint,
        related=tuple(Related(act.at, nama_bernomor(act)) for act in near),
        replacements=_instead(rujukan, near[0]) if len(near) == 1 else (),
    )


def _later(rujukan: RujukanPeraturan, after: Peraturan) -> Diagnostic:
    return error(
        "PK259",
        at=rujukan.at,
        message=f"{rujukan} tidak lebih dahulu daripada peraturan yang {rujukan.cara}nya",
        hint="betulkan peraturan yang disebut, atau tanggal kedua peraturan",
        related=(Related(after.at, nama_bernomor(after)),),
    )


def _against(struktur: Struktur, before: Sequence[Struktur]) -> Iterator[Diagnostic]:
    """Yield what contradicts the amended state: annexes (PK261, PK262) and the title (PK628, PK629)."""
    lama, act = before[-1], struktur.peraturan
    for missing in left_out(lama, struktur):
        yield error(
            "PK261",
            at=struktur.semua_lampiran[0].at if struktur.semua_lampiran else act.at,
            message=f"{nama_urutan(lama, missing)} ({missing.nama}) peraturan yang diubah tidak ditulis lagi",
            hint="tulis lagi barisnya; bila memang dihapus, tambahkan 'dihapus: ya'",
            related=(Related(missing.at, "lampiran yang berlaku"),),
        )
    known = {one.bagan for one in (*lama.semua_lampiran, *lama.lampiran_dihapus)}
    for deleted in struktur.lampiran_dihapus:
        if deleted.bagan not in known:
            yield error(
                "PK262",
                at=deleted.at,
                message=f"lampiran '{deleted.bagan}' dihapus, padahal peraturan yang diubah tidak memuatnya",
                hint="hapus baris lampiran ini",
                related=(Related(lama.peraturan.at, "peraturan yang diubah"),),
            )
    rantai = read_rantai([one.peraturan for one in before])
    wanted = tentang_perubahan(rantai.induk, rantai.urutan)
    written, said = (" ".join(one.casefold().split()) for one in (act.tentang, wanted))
    last = (rantai.induk, *rantai.semua_perubahan)[-1]
    related = (Related(last.at, f"di riwayat: {nama_bernomor(last)}"),)
    if written.split()[:1] == [PERUBAHAN] and written != said:
        yield error(
            "PK628",
            at=act.tentang_at,
            message=f"judul ini tidak sesuai dengan riwayat; seharusnya '{wanted}'",
            hint="betulkan judulnya, atau lengkapi riwayat bila ada perubahan yang belum diarsipkan",
            related=related,
        )
    elif written not in {said, " ".join(rantai.induk.tentang.casefold().split())}:
        yield warning(
            "PK629",
            at=act.tentang_at,
            message="'tentang' berbeda dengan judul peraturan yang diubah; yang dicetak judul peraturan itu",
            hint=f"tulis seperti pada peraturan yang diubah: '{rantai.induk.tentang}'",
            related=(Related(rantai.induk.tentang_at, "judul peraturan yang diubah"),),
            replacements=replace_value(act.tentang_at, act.tentang, rantai.induk.tentang),
        )


def _done(rujukan: RujukanPeraturan) -> str:
    return "diubah" if rujukan.cara is CaraUbah.MENGUBAH else "dicabut"


def _differing(rujukan: RujukanPeraturan, act: Peraturan) -> int:
    parts = ((rujukan.jenis, act.jenis), (rujukan.nomor, act.nomor), (rujukan.tahun, act.tahun))
    return sum(one.casefold() != other.casefold() for one, other in parts)


def _instead(rujukan: RujukanPeraturan, act: Peraturan) -> tuple[Replacement, ...]:
    """Return the edits that name another act; none where a part of it is not to be written in place."""
    parts = (
        (rujukan.jenis_at, rujukan.jenis, act.jenis),
        (rujukan.nomor_at, rujukan.nomor, act.nomor),
        (rujukan.tahun_at, rujukan.tahun, act.tahun),
    )
    edits = [replace_value(at, old, new) for at, old, new in parts if old != new]
    return tuple(edit for edit, *_ in edits) if all(edits) else ()
