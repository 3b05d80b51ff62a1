"""A comma that parts a value within braces: what stands behind it reads as keys without a value (PK111).

For YAML `{nama: Dinas Pemuda, Olahraga, dan Seni}` has the keys `nama`, `Olahraga` and `dan Seni`. The value
is made whole again here, so that it has one finding and what else is said of it is said of all.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from polakerja_diagram.diagnostics import Diagnostic, error
from polakerja_diagram.diagnostics.replacement import Replacement
from polakerja_diagram.read.forms import Angka, Bentuk, Daftar, Kode, Kunci, SalahSatu, Teks
from polakerja_diagram.read.mends import in_quotes
from polakerja_diagram.read.nodes import MappingNode, Node, ScalarNode, is_empty, stands_bare
from polakerja_diagram.read.values import KODE_PATTERN, is_number
from polakerja_diagram.read.words_meant import shown
from polakerja_diagram.units import MARGIN_TERSEMPIT_MM, read_mm

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def make_whole(node: MappingNode, known: Mapping[str, Kunci]) -> tuple[MappingNode, tuple[Diagnostic, ...]]:
    """Return keys of which no value is parted by a comma, and the findings about those that were."""
    pairs: list[tuple[ScalarNode, Node]] = []
    found: list[Diagnostic] = []
    rest = list(reversed(node.pairs))
    while rest:
        key, value = rest.pop()
        parts = [part for part, _ in takewhile(lambda pair: _is_part(*pair, known), reversed(rest))]
        if key.text in known and parts and isinstance(value, ScalarNode) and not is_empty(value):
            del rest[-len(parts) :]
            bentuk = known[key.text].isi
            bentuk = bentuk.isi if isinstance(bentuk, Daftar) else bentuk
            whole = _join(value, parts)
            if _is_several(bentuk, (value, *parts)):
                hint = f"'{key.text}' hanya satu isi; tulis yang lain di baris tersendiri"
                found.append(_cut(key, whole, hint))
            else:
                found += _say(key, whole, bentuk, is_one_line=whole.at.length > value.at.length)
                value = whole
        pairs.append((key, value))
    return replace(node, pairs=tuple(pairs)), tuple(found)


def _is_part(key: ScalarNode, value: Node, known: Mapping[str, Kunci]) -> bool:
    return key.text not in known and isinstance(value, ScalarNode) and not value.text and stands_bare(key)


def _is_several(bentuk: Bentuk, words: Sequence[ScalarNode]) -> bool:
    """Return whether each part is a value of its own: words to choose from, or kode."""
    is_kode = isinstance(bentuk, Kode) and all(KODE_PATTERN.match(word.text) for word in words)
    return is_kode or isinstance(bentuk, SalahSatu)


def _join(value: ScalarNode, parts: Sequence[ScalarNode]) -> ScalarNode:
    """Return the value as it was meant, with its place as far as it is on one line."""
    first, last = value.at, parts[-1].at
    text = ", ".join((value.text, *(part.text for part in parts)))
    if first.text is None or last.line != first.line:
        return ScalarNode(text, first)
    at = replace(first, length=last.column + last.length - first.column)
    is_quoted = first.text[first.column - 1] in "\"'"
    return ScalarNode(text if is_quoted else first.text[at.column - 1 :][: at.length], at)


def _say(key: ScalarNode, whole: ScalarNode, bentuk: Bentuk, *, is_one_line: bool) -> tuple[Diagnostic, ...]:
    """Return the finding about a parted text or number; of another value all is said by its own check."""
    if isinstance(bentuk, Teks):
        meant = in_quotes(whole.text)
        hint = f"apit isi itu dengan tanda petik: {key.text}: {shown(meant)}"
    elif isinstance(bentuk, Angka) and is_number(whole.text, bentuk):
        meant = whole.text.replace(",", ".")
        hint = f"tulis dengan titik: {meant}"
        length = read_mm(meant) if bentuk.satuan == "mm" else None
        if length is not None and length < MARGIN_TERSEMPIT_MM:
            return (_cut(key, whole, f"tulis {length * 10:g} bila maksudnya cm, atau {meant} bila mm"),)
    else:
        return ()
    return (_cut(key, whole, hint, meant if is_one_line else ""),)


def _cut(key: ScalarNode, whole: ScalarNode, hint: str, meant: str = "") -> Diagnostic:
    at = whole.at
    return error(
        "PK111",
        at=at,
        message=f"koma di dalam kurung memutus isi '{key.text}': '{shown(whole.text)}'",
        hint=hint,
        replacements=(Replacement(at.line, at.column, at.column + at.length, meant),) if meant else (),
    )
