"""Random edits of the texts of all examples: edit n is the same for ever, `try_edits(n)` shows it.

Each n takes a file, gives it breaks of some kind (LF, CR LF, mixed, none at the end), does up to four actions
one after the other and undoes them.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from random import Random
from typing import TYPE_CHECKING, Final

from polakerja_diagram.editing.actions import Action, AddRows, Confirm, Merge, MoveRows, Remove, Replace
from polakerja_diagram.editing.edit import edit
from polakerja_diagram.editing.patches import apply_patches, are_apart, invert, read_source
from polakerja_diagram.editing.paths import Path, find, shallow, walk
from polakerja_diagram.editing.references import definitions
from polakerja_diagram.editing.rows import comments_in
from polakerja_diagram.editing.wanted import FIRST
from polakerja_diagram.model import Status
from polakerja_diagram.read.nodes import MappingNode, Node, ScalarNode, SequenceNode
from polakerja_diagram.read.source import read_nodes
from tests import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FILES: Final = (*sorted((ROOT / "contoh").glob("*.yaml")), ROOT / "data" / "struktur.yaml")

REFUSALS: Final = frozenset({"PK701", "PK702", "PK703", "PK705", "PK707"})
"""Codes with which an action may be refused rightly; PK706 is our fault, PK704 is never asked for here."""

TEXTS: Final = (
    *("Dinas Baru", "A: B", "x, y", "yes", "~", "1e3", "'q'", 'say "x"', "- a", "#c", "Dinas #1", "[a]", ""),
    *("é 😀", "Jum'at, 5", "a\\b", "{x}", "a]", "100%"),
)

KEYS: Final = ("catatan", "alasan", "status", "singkatan", "dasar", "jenis", "tahun", "induk")

NEW_LISTS: Final = ("koordinasi", "asal", "bagian", "sumber")

ROWS: Final = (
    ("kode-baru",),
    ("a-1", "a-2"),
    ({"kode": "kode-baru", "nama": "Dinas, Baru", "asal": ("a", "b")},),
    ({"perangkat": "kode-baru", "status": "turunan", "alasan": "a, b: c"}, "a-3"),
)


def try_edits(n: int) -> tuple[list[str], Counter[str]]:
    """Return what edits number n broke, nothing if all is well; and how many were done and refused."""
    rnd = Random(n)  # noqa: S311 - reproducible test data, no secret
    original = _with_breaks(rnd, _text(rnd.randrange(len(FILES))))
    text = read_source(original).text
    counted: Counter[str] = Counter()
    states = [(text, original)]
    undo = []
    for _ in range(rnd.choice((1, 1, 2, 4))):
        root = read_nodes(text, file="").value
        assert isinstance(root, MappingNode)
        action = _choose(rnd, root)
        outcome = edit(text, action)
        if outcome.value is None:
            code = outcome.diagnostics[0].code
            counted[code] += 1
            if code not in REFUSALS:
                return [f"{code}: {action}"], counted
            continue
        counted["done"] += 1
        patches = outcome.value.patches
        source = read_source(original)
        own = tuple(source.original_patches(patches))
        edited, changed = apply_patches(text, patches), apply_patches(original, own)
        broken = [
            name
            for name, holds in (
                ("patches are sorted and apart", are_apart(patches)),
                ("the text with its own breaks says the same", read_source(changed).text == edited),
                (
                    "comments stay but those that are named",
                    _keeps_comments(text, edited, outcome.value.comments_gone),
                ),
                ("a value is all that a new value touches", _touches_only(root, action, patches)),
            )
            if not holds
        ]
        if broken:
            return [f"{name}: {action}" for name in broken], counted
        undo.append(invert(original, own))
        text, original = edited, changed
        states.append((text, original))
    for (_, before), patches in zip(reversed(states[:-1]), reversed(undo), strict=True):
        original = apply_patches(original, patches)
        if original != before:
            return ["an edit undoes to the first characters"], counted
    return [], counted


@cache
def _text(number: int) -> str:
    return read_source(FILES[number].read_bytes().decode()).text


def _with_breaks(rnd: Random, text: str) -> str:
    kind = rnd.choice(("lf", "lf", "crlf", "mixed"))
    if not rnd.randrange(4):
        text = text.rstrip("\n")
    if kind == "lf":
        return text
    return "".join(
        line[:-1] + ("\r\n" if kind == "crlf" or rnd.randrange(2) else "\n") if line.endswith("\n") else line
        for line in text.splitlines(keepends=True)
    )


def _keeps_comments(text: str, edited: str, gone: Sequence[str]) -> bool:
    before, after = read_nodes(text, file="").value, read_nodes(edited, file="").value
    assert before is not None
    assert after is not None
    return Counter(comments_in(text, before)) - Counter(gone) == Counter(comments_in(edited, after))


def _touches_only(root: Node, action: Action, patches: Sequence[object]) -> bool:
    node = find(root, action.path) if isinstance(action, Replace) else None
    spans = [(one.start, one.end) for one in patches]  # type: ignore[attr-defined]
    return not isinstance(node, ScalarNode) or all(
        node.span.start - 1 - len(node.text) <= start and end <= node.span.end for start, end in spans
    )


def _choose(rnd: Random, root: MappingNode) -> Action:
    nodes = tuple(walk(root))
    rows = tuple(path for path, _ in nodes if isinstance(find(root, path[:-1]), SequenceNode))
    lists = tuple(path for path, node in nodes if isinstance(node, SequenceNode) and path[0] != "sumber")
    mappings = tuple(path for path, node in nodes if isinstance(node, MappingNode) and path[0] != "sumber")
    scalars = tuple(path for path, node in nodes if isinstance(node, ScalarNode))

    def target() -> tuple[Path, str | None]:
        path = rnd.choice(lists) if rnd.randrange(5) else (*rnd.choice(mappings), rnd.choice(NEW_LISTS))
        beside = [row[-1] for row in rows if row[:-1] == path]
        return path, rnd.choice((None, FIRST, *beside)) if beside else None

    def some(paths: Sequence[Path], most: int) -> tuple[Path, ...]:
        return tuple(dict.fromkeys(rnd.choice(paths) for _ in range(rnd.randint(1, most))))

    def add() -> Action:
        path, after = target()
        return AddRows(path, rnd.choice(ROWS), after)

    def move() -> Action:
        path, after = target()
        return MoveRows(some(rows, 3), path, after)

    def confirm() -> Action:
        inferred = tuple(path for path in mappings if _is_inferred(find(root, path)))
        return Confirm(some(inferred or rows, 4))

    def merge() -> Action:
        organs = sorted(definitions(root))
        kodes = tuple(rnd.sample(organs, min(len(organs), rnd.randint(2, 3))))
        return Merge(kodes, {"kode": "gabungan-baru", "nama": "Dinas Gabungan"})

    makers: tuple[Callable[[], Action], ...] = (
        lambda: Replace(rnd.choice(scalars), rnd.choice(TEXTS)),
        lambda: Replace((*rnd.choice(mappings), rnd.choice(KEYS)), rnd.choice(TEXTS)),
        lambda: Remove(some(rows, 3), references=bool(rnd.randrange(3))),
        lambda: Remove(some(tuple(path for path, _ in nodes), 1), references=True),
        add,
        move,
        move,
        confirm,
        merge,
    )
    return rnd.choice(makers)()


def _is_inferred(node: Node | None) -> bool:
    said = shallow(node) if isinstance(node, MappingNode) else {}
    return isinstance(said, dict) and said.get("status") == Status.TURUNAN
