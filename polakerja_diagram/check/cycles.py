"""A directed graph in, its circles out: groups of nodes that can all reach each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

N = TypeVar("N", str, int, str | int)


def closed_groups(follows: Mapping[N, Sequence[N]]) -> list[list[N]]:
    """Return each group of two or more nodes that reach each other, in the order in which they close.

    Tarjan's algorithm without recursion: every node and every step is met once, and depth is no limit.
    https://en.wikipedia.org/wiki/Tarjan%27s_strongly_connected_components_algorithm

    >>> closed_groups({"a": ["b"], "b": ["c", "d"], "c": ["a"]})
    [['a', 'b', 'c']]
    """
    order: dict[N, int] = {}
    lowest: dict[N, int] = {}
    open_nodes: dict[N, None] = {}
    result: list[list[N]] = []
    for start in follows:
        if start in order:
            continue
        trail: list[tuple[N, Iterator[N]]] = [_enter(start, follows, order, lowest, open_nodes)]
        while trail:
            here, steps = trail[-1]
            step = next((node for node in steps if node not in order or node in open_nodes), None)
            if step is None:
                trail.pop()
                if trail:
                    above = trail[-1][0]
                    lowest[above] = min(lowest[above], lowest[here])
                if lowest[here] == order[here]:
                    result.append(_close(here, open_nodes))
            elif step in order:
                lowest[here] = min(lowest[here], order[step])
            else:
                trail.append(_enter(step, follows, order, lowest, open_nodes))
    return [group for group in result if len(group) > 1]


def _enter(
    node: N,
    follows: Mapping[N, Sequence[N]],
    order: dict[N, int],
    lowest: dict[N, int],
    open_nodes: dict[N, None],
) -> tuple[N, Iterator[N]]:
    order[node] = lowest[node] = len(order)
    open_nodes[node] = None
    return node, iter(follows.get(node, ()))


def _close(root: N, open_nodes: dict[N, None]) -> list[N]:
    """Take the nodes from the last opened down to `root` off the open ones."""
    group = []
    while True:
        node, _ = open_nodes.popitem()
        group.append(node)
        if node == root:
            return group[::-1]
