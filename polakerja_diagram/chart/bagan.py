"""What is drawn: boxes, members, lines; in the drafter's order, without a single coordinate.

A `Bagan` is planned by each annex from a checked Struktur; everything a drafter could argue about (which
boxes, what stands in them, which relation is a line and which a line of text) is decided there. The annex
then turns it into a `Denah`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final, Protocol, Self

if TYPE_CHECKING:
    from collections.abc import Callable

    from polakerja_diagram.chart.denah import HubunganTeks
    from polakerja_diagram.makna import Menurut
    from polakerja_diagram.model import BentukKoordinasi, JenisHubungan, Kode

TANDA_RINCIAN: Final = "–"  # noqa: RUF001 - an en dash, as printed lists have it
"""Stands before what is named in the box of the organ it belongs to."""


class Tingkat(Enum):
    """The rank of a box; decides its place from top to bottom and its type (capitals, weight)."""

    PIMPINAN = "pimpinan"
    SEKDA = "sekda"
    SAMPING = "samping"  # beside the head or the Sekda: Staf Ahli, Inspektorat, Setwan
    ASISTEN = "asisten"
    OPD = "opd"
    WILAYAH = "wilayah"  # kecamatan, kelurahan
    KONTEKS = "konteks"  # not a Perangkat Daerah: rounded corners


@dataclass(frozen=True, slots=True)
class Anggota:
    """A member named inside a box. `nomor`: its ordinal (`1.`) or empty; `tingkat` 1 is indented under 0."""

    kode: Kode
    teks: str
    nomor: str = ""
    tingkat: int = 0


@dataclass(frozen=True, slots=True)
class CatatanKotak:
    """Words at the foot of a box and the relations that they say, one or more of one kind.

    `sambung`: they go on in the line of the note before (`kolegial,` `koordinatif b`). `berangka`: they count
    members of lists, and stand on the page of the list.
    """

    teks: str
    semua_hubungan: tuple[HubunganTeks, ...]
    sambung: bool = False
    berangka: bool = False


@dataclass(frozen=True, slots=True)
class Kotak:
    """A box as it will be drawn; made by plan, placed by layout, changed by no one.

    `nama` is unique within the Bagan: the kode of an organ (with `--2` for a shared organ's second box) or
    the nama of a Kelompok. `judul` are paragraphs of heading text (each is wrapped by the layout), already
    in the case in which they are printed. `judul_lengkap` is the full name for `<title>`.
    """

    nama: str
    judul: tuple[str, ...]
    judul_lengkap: str
    tingkat: Tingkat
    kode: Kode | None = None
    """The organ whose box it is."""
    judul_kelompok: str = ""
    """What a group of organs is called, also where its members tell it and `judul` is spared."""
    anggota: tuple[Anggota, ...] = ()
    catatan: tuple[CatatanKotak, ...] = ()
    shared: bool = False
    """Whether several coordinate the organ, each with a box for it; the heading ends in the mark."""
    reference: str = ""
    """Which page has the list that is not in the box; stands under the heading."""
    page_notes: tuple[str, ...] = ()
    """Which pages its list below comes from and goes on to; stands at the foot."""

    @property
    def kelompok(self) -> bool:
        """Whether it lists a group of organs."""
        return bool(self.judul_kelompok)

    @property
    def semua_judul(self) -> tuple[str, ...]:
        """The paragraphs above the members, the reference last."""
        return (*self.judul, self.reference) if self.reference else self.judul

    @property
    def svg_id(self) -> str:
        """The id of the box's `<g class="perangkat">`."""
        return f"perangkat-kelompok-{self.nama}" if self.kelompok else f"perangkat-{self.nama}"


@dataclass(frozen=True, slots=True)
class Bingkai:
    """A frame around boxes of one tier that relations name together (`opd`): a line to it is one to each."""

    nama: str
    judul_lengkap: str
    semua_kotak: tuple[str, ...]

    @property
    def svg_id(self) -> str:
        """The id of the frame's `<g class="bingkai">`."""
        return f"bingkai-{self.nama}"


@dataclass(frozen=True, slots=True)
class Ujung:
    """One end of a line: a box or a Bingkai by its `nama`, or a member of one (then at the member's row)."""

    kotak: str
    anggota: Kode | None = None


@dataclass(frozen=True, slots=True)
class Sambungan:
    """One drawn element of a relation: `dari` and `ke` are what its SVG id and data attributes name."""

    dari: str
    ke: str


@dataclass(frozen=True, slots=True)
class Jaring:
    """One relation as a net of boxes: every end in `dari` has the relation with every end in `ke`.

    Each pair of ends is its own element. `semua_sambungan` names these elements, all `ke` of the first `dari`
    first. `dua_arah`: the relation is mutual (kolegial; dari and ke are the same group): no arrow, or both.
    `menurut`: in a list at one end each has only its own at the other.
    """

    jenis: JenisHubungan
    bentuk: BentukKoordinasi | None
    dari: tuple[Ujung, ...]
    ke: tuple[Ujung, ...]
    semua_sambungan: tuple[Sambungan, ...]
    dua_arah: bool = False
    turunan: bool = False
    menurut: Menurut | None = None


class Bagan(Protocol):
    """What a page, its KETERANGAN and its marks need of a chart, whichever annex it is of."""

    @property
    def semua_kotak(self) -> tuple[Kotak, ...]:
        """Every box, in the drafter's order."""

    @property
    def semua_jaring(self) -> tuple[Jaring, ...]:
        """Every relation that is a line."""

    def with_boxes(self, change: Callable[[Kotak], Kotak]) -> Self:
        """Return the chart with every box as `change` makes it; names and lines stay."""
