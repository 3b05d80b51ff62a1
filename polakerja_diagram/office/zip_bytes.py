"""ZIP containers (DOCX, ODT): packed with the same bytes every time, read without trusting them."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

TANGGAL_ZIP: Final = (2025, 1, 1, 0, 0, 0)
"""Date of every entry, which a container must have: fixed, so that it is known what we have written."""

UNIX: Final = 3
"""`create_system` in the ZIP header; without it Windows and Linux would write different bytes."""

BESAR_TERBESAR: Final = 512 * 1024 * 1024
"""Bytes that are unpacked of one container; what unpacks to more is no document."""

DIKENAL: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""Compressions that a document may have: ISO/IEC 29500-2, annex B; OpenDocument 1.3 part 2, 2.2.1."""

BERSANDI: Final = 0x1
"""The general purpose bit of an encrypted entry: APPNOTE 4.4.4."""


RUSAK: Final = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError)
"""What zipfile and zlib say of damaged bytes, and of names that are no text."""


class ZipRusakError(ValueError):
    """A container that cannot be read; says why in Indonesian, for a drafter."""


def read_zip(
    data: bytes, wanted: Callable[[str], bool] = lambda _: True
) -> list[tuple[zipfile.ZipInfo, bytes]]:
    """Return entries with their content in the order of the container, each held against its check sum.

    No more is unpacked than an entry says that it holds, and no more than BESAR_TERBESAR of all.

    Args:
        data: the container.
        wanted: which names are unpacked.

    Raises:
        ZipRusakError: it is no ZIP, damaged, encrypted, too large or compressed in another way.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if wanted(info.filename)]
            _refuse(infos)
            return [(info, _unpack(archive, info)) for info in infos]
    except ZipRusakError:
        raise
    except RUSAK as cause:
        raise ZipRusakError("berkas ZIP-nya rusak atau terpotong") from cause


def _refuse(infos: Iterable[zipfile.ZipInfo]) -> None:
    """Refuse entries that no document has."""
    total = 0
    for info in infos:
        total += info.file_size
        if info.flag_bits & BERSANDI:
            raise ZipRusakError("isinya bersandi")
        if info.compress_type not in DIKENAL:
            raise ZipRusakError("isinya dipadatkan dengan cara yang tidak dikenal")
        if total > BESAR_TERBESAR:
            raise ZipRusakError("isinya terlalu besar")


def _unpack(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as stream:
        content = stream.read(info.file_size)  # without a size a false header unpacks 2 GB at once
    if len(content) != info.file_size:
        raise ZipRusakError("isinya terpotong")
    return content


def pack_zip(entries: Iterable[tuple[str, bytes]], *, stored: frozenset[str] = frozenset()) -> bytes:
    """Return a ZIP of the entries in their order; names in `stored` are not compressed (ODF `mimetype`)."""
    return write_zip((new_entry(name, is_stored=name in stored), content) for name, content in entries)


def new_entry(name: str, *, is_stored: bool = False) -> zipfile.ZipInfo:
    """Return the header of an entry of ours."""
    info = zipfile.ZipInfo(name, TANGGAL_ZIP)
    info.create_system = UNIX
    info.external_attr = 0o644 << 16
    info.compress_type = zipfile.ZIP_STORED if is_stored else zipfile.ZIP_DEFLATED
    return info


def write_zip(entries: Iterable[tuple[zipfile.ZipInfo, bytes]]) -> bytes:
    """Return a ZIP of entries with their headers."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for info, content in entries:
            archive.writestr(info, content)
    return stream.getvalue()


def repack_zip(data: bytes) -> bytes:
    """Return the same container with fixed dates."""
    return pack_zip([(info.filename, content) for info, content in read_zip(data)])
