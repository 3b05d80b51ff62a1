"""Each action as steps on a draft; returns the name of the step (Indonesian) and where to look."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from polakerja_diagram.editing.actions import AddRows, Confirm, Merge, MoveRows, Remove, Replace
from polakerja_diagram.editing.chunk import new_chunk
from polakerja_diagram.editing.merging import merge_rows
from polakerja_diagram.editing.paths import Data, Path, find, follow, identity, plain
from polakerja_diagram.editing.references import definitions, references
from polakerja_diagram.editing.refusals import not_inferred, not_one_line, not_there, place_on, still_named
from polakerja_diagram.editing.wanted import FIRST
from polakerja_diagram.model import Status
from polakerja_diagram.read.nodes import MappingNode, ScalarNode, SequenceNode
from polakerja_diagram.read.text import CONTROL, HIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from polakerja_diagram.editing.actions import Action
    from polakerja_diagram.editing.steps import Draft
    from polakerja_diagram.editing.values import Row

NOT_ON_ONE_LINE: Final = re.compile(rf"[\t\n\r]|{CONTROL.pattern}|{HIDDEN.pattern}")


def do(draft: Draft, action: Action) -> tuple[str, Path]:
    """Do an action.

    Raises:
        RefusedError: it cannot be done.
        CommentInBracketsError: a comment is in the way.
    """
    match action:
        case Replace():
            return _replace(draft, action)
        case AddRows():
            return _add(draft, action)
        case Remove():
            return _remove(draft, action)
        case MoveRows():
            return _move(draft, action)
        case Confirm():
            return _confirm(draft, action)
        case Merge():
            return _merge(draft, action)


def first_path(action: Action) -> Path:
    """Return the place that an action is about, for a finding about all of it."""
    match action:
        case Replace() | AddRows():
            return action.path
        case Remove() | MoveRows() | Confirm():
            return action.paths[0] if action.paths else ()
        case Merge():
            return ()


def _replace(draft: Draft, action: Replace) -> tuple[str, Path]:
    root, path = draft.read.root, action.path
    holder, node = find(root, path[:-1]), find(root, path)
    is_new = isinstance(holder, MappingNode) and node is None
    if not path or not (is_new or isinstance(node, ScalarNode)):
        raise not_there(root, path)
    _checked(draft, (action.value,), path)
    name = f"ubah {path[-1]} {name_of(draft, path[:-1])}".strip()
    if action.value or not is_new:
        draft.set_value(path, action.value)
    return name, path


def _add(draft: Draft, action: AddRows) -> tuple[str, Path]:
    _check_target(draft, action.path, action.after)
    _checked(draft, action.rows, action.path)
    rows = find(draft.read.root, action.path)
    mappings = (
        [one for one in rows.items if isinstance(one, MappingNode)] if isinstance(rows, SequenceNode) else []
    )
    in_braces = mappings[-1].flow if mappings else None
    draft.insert(action.path, [new_chunk(row, in_braces=in_braces) for row in action.rows], action.after)
    steps = [str(identity(new_chunk(row).data) or "") for row in action.rows]
    name = name_of(draft, (*action.path, steps[0])) if len(steps) == 1 else f"{len(steps)} baris"
    return f"tambahkan {name}", (*action.path, steps[-1])


def _remove(draft: Draft, action: Remove) -> tuple[str, Path]:
    _check_there(draft, action.paths)
    root = draft.read.root
    paths = list(action.paths)
    organs = {kode for kode, path in definitions(root).items() if _is_within(path, paths)}
    named = [one for one in references(root) if one.kode in organs and not _is_within(one.row, paths)]
    if named and not action.references:
        raise still_named(place_on(root, paths[0]), name_of(draft, paths[0]), named)
    name = f"hapus {_names(draft, paths)}"
    take_away(draft, (*paths, *(one.row for one in named)))
    return name, paths[0][:-1]


def take_away(draft: Draft, paths: Iterable[Path]) -> None:
    """Take keys and rows away, from the last in the file to the first, so that no place shifts."""
    wanted = list(dict.fromkeys(paths))
    outer = [path for path in wanted if not _is_within(path, [one for one in wanted if one != path])]
    starts = {path: _start(draft, path) for path in outer}
    for path in sorted(outer, key=lambda one: starts[one], reverse=True):
        draft.remove(path)


def _move(draft: Draft, action: MoveRows) -> tuple[str, Path]:
    _check_there(draft, action.paths)
    _check_target(draft, action.to, action.after)
    root = draft.read.root
    if _is_within(action.to, action.paths) or (*action.to, action.after) in action.paths:
        raise not_there(root, action.to)
    name = f"pindahkan {_names(draft, action.paths)}"
    chunks = [draft.chunk(path) for path in action.paths]
    behind = _shifted(draft, (*action.to, action.after), action.paths) if action.after else None
    to = behind[:-1] if behind else _shifted(draft, action.to, action.paths)
    take_away(draft, action.paths)
    draft.comments_gone.clear()  # they come along
    draft.insert(to, chunks, behind[-1] if behind else action.after)
    return name, (*to, identity(chunks[-1].data) or "")


def _shifted(draft: Draft, path: Path, gone: Sequence[Path]) -> Path:
    """Return a path as it is when rows have gone: one known by its place only moves up for each above it."""
    shifted = []
    for depth, step in enumerate(path):
        rows = find(draft.read.root, path[:depth])
        if step.startswith("#") and isinstance(rows, SequenceNode):
            own = draft.read.place(rows, step)
            beside = {draft.read.place(rows, one[-1]) for one in gone if one[:-1] == path[:depth]}
            shifted.append(f"#{own + 1 - sum(place < own for place in beside)}")
        else:
            shifted.append(step)
    return tuple(shifted)


def _confirm(draft: Draft, action: Confirm) -> tuple[str, Path]:
    _check_there(draft, action.paths)
    name = f"pastikan {_names(draft, action.paths)}"
    for path in action.paths:
        row = plain(draft.read.node(path))
        if not isinstance(row, dict) or row.get("status") != Status.TURUNAN:
            raise not_inferred(place_on(draft.read.root, path), name_of(draft, path))
        draft.set_value((*path, "status"), Status.TERVERIFIKASI)
    return name, action.paths[0]


def _merge(draft: Draft, action: Merge) -> tuple[str, Path]:
    _checked(draft, (action.row,), ())
    take_away(draft, merge_rows(draft, action.kodes, action.row))
    return f"gabungkan {len(action.kodes)} perangkat menjadi {action.row['nama']}", definitions(
        draft.read.root
    )[str(action.row["kode"])]


def name_of(draft: Draft, path: Path) -> str:
    """Return what a person calls the row at a path: the name of its organ, or what identifies it."""
    root = draft.read.root
    row = follow(plain(root), path)
    step = path[-1] if path else ""
    if row is None:
        return step
    kode = str(identity(row) or "") if not isinstance(row, dict) or "nama" not in row else ""
    defined = definitions(root).get(kode)
    organ = follow(plain(root), defined) if defined else row
    said = organ.get("nama") if isinstance(organ, dict) else None
    return said if isinstance(said, str) and said else kode or step


def _names(draft: Draft, paths: Sequence[Path]) -> str:
    return name_of(draft, paths[0]) if len(paths) == 1 else f"{len(paths)} baris"


def _check_there(draft: Draft, paths: Sequence[Path]) -> None:
    root = draft.read.root
    for path in paths:
        single = find(root, path[:-1])
        if find(root, path) is None and not (isinstance(single, ScalarNode) and single.text == path[-1]):
            raise not_there(root, path)
    if not paths:
        raise not_there(root, ())


def _check_target(draft: Draft, path: Path, after: str | None) -> None:
    """Raise unless rows can be put into the list at a path, behind one of its rows."""
    root = draft.read.root
    rows = find(root, path)
    items = plain(rows) if rows is not None else ""
    listed: Data = items if isinstance(items, list) else [items] if items else []
    if not path or isinstance(rows, MappingNode) or not isinstance(find(root, path[:-1]), MappingNode):
        raise not_there(root, path)
    if after not in {None, FIRST} and follow(listed, (str(after),)) is None:
        raise not_there(root, (*path, str(after)))


def _checked(draft: Draft, rows: Sequence[Row], path: Path) -> None:
    for row in rows:
        values = (row,) if isinstance(row, str) else row.values()
        texts = [text for value in values for text in ((value,) if isinstance(value, str) else value)]
        if any(NOT_ON_ONE_LINE.search(text) or text != text.strip() for text in texts):
            raise not_one_line(place_on(draft.read.root, path))


def _is_within(path: Path, outer: Iterable[Path]) -> bool:
    return any(path[: len(one)] == one for one in outer)


def _start(draft: Draft, path: Path) -> int:
    node = find(draft.read.root, path) or draft.read.node(path[:-1])
    return node.span.start
