"""Measure whole commands as a drafter feels them: start to end, median of N runs, output into a fresh folder.

Run with `make bench`. Each command is run once unmeasured first, so that the files are in the system's cache.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = (
    ("polakerja lampiran", ("lampiran",), 1.0),
    ("polakerja lampiran (typst)", ("lampiran", "--mesin-pdf", "typst"), 1.0),
    ("polakerja lampiran -f svg", ("lampiran", "--format", "svg"), 1.0),
    ("polakerja periksa", ("periksa",), 0.25),
    ("polakerja --version", ("--version",), 0.25),
)
"""Name, words, and the longest time in seconds that it should take on two cores."""


def measure(words: tuple[str, ...], berkas: str) -> float:
    """Run one command and return its wall time in seconds."""
    program = [sys.executable, "-m", "polakerja_diagram"]
    with tempfile.TemporaryDirectory() as folder:
        extra = ["--keluaran", folder] if words[0] == "lampiran" else []
        subject = [] if words[0].startswith("--") else [berkas]
        start = time.perf_counter()
        subprocess.run([*program, *words, *subject, *extra], cwd=ROOT, check=True, capture_output=True)
        return time.perf_counter() - start


def main() -> None:
    """Print one line a command: median, fastest, slowest, target."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--ulang", type=int, default=11, help="runs of each command")
    parser.add_argument("--berkas", default="data/struktur.yaml", help="structure file")
    options = parser.parse_args()
    print(f"{os.cpu_count()} cores, Python {sys.version.split()[0]}, {options.ulang} runs of each command")
    print(f"{'command':<28} {'median':>8} {'fastest':>8} {'slowest':>8} {'target':>8}")
    for name, words, target_s in COMMANDS:
        measure(words, options.berkas)
        times = [measure(words, options.berkas) for _ in range(options.ulang)]
        median = statistics.median(times)
        verdict = "" if median < target_s else "  over"
        print(f"{name:<28} {median:7.3f}s {min(times):7.3f}s {max(times):7.3f}s {target_s:7.2f}s{verdict}")


if __name__ == "__main__":
    main()
