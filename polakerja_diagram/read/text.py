"""Bytes of a file -> its text, or the reason why it cannot be read (PK001-PK005, PK023).

The text that leaves here is UTF-8 without a mark at its head, printable, and breaks lines only at LF, CR LF
or CR: a line number means the same to every editor.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import Diagnostic, Location, Outcome, error
from polakerja_diagram.diagnostics.causes import MAX_FINDINGS
from polakerja_diagram.diagnostics.replacement import Replacement
from polakerja_diagram.read.fences import find_fences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MAX_BYTES: Final = 5_000_000
"""Five megabytes: a structure of 5,000 organs with all its sources stays below two."""

BOM: Final = "\ufeff"

HEAD_BYTES: Final = 400
"""So much of a file that is no text is shown with the finding; the first line of a message is cut before."""

KNOWN_FORMATS: Final = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "Word, Excel, atau ZIP"),
    (b"\xd0\xcf\x11\xe0", "Word atau Excel lama"),
    (b"\x89PNG", "gambar PNG"),
    (b"\xff\xd8\xff", "gambar JPEG"),
    (b"{\\rtf", "RTF"),
)
"""First bytes of the documents that offices pass around, with a name for the message."""

CONTROL: Final = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML 1.1 calls not printable (https://yaml.org/spec/1.1/#c-printable)."""

HIDDEN: Final = re.compile(
    "[\x85\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f"
    "\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc\U000e0000-\U000e0fff]"
)
"""Blanks, fillers and marks that look like nothing or like an ordinary space; copied text brings them along.

Unicode's White_Space and Default_Ignorable (https://www.unicode.org/Public/UCD/latest/ucd/PropList.txt)."""

FILLERS: Final = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and patterns without ink: as wide as a word apart."""

SEPARATOR: Final = re.compile("[\x85\u2028\u2029]")
"""Line breaks for YAML 1.1, not for most editors."""

HIDDEN_NAMES: Final = {
    "\x85": "tanda baris khusus",
    "\xa0": "spasi khusus (spasi tak terputus)",
    "\u2028": "tanda baris khusus",
    "\u2029": "tanda baris khusus",
    "\u202f": "spasi khusus (spasi tak terputus)",
}

LINE_BREAK: Final = re.compile(r"\r\n|\r|\n")

COMMENT: Final = re.compile(r"(?:^|[ \t])#.*")


def decode(data: bytes, *, file: str) -> Outcome[str]:
    """Return the text of a file, or every reason of one kind why it cannot be read."""
    first = place(data[:HEAD_BYTES].decode("utf-8-sig", errors="replace"), 0, file=file)
    if len(data) > MAX_BYTES:
        return _refused(
            "PK004",
            first,
            f"berkas terlalu besar: lebih dari {MAX_BYTES // 1_000_000} MB",
            hint="pastikan ini berkas struktur organisasi; pisahkan data lain ke berkas sendiri",
        )
    for head, name in KNOWN_FORMATS:
        if data.startswith(head):
            return _refused(
                "PK003",
                first,
                f"berkas ini dokumen {name}, bukan teks YAML",
                hint="buka berkas struktur (.yaml) dengan penyunting teks, misalnya Notepad",
            )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as cause:
        return _not_utf8(data, cause.start, first)
    text = text.removeprefix(BOM)
    if not text.strip():
        return _refused(
            "PK002",
            first,
            "berkas kosong",
            hint="mulailah dengan 'skema: 1', lalu 'peraturan:'; contoh lengkap: data/struktur.yaml",
        )
    lines = split_lines(text)
    control = CONTROL.search(text)
    if control is not None:
        return _refused(
            "PK003",
            place(text, control.start(), file=file),
            f"ada karakter kendali (U+{ord(control[0]):04X}) yang bukan bagian dari teks",
            hint="hapus karakter itu, atau ketik ulang barisnya; mungkin berkas ini bukan berkas teks",
        )
    found = (
        *islice(_hidden_characters(text, lines, file=file), MAX_FINDINGS),
        *_tabs(text, lines, file=file),
        *find_fences(lines, file=file),
    )
    return Outcome(None, by_place(found)) if found else Outcome(text)


def split_lines(text: str) -> list[str]:
    r"""Return the lines of a text as editors and the YAML parser count them.

    >>> split_lines("skema: 1\r\nperaturan:\n")
    ['skema: 1', 'peraturan:']
    """
    lines = LINE_BREAK.split(text)
    return lines[:-1] if len(lines) > 1 and not lines[-1] else lines


def place(text: str, index: int, *, file: str, length: int = 1) -> Location:
    """Return the line and column (1-based, characters) of a character of `text`."""
    above = LINE_BREAK.split(text[:index])
    line = above[-1] + LINE_BREAK.split(text[index:], maxsplit=1)[0]
    return Location(file, len(above), len(above[-1]) + 1, length, line)


def by_place(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return findings in order of place."""
    return tuple(sorted(found, key=lambda diagnostic: diagnostic.at))


