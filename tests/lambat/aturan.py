"""The rules of legibility, each asked of the drawn pages of one annex; a rule yields what breaks it.

Everything is read from the SVG files (`terbaca.py`); the structure only tells what should stand there.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.text.metrics import line_height_mm
from polakerja_diagram.model import JenisBagan, JenisPerangkat
from polakerja_diagram.sifat.pen import TANDA_MM
from tests import geometri
from tests.geometri import Persegi, persegi, persegi_teks
from tests.lambat import isi_bagan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from polakerja_diagram.chart.denah import BarisTeks, KotakDenah
    from polakerja_diagram.model import Lampiran, Struktur
    from tests.terbaca import Goresan, Terbaca

BULAT_MM: Final = 0.01
"""Coordinates of a file have two decimals of a point."""

LEWAT_MM: Final = 0.3
"""A dashed stroke reaches half its weight past a bend."""

BANTALAN_MM: Final = 1.0
JARAK_GARIS_MM: Final = 1.5
TEBAL_TERKECIL_MM: Final = 0.35
SEBARIS_MM: Final = 0.3
HURUF_TERKECIL_PT: Final = 8.0
HURUF_NYAMAN_PT: Final = 10.0
ISI_TERKECIL: Final = 0.75


@dataclass(frozen=True)
class Lukisan:
    """One annex as drawn."""

    struktur: Struktur
    lampiran: Lampiran
    semua_halaman: tuple[Terbaca, ...]

    @property
    def is_jalur(self) -> bool:
        """Whether it is the chart of Lampiran II."""
        return self.lampiran.bagan is JenisBagan.JALUR


def organs_once(lukisan: Lukisan) -> Iterator[str]:
    """Every organ stands once over all pages; on Lampiran II as often as it has superiors."""
    shown = isi_bagan.shown(lukisan.semua_halaman)
    for kode, times in isi_bagan.expected(lukisan.struktur, is_jalur=lukisan.is_jalur).items():
        if shown[kode] != times:
            yield f"{kode}: {shown[kode]} kali, bukan {times}"
    for kode in shown.keys() - {p.kode for p in lukisan.struktur.semua_perangkat}:
        yield f"{kode}: tidak dikenal"


def relations_once(lukisan: Lukisan) -> Iterator[str]:
    """Every relation is drawn, as a line or in words, and none twice."""
    if lukisan.is_jalur:
        return isi_bagan.wrong_paths(lukisan.struktur, lukisan.semua_halaman)
    return isi_bagan.wrong_relations(lukisan.struktur, lukisan.semua_halaman)


def ids_once(lukisan: Lukisan) -> Iterator[str]:
    """No id stands twice on the pages of an annex, but those of the blocks around the chart."""
    for halaman in lukisan.semua_halaman:
        yield from (name for name, times in Counter(halaman.semua_id).items() if times > 1)
    charts = Counter(
        name
        for halaman in lukisan.semua_halaman
        for name in halaman.semua_id
        if name.startswith(("perangkat-", "anggota-", "hubungan-"))
    )
    yield from (name for name, times in charts.items() if times > 1)


def boxes_apart(lukisan: Lukisan) -> Iterator[str]:
    """No box overlaps or touches a box."""
    for halaman in lukisan.semua_halaman:
        yield from map(str, geometri.tumpang_tindih(halaman.denah))


def text_inside(lukisan: Lukisan) -> Iterator[str]:
    """Text in a box keeps 1 mm from its frame."""
    for halaman in lukisan.semua_halaman:
        yield from map(str, geometri.teks_keluar(halaman.denah, BANTALAN_MM - BULAT_MM))


def lines_off_boxes(lukisan: Lukisan) -> Iterator[str]:
    """No line runs through a box or along its frame."""
    for halaman in lukisan.semua_halaman:
        yield from map(str, geometri.garis_lewat_kotak(halaman.denah, tepat=BULAT_MM))


def lines_off_texts(lukisan: Lukisan) -> Iterator[str]:
    """No ink of a line or arrowhead touches a text, its own letter included."""
    for halaman in lukisan.semua_halaman:
        texts = [(baris.teks, _letters(baris)) for baris in halaman.semua_teks]
        for goresan in (*halaman.semua_goresan, *halaman.contoh):
            yield from (f"{goresan.garis} di atas {teks}" for teks, a in texts if _meet(goresan.area, a))


def rows_marked(lukisan: Lukisan) -> Iterator[str]:
    """A row of a list has a mark where a line ends at it, along its lines and clear of every text."""
    for halaman in lukisan.semua_halaman:
        marked: set[str] = set()
        for tanda in halaman.denah.semua_tanda:
            kode, sisi = tanda.svg_id.removeprefix("tanda-baris--").split("--")
            kotak = next(k for k in halaman.denah.semua_kotak if kode in k.semua_kode)
            marked.add(kode)
            half = TANDA_MM / 2
            edge = kotak.x_mm if sisi == "kiri" else kotak.x_mm + kotak.lebar_mm
            area = Persegi(tanda.dari.x_mm - half, tanda.dari.y_mm, tanda.dari.x_mm + half, tanda.ke.y_mm)
            if abs(abs(tanda.dari.x_mm - edge) - half) > BULAT_MM:
                yield f"{tanda.svg_id}: tidak di tepi kotaknya"
            if any(_meet(area, _letters(baris)) for baris in halaman.semua_teks):
                yield f"{tanda.svg_id}: di atas teks"
            (name,) = (baris for baris in kotak.semua_baris if baris.svg_id == f"anggota-{kode}")
            if not area.atas < name.y_mm < area.bawah:
                yield f"{tanda.svg_id}: tidak pada barisnya"
            beside = Persegi(edge - LEWAT_MM, area.atas, edge + LEWAT_MM, area.bawah)
            if not any(_meet(goresan.area, beside) for goresan in halaman.semua_goresan):
                yield f"{tanda.svg_id}: tanpa garis"
        listed = {kode for k in halaman.denah.semua_kotak for kode in k.semua_kode if kode != k.nama}
        ends = {kode for garis in halaman.denah.semua_garis for kode in (garis.dari, garis.ke)}
        yield from (f"{kode}: tanpa tanda" for kode in sorted(listed & ends - marked))


def texts_apart(lukisan: Lukisan) -> Iterator[str]:
    """No text stands on another, nor a free text on a box."""
    for halaman in lukisan.semua_halaman:
        texts = sorted(((_letters(b), b.teks) for b in halaman.semua_teks), key=lambda one: one[0].atas)
        for n, (a, teks) in enumerate(texts):
            for b, other in texts[n + 1 :]:
                if b.atas >= a.bawah:
                    break
                if _meet(a, b):
                    yield f"{teks} di atas {other}"
        frames = [persegi(kotak) for kotak in halaman.denah.semua_kotak]
        letters = [h for garis in halaman.denah.semua_garis for h in garis.semua_huruf]
        around = [b for semua in halaman.blok.values() for b in semua]
        for baris in (*halaman.denah.semua_teks, *letters, *around):
            if any(_meet(_letters(baris), frame) for frame in frames):
                yield f"{baris.teks} di atas kotak"


def lines_apart(lukisan: Lukisan) -> Iterator[str]:
    """Strokes of different relations side by side keep 1.5 mm."""
    for halaman in lukisan.semua_halaman:
        near = geometri.terlalu_dekat(halaman.denah, JARAK_GARIS_MM - BULAT_MM, tepat=2 * LEWAT_MM)
        yield from (f"{a} dan {b}" for a, b in near if a != b)


def lines_heavy(lukisan: Lukisan) -> Iterator[str]:
    """No stroke is thinner than 0.35 mm."""
    least = TEBAL_TERKECIL_MM - BULAT_MM
    for halaman in lukisan.semua_halaman:
        strokes: tuple[Goresan, ...] = (*halaman.semua_goresan, *halaman.contoh)
        yield from (f"{g.garis}: {g.tebal_mm:.2f} mm" for g in strokes if g.tebal_mm < least)
        yield from (f"bingkai: {tebal:.2f} mm" for tebal in halaman.tebal_kotak if tebal < least)


def peers_level(lukisan: Lukisan) -> Iterator[str]:
    """Asisten stand level with one height; so do single Staf Ahli, and columns in the frame of the OPD.

    There a box whose text is much lower than its neighbours has the height of its text, or reaches a line.
    """
    jenis = {p.kode: p.jenis for p in lukisan.struktur.semua_perangkat}
    for halaman in lukisan.semua_halaman:
        for kind in (JenisPerangkat.ASISTEN, JenisPerangkat.STAF_AHLI):
            peers = [k for k in halaman.denah.semua_kotak if jenis.get(k.nama) is kind]
            if not _level(peers):
                yield f"{kind}: " + ", ".join(k.nama for k in peers)
        for bingkai in halaman.denah.semua_bingkai:
            inside = [k for k in halaman.denah.semua_kotak if isi_bagan.holds(bingkai, k)]
            high = [k for k in inside if not _is_as_high_as_it_needs(k, halaman.semua_goresan)]
            if not _level([_column(k, inside) for k in high]):
                yield f"dalam bingkai: {', '.join(k.nama for k in inside)}"


def columns_even(lukisan: Lukisan) -> Iterator[str]:
    """The boxes under one Asisten are equally wide, and so stand in columns."""
    if not lukisan.is_jalur:
        return
    for halaman in lukisan.semua_halaman:
        for atasan, boxes in isi_bagan.under(halaman).items():
            widths = [kotak.lebar_mm for kotak in boxes]
            if max(widths) - min(widths) > SEBARIS_MM:
                yield f"di bawah {atasan}: {min(widths):.1f} sampai {max(widths):.1f} mm"


def crossings_plain(lukisan: Lukisan) -> Iterator[str]:
    """Lampiran II has no crossing, Lampiran I none at a bend or end."""
    for halaman in lukisan.semua_halaman:
        if lukisan.is_jalur:
            crossings = geometri.persilangan(halaman.denah, tepat=LEWAT_MM)
            yield from (f"{a} dan {b}" for a, b in crossings if a != b)
        else:
            yield from map(str, geometri.silang_di_belok(halaman.denah, tepat=LEWAT_MM))


def arrowheads_free(lukisan: Lukisan) -> Iterator[str]:
    """No arrowhead lies under a line of another relation, but where lines of one kind end together."""
    for halaman in lukisan.semua_halaman:
        by_id = {garis.svg_id: garis for garis in halaman.denah.semua_garis}
        for panah in (g for g in halaman.semua_goresan if g.panah):
            own = by_id[panah.garis]
            for goresan in halaman.semua_goresan:
                other = by_id[goresan.garis]
                together = other.kelas == own.kelas and {own.dari, own.ke} & {other.dari, other.ke}
                if not together and _meet(panah.area, goresan.area):
                    yield f"{panah.garis} di bawah {goresan.garis}"


def ground_filled(lukisan: Lukisan) -> Iterator[str]:
    """The chart takes 75 % of the width or height it was given, but on the last of several pages.

    A chart in 10 pt or more, or as large as the drafter allows, need not: three boxes in 12 pt fill
    no page, and larger text may break names. Nor need the page before kecamatan that have pages of their own.
    Where the drafter sets the columns, the page is the drafter's.
    """
    if lukisan.struktur.tata_letak.kolom:
        return
    semua = lukisan.semua_halaman
    largest = min(lukisan.struktur.tata_letak.huruf_terbesar_pt or HURUF_NYAMAN_PT, HURUF_NYAMAN_PT)
    for nomor, halaman in enumerate(semua if len(semua) == 1 else semua[:-1], start=1):
        if max(b.ukuran_pt for kotak in halaman.denah.semua_kotak for b in kotak.semua_baris) >= largest:
            continue
        following = semua[nomor].denah.semua_kotak if nomor < len(semua) else ()
        if following and all(kotak.svg_id.startswith("perangkat-kelompok-") for kotak in following):
            continue
        across, down = _fill(lukisan, halaman)
        if max(across, down) < ISI_TERKECIL:
            yield f"halaman {nomor}: {across:.0%} x {down:.0%}"


def text_large(lukisan: Lukisan) -> Iterator[str]:
    """No text is smaller than 8 pt."""
    for halaman in lukisan.semua_halaman:
        yield from (b.teks for b in halaman.semua_teks if b.ukuran_pt < HURUF_TERKECIL_PT)


def inside_margins(lukisan: Lukisan) -> Iterator[str]:
    """Everything but the page number stays inside the margins."""
    for nomor, halaman in enumerate(lukisan.semua_halaman, start=1):
        room = _room(lukisan, halaman)
        for baris in halaman.semua_teks:
            if baris is not halaman.nomor_halaman and not _within(_letters(baris), room):
                yield f"halaman {nomor}: {baris.teks}"
        if not _within(halaman.tinta(), room):
            yield f"halaman {nomor}: bagan"


def heading_first_signature_last(lukisan: Lukisan) -> Iterator[str]:
    """Heading and name stand on the first page alone, the signature on the last alone, never by itself."""
    last = len(lukisan.semua_halaman)
    for nomor, halaman in enumerate(lukisan.semua_halaman, start=1):
        for blok, page in (("judul-lampiran", 1), ("nama-lampiran", 1), ("penandatangan", last)):
            if bool(halaman.blok.get(blok)) is not (nomor == page):
                yield f"{blok} pada halaman {nomor} dari {last}"
        if not halaman.denah.semua_kotak:
            yield f"halaman {nomor} tanpa bagan"


SEMUA: Final[Mapping[str, Callable[[Lukisan], Iterator[str]]]] = {
    rule.__name__: rule
    for rule in (
        organs_once,
        relations_once,
        ids_once,
        boxes_apart,
        text_inside,
        lines_off_boxes,
        lines_off_texts,
        rows_marked,
        texts_apart,
        lines_apart,
        lines_heavy,
        peers_level,
        columns_even,
        crossings_plain,
        arrowheads_free,
        ground_filled,
        text_large,
        inside_margins,
        heading_first_signature_last,
    )
}
"""Every rule by its name."""


def _letters(baris: BarisTeks) -> Persegi:
    """Return what a text covers; the letter of a form (a, b, c) has nothing below the line."""
    area = persegi_teks(baris)
    return Persegi(area.kiri, area.atas, area.kanan, baris.y_mm) if len(baris.teks) == 1 else area


def _meet(a: Persegi, b: Persegi) -> bool:
    across = min(a.kanan, b.kanan) - max(a.kiri, b.kiri)
    return across > BULAT_MM and min(a.bawah, b.bawah) - max(a.atas, b.atas) > BULAT_MM


def _within(a: Persegi, room: Persegi) -> bool:
    return (
        a.kiri > room.kiri - BULAT_MM
        and a.kanan < room.kanan + BULAT_MM
        and a.atas > room.atas - BULAT_MM
        and a.bawah < room.bawah + BULAT_MM
    )


def _column(kotak: KotakDenah, semua: Sequence[KotakDenah]) -> KotakDenah:
    """Return one box around all that stand above and below a box, edge under edge."""
    stack = [
        k
        for k in semua
        if abs(k.x_mm - kotak.x_mm) < SEBARIS_MM and abs(k.lebar_mm - kotak.lebar_mm) < SEBARIS_MM
    ]
    top = min(k.y_mm for k in stack)
    return replace(kotak, y_mm=top, tinggi_mm=max(k.y_mm + k.tinggi_mm for k in stack) - top)


def _is_as_high_as_it_needs(kotak: KotakDenah, semua_goresan: Sequence[Goresan]) -> bool:
    """Whether a box is hardly higher than its text (its edges, no line more), or reaches down to a line."""
    baselines = [baris.y_mm for baris in kotak.semua_baris]
    line = line_height_mm(max(baris.ukuran_pt for baris in kotak.semua_baris))
    doors = [y for x in (kotak.x_mm, kotak.x_mm + kotak.lebar_mm) for y in _doors(kotak, x, semua_goresan)]
    least = max(max(baselines) - min(baselines), *(y - kotak.y_mm for y in doors), 0.0)
    return kotak.tinggi_mm - least < 2 * line


def _doors(kotak: KotakDenah, x_mm: float, semua_goresan: Sequence[Goresan]) -> list[float]:
    """Return the heights at which ink meets an upright side of a box."""
    side = Persegi(x_mm - LEWAT_MM, kotak.y_mm, x_mm + LEWAT_MM, kotak.y_mm + kotak.tinggi_mm)
    met = (goresan.area for goresan in semua_goresan if _meet(goresan.area, side))
    return [(area.atas + area.bawah) / 2 for area in met]


def _level(peers: list[KotakDenah]) -> bool:
    if len(peers) < 2:
        return True
    tops, heights = [k.y_mm for k in peers], [k.tinggi_mm for k in peers]
    return max(tops) - min(tops) <= SEBARIS_MM and max(heights) - min(heights) <= SEBARIS_MM


def _room(lukisan: Lukisan, halaman: Terbaca) -> Persegi:
    margin = lukisan.struktur.tata_letak
    return Persegi(
        margin.margin_kiri_mm,
        margin.margin_atas_mm,
        halaman.lebar_mm - margin.margin_kanan_mm,
        halaman.tinggi_mm - margin.margin_bawah_mm,
    )


def _fill(lukisan: Lukisan, halaman: Terbaca) -> tuple[float, float]:
    """Return which share of the free width and of the free height the chart takes.

    The foot stands close under the chart, so what is free below the foot is what the chart left.
    """
    room, ink = _room(lukisan, halaman), halaman.tinta()
    texts = [persegi_teks(baris).bawah for baris in halaman.semua_teks]
    left = room.bawah - max(ink.bawah, *texts)
    high = ink.bawah - ink.atas
    return (ink.kanan - ink.kiri) / (room.kanan - room.kiri), high / (high + left)
