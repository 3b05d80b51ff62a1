"""The first step of an amendment, and back: the act in force is kept, its file becomes the next draft."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Never

from polakerja_diagram.amend.rantai import read_rantai, tentang_perubahan
from polakerja_diagram.diagnostics import NOWHERE, Location, Outcome, ToolError, error
from polakerja_diagram.files.edits import find_backup
from polakerja_diagram.files.writing import write_files
from polakerja_diagram.loading import explain_closed, load_bytes
from polakerja_diagram.read.draft import write_draft
from polakerja_diagram.read.margin import write_margin
from polakerja_diagram.sebutan.citation import is_perubahan, nama_bernomor, nama_peraturan
from polakerja_diagram.states.archive import archive, read_riwayat, snapshot_files, snapshot_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from polakerja_diagram.model import Peraturan, Struktur


@dataclass(frozen=True, slots=True)
class Dimulai:
    """What began: the snapshot of the act in force, whether it is new, and the title of the draft."""

    arsip: Path
    is_baru: bool
    judul: str


@dataclass(frozen=True, slots=True)
class Dibatalkan:
    """What was taken back: the snapshot that the file is like again; where an edited draft is kept."""

    arsip: Path
    simpanan: Path | None


def begin(berkas: Path, folder: Path) -> Outcome[Dimulai]:
    """Keep the act in force and make its file the draft that amends it; all of it or nothing.

    Returns:
        What began; or None, with PK265 (the file is a draft already), PK266 (the amended act is in no
        snapshot), PK267 (its text cannot be edited surely), or what `archive` finds.

    Raises:
        FileNotFoundError: there is no such file.
        ToolError: PK48x, a file cannot be read or written; then nothing has changed.
    """
    target = berkas.resolve()  # a link stays a link
    with explain_closed(berkas):
        data = target.read_bytes()
    loaded = load_bytes(data, file=str(berkas))
    if loaded.value is None:
        return Outcome(None, loaded.diagnostics)
    data = write_margin(data, loaded.value)  # as the snapshot says it: only so it is known to be unedited
    act = loaded.value.peraturan
    if act.semua_rujukan and not act.nomor:
        return _refused(
            "PK265",
            f"berkas ini sudah rancangan yang {act.semua_rujukan[0].cara} {act.semua_rujukan[0]}",
            hint="lanjutkan menyunting, atau batalkan dengan polakerja ubah --batal",
            at=act.semua_rujukan[0].at,
        )
    if snapshot_name(act) is None:
        return Outcome(None, archive(berkas, folder).diagnostics)
    row = read_riwayat(folder, berkas)
    if row.value is None:
        return Outcome(None, row.diagnostics)
    return _begin(berkas, folder, data, loaded.value, [one.peraturan for one in row.value])


def _begin(
    berkas: Path, folder: Path, data: bytes, struktur: Struktur, acts: Sequence[Peraturan]
) -> Outcome[Dimulai]:
    act, rantai = struktur.peraturan, read_rantai(acts)
    if is_perubahan(rantai.induk):
        return _refused(
            "PK266",
            f"peraturan yang diubah oleh {nama_bernomor(act)} tidak ada di riwayat",
            hint=f"simpan dahulu arsip peraturan induknya di '{folder}'",
            at=act.tentang_at,
        )
    draft = write_draft(data, struktur, rantai.induk)
    if draft is None:
        return _refused(
            "PK267",
            "bagian 'peraturan' tidak dapat disunting program dengan pasti",
            hint="jalankan polakerja arsip, kosongkan nomor, tahun, tanggal, dan nama, lalu tulis 'mengubah'",
            at=act.at,
        )
    kept = archive(berkas, folder)
    if kept.value is None:
        return Outcome(None, kept.diagnostics)
    try:
        write_files(berkas.resolve().parent, {berkas.resolve().name: draft})
    except ToolError:
        if kept.value.is_baru:
            kept.value.berkas.unlink(missing_ok=True)
        raise
    title = f"{nama_peraturan(act)} tentang {tentang_perubahan(rantai.induk, rantai.urutan)}"
    return Outcome(Dimulai(kept.value.berkas, kept.value.is_baru, title))


def take_back(berkas: Path, folder: Path) -> Outcome[Dibatalkan]:
    """Give a file the content of the last snapshot again; a draft that was edited is kept beside it.

    The snapshot stays. A draft that can no longer be read is taken back too.

    Returns:
        What was taken back; or None, with PK510 (there is no snapshot) or PK268 (the file is no draft).

    Raises:
        FileNotFoundError: there is no such file.
        ToolError: PK48x, a file cannot be read or written; then nothing has changed.
    """
    target, snapshots = berkas.resolve(), snapshot_files(folder)
    with explain_closed(berkas):
        data = target.read_bytes()
    if not snapshots:
        return _refused("PK510", f"belum ada arsip di '{folder}'", hint="tidak ada yang dapat dibatalkan")
    with explain_closed(snapshots[-1]):
        kept = snapshots[-1].read_bytes()
    current = load_bytes(data, file=str(berkas)).value
    if data == kept or (current and (current.peraturan.nomor or not current.peraturan.semua_rujukan)):
        return _refused(
            "PK268",
            "tidak ada yang dibatalkan: berkas ini bukan rancangan yang dimulai dengan polakerja ubah",
            hint="rancangan menyebut 'mengubah' dan belum bernomor",
            at=current.peraturan.at if current else NOWHERE,
        )
    backup = None if data == _begun(kept, folder) else find_backup(target, data)
    write_files(target.parent, ({backup.name: data} if backup else {}) | {target.name: kept})
    return Outcome(Dibatalkan(snapshots[-1], backup and berkas.with_name(backup.name)))


def _begun(kept: bytes, folder: Path) -> bytes | None:
    """Return the draft as it was when it began, if the history still tells."""
    struktur, row = load_bytes(kept, file="").value, read_riwayat(folder)
    if struktur is None or not row.value:
        return None
    return write_draft(
        write_margin(kept, struktur), struktur, read_rantai([one.peraturan for one in row.value]).induk
    )


def _refused(code: str, message: str, *, hint: str, at: Location = NOWHERE) -> Outcome[Never]:
    return Outcome(None, (error(code, at=at, message=message, hint=hint),))
