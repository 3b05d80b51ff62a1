"""Start the Graphviz engine: DOT texts go in, one SVG each comes out. The only place that starts a program.

All graphs go through one process. Any exit code but 0, a timeout and an answer that is not one SVG for each
graph are failures, even when something was drawn.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import ToolError

if TYPE_CHECKING:
    from collections.abc import Sequence

TERTANAM: Final = "tertanam"
"""Name of the engine that is installed with us."""

PROGRAM_TERTANAM: Final = "graphviz-pure"
"""Its program: the package graphviz-pure puts it beside the interpreter."""

OPTIONS: Final = ("-Kneato", "-n2", "-Tsvg")
"""Take positions of boxes and lines as they are (https://graphviz.org/doc/info/command.html#-n)."""

TIMEOUT_S: Final = 20.0
"""A page takes 10 ms; only an engine that hangs takes seconds."""

NO_WINDOW: Final = 0x08000000
"""CREATE_NO_WINDOW of the Windows process API: no console flashes up beside an editor."""

ONE_SVG: Final = re.compile(r"<svg\b.*?</svg>", re.DOTALL)

DETAIL_CHARACTERS: Final = 2000
"""How much of a tool's own words is kept."""


def render_svg(
    dot_texts: Sequence[str], *, engine: str | None = None, timeout_s: float = TIMEOUT_S
) -> tuple[str, ...]:
    """Return one SVG text (root element only) for each DOT text, in order.

    Args:
        dot_texts: graphs that carry their own positions.
        engine: `tertanam`, `dot`, or the path of a program; None takes the embedded one, else `dot` on PATH.
        timeout_s: seconds for the whole run.

    Raises:
        ToolError: PK401 no engine, PK402 it failed, PK403 it took too long, PK404 its answer is unreadable.
    """
    if not dot_texts:
        return ()
    answer = _run(find_engine(engine), "".join(dot_texts), timeout_s=timeout_s)
    found = tuple(ONE_SVG.findall(answer))
    if len(found) != len(dot_texts):
        raise ToolError(
            "PK404",
            f"mesin gambar memberi {len(found)} gambar untuk {len(dot_texts)} halaman",
            hint="coba mesin lain: --mesin tertanam atau --mesin dot",
            detail=answer[-DETAIL_CHARACTERS:],
        )
    return found


def find_engine(engine: str | None) -> str:
    """Return the path of the program for an engine's name.

    Raises:
        ToolError: PK401, there is no such program.
    """
    if engine is None:
        path = _embedded() or shutil.which("dot")
        message, hint = "mesin gambar tidak ditemukan", f"pasang ulang program ini, atau pasang {_GRAPHVIZ}"
    elif engine == TERTANAM:
        path = _embedded()
        message, hint = (
            "mesin gambar tertanam tidak ditemukan",
            "pasang ulang program ini, atau pakai --mesin dot",
        )
    else:
        path = shutil.which(engine)
        message = f"mesin gambar '{engine}' tidak ditemukan"
        hint = f"pasang {_GRAPHVIZ}, atau pakai mesin yang ikut terpasang: --mesin tertanam"
    if path is None:
        raise ToolError("PK401", message, hint=hint)
    return path


_GRAPHVIZ: Final = "Graphviz lalu periksa dengan: dot -V"


def _embedded() -> str | None:
    """Return the program beside the interpreter (bin or Scripts), else the one on PATH."""
    beside = shutil.which(PROGRAM_TERTANAM, path=str(Path(sys.executable).parent))
    return beside or shutil.which(PROGRAM_TERTANAM)


def _run(program: str, text: str, *, timeout_s: float) -> str:
    """Return the program's answer. Both texts go through files: a pipe would wake us for every 4 KB."""
    try:
        with TemporaryFile() as asked, TemporaryFile() as told:
            asked.write(text.encode("utf-8"))
            asked.seek(0)
            result = subprocess.run(  # noqa: S603 - the program is ours or was named by the user; no shell
                [program, *OPTIONS],
                stdin=asked,
                stdout=told,
                stderr=subprocess.PIPE,
                timeout=timeout_s,
                check=False,
                creationflags=NO_WINDOW if sys.platform == "win32" else 0,
            )
            told.seek(0)
            answer = told.read()
    except subprocess.TimeoutExpired as cause:
        raise ToolError(
            "PK403",
            f"mesin gambar '{Path(program).name}' tidak selesai dalam {timeout_s:g} detik",
            hint="jalankan sekali lagi; bila tetap demikian, coba --mesin tertanam atau --mesin dot",
            detail=_words(cause.stderr),
        ) from cause
    except OSError as cause:
        raise ToolError(
            "PK402",
            f"mesin gambar '{Path(program).name}' tidak dapat dijalankan",
            hint="periksa izin berkas dan antivirus, atau pakai mesin lain dengan --mesin",
            detail=f"{program}: {cause.strerror or cause}",
        ) from cause
    if result.returncode != 0:
        raise ToolError(
            "PK402",
            f"mesin gambar '{Path(program).name}' gagal (kode {result.returncode})",
            hint="coba mesin lain: --mesin tertanam atau --mesin dot",
            detail=_words(result.stderr),
        )
    try:
        return answer.decode("utf-8")
    except UnicodeDecodeError as cause:
        raise ToolError(
            "PK404",
            f"jawaban mesin gambar '{Path(program).name}' tidak dapat dibaca",
            hint="coba mesin lain: --mesin tertanam atau --mesin dot",
            detail=_words(result.stderr),
        ) from cause


def _words(stderr: bytes | None) -> str:
    return (stderr or b"").decode("utf-8", "replace").strip()[-DETAIL_CHARACTERS:]
