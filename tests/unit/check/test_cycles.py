"""Circles of a graph are found whole, at any depth."""

from __future__ import annotations

from polakerja_diagram.check.cycles import closed_groups


def test_a_tree_has_no_circle() -> None:
    assert closed_groups({"a": ["b", "c"], "b": ["d"], "c": ["d"]}) == []


def test_two_circles_that_share_a_node_are_one_group() -> None:
    groups = closed_groups({"a": ["b"], "b": ["a", "c"], "c": ["b", "d"], "d": []})

    assert groups == [["a", "b", "c"]]


def test_separate_circles_are_separate_groups() -> None:
    groups = closed_groups({"a": ["b"], "b": ["a", "c"], "c": ["d"], "d": ["c"]})

    assert sorted(sorted(group) for group in groups) == [["a", "b"], ["c", "d"]]


def test_depth_is_no_limit() -> None:
    size = 20_000
    ring = {number: [(number + 1) % size] for number in range(size)}

    assert [len(group) for group in closed_groups(ring)] == [size]
