"""The file of a state -> the same with the margin that it is drawn with: an archive outlives a default.

Only the text is edited; comments and layout stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.diagnostics.replacement import BREAK, Replacement, apply_edits, insert
from polakerja_diagram.read import parse_struktur
from polakerja_diagram.read.nodes import MappingNode, ScalarNode, is_empty
from polakerja_diagram.read.source import read_nodes
from polakerja_diagram.read.text import BOM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polakerja_diagram.model import Struktur

_Edits = tuple[Replacement, ...]


def write_margin(data: bytes, struktur: Struktur) -> bytes:
    """Return the file with a margin for each side; as it is where an edit of the text could miss.

    Args:
        data: the file, as it stands on the disk.
        struktur: what it says.
    """
    left = struktur.tata_letak.unwritten_mm
    if not left:
        return data
    missing = tuple(f"{sisi}: {mm:g}" for sisi, mm in left.items())
    text = data.decode("utf-8")
    bare = text.removeprefix(BOM)
    for edits in _ways(bare, missing):
        written = (text[: len(text) - len(bare)] + apply_edits(bare, edits)).encode("utf-8")
        read = parse_struktur(written, file=struktur.file).value
        if read == struktur and not read.tata_letak.unwritten_mm:
            return written
    return data


def _ways(text: str, missing: Sequence[str]) -> Iterator[_Edits]:
    """Yield the edits that may write what is missing, the best looking one first."""
    root = read_nodes(text, file="").value
    if not isinstance(root, MappingNode):
        return
    end, all_of_it = next(iter(BREAK.findall(text)), "\n"), f"margin: {{{', '.join(missing)}}}"
    wishes = root.get("tata-letak")
    margin = wishes.get("margin") if isinstance(wishes, MappingNode) else None
    if isinstance(margin, MappingNode) and margin.pairs:
        yield from _before_first(margin, missing, end)
    elif isinstance(wishes, MappingNode) and wishes.get("margin") is not None:
        yield _filled(wishes, "margin", ", ".join(missing))
    elif isinstance(wishes, MappingNode) and wishes.pairs:
        yield from _before_first(wishes, [all_of_it], end)
    elif wishes is not None:
        yield _filled(root, "tata-letak", all_of_it)
    else:
        *_, last = lines = BREAK.split(text)
        said = f"tata-letak:{end}  {all_of_it}{end}"
        yield insert(len(lines) // 2 + 1, len(last) + 1, said if not last else end + said)
        yield from _before_first(root, [f"tata-letak: {{{all_of_it}}}"], end)


def _before_first(mapping: MappingNode, pairs: Sequence[str], end: str) -> Iterator[_Edits]:
    """Yield the edits that put pairs before the first of a mapping: on lines of their own, between braces."""
    at = mapping.pairs[0][0].at
    for rest in (f"{end}{' ' * (at.column - 1)}", ", "):
        yield insert(at.line, at.column, "".join(pair + rest for pair in pairs))


def _filled(mapping: MappingNode, key: str, said: str) -> _Edits:
    """Return the edit that gives a key without a value, or with empty braces, its value."""
    value, at = mapping.get(key), mapping.key_at(key)
    if isinstance(value, ScalarNode) and is_empty(value):
        return insert(at.line, at.column + at.length + 1, f" {{{said}}}")
    return insert(value.at.line, value.at.column + 1, said) if value else ()
