"""The files of a folder and the fingerprints inside them, whatever they are called.

A document holds its charts as SVG and PNG and keeps them when its text is edited; a PDF says its fingerprint
among what it says of itself. What is lost, damaged or none of ours is empty: unknown.
"""

from __future__ import annotations

import codecs
import logging
import re
from io import BytesIO
from typing import TYPE_CHECKING, Final

from polakerja_diagram.draw.carried import PNG, SIDIK, read_lines, read_picture, read_png, read_svg
from polakerja_diagram.draw.file_names import read_backup
from polakerja_diagram.draw.spelling import clean_text
from polakerja_diagram.office.zip_bytes import ZipRusakError, read_zip

if TYPE_CHECKING:
    from pathlib import Path

logging.getLogger("pikepdf").addHandler(logging.NullHandler())
"""What it remarks about other people's files is not for a drafter."""

BERKAS_TERBESAR: Final = 128 * 1024 * 1024
"""Bytes of the largest file that is looked into; ours take a few megabytes."""

MANIFES: Final = re.compile(r".+\.manifes\b.*\.json")
"""What says which files belong together, under whatever name it was downloaded: no chart."""

SISTEM: Final = re.compile(r"\..*|~\$.*|(?i:thumbs\.db|desktop\.ini)")
"""What a system or an open program leaves in folders."""


def folder_files(folder: Path) -> list[Path]:
    """Return the files of a folder by name, without those of the system and the manifest.

    Raises:
        OSError: the folder cannot be read.
    """
    return [
        path
        for path in sorted(folder.iterdir())
        if not SISTEM.fullmatch(path.name) and not MANIFES.fullmatch(path.name) and _is_file(path)
    ]


def is_copy(path: Path) -> bool:
    """Whether a file is a copy that we have kept."""
    return read_backup(path.name) > 0


def shown(path: Path) -> str:
    """Return a path as a message can show it: the name of a file may be no text at all."""
    return clean_text(str(path))


def read_sidik(path: Path) -> frozenset[str]:
    """Return the fingerprints in a file; none if it carries none or cannot be read."""
    try:
        if path.stat().st_size > BERKAS_TERBESAR:
            return frozenset()
        data = path.read_bytes()
    except OSError:
        return frozenset()
    if b"%PDF" in data[:1024]:
        return _read_pdf(data)
    if data.startswith(b"PK"):
        return _read_zip(data)
    if data.startswith(PNG):
        return frozenset(asal.sidik for asal in read_png(data))
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        data = data.decode("utf-16", "replace").encode("utf-8", "replace")
    return frozenset((*(asal.sidik for asal in read_svg(data)), *read_lines(data)))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # behind a folder that may not be entered
        return False


def _read_zip(data: bytes) -> frozenset[str]:
    """Return the fingerprints of the pictures in a document."""
    try:
        entries = read_zip(data, lambda name: name.lower().endswith((".svg", ".png")))
    except ZipRusakError:
        return frozenset()
    return frozenset(asal.sidik for _, content in entries if (asal := read_picture(content)))


def _read_pdf(data: bytes) -> frozenset[str]:
    import pikepdf  # noqa: PLC0415 - slow to load

    try:
        with pikepdf.open(BytesIO(data)) as document:
            info = document.trailer.get("/Info")
            said = str(info.get("/Sidik", "")) if isinstance(info, pikepdf.Dictionary) else ""
    except (pikepdf.PdfError, pikepdf.PasswordError, ValueError):  # damaged, or behind a password
        return frozenset()
    return frozenset({said}) if SIDIK.fullmatch(said) else frozenset()
