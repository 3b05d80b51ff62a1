"""The Graphviz engine: DOT texts go in, one SVG each comes out.

All graphs go through one process. Any exit code but 0, a timeout and an answer that is not one SVG for each
graph are failures, even when something was drawn.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from polakerja_diagram.choices import MESIN
from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.host import DETAIL_CHARACTERS, MACHINE, Command, Host

if TYPE_CHECKING:
    from collections.abc import Sequence

TERTANAM, DOT = MESIN

PROGRAM_TERTANAM: Final = "graphviz-pure"
"""Its program, which has the name of its package."""

OPTIONS: Final = ("-Kneato", "-n2", "-Tsvg")
"""Take positions of boxes and lines as they are (https://graphviz.org/doc/info/command.html#-n)."""

TIMEOUT_S: Final = 20.0
"""A page takes 10 ms; only an engine that hangs takes seconds."""

ONE_SVG: Final = re.compile(r"<svg\b.*?</svg>", re.DOTALL)


def render_svg(
    dot_texts: Sequence[str],
    *,
    engine: str | None = None,
    timeout_s: float = TIMEOUT_S,
    host: Host = MACHINE,
) -> tuple[str, ...]:
    """Return one SVG text (root element only) for each DOT text, in order.

    Args:
        dot_texts: graphs that carry their own positions.
        engine: `tertanam`, `dot`, or the path of a program; None takes the embedded one, else `dot` on PATH.
        timeout_s: seconds for the whole run.
        host: where it runs.

    Raises:
        ToolError: PK401 no engine, PK402 it failed, PK403 it took too long, PK404 its answer is unreadable.
    """
    if not dot_texts:
        return ()
    answer = _run(host, find_engine(engine, host), "".join(dot_texts), timeout_s=timeout_s)
    found = tuple(ONE_SVG.findall(answer))
    if len(found) != len(dot_texts):
        raise ToolError(
            "PK404",
            f"mesin gambar memberi {len(found)} gambar untuk {len(dot_texts)} halaman",
            hint="coba mesin lain: --mesin tertanam atau --mesin dot",
            detail=answer[-DETAIL_CHARACTERS:],
        )
    return found


def find_engine(engine: str | None, host: Host = MACHINE) -> str:
    """Return the path of the program for an engine's name.

    Raises:
        ToolError: PK401, there is no such program.
    """
    if engine is None:
        path = host.find(PROGRAM_TERTANAM, package=PROGRAM_TERTANAM) or host.find(DOT)
        message, hint = "mesin gambar tidak ditemukan", f"pasang ulang program ini, atau pasang {_GRAPHVIZ}"
    elif engine == TERTANAM:
        path = host.find(PROGRAM_TERTANAM, package=PROGRAM_TERTANAM)
        message, hint = (
            "mesin gambar tertanam tidak ditemukan",
            "pasang ulang program ini, atau pakai --mesin dot",
        )
    else:
        path = host.find(engine)
        message = f"mesin gambar '{engine}' tidak ditemukan"
        hint = f"pasang {_GRAPHVIZ}, atau pakai mesin yang ikut terpasang: --mesin tertanam"
    if path is None:
        raise ToolError("PK401", message, hint=hint)
    return path


_GRAPHVIZ: Final = "Graphviz lalu periksa dengan: dot -V"


def _run(host: Host, program: str, text: str, *, timeout_s: float) -> str:
    """Return the program's answer."""
    name = PurePath(program).name
    try:
        answer = host.run(Command((program, *OPTIONS), timeout_s, text.encode("utf-8")))
    except OSError as cause:
        raise ToolError(
            "PK402",
            f"mesin gambar '{name}' tidak dapat dijalankan",
            hint="periksa izin berkas dan antivirus, atau pakai mesin lain dengan --mesin",
            detail=f"{program}: {cause.strerror or cause}",
        ) from cause
    if answer.code is None:
        raise ToolError(
            "PK403",
            f"mesin gambar '{name}' tidak selesai dalam {timeout_s:g} detik",
            hint="jalankan sekali lagi; bila tetap demikian, coba --mesin tertanam atau --mesin dot",
            detail=answer.words,
        )
    if answer.code != 0:
        raise ToolError(
            "PK402",
            f"mesin gambar '{name}' gagal (kode {answer.code})",
            hint="coba mesin lain: --mesin tertanam atau --mesin dot",
            detail=answer.words,
        )
    try:
        return answer.output.decode("utf-8")
    except UnicodeDecodeError as cause:
        raise ToolError(
            "PK404",
            f"jawaban mesin gambar '{name}' tidak dapat dibaca",
            hint="coba mesin lain: --mesin tertanam atau --mesin dot",
            detail=answer.words,
        ) from cause
