"""The sum of a judgement: every fault costs, more of it costs more, and each is told."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from polakerja_diagram.chart.judge.judgement import NILAI_PENUH, REASONS, Reason, judge
from polakerja_diagram.chart.judge.measure import Measures

SEMPURNA = Measures(
    size_pt=12.0,
    names=40,
    broken=0,
    towers=0,
    lone_words=0,
    empty=0.2,
    fill=(1.0,),
    stretched=0,
    slack=0.0,
    note_words=0,
    crossings=0,
    across=False,
    other_orientation=False,
)

FAULTS: tuple[tuple[dict[str, Any], dict[str, Any]], ...] = (
    ({"size_pt": 9.0}, {"size_pt": 8.0}),
    ({"broken": 3}, {"broken": 9}),
    ({"towers": 1}, {"towers": 4}),
    ({"lone_words": 4}, {"lone_words": 20}),
    ({"empty": 0.5}, {"empty": 0.7}),
    ({"fill": (0.5, 1.0)}, {"fill": (0.3, 1.0)}),
    ({"stretched": 1, "slack": 0.01}, {"stretched": 3, "slack": 0.1}),
    ({"note_words": 20}, {"note_words": 231}),
    ({"crossings": 1}, {"crossings": 6}),
    ({"fill": (1.0, 0.4)}, {"fill": (1.0, 1.0, 0.4)}),
    ({"across": True}, {"across": True, "other_orientation": True}),
    ({"other_orientation": True}, {"other_orientation": True, "crossings": 1}),
)


def test_an_annex_without_a_fault_has_all() -> None:
    assert judge(SEMPURNA).total == NILAI_PENUH
    assert judge(SEMPURNA).deductions == ()


@pytest.mark.parametrize(("some", "more"), FAULTS)
def test_each_fault_costs_and_more_of_it_costs_more(some: dict[str, Any], more: dict[str, Any]) -> None:
    little, much = judge(replace(SEMPURNA, **some)), judge(replace(SEMPURNA, **more))

    assert NILAI_PENUH > little.total > much.total


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_has_such_a_pair(reason: Reason) -> None:
    assert any(reason.cost(replace(SEMPURNA, **some)) > 0 for some, _ in FAULTS)


def test_the_heaviest_reason_is_told_first() -> None:
    nilai = judge(replace(SEMPURNA, size_pt=8.0, crossings=2))

    assert nilai.deductions == (("huruf 8 pt", 18.0), ("2 garis bersilang", 2.0))
    assert nilai.total == 80.0


def test_one_page_from_8_5_pt_on_is_better_than_two_in_the_largest_text() -> None:
    one, two = replace(SEMPURNA, size_pt=8.5), replace(SEMPURNA, fill=(1.0, 1.0))

    assert judge(one).total > judge(two).total
