"""What comes along from a chat, Word, Excel, a PDF, a neighbour's act: one finding a fault, at its value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import pytest

from polakerja_diagram.check import check_struktur
from polakerja_diagram.read import parse_struktur
from tests.unit.test_cases import mended

if TYPE_CHECKING:
    from polakerja_diagram.diagnostics import Diagnostic

NASKAH: Final = """\
skema: 1
peraturan:
  jenis: Peraturan Bupati
  daerah: Kabupaten Contoh
  nomor: 28
  tahun: 2025
  tentang: Pola Hubungan Kerja
  ditetapkan: {di: Contoh, tanggal: 2025-05-06}
  penandatangan: {jabatan: Bupati Contoh, nama: AKHMAD FAUZI}
  salinan:
    jabatan: Kepala Bagian Hukum
    nama: "Siti Rahma, S.H."
    nip: 19830710 201001 1 020
lampiran:
  - {bagan: jalur koordinasi, nama: Jalur Koordinasi, dasar: Pasal 13 ayat (2)}
pimpinan:
  - {kode: bupati, nama: Bupati Contoh}
  - {kode: sekda, nama: Sekretaris Daerah}
asisten:
  - kode: asisten-1
    nama: Asisten Pemerintahan
    bagian:
      - {kode: hukum, nama: Bagian Hukum}
    koordinasi: [dinkes, dispora]
perangkat:
  - {kode: dinkes, nama: Dinas Kesehatan, singkatan: Dinkes}
  - {kode: dispora, nama: 'Dinas Pemuda, Olahraga, dan Pariwisata'}
  - {kode: rsud, nama: RSUD Contoh, induk: dinkes}
langsung-sekda:
  - {kode: bpbd, nama: Badan Penanggulangan Bencana Daerah}
kelompok:
  - {nama: sehat, judul: Rumpun Sehat, anggota: [dinkes]}
tata-letak:
  margin: {atas: 25, kanan: 25, bawah: 25, kiri: 25}
sumber:
  perbup: {judul: Berita Daerah, tanggal: 6 Mei 2025}
