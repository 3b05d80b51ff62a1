"""Lampiran I: a last look at the finished picture. A picture that could be misread is not handed on.

Lines of two relations never run on one another or nearer than they may, none runs over a box, a letter or
the edge of the ground. Lengths are millimetres.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from polakerja_diagram.chart.pola.jarak import PALING_DEKAT_MM, SETENGAH_GANDA_MM, SETENGAH_GARIS_MM
from polakerja_diagram.chart.pola.silang import pieces
from polakerja_diagram.chart.text.metrics import CAP_HEIGHT_EM
from polakerja_diagram.sifat import SIFAT
from polakerja_diagram.sifat.pen import PANAH_MM, SETENGAH_PALANG_MM, SETENGAH_PANAH_MM
from polakerja_diagram.units import pt_to_mm

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from polakerja_diagram.chart.denah import Denah, GarisDenah, Titik

HURUF_DEKAT_MM: Final = 1.0
"""Between a letter and any line, as the composition asks."""

TELITI_MM: Final = 1e-4
"""Far less than is seen, more than sums of coordinates are rounded by."""


class Extent(NamedTuple):
    """A rectangle; a straight piece of a line is one without width or height. `siapa`: line it belongs to."""

    kiri: float
    atas: float
    kanan: float
    bawah: float
    siapa: int

    @property
    def turned(self) -> Extent:
        """The rectangle with its two directions exchanged: what is level becomes upright."""
        return Extent(self.atas, self.kiri, self.bawah, self.kanan, self.siapa)

    def grown(self, across: float, down: float) -> Extent:
        """Return the rectangle with so much more at its sides, and above and below."""
        left, top = self.kiri - across, self.atas - down
        return Extent(left, top, self.kanan + across, self.bawah + down, self.siapa)


def is_sound(denah: Denah) -> bool:
    """Whether every line and letter of a chart can be told from every other and from the boxes."""
    lines = [
        Extent(min(a.x_mm, b.x_mm), min(a.y_mm, b.y_mm), max(a.x_mm, b.x_mm), max(a.y_mm, b.y_mm), nomor)
        for nomor, garis in enumerate(denah.semua_garis)
        for a, b in pieces(garis)
    ]
    boxes = [Extent(k.x_mm, k.y_mm, k.x_mm + k.lebar_mm, k.y_mm + k.tinggi_mm, -1) for k in denah.semua_kotak]
    return (
        all(_is_within(denah, box, 0.0) for box in boxes)
        and all(_is_within(denah, line, _edge(denah.semua_garis[line.siapa])) for line in lines)
        and not any(_runs_into(line, box) for line in lines for box in boxes)
        and not any(_meets(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])
        and _are_apart(lines, [SIFAT[garis.jenis].pen.goresan_mm for garis in denah.semua_garis])
        and _heads_are_free(denah, lines)
        and _letters_are_free(denah, lines, boxes)
    )


def _is_within(denah: Denah, ruang: Extent, tepi_mm: float) -> bool:
    room = tepi_mm - TELITI_MM
    across = ruang.kiri >= room and ruang.kanan <= denah.lebar_mm - room
    return across and ruang.atas >= room and ruang.bawah <= denah.tinggi_mm - room


def _edge(garis: GarisDenah) -> float:
    """Return how far from its middle the ink of a line reaches, at least as far as the heaviest line's."""
    return max(SIFAT[garis.jenis].pen.tinta_mm, SETENGAH_GARIS_MM)


def _runs_into(line: Extent, box: Extent) -> bool:
    """Whether a line runs through a box or along its side; a line that ends at the side does not."""
    if line.kiri != line.kanan:
        line, box = line.turned, box.turned
    beside = box.kiri - TELITI_MM < line.kiri < box.kanan + TELITI_MM
    return beside and min(line.bawah, box.bawah) - max(line.atas, box.atas) > TELITI_MM


