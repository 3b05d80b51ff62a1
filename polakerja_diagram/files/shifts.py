"""What a drafter hears of an annex that lies otherwise on its pages than the drawing in the folder.

An amended row moves the boxes of its own list; a change of size, orientation, columns or pages moves all.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.page.arrangement import MARGIN, changes, read_tatanan
from polakerja_diagram.draw.file_names import NamaBerkas
from polakerja_diagram.units import MARGIN_DAHULU_MM, MARGIN_MM, write_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from polakerja_diagram.chart.page.arrangement import Tatanan
    from polakerja_diagram.model import TataLetak

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


def announce_margin(lama: Mapping[int, Tatanan], wishes: TataLetak) -> Iterator[str]:
    """Yield a remark where a margin is left to the default and the folder's drawing had an earlier one.

    Pages of then do not say their margin. Those of this run do, so the next has nothing to announce.
    """
    left = [sisi for sisi, mm in wishes.unwritten_mm.items() if mm == MARGIN_MM]
    if left and any(MARGIN not in tatanan for tatanan in lama.values()):
        then, now = write_number(MARGIN_DAHULU_MM), write_number(MARGIN_MM)
        said = ", ".join(f"{sisi}: {then}" for sisi in left)
        yield (
            f"margin yang tidak ditulis kini {now} mm, dahulu {then} mm (UU 12/2011 Lampiran II angka 284a); "
            f"supaya tetap {then} mm, tulis 'margin: {{{said}}}' pada tata-letak"
        )
