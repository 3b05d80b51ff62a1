"""What becomes of damaged documents and folders: they end in words, and what is made of them is whole.

`judge(benih, n, folder)` is one document; `python -m tests.lambat.nilai_rusak 5000 200` all, with what became
of them.
"""

from __future__ import annotations

import sys
from collections import Counter
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from polakerja_diagram.files.edits import keep_edits
from polakerja_diagram.files.left_behind import left_behind
from polakerja_diagram.files.match import match_files
from polakerja_diagram.files.shifts import read_arrangements
from polakerja_diagram.files.signatures import is_signed
from polakerja_diagram.model import Peraturan, Struktur
from tests.lambat import riwayat_rusak
from tests.lambat.rusak import BAGAN, BAGAN_BARU, BENIH, dokumen, sisip
from tests.lambat.utuh import faults

if TYPE_CHECKING:
    from collections.abc import Iterator

DITOLAK: Final = frozenset({"PK440", "PK441", "PK442", "PK443", "PK444", "PK445"})

LAIN: Final = "0" * 64
"""Fingerprint of a run that drew none of the documents."""

STRUKTUR: Final = Struktur(Peraturan("Peraturan Bupati", "Kabupaten Contoh", "Pola"), (), ())


def judge(benih: int, nomor: int, folder: Path) -> Iterator[str]:
    """Yield what becomes of a document: `docx PK440`, `docx ditulis`, ...; `cocok PK515`, ... in a folder.

    Raises:
        AssertionError: it was refused for no reason of its own, a broken document was written, or the
            document in the folder was changed.
    """
    jenis, data = dokumen(benih, nomor)
    for gambar in (BAGAN, BAGAN_BARU):
        done = sisip(data, gambar)
        if isinstance(done, str):
            assert done in DITOLAK, (nomor, done)
            yield f"{jenis} {done}"
        else:
            found = [] if done == data else faults(done, data)
            assert not found, (nomor, found)
            yield f"{jenis} {'sama' if done == data else 'ditulis'}"
    names = ("lampiran.docx", "lampiran.odt", "lampiran-1.svg")
    for name in names:
        (folder / name).write_bytes(data)
    codes = {one.code for one in match_files([STRUKTUR], folder)} - {"PK517"}
    left = [one.code for one in left_behind(folder, (), LAIN)]
    assert (len(codes), set(left) <= {"PK484"}) == (1, True), (nomor, codes, left)
    yield from (f"{jenis} {code}" for code in (*codes, *left))
    yield f"{jenis} {'bertanda tangan' if is_signed(data) else 'tidak bertanda tangan'}"
    keep_edits(folder, names)
    read_arrangements(folder, (1,))
    assert [path.read_bytes() for path in sorted(folder.iterdir())] == [data] * len(names), nomor


def run(jumlah: int, benih: int = BENIH) -> Counter[str]:
    """Return how often each thing became of as many documents."""
    with TemporaryDirectory() as name:
        return Counter(chain.from_iterable(judge(benih, nomor, Path(name)) for nomor in range(jumlah)))


def run_folders(jumlah: int, benih: int = BENIH) -> Counter[str]:
    """Return how often each thing became of as many folders of earlier states."""
    with TemporaryDirectory() as name:
        folders = (Path(name) / str(nomor) for nomor in range(jumlah))
        found = (riwayat_rusak.judge(benih, nomor, folder) for nomor, folder in enumerate(folders))
        return Counter(f"riwayat {one}" for one in chain.from_iterable(found))


if __name__ == "__main__":
    documents, folders = map(int, sys.argv[1:3])
    for outcome, times in sorted((run(documents) + run_folders(folders)).items()):
        print(f"{times:6} {outcome}")  # noqa: T201 - asked for on the command line
