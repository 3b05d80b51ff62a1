"""What drawn pages say, held against the structure: which organs, which relations, how often.

The expectation is made from the rows of the structure alone, not from the plan that the charts are made from.
"""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import TYPE_CHECKING

from polakerja_diagram.makna import read_makna
from polakerja_diagram.model import JenisHubungan, JenisPerangkat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from polakerja_diagram.chart.denah import BingkaiDenah, KotakDenah
    from polakerja_diagram.model import Hubungan, Struktur
    from tests.terbaca import Terbaca

Kunci = tuple[JenisHubungan, object]
Relasi = tuple[str, str]

TANPA_JALUR = frozenset({JenisPerangkat.STAF_AHLI, JenisPerangkat.BAGIAN, JenisPerangkat.KONTEKS})
"""Kinds that Lampiran II does not show."""

DEKAT_MM = 0.05
"""A line ends on the frame of its box, give or take a rounding."""

BUKAN_ORGAN = ("perangkat-kelompok-", "daftar-")
"""Boxes of several organs, and the lists of their members on later pages."""

TIMBAL_BALIK = frozenset({JenisHubungan.KOLEGIAL, JenisHubungan.KEMITRAAN})


def organs_of(kotak: KotakDenah) -> tuple[str, ...]:
    """Return the organs that a drawn box shows: the one it is made for, and those named in it."""
    own = () if kotak.svg_id.startswith(BUKAN_ORGAN) else (kotak.nama.split("--")[0],)
    return (*own, *(kode.split("--")[0] for kode in kotak.semua_kode))


def shown(pages: Iterable[Terbaca]) -> Counter[str]:
    """Count how often each organ stands on the pages."""
    return Counter(kode for page in pages for kotak in page.denah.semua_kotak for kode in organs_of(kotak))


def expected(struktur: Struktur, *, is_jalur: bool) -> dict[str, int]:
    """Return how often each organ should stand on the pages of a chart."""
    if not is_jalur:
        hidden = set() if struktur.tata_letak.tampilkan_bagian else {JenisPerangkat.BAGIAN}
        return {p.kode: 0 if p.jenis in hidden else 1 for p in struktur.semua_perangkat}
    atasan = _superiors(struktur)
    by_kode = {p.kode: p for p in struktur.semua_perangkat}
    result: dict[str, int] = {}
    for p in struktur.semua_perangkat:
        if p.jenis in TANPA_JALUR:
            result[p.kode] = 0
        elif p.kode in atasan:
            result[p.kode] = len(atasan[p.kode])
        elif p.jenis in _ALWAYS:
            result[p.kode] = 1
        else:  # named once in the box of the organ it belongs to, if that stands anywhere
            induk = by_kode.get(p.induk) if p.induk else None
            result[p.kode] = int(induk is not None and (induk.kode in atasan or induk.jenis in _ALWAYS))
    return result


_ALWAYS = frozenset(
    {
        JenisPerangkat.KEPALA_DAERAH,
        JenisPerangkat.WAKIL_KEPALA_DAERAH,
        JenisPerangkat.SEKDA,
        JenisPerangkat.ASISTEN,
    }
)


def _superiors(struktur: Struktur) -> dict[str, list[str]]:
    result: dict[str, list[str]] = {}
    for koordinasi in struktur.semua_koordinasi:
        result.setdefault(koordinasi.perangkat, []).append(koordinasi.asisten)
    for langsung in struktur.semua_langsung:
        result.setdefault(langsung.perangkat, []).append(langsung.di_bawah)
    return result


def holds(bingkai: BingkaiDenah, kotak: KotakDenah) -> bool:
    """Whether a box stands within a frame."""
    return (
        bingkai.x_mm < kotak.x_mm
        and kotak.x_mm + kotak.lebar_mm < bingkai.x_mm + bingkai.lebar_mm
        and bingkai.y_mm < kotak.y_mm
        and kotak.y_mm + kotak.tinggi_mm < bingkai.y_mm + bingkai.tinggi_mm
    )


