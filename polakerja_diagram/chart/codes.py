"""What the codes of the page stage (PK3xx) mean, for `polakerja jelaskan`: one entry for every code."""

from __future__ import annotations

from typing import Final

CODES: Final[dict[str, str]] = {
    "PK301": """Bagan tidak muat pada satu halaman.

Mengapa: huruf bagan tidak boleh lebih kecil dari 8 pt; di bawah itu salinan fotokopinya tidak terbaca.
Salah: enam puluh perangkat bernama panjang pada kertas A4.
Betul: kertas yang lebih besar (`tata-letak: {kertas: A3}`), `orientasi` dan `kolom` yang tidak dikunci,
kecamatan dalam satu kotak, atau perangkat yang dirinci pada induknya.
Dasar: batas 8 pt adalah kebiasaan kantor; tidak ada bunyi aturan yang menetapkannya.""",
    "PK302": """Judul dan penutup lampiran tidak menyisakan tempat bagi bagan.

Mengapa: judul lampiran, nama lampiran, keterangan, dan penandatanganan berdiri pada halaman yang sama dengan
bagan; bila terlalu tinggi, bagan tidak mendapat tempat.
Salah: margin atas 140 mm, atau `tentang` sepanjang setengah halaman.
Betul: margin 20 mm dan `tentang` persis seperti judul peraturan.
Dasar: UU 12/2011 Lampiran II (judul di sudut kanan atas, tanda tangan di sudut kanan bawah).""",
    "PK303": """Ada aksara yang tidak dimiliki huruf cetak lampiran.

Mengapa: aksara yang tidak ada pada huruf cetak akan tampil sebagai kotak kosong atau memakai huruf lain.
Salah: nama yang tersalin dengan tanda khusus dari program lain, misalnya emoji.
Betul: nama yang diketik dengan huruf Latin biasa.
Dasar: UU 12/2011 Lampiran II (naskah diketik dengan huruf Bookman Old Style).""",
    "PK304": """Pengesahan salinan tidak muat pada halaman lampiran.

Mengapa: dengan pengesahan di kiri bawah, huruf bagan harus lebih kecil dari 8 pt; karena itu halaman digambar
tanpa pengesahan, hanya dengan kata ttd.
Salah: menganggap lampiran itu sudah memuat pengesahan.
Betul: pengesahan pada halaman akhir peraturan, atau kertas lampiran A3.
Dasar: kebiasaan kantor mengulang pengesahan pada lampiran; kewajibannya ada pada salinan peraturannya.""",
}
