"""Nodes against the description of keys -> findings about shape (PK101-PK110), all of a file at once.

What passes here can be built without a further question: `build.py` relies on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Final

from polakerja_diagram.diagnostics import Diagnostic, Location, error
from polakerja_diagram.read.jenis import FIRST_WORDS, guess_jenis
from polakerja_diagram.read.nodes import MappingNode, Node, ScalarNode, SequenceNode, is_empty
from polakerja_diagram.read.schema import (
    SKEMA,
    STRUKTUR,
    Angka,
    Bentuk,
    Daftar,
    Isian,
    Kode,
    Peta,
    Pilihan,
    RujukanAtauIsian,
    Tahun,
    Tanggal,
    Teks,
)

KODE_PATTERN: Final = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
YEAR_PATTERN: Final = re.compile(r"^(?:19|20)\d\d$")
DATE_PATTERN: Final = re.compile(r"^\d{4}-\d{2}-\d{2}$")
WHOLE_PATTERN: Final = re.compile(r"^\d{1,6}$")
DECIMAL_PATTERN: Final = re.compile(r"^\d{1,6}(?:[.,]\d{1,4})?$")
SPOKEN_DATE: Final = re.compile(r"^(\d{1,2}) +([A-Za-z]+) +(\d{4})$")
NUMERIC_DATE: Final = re.compile(r"^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$")
MISSING_SPACE: Final = re.compile(r"^(-|[a-z-]+:)(?=[^\s/])(.+)$")

BULAN: Final = (
    "januari", "februari", "maret", "april", "mei", "juni",
    "juli", "agustus", "september", "oktober", "november", "desember",
)  # fmt: skip

SYNONYMS: Final = {
    "komando": "struktural",
    "instruksi": "struktural",
    "koordinasi": "koordinatif",
    "konsultasi": "konsultatif",
    "hirarkis": "hierarki",
    "hierarkis": "hierarki",
    "intersektoral": "hierarki",
    "lintas sektoral": "fungsional",
    "multisektoral": "instansional",
    "rsud": "unit",
    "uptd": "unit",
    "biro": "bagian",
    "bupati": "kepala daerah",
    "gubernur": "kepala daerah",
    "wali kota": "kepala daerah",
    "sekda": "sekretaris daerah",
    "potret": "tegak",
    "portrait": "tegak",
    "lanskap": "mendatar",
    "landscape": "mendatar",
    "benar": "ya",
    "true": "ya",
    "yes": "ya",
    "salah": "tidak",
    "false": "tidak",
    "no": "tidak",
    "pasti": "terverifikasi",
}
"""Words that drafters use for a choice, and the choice; the text of Pasal 10 writes the forms in both ways."""

CLOSE_ENOUGH: Final = 0.72
"""Likeness (difflib ratio) from which a word is offered as what was meant: `hirarki`-`hierarki` is 0.93."""


def check_shape(root: Node) -> tuple[Diagnostic, ...]:
    """Return every finding about the shape of a structure file, in order of place."""
    if not isinstance(root, MappingNode):
        return tuple(_wrong_kind(root, "kunci dan isinya ('skema: 1', lalu 'peraturan:' dan seterusnya)"))
    version = tuple(_check_version(root))
    if any(diagnostic.code == "PK102" for diagnostic in version):
        return version  # another version has other keys: all further findings would mislead
    return tuple(sorted((*version, *_check_isian(root, STRUKTUR)), key=lambda diagnostic: diagnostic.at))


def near_miss(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that was probably meant: None unless exactly one is like it.

    >>> near_miss("hirarki", ["hierarki", "fungsional", "instansional"])
    'hierarki'
    >>> near_miss("staf_ahli", ["staf-ahli", "asisten"])
    'staf-ahli'
    """
    known = list(choices)
    plain = _plain(word)
    same = [choice for choice in known if _plain(choice) == plain]
    if len(same) == 1:
        return same[0]
    meant = SYNONYMS.get(plain)
    if meant in known:
        return meant
    close = get_close_matches(plain, [_plain(choice) for choice in known], n=2, cutoff=CLOSE_ENOUGH)
    if len(close) != 1:
        return None
    return next(choice for choice in known if _plain(choice) == close[0])


def _plain(word: str) -> str:
    return " ".join(re.split(r"[\s_-]+", word.strip().casefold()))


def _hint_for(word: str, choices: Iterable[str]) -> str:
    known = tuple(choices)
    near = near_miss(word, known)
    return f"mungkin maksudnya '{near}'?" if near else f"pilih salah satu: {', '.join(known)}"