def under(page: Terbaca) -> dict[str, list[KotakDenah]]:
    """Return the boxes at which the koordinatif lines of each Asisten end, on one page of Lampiran II."""
    result: dict[str, list[KotakDenah]] = {}
    for garis in page.denah.semua_garis:
        if garis.jenis is JenisHubungan.KOORDINATIF:
            end = garis.polylines[-1][-1]
            result.setdefault(garis.dari, []).extend(
                kotak
                for kotak in page.denah.semua_kotak
                if kotak.x_mm - DEKAT_MM <= end.x_mm <= kotak.x_mm + kotak.lebar_mm + DEKAT_MM
                and kotak.y_mm - DEKAT_MM < end.y_mm < kotak.y_mm + kotak.tinggi_mm
            )
    return result


def wrong_paths(struktur: Struktur, pages: Sequence[Terbaca]) -> Iterator[str]:
    """Yield rows of the paths without a line to the organ or the box that names it, and surplus lines."""
    boxes = [kotak for page in pages for kotak in page.denah.semua_kotak]
    named: dict[str, set[str]] = {}
    for kotak in boxes:
        named.setdefault(kotak.nama.split("--")[0], set()).update(organs_of(kotak))
    lines = [garis for page in pages for garis in page.denah.semua_garis]
    drawn = {(garis.dari, kode) for garis in lines for kode in named.get(garis.ke, {garis.ke})}
    head = next(p.kode for p in struktur.semua_perangkat if p.jenis is JenisPerangkat.KEPALA_DAERAH)
    sekda = next((p.kode for p in struktur.semua_perangkat if p.jenis is JenisPerangkat.SEKDA), head)
    asked = [(row.asisten, row.perangkat) for row in struktur.semua_koordinasi]
    asked += [(head if row.di_bawah == "kepala" else sekda, row.perangkat) for row in struktur.semua_langsung]
    yield from (f"{dari} ke {ke}: tidak digambar" for dari, ke in asked if (dari, ke) not in drawn)
    if len(lines) != len(boxes) - 1:  # every box but the head's has one superior
        yield f"{len(lines)} garis untuk {len(boxes)} kotak"


def wrong_relations(struktur: Struktur, pages: Sequence[Terbaca]) -> Iterator[str]:
    """Yield pairs of organs that a row ties and no drawn element, and drawn ones that no row ties.

    A pair is drawn at most as often as rows say it. What holds among the boxes of a frame, or of one kind, is
    said in each of them: once by each of the two.
    """
    asked: dict[Kunci, Counter[Relasi]] = {}
    loose: dict[Kunci, set[Relasi]] = {}
    both: dict[Kunci, set[Relasi]] = {}
    for row in struktur.semua_hubungan:
        if _is_mutual(row):
            both.setdefault((row.jenis, row.bentuk), set()).update(_pairs_of_row(struktur, row)[0])
    for row in struktur.semua_hubungan:
        pairs, whole = _pairs_of_row(struktur, row)
        pairs = _one_way(pairs, both.get((row.jenis, row.bentuk), set()))
        asked.setdefault((row.jenis, row.bentuk), Counter()).update(pairs)
        loose.setdefault((row.jenis, row.bentuk), set()).update(whole)
    drawn: dict[Kunci, Counter[Relasi]] = {}
    said: dict[Kunci, set[Relasi]] = {}
    for dari, ke, jenis, bentuk in _elements(pages):
        key = (jenis, bentuk)
        starts, ends = _organs(struktur, pages, dari, dari), _organs(struktur, pages, ke, dari)
        if not starts or not ends:
            yield f"{dari} ke {ke}: ujung tidak dikenal"
        found = {pair for pair in product(starts, ends) if pair[0] != pair[1]}
        if dari != ke and set(starts) < set(ends):
            said.setdefault(key, set()).update(found)
        else:
            drawn.setdefault(key, Counter()).update(_one_way(found, both.get(key, set())))
    for key in asked.keys() | drawn.keys() | said.keys():
        wrong = _differences(
            asked.get(key, Counter()),
            loose.get(key, set()),
            drawn.get(key, Counter()),
            said.get(key, set()),
        )
        yield from (f"{key[0]} {words}" for words in wrong)


