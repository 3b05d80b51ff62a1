"""One value against its form: kode, choice, number, year, date (PK106-PK109)."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import Diagnostic, error
from polakerja_diagram.diagnostics.replacement import replace_value
from polakerja_diagram.read.forms import Angka, Bentuk, Kode, KodeTemuan, SalahSatu, Tahun, Tanggal
from polakerja_diagram.read.words_meant import hint_for, near_miss, shown
from polakerja_diagram.sebutan.numerals import read_bulan
from polakerja_diagram.units import read_mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.read.nodes import ScalarNode

KODE_PATTERN: Final = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$", re.ASCII)
RESPELLED: Final = re.compile(r"^[A-Za-z0-9]+(?:[ _-]+[A-Za-z0-9]+)*$", re.ASCII)
YEAR_PATTERN: Final = re.compile(r"^(?:19|20)\d\d$", re.ASCII)
DATE_PATTERN: Final = re.compile(r"^\d{4}-\d{2}-\d{2}$", re.ASCII)
WHOLE_PATTERN: Final = re.compile(r"^\d{1,6}$", re.ASCII)
DECIMAL_PATTERN: Final = re.compile(r"^\d{1,6}(?:[.,]\d{1,4})?$", re.ASCII)
SPOKEN_DATE: Final = re.compile(r"^(\d{1,2}) +([A-Za-z]+) +(\d{4})$", re.ASCII)
NUMERIC_DATE: Final = re.compile(r"^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$", re.ASCII)
SARAN_PANJANG: Final = "tulis dalam mm, misalnya 25, atau dengan satuannya, misalnya 2.5 cm"
MISSING_SPACE: Final = re.compile(r"^(-|[a-z-]+:)(?=[^\s/])(.+)$", re.ASCII)


def check_value(node: ScalarNode, bentuk: Bentuk) -> Iterator[Diagnostic]:
    """Yield the finding about one value that is not empty, if it is not of its form."""
    text = node.text.strip()
    match bentuk:
        case Kode():
            if not KODE_PATTERN.match(text) and text not in bentuk.kata:
                yield _bad_kode(node, bentuk)
        case SalahSatu():
            if text not in bentuk.kata:
                near = near_miss(text, bentuk.kata)
                yield error(
                    "PK106",
                    at=node.at,
                    message=f"'{shown(text)}' tidak dikenal",
                    hint=hint_for(near, bentuk.kata),
                    replacements=replace_value(node.at, node.text, near),
                )
        case KodeTemuan() if text not in bentuk.kata:
            yield _not_let_be(node, bentuk)
        case Angka():
            yield from _check_number(node, bentuk)
        case Tahun():
            if not YEAR_PATTERN.match(text):
                yield error(
                    "PK108",
                    at=node.at,
                    message=f"'{shown(text)}' bukan tahun",
                    hint="tulis empat angka, misalnya 2025; kosongkan selama masih rancangan",
                )
        case Tanggal():
            yield from _check_date(node)


def _not_let_be(node: ScalarNode, bentuk: KodeTemuan) -> Diagnostic:
    near = node.text.strip().upper()
    is_known = near in bentuk.kata
    return error(
        "PK246",
        at=node.at,
        message=f"'{shown(node.text)}' tidak dapat dibiarkan: bukan kode peringatan atau info",
        hint=hint_for(near if is_known else None, bentuk.kata) + ("" if is_known else "; galat diperbaiki"),
        replacements=replace_value(node.at, node.text, near if is_known else None),
    )


def _check_number(node: ScalarNode, angka: Angka) -> Iterator[Diagnostic]:
    text = node.text.strip()
    kind = "angka" if angka.pecahan else "angka bulat"
    if not is_number(text, angka):
        bare = text.removesuffix(angka.satuan).rstrip()
        yield error(
            "PK108",
            at=node.at,
            message=f"'{shown(text)}' bukan {kind} antara {angka.paling_kecil:g} dan {angka.paling_besar:g}",
            hint=SARAN_PANJANG if angka.satuan == "mm" else f"tulis {kind} tanpa satuan",
            replacements=replace_value(node.at, node.text, bare if is_number(bare, angka) else None),
        )


def is_number(text: str, angka: Angka) -> bool:
    """Return whether a text is a number within the bounds of a form; a length in mm may say its unit."""
    number: float | None
    if angka.satuan == "mm":
        number = read_mm(text)
    else:
        pattern = DECIMAL_PATTERN if angka.pecahan else WHOLE_PATTERN
        number = float(text.replace(",", ".")) if pattern.match(text) else None
    return number is not None and angka.paling_kecil <= number <= angka.paling_besar


def _check_date(node: ScalarNode) -> Iterator[Diagnostic]:
    text = node.text.strip()
    if YEAR_PATTERN.match(text):
        return
    if DATE_PATTERN.match(text):
        try:
            date.fromisoformat(text)
        except ValueError:
            yield error(
                "PK109",
                at=node.at,
                message=f"tanggal '{text}' tidak ada di kalender",
                hint="periksa bulan (01-12) dan harinya",
            )
        return
    meant = _meant_date(text)
    yield error(
        "PK109",
        at=node.at,
        message=f"tanggal '{shown(text)}' tidak terbaca",
        hint=f"tulis {meant}" if meant else "tulis tahun-bulan-hari, misalnya 2025-05-06, atau tahunnya saja",
        replacements=replace_value(node.at, node.text, meant),
    )


def _meant_date(text: str) -> str | None:
    """Return the ISO form of a date written as drafters speak it (`6 Mei 2025`, `06/05/2025`)."""
    spoken, numeric = SPOKEN_DATE.match(text), NUMERIC_DATE.match(text)
    if spoken is not None and (named := read_bulan(spoken[2])):
        day, month, year = int(spoken[1]), named, int(spoken[3])
    elif numeric is not None:
        day, month, year = int(numeric[1]), int(numeric[2]), int(numeric[3])
    else:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _bad_kode(node: ScalarNode, kode: Kode) -> Diagnostic:
    """Return the finding; another spelling is sure, a name in several words may stand for an organ's kode."""
    is_sure = RESPELLED.match(node.text) and not (kode.merujuk and " " in node.text)
    proposal = re.sub(r"[^a-z0-9]+", "-", node.text.strip().casefold()).strip("-")
    space = MISSING_SPACE.match(node.text.strip())
    hint = f"tulis '{shown(proposal)}'" if proposal else "misalnya 'dinkes' atau 'asisten-1'"
    if space is not None:
        hint = f"beri spasi: '{shown(space[1])} {shown(space[2])}'"
    return error(
        "PK107",
        at=node.at,
        message=f"kode '{shown(node.text)}' hanya boleh memuat huruf kecil, angka, dan tanda hubung",
        hint=hint,
        replacements=replace_value(node.at, node.text, proposal if is_sure else None),
    )


def describe(bentuk: Bentuk) -> str:
    """Return what should stand there, in words."""
    match bentuk:
        case Kode():
            return "satu kode, misalnya 'dinkes'"
        case SalahSatu():
            return f"satu kata: {', '.join(bentuk.kata)}"
        case Angka():
            return "satu angka"
        case Tahun():
            return "satu tahun, misalnya 2025"
        case Tanggal():
            return "satu tanggal, misalnya 2025-05-06"
        case _:
            return "satu isi pada satu baris"
