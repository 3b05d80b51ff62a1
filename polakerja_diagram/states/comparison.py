"""Two states side by side: find them, compare them, put the difference into words.

A state is named by a file, a day (the state in force then) or a git revision (`REV:path`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from polakerja_diagram.akta.nihil import explain_nihil
from polakerja_diagram.akta.susun import write_akta
from polakerja_diagram.akta.teks import as_markdown as akta_as_markdown
from polakerja_diagram.akta.teks import as_text as akta_as_text
from polakerja_diagram.amend import Selisih, compare_struktur
from polakerja_diagram.amend.decide import amend, decide, revoke
from polakerja_diagram.amend.pendahulu import ask_pendahulu
from polakerja_diagram.amend.rantai import read_rantai
from polakerja_diagram.amend.riwayat import rentang
from polakerja_diagram.amend.table import as_html, as_json, as_list, as_markdown, as_text, build_tabel
from polakerja_diagram.check.silence import silence
from polakerja_diagram.choices import PilihanError
from polakerja_diagram.diagnostics import NOWHERE, Outcome, error
from polakerja_diagram.host import MACHINE, Host
from polakerja_diagram.loading import is_snapshot, load, load_bytes
from polakerja_diagram.read.draft import emptied
from polakerja_diagram.sebutan.citation import is_perubahan
from polakerja_diagram.sebutan.rujukan import CaraUbah
from polakerja_diagram.states.archive import parse_hari, read_riwayat, state_on
from polakerja_diagram.states.enactment import enact
from polakerja_diagram.states.git import show_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.akta.akta import Akta, PilihanNaskah
    from polakerja_diagram.model import Peraturan, Struktur
    from polakerja_diagram.penetapan import Penetapan

BENTUK: Final = {
    "daftar": (as_list, "perubahan.txt"),
    "teks": (as_text, "perubahan-tabel.txt"),
    "md": (as_markdown, "perubahan.md"),
    "json": (as_json, "perubahan.json"),
    "html": (as_html, "perubahan.html"),
}
"""Ways to print the difference, and the name of the file that holds it."""

PERUBAHAN: Final = "perubahan"
PENCABUTAN: Final = "pencabutan"

CARA: Final = {CaraUbah.MENGUBAH: PERUBAHAN, CaraUbah.MENCABUT: PENCABUTAN}
"""What a file says -> the word of `--cara` for it."""

TOLD: Final = frozenset({"PK263", "PK264", "PK509", "PK629"})
"""Findings of the history that stop nothing and are told all the same."""


@dataclass(frozen=True, slots=True)
class Perbandingan:
    """Two states, their difference, and the acts up to the old state (oldest first).

    `penetapan` is what the new state enacts by the word of its own file.
    """

    lama: Struktur
    penetapan: Penetapan
    selisih: Selisih
    semua_peraturan: tuple[Peraturan, ...]

    @property
    def baru(self) -> Struktur:
        """The new state."""
        return self.penetapan.struktur


@dataclass(frozen=True, slots=True)
class Naskah:
    """The draft of an act: what it enacts, the act, or why there is none."""

    penetapan: Penetapan
    akta: Akta | None
    nihil: str = ""


def compare(
    lama: str | None, baru: str | None, *, berkas: Path, riwayat: Path, host: Host = MACHINE
) -> Outcome[Perbandingan]:
    """Return two states and what changed between them.

    Args:
        lama: a file, a day or a revision; None: the last snapshot.
        baru: likewise; None: the present file.
        berkas: the present file.
        riwayat: the folder of snapshots, where days are looked up.
        host: what may be used of the machine.

    Returns:
        The comparison, or None with the galat of the files, of the row, or PK508, PK510; of warnings
        only those about the history are told, and PK280, PK281 of states of which one follows the other.

    Raises:
        PilihanError: a word is neither file nor day nor revision.
        FileNotFoundError: the present file is needed and not there.
        ToolError: PK483 a file cannot be read, PK511-PK513 git.
    """
    find = partial(resolve, berkas=berkas, riwayat=riwayat, host=host)
    old = _last_snapshot(riwayat) if lama is None else find(lama)
    new = _decided(load(berkas), riwayat) if baru is None else find(baru)
    row = read_riwayat(riwayat)
    told = tuple(
        one
        for outcome in (old, new, row)
        for one in outcome.diagnostics
        if one.code in TOLD or outcome.value is None
    )
    if old.value is None or new.value is None or row.value is None:
        return Outcome(None, tuple(dict.fromkeys(told)))
    before, after = old.value.struktur, new.value.struktur
    acts = _acts_until(before, row.value)
    asked = silence(after, ask_pendahulu(before, after)) if _is_next(before, after, row.value) else ()
    found = Perbandingan(before, new.value, compare_struktur(before, after), acts)
    return Outcome(found, tuple(dict.fromkeys((*told, *asked))))


def resolve(sebutan: str, *, berkas: Path, riwayat: Path, host: Host = MACHINE) -> Outcome[Penetapan]:
    """Return the state that a word names: a file before a day, a day before a revision.

    Raises:
        PilihanError: it is none of the three.
        ToolError: as `compare`.
    """
    path = Path(sebutan)
    if path.is_file():
        found = _decided(load(path), riwayat)
        if found.value and is_snapshot(path):
            return replace(found, value=found.value.of_its_time())
        return found
    hari = parse_hari(sebutan)
    if hari is not None:
        return state_on(berkas, riwayat, hari)
    revisi, _, file = sebutan.partition(":")
    if file and len(revisi) > 1:  # one letter is a drive of Windows
        return _decided(load_bytes(show_file(sebutan, host=host), file=sebutan), riwayat)
    raise PilihanError(
        f"'{sebutan}' bukan berkas yang ada, tanggal (2022-06-01 atau 2022), atau revisi REV:berkas"
    )


def _decided(loaded: Outcome[Struktur], riwayat: Path) -> Outcome[Penetapan]:
    if loaded.value is None:
        return Outcome(None, loaded.diagnostics)
    return enact(loaded.value, riwayat=riwayat)


def _last_snapshot(folder: Path) -> Outcome[Penetapan]:
    row = read_riwayat(folder)
    if row.value:
        return Outcome(decide(row.value[-1], row.value[:-1]))
    empty = error(
        "PK510",
        at=NOWHERE,
        message=f"belum ada arsip di '{folder}' untuk dibandingkan",
        hint="jalankan polakerja arsip sebelum mengubah struktur, atau sebut LAMA dan BARU",
    )
    return Outcome(None, row.diagnostics if row.value is None else (empty,))


def _is_next(lama: Struktur, baru: Struktur, row: Sequence[Struktur]) -> bool:
    """Whether no snapshot lies between two states; one that is not in the row comes after it."""
    semua = [_identity(one) for one in row]
    if _identity(lama) not in semua:
        return True
    place = semua.index(_identity(lama)) + 1
    return semua[place:] == [] or semua[place] == _identity(baru)


def _identity(struktur: Struktur) -> tuple[object, ...]:
    act = struktur.peraturan
    return act.jenis, act.nomor, act.tahun, act.tanggal


def _acts_until(lama: Struktur, row: Sequence[Struktur]) -> tuple[Peraturan, ...]:
    """Return the acts of the snapshots before the old state, then its own; without a date it is unknown."""
    own = rentang(lama.peraturan)
    acts = []
    for struktur in row:
        days = rentang(struktur.peraturan)
        if days is not None and own is not None and days.akhir < own.awal:
            acts.append(struktur.peraturan)
    return (*acts, lama.peraturan)


def write_words(beda: Perbandingan, bentuk: Sequence[str], *, lengkap: bool) -> dict[str, str]:
    """Return file name -> text for each of the forms of `BENTUK`; `lengkap`: remarks too."""
    tabel = build_tabel(beda.lama, beda.baru, beda.selisih, lengkap=lengkap)
    return {BENTUK[one][1]: BENTUK[one][0](tabel) for one in bentuk}


def decide_act(beda: Perbandingan, *, cara: str | None) -> Penetapan:
    """Return what the act enacts that makes the difference.

    A file that says what it amends or revokes is taken at its word: its history counts, not the old state.
    Without it the old state is the amended one; an act under the number of an earlier one is its next draft.

    Args:
        beda: the comparison.
        cara: `perubahan` amends, `pencabutan` replaces; None reads it from the new act: one of its own number
            whose subject does not begin with `Perubahan` replaces the old one.

    Raises:
        PilihanError: `cara` contradicts the file.
    """
    own = beda.penetapan.cara
    if own is not None:
        if cara not in {None, CARA[own]}:
            raise PilihanError(f"berkas menyebut '{own}:'; cara {cara} tidak sesuai dengannya")
        return beda.penetapan
    act = beda.baru.peraturan
    known = [(one.jenis, one.nomor, one.tahun) for one in beda.semua_peraturan]
    is_new = bool(act.nomor) and (act.jenis, act.nomor, act.tahun) not in known
    chosen = cara or (PENCABUTAN if is_new and not is_perubahan(act) else PERUBAHAN)
    rantai = read_rantai(beda.semua_peraturan)
    baru = beda.baru if is_new else replace(beda.baru, peraturan=emptied(act))
    return revoke(baru, rantai) if chosen == PENCABUTAN else amend(baru, beda.lama, rantai)


def write_naskah(beda: Perbandingan, *, cara: str | None, pilihan: PilihanNaskah) -> Naskah:
    """Return what the act enacts that makes the difference, and the act; or why there is none.

    Raises:
        PilihanError: `cara` contradicts the file.
    """
    penetapan = decide_act(beda, cara=cara)
    akta = write_akta(penetapan, pilihan)
    lama = penetapan.lama or beda.lama
    return Naskah(penetapan, akta, "" if akta else explain_nihil(lama, penetapan.berkas))


def naskah_as_words(draft: Naskah, bentuk: Sequence[str]) -> dict[str, bytes]:
    """Return the act as text and as Markdown where that is asked for: file name -> content.

    Text stands for every form that an act cannot have; where there is no act, it says why.
    """
    if draft.akta is None:
        return {"naskah.txt": f"{draft.nihil}\n".encode()}
    files = {}
    if set(bentuk) - {"md", "docx"}:
        files["naskah.txt"] = akta_as_text(draft.akta).encode("utf-8")
    if "md" in bentuk:
        files["naskah.md"] = akta_as_markdown(draft.akta).encode("utf-8")
    return files


def write_documents(beda: Perbandingan, *, lengkap: bool) -> dict[str, bytes]:
    """Return the comparison as a Word document: file name -> content."""
    from polakerja_diagram.draw.identity import publisher  # noqa: PLC0415 - slow to load
    from polakerja_diagram.office.docx_changes import build_comparison  # noqa: PLC0415 - slow to load

    tabel = build_tabel(beda.lama, beda.baru, beda.selisih, lengkap=lengkap)
    return {"perubahan.docx": build_comparison(tabel, publisher(beda.baru.peraturan))}