def _differences(
    wanted: Counter[Relasi], loose: set[Relasi], drawn: Counter[Relasi], said: set[Relasi]
) -> Iterator[str]:
    """Compare the pairs of one kind: `loose` ones need not be drawn, `said` ones stand in words in boxes."""
    known = wanted.keys() | loose
    yield from (f"{a} ke {b}: berlebih" for a, b in said if (a, b) not in known and (b, a) not in known)
    for a, b in wanted:
        if not drawn[a, b] and (a, b) not in said and (b, a) not in said:
            yield f"{a} ke {b}: tidak digambar"
    for (a, b), times in drawn.items():
        if (a, b) not in known:
            yield f"{a} ke {b}: berlebih"
        elif (a, b) not in loose and times > wanted[a, b]:
            yield f"{a} ke {b}: {times} kali"


def _one_way(pairs: Iterable[Relasi], both: set[Relasi]) -> set[Relasi]:
    """Return pairs, those that hold both ways one way round: as `both` has them."""
    return {pair[::-1] if pair[::-1] in both else pair for pair in pairs}


def _is_mutual(row: Hubungan) -> bool:
    return row.jenis in TIMBAL_BALIK or row.dari == row.ke


def _elements(pages: Iterable[Terbaca]) -> Iterator[tuple[str, str, JenisHubungan, object]]:
    for page in pages:
        yield from ((g.dari, g.ke, g.jenis, g.bentuk) for g in page.denah.semua_garis)
        for kotak in page.denah.semua_kotak:
            for baris in kotak.semua_baris:
                for said in baris.semua_hubungan:
                    yield said.dari, said.ke, said.jenis, said.bentuk


def _pairs_of_row(struktur: Struktur, row: Hubungan) -> tuple[set[Relasi], set[Relasi]]:
    """Return the pairs that a row ties, and all pairs of its two ends: some rows tie each with its own only.

    A row that holds both ways gives each pair one way round, in the order of the codes.
    """
    makna = read_makna(struktur)
    whole = {
        (str(a.kode), str(b.kode)) for a in makna.organs(row.dari) for b in makna.organs(row.ke) if a != b
    }
    if _is_mutual(row):
        return {(min(pair), max(pair)) for pair in whole}, set()
    cakupan = makna.cakupan(row)
    own = {(str(a.kode), str(b.kode)) for one in cakupan.semua_ikatan for a in one.dari for b in one.ke}
    return (whole, set()) if cakupan.menurut is None else (own, whole)


def _organs(struktur: Struktur, pages: Sequence[Terbaca], nama: str, dari: str) -> tuple[str, ...]:
    """Return the organs that a name in a drawn element stands for."""
    for page in pages[:1]:
        for bingkai in page.denah.semua_bingkai:
            if bingkai.nama == nama:
                inside = [k for k in page.denah.semua_kotak if holds(bingkai, k)]
                return tuple(kode for kotak in inside for kode in _made_for(struktur, kotak.nama))
    found = _made_for(struktur, nama)
    if nama != dari and found and nama not in {p.kode for p in struktur.semua_perangkat}:
        own = tuple(p.kode for p in struktur.semua_perangkat if p.kode in found and p.induk == dari)
        return own or found
    return found


def _made_for(struktur: Struktur, nama: str) -> tuple[str, ...]:
    for kelompok in read_makna(struktur).kotak_bersama:
        if kelompok.nama == nama and nama not in {p.kode for p in struktur.semua_perangkat}:
            return kelompok.anggota
    return tuple(p.kode for p in read_makna(struktur).organs(nama))
