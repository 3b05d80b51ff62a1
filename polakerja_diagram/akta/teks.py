"""The act as plain text and as Markdown: from the title to the last signature, each annex after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.sebutan.celah import CELAH
from polakerja_diagram.words.sentences import as_text as uraian_as_text
from polakerja_diagram.words.sentences import escape, semua_baris

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.akta.akta import Akta, BlokTertanda, LampiranAkta
    from polakerja_diagram.words.sentences import SentenceLine

RANCANGAN = "RANCANGAN"
RAHMAT = "DENGAN RAHMAT TUHAN YANG MAHA ESA"
"""UU 12/2011 Lampiran II point 15."""
MEMUTUSKAN = "MEMUTUSKAN:"
"""Point 54."""

Alinea = tuple[str, ...]


def as_text(akta: Akta) -> str:
    """Return the act to paste: paragraphs with a blank line between, items under their words."""
    return "\n\n".join("\n".join(part) for part in _paragraphs(akta)) + "\n"


def _paragraphs(akta: Akta) -> Iterator[Alinea]:
    if akta.is_rancangan:
        yield (RANCANGAN,)
    yield akta.kepala
    yield akta.judul
    yield (RAHMAT,)
    yield (akta.jabatan,)
    yield ("Menimbang:", *map(_line, akta.menimbang))
    yield ("Mengingat:", *map(_line, akta.mengingat))
    if akta.persetujuan:
        yield akta.persetujuan
    yield (MEMUTUSKAN,)
    yield ("Menetapkan:", akta.menetapkan)
    for pasal in akta.semua_pasal:
        yield (pasal.nomor,)
        yield tuple(map(_line, pasal.semua_baris))
    for blok in (akta.penetapan, *((akta.pengundangan,) if akta.pengundangan else ())):
        yield from _signature(blok)
    if akta.berita:
        yield (akta.berita,)
    for lampiran in akta.semua_lampiran:
        yield lampiran.judul
        yield (uraian_as_text(lampiran.uraian).rstrip("\n"),)
        yield from _signature(lampiran.tertanda)


def _line(baris: SentenceLine) -> str:
    return f"{'   ' * (baris.tingkat - 1)}{f'{baris.nomor} {baris.teks}'.lstrip()}"


def _signature(blok: BlokTertanda) -> Iterator[Alinea]:
    yield (*blok.tempat, *blok.jabatan)
    yield (blok.nama,)


def as_markdown(akta: Akta) -> str:
    """Return the act with headings for title, articles and annexes; gaps are bold."""
    return "\n\n".join(_blocks(akta)) + "\n"


def _blocks(akta: Akta) -> Iterator[str]:
    if akta.is_rancangan:
        yield f"**{RANCANGAN}**"
    yield _broken(akta.kepala)
    yield f"# {' '.join(map(escape, akta.judul))}"
    yield RAHMAT
    yield akta.jabatan
    for word, rows in (("Menimbang", akta.menimbang), ("Mengingat", akta.mengingat)):
        yield f"{word}:"
        yield _list(rows)
    if akta.persetujuan:
        yield _broken(akta.persetujuan)
    yield MEMUTUSKAN
    yield f"Menetapkan: {escape(akta.menetapkan)}"
    for pasal in akta.semua_pasal:
        yield f"## {escape(pasal.nomor)}"
        yield _list(pasal.semua_baris)
    for blok in (akta.penetapan, *((akta.pengundangan,) if akta.pengundangan else ())):
        yield _signed(blok)
    if akta.berita:
        yield escape(akta.berita)
    for lampiran in akta.semua_lampiran:
        yield from _annex(lampiran)


def _annex(lampiran: LampiranAkta) -> Iterator[str]:
    yield f"## {' '.join(map(escape, lampiran.judul))}"
    yield f"### {escape(lampiran.nama)}"
    yield _list(tuple(semua_baris(lampiran.uraian)))
    yield _signed(lampiran.tertanda)


def _list(rows: tuple[SentenceLine, ...]) -> str:
    """Return lines as paragraphs and lists, whose items keep the letters and numbers that are cited."""
    lines: list[str] = []
    for baris in rows:
        words = _bold_gaps(_line(baris).lstrip())
        if not baris.tingkat or not lines:
            lines += [""] * bool(lines)
        lines.append(f"{'  ' * (baris.tingkat - 1)}- {words}" if baris.tingkat else words)
    return "\n".join(lines)


def _bold_gaps(teks: str) -> str:
    parts = CELAH.split(teks)
    gaps = [f"**{escape(found[0])}**" for found in CELAH.finditer(teks)]
    return "".join(f"{escape(part)}{gap}" for part, gap in zip(parts, (*gaps, ""), strict=True))


def _signed(blok: BlokTertanda) -> str:
    return _broken((*blok.tempat, *blok.jabatan, "", blok.nama))


def _broken(lines: tuple[str, ...]) -> str:
    return "\\\n".join(map(escape, lines))