def at_most(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return findings in order of place; of more than can be of use the first, and a finding that says so."""
    kept = by_place(islice(found, MAX_FINDINGS + 1))
    if len(kept) <= MAX_FINDINGS:
        return kept
    return (*kept[:MAX_FINDINGS], too_many_findings(kept[MAX_FINDINGS].at))


def too_many_findings(at: Location) -> Diagnostic:
    """Return the finding that ends a list of findings."""
    return error(
        "PK024",
        at=at,
        message=f"temuan lebih dari {MAX_FINDINGS}; sisanya mulai di sini tidak diperiksa",
        hint="perbaiki yang sudah disebut, lalu periksa lagi; kesalahan yang sama mungkin berulang",
    )


def _refused(code: str, at: Location, message: str, *, hint: str) -> Outcome[str]:
    return Outcome(None, (error(code, at=at, message=message, hint=hint),))


def _not_utf8(data: bytes, index: int, first: Location) -> Outcome[str]:
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return _refused(
            "PK001",
            first,
            "berkas tersimpan sebagai UTF-16 ('Unicode' di Notepad), bukan UTF-8",
            hint="simpan ulang: Save As, lalu pilih Encoding 'UTF-8'",
        )
    before = data[:index].decode("utf-8").removeprefix(BOM)
    text = before + data[index:].decode("utf-8", errors="replace")
    return _refused(
        "PK001",
        place(text, len(before), file=first.file),
        f"berkas bukan teks UTF-8: bita ke-{index + 1} (0x{data[index]:02x}) tidak terbaca",
        hint="simpan ulang dengan penyunting teks: Save As, lalu pilih Encoding 'UTF-8'",
    )


def _hidden_characters(text: str, lines: Sequence[str], *, file: str) -> Iterator[Diagnostic]:
    """Find the first hidden character on each line outside comments; the line separators count anywhere."""
    if HIDDEN.search(text) is None:
        return
    separator = SEPARATOR.search(text)
    if separator is not None:  # lines after this one are not counted alike in every editor
        yield hidden(separator[0], place(text, separator.start(), file=file), ())
        return
    for number, line in enumerate(lines, start=1):
        if HIDDEN.search(line) is not None:
            on_line = list(HIDDEN.finditer(COMMENT.sub("", line)))
            if on_line:
                mend = tuple(
                    Replacement(number, one.start() + 1, one.end() + 1, instead_of_hidden(one[0]))
                    for one in on_line
                )
                yield hidden(on_line[0][0], Location(file, number, mend[0].column, text=line), mend)


def instead_of_hidden(character: str) -> str:
    """Return what a drafter meant: a space for what looks like one, else nothing."""
    return " " if character.isspace() or character in FILLERS else ""


def hidden(character: str, at: Location, mend: tuple[Replacement, ...]) -> Diagnostic:
    """Return the finding about a hidden character."""
    name = HIDDEN_NAMES.get(character, "karakter tak terlihat")
    return error(
        "PK023",
        at=at,
        message=f"ada {name} (U+{ord(character):04X}), biasanya terbawa saat menyalin dari Word atau web",
        hint="hapus lalu ketik spasi biasa, atau ketik ulang baris ini",
        replacements=mend,
    )


def _tabs(text: str, lines: Sequence[str], *, file: str) -> Iterator[Diagnostic]:
    """Find tabs outside comments: YAML forbids some of them, and its readers do not agree which.

    Those before the first word of a line decide where it belongs; how many spaces they are no edit can know.
    """
    if "\t" not in text:
        return
    every = (
        (number, line)
        for number, line in enumerate(lines, start=1)
        if "\t" in line and line.strip() and "\t" in COMMENT.sub("", line)
    )
    found = tuple(islice(every, MAX_FINDINGS))
    if not found:
        return
    number, line = found[0]
    more = "lebih dari " if len(found) == MAX_FINDINGS else ""
    others = f" (juga di {more}{len(found) - 1} baris lain)" if len(found) > 1 else ""
    is_sure = not any("\t" in line[: len(line) - len(line.lstrip())] for _, line in found)
    yield error(
        "PK005",
        at=Location(file, number, line.index("\t") + 1, text=line),
        message=f"ada tab di baris ini{others}; YAML hanya menerima spasi",
        hint="ganti setiap tab dengan dua spasi",
        replacements=tuple(
            Replacement(number, tab.start() + 1, tab.end() + 1, "  ")
            for number, line in (found if is_sure else ())
            for tab in re.finditer("\t", COMMENT.sub("", line))
        ),
    )