"""


class Slip(NamedTuple):
    """What a drafter wrote instead, where and as what it is found, if an edit mends it, what is left."""

    before: str
    after: str
    found: str
    is_mended: bool = True
    left: tuple[str, ...] = ()


def findings(text: str, *, line_break: str = "\n", mark: str = "") -> tuple[Diagnostic, ...]:
    data = (mark + text.replace("\n", line_break)).encode()
    outcome = parse_struktur(data, file="s.yaml")
    if outcome.value is None:
        return outcome.diagnostics
    return (*outcome.diagnostics, *check_struktur(outcome.value))


def told(found: tuple[Diagnostic, ...]) -> list[str]:
    return [f"{one.at.line}:{one.at.column} {one.code}" for one in found]


def slipped(slip: Slip) -> str:
    assert NASKAH.count(slip.before) == 1
    return NASKAH.replace(slip.before, slip.after)


COMMA: Final = (
    Slip("di: Contoh,", "di: Contoh, Utara,", "8:20 PK111"),
    Slip("nama: AKHMAD FAUZI}", "nama: AKHMAD, FAUZI}", "9:49 PK111", left=("9:49 PK605",)),
    Slip("nama: Jalur Koordinasi,", "nama: Jalur, Koordinasi,", "15:37 PK111"),
    Slip("dasar: Pasal 13 ayat (2)}", "dasar: Pasal 13, ayat (2)}", "15:62 PK111"),
    Slip("nama: Bagian Hukum}", "nama: Bagian Hukum, Umum, dan Protokol}", "23:29 PK111"),
    Slip("nama: Dinas Kesehatan,", "nama: Dinas Kesehatan, Gizi, dan Obat,", "26:26 PK111"),
    Slip("'Dinas Pemuda, Olahraga, dan Pariwisata'", "Dinas Pemuda, Olahraga, dan Pariwisata", "27:27 PK111"),
    Slip("'Dinas Pemuda, Olahraga, dan Pariwisata'", "'Dinas Pemuda', Olahraga", "27:27 PK111"),
    Slip("nama: Badan Penanggulangan", "nama: Badan Api, Banjir, Penanggulangan", "30:24 PK111"),
    Slip("judul: Rumpun Sehat,", "judul: Rumpun Sehat, Kuat,", "32:26 PK111"),
    Slip("judul: Berita Daerah,", "judul: Berita Daerah, lembar 2,", "36:19 PK111"),
    Slip("atas: 25,", "atas: 2,5cm,", "34:18 PK111"),
    Slip("atas: 25,", "atas: 2,5 cm,", "34:18 PK111"),
    Slip("atas: 25,", "atas: 25,5,", "34:18 PK111"),
    Slip("atas: 25,", "atas: 2,5,", "34:18 PK111", is_mended=False),
    Slip("induk: dinkes}", "induk: dinkes, dispora}", "28:44 PK111", is_mended=False),
    Slip("[dinkes, dispora]", "[dinkes, Dinas Pemuda, Olahraga, dan Pariwisata]", "24:26 PK107"),
    Slip("[dinkes, dispora]", "[dinkes, {perangkat: Dinas Pemuda, Olahraga, dan Pariwisata}]", "24:38 PK107"),
)

QUOTE: Final = (
    Slip("tentang: Pola Hubungan Kerja", "tentang: 'Pola Jum'at Kerja'", "7:12 PK008"),
    Slip("nama: AKHMAD FAUZI}", "nama: 'AKHMAD MA'RUF'}", "9:49 PK008"),
    Slip("jabatan: Kepala Bagian Hukum\n", "jabatan: 'Kepala Bagian Jum'at' # tetap\n", "11:14 PK008"),
    Slip("nama: Jalur Koordinasi,", "nama: 'Jalur Jum'at',", "15:37 PK008"),
    Slip("nama: Asisten Pemerintahan\n", "nama: 'Asisten Jum'at'\n", "21:11 PK008"),
    Slip("nama: Dinas Kesehatan,", "nama: 'Dinas Ma'arif, Nu'man',", "26:26 PK008"),
    Slip("nama: Dinas Kesehatan,", 'nama: "Dinas "Sehat" Jaya",', "26:26 PK008"),
    Slip("Bencana Daerah}", "Bencana Daerah, sumber: ['Buku Jum'at', SK]}", "30:70 PK008"),
)

KEY: Final = (
    Slip("skema: 1", "Skema: 1", "1:1 PK103"),
    Slip("peraturan:\n", "Peraturan:\n", "2:1 PK103"),
    Slip("  tentang:", "  TENTANG:", "7:3 PK103"),
    Slip("{di: Contoh", "{Di: Contoh", "8:16 PK103"),
    Slip("{jabatan: Bupati", "{Jabatan: Bupati", "9:19 PK103"),
    Slip('    nama: "Siti', '    Nama: "Siti', "12:5 PK103"),
    Slip("{bagan:", "{Bagan:", "15:6 PK103"),
    Slip("    nama: Asisten", "    Nama: Asisten", "21:5 PK103"),
    Slip("    koordinasi:", "    Koordinasi:", "24:5 PK103"),
    Slip("perangkat:\n", "Perangkat:\n", "25:1 PK103"),
    Slip("{kode: dinkes,", "{Kode: dinkes,", "26:6 PK103"),
    Slip("dispora, nama:", "dispora, Nama:", "27:21 PK103"),
    Slip("{kode: bpbd,", "{Kode: bpbd,", "30:6 PK103"),
    Slip("langsung-sekda:\n", "Langsung Sekda:\n", "29:1 PK103"),
    Slip("{nama: sehat,", "{Nama: sehat,", "32:6 PK103"),
    Slip("{atas:", "{Atas:", "34:12 PK103"),
    Slip("[dinkes, dispora]", "[dinkes, {Perangkat: dispora}]", "24:27 PK103"),
)

FENCE: Final = (
    Slip(NASKAH, f"```yaml\n{NASKAH}```\n", "1:1 PK112"),
    Slip(NASKAH, f"```\n{NASKAH}```\n\n", "1:1 PK112"),
    Slip(NASKAH, f"~~~ yaml\n{NASKAH}~~~\n", "1:1 PK112"),
    Slip(NASKAH, f"```yaml\n{NASKAH}", "1:1 PK112"),
    Slip(NASKAH, f"{NASKAH}```\n", "37:1 PK112"),
    Slip(
        NASKAH, f"Berikut berkasnya:\n```yaml\n{NASKAH}```\nSemoga membantu!\n", "2:1 PK112", is_mended=False
    ),
)

CARRIED_ALONG: Final = (
    # Word
    Slip("nama: Dinas Kesehatan,", "nama: “Dinas Kesehatan”,", "26:26 PK025"),
    Slip("nama: RSUD Contoh,", "nama: RSUD\u00a0Contoh,", "28:28 PK023"),
    Slip("  - {kode: rsud,", "  • {kode: rsud,", "28:3 PK026"),
    Slip("nama: Asisten Pemerintahan\n", "nama: Asisten Pemerin\u00adtahan\n", "21:26 PK023"),
    Slip("nama: Bagian Hukum}", "nama: – Bagian Hukum}", "23:29 PK026"),  # noqa: RUF001 - as Word writes it
    # Excel
    Slip("    nama: Asisten", "\tnama: Asisten", "21:1 PK005", is_mended=False),
    Slip("kode: dispora,", "kode: Dispora,", "27:12 PK107"),
    Slip("tahun: 2025\n", "tahun: 2.025\n", "6:10 PK108", is_mended=False),
    Slip("nip: 19830710 201001 1 020", "nip: 1,98307E+17", "13:10 PK607", is_mended=False),
    Slip("tanggal: 2025-05-06}", "tanggal: 06/05/2025}", "8:37 PK109"),
    # PDF
    Slip("nama: Dinas Kesehatan,", "nama: Dinas Veri\ufb01kasi,", "26:36 PK027"),
    Slip("singkatan: Dinkes}", "singkatan: Din\u200bkes}", "26:57 PK023"),
    Slip("dasar: Pasal 13 ayat (2)}", 'dasar: "Pasal 13\\u2028ayat (2)"}', "15:71 PK023"),
    Slip("judul: Rumpun Sehat,", "judul: Rumpun Sehat\uf0b7,", "32:38 PK028", is_mended=False),
    # a neighbour's act
    Slip("jenis: Peraturan Bupati\n", "jenis: Perbup\n", "3:10 PK614"),
    Slip("nama: Bupati Contoh}", "nama: Bupati Tetangga}", "17:26 PK615"),
    Slip("jabatan: Bupati Contoh,", 'jabatan: "Bupati Contoh,",', "9:28 PK604"),
    Slip("nama: RSUD Contoh, induk: dinkes}", "nama: RSUD Contoh}", "28:12 PK223", is_mended=False),
    Slip("nama: RSUD Contoh,", "nama: Kantor Contoh,", "28:24 PK110", is_mended=False),
    # mail and chat
    Slip("skema: 1\n", "> skema: 1\n", "1:1 PK012", is_mended=False),
    Slip("nama: Dinas Kesehatan,", "nama: **Dinas Kesehatan**,", "26:26 PK012", is_mended=False),
    Slip("nomor: 28\n", "nomor: Nomor 28\n", "5:10 PK603"),
    Slip("nomor: 28\n", "nomor:28\n", "5:3 PK007"),
    Slip("nomor: 28\n", "nomor = 28\n", "5:3 PK013", is_mended=False),
)

ALL: Final = (*COMMA, *QUOTE, *KEY, *FENCE, *CARRIED_ALONG)


def test_the_file_without_a_slip_has_no_finding() -> None:
    assert findings(NASKAH) == ()


@pytest.mark.parametrize("slip", ALL, ids=lambda slip: slip.after.strip()[:40])
def test_a_slip_is_one_finding_at_its_value_and_its_mend_mends_it(slip: Slip) -> None:
    text = slipped(slip)

    found = findings(text)

    assert told(found) == [slip.found]
    assert bool(found[0].replacements) == slip.is_mended
    if slip.is_mended:
        assert told(findings(mended(text, found[0].replacements))) == list(slip.left)


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["", "BOM"])
@pytest.mark.parametrize("line_break", ["\r\n", "\r"], ids=["CRLF", "CR"])
@pytest.mark.parametrize("slip", ALL, ids=lambda slip: slip.after.strip()[:40])
def test_a_slip_is_the_same_whatever_ends_the_lines(slip: Slip, line_break: str, mark: str) -> None:
    text = slipped(slip)

    assert findings(text, line_break=line_break, mark=mark) == findings(text)


@pytest.mark.parametrize(
    ("written", "margin_mm"),
    [
        ("2 cm", 20.0),
        ("2.5 cm", 25.0),
        ("2.5cm", 25.0),
        ("'2,5cm'", 25.0),
        ("20 mm", 20.0),
        ("20mm", 20.0),
        ("20", 20.0),
        ("1 inci", 25.4),
    ],
)
def test_a_length_may_say_its_unit(written: str, margin_mm: float) -> None:
    struktur = parse_struktur(NASKAH.replace("atas: 25", f"atas: {written}").encode(), file="s.yaml").value

    assert struktur is not None
    assert struktur.tata_letak.margin_atas_mm == margin_mm


@pytest.mark.parametrize("name", ["Dinas Ma'arif", "Dinas Qur’an", "Dinas 'Aisyiyah", 'Dinas A "B" C'])  # noqa: RUF001 - as Word writes it
def test_an_apostrophe_or_quote_within_a_plain_name_is_fine(name: str) -> None:
    struktur = parse_struktur(
        NASKAH.replace("nama: Dinas Kesehatan,", f"nama: {name},").encode(), file="s.yaml"
    ).value

    assert struktur is not None
    assert name in [perangkat.nama for perangkat in struktur.semua_perangkat]
