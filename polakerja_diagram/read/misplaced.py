"""Keys that stand in one section and belong to another: mostly the heading above a row was deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import Diagnostic, error
from polakerja_diagram.read.forms import Bentuk, Daftar, Isian, Peta, RujukanAtauIsian
from polakerja_diagram.read.schema import ASISTEN, STRUKTUR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from polakerja_diagram.read.nodes import MappingNode

BANYAK: Final = 3
"""With more sections than this a row is called that of an organ."""


def _forms(bentuk: Bentuk) -> Iterator[Isian]:
    """Yield what a row under a heading may be."""
    match bentuk:
        case Daftar() | Peta():
            yield from _forms(bentuk.isi)
        case RujukanAtauIsian():
            yield from (bentuk.rinci, bentuk.organ)
        case Isian():
            yield bentuk


HEADINGS: Final = {**STRUKTUR.kunci, **{name: ASISTEN.kunci[name] for name in ("bagian", "koordinasi")}}

ROWS: Final = tuple(
    (name, isian)
    for name, kunci in HEADINGS.items()
    if isinstance(kunci.isi, Daftar | Peta)
    for isian in _forms(kunci.isi)
)
"""Heading -> keys of a row below it; a heading stands as often as there are forms of its rows."""

PARTS: Final = tuple((name, kunci.isi) for name, kunci in HEADINGS.items() if isinstance(kunci.isi, Isian))
"""Heading -> keys below it, where there are no rows."""


def misplaced(node: MappingNode, here: Isian | None, sebutan: str) -> Diagnostic | None:
    """Return PK248 if a row has keys that are not of `here`, and all are those of a row elsewhere.

    Args:
        node: the row.
        here: what it should be; None if nothing like a row.
        sebutan: the section in which it stands, for the message.
    """
    keys = {key.text: key.at for key, _ in node.pairs}
    foreign = [key for key in keys if here is None or key not in here.kunci]
    there = [
        name
        for name, isian in ROWS
        if keys.keys() <= isian.kunci.keys()
        and all(key in keys for key, kunci in isian.kunci.items() if kunci.wajib)
    ]
    if not foreign or not there:
        return None
    is_organ = len(set(there)) > BANYAK
    whose = "sebuah organ" if is_organ else f"bagian {_or(there)}"
    heading = _or(("pimpinan:", "perangkat:") if is_organ else (f"{name}:" for name in there))
    said = ", ".join(f"'{key}'" for key in foreign)
    return error(
        "PK248",
        at=keys[foreign[0]],
        message=f"kunci {said} milik {whose}, bukan '{sebutan}'",
        hint=f"bila judulnya terhapus, tulis {heading} di atas baris pertamanya; bila tidak, pindahkan",
    )


def _or(words: Iterable[str]) -> str:
    return " atau ".join(f"'{word}'" for word in dict.fromkeys(words))


def owner(key: str) -> str:
    """Return the one section without rows that has a key; empty if none or several have."""
    owners = [name for name, isian in PARTS if key in isian.kunci]
    return owners[0] if len(owners) == 1 else ""