def _check_version(root: MappingNode) -> Iterator[Diagnostic]:
    node = root.get("skema")
    if node is None or is_empty(node):
        yield error(
            "PK101",
            at=root.key_at("skema"),
            message="versi bentuk berkas belum ditulis",
            hint=f"tulis 'skema: {SKEMA}' di baris pertama",
        )
    elif isinstance(node, ScalarNode) and node.text.strip() != str(SKEMA):
        yield error(
            "PK102",
            at=node.at,
            message=f"skema '{_shown(node.text)}' tidak dikenal; program ini membaca skema {SKEMA}",
            hint=f"tulis 'skema: {SKEMA}', atau pasang versi program yang lebih baru",
        )


def _check(node: Node, bentuk: Bentuk) -> Iterator[Diagnostic]:
    """Yield the findings about one value that is not empty."""
    match bentuk:
        case Isian():
            yield from _check_isian(node, bentuk)
        case Peta():
            yield from _check_peta(node, bentuk)
        case Daftar():
            yield from _check_daftar(node, bentuk)
        case RujukanAtauIsian():
            yield from _check_row(node, bentuk)
        case _:
            if isinstance(node, ScalarNode):
                yield from _check_scalar(node, bentuk)
            else:
                yield from _wrong_kind(node, _expected(bentuk))


def _check_isian(node: Node, isian: Isian) -> Iterator[Diagnostic]:
    if not isinstance(node, MappingNode):
        first = next(iter(isian.kunci))
        yield from _wrong_kind(node, f"kunci dan isinya, misalnya '{first}: ...'")
        return
    for key, value in node.pairs:
        kunci = isian.kunci.get(key.text)
        if kunci is None:
            yield _unknown_key(key, isian.kunci, isian.sebutan)
        elif not is_empty(value):
            yield from _check(value, kunci.isi)
    for name, kunci in isian.kunci.items():
        if kunci.wajib and is_empty(node.get(name)):
            yield _missing(node, name, kunci.isi, isian.sebutan)
    if isian.jenis_dari_nama:
        yield from _check_jenis(node, isian)


def _check_peta(node: Node, peta: Peta) -> Iterator[Diagnostic]:
    if not isinstance(node, MappingNode):
        yield from _wrong_kind(node, "kunci dan isinya, satu baris satu kunci")
        return
    for key, value in node.pairs:
        if isinstance(peta.kunci, Pilihan):
            if key.text not in peta.kunci.kata:
                yield _unknown_key(key, dict.fromkeys(peta.kunci.kata), peta.sebutan)
        else:
            yield from _check_scalar(key, peta.kunci)
        if is_empty(value):
            yield error(
                "PK104",
                at=key.at,
                message=f"'{_shown(key.text)}' di bagian '{peta.sebutan}' belum diisi",
                hint="isi di sebelah kanan titik dua, atau hapus baris ini",
            )
        else:
            yield from _check(value, peta.isi)


def _check_daftar(node: Node, daftar: Daftar) -> Iterator[Diagnostic]:
    if not isinstance(node, SequenceNode):
        if daftar.satu:
            yield from _check(node, daftar.isi)
        else:
            yield from _wrong_kind(node, "daftar: tiap baris diawali tanda '-'")
        return
    for item in node.items:
        if is_empty(item):
            yield error(
                "PK104",
                at=item.at,
                message="baris daftar ini kosong",
                hint="isi di sebelah kanan tanda '-', atau hapus barisnya",
            )
        else:
            yield from _check(item, daftar.isi)


def _check_row(node: Node, row: RujukanAtauIsian) -> Iterator[Diagnostic]:
    if isinstance(node, ScalarNode):
        yield from _check_scalar(node, row.rujukan)
    elif isinstance(node, MappingNode) and node.get("kode") is not None and node.get("perangkat") is None:
        yield from _check_isian(node, row.organ)
    else:
        yield from _check_isian(node, row.rinci)


def _check_jenis(node: MappingNode, isian: Isian) -> Iterator[Diagnostic]:
    """Ask for `jenis` where the name does not tell it."""
    nama = node.get("nama")
    if not is_empty(node.get("jenis")) or not isinstance(nama, ScalarNode) or is_empty(nama):
        return
    guessed = guess_jenis(nama.text)
    allowed = isian.kunci["jenis"].isi
    if guessed is None or (isinstance(allowed, Pilihan) and guessed not in allowed.kata):
        yield error(
            "PK110",
            at=nama.at,
            message=f"jenis '{_shown(nama.text)}' tidak tampak dari kata pertama namanya",
            hint=f"tambahkan kunci 'jenis' ({', '.join(allowed.kata if isinstance(allowed, Pilihan) else FIRST_WORDS)})",
        )


