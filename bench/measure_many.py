"""Measure a folder of generated regions: two annexes each, SVG and PDF, as one command draws them."""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from daerah import write_region

ROOT = Path(__file__).resolve().parent.parent
DAERAH = 552
"""Provinces, regencies and cities of Indonesia, roughly."""
TERKECIL, TERBESAR = 28, 60
"""Organs below the Asisten of a region: about those of Balangan and of its larger neighbours."""


def main() -> None:
    """Print the seconds, the files that were drawn, and the largest process."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--daerah", type=int, default=DAERAH, help="how many regions")
    parser.add_argument("--paralel", type=int, default=2, help="how many processes")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(options.daerah):
            organs = Random(number).randint(TERKECIL, TERBESAR)  # noqa: S311 - no secret
            write_region(folder / f"daerah-{number:03}.yaml", seed=number, organs=organs)
        command = [sys.executable, "-m", "polakerja_diagram", "lampiran", str(folder / "*.yaml")]
        command += [
            "--paralel",
            str(options.paralel),
            "--format",
            "svg,pdf",
            "--keluaran",
            str(folder / "hasil"),
        ]
        start = time.perf_counter()
        result = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, encoding="utf-8")
        seconds = time.perf_counter() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(result.stdout.splitlines()[-1] if result.stdout else result.stderr[-2000:])
    print(
        f"{options.daerah} regions in {seconds:.1f} s ({seconds / options.daerah:.3f} s each) with "
        f"{options.paralel} processes; {used.ru_utime + used.ru_stime:.0f} s of processor time; "
        f"largest process {used.ru_maxrss // 1024} MB"
    )


if __name__ == "__main__":
    main()
