"""Why an edit is refused: findings PK701-PK707, and the places that they point at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import Diagnostic, Location, Related, error
from polakerja_diagram.editing.paths import Path, find, say_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.editing.references import Reference
    from polakerja_diagram.read.nodes import Node

MOST_NAMED: Final = 10
"""So many places are named where an organ is still named; the number says the rest."""


class RefusedError(Exception):
    """An action cannot be done; `diagnostic` says why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        """Keep the finding."""
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def place_on(root: Node, path: Path) -> Location:
    """Return where a path leads, as far as it leads."""
    at = root.at
    for depth in range(1, len(path) + 1):
        node = find(root, path[:depth])
        if node is None:
            break
        at = node.at
    return at


def not_there(root: Node, path: Path) -> RefusedError:
    """PK701: there is no such place."""
    return RefusedError(
        error(
            "PK701",
            at=place_on(root, path),
            message=f"tidak ada yang bernama '{say_path(path)}' di berkas ini",
            hint="mungkin baris itu sudah diubah atau dihapus; baca lagi berkasnya, lalu ulangi",
        )
    )


def still_named(at: Location, name: str, found: Sequence[Reference]) -> RefusedError:
    """PK702: an organ that would go is named elsewhere."""
    return RefusedError(
        error(
            "PK702",
            at=at,
            message=f"{name} masih disebut pada {len(found)} tempat",
            hint="hapus juga tempat-tempat itu, atau ganti dahulu dengan perangkat lain",
            related=tuple(Related(one.node.at, say_path(one.row)) for one in found[:MOST_NAMED]),
        )
    )


def comment_in_brackets(at: Location) -> Diagnostic:
    """PK703: brackets have to be opened or closed up, and a comment ends with its line."""
    return error(
        "PK703",
        at=at,
        message="ada catatan '#' di dalam kurung; tempatnya tidak dapat dipertahankan",
        hint="pindahkan catatan itu ke barisnya sendiri di luar kurung, lalu ulangi",
    )


def not_one_line(at: Location) -> RefusedError:
    """PK704: a value that no value of a file may be."""
    return RefusedError(
        error(
            "PK704",
            at=at,
            message="isi ini memuat ganti baris, tab, atau karakter tak terlihat",
            hint="tulis dalam satu baris dengan spasi biasa",
        )
    )


def not_inferred(at: Location, name: str) -> RefusedError:
    """PK705: a row that is to be confirmed is not `turunan`."""
    return RefusedError(
        error(
            "PK705",
            at=at,
            message=f"baris {name} tidak berstatus turunan; tidak ada yang dipastikan",
            hint="pilih hanya baris turunan",
        )
    )


def has_own_rows(at: Location, name: str) -> RefusedError:
    """PK707: an Asisten that would be merged has organs of its own."""
    return RefusedError(
        error(
            "PK707",
            at=at,
            message=f"{name} masih mempunyai Bagian atau perangkat",
            hint="pindahkan dahulu semuanya ke Asisten lain, lalu gabungkan",
        )
    )


def not_as_asked(at: Location) -> Diagnostic:
    """PK706: the edited text would say something else than was asked: our fault, and nothing is done."""
    return error(
        "PK706",
        at=at,
        message="suntingan ini tidak dapat dibuat tanpa mengubah yang lain; tidak ada yang diubah",
        hint="ubah baris ini langsung di naskahnya; laporkan berkasnya kepada pembuat program",
    )
