"""The manifest of an output folder: which files are one set, what each holds, what they were made from.

It is the last file of a run to be moved into its place, so that a folder in which two sets are mixed is
noticed: by a run that was killed while it wrote, by files of other choices, by a file that was changed or
copied there. What a later run of the same structure and the same choices adds belongs to the set.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from polakerja_diagram.choices import Pilihan
from polakerja_diagram.diagnostics import NOWHERE, Diagnostic, warning
from polakerja_diagram.draw.file_names import PERUBAHAN, NamaBerkas, read_name
from polakerja_diagram.draw.templates import fingerprint_templates
from polakerja_diagram.files.edits import DAPAT_DISUNTING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from polakerja_diagram.draw.edition import Terbitan

CODES: Final[dict[str, str]] = {
    "PK450": """Berkas di folder hasil bukan satu rangkaian.

Mengapa: `lampiran.manifes.json` mencatat semua berkas satu rangkaian dengan isinya. Ada berkas yang dibuat
    dengan pilihan atau struktur lain, berubah sesudah ditulis, atau disalin ke situ; bila dikirim bersama,
    dua keadaan tercampur. DOCX dan ODT yang Anda sunting tidak termasuk.
Salah: `--mode salinan --format pdf` di folder yang memuat SVG naskah asli.
Betul: gambar semua format yang dipakai dengan pilihan yang sama, atau pindahkan berkas lamanya.
""",
}
"""Code -> explanation, for `polakerja jelaskan`."""

MANIFES: Final = str(NamaBerkas("manifes.json"))

SKEMA: Final = 1
"""Of the manifest; one of another schema says nothing to us."""

CARA: Final = ("mode", "satu_halaman", "gabungan", "nomor_lampiran")
"""Choices that decide what every file of a set shows; a folder of templates is a fifth, by its content."""

BESAR_TERBESAR: Final = 1_000_000
"""Bytes of a manifest: a thousand times those of a set."""


@dataclass(frozen=True, slots=True)
class Manifes:
    """One set of files."""

    sidik: str
    """Fingerprint of the structure."""
    versi: str
    """Our version."""
    pilihan: Mapping[str, str]
    """The choices of CARA that are not the usual ones."""
    berkas: Mapping[str, str] = field(default_factory=dict)
    """File name -> SHA-256 of its content."""

    def to_bytes(self) -> bytes:
        """Return the file: the same set, the same bytes."""
        record = {
            "skema": SKEMA,
            "versi": self.versi,
            "sidik": self.sidik,
            "pilihan": dict(self.pilihan),
            "berkas": dict(sorted(self.berkas.items())),
        }
        return f"{json.dumps(record, ensure_ascii=False, indent=2)}\n".encode()

    def differs(self, other: Manifes) -> str:
        """Return why files of another set of the same structure are not of this one; empty if they may be."""
        if other.versi != self.versi:
            return f"versi program {other.versi}"
        if other.pilihan == self.pilihan:
            return ""
        names = [name for name in (*CARA, "templat") if other.pilihan.get(name) != self.pilihan.get(name)]
        return f"pilihan lain: {', '.join(name.replace('_', '-') for name in names)}"


def plan_manifest(
    terbitan: Terbitan, isi: Mapping[str, bytes], folder: Path, usang: Collection[Path]
) -> tuple[Manifes, Mapping[str, str]]:
    """Return the set that stands in a folder once a run has written, and what stays there beside it.

    Args:
        terbitan: what was drawn.
        isi: name -> content of the files to be written.
        folder: where they will stand.
        usang: files there that will go.

    Returns:
        The manifest; and name -> reason of the files of the earlier set that are not of this one. Those of
        another structure say so themselves (`left_behind`).
    """
    new = Manifes(terbitan.identitas.sidik, terbitan.identitas.versi, dict(_ways(terbitan.pilihan)))
    earlier = read_manifest(folder)
    kept: dict[str, str] = {}
    strange: dict[str, str] = {}
    if earlier and earlier.sidik == new.sidik:
        for name, digest in earlier.berkas.items():
            path = folder / name
            if name in isi or path in usang or not path.is_file():
                continue
            reason = new.differs(earlier) or _change(path, digest)
            if reason:
                strange[name] = reason
            else:
                kept[name] = digest
    written = {name: sha256(content).hexdigest() for name, content in isi.items()}
    return Manifes(new.sidik, new.versi, new.pilihan, kept | written), strange


def read_manifest(folder: Path) -> Manifes | None:
    """Return the manifest of a folder; None if there is none, or none that we can read."""
    path = folder / MANIFES
    try:
        if not path.is_file() or path.stat().st_size > BESAR_TERBESAR:
            return None
        record = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):  # no JSON, no text, brackets without end
        return None
    match record:
        case {
            "skema": 1,
            "versi": str(versi),
            "sidik": str(sidik),
            "pilihan": dict(pilihan),
            "berkas": dict(berkas),
        } if all(isinstance(one, str) for one in (*pilihan.values(), *berkas.values())):
            named = {name: digest for name, digest in berkas.items() if PurePath(name).name == name}
            return Manifes(sidik, versi, pilihan, named)
    return None


def check_set(folder: Path) -> Iterator[Diagnostic]:
    """Yield PK450 if a folder holds what its manifest does not say; nothing without a manifest."""
    manifes = read_manifest(folder)
    if manifes is None:
        return
    strange = {
        name: reason
        for name, digest in manifes.berkas.items()
        if (folder / name).is_file() and (reason := _change(folder / name, digest))
    }
    with suppress(OSError):  # a folder may be open for its known files only
        for path in folder.iterdir():
            name = read_name(path.name)
            if name and name.rupa != PERUBAHAN and path.name not in {*manifes.berkas, MANIFES}:
                strange[path.name] = "tidak tercatat"
    yield from tell_strangers(folder, strange)


def tell_strangers(folder: Path, strange: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Yield PK450 about files of a folder (name -> why) that are not of its set."""
    reasons = {
        reason: sorted(name for name in strange if strange[name] == reason) for reason in strange.values()
    }
    if reasons:
        named = "; ".join(f"{', '.join(names)} ({reason})" for reason, names in sorted(reasons.items()))
        yield warning(
            "PK450",
            at=NOWHERE,
            message=f"berkas di folder '{folder}' bukan satu rangkaian: {named}",
            hint="gambar semua format yang dipakai dengan pilihan yang sama, atau pindahkan berkas itu",
        )


def _change(path: Path, digest: str) -> str:
    """Return what has become of a file since it was written; a drafter's edits are a drafter's business."""
    if path.suffix in DAPAT_DISUNTING:
        return ""
    try:
        return "" if sha256(path.read_bytes()).hexdigest() == digest else "isinya berubah sesudah ditulis"
    except OSError:
        return "tidak dapat dibaca"


def _ways(pilihan: Pilihan) -> Iterator[tuple[str, str]]:
    usual = Pilihan()
    for name in CARA:
        said = getattr(pilihan, name)
        if said != getattr(usual, name):
            yield name, "ya" if said is True else str(said)
    if pilihan.templat is not None:
        yield "templat", fingerprint_templates(pilihan.templat)