def _are_apart(lines: Sequence[Extent], halves: Sequence[float]) -> bool:
    """Whether parallel pieces of different lines that run side by side keep their distance.

    `halves`: how far from the middle of each line its outer stroke runs.
    """
    upright = [line for line in lines if line.kanan - line.kiri < TELITI_MM]
    level = [line.turned for line in lines if line.kanan - line.kiri >= TELITI_MM]
    furthest = PALING_DEKAT_MM + 2 * SETENGAH_GANDA_MM
    for parallel in (upright, level):
        ordered = sorted(parallel, key=lambda line: line.kiri)
        for index, a in enumerate(ordered):
            for b in ordered[index + 1 :]:
                if b.kiri - a.kiri >= furthest:
                    break
                beside = a.siapa != b.siapa and min(a.bawah, b.bawah) - max(a.atas, b.atas) > TELITI_MM
                least = PALING_DEKAT_MM + halves[a.siapa] + halves[b.siapa] - TELITI_MM
                if beside and b.kiri - a.kiri < least:
                    return False
    return True


def _heads_are_free(denah: Denah, lines: Sequence[Extent]) -> bool:
    """Whether arrowheads and bars stay within the ground and clear of those and lines of other relations."""
    semua_garis = denah.semua_garis
    heads = [head for nomor, garis in enumerate(semua_garis) for head in _heads(garis, nomor)]
    ink = [_inked(line, _edge(semua_garis[line.siapa])) for line in lines]
    return all(_is_within(denah, head, 0.0) for head in heads) and not any(
        head.siapa != other.siapa
        and _meets(head, other)
        and not _run_together(semua_garis[head.siapa], semua_garis[other.siapa])
        for n, head in enumerate(heads)
        for other in (*heads[n + 1 :], *ink)
    )


def _run_together(garis: GarisDenah, other: GarisDenah) -> bool:
    return garis.kelas == other.kelas and (garis.dari == other.dari or garis.ke == other.ke)


def _inked(line: Extent, edge: float) -> Extent:
    """Return what a piece of a line covers across its way."""
    return line.grown(edge, 0.0) if line.kiri == line.kanan else line.grown(0.0, edge)


def _heads(garis: GarisDenah, nomor: int) -> list[Extent]:
    """Return what the bars and the arrowheads of a line cover."""
    pen, first, last = SIFAT[garis.jenis].pen, garis.polylines[0], garis.polylines[-1]
    barred = [(first[0], first[1]), (last[-1], last[-2])] if pen.palang_mm else []
    ends = [(garis.polylines[n][0], garis.polylines[n][1]) for n in garis.panah_awal]
    ends += [(garis.polylines[n][-1], garis.polylines[n][-2]) for n in garis.panah_akhir]
    return [
        *(_head(tip, before, nomor, pen.jangkau_palang_mm, SETENGAH_PALANG_MM) for tip, before in barred),
        *(_head(tip, before, nomor, PANAH_MM, SETENGAH_PANAH_MM) for tip, before in ends),
    ]


def _head(tip: Titik, before: Titik, nomor: int, panjang: float, setengah: float) -> Extent:
    dx, dy = _sign(before.x_mm - tip.x_mm), _sign(before.y_mm - tip.y_mm)
    xs, ys = (tip.x_mm, tip.x_mm + dx * panjang), (tip.y_mm, tip.y_mm + dy * panjang)
    bare = Extent(min(xs), min(ys), max(xs), max(ys), nomor)
    return bare.grown(setengah if dy else 0.0, setengah if dx else 0.0)


def _sign(length: float) -> int:
    return (length > TELITI_MM) - (length < -TELITI_MM)


def _letters_are_free(denah: Denah, lines: Iterable[Extent], boxes: Iterable[Extent]) -> bool:
    letters = [
        Extent(
            huruf.x_mm - huruf.lebar_mm / 2,
            huruf.y_mm - pt_to_mm(CAP_HEIGHT_EM * huruf.ukuran_pt),
            huruf.x_mm + huruf.lebar_mm / 2,
            huruf.y_mm,
            nomor,
        )
        for nomor, garis in enumerate(denah.semua_garis)
        for huruf in garis.semua_huruf
    ]
    room = HURUF_DEKAT_MM - TELITI_MM
    wide = [letter.grown(room, room) for letter in letters]
    return not (
        any(_meets(h, line) for h in wide for line in lines)
        or any(_meets(h, box) for h in letters for box in boxes)
        or any(_meets(a, b) for i, a in enumerate(letters) for b in letters[i + 1 :])
    )


def _meets(satu: Extent, dua: Extent) -> bool:
    across = satu.kiri <= dua.kanan and dua.kiri <= satu.kanan
    return across and satu.atas <= dua.bawah and dua.atas <= satu.bawah
