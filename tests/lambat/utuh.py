"""Whether a Word document breaks a rule of its package; asked of what we write, by other means than ours.

Only what the standard library reads: nothing here is shared with `office/insert_package.py`.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections import Counter
from io import BytesIO
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator

RELS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
TYPES: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

GAMBAR: Final = (".png", ".svg")


def faults(naskah: bytes, semula: bytes) -> list[str]:
    """Return what is wrong with a document that was made of another; nothing if it is whole."""
    isi, before = _read(naskah), _read(semula)
    changed = [name for name, content in isi.items() if content != before.get(name)]
    lists = [name for name in isi if name.endswith((".rels", "[Content_Types].xml"))]
    trees = {name: ET.fromstring(isi[name]) for name in {*changed, *lists} if not name.endswith(GAMBAR)}  # noqa: S314
    found = [f"ganda: {name}" for name, times in Counter(map(str.lower, isi)).items() if times > 1]
    found += [f"hilang: {name}" for name in before if name not in isi and not name.endswith(GAMBAR)]
    found += [f"tanpa gambar: {name}" for name in changed if name.endswith(GAMBAR) and not isi[name]]
    found += [f"berawalan: {name}" for name in changed if name in lists and isi[name].count(b"xmlns:")]
    found += _types(set(isi) - set(before), trees["[Content_Types].xml"])
    found += [
        fault for name in lists if name.endswith(".rels") for fault in _relations(name, isi, before, trees)
    ]
    return found + [
        fault
        for name, tree in trees.items()
        if tree.tag == f"{W}document"
        for fault in _text(name, tree, trees)
    ]


def _read(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def _types(baru: set[str], tree: ET.Element) -> Iterator[str]:
    endings = Counter(row.get("Extension", "").lower() for row in tree.iter(f"{TYPES}Default"))
    names = Counter(row.get("PartName", "").lower() for row in tree.iter(f"{TYPES}Override"))
    yield from (f"jenis ganda: {key}" for key, times in (endings | names).items() if times > 1)
    for name in sorted(baru):
        if name.rpartition(".")[2].lower() not in endings and f"/{name}".lower() not in names:
            yield f"tanpa jenis: {name}"


def _relations(
    name: str, isi: dict[str, bytes], before: dict[str, bytes], trees: dict[str, ET.Element]
) -> Iterator[str]:
    ids = Counter(row.get("Id") for row in trees[name].iter(RELS))
    yield from (f"{name}: {key} ganda" for key, times in ids.items() if times > 1)
    folder = posixpath.dirname(posixpath.dirname(name))
    for row in trees[name].iter(RELS):
        target = posixpath.normpath(posixpath.join("/", folder, row.get("Target", ""))).lstrip("/")
        is_ours = row.get("Id", "").startswith("rIdPolakerja") and row.get("Id", "") not in str(
            before.get(name)
        )
        if target not in isi and (target in before or is_ours):
            yield f"{name}: {target} tidak ada"


def _text(name: str, tree: ET.Element, trees: dict[str, ET.Element]) -> Iterator[str]:
    folder, _, own = name.rpartition("/")
    wanted = f"{folder}/_rels/{own}.rels".lower()
    rows = next((rows for key, rows in trees.items() if key.lower() == wanted), ())
    ids = {row.get("Id") for row in rows}
    for node in tree.iter():
        for key, value in node.attrib.items():
            if key.startswith(R) and value and value not in ids:
                yield f"{name}: {value} tidak ada"
    numbers = Counter(node.get("id", "") for node in tree.iter(f"{WP}docPr"))
    yield from (f"gambar tanpa nomor: {one}" for one in numbers if not one.isdigit())
