"""What a drafter hears of an annex that lies otherwise on its pages than the drawing in the folder.

An amended row moves the boxes of its own list; a change of size, orientation, columns or pages moves all.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.page.arrangement import changes, read_tatanan
from polakerja_diagram.draw.file_names import NamaBerkas

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from polakerja_diagram.chart.page.arrangement import Tatanan

TATANAN_SVG: Final = re.compile(r'<metadata\b[^>]*\bdata-tatanan="([^"]*)"')


def read_arrangements(folder: Path, semua_lampiran: Iterable[int]) -> dict[int, Tatanan]:
    """Return how annexes lie on the pages that an earlier run has left in a folder, by number.

    Args:
        folder: where `lampiran-N.svg` may stand.
        semua_lampiran: the numbers of annexes to look for.
    """
    result: dict[int, Tatanan] = {}
    for urutan in semua_lampiran:
        path = folder / str(NamaBerkas("svg", urutan=urutan))
        try:
            page = path.read_text(encoding="utf-8") if path.is_file() else ""
        except (OSError, UnicodeDecodeError):  # never drawn here, or no file of ours
            continue
        found = TATANAN_SVG.search(page)
        if found:
            result[urutan] = read_tatanan(unescape(found[1]))
    return result


def announce(
    lama: Mapping[int, Tatanan], baru: Mapping[int, Tatanan], sebutan: Mapping[int, str]
) -> Iterator[str]:
    """Yield a remark for each annex that lies otherwise than before.

    >>> list(announce({2: {"huruf": "10 pt"}}, {2: {"huruf": "10 pt"}}, {2: "Lampiran II"}))
    []
    """
    for urutan, tatanan in baru.items():
        told = ", ".join(changes(lama.get(urutan, {}), tatanan))
        if told:
            yield (
                f"tata letak {sebutan[urutan]} berubah sejak gambar sebelumnya ({told}), jadi kotak lain "
                "ikut bergeser; kunci di tata-letak dapat menetapkannya"
            )
