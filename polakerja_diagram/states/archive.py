"""States of a structure over time: keep the present one, read them all, find the one of a day.

A snapshot is an ordinary structure file in a folder, named by its act: `2025-05-06-perbup-28.yaml`. The order
of the names is the order of time; `check_riwayat` holds the dates within against it.
"""

from __future__ import annotations

import calendar
import errno
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, Never

from polakerja_diagram.amend.check_riwayat import check_riwayat
from polakerja_diagram.amend.decide import decide, settle
from polakerja_diagram.amend.riwayat import in_force
from polakerja_diagram.diagnostics import Diagnostic, Outcome, Severity, error, warning
from polakerja_diagram.files.writing import write_files
from polakerja_diagram.fingerprint import fingerprint
from polakerja_diagram.loading import RIWAYAT, explain_closed, is_snapshot, load, load_bytes
from polakerja_diagram.read.margin import write_margin
from polakerja_diagram.sebutan.jenis import find_jenis

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from polakerja_diagram.model import Peraturan, Struktur
    from polakerja_diagram.penetapan import Penetapan

BAGIAN_TERPANJANG: Final = 80
"""Signs of a kind or a number in the name of a snapshot: no system takes a name of more than 255 bytes."""

HARI: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Tersimpan:
    """Where the snapshot stands, and whether it was written just now or stood there already."""

    berkas: Path
    is_baru: bool


def parse_hari(text: str) -> date | None:
    """Return the day that is meant: of a year or a month the last one. None if it is no date.

    >>> parse_hari("2022-06-01"), parse_hari("2022"), parse_hari("2024-02"), parse_hari("2022-13")
    (datetime.date(2022, 6, 1), datetime.date(2022, 12, 31), datetime.date(2024, 2, 29), None)
    """
    found = HARI.fullmatch(text.strip())
    if found is None:
        return None
    tahun, bulan = int(found[1]), int(found[2] or 12)
    try:
        last = calendar.monthrange(tahun, bulan)[1]
        return date(tahun, bulan, int(found[3] or last))
    except ValueError:  # calendar.IllegalMonthError is one
        return None


def snapshot_name(peraturan: Peraturan) -> str | None:
    """Return `2025-05-06-perbup-28.yaml`; None for an act without number or day, which is a draft.

    >>> from polakerja_diagram.model import Peraturan
    >>> act = Peraturan("Peraturan Bupati", "Kabupaten Contoh", "Pola", nomor="94", tanggal=date(2021, 3, 1))
    >>> snapshot_name(act)
    '2021-03-01-perbup-94.yaml'
    """
    if not peraturan.nomor or peraturan.tanggal is None:
        return None
    jenis = peraturan.jenis
    parts = (
        peraturan.tanggal.isoformat(),
        _slug(find_jenis(jenis).singkatan or jenis)[:BAGIAN_TERPANJANG],
        _slug(peraturan.nomor)[:BAGIAN_TERPANJANG],
    )
    return "-".join(part for part in parts if part) + ".yaml"


def archive(berkas: Path, folder: Path) -> Outcome[Tersimpan]:
    """Keep the present state: a copy of the file, written whole or not at all.

    It says the margins that the file leaves to the default, so that a later default does not change them.

    Returns:
        Where it stands; or None, with PK506 (the act has no number or no day), PK507 (another state has its
        name), findings of the file itself or of the row of states that it would enter.

    Raises:
        FileNotFoundError: there is no such file.
        ToolError: PK48x, the file cannot be read or the snapshot cannot be written.
    """
    data = _read(berkas)
    checked = load_bytes(data, file=str(berkas))
    struktur = checked.value
    if struktur is None:
        return Outcome(None, checked.diagnostics)
    act = struktur.peraturan
    name = snapshot_name(act)
    if name is None:
        missing = ("nomor", act.nomor), ("tanggal penetapan", act.tanggal)
        message = f"rancangan belum dapat diarsipkan: {' dan '.join(n for n, it in missing if not it)} kosong"
        return _refused("PK506", act, message, hint="arsipkan sesudah peraturan itu ditetapkan")
    target, kept = folder / name, write_margin(data, struktur)
    if target.is_file():
        if _read(target) in {data, kept}:
            return Outcome(Tersimpan(target, is_baru=False))
        message = f"'{target}' sudah ada dan isinya lain; tidak ditimpa"
        return _refused("PK507", act, message, hint="isi data peraturan yang baru, atau betulkan arsip itu")
    row = read_riwayat(folder, berkas)
    if row.value is None:
        return Outcome(None, row.diagnostics)
    write_files(folder, {name: kept})
    return Outcome(Tersimpan(target, is_baru=True))


