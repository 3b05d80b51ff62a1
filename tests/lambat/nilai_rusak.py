"""What becomes of a damaged document: it is refused in words, or what is made of it is whole.

`judge(benih, n)` is one of them; `python -m tests.lambat.nilai_rusak 5000` all, with what became of them.
"""

from __future__ import annotations

import sys
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, Final

from tests.lambat.rusak import BAGAN, BAGAN_BARU, BENIH, dokumen, sisip
from tests.lambat.utuh import faults

if TYPE_CHECKING:
    from collections.abc import Iterator

DITOLAK: Final = frozenset({"PK440", "PK441", "PK442", "PK443", "PK444", "PK445"})


def judge(benih: int, nomor: int) -> Iterator[str]:
    """Yield what becomes of a document: `docx PK440`, `docx ditulis`, ...

    Raises:
        AssertionError: it was refused for no reason of its own, or a broken document was written.
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


def run(jumlah: int, benih: int = BENIH) -> Counter[str]:
    """Return how often each thing became of as many documents."""
    return Counter(chain.from_iterable(judge(benih, nomor) for nomor in range(jumlah)))


if __name__ == "__main__":
    for outcome, times in sorted(run(*map(int, sys.argv[1:])).items()):
        print(f"{times:6} {outcome}")  # noqa: T201 - asked for on the command line
