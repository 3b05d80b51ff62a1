"""The gallery `docs/galeri.md`: every annex of `contoh/` as it is drawn, with its size, and its picture.

The page is made from what the program reports, so that it cannot say another thing; the words are here.
"""

from __future__ import annotations

import io
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PIL import Image

from polakerja_diagram.choices import Pilihan
from polakerja_diagram.cli.summary import summarise_drawing
from polakerja_diagram.pipeline import draw
from polakerja_diagram.read import read_struktur
from tests.pembaca import find_command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.pipeline import Hasil

ROOT: Final = Path(__file__).parent.parent
CONTOH: Final = ROOT / "contoh"
GAMBAR: Final = ROOT / "docs" / "galeri"

DPI: Final = 60
DPI_README: Final = 100
ABU: Final = 16
"""Levels of grey: enough for smooth letters, and a quarter of the bytes of 256."""

TULISAN: Final = {
    "jalur-saja": (
        "Yang paling pendek",
        "Hanya daftar Asisten dan perangkatnya; satu lampiran, tanpa nomor.",
    ),
    "kota-kecil": (
        "Kota kecil",
        "Wali Kota, dua Asisten, tiga kecamatan dengan kelurahannya; masih rancangan.",
    ),
    "kabupaten-44": (
        "Kabupaten penuh",
        "44 organ, 50 baris hubungan dari kelima jenis; hubungan satu perangkat ditulis di kaki daftarnya.",
    ),
    "kabupaten-padat": (
        "Kabupaten padat",
        "58 organ dengan Bagian, 11 kecamatan, 50 baris hubungan: Lampiran I berlanjut ke halaman kedua.",
    ),
    "provinsi": ("Provinsi", "Gubernur, empat Asisten dengan Biro, 64 organ, Cabang Dinas dan UPTD."),
    "daerah-istimewa": ("Daerah istimewa", "Nama daerah utuh pada judul, nomenklatur sendiri, nama singkat."),
    "qanun": ("Qanun", "Judul QANUN KABUPATEN, lembaga keistimewaan, tiga lampiran bernomor I sampai III."),
    "keputusan-walikota": ("Keputusan lama", "Ejaan Walikota satu kata; nomor apa adanya, tanpa TAHUN."),
    "opd-bersama": ("Perangkat bersama", "Dua perangkat dikoordinasikan dua Asisten, dengan tanda *)."),
    "tanpa-asisten": ("Tanpa Asisten", "Perangkat langsung di bawah Sekretaris Daerah atau Bupati; Distrik."),
    "nama-ekstrem": (
        "Nama ekstrem",
        "160 huruf, satu kata panjang, tanda kutip, &, garis miring, diakritik.",
    ),
}
"""Heading and words of every example, in the order of the page."""

PEMBUKA: Final = """# Galeri

Semua daerah di halaman ini **rekaan**: susunannya dikarang untuk menguji bagan, bukan fakta daerah mana pun.
Setiap contoh adalah satu berkas di folder `contoh/` yang boleh disalin sebagai titik berangkat. Gambarnya
sengaja kecil; untuk melihat yang sebenarnya, gambar sendiri:

```console
polakerja lampiran contoh/kota-kecil.yaml --keluaran hasil
```

Orientasi dan ukuran huruf dipilih program: yang terbesar yang muat pada kertasnya.
"""


@dataclass(frozen=True, slots=True)
class Lukisan:
    """One annex drawn. `hasil` is None where it does not fit; `halaman` are its pictures by file name."""

    nama: str
    urutan: int
    hasil: Hasil | None
    kode: tuple[str, ...]
    halaman: tuple[tuple[str, bytes], ...] = ()


def semua_lampiran() -> list[tuple[str, int]]:
    """Return name and number of every annex of every example, in the order of the page."""
    return [(nama, urutan) for nama in TULISAN for urutan in range(1, _count(nama) + 1)]


def _count(nama: str) -> int:
    struktur = read_struktur(CONTOH / f"{nama}.yaml").value
    return len(struktur.semua_lampiran) if struktur else 0


def paint(nama: str, urutan: int, folder: Path) -> Lukisan:
    """Draw one annex into a folder and return what it became, with its pictures in grey."""
    outcome = draw(
        CONTOH / f"{nama}.yaml", keluaran=folder, pilihan=Pilihan(lampiran=(urutan,), format=("svg", "pdf"))
    )
    kode = tuple(found.code for found in outcome.diagnostics)
    if outcome.value is None:
        return Lukisan(nama, urutan, None, kode)
    return Lukisan(nama, urutan, outcome.value, kode, tuple(_pictures(nama, urutan, folder)))


def _pictures(nama: str, urutan: int, folder: Path) -> Iterator[tuple[str, bytes]]:
    for halaman, page in enumerate(photograph(folder / f"lampiran-{urutan}.pdf", dpi=DPI), start=1):
        yield f"{nama}-{urutan}" + (f"-h{halaman}" if halaman > 1 else "") + ".png", page


def photograph(pdf: Path, *, dpi: int) -> Iterator[bytes]:
    """Yield the pages of a document as small pictures in grey."""
    command = [find_command("pdftoppm"), "-r", str(dpi), "-gray", "-png", pdf.name, "halaman"]
    subprocess.run(command, cwd=pdf.parent, check=True)
    for path in sorted(pdf.parent.glob("halaman-*.png")):
        with Image.open(path) as page:
            small = io.BytesIO()
            page.quantize(ABU).save(small, "PNG", optimize=True)
        yield small.getvalue()


def write_page(semua: list[Lukisan]) -> str:
    """Return the gallery page."""
    lines = [PEMBUKA]
    for nama, (judul, uraian) in TULISAN.items():
        lines += [f"## {judul}", "", uraian, f"Berkas: [`contoh/{nama}.yaml`](../contoh/{nama}.yaml).", ""]
        for one in semua:
            if one.nama == nama:
                lines += _entry(one)
    return "\n".join(lines)


def _entry(one: Lukisan) -> Iterator[str]:
    if one.hasil is None:
        yield f"- Lampiran ke-{one.urutan}: belum muat ({', '.join(one.kode)}); kertas A3 memuatnya."
        yield ""
        return
    sebutan = next(iter(summarise_drawing(one.hasil)))
    yield f"- {sebutan}."
    yield ""
    for file, _ in one.halaman:
        yield f"  ![{sebutan.partition(':')[0]}](galeri/{file})"
        yield ""
