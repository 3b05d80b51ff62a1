"""Charts into a drafter's document: which annexes its markers mean, the pictures, the copy that is kept."""

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
from polakerja_diagram.files.edits import find_backup, surplus_backups
from polakerja_diagram.files.writing import write_files
from polakerja_diagram.host import MACHINE, Host
from polakerja_diagram.loading import explain_closed
from polakerja_diagram.sebutan.citation import angka_lampiran, nama_urutan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from polakerja_diagram.chart.denah import Halaman
    from polakerja_diagram.draw.edition import Terbitan
    from polakerja_diagram.model import Lampiran, Struktur
    from polakerja_diagram.office.insert import HalamanSisip, Sisipan
    from polakerja_diagram.office.insert_parts import DocxParts

WORD: Final = re.compile(r"\w+")

NASKAH_TERBESAR: Final = 512 * 1024 * 1024
"""Bytes of the largest document that is read."""


@dataclass(frozen=True, slots=True)
class BaganTersisip:
    """What became of the chart of one annex."""

    sebutan: str
    """The annex, `Lampiran II`."""
    penanda: str
    diperbarui: bool
    """Whether an earlier chart was renewed (else the marker was replaced)."""
    is_sama: bool
    """Whether the document held this very chart already."""
    halaman: int
    """How many pages the chart takes, each a picture of its own."""
    huruf_pt: float
    """Size of the smallest text of the charts in the document, in points."""
    penanda_tersisa: bool
    """Whether the marker stands in the document still, beside the renewed chart."""
    semua_mirip: tuple[str, ...]
    """What in the document is nearly the marker, or is it where no chart can stand."""

    @property
    def is_kecil(self) -> bool:
        """Whether the text is too small to be read on paper."""
        return round(self.huruf_pt, 1) < HURUF_TERKECIL_PT


@dataclass(frozen=True, slots=True)
class HasilSisip:
    """What became of the document."""

    semua_bagan: tuple[BaganTersisip, ...]
    sedang_dibuka: bool
    """Whether a program seems to have the document open."""
    cadangan: Path | None
    """The document as it was before; None if nothing was written."""
    dihapus: tuple[str, ...]
    """Names of the kept documents that made way for it."""


@dataclass(frozen=True, slots=True)
class _Permintaan:
    """An annex that goes into the document."""

    lampiran: Lampiran
    sebutan: str
    penanda: str

    @property
    def tempat(self) -> tuple[str, str, int]:
        """What finds it in a document."""
        return self.penanda, self.sebutan, self.lampiran.urutan


def insert(
    naskah: Path,
    berkas: Path,
    *,
    penanda: str | None = None,
    pilihan: Pilihan = Pilihan(),
    host: Host = MACHINE,
) -> Outcome[HasilSisip]:
    """Draw annexes and put their charts and KETERANGAN into a Word document, which is kept beside it once.

    Args:
        naskah: the DOCX file; it is replaced when everything else went well, and not at all otherwise.
        berkas: the structure file.
        penanda: the marker, of one annex; None is `{{LAMPIRAN II}}`, made from each annex.
        pilihan: which annexes (none said: the one that the marker names, or all whose marker or chart the
            document has), on how many pages, by what; the formats and the closing of the page are those of
            the document.
        host: what may be used of the machine.

    Returns:
        What was done, or None if the structure has errors or a chart does not fit a page.

    Raises:
        PilihanError: a marker is given and nothing says of which annex, or of several.
        ToolError: PK440-PK445, PK480, PK483 the document; PK4xx an engine or the disk. It is as it was.
    """
    from polakerja_diagram.office.insert import read_document  # noqa: PLC0415 - slow to load

    old = _read(naskah)
    checked = pipeline.check(berkas)
    if checked.value is None:
        return Outcome(None, checked.diagnostics)
    struktur = checked.value.drawn(pilihan)
    if not struktur.semua_lampiran:
        return Outcome(None, pipeline.stop_empty(checked.diagnostics))
    file = read_document(old)
    wanted = _wanted(struktur, file, penanda, pilihan)
    outcomes = [pipeline.lay_out(_lying(struktur, file, one), (one.lampiran,), pilihan) for one in wanted]
    found = (*checked.diagnostics, *(one for outcome in outcomes for one in outcome.diagnostics))
    pages = [page for outcome in outcomes for page in outcome.value or ()]
    if any(outcome.value is None or outcome.has_errors for outcome in outcomes):
        return Outcome(None, found)

    from polakerja_diagram.draw.edition import draw_pages  # noqa: PLC0415 - slow to load

    terbitan = draw_pages(struktur, pages, pilihan, host=host)
    done = tuple(_insert_all(file, wanted, terbitan))
    target = naskah.resolve()  # a link stays a link
    new = file.to_bytes()
    if new == old:
        return Outcome(HasilSisip(done, _is_open(target), None, ()), found)
    kept = find_backup(target, old)
    surplus = surplus_backups(target, kept)
    write_files(target.parent, {kept.name: old, target.name: new}, usang=surplus)
    if target.parent == naskah.parent.resolve():
        kept = naskah.with_name(kept.name)
    return Outcome(HasilSisip(done, _is_open(target), kept, tuple(one.name for one in surplus)), found)