def read_riwayat(folder: Path, berkas: Path | None = None) -> Outcome[tuple[Struktur, ...]]:
    """Return the states, oldest first: the snapshots by name, then the present file unless it is the last.

    Returns:
        The states, settled; or None with the galat of the files and of the row (PK257-PK262, PK501-PK505,
        PK628). Warnings of the states are not told here.

    Raises:
        FileNotFoundError: `berkas` is not there.
        ToolError: PK483, a file cannot be read.
    """
    loaded = load_all((*snapshot_files(folder), *((berkas,) if berkas else ())))
    if loaded.value is None:
        return Outcome(None, loaded.diagnostics)
    states = list(loaded.value)
    if berkas and len(states) > 1 and fingerprint(states[-1]) == fingerprint(states[-2]):
        states.pop()
    found = errors_of(check_riwayat(states))
    settled: list[Struktur] = []
    for struktur in () if found else states:
        settled.append(settle(struktur, settled))
    return Outcome(None if found else tuple(settled), found)


def load_all(paths: Iterable[Path]) -> Outcome[tuple[Struktur, ...]]:
    """Return the states that files say, each by itself; None with the galat of any."""
    outcomes = [load(path) for path in paths]
    found = errors_of(one for outcome in outcomes for one in outcome.diagnostics)
    return Outcome(None if found else tuple(one.value for one in outcomes if one.value is not None), found)


def snapshot_files(folder: Path) -> tuple[Path, ...]:
    """Return the snapshots of a folder by name; none if there is no such folder.

    Raises:
        ToolError: PK483, the folder may not be read, or a snapshot is a link to what is gone.
    """
    if not folder.is_dir():
        return ()
    with explain_closed(folder):
        found = sorted(path for path in folder.iterdir() if path.suffix in {".yaml", ".yml"})
    for path in found:
        with explain_closed(path):
            if not path.exists():
                raise OSError(errno.ENOLINK, "menunjuk ke berkas yang tidak ada")
    return tuple(found)


def riwayat_of(berkas: Path) -> Path:
    """Return the folder of the snapshots of a file: beside it, or its own if the file is a snapshot."""
    return berkas.parent if is_snapshot(berkas) else berkas.parent / RIWAYAT


def state_on(berkas: Path, folder: Path, hari: date) -> Outcome[Penetapan]:
    """Return the state in force on a day; PK508 before the first, PK509 (a warning) where it is uncertain.

    The present file is a draft, never in force, until its act has a number.
    """
    row = read_riwayat(folder, berkas)
    if row.value is None:
        return Outcome(None, row.diagnostics)
    states = row.value
    if len(states) > 1 and states[-1].file == str(berkas) and not states[-1].peraturan.nomor:
        states = states[:-1]
    berlaku = in_force(states, hari)
    if berlaku is None:
        message = f"pada {hari.isoformat()} belum ada keadaan yang berlaku"
        return _refused("PK508", row.value[0].peraturan, message, hint=f"arsip dicari di '{folder}'")
    place = states.index(berlaku.struktur)
    decided = decide(berlaku.struktur, states[:place], tuple(one.peraturan for one in states[place + 1 :]))
    if berlaku.struktur.file != str(berkas):
        decided = decided.of_its_time()
    if berlaku.is_certain:
        return Outcome(decided)
    doubt = warning(
        "PK509",
        at=berlaku.struktur.peraturan.at,
        message=(
            f"keadaan pada {hari.isoformat()} tidak pasti: "
            f"nomor atau hari penetapan suatu peraturan belum diketahui"
        ),
        hint="lengkapi tanggal peraturan itu pada arsipnya",
    )
    return Outcome(decided, (doubt,))


def errors_of(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the findings that stop a run."""
    return tuple(one for one in found if one.severity is Severity.GALAT)


def _refused(code: str, act: Peraturan, message: str, *, hint: str) -> Outcome[Never]:
    return Outcome(None, (error(code, at=act.at, message=message, hint=hint),))


def _read(path: Path) -> bytes:
    with explain_closed(path):
        return path.read_bytes()


def _slug(text: str) -> str:
    """Return letters and digits with single hyphens between.

    >>> _slug("050/ 30 /HK/437.12/2026")
    '050-30-hk-437-12-2026'
    """
    return "-".join(re.findall(r"[a-z0-9]+", text.casefold()))
