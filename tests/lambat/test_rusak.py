"""Damaged documents end in words, never in a traceback, a hang or a broken document.

Some in every run of the tests; a quarter as many as there are structures with `--lambat`: 500 with
`make test-lambat`, and 20 folders of earlier states. To see document 137 again: `judge(BENIH, 137, folder)`
in `nilai_rusak.py`, a folder: the same in `riwayat_rusak.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.lambat.nilai_rusak import run, run_folders
from tests.lambat.pembuat import PENANDA, PROGRAM, bagian, tulis
from tests.lambat.rusak import BAGAN_BARU, JENIS, dokumen, sisip
from tests.lambat.utuh import faults

if TYPE_CHECKING:
    from tests.lambat.pembuat import Bentuk

SEDIKIT: Final = 120
"""Documents that every run of the tests judges: each program's with and without a chart, thrice."""


SEDIKIT_RIWAYAT: Final = 10
"""Folders that every run of the tests judges."""


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_first_damaged_documents_end_in_words_or_whole(request: pytest.FixtureRequest) -> None:
    seen = run(max(SEDIKIT, request.config.getoption("--lambat") // 4))
    words = {outcome: outcome.partition(" ")[2] for outcome in seen}

    assert {outcome.split()[0] for outcome in seen} == set(JENIS)
    assert {"docx PK440", "docx ditulis", "docx sama"} <= set(seen)
    assert {outcome for outcome, what in words.items() if what == "ditulis"} == {"docx ditulis"}
    assert {"PK515", "PK516", "PK484", "tidak bertanda tangan"} <= set(words.values())


def test_the_first_damaged_folders_of_earlier_states_end_in_words(request: pytest.FixtureRequest) -> None:
    seen = run_folders(max(SEDIKIT_RIWAYAT, request.config.getoption("--lambat") // 100))

    assert {"riwayat utuh", "riwayat PK503"} <= set(seen)


@pytest.mark.parametrize("bentuk", PROGRAM.values(), ids=PROGRAM)
def test_the_sound_document_of_every_program_takes_a_chart_and_renews_it(bentuk: Bentuk) -> None:
    before = tulis(bentuk, bagian(bentuk))

    first = sisip(before)
    assert isinstance(first, bytes)
    again = sisip(first, BAGAN_BARU)

    assert isinstance(again, bytes)
    assert (faults(first, before), faults(again, first)) == ([], [])
    assert PENANDA.encode() not in first
    assert sisip(first) == first


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_number_gives_the_same_document_every_time() -> None:
    assert [dokumen(3, nomor) for nomor in range(20)] == [dokumen(3, nomor) for nomor in range(20)]
