"""What the page, its KETERANGAN, the words and an amendment ask of an annex: one record for each kind.

The records stand in `annexes/`. Nothing here or in `chart/page` knows which kinds there are.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from polakerja_diagram.model import Hubungan, Kelompok, Koordinasi, Langsung, Status, TataLetak

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from polakerja_diagram.chart.bagan import Bagan
    from polakerja_diagram.chart.denah import Denah
    from polakerja_diagram.chart.judge.measure import Measures
    from polakerja_diagram.chart.page.sheet import AnnexSheet, Tersebar
    from polakerja_diagram.diagnostics import Outcome
    from polakerja_diagram.model import Struktur
    from polakerja_diagram.words.sentences import Kalimat

B = TypeVar("B", bound="Bagan")

Tautan: TypeAlias = Koordinasi | Langsung | Hubungan
"""A row that ties organs to each other, surely or by inference."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a chart has to fit, in which text size, with which of the drafter's wishes.

    With `draf` it is only asked that and how it fits.
    """

    lebar_mm: float
    tinggi_mm: float
    huruf_pt: float
    tata_letak: TataLetak = field(default_factory=TataLetak)
    draf: bool = False


@dataclass(frozen=True, slots=True)
class AnnexKind(Generic[B]):
    """One kind of annex: its chart from a checked Struktur to words and to finished geometry."""

    draws: frozenset[type[Tautan | Kelompok]]
    """The kinds of rows that its chart shows, beside the organs."""
    describe: Callable[[Struktur], tuple[Kalimat, ...]]
    """The chart in sentences, in reading order."""
    variants: Callable[[Struktur], tuple[tuple[B, ...], ...]]
    """The ways to show it in groups of equal worth, the clearest group first; never empty."""
    place: Callable[[B, Ground], Denah | None]
    """The chart on one ground; None if it does not fit."""
    spread: Callable[[Sequence[Sequence[AnnexSheet[B]]], Sequence[float]], Outcome[Tersebar]]
    """The chart on several pages, or why not; takes the pages around each way to show it, group by group, and
    the text sizes in points, largest first."""
    judged: bool = False
    """Whether placing it costs so little that every size and orientation is judged; else the largest wins."""
    clear_pt: float = 0.0
    """Text in which a page has to fit before `is_clear` is asked of it."""
    is_clear: Callable[[Measures], bool] = lambda _: True
    """Whether a page is so good that no less clear way to show it is looked at."""
    arrangement: Callable[[B, Sequence[Denah]], Mapping[str, str]] = lambda *_: {}
    """What moves its boxes when it changes, beside paper, text size and pages: what -> how it is."""
    remarks: Callable[[Struktur, B], tuple[str, ...]] = lambda *_: ()
    """Sentences that end its KETERANGAN."""
    remedies: Callable[[TataLetak], tuple[str, ...]] = lambda *_: ()
    """What a drafter may do if it does not fit, beside taking a larger paper."""
    coordination: str = ""
    """What it calls the lines of coordination, where it has a name for them; also the key of its article."""

    def rows(self, struktur: Struktur) -> tuple[Tautan, ...]:
        """Return the rows of a file that its chart shows, but for Kelompok, in the order of the file."""
        lists: tuple[tuple[Tautan, ...], ...] = (
            struktur.semua_koordinasi,
            struktur.semua_langsung,
            struktur.semua_hubungan,
        )
        return tuple(row for rows in lists for row in rows if type(row) in self.draws)

    def inferred(self, struktur: Struktur) -> tuple[Tautan, ...]:
        """Return those of its rows that nobody has confirmed yet."""
        return tuple(row for row in self.rows(struktur) if row.keterangan.status is Status.TURUNAN)
