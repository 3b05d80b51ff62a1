"""Many structure files in one run: each in a process of its own kind, none stops another.

What is drawn for one file is what `pipeline.draw` draws for it; here is only who does it and what is kept.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from polakerja_diagram import pipeline
from polakerja_diagram.choices import Pilihan, PilihanError
from polakerja_diagram.diagnostics import Diagnostic, ToolError
from polakerja_diagram.host import MACHINE, Host, ProcessEndedError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from polakerja_diagram.pipeline import HasilLampiran


CODES: Final[dict[str, str]] = {
    "PK451": """Proses yang menggambar sebuah berkas berhenti di tengah jalan.

Mengapa: beberapa berkas digambar masing-masing oleh proses tersendiri; sistem menghentikan proses yang
    memakai terlalu banyak memori, dan orang dapat mematikannya. Berkas lain tetap digambar.
Salah: `--paralel 16` pada komputer dengan memori kecil.
Betul: kurangi `--paralel`, tutup program lain, lalu gambar lagi berkas yang gagal.
""",
}
"""Code -> explanation, for `polakerja jelaskan`."""

TERHENTI: Final = "proses yang menggambarnya dihentikan oleh sistem; berkas lamanya tetap ada"


@dataclass(frozen=True, slots=True)
class Kegagalan:
    """Why a file was not drawn though its structure may be right: a tool, the disk, a wrong choice."""

    kode: str
    pesan: str
    saran: str = ""
    rincian: str = ""


@dataclass(frozen=True, slots=True)
class HasilBerkas:
    """What became of one structure file."""

    berkas: Path
    folder: Path
    is_jadi: bool = False
    semua_lampiran: tuple[HasilLampiran, ...] = ()
    temuan: tuple[Diagnostic, ...] = ()
    catatan: tuple[str, ...] = ()
    kegagalan: Kegagalan | None = None


def find_namesakes(semua_berkas: Sequence[Path]) -> tuple[Path, Path] | None:
    """Return two files whose results would go into one folder, or None. Upper and lower case are one.

    >>> from pathlib import PurePath
    >>> find_namesakes([PurePath("a/tapin.yaml"), PurePath("b/Tapin.yml")])
    (PurePosixPath('a/tapin.yaml'), PurePosixPath('b/Tapin.yml'))
    """
    seen: dict[str, Path] = {}
    for berkas in semua_berkas:
        name = unicodedata.normalize("NFC", berkas.stem).casefold()
        if name in seen:
            return seen[name], berkas
        seen[name] = berkas
    return None


def draw_many(
    semua_berkas: Sequence[Path],
    *,
    keluaran: Path,
    paralel: int,
    pilihan: Pilihan,
    host: Host = MACHINE,
) -> Iterator[HasilBerkas]:
    """Draw every file into `keluaran/<name of the file>/` and yield what became of each, as they are done.

    Args:
        semua_berkas: the structure files, no two of one name.
        keluaran: the folder of the folders.
        paralel: how many processes work at the same time.
        pilihan: the choices, the same for all.
        host: what may be used of the machine.
    """
    work = partial(draw_one, keluaran=keluaran, pilihan=pilihan, host=host)
    for berkas, result in host.each(work, semua_berkas, at_once=paralel):
        if isinstance(result, HasilBerkas):
            yield result
        elif isinstance(result, ProcessEndedError):
            failure = Kegagalan("PK451", TERHENTI, "kurangi --paralel, lalu gambar lagi berkas itu")
            yield HasilBerkas(berkas, keluaran / berkas.stem, kegagalan=failure)
        else:  # a fault of ours: the others go on
            failure = Kegagalan("", f"{type(result).__name__}: {result}")
            yield HasilBerkas(berkas, keluaran / berkas.stem, kegagalan=failure)


def draw_one(berkas: Path, *, keluaran: Path, pilihan: Pilihan, host: Host = MACHINE) -> HasilBerkas:
    """Draw one file into its folder; a failed tool or a wrong choice is part of what became of it."""
    folder = keluaran / berkas.stem
    try:
        outcome = pipeline.draw(berkas, keluaran=folder, pilihan=pilihan, host=host)
    except ToolError as cause:
        failure = Kegagalan(cause.code, cause.message, cause.hint, cause.detail)
        return HasilBerkas(berkas, folder, kegagalan=failure)
    except (PilihanError, FileNotFoundError) as cause:
        return HasilBerkas(berkas, folder, kegagalan=Kegagalan("", str(cause)))
    if outcome.value is None:
        return HasilBerkas(berkas, folder, temuan=outcome.diagnostics)
    return HasilBerkas(
        berkas,
        folder,
        is_jadi=True,
        semua_lampiran=outcome.value.semua_lampiran,
        temuan=outcome.diagnostics,
        catatan=outcome.value.catatan,
    )