def choose_annex(struktur: Struktur, penanda: str) -> Lampiran:
    """Return the annex whose numeral or number stands in a marker, or the only one.

    Raises:
        PilihanError: nothing says which of several.
    """
    annexes = struktur.semua_lampiran
    if len(annexes) == 1:
        return annexes[0]
    words = {word.upper() for word in WORD.findall(penanda)}
    for annex in annexes:
        if words & {angka_lampiran(struktur, annex).upper(), str(annex.urutan)}:
            return annex
    raise PilihanError("tidak jelas lampiran mana yang disisipkan; sebut dengan --lampiran")


def _wanted(struktur: Struktur, file: DocxParts, penanda: str | None, pilihan: Pilihan) -> list[_Permintaan]:
    """Return the annexes that are asked for, or else those that the document has a place for.

    Raises:
        PilihanError: as `insert`.
        ToolError: PK441, the document has a place for none.
    """
    from polakerja_diagram.office.insert import no_marker, stands_in  # noqa: PLC0415 - slow to load

    if pilihan.lampiran:
        annexes: Sequence[Lampiran] = pipeline.choose(struktur, pilihan.lampiran)
        if penanda and len(annexes) > 1:
            raise PilihanError("--penanda hanya untuk satu lampiran; sebut satu saja pada --lampiran")
    else:
        annexes = (choose_annex(struktur, penanda),) if penanda else struktur.semua_lampiran
    wanted = []
    for annex in annexes:
        sebutan = nama_urutan(struktur, annex)
        wanted.append(_Permintaan(annex, sebutan, penanda or f"{{{{{sebutan.upper()}}}}}"))
    if penanda or pilihan.lampiran:
        return wanted
    there = [one for one in wanted if stands_in(file, *one.tempat)]
    if not there:
        raise no_marker(file, [one.penanda for one in wanted])
    return there


def _lying(struktur: Struktur, file: DocxParts, one: _Permintaan) -> Struktur:
    """Return the structure with the wish that its pages lie as those of the document, unless it says how."""
    from polakerja_diagram.office.insert import find_orientation  # noqa: PLC0415 - slow to load

    wishes = struktur.tata_letak
    if wishes.orientasi:
        return struktur
    return replace(struktur, tata_letak=replace(wishes, orientasi=find_orientation(file, *one.tempat)))


def _insert_all(
    file: DocxParts, wanted: Sequence[_Permintaan], terbitan: Terbitan
) -> Iterator[BaganTersisip]:
    """Put the charts into the document one after the other; yield what was done with each."""
    from polakerja_diagram.office.documents import make_lembar  # noqa: PLC0415 - slow to load
    from polakerja_diagram.office.docx_pictures import fallback_png  # noqa: PLC0415 - slow to load
    from polakerja_diagram.office.insert import insert_chart  # noqa: PLC0415 - slow to load

    pages: dict[int, list[HalamanSisip]] = {}
    sheets: dict[int, list[Halaman]] = {}
    for one in make_lembar(terbitan):
        pictures = (one.bagan, one.keterangan) if one.keterangan else (one.bagan,)
        pages.setdefault(one.halaman.lampiran, []).append(pictures)
        sheets.setdefault(one.halaman.lampiran, []).append(one.halaman)
    make_png = partial(fallback_png, mesin_pdf=terbitan.pilihan.mesin_pdf)
    for wish in wanted:
        urutan = wish.lampiran.urutan
        done = insert_chart(file, wish.penanda, pages[urutan], make_png=make_png)
        yield _told(wish, sheets[urutan], done)


def _told(wish: _Permintaan, sheets: Sequence[Halaman], done: Sisipan) -> BaganTersisip:
    from polakerja_diagram.draw.page import chart_scale  # noqa: PLC0415 - slow to load

    sizes = [
        halaman.denah.huruf_pt * chart_scale(halaman) * skala
        for halaman, skala in zip(sheets, done.semua_skala, strict=True)
    ]
    return BaganTersisip(
        sebutan=wish.sebutan,
        penanda=wish.penanda,
        diperbarui=done.diperbarui,
        is_sama=done.is_sama,
        halaman=len(sizes),
        huruf_pt=min(sizes),
        penanda_tersisa=done.penanda_tersisa,
        semua_mirip=tuple(map(str, done.semua_mirip)),
    )


def _read(naskah: Path) -> bytes:
    """Return the document; it must also be one that may be changed."""
    with explain_closed(naskah):
        about = naskah.stat()
        if not about.st_mode & stat.S_IWUSR or not os.access(naskah, os.W_OK):
            raise ToolError(
                "PK480",
                f"naskah '{naskah}' hanya boleh dibaca",
                hint="hilangkan tanda hanya-baca pada berkas itu, atau pakai salinannya",
            )
        if about.st_size > NASKAH_TERBESAR:
            raise ToolError(
                "PK440", f"naskah '{naskah}' terlalu besar untuk dokumen Word", hint="periksa nama berkasnya"
            )
        return naskah.read_bytes()


def _is_open(naskah: Path) -> bool:
    """Whether Word or LibreOffice has left its sign beside the document that it is open."""
    signs = (f"~${naskah.name[2:]}", f"~${naskah.name}", f".~lock.{naskah.name}#")
    return any(naskah.with_name(sign).exists() for sign in signs)
