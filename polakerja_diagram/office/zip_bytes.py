"""Names and contents -> a ZIP container with the same bytes every time (DOCX and ODT are ZIP files)."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Final

from polakerja_diagram.draw.identity import TANGGAL

if TYPE_CHECKING:
    from collections.abc import Iterable

TANGGAL_ZIP: Final = (TANGGAL.year, TANGGAL.month, TANGGAL.day, 0, 0, 0)
"""Date of every entry."""

UNIX: Final = 3
"""`create_system` in the ZIP header; without it Windows and Linux would write different bytes."""


def pack_zip(entries: Iterable[tuple[str, bytes]], *, stored: frozenset[str] = frozenset()) -> bytes:
    """Return a ZIP of the entries in their order; names in `stored` are not compressed (ODF `mimetype`)."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            info = zipfile.ZipInfo(name, TANGGAL_ZIP)
            info.create_system = UNIX
            info.external_attr = 0o644 << 16
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return stream.getvalue()


def repack_zip(data: bytes) -> bytes:
    """Return the same container with fixed dates."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return pack_zip([(info.filename, archive.read(info)) for info in archive.infolist()])
