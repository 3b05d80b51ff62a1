"""The same structure gives the same bytes, whatever the hash seed, the time zone, the place or the day."""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parent.parent.parent
STRUKTUR: Final = ROOT / "data" / "struktur.yaml"
ZONES: Final = (
    "UTC",
    "Asia/Jakarta",
    "Asia/Makassar",
    "Pacific/Kiritimati",
    "America/Los_Angeles",
    "XYZ+11:30",
)
LOCALES: Final = ("C", "C.UTF-8", "id_ID.UTF-8", "tr_TR.UTF-8")
RUNS: Final = 20


def draw(folder: Path, *, seed: int, pdf: str) -> dict[str, str]:
    """Draw all annexes from a strange place in a strange world, and return the hash of every file."""
    chance = random.Random(seed)  # noqa: S311 - test data
    place = folder / f"tempat {seed} é"
    place.mkdir(parents=True)
    world = {
        "PYTHONHASHSEED": str(chance.randrange(2**32)),
        "TZ": chance.choice(ZONES),
        "LC_ALL": chance.choice(LOCALES),
        "HOME": str(place),
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    berkas = chance.choice([str(STRUKTUR), os.path.relpath(STRUKTUR, place)])
    subprocess.run(
        [sys.executable, "-m", "polakerja_diagram", "lampiran", berkas, "-k", "hasil", "--mesin-pdf", pdf],
        cwd=place,
        env=os.environ | world,
        check=True,
        capture_output=True,
    )
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted((place / "hasil").iterdir())
    }


@pytest.mark.parametrize("pdf", ["cairo", "typst"])
def test_twenty_runs_in_twenty_worlds_give_identical_bytes(tmp_path: Path, pdf: str) -> None:
    first = draw(tmp_path, seed=0, pdf=pdf)

    others = [draw(tmp_path, seed=seed, pdf=pdf) for seed in range(1, RUNS)]

    assert len(first) == 10
    assert [other for other in others if other != first] == []