def _check_scalar(node: ScalarNode, bentuk: Bentuk) -> Iterator[Diagnostic]:
    text = node.text.strip()
    match bentuk:
        case Kode():
            if not KODE_PATTERN.match(text) and text not in bentuk.kata:
                yield _bad_kode(node)
        case Pilihan():
            if text not in bentuk.kata:
                yield error(
                    "PK106",
                    at=node.at,
                    message=f"'{_shown(text)}' tidak dikenal",
                    hint=_hint_for(text, bentuk.kata),
                )
        case Angka():
            yield from _check_number(node, bentuk)
        case Tahun():
            if not YEAR_PATTERN.match(text):
                yield error(
                    "PK108",
                    at=node.at,
                    message=f"'{_shown(text)}' bukan tahun",
                    hint="tulis empat angka, misalnya 2025; kosongkan selama masih rancangan",
                )
        case Tanggal():
            yield from _check_date(node)
        case _:
            return


def _check_number(node: ScalarNode, angka: Angka) -> Iterator[Diagnostic]:
    text = node.text.strip()
    pattern = DECIMAL_PATTERN if angka.pecahan else WHOLE_PATTERN
    kind = "angka" if angka.pecahan else "angka bulat"
    if pattern.match(text) is None or not (
        angka.paling_kecil <= float(text.replace(",", ".")) <= angka.paling_besar
    ):
        yield error(
            "PK108",
            at=node.at,
            message=f"'{_shown(text)}' bukan {kind} antara {angka.paling_kecil:g} dan {angka.paling_besar:g}",
            hint=f"tulis {kind} tanpa satuan",
        )


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
        message=f"tanggal '{_shown(text)}' tidak terbaca",
        hint=f"tulis {meant}" if meant else "tulis tahun-bulan-hari, misalnya 2025-05-06, atau tahunnya saja",
    )


def _meant_date(text: str) -> str | None:
    """Return the ISO form of a date written as drafters speak it (`6 Mei 2025`, `06/05/2025`)."""
    spoken, numeric = SPOKEN_DATE.match(text), NUMERIC_DATE.match(text)
    if spoken is not None and spoken[2].casefold() in BULAN:
        day, month, year = int(spoken[1]), BULAN.index(spoken[2].casefold()) + 1, int(spoken[3])
    elif numeric is not None:
        day, month, year = int(numeric[1]), int(numeric[2]), int(numeric[3])
    else:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _bad_kode(node: ScalarNode) -> Diagnostic:
    proposal = re.sub(r"[^a-z0-9]+", "-", node.text.strip().casefold()).strip("-")
    space = MISSING_SPACE.match(node.text.strip())
    hint = f"tulis '{proposal}'" if proposal else "misalnya 'dinkes' atau 'asisten-1'"
    if space is not None:
        hint = f"beri spasi: '{space[1]} {space[2]}'"
    return error(
        "PK107",
        at=node.at,
        message=f"kode '{_shown(node.text)}' hanya boleh memuat huruf kecil, angka, dan tanda hubung",
        hint=hint,
    )


def _unknown_key(key: ScalarNode, known: Mapping[str, object], sebutan: str) -> Diagnostic:
    return error(
        "PK103",
        at=key.at,
        message=f"kunci '{_shown(key.text)}' tidak dikenal di bagian '{sebutan}'",
        hint=_hint_for(key.text, known),
    )


def _missing(node: MappingNode, name: str, bentuk: Bentuk, sebutan: str) -> Diagnostic:
    at: Location = node.key_at(name)
    example = bentuk.contoh if isinstance(bentuk, Teks) else ""
    written = node.get(name) is not None
    return error(
        "PK104",
        at=at,
        message=f"kunci '{name}' {'belum diisi' if written else 'belum ada'} di bagian '{sebutan}'",
        hint=f"tulis '{name}: {example or '...'}'",
    )


def _expected(bentuk: Bentuk) -> str:
    match bentuk:
        case Kode():
            return "satu kode, misalnya 'dinkes'"
        case Pilihan():
            return f"satu kata: {', '.join(bentuk.kata)}"
        case Angka():
            return "satu angka"
        case Tahun():
            return "satu tahun, misalnya 2025"
        case Tanggal():
            return "satu tanggal, misalnya 2025-05-06"
        case _:
            return "satu isi pada satu baris"


def _wrong_kind(node: Node, expected: str) -> Iterator[Diagnostic]:
    if isinstance(node, ScalarNode):
        found, hint = f"'{_shown(node.text)}'", "periksa awal baris dan tanda '-' di bawah kuncinya"
        space = MISSING_SPACE.match(node.text.strip())
        if space is not None:
            hint = f"beri spasi: '{space[1]} {space[2]}'"
    elif isinstance(node, SequenceNode):
        found, hint = "daftar", "hapus tanda '-' atau kurung siku; tulis satu baris untuk tiap isi"
    else:
        found, hint = "kunci dan isinya", "bila titik dua bagian dari isi, apit isinya dengan tanda kutip"
    yield error(
        "PK105", at=node.at, message=f"di sini seharusnya {expected}; yang tertulis {found}", hint=hint
    )


def _shown(text: str) -> str:
    """Return text for a message: on one line, and not longer than a message can bear."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:57] + "..."
