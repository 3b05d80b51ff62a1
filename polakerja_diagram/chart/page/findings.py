"""What is said of an annex that does not fit, or fits only in a way the drafter should know of (PK3xx)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.page.blocks import PITA_TTE_MM
from polakerja_diagram.chart.text.metrics import HURUF_TERKECIL_PT
from polakerja_diagram.diagnostics import Diagnostic, error, warning
from polakerja_diagram.model import Hubungan, Mode
from polakerja_diagram.sebutan.citation import has_plain_number, nama_urutan
from polakerja_diagram.units import write_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from polakerja_diagram.chart.annex import Tautan
    from polakerja_diagram.chart.bagan import Kotak
    from polakerja_diagram.chart.page.sheet import AnnexSheet
    from polakerja_diagram.model import Lampiran, Peraturan, Struktur

HALAMAN_TERBANYAK: Final = 20
"""An annex of more pages is drawn with a warning: nobody reads such a chart as a whole."""


def no_room(struktur: Struktur, lampiran: Lampiran) -> Diagnostic:
    """PK302: heading and foot leave the chart no ground."""
    return error(
        "PK302",
        at=struktur.peraturan.tentang_at,
        message=f"judul dan penutup {nama_urutan(struktur, lampiran)} tidak menyisakan tempat bagi bagan",
        hint="perkecil 'margin' pada 'tata-letak' atau periksa panjang 'tentang'",
        lampiran=(lampiran.urutan,),
    )


def certificate_left_out(struktur: Struktur, lampiran: Lampiran, huruf_pt: float) -> Diagnostic:
    """PK304: the certificate of a true copy stands on the act alone: no room, or no word of who certifies."""
    peraturan = struktur.peraturan
    reason, remedy = "bagian 'salinan' belum ditulis", "isi 'salinan' bila lampiran juga memuatnya"
    if peraturan.salinan.is_written:
        reason, remedy = "tidak ada tempat tanpa mengubah bagan", "kertas A3 memuat keduanya"
        if huruf_pt > HURUF_TERKECIL_PT:
            remedy = f"{remedy}, mungkin juga 'huruf-terbesar' di bawah {write_number(huruf_pt)} pt"
    return warning(
        "PK304",
        at=peraturan.salinan.at if peraturan.salinan.is_written else peraturan.at,
        message=f"{nama_urutan(struktur, lampiran)} tidak memuat pengesahan salinan: {reason}",
        hint=f"pengesahan pada halaman akhir peraturan sudah cukup; {remedy}",
        lampiran=(lampiran.urutan,),
    )


def too_large(sheet: AnnexSheet[Any], *, huruf_pt: float) -> Diagnostic:
    """PK301: the chart does not fit on one page in the least size that was allowed."""
    what = f"bagan {nama_urutan(sheet.struktur, sheet.lampiran)} tidak muat pada"
    return _beyond_a_page("PK301", what, sheet, huruf_pt)


def box_too_large(sheet: AnnexSheet[Any], kotak: Kotak | None, *, huruf_pt: float) -> Diagnostic:
    """PK305: no page can hold that box, or the top of the chart if there is none."""
    what = "susunan kepala daerah sampai Asisten"
    if kotak:  # a drafter knows a box by its heading, or by its first member where a list needs none
        what = f"kotak '{kotak.judul[0] if kotak.judul else f'{kotak.anggota[0].teks}, ...'}'"
    where = nama_urutan(sheet.struktur, sheet.lampiran)
    return _beyond_a_page("PK305", f"{what} pada {where} lebih besar dari", sheet, huruf_pt)


def _beyond_a_page(code: str, what: str, sheet: AnnexSheet[Any], huruf_pt: float) -> Diagnostic:
    tata_letak = sheet.struktur.tata_letak
    remedies = [*sheet.kind.remedies(tata_letak)]
    if tata_letak.orientasi:
        remedies.append("hapus 'orientasi' pada 'tata-letak'")
    return error(
        code,
        at=sheet.lampiran.at,
        message=f"{what} satu halaman {tata_letak.kertas} dengan huruf {write_number(huruf_pt)} pt",
        hint=" atau ".join((*remedies, "pilih kertas yang lebih besar pada 'tata-letak' (A3)")),
        lampiran=(sheet.lampiran.urutan,),
    )


def many_pages(struktur: Struktur, lampiran: Lampiran, jumlah: int) -> Diagnostic:
    """PK306: the annex has very many pages."""
    return warning(
        "PK306",
        at=lampiran.at,
        message=f"{nama_urutan(struktur, lampiran)} menjadi {jumlah} halaman",
        hint="kertas A3, kecamatan dalam satu kotak, atau unit yang tidak dirinci mengurangi jumlahnya",
        lampiran=(lampiran.urutan,),
    )


def small_text(struktur: Struktur, lampiran: Lampiran, huruf_pt: float, *, terkecil_pt: float) -> Diagnostic:
    """PK307: one page was asked for, and its text is smaller than is legible."""
    return warning(
        "PK307",
        at=lampiran.at,
        message=(
            f"bagan {nama_urutan(struktur, lampiran)} muat pada satu halaman hanya dengan huruf "
            f"{write_number(huruf_pt)} pt, di bawah {write_number(terkecil_pt)} pt"
        ),
        hint="tanpa '--satu-halaman' bagan bersambung ke halaman berikutnya dengan huruf yang terbaca",
        lampiran=(lampiran.urutan,),
    )


def unfinished(struktur: Struktur, mode: Mode) -> Iterator[Diagnostic]:
    """PK612, PK613: a page that is closed as if the act stood, while what makes it stand is still empty."""
    empty = ", ".join(_empty_parts(struktur.peraturan))
    if not empty or mode is Mode.RANCANGAN:
        return
    at = struktur.peraturan.at
    hint = "isi pada 'peraturan', atau gambar sebagai rancangan (--mode rancangan)"
    if mode is Mode.SALINAN:
        yield error("PK612", at=at, message=f"salinan tidak dapat dibuat: {empty} belum diisi", hint=hint)
    else:
        yield warning(
            "PK613",
            at=at,
            message=f"halaman digambar tanpa tanda RANCANGAN (mode {mode}), padahal {empty} belum diisi",
            hint=hint,
        )


def uncertified(
    struktur: Struktur, lampiran: Lampiran, inferred: Sequence[Tautan], mode: Mode
) -> Iterator[Diagnostic]:
    """PK620: a true copy of a chart with `inferred` rows; other modes are only warned of them (PK234)."""
    if inferred and mode is Mode.SALINAN:
        first = inferred[0]
        yield error(
            "PK620",
            at=first.dari_at if isinstance(first, Hubungan) else first.at,
            message=(
                f"salinan tidak dapat dibuat: {len(inferred)} baris {nama_urutan(struktur, lampiran)} masih "
                "turunan, belum terverifikasi"
            ),
            hint="pastikan setiap baris, lalu ganti menjadi 'status: terverifikasi'",
            lampiran=(lampiran.urutan,),
        )


def low_footer(struktur: Struktur, mode: Mode) -> Iterator[Diagnostic]:
    """PK623: the bottom margin has no room for the notice of an electronic signature."""
    wishes = struktur.tata_letak
    if mode is Mode.TTE and wishes.margin_bawah_mm < PITA_TTE_MM:
        needed = write_number(PITA_TTE_MM)
        yield error(
            "PK623",
            at=dict(wishes.semua_margin_at).get("bawah", wishes.at),
            message=(
                f"tanda tangan elektronik memerlukan margin bawah {needed} mm, "
                f"di sini {write_number(wishes.margin_bawah_mm)} mm"
            ),
            hint=f"tulis 'bawah: {needed}' pada 'margin', atau gambar dalam mode lain",
        )


def _empty_parts(peraturan: Peraturan) -> Iterator[str]:
    """Yield what `is_complete` misses, in the words of the drafter."""
    if not peraturan.nomor:
        yield "nomor"
    elif not peraturan.tahun and not has_plain_number(peraturan):
        yield "tahun"
    if not peraturan.tanggal:
        yield "tanggal penetapan"
    if not peraturan.penandatangan.nama:
        yield "nama penandatangan"
