"""A chart into a drafter's document: which annex a marker means, the pictures, the copy that is kept."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from polakerja_diagram import pipeline
from polakerja_diagram.chart.text.metrics import HURUF_TERKECIL_PT
from polakerja_diagram.choices import Pilihan, PilihanError
from polakerja_diagram.diagnostics import Outcome, ToolError
from polakerja_diagram.files.edits import find_backup
from polakerja_diagram.files.writing import write_files
from polakerja_diagram.host import MACHINE, Host
from polakerja_diagram.loading import explain_closed
from polakerja_diagram.sebutan.citation import angka_lampiran, nama_urutan

if TYPE_CHECKING:
    from pathlib import Path

    from polakerja_diagram.draw.edition import Terbitan
    from polakerja_diagram.model import Lampiran, Struktur
    from polakerja_diagram.office.insert import Sisipan

WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class HasilSisip:
    """What became of the document."""

    sebutan: str
    """The annex, `Lampiran II`."""
    penanda: str
    diperbarui: bool
    """Whether an earlier chart was renewed (else the marker was replaced)."""
    is_sama: bool
    """Whether the document held this very chart already; then nothing was written."""
    halaman: int
    """How many pages the chart takes, each a picture of its own."""
    huruf_pt: float
    """Size of the smallest text of the charts in the document, in points."""
    penanda_tersisa: bool
    """Whether the marker stands in the document still, beside the renewed chart."""
    sedang_dibuka: bool
    """Whether a program seems to have the document open."""
    cadangan: Path
    """The document as it was before."""

    @property
    def is_kecil(self) -> bool:
        """Whether the text is too small to be read on paper."""
        return round(self.huruf_pt, 1) < HURUF_TERKECIL_PT


def insert(
    naskah: Path,
    berkas: Path,
    *,
    penanda: str | None = None,
    pilihan: Pilihan = Pilihan(),
    host: Host = MACHINE,
) -> Outcome[HasilSisip]:
    """Draw one annex and put its chart and KETERANGAN into a Word document, which is kept beside it.

    Args:
        naskah: the DOCX file; it is replaced when everything else went well, and not at all otherwise.
        berkas: the structure file.
        penanda: the marker; None is `{{LAMPIRAN II}}`, made from the annex.
        pilihan: which annex (none said: the one that the marker names), on how many pages, by what; the
            formats and the closing of the page are those of the document.
        host: what may be used of the machine.

    Returns:
        What was done, or None if the structure has errors or the chart does not fit a page.

    Raises:
        PilihanError: several annexes are asked for, or nothing says which.
        ToolError: PK440-PK443, PK480, PK483 the document; PK4xx an engine or the disk. It is as it was.
    """
    asked = pilihan.lampiran
    if asked and len(asked) > 1:
        raise PilihanError("sebut satu lampiran saja pada --lampiran")
    old = _read(naskah)
    checked = pipeline.check(berkas)
    if checked.value is None:
        return Outcome(None, checked.diagnostics)
    struktur = checked.value.drawn(pilihan)
    if not struktur.semua_lampiran:
        return Outcome(None, pipeline.stop_empty(checked.diagnostics))
    annex = choose_annex(struktur, penanda, asked[0] if asked else None)
    sebutan = nama_urutan(struktur, annex)
    marker = penanda or f"{{{{{sebutan.upper()}}}}}"
    lying = _lying(struktur, old, marker, sebutan)
    laid_out = pipeline.lay_out(lying, (annex,), pilihan)
    found = (*checked.diagnostics, *laid_out.diagnostics)
    if laid_out.value is None or laid_out.has_errors:
        return Outcome(None, found)

    from polakerja_diagram.draw.edition import draw_pages  # noqa: PLC0415 - slow to load
    from polakerja_diagram.draw.page import chart_scale  # noqa: PLC0415 - slow to load

    done = _insert(old, marker, draw_pages(struktur, laid_out.value, pilihan, host=host))
    target = naskah.resolve()  # a link stays a link
    cadangan = find_backup(target, old)
    if done.naskah != old:
        write_files(target.parent, {cadangan.name: old, target.name: done.naskah})
    sizes = [
        halaman.denah.huruf_pt * chart_scale(halaman) * skala
        for halaman, skala in zip(laid_out.value, done.semua_skala, strict=True)
    ]
    hasil = HasilSisip(
        sebutan=sebutan,
        penanda=marker,
        diperbarui=done.diperbarui,
        is_sama=done.naskah == old,
        halaman=len(sizes),
        huruf_pt=min(sizes),
        penanda_tersisa=done.penanda_tersisa,
        sedang_dibuka=_is_open(target),
        cadangan=naskah.with_name(cadangan.name) if target.parent == naskah.parent.resolve() else cadangan,
    )
    return Outcome(hasil, found)


def choose_annex(struktur: Struktur, penanda: str | None, lampiran: int | None) -> Lampiran:
    """Return the annex of that place, or the one whose numeral or number stands in the marker.

    Raises:
        PilihanError: there is none, or nothing says which of several.
    """
    annexes = struktur.semua_lampiran
    if lampiran is None and len(annexes) == 1:
        return annexes[0]
    words = {word.upper() for word in WORD.findall(penanda or "")}
    for annex in annexes:
        numeral = angka_lampiran(struktur, annex).upper()
        if annex.urutan == lampiran or (lampiran is None and words & {numeral, str(annex.urutan)}):
            return annex
    if lampiran is not None:
        raise PilihanError(f"lampiran {lampiran} tidak ada; berkas ini memuat {len(annexes)} lampiran")
    raise PilihanError("tidak jelas lampiran mana yang disisipkan; sebut dengan --lampiran")


def _lying(struktur: Struktur, old: bytes, marker: str, sebutan: str) -> Struktur:
    """Return the structure with the wish that its pages lie as those of the document, unless it says how."""
    from polakerja_diagram.office.insert import find_orientation  # noqa: PLC0415 - slow to load

    wishes = struktur.tata_letak
    if wishes.orientasi:
        return struktur
    orientasi = find_orientation(old, marker, sebutan)
    return replace(struktur, tata_letak=replace(wishes, orientasi=orientasi))


def _insert(old: bytes, marker: str, terbitan: Terbitan) -> Sisipan:
    """Return the new document and what was done to it."""
    from polakerja_diagram.office.documents import make_lembar  # noqa: PLC0415 - slow to load
    from polakerja_diagram.office.docx_pictures import fallback_png  # noqa: PLC0415 - slow to load
    from polakerja_diagram.office.insert import insert_chart  # noqa: PLC0415 - slow to load

    return insert_chart(
        old,
        marker,
        [(one.bagan, one.keterangan) if one.keterangan else (one.bagan,) for one in make_lembar(terbitan)],
        make_png=partial(fallback_png, mesin_pdf=terbitan.pilihan.mesin_pdf),
    )


def _read(naskah: Path) -> bytes:
    """Return the document; it must also be one that may be changed."""
    with explain_closed(naskah):
        if not naskah.stat().st_mode & stat.S_IWUSR or not os.access(naskah, os.W_OK):
            raise ToolError(
                "PK480",
                f"naskah '{naskah}' hanya boleh dibaca",
                hint="hilangkan tanda hanya-baca pada berkas itu, atau pakai salinannya",
            )
        return naskah.read_bytes()


def _is_open(naskah: Path) -> bool:
    """Whether Word or LibreOffice has left its sign beside the document that it is open."""
    signs = (f"~${naskah.name[2:]}", f"~${naskah.name}", f".~lock.{naskah.name}#")
    return any(naskah.with_name(sign).exists() for sign in signs)
