"""What may happen to Balangan's act: title, articles and annexes of the draft that it needs."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.akta.nihil import explain_nihil
from polakerja_diagram.akta.susun import write_akta
from polakerja_diagram.amend.decide import decide, settle
from polakerja_diagram.read import parse_struktur
from polakerja_diagram.read.draft import write_draft
from tests import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from polakerja_diagram.akta.akta import Akta
    from polakerja_diagram.model import Struktur
    from polakerja_diagram.penetapan import Penetapan

    Suntingan = Callable[[str], str]

BALANGAN = (ROOT / "data/struktur.yaml").read_text(encoding="utf-8")


@cache
def read(text: str) -> Struktur:
    found = parse_struktur(text.encode(), file="s.yaml")
    assert found.value is not None, found.diagnostics
    return found.value


def edited(*pairs: tuple[str, str]) -> Suntingan:
    def edit(text: str) -> str:
        for old, new in pairs:
            assert old in text, old
            text = text.replace(old, new, 1)
        return text

    return edit


def row(text: str, kode: str) -> str:
    return next(line for line in text.splitlines(keepends=True) if f"{{perangkat: {kode}," in line)


def moved(kode: str, before: str) -> Suntingan:
    """Put the row of an organ before that of another one."""
    return lambda text: edited(
        (row(text, kode), ""), (row(text, before), f"{row(text, kode)}{row(text, before)}")
    )(text)


def without(kode: str) -> Suntingan:
    """Take an organ out, with its row of coordination."""
    organ = re.compile(rf"  - kode: {kode}\n(?:    .*\n)+|  - \{{kode: {kode},.*\n")
    return lambda text: organ.sub("", text.replace(row(text, kode), "", 1), count=1)


def with_organ(line: str, coordinated: str) -> Suntingan:
    """Add an organ, coordinated before another one."""
    return lambda text: edited((row(text, coordinated), f"      - {line}\n{row(text, coordinated)}"))(text)


def both(*edits: Suntingan) -> Suntingan:
    def edit(text: str) -> str:
        for one in edits:
            text = one(text)
        return text

    return edit


def decided(*edits: Suntingan) -> Penetapan:
    """Return what the last of some amendments enacts; those before it are numbered and in force."""
    text, row = BALANGAN, [read(BALANGAN)]
    for n, edit in enumerate(edits, start=1):
        begun = write_draft(text.encode(), row[-1], row[0].peraturan)
        assert begun is not None
        text = edit(begun.decode())
        if n < len(edits):
            text = enacted(text, n, 2025 + n)
            row.append(settle(read(text), row))
    return decide(read(text), row)


def enacted(text: str, nomor: int, tahun: int) -> str:
    """Give the draft its number, year, day, name and gazette."""
    for pattern, value in (
        (r"^(  nomor:)$", nomor),
        (r"^(  tahun:)$", tahun),
        (r"(    di: Paringin\n    tanggal:)", f"{tahun}-02-03"),
        (r"(    jabatan: Bupati Balangan\n    nama:)", "Abdul Hadi"),
        (r"^(    tahun:)$", tahun),
        (r"^(    nomor:)$", nomor),
    ):
        text, count = re.subn(pattern, rf"\1 {value}", text, count=1, flags=re.MULTILINE)
        assert count == 1, pattern
    return text


def act(*edits: Suntingan) -> Akta:
    found = write_akta(decided(*edits))
    assert found is not None
    return found


def annexes(akta: Akta) -> list[tuple[str, str]]:
    return [(one.judul[0], one.nama.partition(" ")[0]) for one in akta.semua_lampiran]


PINDAH = moved("dinsos", "dkp3")
JALUR = [("LAMPIRAN", "JALUR")]
KEDUANYA = [("LAMPIRAN I", "POLA"), ("LAMPIRAN II", "JALUR")]

KEJADIAN: dict[str, tuple[Suntingan, list[tuple[str, str]]]] = {
    "move": (PINDAH, JALUR),
    "rename": (edited(("nama: Dinas Sosial\n", "nama: Dinas Sosial Daerah\n")), KEDUANYA),
    "merge": (
        both(
            without("disperindag"),
            edited(("asal: [diskoperindag, dpmptsp]", "asal: [diskop-ukm-naker, disperindag]")),
        ),
        KEDUANYA,
    ),
    "split": (with_organ("{kode: diskan, nama: Dinas Perikanan, asal: dkp3}", "dkp3"), KEDUANYA),
    "abolish": (without("dispersip"), KEDUANYA),
    "new kecamatan": (with_organ("{kode: kec-baru, nama: Kecamatan Baru}", "kec-juai"), KEDUANYA),
    "new Asisten": (
        edited(
            (
                "  - kode: asisten-2\n",
                (
                    "  - kode: asisten-4\n    nama: Asisten Pembangunan Desa\n    koordinasi:\n"
                    "      - {kode: dpmd, nama: Dinas Pemberdayaan Desa}\n  - kode: asisten-2\n"
                ),
            )
        ),
        KEDUANYA,
    ),
    "renamed Asisten": (edited(("nama: Asisten Administrasi Umum", "nama: Asisten Umum")), KEDUANYA),
    "relation only": (
        edited(
            (
                "  - {dari: inspektorat,",
                "  - {dari: bapperida, ke: badan, jenis: kolegial}\n  - {dari: inspektorat,",
            )
        ),
        [("LAMPIRAN", "POLA")],
    ),
    "order only": (moved("dinsos", "disdikbud"), JALUR),
}


@pytest.mark.parametrize("name", KEJADIAN)
def test_what_happens_to_the_organs_decides_which_annexes_are_enacted(name: str) -> None:
    edit, expected = KEJADIAN[name]

    akta = act(edit)

    assert annexes(akta) == expected
    assert akta.is_rancangan
    assert akta.judul[3].startswith("PERUBAHAN ATAS PERATURAN BUPATI BALANGAN NOMOR 28 TAHUN 2025")
    missing = ("definisi Asisten Pembangunan Desa",) if name == "new Asisten" else ()
    assert akta.semua_celah == ("alasan penetapan", *missing)
    assert akta.semua_pasal[0].semua_baris[2 if missing else 0].teks
    assert akta.mengingat[-1].teks.startswith("Peraturan Bupati Balangan Nomor 28 Tahun 2025")
    assert any("hanya urutan yang berubah" in one for one in akta.semua_catatan) == (name == "order only")


def test_second_and_fourth_amendment_are_counted_and_cited() -> None:
    edits = (PINDAH, moved("dinsos", "disdikbud"), moved("disporapar", "dkp3"), moved("dinkes", "dkp3"))

    second, fourth = act(*edits[:2]), act(*edits)

    assert second.judul[3].startswith("PERUBAHAN KEDUA ATAS")
    assert " sebagaimana telah diubah dengan " in second.semua_pasal[0].semua_baris[0].teks
    assert fourth.judul[3].startswith("PERUBAHAN KEEMPAT ATAS")
    assert [one.teks for one in fourth.semua_pasal[0].semua_baris[1:-1]] == [
        "Nomor 1 Tahun 2026 (Berita Daerah Kabupaten Balangan Tahun 2026 Nomor 1);",
        "Nomor 2 Tahun 2027 (Berita Daerah Kabupaten Balangan Tahun 2027 Nomor 2);",
        "Nomor 3 Tahun 2028 (Berita Daerah Kabupaten Balangan Tahun 2028 Nomor 3);",
    ]
    assert "terakhir dengan Peraturan Bupati Balangan Nomor 3 Tahun 2028" in fourth.mengingat[-1].teks


def test_a_replacement_revokes_and_an_annex_can_be_deleted() -> None:
    replaced = act(both(PINDAH, edited(("  mengubah:", "  mencabut:"))))
    deleted = act(edited(("    dasar: Pasal 5 ayat (3)\n", "    dasar: Pasal 5 ayat (3)\n    dihapus: ya\n")))

    _, article, _, gone = deleted.semua_pasal[0].semua_baris
    assert annexes(replaced) == KEDUANYA
    assert replaced.semua_pasal[2].semua_baris[0].teks.endswith(", dicabut dan dinyatakan tidak berlaku.")
    assert annexes(deleted) == []
    assert article.teks == "Ketentuan ayat (3) Pasal 5 diubah sehingga berbunyi sebagai berikut:"
    assert (gone.nomor, gone.teks) == ("2.", "Lampiran I dihapus.")


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (
            edited(("jabatan: Bupati Balangan\n", "jabatan: Pj. Bupati Balangan\n")),
            " Yang berubah hanya penandatangan.",
        ),
        (
            edited(("nama: Dinas Sosial\n", "nama: Dinas  SOSIAL\n")),
            " Yang berubah hanya huruf besar atau spasi.",
        ),
        (edited(("kertas: F4", "kertas: A4")), " Yang berubah hanya tata letak."),
        (edited(), ""),
    ],
    ids=["another signatory", "capitals and spacing", "the page", "nothing"],
)
def test_what_is_no_amendment_drafts_nothing_and_says_why(edit: Suntingan, why: str) -> None:
    penetapan = decided(edit)

    assert write_akta(penetapan) is None
    assert penetapan.lama is not None
    assert explain_nihil(penetapan.lama, penetapan.berkas) == (
        f"Tidak ada lampiran yang berubah; tidak ada yang perlu ditetapkan.{why}"
    )
