"""Measure each stage on structures of 10 to 5,000 organs, against `dot` on the same graph.

Every size runs in a process of its own, so that its peak memory is its own. Lampiran II alone: every organ
hangs on its Asisten, as `dot` draws it.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from daerah import write_region

SIZES = (10, 100, 1000, 4980)
"""Organs below the Asisten; with those above, the last is the largest file that is read (5,000, PK021)."""
DOT_TIMEOUT_S = 120.0
STAGES = ("read", "check", "lay out", "svg")


def measure_one(path: Path) -> dict[str, object]:
    """Run the stages on one file, and return seconds by stage, pages, text size, and peak memory in MB."""
    from polakerja_diagram.annexes import kind_of  # noqa: PLC0415 - loading is not measured
    from polakerja_diagram.chart.page.search import lay_out  # noqa: PLC0415 - loading is not measured
    from polakerja_diagram.check import check_struktur  # noqa: PLC0415
    from polakerja_diagram.choices import Pilihan  # noqa: PLC0415
    from polakerja_diagram.draw.edition import draw_pages  # noqa: PLC0415
    from polakerja_diagram.files.contents import make_files  # noqa: PLC0415
    from polakerja_diagram.read import read_struktur  # noqa: PLC0415

    result: dict[str, object] = {}
    start = time.perf_counter()

    def lap(stage: str) -> None:
        nonlocal start
        now = time.perf_counter()
        result[stage] = now - start
        start = now

    read = read_struktur(path)
    if read.value is None:
        raise SystemExit(read.diagnostics[0].message)
    struktur = read.value
    lap("read")
    found = [finding.message for finding in check_struktur(struktur) if finding.severity == "galat"]
    if found:
        raise SystemExit(found[0])
    lap("check")
    annex = struktur.semua_lampiran[0]
    outcome = lay_out(struktur, annex, kind_of(annex), mode=None)
    lap("lay out")
    if outcome.value is not None:
        files = make_files(draw_pages(struktur, outcome.value, Pilihan(format=("svg",))))
        lap("svg")
        result["pages"] = len(outcome.value)
        result["pt"] = min(page.denah.huruf_pt for page in outcome.value)
        result["kb"] = sum(map(len, files.isi.values())) // 1024
    else:
        result["refused"] = outcome.diagnostics[-1].code
    result["mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return result


def measure_dot(path: Path) -> float | None:
    """Return the seconds that `dot` takes for the same boxes and lines; None if it takes too long."""
    from polakerja_diagram.read import read_struktur  # noqa: PLC0415

    struktur = read_struktur(path).value
    if struktur is None:
        raise SystemExit(f"{path} has errors")
    lines = [f'"{p.kode}" [label="{p.nama}", shape=box];' for p in struktur.semua_perangkat]
    lines += [f'"{row.asisten}" -> "{row.perangkat}";' for row in struktur.semua_koordinasi]
    lines += [f'"sekda" -> "asisten-{number}";' for number in (1, 2, 3)] + ['"kepala" -> "sekda";']
    text = "digraph { splines=ortho; " + "\n".join(lines) + "}"
    start = time.perf_counter()
    try:
        subprocess.run(["dot", "-Tsvg"], input=text.encode(), capture_output=True, timeout=DOT_TIMEOUT_S)  # noqa: PLW1510
    except subprocess.TimeoutExpired:
        return None
    return time.perf_counter() - start


def main() -> None:
    """Print one line a size."""
    parser = argparse.ArgumentParser()
    parser.add_argument(
        "--satu", type=Path, help="measure this file and print JSON (used by this program itself)"
    )
    options = parser.parse_args()
    if options.satu:
        print(json.dumps(measure_one(options.satu)))
        return
    print(
        f"{'organs':>7}"
        + "".join(f"{stage:>10}" for stage in STAGES)
        + f"{'sum':>9}{'memory':>9}{'dot':>10}  result"
    )
    with tempfile.TemporaryDirectory() as folder:
        for organs in SIZES:
            path = Path(folder) / f"daerah-{organs}.yaml"
            write_region(path, seed=organs, organs=organs, lampiran=("jalur",), kecamatan="kotak sendiri")
            command = [sys.executable, __file__, "--satu", str(path)]
            answer = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
            found = json.loads(answer)
            times = [found.get(stage) for stage in STAGES]
            cells = "".join("         -" if seconds is None else f"{seconds:9.3f}s" for seconds in times)
            dot_s = measure_dot(path)
            told = found.get("refused") or f"{found['pages']} pages, {found['pt']:g} pt, {found['kb']} KB SVG"
            dot = f">{DOT_TIMEOUT_S:.0f}s" if dot_s is None else f"{dot_s:.2f}s"
            total = sum(seconds or 0 for seconds in times)
            print(f"{organs:>7}{cells}{total:8.2f}s{found['mb']:>6} MB{dot:>10}  {told}", flush=True)


if __name__ == "__main__":
    main()
