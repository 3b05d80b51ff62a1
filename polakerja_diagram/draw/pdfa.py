"""Page SVGs -> one archival PDF (PDF/A, ISO 19005), tagged, with its words for who cannot see it; by typst.

typst writes metadata, tags and colour profile as the standard wants them; afterwards only the fingerprint is
added, and the way in which bookmarks name their places is changed.
"""

from __future__ import annotations

import json
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Final

from polakerja_diagram.choices import PDFA_TINGKAT
from polakerja_diagram.draw.fonts import for_backend
from polakerja_diagram.draw.pdf import page_size_mm
from polakerja_diagram.draw.spelling import clean_text
from polakerja_diagram.draw.typst_engine import compile_typst

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.draw.edition import HalamanTergambar
    from polakerja_diagram.draw.identity import Identitas

TANGGAL_RANCANGAN: Final = date(2025, 1, 1)
"""A draft has no date yet, and the standard wants one in every file: one that never changes."""

SOURCE: Final = b"""#let tanggal = json(bytes(sys.inputs.tanggal))
#set document(
  title: sys.inputs.judul, author: sys.inputs.pembuat, description: sys.inputs.pokok,
  keywords: json(bytes(sys.inputs.kata_kunci)),
  date: datetime(
    year: tanggal.at(0), month: tanggal.at(1), day: tanggal.at(2), hour: 0, minute: 0, second: 0
  ),
)
#set text(lang: "id", region: "ID", font: "TeX Gyre Bonum")
#show heading: it => place(hide(it.body))
#for lembar in json(bytes(sys.inputs.halaman)) {
  set page(width: lembar.lebar * 1mm, height: lembar.tinggi * 1mm, margin: 0mm)
  if lembar.penanda != "" { heading(level: 1, lembar.penanda) }
  figure(image(bytes(lembar.svg), format: "svg", width: 100%, height: 100%), alt: lembar.uraian)
}
"""
# https://typst.app/docs/reference/pdf/


def render_pdfa(
    semua: Sequence[HalamanTergambar], identitas: Identitas, *, tingkat: str = PDFA_TINGKAT[0]
) -> bytes:
    """Return the pages as one PDF made to PDF/A-2a or PDF/A-1b; a bookmark leads to the first of each annex.

    Args:
        semua: the pages, in order.
        identitas: what the document says of itself.
        tingkat: one of PDFA_TINGKAT.

    Raises:
        ToolError: PK421 typst is not there, PK422 it failed (a sign that no bundled font has stops it), or a
            page states no size.
    """
    pages = []
    for page in semua:
        lebar, tinggi = page_size_mm(page.svg)
        pages.append(
            {
                "svg": for_backend(page.svg),
                "lebar": lebar,
                "tinggi": tinggi,
                "uraian": clean_text(page.halaman.uraian) or " ",
                "penanda": clean_text(page.penanda) if page.halaman.halaman == 1 else "",
            }
        )
    result = compile_typst(
        SOURCE,
        {
            "judul": clean_text(identitas.judul),
            "pembuat": clean_text(identitas.penerbit.pembuat),
            "tanggal": json.dumps(_day(identitas.penerbit.tanggal or TANGGAL_RANCANGAN)),
            "pokok": clean_text(identitas.tentang),
            "kata_kunci": json.dumps([clean_text(kata) for kata in identitas.kata_kunci]),
            "halaman": json.dumps(pages),
        },
        gagal=(
            f"typst gagal membuat PDF/A-{tingkat}",
            "periksa nama yang memakai aksara selain huruf Latin",
        ),
        format="pdf",
        pdf_standards=f"a-{tingkat}",
    )
    return _finish(result, tingkat, identitas.sidik)


def _day(tanggal: date) -> tuple[int, int, int]:
    return tanggal.year, tanggal.month, tanggal.day


def _finish(data: bytes, tingkat: str, sidik: str) -> bytes:
    """Add the fingerprint to what the file says of itself: the standard leaves room there for more words.

    In a 1b file each bookmark's place is written into the bookmark: PDFBox Preflight does not follow a
    reference to it.
    """
    import pikepdf  # noqa: PLC0415 - slow to load

    with pikepdf.open(BytesIO(data)) as document:
        if sidik:
            document.docinfo["/Sidik"] = sidik
        modes = pikepdf.ObjectStreamMode
        if tingkat == "1b":
            for thing in document.objects:
                if isinstance(thing, pikepdf.Dictionary) and "/Dest" in thing and "/Title" in thing:
                    thing.Dest = pikepdf.Array(list(thing.Dest))
        stream = BytesIO()
        document.save(
            stream,
            deterministic_id=True,
            object_stream_mode=modes.disable if tingkat == "1b" else modes.preserve,
            fix_metadata_version=False,
        )
    return stream.getvalue()
