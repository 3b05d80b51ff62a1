"""The file of an act in force -> the file of the draft that amends it; comments and layout stay.

Only the text is edited: what the draft cannot know yet is emptied, and the amended act is named.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics.replacement import BREAK, Replacement, apply_edits, insert, replace_value
from polakerja_diagram.model import Berita
from polakerja_diagram.read import parse_struktur
from polakerja_diagram.read.nodes import MappingNode, Node, ScalarNode, SequenceNode, is_empty
from polakerja_diagram.read.source import read_nodes
from polakerja_diagram.read.text import BOM
from polakerja_diagram.sebutan.pejabat import HARIAN, split_awalan
from polakerja_diagram.sebutan.rujukan import CaraUbah, RujukanPeraturan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.model import Penandatangan, Peraturan, Struktur

DIKOSONGKAN: Final = (
    ("nomor",),
    ("tahun",),
    ("ditetapkan", "tanggal"),
    ("penandatangan", "nama"),
    ("berita-daerah", "tahun"),
    ("berita-daerah", "nomor"),
    ("pengundangan", "tanggal"),
    ("pengundangan", "nama"),
)
"""Keys of `peraturan` that only the next act will fill."""

PEJABAT: Final = (("penandatangan", "jabatan"), ("pengundangan", "jabatan"))
"""Offices: who stood in for a day (`Plh.`) in the act in force does not in the next one."""

MENIMBANG: Final = "menimbang"
"""Key of the reasons of the act: those of the act in force are not those of the one that amends it."""

PLAIN: Final = frozenset("-./ ")
"""Signs that need no quotes, beside letters and digits."""


def write_draft(data: bytes, struktur: Struktur, induk: Peraturan) -> bytes | None:
    """Return the file of the draft; None where an edit of the text could miss, so that nothing is guessed.

    Args:
        data: the file of the act in force, as it stands on the disk.
        struktur: what it says.
        induk: the act that the draft amends: this one, or the one that this one has amended.
    """
    text = data.decode("utf-8")
    bare = text.removeprefix(BOM)
    wanted = _drafted(struktur, induk)
    for is_block in (True, False):
        edits = _edits(bare, struktur.peraturan, induk, is_block=is_block)
        if edits is None:
            return None
        draft = (text[: len(text) - len(bare)] + apply_edits(bare, edits)).encode("utf-8")
        found = parse_struktur(draft, file=struktur.file).value
        if found == wanted and found.peraturan.menimbang == wanted.peraturan.menimbang:
            return draft
    return None


def _drafted(struktur: Struktur, induk: Peraturan) -> Struktur:
    """Return what the draft must say, and nothing else."""
    draft = replace(emptied(struktur.peraturan), tentang=induk.tentang, semua_rujukan=(_rujukan(induk),))
    return replace(struktur, peraturan=draft)


def emptied(act: Peraturan) -> Peraturan:
    """Return an act without what only the next one will have: number, days, names, reasons."""
    return replace(
        act,
        nomor="",
        tahun="",
        tanggal=None,
        penandatangan=_office(act.penandatangan),
        berita=Berita(),
        menimbang=(),
        pengundangan=replace(act.pengundangan, tanggal=None, pejabat=_office(act.pengundangan.pejabat)),
    )


def _office(pejabat: Penandatangan) -> Penandatangan:
    return replace(pejabat, nama="", jabatan=_lasting(pejabat.jabatan))


def _lasting(jabatan: str) -> str:
    """Return an office without the mark of who stands in for a day.

    >>> _lasting("Plh. Sekretaris Daerah Kabupaten Contoh"), _lasting("Pj. Bupati Contoh")
    ('Sekretaris Daerah Kabupaten Contoh', 'Pj. Bupati Contoh')
    """
    awalan, office = split_awalan(jabatan)
    return office if awalan == HARIAN else jabatan


def _rujukan(induk: Peraturan) -> RujukanPeraturan:
    return RujukanPeraturan(CaraUbah.MENGUBAH, induk.jenis, induk.nomor, induk.tahun)


def _parts(induk: Peraturan) -> tuple[tuple[str, str], ...]:
    """Return what names an act: key and value; a Keputusan may have no year."""
    parts = (("jenis", induk.jenis), ("nomor", induk.nomor), ("tahun", induk.tahun))
    return tuple((key, value) for key, value in parts if value)


def _together(steps: Sequence[tuple[Replacement, ...] | None]) -> tuple[Replacement, ...] | None:
    """Return all edits, or None if one of the steps is not sure."""
    return None if None in steps else tuple(edit for step in steps if step for edit in step)


def _edits(text: str, act: Peraturan, induk: Peraturan, *, is_block: bool) -> tuple[Replacement, ...] | None:
    """Return the edits, or None if one is not sure; `is_block`: each key of `peraturan` has its own line."""
    root = read_nodes(text, file="").value
    peraturan = root.get("peraturan") if isinstance(root, MappingNode) else None
    if not isinstance(peraturan, MappingNode):
        return None
    steps = [_emptied(_find(peraturan, path)) for path in DIKOSONGKAN]
    offices = (_find(peraturan, path) for path in PEJABAT)
    steps += [_said(one, _lasting(one.text)) for one in offices if isinstance(one, ScalarNode)]
    steps += [_set_aside(peraturan, key, text) for key, _ in peraturan.pairs if key.text == MENIMBANG]
    if act.tentang != induk.tentang:
        steps.append(_said(peraturan.get("tentang"), induk.tentang))
    named = [key for key, _ in peraturan.pairs if key.text in set(CaraUbah)]
    filled = [key for key in named if not is_empty(peraturan.get(key.text))]
    if filled:
        steps.append(_renamed(peraturan, filled[0], induk))
    else:
        steps += [_without_key(key) for key in named]
        steps.append(_inserted(peraturan, induk, BREAK.findall(text)[0], is_block=is_block))
    return _together(steps)


def _find(node: Node, path: Sequence[str]) -> Node | None:
    for key in path:
        found = node.get(key) if isinstance(node, MappingNode) else None
        if found is None:
            return None
        node = found
    return node


def _emptied(node: Node | None) -> tuple[Replacement, ...] | None:
    """Return the edit that takes a value away, with the blank before it at the end of a line."""
    if node is None or is_empty(node):
        return ()
    if not isinstance(node, ScalarNode):
        return None
    edits = replace_value(node.at, node.text, "")
    line = node.at.text or ""
    return (
        tuple(
            replace(one, column=len(line[: one.column - 1].rstrip()) + 1)
            if one.end_column > len(line.rstrip()) and line[one.column - 2 : one.column - 1] == " "
            else one
            for one in edits
        )
        or None
    )


def _said(node: Node | None, new: str) -> tuple[Replacement, ...] | None:
    """Return the edit that gives a value another text."""
    if not isinstance(node, ScalarNode):
        return None
    return () if node.text == new else replace_value(node.at, node.text, new) or None


def _renamed(peraturan: MappingNode, key: ScalarNode, induk: Peraturan) -> tuple[Replacement, ...] | None:
    """Return the edits of a key that names an act already: it now says `mengubah` and the amended act."""
    node = peraturan.get(key.text)
    named = node if isinstance(node, MappingNode) else MappingNode((), key.at)
    return _together(
        [_said(key, CaraUbah.MENGUBAH), *(_said(named.get(part), said) for part, said in _parts(induk))]
    )


def _without_key(key: ScalarNode) -> tuple[Replacement, ...] | None:
    """Return the edit that makes a remark of a line with an empty key."""
    line = key.at.text or ""
    is_alone = line.partition("#")[0].strip() == f"{key.text}:"
    return insert(key.at.line, key.at.column, "# ") if is_alone else None


def _set_aside(peraturan: MappingNode, key: ScalarNode, text: str) -> tuple[Replacement, ...] | None:
    """Return the edits that make remarks of all lines of a list: the reasons of the act in force."""
    later = [one.at.line for one, _ in peraturan.pairs if one.at.line > key.at.line]
    node = peraturan.get(key.text)
    if not isinstance(node, SequenceNode) or not node.items:
        return _emptied(node)
    rows = text.splitlines()
    last = node.items[-1].at.line
    while last < min(later, default=len(rows) + 1) - 1 and _is_deeper(rows[last], key.at.column):
        last += 1
    written = (line for line in range(key.at.line, last + 1) if rows[line - 1].strip())
    edits = [insert(line, key.at.column, "# ") for line in written]
    return tuple(edit for one in edits for edit in one)


def _is_deeper(row: str, column: int) -> bool:
    """Whether a line goes on with what began in a column: it stands further right, and is no remark."""
    bare = row.lstrip()
    return bool(bare) and not bare.startswith("#") and len(row) - len(bare) >= column


def _inserted(
    peraturan: MappingNode, induk: Peraturan, end: str, *, is_block: bool
) -> tuple[Replacement, ...]:
    """Return the edit that names the amended act before its subject."""
    at = peraturan.key_at("tentang")
    said = ", ".join(f"{key}: {_quoted(value)}" for key, value in _parts(induk))
    rest = f"{end}{' ' * (at.column - 1)}" if is_block else ", "
    return insert(at.line, at.column, f"{CaraUbah.MENGUBAH}: {{{said}}}{rest}")


def _quoted(value: str) -> str:
    is_plain = all(sign.isalnum() or sign in PLAIN for sign in value) and value[:1].isalnum()
    return value if is_plain else '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
