"""Which kind an annex is of is asked in one room alone; everybody else asks its record."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import polakerja_diagram

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(polakerja_diagram.__file__).parent
REGISTRY = PACKAGE / "annexes"
MODEL = PACKAGE / "model.py"


def asks(tree: ast.AST, charts: frozenset[str], *, is_registry: bool = False) -> Iterator[int]:
    """Yield the lines that ask which kind an annex is of, or which class a chart is of."""
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Name("JenisBagan") | ast.Attribute(attr="JenisBagan"), attr=attr):
                is_word = getattr(parents[node], "attr", "") == "value"  # the kind as a word of the file
                if not is_registry and not is_word and attr.isupper():
                    yield node.lineno
            case ast.Compare(left=left, ops=ops, comparators=others):
                kinds = [side for side in (left, *others) if getattr(side, "attr", "") == "bagan"]
                equal = any(isinstance(op, ast.Is | ast.IsNot | ast.Eq | ast.NotEq) for op in ops)
                if not is_registry and kinds and equal:
                    yield node.lineno
            case ast.Match(subject=ast.Attribute(attr="bagan")) if not is_registry:
                yield node.lineno
            case ast.Call(func=ast.Name("isinstance" | "issubclass"), args=[_, kind]):
                if charts & {name.id for name in ast.walk(kind) if isinstance(name, ast.Name)}:
                    yield node.lineno
            case ast.MatchClass(cls=ast.Name(name)) if name in charts:
                yield node.pattern.lineno if hasattr(node, "pattern") else node.lineno
            case _:
                pass


def chart_classes() -> frozenset[str]:
    """The classes that are a chart: those that can change their boxes."""
    return frozenset(
        node.name
        for path in sorted(PACKAGE.glob("chart/**/*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        and any(isinstance(one, ast.FunctionDef) and one.name == "with_boxes" for one in node.body)
    )


def test_the_charts_are_known() -> None:
    assert chart_classes() == {"Bagan", "BaganJalur", "BaganPola"}


def test_nobody_but_the_registry_asks_which_kind_an_annex_is_of() -> None:
    charts = chart_classes()

    found = [
        f"{path.relative_to(PACKAGE)}:{line}"
        for path in sorted(PACKAGE.rglob("*.py"))
        if path != MODEL
        for line in asks(
            ast.parse(path.read_text(encoding="utf-8")), charts, is_registry=path.parent == REGISTRY
        )
    ]

    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        "lampiran.bagan is JenisBagan.JALUR",
        "table = {JenisBagan.POLA: 1}",
        "lampiran.bagan == model.JenisBagan.JALUR",
        "lampiran.bagan == 'jalur koordinasi'",
        "one.bagan is not other",
        "match lampiran.bagan:\n    case _: pass",
        "isinstance(bagan, BaganJalur)",
        "isinstance(bagan, (int, BaganPola))",
        "match bagan:\n    case BaganPola(): pass",
    ],
)
def test_a_question_is_noticed(source: str) -> None:
    assert list(asks(ast.parse(source), chart_classes()))


@pytest.mark.parametrize(
    "source",
    ["JenisBagan.JALUR.value", "lampiran.bagan in kept", "KINDS[lampiran.bagan]", "JenisBagan(text)"],
)
def test_what_asks_nothing_is_let_pass(source: str) -> None:
    assert list(asks(ast.parse(source), chart_classes())) == []
