"""A chart put into the bytes of a document, as the tests of `insert` do it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.office.insert import Sisipan, insert_chart, read_document

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from polakerja_diagram.office.insert import HalamanSisip

PNG: Final = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415478da63f8ffff3f0005fe02fea7c5e7170000000049454e44ae426082"
)
"""One pixel, in the place of every drawing."""


@dataclass(frozen=True)
class Selesai:
    """The new document, and what was done."""

    naskah: bytes
    sisipan: Sisipan


def sisipkan(
    naskah: bytes,
    penanda: str,
    semua: Sequence[HalamanSisip],
    *,
    make_png: Callable[[str], bytes] = lambda _: PNG,
) -> Selesai:
    file = read_document(naskah)
    done = insert_chart(file, penanda, semua, make_png=make_png)
    return Selesai(file.to_bytes(), done)
